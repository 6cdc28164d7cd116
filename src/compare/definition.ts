/**
 * 口径: how two names of nearly the same thing differ. In: metric names. Out: the words in which they differ, and whether these draw another set.
 */
import { DEFINITION_FAMILIES, type DefinitionFamily } from '../lexicon/definitions.ts';

interface Analysed {
  readonly family: DefinitionFamily;
  /** The name with the family's word taken out. */
  readonly rest: string;
  /** The word of the family; '' where the name has none. */
  readonly word: string;
  /** Which set the word names; -1 for none. */
  readonly set: number;
}

const quotes = /[“”"‘’]/g;

/** Families with their words, longest first, so that 规上规下 is not taken for 规上. */
const FAMILIES = DEFINITION_FAMILIES.map((family) => ({
  family,
  words: family.sets.flatMap((words, set) => words.map((word) => ({ word, set }))).sort((a, b) => b.word.length - a.word.length),
}));

function analyse(name: string): Analysed[] {
  return FAMILIES.flatMap(({ family, words }) => {
    const found = words.find(({ word }) => name.includes(word));
    if (!found && !family.absent) return [];
    const at = found ? name.indexOf(found.word) : 0;
    const rest = (found ? `${name.slice(0, at)}${name.slice(at + found.word.length)}` : name).replace(quotes, '');
    if (family.within && !family.within.test(rest)) return [];
    return [{ family, rest, word: found?.word ?? '', set: found?.set ?? -1 }];
  });
}

export interface DefinitionPair {
  readonly family: DefinitionFamily;
  readonly a: string;
  readonly b: string;
}

function pairOf(a: Analysed, b: Analysed): DefinitionPair | null {
  return a.family === b.family && a.rest === b.rest && a.set !== b.set ? { family: a.family, a: a.word, b: b.word } : null;
}

/** The family by whose words alone two names differ; null where they differ otherwise or not at all. */
export function definitionPair(a: string, b: string): DefinitionPair | null {
  if (a === b) return null;
  const second = analyse(b);
  for (const x of analyse(a)) {
    for (const y of second) {
      const pair = pairOf(x, y);
      if (pair) return pair;
    }
  }
  return null;
}

/** Whether the set that the first word names lies within the second's: 规上 within 规上规下. */
export function liesWithin(family: DefinitionFamily, narrow: string, wide: string): boolean {
  const place = (word: string): number => family.sets.findIndex((words) => words.includes(word));
  return family.nested.some(([a, b]) => a === place(narrow) && b === place(wide));
}

/** For a name, those that differ from it by definition words alone, with these words. */
export type DefinitionNeighbours = ReadonlyMap<string, readonly { readonly name: string; readonly pair: DefinitionPair }[]>;

/** The neighbours of each name among `names`. Linear in their number. */
export function definitionNeighbours(names: readonly string[]): DefinitionNeighbours {
  const groups = new Map<string, { name: string; analysed: Analysed }[]>();
  for (const name of names) {
    for (const analysed of analyse(name)) {
      const key = `${analysed.family.name} ${analysed.rest}`;
      const group = groups.get(key);
      if (group) group.push({ name, analysed });
      else groups.set(key, [{ name, analysed }]);
    }
  }
  const neighbours = new Map<string, { name: string; pair: DefinitionPair }[]>();
  for (const group of groups.values()) {
    for (const x of group) {
      for (const y of group) {
        const pair = x === y ? null : pairOf(x.analysed, y.analysed);
        if (pair) neighbours.set(x.name, [...(neighbours.get(x.name) ?? []), { name: y.name, pair }]);
      }
    }
  }
  return neighbours;
}

/** What only one of two names has: their common beginning and end taken off. */
export function differenceOf(a: string, b: string): { a: string; b: string } {
  const pair = definitionPair(a, b);
  if (pair) return { a: pair.a, b: pair.b };
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { a: a.slice(start, a.length - end), b: b.slice(start, b.length - end) };
}

/** How alike two names are, 0 to 1: share of the longer one's neighbouring pairs of characters that the other has as well. */
export const similarity = (a: string, b: string): number => sharedPairs(namePairs(a), namePairs(b));

/** The pairs of a name as `sharedPairs` takes them, for names that are compared often. */
export const namePairs = (name: string): ReadonlySet<string> => pairsOf(name.replace(quotes, ''));

/** As `similarity`, of prepared names. */
export function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return shared / Math.max(a.size, b.size, 1);
}

/** Neighbouring pairs of characters of a text. */
export function pairsOf(text: string): ReadonlySet<string> {
  return new Set([...text].slice(1).map((c, i) => `${text[i] ?? ''}${c}`));
}
