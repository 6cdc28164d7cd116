/**
 * Tables that came out with a row on a line: cells between bars (Markdown, and the text that crawlers make of HTML), or set apart by tabs or wide gaps.
 *
 * A gap of twice the usual width is an empty cell. A cell that was broken over lines goes on at the beginning of the next line. Rows that do not fit the
 * header stay whole, as one cell; where most do not fit, the structure is not told at all.
 */
import { type Clean, concat, slice, tighten } from './clean.ts';
import { opensSection } from './furniture.ts';
import type { Line } from './lines.ts';

/** Cells by row; an empty cell is an empty text. */
export interface Grid {
  /** Index after the last line of the table. */
  readonly to: number;
  readonly rows: readonly (readonly Clean[])[];
  /** `lines` where rows could not be told apart into columns; `none` where the lines up to `to` are no table. */
  readonly told: 'columns' | 'lines' | 'none';
}

/** Fewest rows and columns of a table set with gaps. */
const ROWS = 3;
const COLUMNS = 2;
/** Share of cells that may hold a comma: more, and the gaps are those of justified prose. */
const COMMAS = 0.4;
/** Longest piece of a cell that stands on a line of its own. */
const PIECE = 18;

/** @returns the table that begins at line `from`; null where that line is no row */
export function readRows(raw: string, lines: readonly Line[], from: number): Grid | null {
  return barRows(lines, from) ?? gapRows(raw, lines, from) ?? spaceRows(lines, from);
}

function barRows(lines: readonly Line[], from: number): Grid | null {
  const rows: Clean[][] = [];
  let closed = true;
  let to = from;
  for (let line = lines[to]; line?.clean.text.includes('|') && line.key.length < 1000; line = lines[++to]) {
    const { text } = line.clean;
    const isClosed = /^\|.+\|$/.test(text);
    // Within a table of Markdown every row has its bars on both sides.
    if (rows.length > 0 && closed && !isClosed) break;
    closed = isClosed;
    const cells = splitAt(
      line.clean,
      [...text.matchAll(/\|/g)].map((match) => ({ start: match.index, end: match.index + 1 })),
    ).slice(text.startsWith('|') ? 1 : 0, text.endsWith('|') ? -1 : undefined);
    if (!cells.every((cell) => /^:?-{2,}:?$/.test(cell.text))) rows.push(cells.map((cell) => tighten(cell)));
  }
  const width = rows[0]?.length ?? 0;
  const isTable = closed
    ? rows.length >= 2
    : rows.length >= ROWS && width >= COLUMNS && rows.some((row) => row.length === width && row.some((cell) => NUMBER.test(cell.text.trim())));
  return isTable ? { to, rows: rows.map((row) => (row.length === width ? row : [join(row)])), told: 'columns' } : null;
}

const NUMBER = /^[-+－±＋]?\d[\d,]*(?:\.\d+)?[%％‰]?$|^[-—–]$/;
/** Longest label of a row in characters. */
const LABEL = 24;

/**
 * Cells set apart by single spaces: a label, perhaps a unit, then the same number of numbers in three lines or more.
 * The header is the line before, when it has as many words.
 */
function spaceRows(lines: readonly Line[], from: number): Grid | null {
  const header = lines[from];
  const first = numbersOf(lines[from + 1]);
  if (!header || first === 0 || numbersOf(header) > 0) return null;
  let to = from + 1;
  while (to < lines.length && numbersOf(lines[to]) === first) to++;
  if (to - from - 1 < ROWS) return null;
  const names: Clean[] = [];
  for (const word of wordsOf(header)) {
    const last = names.at(-1);
    // 指 标: letter-spacing, not two columns.
    if (last && /^[\u4e00-\u9fff]$/.test(last.text) && /^[\u4e00-\u9fff]$/.test(word.text)) names[names.length - 1] = concat([last, word]);
    else names.push(word);
  }
  const unit = names.some((name) => /^单位/.test(name.text)) ? 1 : 0;
  if (names.length !== first + 1 + unit) return null;
  const rows = lines.slice(from + 1, to).map((line) => {
    const words = wordsOf(line);
    const cut = words.length - first - unit;
    return [concat(words.slice(0, cut)), ...words.slice(cut)];
  });
  return rows.every((row) => row[0]?.text !== '') ? { to, rows: [names, ...rows], told: 'columns' } : null;
}

/** How many numbers a line ends with, when it is a label and numbers and nothing else; 0 otherwise. */
function numbersOf(line: Line | undefined): number {
  if (!line || line.key.length > 80 || /[。；，、！？]/.test(line.key) || opensSection(line.key)) return 0;
  const words = line.clean.text.split(' ');
  let count = 0;
  while (count < words.length && NUMBER.test(words[words.length - 1 - count] ?? '')) count++;
  const label = words.slice(0, words.length - count).join('');
  return count < words.length && label.length <= LABEL && /[\u4e00-\u9fff]/.test(label) ? count : 0;
}

function wordsOf(line: Line): Clean[] {
  return splitAt(
    line.clean,
    [...line.clean.text.matchAll(/ /g)].map((match) => ({ start: match.index, end: match.index + 1 })),
  );
}

interface Row {
  readonly line: Line;
  /** Cells, empty ones among them. */
  readonly cells: readonly Clean[];
}

function gapRows(raw: string, lines: readonly Line[], from: number): Grid | null {
  if (gapsOf(raw, lines[from]).length < COLUMNS - 1) return null;
  let to = from;
  while (to < lines.length && (gapsOf(raw, lines[to]).length > 0 || isPiece(lines[to], lines[to - 1]))) to++;
  // Pieces at the end belong to the table only while one follows another: a short line may be the next paragraph.
  while (to > from && gapsOf(raw, lines[to - 1]).length === 0 && lines[to - 1]?.blanks !== 0) to--;
  const within = lines.slice(from, to);
  const none: Grid = { to: Math.max(to, from + 1), rows: [], told: 'none' };
  const unit = usualGap(raw, within);
  const rows = within.map((line): Row => ({ line, cells: cellsOf(raw, line, unit) }));
  if (rows.filter((row) => row.cells.length >= COLUMNS).length < ROWS) return none;
  const filled = rows.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
  if (filled.filter((cell) => /[，,]/.test(cell.text)).length > filled.length * COMMAS) return none;
  const width = rows[0]?.cells.length ?? 0;
  const body = rows.slice(1).filter((row) => row.cells.length >= COLUMNS);
  const fitting = body.filter((row) => row.cells.length === width).length;
  if (fitting < body.length * 0.6) return { to, rows: rows.map((row) => [join(row.cells)]), told: 'lines' };
  return { to, rows: assemble(rows, width), told: 'columns' };
}

/** 指    标: one word set wide. */
const SPACED_WORD = /^\s*[\u4e00-\u9fff](?:[\s\u3000]+[\u4e00-\u9fff]){1,2}\s*$/;

/** White space inside a line that is wider than between words, as ranges of the file. */
function gapsOf(raw: string, line: Line | undefined): { start: number; end: number; width: number }[] {
  if (!line || line.key.length > 400 || opensSection(line.key) || /[。！？]$/.test(line.key)) return [];
  const text = raw.slice(line.start, line.end);
  if (SPACED_WORD.test(text)) return [];
  return [...text.matchAll(/\t[\s\u3000]*|[ \u00a0\u3000]{3,}/g)].map((match) => {
    const tabs = match[0].split('\t').length - 1;
    return { start: line.start + match.index, end: line.start + match.index + match[0].length, width: tabs > 0 ? -tabs : match[0].length };
  });
}

function isPiece(line: Line | undefined, before: Line | undefined): boolean {
  return (
    line !== undefined &&
    before !== undefined &&
    line.blanks === 0 &&
    line.key.length <= PIECE &&
    !/[。；！？：:]$/.test(line.key) &&
    !opensSection(line.key) &&
    !/^(?:注|专栏|表|附)/.test(line.key)
  );
}

/** The gap seen most often, in characters. */
function usualGap(raw: string, lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) for (const gap of gapsOf(raw, line)) if (gap.width > 0) counts.set(gap.width, (counts.get(gap.width) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 4;
}

function cellsOf(raw: string, line: Line, unit: number): Clean[] {
  const lead = line.indent >= unit ? Math.round(line.indent / unit) : 0;
  const cells: Clean[] = Array.from({ length: lead }, () => ({ text: '', spans: [] }));
  let from = line.start;
  for (const gap of [...gapsOf(raw, line), { start: line.end, end: line.end, width: 0 }]) {
    cells.push(tighten(between(line.clean, from, gap.start)));
    const empty = gap.width < 0 ? -gap.width - 1 : Math.round(gap.width / unit) - 1;
    for (let i = 0; i < empty; i++) cells.push({ text: '', spans: [] });
    from = gap.end;
  }
  return cells;
}

/** The part of a line that stands in `[from, to)` of the file. */
function between(clean: Clean, from: number, to: number): Clean {
  const inside = clean.spans.filter(([, raw]) => raw >= from && raw < to);
  const first = inside[0];
  const last = inside.at(-1);
  return first && last ? slice(clean, first[0], last[0] + last[2]) : { text: '', spans: [] };
}

/** Puts broken cells together and leaves rows that do not fit whole. */
function assemble(rows: readonly Row[], width: number): Clean[][] {
  const out: Clean[][] = [];
  for (let i = 0; i < rows.length; i++) {
    const cells = rows[i]?.cells ?? [];
    const next = rows[i + 1]?.cells;
    const current = out.at(-1);
    const [first] = cells;
    // 江北新区 / （浦口区）…: the piece before a row that begins with a bracket is its first cell.
    if (cells.length === 1 && first && next?.length === width && /^[（(]/.test(next[0]?.text ?? '')) {
      out.push([concat([first, next[0] ?? first]), ...next.slice(1)]);
      i++;
    } else if (current && first && first.text !== '' && cells.length < width && (cells.length === 1 || current.length < width)) {
      current[current.length - 1] = concat([current.at(-1) ?? first, first]);
      current.push(...cells.slice(1));
    } else out.push([...cells]);
  }
  return out.map((row) => (row.length === width ? row : [join(row)]));
}

function join(cells: readonly Clean[]): Clean {
  return concat(cells, () => ' ');
}

function splitAt(clean: Clean, cuts: readonly { start: number; end: number }[]): Clean[] {
  const cells: Clean[] = [];
  let from = 0;
  for (const cut of [...cuts, { start: clean.text.length, end: clean.text.length }]) {
    let start = from;
    let end = cut.start;
    while (start < end && clean.text.charAt(start) === ' ') start++;
    while (end > start && clean.text.charAt(end - 1) === ' ') end--;
    cells.push(slice(clean, start, end));
    from = cut.end;
  }
  return cells;
}
