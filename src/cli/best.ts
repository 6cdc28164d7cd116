/** The answer to "how much is it?": the latest value of a metric, where it is said, and whether the sources agree. */
import { compareFacts } from '../compare/agreement.ts';
import { contextOf } from '../compare/context.ts';
import type { Series, SeriesRow, Verdict } from '../compare/model.ts';
import { seriesOf } from '../compare/series.ts';
import type { Metric } from '../facts/model.ts';
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

/**
 * @param years years named in the query: a value of one of them goes before a later one
 * @returns null for a metric without facts
 */
export function bestOf(metric: Metric, library: Library, years: readonly string[], lang: Lang): Best | null {
  const context = contextOf(library);
  const series = seriesOf(metric.name, library, context);
  const row = latest(series, years);
  if (!row) return null;
  const against = series.rows[row.against] ?? null;
  const agreement = against ? compareFacts(row.fact, against.fact, context) : null;
  const reason = agreement ? causeSentence(agreement.cause, agreement.detail, lang) : '';
  return { metric, series, row, against, verdict: row.verdict, reason };
}

/** The last row that is no goal, of the place most rows speak of; of several at one time the exactly stated one. */
function latest({ rows }: Series, years: readonly string[]): SeriesRow | undefined {
  const asked = rows.filter(({ fact }) => years.some((year) => fact.period.includes(year)));
  const from = asked.length > 0 ? asked : rows;
  const stated = from.filter(({ fact }) => fact.kind !== 'target');
  const usual = mostFrequent(stated.map(({ fact }) => fact.scope));
  const ours = stated.filter(({ fact }) => fact.scope === usual);
  const time = ours.reduce((last, row) => (row.at !== null && row.at > last ? row.at : last), '');
  const newest = ours.filter((row) => (row.at ?? '') === time);
  const weight = ({ fact, dated }: SeriesRow): number =>
    (fact.bound === 'eq' ? 4 : 0) + (dated === 'stated' ? 2 : 0) + (typeof fact.value === 'number' ? 1 : 0) + fact.confidence;
  return (
    newest.reduce<SeriesRow | undefined>((best, row) => (best === undefined || weight(row) > weight(best) ? row : best), undefined) ?? from.at(-1)
  );
}

function mostFrequent(items: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>((best, one) => (best === undefined || one[1] > best[1] ? one : best), undefined)?.[0];
}
