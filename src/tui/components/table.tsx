/**
 * A table by ink-table: heads and the visible rows, one cell selected. Columns line up by display width; no rules between rows, so that
 * every line of the screen says something.
 */
import { Text } from 'ink';
import InkTable from 'ink-table';
import { memo, type PropsWithChildren } from 'react';
import type { Line, Tone } from '../screens/line.ts';
import { type Ambiguous, displayWidth, fitPieces, pad } from '../terminal/width.ts';
import { tokenOf, withContent } from './table-cells.ts';
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
  readonly marks: { readonly pointer: string; readonly vertical: string; readonly more: string };
}

/** A pointer and a blank before the first column. */
export const POINTER_WIDTH = 2;
/** What ink-table puts between two columns: a blank on either side of the rule. */
export const TABLE_GAP = 3;

export function Table({ columns, widths, rows, row: selected, column: current, theme, ambiguous, marks }: TableProps) {
  const shown = columns.flatMap((column, index) => ((widths[index] ?? 0) > 0 ? [{ ...column, index, width: Math.max(2, widths[index] ?? 0) }] : []));
  const rule = paintLine([{ text: marks.vertical, tone: 'rule' }], theme);
  const token = (line: Line, width: number, first: boolean, pointer: Line): string => {
    // The rule stands where ink-table leaves a blank before the cell; the pointer takes it before the first.
    const before = first ? paintLine(pointer, theme) : `${rule} `;
    return tokenOf(before + paintLine(line, theme), width + (first ? POINTER_WIDTH - 1 : 1));
  };
  const keys = shown.map(({ title, width, align }, i) =>
    token(fitCell({ text: title, tone: 'dim' }, width, align, ambiguous, marks.more), width, i === 0, [{ text: '  ', tone: 'plain' }]),
  );
  const data = rows.map((cells, at) => {
    const here = at === selected;
    const pointer: Line = [{ text: pad(here ? marks.pointer : '', POINTER_WIDTH, 'left', ambiguous), tone: here ? 'accent' : 'plain' }];
    return Object.fromEntries(
      shown.map(({ index, width, align }, i) => {
        const cell = cells[index] ?? { text: '' };
        const tone = here && index === current ? 'current' : cell.tone;
        return [keys[i], token(fitCell({ ...cell, ...(tone ? { tone } : {}) }, width, align, ambiguous, marks.more), width, i === 0, pointer)];
      }),
    );
  });
  return <InkTable data={data} columns={keys} cell={Cell} header={Cell} skeleton={NoRule} />;
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

/** ink-table's blank before a cell gives way to the pointer or rule that the content begins with. */
function Cell({ children }: PropsWithChildren) {
  return <Content text={String(children)} />;
}

const Content = memo(function Content({ text }: { readonly text: string }) {
  return <Text>{withContent(text).slice(1)}</Text>;
});

/** Corners, rules and the sides of every cell: drawn with the cells where they are wanted. */
function NoRule() {
  return null;
}
