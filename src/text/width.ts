/**
 * Columns that a text takes in a terminal. In: text without line breaks. Out: widths, cuts, pads and wraps by display column.
 *
 * Everything goes by code point, in linear time (string-width and wrap-ansi are quadratic on Node 20). `ambiguous` is the width of
 * East Asian ambiguous characters (“ ” … · ① ─): 1 in most terminals, 2 in some Chinese ones; a terminal is asked, a pipe is taken as 1.
 */
import { eastAsianWidth } from 'get-east-asian-width';

export type Ambiguous = 1 | 2;

/** Marks that stand on the character before them, and characters that only steer: no column of their own. */
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\u1160-\u11ff]$/u;
/** Soft hyphen is a format character, but terminals give it a column. */
const SOFT_HYPHEN = 0xad;

/** Width + 1 of each code point of the basic plane, 0 where not asked yet; one table for each `ambiguous`. */
const tables: readonly [Uint8Array, Uint8Array] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];

/** @returns columns of one code point: 0, 1 or 2 (UAX #11; control, format and combining characters 0) */
export function charWidth(codePoint: number, ambiguous: Ambiguous = 1): 0 | 1 | 2 {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2;
  if (codePoint > 0xffff) return measure(codePoint, ambiguous);
  const table = tables[ambiguous - 1] as Uint8Array;
  const known = table[codePoint] as number;
  if (known > 0) return (known - 1) as 0 | 1 | 2;
  const width = measure(codePoint, ambiguous);
  table[codePoint] = width + 1;
  return width;
}

function measure(codePoint: number, ambiguous: Ambiguous): 0 | 1 | 2 {
  if (codePoint === SOFT_HYPHEN) return 1;
  if (codePoint < 0x20 || (codePoint >= 0xd800 && codePoint <= 0xdfff)) return codePoint < 0x20 ? 0 : 1;
  if (ZERO.test(String.fromCodePoint(codePoint))) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: ambiguous === 2 });
}

/** @returns columns that `text` takes */
export function displayWidth(text: string, ambiguous: Ambiguous = 1): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) width += charWidth(unit, ambiguous);
    else {
      const codePoint = text.codePointAt(i) as number;
      if (codePoint > 0xffff) i++;
      width += charWidth(codePoint, ambiguous);
    }
  }
  return width;
}

/**
 * How far `text` fits.
 * @param from UTF-16 offset to begin at
 * @returns UTF-16 offset of the first code point that no longer fits into `columns`; marks stay with the character they stand on
 */
export function fits(text: string, columns: number, from = 0, ambiguous: Ambiguous = 1): number {
  let width = 0;
  for (let i = from; i < text.length; ) {
    const codePoint = text.codePointAt(i) as number;
    width += charWidth(codePoint, ambiguous);
    if (width > columns) return i;
    i += codePoint > 0xffff ? 2 : 1;
  }
  return text.length;
}

/** A number at the end of a text, as long as a value may be: an id of digits is longer. */
const NUMBER_AT_END = /(?<![\d.,])\d[\d.,]{0,11}$/;

/**
 * How much of `text` is shown where it must be cut: of a number all or nothing, for its first digits are another number (1.0… of 1.06).
 * @param text wider than `columns`
 * @returns what is shown of it, without a mark
 */
export function shown(text: string, columns: number, ambiguous: Ambiguous = 1): string {
  return text.slice(0, fits(text, columns, 0, ambiguous)).replace(NUMBER_AT_END, '');
}

/**
 * Shortens to at most `columns`.
 * @param mark stands at the end when something was left off; dropped where not even the mark fits
 */
export function cut(text: string, columns: number, ambiguous: Ambiguous = 1, mark = '…'): string {
  // Every code point takes at most two columns: most short cells need no measuring.
  if (text.length * 2 <= columns || displayWidth(text, ambiguous) <= columns) return text;
  const room = columns - displayWidth(mark, ambiguous);
  if (room < 0) return text.slice(0, fits(text, columns, 0, ambiguous));
  return shown(text, room, ambiguous) + mark;
}

/** Fills with spaces up to `columns`; a longer text stays as it is. */
export function pad(text: string, columns: number, align: 'left' | 'right' | 'center' = 'left', ambiguous: Ambiguous = 1): string {
  const room = columns - displayWidth(text, ambiguous);
  if (room <= 0) return text;
  if (align === 'right') return ' '.repeat(room) + text;
  if (align === 'center') return ' '.repeat(room >> 1) + text + ' '.repeat(room - (room >> 1));
  return text + ' '.repeat(room);
}

/** Exactly `columns` wide: cut, then padded (a wide character that would straddle the edge leaves a space). */
export function cell(text: string, columns: number, align: 'left' | 'right' | 'center' = 'left', ambiguous: Ambiguous = 1): string {
  return pad(cut(text, columns, ambiguous), columns, align, ambiguous);
}
