/** Where things stand in the comparison: head, table, chart, the cell at length. */
import type { Scene } from '../../app/outcome.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';
import { chartPoints } from './chart.ts';

/** Title, and the definition or the related metrics. */
export const HEAD_ROWS = 2;
/** Column heads of the table. */
const TABLE_HEAD = 1;
/** A rule and the sentence of the selected row. */
const LEAST_DETAIL = 3;
const MOST_CHART = 9;

export interface ComparisonGeometry {
  /** Rows of the table's body. */
  readonly rows: number;
  /** Rows of the chart with its title; 0 where it does not fitTo or says nothing. */
  readonly chart: number;
  /** Rows of the detail with its rule. */
  readonly detail: number;
}

export function comparisonGeometry({ state, world }: Scene, place: Pick<ComparisonPlace, 'metric'>): ComparisonGeometry {
  const room = Math.max(1, bodyRows(state.size) - HEAD_ROWS - TABLE_HEAD);
  const count = world.series(place.metric).rows.length;
  const detail = room >= 9 ? Math.min(7, Math.max(LEAST_DETAIL, Math.floor(room * 0.25))) : room >= 6 ? 2 : 0;
  const points = chartPoints(world, place.metric).length;
  const wanted = points >= 2 ? Math.min(MOST_CHART, points + 1) : 0;
  const least = Math.min(count, Math.max(4, Math.ceil((room - detail) / 2)));
  const chart = room - detail - least >= 3 ? Math.min(wanted, room - detail - least) : 0;
  return { rows: Math.max(1, Math.min(count, room - detail - chart)), chart: chart >= 3 ? chart : 0, detail };
}
