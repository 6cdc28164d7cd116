/** Levels that other figures can be held against. In: the corpus. Out: those of a metric for the time and scope of a figure. */
import type { Fact } from '../facts/model.ts';
import type { CompareContext } from './context.ts';
import { groupBy } from './group.ts';
import type { CompareData } from './model.ts';

/** Levels of a metric for the time of another fact: those of its own document, else those of others that are surely of the metric. `scope` is the other fact's by default. */
export type Levels = (metric: string, like: Fact, scope?: string) => readonly Fact[];

/** Prepares the look-up; an undated level stands only for its own document. */
export function levelsOf({ facts }: CompareData, context: CompareContext): Levels {
  const when = (fact: Fact): string => (fact.period === 'asof' ? `asof ${fact.doc}` : fact.period);
  const byKey = groupBy(
    facts.filter((fact) => fact.kind === 'actual' && typeof fact.value === 'number'),
    (fact) => [fact.metric, context.scopeOf(fact), when(fact)].join('|'),
  );
  return (metric, like, scope = context.scopeOf(like)) => {
    const all = byKey.get([metric, scope, when(like)].join('|')) ?? [];
    const own = all.filter((f) => f.doc === like.doc);
    return own.length > 0 ? own : all.filter((f) => context.isSure(f));
  };
}
