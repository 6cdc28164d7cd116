/**
 * Which hit comes first. In: how each word of the query matched each unit. Out: the units found with a score, best first.
 *
 * The tier of the worst-matched word decides; within a tier what kind of thing it is and how much of it was typed; then how it is placed.
 */
import { type AtomHits, HIDDEN, IN_METRIC } from './evaluate.ts';
import { TIER } from './patterns.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

/** A group of the query evaluated: its alternatives, and whether they must not hold. */
export interface GroupHits {
  readonly any: readonly AtomHits[];
  readonly not: boolean;
}

const METRIC = TYPES.indexOf('metric');
const FACT = TYPES.indexOf('fact');

/** Points within a tier: `base` for being found at all, `whole` for being typed in full. */
const POINTS: readonly { readonly base: number; readonly whole: number }[] = TYPES.map(
  (type) =>
    ({
      metric: { base: 420, whole: 500 },
      term: { base: 380, whole: 430 },
      document: { base: 300, whole: 300 },
      heading: { base: 300, whole: 200 },
      fact: { base: 380, whole: 0 },
      sentence: { base: 320, whole: 0 },
    })[type],
);
const ALIGNED = 30;
/** A fact whose metric was typed in full stands right after the metric; one that shows nothing of what was typed after all that do. */
const METRIC_POINTS = 480;
const MOST_OF_NAME = 0.75;
const HIDDEN_BASE = 150;

/** The alternative of a group that matched a unit best; null where none did. */
export function bestOf(group: GroupHits, unit: number): AtomHits | null {
  let best: AtomHits | null = null;
  let tier = 0;
  for (const atom of group.any) {
    const own = atom.tier[unit] as number;
    if (own > tier) {
      best = atom;
      tier = own;
    }
  }
  return best;
}

/** Units in which every group holds, in rising order. */
export function intersect(store: Store, groups: readonly GroupHits[]): number[] {
  const fails = new Uint8Array(store.size);
  for (const { any, not } of groups) {
    const holds = any.length === 1 && any[0] !== undefined ? any[0].tier : new Uint8Array(store.size);
    if (any.length !== 1) for (const { tier } of any) for (let unit = 0; unit < tier.length; unit++) if (tier[unit] !== 0) holds[unit] = 1;
    for (let unit = 0; unit < fails.length; unit++) if ((holds[unit] === 0) !== not) fails[unit] = 1;
  }
  const found: number[] = [];
  for (let unit = 0; unit < fails.length; unit++) if (fails[unit] === 0) found.push(unit);
  return found;
}

export interface Scorer {
  /** Tier × 1000 plus points below 1000. */
  scoreOf(unit: number): number;
  /** Whether what was typed is the whole of the unit's text. */
  isWhole(unit: number): boolean;
}

export function scorer(store: Store, groups: readonly GroupHits[]): Scorer {
  const { type, owner, prior, start, visible } = store.units();
  const wanted = groups.filter((group) => !group.not);
  const lengthOfUnit = (unit: number): number => {
    const from = start[unit] as number;
    return Math.max(1, lengthOf(store, from, from + (visible[unit] as number)));
  };
  const isWhole = (unit: number): boolean => {
    const covered = wanted.reduce((sum, group) => sum + (bestOf(group, unit)?.covered[unit] ?? 0), 0);
    return covered >= lengthOfUnit(unit);
  };
  const scoreOf = (unit: number): number => {
    let tier = 100;
    let covered = 0;
    let aligned = 0;
    let flags = 255;
    for (const group of wanted) {
      const atom = bestOf(group, unit);
      if (atom === null) continue;
      tier = Math.min(tier, atom.tier[unit] as number);
      covered += atom.covered[unit] as number;
      aligned += atom.aligned[unit] as number;
      flags &= atom.flags[unit] as number;
    }
    if (wanted.length === 0) return prior[unit] as number;
    const kind = type[unit] as number;
    const { base, whole } = POINTS[kind] as { base: number; whole: number };
    let score = (aligned * ALIGNED) / wanted.length + (prior[unit] as number) / 8;
    let share = 0;
    if (whole > 0) {
      share = Math.min(1, covered / lengthOfUnit(unit));
      score += base + whole * share;
    } else if (kind === FACT && flags !== 0) {
      share = (flags & IN_METRIC) === 0 ? 0 : Math.min(1, covered / metricLength(store, unit));
      score += (flags & HIDDEN) !== 0 && share < MOST_OF_NAME ? HIDDEN_BASE : base + METRIC_POINTS * share;
    } else {
      score += base;
    }
    // A metric typed in full under another wording (规模以上工业总产值) is what was asked for, no less than under its own.
    if (tier === TIER.synonym && share === 1 && kind === METRIC && owner[unit] === unit) tier = TIER.exact;
    return tier * 1000 + Math.min(999, score);
  };
  return { scoreOf, isWhole };
}

/** Characters of the name of a fact's metric. */
function metricLength(store: Store, unit: number): number {
  const { start, visible } = store.units();
  const from = (start[unit] as number) + (visible[unit] as number) + 1;
  return Math.max(1, lengthOf(store, from, store.text().text.indexOf(10, from)));
}

/** Characters that count. */
function lengthOf(store: Store, from: number, to: number): number {
  const fold = store.fold();
  const { text } = store.text();
  let length = 0;
  for (let i = from; i < to; i++) if (fold[text[i] as number] !== 0) length++;
  return length;
}

/** Indices of the `count` highest scores, best first; of equal ones the earlier. One pass: few of many pass the lowest kept. */
export function top(scores: ArrayLike<number>, count: number): number[] {
  const kept: number[] = [];
  let lowest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (kept.length >= count && score <= lowest) continue;
    let at = kept.length;
    while (at > 0 && (scores[kept[at - 1] as number] as number) < score) at--;
    kept.splice(at, 0, i);
    if (kept.length > count) kept.pop();
    lowest = scores[kept[kept.length - 1] as number] as number;
  }
  return kept;
}
