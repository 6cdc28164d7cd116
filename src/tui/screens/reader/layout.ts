/**
 * A document as lines of a given width. In: the document, columns. Out: lines that know which characters of which paragraph they show, so
 * that marks can be painted on them and a place survives a change of width.
 */
import type { Document, Paragraph, Range } from '../../../corpus/model.ts';
import { type Ambiguous, displayWidth } from '../../../text/width.ts';
import { wrapLines } from '../../../text/wrap.ts';
import type { Anchor } from '../../app/state.ts';

/** Characters of the paragraph, or text that is not part of it (the space between the cells of a table). */
export type Piece = Range | { readonly fill: string };

export interface TextLine {
  /** Number of the paragraph; a blank line belongs to the one before it. */
  readonly paragraph: number;
  readonly kind: Paragraph['kind'];
  readonly pieces: readonly Piece[];
  /** Offset of its first character; for a blank line the end of the paragraph. */
  readonly start: number;
  /** A remark about the text in place of text. */
  readonly remark: 'broken' | 'mended' | null;
}

export interface Layout {
  readonly lines: readonly TextLine[];
  /** Paragraph number → index of its first line. */
  readonly first: ReadonlyMap<number, number>;
}

/** Columns between the cells of a table. */
const GAP = ' │ ';

/** @param columns at least 2 */
export function layOut(document: Document, columns: number, ambiguous: Ambiguous): Layout {
  const lines: TextLine[] = [];
  const first = new Map<number, number>();
  for (const paragraph of document.paragraphs) {
    const { n, kind, join } = paragraph;
    first.set(n, lines.length);
    const remark = (text: 'broken' | 'mended', start: number): void => {
      lines.push({ paragraph: n, kind, pieces: [], start, remark: text });
    };
    if (join === 'broken-start' || join === 'broken-both') remark('broken', 0);
    if (join === 'mended') remark('mended', 0);
    for (const pieces of kind === 'table' ? tableLines(paragraph, columns, ambiguous) : textLines(paragraph, columns, ambiguous)) {
      const start = pieces.find((piece): piece is Range => 'start' in piece)?.start ?? 0;
      lines.push({ paragraph: n, kind, pieces, start, remark: null });
    }
    if (join === 'broken-end' || join === 'broken-both') remark('broken', paragraph.text.length);
    lines.push({ paragraph: n, kind, pieces: [], start: paragraph.text.length, remark: null });
  }
  // The blank line after the last paragraph would only be scrolled past.
  if (lines.length > 1) lines.pop();
  return { lines, first };
}

/** @returns index of the line that shows a character */
export function lineAt(layout: Layout, anchor: Anchor): number {
  const first = layout.first.get(anchor.paragraph);
  if (first === undefined) return 0;
  let at = first;
  for (let i = first; i < layout.lines.length; i++) {
    const line = layout.lines[i];
    if (!line || line.paragraph !== anchor.paragraph || line.start > anchor.offset) break;
    if (line.pieces.length > 0 || i === first) at = i;
  }
  return at;
}

/** @returns the character that a line begins with */
export function anchorAt(layout: Layout, index: number): Anchor {
  const line = layout.lines[Math.max(0, Math.min(index, layout.lines.length - 1))];
  return line ? { paragraph: line.paragraph, offset: line.start } : { paragraph: 1, offset: 0 };
}

function textLines(paragraph: Paragraph, columns: number, ambiguous: Ambiguous): Piece[][] {
  return wrapLines(paragraph.text, columns, ambiguous).map((line) => [{ start: line.start, end: line.end }]);
}

/** Columns side by side where they fitTo, else each row as running text. */
function tableLines(paragraph: Paragraph, columns: number, ambiguous: Ambiguous): Piece[][] {
  const { rows = [], text } = paragraph;
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, displayWidth(text.slice(cell.start, cell.end), ambiguous));
  }
  const gap = displayWidth(GAP, ambiguous);
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);
  if (rows.length === 0) return textLines(paragraph, columns, ambiguous);
  if (total <= columns) return rows.map((row) => alignedRow(row, widths, text, ambiguous));
  return rows.flatMap((row) => {
    const start = row[0]?.start ?? 0;
    const end = row.at(-1)?.end ?? start;
    return wrapLines(text.slice(start, end), columns, ambiguous).map((line) => [{ start: start + line.start, end: start + line.end }]);
  });
}

function alignedRow(row: readonly Range[], widths: readonly number[], text: string, ambiguous: Ambiguous): Piece[] {
  return row.flatMap((cell, i): Piece[] => {
    const room = (widths[i] ?? 0) - displayWidth(text.slice(cell.start, cell.end), ambiguous);
    return i < row.length - 1 ? [cell, { fill: ' '.repeat(room) + GAP }] : [cell];
  });
}
