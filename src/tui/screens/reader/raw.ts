/** The source text as it was, with what the cleaner left out. In: the document, columns. Out: lines that say what was dropped and why. */
import type { Document, Dropped } from '../../../corpus/model.ts';
import { rawStart } from '../../../corpus/provenance.ts';
import { safeLine } from '../../../text/safe.ts';
import type { Ambiguous } from '../../../text/width.ts';
import { wrapLines } from '../../../text/wrap.ts';
import type { Anchor } from '../../app/state.ts';

export interface RawLine {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Offset of its first character in the decoded file. */
  readonly start: number;
  readonly text: string;
  /** Why the whole of it was left out; null where any of it was kept. */
  readonly why: Dropped['why'] | null;
  /** Whether the reason is to be told here: on the first line of a dropped stretch. */
  readonly tells: boolean;
}

/** @returns the raw text as lines of at most `columns`; empty where the corpus was compiled without it */
export function rawLines(document: Document, columns: number, ambiguous: Ambiguous): RawLine[] {
  const lines: RawLine[] = [];
  let at = 0;
  let last: Dropped | null = null;
  for (const [i, text] of document.raw.split('\n').entries()) {
    const shown = safeLine(text);
    for (const part of wrapLines(shown, columns, ambiguous)) {
      // Safe text may be shorter than the raw line: the offset is that of the line's part, near enough to tell what was dropped.
      const start = at + part.start;
      const dropped = shown.trim() === '' ? null : droppedAround(document, start, at + Math.max(part.end, part.start + 1));
      lines.push({
        line: i + 1,
        start,
        text: shown.slice(part.start, part.end),
        why: dropped?.why ?? null,
        tells: dropped !== null && dropped !== last,
      });
      if (shown.trim() !== '') last = dropped;
    }
    at += text.length + 1;
  }
  return lines;
}

/** The dropped stretch that holds all of a range. */
function droppedAround(document: Document, start: number, end: number): Dropped | null {
  return document.dropped.find((one) => one.start <= start && one.end >= end - 1) ?? null;
}

/** @returns the character of the cleaned text that a raw line holds, or the next one that was kept; the last one past the end of what was kept */
export function anchorOfRaw(document: Document, { start }: Pick<RawLine, 'start'>): Anchor {
  let last: Anchor = { paragraph: 1, offset: 0 };
  for (const { n, spans } of document.paragraphs) {
    for (const [from, raw, length] of spans) {
      if (raw + length > start) return { paragraph: n, offset: from + Math.max(0, start - raw) };
      last = { paragraph: n, offset: from };
    }
  }
  return last;
}

/** @returns index of the raw line that holds a character of the cleaned text */
export function rawLineOf(document: Document, lines: readonly RawLine[], anchor: Anchor): number {
  const paragraph = document.paragraphs.find((one) => one.n === anchor.paragraph);
  if (!paragraph) return 0;
  const offset = rawStart(paragraph, anchor.offset);
  let at = 0;
  for (const [i, line] of lines.entries()) {
    if (line.start > offset) break;
    at = i;
  }
  return at;
}
