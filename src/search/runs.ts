/** Sorting more than memory should hold: runs are sorted one by one and set aside, then merged. In: sorted runs. Out: all their records in order. */

/** @param runs each sorted by `compare`; of equal records the one of the earlier run comes first */
export function* merged<T>(runs: readonly Iterable<T>[], compare: (a: T, b: T) => number): Generator<T> {
  const heads = runs.flatMap((run) => {
    const rest = run[Symbol.iterator]();
    const first = rest.next();
    return first.done ? [] : [{ rest, record: first.value }];
  });
  while (heads.length > 0) {
    let least = 0;
    // Runs are few: a set of 100 MB makes some dozens.
    for (let i = 1; i < heads.length; i++) if (compare((heads[i] as Head<T>).record, (heads[least] as Head<T>).record) < 0) least = i;
    const head = heads[least] as Head<T>;
    yield head.record;
    const next = head.rest.next();
    if (next.done) heads.splice(least, 1);
    else head.record = next.value;
  }
}

interface Head<T> {
  readonly rest: Iterator<T>;
  record: T;
}
