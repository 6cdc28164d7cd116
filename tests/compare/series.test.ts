import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/compare/matrix.ts';
import { seriesOf } from '../../src/compare/series.ts';
import { displayUnitOf, formatInUnit } from '../../src/compare/unit.ts';
import { corpus, fact } from './fixtures.ts';

const dates = { a: '2022-09-10', b: '2023-08-08', c: '2024-01-04' };
const money = (surface: string, value: number, part = {}) => fact({ surface, value, unit: '元', metric: '规上工业总产值', ...part });

describe('the unit of a series', () => {
  it.each([
    [[4.2e12, 4.36e12, 2.8e12], '元', '万亿元'],
    [[7.4e11, 3.5e11], '元', '亿元'],
    [[13383, 13500], '家', '万家'],
    [[172, 401], '家', '家'],
    [[53.7, 52], '%', '%'],
    [[270000], '元/人', '万元/人'],
  ])('%j %s', (values, unit, name) => {
    expect(displayUnitOf(values.map((value) => ({ value, unit }))).name).toBe(name);
  });

  it('shows a value with its bound and as many digits as the text writes', () => {
    const trillions = { base: '元', scale: 1e12, name: '万亿元' };
    expect(formatInUnit(money('4.36万亿元', 4.36e12), trillions)).toBe('4.36');
    expect(formatInUnit(money('43600亿元', 4.36e12), trillions)).toBe('4.36');
    expect(formatInUnit({ surface: '超过10000家', value: 10000, unit: '家', bound: 'gt' }, { base: '家', scale: 1e4, name: '万家' })).toBe('>1');
    expect(formatInUnit(money('超5万亿元', 5e12, { bound: 'gt' }), trillions)).toBe('>5');
    expect(formatInUnit(money('突破万亿元', 1e12, { bound: 'gt' }), trillions)).toBe('>1');
    const plain = { base: '个', scale: 1, name: '个' };
    expect(formatInUnit({ surface: '1—2个', value: [1, 2], unit: '个', bound: 'eq' }, plain)).toBe('1–2');
    expect(formatInUnit({ surface: '约1/8', value: 0.125, unit: '', bound: 'approx' }, { base: '', scale: 1, name: '' })).toBe('≈0.125');
    expect(formatInUnit({ surface: '13383家', value: 13383, unit: '家', bound: 'eq' }, { base: '家', scale: 1e4, name: '万家' })).toBe('1.3383');
  });
});

describe('a series', () => {
  const facts = [
    money('4.36万亿元', 4.36e12, { period: '2022', doc: 'b' }),
    money('4.2万亿元', 4.2e12, { period: '2021', doc: 'a' }),
    money('5万亿元', 5e12, { period: '2026', doc: 'c', kind: 'target' }),
    money('超4万亿元', 4e12, { sentence: 1, period: 'asof', doc: 'a', bound: 'gt' }),
    money('3.9万亿元', 3.9e12, { period: '2022', doc: 'c' }),
    fact({ surface: '超5万亿元', value: 5e12, unit: '元', bound: 'gt', metric: '规上规下工业总产值', period: 'asof', doc: 'b' }),
  ];
  const series = seriesOf('规上工业总产值', corpus(facts, dates));

  it('runs by time, an undated value at its document’s date', () => {
    expect(series.rows.map((r) => `${r.at} ${r.dated} ${r.shown}`)).toEqual([
      '2021-12-31 stated 4.2',
      '2022-09-10 document >4',
      '2022-12-31 stated 4.36',
      '2022-12-31 stated 3.9',
      '2026-12-31 stated 5',
    ]);
    expect(series.unit.name).toBe('万亿元');
  });

  it('judges each row by its worst neighbour and names it', () => {
    const conflicting = series.rows.filter((r) => r.verdict === 'conflict');
    expect(conflicting.map((r) => r.shown)).toEqual(['4.36', '3.9']);
    expect(conflicting.map((r) => series.rows[r.against]?.shown)).toEqual(['3.9', '4.36']);
    expect(series.agreements.every((a) => a.verdict !== 'other-period')).toBe(true);
  });

  it('holds a result against another year’s result rather than against a goal', () => {
    const rows = seriesOf(
      '规上工业总产值',
      corpus(
        [
          money('4.2万亿元', 4.2e12, { period: '2021' }),
          money('4.3万亿元', 4.3e12, { period: '2022', kind: 'target' }),
          money('4.4万亿元', 4.4e12, { period: '2023' }),
        ],
        dates,
      ),
    ).rows;
    expect(rows.map((r) => rows[r.against]?.fact.period)).toEqual(['2023', '2021', '2021']);
  });

  it('shows near names of other definitions beside it and what it measures', () => {
    expect(series.related).toEqual(['规上规下工业总产值']);
    expect(series.definition).toContain('2000万元');
  });

  it('says no more exactly when than the document is dated', () => {
    const vague = seriesOf('规上工业总产值', corpus([money('4万亿元', 4e12, { period: 'asof', doc: 'y' })], { y: '2022' }));
    expect(vague.rows).toMatchObject([{ at: '2022', dated: 'document' }]);
  });

  it('holds no place against another', () => {
    const cities = ['甲市', '乙市'].map((scope, i) =>
      money(`${i + 3}万亿元`, (i + 3) * 1e12, { scope, period: '2022', doc: scope === '甲市' ? 'a' : 'b' }),
    );
    const mixed = seriesOf('规上工业总产值', corpus(cities, dates));
    expect(mixed.rows.map((r) => r.verdict)).toEqual([null, null]);
    expect(mixed.agreements).toEqual([]);
  });

  it('recomputes growth from two years’ levels and holds it against the stated one', () => {
    const growth = (value: number) => money(`${value}%`, value, { unit: '%', kind: 'growth', period: '2022', metric: '规上工业总产值同比增速' });
    const of = (value: number) =>
      seriesOf(
        '规上工业总产值',
        corpus(
          [facts[0], facts[1], growth(value)].filter((f) => f !== undefined),
          dates,
        ),
      ).rows.find((r) => r.fact.period === '2022')?.growth;
    expect(of(4.3)).toMatchObject({ from: 0, agrees: true, stated: { surface: '4.3%' } });
    expect(of(4.3)?.percent).toBeCloseTo(3.8, 1);
    expect(of(9.3)).toMatchObject({ agrees: false });
    const over = { ...money('超4.3万亿元', 4.3e12, { period: '2022', doc: 'b', bound: 'gt' }) };
    const levels = corpus([over, money('4.2万亿元', 4.2e12, { period: '2021', doc: 'a' })], dates);
    expect(seriesOf('规上工业总产值', levels).rows.map((r) => r.growth)).toEqual([null, null]);
  });

  it('of one row has no verdict', () => {
    expect(seriesOf('规上规下工业总产值', corpus(facts, dates)).rows).toMatchObject([{ verdict: null, against: -1 }]);
  });

  it('of an unknown metric is empty', () => {
    expect(seriesOf('没有的指标', corpus(facts, dates)).rows).toEqual([]);
  });

  it('takes two figures of one sentence for no agreement of sources', () => {
    const one = [
      money('跨过3万亿', 3e12, { bound: 'gt', period: '2012..2021', doc: 'a' }),
      money('4万亿', 4e12, { bound: 'gt', period: '2012..2021', doc: 'a' }),
    ];
    expect(seriesOf('规上工业总产值', corpus(one, dates)).rows.map((row) => row.verdict)).toEqual([null, null]);
    const two = one.map((stated, sentence) => ({ ...stated, sentence }));
    expect(seriesOf('规上工业总产值', corpus(two, dates)).rows.map((row) => row.verdict)).toEqual(['agree', 'agree']);
  });

  it('calls what one document says twice a repetition, and agreement only what two say', () => {
    const twice = [money('4.2万亿元', 4.2e12, { doc: 'a' }), money('42000亿元', 4.2e12, { doc: 'a', paragraph: 2 })];
    const alone = seriesOf('规上工业总产值', corpus(twice, dates));
    expect(alone.rows.map((r) => [r.verdict, r.repeated])).toEqual([
      ['agree', true],
      ['agree', true],
    ]);
    expect(alone.agreements.map((a) => a.within)).toEqual([true]);
    const both = seriesOf('规上工业总产值', corpus([...twice, money('超4万亿元', 4e12, { doc: 'b', bound: 'gt' })], dates));
    expect(both.rows.map((r) => [r.verdict, r.repeated, both.rows[r.against]?.fact.doc])).toEqual([
      ['agree', false, 'b'],
      ['agree', false, 'b'],
      ['agree', false, 'a'],
    ]);
    const cells = matrixOf(corpus(twice, dates), 'document').rows[0]?.cells ?? [];
    expect(cells.map((c) => [c.verdict, c.repeated])).toEqual([
      ['agree', true],
      [null, false],
      [null, false],
    ]);
  });

  it('keeps contradictions within a document as conflicts', () => {
    const slip = [money('4.23万亿元', 4.23e12, { doc: 'a' }), money('4.32万亿元', 4.32e12, { doc: 'a', paragraph: 2 })];
    const { rows, agreements } = seriesOf('规上工业总产值', corpus(slip, dates));
    expect(rows.map((r) => [r.verdict, r.repeated])).toEqual([
      ['conflict', false],
      ['conflict', false],
    ]);
    expect(agreements.map((a) => a.within)).toEqual([true]);
  });

  it('holds a bound that was passed within a span of years against no other period, and says that it is one', () => {
    const passed = money('跨过3万亿元', 3e12, { bound: 'gt', period: '2012..2021', doc: 'a' });
    const years = [money('4.2万亿元', 4.2e12, { period: '2021', doc: 'b' }), money('2.1万亿元', 2.1e12, { period: 'asof', doc: 'c' })];
    const { rows } = seriesOf('规上工业总产值', corpus([passed, ...years], dates));
    expect(rows.find((r) => r.milestone)).toMatchObject({ fact: { surface: '跨过3万亿元' }, verdict: null, against: -1 });
    expect(rows.filter((r) => r.milestone)).toHaveLength(1);
    // What the years came to together is no bound passed within them.
    const total = { ...passed, quote: '十年累计完成规上工业总产值超3万亿元' };
    expect(seriesOf('规上工业总产值', corpus([total, ...years], dates)).rows.some((r) => r.milestone)).toBe(false);
  });

  it.each([
    ['2022-01..2022-08', '规上工业总产值', '元', true],
    ['2022H1', '规上工业总产值', '元', true],
    ['2022-08', '规上工业总产值', '元', true],
    ['2022', '规上工业总产值', '元', false],
    ['2012..2021', '规上工业总产值', '元', false],
    ['asof', '规上工业总产值', '元', false],
    ['2022-06', '存款余额', '元', false],
    ['2022-06', '高新技术企业数', '家', false],
    ['2022-01..2022-08', '技改项目数', '个', true],
  ])('marks a part of a year: %s %s', (period, metric, unit, expected) => {
    const one = fact({ surface: '5', value: 5, unit, metric, period });
    expect(seriesOf(metric, corpus([one], dates)).rows[0]?.partYear).toBe(expected);
  });

  it('stands in the matrix by document and by period', () => {
    const data = corpus(facts, dates);
    const byDocument = matrixOf(data, 'document');
    expect(byDocument.columns).toEqual(['a', 'b', 'c']);
    expect(byDocument.rows[0]?.cells.map((c) => c.shown)).toEqual(['4.2 · >4', '4.36', '3.9 · 5']);
    expect(byDocument.rows[0]?.cells.map((c) => c.verdict)).toEqual(['agree', 'conflict', 'conflict']);
    const byPeriod = matrixOf(data, 'period');
    expect(byPeriod.columns).toEqual(['2021', '2022', '2023', '2026']);
    expect(byPeriod.rows[0]?.cells.map((c) => c.facts.length)).toEqual([1, 3, 0, 1]);
  });
});
