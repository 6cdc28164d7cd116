/** The matrix metric × document: frozen names, the documents in the window, the selected cell at length. */
import { Rows } from '../../app/rows.tsx';
import type { MatrixPlace } from '../../app/state.ts';
import type { ColumnSpec } from '../columns.ts';
import { cutTo, fitAll, type Stage } from '../stage.ts';
import { tableLines } from '../table.ts';
import { matrixGeometry } from './geometry.ts';
import { documentHead, matrixCells, matrixDetail, matrixHead, metricHead } from './rows.ts';

export interface MatrixProps {
  readonly place: MatrixPlace;
  readonly stage: Stage;
  /** Rows that a pop-up leaves of the view. */
  readonly rows: number;
}

export function MatrixView({ place, stage, rows }: MatrixProps) {
  const { metrics, documents } = stage.world.library;
  const { name, cell, visible, rows: height, detail } = matrixGeometry(stage.state.size, documents.length);
  const { top, selected } = place.list;
  const specs: ColumnSpec[] = [
    { title: stage.words.column.metric, least: name, grow: 0 },
    ...documents
      .slice(place.left, place.left + visible)
      .map((_, i): ColumnSpec => ({ title: cutTo(stage, documentHead(place.left + i, stage), cell), least: cell, grow: 0, align: 'right' })),
  ];
  const table = tableLines(stage, {
    specs,
    widths: specs.map((spec) => spec.least - 2),
    rows: metrics.slice(top, top + height).map((metric) => [{ text: metricHead(metric, stage) }, ...matrixCells(metric, place.left, visible, stage)]),
    row: selected - top,
    column: place.column - place.left + 1,
  });
  const body = fitAll(stage, [matrixHead(place, stage), ...table], stage.rows - detail);
  const all = fitAll(stage, [...body, ...matrixDetail(place, detail, stage)], stage.rows);
  return <Rows lines={all.slice(0, rows)} color={stage.state.settings.color} />;
}
