import { describe, expect, it } from 'vitest';
import { findTargets, reaches } from '../../src/compare/targets.ts';
import type { Fact } from '../../src/facts/model.ts';
import { corpus, fact } from './fixtures.ts';

const dates = { plan: '2018-03-15', mid: '2022-10-01', new: '2024-01-04' };
const goal = (part: Partial<Fact> & Pick<Fact, 'surface' | 'value' | 'unit' | 'period'>) => fact({ kind: 'target', doc: 'plan', ...part });
const only = (facts: readonly Fact[]) => findTargets(corpus(facts, dates))[0];

describe('a goal', () => {
  const aim = goal({ surface: '超过10000家', value: 10000, unit: '家', bound: 'gt', period: '2020' });

  it('is met by a value not later than its date', () => {
    const value = fact({ surface: '10051家', value: 10051, unit: '家', period: '2020', doc: 'mid' });
    expect(only([aim, value])).toMatchObject({ verdict: 'met', reason: 'reached', latest: { surface: '10051家' } });
    expect(only([aim, { ...value, period: '2019' }])).toMatchObject({ verdict: 'met' });
  });

  it('is missed when the value at its date falls short', () => {
    const value = fact({ surface: '9772家', value: 9772, unit: '家', period: '2020', doc: 'mid' });
    expect(only([aim, value])).toMatchObject({ verdict: 'missed', reason: 'short' });
  });

  it('is not proved by a level reached later', () => {
    const value = fact({ surface: '1.35万家', value: 13500, unit: '家', period: 'asof', doc: 'new' });
    expect(only([aim, value])).toMatchObject({ verdict: 'undecidable', reason: 'reached-late-or-unknown', latest: { surface: '1.35万家' } });
  });

  it('still too low later is missed only when the count can but grow', () => {
    const value = fact({ surface: '9000家', value: 9000, unit: '家', period: '2022', doc: 'mid' });
    expect(only([aim, value])).toMatchObject({ verdict: 'undecidable', reason: 'short-later' });
    expect(only([aim, { ...value, quote: '累计认定测试企业9000家' }])).toMatchObject({
      verdict: 'missed',
      reason: 'short-cumulative',
      detail: { apart: '1000家' },
    });
  });

  it('is open until the newest document’s date, with how far it is', () => {
    const later = goal({ surface: '500家以上', value: 500, unit: '家', bound: 'gt', period: '2025', doc: 'mid' });
    const value = fact({ surface: '400家', value: 400, unit: '家', period: 'asof', doc: 'new' });
    expect(only([later, value])).toMatchObject({ verdict: 'open', reason: 'due-later', progress: 0.8 });
    expect(only([later])).toMatchObject({ verdict: 'open', latest: null, progress: null });
  });

  it('of a yearly plan is not met by the year before', () => {
    const plan = goal({ surface: '8平方公里', value: 8, unit: '平方公里', period: '2024', doc: 'new', metric: '土地整备面积' });
    const before = fact({
      surface: '16.4平方公里',
      value: 16.4,
      unit: '平方公里',
      period: '2023',
      doc: 'new',
      metric: '土地整备面积',
      quote: '土地整备16.4平方公里',
    });
    expect(only([plan, before])).toMatchObject({ verdict: 'open', reason: 'due-later', progress: null });
  });

  it('with a name that says nothing is held against nothing', () => {
    const vague = goal({ surface: '434个', value: 434, unit: '个', period: '2025', metric: '项目数' });
    const other = fact({ surface: '500个', value: 500, unit: '个', period: '2023', metric: '项目数', doc: 'new' });
    expect(only([vague, other])).toMatchObject({ verdict: 'open', latest: null });
    for (const metric of ['项目总投资', '重点项目年度计划投资', '活动收入']) {
      const aim = goal({ surface: '900亿元', value: 9e10, unit: '元', period: '2022', metric, quote: `${metric}900亿元` });
      const sum = fact({ surface: '200亿元', value: 2e10, unit: '元', period: '2022', metric, quote: `${metric}200亿元`, doc: 'new' });
      expect(only([aim, sum])).toMatchObject({ verdict: 'undecidable', latest: null });
    }
  });

  it('reached before it is due is met, unless it is a result of its own year', () => {
    const later = goal({ surface: '500家以上', value: 500, unit: '家', bound: 'gt', period: '2025', doc: 'mid' });
    const value = fact({ surface: '512家', value: 512, unit: '家', period: '2023', doc: 'new' });
    expect(only([later, value])).toMatchObject({ verdict: 'met' });
    const growth = goal({ surface: '6%以上', value: 6, unit: '%', bound: 'gt', period: '2025', metric: 'GDP同比增速' });
    const before = fact({ surface: '6.5%', value: 6.5, unit: '%', period: '2023', kind: 'growth', metric: 'GDP同比增速', doc: 'new' });
    expect(only([growth, before])).toMatchObject({ verdict: 'open' });
  });

  it('stays undecided where the words do not decide', () => {
    const share = goal({ surface: '超过54%', value: 54, unit: '%', bound: 'gt', period: '2020', metric: '测试产值占比' });
    const over = fact({ surface: '超50%', value: 50, unit: '%', bound: 'gt', period: '2020', kind: 'share', metric: '测试产值占比', doc: 'mid' });
    expect(only([share, over])).toMatchObject({ verdict: 'undecidable', reason: 'bound-undecided' });
  });

  it('without any value says whether only another definition has one', () => {
    const lone = goal({ surface: '8000亿元', value: 8e11, unit: '元', period: '2020', metric: '工业总产值' });
    expect(only([lone])).toMatchObject({ verdict: 'undecidable', reason: 'no-actual' });
    const near = fact({ surface: '3万亿元', value: 3e12, unit: '元', period: '2020', metric: '规上工业总产值', doc: 'mid' });
    expect(only([lone, near])).toMatchObject({ verdict: 'undecidable', reason: 'other-definition', detail: { near: '规上工业总产值' } });
  });

  it('is undecidable where two documents disagree about its year', () => {
    const values = ['mid', 'new'].map((doc, i) => fact({ surface: `${9900 + i * 200}家`, value: 9900 + i * 200, unit: '家', period: '2020', doc }));
    expect(only([aim, ...values])).toMatchObject({ verdict: 'undecidable', reason: 'sources-disagree' });
  });

  it('names the part of which alone something is stated', () => {
    const listed = goal({ surface: '超过165家', value: 165, unit: '家', bound: 'gt', period: '2020', metric: '上市公司数' });
    const part = fact({ surface: '51家', value: 51, unit: '家', period: 'asof', metric: '科创板上市公司数', doc: 'new' });
    expect(only([listed, part])).toMatchObject({ reason: 'other-definition', latest: null, detail: { near: '科创板上市公司数', nearValue: '51家' } });
  });

  it('of a share of income wants more, and one of a ratio of incomes less', () => {
    const share = (value: number, part: Partial<Fact>) =>
      fact({
        surface: `${value}%`,
        value,
        unit: '%',
        kind: 'share',
        metric: '研发经费占营业收入比重',
        quote: `研发经费占营业收入比重${value}%`,
        period: '2023',
        doc: 'new',
        ...part,
      });
    expect(only([{ ...share(3.5, { doc: 'plan' }), kind: 'target' }, share(3.52, {})])).toMatchObject({ verdict: 'met' });
    const ratio = (value: number, part: Partial<Fact>) =>
      fact({ surface: `${value}`, value, unit: '', metric: '城乡居民收入比', quote: `城乡居民收入比${value}`, period: '2023', doc: 'new', ...part });
    expect(only([{ ...ratio(1.7, { doc: 'plan' }), kind: 'target' }, ratio(1.8, {})])).toMatchObject({ verdict: 'missed' });
  });

  it('to cut something over the years is judged by the years that end with its date', () => {
    const fall = (value: number, part: Partial<Fact>) =>
      fact({
        surface: `${value}%`,
        value,
        unit: '%',
        kind: 'growth',
        metric: '单位GDP能耗累计降幅',
        quote: `单位GDP能耗累计下降${value}%`,
        doc: 'new',
        ...part,
      });
    const aim = { ...fall(16, { doc: 'plan', period: '2023' }), kind: 'target' as const };
    expect(only([aim, fall(18.2, { period: '2019..2023' })])).toMatchObject({ verdict: 'met' });
    expect(only([aim, fall(12.1, { period: '2019..2023' })])).toMatchObject({ verdict: 'missed' });
  });

  it('of a year is not on its way by the first months’ sum, nor met by a sum of years', () => {
    const money = (value: number, part: Partial<Fact>) =>
      fact({
        surface: `${value}亿元`,
        value: value * 1e8,
        unit: '元',
        metric: '规上工业总产值',
        quote: `规上工业总产值${value}亿元`,
        doc: 'mid',
        ...part,
      });
    const aim = { ...money(9000, { period: '2025' }), kind: 'target' as const };
    const year = money(8000, { period: '2022' });
    const months = money(4500, { period: '2023H1' });
    expect(only([aim, year, months])).toMatchObject({ verdict: 'open', latest: { surface: '8000亿元' }, detail: { apart: '1000亿元' } });
    const alone = only([aim, months]);
    expect(alone).toMatchObject({ latest: { surface: '4500亿元' }, progress: null });
    expect(alone?.detail).not.toHaveProperty('apart');
    expect(only([aim, money(30000, { period: '2019..2023' })])).toMatchObject({ verdict: 'open', latest: null });
  });

  it('names the nearest of a name with one qualifier more, and never the other side of an account', () => {
    const aim = (metric: string) => goal({ surface: '4个', value: 4, unit: '个', period: '2026', doc: 'mid', metric, quote: `${metric}4个` });
    const stated = (metric: string) => fact({ surface: '3个', value: 3, unit: '个', period: '2023', doc: 'mid', metric, quote: `${metric}3个` });
    expect(only([aim('千亿级主导产业数'), stated('千亿级产业数')])).toMatchObject({
      latest: null,
      detail: { near: '千亿级产业数', nearValue: '3个' },
    });
    expect(only([aim('国有资本经营预算收入'), stated('国有资本经营预算支出')])?.detail).not.toHaveProperty('near');
  });

  it('without a date is met by any value since it was set, and open till then', () => {
    const undated = goal({ surface: '30条', value: 30, unit: '条', period: 'asof' });
    const value = fact({ surface: '28条', value: 28, unit: '条', period: 'asof', doc: 'new' });
    expect(only([undated, value])).toMatchObject({ verdict: 'open', reason: 'no-date' });
    expect(only([undated, { ...value, surface: '31条', value: 31 }])).toMatchObject({ verdict: 'met' });
  });

  it('is not judged by what its own sentence tells of its own time', () => {
    const value = fact({ surface: '15.8亿元', value: 1.58e9, unit: '元', period: '2025', doc: 'plan', metric: '经营预算收入' });
    const within = goal({ surface: '4.6亿元', value: 4.6e8, unit: '元', period: '2025', metric: '经营预算收入' });
    expect(only([value, within])).toMatchObject({ verdict: 'open', latest: null });
  });

  it('of another place is left alone', () => {
    const value = fact({ surface: '99999家', value: 99999, unit: '家', period: '2020', scope: '乙市', doc: 'mid' });
    expect(only([aim, value])).toMatchObject({ verdict: 'undecidable', reason: 'no-actual', latest: null });
  });
});

describe('reaching', () => {
  const growth = (value: number, part: Partial<Fact> = {}) => fact({ surface: `${value}%`, value, unit: '%', ...part });

  it('takes a rounded figure equal to the goal as reached', () => {
    expect(reaches(growth(6, { kind: 'target' }), growth(6.0, { surface: '6.0%' }))).toBe('yes');
  });

  it('takes 近 of the goal as short', () => {
    const aim = fact({ surface: '1万亿元', value: 1e12, unit: '元', kind: 'target' });
    expect(reaches(aim, fact({ surface: '近万亿元', value: 1e12, unit: '元', bound: 'lt' }))).toBe('no');
    expect(reaches(aim, fact({ surface: '超万亿元', value: 1e12, unit: '元', bound: 'gt' }))).toBe('yes');
  });

  it('wants less of a ceiling and of what one wants less of', () => {
    const ceiling = growth(3, { kind: 'target', metric: '居民消费价格涨幅', bound: 'approx', surface: '3%左右' });
    expect(reaches(ceiling, growth(0.4, { surface: '0.4%' }))).toBe('yes');
    expect(reaches(ceiling, growth(5.2, { surface: '5.2%' }))).toBe('no');
    const fall = growth(-4, { kind: 'target', metric: '万元GDP水耗同比增速' });
    expect(reaches(fall, growth(-4.2, { surface: '下降4.2%' }))).toBe('yes');
    expect(reaches(fall, growth(-3.1, { surface: '下降3.1%' }))).toBe('no');
  });

  it('wants more of a fall that is told as an achievement', () => {
    const fall = growth(18, { kind: 'target', metric: '单位GDP能耗累计降幅' });
    expect(reaches(fall, growth(20))).toBe('yes');
    expect(reaches(fall, growth(15))).toBe('no');
  });
});
