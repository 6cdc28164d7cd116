/**
 * The decoded file as lines. In: the file. Out: its lines that hold anything, each cleaned and mapped, with the layout around it (indent, blank lines).
 * Lines end at CR LF, LF, CR, form feed, vertical tab, NEL and the Unicode line and paragraph separators.
 */
import { type Clean, readLine } from './clean.ts';
import type { Dropped, Range } from './model.ts';

export interface Line {
  /** Place in the array of lines. */
  readonly index: number;
  /** Range in the decoded file, surrounding white space not included. */
  readonly start: number;
  readonly end: number;
  /** Its characters, runs of white space as one space. */
  readonly clean: Clean;
  /** Its characters without any space: what patterns and comparisons look at. */
  readonly key: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** It stood in a narrow column beside the text. */
  readonly side?: boolean;
  /** Level of a Markdown heading, 1 for `#`; absent elsewhere. */
  readonly mark?: number;
  /** Blank lines between it and the line before. */
  readonly blanks: number;
}

/** Why a line is left out, or null. */
export type Why = Dropped['why'] | null;

/**
 * @param raw the decoded file
 * @param control receives the ranges of unseen characters left out
 */
export function readLines(raw: string, control: Range[]): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const { start, end } of lineRanges(raw)) {
    const clean = readLine(raw, start, end, control);
    const first = clean.spans[0];
    const last = clean.spans.at(-1);
    if (!first || !last) {
      blanks++;
      continue;
    }
    lines.push({
      index: lines.length,
      start: first[1],
      end: last[1] + last[2],
      clean,
      key: clean.text.includes(' ') ? clean.text.replaceAll(' ', '') : clean.text,
      indent: indentOf(raw, start, first[1]),
      blanks,
    });
    blanks = 0;
  }
  return lines;
}

/** Ranges of the lines of a text, line ends not included. */
function* lineRanges(raw: string): Generator<Range> {
  let start = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code > 0x2029 || (code > 0x0d && code < 0x85)) continue;
    if (code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x0b && code !== 0x85 && code !== 0x2028 && code !== 0x2029) continue;
    yield { start, end: at };
    if (code === 0x0d && raw.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  yield { start, end: raw.length };
}

function indentOf(raw: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x3000) width += 2;
    else if (code === 0x09) width += 4;
    else if (code === 0x20 || code === 0xa0) width += 1;
  }
  return width;
}
