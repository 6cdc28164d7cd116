/** The series as points of a chart: one for each period and kind, in order of time. */
import type { SeriesRow } from '../../../compare/model.ts';
import type { World } from '../../app/world.ts';

export interface ChartPoint {
  readonly period: string;
  /** In the unit of the series. */
  readonly value: number;
  readonly shown: string;
  readonly target: boolean;
  readonly fact: string;
}

/** @returns points in the series' unit; values of another unit or kind of measure have no place on one axis */
export function chartPoints(world: World, metric: string): readonly ChartPoint[] {
  return world.keep(`chart ${metric}`, () => {
    const { rows, unit } = world.series(metric);
    const scope = commonScope(rows);
    const seen = new Set<string>();
    return rows.flatMap(({ fact, shown, at }): ChartPoint[] => {
      if (fact.unit !== unit.base || fact.scope !== scope || typeof fact.value !== 'number' || (at === null && fact.period === 'asof')) return [];
      const period = fact.period === 'asof' ? (at ?? '').slice(0, 7) : fact.period;
      const key = `${period} ${fact.kind} ${shown}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ period, value: fact.value / unit.scale, shown, target: fact.kind === 'target', fact: fact.id }];
    });
  });
}

/** The scope that most rows are about: a company's figure has no place beside the city's. */
function commonScope(rows: readonly SeriesRow[]): string {
  const counts = new Map<string, number>();
  for (const { fact } of rows) counts.set(fact.scope, (counts.get(fact.scope) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
