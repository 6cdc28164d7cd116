/** The facts of one metric. */
import type { Fact } from '../facts/model.ts';
import type { CompareData } from './model.ts';

/** The facts of a metric by its canonical name, in document order. */
export function factsOf(metric: string, data: CompareData): readonly Fact[] {
  const known = data.metrics.find((m) => m.name === metric);
  if (!known) return data.facts.filter((f) => f.metric === metric);
  return known.facts.map((i) => data.facts[i]).filter((f): f is Fact => f !== undefined);
}
