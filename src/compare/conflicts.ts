/**
 * Disagreements worth showing. In: the corpus. Out: pairs of sources that contradict each other, a source that contradicts itself,
 * figures that cannot be right alone, and names so near that two definitions may be taken for one.
 */
import type { Fact, Metric } from '../facts/model.ts';
import { sameUnit } from '../lexicon/definitions.ts';
import { compareFacts } from './agreement.ts';
import { selfCheckSteps } from './checks.ts';
import { type CompareContext, contextOf } from './context.ts';
import { type DefinitionPair, liesWithin, similarity } from './definition.ts';
import { factsOf } from './facts.ts';
import { groupBy } from './group.ts';
import { intervalOf, readingOf } from './interval.ts';
import { ALIKE, isTelling, misplacedCounts } from './misplaced.ts';
import type { CompareData, Conflict } from './model.ts';
import { isCrowded, pairsToHold } from './pairs.ts';
import { daysApart } from './period.ts';
import { type Steps, workOf } from './steps.ts';

/** Pairs that are held against each other between two pauses. */
const PAIRS_A_STEP = 200;

function* withinMetric(facts: readonly Fact[], context: CompareContext): Steps<Conflict[]> {
  const found: Conflict[] = [];
  const seen = new Set<string>();
  for (const stated of groupBy(facts, (fact) => `${context.scopeOf(fact)}|${fact.kind}`).values()) {
    if (stated.length === 1) continue;
    const group = yield* accusing(stated, context);
    const crowd: Record<string, string> = isCrowded(group) ? { crowd: String(group.length) } : {};
    for (const [n, [i, j]] of pairsToHold(group, context).entries()) {
      if (n % PAIRS_A_STEP === 0) yield;
      const [a, b] = [group[i], group[j]];
      if (!a || !b) continue;
      const { verdict, cause, gap, detail } = compareFacts(a, b, context);
      if (verdict !== 'conflict') continue;
      // A document that repeats its figure is one voice.
      const key = [a, b].map((f) => `${f.doc} ${f.surface} ${f.period}`).join(' | ');
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ metric: a.metric, a, b, verdict, cause, gap, detail: { ...detail, ...crowd } });
    }
  }
  return withoutEchoes(found);
}

/** The facts that may accuse or be accused at all. */
function* accusing(facts: readonly Fact[], context: CompareContext): Steps<Fact[]> {
  const found: Fact[] = [];
  for (const [n, fact] of facts.entries()) {
    if (n % PAIRS_A_STEP === PAIRS_A_STEP - 1) yield;
    if (context.isSure(fact)) found.push(fact);
  }
  return found;
}

/** A figure that another of its own time contradicts need not be held against other years as well. */
function withoutEchoes(conflicts: readonly Conflict[]): Conflict[] {
  const ofOtherYears = (c: Conflict): boolean => c.b !== null && c.a.period !== c.b.period && c.a.period !== 'asof' && c.b.period !== 'asof';
  const settled = new Set(conflicts.filter((c) => !ofOtherYears(c)).flatMap((c) => [c.a, c.b]));
  return conflicts.filter((c) => !ofOtherYears(c) || (!settled.has(c.a) && !settled.has(c.b)));
}

const valueKey = (fact: Fact): string => `${fact.value} ${fact.unit}`;

/** Another metric of a like name that has exactly the value: the count was likely written under the wrong name. */
function wrongSet(conflict: Conflict, byValue: ReadonlyMap<string, readonly Fact[]>, context: CompareContext): Conflict {
  const sides = conflict.b ? [conflict.a, conflict.b] : [];
  for (const fact of sides) {
    if (!isTelling(fact)) continue;
    const twin = byValue
      .get(valueKey(fact))
      ?.find((f) => f.metric !== fact.metric && context.scopeOf(f) === context.scopeOf(fact) && similarity(f.metric, fact.metric) >= ALIKE);
    if (twin) return { ...conflict, cause: 'wrong-set', detail: { ...conflict.detail, value: fact.surface, other: twin.metric } };
  }
  return conflict;
}

/** Days between two facts, for choosing the nearest pair; facts of unknown time last. */
function apart(a: Fact, b: Fact, context: CompareContext): number {
  const [x, y] = [context.placeOf(a).stretch, context.placeOf(b).stretch];
  return x && y ? daysApart(x, y) : Number.MAX_SAFE_INTEGER;
}

/** The two facts of two definitions that a reader would most likely put side by side; null where none can be. */
function nearestPair(first: readonly Fact[], second: readonly Fact[], context: CompareContext): readonly [Fact, Fact] | null {
  let best: { pair: readonly [Fact, Fact]; days: number } | null = null;
  for (const a of first) {
    for (const b of second) {
      if (a.doc === b.doc || context.scopeOf(a) !== context.scopeOf(b) || !sameUnit(a.unit, b.unit) || a.kind !== b.kind || a.kind !== 'actual')
        continue;
      const days = apart(a, b, context);
      if (!best || days < best.days) best = { pair: [a, b], days };
    }
  }
  return best?.pair ?? null;
}

/** Where the narrower set has the larger value although time does not explain it: its words, for one of the two is likely under the wrong name. */
function exceeding([a, b]: readonly [Fact, Fact], { family, a: ours, b: theirs }: DefinitionPair): Record<string, string> {
  const above = (x: Fact, y: Fact): boolean => intervalOf(x).low > readingOf(y).high;
  if (liesWithin(family, ours, theirs) && above(a, b)) return { narrow: ours };
  return liesWithin(family, theirs, ours) && above(b, a) ? { narrow: theirs } : {};
}

/** Pairs of definitions that a reader may take for one. A document that states both tells them apart itself. */
function* acrossDefinitions(data: CompareData, context: CompareContext): Steps<Conflict[]> {
  const found: Conflict[] = [];
  const neighbours = context.neighbours();
  const sureOf = (metric: Metric): Fact[] => factsOf(metric.name, data, context).filter((f) => f.kind === 'actual' && context.isSure(f));
  const done = new Set<string>();
  for (const metric of data.metrics) {
    for (const { name, pair: words } of neighbours.get(metric.name) ?? []) {
      const other = context.metric(name);
      if (!other || done.has(`${name} ${metric.name}`)) continue;
      done.add(`${metric.name} ${name}`);
      const [own, others] = [sureOf(metric), sureOf(other)];
      const both = own.some((f) => others.some((g) => f.doc === g.doc));
      const pair = both ? null : nearestPair(own, others, context);
      if (!pair) continue;
      const { gap } = compareFacts(pair[0], pair[1], context);
      const detail = { a: words.a, b: words.b, metricB: name, family: words.family.name, ...exceeding(pair, words) };
      found.push({ metric: metric.name, a: pair[0], b: pair[1], verdict: 'other-definition', cause: 'definition-differs', gap, detail });
    }
    yield;
  }
  return found;
}

const rank = (c: Conflict): number => (c.verdict === 'conflict' ? 0 : 1);

/** Every disagreement of the corpus: conflicts first, then near names of other definitions, each in document order of its first fact. */
export function findConflicts(data: CompareData, context: CompareContext = contextOf(data)): Conflict[] {
  return workOf(conflictSteps(data, context)).result();
}

/** The same with pauses. */
export function* conflictSteps(data: CompareData, context: CompareContext): Steps<Conflict[]> {
  const order = new Map(data.facts.map((f, i) => [f.id, i]));
  yield;
  const byValue = groupBy(data.facts, valueKey);
  yield;
  const pairs: Conflict[] = [];
  for (const metric of data.metrics) {
    const found = yield* withinMetric(factsOf(metric.name, data, context), context);
    for (const conflict of found) pairs.push(wrongSet(conflict, byValue, context));
    yield;
  }
  const told = new Set(pairs.flatMap(({ a, b }) => (b ? [`${a.id} ${b.id}`, `${b.id} ${a.id}`] : [])));
  const misplaced = misplacedCounts(data, context).filter(({ a, b }) => !b || !told.has(`${a.id} ${b.id}`));
  yield;
  const within = yield* selfCheckSteps(data, context);
  const all = [...pairs, ...misplaced, ...within, ...(yield* acrossDefinitions(data, context))];
  return all.sort((x, y) => rank(x) - rank(y) || (order.get(x.a.id) ?? 0) - (order.get(y.a.id) ?? 0));
}
