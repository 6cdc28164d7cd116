/** Opening the comparison of one metric. */
import { type ComparisonPlace, FRESH, type Place, START } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { VALUE_COLUMN } from './columns.ts';

/**
 * @param fact id of the fact to stand on; the first row where it is null or not among them
 * @returns the comparison with the cell of that fact's value selected
 */
export function openComparison(world: World, metric: string, fact: string | null, from: Place | null): ComparisonPlace {
  const row = fact === null ? -1 : world.series(metric).rows.findIndex((one) => one.fact.id === fact);
  return { view: 'comparison', from, metric, ...FRESH, list: { ...START, selected: Math.max(0, row) }, column: VALUE_COLUMN, left: 0 };
}
