/**
 * Tables that came out as lines of text, one cell a line or one row a line.
 *
 * In: the lines that stay. Out: stretches of lines that are tables, with rows where the structure can be told beyond doubt; where not, the cells
 * stand each for itself and are never glued into prose.
 */
import { type Clean, concat, tighten } from './clean.ts';
import type { Line } from './lines.ts';
import type { Range } from './model.ts';
import { readRows } from './row-tables.ts';

export interface Table {
  /** Indices into the array of lines given, end exclusive. */
  readonly from: number;
  readonly to: number;
  readonly clean: Clean;
  /** Ranges of the cells in the text by row; null where the structure could not be told. */
  readonly rows: readonly (readonly Range[])[] | null;
  readonly sentences: readonly Range[];
}

/** Longest cell in characters. */
const CELL = 26;
/** Fewest numbers that make a table out of short lines. */
const NUMBERS = 4;
/** Most columns. */
const COLUMNS = 12;

const NUMBER = /^[-+－±]?\d[\d,]*(?:\.\d+)?[%％‰]?$|^[-—–/]$|^…$/;

const isNumber = (text: string): boolean => NUMBER.test(text);

/**
 * @param raw the decoded file
 * @param lines those that stay, in order
 */
export function findTables(raw: string, lines: readonly Line[]): Table[] {
  const tables: Table[] = [];
  for (let i = 0; i < lines.length; i++) {
    const beside = sideEnd(lines, i);
    if (beside > i) {
      tables.push(
        build(
          i,
          beside,
          null,
          lines.slice(i, beside).map((line) => tighten(line.clean)),
        ),
      );
      i = beside - 1;
      continue;
    }
    const grid = readRows(raw, lines, i);
    if (grid) {
      if (grid.told === 'columns') tables.push(build(i, grid.to, grid.rows));
      if (grid.told === 'lines') tables.push(build(i, grid.to, null, grid.rows.flat()));
      i = grid.to - 1;
      continue;
    }
    if (!isCell(lines[i])) continue;
    let end = i;
    while (end < lines.length && isCell(lines[end])) end++;
    const table = cellTable(lines, i, end);
    if (table) tables.push(table);
    i = end - 1;
  }
  return tables;
}

/** Data that stood beside the text: labels and values, a pair a line, in no order that could be told. */
function sideEnd(lines: readonly Line[], from: number): number {
  let to = from;
  while (lines[to]?.side) to++;
  return to;
}

function isCell(line: Line | undefined): boolean {
  if (!line) return false;
  const { key } = line;
  return (
    key.length <= CELL &&
    !/[。；，！？|]/.test(key) &&
    !/^(?:[〇零一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|——|第.{1,3}[章节篇]|[表图]\d)/.test(key) &&
    !isCaption(key)
  );
}

/** 2025年全市…及增速: the title over a table, not a cell of it. */
function isCaption(key: string): boolean {
  return (
    /^(?:\d{4}(?:[-—–]\d{4})?年.*(?:情况|增速|速度|比重|幅度|产量|总额|构成|结构|统计表|一览表)|(?:专栏|附表|表)\d+.*)$/.test(key) && key.length >= 8
  );
}

/** One cell a line. */
function cellTable(lines: readonly Line[], start: number, end: number): Table | null {
  // A number to begin with belongs to no header; a label at the very end may be the heading of what follows.
  const all = lines.slice(start, end);
  const numbers = all.filter((line) => isNumber(line.key)).length;
  if (numbers < NUMBERS || numbers < all.length * 0.25) return null;
  const cells = mergeCells(all);
  const rows = columnBlocks(all) ?? regularRows(cells) ?? displacedLabels(cells);
  if (rows) return build(start, end, rows);
  return build(
    start,
    end,
    null,
    cells.map((cell) => cell.clean),
  );
}

interface Cell {
  readonly clean: Clean;
  readonly text: string;
}

/** 指 / 标 over two lines is one word; （人） under 招生数 is its unit. */
function mergeCells(lines: readonly Line[]): Cell[] {
  const cells: Cell[] = [];
  for (const line of lines) {
    const last = cells.at(-1);
    const unit = /^[（(][^）)]{1,8}[）)]$/.test(line.key) && line.blanks === 0;
    const letter = /^[\u4e00-\u9fff]$/.test(line.key) && last !== undefined && /^[\u4e00-\u9fff]$/.test(last.text) && cells.length === 1;
    if (last && (unit || letter) && !isNumber(last.text)) {
      const clean = concat([last.clean, tighten(line.clean)]);
      cells[cells.length - 1] = { clean, text: clean.text };
    } else {
      const clean = tighten(line.clean);
      cells.push({ clean, text: clean.text });
    }
  }
  return cells;
}

/** Header, then rows of one width: a label, perhaps a unit, then numbers. */
function regularRows(cells: readonly Cell[]): Clean[][] | null {
  for (let width = 2; width <= COLUMNS; width++) {
    if (cells.length % width !== 0 || cells.length < width * 2) continue;
    const rows: Cell[][] = [];
    for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
    if (fits(rows)) return rows.map((row) => row.map((cell) => cell.clean));
  }
  return null;
}

function fits(rows: readonly (readonly Cell[])[]): boolean {
  const [header, ...body] = rows;
  if (!header || body.length === 0 || header.some((cell) => isNumber(cell.text))) return false;
  const width = header.length;
  const unit = /单\s?位/.test(header[1]?.text ?? '') ? 1 : 0;
  return body.every(
    (row) =>
      row.slice(0, 1 + unit).every((cell) => !isNumber(cell.text)) && row.slice(1 + unit).every((cell) => isNumber(cell.text)) && width > 1 + unit,
  );
}

/**
 * The text layer of some PDFs gives the labels of merged cells after all numbers: rows without a label, and as many labels at the end.
 * They are matched in order only when their numbers agree.
 */
function displacedLabels(cells: readonly Cell[]): Clean[][] | null {
  const first = cells.findIndex((cell) => isNumber(cell.text));
  for (let width = first; width >= Math.max(2, first - 2); width--) {
    const header = cells.slice(0, width);
    const rows = labelledRows(cells, width, /单\s?位/.test(header[1]?.text ?? '') ? 1 : 0);
    if (rows) return [header, ...rows].map((row) => row.map((cell) => cell.clean));
  }
  return null;
}

/** Rows of `width` cells after the header, their labels filled in from the end; null where the numbers of rows and labels do not agree. */
function labelledRows(cells: readonly Cell[], width: number, unit: number): Cell[][] | null {
  const values = width - 1 - unit;
  if (values < 1) return null;
  const rows: { label: Cell | undefined; rest: Cell[] }[] = [];
  let labels: Cell[] = [];
  for (let at = width; at < cells.length; ) {
    const lead = takeWhile(cells, at, (cell) => !isNumber(cell.text), cells.length);
    const numbers = takeWhile(cells, at + lead.length, (cell) => isNumber(cell.text), values);
    at += lead.length + numbers.length;
    if (numbers.length === 0) labels = lead;
    else if (numbers.length !== values || lead.length < unit || lead.length > unit + 1) return null;
    else rows.push({ label: lead.length > unit ? lead[0] : undefined, rest: [...lead.slice(lead.length - unit), ...numbers] });
  }
  if (rows.length === 0 || rows.filter((row) => !row.label).length !== labels.length) return null;
  return rows.flatMap((row) => {
    const label = row.label ?? labels.shift();
    return label ? [[label, ...row.rest]] : [];
  });
}

function takeWhile(cells: readonly Cell[], from: number, test: (cell: Cell) => boolean, most: number): Cell[] {
  const taken: Cell[] = [];
  for (let at = from; at < cells.length && taken.length < most; at++) {
    const cell = cells[at];
    if (!cell || !test(cell)) break;
    taken.push(cell);
  }
  return taken;
}

/** A table given column by column: blocks of lines of one height, set apart by blank lines. Single cells after them complete the last row. */
function columnBlocks(lines: readonly Line[]): Clean[][] | null {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.blanks > 0 || blocks.length === 0) blocks.push([]);
    blocks.at(-1)?.push(line);
  }
  const columns = blocks.filter((block) => block.length > 2);
  const rest = blocks.filter((block) => block.length === 1);
  const height = columns[0]?.length ?? 0;
  if (columns.length < 2 || columns.length + rest.length !== blocks.length || height < 3) return null;
  if (rest.length > 0 && (rest.length !== columns.length - 1 || columns.slice(1).some((column) => column.length !== height - 1))) return null;
  const full = columns.map((column, i) => (i === 0 || rest.length === 0 ? column : [...column, ...(rest[i - 1] ?? [])]));
  if (full.some((column) => column.length !== height)) return null;
  const rows = Array.from({ length: height }, (_, row) => full.flatMap((column) => (column[row] ? [tighten(column[row].clean)] : [])));
  const cells = rows.map((row) => row.map((clean) => ({ clean, text: clean.text })));
  return fits(cells) ? rows : null;
}

/** Puts cells one after another, a space between them; an empty cell takes no room and is an empty range. */
function build(from: number, to: number, rows: readonly (readonly Clean[])[] | null, cells: readonly Clean[] = []): Table {
  const grid = rows ?? cells.map((cell) => [cell]);
  const clean = concat(grid.flat(), () => ' ');
  let at = 0;
  const ranges = grid.map((row) =>
    row.map((cell) => {
      const range = { start: Math.min(at, clean.text.length), end: Math.min(at + cell.text.length, clean.text.length) };
      if (cell.text !== '') at = range.end + 1;
      return range;
    }),
  );
  const sentences = ranges.flatMap((row) => {
    const filled = row.filter((cell) => cell.end > cell.start);
    const first = filled[0];
    const last = filled.at(-1);
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
  return { from, to, clean, rows: rows ? ranges : null, sentences };
}
