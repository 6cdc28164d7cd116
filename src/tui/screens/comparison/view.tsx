/** The comparison of one metric: title, table of statements, chart, the selected one at length. */

import { restedOf } from '../../app/rest.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import { Rows } from '../../components/painted.tsx';
import { Table } from '../../components/table.tsx';
import { fitAll, type Stage } from '../stage.ts';
import { chartLines } from './chart.ts';
import { cellsIn, comparisonListing, comparisonWindow, geometryOf } from './columns.ts';
import { comparisonDetail, comparisonHeads, headLines } from './rows.ts';

export interface ComparisonProps {
  readonly place: ComparisonPlace;
  readonly stage: Stage;
  /** Rows that a pop-up leaves of the view. */
  readonly rows: number;
}

export function ComparisonView({ place, stage, rows }: ComparisonProps) {
  const listed = comparisonListing(place, stage).rows;
  const geometry = geometryOf(place, listed.length, stage);
  const { top, selected } = place.list;
  const rested = restedOf(place, stage.state);
  const head = headLines(place, geometry.head, stage).slice(0, rows);
  const { widths } = comparisonWindow(place, stage);
  const body = Math.max(0, Math.min(geometry.rows, listed.length - top, rows - head.length - 1));
  const chart = chartLines(place.metric, listed[rested.list.selected] ?? null, geometry.chart, stage);
  const below = [
    ...fitAll(stage, [], Math.max(0, geometry.rows - body)),
    ...fitAll(stage, chart, geometry.chart),
    ...fitAll(stage, comparisonDetail(rested, geometry.detail, stage), geometry.detail),
  ];
  return (
    <>
      <Rows lines={head} theme={stage.theme} />
      {body > 0 ? (
        <Table
          columns={comparisonHeads(place, stage)}
          widths={widths}
          rows={listed.slice(top, top + body).map((row) => cellsIn(widths, row, stage))}
          row={selected - top}
          column={place.column}
          theme={stage.theme}
          ambiguous={stage.ambiguous}
          marks={stage.marks}
        />
      ) : null}
      <Rows lines={fitAll(stage, below, rows - head.length - (body > 0 ? body + 1 : 0))} theme={stage.theme} />
    </>
  );
}
