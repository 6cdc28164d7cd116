/** `targets`: every goal with its date, the latest actual value, and what became of it. */
import type { Target, TargetVerdict } from '../../compare/model.ts';
import { findTargets } from '../../compare/targets.ts';
import { cli } from '../../text/cli.ts';
import { labels } from '../../text/labels.ts';
import { rowText } from '../../text/rows.ts';
import { reasonSentence } from '../../text/verdicts.ts';
import { answer, type Command } from '../command.ts';
import { codes, documentIds, filtered, metricNames } from '../filters.ts';
import { placeOf, statement } from '../lookup.ts';
import { verdictTone } from '../tones.ts';

const VERDICTS: readonly TargetVerdict[] = ['met', 'missed', 'open', 'undecidable'];

export const command: Command = {
  async run({ options, library: open }) {
    const library = await open();
    const { lang } = options;
    const docs = await documentIds(options.values('doc'), library);
    const metrics = await metricNames(options.values('metric'), library);
    const verdicts = await codes('--verdict', options.values('verdict'), VERDICTS, labels[lang].target);
    const chosen = findTargets(library).filter(
      ({ goal, verdict }) =>
        (docs === null || docs.has(goal.doc)) && (metrics === null || metrics.has(goal.metric)) && (verdicts === null || verdicts.has(verdict)),
    );
    const targets = await filtered(chosen, options, library, (target) => rowText.target(target, lang));
    const { column, nothing } = cli[lang];
    const percent = ({ progress }: Target): string => (progress === null ? '' : `${Math.floor(progress * 100)}%`);
    return answer(
      targets,
      options.limit ?? Number.POSITIVE_INFINITY,
      (target) => ({
        metric: target.goal.metric,
        due: target.goal.period,
        verdict: target.verdict,
        label: labels.zh.target[target.verdict],
        cause: target.reason,
        reason: reasonSentence(target.reason, target.detail, lang),
        progress: target.progress,
        detail: target.detail,
        places: [target.goal, ...(target.latest ? [target.latest] : [])].map(placeOf),
        goal: target.goal,
        latest: target.latest,
      }),
      [
        { title: column.verdict, flow: 'keep', cell: ({ verdict }) => ({ text: labels[lang].target[verdict], tone: verdictTone[verdict] }) },
        { title: column.metric, flow: 'wrap', cell: ({ goal }) => ({ text: goal.metric, tone: 'strong' }) },
        { title: column.goal, flow: 'wrap', cell: ({ goal }) => statement(goal, library, lang) },
        { title: column.latest, flow: 'wrap', cell: ({ latest }) => (latest ? statement(latest, library, lang) : '') },
        { title: column.progress, flow: 'keep', align: 'right', cell: percent },
        { title: column.reason, flow: 'under', cell: ({ reason, detail }) => reasonSentence(reason, detail, lang) },
      ],
      { notes: targets.length === 0 ? [nothing] : [] },
    );
  },
};
