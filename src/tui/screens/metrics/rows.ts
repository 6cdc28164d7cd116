/** The list of metrics as rows: name, how many sources, periods and facts, the latest value. */

import type { Metric } from '../../../facts/model.ts';
import { periodText } from '../../../text/labels.ts';
import type { MetricsPlace } from '../../app/state.ts';
import { type Cell, type ColumnSpec, cellsLine, fittedWidths, headsLine } from '../columns.ts';
import { type Line, POINTER_WIDTH, span, type Tone } from '../line.ts';
import { sentenceLines, sourceLine } from '../passage.ts';
import { boxLine, elsewhere, fitAll, fitTo, listLine, type Stage, spreadTo, widthOf, wrapTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { metricsListing, metricsRows } from './state.ts';

export function metricRows(place: MetricsPlace, stage: Stage): Line[] {
  const { words, world, columns } = stage;
  const metrics = metricsListing(place, stage).rows;
  const rows = metricsRows(stage.state.size);
  const { top, selected } = place.list;
  const table = specs(stage);
  const natural = world.recent(`widths metrics ${stage.lang} ${stage.ambiguous}`, () => naturalWidths(table, stage));
  const widths = fittedWidths(table, natural, columns - POINTER_WIDTH);
  const disputed = world.conflicts().length;
  const counter = [span(`${metrics.length === 0 ? 0 : selected + 1}/${metrics.length} `, 'dim')];
  const head =
    place.typing || place.filter.text !== ''
      ? boxLine(stage, ' /', place.filter, place.typing, columns, counter)
      : spreadTo(
          stage,
          [
            span(` ${words.metrics.head(world.library.metrics.length)}`, 'dim'),
            span(disputed > 0 ? `  ${words.metrics.disputed(disputed)}` : '', 'bad'),
          ],
          counter,
          columns,
        );
  const lines = metrics
    .slice(top, top + rows)
    .map((metric, i) => listLine(stage, cellsLine(stage, table, widths, cells(metric, place, stage)), top + i === selected, columns));
  const empty: Line[] = metrics.length === 0 ? [[span(`  ${words.metrics.none}`, 'dim')], ...elsewhere(place, stage)] : [];
  return [head, fitTo(stage, [span('  '), ...headsLine(stage, table, widths, place.sort)]), ...fitAll(stage, [...lines, ...empty], rows)];
}

/** @returns everything about the selected metric, nothing cut: its definition, other wordings, and what every source states of it */
export function metricWhole(place: MetricsPlace, columns: number, stage: Stage): Line[] {
  const { world, words, marks, lang } = stage;
  const metric = metricsListing(place, stage).rows[place.list.selected];
  if (!metric) return [];
  const series = world.series(metric.name);
  const wrapped = (text: string, tone: Tone): Line[] => wrapTo(stage, text, columns).map((part): Line => [span(` ${part}`, tone)]);
  const list = (head: string, names: readonly string[]): Line[] =>
    names.length === 0 ? [] : wrapped(`${head} ${names.join(` ${marks.dot} `)}`, 'dim');
  return [
    ...wrapped(metric.name, 'title'),
    ...(series.definition === null ? [] : wrapped(`${words.comparison.definition} ${series.definition}`, 'plain')),
    ...list(words.comparison.related, series.related),
    ...list(words.terms.variant, metric.aliases),
    ...series.rows.flatMap(({ fact, verdict }): Line[] => [
      [],
      [
        span(` ${periodText(fact.period, lang)}`, 'accent'),
        span(` ${stage.world.spoken(fact)}`, 'fact'),
        span(verdict === null ? '' : ` ${VERDICT_MARK[verdict]} ${stage.labels.verdict[verdict]}`, verdict === null ? 'dim' : VERDICT_TONE[verdict]),
        span('  '),
        ...sourceLine(fact.doc, fact.paragraph, stage),
      ],
      ...sentenceLines(fact, columns, Number.POSITIVE_INFINITY, stage).map((line): Line => [span(' '), ...line]),
    ]),
  ];
}

function specs({ words: { column }, lang, world }: Stage): ColumnSpec[] {
  const wide = lang === 'en' ? 2 : 0;
  // Where the documents are of several places, whose value it is matters more than how many facts there are.
  return [
    { title: column.metric, least: 20, grow: 0 },
    { title: column.sources, least: 4 + 2 * wide, grow: 0, align: 'right' },
    { title: column.periods, least: 4 + 2 * wide, grow: 0, align: 'right' },
    { title: column.facts, least: 4 + 2 * wide, grow: 0, align: 'right', from: 84 },
    { title: column.latest, least: 12, grow: 1, align: 'right' },
    { title: column.period, least: 12, grow: 1, from: 90 },
    { title: column.scope, least: 6, grow: 1, from: world.places() > 1 ? 74 : 100 },
    { title: column.verdict, least: lang === 'zh' ? 6 : 10, grow: 0 },
  ];
}

/** Names as long as they are; the other columns have values of about one length, which all need not be worked out for it. */
function naturalWidths(table: readonly ColumnSpec[], stage: Stage): number[] {
  const names = stage.world.library.metrics.reduce((most, { name }) => Math.max(most, widthOf(stage, name)), 0);
  return table.map(({ least, grow }, i) => (i === 0 ? names : least + grow * ROOM));
}

/** Columns by which a value may be longer than the least width of a column that grows. */
const ROOM = 6;

function cells(metric: Metric, place: MetricsPlace, { world, labels, lang, words }: Stage): Cell[] {
  const { latest, periods, verdict } = world.summary(metric);
  const ranges = place.filter.text.trim() === '' ? [] : world.find(metric.name, place.filter.text.trim());
  return [
    { text: metric.name, ranges, tone: metric.docs.length > 1 ? 'strong' : 'plain' },
    { text: String(metric.docs.length) },
    { text: String(periods) },
    { text: String(metric.facts.length) },
    { text: latest ? world.spoken(latest) : '', tone: 'fact' },
    { text: latest ? `${periodText(latest.period, lang)}${latest.kind === 'target' ? ` ${words.metrics.target}` : ''}` : '', tone: 'dim' },
    { text: latest?.scope ?? '', tone: 'dim' },
    verdict === null ? { text: '' } : { text: `${VERDICT_MARK[verdict]} ${labels.verdict[verdict]}`, tone: VERDICT_TONE[verdict] },
  ];
}
