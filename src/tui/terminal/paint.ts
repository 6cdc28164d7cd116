/**
 * What to write so that the terminal shows another frame. In: the rows it shows and the rows it shall show. Out: the fewest bytes found.
 *
 * Every stretch is placed absolutely, so that a character the terminal draws wider than we think shifts nothing but the rest of its stretch.
 */
import type { Row } from './row.ts';
import { blankStyle, PLAIN, type Style, transition } from './style.ts';

const ERASE_TO_END = '\u001b[K';

/** A piece of output and the style that the terminal is in after it. */
interface Stroke {
  readonly bytes: string;
  readonly style: Style;
}

/**
 * @param before rows on the terminal; null or missing where it is not known what is there
 * @param style the terminal is in now
 * @returns bytes for all rows that differ, and the style they leave
 */
export function paintRows(before: readonly (Row | null)[], after: readonly Row[], style: Style): Stroke {
  let bytes = '';
  let current = style;
  for (const [index, row] of after.entries()) {
    const old = before[index] ?? null;
    if (old === row || old?.source === row.source) continue;
    const stroke = paintRow(old, row, index, current);
    bytes += stroke.bytes;
    current = stroke.style;
  }
  return { bytes, style: current };
}

function paintRow(old: Row | null, row: Row, index: number, style: Style): Stroke {
  if (!old || old.contested || row.contested || old.cells.length !== row.cells.length) return paintWhole(row, index, style);
  const spans = paintSpans(old, row, index, style);
  // Most changes touch a few cells: only a long change is held against the whole row.
  if (spans.bytes.length < row.source.length / 2) return spans;
  const whole = paintWhole(row, index, style);
  return Buffer.byteLength(whole.bytes) < Buffer.byteLength(spans.bytes) ? whole : spans;
}

/** The row anew: erased first. */
function paintWhole(row: Row, index: number, style: Style): Stroke {
  let bytes = moveTo(index, 0);
  // An erased cell takes the background of the moment.
  let current = style.background === '' ? style : PLAIN;
  bytes += transition(style, current) + ERASE_TO_END;
  let sure = true;
  for (let column = 0; column < row.blankFrom; column++) {
    const cell = row.cells[column] as string;
    if (cell === '') continue;
    const blanks = blanksAt(row, column);
    if (blanks > LONGEST_GAP) {
      // Erased already: passed over.
      column += blanks - 1;
      sure = false;
      continue;
    }
    if (!sure) bytes += moveAlong(column);
    const look = lookOf(row, column, current);
    bytes += transition(current, look) + cell;
    current = look;
    // The place after a character of more than one code point, or a wide one of a row with pictographs, is taken anew.
    sure = !row.contested || (cell.length === 1 && (row.cells[column + 1] !== '' || isHan(cell.charCodeAt(0))));
  }
  return { bytes, style: current };
}

const isHan = (unit: number): boolean => unit >= 0x3000 && unit <= 0x9fff;

/** @returns how many cells from `column` on are blank in the terminal's own colours */
function blanksAt(row: Row, column: number): number {
  let end = column;
  while (row.cells[end] === ' ' && row.styles[end] === PLAIN) end++;
  return end - column;
}

/** Only the stretches of cells that differ. */
function paintSpans(old: Row, row: Row, index: number, style: Style): Stroke {
  let bytes = '';
  let current = style;
  /** Column the cursor is at; -1 before the first stretch. */
  let at = -1;
  const go = (column: number): void => {
    const way = at < 0 ? { bytes: moveTo(index, column), style: current } : reach(row, at, column, current);
    bytes += way.bytes;
    current = way.style;
    at = column;
  };
  const columns = row.cells.length;
  for (let column = 0; column < columns; column++) {
    if (row.cells[column] === old.cells[column] && row.styles[column] === old.styles[column]) continue;
    if (column >= row.blankFrom) {
      // All that is left is blank: one erasure, unless a few spaces are shorter and end the difference.
      if (at !== column) go(column);
      if (current.background !== '') {
        bytes += transition(current, PLAIN);
        current = PLAIN;
      }
      bytes += ERASE_TO_END;
      break;
    }
    const cell = row.cells[column] as string;
    // The right half of a wide character is drawn with its left half.
    if (cell === '') continue;
    if (at !== column) go(column);
    const look = lookOf(row, column, current);
    bytes += transition(current, look) + cell;
    current = look;
    at = column + (row.cells[column + 1] === '' ? 2 : 1);
  }
  return { bytes, style: current };
}

/** The style to draw a cell in: a blank takes the style of the moment where it shows nothing of it. */
function lookOf(row: Row, column: number, current: Style): Style {
  const look = row.styles[column] as Style;
  return row.cells[column] === ' ' && blankStyle(current) === look ? current : look;
}

/** A movement takes at most six bytes: a longer gap need not be spelled out. */
const LONGEST_GAP = 6;

/** Forward within a row: by writing the cells between again where this is no longer than a movement. */
function reach(row: Row, from: number, to: number, style: Style): Stroke {
  const jump: Stroke = { bytes: moveAlong(to), style };
  if (to - from > LONGEST_GAP) return jump;
  let bytes = '';
  let current = style;
  for (let column = from; column < to; column++) {
    const look = lookOf(row, column, current);
    bytes += transition(current, look) + (row.cells[column] as string);
    current = look;
  }
  return Buffer.byteLength(bytes) <= jump.bytes.length ? { bytes, style: current } : jump;
}

/** @returns bytes that move the cursor; row and column from 0 */
export function moveTo(row: number, column: number): string {
  if (column > 0) return `\u001b[${row + 1};${column + 1}H`;
  return row > 0 ? `\u001b[${row + 1}H` : '\u001b[H';
}

function moveAlong(column: number): string {
  return column === 0 ? '\r' : `\u001b[${column + 1}G`;
}
