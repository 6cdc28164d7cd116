/** The matrix metric × document: frozen names, the documents in the window, the selected cell at length. */

import type { MatrixPlace } from '../../app/state.ts';
import { Rows } from '../../components/painted.tsx';
import { Table } from '../../components/table.tsx';
import type { ColumnSpec } from '../columns.ts';
import { fitAll, type Stage } from '../stage.ts';
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
  const columns: ColumnSpec[] = [
    { title: stage.words.column.metric, least: name, grow: 0 },
    ...documents
      .slice(place.left, place.left + visible)
      .map((_, i): ColumnSpec => ({ title: documentHead(place.left + i, stage), least: cell, grow: 0, align: 'right' })),
  ];
  const body = Math.max(0, Math.min(height, metrics.length - top, rows - 2));
  const blank = fitAll(stage, [], Math.max(0, height - (metrics.length - top)));
  const below = [...blank, ...fitAll(stage, matrixDetail(place, detail, stage), detail)];
  return (
    <>
      <Rows lines={[matrixHead(place, stage)].slice(0, rows)} theme={stage.theme} />
      {body > 0 ? (
        <Table
          columns={columns}
          widths={columns.map((column) => column.least)}
          rows={metrics
            .slice(top, top + body)
            .map((metric) => [{ text: metricHead(metric, stage) }, ...matrixCells(metric, place.left, visible, stage)])}
          row={selected - top}
          column={place.column - place.left + 1}
          theme={stage.theme}
          ambiguous={stage.ambiguous}
          marks={stage.marks}
        />
      ) : null}
      <Rows lines={below.slice(0, Math.max(0, rows - 2 - body))} theme={stage.theme} />
    </>
  );
}
