/** Pieces of text with looks of their own, fitted together by display column. The measure itself is that of `text/width.ts`. */
import { type Ambiguous, displayWidth, shown } from '../../text/width.ts';

export { type Ambiguous, displayWidth, pad } from '../../text/width.ts';

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
    const part = shown(piece.text, room, ambiguous);
    room -= displayWidth(part, ambiguous);
    fitted.push({ ...piece, text: markWidth <= columns ? part + mark : part });
    break;
  }
  if (room > 0) fitted.push({ ...blank, text: ' '.repeat(room) });
  return fitted;
}
