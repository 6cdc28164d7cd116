/**
 * All that is stated of one metric, in order of time, in one unit, each row held against its nearest neighbour.
 */
import type { Fact } from '../facts/model.ts';
import { CONSTANT_PRICES, MEASURE_SUFFIX, METRIC_NOTES, sameUnit } from '../lexicon/definitions.ts';
import { compareFacts, saidTogether } from './agreement.ts';
import { type CompareContext, contextOf } from './context.ts';
import { factsOf } from './facts.ts';
import { intervalOf, meets, middleOf, quotientOf } from './interval.ts';
import type { Agreement, Cause, CompareData, RecomputedGrowth, Series, SeriesRow } from './model.ts';
import { inTextOrder } from './period.ts';
import { isMilestone, isPartYear } from './reach.ts';
import { displayUnitOf, formatInUnit } from './unit.ts';

/** Pairs that one does not hold against each other: another place, a growth and a level, another unit, a bound passed at some time. */
const NOT_COMPARABLE: ReadonlySet<Cause> = new Set(['scope-differs', 'kind-differs', 'unit-differs', 'within-span']);
const KINDS = ['target', 'actual', 'growth', 'share', 'rank'];

/** Definition of a metric for the reader: the lexicon's note, in both languages; null where it has none. */
function definitionOf(metric: string): { readonly zh: string; readonly en: string } | null {
  const note = METRIC_NOTES.find((n) => n.match.test(metric));
  return note ? { zh: note.zh, en: note.en } : null;
}

/** Metrics with facts whose names differ from this one only in words that draw another set, then those the metric names as related. */
function relatedMetrics(metric: string, context: CompareContext): readonly string[] {
  const near = (context.neighbours().get(metric) ?? []).map(({ name }) => name);
  const named = context.metric(metric)?.related ?? [];
  const thing = (name: string): string => name.replace(MEASURE_SUFFIX, '');
  // Its own growth, share or rank is no other definition of it.
  const stated = (name: string): boolean => thing(name) !== thing(metric) && (context.metric(name)?.facts.length ?? 0) > 0;
  return [...new Set([...near, ...named])].filter(stated);
}

function inOrder(facts: readonly Fact[], context: CompareContext): readonly Fact[] {
  const at = (f: Fact): string => context.dayOf(f) || '9999';
  return [...facts].sort(
    (a, b) =>
      inTextOrder(at(a), at(b)) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      inTextOrder(a.doc, b.doc) ||
      a.paragraph - b.paragraph ||
      a.start - b.start,
  );
}

type Judged = Pick<SeriesRow, 'verdict' | 'against' | 'repeated'>;
const ALONE: Judged = { verdict: null, against: -1, repeated: false };

/** How grave a pair is, the gravest first. Another period says nothing of a row that has an equal of its own: agreement comes before it, and that of two sources first. */
function gravity({ verdict, within, cause }: Agreement): number {
  // That a goal is no result says least of all.
  if (cause === 'target-actual') return 5;
  return ['conflict', 'other-definition', 'agree', 'repeated', 'other-period'].indexOf(verdict === 'agree' && within ? 'repeated' : verdict);
}

/** The neighbour a row is judged by: the gravest pair, of several the nearest in the list. */
function judgeRow(index: number, count: number, pairs: ReadonlyMap<string, Agreement>): Judged {
  let best: { judged: Judged; rank: number } | null = null;
  for (let other = 0; other < count; other++) {
    const agreement = pairs.get(keyOf(index, other));
    if (!agreement) continue;
    const rank = gravity(agreement) * 10_000 + Math.abs(index - other);
    const { verdict, within } = agreement;
    if (!best || rank < best.rank) best = { judged: { verdict, against: other, repeated: verdict === 'agree' && within }, rank };
  }
  return best?.judged ?? ALONE;
}

const keyOf = (a: number, b: number): string => `${Math.min(a, b)} ${Math.max(a, b)}`;

/** Every pair that a reader may hold against each other, by their places in the list. */
function pairsOf(facts: readonly Fact[], context: CompareContext): ReadonlyMap<string, Agreement> {
  const pairs = new Map<string, Agreement>();
  facts.forEach((a, i) => {
    for (let j = i + 1; j < facts.length; j++) {
      const b = facts[j];
      // Most pairs of a large corpus are of different places; they are not held against each other anyway.
      if (!b || context.scopeOf(a) !== context.scopeOf(b)) continue;
      const agreement = compareFacts(a, b, context);
      if (NOT_COMPARABLE.has(agreement.cause) || (agreement.verdict === 'agree' && saidTogether(a, b))) continue;
      pairs.set(keyOf(i, j), agreement);
    }
  });
  return pairs;
}

/** 超 and 近 leave the level open on one side, so nothing can be divided by it or from it. */
const isOneSided = ({ bound }: Fact): boolean => bound === 'gt' || bound === 'lt';

/** Growth of a year's level against the year before, beside what the documents state. */
function recomputed(index: number, facts: readonly Fact[], metric: string, context: CompareContext): RecomputedGrowth | null {
  const now = facts[index];
  if (now?.kind !== 'actual' || !/^\d{4}$/.test(now.period) || /%|百分点/.test(now.unit) || isOneSided(now)) return null;
  const before = String(Number(now.period) - 1);
  const scope = context.scopeOf(now);
  const from = facts.findIndex(
    (f) => f.kind === 'actual' && f.period === before && !isOneSided(f) && context.scopeOf(f) === scope && sameUnit(f.unit, now.unit),
  );
  const then = facts[from];
  const quotient = then ? quotientOf(intervalOf(now), intervalOf(then)) : null;
  if (!then || !quotient) return null;
  const interval = { ...quotient, low: (quotient.low - 1) * 100, high: (quotient.high - 1) * 100 };
  const stated = context.statedGrowth(metric, now.period, scope);
  const agrees = stated && !CONSTANT_PRICES.test(metric) ? meets(interval, intervalOf(stated)) : null;
  return { from, percent: (middleOf(now) / middleOf(then) - 1) * 100, interval, stated, agrees };
}

/** The rows of a metric with the pairs they were judged by: all of a series but what stands around it. */
export function rowsOf(metric: string, data: CompareData, context: CompareContext): Pick<Series, 'metric' | 'unit' | 'rows' | 'agreements'> {
  const facts = inOrder(factsOf(metric, data, context), context);
  const levels = facts.filter((f) => f.kind === 'actual' || f.kind === 'target');
  const unit = displayUnitOf(levels.length > 0 ? levels : facts);
  const pairs = pairsOf(facts, context);
  const rows = facts.map((fact, index): SeriesRow => {
    const place = context.placeOf(fact);
    const own = sameUnit(fact.unit, unit.base) ? unit : displayUnitOf([fact]);
    const suffix = fact.unit === unit.base ? '' : own.name;
    return {
      fact,
      interval: intervalOf(fact),
      shown: `${formatInUnit(fact, own)}${suffix}`,
      at: place.at || null,
      dated: place.dated,
      ...judgeRow(index, facts.length, pairs),
      partYear: isPartYear(fact),
      milestone: isMilestone(fact, context),
      growth: recomputed(index, facts, metric, context),
    };
  });
  return { metric, unit, rows, agreements: [...pairs.values()].filter((p) => p.verdict !== 'other-period') };
}

/**
 * The series of a metric. Rows by time (a fact without a period at its document's date), targets ahead of actuals within one time, then document.
 * A row's verdict is that against its worst neighbour; `agreements` holds every pair that is not merely another period.
 */
export function seriesOf(metric: string, data: CompareData, context: CompareContext = contextOf(data)): Series {
  return {
    ...rowsOf(metric, data, context),
    related: relatedMetrics(metric, context),
    definition: context.metric(metric)?.definition ?? definitionOf(metric)?.zh ?? null,
  };
}
