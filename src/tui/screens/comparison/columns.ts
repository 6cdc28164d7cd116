/** The table of one metric: its columns, the cells of each row, and which rows stand in it in which order. */
import type { SeriesRow, Verdict } from '../../../compare/model.ts';
import { type Labels, monthOf, periodText } from '../../../text/labels.ts';
import { rowText } from '../../../text/rows.ts';
import type { Scene } from '../../app/outcome.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { type Cell, type ColumnSpec, type ColumnWindow, columnWindow } from '../columns.ts';
import type { Listing } from '../filtered.ts';
import { POINTER_WIDTH, TABLE_GAP } from '../line.ts';
import { arranged, type SortKey } from '../sorting.ts';
import { type Stage, stageOf, widthOf, wordsTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { type ComparisonGeometry, comparisonGeometry } from './geometry.ts';
import { noteLines } from './notes.ts';

export const COLUMNS = ['period', 'value', 'surface', 'kind', 'scope', 'source', 'verdict', 'growth'] as const;
type Column = (typeof COLUMNS)[number];

export const VALUE_COLUMN = COLUMNS.indexOf('value');
const SOURCE_COLUMN = COLUMNS.indexOf('source');

/** What a table of one metric reads. */
type Shown = Pick<ComparisonPlace, 'metric' | 'filter' | 'sort'>;

/** @returns the columns of the table, in the order of `COLUMNS` */
export function comparisonSpecs(metric: string, { words: { column }, lang, world }: Stage): ColumnSpec[] {
  const zh = lang === 'zh';
  const unit = world.series(metric).unit.name;
  const specs: Record<Column, ColumnSpec> = {
    period: { title: column.period, least: 11, grow: 0, frozen: true },
    value: { title: unit === '' ? column.value : unit, least: 7, grow: 0, align: 'right' },
    surface: { title: column.surface, least: 8, grow: 0 },
    kind: { title: column.kind, least: zh ? 4 : 6, grow: 0 },
    scope: { title: column.scope, least: zh ? 4 : 5, grow: 0 },
    source: { title: column.source, least: 8, grow: 0 },
    verdict: { title: column.verdict, least: zh ? 6 : 10, grow: 0, frozen: true },
    growth: { title: column.growth, least: 15, grow: 0, align: 'right' },
  };
  // Growth stands last, so that a table without any can leave it out.
  const names = world.series(metric).rows.some(({ growth }) => growth) ? COLUMNS : COLUMNS.slice(0, -1);
  return names.map((name) => specs[name]);
}

/** @returns where things stand */
export function geometryOf(place: Pick<ComparisonPlace, 'metric'>, count: number, stage: Stage): ComparisonGeometry {
  return comparisonGeometry(stage, place, count, noteLines(place.metric, stage.columns - 2, stage).length);
}

/** @returns the cells of one row, in the order of `COLUMNS` */
export function comparisonCells(row: SeriesRow, stage: Stage): Cell[] {
  const { fact, shown, dated, at } = row;
  const { labels, lang, world } = stage;
  const verdict = verdictOf(row, world);
  const info = world.info(fact.doc);
  // What no source states is set apart: a place on the time axis taken from the document.
  const period = dated === 'document' && fact.period === 'asof' ? `(${(at ?? info?.date ?? '').slice(0, 7)})` : periodText(fact.period, lang);
  const source = [`${world.short(fact.doc)}#p${fact.paragraph}`, info ? monthOf(info) : '', info?.publisher ?? info?.title ?? '']
    .filter((part) => part !== '')
    .join(' ');
  const cells: Record<Column, Cell> = {
    period: { text: period, tone: dated === 'stated' ? 'plain' : 'dim' },
    value: { text: shown, tone: 'fact' },
    surface: { text: fact.surface },
    kind: { text: labels.kind[fact.kind], tone: fact.kind === 'target' ? 'accent' : 'plain' },
    scope: { text: fact.scope, tone: 'dim' },
    source: { text: source, tone: 'dim' },
    verdict:
      verdict === null
        ? { text: '', tone: 'dim' }
        : { text: verdictText(row, verdict, stage), tone: row.repeated && verdict === 'agree' ? 'dim' : VERDICT_TONE[verdict] },
    growth: growthCell(row, stage),
  };
  return COLUMNS.map((name) => cells[name]);
}

/** @returns the cells as they stand in columns of these widths: of a source its place is worth more than the half of a date */
export function cellsIn(widths: readonly number[], row: SeriesRow, stage: Stage): Cell[] {
  return comparisonCells(row, stage).map((cell, i) => (i === SOURCE_COLUMN ? { ...cell, text: wordsTo(stage, cell.text, widths[i] ?? 0) } : cell));
}

/** @returns the verdict against the other rows; a conflict where the statement contradicts itself, or one of another metric */
export function verdictOf({ fact, verdict }: SeriesRow, world: World): Verdict | null {
  return world.disputesOf(fact.id).length > 0 ? 'conflict' : verdict;
}

/** The verdict, or that the document only repeats itself. */
export function verdictWord({ repeated }: SeriesRow, verdict: Verdict, labels: Labels): string {
  return repeated && verdict === 'agree' ? labels.repeated : labels.verdict[verdict];
}

function verdictText(row: SeriesRow, verdict: Verdict, stage: Stage): string {
  return `${row.repeated && verdict === 'agree' ? ' ' : VERDICT_MARK[verdict]} ${verdictWord(row, verdict, stage.labels)}`;
}

/** Growth recomputed from two levels, and what the documents state of it. */
function growthCell({ growth }: SeriesRow, { words }: Stage): Cell {
  if (!growth) return { text: '', tone: 'dim' };
  const percent = `${growth.percent >= 0 ? '+' : ''}${growth.percent.toFixed(1)}%`;
  if (!growth.stated) return { text: percent, tone: 'dim' };
  const mark = growth.agrees === null ? '' : growth.agrees ? '= ' : '! ';
  return { text: `${percent} ${mark}${words.comparison.stated(growth.stated.surface)}`, tone: growth.agrees === false ? 'bad' : 'plain' };
}

/** Verdicts in the order of how much they matter. */
const WEIGHT: Readonly<Record<Verdict, number>> = { conflict: 0, 'other-definition': 1, agree: 2, 'other-period': 3 };

function sortKeys(stage: Stage): SortKey<SeriesRow>[] {
  const { labels } = stage;
  const values: Record<Column, (row: SeriesRow) => number | string | null> = {
    period: ({ at }) => at,
    value: ({ fact: { value } }) => (typeof value === 'number' ? value : value[0]),
    surface: ({ fact }) => fact.surface,
    kind: ({ fact }) => labels.kind[fact.kind],
    scope: ({ fact }) => fact.scope,
    source: ({ fact }) => `${fact.doc} ${fact.paragraph}`,
    verdict: (row) => {
      const verdict = verdictOf(row, stage.world);
      return verdict === null ? null : WEIGHT[verdict];
    },
    growth: ({ growth }) => growth?.percent ?? null,
  };
  return COLUMNS.map((name) => ({ value: values[name] }));
}

/** @returns the statements that the filter lets through, in the order chosen */
export function comparisonListing(place: Shown, scene: Scene): Listing<SeriesRow> {
  const stage = stageOf(scene);
  const { world, lang } = stage;
  const { metric } = place;
  const said = (row: SeriesRow): string => {
    const verdict = verdictOf(row, world);
    return rowText.statement(row, world.info(row.fact.doc), verdict && verdictWord(row, verdict, stage.labels), lang);
  };
  const rows = arranged(world, `comparison ${metric} ${lang}`, world.series(metric).rows, place, said, sortKeys(stage));
  return {
    rows,
    height: geometryOf(place, rows.length, stage).rows,
    sorts: comparisonSpecs(metric, stage).map(({ title }, by) => ({ title, by })),
  };
}

/** @returns which columns are in view, and how wide */
export function comparisonWindow({ metric, left, column }: Pick<ComparisonPlace, 'metric' | 'left' | 'column'>, stage: Stage): ColumnWindow {
  const { world, lang, ambiguous, columns } = stage;
  const specs = comparisonSpecs(metric, stage);
  const natural = world.recent(`widths ${metric} ${lang} ${ambiguous}`, () => naturalWidths(metric, specs, stage));
  return columnWindow(specs, natural, columns - POINTER_WIDTH - 1, TABLE_GAP, left, column);
}

/** A column as wide as its longest cell; a cell longer than this is read whole in the detail. */
const WIDEST = 80;

function naturalWidths(metric: string, specs: readonly ColumnSpec[], stage: Stage): number[] {
  // A head has room for the mark of the order.
  const widths = specs.map(({ title }) => widthOf(stage, title) + 1);
  for (const row of stage.world.series(metric).rows) {
    for (const [i, { text }] of comparisonCells(row, stage).slice(0, widths.length).entries())
      widths[i] = Math.max(widths[i] ?? 0, Math.min(WIDEST, widthOf(stage, text)));
  }
  return widths;
}
