/**
 * Heads and cells → lines of aligned columns. In: plain cells and the width of the terminal, if there is one. Out: lines.
 * Without a width (a pipe) every cell is shown whole. With one, cells are cut, wrapped or put under their row, as their column says; where even
 * that leaves no room to read, each row becomes a block of `title  value` lines.
 */
import { safeLine } from '../../text/safe.ts';
import { cut, displayWidth, cell as fitCell, pad } from '../../text/width.ts';
import { wrap } from '../../text/wrap.ts';
import type { Cell, Head, Tone } from '../command.ts';

export type Paint = (text: string, tone: Tone | undefined) => string;

/** Columns between columns; a table that would not fit otherwise takes the smaller one. */
const GAPS = [2, 1] as const;
const GAP = GAPS[0];
/** Narrowest a shortened column may become before rows turn into blocks. */
const LEAST = { keep: 0, cut: 8, wrap: 10, under: 0 } as const;
/** How far what stands under a row is indented. */
const HANG = 6;
/** Below this width of the terminal, blocks are easier to read than a table of columns so narrow. */
const NARROW = 60;
const LEAST_NARROW = { ...LEAST, wrap: 12 } as const;

/**
 * @param columns columns of the terminal; 0 for no limit
 * @returns lines without line breaks, at most `columns` wide each
 */
export function table(heads: readonly Head[], rows: readonly (readonly Cell[])[], columns: number, paint: Paint): string[] {
  const group = heads.findIndex((head) => head.group);
  if (group >= 0) return grouped(group, heads, rows, columns, paint);
  const safe = rows.map((cells) => cells.map((cell) => ({ ...cell, text: safeLine(cell.text) })));
  // A column without a word in any row only takes room from the others.
  const used = heads.map((_, i) => i).filter((i) => safe.some((cells) => cells[i]?.text));
  const kept = used.map((i) => heads[i] as Head);
  const cells = safe.map((row) => used.map((i) => row[i] as Cell));
  const natural = kept.map((head, i) => cells.reduce((most, row) => Math.max(most, displayWidth((row[i] as Cell).text)), displayWidth(head.title)));
  if (columns === 0 || total(natural, GAP) <= columns) return aligned(kept, cells, natural, GAP, paint);
  const beside = kept.map((_, i) => i).filter((i) => kept[i]?.flow !== 'under');
  const below = kept.map((_, i) => i).filter((i) => kept[i]?.flow === 'under');
  const pick = <T>(items: readonly T[], places: readonly number[]): T[] => places.map((i) => items[i] as T);
  for (const gap of GAPS) {
    const widths = shrink(pick(kept, beside), pick(natural, beside), columns, gap);
    if (!widths) continue;
    const under = (line: readonly Cell[]): string[] =>
      pick(line, below).flatMap(({ text, tone }) => (text ? wrap(text, columns - HANG).map((part) => ' '.repeat(HANG) + paint(part, tone)) : []));
    return aligned(
      pick(kept, beside),
      cells.map((line) => pick(line, beside)),
      widths,
      gap,
      paint,
      cells.map(under),
    );
  }
  return blocks(kept, cells, columns, paint);
}

/** The columns side by side, and under each row the lines that stand under it. */
function aligned(
  heads: readonly Head[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  gap: number,
  paint: Paint,
  under: readonly (readonly string[])[] = [],
): string[] {
  const lines = rows.flatMap((cells, i) => [...row(heads, cells, widths, gap, paint), ...(under[i] ?? [])]);
  if (heads.every((one) => one.title === '')) return lines;
  const head = heads.map((column, i) => ({ text: cut(column.title, widths[i] as number), tone: 'dim' as const }));
  return [...row(heads, head, widths, gap, paint), ...lines];
}

const total = (widths: readonly number[], gap: number): number => widths.reduce((sum, width) => sum + width + gap, -gap);

function grouped(group: number, heads: readonly Head[], rows: readonly (readonly Cell[])[], columns: number, paint: Paint): string[] {
  const names = [...new Set(rows.map((cells) => cells[group]?.text ?? ''))];
  const without = <T>(items: readonly T[]): T[] => items.filter((_, i) => i !== group);
  return names.flatMap((name, n) => {
    const own = rows.filter((cells) => cells[group]?.text === name).map(without);
    return [
      ...(n > 0 ? [''] : []),
      paint(cut(safeLine(name), columns || Number.POSITIVE_INFINITY), 'strong'),
      ...table(without(heads), own, columns, paint),
    ];
  });
}

/** Widths that together fit; null where they cannot. The widest flexible column gives way first. */
function shrink(heads: readonly Head[], natural: readonly number[], columns: number, gap: number): number[] | null {
  const widths = [...natural];
  const least = columns < NARROW ? LEAST_NARROW : LEAST;
  let over = total(widths, gap) - columns;
  while (over > 0) {
    let widest = -1;
    for (const [i, head] of heads.entries()) {
      const width = widths[i] as number;
      if (width > Math.max(least[head.flow], 1) && head.flow !== 'keep' && (widest < 0 || width > (widths[widest] as number))) widest = i;
    }
    if (widest < 0) return null;
    widths[widest] = (widths[widest] as number) - 1;
    over--;
  }
  return widths;
}

function row(heads: readonly Head[], cells: readonly Cell[], widths: readonly number[], gap: number, paint: Paint): string[] {
  const parts = cells.map((cell, i) => {
    const width = widths[i] as number;
    if (displayWidth(cell.text) <= width) return [cell.text];
    return heads[i]?.flow === 'wrap' ? wrap(cell.text, width) : [cut(cell.text, width)];
  });
  const height = Math.max(...parts.map((lines) => lines.length));
  return Array.from({ length: height }, (_, n) =>
    cells
      .map((cell, i) => {
        const text = parts[i]?.[n] ?? '';
        const width = widths[i] as number;
        const room = pad('', width - displayWidth(text));
        const painted = text === '' ? '' : paint(text, cell.tone);
        return heads[i]?.align === 'right' ? room + painted : painted + room;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function blocks(heads: readonly Head[], rows: readonly (readonly Cell[])[], columns: number, paint: Paint): string[] {
  const longest = Math.max(...heads.map((head) => displayWidth(head.title)));
  const titles = longest === 0 ? 0 : Math.min(longest, Math.max(4, columns >> 1)) + GAP;
  const room = Math.max(2, columns - titles);
  return rows.flatMap((cells, n) => [
    ...(n > 0 ? [''] : []),
    ...cells.flatMap((cell, i) => {
      if (cell.text === '') return [];
      const title = titles === 0 ? '' : paint(fitCell(heads[i]?.title ?? '', titles - GAP), 'dim') + ' '.repeat(GAP);
      return wrap(cell.text, room).map((line, k) => `${k === 0 ? title : ' '.repeat(titles)}${paint(line, cell.tone)}`.trimEnd());
    }),
  ]);
}
