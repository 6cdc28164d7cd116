/**
 * Which units hold a word, and how well. In: the patterns of a word. Out: for every unit the best pattern that matched, its tier, and what decides
 * between hits of one tier.
 */
import { isDigit } from './fold.ts';
import { isAccidental, type Matcher, type Spelling } from './match.ts';
import { compareNumerals, roundedReach } from './numbers.ts';
import { type NumberPattern, type Pattern, spellingTier, type TextPattern, TIER } from './patterns.ts';
import type { Cut } from './pieces.ts';
import type { NumberRows } from './rows.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

const FACT = TYPES.indexOf('fact');

/** A word matched only in what is searched but not shown: a fact's metric, scope, period. */
export const HIDDEN = 1;
/** A word matched in the name of a fact's metric, whether the quote shows it or not. */
export const IN_METRIC = 2;

/** So few hits leave room for looser spellings below them. */
const NEXT_TO_NOTHING = 5;
/** A number matched that the fact's quote holds beside its own: another fact's, or one it is compared with. */
export const BESIDE = 4;

/** Units kept in a list. */
const MANY = 5000;

/** Units that hold one word. Arrays have an entry a unit; a tier of 0 means that it does not. */
export class AtomHits {
  readonly tier: Uint8Array;
  /** Index of the pattern that matched best. */
  readonly pattern: Uint8Array;
  readonly spelling: Uint8Array;
  /** How many of the match's two ends are ends of words. */
  readonly aligned: Uint8Array;
  /** Characters matched, 255 at most. */
  readonly covered: Uint8Array;
  readonly flags: Uint8Array;
  /** The units that hold the word, in no order; no longer kept once there are many, which `tier` then tells as fast. */
  readonly units: number[] = [];
  /** For units matched by a number: which of the index's numbers it is. */
  readonly numbers = new Map<number, number>();

  constructor(
    size: number,
    readonly patterns: readonly Pattern[],
  ) {
    this.tier = new Uint8Array(size);
    this.pattern = new Uint8Array(size);
    this.spelling = new Uint8Array(size);
    this.aligned = new Uint8Array(size);
    this.covered = new Uint8Array(size);
    this.flags = new Uint8Array(size);
  }

  /** Whether `units` is all of them. */
  isFew(): boolean {
    return this.units.length <= MANY;
  }

  /** Whether any unit holds the word. */
  any(): boolean {
    return this.units.length > 0;
  }

  /** Takes a match down, the best so far of its unit. */
  set(unit: number, tier: number, pattern: number, spelling: Spelling, aligned: number, covered: number): void {
    if (this.tier[unit] === 0 && this.units.length <= MANY) this.units.push(unit);
    this.tier[unit] = tier;
    this.pattern[unit] = pattern;
    this.spelling[unit] = SPELLINGS.indexOf(spelling);
    this.aligned[unit] = aligned;
    this.covered[unit] = Math.min(255, covered);
  }
}

export const SPELLINGS: readonly Spelling[] = ['exact', 'pinyin', 'initials', 'mixed'];
/** Matches looked at in one unit for one that begins and ends with words. */
const LOOKS = 3;
/** One or two places are decided by the index alone; beyond this many units the texts are not looked at, which are the last in order anyway. */
const CHECKED = 3000;

export function evaluate(store: Store, patterns: readonly Pattern[]): AtomHits {
  const hits = new AtomHits(store.size, patterns);
  patterns.forEach((pattern, index) => {
    if (pattern.kind === 'number') evaluateNumber(store, hits, pattern, index);
    else if (!pattern.lastResort || hits.units.length < NEXT_TO_NOTHING) new TextEvaluation(store, hits, pattern, index).run();
  });
  return hits;
}

/** One pattern of characters against all units. */
class TextEvaluation {
  readonly #done: Uint8Array;

  constructor(
    readonly store: Store,
    readonly hits: AtomHits,
    readonly pattern: TextPattern,
    readonly index: number,
  ) {
    this.#done = new Uint8Array(store.size);
  }

  run(): void {
    const { hits, pattern } = this;
    for (const cut of pattern.cuts) {
      let checked = 0;
      const units = this.store.candidates(cut.sets);
      for (let i = 0; i < units.length; i++) {
        const unit = units[i] as number;
        if (this.#done[unit] === 1 || (hits.tier[unit] as number) >= pattern.tier) continue;
        this.#done[unit] = 1;
        if (cut.sets.length > 2 || checked++ < CHECKED) this.#check(unit);
        else this.#trust(unit, cut);
      }
    }
  }

  /** Looks at the text for the first match whose two ends are ends of words, else the best-placed of the first few. */
  #check(unit: number): void {
    const { store, pattern } = this;
    const units = store.units();
    const text = store.textAt(unit);
    const { matcher } = pattern;
    const to = units.end(unit);
    let best = -1;
    let at = units.start(unit);
    for (let looks = 0; looks < LOOKS && best < 2 && matcher.find(text, at, to); ) {
      at = matcher.start + 1;
      if (isAccidental(matcher) && !store.isBound(matcher.start)) continue;
      looks++;
      const aligned = (store.isBound(matcher.start) ? 1 : 0) + (store.isBound(matcher.end) ? 1 : 0);
      // Two syllables heard loosely are somewhere in every text: they must be a word.
      if (aligned <= best || (pattern.lastResort && matcher.length === 2 && aligned < 2)) continue;
      if (this.#record(unit, tierOf(pattern, matcher.spelling, aligned), matcher.spelling, aligned)) best = aligned;
    }
  }

  #trust(unit: number, cut: Cut): void {
    const { hits, index } = this;
    const tier = tierOf(this.pattern, cut.spelling, 1);
    if (tier <= (hits.tier[unit] as number)) return;
    hits.set(unit, tier, index, cut.spelling, 0, 1);
  }

  #record(unit: number, tier: number, spelling: Spelling, aligned: number): boolean {
    const { hits, index, store } = this;
    const { matcher } = this.pattern;
    const known = hits.tier[unit] as number;
    if (tier < known || (tier === known && hits.pattern[unit] !== index)) return false;
    hits.set(unit, tier, index, spelling, aligned, matcher.length);
    hits.flags[unit] = flagsOf(store, unit, matcher);
    return true;
  }
}

function tierOf(pattern: TextPattern, spelling: Spelling, aligned: number): number {
  if (pattern.reason === null) return Math.min(pattern.tier, spellingTier(spelling));
  return aligned === 2 ? pattern.tier : pattern.insideTier;
}

/** Where in a fact's text the match stands: shown, and in the name of its metric. Moves the matcher. */
function flagsOf(store: Store, unit: number, matcher: Matcher): number {
  const units = store.units();
  const from = units.start(unit) + units.visible(unit);
  const to = units.end(unit);
  if (from === to) return 0;
  const text = store.textAt(unit);
  const flags = matcher.start < from ? 0 : HIDDEN;
  const beside = matcher.start < from && isNumber(text, matcher.start) && !ownNumber(store, unit, matcher.start, matcher.end);
  const end = text.indexOf(10, from + 1);
  return (matcher.find(text, from, end) ? flags | IN_METRIC : flags) | (beside ? BESIDE : 0);
}

const isNumber = (text: Uint16Array, at: number): boolean => isDigit(text[at] as number);

/** Whether a stretch of the text touches a fact's own number. */
function ownNumber(store: Store, unit: number, start: number, end: number): boolean {
  const units = store.units();
  const base = units.start(unit);
  return start < base + units.surfaceTo(unit) && end > base + units.surfaceFrom(unit);
}

function evaluateNumber(store: Store, hits: AtomHits, { numeral }: NumberPattern, index: number): void {
  const numbers = store.numbers();
  const units = store.units();
  const { measures } = store.names();
  const reach = Math.abs(numeral.value) * roundedReach(numeral);
  for (let i = lowerBound(numbers, numeral.value - reach); i < numbers.size && numbers.value(i) <= numeral.value + reach; i++) {
    const found = { value: numbers.value(i), step: numbers.step(i), unit: measures[numbers.measure(i)] ?? '' };
    const match = compareNumerals(numeral, found);
    if (match === null) continue;
    const unit = numbers.owner(i);
    const base = units.start(unit);
    if (units.type(unit) === FACT && !ownNumber(store, unit, base + numbers.start(i), base + numbers.end(i))) continue;
    const tier = match === 'equal' ? TIER.equalNumber : TIER.rounded;
    if ((hits.tier[unit] as number) >= tier) continue;
    hits.set(unit, tier, index, 'exact', 2, 4);
    hits.numbers.set(unit, i);
    hits.flags[unit] = 0;
  }
}

/** The first of the numbers that is not below a value. */
function lowerBound(numbers: NumberRows, value: number): number {
  let low = 0;
  let high = numbers.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers.value(middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
