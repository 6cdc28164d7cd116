/** Rows of a list, filtered and in the order the user chose. In: rows, sort keys of the view, the choice. Out: rows. Pure. */
import type { AppText } from '../../text/app.ts';
import type { Input, Sort } from '../app/state.ts';
import type { World } from '../app/world.ts';

/** Something the rows of a list can be sorted by. */
export interface SortKey<Row> {
  /** Numbers by size, text by pinyin; null for a row that has nothing there, which comes last either way. */
  readonly value: (row: Row) => number | string | null;
}

/** A sort key that is a column of the same name. */
export interface ColumnKey<Row> extends SortKey<Row> {
  readonly column: keyof AppText['column'];
}

/** @returns what a list can be sorted by, in the words of its heads */
export function sortsOf(keys: readonly ColumnKey<never>[], words: AppText): { readonly title: string; readonly by: number }[] {
  return keys.map(({ column }, by) => ({ title: words.column[column], by }));
}

let collator: Intl.Collator | null = null;

/**
 * @param kind names the list and whatever its texts and keys depend on besides its rows
 * @param text what the filter looks into
 * @returns the rows that the filter lets through, in order; worked out once for one filter and order, because every key and frame asks for them
 */
export function arranged<Row>(
  world: World,
  kind: string,
  all: readonly Row[],
  { filter, sort }: { readonly filter: Input; readonly sort: Sort | null },
  text: (row: Row) => string,
  keys: readonly SortKey<Row>[],
): readonly Row[] {
  const rows = world.filter(kind, all, filter.text, text);
  return sort ? world.recent(`sort ${kind} ${sort.by} ${sort.down} ${filter.text.trim()}`, () => sorted(rows, sort, keys)) : rows;
}

/** @returns the rows in order; rows that are equal by the key stay in the order they were in */
export function sorted<Row>(rows: readonly Row[], sort: Sort | null, keys: readonly SortKey<Row>[]): readonly Row[] {
  const key = sort ? keys[sort.by] : undefined;
  if (!sort || !key) return rows;
  const values = new Map(rows.map((row) => [row, key.value(row)]));
  const sign = sort.down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [values.get(a) ?? null, values.get(b) ?? null];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return sign * compared(x, y);
  });
}

function compared(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // The order of a Chinese dictionary; numbers within a text by their size: 第2 before 第10.
  collator ??= new Intl.Collator('zh', { numeric: true });
  return collator.compare(String(a), String(b));
}

/** @returns the order after choosing a key: the same one again turns it around; null is the order of the data */
export function nextSort(sort: Sort | null, by: number | null): Sort | null {
  if (by === null) return null;
  return { by, down: sort?.by === by ? !sort.down : false };
}
