/** `facts`: every number the documents state, filtered. */
import { spokenOf } from '../../compare/unit.ts';
import type { Fact, FactKind } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { labels, periodText } from '../../text/labels.ts';
import { badValue } from '../arguments.ts';
import { answer, type Column, type Command, type Context } from '../command.ts';
import { codes, documentIds, inPeriod, metricNames } from '../filters.ts';
import { shortPlace } from '../lookup.ts';

const KINDS: readonly FactKind[] = ['actual', 'target', 'growth', 'share', 'rank'];

/** A period as facts have it, or a year: 2022, 2022年, 2023H1, 2022Q1, 2022-08, 2022-08-31, two of them with .. between, asof. */
const PERIOD = /^(?:asof|\d{4}年|(?:\d{4}(?:H[12]|Q[1-4]|-\d\d(?:-\d\d)?)?(?:\.\.(?!$)|$)){1,2})$/;
const PERIODS = ['2022', '2023H1', '2022Q1', '2022-08', '2022-01..2022-08', 'asof'];
/** Most scopes that are named to who asks for one that is not there. */
const SCOPES = 12;

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
  const metrics = await metricNames(options.values('metric'), library);
  const kinds = await codes('--kind', options.values('kind'), KINDS, labels[options.lang].kind);
  const periods = options.values('period');
  for (const period of periods) if (!PERIOD.test(period)) throw await badValue('--period', period, PERIODS);
  const scopes = options.values('scope');
  for (const scope of scopes) if (!library.facts.some((fact) => fact.scope === scope)) throw await badValue('--scope', scope, mostScopes(library));
  return library.facts.filter(
    (fact) =>
      (docs === null || docs.has(fact.doc)) &&
      (metrics === null || metrics.has(fact.metric)) &&
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
    { title: column.value, flow: 'keep', align: 'right', cell: (fact) => spokenOf(fact) },
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

/** Scopes of the corpus, those of most facts first. */
function mostScopes(library: Library): string[] {
  const counts = new Map<string, number>();
  for (const { scope } of library.facts) if (scope !== '') counts.set(scope, (counts.get(scope) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, SCOPES)
    .map(([scope]) => scope);
}
