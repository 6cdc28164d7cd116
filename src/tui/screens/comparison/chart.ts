/**
 * The series as bars, one for each period and value in order of time. A bar tells by its fill what it stands for (a year or a moment, a part of
 * a year, a goal), by its side whether it rises or falls, and by a mark at its tip what the statement leaves open (超 > · 不足 < · 约 ~), so
 * that nothing is told by colour alone.
 */
import type { SeriesRow } from '../../../compare/model.ts';
import type { Bound } from '../../../facts/model.ts';
import { periodText } from '../../../text/labels.ts';
import type { World } from '../../app/world.ts';
import { type Line, type Span, span, type Tone } from '../line.ts';
import { cellOf, fitTo, type Stage, widthOf } from '../stage.ts';

/** What a bar stands for; a bound passed at some time within a span of years has none. */
export type Fill = 'year' | 'part' | 'target' | 'milestone';

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
  /** Ids of the statements it stands for. */
  readonly facts: readonly string[];
}

export interface Chart {
  /** Whom the points are about: one axis holds one place's values. */
  readonly scope: string;
  readonly points: readonly ChartPoint[];
  /** Statements of the metric that have no bar here: of another scope, another unit, or without a time. */
  readonly others: number;
}

/**
 * @param selected the statement whose scope is drawn; the most frequent one where it is null
 * @returns the points in the series' unit
 */
export function chartOf(world: World, metric: string, selected: SeriesRow | null): Chart {
  const { rows, unit } = world.series(metric);
  const scope = selected ? world.scope(selected.fact) : commonScope(rows, world);
  return world.keep(`chart ${metric} ${scope}`, () => {
    const drawn = rows.filter(({ fact, at }) => fact.unit === unit.base && world.scope(fact) === scope && (at !== null || fact.period !== 'asof'));
    return { scope, points: pointsOf(drawn, unit.scale), others: rows.length - drawn.length };
  });
}

/** Where a statement stands on the axis; of one without a time its document's month. */
function periodOf({ fact, at }: SeriesRow): string {
  return fact.period === 'asof' ? (at ?? '').slice(0, 7) : fact.period;
}

/** One for each period and value: what several documents say alike is one bar. */
function pointsOf(rows: readonly SeriesRow[], scale: number): ChartPoint[] {
  const points = new Map<string, ChartPoint & { facts: string[] }>();
  for (const row of rows) {
    const { fact, shown, dated } = row;
    const period = periodOf(row);
    const key = `${period} ${fact.kind} ${shown}`;
    const same = points.get(key);
    if (same) {
      same.facts.push(fact.id);
      continue;
    }
    const ends = typeof fact.value === 'number' ? [fact.value, fact.value] : [...fact.value].sort((a, b) => a - b);
    const [low = 0, high = 0] = ends.map((end) => end / scale);
    points.set(key, { period, dated: dated !== 'document', low, high, shown, fill: fillOf(row), bound: fact.bound, facts: [fact.id] });
  }
  return [...points.values()];
}

function fillOf({ fact, milestone, partYear }: SeriesRow): Fill {
  if (milestone) return 'milestone';
  if (fact.kind === 'target') return 'target';
  return partYear || (fact.period !== 'asof' && !/^\d{4}$/.test(fact.period)) ? 'part' : 'year';
}

/** The scope that most rows are about. */
function commonScope(rows: readonly SeriesRow[], world: World): string {
  const counts = new Map<string, number>();
  for (const { fact } of rows) counts.set(world.scope(fact), (counts.get(world.scope(fact)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Eighths of a column, for the end of a bar. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** Mark at the tip of a bar whose true value may be more, less, or about as much. */
const TIP: Readonly<Record<Bound, string>> = { eq: '', gt: '>', lt: '<', approx: '~' };
const TONE: Readonly<Record<Fill, Tone>> = { year: 'good', part: 'warn', target: 'dim', milestone: 'dim' };
const FILLS = ['year', 'part', 'target'] as const;
/** Longest bars: the eye compares no better when it has to travel further. */
const LONGEST = 100;

/**
 * @param selected the statement one stands on
 * @param rows at least 4, with a blank one before the bars and one after them for what their marks mean
 * @returns points as bars from zero, the newest ones if the selected one is among them; nothing where they do not fit
 */
export function chartLines(metric: string, selected: SeriesRow | null, rows: number, stage: Stage): Line[] {
  if (rows < 4) return [];
  const chart = chartOf(stage.world, metric, selected);
  const isHere = ({ facts }: ChartPoint): boolean => selected !== null && facts.includes(selected.fact.id);
  // The newest ones, or those up to the one that one stands on.
  const here = chart.points.findIndex(isHere);
  const from = Math.max(0, Math.min(chart.points.length - (rows - 2), here < 0 ? chart.points.length : here));
  const points = chart.points.slice(from, from + rows - 2);
  const bars = points.filter(({ fill }) => fill !== 'milestone');
  const above = Math.max(0, ...bars.map(({ high }) => high));
  const below = Math.max(0, ...bars.map(({ low }) => -low));
  if (above + below === 0) return [];
  const periods = points.map(({ period, dated }) => (dated ? periodText(period, stage.lang) : `(${period})`));
  const label = Math.max(...periods.map((text) => widthOf(stage, text)));
  const value = Math.max(...points.map(({ shown }) => widthOf(stage, shown)));
  const room = Math.max(4, Math.min(LONGEST, stage.columns - label - value - 8));
  const axis = { scale: room / (above + below), left: Math.round((room * below) / (above + below)) };
  const lines = points.map((point, i): Line => {
    const here = isHere(point);
    return [
      span(`  ${cellOf(stage, periods[i] ?? '', label)} `, here ? 'strong' : 'dim'),
      span(`${cellOf(stage, point.shown, value, 'right')} `, here ? 'strong' : 'plain'),
      ...drawn(point, axis, here, stage),
    ];
  });
  return [[], ...lines, legend(chart, points, stage)];
}

/** Columns of an axis: how many a unit takes, and how many lie left of zero. */
interface Axis {
  readonly scale: number;
  readonly left: number;
}

function drawn(point: ChartPoint, { scale, left }: Axis, here: boolean, stage: Stage): Span[] {
  if (point.fill === 'milestone') return [span(stage.labels.milestone, here ? 'accent' : 'dim')];
  const zero = left > 0 ? [span(stage.marks.vertical, 'rule')] : [];
  if (point.high > 0 || left === 0)
    return [span(' '.repeat(left)), ...zero, ...bar(point, Math.max(0, point.low) * scale, point.high * scale, here, stage)];
  // A fall reaches left from zero, its tip at its far end.
  const body = bar(point, -point.high * scale, -point.low * scale, here, stage).reverse();
  const width = body.reduce((sum, piece) => sum + widthOf(stage, piece.text), 0);
  return [span(' '.repeat(Math.max(0, left - width))), ...body, ...zero];
}

/** From zero to `to` columns; beyond `from` a range is only possible: dotted. */
function bar({ fill, bound, low }: ChartPoint, from: number, to: number, here: boolean, stage: Stage): Span[] {
  const length = Math.max(1, Math.round(to));
  const mark = markOf(fill, stage);
  const tone = here ? 'accent' : TONE[fill];
  if (from < to) {
    const sure = Math.round(from);
    return [span(mark.repeat(sure), tone), span(stage.marks.dot.repeat(Math.max(1, length - sure)), tone)];
  }
  const tip = TIP[bound] === '' ? [] : [span(TIP[bound], 'strong')];
  // Blocks by eighths grow from their left edge: of no use for what ends on the left.
  if (fill !== 'year' || low < 0 || isAscii(stage)) return [span(mark.repeat(length), tone), ...tip];
  const eighths = Math.max(1, Math.round(to * 8));
  return [span(mark.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? ''), tone), ...tip];
}

const isAscii = ({ state: { settings } }: Stage): boolean => settings.ascii || settings.ambiguous === 2;

function markOf(fill: Fill, { marks }: Stage): string {
  return { year: marks.bar, part: marks.part, target: marks.hollow, milestone: '' }[fill];
}

/** Whom the bars are about, what their fills and tips mean, and how many statements have none. */
function legend({ scope, points: all, others }: Chart, points: readonly ChartPoint[], stage: Stage): Line {
  const { words } = stage;
  const fills = FILLS.filter((fill) => points.some((point) => point.fill === fill));
  const tips = (['gt', 'lt', 'approx'] as const).filter((bound) =>
    points.some((point) => point.bound === bound && point.low === point.high && point.fill !== 'milestone'),
  );
  const left = others + all.length - points.length;
  return fitTo(stage, [
    span(scope === '' ? '  ' : `  ${scope}   `, 'dim'),
    ...fills.flatMap((fill) => [span(markOf(fill, stage), TONE[fill]), span(` ${words.chart[fill]}   `, 'dim')]),
    ...tips.flatMap((bound) => [span(TIP[bound], 'strong'), span(` ${words.chart[bound]}   `, 'dim')]),
    span(left > 0 ? words.chart.others(left) : '', 'dim'),
  ]);
}
