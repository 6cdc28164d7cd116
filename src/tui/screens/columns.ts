/** Rows of cells in columns of display width, for the long lists: a list draws only what is visible, a table library would draw all. */
import { type Line, type Span, span, type Tone, toned } from './line.ts';
import { cellOf, fitTo, type Stage } from './stage.ts';

export interface ColumnSpec {
  readonly title: string;
  /** Columns it gets at least; it takes its share of what is left. */
  readonly least: number;
  /** Share of the room left over; 0 for a column as wide as its content may be. */
  readonly grow: number;
  readonly align?: 'left' | 'right';
  /** Left out where there is not so much room. */
  readonly from?: number;
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

/** @returns the heads of the columns */
export function headsLine(stage: Stage, specs: readonly ColumnSpec[], widths: readonly number[]): Line {
  return cellsLine(
    stage,
    specs,
    widths,
    specs.map((spec) => ({ text: spec.title, tone: 'dim' as const })),
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
