/**
 * All that is stated of one metric, in order of time, in one unit, each row held against its nearest neighbour.
 */
import type { Fact } from '../facts/model.ts';
import { CONSTANT_PRICES, MEASURE_SUFFIX, METRIC_NOTES, sameUnit } from '../lexicon/definitions.ts';
import { compareFacts, saidTogether } from './agreement.ts';
import { type CompareContext, contextOf } from './context.ts';
import { factsOf } from './facts.ts';
import { groupBy } from './group.ts';
import { intervalOf, meets, middleOf, quotientOf } from './interval.ts';
import type { Agreement, Cause, CompareData, RecomputedGrowth, Series, SeriesRow } from './model.ts';
import { pairsToHold } from './pairs.ts';
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

/** What came of two places of the list that a reader may hold against each other. */
interface Held {
  readonly i: number;
  readonly j: number;
  readonly agreement: Agreement;
}

/** The neighbour a row is judged by: the gravest pair, of several the nearest in the list. */
function judgeRow(index: number, held: readonly Held[]): Judged {
  let best: { judged: Judged; rank: number } | null = null;
  for (const { i, j, agreement } of held) {
    const rank = gravity(agreement) * FARTHEST + Math.abs(i - j);
    const { verdict, within } = agreement;
    if (!best || rank < best.rank) best = { judged: { verdict, against: i === index ? j : i, repeated: verdict === 'agree' && within }, rank };
  }
  return best?.judged ?? ALONE;
}

/** More rows than any series has, so that no distance outweighs gravity. */
const FARTHEST = 1e6;

/** The pairs that a reader may hold against each other, by their places in the list. */
function holdingOf(facts: readonly Fact[], context: CompareContext): readonly Held[] {
  const held: Held[] = [];
  for (const [i, j] of pairsToHold(facts, context)) {
    const [a, b] = [facts[i], facts[j]];
    if (!a || !b) continue;
    const agreement = compareFacts(a, b, context);
    if (NOT_COMPARABLE.has(agreement.cause) || (agreement.verdict === 'agree' && saidTogether(a, b))) continue;
    held.push({ i, j, agreement });
  }
  return held;
}

/** 超 and 近 leave the level open on one side, so nothing can be divided by it or from it. */
const isOneSided = ({ bound }: Fact): boolean => bound === 'gt' || bound === 'lt';

/** Levels of whole years by year and scope, with their places in the list. */
type Levels = ReadonlyMap<string, readonly { readonly fact: Fact; readonly at: number }[]>;

const isLevel = (fact: Fact): boolean => fact.kind === 'actual' && /^\d{4}$/.test(fact.period) && !isOneSided(fact);
const levelKey = (year: string, scope: string): string => `${year} ${scope}`;

function levelsOf(facts: readonly Fact[], context: CompareContext): Levels {
  const levels = facts.flatMap((fact, at) => (isLevel(fact) ? [{ fact, at }] : []));
  return groupBy(levels, ({ fact }) => levelKey(fact.period, context.scopeOf(fact)));
}

/** Growth of a year's level against the year before, beside what the documents state. */
function recomputed(now: Fact, levels: Levels, metric: string, context: CompareContext): RecomputedGrowth | null {
  if (!isLevel(now) || /%|分点/.test(now.unit)) return null;
  const scope = context.scopeOf(now);
  const then = levels.get(levelKey(String(Number(now.period) - 1), scope))?.find(({ fact }) => sameUnit(fact.unit, now.unit));
  const quotient = then ? quotientOf(intervalOf(now), intervalOf(then.fact)) : null;
  if (!then || !quotient) return null;
  const interval = { ...quotient, low: (quotient.low - 1) * 100, high: (quotient.high - 1) * 100 };
  const stated = context.statedGrowth(metric, now.period, scope);
  const agrees = stated && !CONSTANT_PRICES.test(metric) ? meets(interval, intervalOf(stated)) : null;
  return { from: then.at, percent: (middleOf(now) / middleOf(then.fact) - 1) * 100, interval, stated, agrees };
}

/** The rows of a metric with the pairs they were judged by: all of a series but what stands around it. */
export function rowsOf(metric: string, data: CompareData, context: CompareContext): Pick<Series, 'metric' | 'unit' | 'rows' | 'agreements'> {
  const facts = inOrder(factsOf(metric, data, context), context);
  const amounts = facts.filter((f) => f.kind === 'actual' || f.kind === 'target');
  const unit = displayUnitOf(amounts.length > 0 ? amounts : facts);
  const held = holdingOf(facts, context);
  const ofRow = groupBy(
    held.flatMap((one) => [one.i, one.j].map((row) => ({ row, one }))),
    ({ row }) => row,
  );
  const levels = levelsOf(facts, context);
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
      ...judgeRow(
        index,
        (ofRow.get(index) ?? []).map(({ one }) => one),
      ),
      partYear: isPartYear(fact),
      milestone: isMilestone(fact, context),
      growth: recomputed(fact, levels, metric, context),
    };
  });
  return { metric, unit, rows, agreements: held.map(({ agreement }) => agreement).filter(({ verdict }) => verdict !== 'other-period') };
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
