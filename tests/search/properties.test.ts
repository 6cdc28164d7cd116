import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { beforeAll, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model.ts';
import { FILTER_NAMES } from '../../src/lexicon/filters.ts';
import type { Library } from '../../src/library/model.ts';
import { foldTable, foldText } from '../../src/search/fold.ts';
import type { Searcher, SearchResult } from '../../src/search/model.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { seedLibrary } from '../support/library.ts';

interface Sentence {
  readonly doc: string;
  readonly paragraph: number;
  readonly sentence: number;
  readonly text: string;
}

let library: Library;
let searcher: Searcher;
let sentences: Sentence[];

beforeAll(async () => {
  library = await seedLibrary();
  searcher = createSearcher(library);
  sentences = library.documents.flatMap((info) => sentencesOf(library.document(info.id)));
});

const sentencesOf = (document: Document): Sentence[] =>
  document.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((range, sentence) => ({
      doc: document.id,
      paragraph: paragraph.n,
      sentence,
      text: paragraph.text.slice(range.start, range.end),
    })),
  );

/** A heading or title is found as such rather than as a sentence. */
const holds = (result: SearchResult, { doc, paragraph, sentence }: Sentence): boolean =>
  result.hits.some(
    (hit) => hit.doc === doc && (hit.type === 'document' || (hit.paragraph === paragraph && (hit.type === 'heading' || hit.sentence === sentence))),
  );

const plain = foldTable('');

/** `来源:` begins a filter in a query; a sentence that holds it is found by what stands around. */
const FILTER = new RegExp(`(?:${Object.values(FILTER_NAMES).flat().join('|')})[:：]`, 'i');

/** A sentence and a piece of it of at least `least` characters that count and that is no operator of the query language. */
const pieces = (least: number, most: number): fc.Arbitrary<{ of: Sentence; piece: string }> =>
  fc
    .record({ index: fc.nat(), at: fc.nat(), length: fc.integer({ min: least, max: most }) })
    .map(({ index, at, length }) => {
      const of = sentences[index % sentences.length] as Sentence;
      const start = at % Math.max(1, of.text.length - length);
      return { of, piece: of.text.slice(start, start + length) };
    })
    .filter(({ piece }) => foldText(plain, piece).length >= least && !FILTER.test(piece));

test('every piece of two or more characters finds its sentence', () => {
  fc.assert(
    fc.property(pieces(2, 24), ({ of, piece }) => {
      expect(holds(searcher.search(piece, { limit: 100_000 }), of), `${piece} ∈ ${of.text}`).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

const HAN_ONLY = /^[\u4e00-\u9fff]+$/;
const hanPieces = pieces(3, 8).filter(({ piece }) => HAN_ONLY.test(piece));
const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true });

test('so does its full pinyin, and its pinyin with the last syllable cut', () => {
  fc.assert(
    fc.property(hanPieces, fc.nat(), ({ of, piece }, cut) => {
      const full = syllables(piece).join('');
      const last = syllables(piece).at(-1) ?? '';
      const typed = full.slice(0, full.length - (cut % last.length));
      expect(holds(searcher.search(typed, { limit: 100_000 }), of), `${typed} ${piece}`).toBe(true);
    }),
    { numRuns: 600 },
  );
});

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

test('so do the initials of a piece that begins with a word', () => {
  const words = hanPieces.filter(({ of, piece }) => [...segmenter.segment(of.text)].some((word) => of.text.startsWith(piece, word.index)));
  fc.assert(
    fc.property(words, ({ of, piece }) => {
      const typed = syllables(piece)
        .map((syllable) => syllable.charAt(0))
        .join('');
      expect(holds(searcher.search(typed, { limit: 100_000 }), of), `${typed} ${piece}`).toBe(true);
    }),
    { numRuns: 600 },
  );
});

test('every metric is found by its name, its initials and its full pinyin, and stands first by its name', () => {
  for (const metric of library.metrics) {
    const parts = syllables(metric.name.replace(/[“”（）《》\s]/g, ''));
    const full = parts.join('');
    const initials = parts.map((part) => (/^[a-z]/.test(part) ? part.charAt(0) : part)).join('');
    expect(searcher.search(metric.name).hits[0]?.text, metric.name).toBe(metric.name);
    for (const typed of [full, initials]) {
      const names = searcher.search(typed, { limit: 10_000, types: ['metric'] }).hits.map((hit) => hit.text);
      expect(names, `${typed} for ${metric.name}`).toContain(metric.name);
    }
  }
});

test('ranges of a hit found by pinyin are as many characters as syllables were typed', () => {
  fc.assert(
    fc.property(hanPieces, ({ piece }) => {
      for (const hit of searcher.search(syllables(piece).join(''), { types: ['sentence'], limit: 5 }).hits) {
        if (hit.reason !== 'pinyin' || hit.via !== null) continue;
        for (const { start, end } of hit.ranges) expect(foldText(plain, hit.text.slice(start, end)).length).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
});

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
      const result = searcher.search(query);
      expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
      searcher.completeQuery(query, query.length);
      searcher.findInText('拥有全球“灯塔工厂”6家', query);
    }),
    { numRuns: 500 },
  );
});
