/** What the list of metrics does on each action. */
import type { Metric } from '../../../facts/model.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { settle } from '../../app/scroll.ts';
import type { Size } from '../../app/state.ts';
import { type MetricsPlace, START } from '../../app/state.ts';
import { wordsOf } from '../../app/words.ts';
import type { World } from '../../app/world.ts';
import { openComparison } from '../comparison/open.ts';
import { actFiltered } from '../filtered.ts';
import { bodyRows } from '../reader/geometry.ts';

/** @returns the metrics that the filter lets through */
export function metricsOf(world: World, place: Pick<MetricsPlace, 'filter'>): readonly Metric[] {
  return world.filter('metrics', world.library.metrics, place.filter.text, (metric) => [metric.name, ...metric.aliases].join(' '));
}

/** Rows of the list: the view without its box and its column heads. */
export const metricsRows = (size: Size): number => Math.max(1, bodyRows(size) - 2);

export const actMetrics: Act<MetricsPlace> = (place, action, scene) => {
  const { state, world } = scene;
  const metrics = metricsOf(world, place);
  switch (action) {
    case 'open': {
      const metric = metrics[place.list.selected];
      return metric ? { visit: openComparison(world, metric.name, null, place) } : {};
    }
    case 'matrix': {
      const name = metrics[place.list.selected]?.name;
      const row = world.library.metrics.findIndex((metric) => metric.name === name);
      return { visit: { view: 'matrix', from: place, list: { ...START, selected: Math.max(0, row) }, column: 0, left: 0 } };
    }
    case 'next-conflict':
    case 'previous-conflict':
      return nextDisputed(place, metrics, action === 'next-conflict' ? 1 : -1, scene);
    default:
      return actFiltered(place, action, metrics.length, metricsRows(state.size));
  }
};

function nextDisputed(place: MetricsPlace, metrics: readonly Metric[], by: 1 | -1, { state, world }: Scene): Outcome {
  for (let at = place.list.selected + by; at >= 0 && at < metrics.length; at += by) {
    const metric = metrics[at];
    if (metric && world.conflictsOf(metric.name).length > 0) {
      return { place: { ...place, list: settle({ ...place.list, selected: at }, metrics.length, metricsRows(state.size)) } };
    }
  }
  return world.conflicts().length === 0 ? { notice: wordsOf(state).notice.noConflicts } : { notice: wordsOf(state).notice.lastConflict, ...PASS };
}
