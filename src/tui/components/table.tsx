/**
 * A table by ink-table: heads and the visible rows, one cell selected. Columns line up by display width.
 */
import InkTable from 'ink-table';
import type { PropsWithChildren } from 'react';
import { type Line, POINTER_WIDTH, type Tone } from '../screens/line.ts';
import { type Ambiguous, displayWidth, fitPieces, pad } from '../terminal/width.ts';
import { Painted, tokenOf } from './painted.tsx';
import { paintLine, type Theme } from './theme.ts';

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

export interface TableCell {
  readonly text: string;
  readonly tone?: Tone;
  /** What of the text matched; in order, not overlapping. */
  readonly ranges?: readonly { readonly start: number; readonly end: number }[];
}

export interface TableProps {
  readonly columns: readonly TableColumn[];
  /** Columns of the screen for each; 0 for one left out. */
  readonly widths: readonly number[];
  /** The visible ones only. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Selected row among these and selected column; -1 for none. */
  readonly row: number;
  readonly column: number;
  readonly theme: Theme;
  readonly ambiguous: Ambiguous;
  readonly marks: { readonly pointer: string; readonly column: string; readonly more: string };
}

export function Table({ columns, widths, rows, row: selected, column: current, theme, ambiguous, marks }: TableProps) {
  const shown = columns.flatMap((column, index) => ((widths[index] ?? 0) > 0 ? [{ ...column, index, width: Math.max(2, widths[index] ?? 0) }] : []));
  const rule = paintLine([{ text: marks.column, tone: 'rule' }], theme);
  // ink-table makes a node of every cell, and a frame costs what its nodes cost (360 cells: 10 ms): it is given whole rows.
  const rowToken = (pointer: Line, cells: readonly Line[]): string =>
    tokenOf(paintLine(pointer, theme) + cells.map((line, i) => (i === 0 ? '' : ` ${rule} `) + paintLine(line, theme)).join(''));
  const head = rowToken(
    [{ text: ' '.repeat(POINTER_WIDTH), tone: 'plain' }],
    shown.map(({ title, width, align }) => fitCell({ text: title, tone: 'dim' }, width, align, ambiguous, marks.more)),
  );
  const data = rows.map((cells, at) => {
    const here = at === selected;
    const pointer: Line = [{ text: pad(here ? marks.pointer : '', POINTER_WIDTH, 'left', ambiguous), tone: here ? 'accent' : 'plain' }];
    const fitted = shown.map(({ index, width, align }) => {
      const cell = cells[index] ?? { text: '' };
      const tone = here && index === current ? 'current' : (cell.tone ?? 'plain');
      return fitCell({ ...cell, tone }, width, align, ambiguous, marks.more);
    });
    return { [head]: rowToken(pointer, fitted) };
  });
  return <DenseTable data={data} columns={[head]} cell={Cell} header={Cell} skeleton={Nothing} />;
}

function fitCell(cell: TableCell, width: number, align: 'left' | 'right' = 'left', ambiguous: Ambiguous, more: string): Line {
  const tone = cell.tone ?? 'plain';
  const ranges = tone === 'current' ? [] : (cell.ranges ?? []);
  const pieces: { text: string; tone: Tone }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: cell.text.slice(at, start), tone });
    if (end > Math.max(at, start)) pieces.push({ text: cell.text.slice(Math.max(at, start), end), tone: 'match' });
    at = Math.max(at, end);
  }
  if (at < cell.text.length) pieces.push({ text: cell.text.slice(at), tone });
  const room = width - displayWidth(cell.text, ambiguous);
  if (align === 'right' && room > 0) pieces.unshift({ text: ' '.repeat(room), tone: 'plain' });
  return fitPieces(pieces, width, { text: '', tone: tone === 'current' ? tone : 'plain' }, ambiguous, more);
}

/** ink-table 3.1 pads by UTF-16 units, so Chinese columns would not line up: it is given tokens, and its own padding is left out. */
function Cell({ children }: PropsWithChildren) {
  return <Painted token={/~[0-9a-z]+~/.exec(String(children))?.[0] ?? ''} />;
}

/** ink-table without the rules above, between and below its rows: every line of the screen says something. */
class DenseTable extends InkTable<Record<string, string>> {
  override header = Nothing;
  override separator = Nothing;
  override footer = Nothing;
}

/** The sides of a cell, too, are drawn with the cell, where they are wanted. */
function Nothing() {
  return null;
}
