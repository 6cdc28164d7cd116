/** Chinese text by display column, for everything that draws: the functions of `text/`, and pieces with looks of their own. */
import { type Ambiguous, cell, displayWidth, fits } from '../../text/width.ts';
import { type Line as Range, wrapLines } from '../../text/wrap.ts';

export { type Ambiguous, cell, charWidth, cut, displayWidth, fits, pad } from '../../text/width.ts';
export type { Line as Range } from '../../text/wrap.ts';

/** Exactly `columns` wide: cut with `…`, then padded; a wide character that would stand across the edge leaves a space. */
export function fit(text: string, columns: number, ambiguous: Ambiguous = 1): string {
  return columns <= 0 ? '' : cell(text, columns, 'left', ambiguous);
}

/** Breaks a paragraph by Chinese rules; see `text/wrap.ts`. The caller keeps the answer for a document and a width. */
export function wrapText(text: string, columns: number, ambiguous: Ambiguous = 1): Range[] {
  return wrapLines(text, columns, ambiguous);
}

/**
 * Cuts and pads pieces together to exactly `columns`; each piece keeps its other properties.
 * @param mark stands where something was left off, in the look of the piece it cuts
 */
export function fitPieces<P extends { readonly text: string }>(
  pieces: readonly P[],
  columns: number,
  blank: P,
  ambiguous: Ambiguous = 1,
  mark = '…',
): P[] {
  const total = pieces.reduce((sum, piece) => sum + displayWidth(piece.text, ambiguous), 0);
  if (total <= columns) return total < columns ? [...pieces, { ...blank, text: ' '.repeat(columns - total) }] : [...pieces];
  const markWidth = displayWidth(mark, ambiguous);
  let room = columns - (markWidth <= columns ? markWidth : 0);
  const fitted: P[] = [];
  for (const piece of pieces) {
    const width = displayWidth(piece.text, ambiguous);
    if (width <= room) {
      fitted.push(piece);
      room -= width;
      continue;
    }
    const part = piece.text.slice(0, fits(piece.text, room, 0, ambiguous));
    room -= displayWidth(part, ambiguous);
    fitted.push({ ...piece, text: markWidth <= columns ? part + mark : part });
    break;
  }
  if (room > 0) fitted.push({ ...blank, text: ' '.repeat(room) });
  return fitted;
}
