/**
 * What a written number allows. In: a fact's value, bound, unit and surface. Out: the interval of true values, from the digits written.
 *
 * Two readings exist. `intervalOf` is what the words strictly allow (超5万亿元 has no upper end).
 * `readingOf` is what a reader takes them to mean (5 to 6 万亿元): nobody writes 超1.3万家 of 16万家.
 */
import type { Fact } from '../facts/model.ts';
import { isMeasured } from '../lexicon/definitions.ts';
import type { Interval } from './model.ts';

export type Stated = Pick<Fact, 'value' | 'bound' | 'surface' | 'unit'>;

/** How exactly a number is written. */
export interface Written {
  /** Value of the last written digit's place, in base units (1.35万家 → 100). */
  readonly precision: number;
  /** Like `precision`, but zeros at the end of a whole number do not count as written (5000亿元 → 1000亿). */
  readonly step: number;
  /** True for a count written to the last unit (13473家): no rounding. */
  readonly exact: boolean;
}

/** A reader's margin for 约, 左右, 近, 超 and their like where the digits alone give a narrower one: a tenth for one-sided words, a twentieth either side for 约. */
const ONE_SIDED = 0.1;
const TWO_SIDED = 0.05;

const isPowerOfTen = (x: number): boolean => x > 0 && Math.abs(Math.log10(x) - Math.round(Math.log10(x))) < 1e-9;

/** The digits of `surface` that stand for `value`, with their distance in powers of ten; null for numbers in words. */
function digitsOf(surface: string, value: number): { whole: string; decimals: string; scale: number } | null {
  for (const match of surface.matchAll(/(\d[\d,，]*)(?:[.．](\d+))?/g)) {
    const whole = (match[1] ?? '').replace(/[,，]/g, '');
    const decimals = match[2] ?? '';
    const number = Number(`${whole}.${decimals || '0'}`);
    if (number === 0 && value === 0) return { whole, decimals, scale: 1 };
    const scale = Math.abs(value) / number;
    if (isPowerOfTen(scale)) return { whole, decimals, scale: 10 ** Math.round(Math.log10(scale)) };
  }
  return null;
}

/** Largest power of ten that divides a whole number. */
function trailingStep(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** How exactly one number is written. */
export function writtenOf(surface: string, value: number, unit: string): Written {
  const digits = digitsOf(surface, value);
  if (digits) {
    const precision = digits.scale * 10 ** -digits.decimals.length;
    const zeros = digits.decimals ? 0 : (/0*$/.exec(digits.whole)?.[0].length ?? 0);
    const step = zeros >= digits.whole.length ? precision : precision * 10 ** zeros;
    return { precision, step, exact: digits.scale === 1 && !digits.decimals && !isMeasured(unit) };
  }
  // In words: 十三家 is exact, 万亿元 is round to its own size, 八分之一 to half a part.
  if (Number.isInteger(value)) {
    const step = trailingStep(Math.abs(value));
    const precision = Math.abs(value) >= 1000 ? step : 1;
    return { precision, step, exact: precision === 1 && !isMeasured(unit) };
  }
  const part = value > 0 && value < 1 ? value * value : Math.abs(value) / 10;
  return { precision: part, step: part, exact: false };
}

const point = (value: number): Interval => ({ low: value, high: value, lowOpen: false, highOpen: false });

function rounded(value: number, written: Written): Interval {
  if (written.exact) return point(value);
  return { low: value - written.precision / 2, high: value + written.precision / 2, lowOpen: false, highOpen: true };
}

function ends(fact: Stated): readonly [number, number] {
  return typeof fact.value === 'number' ? [fact.value, fact.value] : fact.value;
}

/** The interval on the other side of zero. A fall is told by its size, so 下降超20% lies below −20. */
const negated = ({ low, high, lowOpen, highOpen }: Interval): Interval => ({ low: -high, high: -low, lowOpen: highOpen, highOpen: lowOpen });

function build(fact: Stated, oneSided: (value: number, written: Written) => number): Interval {
  const [low, high] = ends(fact);
  if (low < 0 && high < 0) return negated(build({ ...fact, value: [-high, -low] }, oneSided));
  const lowWritten = writtenOf(fact.surface, low, fact.unit);
  const highWritten = writtenOf(fact.surface, high, fact.unit);
  const around = (value: number, written: Written) => Math.max(written.precision, Math.abs(value) * TWO_SIDED);
  switch (fact.bound) {
    case 'gt':
      return { low, high: high + oneSided(high, highWritten), lowOpen: false, highOpen: true };
    case 'lt':
      return { low: low - oneSided(low, lowWritten), high, lowOpen: true, highOpen: false };
    case 'approx':
      return { low: low - around(low, lowWritten), high: high + around(high, highWritten), lowOpen: false, highOpen: false };
    default: {
      const first = rounded(low, lowWritten);
      const last = rounded(high, highWritten);
      return { low: first.low, high: last.high, lowOpen: first.lowOpen, highOpen: last.highOpen };
    }
  }
}

/**
 * The true values a statement strictly allows, in base units.
 * eq: half a unit of the last written digit either side (1.35万家 → [13450, 13550)), a count written out is exact (13473家 → [13473, 13473]).
 * gt: from the value up without end; lt: below the value without end; approx: a unit of the last digit or a twentieth, whichever is wider; a range: from end to end.
 */
export const intervalOf = oncePerFact((fact) => build(fact, () => Number.POSITIVE_INFINITY));

/** What a reader takes the words to mean: as `intervalOf`, but 超 and 近 reach no further than the next round number or a tenth. */
export const readingOf = oncePerFact((fact) => build(fact, (value, written) => Math.max(written.step, Math.abs(value) * ONE_SIDED)));

/** Facts never change, and each is held against all others of its metric: its digits are read once. */
function oncePerFact(read: (fact: Stated) => Interval): (fact: Stated) => Interval {
  const known = new WeakMap<Stated, Interval>();
  return (fact) => {
    let interval = known.get(fact);
    if (interval === undefined) {
      interval = read(fact);
      known.set(fact, interval);
    }
    return interval;
  };
}

/** Whether two intervals share a value. */
export function meets(a: Interval, b: Interval): boolean {
  const before = (x: Interval, y: Interval) => x.high < y.low || (x.high === y.low && (x.highOpen || y.lowOpen));
  return !before(a, b) && !before(b, a);
}

/** Distance between two intervals in base units; 0 where they meet or touch. */
export function gapOf(a: Interval, b: Interval): number {
  return Math.max(0, a.low - b.high, b.low - a.high);
}

/** The interval in another unit: every end times `factor` (> 0). */
export function scaleInterval(interval: Interval, factor: number): Interval {
  return { ...interval, low: interval.low * factor, high: interval.high * factor };
}

/** Quotients of two intervals of positive numbers; null where the divisor may be zero or less. */
export function quotientOf(a: Interval, b: Interval): Interval | null {
  if (b.low <= 0 || a.low < 0) return null;
  return { low: a.low / b.high, high: a.high / b.low, lowOpen: a.lowOpen || b.highOpen, highOpen: a.highOpen || b.lowOpen };
}

/** The number a fact stands for when one is needed: its value, or the middle of its range. */
export function middleOf(fact: Pick<Fact, 'value'>): number {
  return typeof fact.value === 'number' ? fact.value : (fact.value[0] + fact.value[1]) / 2;
}

/** How many times the larger of two readings exceeds the smaller at least; 1 where they meet, Infinity where one is not positive. */
export function ratioOf(a: Interval, b: Interval): number {
  if (meets(a, b)) return 1;
  const [small, large] = a.low < b.low ? [a, b] : [b, a];
  return small.high > 0 ? large.low / small.high : Number.POSITIVE_INFINITY;
}
