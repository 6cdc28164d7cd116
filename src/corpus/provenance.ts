/** Where a piece of cleaned text stands in its file. In: document, paragraph, range. Out: file, line, offsets in code points. */
import type { Document, Paragraph, SourcePlace } from './model.ts';

/** What a look-up needs of a file, made once for a document. */
interface Geography {
  /** Offsets at which lines begin. */
  readonly lines: readonly number[];
  /** Offsets of the second halves of surrogate pairs. */
  readonly pairs: readonly number[];
}

const known = new WeakMap<Document, Geography>();

/**
 * The place in the source file of `[start, end)` of a paragraph's text.
 * Where the text was put together from stretches far apart, the place runs to the end of the first stretch that reads on.
 * @param start, end UTF-16 offsets in `paragraph.text`, end exclusive
 * @returns line from 1 and offsets in Unicode code points of the decoded file, end exclusive
 */
export function placeOf(document: Document, paragraph: Paragraph, start: number, end: number): SourcePlace {
  const first = rawStart(paragraph, start);
  const last = Math.max(first + 1, rawEnd(paragraph, start, end));
  const { lines, pairs } = geography(document);
  return { file: document.file, line: countUpTo(lines, first), start: first - countUpTo(pairs, first - 1), end: last - countUpTo(pairs, last - 1) };
}

/** Offset in the decoded file (UTF-16) of the character at `at`, or of the next one that stands there. */
export function rawStart(paragraph: Paragraph, at: number): number {
  for (const [from, raw, length] of paragraph.spans) {
    if (at < from) return raw;
    if (at < from + length) return raw + at - from;
  }
  const last = paragraph.spans.at(-1);
  return last ? last[1] + last[2] : 0;
}

function rawEnd(paragraph: Paragraph, start: number, end: number): number {
  let result = -1;
  for (const [from, raw, length] of paragraph.spans) {
    if (from + length <= start) continue;
    if (from >= end || (result >= 0 && raw < result)) break;
    result = raw + Math.min(length, end - from);
  }
  return result;
}

function geography(document: Document): Geography {
  const made = known.get(document);
  if (made) return made;
  const { raw } = document;
  const lines = [0];
  const pairs: number[] = [];
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && raw.charCodeAt(at + 1) !== 0x0a)) lines.push(at + 1);
    else if (code >= 0xdc00 && code <= 0xdfff && at > 0 && (raw.charCodeAt(at - 1) & 0xfc00) === 0xd800) pairs.push(at);
  }
  const fresh = { lines, pairs };
  known.set(document, fresh);
  return fresh;
}

/** How many of the ascending numbers are not above `limit`. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
