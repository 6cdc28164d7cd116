/** Opening the matrix. */
import { FRESH, type MatrixPlace, type Place, START } from '../../app/state.ts';
import type { World } from '../../app/world.ts';

/** @returns the matrix metric × document with the row of a metric selected; the first one where it is null */
export function openMatrix(world: World, metric: string | null, from: Place | null): MatrixPlace {
  const selected = world.library.metrics.findIndex((one) => one.name === metric);
  return { view: 'matrix', from, ...FRESH, list: { ...START, selected: Math.max(0, selected) }, by: 'document', column: 0, left: 0 };
}
