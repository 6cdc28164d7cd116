/**
 * Rows of the screen as data. A view makes a fixed number of lines, each exactly as wide as its place, so that panes and tables stand
 * side by side by display width and Ink never has to cut or wrap.
 */
import { type Ambiguous, displayWidth, fitPieces } from '../terminal/width.ts';

/** What a piece of text is, not how it looks: the theme knows the look. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'strong'
  | 'title'
  | 'accent'
  | 'fact'
  | 'current'
  | 'match'
  | 'mark'
  | 'good'
  | 'bad'
  | 'warn'
  | 'selected'
  | 'selected-match'
  | 'cursor'
  | 'dropped'
  | 'tab'
  | 'key'
  | 'rule';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

export type Line = readonly Span[];

/** Columns before the first one of a list or table: the pointer and a blank. */
export const POINTER_WIDTH = 2;
/** What stands between two columns of a table: a rule with a blank on either side. */
export const TABLE_GAP = 3;

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });

/** @returns columns of a line */
export function lineWidth(line: Line, ambiguous: Ambiguous): number {
  return line.reduce((sum, piece) => sum + displayWidth(piece.text, ambiguous), 0);
}

/**
 * @param mark stands where something was left off
 * @returns the line cut and padded to exactly `width` columns
 */
export function fitLine(line: Line, width: number, ambiguous: Ambiguous, mark = '…'): Line {
  return fitPieces(line, Math.max(0, width), span(''), ambiguous, mark);
}

/** @returns a line as wide as `width` with `right` at its right end, which gives way last */
export function spread(left: Line, right: Line, width: number, ambiguous: Ambiguous, mark = '…'): Line {
  const end = lineWidth(right, ambiguous);
  if (end >= width) return fitLine(right, width, ambiguous, mark);
  return [...fitLine(left, width - end, ambiguous, mark), ...right];
}

/** @returns the lines side by side; each of `left` must already be fitted */
export function beside(left: readonly Line[], rule: Span, right: readonly Line[]): Line[] {
  return left.map((line, i) => [...line, rule, ...(right[i] ?? [])]);
}

/** @returns exactly `height` fitted lines: cut at the end, or filled with blank ones */
export function fitLines(lines: readonly Line[], width: number, height: number, ambiguous: Ambiguous, mark = '…'): Line[] {
  return Array.from({ length: Math.max(0, height) }, (_, i) => fitLine(lines[i] ?? [], width, ambiguous, mark));
}

/** @returns a text cut into spans: `tone` where a range covers it, `base` elsewhere; ranges in order, not overlapping */
export function toned(text: string, ranges: readonly { readonly start: number; readonly end: number }[], tone: Tone, base: Tone = 'plain'): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const range of ranges) {
    if (range.start > at) spans.push(span(text.slice(at, range.start), base));
    if (range.end > Math.max(at, range.start)) spans.push(span(text.slice(Math.max(at, range.start), range.end), tone));
    at = Math.max(at, range.end);
  }
  if (at < text.length) spans.push(span(text.slice(at), base));
  return spans;
}

/** @returns the text of a line, for tests and for linear output */
export function textOf(line: Line): string {
  return line.map((piece) => piece.text).join('');
}
