import { beforeAll, describe, expect, test } from 'vitest';
import type { Hit, Searcher } from '../../src/search/model.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { expectInProportion } from '../support/effort.ts';
import { seedLibrary } from '../support/library.ts';
import { NOTHING } from './nothing.ts';
import { QUERIES } from './queries.ts';
import type { Expectation } from './rows.ts';

let searcher: Searcher;

beforeAll(async () => {
  searcher = createSearcher(await seedLibrary());
});

const marked = (hit: Hit): string => hit.ranges.map(({ start, end }) => hit.text.slice(start, end)).join('…');

function miss({ query, finds, reason }: Expectation): string | null {
  const hits = searcher.search(query).hits.slice(0, 3);
  const found = hits.some((hit) => (finds.test(hit.text) || finds.test(hit.via ?? '')) && (reason === undefined || hit.reason === reason));
  return found ? null : `${query} → ${hits.map((hit) => `${hit.reason} ${hit.text.slice(0, 30)}`).join(' | ') || 'nothing'}`;
}

test('the set holds at least 150 queries, each once', () => {
  expect(new Set(QUERIES.map(({ query }) => query)).size).toBeGreaterThanOrEqual(150);
});

test('what was meant is among the first three hits for at least 97 of 100 queries', () => {
  const missed = QUERIES.flatMap((expectation) => miss(expectation) ?? []);
  const recall = 1 - missed.length / QUERIES.length;
  expect(recall, `recall ${recall.toFixed(3)}, missed:\n${missed.join('\n')}`).toBeGreaterThanOrEqual(0.97);
});

test.each(NOTHING)('%s finds nothing', (query) => {
  const { hits, total } = searcher.search(query);
  expect(hits.map((hit) => `${hit.reason} ${marked(hit)}`)).toEqual([]);
  expect(total).toBe(0);
});

describe('why a hit is there', () => {
  const first = (query: string): Hit => {
    const [hit] = searcher.search(query).hits;
    if (hit === undefined) throw new Error(`${query} finds nothing`);
    return hit;
  };

  test.each([
    ['灯塔工厂', 'exact', '灯塔工厂'],
    ['dengtagongchang', 'pinyin', '灯塔工厂'],
    ['dtgc', 'initials', '灯塔工厂'],
    ['dentagongcang', 'pinyin', '灯塔工厂'],
    ['灯塔gc', 'mixed', '灯塔工厂'],
    ['燈塔工廠', 'traditional', '灯塔工厂'],
    ['灯塔工场', 'near', '灯塔工厂'],
    ['高企', 'synonym', '高新技术企业'],
    ['zhuanjingtex', 'pinyin', '专精特新'],
    ['5Gjizhan', 'mixed', '5G基站'],
  ])('%s: %s, the characters %s', (query, reason, characters) => {
    const hit = first(query);
    expect(hit.reason).toBe(reason);
    expect(marked(hit)).toContain(characters);
  });

  test('a number in another scale is marked as it is written', () => {
    const hit = first('43600亿');
    expect(hit).toMatchObject({ reason: 'number', via: '4.36万亿元' });
    expect(marked(hit)).toBe('4.36万亿元');
  });

  test('a rounded neighbour stands below the number itself and says what it is', () => {
    const { hits } = searcher.search('13473');
    expect(hits[0]).toMatchObject({ reason: 'exact' });
    const neighbours = hits.filter((hit) => hit.reason === 'number');
    expect(neighbours.length).toBeGreaterThan(0);
    for (const hit of neighbours) expect(hit.via).toBe('≈1.35万家');
  });

  test('a number inside another stands below the number itself', () => {
    const { hits } = searcher.search('5亿');
    expect(hits.length).toBeGreaterThan(0);
    for (const hit of hits) expect(hit.score).toBeLessThan(50_000);
    expect(first('150亿').score).toBeGreaterThan(90_000);
  });

  test('a number that ends in noughts may be one rounded', () => {
    const { hits } = searcher.search('13470');
    expect(hits.map((hit) => hit.via)).toEqual(expect.arrayContaining(['≈13473家', '≈1.35万家']));
  });

  test('a traditional query is told so where the text says it by another name, too', () => {
    expect(new Set(searcher.search('規上工業總產值', { types: ['fact'] }).hits.map((hit) => hit.reason))).toEqual(new Set(['traditional']));
  });

  test('a place beside a name is no other script', () => {
    for (const { reason } of searcher.search('苏州 规上工业总产值').hits) expect(reason).not.toBe('traditional');
  });

  test('a year before a name finds the fact, not only the sentence that has them side by side', () => {
    expect(first('2022年规上工业总产值')).toMatchObject({ type: 'fact', text: '规上工业总产值达4.36万亿元' });
  });

  test.each(['规上工业总产值是多少？', '规上工业总产值有多少'])('%s finds what it asks for', (query) => {
    expect(first(query)).toMatchObject({ type: 'metric', text: '规上工业总产值' });
  });

  test('what only nearly says what was typed gives way to the name that holds it in pieces', () => {
    expect(searcher.search('规上工业增速').hits.map((hit) => hit.text)).toContain('规上工业增加值同比增速');
    for (const hit of searcher.search('地区生产总值增速').hits) expect(hit.text).toMatch(/增速/);
  });

  test('a synonym names the word it went by, a near miss the word it found', () => {
    expect(searcher.search('高企').hits.some((hit) => hit.reason === 'synonym' && hit.via === '高新技术企业')).toBe(true);
    expect(first('专精特兴').via).toBe('专精特新');
  });

  test('every hit marks characters of its own text', () => {
    for (const { query } of QUERIES) {
      for (const hit of searcher.search(query).hits) {
        expect(hit.ranges.length, `${query}: ${hit.type} ${hit.text}`).toBeGreaterThan(0);
        let last = -1;
        for (const { start, end } of hit.ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(hit.text.length);
          last = end;
        }
      }
    }
  });
});

describe('order', () => {
  const order = ['exact', 'traditional', 'number', 'pinyin', 'mixed', 'initials', 'synonym', 'near'];

  test('exact above pinyin above synonym above near, never the other way round', () => {
    for (const query of ['智改', '技改', 'gongchang', '专精特兴', 'zz', 'gsgy', '产业集群', 'chanye']) {
      const tiers = searcher.search(query).hits.map((hit) => order.indexOf(hit.reason));
      const plain = tiers.filter((tier) => tier !== 2);
      expect(plain, query).toEqual([...plain].sort((a, b) => a - b));
    }
  });

  test('what counts something else is no near miss', () => {
    for (const query of ['规下工业增加值', '灯塔工厂额', '九个一']) {
      expect(searcher.search(query).hits.filter((hit) => hit.reason === 'near' && /规上|数|八个一/.test(hit.via ?? ''))).toEqual([]);
    }
  });

  test('no near miss beside an exact hit', () => {
    expect(new Set(searcher.search('专精特新').hits.map((hit) => hit.reason))).toEqual(new Set(['exact']));
  });

  test('a word that only happens to stand inside others (提高企业) gives way to its synonym', () => {
    const [hit] = searcher.search('高企').hits;
    expect(hit?.reason).toBe('synonym');
  });
});

describe('operators', () => {
  const texts = (query: string): string[] => searcher.search(query, { limit: 500 }).hits.map((hit) => hit.text);
  const total = (query: string): number => searcher.search(query).total;

  test('a space is and, in any order', () => {
    expect(total('灯塔工厂 纬创')).toBe(total('纬创 灯塔工厂'));
    expect(total('灯塔工厂 纬创')).toBeLessThan(total('灯塔工厂'));
  });

  test('| is or, with and without spaces', () => {
    expect(total('区块链|元宇宙')).toBe(total('区块链 | 元宇宙'));
    expect(total('区块链|元宇宙')).toBeGreaterThan(Math.max(total('区块链'), total('元宇宙')));
  });

  test('! leaves out', () => {
    expect(texts('灯塔工厂 !纬创').some((text) => text.includes('纬创'))).toBe(false);
    expect(texts('灯塔工厂 ！纬创')).toEqual(texts('灯塔工厂 !纬创'));
  });

  test('quotation marks allow no other spelling', () => {
    expect(searcher.search('"dtgc"').total).toBe(0);
    expect(searcher.search('"高企"').hits.filter((hit) => hit.reason !== 'exact')).toEqual([]);
  });

  test('filters by document, year, kind and type', () => {
    expect(new Set(searcher.search('doc:004 灯塔', { types: ['sentence'] }).hits.map((hit) => hit.doc?.slice(0, 3)))).toEqual(new Set(['004']));
    expect(searcher.search('灯塔 year:2023').hits.every((hit) => hit.type !== 'sentence' || hit.doc === null || /^00[04]/.test(hit.doc))).toBe(true);
    expect(new Set(searcher.search('灯塔 type:sentence').hits.map((hit) => hit.type))).toEqual(new Set(['sentence']));
    expect(total('灯塔 !doc:004')).toBeLessThan(total('灯塔'));
  });

  test('a sentence is of the years it names and of its document’s', () => {
    expect(texts('year:2035')).toEqual([expect.stringMatching(/到2035年/)]);
    expect(texts('year:2018 高新技术企业').some((text) => text.includes('10000家'))).toBe(true);
    expect(texts('year:2020 高新技术企业').some((text) => text.includes('10000家'))).toBe(true);
  });

  test('facets count all hits, not only those shown', () => {
    const result = searcher.search('产业', { limit: 3 });
    expect(result.hits).toHaveLength(3);
    expect(result.facets.type.reduce((sum, facet) => sum + facet.count, 0)).toBe(result.total);
    expect(result.facets.doc.length).toBe(5);
  });

  test('a filter’s value that is none is told by those that there are', () => {
    expect(searcher.search('kind:foo dtgc').suggestions).toEqual(expect.arrayContaining(['dtgc', 'kind:actual dtgc', 'kind:rank dtgc']));
    expect(searcher.search('year:20xx dtgc').suggestions).toEqual(expect.arrayContaining(['year:2023 dtgc']));
    expect(searcher.search('doc:zzz dtgc').suggestions.some((query) => /^doc:00\d_\w+ dtgc$/.test(query))).toBe(true);
  });

  test('a passage pasted whole finds the sentences it holds, in time that does not grow with its square', () => {
    const passage =
      '获批创建全国首个区块链发展先导区。加快推进自主可控工业软件特色化发展，成功创建中国软件特色名城。当前，苏州正以大数据产业招商工作为重要抓手';
    expect(texts(passage).slice(0, 3).join()).toMatch(/区块链发展先导区|中国软件特色名城/);
    expectInProportion((times) => expect(total(passage.repeat(times))).toBeGreaterThan(0), 25);
  });

  test('synonyms can be switched off', () => {
    expect(searcher.search('高企', { synonyms: false }).hits.filter((hit) => hit.reason === 'synonym')).toEqual([]);
  });

  test.each(['', ' ', '|', '!', '"', ':', 'doc:', '!!', '()', '“”', '| |', 'year:abcd', 'kind:', '\u0000', '𠀀𠀁', 'a'.repeat(3000)])(
    'half a query is no error: %j',
    (query) => {
      expect(() => searcher.search(query)).not.toThrow();
    },
  );
});

describe('beside the hits', () => {
  test('near words with another definition are offered, not merged', () => {
    const { related, hits } = searcher.search('产值');
    expect(related).toContain('增加值');
    expect(related).toContain('营业收入');
    expect(hits.every((hit) => hit.text.includes('产值') || (hit.via ?? '').includes('产值'))).toBe(true);
  });

  test('nothing found: what would be found is offered', () => {
    expect(searcher.search('灯塔工厂 火星').suggestions).toContain('灯塔工厂');
    expect(searcher.search('dengtagongchangxx').suggestions).toContain('dengtagongchang');
    expect(searcher.search('dengdagongchang').suggestions).toContain('灯塔工厂数');
    // A syllable cut in two, letters of nothing and the first digits of a number are no help.
    expect(searcher.search('zhongxinchengshi').suggestions).toEqual(['zhongxincheng']);
    expect(searcher.search('zzzzzz').suggestions).toEqual([]);
    expect(searcher.search('20200亿').suggestions).toEqual([]);
    expect(searcher.search('180亿吨').suggestions).toEqual(['180亿']);
    for (const query of NOTHING)
      for (const suggestion of searcher.search(query).suggestions) expect(searcher.search(suggestion).total, suggestion).toBeGreaterThan(0);
  });

  test('filters and their values are completed', () => {
    const texts = (text: string): string[] => searcher.completeQuery(text, text.length).map((completion) => completion.text);
    expect(texts('do')).toContain('doc:');
    expect(texts('灯塔 ye')).toContain('year:');
    expect(texts('doc:')).toHaveLength(5);
    expect(texts('doc:智造')[0]).toMatch(/^001/);
    expect(texts('kind:')).toContain('target');
    expect(texts('kind:目')).toEqual(['target']);
    expect(texts('type:m')).toEqual(['metric']);
    const [completion] = searcher.completeQuery('灯塔 doc:智造', 9);
    expect(completion).toMatchObject({ start: 7, end: 9 });
  });

  test('finds all matches within one text for the reader', () => {
    const text = '拥有全球“灯塔工厂”6家，“灯塔工厂”占全国八分之一。';
    const found = (query: string): string[] => searcher.findInText(text, query).map(({ start, end }) => text.slice(start, end));
    expect(found('dtgc')).toEqual(['灯塔工厂', '灯塔工厂']);
    expect(found('灯塔工厂”6家')).toEqual(['灯塔工厂”6家']);
    expect(found('quanguo')).toEqual(['全国']);
    expect(found('xyz')).toEqual([]);
    expect(found('')).toEqual([]);
  });
});
