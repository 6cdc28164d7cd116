/** The answer to "how much is it?": the latest value of a metric, where it is said, and whether the sources agree. */
import { compareFacts } from '../compare/agreement.ts';
import { type CompareContext, contextOf } from '../compare/context.ts';
import type { Series, SeriesRow, Verdict } from '../compare/model.ts';
import { seriesOf } from '../compare/series.ts';
import type { Fact, Metric } from '../facts/model.ts';
import type { Library } from '../library/model.ts';
import type { Lang } from '../text/labels.ts';
import { causeSentence } from '../text/verdicts.ts';

export interface Best {
  readonly metric: Metric;
  readonly series: Series;
  readonly row: SeriesRow;
  readonly against: SeriesRow | null;
  readonly verdict: Verdict | null;
  /** Why the verdict; '' where there is nothing to hold it against. */
  readonly reason: string;
}

export interface Answers {
  /** The fact to answer with, by itself: what a list of metrics shows. */
  latest(metric: Metric): Fact | null;
  /** The same held against the others. */
  best(metric: Metric): Best | null;
}

/**
 * @param years years named in the query: a value of one of them goes before a later one
 */
export function answersFrom(library: Library, years: readonly string[], lang: Lang): Answers {
  const context = contextOf(library);
  const choose = (metric: Metric): Fact | null => {
    const facts = metric.facts.map((index) => library.facts[index]).filter((fact) => fact !== undefined);
    return latest(facts, years, context);
  };
  return {
    latest: choose,
    best(metric) {
      const fact = choose(metric);
      const series = fact ? seriesOf(metric.name, library, context) : null;
      const row = series?.rows.find((one) => one.fact === fact);
      if (!series || !row) return null;
      const against = series.rows[row.against] ?? null;
      const agreement = against ? compareFacts(row.fact, against.fact, context) : null;
      const reason = agreement ? causeSentence(agreement.cause, agreement.detail, lang) : '';
      return { metric, series, row, against, verdict: row.verdict, reason };
    },
  };
}

/** The last that is no goal, of the place most facts speak of; of several at one time the exactly stated one. */
function latest(facts: readonly Fact[], years: readonly string[], context: CompareContext): Fact | null {
  const asked = facts.filter((fact) => years.some((year) => fact.period.includes(year)));
  const from = asked.length > 0 ? asked : facts;
  const stated = from.filter((fact) => fact.kind !== 'target');
  const usual = mostFrequent(stated.map((fact) => fact.scope));
  const ours = stated.filter((fact) => fact.scope === usual);
  const time = ours.map(context.dayOf).sort().at(-1);
  const newest = ours.filter((fact) => context.dayOf(fact) === time);
  const weight = (fact: Fact): number =>
    (fact.bound === 'eq' ? 4 : 0) + (fact.period === 'asof' ? 0 : 2) + (typeof fact.value === 'number' ? 1 : 0) + fact.confidence;
  const best = newest.reduce<Fact | null>((one, fact) => (one === null || weight(fact) > weight(one) ? fact : one), null);
  return best ?? from.at(-1) ?? null;
}

function mostFrequent(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>((best, one) => (best === undefined || one[1] > best[1] ? one : best), undefined)?.[0];
}
