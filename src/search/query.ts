/**
 * The query language. In: what was typed. Out: groups that must all hold, each a choice of atoms, and filters.
 *
 * A space is and, `|` or (it binds tighter), a leading `!` not, `"…"` exactly these characters; `doc:` `year:` `kind:` `unit:` `type:` filter.
 * Full-width `｜` `！` `＂` `：` mean the same. Nothing typed is an error: half a query is a query.
 */
import { FILTER_NAMES } from '../lexicon/filters.ts';
import { ASKING } from '../lexicon/questions.ts';
import { numeralOf } from './numbers.ts';

export type FilterKey = 'doc' | 'year' | 'kind' | 'unit' | 'type';

export interface Atom {
  readonly text: string;
  /** Written in quotation marks: no other spelling. */
  readonly exact: boolean;
}

export interface Group {
  /** One of them must hold. */
  readonly any: readonly Atom[];
  /** True where none of them may hold. */
  readonly not: boolean;
}

export interface Filter {
  readonly key: FilterKey;
  /** One of them must hold. */
  readonly values: readonly string[];
  readonly not: boolean;
}

export interface Query {
  readonly groups: readonly Group[];
  readonly filters: readonly Filter[];
}

/** One piece of a query as typed. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly not: boolean;
  readonly or: boolean;
  readonly exact: boolean;
  readonly key: FilterKey | null;
  readonly text: string;
  /** Where `text` begins, past `!`, the filter's name and the quotation mark. */
  readonly textStart: number;
}

const QUOTE = /["＂]/;

/** The filter that a name before a colon means. */
export function filterKeyOf(name: string): FilterKey | null {
  const lower = name.toLowerCase();
  for (const [key, names] of Object.entries(FILTER_NAMES)) if (names.includes(lower)) return key as FilterKey;
  return null;
}

/** Cuts a query into its pieces. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let or = false;
  for (let at = 0; at < query.length; ) {
    const char = query.charAt(at);
    if (/\s/.test(char)) at++;
    else if (char === '|' || char === '｜') {
      or = true;
      at++;
    } else {
      const token = tokenAt(query, at, or);
      or = false;
      at = Math.max(token.end, at + 1);
      if (token.text !== '' || token.key !== null) tokens.push(token);
    }
  }
  return tokens;
}

function tokenAt(query: string, start: number, or: boolean): Token {
  let at = start;
  const not = /[!！]/.test(query.charAt(at));
  if (not) at++;
  const named = /^([^\s:：|｜"＂]{1,6})[:：]/.exec(query.slice(at, at + 8));
  const key = named === null ? null : filterKeyOf(named[1] ?? '');
  if (key !== null) at += (named?.[0] ?? '').length;
  const exact = QUOTE.test(query.charAt(at));
  if (exact) at++;
  let end = at;
  while (end < query.length && !(exact ? QUOTE : /[\s|｜]/).test(query.charAt(end))) end++;
  return { start, end: exact && end < query.length ? end + 1 : end, not, or, exact, key, text: query.slice(at, end), textStart: at };
}

export function parseQuery(query: string): Query {
  const groups: { any: Atom[]; not: boolean }[] = [];
  const filters: Filter[] = [];
  let last: { any: Atom[]; not: boolean } | null = null;
  for (const { key, text, not, or, exact } of tokenize(query)) {
    if (key !== null) {
      const values = text.split(/[,，|]/).filter((value) => value !== '');
      if (values.length > 0) filters.push({ key, values, not });
      continue;
    }
    if (or && last !== null && last.not === not) last.any.push({ text, exact });
    else {
      last = { any: [{ text, exact }], not };
      groups.push(last);
    }
  }
  return { groups, filters };
}

/** The query that asks for these characters and nothing else, operators or not. */
export const literally = (text: string): Query => ({ groups: [{ any: [{ text, exact: true }], not: false }], filters: [] });

/** What a question asks for (规上工业总产值是多少？); null where it is none. */
export function askedFor(text: string): string | null {
  const bare = text.trim().replace(/[?？。]+$/, '');
  const name = bare.replace(ASKING, '').replace(/的$/, '');
  return name === bare || name.length < 2 ? null : name;
}

/** Shortest clause of a passage, and most that are looked for. */
const SHORTEST_CLAUSE = 6;
const MOST_CLAUSES = 24;

/** The query for a passage pasted whole: any of its clauses; null where it is no passage. */
export function passageOf(text: string): Query | null {
  const clauses = text.split(/[，。；：！？,;!?\n]/).filter((clause) => clause.trim().length >= SHORTEST_CLAUSE);
  return clauses.length < 2
    ? null
    : { groups: [{ any: clauses.slice(0, MOST_CLAUSES).map((clause) => ({ text: clause, exact: true })), not: false }], filters: [] };
}

/** The query with what was typed apart put together: syllables (deng ta gong chang), a number and its scale (43600 亿元); null where there is nothing. */
export function joinWords(query: Query): Query | null {
  const groups: Group[] = [];
  let joined = false;
  for (const group of query.groups) {
    const last = groups.at(-1);
    const before = last === undefined ? null : plainText(last);
    const text = plainText(group);
    if (
      before !== null &&
      text !== null &&
      ((SYLLABLES.test(before) && SYLLABLES.test(text)) || (!(/\d$/.test(before) && /^\d/.test(text)) && numeralOf(before + text) !== null))
    ) {
      groups[groups.length - 1] = { any: [{ text: before + text, exact: false }], not: false };
      joined = true;
    } else {
      groups.push(group);
    }
  }
  return joined ? { groups, filters: query.filters } : null;
}

/** Whether every word in letters is one syllable or the beginning of one: such words were typed apart, and mean nothing apart. */
export const isSpelledOut = (query: Query, isSyllable: (text: string) => boolean): boolean =>
  query.groups.every((group) => {
    const text = plainText(group);
    return text === null || !SYLLABLES.test(text) || isSyllable(text.toLowerCase());
  });

const SYLLABLES = /^[a-zA-Zü']+$/;

/** The text of a group that is one plain word. */
function plainText({ any, not }: Group): string | null {
  const [atom] = any;
  return not || any.length !== 1 || atom === undefined || atom.exact ? null : atom.text;
}

/**
 * The query with a number or a place typed fast to a word (规上工业总产值2022, 苏州灯塔工厂) parted from it; null where there is none.
 * @param places that the documents are about
 */
export function partWords(query: Query, places: ReadonlySet<string>): Query | null {
  let parted = false;
  const groups = query.groups.flatMap((group): Group[] => {
    const [atom] = group.any;
    if (atom === undefined || group.not || group.any.length > 1 || atom.exact) return [group];
    const place = [...places].find((name) => atom.text.startsWith(name) && atom.text.length >= name.length + 2);
    const rest = place === undefined ? atom.text : atom.text.slice(place.length).replace(/^[市省]/, '');
    const number = /^((?:19|20)\d{2}年?)(\D{2,})$|^(\D{2,}?)(\d[\d.,]*\D{0,4})$/.exec(rest);
    // Two letters before a number (pm25) are no word of their own.
    if (number?.[3] !== undefined && /^[a-z]{1,2}$/i.test(number[3])) return [group];
    const words = [place, ...(number === null ? [rest] : [number[1] ?? number[3], number[2] ?? number[4]])].filter((word) => word !== undefined);
    if (words.length === 1) return [group];
    parted = true;
    return words.map((text) => ({ any: [{ text: text.replace(/^(\d{4})年$/, '$1'), exact: false }], not: false }));
  });
  return parted ? { groups, filters: query.filters } : null;
}
