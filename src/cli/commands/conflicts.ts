/** `conflicts`: statements that contradict each other, between sources or within one. */
import { findConflicts } from '../../compare/conflicts.ts';
import type { Conflict } from '../../compare/model.ts';
import type { Fact } from '../../facts/model.ts';
import { cli } from '../../text/cli.ts';
import { labels } from '../../text/labels.ts';
import { causeSentence } from '../../text/verdicts.ts';
import { answer, type Command } from '../command.ts';
import { documentIds, metricNames } from '../filters.ts';
import { placeOf, statement } from '../lookup.ts';
import { verdictTone } from '../tones.ts';

export const command: Command = {
  async run({ options, library: open }) {
    const library = await open();
    const { lang } = options;
    const docs = await documentIds(options.values('doc'), library);
    const metrics = await metricNames(options.values('metric'), library);
    const facts = ({ a, b }: Conflict): Fact[] => (b === null ? [a] : [a, b]);
    const conflicts = findConflicts(library).filter(
      (conflict) =>
        (docs === null || facts(conflict).some((fact) => docs.has(fact.doc))) &&
        (metrics === null || facts(conflict).some((fact) => metrics.has(fact.metric))),
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
        { title: cli[lang].column.value, flow: 'wrap', cell: ({ a }) => statement(a, library, lang) },
        { title: cli[lang].column.against, flow: 'wrap', cell: ({ b }) => (b ? statement(b, library, lang) : '') },
        { title: cli[lang].column.reason, flow: 'under', cell: ({ cause, detail }) => causeSentence(cause, detail, lang) },
      ],
      { notes: conflicts.length === 0 ? [cli[lang].nothing] : [] },
    );
  },
};
