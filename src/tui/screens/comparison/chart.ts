/** The series as bars: one for each period and value, in order of time; goals are hollow, so that they are told apart without colour. */
import type { SeriesRow } from '../../../compare/model.ts';
import { periodText } from '../../../text/labels.ts';
import type { ComparisonPlace } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { type Line, span } from '../line.ts';
import { cellOf, type Stage, widthOf } from '../stage.ts';

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

/** Eighths of a column, for the end of a bar. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** @returns the newest points as bars from zero, a blank line before them; nothing where `rows` is 0 */
export function chartLines(place: ComparisonPlace, rows: number, stage: Stage): Line[] {
  if (rows < 2) return [];
  const points = chartPoints(stage.world, place.metric).slice(-(rows - 1));
  const largest = Math.max(...points.map((point) => Math.abs(point.value)), 0);
  if (largest === 0) return [];
  const periods = points.map((point) => periodText(point.period, stage.lang));
  const label = Math.max(...periods.map((text) => widthOf(stage, text)));
  const values = points.map((point) => point.shown);
  const value = Math.max(...values.map((text) => widthOf(stage, text)));
  const room = Math.max(4, Math.min(80, stage.columns - label - value - 8));
  const selected = stage.world.series(place.metric).rows[place.list.selected]?.fact.id;
  return [
    [],
    ...points.map((point, i): Line => {
      const here = point.fact === selected;
      return [
        span(`  ${cellOf(stage, periods[i] ?? '', label)} `, here ? 'strong' : 'dim'),
        span(`${cellOf(stage, values[i] ?? '', value, 'right')} `, here ? 'strong' : 'plain'),
        span(bar((Math.abs(point.value) / largest) * room, point.target, stage), here ? 'accent' : point.target ? 'dim' : 'good'),
      ];
    }),
  ];
}

function bar(length: number, target: boolean, { marks, state }: Stage): string {
  if (target) return marks.hollow.repeat(Math.max(1, Math.round(length)));
  if (state.settings.ascii || state.settings.ambiguous === 2) return marks.bar.repeat(Math.max(1, Math.round(length)));
  const eighths = Math.max(1, Math.round(length * 8));
  return marks.bar.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
