/**
 * One row of a frame as cells. In: a string with SGR sequences, as Ink makes it. Out: one character and one style a column.
 */
import { type Ambiguous, charWidth } from '../../text/width.ts';
import { applySgr, blankStyle, PLAIN, type Style } from './style.ts';

export interface Row {
  /** What the row was made from. */
  readonly source: string;
  /** One entry a column: a character with the marks on it; '' under the right half of a wide one. */
  readonly cells: readonly string[];
  readonly styles: readonly Style[];
  /** First column from which on the row is blank in the terminal's own colours. */
  readonly blankFrom: number;
  /** Holds characters whose width terminals do not agree on (emoji sequences, flags): no place after them is sure. */
  readonly contested: boolean;
}

const ESC = 0x1b;
/** ECMA-48 control sequence at `lastIndex`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it reads
const SEQUENCE = /\u001b(?:\[([0-?]*)[ -/]*([@-~])|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~]?)/y;

/**
 * @param source text with SGR sequences; other sequences and control characters are left out, what is past `columns` is cut
 * @returns a row of exactly `columns` cells
 */
export function parseRow(source: string, columns: number, ambiguous: Ambiguous): Row {
  const cells: string[] = [];
  const styles: Style[] = [];
  let style = PLAIN;
  let contested = false;
  let blankFrom = 0;
  for (let i = 0; i < source.length; ) {
    const codePoint = source.codePointAt(i) as number;
    if (codePoint === ESC) {
      SEQUENCE.lastIndex = i;
      const found = SEQUENCE.exec(source);
      if (found?.[2] === 'm') style = applySgr(style, found[1] ?? '');
      i += found?.[0].length || 1;
      continue;
    }
    // Half of a pair is no character: written, it comes out as this one.
    const character = codePoint >= 0xd800 && codePoint <= 0xdfff ? '\ufffd' : String.fromCodePoint(codePoint);
    i += character.length;
    if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) continue;
    const width = charWidth(codePoint, ambiguous);
    if (width === 0) {
      contested ||= isContested(codePoint);
      addMark(cells, character);
      continue;
    }
    contested ||= isContested(codePoint);
    if (cells.length + width > columns) {
      // A wide character that would stand across the edge is left out; what follows is past the edge, too.
      break;
    }
    const look = character === ' ' ? blankStyle(style) : style;
    cells.push(character);
    styles.push(look);
    if (width === 2) {
      cells.push('');
      styles.push(look);
    }
    if (character !== ' ' || look !== PLAIN) blankFrom = cells.length;
  }
  while (cells.length < columns) {
    cells.push(' ');
    styles.push(PLAIN);
  }
  return { source, cells, styles, blankFrom, contested };
}

/** Marks one cell can hold; a document with hundreds on one letter must not make a row of kilobytes. */
const MOST_MARKS = 8;

function addMark(cells: string[], mark: string): void {
  let at = cells.length - 1;
  if (cells[at] === '') at--;
  const on = cells[at];
  if (on !== undefined && on !== ' ' && on.length < MOST_MARKS) cells[at] = on + mark;
}

/** Joiners, variation selectors, flags, skin tones, pictographs and scripts that join: terminals differ in how wide they draw them. */
function isContested(codePoint: number): boolean {
  if (codePoint < 0x590) return false;
  if (codePoint >= 0x3000 && codePoint <= 0x9fff) return false;
  return (
    codePoint <= 0x1dff ||
    codePoint === 0x200d ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    // Wide since Unicode 9 only: ⌚ ⚡ ✅.
    (codePoint >= 0x2300 && codePoint <= 0x2bff && charWidth(codePoint) === 2) ||
    (codePoint >= 0x1f000 && codePoint <= 0x1faff) ||
    codePoint > 0x3ffff
  );
}
