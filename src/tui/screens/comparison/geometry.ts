/** Where things stand in the comparison: head, table, chart, the selected statement at length. */
import type { Scene } from '../../app/outcome.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';
import { chartOf } from './chart.ts';

/** Column heads of the table. */
const TABLE_HEAD = 1;
/** Rows of a detail worth showing: a rule, the verdict's reason, the source, two lines of the sentence. */
const LEAST_DETAIL = 5;

export interface ComparisonGeometry {
  /** Title, and lines of the definition and of the related metrics. */
  readonly head: number;
  /** Rows of the table's body. */
  readonly rows: number;
  /** Rows of the chart with the blank one above it; 0 where it does not fit or says nothing. */
  readonly chart: number;
  /** Rows of the detail with its rule: all that the others leave. */
  readonly detail: number;
}

/**
 * @param count rows that the filter lets through
 * @param notes lines of the definition and of the related metrics
 */
export function comparisonGeometry(
  { state, world }: Scene,
  { metric }: Pick<ComparisonPlace, 'metric'>,
  count: number,
  notes: number,
): ComparisonGeometry {
  const body = bodyRows(state.size);
  // As many lines of notes as there are, and as the window's height has room for.
  const head = 1 + Math.min(body >= 34 ? 3 : body >= 26 ? 2 : 1, notes);
  const room = Math.max(1, body - head - TABLE_HEAD);
  const least = room >= 10 ? LEAST_DETAIL : room >= 7 ? 3 : 0;
  const points = chartOf(world, metric, null).points.length;
  // The table comes first; the chart may take what it leaves above the detail, or a third of the room from a long table.
  const spare = Math.max(room - least - count, room >= 16 ? Math.floor((room - least) / 3) : 0);
  // A blank line before the bars, and one after them that tells their marks.
  const wanted = points >= 2 ? points + 2 : 0;
  const chart = Math.min(wanted, spare) >= 4 ? Math.min(wanted, spare) : 0;
  const rows = Math.max(1, Math.min(count, room - least - chart));
  return { head, rows, chart, detail: Math.max(0, room - rows - chart) };
}
