/** Lines of toned pieces → wrapped terminal lines. For answers that are no table (`find`, `show`). */
import { safeLine } from '../../text/safe.ts';
import { wrapLines } from '../../text/wrap.ts';
import type { Cell, TextLine } from '../command.ts';
import type { Paint } from './table.ts';

/** @param columns columns of the terminal; 0 for no limit */
export function page(lines: readonly TextLine[], columns: number, paint: Paint): string[] {
  return lines.flatMap((line) => {
    const cells = line.cells.map((cell) => ({ ...cell, text: safeLine(cell.text) }));
    const text = cells.map((cell) => cell.text).join('');
    const indent = line.indent ?? 0;
    const hang = indent + (line.hang ?? 0);
    if (columns <= 0) return [`${' '.repeat(indent)}${cells.map((cell) => paint(cell.text, cell.tone)).join('')}`.trimEnd()];
    // The first line may be wider than the ones below it; the rest is wrapped again at their width.
    const first = wrapLines(text, columns - indent)[0] ?? { start: 0, end: text.length };
    let from = first.end;
    while (text[from] === ' ') from++;
    const rest =
      from < text.length ? wrapLines(text.slice(from), columns - hang).map(({ start, end }) => ({ start: start + from, end: end + from })) : [];
    return [first, ...rest].map(({ start, end }, n) => `${' '.repeat(n === 0 ? indent : hang)}${piece(cells, start, end, paint)}`.trimEnd());
  });
}

function piece(cells: readonly Cell[], start: number, end: number, paint: Paint): string {
  let at = 0;
  let out = '';
  for (const cell of cells) {
    const part = cell.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part !== '') out += paint(part, cell.tone);
    at += cell.text.length;
  }
  return out;
}
