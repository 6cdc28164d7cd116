/**
 * The search box. In: a query as typed. Out: ranked hits with reasons and the characters that matched, facets, related names, suggestions.
 *
 * query.ts cuts what was typed into words → patterns.ts: the ways each may be meant → store.ts: candidates from the index →
 * match.ts: the check on the text → evaluate.ts, rank.ts: which come first → here: hits.
 */
import type { Range } from '../corpus/model.ts';
import { completeQuery } from './complete.ts';
import { type AtomHits, evaluate, HIDDEN, SPELLINGS } from './evaluate.ts';
import { facetsOf, unitTest } from './filters.ts';
import { isHan } from './fold.ts';
import { Highlighter } from './highlight.ts';
import type { Hit, MatchReason, Searcher, SearchLibrary, SearchOptions, SearchResult } from './model.ts';
import { nearPatternsOf, patternsOf, TIER } from './patterns.ts';
import { type Atom, joinSyllables, literally, parseQuery, type Query } from './query.ts';
import { bestOf, type GroupHits, intersect, Scorer, top } from './rank.ts';
import { Store } from './store.ts';
import { relatedTo, suggestionsFor } from './suggest.ts';
import { TYPES } from './units.ts';

const LIMIT = 50;
const REMEMBERED = 2000;

interface Found {
  readonly groups: readonly GroupHits[];
  readonly units: Uint32Array;
}

/** Opens the search of a library. Nothing is read before the first question. */
export function createSearcher(library: SearchLibrary): Searcher {
  const store = new Store(library.index);
  const highlighter = new Highlighter(store);
  const search = (query: string, options: SearchOptions = {}): SearchResult => answer(store, library, highlighter, query, options);
  /** Whether queries typed before found anything: most of those that suggestions try are what was typed a key or two ago. */
  const known = new Map<string, boolean>();
  const finds = (query: string, options: SearchOptions): boolean => {
    const key = JSON.stringify([query, options.synonyms ?? true, options.types ?? null]);
    let found = known.get(key);
    if (found === undefined) {
      found = search(query, { ...options, limit: 1 }).total > 0;
      remember(key, found);
    }
    return found;
  };
  const remember = (key: string, found: boolean): void => {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
  };
  return {
    search(query, options = {}) {
      const result = search(query, options);
      remember(JSON.stringify([query, options.synonyms ?? true, options.types ?? null]), result.total > 0);
      if (result.total > 0 || query.trim() === '') return result;
      return { ...result, suggestions: suggestionsFor(store, query, (text) => finds(text, options)) };
    },
    completeQuery: (text, cursor) =>
      completeQuery(store, library, text, cursor, (word) => search(word, { limit: 8, types: ['metric', 'term'] }).hits.map((hit) => hit.text)),
    findInText: (text, query) => highlighter.find(text, query),
  };
}

function answer(store: Store, library: SearchLibrary, highlighter: Highlighter, text: string, options: SearchOptions): SearchResult {
  const parsed = parseQuery(text);
  // The name of a filter alone (来源:) asks for those characters.
  const query = parsed.groups.length + parsed.filters.length > 0 ? parsed : literally(text);
  const empty: SearchResult = { query: text, hits: [], total: 0, facets: { doc: [], year: [], kind: [], type: [] }, related: [], suggestions: [] };
  if (text.trim() === '') return empty;
  const found = find(store, library, query, options);
  const joined = joinSyllables(query);
  const alternatives = joined === null ? [found] : [find(store, library, joined, options), found];
  const none = (): boolean => alternatives.every(({ units }) => units.length === 0);
  if (none()) alternatives.push(find(store, library, literally(text), options));
  if (none()) alternatives.push(find(store, library, query, options, true));
  const { units, scores, source } = merge(store, alternatives);
  if (units.length === 0) return empty;
  const limit = options.limit ?? LIMIT;
  const hits = top(scores, limit).map((i) => {
    const { groups } = alternatives[source[i] as number] as Found;
    return hitOf(store, library, highlighter, groups, units[i] as number, scores[i] as number);
  });
  return { ...empty, hits, total: units.length, facets: facetsOf(store, library, units), related: relatedTo(store, text, hits) };
}

/** @param near whether a word that is nowhere may be taken for one that is nearly the same */
function find(store: Store, library: SearchLibrary, query: Query, options: SearchOptions, near = false): Found {
  const atomHits = (atom: Atom, guess: boolean): AtomHits[] => {
    const patterns = patternsOf(store, atom.text, { synonyms: options.synonyms ?? true, exact: atom.exact });
    if (patterns.length === 0) return [];
    const hits = evaluate(store, patterns);
    return [guess && !atom.exact && !hits.any() ? evaluate(store, nearPatternsOf(store, atom.text)) : hits];
  };
  const groups = query.groups.map((group): GroupHits => ({ not: group.not, any: group.any.flatMap((atom) => atomHits(atom, near && !group.not)) }));
  // A word of nothing but punctuation asks for nothing.
  const asked = groups.filter((group) => group.any.length > 0);
  if (asked.length === 0 && query.filters.length === 0) return { groups: [], units: new Uint32Array(0) };
  const test = unitTest(store, library, query.filters, options.types ?? null);
  const { owner } = store.units();
  // Other names are synonyms, too; and quotation marks ask for what is shown.
  const otherNames = (options.synonyms ?? true) && query.groups.some((group) => group.any.some((atom) => !atom.exact));
  const units = intersect(store, asked).filter((unit) => (otherNames || owner[unit] === unit) && (test === null || test(unit)));
  return { groups: asked, units };
}

interface Merged {
  readonly units: Uint32Array;
  readonly scores: Float64Array;
  /** Which alternative found it. */
  readonly source: Uint8Array;
}

/**
 * All units found by any alternative, each once with its best score. Another name of a metric or term counts only where it was typed in full, or where
 * the own name was not found: then it is shown under its own name, as a synonym.
 */
function merge(store: Store, alternatives: readonly Found[]): Merged {
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

function hitOf(store: Store, library: SearchLibrary, highlighter: Highlighter, groups: readonly GroupHits[], unit: number, score: number): Hit {
  const units = store.units();
  const type = TYPES[units.type[unit] as number] ?? 'sentence';
  const doc = units.doc[unit] as number;
  const own = units.owner[unit] as number;
  const text = store.shown(own);
  const atoms = groups.filter((group) => !group.not).flatMap((group) => bestOf(group, unit) ?? []);
  const [worst] = [...atoms].sort((a, b) => (a.tier[unit] as number) - (b.tier[unit] as number));
  const why: Why = worst === undefined ? { reason: 'exact', via: null } : reasonOf(store, worst, unit);
  const placed = type === 'fact' || type === 'sentence' || type === 'heading';
  const patterns = atoms.map((atom) => matchedPattern(atom, unit));
  const ranges = atoms.length === 0 ? [] : highlighter.rangesOf(text, patterns, own === unit ? why.via : store.shown(unit));
  return {
    type,
    doc: doc < 0 ? null : (library.documents[doc]?.id ?? null),
    paragraph: placed ? (units.paragraph[unit] as number) : null,
    sentence: type === 'fact' || type === 'sentence' ? (units.sentence[unit] as number) : null,
    ref: units.ref[unit] as number,
    text,
    ranges,
    ...(own === unit
      ? asWritten(why, text, ranges, worst, unit)
      : { reason: why.reason === 'exact' ? 'synonym' : why.reason, via: store.shown(unit) }),
    score: Math.round(score),
  };
}

interface Why {
  readonly reason: MatchReason;
  readonly via: string | null;
}

/** An exact match whose characters are written in the other script than they were typed in is 繁简. */
function asWritten(why: Why, text: string, ranges: readonly Range[], atom: AtomHits | undefined, unit: number): Why {
  if (why.reason !== 'exact' || atom === undefined || ranges.length === 0) return why;
  const pattern = matchedPattern(atom, unit);
  if (pattern.kind !== 'text' || pattern.typed === null) return why;
  const matched = ranges.map(({ start, end }) => text.slice(start, end)).join('');
  const same = Array.from(pattern.typed).every((char) => !isHan(char.charCodeAt(0)) || matched.includes(char));
  return same || why.via !== null ? why : { reason: 'traditional', via: null };
}

const matchedPattern = (atom: AtomHits, unit: number): AtomHits['patterns'][number] => {
  const pattern = atom.patterns[atom.pattern[unit] as number];
  if (pattern === undefined) throw new RangeError('a match without its pattern');
  return pattern;
};

function reasonOf(store: Store, atom: AtomHits, unit: number): Why {
  const pattern = matchedPattern(atom, unit);
  if (pattern.kind === 'number') return { reason: 'number', via: numberVia(store, atom, unit) };
  const via = pattern.via ?? ((atom.flags[unit] as number) & HIDDEN ? hiddenName(store, unit) : null);
  return { reason: pattern.reason ?? SPELLINGS[atom.spelling[unit] as number] ?? 'mixed', via };
}

/** The number as the text writes it, with ≈ where it is the one typed, rounded. */
function numberVia(store: Store, atom: AtomHits, unit: number): string {
  const { owner, start, end, value } = store.numbers();
  const pattern = matchedPattern(atom, unit);
  if (pattern.kind !== 'number') return '';
  let best = -1;
  for (let i = 0; i < owner.length; i++) {
    if (owner[i] !== unit) continue;
    const distance = Math.abs((value[i] as number) - pattern.numeral.value);
    if (best < 0 || distance < Math.abs((value[best] as number) - pattern.numeral.value)) best = i;
  }
  if (best < 0) return '';
  const written = store.shown(unit).slice(start[best], end[best]);
  return (atom.tier[unit] as number) >= TIER.equalNumber ? written : `≈${written}`;
}

/** The name of a fact's metric, which was matched though the quote does not show it. */
function hiddenName(store: Store, unit: number): string | null {
  const { start, visible } = store.units();
  const { text } = store.text();
  const from = (start[unit] as number) + (visible[unit] as number) + 1;
  let name = '';
  for (let i = from; i < (start[unit + 1] as number) && text[i] !== 10; i++) name += String.fromCharCode(text[i] as number);
  return name === '' ? null : name;
}
