/** The lines of a document with its marks: figures, matches, the sentence one came for. In: layout, marks. Out: rows of spans. */
import type { Paragraph } from '../../../corpus/model.ts';
import { safeLine } from '../../../text/safe.ts';
import { type Line, type Span, span, type Tone } from '../line.ts';
import type { TextLine } from './layout.ts';

/** A stretch of a paragraph with the tone it is to have; later marks lie over earlier ones. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tone: Tone;
}

const BASE: Readonly<Record<Paragraph['kind'], Tone>> = { title: 'title', heading: 'strong', text: 'plain', table: 'plain', byline: 'dim' };

/** @returns one line of text, not yet fitted to a width */
export function paintLine(line: TextLine, text: string, marks: readonly Mark[]): Line {
  const base = BASE[line.kind];
  return line.pieces.flatMap((piece): Span[] => {
    if (!('start' in piece)) return [span(piece.fill, 'rule')];
    const tones: Tone[] = new Array(piece.end - piece.start).fill(base);
    for (const mark of marks) {
      const from = Math.max(0, mark.start - piece.start);
      const to = Math.min(tones.length, mark.end - piece.start);
      for (let i = from; i < to; i++) tones[i] = mark.tone;
    }
    return grouped(text.slice(piece.start, piece.end), tones);
  });
}

function grouped(text: string, tones: readonly Tone[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && tones[i] === tones[from]) continue;
    spans.push(span(safeLine(text.slice(from, i)), tones[from] ?? 'plain'));
    from = i;
  }
  return spans;
}
