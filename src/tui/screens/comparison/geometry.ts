/** Where things stand in the comparison: head, table, chart, the cell at length. */
import type { Scene } from '../../app/outcome.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';
import { chartPoints } from './chart.ts';

/** Title, and the definition or the related metrics. */
export const HEAD_ROWS = 2;
/** Column heads of the table. */
const TABLE_HEAD = 1;
/** Rows of a detail worth showing: a rule, the verdict's reason, the source, two lines of the sentence. */
const LEAST_DETAIL = 5;
const MOST_CHART = 9;

export interface ComparisonGeometry {
  /** Rows of the table's body. */
  readonly rows: number;
  /** Rows of the chart with the blank one above it; 0 where it does not fit or says nothing. */
  readonly chart: number;
  /** Rows of the detail with its rule: all that the others leave. */
  readonly detail: number;
}

export function comparisonGeometry({ state, world }: Scene, place: Pick<ComparisonPlace, 'metric'>): ComparisonGeometry {
  const room = Math.max(1, bodyRows(state.size) - HEAD_ROWS - TABLE_HEAD);
  const count = world.series(place.metric).rows.length;
  const least = room >= 10 ? LEAST_DETAIL : room >= 7 ? 3 : 0;
  const points = chartPoints(world, place.metric).length;
  // The table comes first; the chart may take what it leaves above the detail, or a third of the room from a long table.
  const spare = Math.max(room - least - count, room >= 16 ? Math.floor((room - least) / 3) : 0);
  const wanted = points >= 2 ? Math.min(MOST_CHART, points + 1) : 0;
  const chart = Math.min(wanted, spare) >= 3 ? Math.min(wanted, spare) : 0;
  const rows = Math.max(1, Math.min(count, room - least - chart));
  return { rows, chart, detail: Math.max(0, room - rows - chart) };
}
