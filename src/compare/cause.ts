/**
 * Why two values of one thing differ. In: two facts whose intervals do not meet. Out: the likeliest cause with what its sentence names.
 */
import type { Fact } from '../facts/model.ts';
import { DEFINITION_FAMILIES, GROWTH_SUFFIX, isMeasured } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { oneDigitApart, oneDigitMissing, sameDigits, significant, transposed } from './digits.ts';
import { intervalOf, middleOf, ratioOf, readingOf, writtenOf } from './interval.ts';
import type { Cause } from './model.ts';
import { daysApart, lengthOf } from './period.ts';
import { amountOf } from './unit.ts';

type Found = readonly [Cause, Record<string, string>];

/** The word of the name that draws a narrower set (规上), if it has one. */
function qualifierOf(metric: string): string {
  for (const family of DEFINITION_FAMILIES.filter((f) => f.absent && (f.within?.test(metric) ?? true))) {
    const word = family.sets.flat().find((w) => metric.includes(w));
    if (word) return word;
  }
  return '';
}

const round = (value: number): string => String(Number(value.toPrecision(value >= 100 ? 3 : 2)));

function magnitude(a: Fact, b: Fact): Record<string, string> {
  const ratio = Math.max(middleOf(a), middleOf(b)) / Math.min(middleOf(a), middleOf(b));
  const qualifier = qualifierOf(a.metric);
  return { times: round(ratio), ...(qualifier ? { qualifier } : {}) };
}

/** Whether one value, written with the other's number of digits, is the other. */
function isRounding(a: Fact, b: Fact): boolean {
  if (a.bound !== 'eq' || b.bound !== 'eq' || a.kind === 'target') return false;
  const [x, y] = [middleOf(a), middleOf(b)];
  const [p, q] = [writtenOf(a.surface, x, a.unit), writtenOf(b.surface, y, b.unit)];
  if (p.step === q.step) return false;
  const [coarse, fine, step] = p.step > q.step ? [x, y, p.step] : [y, x, q.step];
  return Math.abs(coarse - fine) < step;
}

/** The likeliest cause of a difference within one moment: another power of ten, a rounding, a digit; else none is shown. */
export function causeOfDifference(a: Fact, b: Fact): Found {
  const [x, y] = [middleOf(a), middleOf(b)];
  if (x > 0 && y > 0) {
    const times = Math.max(x, y) / Math.min(x, y);
    if (times >= 5 && significant(x).slice(0, 2) === significant(y).slice(0, 2)) return ['order-of-magnitude', magnitude(a, b)];
    if (times >= 8) return ['order-of-magnitude', magnitude(a, b)];
    if (isRounding(a, b)) return ['rounding', {}];
  }
  if (oneDigitApart(x, y)) return ['digit', {}];
  if (transposed(x, y)) return ['digit', { transposed: 'yes' }];
  if (oneDigitMissing(x, y)) return ['digit', { missing: 'yes' }];
  return ['unexplained', a.kind === 'target' ? { target: 'yes' } : {}];
}

/** How far two values lie apart at least, for the sentence; exactly, where both are written out. Empty where the words allow them to meet. */
export function distance(a: Fact, b: Fact, gap: number): Record<string, string> {
  if (gap === 0) return {};
  const exact = [a, b].every((f) => f.bound === 'eq' && typeof f.value === 'number' && writtenOf(f.surface, f.value, f.unit).exact);
  return { apart: amountOf(gap, a.unit || b.unit), ...(exact ? {} : { least: 'yes' }) };
}

/** A count that grows eightfold in two years, from a hundred or more, is no growth. Changes, shares and ranks do jump; small counts do as well. */
const JUMP = 8;
const LARGE = 100;
const TWO_YEARS = 731;

/** Whether two levels lie so far apart that two years cannot explain it; then what the sentence names. */
export function isImplausibleJump(a: Fact, b: Fact, context: CompareContext): Record<string, string> | null {
  if (a.kind !== 'actual' || b.kind !== 'actual' || /%|分点/.test(a.unit) || GROWTH_SUFFIX.test(a.metric)) return null;
  const [x, y] = [context.placeOf(a), context.placeOf(b)];
  if (!x.stretch || !y.stretch || daysApart(x.stretch, y.stretch) > TWO_YEARS) return null;
  // What a month yields may well be a tenth of what a year yields.
  if (x.dated === 'stated' && y.dated === 'stated' && lengthOf(x.stretch) !== lengthOf(y.stretch)) return null;
  if (Math.min(intervalOf(a).low, intervalOf(b).low) < LARGE) return null;
  if (ratioOf(readingOf(a), readingOf(b)) < JUMP) return null;
  // A sum without a date may be a month's, and what accumulates may well grow tenfold; then only the same digits at another place accuse.
  const undated = x.dated !== 'stated' || y.dated !== 'stated';
  const mayDiffer = (undated && isMeasured(a.unit)) || context.isCumulative(a) || context.isCumulative(b);
  return mayDiffer && !sameDigits(middleOf(a), middleOf(b)) ? null : magnitude(a, b);
}
