/** Why a query with filters finds nothing, where that is the filter's own doing. In: the query up to the cursor, the library. Out: what is wrong with it. */
import { FILTER_NAMES, FILTER_VALUES } from '../../../lexicon/filters.ts';
import type { Library } from '../../../library/model.ts';

export type FilterFault = { readonly type: 'half' } | { readonly type: 'unknown'; readonly name: string; readonly names: readonly string[] };

const LAST = /(?:^|\s)!?(\p{L}+)[:：](\S*)$/u;
const ANY = /(?:^|\s)!?(\p{L}+)[:：](?=\S)/gu;
/** The length of a year. */
const YEAR = 4;

/**
 * @param before the query up to the cursor
 * @param query all of it
 * @returns a filter that no filter is called, or whose value is still to come; null where neither is
 */
export function filterFault(before: string, query: string, library: Pick<Library, 'documents'>): FilterFault | null {
  for (const [, name = ''] of query.matchAll(ANY)) {
    if (keyOf(name) === null) return { type: 'unknown', name, names: Object.keys(FILTER_NAMES) };
  }
  const [, name = '', values = ''] = LAST.exec(before) ?? [];
  const key = keyOf(name);
  if (key === null) return null;
  const value = values.split(/[,，]/).at(-1) ?? '';
  return value === '' || mayGoOn(key, value, library) ? { type: 'half' } : null;
}

type Key = keyof typeof FILTER_NAMES;

function keyOf(name: string): Key | null {
  const keys = Object.keys(FILTER_NAMES) as Key[];
  return keys.find((key) => FILTER_NAMES[key].includes(name.toLowerCase())) ?? null;
}

/** Whether a value begins that is none yet. */
function mayGoOn(key: Key, value: string, { documents }: Pick<Library, 'documents'>): boolean {
  const begins = (names: readonly string[]): boolean => names.some((name) => name.startsWith(value) && name !== value) && !names.includes(value);
  switch (key) {
    case 'year':
      return /^\d+$/.test(value) && value.length < YEAR;
    case 'doc':
      return begins(documents.map(({ id }) => id));
    case 'kind':
    case 'type':
      return begins(Object.entries(FILTER_VALUES).flatMap(([code, names]) => [code, ...names]));
    case 'unit':
      return false;
  }
}
