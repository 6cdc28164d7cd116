/**
 * Which units hold a word, and how well. In: the patterns of a word. Out: for every unit the best pattern that matched, its tier, and what decides
 * between hits of one tier.
 */
import type { Spelling } from './match.ts';
import { compareNumerals, roundedReach } from './numbers.ts';
import { type NumberPattern, type Pattern, spellingTier, type TextPattern, TIER } from './patterns.ts';
import type { Store } from './store.ts';

/** A word matched inside what is searched but not shown (a fact's metric, scope, period). */
export const HIDDEN = 1;
/** The match is the whole of a fact's metric. */
export const WHOLE_METRIC = 2;

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
}

export const SPELLINGS: readonly Spelling[] = ['exact', 'pinyin', 'initials', 'mixed'];
/** Matches looked at in one unit for one that begins and ends with words. */
const LOOKS = 4;

export function evaluate(store: Store, patterns: readonly Pattern[]): AtomHits {
  const hits = new AtomHits(store.size, patterns);
  patterns.forEach((pattern, index) => {
    if (pattern.kind === 'text') evaluateText(store, hits, pattern, index);
    else evaluateNumber(store, hits, pattern, index);
  });
  return hits;
}

function evaluateText(store: Store, hits: AtomHits, pattern: TextPattern, index: number): void {
  const { start } = store.units();
  const { text } = store.text();
  const { matcher } = pattern;
  const done = new Uint8Array(store.size);
  for (const cut of pattern.cuts) {
    for (const unit of store.candidates(cut)) {
      if (done[unit] === 1 || (hits.tier[unit] as number) >= pattern.tier) continue;
      done[unit] = 1;
      const from = start[unit] as number;
      const to = start[unit + 1] as number;
      let best = -1;
      for (let at = from, looks = 0; looks < LOOKS && best < 2 && matcher.find(text, at, to); looks++, at = matcher.start + 1) {
        const aligned = (store.isBound(matcher.start) ? 1 : 0) + (store.isBound(matcher.end) ? 1 : 0);
        if (aligned > best) {
          const tier = tierOf(pattern, matcher.spelling, aligned);
          if (best >= 0 && tier < (hits.tier[unit] as number)) continue;
          if (tier <= (hits.tier[unit] as number) && best < 0) break;
          best = aligned;
          record(store, hits, unit, index, tier, aligned);
        }
      }
    }
  }

  function record(owner: Store, into: AtomHits, unit: number, pattern: number, tier: number, aligned: number): void {
    into.tier[unit] = tier;
    into.pattern[unit] = pattern;
    into.spelling[unit] = SPELLINGS.indexOf(matcher.spelling);
    into.aligned[unit] = aligned;
    into.covered[unit] = Math.min(255, matcher.length);
    into.flags[unit] = flagsOf(owner, unit, matcher.start, matcher.end);
  }
}

function tierOf(pattern: TextPattern, spelling: Spelling, aligned: number): number {
  if (pattern.reason === null) return Math.min(pattern.tier, spellingTier(spelling));
  return aligned === 2 ? pattern.tier : pattern.insideTier;
}

/** Where in a fact's text the match stands: shown, or in the name of its metric. */
function flagsOf(store: Store, unit: number, start: number, end: number): number {
  const units = store.units();
  const shownEnd = (units.start[unit] as number) + (units.visible[unit] as number);
  if (start < shownEnd) return 0;
  const { text } = store.text();
  const whole = start === shownEnd + 1 && text[end] === 10;
  return whole ? HIDDEN | WHOLE_METRIC : HIDDEN;
}

function evaluateNumber(store: Store, hits: AtomHits, { numeral }: NumberPattern, index: number): void {
  const { value, step, measure, owner } = store.numbers();
  const { measures } = store.names();
  const reach = Math.abs(numeral.value) * roundedReach(numeral);
  for (let i = lowerBound(value, numeral.value - reach); i < value.length && (value[i] as number) <= numeral.value + reach; i++) {
    const found = { value: value[i] as number, step: step[i] as number, unit: measures[measure[i] as number] ?? '' };
    const match = compareNumerals(numeral, found);
    if (match === null) continue;
    const unit = owner[i] as number;
    const tier = match === 'equal' ? TIER.equalNumber : TIER.rounded;
    if ((hits.tier[unit] as number) >= tier) continue;
    hits.tier[unit] = tier;
    hits.pattern[unit] = index;
    hits.aligned[unit] = 2;
    hits.covered[unit] = 4;
    hits.flags[unit] = 0;
  }
}

export function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
