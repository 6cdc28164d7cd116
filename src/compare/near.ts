/**
 * Names near a metric's, of which something is stated where of the metric itself nothing is. In: the corpus. Out: the nearest such name.
 */
import type { Fact, Metric } from '../facts/model.ts';
import { OPPOSITES, sameUnit } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { namePairs, sharedPairs, similarity } from './definition.ts';
import type { CompareData } from './model.ts';
import { inTextOrder } from './period.ts';
import { isClearName } from './trust.ts';

/** Names less alike than this speak of other things. */
const ALIKE = 0.75;
/** Names that the field relates must share this much to be worth the mention: 制造业增加值 for 规上工业增加值, but not one honour for another. */
const RELATED = 0.3;
/** A name that holds the other whole, of at least this length, is a part or an extension of it (科创板上市公司数 · 上市公司数). */
const SHORTEST = 4;

/** Longest qualifier that one of two names may have in its midst and the other not (万亿级主导产业数 · 万亿级产业数). */
const QUALIFIER = 4;

/** Whether the longer name is the shorter with one qualifier put into it. */
export function isQualified(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (more === 0 || more > QUALIFIER || short.length <= SHORTEST) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return same >= 2 && short.slice(same) === long.slice(same + more) && short.length - same >= 2;
}

/** Prepares the look-up of near names; build it once for a corpus. Gives the latest actual value of the nearest metric with another name; null where there is none. */
export function nearNames(data: CompareData, context: CompareContext): (goal: Fact) => Fact | null {
  const stated = data.metrics.filter((m) => isClearName(m.name) && m.facts.some((i) => data.facts[i]?.kind === 'actual'));

  const latest = (metric: Metric | undefined, goal: Fact): Fact | null => {
    const own = metric?.facts.flatMap((i) => data.facts[i] ?? []) ?? [];
    const fit = own.filter(
      (f) => f.kind === 'actual' && context.scopeOf(f) === context.scopeOf(goal) && sameUnit(f.unit, goal.unit) && context.isSure(f),
    );
    return [...fit].sort((a, b) => inTextOrder(context.dayOf(a), context.dayOf(b))).at(-1) ?? null;
  };

  const prepared = stated.map((metric) => ({ metric, pairs: namePairs(metric.name) }));
  const opposite = (a: string, b: string): boolean => OPPOSITES.some(([x, y]) => a.replace(x, y) === b || b.replace(x, y) === a);
  const alikeTo = (name: string): Metric[] => {
    const own = namePairs(name);
    return prepared
      .filter(({ metric, pairs }) => metric.name !== name && Math.min(pairs.size, own.size) >= ALIKE * Math.max(pairs.size, own.size))
      .map(({ metric, pairs }) => ({ metric, alike: sharedPairs(pairs, own) }))
      .filter(({ metric, alike }) => alike >= ALIKE && !opposite(metric.name, name))
      .sort((a, b) => b.alike - a.alike)
      .map(({ metric }) => metric);
  };

  return (goal) => {
    if (!isClearName(goal.metric)) return null;
    const byDefinition = (context.neighbours().get(goal.metric) ?? []).map(({ name }) => context.metric(name));
    const sameMeasure = (name: string): number => (name.slice(-3) === goal.metric.slice(-3) ? 0 : 1);
    const byField = (context.metric(goal.metric)?.related ?? [])
      .filter((name) => similarity(name, goal.metric) >= RELATED)
      .sort((a, b) => sameMeasure(a) - sameMeasure(b))
      .map((name) => context.metric(name));
    const first = (metrics: readonly (Metric | undefined)[]): Fact | null => {
      for (const metric of metrics) {
        const fact = latest(metric, goal);
        if (fact) return fact;
      }
      return null;
    };
    const holding = (): Metric[] =>
      stated.filter(
        (m) =>
          m.name !== goal.metric &&
          ((m.name.length > goal.metric.length && goal.metric.length >= SHORTEST && m.name.endsWith(goal.metric)) ||
            isQualified(m.name, goal.metric)),
      );
    // Comparing with every name is the dearest step, so it comes last.
    return first([...byDefinition, ...byField]) ?? first(holding()) ?? first(alikeTo(goal.metric));
  };
}
