/** The answer to "how much is it?": the latest value of a metric, where it is said, and whether the sources agree on it. */
import { compareFacts } from '../compare/agreement.ts';
import { type CompareContext, contextOf } from '../compare/context.ts';
import { latestOf } from '../compare/latest.ts';
import type { Agreement, Verdict } from '../compare/model.ts';
import type { Fact, Metric } from '../facts/model.ts';
import type { Library } from '../library/model.ts';
import { dateText } from '../text/labels.ts';

export interface Best {
  readonly metric: Metric;
  readonly fact: Fact;
  /** The document's date, with ≈ where it was worked out, where the fact names no time of its own; null elsewhere. */
  readonly published: string | null;
  /** Held against the other facts of the same metric and scope, the gravest first; null where it is the only one. */
  readonly agreement: Agreement | null;
  /** The other fact of `agreement`. */
  readonly against: Fact | null;
  /** Two other statements of the metric that conflict, where this one is in no conflict; null where none do. */
  readonly dispute: readonly [Fact, Fact] | null;
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

/** Most statements of a metric whose pairs are all looked at for a dispute. */
const MOST_PAIRED = 60;

/**
 * @param query what was asked: a value for a year or place that it names goes before a later or more usual one
 * @param metrics those that will be asked for; of a large corpus no more is read
 * @param allowed indices of the facts that the query's filters leave; null where it has none
 */
export function answersFrom(
  library: Library,
  query: string,
  metrics: readonly Metric[] = library.metrics,
  allowed: ReadonlySet<number> | null = null,
): Answers {
  const { documents, facts } = library;
  const context = contextOf({ documents, facts, metrics, document: (id) => library.document(id) });
  const years = query.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const factsOf = (metric: Metric): Fact[] => metric.facts.map((index) => library.facts[index]).filter((fact) => fact !== undefined);
  const recency = (fact: Fact): number => (fact.kind === 'target' ? 0 : Number(context.dayOf(fact).replaceAll('-', '')));
  const latest = (metric: Metric): Fact | null => {
    const facts = allowed === null ? factsOf(metric) : factsOf({ ...metric, facts: metric.facts.filter((index) => allowed.has(index)) });
    const ofYear = prefer(facts, (fact) => years.some((year) => fact.period.includes(year)));
    const ofPlace = prefer(ofYear, (fact) => fact.scope !== '' && query.includes(fact.scope));
    return latestOf(ofPlace, context) ?? ofPlace.at(-1) ?? null;
  };
  return {
    latest,
    best(metric) {
      const fact = latest(metric);
      if (!fact) return null;
      const same = factsOf(metric).filter((other) => other.scope === fact.scope);
      // Of several as grave, the reader wants the newest result.
      const others = same.filter((other) => other !== fact).sort((a, b) => recency(b) - recency(a));
      const held = others.map((other) => compareFacts(fact, other, context));
      // A document that repeats itself is no second source.
      const agreement = gravest(held.filter(({ verdict, within }) => verdict !== 'agree' || !within));
      return {
        metric,
        fact,
        published: context.placeOf(fact).dated === 'document' ? publishedOf(fact, library) : null,
        agreement,
        against: agreement && (agreement.a === fact ? agreement.b : agreement.a),
        dispute: agreement?.verdict === 'conflict' ? null : disputeOf(others, context),
        docs: [...new Set(same.map((other) => other.doc))],
      };
    },
  };
}

function publishedOf(fact: Fact, library: Library): string | null {
  const document = library.document(fact.doc);
  return document && dateText(document);
}

function disputeOf(facts: readonly Fact[], context: CompareContext): readonly [Fact, Fact] | null {
  const few = facts.slice(0, MOST_PAIRED);
  for (const [i, a] of few.entries()) {
    for (const b of few.slice(i + 1)) if (!saysTheSame(a, b) && compareFacts(a, b, context).verdict === 'conflict') return [a, b];
  }
  return null;
}

/** Whether both state one number in the same words, which never contradicts itself, whatever they say it of: most of what is repeated. */
const saysTheSame = (a: Fact, b: Fact): boolean => a.surface === b.surface && String(a.value) === String(b.value) && a.bound === b.bound;

/** Those that pass, or all where none does. */
function prefer(facts: readonly Fact[], test: (fact: Fact) => boolean): readonly Fact[] {
  const passing = facts.filter(test);
  return passing.length > 0 ? passing : facts;
}

function gravest(agreements: readonly Agreement[]): Agreement | null {
  const rank = ({ verdict }: Agreement): number => GRAVEST_FIRST.indexOf(verdict);
  return agreements.reduce<Agreement | null>((worst, one) => (worst === null || rank(one) < rank(worst) ? one : worst), null);
}
