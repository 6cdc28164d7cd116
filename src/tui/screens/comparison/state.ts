/** What the comparison of one metric does on each action. */
import type { SeriesRow } from '../../../compare/model.ts';
import type { ActionName } from '../../app/actions.ts';
import type { Act, Outcome, Scene } from '../../app/outcome.ts';
import { settle } from '../../app/scroll.ts';
import { type ComparisonPlace, FRESH, wordsOf } from '../../app/state.ts';
import { actFiltered } from '../filtered.ts';
import { openMatrix } from '../matrix/open.ts';
import { openFact } from '../reader/open.ts';
import { stageOf } from '../stage.ts';
import { comparisonListing, comparisonSpecs, comparisonWindow, verdictOf } from './columns.ts';

export const actComparison: Act<ComparisonPlace> = (place, action, scene) => {
  const { state, world } = scene;
  const { rows, height } = comparisonListing(place, scene);
  switch (action) {
    case 'open': {
      const row = rows[place.list.selected];
      return row ? { visit: openFact(world, state, row.fact, place) } : {};
    }
    case 'matrix':
      return { visit: openMatrix(world, place.metric, place) };
    case 'next-conflict':
    case 'previous-conflict':
      return nextConflict(place, action === 'next-conflict' ? 1 : -1, scene);
    default: {
      const column = place.typing ? place.column : moveColumn(place.column, action, comparisonSpecs(place.metric, stageOf(scene)).length);
      if (column === place.column) return actFiltered(place, action, rows.length, height);
      const { left } = comparisonWindow({ ...place, column }, stageOf(scene));
      return { place: { ...place, column, left } };
    }
  }
};

/** @returns the column after a movement */
export function moveColumn(column: number, action: ActionName, count: number): number {
  const last = Math.max(0, count - 1);
  if (action === 'left') return Math.max(0, column - 1);
  if (action === 'right') return Math.min(last, column + 1);
  if (action === 'row-start') return 0;
  if (action === 'row-end') return last;
  return Math.max(0, Math.min(last, column));
}

/** The next row in conflict; past the last one, the next metric that has any. */
function nextConflict(place: ComparisonPlace, by: 1 | -1, scene: Scene): Outcome {
  const { state, world } = scene;
  const { rows, height } = comparisonListing(place, scene);
  const conflicts = (row: SeriesRow | undefined): boolean => row !== undefined && verdictOf(row, world) === 'conflict';
  for (let at = place.list.selected + by; at >= 0 && at < rows.length; at += by) {
    if (conflicts(rows[at])) return { place: { ...place, list: settle({ ...place.list, selected: at }, rows.length, height) } };
  }
  const names = [...new Set(world.conflicts().map((conflict) => conflict.metric))];
  const here = names.indexOf(place.metric);
  const next = here < 0 ? names[by > 0 ? 0 : names.length - 1] : names[here + by];
  if (next === undefined || next === place.metric)
    return { notice: names.length === 0 ? wordsOf(state).notice.noConflicts : wordsOf(state).notice.lastConflict };
  const fresh = { ...place, ...FRESH, metric: next };
  const other = comparisonListing(fresh, scene);
  const found = by > 0 ? other.rows.findIndex(conflicts) : other.rows.findLastIndex(conflicts);
  return { visit: { ...fresh, list: settle({ selected: Math.max(0, found), top: 0 }, other.rows.length, other.height) } };
}
