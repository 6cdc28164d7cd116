import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../src/compare/agreement.ts';
import { contextOf } from '../../src/compare/context.ts';
import type { Fact } from '../../src/facts/model.ts';
import { corpus, fact } from './fixtures.ts';

const dates = { a: '2022-09-10', b: '2023-08-08', c: '2023', old: '2014-05-01' };
const judge = (a: Fact, b: Fact) => compareFacts(a, b, contextOf(corpus([a, b], dates)));

describe('two facts of one metric', () => {
  it('agree when their intervals meet', () => {
    const rounded = fact({ surface: '1.35万家', value: 13500, unit: '家' });
    const exact = fact({ surface: '13473家', value: 13473, unit: '家', doc: 'b' });
    expect(judge(rounded, exact)).toMatchObject({ verdict: 'agree', cause: 'within-rounding', gap: 0 });
    const over = fact({ surface: '超1.3万家', value: 13000, unit: '家', bound: 'gt' });
    expect(judge(over, exact)).toMatchObject({ verdict: 'agree', cause: 'within-bound' });
    expect(judge(exact, exact)).toMatchObject({ verdict: 'agree', cause: 'same-value' });
  });

  it('agree whatever counting word stands with the number, or none', () => {
    const a = fact({ surface: '26家', value: 26, unit: '家' });
    expect(judge(a, fact({ surface: '26个', value: 26, unit: '个', doc: 'b' })).verdict).toBe('agree');
    const bare = fact({ surface: '4.4万亿', value: 4.4e12, unit: '', metric: '规上工业总产值' });
    const money = fact({ surface: '4.36万亿元', value: 4.36e12, unit: '元', metric: '规上工业总产值', doc: 'b' });
    expect(judge(bare, money).verdict).toBe('agree');
    expect(judge(a, fact({ surface: '26%', value: 26, unit: '%', doc: 'b' })).cause).toBe('unit-differs');
  });

  it('conflict by a digit when both are exact, with the size of the gap', () => {
    const a = fact({ surface: '172家', value: 172, unit: '家' });
    const b = fact({ surface: '171家', value: 171, unit: '家', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'conflict', cause: 'digit', gap: 1 });
  });

  it('conflict by an order of magnitude, also across an undated year, naming the narrower set', () => {
    const metric = '规上测试企业数';
    const a = fact({ surface: '16万家', value: 160000, unit: '家', metric, period: 'asof' });
    const b = fact({ surface: '13383家', value: 13383, unit: '家', metric, period: 'asof', doc: 'b' });
    const over = fact({ surface: '超1.3万家', value: 13000, unit: '家', bound: 'gt', metric, period: 'asof', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'conflict', cause: 'order-of-magnitude', detail: { times: '12', qualifier: '规上' } });
    expect(judge(a, over)).toMatchObject({ verdict: 'conflict', cause: 'order-of-magnitude' });
    expect(judge(b, over).verdict).toBe('agree');
  });

  it('conflict by rounding where one is cut off', () => {
    const a = fact({ surface: '1.34万家', value: 13400, unit: '家' });
    const b = fact({ surface: '13473家', value: 13473, unit: '家', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'conflict', cause: 'rounding' });
  });

  it('are of other periods when both say so', () => {
    const a = fact({ surface: '4.2万亿元', value: 4.2e12, unit: '元', period: '2021' });
    const b = fact({ surface: '4.36万亿元', value: 4.36e12, unit: '元', period: '2022', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'other-period', cause: 'period-differs', detail: { a: '2021', b: '2022' } });
  });

  it('take an undated value’s place from its document and say so', () => {
    const a = fact({ surface: '3家', value: 3, unit: '家', period: 'asof' });
    const b = fact({ surface: '12家', value: 12, unit: '家', period: 'asof', doc: 'b' });
    expect(judge(a, b)).toMatchObject({
      verdict: 'other-period',
      cause: 'period-unknown',
      detail: { a: '2022-09-10', b: '2023-08-08', undated: 'a b' },
    });
    const same = fact({ surface: '3家', value: 3, unit: '家', period: 'asof', doc: 'b' });
    expect(judge(a, same)).toMatchObject({ verdict: 'agree', detail: { undated: 'a b' } });
  });

  it('conflict when a cumulative count falls, and only then', () => {
    const earlier = fact({ surface: '172家', value: 172, unit: '家', period: '2021', quote: '累计培育测试企业172家' });
    const later = fact({ surface: '171家', value: 171, unit: '家', period: 'asof', quote: '累计入选测试企业171家', doc: 'b' });
    expect(judge(earlier, later)).toMatchObject({ verdict: 'conflict', cause: 'cumulative-falls', detail: { earlier: '172家', later: '171家' } });
    const risen = { ...later, surface: '401家', value: 401 };
    expect(judge(earlier, risen).verdict).toBe('other-period');
    const level = [earlier, later].map((f) => ({ ...f, quote: '测试企业' }));
    expect(judge(level[0] as Fact, level[1] as Fact).verdict).toBe('other-period');
  });

  it('conflict where time explains nothing: the number of trades in a classification', () => {
    const a = fact({ surface: '171个', value: 171, unit: '个', metric: '工业中类数', period: 'asof' });
    const b = fact({ surface: '172个', value: 172, unit: '个', metric: '工业中类数', period: 'asof', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'conflict', cause: 'digit' });
    expect(judge({ ...a, doc: 'old' }, b).verdict).toBe('other-period');
  });

  it('place a set drawn by a year’s result in the year before the document', () => {
    const metric = '营收超百亿元工业企业数';
    const a = fact({ surface: '46家', value: 46, unit: '家', metric, period: 'asof', doc: 'c' });
    const b = fact({ surface: '45家', value: 45, unit: '家', metric, period: 'asof', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'conflict', cause: 'digit', detail: { drawn: '2022' } });
  });

  it('never conflict when one is a target', () => {
    const goal = fact({ surface: '500家以上', value: 500, unit: '家', bound: 'gt', kind: 'target', period: '2025' });
    const now = fact({ surface: '171家', value: 171, unit: '家', doc: 'b', period: '2025' });
    expect(judge(goal, now)).toMatchObject({ verdict: 'other-period', cause: 'target-actual' });
  });

  it('are of other definitions when name, scope, unit or kind differ, with the words that differ', () => {
    const a = fact({ surface: '5万亿元', value: 5e12, unit: '元', metric: '规上规下工业总产值' });
    const b = fact({ surface: '4.36万亿元', value: 4.36e12, unit: '元', metric: '规上工业总产值', doc: 'b' });
    expect(judge(a, b)).toMatchObject({ verdict: 'other-definition', cause: 'definition-differs', detail: { a: '规上规下', b: '规上' } });
    expect(judge(a, { ...a, id: 'b:9', scope: '乙市' })).toMatchObject({ verdict: 'other-definition', cause: 'scope-differs' });
    expect(judge(a, { ...a, id: 'b:9', unit: '美元' })).toMatchObject({ verdict: 'other-definition', cause: 'unit-differs' });
    expect(judge(a, { ...a, id: 'b:9', kind: 'share' })).toMatchObject({ verdict: 'other-definition', cause: 'kind-differs' });
  });
});

const kinds = fc.constantFrom('actual', 'target', 'growth', 'share') as fc.Arbitrary<Fact['kind']>;
const bounds = fc.constantFrom('eq', 'gt', 'lt', 'approx') as fc.Arbitrary<Fact['bound']>;
const periods = fc.constantFrom('2021', '2022', '2023', '2023H1', '2022-01..2022-08', 'asof');

const facts = (doc: string): fc.Arbitrary<Fact> =>
  fc.record({ number: fc.integer({ min: 1, max: 99_999 }), kind: kinds, bound: bounds, period: periods, cumulative: fc.boolean() }).map((r) =>
    fact({
      doc,
      surface: `${r.number}家`,
      value: r.number,
      unit: '家',
      kind: r.kind,
      bound: r.bound,
      period: r.period,
      quote: `${r.cumulative ? '累计' : ''}测试企业${r.number}家`,
    }),
  );

describe('a charge', () => {
  const a = fact({ surface: '56家', value: 56, unit: '家' });

  it('needs two facts that are surely of the metric', () => {
    const vague = fact({ surface: '87家', value: 87, unit: '家', quote: '其中87家', doc: 'b' });
    expect(judge(a, vague)).toMatchObject({ verdict: 'other-definition', cause: 'name-unclear', gap: 31 });
  });

  it('is not brought by a sum of years against a year', () => {
    const metric = '固定资产投资';
    const year = fact({ surface: '8062亿元', value: 8.062e11, unit: '元', metric, period: '2022' });
    const years = fact({ surface: '4.2万亿元', value: 4.2e12, unit: '元', metric, period: '2022', quote: '固定资产投资累计达4.2万亿元', doc: 'b' });
    expect(judge(year, years)).toMatchObject({ verdict: 'other-definition', cause: 'name-unclear' });
  });

  it('of a misplaced 万 holds also where the count accumulates', () => {
    const metric = '平台注册企业数';
    const of = (surface: string, value: number, doc: string) =>
      fact({ surface, value, unit: '家', metric, doc, period: 'asof', quote: `累计平台注册企业${surface}` });
    expect(judge(of('7.3万家', 73_000, 'a'), of('73万家', 730_000, 'b'))).toMatchObject({ verdict: 'conflict', cause: 'order-of-magnitude' });
    expect(judge(of('7.3万家', 73_000, 'a'), of('91万家', 910_000, 'b')).verdict).toBe('other-period');
  });

  it('needs a near miss where the period was only guessed from the document', () => {
    const guessed = fact({ surface: '87家', value: 87, unit: '家', periodBasis: 'document', doc: 'b' });
    expect(judge(a, guessed)).toMatchObject({ verdict: 'other-definition', cause: 'name-unclear' });
    expect(judge(a, { ...guessed, surface: '57家', value: 57 })).toMatchObject({ verdict: 'conflict', cause: 'digit' });
  });

  it('is brought against a document by itself only for a slip', () => {
    const other = fact({ surface: '230家', value: 230, unit: '家', paragraph: 2 });
    expect(judge(a, other)).toMatchObject({ verdict: 'other-definition', cause: 'name-unclear' });
    expect(judge(a, { ...other, surface: '65家', value: 65 })).toMatchObject({ verdict: 'conflict', cause: 'digit', detail: { transposed: 'yes' } });
  });
});

describe('verdicts', () => {
  it('do not depend on the order', () => {
    fc.assert(
      fc.property(facts('a'), facts('b'), (a, b) => {
        const [x, y] = [judge(a, b), judge(b, a)];
        expect([x.verdict, x.cause, x.gap]).toEqual([y.verdict, y.cause, y.gap]);
        expect(x.detail.a).toBe(y.detail.b);
        expect(x.detail.b).toBe(y.detail.a);
        expect([x.detail.sayA, x.detail.sayB]).toEqual([y.detail.sayB, y.detail.sayA]);
        expect([x.detail.apart, x.within]).toEqual([y.detail.apart, y.within]);
        if (x.verdict === 'agree') expect([x.detail.sayA, x.detail.sayB]).toEqual([a.surface, b.surface]);
      }),
      { numRuns: 500 },
    );
  });

  it('survive a change of unit', () => {
    const inMoney = (f: Fact, scale: number, name: string): Fact => ({
      ...f,
      unit: '元',
      value: (f.value as number) * scale,
      surface: `${f.value as number}${name}`,
    });
    fc.assert(
      fc.property(facts('a'), facts('b'), (a, b) => {
        const small = judge(inMoney(a, 1e4, '万元'), inMoney(b, 1e4, '万元'));
        const large = judge(inMoney(a, 1e8, '亿元'), inMoney(b, 1e8, '亿元'));
        expect([small.verdict, small.cause]).toEqual([large.verdict, large.cause]);
      }),
      { numRuns: 300 },
    );
  });

  it('hold a target and an actual value never against each other', () => {
    fc.assert(
      fc.property(facts('a'), facts('b'), (a, b) => {
        fc.pre((a.kind === 'target') !== (b.kind === 'target'));
        expect(judge(a, b).verdict).not.toBe('conflict');
      }),
    );
  });
});
