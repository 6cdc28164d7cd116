/** The comparison of one metric: title, table of statements, chart, the selected one at length. */

import type { ComparisonPlace } from '../../app/state.ts';
import { Rows } from '../../components/painted.tsx';
import { Table } from '../../components/table.tsx';
import { POINTER_WIDTH, TABLE_GAP } from '../../components/table-widths.ts';
import { columnWidths } from '../columns.ts';
import { fitAll, type Stage } from '../stage.ts';
import { chartLines } from './chart.ts';
import { comparisonGeometry } from './geometry.ts';
import { comparisonCells, comparisonDetail, comparisonSpecs, headLines } from './rows.ts';

export interface ComparisonProps {
  readonly place: ComparisonPlace;
  readonly stage: Stage;
  /** Rows that a pop-up leaves of the view. */
  readonly rows: number;
}

export function ComparisonView({ place, stage, rows }: ComparisonProps) {
  const geometry = comparisonGeometry(stage, place);
  const series = stage.world.series(place.metric);
  const { top, selected } = place.list;
  const specs = comparisonSpecs(stage, series);
  const head = headLines(place, stage).slice(0, rows);
  const body = Math.max(0, Math.min(geometry.rows, rows - head.length - 1));
  const below = [
    ...fitAll(stage, chartLines(place, geometry.chart, stage), geometry.chart),
    ...fitAll(stage, comparisonDetail(place, geometry.detail, stage), geometry.detail),
  ];
  return (
    <>
      <Rows lines={head} theme={stage.theme} />
      {body > 0 ? (
        <Table
          columns={specs}
          widths={columnWidths(specs, stage.columns - POINTER_WIDTH - 1, TABLE_GAP)}
          rows={series.rows.slice(top, top + body).map((row) => comparisonCells(row, stage))}
          row={selected - top}
          column={place.column}
          theme={stage.theme}
          ambiguous={stage.ambiguous}
          marks={stage.marks}
        />
      ) : null}
      <Rows lines={below.slice(0, Math.max(0, rows - head.length - 1 - body))} theme={stage.theme} />
    </>
  );
}
