/** Markdown's marks are left out of the text. In: a line. Out: the same without marks of headings, emphasis and code, its heading level noted. */
import { type Clean, concat, slice } from './clean.ts';
import type { Line } from './lines.ts';
import type { Range } from './model.ts';

const MARKS = /^#{1,6} +|\*\*|__|`+|^> ?/g;

/** @param dropped receives the ranges of the marks */
export function plainLine(line: Line, dropped: Range[]): Line {
  const { text } = line.clean;
  const marks = [...text.matchAll(MARKS)];
  if (marks.length === 0 || text.startsWith('|')) return line;
  const parts: Clean[] = [];
  let from = 0;
  for (const mark of marks) {
    parts.push(slice(line.clean, from, mark.index));
    from = mark.index + mark[0].length;
    for (const [, raw, length] of slice(line.clean, mark.index, from).spans) dropped.push({ start: raw, end: raw + length });
  }
  const clean = concat([...parts, slice(line.clean, from)]);
  const level = /^#{1,6}(?= )/.exec(text)?.[0].length;
  return { ...line, clean, key: clean.text.replaceAll(' ', ''), ...(level ? { mark: level } : {}) };
}
