/**
 * Rows that have only moved. In: what the terminal shows and shall show. Out: the stretch of the screen that the terminal can move itself
 * (DECSTBM, then line feeds or reverse line feeds at its edge, which every terminal knows): a line of reading costs a row, not a page.
 */
import { moveTo } from './paint.ts';
import type { Row } from './row.ts';

/** Rows `top` to `bottom` (inclusive, from 0) go up by `by` rows, or down where it is negative. */
export interface Scroll {
  readonly top: number;
  readonly bottom: number;
  readonly by: number;
}

/** Furthest move looked for: a key moves a line or a few, a page has nothing to keep. */
const FURTHEST = 12;
/** Characters that must be saved: the sequences take about twenty, and a move that saves little is not worth its flicker. */
const WORTH = 60;

/** @returns the move that saves most; null when none is worth it */
export function findScroll(before: readonly (Row | null)[], after: readonly Row[]): Scroll | null {
  let best: Scroll | null = null;
  let most = WORTH;
  for (let by = -FURTHEST; by <= FURTHEST; by++) {
    if (by === 0) continue;
    for (let from = Math.max(0, -by); from < after.length; from++) {
      if (!moved(before, after, from, by)) continue;
      let to = from;
      while (moved(before, after, to + 1, by)) to++;
      const scroll: Scroll = { top: Math.min(from, from + by), bottom: Math.max(to, to + by), by };
      const saved = savedBy(before, after, scroll);
      if (saved > most) {
        best = scroll;
        most = saved;
      }
      from = to;
    }
  }
  return best;
}

function moved(before: readonly (Row | null)[], after: readonly Row[], index: number, by: number): boolean {
  const source = after[index]?.source;
  return source !== undefined && before[index + by]?.source === source;
}

/** Characters that need not be written, less those that must be written again. */
function savedBy(before: readonly (Row | null)[], after: readonly Row[], scroll: Scroll): number {
  const then = afterScroll(before, scroll, null);
  let saved = 0;
  for (let i = scroll.top; i <= scroll.bottom; i++) {
    const source = after[i]?.source ?? '';
    if (then[i]?.source === source) saved += source.length;
    if (before[i]?.source === source) saved -= source.length;
  }
  return saved;
}

/** @returns what the terminal shows after the move, with `blank` in the rows that have come in */
export function afterScroll<R>(rows: readonly R[], { top, bottom, by }: Scroll, blank: R): R[] {
  return rows.map((row, i) => {
    if (i < top || i > bottom) return row;
    const from = i + by;
    return from < top || from > bottom ? blank : (rows[from] ?? blank);
  });
}

/** @returns bytes of the move; the style must be plain, because rows that come in take its background */
export function scrollBytes({ top, bottom, by }: Scroll): string {
  const lines = by > 0 ? moveTo(bottom, 0) + '\n'.repeat(by) : moveTo(top, 0) + '\u001bM'.repeat(-by);
  return `\u001b[${top + 1};${bottom + 1}r${lines}\u001b[r`;
}
