/** What the list of metrics does on each action. */
import type { Fact, Metric } from '../../../facts/model.ts';
import { rowText } from '../../../text/rows.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { settle } from '../../app/scroll.ts';
import { type MetricsPlace, type Size, wordsOf } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { openComparison } from '../comparison/open.ts';
import { actFiltered, type Listing } from '../filtered.ts';
import { openMatrix } from '../matrix/open.ts';
import { bodyRows } from '../reader/geometry.ts';
import { arranged, type ColumnKey, sortsOf } from '../sorting.ts';

/** @returns the metrics that the filter lets through, in the order chosen */
export function metricsListing(place: Pick<MetricsPlace, 'filter' | 'sort'>, { state, world }: Scene): Listing<Metric> {
  const keys = sortKeys(world);
  const rows = arranged(world, 'metrics', world.library.metrics, place, rowText.metric, keys);
  return { rows, height: metricsRows(state.size), sorts: sortsOf(keys, wordsOf(state)) };
}

/** In the order of the columns. */
function sortKeys(world: World): ColumnKey<Metric>[] {
  const latest = (metric: Metric): Fact | null => world.summary(metric).latest;
  return [
    { column: 'metric', value: ({ name }) => name },
    { column: 'sources', value: ({ docs }) => docs.length },
    { column: 'periods', value: (metric) => world.summary(metric).periods },
    { column: 'facts', value: ({ facts }) => facts.length },
    { column: 'latest', value: (metric) => lowOf(latest(metric)) },
    { column: 'period', value: (metric) => latest(metric)?.period ?? null },
    { column: 'scope', value: (metric) => latest(metric)?.scope ?? null },
    { column: 'verdict', value: (metric) => disputed(metric, world) },
  ];
}

/** @returns 0 for a metric in conflict, 1 for one whose sources agree, null where nothing can be held against anything */
export function disputed(metric: Metric, world: World): number | null {
  const { verdict } = world.summary(metric);
  return verdict === null ? null : { conflict: 0, agree: 1 }[verdict];
}

/** @returns a value as a number to sort by, of a range the lower end */
export function lowOf(fact: Fact | null): number | null {
  return fact === null ? null : typeof fact.value === 'number' ? fact.value : fact.value[0];
}

/** Rows of the list: the view without its box and its column heads. */
export const metricsRows = (size: Size): number => Math.max(1, bodyRows(size) - 2);

export const actMetrics: Act<MetricsPlace> = (place, action, scene) => {
  const { world } = scene;
  const { rows: metrics, height } = metricsListing(place, scene);
  switch (action) {
    case 'open': {
      const metric = metrics[place.list.selected];
      return metric ? { visit: openComparison(world, metric.name, null, place) } : {};
    }
    case 'matrix':
      return { visit: openMatrix(world, metrics[place.list.selected]?.name ?? null, place) };
    case 'next-conflict':
    case 'previous-conflict':
      return nextDisputed(place, metrics, action === 'next-conflict' ? 1 : -1, scene);
    default:
      return actFiltered(place, action, metrics.length, height);
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
