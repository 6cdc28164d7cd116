/** The answer to "how much is it?": the latest value of a metric, where it is said, and whether the sources agree on it. */
import { compareFacts, saidTogether } from '../compare/agreement.ts';
import { type CompareContext, contextOf } from '../compare/context.ts';
import type { Agreement, Verdict } from '../compare/model.ts';
import type { Fact, Metric } from '../facts/model.ts';
import type { Library } from '../library/model.ts';

export interface Best {
  readonly metric: Metric;
  readonly fact: Fact;
  /** The document's date, where the fact names no time of its own; null elsewhere. */
  readonly published: string | null;
  /** Held against the other facts of the same metric and scope, the gravest first; null where it is the only one. */
  readonly agreement: Agreement | null;
  /** The other fact of `agreement`. */
  readonly against: Fact | null;
  /** Ids of the documents that state the metric for this scope. */
  readonly docs: readonly string[];
}

export interface Answers {
  /** The fact to answer with, by itself: what a list of metrics shows. */
  latest(metric: Metric): Fact | null;
  /** The same held against the others. */
  best(metric: Metric): Best | null;
}

/** Another period says nothing of a value that has an equal of its own: agreement comes before it. */
const GRAVEST_FIRST: readonly Verdict[] = ['conflict', 'other-definition', 'agree', 'other-period'];

/**
 * @param query what was asked: a value for a year or place that it names goes before a later or more usual one
 * @param metrics those that will be asked for; of a large corpus no more is read
 */
export function answersFrom(library: Library, query: string, metrics: readonly Metric[] = library.metrics): Answers {
  const { documents, facts } = library;
  const context = contextOf({ documents, facts, metrics, document: (id) => library.document(id) });
  const years = query.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const factsOf = (metric: Metric): Fact[] => metric.facts.map((index) => library.facts[index]).filter((fact) => fact !== undefined);
  const recency = (fact: Fact): number => (fact.kind === 'target' ? 0 : Number(context.dayOf(fact).replaceAll('-', '')));
  const latest = (metric: Metric): Fact | null => {
    const facts = factsOf(metric);
    const ofYear = prefer(facts, (fact) => years.some((year) => fact.period.includes(year)));
    return latestOf(
      prefer(ofYear, (fact) => fact.scope !== '' && query.includes(fact.scope)),
      context,
    );
  };
  return {
    latest,
    best(metric) {
      const fact = latest(metric);
      if (!fact) return null;
      const same = factsOf(metric).filter((other) => other.scope === fact.scope);
      // Of several as grave, the reader wants the newest result.
      const others = same.filter((other) => other !== fact && !saidTogether(other, fact)).sort((a, b) => recency(b) - recency(a));
      const agreement = gravest(others.map((other) => compareFacts(fact, other, context)));
      return {
        metric,
        fact,
        published: context.placeOf(fact).dated === 'document' ? context.dayOf(fact) : null,
        agreement,
        against: agreement && (agreement.a === fact ? agreement.b : agreement.a),
        docs: [...new Set(same.map((other) => other.doc))],
      };
    },
  };
}

/** Those that pass, or all where none does. */
function prefer(facts: readonly Fact[], test: (fact: Fact) => boolean): readonly Fact[] {
  const passing = facts.filter(test);
  return passing.length > 0 ? passing : facts;
}

function gravest(agreements: readonly Agreement[]): Agreement | null {
  const rank = ({ verdict }: Agreement): number => GRAVEST_FIRST.indexOf(verdict);
  return agreements.reduce<Agreement | null>((worst, one) => (worst === null || rank(one) < rank(worst) ? one : worst), null);
}

/** The last that is no goal, of the place most facts speak of; of several at one time the exactly stated one. */
function latestOf(facts: readonly Fact[], context: CompareContext): Fact | null {
  const stated = facts.filter((fact) => fact.kind !== 'target');
  const usual = mostFrequent(stated.map((fact) => fact.scope));
  const ours = stated.filter((fact) => fact.scope === usual);
  const time = ours.map(context.dayOf).sort().at(-1);
  const newest = ours.filter((fact) => context.dayOf(fact) === time);
  const weight = (fact: Fact): number =>
    (fact.bound === 'eq' ? 4 : 0) + (fact.period === 'asof' ? 0 : 2) + (typeof fact.value === 'number' ? 1 : 0) + fact.confidence;
  const best = newest.reduce<Fact | null>((one, fact) => (one === null || weight(fact) > weight(one) ? fact : one), null);
  return best ?? facts.at(-1) ?? null;
}

function mostFrequent(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>((best, one) => (best === undefined || one[1] > best[1] ? one : best), undefined)?.[0];
}
