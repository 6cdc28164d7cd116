/**
 * Characters to highlight. In: a text and a query, or the patterns by which the search found it. Out: ranges of the text, in order, not overlapping.
 */
import type { Range } from '../corpus/model.ts';
import { boundsOf } from './bounds.ts';
import { foldText } from './fold.ts';
import { isAccidental, LiteralMatcher, type Matcher } from './match.ts';
import type { SearchLibrary } from './model.ts';
import { compareNumerals, numeralsIn } from './numbers.ts';
import { codesOf } from './pack.ts';
import { type Pattern, patternsOf, TIER } from './patterns.ts';
import { joinWords, literally, parseQuery, type Query } from './query.ts';
import { variantsOf } from './rings.ts';
import { Store } from './store.ts';

export class Highlighter {
  readonly #store: Store;
  /** Patterns of the query asked last: a reader asks the same one of every paragraph. */
  #last: { readonly query: string; readonly readings: readonly (readonly Pattern[])[][] } | null = null;

  /** Other names of the name asked last: the facts of one metric come one after the other. */
  #others: { readonly name: string; readonly matchers: readonly Matcher[] } | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * All places where a text holds a word of the query, in the nearest spelling in which it holds it at all. For `/` in the reader and for
   * showing a search's words in a paragraph. Words after `!` and filters count for nothing.
   */
  find(text: string, query: string): Range[] {
    const isBound = boundsOf(text);
    for (const words of this.#readings(query)) {
      const ranges = words.flatMap((patterns) => this.#nearest(text, patterns, isBound));
      if (ranges.length > 0) return mergeRanges(ranges);
    }
    return [];
  }

  /** For each reading of a query the patterns of each of its words. */
  #readings(query: string): readonly (readonly Pattern[])[][] {
    if (this.#last?.query !== query) {
      const parsed = parseQuery(query);
      // The characters themselves, operators or not, as a search reads what finds nothing otherwise.
      const readings = [joinWords(parsed), parsed, literally(query)].filter((reading) => reading !== null);
      const patternsOfWords = ({ groups }: Query): (readonly Pattern[])[] =>
        groups
          .filter((group) => !group.not)
          .flatMap((group) => group.any)
          .map((atom) => patternsOf(this.#store, atom.text, { synonyms: true, exact: atom.exact }));
      this.#last = { query, readings: readings.map(patternsOfWords) };
    }
    return this.#last.readings;
  }

  /**
   * Where the patterns that found a unit stand in its text.
   * @param isBound whether a word begins or ends at an offset of the text
   * @param name what was matched in place of the text (a fact's metric, another name): where the text shows none of the patterns, what it shares with it
   */
  rangesOf(text: string, patterns: readonly Pattern[], isBound: (at: number) => boolean, name: string | null): Range[] {
    const ranges = mergeRanges(patterns.flatMap((pattern) => this.#all(text, pattern, isBound)));
    if (ranges.length > 0) return ranges;
    if (name !== null) {
      const other = mergeRanges(this.#othersOf(name).flatMap((matcher) => matchesOf(text, matcher, isBound)));
      const shared = other.length > 0 ? other : sharedRuns(text, name);
      if (shared.length > 0) return shared;
    }
    return [{ start: 0, end: text.length }];
  }

  /** The names of the same meaning. */
  #othersOf(name: string): readonly Matcher[] {
    if (this.#others?.name !== name) {
      const fold = this.#store.fold();
      this.#others = { name, matchers: variantsOf(this.#store, foldText(fold, name)).map((variant) => new LiteralMatcher(fold, variant.folded)) };
    }
    return this.#others.matchers;
  }

  #nearest(text: string, patterns: readonly Pattern[], isBound: (at: number) => boolean): Range[] {
    for (const tier of [TIER.equalNumber, TIER.fuzzy, 0]) {
      const ranges = patterns
        .filter((pattern) => pattern.kind === 'text' && pattern.tier >= tier)
        .flatMap((pattern) => this.#all(text, pattern, isBound));
      if (ranges.length > 0) return ranges;
    }
    return patterns.flatMap((pattern) => (pattern.kind === 'number' ? this.#all(text, pattern, isBound) : []));
  }

  #all(text: string, pattern: Pattern, isBound: (at: number) => boolean): Range[] {
    if (pattern.kind === 'number') {
      return numeralsIn(text)
        .filter((found) => compareNumerals(pattern.numeral, found) !== null)
        .map(({ start, end }) => ({ start, end }));
    }
    return matchesOf(text, pattern.matcher, isBound);
  }
}

/** All matches in a text, none overlapping another. */
function matchesOf(text: string, matcher: Matcher, isBound: (at: number) => boolean): Range[] {
  const ranges: Range[] = [];
  const codes = codesOf(text);
  for (let at = 0; at < codes.length && matcher.find(codes, at, codes.length); ) {
    const { start, end } = matcher;
    const counts = !isAccidental(matcher) || isBound(start);
    if (counts) ranges.push({ start, end });
    at = counts ? end : start + 1;
  }
  return ranges;
}

/** A function that finds all matches of a query within any text, needing no more of the index than its table of sounds. */
export function createHighlighter(library: Pick<SearchLibrary, 'index'>): (text: string, query: string) => Range[] {
  const highlighter = new Highlighter(new Store(library.index));
  return (text, query) => highlighter.find(text, query);
}

/** Runs of two and more characters of `name` that stand in the text, longest first, each place once. */
function sharedRuns(text: string, name: string): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < name.length - 1; ) {
    let length = Math.min(name.length - at, text.length);
    while (length >= 2 && !text.includes(name.slice(at, at + length))) length--;
    if (length < 2) at++;
    else {
      const start = text.indexOf(name.slice(at, at + length));
      ranges.push({ start, end: start + length });
      at += length;
    }
  }
  return mergeRanges(ranges);
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
