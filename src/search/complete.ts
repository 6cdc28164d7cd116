/** Completion of the word under the cursor. In: the query and the cursor. Out: names of filters, their values, names of metrics and terms. */
import { FILTER_NAMES, FILTER_VALUES } from '../lexicon/filters.ts';
import { codesNamed } from './filters.ts';
import { foldText } from './fold.ts';
import type { Completion, SearchLibrary } from './model.ts';
import { type FilterKey, type Token, tokenize } from './query.ts';
import type { Store } from './store.ts';

const MOST = 12;
const KINDS = ['actual', 'target', 'growth', 'share', 'rank'];

interface Value {
  readonly text: string;
  readonly note: string | null;
}

/** @param namesLike names of metrics and terms that a word finds, best first */
export function completeQuery(
  store: Store,
  library: SearchLibrary,
  text: string,
  cursor: number,
  namesLike: (word: string) => string[],
): Completion[] {
  const token = tokenize(text).find((each) => each.start < cursor && cursor <= each.end);
  if (token === undefined) return [];
  if (token.key !== null) {
    const typed = text.slice(token.textStart, cursor);
    const listed = typed.lastIndexOf(',') + 1;
    return valuesOf(store, library, token.key, typed.slice(listed))
      .slice(0, MOST)
      .map((value) => ({ ...quoted(value), start: token.textStart + listed, end: cursor }));
  }
  return [
    ...filterNames(token, text, cursor),
    ...namesLike(token.text).map((name) => ({ text: name, note: null, start: token.textStart, end: token.end })),
  ].slice(0, MOST);
}

/** A value with a space in it is one word only in quotation marks. */
const quoted = (value: Value): Value => (/\s/.test(value.text) ? { ...value, text: `"${value.text}"` } : value);

function filterNames(token: Token, text: string, cursor: number): Completion[] {
  const typed = text.slice(token.textStart, cursor).toLowerCase();
  return Object.entries(FILTER_NAMES)
    .filter(([key, names]) => typed !== '' && (key.startsWith(typed) || names.includes(typed)))
    .map(([key, names]) => ({ text: `${key}:`, note: names[1] ?? null, start: token.textStart, end: cursor }));
}

/** Values of a filter that begin with, or are meant by, what was typed. */
export function valuesOf(store: Store, library: SearchLibrary, key: FilterKey, typed: string): Value[] {
  const begins = (value: string): boolean => foldText(store.fold(), value).startsWith(foldText(store.fold(), typed));
  const label = (code: string): Value => ({ text: code, note: FILTER_VALUES[code]?.[0] ?? null });
  switch (key) {
    case 'doc':
      return library.documents
        .filter(({ id, title }) => begins(id) || foldText(store.fold(), title).includes(foldText(store.fold(), typed)))
        .map(({ id, title }) => ({ text: id, note: title }));
    case 'year':
      return yearsIn(store)
        .filter((year) => year.startsWith(typed))
        .map((text) => ({ text, note: null }));
    case 'unit':
      return store
        .names()
        .units.filter((name) => name !== '' && begins(name))
        .map((text) => ({ text, note: null }));
    case 'kind':
      return KINDS.filter((kind) => typed === '' || codesNamed(typed).includes(kind)).map(label);
    case 'type':
      return Object.keys(FILTER_VALUES)
        .filter((code) => !KINDS.includes(code) && (typed === '' || codesNamed(typed).includes(code)))
        .map(label);
  }
}

/** Years that units speak of, the latest first. */
function yearsIn(store: Store): string[] {
  const units = store.units();
  return [...new Set(Array.from({ length: units.size }, (_, unit) => units.yearTo(unit)))]
    .filter((year) => year > 0)
    .sort((a, b) => b - a)
    .map(String);
}
