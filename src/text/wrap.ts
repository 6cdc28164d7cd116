/**
 * Breaks a paragraph into lines of at most a number of columns, by Chinese line-breaking rules (GB/T 15834-2011, 5.1.10: no line begins
 * with a closing mark, none ends with an opening one). In: one line of text. Out: ranges of it, without the white space at the breaks.
 */
import { type Ambiguous, charWidth, fits } from './width.ts';

/** Never first in a line. */
const CLOSING = new Set('，。、；：？！）》】〉」』〕］｝”’…—～·%％‰℃,.;:?!)]}>');
/** Never last in a line. */
const OPENING = new Set('（《【〈「『〔［｛“‘([{<￥$');
/** Characters of one Latin word or number: not parted where the line can break before them. */
const WORD = /[\p{Script=Latin}\p{Nd}.,%‰+\-_/&@#]/u;
/** Not parted from the digit before it: 2022 年, 13 家 read as one. */
const UNIT = new Set('年月日号元万亿千百十家个件项人次倍位条座亩公吨');
/** Most characters a break moves back to keep a rule; a longer run is broken where it is. */
const REACH = 24;

export interface Line {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * @param columns at least 2
 * @returns at least one line; every character but white space at a break is in exactly one
 */
export function wrapLines(text: string, columns: number, ambiguous: Ambiguous = 1): Line[] {
  const width = Math.max(2, columns);
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const full = fits(text, width, start, ambiguous);
    if (full >= text.length) break;
    const end = breakBefore(text, start, Math.max(full, start + 1));
    lines.push({ start, end: trimEnd(text, start, end) });
    start = end;
    while (text[start] === ' ') start++;
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length });
  return lines;
}

/** @returns the lines of {@link wrapLines} as strings */
export function wrap(text: string, columns: number, ambiguous: Ambiguous = 1): string[] {
  return wrapLines(text, columns, ambiguous).map((line) => text.slice(line.start, line.end));
}

/** The best place at or before `at` to begin the next line. */
function breakBefore(text: string, start: number, at: number): number {
  const least = Math.max(start + 1, at - REACH);
  for (let i = at; i >= least; i--) if (mayBreak(text, i)) return i;
  const pair = text.charCodeAt(at);
  return pair >= 0xdc00 && pair <= 0xdfff && at - 1 > start ? at - 1 : at;
}

function mayBreak(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  if (after === ' ' || before === ' ') return true;
  const unit = after.charCodeAt(0);
  if (unit >= 0xdc00 && unit <= 0xdfff) return false;
  if (charWidth(text.codePointAt(at) as number) === 0) return false;
  if (CLOSING.has(after) || OPENING.has(before)) return false;
  if (UNIT.has(after) && before >= '0' && before <= '9') return false;
  return !(WORD.test(before) && WORD.test(after));
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text[last - 1] === ' ') last--;
  return last;
}
