/**
 * All that is stated of one metric, in order of time, in one unit, each row held against its nearest neighbour.
 */
import type { Fact } from '../facts/model.ts';
import { CONSTANT_PRICES, GROWTH_SUFFIX, METRIC_NOTES, sameUnit } from '../lexicon/definitions.ts';
import { compareFacts, saidTogether } from './agreement.ts';
import { type CompareContext, contextOf } from './context.ts';
import { definitionPair } from './definition.ts';
import { factsOf } from './facts.ts';
import { intervalOf, meets, middleOf, quotientOf } from './interval.ts';
import type { Agreement, Cause, CompareData, RecomputedGrowth, Series, SeriesRow, Verdict } from './model.ts';
import { inTextOrder } from './period.ts';
import { displayUnitOf, formatInUnit } from './unit.ts';

const WORST_FIRST: readonly Verdict[] = ['conflict', 'other-definition', 'other-period', 'agree'];
/** Pairs that one does not hold against each other: another place, a growth and a level, another unit. */
const NOT_COMPARABLE: ReadonlySet<Cause> = new Set(['scope-differs', 'kind-differs', 'unit-differs']);
const KINDS = ['target', 'actual', 'growth', 'share', 'rank'];

/** Definition of a metric for the reader: the lexicon's note, in both languages; null where it has none. */
export function definitionOf(metric: string): { readonly zh: string; readonly en: string } | null {
  const note = METRIC_NOTES.find((n) => n.match.test(metric));
  return note ? { zh: note.zh, en: note.en } : null;
}

/** Metrics with facts whose names differ from this one only in words that draw another set, then those the metric names as related. */
export function relatedMetrics(metric: string, data: CompareData): readonly string[] {
  const named = data.metrics.find((m) => m.name === metric)?.related ?? [];
  const stated = new Set(data.metrics.filter((m) => m.facts.length > 0).map((m) => m.name));
  const near = [...stated].filter((name) => definitionPair(metric, name));
  return [...new Set([...near, ...named.filter((name) => stated.has(name))])].filter((name) => name !== metric);
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

/** The neighbour a row is judged by: the worst verdict first, then an agreeing one, then the nearest in the list. */
function judgeRow(index: number, rows: readonly Fact[], pairs: ReadonlyMap<string, Agreement>): { verdict: Verdict | null; against: number } {
  let best: { verdict: Verdict; against: number; rank: number } | null = null;
  const own = rows[index];
  if (!own) return { verdict: null, against: -1 };
  for (let other = 0; other < rows.length; other++) {
    const agreement = pairs.get(`${Math.min(index, other)} ${Math.max(index, other)}`);
    if (!agreement || NOT_COMPARABLE.has(agreement.cause)) continue;
    // Another period says nothing of a row that has an equal of its own: agreement comes before it.
    const order = agreement.verdict === 'agree' ? 2 : agreement.verdict === 'other-period' ? 3 : WORST_FIRST.indexOf(agreement.verdict);
    const rank = order * 10_000 + Math.abs(index - other);
    if (!best || rank < best.rank) best = { verdict: agreement.verdict, against: other, rank };
  }
  return best ? { verdict: best.verdict, against: best.against } : { verdict: null, against: -1 };
}

/** Growth of a year's level against the year before, beside what the documents state. */
function recomputed(index: number, facts: readonly Fact[], metric: string, data: CompareData): RecomputedGrowth | null {
  const now = facts[index];
  if (now?.kind !== 'actual' || !/^\d{4}$/.test(now.period) || /%|百分点/.test(now.unit)) return null;
  const before = String(Number(now.period) - 1);
  const from = facts.findIndex((f) => f.kind === 'actual' && f.period === before && f.scope === now.scope && sameUnit(f.unit, now.unit));
  const then = facts[from];
  const quotient = then ? quotientOf(intervalOf(now), intervalOf(then)) : null;
  if (!then || !quotient) return null;
  const interval = { ...quotient, low: (quotient.low - 1) * 100, high: (quotient.high - 1) * 100 };
  const stated =
    data.facts.find(
      (f) =>
        f.kind === 'growth' && f.unit === '%' && f.period === now.period && f.scope === now.scope && f.metric.replace(GROWTH_SUFFIX, '') === metric,
    ) ?? null;
  const agrees = stated && !CONSTANT_PRICES.test(metric) ? meets(interval, intervalOf(stated)) : null;
  return { from, percent: (middleOf(now) / middleOf(then) - 1) * 100, interval, stated, agrees };
}

/**
 * The series of a metric. Rows by time (a fact without a period at its document's date), targets ahead of actuals within one time, then document.
 * A row's verdict is that against its worst neighbour; `agreements` holds every pair that is not merely another period.
 */
export function seriesOf(metric: string, data: CompareData, context: CompareContext = contextOf(data)): Series {
  const facts = inOrder(factsOf(metric, data), context);
  const levels = facts.filter((f) => f.kind === 'actual' || f.kind === 'target');
  const unit = displayUnitOf(levels.length > 0 ? levels : facts);
  const pairs = new Map<string, Agreement>();
  facts.forEach((a, i) => {
    facts.slice(i + 1).forEach((b, j) => {
      // Most pairs of a large corpus are of different places; they are not held against each other anyway.
      if (a.scope === b.scope && !saidTogether(a, b)) pairs.set(`${i} ${i + 1 + j}`, compareFacts(a, b, context));
    });
  });
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
      ...judgeRow(index, facts, pairs),
      growth: recomputed(index, facts, metric, data),
    };
  });
  const noted = definitionOf(metric);
  return {
    metric,
    unit,
    rows,
    agreements: [...pairs.values()].filter((p) => p.verdict !== 'other-period' && !NOT_COMPARABLE.has(p.cause)),
    related: relatedMetrics(metric, data),
    definition: data.metrics.find((m) => m.name === metric)?.definition ?? noted?.zh ?? null,
  };
}
