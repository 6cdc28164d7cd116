/** What a clause before the figure's own names. In: the pieces before the near words. Out: the last noun phrase that measures something. */
import { findIndicator, knownHead } from './canon.ts';
import { hasMeasure } from './measure.ts';
import type { Noun } from './noun.ts';
import type { Gap, SentenceReader } from './reader.ts';

/** 远高于全部投资增幅: a comparison without a figure names nothing that is told of. */
const COMPARED = /^[\s\u3000]*(?:远|明显|均|分别)?(?:[高低快慢好优]于|领先)/;

/** The last noun phrase that measures something, in the pieces before the near words. */
export function farNoun(reader: SentenceReader, gap: Gap): Noun | null {
  const { blanked } = reader.source;
  for (let i = gap.far.length - 1; i >= 0; i--) {
    const piece = gap.far[i];
    if (piece === undefined || (piece.start === reader.cursor && reader.topics.length > 0 && gap.far.length > 1 && i === 0)) continue;
    if (COMPARED.test(blanked.slice(piece.start, piece.end))) continue;
    const trimmed = blanked
      .slice(piece.start, piece.end)
      .replace(/(?:逐年|持续|稳步|不断|明显|显著|大幅|有所)*(?:下降|提高|增长|提升|上升|降低|增加|减少|改善|优化|扩大|壮大)$/, '');
    const noun = reader.noun(piece.start, piece.start + trimmed.length);
    if (noun.text.length >= 2 && noun.text.length <= 30 && hasMeasure(noun.text)) return noun;
    const known = knownHead(noun.text);
    if (known !== '') return { ...noun, text: known, end: noun.start + known.length };
    const tail = noun.text.slice(noun.text.lastIndexOf('的') + 1);
    if (tail.length >= 2 && findIndicator(tail) !== null) return { ...noun, text: tail, start: noun.end - tail.length };
  }
  return null;
}
