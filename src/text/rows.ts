/** What a filter looks into: the text of a row, the same for `/` in a list of the app and for `--filter` of a command. In: a row. Out: one string. */
import type { SeriesRow, Target } from '../compare/model.ts';
import type { DocumentInfo } from '../corpus/model.ts';
import type { Metric } from '../facts/model.ts';
import type { Term } from '../terms/model.ts';
import { type Lang, labels, monthOf, periodText } from './labels.ts';

export const rowText = {
  document: ({ title, publisher, id }: DocumentInfo): string => joined(title, publisher, id),
  metric: ({ name, aliases }: Metric): string => joined(name, ...aliases),
  term: ({ name, aliases }: Term): string => joined(name, ...aliases),
  target: ({ goal, verdict }: Target, lang: Lang): string => joined(goal.metric, goal.quote, goal.scope, labels[lang].target[verdict]),
  /**
   * @param source the document that states it
   * @param verdict as it is called in the row; null where there is none
   */
  statement: ({ fact, shown }: SeriesRow, source: DocumentInfo | undefined, verdict: string | null, lang: Lang): string =>
    joined(
      periodText(fact.period, lang),
      shown,
      fact.surface,
      labels[lang].kind[fact.kind],
      fact.scope,
      `${fact.doc}#p${fact.paragraph}`,
      source ? monthOf(source) : null,
      source?.publisher ?? null,
      source?.title ?? null,
      verdict,
    ),
};

const joined = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' ');
