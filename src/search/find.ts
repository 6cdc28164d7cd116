/** Which units answer a query. In: a parsed query. Out: units in which all of it holds, or, where there are none, those that come nearest. */
import { inContext } from './context.ts';
import { type AtomHits, evaluate } from './evaluate.ts';
import { unitTest } from './filters.ts';
import type { SearchLibrary, SearchOptions } from './model.ts';
import { nearPatternsOf, patternsOf, TIER } from './patterns.ts';
import { type Atom, joinSyllables, literally, type Query } from './query.ts';
import { type GroupHits, intersect, Scorer } from './rank.ts';
import type { Store, Units } from './store.ts';

/** Units found by one reading of a query, and how each of its words matched. */
export interface Found {
  readonly groups: readonly GroupHits[];
  readonly units: Units;
}

/**
 * All readings of a query that find something: as it is, and with syllables typed apart put together. Where neither does: the characters themselves,
 * operators or not; words apart from one another; words nearly the same.
 */
export function findAll(store: Store, library: SearchLibrary, text: string, query: Query, options: SearchOptions): readonly Found[] {
  const joined = joinSyllables(query);
  const plain = find(store, library, query, options, false);
  const found = (joined === null ? [plain] : [find(store, library, joined, options, false), plain]).filter(finds);
  if (found.length > 0) return found;
  for (const next of [
    () => find(store, library, literally(text), options, false),
    () => apart(store, library, plain, query, options),
    () => find(store, library, query, options, true),
    () => apart(store, library, find(store, library, query, options, true), query, options),
  ]) {
    const other = next();
    if (finds(other)) return [other];
  }
  return [];
}

const finds = ({ units }: Found): boolean => units.length > 0;

/** The same words where no unit holds them all. */
function apart(store: Store, library: SearchLibrary, { groups }: Found, query: Query, options: SearchOptions): Found {
  const test = unitTest(store, library, query.filters, options.types ?? null);
  const units = inContext(store, groups);
  return { groups, units: test === null ? units : units.filter(test) };
}

/** @param near whether a word that is nowhere may be taken for one that is nearly the same */
function find(store: Store, library: SearchLibrary, query: Query, options: SearchOptions, near: boolean): Found {
  const atomHits = (atom: Atom, guess: boolean): AtomHits[] => {
    const patterns = patternsOf(store, atom.text, { synonyms: options.synonyms ?? true, exact: atom.exact });
    if (patterns.length === 0) return [];
    const hits = evaluate(store, patterns);
    return [guess && !atom.exact && !hits.any() ? evaluate(store, nearPatternsOf(store, atom.text)) : hits];
  };
  const groups = query.groups.map((group): GroupHits => ({ not: group.not, any: group.any.flatMap((atom) => atomHits(atom, near && !group.not)) }));
  // A word of nothing but punctuation asks for nothing.
  const asked = groups.filter((group) => group.any.length > 0);
  if (asked.length === 0 && query.filters.length === 0) return { groups: [], units: [] };
  const test = unitTest(store, library, query.filters, options.types ?? null);
  const { owner } = store.units();
  // Other names are synonyms, too; and quotation marks ask for what is shown.
  const otherNames = (options.synonyms ?? true) && query.groups.some((group) => group.any.some((atom) => !atom.exact));
  const units = intersect(store, asked).filter((unit) => (otherNames || owner[unit] === unit) && (test === null || test(unit)));
  return { groups: asked, units };
}

export interface Merged {
  readonly units: Uint32Array;
  readonly scores: Float64Array;
  /** Which alternative found it. */
  readonly source: Uint8Array;
}

/**
 * All units found by any alternative, each once with its best score. Another name of a metric or term counts only where it was typed in full, or where
 * the own name was not found: then it is shown under its own name, as a synonym.
 */
export function merge(store: Store, alternatives: readonly Found[]): Merged {
  const { owner } = store.units();
  const most = alternatives.reduce((sum, found) => sum + found.units.length, 0);
  const units = new Uint32Array(most);
  const scores = new Float64Array(most);
  const source = new Uint8Array(most);
  /** Where a unit stands in the lists, plus one. */
  const known = new Uint32Array(store.size);
  let count = 0;
  for (const [from, { groups, units: found }] of alternatives.entries()) {
    const scorer = new Scorer(store, groups);
    for (let i = 0; i < found.length; i++) {
      const unit = found[i] as number;
      const own = owner[unit] as number;
      const whole = own !== unit && scorer.isWhole(unit);
      const score = own === unit || whole ? scorer.scoreOf(unit) : Math.min(scorer.scoreOf(unit), TIER.synonym * 1000);
      let at = (known[own] as number) - 1;
      if (at >= 0 && score <= (scores[at] as number)) continue;
      const better = at >= 0;
      if (!better) {
        at = count++;
        known[own] = count;
      }
      // The own name, matched as well as the other, says more to the reader.
      if (!(better && whole && units[at] === own && tierOf(score) === tierOf(scores[at] as number))) units[at] = unit;
      scores[at] = score;
      source[at] = from;
    }
  }
  return { units: units.subarray(0, count), scores: scores.subarray(0, count), source };
}

const tierOf = (score: number): number => Math.floor(score / 1000);
