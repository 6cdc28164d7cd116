/**
 * Which hit comes first. In: how each word of the query matched each unit. Out: the units found with a score, best first.
 *
 * The tier of the worst-matched word decides; within a tier what kind of thing it is and how much of it was typed; then how it is placed.
 */
import { type AtomHits, BESIDE, HIDDEN, IN_METRIC } from './evaluate.ts';
import { TIER } from './patterns.ts';
import { indicesOf, type Store, type Units } from './store.ts';
import { TYPES } from './units.ts';

/** A group of the query evaluated: its alternatives, and whether they must not hold. */
export interface GroupHits {
  readonly any: readonly AtomHits[];
  readonly not: boolean;
}

const METRIC = TYPES.indexOf('metric');
const FACT = TYPES.indexOf('fact');

/** Points within a tier: `base` for being found at all, `whole` for being typed in full. */
interface Points {
  readonly base: number;
  readonly whole: number;
}

const POINTS: readonly Points[] = TYPES.map(
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

/** Units in which every group holds, in rising order. Only those of the rarest group are looked at. */
export function intersect(store: Store, groups: readonly GroupHits[]): Units {
  const wanted = groups.filter((group) => !group.not);
  const unwanted = groups.filter((group) => group.not);
  const sizeOf = ({ any }: GroupHits): number => any.reduce((sum, atom) => sum + atom.units.length, 0);
  const [rarest, ...others] = wanted.sort((a, b) => sizeOf(a) - sizeOf(b));
  const start = rarest === undefined ? indicesOf(new Uint8Array(store.size), 0) : unitsOf(store, rarest);
  if (others.length === 0 && unwanted.length === 0) return start;
  return start.filter((unit) => others.every((group) => holds(group, unit)) && !unwanted.some((group) => holds(group, unit)));
}

const holds = ({ any }: GroupHits, unit: number): boolean => any.some((atom) => atom.tier[unit] !== 0);

/** Units that hold one of a group's words, in rising order. */
function unitsOf(store: Store, { any }: GroupHits): Units {
  if (any.every((atom) => atom.isFew())) return [...new Set(any.flatMap((atom) => atom.units))].sort((a, b) => a - b);
  const held = new Uint8Array(store.size);
  for (const { tier } of any) for (let unit = 0; unit < tier.length; unit++) if (tier[unit] !== 0) held[unit] = 1;
  return indicesOf(held, 1);
}

/** Scores of units by how the words of one query matched them. */
export class Scorer {
  readonly #wanted: readonly GroupHits[];

  constructor(
    readonly store: Store,
    groups: readonly GroupHits[],
  ) {
    this.#wanted = groups.filter((group) => !group.not);
  }

  /** Whether what was typed is the whole of the unit's text. */
  isWhole(unit: number): boolean {
    const covered = this.#wanted.reduce((sum, group) => sum + (bestOf(group, unit)?.covered[unit] ?? 0), 0);
    return covered >= shownLength(this.store, unit);
  }

  /** Tier × 1000 plus points below 1000. */
  scoreOf(unit: number): number {
    const words = this.#wanted.length;
    const units = this.store.units();
    if (words === 0) return units.prior(unit);
    let tier: number = TIER.exact;
    let covered = 0;
    let aligned = 0;
    let flags = 255;
    /** Characters matched in the name of a fact's metric: that of 地区生产总值3.46万亿元 is what gdp 2023 asks for, the year is not in it. */
    let named = 0;
    for (const group of this.#wanted) {
      const atom = bestOf(group, unit);
      if (atom === null) continue;
      tier = Math.min(tier, atom.tier[unit] as number);
      covered += atom.covered[unit] as number;
      aligned += atom.aligned[unit] as number;
      flags &= atom.flags[unit] as number;
      if ((atom.flags[unit] as number) & IN_METRIC) named += atom.covered[unit] as number;
    }
    const kind = units.type(unit);
    const points = POINTS[kind] as Points;
    let score = (aligned * ALIGNED) / words + units.prior(unit) / (kind === FACT ? 8 : 4);
    if (points.whole > 0) {
      const share = Math.min(1, covered / shownLength(this.store, unit));
      score += points.base + points.whole * share;
      // A metric typed in full under another wording (规模以上工业总产值) is what was asked for, no less than under its own.
      if (tier === TIER.synonym && share === 1 && kind === METRIC) tier = TIER.exact;
    } else {
      score += kind === FACT && (flags !== 0 || named > 0) ? factPoints(this.store, unit, points.base, named, flags) : points.base;
    }
    return tier * 1000 + Math.min(999, score);
  }
}

/** Characters of a unit's text. */
function shownLength(store: Store, unit: number): number {
  const units = store.units();
  const from = units.start(unit);
  return Math.max(1, lengthOf(store, store.textAt(unit), from, from + units.visible(unit)));
}

/** Points of a fact by how much of its metric's name was typed. */
function factPoints(store: Store, unit: number, base: number, named: number, flags: number): number {
  const share = named === 0 ? 0 : Math.min(1, named / metricLength(store, unit));
  return (flags & BESIDE) !== 0 || ((flags & HIDDEN) !== 0 && share < MOST_OF_NAME) ? HIDDEN_BASE : base + METRIC_POINTS * share;
}

/** Characters of the name of a fact's metric. */
function metricLength(store: Store, unit: number): number {
  const units = store.units();
  const from = units.start(unit) + units.visible(unit) + 1;
  const text = store.textAt(unit);
  return Math.max(1, lengthOf(store, text, from, text.indexOf(10, from)));
}

/** Characters that count. */
function lengthOf(store: Store, text: Uint16Array, from: number, to: number): number {
  const fold = store.fold();
  let length = 0;
  for (let i = from; i < to; i++) if (fold[text[i] as number] !== 0) length++;
  return length;
}

/** Up to so many are kept in order while going through the scores; more are sorted. */
const KEPT = 500;

/** Indices of the `count` highest scores, best first; of equal ones the earlier. */
export function top(scores: ArrayLike<number>, count: number): number[] {
  const better = (a: number, b: number): number => (scores[b] as number) - (scores[a] as number) || a - b;
  if (count > KEPT)
    return Array.from({ length: scores.length }, (_, i) => i)
      .sort(better)
      .slice(0, count);
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
