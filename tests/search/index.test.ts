import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/corpus/model.ts';
import { bytesOf } from '../../src/corpus/section.ts';
import { createSpool } from '../../src/library/spool.ts';
import { buildIndex, type SearchSource } from '../../src/search/build.ts';
import type { Searcher } from '../../src/search/model.ts';
import { createSearcher } from '../../src/search/searcher.ts';

function documentOf(id: string, paragraphs: readonly string[]): Document {
  return {
    id,
    file: `${id}.txt`,
    title: `${id}的标题`,
    date: '2024-01-01',
    dateBasis: 'stated',
    publisher: null,
    author: null,
    place: '某市',
    genre: 'other',
    encoding: 'utf-8',
    length: paragraphs.join('').length,
    paragraphCount: paragraphs.length,
    sentenceCount: paragraphs.length,
    sections: [],
    paragraphs: paragraphs.map((text, i) => ({ n: i + 1, kind: 'text', section: -1, text, spans: [], sentences: [{ start: 0, end: text.length }] })),
    dropped: [],
    raw: '',
  };
}

/** A searcher; the sections it has read whole, and how many bytes of others. */
function searcherOf(
  source: Partial<SearchSource>,
  moved = 0,
): { searcher: Searcher; read: string[]; parts: Map<string, number>; size: (name: string) => number } {
  const full = { documents: [], facts: [], metrics: [], terms: [], ...source };
  const sections = new Map([...buildIndex(full, createSpool().stream)].map(([name, section]) => [name, bytesOf(section)]));
  const read: string[] = [];
  const parts = new Map<string, number>();
  const section = (name: string): Uint8Array => {
    read.push(name);
    const bytes = sections.get(name);
    if (bytes === undefined) throw new Error(`no section ${name}`);
    // A section may lie anywhere in what it was read with.
    const whole = new Uint8Array(bytes.length + moved);
    whole.set(bytes, moved);
    return whole.subarray(moved);
  };
  const length = (name: string): number => sections.get(name)?.length ?? 0;
  const readPart = (name: string, from: number, target: Uint8Array): void => {
    parts.set(name, (parts.get(name) ?? 0) + target.length);
    const bytes = sections.get(name)?.subarray(from, from + target.length) ?? new Uint8Array();
    if (bytes.length !== target.length) throw new Error(`no such part of ${name}`);
    target.set(bytes);
  };
  return { searcher: createSearcher({ documents: full.documents, index: { section, read: readPart, length } }), read, parts, size: length };
}

describe('the index', () => {
  test('of nothing answers nothing', () => {
    const { searcher } = searcherOf({});
    for (const query of ['灯塔', 'dt', '5', '"x"', 'year:2024', '!灯塔']) expect(searcher.search(query).total).toBe(0);
  });

  test('is read when asked, and only the parts a question needs', () => {
    const { searcher, read, parts } = searcherOf({ documents: [documentOf('a', ['全市拥有灯塔工厂6家。'])] });
    expect(read).toEqual([]);
    expect([...parts]).toEqual([]);
    searcher.search('灯塔');
    expect(read).not.toContain('search.sounds');
    expect(parts.has('search.numbers')).toBe(false);
    searcher.search('dengta');
    expect(read).toContain('search.sounds');
    expect(new Set(read).size).toBe(read.length);
  });

  test('of many units is read where a question leads to', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => (i === 7777 ? '全市拥有灯塔工厂6家。' : `第${i}条措施。`));
    const { searcher, read, parts, size } = searcherOf({ documents: [documentOf('a', many)] });
    expect(searcher.search('灯塔').hits[0]).toMatchObject({ paragraph: 7778 });
    for (const name of ['search.units', 'search.text']) {
      expect(read).not.toContain(name);
      expect((parts.get(name) ?? 0) / size(name)).toBeLessThan(0.2);
    }
    // Numbers by rising value: a search in halves.
    expect(searcher.search('7776').hits[0]).toMatchObject({ paragraph: 7777 });
    expect((parts.get('search.numbers') ?? 0) / size('search.numbers')).toBeLessThan(0.2);
  });

  test.each([0, 1, 3])('may begin at any offset of what it was read with (%i)', (moved) => {
    const { searcher } = searcherOf({ documents: [documentOf('a', ['全市拥有灯塔工厂6家。'])] }, moved);
    expect(searcher.search('dtgc').hits[0]).toMatchObject({ type: 'sentence', doc: 'a', paragraph: 1, sentence: 0 });
  });

  test('finds simplified words in a traditional text and says so', () => {
    const { searcher } = searcherOf({ documents: [documentOf('a', ['全市擁有燈塔工廠6家。'])] });
    expect(searcher.search('灯塔工厂').hits[0]).toMatchObject({ reason: 'traditional', ranges: [{ start: 4, end: 8 }] });
    expect(searcher.search('燈塔工廠').hits[0]).toMatchObject({ reason: 'exact' });
    expect(searcher.search('dtgc').hits[0]).toMatchObject({ reason: 'initials' });
  });

  test('holds lists longer than one page', () => {
    const many = Array.from({ length: 40_000 }, (_, i) => `第${i}家灯塔工厂，编号${(i * 7919) % 40_000}。`);
    const { searcher } = searcherOf({ documents: [documentOf('a', many.slice(0, 20_000)), documentOf('b', many.slice(20_000))] });
    const result = searcher.search('灯塔工厂', { limit: 1000 });
    expect(result.total).toBe(40_000);
    expect(result.hits).toHaveLength(1000);
    expect(result.facets.doc).toEqual([
      { key: 'a', count: 20_000 },
      { key: 'b', count: 20_000 },
    ]);
    expect(searcher.search('dtgc').total).toBe(40_000);
    expect(searcher.search('"第39999家"').hits[0]).toMatchObject({ doc: 'b', paragraph: 20_000 });
  });

  test('a text without Chinese is searched, too', () => {
    const { searcher } = searcherOf({ documents: [documentOf('a', ['GDP grew by 5.2 % in 2024.'])] });
    expect(searcher.search('grew gdp').total).toBe(1);
    expect(searcher.search('５.２％').total).toBe(1);
  });

  test('words that stand apart in one paragraph, or in the title, are found where no sentence has both', () => {
    const paragraph = '全市拥有灯塔工厂。另有绿色园区。';
    const document = documentOf('甲市报告', [paragraph]);
    const parted = {
      ...document,
      paragraphs: document.paragraphs.map((p) => ({
        ...p,
        sentences: [
          { start: 0, end: 9 },
          { start: 9, end: paragraph.length },
        ],
      })),
    };
    const { searcher } = searcherOf({ documents: [parted] });
    expect(searcher.search('灯塔工厂 绿色园区').hits.map((hit) => hit.sentence)).toEqual([0, 1]);
    expect(searcher.search('甲市 灯塔工厂').hits[0]).toMatchObject({ type: 'sentence', sentence: 0 });
    expect(searcher.search('灯塔工厂 乙市').total).toBe(0);
  });
});
