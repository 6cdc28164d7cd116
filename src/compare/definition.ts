/**
 * 口径: how two names of nearly the same thing differ. In: two metric names. Out: the words in which they differ, and whether these draw another set.
 */
import { DEFINITION_FAMILIES, type DefinitionFamily } from '../lexicon/definitions.ts';

interface Analysed {
  /** The name with the family's word taken out. */
  readonly rest: string;
  /** The word of the family; '' where the name has none. */
  readonly word: string;
}

const quotes = /[“”"‘’]/g;

function analyse(name: string, family: DefinitionFamily): Analysed {
  const word = family.words.find((w) => name.includes(w)) ?? '';
  const at = word ? name.indexOf(word) : 0;
  const rest = word ? `${name.slice(0, at)}${name.slice(at + word.length)}` : name;
  return { rest: rest.replace(quotes, ''), word };
}

export interface DefinitionPair {
  readonly family: DefinitionFamily;
  readonly a: string;
  readonly b: string;
}

/** The family by whose words alone two names differ; null where they differ otherwise or not at all. */
export function definitionPair(a: string, b: string): DefinitionPair | null {
  if (a === b) return null;
  for (const family of DEFINITION_FAMILIES) {
    const [x, y] = [analyse(a, family), analyse(b, family)];
    if (x.rest === y.rest && x.word !== y.word && (family.absent || (x.word && y.word))) return { family, a: x.word, b: y.word };
  }
  return null;
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
export function similarity(a: string, b: string): number {
  const pairs = (text: string): string[] => [...text].slice(1).map((c, i) => `${text[i] ?? ''}${c}`);
  const [x, y] = [new Set(pairs(a.replace(quotes, ''))), new Set(pairs(b.replace(quotes, '')))];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return shared / Math.max(x.size, y.size, 1);
}
