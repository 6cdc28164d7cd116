/** The matrix metric × document as rows: heads and cells of what is in the window, the selected cell at length. */
import type { Metric } from '../../../facts/model.ts';
import type { MatrixPlace } from '../../app/state.ts';
import type { Cell } from '../columns.ts';
import { type Line, span } from '../line.ts';
import { factLines, sourceLine } from '../passage.ts';
import { rule, type Stage, spreadTo } from '../stage.ts';
import { VERDICT_MARK, VERDICT_TONE } from '../verdicts.ts';
import { matrixGeometry } from './geometry.ts';
import { cellFacts } from './state.ts';

/** @returns how much there is, and which columns are in view */
export function matrixHead(place: MatrixPlace, stage: Stage): Line {
  const { metrics, documents } = stage.world.library;
  const { visible } = matrixGeometry(stage.state.size, documents.length);
  const window = visible < documents.length ? `${place.left + 1}–${Math.min(documents.length, place.left + visible)}/${documents.length}  ` : '';
  return spreadTo(
    stage,
    [span(` ${stage.words.matrix.head(metrics.length, documents.length)}`, 'dim')],
    [span(window, 'dim'), span(`${place.list.selected + 1}/${metrics.length} `, 'dim')],
    stage.columns,
  );
}

/** @returns what stands above a document's column: its date, and as much of its title as fits */
export function documentHead(index: number, { world }: Stage): string {
  const info = world.library.documents[index];
  return info ? `${info.date?.slice(0, 7) ?? ''} ${info.title}`.trim() : '';
}

/** @returns the cells of one metric for the documents in the window */
export function matrixCells(metric: Metric, left: number, visible: number, { world }: Stage): Cell[] {
  const row = world.matrixRow(metric);
  return row.cells.slice(left, left + visible).map(({ shown, verdict }) => {
    if (shown === '') return { text: '', tone: 'dim' };
    const mark = verdict === null || verdict === 'other-period' ? '' : `${VERDICT_MARK[verdict]} `;
    return { text: `${mark}${shown}`, tone: verdict === null ? 'fact' : VERDICT_TONE[verdict] === 'dim' ? 'fact' : VERDICT_TONE[verdict] };
  });
}

/** @returns the metric's name with its unit */
export function metricHead(metric: Metric, { world }: Stage): string {
  const { unit } = world.matrixRow(metric);
  return unit.name === '' ? metric.name : `${metric.name} ${unit.name}`;
}

export function matrixDetail(place: MatrixPlace, rows: number, stage: Stage): Line[] {
  if (rows <= 0) return [];
  const metric = stage.world.library.metrics[place.list.selected];
  const facts = cellFacts(place, stage);
  const [fact] = facts;
  const title = `${metric?.name ?? ''}${facts.length > 1 ? ` ${facts.map((one) => one.surface).join(` ${stage.marks.dot} `)}` : ''}`;
  if (!fact) return [rule(stage, stage.columns, title), [span(` ${stage.words.matrix.empty}`, 'dim')]];
  const lines: Line[] = [rule(stage, stage.columns, title), [span(' '), ...sourceLine(fact.doc, fact.paragraph, stage)]];
  return [...lines, ...factLines(fact, Math.min(stage.columns - 2, 96), rows - lines.length, stage).map((line): Line => [span(' '), ...line])];
}
