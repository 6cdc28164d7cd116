/** The newest value of a metric. In: facts. Out: the one to answer with. Every view and command that names a latest value asks here, so that they name the same. */
import type { Fact } from '../facts/model.ts';
import type { CompareContext } from './context.ts';

/**
 * The last value that is no goal, of the place most facts speak of; of several at one time the exactly stated one. Null where all are goals.
 * A value without a time is as old as its document: one dated by its year alone speaks from the first day of that year.
 */
export function latestOf(facts: readonly Fact[], context: CompareContext): Fact | null {
  const stated = facts.filter((fact) => fact.kind !== 'target' && !context.isAhead(fact));
  const usual = mostFrequent(stated.map((fact) => context.scopeOf(fact)));
  const ours = stated.filter((fact) => context.scopeOf(fact) === usual);
  const time = ours.map(context.dayOf).sort().at(-1);
  const newest = ours.filter((fact) => context.dayOf(fact) === time);
  const weight = (fact: Fact): number =>
    (fact.bound === 'eq' ? 4 : 0) + (fact.period === 'asof' ? 0 : 2) + (typeof fact.value === 'number' ? 1 : 0) + fact.confidence;
  return newest.reduce<Fact | null>((one, fact) => (one === null || weight(fact) > weight(one) ? fact : one), null);
}

function mostFrequent(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>((best, one) => (best === undefined || one[1] > best[1] ? one : best), undefined)?.[0];
}
