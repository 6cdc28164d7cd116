/** The matrix as rows: heads and cells of what is in the window, the selected cell at length, and all of it whole. */

import type { MatrixCell } from '../../../compare/model.ts';
import type { Fact, Metric } from '../../../facts/model.ts';
import { periodText } from '../../../text/labels.ts';
import type { MatrixPlace } from '../../app/state.ts';
import type { Cell } from '../columns.ts';
import { statementWhole } from '../comparison/rows.ts';
import { type Line, span } from '../line.ts';
import { factLines, sourceLine } from '../passage.ts';
import { boxLine, headWith, rule, type Stage, sortMark, spreadTo, widthOf, wordsTo, wrapTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { matrixGeometry } from './geometry.ts';
import { cellFacts, columnTitle, matrixListing, metricHere } from './state.ts';

/** @returns how much there is, and which columns are in view; or the filter */
export function matrixHead(place: MatrixPlace, stage: Stage): Line {
  const { words, world, state, columns } = stage;
  const { rows } = matrixListing(place, stage);
  const count = world.columns(place.by).length;
  const { visible } = matrixGeometry(state.size, count);
  const at = [span(`${rows.length === 0 ? 0 : place.list.selected + 1}/${rows.length} `, 'dim')];
  if (place.typing || place.filter.text !== '') return boxLine(stage, ' /', place.filter, place.typing, columns, at);
  const window = visible < count ? `${place.left + 1}-${Math.min(count, place.left + visible)}/${count}  ` : '';
  const head = words.matrix.head(world.library.metrics.length, count, place.by);
  return spreadTo(stage, [span(` ${head}`, 'dim')], [span(window, 'dim'), ...at], columns);
}

/** @returns the heads of the names and of the columns in the window, the one that the rows are sorted by marked */
export function matrixHeads(place: MatrixPlace, visible: number, width: number, stage: Stage): string[] {
  const { sort } = place;
  const fixed = matrixListing(place, stage).sorts.length - 1;
  // The names' column stands for every order that is not a column's.
  const name = `${stage.words.column.metric}${sort && sort.by < fixed ? sortMark(sort, sort.by, stage) : ''}`;
  const count = Math.min(visible, stage.world.columns(place.by).length - place.left);
  const others = Array.from({ length: Math.max(0, count) }, (_, i) => {
    const mark = sortMark(sort, fixed + place.left + i, stage);
    return headWith(stage, wordsTo(stage, columnTitle(place, place.left + i, stage), width - widthOf(stage, mark)), mark, width);
  });
  return [name, ...others];
}

/** @returns the cells of one metric for the columns in the window */
export function matrixCells(metric: Metric, { by, left }: MatrixPlace, visible: number, stage: Stage): Cell[] {
  const row = stage.world.matrixRow(metric, by);
  return row.cells.slice(left, left + visible).map((cell) => {
    const { verdict, repeated } = cell;
    if (cell.facts.length === 0) return { text: '', tone: 'dim' };
    const mark = verdict === null || verdict === 'other-period' || repeated ? '' : `${VERDICT_MARK[verdict]} `;
    return { text: `${mark}${cellText(cell, stage)}`, tone: verdict === null || VERDICT_TONE[verdict] === 'dim' ? 'fact' : VERDICT_TONE[verdict] };
  });
}

/** The values of a cell; a goal says that it is one, for it stands among what has been reached. */
export function cellText({ rows }: MatrixCell, { marks, words }: Pick<Stage, 'marks' | 'words'>): string {
  return rows.map(({ fact, shown }) => (fact.kind === 'target' ? `${words.matrix.goal}${shown}` : shown)).join(` ${marks.dot} `);
}

/** @returns the metric's name with its unit */
export function metricHead(metric: Metric, { by }: MatrixPlace, { world }: Stage): string {
  const { unit } = world.matrixRow(metric, by);
  return unit.name === '' ? metric.name : `${metric.name} ${unit.name}`;
}

/** @returns a fact of a cell on one line: for when, the value, what kind of value, of where, by whom */
export function factLabel(fact: Fact, { world, labels, lang, marks }: Stage): string {
  const info = world.info(fact.doc);
  const parts = [
    `${periodText(fact.period, lang)} ${world.spoken(fact)}`,
    labels.kind[fact.kind],
    fact.scope,
    `${world.short(fact.doc)}#p${fact.paragraph} ${info?.title ?? ''}`,
  ];
  return parts.filter((part) => part !== '').join(` ${marks.dot} `);
}

/** @returns the selected cell at length: every fact where there are several, and the sentence of the first */
export function matrixDetail(place: MatrixPlace, rows: number, stage: Stage): Line[] {
  if (rows <= 0) return [];
  const { columns, words } = stage;
  const metric = metricHere(place, stage);
  const facts = cellFacts(place, stage);
  const [fact] = facts;
  const title = [metric?.name ?? '', columnTitle(place, place.column, stage)].join(` ${stage.marks.dot} `);
  if (!fact) return [rule(stage, columns, title), [span(` ${words.matrix.empty(place.by)}`, 'dim')]];
  const several = facts.length > 1 ? facts.slice(0, Math.max(0, rows - 3)).map((one): Line => [span(` ${factLabel(one, stage)}`)]) : [];
  const lines: Line[] = [rule(stage, columns, title), ...several, [span(' '), ...sourceLine(fact.doc, fact.paragraph, stage)]];
  return [...lines, ...factLines(fact, Math.min(columns - 2, 88), Math.max(0, rows - lines.length), stage).map((line): Line => [span(' '), ...line])];
}

/** @returns everything about the selected cell, nothing cut: each of its facts with its verdict and sentence */
export function matrixWhole(place: MatrixPlace, columns: number, stage: Stage): Line[] {
  const metric = metricHere(place, stage);
  if (!metric) return [];
  const series = stage.world.series(metric.name);
  const facts = new Set(cellFacts(place, stage).map(({ id }) => id));
  const head = wrapTo(stage, `${metric.name} ${stage.marks.dot} ${columnTitle(place, place.column, stage)}`, columns);
  const statements = series.rows.filter(({ fact }) => facts.has(fact.id)).flatMap((row) => [[], ...statementWhole(row, series, columns, stage)]);
  return [
    ...head.map((text): Line => [span(` ${text}`, 'title')]),
    ...(statements.length > 0 ? statements : [[span(` ${stage.words.matrix.empty(place.by)}`, 'dim')] as Line]),
  ];
}
