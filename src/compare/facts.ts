/** The facts of one metric. */
import type { Fact } from '../facts/model.ts';
import type { CompareContext } from './context.ts';
import type { CompareData } from './model.ts';

/** The facts of a metric by its canonical name, in document order. */
export function factsOf(metric: string, data: CompareData, context: CompareContext): readonly Fact[] {
  const known = context.metric(metric);
  if (!known) return data.facts.filter((f) => f.metric === metric);
  return known.facts.map((i) => data.facts[i]).filter((f): f is Fact => f !== undefined);
}
