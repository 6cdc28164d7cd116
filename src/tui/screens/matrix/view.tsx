/** The matrix: frozen names, the documents or periods in the window, the selected cell at length. */

import { restedOf } from '../../app/rest.ts';
import type { MatrixPlace } from '../../app/state.ts';
import { Rows } from '../../components/painted.tsx';
import { Table } from '../../components/table.tsx';
import { fitAll, type Stage } from '../stage.ts';
import { matrixGeometry } from './geometry.ts';
import { matrixCells, matrixDetail, matrixHead, matrixHeads, metricHead } from './rows.ts';
import { matrixListing } from './state.ts';

export interface MatrixProps {
  readonly place: MatrixPlace;
  readonly stage: Stage;
  /** Rows that a pop-up leaves of the view. */
  readonly rows: number;
}

export function MatrixView({ place, stage, rows }: MatrixProps) {
  const metrics = matrixListing(place, stage).rows;
  const { name, cell, visible, rows: height, detail } = matrixGeometry(stage.state.size, stage.world.columns(place.by).length);
  const { top, selected } = place.list;
  const rested = restedOf(place, stage.state);
  const heads = matrixHeads(place, visible, cell, stage);
  const body = Math.max(0, Math.min(height, metrics.length - top, rows - 2));
  const blank = fitAll(stage, [], Math.max(0, height - body));
  const below = [...blank, ...fitAll(stage, matrixDetail(rested, detail, stage), detail)];
  return (
    <>
      <Rows lines={[matrixHead(place, stage)].slice(0, rows)} theme={stage.theme} />
      {body > 0 ? (
        <Table
          columns={heads.map((title, i) => (i === 0 ? { title } : { title, align: 'right' }))}
          widths={heads.map((_, i) => (i === 0 ? name : cell))}
          rows={metrics
            .slice(top, top + body)
            .map((metric) => [{ text: metricHead(metric, place, stage) }, ...matrixCells(metric, place, visible, stage)])}
          row={selected - top}
          column={place.column - place.left + 1}
          theme={stage.theme}
          ambiguous={stage.ambiguous}
          marks={stage.marks}
        />
      ) : null}
      <Rows lines={fitAll(stage, below, rows - 1 - (body > 0 ? body + 1 : 0))} theme={stage.theme} />
    </>
  );
}
