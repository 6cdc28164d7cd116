/** Which units answer a query. In: a parsed query. Out: units in which all of it holds, or, where there are none, those that come nearest. */
import { inContext } from './context.ts';
import { type AtomHits, evaluate } from './evaluate.ts';
import { type UnitTest, unitTest } from './filters.ts';
import { foldText } from './fold.ts';
import type { SearchLibrary, SearchOptions } from './model.ts';
import { piecesOfNames } from './name-pieces.ts';
import { isName, unitsNamed } from './names.ts';
import { nearPatternsOf, patternsOf, TIER } from './patterns.ts';
import { type Atom, askedFor, isSpelledOut, joinWords, literally, parseQuery, partWords, passageOf, type Query } from './query.ts';
import { type GroupHits, intersect, Scorer } from './rank.ts';
import type { Store, Units } from './store.ts';

/** Units found by one reading of a query, and how each of its words matched. */
export interface Found {
  readonly groups: readonly GroupHits[];
  readonly units: Units;
  /** A looser reading beside others: no hit of it stands above one of theirs. */
  readonly loose?: true;
}

/**
 * All readings of a query that find something: as it is, and with what was typed apart put together. Where neither does: the characters themselves,
 * operators or not; the clauses of a passage; a number or place parted from its word; words apart from one another; words nearly the same; the halves of a name.
 */
export function findAll(store: Store, library: SearchLibrary, text: string, query: Query, options: SearchOptions): readonly Found[] {
  const finder = new Finder(store, library, options);
  const joined = joinWords(query);
  const apart = joined === null || !isSpelledOut(query, (text) => store.sounds().startingWith(text).length > 0);
  const readings = [...(joined === null ? [] : [joined]), ...(apart ? [query] : [])];
  const found = readings.map((reading) => finder.find(reading)).filter(finds);
  if (found.length > 0 && !isNextToNothing(found)) return found;
  const parted = partWords(query, new Set(library.documents.flatMap((document) => document.place ?? [])));
  if (found.length > 0) return [...found, ...finder.beside(query, parted)];
  const asked = askedFor(text);
  if (asked !== null) return findAll(store, library, asked, parseQuery(asked), options);
  const passage = passageOf(text);
  for (const looser of [
    () => finder.find(literally(text)),
    () => (passage === null ? NOTHING : finder.find(passage)),
    () => (parted === null ? NOTHING : finder.find(parted)),
    () => (parted === null ? NOTHING : finder.findApart(parted)),
    () => (apart ? finder.findApart(query) : NOTHING),
    () => finder.findName(query),
    () => (apart ? finder.find(query, true) : NOTHING),
    () => (apart ? finder.findApart(query, true) : NOTHING),
  ]) {
    const other = looser();
    if (finds(other)) return [other];
  }
  return [];
}

/** So few hits leave room for looser readings below them. */
const NEXT_TO_NOTHING = 5;

const isNextToNothing = (found: readonly Found[]): boolean => found.reduce((sum, { units }) => sum + units.length, 0) < NEXT_TO_NOTHING;

const NOTHING: Found = { groups: [], units: [] };

const finds = ({ units }: Found): boolean => units.length > 0;

/** Evaluates readings of one query; a word that several of them have is looked up once. */
class Finder {
  readonly #hits = new Map<string, AtomHits | null>();

  constructor(
    readonly store: Store,
    readonly library: SearchLibrary,
    readonly options: SearchOptions,
  ) {}

  /** @param near whether a word that is nowhere may be taken for one that is nearly the same */
  find(query: Query, near = false): Found {
    const groups = this.#groups(query, near);
    if (groups.length === 0 && query.filters.length === 0) return NOTHING;
    const table = this.store.units();
    // Other names are synonyms, too; and quotation marks ask for what is shown.
    const otherNames = (this.options.synonyms ?? true) && query.groups.some((group) => group.any.some((atom) => !atom.exact));
    const test = this.#test(query);
    return {
      groups,
      units: intersect(this.store, groups).filter((unit) => (otherNames || table.owner(unit) === unit) && (test === null || test(unit))),
    };
  }

  /** The same where no unit holds all words. */
  findApart(query: Query, near = false): Found {
    const groups = this.#groups(query, near);
    const test = this.#test(query);
    return { groups, units: inContext(this.store, groups).filter((unit) => test === null || test(unit)) };
  }

  /** Metrics and terms whose name holds what was typed but for words between its two halves: GDP增速 in GDP年均增速. */
  findName(query: Query): Found {
    const [group, ...others] = query.groups;
    const [atom] = group?.any ?? [];
    if (group === undefined || atom === undefined || others.length > 0 || group.not || group.any.length > 1 || atom.exact) return NOTHING;
    for (const pieces of piecesOfNames(this.store, atom.text, this.options.synonyms ?? true)) {
      const parted = { groups: pieces.map((text) => ({ any: [{ text, exact: false }], not: false })), filters: query.filters };
      const { groups, units } = this.find(parted);
      const names = units.filter((unit) => isName(this.store, unit));
      if (names.length > 0) return { groups, units: names };
    }
    return NOTHING;
  }

  /**
   * What else may be meant where next to nothing is found: 2022年规上工业总产值 stands in one sentence, and means the facts of that year;
   * 人均收入 stands in few texts, and means 人均可支配收入.
   */
  beside(query: Query, parted: Query | null): Found[] {
    const [atom] = query.groups[0]?.any ?? [];
    if (atom === undefined || unitsNamed(this.store, foldText(this.store.fold(), atom.text)).length > 0) return [];
    const names = this.findName(query);
    return [...(parted === null ? [] : [this.find(parted)]), ...(finds(names) ? [{ ...names, loose: true as const }] : [])].filter(finds);
  }

  #test(query: Query): UnitTest | null {
    return unitTest(this.store, this.library, query.filters, this.options.types ?? null);
  }

  /** A word of nothing but punctuation asks for nothing. */
  #groups(query: Query, near: boolean): GroupHits[] {
    return query.groups
      .map(({ any, not }): GroupHits => ({ not, any: any.flatMap((atom) => this.#hitsOf(atom, near && !not) ?? []) }))
      .filter(({ any }) => any.length > 0);
  }

  #hitsOf(atom: Atom, near: boolean): AtomHits | null {
    const key = `${atom.exact} ${atom.text}`;
    let hits = this.#hits.get(key);
    if (hits === undefined) {
      const patterns = patternsOf(this.store, atom.text, { synonyms: this.options.synonyms ?? true, exact: atom.exact });
      hits = patterns.length === 0 ? null : evaluate(this.store, patterns);
      this.#hits.set(key, hits);
    }
    if (!near || atom.exact || hits === null || hits.any()) return hits;
    const nearHits = evaluate(this.store, nearPatternsOf(this.store, atom.text));
    this.#hits.set(key, nearHits);
    return nearHits;
  }
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
  const table = store.units();
  const most = alternatives.reduce((sum, found) => sum + found.units.length, 0);
  const units = new Uint32Array(most);
  const scores = new Float64Array(most);
  const source = new Uint8Array(most);
  /** Where a unit stands in the lists, plus one. */
  const known = new Uint32Array(store.size);
  let count = 0;
  for (const [from, { groups, units: found, loose }] of alternatives.entries()) {
    const scorer = new Scorer(store, groups);
    for (let i = 0; i < found.length; i++) {
      const unit = found[i] as number;
      const own = table.owner(unit);
      const whole = own !== unit && scorer.isWhole(unit);
      const most = own === unit || whole ? Number.POSITIVE_INFINITY : TIER.synonym * 1000;
      const score = loose ? inTier(own === unit ? TIER.near : TIER.near - 1, scorer.scoreOf(unit)) : Math.min(scorer.scoreOf(unit), most);
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
/** A score moved down to a tier. */
const inTier = (tier: number, score: number): number => tier * 1000 + (score % 1000);
