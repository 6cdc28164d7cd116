/**
 * Which hit comes first. In: how each word of the query matched each unit. Out: the units found with a score, best first.
 *
 * The tier of the worst-matched word decides; within a tier what kind of thing it is and how much of it was typed; then how it is placed.
 */
import { type AtomHits, WHOLE_METRIC } from './evaluate.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

/** A group of the query evaluated: its alternatives, and whether they must not hold. */
export interface GroupHits {
  readonly any: readonly AtomHits[];
  readonly not: boolean;
}

const [METRIC, TERM, DOCUMENT, HEADING, FACT] = TYPES.map((_, i) => i);

/** Points within a tier. `base` for being found at all, `whole` for being typed in full. */
const POINTS: readonly { readonly base: number; readonly whole: number }[] = TYPES.map(
  (type) =>
    ({
      metric: { base: 300, whole: 600 },
      term: { base: 290, whole: 580 },
      document: { base: 300, whole: 300 },
      heading: { base: 300, whole: 200 },
      fact: { base: 380, whole: 0 },
      sentence: { base: 320, whole: 0 },
    })[type],
);
const ALIGNED = 30;
const WHOLE_METRIC_POINTS = 860;

/** The alternative of a group that matched a unit best; null where none did. */
export function bestOf(group: GroupHits, unit: number): AtomHits | null {
  let best: AtomHits | null = null;
  for (const atom of group.any) if ((atom.tier[unit] as number) > (best?.tier[unit] ?? 0)) best = atom;
  return best;
}

/** Units in which every group holds, in rising order. */
export function intersect(store: Store, groups: readonly GroupHits[]): number[] {
  const wanted = groups.filter((group) => !group.not);
  const unwanted = groups.filter((group) => group.not);
  const found: number[] = [];
  const holds = (group: GroupHits, unit: number): boolean => group.any.some((atom) => (atom.tier[unit] as number) > 0);
  for (let unit = 0; unit < store.size; unit++) {
    if (wanted.every((group) => holds(group, unit)) && !unwanted.some((group) => holds(group, unit))) found.push(unit);
  }
  return found;
}

/** @returns tier × 1000 plus points below 1000. */
export function scoreOf(store: Store, groups: readonly GroupHits[], unit: number): number {
  const { type, prior, start, visible } = store.units();
  let tier = 100;
  let covered = 0;
  let aligned = 0;
  let flags = 255;
  let words = 0;
  for (const group of groups) {
    const atom = group.not ? null : bestOf(group, unit);
    if (atom === null) continue;
    tier = Math.min(tier, atom.tier[unit] as number);
    covered += atom.covered[unit] as number;
    aligned += atom.aligned[unit] as number;
    flags &= atom.flags[unit] as number;
    words++;
  }
  if (words === 0) return prior[unit] as number;
  const kind = type[unit] as number;
  const points = POINTS[kind] ?? { base: 0, whole: 0 };
  const from = start[unit] as number;
  const length =
    kind === METRIC || kind === TERM || kind === HEADING || kind === DOCUMENT ? lengthOf(store, from, from + (visible[unit] as number)) : 1;
  const share = length === 0 ? 0 : Math.min(1, covered / length);
  let score = points.base + points.whole * share + (aligned * ALIGNED) / words;
  if (kind === FACT) score = (flags & WHOLE_METRIC) !== 0 ? WHOLE_METRIC_POINTS : score;
  return tier * 1000 + Math.min(989, score + (prior[unit] as number) / 8);
}

/** Characters that count. */
function lengthOf(store: Store, from: number, to: number): number {
  const fold = store.fold();
  const { text } = store.text();
  let length = 0;
  for (let i = from; i < to; i++) if (fold[text[i] as number] !== 0) length++;
  return length;
}

/** The `count` units with the highest scores, best first; of equal ones the earlier. */
export function top(units: readonly number[], scores: Float64Array, count: number): number[] {
  const order = units.map((_, i) => i);
  const better = (a: number, b: number): number => (scores[b] as number) - (scores[a] as number) || a - b;
  if (order.length <= 2000) return order.sort(better).slice(0, count);
  // Where many are found, all but those above the score of the last one wanted are left out before sorting.
  const edge = scores.slice().sort()[Math.max(0, scores.length - count)] as number;
  return order
    .filter((i) => (scores[i] as number) >= edge)
    .sort(better)
    .slice(0, count);
}
