/** What the list of goals does on each action. */
import type { Target, TargetVerdict } from '../../../compare/model.ts';
import { rowText } from '../../../text/rows.ts';
import type { Act, Scene } from '../../app/outcome.ts';
import { type Size, type TargetsPlace, wordsOf } from '../../app/state.ts';
import { openComparison } from '../comparison/open.ts';
import { actFiltered, type Listing } from '../filtered.ts';
import { lowOf } from '../metrics/state.ts';
import { bodyRows } from '../reader/geometry.ts';
import { openFact } from '../reader/open.ts';
import { arranged, type ColumnKey, sortsOf } from '../sorting.ts';

/** Rows of the two sentences and the reason, with their rule. */
export const targetsDetail = (size: Size): number => Math.max(5, Math.min(12, Math.floor(bodyRows(size) * 0.42)));

/** Rows of the list: the view without its summary, its column heads and the detail. */
export const targetsRows = (size: Size): number => Math.max(1, bodyRows(size) - 2 - targetsDetail(size));

/** @returns the goals that the filter lets through, in the order chosen */
export function targetsListing(place: Pick<TargetsPlace, 'filter' | 'sort'>, { state, world }: Scene): Listing<Target> {
  const { lang } = state.settings;
  const rows = arranged(world, `targets ${lang}`, world.targets(), place, (target) => rowText.target(target, lang), KEYS);
  return { rows, height: targetsRows(state.size), sorts: sortsOf(KEYS, wordsOf(state)) };
}

const WEIGHT: Readonly<Record<TargetVerdict, number>> = { missed: 0, open: 1, met: 2, undecidable: 3 };

/** In the order of the columns. */
const KEYS: readonly ColumnKey<Target>[] = [
  { column: 'metric', value: ({ goal }) => goal.metric },
  { column: 'goal', value: ({ goal }) => lowOf(goal) },
  { column: 'due', value: ({ goal }) => goal.period },
  { column: 'latest', value: ({ latest }) => lowOf(latest) },
  { column: 'period', value: ({ latest }) => latest?.period ?? null },
  { column: 'progress', value: ({ progress }) => progress },
  { column: 'scope', value: ({ goal }) => goal.scope },
  { column: 'verdict', value: ({ verdict }) => WEIGHT[verdict] },
];

export const actTargets: Act<TargetsPlace> = (place, action, scene) => {
  const { state, world } = scene;
  const { rows: targets, height } = targetsListing(place, scene);
  const target = targets[place.list.selected];
  if (action === 'open') return target ? { visit: openFact(world, state, target.goal, place) } : {};
  if (action === 'open-latest') {
    return target?.latest ? { visit: openFact(world, state, target.latest, place) } : { notice: wordsOf(state).notice.noLatest };
  }
  if (action === 'compare') return target ? { visit: openComparison(world, target.goal.metric, target.goal.id, place) } : {};
  return actFiltered(place, action, targets.length, height);
};
