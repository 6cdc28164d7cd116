/**
 * The series as bars, one for each period and value in order of time. A bar tells by its fill what it stands for (a whole year, a part or a span
 * of years, a goal) and by a mark at its tip what the statement leaves open (超 > · 不足 < · 约 ~), so that nothing is told by colour alone.
 */
import type { SeriesRow } from '../../../compare/model.ts';
import type { Bound } from '../../../facts/model.ts';
import { periodText } from '../../../text/labels.ts';
import type { World } from '../../app/world.ts';
import { type Line, type Span, span, type Tone } from '../line.ts';
import { cellOf, type Stage, widthOf } from '../stage.ts';

/** What a bar stands for: a year (or a moment), less or more than one year, a goal. */
export type Fill = 'year' | 'part' | 'target';

export interface ChartPoint {
  readonly period: string;
  /** Whether the source states it; else it is that of its document. */
  readonly dated: boolean;
  /** In the unit of the series: the lower end of a range, and its upper one; the same where a single number is stated. */
  readonly low: number;
  readonly high: number;
  readonly shown: string;
  readonly fill: Fill;
  readonly bound: Bound;
  readonly fact: string;
}

/** @returns points in the series' unit; values of another unit or kind of measure have no place on one axis */
export function chartPoints(world: World, metric: string): readonly ChartPoint[] {
  return world.keep(`chart ${metric}`, () => {
    const { rows, unit } = world.series(metric);
    const scope = commonScope(rows);
    const seen = new Set<string>();
    return rows.flatMap(({ fact, shown, at, dated, partYear, milestone }): ChartPoint[] => {
      if (fact.unit !== unit.base || fact.scope !== scope || (at === null && fact.period === 'asof')) return [];
      const period = fact.period === 'asof' ? (at ?? '').slice(0, 7) : fact.period;
      const key = `${period} ${fact.kind} ${shown}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const [low, high] = typeof fact.value === 'number' ? [fact.value, fact.value] : fact.value;
      const span = fact.period !== 'asof' && !/^\d{4}$/.test(fact.period);
      const fill = fact.kind === 'target' ? 'target' : partYear || milestone || span ? 'part' : 'year';
      return [{ period, dated: dated !== 'document', low: low / unit.scale, high: high / unit.scale, shown, fill, bound: fact.bound, fact: fact.id }];
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
/** Mark at the tip of a bar whose true value may be more, less, or about as much. */
const TIP: Readonly<Record<Bound, string>> = { eq: '', gt: '>', lt: '<', approx: '~' };
const TONE: Readonly<Record<Fill, Tone>> = { year: 'good', part: 'warn', target: 'dim' };
const FILLS: readonly Fill[] = ['year', 'part', 'target'];
/** Longest bar: the eye compares no better when it has to travel further. */
const LONGEST = 100;

/**
 * @param selected id of the fact one stands on
 * @param rows at least 4, with a blank one before the bars and one after them for what their marks mean
 * @returns the newest points as bars from zero; nothing where they do not fit
 */
export function chartLines(metric: string, selected: string | null, rows: number, stage: Stage): Line[] {
  if (rows < 4) return [];
  const points = chartPoints(stage.world, metric).slice(-(rows - 2));
  const largest = Math.max(...points.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))), 0);
  if (largest === 0) return [];
  const periods = points.map(({ period, dated }) => (dated ? periodText(period, stage.lang) : `(${period})`));
  const label = Math.max(...periods.map((text) => widthOf(stage, text)));
  const value = Math.max(...points.map(({ shown }) => widthOf(stage, shown)));
  const room = Math.max(4, Math.min(LONGEST, stage.columns - label - value - 8));
  const bars = points.map((point, i): Line => {
    const here = point.fact === selected;
    return [
      span(`  ${cellOf(stage, periods[i] ?? '', label)} `, here ? 'strong' : 'dim'),
      span(`${cellOf(stage, point.shown, value, 'right')} `, here ? 'strong' : 'plain'),
      ...bar(point, room / largest, here, stage),
    ];
  });
  return [[], ...bars, legend(points, stage)];
}

function bar({ low, high, fill, bound }: ChartPoint, scale: number, here: boolean, stage: Stage): Span[] {
  const [from, to] = [Math.min(Math.abs(low), Math.abs(high)) * scale, Math.max(Math.abs(low), Math.abs(high)) * scale];
  const length = Math.max(1, Math.round(to));
  const mark = fillOf(fill, stage);
  const tone = here ? 'accent' : TONE[fill];
  // Beyond its lower end a range is only possible: dotted.
  if (from < to) {
    const sure = Math.round(from);
    return [span(mark.repeat(sure), tone), span(stage.marks.dot.repeat(Math.max(1, length - sure)), tone)];
  }
  const tip = TIP[bound] === '' ? [] : [span(TIP[bound], 'strong')];
  if (fill !== 'year' || isAscii(stage)) return [span(mark.repeat(length), tone), ...tip];
  const eighths = Math.max(1, Math.round(to * 8));
  return [span(mark.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? ''), tone), ...tip];
}

const isAscii = ({ state: { settings } }: Stage): boolean => settings.ascii || settings.ambiguous === 2;

function fillOf(fill: Fill, { marks }: Stage): string {
  return { year: marks.bar, part: marks.part, target: marks.hollow }[fill];
}

/** What the fills and tips that are there mean; nothing where every bar is a plain year. */
function legend(points: readonly ChartPoint[], stage: Stage): Line {
  const { words } = stage;
  const fills = FILLS.filter((fill) => points.some((point) => point.fill === fill));
  const tips = (['gt', 'lt', 'approx'] as const).filter((bound) => points.some((point) => point.bound === bound && point.low === point.high));
  if (fills.length <= 1 && fills[0] !== 'part' && tips.length === 0) return [];
  return [
    span('  '),
    ...fills.flatMap((fill) => [span(fillOf(fill, stage), TONE[fill]), span(` ${words.chart[fill]}   `, 'dim')]),
    ...tips.flatMap((bound) => [span(TIP[bound], 'strong'), span(` ${words.chart[bound]}   `, 'dim')]),
  ];
}
