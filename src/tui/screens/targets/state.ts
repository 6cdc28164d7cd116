/** What the list of goals does on each action. */
import type { Target } from '../../../compare/model.ts';
import type { Act } from '../../app/outcome.ts';
import type { Size, TargetsPlace } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { openComparison } from '../comparison/open.ts';
import { actFiltered } from '../filtered.ts';
import { bodyRows } from '../reader/geometry.ts';
import { openFact } from '../reader/open.ts';

/** Rows of the two sentences and the reason, with their rule. */
export const targetsDetail = (size: Size): number => Math.max(5, Math.min(12, Math.floor(bodyRows(size) * 0.42)));

/** Rows of the list: the view without its summary, its column heads and the detail. */
export const targetsRows = (size: Size): number => Math.max(1, bodyRows(size) - 2 - targetsDetail(size));

/** @returns the goals that the filter lets through */
export function targetsOf(world: World, place: Pick<TargetsPlace, 'filter'>): readonly Target[] {
  return world.filter('targets', world.targets(), place.filter.text, ({ goal }) => `${goal.metric} ${goal.quote} ${goal.scope}`);
}

export const actTargets: Act<TargetsPlace> = (place, action, { state, world }) => {
  const targets = targetsOf(world, place);
  const target = targets[place.list.selected];
  if (action === 'open') return target ? { visit: openFact(world, state, target.goal, place) } : {};
  if (action === 'open-latest') return target?.latest ? { visit: openFact(world, state, target.latest, place) } : {};
  if (action === 'compare') return target ? { visit: openComparison(world, target.goal.metric, target.goal.id, place) } : {};
  return actFiltered(place, action, targets.length, targetsRows(state.size));
};
