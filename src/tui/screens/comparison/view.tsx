/** The comparison of one metric: title, table of statements, chart, the selected one at length. */
import { Rows } from '../../app/rows.tsx';
import type { ComparisonPlace } from '../../app/state.ts';
import { columnWidths } from '../columns.ts';
import { fitAll, type Stage } from '../stage.ts';
import { tableLines } from '../table.ts';
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
  const widths = columnWidths(specs, stage.columns - 2);
  const table = tableLines(stage, {
    specs,
    widths,
    rows: series.rows.slice(top, top + geometry.rows).map((row) => comparisonCells(row, stage)),
    row: selected - top,
    column: place.column,
  });
  const lines = [...headLines(place, stage), ...table, ...chartLines(place, geometry.chart, stage)];
  const free = stage.rows - lines.length - geometry.detail;
  const all = fitAll(
    stage,
    [...lines, ...Array.from({ length: Math.max(0, free) }, () => []), ...comparisonDetail(place, geometry.detail, stage)],
    stage.rows,
  );
  return <Rows lines={all.slice(0, rows)} color={stage.state.settings.color} />;
}
