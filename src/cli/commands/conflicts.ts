/** `conflicts`: statements that contradict each other, between sources or within one. */
import { findConflicts } from '../../compare/conflicts.ts';
import type { Conflict } from '../../compare/model.ts';
import type { Fact } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { labels, periodText } from '../../text/labels.ts';
import { causeSentence } from '../../text/verdicts.ts';
import { answer, type Column, type Command } from '../command.ts';
import { documentIds } from '../filters.ts';
import { placeOf, shortPlace } from '../lookup.ts';
import { findMetric } from '../metrics.ts';
import { verdictTone } from '../tones.ts';

export const command: Command = {
  async run({ options, library: open }) {
    const library = await open();
    const { lang } = options;
    const docs = await documentIds(options.values('doc'), library);
    const metrics = new Set<string>();
    for (const name of options.values('metric')) for (const metric of await findMetric(name, library)) metrics.add(metric.name);
    const facts = ({ a, b }: Conflict): Fact[] => (b === null ? [a] : [a, b]);
    const conflicts = findConflicts(library).filter(
      (conflict) =>
        (docs === null || facts(conflict).some((fact) => docs.has(fact.doc))) &&
        (metrics.size === 0 || facts(conflict).some((fact) => metrics.has(fact.metric))),
    );
    return answer(
      conflicts,
      options.limit ?? Number.POSITIVE_INFINITY,
      (conflict) => ({
        metric: conflict.metric,
        verdict: conflict.verdict,
        label: labels.zh.verdict[conflict.verdict],
        cause: conflict.cause,
        reason: causeSentence(conflict.cause, conflict.detail, lang),
        gap: conflict.gap,
        detail: conflict.detail,
        within: conflict.b === null || conflict.a.doc === conflict.b.doc,
        places: facts(conflict).map(placeOf),
        a: conflict.a,
        b: conflict.b,
      }),
      [
        {
          title: cli[lang].column.verdict,
          flow: 'keep',
          cell: ({ verdict }) => ({ text: labels[lang].verdict[verdict], tone: verdictTone[verdict] }),
        },
        { title: cli[lang].column.metric, flow: 'wrap', cell: ({ metric }) => ({ text: metric, tone: 'strong' }) },
        ...side('a', library, lang),
        ...side('b', library, lang),
        { title: cli[lang].column.reason, flow: 'wrap', cell: ({ cause, detail }) => causeSentence(cause, detail, lang) },
      ],
      { notes: conflicts.length === 0 ? [cli[lang].nothing] : [] },
    );
  },
};

function side(name: 'a' | 'b', library: Library, lang: 'zh' | 'en'): Column<Conflict>[] {
  const { column } = cli[lang];
  const of = (conflict: Conflict): Fact | null => conflict[name];
  return [
    {
      title: name === 'a' ? column.value : column.against,
      flow: 'wrap',
      cell: (conflict) => {
        const fact = of(conflict);
        return fact ? `${fact.surface} ${periodText(fact.period, lang)}` : '';
      },
    },
    {
      title: column.source,
      flow: 'keep',
      cell: (conflict) => {
        const fact = of(conflict);
        return fact ? { text: shortPlace(fact.doc, fact.paragraph, library), tone: 'dim' } : '';
      },
    },
  ];
}
