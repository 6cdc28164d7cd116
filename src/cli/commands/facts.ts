/** `facts`: every number the documents state, filtered. */
import type { Fact, FactKind } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { labels, periodText } from '../../text/labels.ts';
import { answer, type Column, type Command, type Context } from '../command.ts';
import { codes, documentIds, inPeriod } from '../filters.ts';
import { shortPlace } from '../lookup.ts';
import { findMetric } from '../metrics.ts';

const KINDS: readonly FactKind[] = ['actual', 'target', 'growth', 'share', 'rank'];

export const command: Command = {
  async run(context) {
    const { options } = context;
    const library = await context.library();
    const chosen = await choose(library, context);
    const notes = chosen.length === 0 ? [cli[options.lang].nothing] : [];
    return answer(chosen, options.limit ?? Number.POSITIVE_INFINITY, (fact) => fact, columns(library, context), { notes });
  },
};

async function choose(library: Library, { options }: Context): Promise<readonly Fact[]> {
  const docs = await documentIds(options.values('doc'), library);
  const metrics = new Set<string>();
  for (const name of options.values('metric')) for (const metric of await findMetric(name, library)) metrics.add(metric.name);
  const kinds = await codes('--kind', options.values('kind'), KINDS, labels[options.lang].kind);
  const periods = options.values('period');
  const scopes = options.values('scope');
  return library.facts.filter(
    (fact) =>
      (docs === null || docs.has(fact.doc)) &&
      (metrics.size === 0 || metrics.has(fact.metric)) &&
      (kinds === null || kinds.has(fact.kind)) &&
      (periods.length === 0 || periods.some((period) => inPeriod(fact.period, period))) &&
      (scopes.length === 0 || scopes.includes(fact.scope)),
  );
}

function columns(library: Library, { options }: Context): Column<Fact>[] {
  const { column } = cli[options.lang];
  const { kind, basis } = labels[options.lang];
  const explain = options.flag('explain');
  return [
    { title: column.source, flow: 'keep', cell: (fact) => ({ text: shortPlace(fact.doc, fact.paragraph, library), tone: 'dim' }) },
    { title: column.metric, flow: 'wrap', cell: (fact) => ({ text: fact.metric, tone: 'strong' }) },
    { title: column.value, flow: 'keep', align: 'right', cell: (fact) => fact.surface },
    { title: column.period, flow: 'keep', cell: (fact) => periodText(fact.period, options.lang) },
    { title: column.kind, flow: 'keep', cell: (fact) => kind[fact.kind] },
    { title: column.scope, flow: 'cut', cell: (fact) => fact.scope },
    { title: column.quote, flow: 'wrap', cell: (fact) => fact.quote },
    ...(explain
      ? ([
          { title: column.basis, flow: 'keep', cell: (fact) => basis[fact.periodBasis] },
          { title: column.confidence, flow: 'keep', align: 'right', cell: (fact) => fact.confidence.toFixed(2) },
          { title: column.doubts, flow: 'wrap', cell: (fact) => ({ text: fact.doubts.join(' '), tone: 'warn' }) },
          { title: column.rules, flow: 'wrap', cell: (fact) => ({ text: fact.rules.join(' '), tone: 'dim' }) },
        ] satisfies Column<Fact>[])
      : []),
  ];
}
