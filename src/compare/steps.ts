/** Long work that can be left off and gone on with, for a screen that must not stand still. */

/** Yields wherever a pause does no harm; returns the result. */
export type Steps<T> = Generator<undefined, T>;

export interface Work<T> {
  /** Goes on to the next pause. @returns whether all is done */
  step(): boolean;
  /** @returns the result, when what is left has been done */
  result(): T;
}

export function workOf<T>(steps: Steps<T>): Work<T> {
  let last: IteratorResult<undefined, T> = { done: false, value: undefined };
  const step = (): boolean => {
    if (!last.done) last = steps.next();
    return last.done === true;
  };
  return {
    step,
    result() {
      while (!last.done) last = steps.next();
      return last.value;
    },
  };
}
