/**
 * Two facts held against each other. In: two facts and the context of their corpus. Out: 一致, 时点, 口径 or 冲突, with the cause.
 *
 * The order of the questions: same thing? same kind? same time? then: do the intervals meet, and if not, can time explain it?
 */
import type { Fact } from '../facts/model.ts';
import { DRAWN_BY_YEAR, isMeasured, MAY_FALL, REVISED, STEADY, sameUnit } from '../lexicon/definitions.ts';
import { causeOfDifference, distance, isImplausibleJump } from './cause.ts';
import type { CompareContext } from './context.ts';
import { differenceOf } from './definition.ts';
import { significant, transposed } from './digits.ts';
import { gapOf, intervalOf, meets, middleOf, ratioOf, readingOf } from './interval.ts';
import type { Agreement, Cause, Verdict } from './model.ts';
import { daysApart, lengthOf, overlaps, sameStretch, stretchOf } from './period.ts';
import { beginsAnew, isMilestone, isPartYear } from './reach.ts';
import { looksLikeSlip, nearMiss } from './trust.ts';

type Outcome = Pick<Agreement, 'verdict' | 'cause' | 'detail'>;

const outcome = (verdict: Verdict, cause: Cause, detail: Record<string, string> = {}): Outcome => ({ verdict, cause, detail });

/** 超1.3万家 allows 16万家 by its words, but nobody would write it so. */
const STRETCHED = 5;

/** Whether two statements can both be true of one moment. */
export function valuesMeet(a: Fact, b: Fact): boolean {
  return meets(intervalOf(a), intervalOf(b)) && ratioOf(readingOf(a), readingOf(b)) < STRETCHED;
}

function agreeing(a: Fact, b: Fact): Cause {
  if (middleOf(a) === middleOf(b) && a.bound === b.bound) return 'same-value';
  return a.bound === 'eq' && b.bound === 'eq' ? 'within-rounding' : 'within-bound';
}

/** How two facts lie in time: `same`, `different` as both say, or `undated` where at least one takes its place from its document. */
function timing(a: Fact, b: Fact, context: CompareContext): 'same' | 'different' | 'undated' {
  const [x, y] = [context.placeOf(a), context.placeOf(b)];
  if (a.doc === b.doc && a.period === b.period) return 'same';
  if (!x.stretch || !y.stretch) return 'undated';
  if (sameStretch(x.stretch, y.stretch)) return 'same';
  return x.dated === 'stated' && y.dated === 'stated' ? 'different' : 'undated';
}

const ONE_YEAR = 366;

/** A later cumulative count below an earlier one. The order must be certain: the stretches may not overlap. */
function cumulativeFall(a: Fact, b: Fact, context: CompareContext): Outcome | null {
  if (a.kind !== 'actual' || b.kind !== 'actual') return null;
  const [x, y] = [context.placeOf(a).stretch, context.placeOf(b).stretch];
  if (!x || !y || overlaps(x, y)) return null;
  const [earlier, later] = x.to < y.from ? [a, b] : [b, a];
  const [low, high] = [intervalOf(earlier), intervalOf(later)];
  if (meets(low, high) || high.high > low.low) return null;
  // Asked last: it may have to read the document.
  if ((!context.isCumulative(a) && !context.isCumulative(b)) || beginsAnew(a, context) || beginsAnew(b, context)) return null;
  return outcome('conflict', 'cumulative-falls', { earlier: earlier.surface, later: later.surface });
}

/** A part of a year that holds more than the year, of what adds up over its months. */
function partYearExceeds(a: Fact, b: Fact): Outcome | null {
  if (a.kind !== 'actual' || b.kind !== 'actual' || !isMeasured(a.unit) || /%|分点/.test(a.unit) || MAY_FALL.test(a.metric)) return null;
  const [x, y] = [stretchOf(a.period), stretchOf(b.period)];
  if (!x || !y || x.from !== y.from || x.to === y.to || lengthOf(x) > ONE_YEAR || lengthOf(y) > ONE_YEAR) return null;
  const [part, whole] = x.to < y.to ? [a, b] : [b, a];
  if (!isPartYear(part) || intervalOf(part).low <= intervalOf(whole).high) return null;
  return outcome('conflict', 'part-year-exceeds', { part: part.surface, inner: part.period, whole: whole.surface, outer: whole.period });
}

function acrossTime(a: Fact, b: Fact, context: CompareContext): Outcome | null {
  const exceeds = partYearExceeds(a, b);
  if (exceeds) return exceeds;
  const fall = cumulativeFall(a, b, context);
  if (fall) return fall;
  const jump = isImplausibleJump(a, b, context);
  return jump ? outcome('conflict', 'order-of-magnitude', jump) : null;
}

function dates(a: Fact, b: Fact, context: CompareContext): Record<string, string> {
  const say = (fact: Fact): string => (context.placeOf(fact).dated === 'stated' ? fact.period : context.placeOf(fact).at);
  return {
    a: say(a),
    b: say(b),
    undated: [a, b]
      .filter((f) => context.placeOf(f).dated !== 'stated')
      .map((f) => f.doc)
      .join(' '),
  };
}

/** Longer than this, even what hardly changes may have. */
const STEADY_DAYS = 3 * 366;

/** Two long counts of the same digits in another order (6120家, 6210家) within this time are one count with a slip: growth would seldom come to that. */
const SWAP_DAYS = 366;
const isSwap = (a: Fact, b: Fact): boolean =>
  a.kind === 'actual' &&
  b.kind === 'actual' &&
  significant(middleOf(a)).length >= 3 &&
  Math.min(middleOf(a), middleOf(b)) >= 1000 &&
  transposed(middleOf(a), middleOf(b));

function withinYears(a: Fact, b: Fact, context: CompareContext, days = STEADY_DAYS): boolean {
  const [x, y] = [context.placeOf(a).stretch, context.placeOf(b).stretch];
  return !x || !y || daysApart(x, y) <= days;
}

/** Whether the text says that the figure was worked out anew; a first count and a later one are two counts. */
const isRevised = (fact: Fact, context: CompareContext): boolean => REVISED.test(`${context.sentenceBefore(fact)} ${fact.quote}`);

/** The year by whose result a set was drawn, where neither document states it. */
function drawnFor(a: Fact, b: Fact, context: CompareContext): Record<string, string> {
  return a.period === 'asof' && b.period === 'asof' && a.doc !== b.doc && DRAWN_BY_YEAR.test(a.metric) ? { drawn: context.placeOf(a).at } : {};
}

function judgeTime(a: Fact, b: Fact, context: CompareContext): Outcome {
  const when = timing(a, b, context);
  const same = valuesMeet(a, b);
  if (when === 'same') {
    if (same) return outcome('agree', agreeing(a, b));
    if (isRevised(a, context) !== isRevised(b, context)) return outcome('other-definition', 'revised');
    const [cause, detail] = causeOfDifference(a, b);
    return outcome('conflict', cause, { ...detail, ...drawnFor(a, b, context) });
  }
  // What was passed at some time within ten years neither agrees with nor contradicts what one of them, or a later one, came to.
  if (isMilestone(a, context) || isMilestone(b, context)) return outcome('other-period', 'within-span', dates(a, b, context));
  if (when === 'different') return acrossTime(a, b, context) ?? outcome('other-period', 'period-differs', { a: a.period, b: b.period });
  if (same) return outcome('agree', agreeing(a, b), dates(a, b, context));
  const impossible = acrossTime(a, b, context);
  if (impossible) return impossible;
  if (STEADY.test(a.metric) && a.kind === 'actual' && a.period === 'asof' && b.period === 'asof' && withinYears(a, b, context)) {
    const [cause, detail] = causeOfDifference(a, b);
    return outcome('conflict', cause, { ...detail, undated: `${a.doc} ${b.doc}`, steady: 'yes' });
  }
  if (isSwap(a, b) && withinYears(a, b, context, SWAP_DAYS)) return outcome('conflict', 'digit', { transposed: 'yes', ...dates(a, b, context) });
  return outcome('other-period', 'period-unknown', dates(a, b, context));
}

function judge(a: Fact, b: Fact, context: CompareContext): Outcome {
  if (a.metric !== b.metric) return outcome('other-definition', 'definition-differs', differenceOf(a.metric, b.metric));
  const [ours, theirs] = [context.scopeOf(a), context.scopeOf(b)];
  if (ours !== theirs) return outcome('other-definition', 'scope-differs', { a: ours, b: theirs });
  if (!sameUnit(a.unit, b.unit)) return outcome('other-definition', 'unit-differs', { a: a.unit, b: b.unit });
  if (a.kind !== b.kind) {
    if (a.kind === 'target' || b.kind === 'target') {
      const cause = isMilestone(a, context) || isMilestone(b, context) ? 'within-span' : 'target-actual';
      return outcome('other-period', cause, { a: a.period, b: b.period });
    }
    return outcome('other-definition', 'kind-differs', { a: a.kind, b: b.kind });
  }
  if (a.kind === 'target') {
    if (a.period !== b.period) return outcome('other-period', 'period-differs', { a: a.period, b: b.period });
    // A goal is meant as written: 突破6000亿元 is not the goal of 7000亿元.
    const same = meets(readingOf(a), readingOf(b));
    return same ? outcome('agree', agreeing(a, b)) : outcome('conflict', ...causeOfDifference(a, b));
  }
  return judgeTime(a, b, context);
}

/** Names of what is added within a time. */
const NEWLY = /新增|新建|新设|新引进|新认定|新签|新开工|新登记/;

/** A conflict is a charge: both facts must surely be of the metric, and a document accuses itself only of a slip. */
function mayAccuse(a: Fact, b: Fact, cause: Cause, context: CompareContext): boolean {
  if (!context.isSure(a) || !context.isSure(b)) return false;
  // What several years add up to is not what one year yields, whatever period was read from the text.
  const flow = isMeasured(a.unit) || NEWLY.test(a.metric);
  if (flow && context.isCumulative(a) !== context.isCumulative(b)) return false;
  // Months against their year: both say for when they speak, and no reading of the name puts the months above it.
  if (cause === 'part-year-exceeds') return a.periodBasis !== 'document' && b.periodBasis !== 'document';
  if (a.doc === b.doc) return looksLikeSlip(a, b);
  // A period that was only guessed from the document may be another one; then the figures themselves must look like one.
  const guessed = a.periodBasis === 'document' || b.periodBasis === 'document';
  return !guessed || nearMiss(a, b);
}

/** Details of one side and of the other. */
const SIDES: Readonly<Record<string, string>> = { a: 'b', b: 'a', sayA: 'sayB', sayB: 'sayA' };

const swapped = (detail: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(detail).map(([name, value]) => [SIDES[name] ?? name, value]));

/** What the sentence about two facts names besides the cause: their own words where they agree, how far apart they lie where they do not. */
function worded(verdict: Verdict, a: Fact, b: Fact, gap: number): Record<string, string> {
  if (verdict === 'agree') return { sayA: a.surface, sayB: b.surface };
  return verdict === 'conflict' ? distance(a, b, gap) : {};
}

/** Whether two facts stand in one sentence of one document (跨过3万亿、4万亿两个台阶): not even a repetition, but two statements. */
export function saidTogether(a: Fact, b: Fact): boolean {
  return a.doc === b.doc && a.paragraph === b.paragraph && a.sentence === b.sentence;
}

/**
 * Holds two facts against each other. Symmetric: swapping `a` and `b` swaps only the sides.
 * A target and an actual value never conflict; a fact without a period takes its document's date and `detail.undated` names the document.
 */
export function compareFacts(a: Fact, b: Fact, context: CompareContext): Agreement {
  const ordered = a.id <= b.id;
  const [first, second] = ordered ? [a, b] : [b, a];
  const judged = judge(first, second, context);
  const result =
    judged.verdict === 'conflict' && !mayAccuse(first, second, judged.cause, context) ? outcome('other-definition', 'name-unclear') : judged;
  const gap = sameUnit(a.unit, b.unit) ? gapOf(intervalOf(a), intervalOf(b)) : 0;
  // A document that repeats itself proves nothing.
  const within = a.doc === b.doc;
  const detail = { ...result.detail, ...worded(result.verdict, first, second, gap) };
  return { a, b, gap, within, verdict: result.verdict, cause: result.cause, detail: ordered ? detail : swapped(detail) };
}
