/**
 * Goals and what became of them. In: the corpus. Out: each goal with its latest actual value and a verdict that claims no more than the texts show.
 *
 * The rule a reader can check by hand:
 * 1. Only a value of the same metric, scope and unit counts, and it must not be a goal itself.
 * 2. A goal for a year's result (a growth, a share, what is added, all of a yearly plan) is judged by that year's value;
 *    a level that is to be reached by a later date is met by any value stated for a time after it was set and not later than that date.
 * 3. A value later than the date that is high enough proves nothing about the date: 无法判断. So does one still too low, unless the count only grows: then 未达.
 *    A goal without a date is met by any value since it was set.
 * 4. "Now" is the newest document's date, not the clock. A goal due after it is 进行中, unless rule 2 shows it met.
 * 5. Where the words leave it open (超50% against a goal of 54%), it stays open.
 */
import type { Fact } from '../facts/model.ts';
import { CUMULATIVE, FALL, isMeasured, LOWER_IS_BETTER, sameUnit } from '../lexicon/definitions.ts';
import { type CompareContext, contextOf } from './context.ts';
import { coverageGoals } from './coverage.ts';
import { intervalOf, middleOf } from './interval.ts';
import { latestOf } from './latest.ts';
import type { CompareData, Target, TargetReason, TargetVerdict } from './model.ts';
import { nearNames } from './near.ts';
import { inTextOrder, lengthOf, type Stretch, sameStretch, stretchOf } from './period.ts';
import { beginsAnew, isPartYear } from './reach.ts';
import { type Steps, workOf } from './steps.ts';
import { isClearName } from './trust.ts';
import { amountOf } from './unit.ts';

/** Whether an actual value reaches a goal; `unclear` where its bound leaves it open. */
export function reaches(goal: Fact, actual: Fact): 'yes' | 'no' | 'unclear' {
  const [first, last] = typeof goal.value === 'number' ? [goal.value, goal.value] : goal.value;
  const stated = middleOf(actual);
  const is = intervalOf(actual);
  const target = intervalOf(goal);
  if (isCeiling(goal)) {
    const limit = goal.bound === 'approx' ? target.high : last;
    if (is.high <= limit || (actual.bound === 'eq' && stated <= limit)) return 'yes';
    return is.low > limit || actual.bound === 'eq' ? 'no' : 'unclear';
  }
  const floor = goal.bound === 'approx' ? target.low : first;
  if (is.low >= floor || (actual.bound === 'eq' && stated >= floor)) return 'yes';
  return is.high < floor || (is.high === floor && (is.highOpen || actual.bound === 'lt')) || actual.bound === 'eq' ? 'no' : 'unclear';
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** Whether smaller is better: 以内, a fall written as a negative growth, or a thing one wants less of. */
function isCeiling(goal: Fact): boolean {
  if (middleOf(goal) < 0) return true;
  if (FALL.test(goal.metric)) return false;
  if (goal.kind === 'rank' || goal.unit === '位') return true;
  return goal.bound === 'lt' || LOWER_IS_BETTER.test(goal.metric);
}

/** A growth, a share of a year, what is added in it. */
const isYearly = (goal: Fact): boolean =>
  goal.unit === '%' || goal.unit.endsWith('分点') || /新增|新建|新开工|年均|同比|净增|当年|年度/.test(goal.metric);

/**
 * A goal for one period's own result: a yearly one by its nature, and every goal of a yearly plan, due within the year it was set or the next.
 * Such a result reached in an earlier year is not reached in its own.
 */
function isOfPeriod(goal: Fact, setIn: number): boolean {
  const due = Number(goal.period.slice(0, 4));
  return isYearly(goal) || (setIn > 0 && due > 0 && due - setIn <= 1);
}

interface Candidate {
  readonly fact: Fact;
  readonly stretch: Stretch | null;
}

/** A result and a goal for one time in one sentence are of two things (收入15.8亿元，其中预计…4.6亿元). */
const toldTogether = (a: Fact, b: Fact): boolean =>
  a.doc === b.doc && a.paragraph === b.paragraph && a.sentence === b.sentence && a.period === b.period;

const LONGEST_YEAR = 366;

/** Whether a fact tells how far a goal is: of its thing, place and unit, no goal itself, and no sum of several years against one year's goal. */
function answers(goal: Fact, fact: Fact, context: CompareContext): boolean {
  if (fact.kind === 'target' || context.scopeOf(fact) !== context.scopeOf(goal) || !sameUnit(fact.unit, goal.unit)) return false;
  const { stretch } = context.placeOf(fact);
  const years = stretch !== null && lengthOf(stretch) > LONGEST_YEAR && !goal.period.includes('..');
  if (years && isMeasured(goal.unit) && goal.unit !== '%') return false;
  return !toldTogether(fact, goal) && context.isLikely(fact);
}

/** Values of the goal's own thing, in order of time. */
function candidates(goal: Fact, facts: readonly Fact[], context: CompareContext): Candidate[] {
  if (!isClearName(goal.metric)) return [];
  return facts
    .filter((fact) => answers(goal, fact, context))
    .map((fact) => ({ fact, stretch: context.placeOf(fact).stretch }))
    .sort((a, b) => inTextOrder(context.dayOf(a.fact), context.dayOf(b.fact)));
}

/** What was stated of a time after the goal was set: what was high enough earlier was no goal any more, so it counted something else or fell since. */
const since = (values: readonly Candidate[], set: string): readonly Candidate[] =>
  values.filter(({ stretch }) => stretch !== null && stretch.to > set);

interface Judged {
  readonly verdict: TargetVerdict;
  readonly reason: TargetReason;
  readonly by: Fact | null;
}

interface Setting {
  /** Date of the goal's document; '' where unknown. */
  readonly set: string;
  /** The newest document's date, compared as text. */
  readonly now: string;
}

/** The newest date of a document, as exactly as it is known (`2024-01-04`, `2026`), which also sorts so; '' where none is dated. */
function newestDate(data: CompareData): string {
  const dates = data.documents.flatMap((d) => (d.date && stretchOf(d.date) ? [d.date] : []));
  return dates.sort().at(-1) ?? '';
}

/** Whether a value is that of a part of the year whose whole the goal is for. */
const isPartOf = (goal: Fact, fact: Fact): boolean => isMeasured(goal.unit) && goal.unit !== '%' && isPartYear(fact) && fact.period !== goal.period;

const newest = (values: readonly Candidate[], context: CompareContext): Fact | null =>
  latestOf(
    values.map((v) => v.fact),
    context,
  );

function judgeReached(goal: Fact, due: Stretch, values: readonly Candidate[], set: string, context: CompareContext): Judged | null {
  // What is to be cut over the years is told of the years that end with the date.
  const spans = CUMULATIVE.test(goal.metric);
  const own = values.filter((v) => v.stretch && (sameStretch(v.stretch, due) || (spans && v.stretch.to === due.to)));
  const inTime = isOfPeriod(goal, yearOf(set)) ? own : since(values, set).filter((v) => v.stretch && v.stretch.to <= due.to);
  const met = inTime.filter((v) => reaches(goal, v.fact) === 'yes');
  // An undated value of a document of that year may be older than the date.
  const dated = own.filter((v) => context.placeOf(v.fact).dated === 'stated');
  const short = dated.filter((v) => reaches(goal, v.fact) === 'no').at(-1);
  const by = newest(met, context);
  if (by && short && met.some((v) => sameStretch(v.stretch ?? due, due))) return { verdict: 'undecidable', reason: 'sources-disagree', by };
  if (by) return { verdict: 'met', reason: 'reached', by };
  const last = dated.at(-1);
  if (!last) return null;
  return reaches(goal, last.fact) === 'no'
    ? { verdict: 'missed', reason: 'short', by: last.fact }
    : { verdict: 'undecidable', reason: 'bound-undecided', by: last.fact };
}

function judgeLater(goal: Fact, due: Stretch, values: readonly Candidate[], context: CompareContext): Judged | null {
  const later = values.filter((v) => v.stretch && v.stretch.from > due.to).at(-1);
  if (!later) return null;
  const answer = reaches(goal, later.fact);
  if (answer === 'yes') return { verdict: 'undecidable', reason: 'reached-late-or-unknown', by: later.fact };
  if (answer === 'unclear') return { verdict: 'undecidable', reason: 'bound-undecided', by: later.fact };
  const grows = context.isCumulative(later.fact) && !beginsAnew(later.fact, context);
  return { verdict: grows ? 'missed' : 'undecidable', reason: grows ? 'short-cumulative' : 'short-later', by: later.fact };
}

function judge(goal: Fact, values: readonly Candidate[], setting: Setting, context: CompareContext): Judged {
  const { set, now } = setting;
  const due = stretchOf(goal.period);
  // The first months' sum says little of what the year will come to.
  const whole = values.filter((v) => !isPartOf(goal, v.fact));
  const latest = newest(whole.length > 0 ? whole : values, context);
  if (!due) {
    const met = since(values, set)
      .filter((v) => reaches(goal, v.fact) === 'yes')
      .at(-1)?.fact;
    return met ? { verdict: 'met', reason: 'reached', by: met } : { verdict: 'open', reason: 'no-date', by: latest };
  }
  const decided = judgeReached(goal, due, values, set, context);
  if (decided) return decided;
  if (due.to >= now) return { verdict: 'open', reason: 'due-later', by: latest };
  if (isOfPeriod(goal, yearOf(set)) && latest) return { verdict: 'undecidable', reason: 'no-value-for-year', by: latest };
  const later = judgeLater(goal, due, values, context);
  if (later) return later;
  if (latest) return { verdict: 'undecidable', reason: 'no-later-value', by: latest };
  return { verdict: 'undecidable', reason: 'no-actual', by: null };
}

/** How far the latest value is on the way to the goal. Where the figures alone would say more than the verdict (an earlier year above an open goal, 近万亿 of 万亿), none is given. */
function progressOf(goal: Fact, { by, verdict, reason }: Judged): number | null {
  if (!by || reason === 'no-value-for-year' || isCeiling(goal) || isYearly(goal) || isPartOf(goal, by)) return null;
  const aim = typeof goal.value === 'number' ? goal.value : goal.value[0];
  const share = aim > 0 ? middleOf(by) / aim : -1;
  return share < 0 || ((verdict === 'open' || verdict === 'missed') && share >= 1) ? null : share;
}

/** What the sentence about a goal names: its words, the value it is held against with its time, and how much is missing. */
function told(goal: Fact, { by, verdict, reason }: Judged, context: CompareContext): Record<string, string> {
  if (!by) return {};
  const [first, last] = typeof goal.value === 'number' ? [goal.value, goal.value] : goal.value;
  const ceiling = isCeiling(goal);
  const lack = ceiling ? middleOf(by) - last : first - middleOf(by);
  const owed =
    lack > 0 &&
    goal.kind !== 'rank' &&
    by.bound === 'eq' &&
    reason !== 'no-value-for-year' &&
    !isPartOf(goal, by) &&
    (verdict !== 'open' || !isYearly(goal));
  return {
    goal: goal.surface,
    value: by.surface,
    at: by.period,
    ...(by.period === 'asof' ? { published: context.placeOf(by).at } : {}),
    ...(ceiling ? { ceiling: 'yes' } : {}),
    ...(owed ? { apart: amountOf(lack, goal.unit || by.unit) } : {}),
  };
}

/** The stated goals with those to cover all at their places. */
function inDocumentOrder(data: CompareData): readonly Fact[] {
  const more = coverageGoals(data);
  if (more.length === 0) return data.facts;
  const place = new Map(data.documents.map((d, i) => [d.id, i]));
  const at = (f: Fact): number => place.get(f.doc) ?? 0;
  return [...data.facts, ...more].sort((a, b) => at(a) - at(b) || a.paragraph - b.paragraph || a.start - b.start);
}

/** Every goal of the corpus in document order, each with its verdict. A goal repeated word for word in one document is stated once. */
export function findTargets(data: CompareData, context: CompareContext = contextOf(data)): Target[] {
  return workOf(targetSteps(data, context)).result();
}

/** The same with pauses. */
export function* targetSteps(data: CompareData, context: CompareContext): Steps<Target[]> {
  const now = newestDate(data);
  const byMetric = new Map<string, Fact[]>();
  for (const fact of data.facts) byMetric.set(fact.metric, [...(byMetric.get(fact.metric) ?? []), fact]);
  const dates = new Map(data.documents.map((d) => [d.id, (d.date && stretchOf(d.date)?.from) || '']));
  yield;
  const nearOf = nearNames(data, context);
  yield;
  const seen = new Set<string>();
  const targets: Target[] = [];
  for (const goal of inDocumentOrder(data)) {
    const key = [goal.doc, goal.metric, goal.scope, goal.surface, goal.period].join('|');
    if (goal.kind !== 'target' || seen.has(key)) continue;
    seen.add(key);
    const values = candidates(goal, byMetric.get(goal.metric) ?? [], context);
    const judged = judge(goal, values, { set: dates.get(goal.doc) ?? '', now }, context);
    const near = judged.by === null ? nearOf(goal) : null;
    const beside = near ? { near: near.metric, nearValue: near.surface, nearPeriod: near.period, nearDoc: near.doc } : {};
    const detail: Record<string, string> = { due: goal.period, now, ...beside, ...told(goal, judged, context) };
    const reason = near && judged.reason === 'no-actual' ? 'other-definition' : judged.reason;
    targets.push({ goal, latest: judged.by, verdict: judged.verdict, reason, progress: progressOf(goal, judged), detail });
    yield;
  }
  return targets;
}
