import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/corpus/read.ts';
import type { Segmenter } from '../../src/corpus/segment.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { jiebaSegmenter } from '../../src/library/jieba.ts';
import { createSegmenter, plainSegmenter } from '../../src/library/segmenter.ts';
import { lexiconWords } from '../../src/library/words.ts';

const SENTENCE = '2022年规上工业总产值达4.36万亿元，一般公共预算收入同比增长8.7%，拥有 灯塔工厂6家。';

function holds(segmenter: Segmenter, sentence: string): void {
  let end = 0;
  for (const { text, start } of segmenter.cut(sentence)) {
    expect(sentence.slice(end, start).trim()).toBe('');
    expect(sentence.slice(start, start + text.length)).toBe(text);
    end = start + text.length;
  }
  expect(sentence.slice(end).trim()).toBe('');
}

describe.each([
  ['of our own', () => plainSegmenter()],
  ['by nodejs-jieba', () => jiebaSegmenter([SENTENCE], lexiconWords())],
])('segmentation %s', (_, make) => {
  const segmenter = make();
  if (!segmenter) throw new Error('nodejs-jieba, a development dependency, was not built');

  it('cuts a sentence into words that are the sentence', () => {
    for (const sentence of [SENTENCE, '', '。', 'GDP 3.46 万亿', '😀工业']) holds(segmenter, sentence);
  });

  it('keeps the names of indicators whole and numbers together', () => {
    const words = segmenter.cut(SENTENCE).map((word) => word.text);
    expect(words).toContain('规上工业总产值');
    expect(words).toContain('一般公共预算收入');
    expect(words).toContain('2022');
    expect(words.some((word) => word.startsWith('4.36'))).toBe(true);
  });

  it('tells verbs from nouns where the lexicon knows them', () => {
    const tags = new Map(segmenter.cut(SENTENCE).map((word) => [word.text, word.tag]));
    expect(tags.get('规上工业总产值')).toBe('n');
    expect(tags.get('增长') ?? tags.get('同比增长')).toMatch(/^v/);
  });
});

describe('createSegmenter', () => {
  it('uses nodejs-jieba where it is installed', () => {
    const document = readDocument('a.txt', new TextEncoder().encode(`${SENTENCE}\n`));
    // The other one knows no parts of speech beyond the lexicon's.
    expect(
      createSegmenter([document])
        .cut('灯塔工厂')
        .map((word) => word.tag),
    ).not.toContain('x');
  });
});

describe('facts', () => {
  it('come out the same with either segmenter', async () => {
    const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
    const documents = readdirSync(folder).map((file) => readDocument(file, readFileSync(`${folder}/${file}`)));
    const [jieba, plain] = [createSegmenter(documents), plainSegmenter()].map((segmenter) =>
      documents.flatMap((document) => extractFacts(document, segmenter)),
    );
    expect(plain).toEqual(jieba);
  });
});
