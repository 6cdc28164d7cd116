import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/compare/conflicts.ts';
import type { CompareData } from '../../src/compare/model.ts';
import type { Fact } from '../../src/facts/model.ts';
import { causeSentence } from '../../src/text/verdicts.ts';
import { corpus, fact } from './fixtures.ts';

const dates = { a: '2022-09-10', b: '2023-08-08' };
const found = (facts: readonly Fact[]) => findConflicts(corpus(facts, dates)).map(({ verdict, cause }) => `${verdict} ${cause}`);

describe('conflicts', () => {
  it('leave agreeing and later figures alone', () => {
    const a = fact({ surface: '1.2万家', value: 12000, unit: '家', period: '2022' });
    expect(found([a, fact({ surface: '12013家', value: 12013, unit: '家', period: '2022', doc: 'b' })])).toEqual([]);
    expect(found([a, fact({ surface: '1.4万家', value: 14000, unit: '家', period: '2023', doc: 'b' })])).toEqual([]);
  });

  it('hold a source that contradicts itself', () => {
    const a = fact({ surface: '56家', value: 56, unit: '家' });
    expect(found([a, fact({ surface: '65家', value: 65, unit: '家', paragraph: 2 })])).toEqual(['conflict digit']);
    expect(found([a, fact({ surface: '560家', value: 560, unit: '家', paragraph: 2 })])).toEqual(['conflict order-of-magnitude']);
  });

  it('hold an undated count of one document against itself where it looks like a slip', () => {
    const a = fact({ surface: '3215家', value: 3215, unit: '家', period: 'asof', periodBasis: 'none' });
    const told = (part: Partial<Fact>) =>
      found([a, { ...fact({ surface: '3251家', value: 3251, unit: '家' }), ...a, id: 'a:later', paragraph: 2, ...part }]);
    expect(told({ surface: '3251家', value: 3251 })).toEqual(['conflict digit']);
    expect(told({ surface: '3215家' })).toEqual([]);
    expect(told({ surface: '4800家', value: 4800 })).toEqual([]);
    const share = { ...a, surface: '41.2%', value: 41.2, unit: '%', kind: 'share' as const };
    expect(found([share, { ...share, id: 'a:other', paragraph: 2, surface: '42.1%', value: 42.1 }])).toEqual([]);
  });

  it('name the wider set only where the name draws a narrower one', () => {
    const pair = (metric: string) =>
      findConflicts(
        corpus(
          ['a', 'b'].map((doc, i) => fact({ surface: `${i ? 1510 : 151}家`, value: i ? 1510 : 151, unit: '家', doc, metric })),
          dates,
        ),
      );
    expect(pair('规上工业企业数')[0]?.detail.qualifier).toBe('规上');
    expect(pair('国家级专精特新“小巨人”企业数')[0]?.detail).not.toHaveProperty('qualifier');
  });

  it('say of two definitions that the narrower has the larger value', () => {
    const told = (narrow: number, wide: number) =>
      findConflicts(
        corpus(
          [
            fact({ surface: `${narrow}家`, value: narrow, unit: '家', metric: '省级专精特新“小巨人”企业数', period: 'asof', doc: 'b' }),
            fact({ surface: `${wide}家`, value: wide, unit: '家', metric: '省级专精特新中小企业数', period: '2021', doc: 'a' }),
          ],
          dates,
        ),
      ).map((c) => [c.verdict, c.detail.narrow]);
    expect(told(1415, 398)).toEqual([['other-definition', '专精特新“小巨人”企业']]);
    expect(told(98, 398)).toEqual([['other-definition', undefined]]);
  });

  it('leave two things of one document alone that share a name', () => {
    const a = fact({ surface: '56家', value: 56, unit: '家' });
    const other = fact({ surface: '230家', value: 230, unit: '家', paragraph: 2 });
    expect(found([a, other])).toEqual([]);
    // Nor may either accuse another document.
    expect(found([a, other, fact({ surface: '58家', value: 58, unit: '家', doc: 'b' })])).toEqual([]);
    expect(found([a, fact({ surface: '65家', value: 65, unit: '家' })])).toEqual([]);
  });

  it('need the name written with the figure, and a name that says something', () => {
    const pair = (part: Partial<Fact>) => ['a', 'b'].map((doc, i) => fact({ surface: `${i + 3}家`, value: i + 3, unit: '家', doc, ...part }));
    expect(found(pair({}))).toEqual(['conflict unexplained']);
    expect(found(pair({ metric: '企业数', quote: '企业3家' }))).toEqual([]);
    expect(found(pair({ quote: '其中3家' }))).toEqual([]);
    expect(found(pair({ metric: '测试企业从数' }))).toEqual([]);
    expect(found(pair({ doubts: ['unit-mismatch'] }))).toEqual([]);
  });

  it('name a share of items that is told as a growth rate', () => {
    const text = '40个工业行业产值增长率达72.5%';
    const growth = fact({ surface: '72.5%', value: 72.5, unit: '%', kind: 'growth', metric: '工业行业产值同比增速', quote: text.slice(0, -5) });
    const conflicts = findConflicts(corpus([growth], dates));
    expect(conflicts).toMatchObject([{ cause: 'items-share', b: null, detail: { items: '29', count: '40' } }]);
    expect(causeSentence('items-share', conflicts[0]?.detail ?? {}, 'zh')).toBe('72.5%恰为29/40，应是增长的个数占比（增长面），不是增长率');
    const named = { ...growth, quote: '40个工业行业产值增长面达' };
    expect(found([named])).toEqual([]);
    const real = { ...growth, surface: '9.3%', value: 9.3, quote: '40个工业行业产值增长率达' };
    expect(found([real])).toEqual([]);
  });

  it('recompute a growth from two levels, and leave constant prices alone', () => {
    const level = (value: number, period: string, metric: string) =>
      fact({ surface: `${value}亿元`, value: value * 1e8, unit: '元', period, metric, doc: period === '2022' ? 'b' : 'a' });
    const growth = (metric: string) =>
      fact({ surface: '12%', value: 12, unit: '%', period: '2022', kind: 'growth', metric: `${metric}同比增速`, doc: 'b' });
    const of = (metric: string) => found([level(1000, '2021', metric), level(1050, '2022', metric), growth(metric)]);
    expect(of('进出口总额')).toEqual(['conflict growth-mismatch']);
    expect(of('规上工业总产值')).toEqual(['other-definition growth-mismatch']);
    expect(of('规上工业增加值')).toEqual([]);
    const levels = [level(1000, '2021', '税收收入'), level(1050, '2022', '税收收入')];
    expect(found([...levels, { ...growth('税收收入'), quote: '税收收入同口径增长12%' }])).toEqual([]);
  });

  it('recompute a share from the part and the whole beside it', () => {
    const part = fact({ surface: '1682亿元', value: 1.682e11, unit: '元', metric: '研发投入', period: '2022' });
    const whole = fact({ surface: '3.24万亿元', value: 3.24e12, unit: '元', metric: 'GDP', period: '2022' });
    const share = (value: number) => fact({ surface: `${value}%`, value, unit: '%', kind: 'share', metric: '研发投入占GDP比重', period: '2022' });
    expect(found([part, whole, share(5.49)])).toEqual(['conflict share-mismatch']);
    expect(found([part, whole, share(5.19)])).toEqual([]);
  });

  it('add up parts that must come to a whole', () => {
    const money = (metric: string, value: number) => fact({ surface: `${value}亿元`, value: value * 1e8, unit: '元', metric });
    const sectors = (third: number) => [
      money('GDP', 1000.5),
      money('第一产业增加值', 50.2),
      money('第二产业增加值', 450.1),
      money('第三产业增加值', third),
    ];
    expect(found(sectors(500.2))).toEqual([]);
    expect(found(sectors(520.2))).toEqual(['conflict sum-mismatch']);
    // A sector stated for another period is no part of this whole.
    expect(found(sectors(520.2).map((f) => (f.metric === '第一产业增加值' ? { ...f, period: '2021' } : f)))).toEqual([]);
  });

  it('recompute a growth from the increase beside it', () => {
    const level = fact({ surface: '72.29万吨', value: 722_900, unit: '吨', metric: '秋粮产量' });
    const more = fact({ surface: '0.58万吨', value: 5800, unit: '吨', metric: '秋粮产量增量', kind: 'growth' });
    const growth = (value: number) => fact({ surface: `${value}%`, value, unit: '%', metric: '秋粮产量同比增速', kind: 'growth' });
    expect(found([level, more, growth(0.8)])).toEqual([]);
    expect(found([level, more, growth(8.1)])).toEqual(['conflict growth-mismatch']);
  });

  it('show a part that exceeds its whole', () => {
    const text = '共有机构120个，其中甲类机构210个。';
    const whole = fact({ surface: '120个', value: 120, unit: '个', metric: '机构数', start: 4, end: 8 });
    const part = fact({ surface: '210个', value: 210, unit: '个', metric: '甲类机构数', start: 15, end: 19 });
    const data: CompareData = {
      ...corpus([whole, part], dates),
      document: () => ({
        id: 'a',
        file: 'a.txt',
        title: 'a',
        date: null,
        dateBasis: null,
        publisher: null,
        author: null,
        place: null,
        genre: 'report',
        encoding: 'utf-8',
        length: text.length,
        paragraphCount: 1,
        sentenceCount: 1,
        sections: [],
        paragraphs: [{ n: 1, kind: 'text', section: -1, text, spans: [], sentences: [{ start: 0, end: text.length }] }],
        dropped: [],
        raw: text,
      }),
    };
    expect(findConflicts(data)).toMatchObject([{ cause: 'parts-exceed-whole', detail: { part: '210个', whole: '120个' } }]);
  });

  it('put two definitions of one name side by side once, from different documents only', () => {
    const wide = fact({ surface: '超5万亿元', value: 5e12, unit: '元', bound: 'gt', metric: '规上规下工业总产值', period: 'asof', doc: 'b' });
    const narrow = ['2021', '2022'].map((period) => fact({ surface: '4.2万亿元', value: 4.2e12, unit: '元', metric: '规上工业总产值', period }));
    const conflicts = findConflicts(corpus([wide, ...narrow], dates));
    expect(conflicts).toMatchObject([{ verdict: 'other-definition', cause: 'definition-differs', detail: { a: '规上规下', b: '规上' } }]);
    expect(conflicts[0]?.b?.period).toBe('2022');
    expect(found([{ ...wide, doc: 'a' }, ...narrow])).toEqual([]);
    // A document that states both tells them apart itself.
    expect(found([wide, ...narrow, { ...wide, id: 'a:99', doc: 'a' }])).toEqual([]);
  });

  it('name the set whose count was written under another name', () => {
    const facts = [
      fact({ surface: '1415家', value: 1415, unit: '家', metric: '省级测试企业数' }),
      fact({ surface: '398家', value: 398, unit: '家', metric: '省级测试企业数', doc: 'b' }),
      fact({ surface: '398家', value: 398, unit: '家', metric: '省级测试中小企业数', doc: 'b' }),
    ];
    expect(findConflicts(corpus(facts, dates))).toMatchObject([{ cause: 'wrong-set', detail: { value: '398家', other: '省级测试中小企业数' } }]);
  });

  it('do not depend on the order of the facts', () => {
    const facts = [
      fact({ surface: '172家', value: 172, unit: '家' }),
      fact({ surface: '171家', value: 171, unit: '家', doc: 'b' }),
      fact({ surface: '500家', value: 500, unit: '家', kind: 'target', period: '2025', doc: 'b' }),
    ];
    expect(found([...facts].reverse())).toEqual(found(facts));
  });
});
