/** Rows of cells in columns of display width, for the long lists: a list draws only what is visible, a table library would draw all. */

import type { Sort } from '../app/state.ts';
import { type Line, type Span, span, type Tone, toned } from './line.ts';
import { cellOf, fitTo, headWith, type Stage, sortMark } from './stage.ts';

export interface ColumnSpec {
  readonly title: string;
  /** Columns it gets at least; it takes its share of what is left. */
  readonly least: number;
  /** Share of the room left over; 0 for a column as wide as its content may be. */
  readonly grow: number;
  readonly align?: 'left' | 'right';
  /** Left out where there is not so much room. */
  readonly from?: number;
  /** Stays where it is when a table is scrolled sideways. */
  readonly frozen?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
  readonly ranges?: readonly { readonly start: number; readonly end: number }[];
}

export const GAP = 2;

/** @returns the width of each column, 0 for one left out; together with the gaps they fill `columns` */
export function columnWidths(specs: readonly ColumnSpec[], columns: number, gap = GAP): number[] {
  const shown = specs.map((spec) => columns >= (spec.from ?? 0));
  const count = shown.filter(Boolean).length;
  const least = specs.reduce((sum, spec, i) => sum + (shown[i] ? spec.least : 0), 0);
  const room = Math.max(0, columns - least - gap * Math.max(0, count - 1));
  const shares = specs.reduce((sum, spec, i) => sum + (shown[i] ? spec.grow : 0), 0);
  return specs.map((spec, i) => (shown[i] ? spec.least + (shares > 0 ? Math.floor((room * spec.grow) / shares) : 0) : 0));
}

/**
 * @param natural widths that show all of each column: no column is wider, so that a value stands near its name in a wide window
 * @returns the width of each column, 0 for one left out
 */
export function fittedWidths(specs: readonly ColumnSpec[], natural: readonly number[], columns: number, gap = GAP): number[] {
  const least = specs.map((spec, i) => (columns >= (spec.from ?? 0) ? Math.min(spec.least, Math.max(natural[i] ?? 0, displayLeast)) : 0));
  return grown(least, natural, columns, gap);
}

export interface ColumnWindow {
  /** Of each column, 0 for one out of view. */
  readonly widths: readonly number[];
  /** The first in view of those that scroll, counted among them. */
  readonly left: number;
  /** How many are out of view on either side. */
  readonly before: number;
  readonly after: number;
}

/**
 * The columns in view of a table that may be wider than its room: the frozen ones, and of the others as many as fit from `left` on.
 * @param natural widths that show all of each column
 * @param selected index of the column that must be in view
 */
export function columnWindow(
  specs: readonly ColumnSpec[],
  natural: readonly number[],
  columns: number,
  gap: number,
  left: number,
  selected: number,
): ColumnWindow {
  const least = specs.map((spec, i) => Math.min(spec.least, Math.max(natural[i] ?? 0, displayLeast)));
  const moving = specs.flatMap((spec, i) => (spec.frozen ? [] : [i]));
  const frozen = specs.reduce((sum, spec, i) => sum + (spec.frozen ? (least[i] ?? 0) + gap : 0), -gap);
  /** How many of the moving columns fit from one on; at least one. */
  const fitting = (from: number): number => {
    let room = columns - frozen;
    let count = 0;
    for (const i of moving.slice(from)) {
      room -= (least[i] ?? 0) + gap;
      if (room < 0 && count > 0) break;
      count++;
    }
    return count;
  };
  const at = moving.indexOf(selected);
  let first = Math.max(0, Math.min(left, moving.length - 1));
  if (at >= 0 && at < first) first = at;
  while (at >= 0 && at >= first + fitting(first)) first++;
  // No room is left empty at the end while there are columns before.
  while (first > 0 && first - 1 + fitting(first - 1) >= moving.length) first--;
  const count = fitting(first);
  const shown = new Set(moving.slice(first, first + count));
  const widths = specs.map((spec, i) => (spec.frozen || shown.has(i) ? (least[i] ?? 0) : 0));
  // What stays in view is read most: it is widened first.
  const frozenFirst = grown(
    widths,
    natural.map((width, i) => (specs[i]?.frozen ? width : 0)),
    columns,
    gap,
  );
  return { widths: grown(frozenFirst, natural, columns, gap), left: first, before: first, after: moving.length - first - count };
}

/** A column of nothing still needs its head's first character. */
const displayLeast = 2;

/** What room is left goes to the columns that are cut, a column of the screen to each in turn. */
function grown(widths: readonly number[], natural: readonly number[], columns: number, gap: number): number[] {
  const result = [...widths];
  let room = columns - result.reduce((sum, width) => sum + (width > 0 ? width + gap : 0), -gap);
  while (room > 0) {
    const cut = result.flatMap((width, i) => (width > 0 && width < (natural[i] ?? 0) ? [i] : []));
    if (cut.length === 0) break;
    for (const i of cut.slice(0, room)) result[i] = (result[i] ?? 0) + 1;
    room -= Math.min(room, cut.length);
  }
  return result;
}

/**
 * @param sort by the columns' numbers
 * @returns the heads of the columns, the one that the rows are sorted by marked
 */
export function headsLine(stage: Stage, specs: readonly ColumnSpec[], widths: readonly number[], sort: Sort | null = null): Line {
  return cellsLine(
    stage,
    specs,
    widths,
    specs.map(({ title }, i) => ({ text: headWith(stage, title, sortMark(sort, i, stage), widths[i] ?? 0), tone: 'dim' as const })),
  );
}

/** @returns one row; a cell too long is cut */
export function cellsLine(stage: Stage, specs: readonly ColumnSpec[], widths: readonly number[], cells: readonly Cell[]): Line {
  const spans: Span[] = [];
  for (const [i, spec] of specs.entries()) {
    const width = widths[i] ?? 0;
    const content = cells[i];
    if (width === 0 || !content) continue;
    if (spans.length > 0) spans.push(span(' '.repeat(GAP)));
    if (content.ranges && content.ranges.length > 0) spans.push(...fitTo(stage, toned(content.text, content.ranges, 'match', content.tone), width));
    else spans.push(span(cellOf(stage, content.text, width, spec.align), content.tone));
  }
  return spans;
}
