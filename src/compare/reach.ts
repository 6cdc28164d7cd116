/**
 * How far in time a value reaches. In: a fact. Out: whether it is a part-year value, or a bound that was passed somewhere within a span of years.
 * Neither says what a whole year's value would be, so the reader must see it.
 */
import type { Fact } from '../facts/model.ts';
import { DONE_ANEW, FROM_THE_BEGINNING, isMeasured, STOCK } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { lengthOf, stretchOf } from './period.ts';

const SHORTEST_YEAR = 365;
const LONGEST_YEAR = 366;

/**
 * Whether a value is that of a part of a year (2022年1—8月的产值). A stock (6月末的存款余额, 6月的企业数) is not: it stands at a day.
 * What is counted, and not measured, may be a stock where one month is named, and is what happened within it where several are.
 */
export function isPartYear(fact: Fact): boolean {
  const stretch = fact.kind === 'rank' ? null : stretchOf(fact.period);
  if (!stretch || lengthOf(stretch) >= SHORTEST_YEAR || STOCK.test(fact.metric)) return false;
  const oneDay = stretch.from === stretch.to;
  const oneMonth = /^\d{4}-\d{2}$/.test(fact.period);
  return !oneDay && (!oneMonth || isMeasured(fact.unit));
}

/** Whether a value is a bound that was passed at some time within a span of years (十年间跨过3万亿), and no total that these years came to. */
export function isMilestone(fact: Fact, context: CompareContext): boolean {
  if (fact.kind !== 'actual' || fact.bound === 'eq' || fact.bound === 'approx') return false;
  const stretch = stretchOf(fact.period);
  return stretch !== null && lengthOf(stretch) > LONGEST_YEAR && !context.isCumulative(fact);
}

/** Whether a cumulative count may be that of its year alone, and begin anew with the next. */
export function beginsAnew(fact: Fact, context: CompareContext): boolean {
  if (isPartYear(fact)) return true;
  const anew = isMeasured(fact.unit) || DONE_ANEW.test(`${fact.metric} ${fact.quote} ${context.wordsBefore(fact)}`);
  return anew && !FROM_THE_BEGINNING.test(context.sentenceBefore(fact));
}
