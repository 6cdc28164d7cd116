/** The segmenter a corpus is compiled with: nodejs-jieba where it is installed, else a walk over the lexicon's words and those Node itself knows. */
import type { Document } from '../corpus/model.ts';
import type { Segmenter, Word } from '../corpus/segment.ts';
import { jiebaSegmenter } from './jieba.ts';
import { type LexiconWord, lexiconWords } from './words.ts';

/** @param documents all that will be cut */
export function createSegmenter(documents: readonly Document[]): Segmenter {
  const words = lexiconWords();
  return jiebaSegmenter(textsOf(documents), words) ?? plainSegmenter(words);
}

function* textsOf(documents: readonly Document[]): Generator<string> {
  for (const document of documents) for (const paragraph of document.paragraphs) yield paragraph.text;
}

/** Longest piece given to Intl.Segmenter at once: its cost grows with the square of the length (measured on Node 20). */
const PIECE = 200;

/** The longest word of the lexicon wins; what lies between is cut by Intl.Segmenter (ICU's dictionary). */
export function plainSegmenter(words: readonly LexiconWord[] = lexiconWords()): Segmenter {
  const tags = new Map(words.map(({ text, tag }) => [text, tag]));
  const longest = new Map<string, number>();
  for (const { text } of words) longest.set(text.charAt(0), Math.max(longest.get(text.charAt(0)) ?? 0, text.length));
  const icu = new Intl.Segmenter('zh', { granularity: 'word' });
  const between = (text: string, offset: number, out: Word[]): void => {
    for (let from = 0; from < text.length; from += PIECE) {
      for (const { segment, index } of icu.segment(text.slice(from, from + PIECE))) {
        out.push({ text: segment, start: offset + from + index, tag: /^[\d.,]+$/.test(segment) ? 'm' : 'x' });
      }
    }
  };
  return {
    cut(sentence) {
      const out: Word[] = [];
      let from = 0;
      for (let at = 0; at < sentence.length; ) {
        const word = wordAt(sentence, at, tags, longest.get(sentence.charAt(at)) ?? 0);
        if (word === '') {
          at++;
          continue;
        }
        if (at > from) between(sentence.slice(from, at), from, out);
        out.push({ text: word, start: at, tag: tags.get(word) ?? 'x' });
        at += word.length;
        from = at;
      }
      if (from < sentence.length) between(sentence.slice(from), from, out);
      return out;
    },
  };
}

function wordAt(sentence: string, at: number, tags: ReadonlyMap<string, string>, longest: number): string {
  for (let length = Math.min(longest, sentence.length - at); length >= 2; length--) {
    const word = sentence.slice(at, at + length);
    if (tags.has(word)) return word;
  }
  return '';
}
