/**
 * Characters to highlight. In: a text and a query, or the patterns by which the search found it. Out: ranges of the text, in order, not overlapping.
 */
import type { Range } from '../corpus/model.ts';
import type { SearchLibrary } from './model.ts';
import { compareNumerals, numeralsIn } from './numbers.ts';
import { codesOf } from './pack.ts';
import { type Pattern, patternsOf, TIER } from './patterns.ts';
import { joinSyllables, parseQuery } from './query.ts';
import { Store } from './store.ts';

export class Highlighter {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * All places where a text holds a word of the query, in the nearest spelling in which it holds it at all. For `/` in the reader and for
   * showing a search's words in a paragraph. Words after `!` and filters count for nothing.
   */
  find(text: string, query: string): Range[] {
    const parsed = parseQuery(query);
    const joined = joinSyllables(parsed);
    for (const { groups } of joined === null ? [parsed] : [joined, parsed]) {
      const ranges = groups
        .filter((group) => !group.not)
        .flatMap((group) => group.any)
        .flatMap((atom) => this.#nearest(text, patternsOf(this.#store, atom.text, { synonyms: true, exact: atom.exact })));
      if (ranges.length > 0) return mergeRanges(ranges);
    }
    return [];
  }

  /** Where the patterns that found a unit stand in its text. For a fact found by its metric's name, the words of the quote that the name shares. */
  rangesOf(text: string, patterns: readonly Pattern[]): Range[] {
    return mergeRanges(patterns.flatMap((pattern) => this.#all(text, pattern)));
  }

  #nearest(text: string, patterns: readonly Pattern[]): Range[] {
    for (const tier of [TIER.equalNumber, TIER.fuzzy, 0]) {
      const ranges = patterns.filter((pattern) => pattern.kind === 'text' && pattern.tier >= tier).flatMap((pattern) => this.#all(text, pattern));
      if (ranges.length > 0) return ranges;
    }
    return patterns.flatMap((pattern) => (pattern.kind === 'number' ? this.#all(text, pattern) : []));
  }

  #all(text: string, pattern: Pattern): Range[] {
    if (pattern.kind === 'number') {
      return numeralsIn(text)
        .filter((found) => compareNumerals(pattern.numeral, found) !== null)
        .map(({ start, end }) => ({ start, end }));
    }
    const ranges: Range[] = [];
    const codes = codesOf(text);
    const { matcher } = pattern;
    for (let at = 0; at < codes.length && matcher.find(codes, at, codes.length); at = matcher.end) {
      ranges.push({ start: matcher.start, end: matcher.end });
    }
    return ranges;
  }
}

/** A function that finds all matches of a query within any text, needing no more of the index than its table of sounds. */
export function createHighlighter(library: Pick<SearchLibrary, 'index'>): (text: string, query: string) => Range[] {
  const highlighter = new Highlighter(new Store(library.index));
  return (text, query) => highlighter.find(text, query);
}

/** Ranges in order, those that overlap or touch joined. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
