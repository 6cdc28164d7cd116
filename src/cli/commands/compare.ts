/** `compare <metric>…`: what every document says of a metric, in one unit, in order of time, each value held against the nearest other; with `--matrix`, many metrics at once. */

import { compareFacts } from '../../compare/agreement.ts';
import { selfChecks } from '../../compare/checks.ts';
import { type CompareContext, contextOf } from '../../compare/context.ts';
import type { Agreement, Conflict, Matrix, Series, SeriesRow } from '../../compare/model.ts';
import { seriesOf } from '../../compare/series.ts';
import { UserError } from '../../corpus/errors.ts';
import type { Fact } from '../../facts/model.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { usageOf } from '../../text/help.ts';
import { type Lang, labels, periodText } from '../../text/labels.ts';
import { rowText } from '../../text/rows.ts';
import { causeSentence } from '../../text/verdicts.ts';
import { badValue } from '../arguments.ts';
import { answer, type Cell, type Column, type Command, type Context } from '../command.ts';
import { filtered } from '../filters.ts';
import { placeOf, shortPlace } from '../lookup.ts';
import { findMetric } from '../metrics.ts';
import { verdictTone } from '../tones.ts';
import { matrixAnswer } from './matrix.ts';

/** Exit code of `--exit-code` where sources disagree. */
const DISAGREE = 3;

interface Row {
  readonly series: Series;
  readonly row: SeriesRow;
  /** What it was held against: another row, or a figure of another metric that it contradicts; null where there is none. */
  readonly against: Fact | null;
  /** What came of it; `repeated` as in the row. */
  readonly judged: (Pick<Agreement, 'verdict' | 'cause' | 'gap' | 'detail'> & { readonly repeated: boolean }) | null;
}

export const command: Command = {
  async run(context) {
    const { args, options } = context;
    const by = await matrixBy(options.value('matrix'));
    if (args.length === 0 && by === null) throw new UserError('missing-argument', { detail: usageOf('compare') });
    const library = await context.library();
    const names = new Set<string>();
    for (const name of args) for (const metric of await findMetric(name, library)) names.add(metric.name);
    if (by !== null) {
      const wanted = library.metrics.filter((metric) => names.size === 0 || names.has(metric.name));
      return matrixAnswer(await filtered(wanted, options, library, rowText.metric), by, library, context, DISAGREE);
    }
    const shared = contextOf(library);
    const series = [...names].map((name) => seriesOf(name, library, shared));
    const charges = new Map(selfChecks(library, shared).map((charge) => [charge.a.id, charge]));
    const infos = new Map(library.documents.map((one) => [one.id, one]));
    const all = series.flatMap((one) => rowsOf(one, charges, shared));
    const rows = await filtered(all, options, library, (item) =>
      rowText.statement(item.row, infos.get(item.row.fact.doc), labelOf(item, options.lang), options.lang),
    );
    const disagree = rows.some(({ judged }) => judged?.verdict === 'conflict');
    const words = cli[options.lang];
    return answer(
      rows,
      options.limit ?? Number.POSITIVE_INFINITY,
      (row) => json(row, library, context),
      columns(series.length > 1, library, context),
      {
        notes: [
          ...(rows.length === 0 ? [words.nothing] : []),
          ...(options.format === 'text'
            ? series.flatMap((one) => [
                ...(one.definition ? [`${one.metric} · ${words.definition(one.definition)}`] : []),
                ...(one.related.length > 0 ? [`${one.metric} · ${words.related(one.related)}`] : []),
              ])
            : []),
        ],
        envelope: { metrics: series.map(({ metric, unit, definition, related }) => ({ metric, unit: unit.name, definition, related })) },
        ...(disagree && options.flag('exit-code') ? { exit: DISAGREE } : {}),
      },
    );
  },
};

const SIDES: readonly Matrix['by'][] = ['document', 'period'];

/** @throws UserError `bad-value` */
async function matrixBy(value: string | null): Promise<Matrix['by'] | null> {
  if (value === null) return null;
  const by = SIDES.find((side) => side === value);
  if (by === undefined) throw await badValue('--matrix', value, SIDES);
  return by;
}

/** @param charges what figures of other metrics, or its own, say against a fact, by its id */
function rowsOf(series: Series, charges: ReadonlyMap<string, Conflict>, shared: CompareContext): Row[] {
  return series.rows.map((row): Row => {
    const charge = row.verdict === 'conflict' ? undefined : charges.get(row.fact.id);
    if (charge) return { series, row, against: charge.b, judged: { ...charge, repeated: false } };
    const against = series.rows[row.against]?.fact ?? null;
    return { series, row, against, judged: against && { ...compareFacts(row.fact, against, shared), repeated: row.repeated } };
  });
}

function reasonOf({ judged, row }: Row, { options }: Context): string {
  if (judged) return causeSentence(judged.cause, judged.detail, options.lang);
  return row.milestone ? cli[options.lang].passedWithin : cli[options.lang].noOther;
}

/** Growth recomputed from the level of the year before, beside the one that is stated. */
function growthOf({ series, row: { growth } }: Row): object | null {
  if (growth === null) return null;
  const { percent, interval, stated, agrees, from } = growth;
  return { percent, low: interval.low, high: interval.high, agrees, from: series.rows[from]?.fact.id ?? null, stated };
}

/** The value in the series' unit; a fact in another unit brings its own. */
function valueText({ series, row }: Row): string {
  return row.fact.unit === series.unit.base ? `${row.shown}${series.unit.name}` : row.shown;
}

function growthText({ row: { growth } }: Row, lang: Lang): Cell {
  if (growth === null) return { text: '' };
  const percent = `${growth.percent >= 0 ? '+' : ''}${growth.percent.toFixed(1)}%`;
  const stated = growth.stated ? cli[lang].stated(growth.stated.surface) : '';
  return growth.agrees === false ? { text: percent + stated, tone: 'bad' } : { text: percent + stated };
}

/** The verdict's word: agreement within one document has its own, for it is no agreement of sources. */
function labelOf({ judged }: Row, lang: Lang): string | null {
  if (judged === null) return null;
  return judged.repeated ? labels[lang].repeated : labels[lang].verdict[judged.verdict];
}

/** Whether the time an undated value stands at is itself no more than inferred: the document's date is, or the value speaks of the year before it. */
function isEstimated({ fact, dated, at }: SeriesRow, library: Library): boolean {
  const document = dated === 'document' ? library.documents.find(({ id }) => id === fact.doc) : undefined;
  return document !== undefined && (document.dateBasis !== 'stated' || document.date !== at);
}

const bracketed = (text: string, mark: string, lang: Lang): string => (lang === 'zh' ? `${text}（${mark}）` : `${text} (${mark})`);

function json(item: Row, library: Library, context: Context): object {
  const { series, row, against, judged } = item;
  return {
    metric: series.metric,
    at: row.at,
    dated: row.dated,
    estimated: isEstimated(row, library),
    shown: row.shown,
    shownUnit: series.unit.name,
    verdict: judged?.verdict ?? null,
    label: labelOf(item, 'zh'),
    repeated: judged?.repeated ?? false,
    partYear: row.partYear,
    milestone: row.milestone,
    cause: judged?.cause ?? null,
    reason: reasonOf(item, context),
    gap: judged?.gap ?? null,
    growth: growthOf(item),
    places: [row.fact, ...(against ? [against] : [])].map(placeOf),
    fact: row.fact,
    against,
  };
}

function columns(several: boolean, library: Library, context: Context): Column<Row>[] {
  const { lang } = context.options;
  const { column } = cli[lang];
  return [
    ...(several
      ? ([
          { title: column.metric, flow: 'wrap', group: true, cell: ({ series }) => ({ text: series.metric, tone: 'strong' }) },
        ] satisfies Column<Row>[])
      : []),
    {
      title: column.period,
      flow: 'wrap',
      cell: ({ row }) => {
        const stated = periodText(row.fact.period, lang);
        const mark = row.milestone ? labels[lang].milestone : row.partYear ? labels[lang].partYear : null;
        const marked = mark === null ? stated : bracketed(stated, mark, lang);
        return row.dated === 'document' && row.at !== null ? `${marked} ${isEstimated(row, library) ? '≈' : ''}${row.at}` : marked;
      },
    },
    {
      title: column.value,
      flow: 'keep',
      align: 'right',
      cell: (item) => ({ text: valueText(item), tone: 'strong' }),
    },
    { title: column.surface, flow: 'wrap', cell: (item) => (item.row.fact.surface === valueText(item) ? '' : item.row.fact.surface) },
    { title: column.growth, flow: 'wrap', cell: (row) => growthText(row, lang) },
    { title: column.kind, flow: 'keep', cell: ({ row }) => labels[lang].kind[row.fact.kind] },
    { title: column.scope, flow: 'cut', cell: ({ row }) => row.fact.scope },
    { title: column.source, flow: 'keep', cell: ({ row }) => ({ text: shortPlace(row.fact.doc, row.fact.paragraph, library), tone: 'dim' }) },
    {
      title: column.verdict,
      flow: 'keep',
      cell: (item) =>
        item.judged === null ? '' : { text: labelOf(item, lang) ?? '', tone: item.judged.repeated ? 'dim' : verdictTone[item.judged.verdict] },
    },
    {
      title: column.against,
      flow: 'keep',
      cell: ({ against }) => (against ? { text: shortPlace(against.doc, against.paragraph, library), tone: 'dim' } : ''),
    },
    {
      title: column.reason,
      flow: 'under',
      // That the periods differ is what the first column says already.
      cell: (item) => (item.judged?.cause === 'period-differs' ? '' : reasonOf(item, context)),
    },
  ];
}
