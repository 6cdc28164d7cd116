import { describe, expect, test } from 'vitest';
import { factsOf } from './document.ts';

describe('what a bulletin is about', () => {
  const title = '前三季度GDP同比增长5.6%';
  const bulletin = (texts: string[]): string[] =>
    factsOf(texts, { title, date: '2024-10-24' }).map((fact) => `${fact.metric} ${fact.value} ${fact.period}`);

  test('an earlier part of the year holds for its own paragraph alone', () => {
    expect(bulletin(['1—8月，规模以上服务业企业实现营业收入98亿元。', '制造业投资增长11%。'])).toEqual([
      '规上服务业企业营业收入 9800000000 2024-01..2024-08',
      '制造业投资同比增速 11 2024-01..2024-09',
    ]);
  });

  test('a quarter told alone does not end the period of the title', () => {
    expect(bulletin(['三季度，全市出口98亿元，降幅比二季度收窄。', '规上工业增加值增长6%。']).at(-1)).toBe(
      '规上工业增加值同比增速 6 2024-01..2024-09',
    );
  });

  test('the country and its regions are the scope of national figures', () => {
    const facts = factsOf(['初步核算，国内生产总值1250000亿元。全国规模以上工业增加值增长5%。分区域看，东部地区生产总值652000亿元。'], {
      title: '国民经济运行情况',
      place: '',
      date: '2024-01-18',
    });
    expect(facts.map((fact) => [fact.metric, fact.scope])).toEqual([
      ['GDP', '全国'],
      ['规上工业增加值同比增速', '全国'],
      ['GDP', '东部地区'],
    ]);
  });

  test('a bare fall is one against the year before', () => {
    expect(bulletin(['固定资产投资下降1.8%。'])).toEqual(['固定资产投资同比增速 -1.8 2024-01..2024-09']);
  });

  test('a title on what was done in a year gives it to all', () => {
    const facts = factsOf(['加装电梯312部。'], { title: '2024年度民生实事完成情况', date: '2024', genre: 'other' });
    expect(facts.map((fact) => fact.period)).toEqual(['2024']);
  });

  test('what a project will yield is expected, some time', () => {
    const facts = factsOf(['6月份，芯片项目竣工，达产后可实现年产值55亿元。'], { date: '2024-07-01' });
    expect(facts.map((fact) => [fact.period, fact.kind])).toEqual([['asof', 'target']]);
  });

  test('from what a share rose is of the year before', () => {
    const facts = factsOf(['高技术产业投资占固定资产投资比重由18.6%提高至24.3%。'], {
      genre: 'communique',
      title: '2023年统计公报',
      date: '2024-03',
    });
    expect(facts.map((fact) => [fact.value, fact.period])).toEqual([
      [18.6, '2022'],
      [24.3, '2023'],
    ]);
  });
});
