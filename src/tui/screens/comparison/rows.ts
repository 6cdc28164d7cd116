/** The comparison of one metric as rows: title, definition, the table's cells, the chart, the selected statement at length. */
import type { Agreement, Series, SeriesRow, Verdict } from '../../../compare/model.ts';
import type { Fact } from '../../../facts/model.ts';
import { periodText } from '../../../text/labels.ts';
import { causeSentence } from '../../../text/verdicts.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import type { Cell, ColumnSpec } from '../columns.ts';
import { type Line, span } from '../line.ts';
import { sentenceLines, sourceLine } from '../passage.ts';
import { dotted, fitTo, rule, type Stage, spreadTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { COLUMNS } from './columns.ts';

/** @returns the metric with its unit and what the sources come to, and what it must not be mixed with */
export function headLines({ metric }: Pick<ComparisonPlace, 'metric'>, stage: Stage): Line[] {
  const { words, world, marks, columns, labels } = stage;
  const series = world.series(metric);
  const docs = new Set(series.rows.map((row) => row.fact.doc)).size;
  const about = dotted(stage, `${words.comparison.unit(series.unit.name)} · ${words.comparison.counts(series.rows.length, docs)}`);
  const verdicts = (['conflict', 'other-definition', 'agree'] as const).flatMap((verdict) => {
    const count = series.rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [span(` ${VERDICT_MARK[verdict]} ${labels.verdict[verdict]} ${count} `, VERDICT_TONE[verdict])];
  });
  const title = spreadTo(stage, [span(` ${metric}`, 'title'), span(`  ${about}`, 'dim')], verdicts, columns);
  const related = series.related.length === 0 ? '' : `${words.comparison.related} ${series.related.join(` ${marks.dot} `)}`;
  const definition = series.definition === null ? '' : `${words.comparison.definition} ${series.definition}`;
  return [title, fitTo(stage, [span(` ${[definition, related].filter((part) => part !== '').join('  ')}`, 'dim')])];
}

/** Room from which every column has its place; below it the selected row's wording and scope are read in the detail. */
const FULL = 76;

/** Room from which there is a column for growth recomputed from two levels. */
const ROOMY = 100;

/** @returns the columns of the table, in the order of `COLUMNS` */
export function comparisonSpecs({ words: { column }, lang }: Stage, series: Series): ColumnSpec[] {
  const zh = lang === 'zh';
  const unit = series.unit.name;
  const specs: Record<(typeof COLUMNS)[number], ColumnSpec> = {
    period: { title: column.period, least: 11, grow: 1 },
    value: { title: unit === '' ? column.value : unit, least: 7, grow: 0, align: 'right' },
    surface: { title: column.surface, least: 10, grow: 2, from: FULL },
    growth: { title: column.growth, least: 15, grow: 0, align: 'right', from: ROOMY },
    kind: { title: column.kind, least: zh ? 4 : 6, grow: 0 },
    scope: { title: column.scope, least: zh ? 4 : 5, grow: 1, from: FULL },
    source: { title: column.source, least: 10, grow: 4 },
    verdict: { title: column.verdict, least: zh ? 6 : 10, grow: 0 },
  };
  return COLUMNS.map((name) => specs[name]);
}

/** @returns the cells of one row, in the order of `COLUMNS` */
export function comparisonCells(row: SeriesRow, stage: Stage): Cell[] {
  const { fact, shown, verdict, dated, at } = row;
  const { labels, lang, world } = stage;
  const info = world.library.documents.find((one) => one.id === fact.doc);
  // What no source states is set apart: a place on the time axis taken from the document.
  const period = dated === 'document' && fact.period === 'asof' ? `(${(at ?? info?.date ?? '').slice(0, 7)})` : periodText(fact.period, lang);
  const source = [info?.date?.slice(0, 7) ?? '', `p${fact.paragraph}`, info?.publisher ?? info?.title ?? fact.doc]
    .filter((part) => part !== '')
    .join(' ');
  return [
    { text: period, tone: dated === 'stated' ? 'plain' : 'dim' },
    { text: shown, tone: 'fact' },
    { text: fact.surface },
    growthCell(row, stage),
    { text: labels.kind[fact.kind], tone: fact.kind === 'target' ? 'accent' : 'plain' },
    { text: fact.scope, tone: 'dim' },
    { text: source, tone: 'dim' },
    verdict === null ? { text: '', tone: 'dim' } : { text: `${VERDICT_MARK[verdict]} ${labels.verdict[verdict]}`, tone: VERDICT_TONE[verdict] },
  ];
}

/** Growth recomputed from two levels, and what the documents state of it. */
function growthCell({ growth }: SeriesRow, { words }: Stage): Cell {
  if (!growth) return { text: '', tone: 'dim' };
  const percent = `${growth.percent >= 0 ? '+' : ''}${growth.percent.toFixed(1)}%`;
  if (!growth.stated) return { text: percent, tone: 'dim' };
  const mark = growth.agrees === null ? '' : growth.agrees ? '= ' : '! ';
  return { text: `${percent} ${mark}${words.comparison.stated(growth.stated.surface)}`, tone: growth.agrees === false ? 'bad' : 'plain' };
}

/** @returns the selected statement: the full cell, why it has its verdict, the sentence that states it */
export function comparisonDetail(place: ComparisonPlace, rows: number, stage: Stage): Line[] {
  if (rows <= 0) return [];
  const { world, columns, labels, words, lang } = stage;
  const series = world.series(place.metric);
  const row = series.rows[place.list.selected];
  if (!row) return [rule(stage, columns)];
  const { fact, verdict } = row;
  const column = comparisonSpecs(stage, series)[place.column];
  const cell = comparisonCells(row, stage)[place.column];
  const title = column && cell && cell.text !== '' ? `${column.title} ${cell.text}` : '';
  const against = series.rows[row.against];
  const agreement = against ? agreementOf(series, row, against) : null;
  const reason = agreement ? causeSentence(agreement.cause, agreement.detail, lang) : '';
  const how: Line =
    verdict === null || !against
      ? [span(` ${words.comparison.alone}`, 'dim')]
      : [
          span(` ${VERDICT_MARK[verdict as Verdict]} ${labels.verdict[verdict]} `, VERDICT_TONE[verdict]),
          span(`${words.comparison.against} ${periodText(against.fact.period, lang)} ${against.fact.surface}`),
          span(reason === '' ? '' : ` ${reason}`, 'dim'),
        ];
  const lines = [rule(stage, columns, title)];
  if (rows >= 4) lines.push(how);
  const own = statementLines(fact, Math.max(1, rows - lines.length), stage);
  const apart = against && (against.fact.doc !== fact.doc || against.fact.paragraph !== fact.paragraph || against.fact.sentence !== fact.sentence);
  const other = against && apart && verdict !== null ? statementLines(against.fact, rows, stage) : [];
  // The other statement is shown where both fit: half a sentence proves nothing.
  const both = lines.length + own.length + other.length + 2 <= rows;
  return [...lines, ...own, ...(both && other.length > 0 ? [[], [span(` ${words.comparison.against}`, 'accent')], ...other] : [])];
}

/** The source of a statement and its sentence, the value marked. */
function statementLines(fact: Fact, rows: number, stage: Stage): Line[] {
  const measure = Math.min(stage.columns - 2, 90);
  const head: Line[] = rows >= 3 ? [[span(' '), ...sourceLine(fact.doc, fact.paragraph, stage)]] : [];
  return [...head, ...sentenceLines(fact, measure, rows - head.length, stage).map((line): Line => [span(' '), ...line])];
}

function agreementOf(series: Series, row: SeriesRow, against: SeriesRow): Agreement | null {
  const ids = new Set([row.fact.id, against.fact.id]);
  return series.agreements.find(({ a, b }) => ids.has(a.id) && ids.has(b.id) && a.id !== b.id) ?? null;
}
