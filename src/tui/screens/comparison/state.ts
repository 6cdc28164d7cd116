/** What the comparison of one metric does on each action. */
import type { ActionName } from '../../app/actions.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { move, settle } from '../../app/scroll.ts';
import { type ComparisonPlace, START } from '../../app/state.ts';
import { wordsOf } from '../../app/words.ts';
import { openFact } from '../reader/open.ts';
import { COLUMNS } from './columns.ts';
import { comparisonGeometry } from './geometry.ts';

export const actComparison: Act<ComparisonPlace> = (place, action, scene) => {
  const { state, world } = scene;
  const { rows } = world.series(place.metric);
  switch (action) {
    case 'open': {
      const row = rows[place.list.selected];
      return row ? { visit: openFact(world, state, row.fact, place) } : {};
    }
    case 'matrix': {
      const selected = world.library.metrics.findIndex((metric) => metric.name === place.metric);
      return { visit: { view: 'matrix', from: place, list: { ...START, selected: Math.max(0, selected) }, column: 0, left: 0 } };
    }
    case 'next-conflict':
    case 'previous-conflict':
      return nextConflict(place, action === 'next-conflict' ? 1 : -1, scene);
    default: {
      const column = moveColumn(place.column, action, COLUMNS.length);
      if (column !== place.column) return { place: { ...place, column } };
      const list = move(place.list, action, rows.length, comparisonGeometry(scene, place).rows);
      return list === place.list ? PASS : { place: { ...place, list } };
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
  const { rows } = world.series(place.metric);
  const height = comparisonGeometry(scene, place).rows;
  for (let at = place.list.selected + by; at >= 0 && at < rows.length; at += by) {
    if (rows[at]?.verdict === 'conflict') return { place: { ...place, list: settle({ ...place.list, selected: at }, rows.length, height) } };
  }
  const names = [...new Set(world.conflicts().map((conflict) => conflict.metric))];
  const here = names.indexOf(place.metric);
  const next = here < 0 ? names[by > 0 ? 0 : names.length - 1] : names[here + by];
  if (next === undefined || next === place.metric)
    return { notice: names.length === 0 ? wordsOf(state).notice.noConflicts : wordsOf(state).notice.lastConflict };
  const others = world.series(next).rows;
  const found = by > 0 ? others.findIndex((row) => row.verdict === 'conflict') : others.findLastIndex((row) => row.verdict === 'conflict');
  return { visit: { ...place, metric: next, list: settle({ selected: Math.max(0, found), top: 0 }, others.length, height) } };
}
