/** `metrics [<name>]`: what the facts measure, those with most sources first. */
import type { Fact, Metric } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { periodText } from '../../text/labels.ts';
import { rowText } from '../../text/rows.ts';
import { answer, type Command } from '../command.ts';
import { documentIds, filtered } from '../filters.ts';
import { findMetric } from '../metrics.ts';

export const command: Command = {
  async run({ args, options, library: open }) {
    const library = await open();
    const docs = await documentIds(options.values('doc'), library);
    const named = args.length > 0 ? await findMetric(args.join(' '), library) : library.metrics;
    const chosen = docs === null ? named : named.filter((metric) => metric.docs.some((doc) => docs.has(doc)));
    const metrics = await filtered(chosen, options, library, rowText.metric);
    const { column, nothing, listMark } = cli[options.lang];
    return answer(
      metrics,
      options.limit ?? Number.POSITIVE_INFINITY,
      (metric) => {
        const periods = periodsOf(metric, library);
        return {
          metric: metric.name,
          aliases: metric.aliases,
          units: metric.units,
          sources: metric.docs.length,
          periods,
          facts: metric.facts.length,
          docs: metric.docs,
          definition: metric.definition,
          related: metric.related,
        };
      },
      [
        { title: column.metric, flow: 'wrap', cell: (metric) => ({ text: metric.name, tone: 'strong' }) },
        { title: column.sources, flow: 'keep', align: 'right', cell: (metric) => String(metric.docs.length) },
        { title: column.facts, flow: 'keep', align: 'right', cell: (metric) => String(metric.facts.length) },
        { title: column.units, flow: 'cut', cell: (metric) => metric.units.join(' ') },
        {
          title: column.period,
          flow: 'cut',
          cell: (metric) =>
            periodsOf(metric, library)
              .map((period) => periodText(period, options.lang))
              .join(listMark),
        },
        { title: column.aliases, flow: 'cut', cell: (metric) => ({ text: metric.aliases.join(listMark), tone: 'dim' }) },
      ],
      { notes: metrics.length === 0 ? [nothing] : [] },
    );
  },
};

/** Periods of a metric's facts, earliest first, those stated before `asof`. */
function periodsOf(metric: Metric, library: Library): string[] {
  const facts = metric.facts.map((index) => library.facts[index]).filter((fact): fact is Fact => fact !== undefined);
  return [...new Set(facts.map((fact) => fact.period))].sort();
}
