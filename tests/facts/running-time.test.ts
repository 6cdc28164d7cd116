import { describe, expect, test } from 'vitest';
import { factsOf } from './document.ts';

const told = (texts: string | string[], options = {}): string[] =>
  factsOf(texts, options).map((fact) => `${fact.metric} ${fact.period} ${fact.kind}`);

describe('a text that looks back on years', () => {
  test('tells what was done in all of them, and what there is at their end', () => {
    const facts = factsOf(
      ['回望“十四五”，全市发展历程极不寻常。', '改造老旧小区734个，新建碧道1035公里。人均期望寿命提升到83.8岁。机场客流量比2020年增长92%。'],
      {
        genre: 'report',
        title: '2026年政府工作报告',
        date: '2026-02-03',
        headings: { 0: '一、2025年主要工作和“十四五”时期发展回顾' },
      },
    );
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['改造老旧小区数', '2021..2025'],
      ['新建碧道长度', '2021..2025'],
      ['人均期望寿命', '2025'],
      ['机场客流量累计增幅', '2021..2025'],
    ]);
  });

  test('years of a plan told when they are over, up to the next heading of the same rank', () => {
    const facts = factsOf(
      [
        '第一章 发展基础',
        '“十四五”时期，全市上下砥砺前行。',
        '供水管网新改建约500公里。工业投资年均增长10.2%。建成区面积超过900平方公里。',
        '第二章 机遇挑战',
        '改造老旧小区80个。',
      ],
      {
        genre: 'plan',
        title: '临江市国民经济和社会发展第十五个五年规划纲要',
        date: '2026-02-03',
        headings: { 0: '第一章 发展基础', 3: '第二章 机遇挑战' },
      },
    );
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['供水管网新改建长度', '2021..2025'],
      ['工业投资年均增速', '2021..2025'],
      ['建成区面积', '2025'],
      ['改造老旧小区数', '2030'],
    ]);
  });
});

describe('time that a text goes on with', () => {
  test('a headline says once what a bulletin is about', () => {
    const title = '前三季度临江市实现地区生产总值700亿元';
    const facts = told(['第一产业增加值140亿元，增长3.8%。', '固定资产投资增长2.5%。'], { title, date: '2024-10-26' });
    expect(facts.map((fact) => fact.split(' ')[1])).toEqual(Array.from({ length: 3 }, () => '2024-01..2024-09'));
  });

  test('a sentence without figures gives its quarter to those after it', () => {
    expect(told('今年一季度工业经济开局平稳。完成规上工业总产值2700亿元，同比增长6.9%。', { date: '2024-04-22' })).toEqual([
      '规上工业总产值 2024Q1 actual',
      '规上工业总产值同比增速 2024Q1 growth',
    ]);
  });

  test('a count of what there is holds as of publication all the same', () => {
    expect(told('工业稳中有进。2023年，工业投资增长9%。拥有灯塔工厂6家，数量居全省第一。').slice(1)).toEqual([
      '灯塔工厂数 asof actual',
      '灯塔工厂数全省排名 asof rank',
    ]);
  });

  test('lines that end with a semicolon go on with the year of the first', () => {
    expect(told(['2021年，地区生产总值突破4000亿元；', '全市工业企业数突破8万家；'], { date: '2022-09-20' })).toEqual([
      'GDP 2021 actual',
      '工业企业数 2021 actual',
    ]);
  });

  test('a level told after a span of years is of its last year', () => {
    expect(told('2012年到2021年，工业大步前进。规上工业总产值达到2万亿元。', { date: '2022-09-20' })).toEqual(['规上工业总产值 2021 actual']);
  });

  test('what is told of a firm is not of the time the bulletin is about', () => {
    const title = '上半年临江市工业投资增长8%';
    const facts = told('长河集团建成新厂房，人力成本节省超60%。', { title, date: '2024-07-20' });
    expect(facts).toEqual(['人力成本节省幅度 asof growth']);
  });

  test('the day a fund began is not the time of its size', () => {
    expect(told('8月18日，总规模100亿元的临江产业基金启用。', { date: '2024-09-01' })[0]).toMatch(/ asof actual$/);
    expect(told('园区1994年经批准设立，行政区划面积278平方公里。')[0]).toMatch(/ asof actual$/);
  });

  test('all that is written of the report of a year that is over is of that year', () => {
    expect(told('2023年政府工作报告新鲜出炉。新建中小学23所，工业投资增长9%。', { date: '2024-01-13' }).map((fact) => fact.split(' ')[1])).toEqual([
      '2023',
      '2023',
    ]);
  });
});

describe('aims that a text goes on with', () => {
  test('what follows an announcement is aimed at, and 全年 is the year at hand', () => {
    const facts = told(
      ['2024年，力争工业增加值增长8%。', '我市还将全力推动重大项目落地。加大投资力度，全年工业投资增长12%以上。', '同时，新增高新技术企业500家。'],
      {
        date: '2024-04-10',
      },
    );
    expect(facts).toEqual(['工业增加值同比增速 2024 target', '工业投资同比增速 2024 target', '新增高新技术企业数 2024 target']);
  });

  test('a programme sets what stands under it', () => {
    expect(told(['在《临江市新型工业化2026年行动方案》明确：', '工业增加值1.2万亿元以上，工业投资2500亿元。'], { date: '2026-01-10' })).toEqual([
      '工业增加值 2026 target',
      '工业投资 2026 target',
    ]);
  });

  test('what has been done ends them', () => {
    expect(told('我市还将大力培育企业。截至目前，累计培育单项冠军企业30家。').at(-1)).toMatch(/actual$/);
    expect(told('出口占比在4年内提升了17.7个百分点。', { date: '2021-03-01' })[0]).toMatch(/growth$/);
  });

  test('an expectation takes no date of aims told elsewhere', () => {
    const facts = told(['到2025年，规上工业营业收入突破2万亿元。', '业内人士认为，市场规模有望达3000亿元。', '五年后市场规模有望达5000亿元。'], {
      date: '2023-10-25',
    });
    expect(facts.map((fact) => fact.split(' ').slice(1).join(' '))).toEqual(['2025 target', 'asof target', '2028 target']);
  });

  test('a figure may be called an aim behind it', () => {
    expect(told('规上工业总产值超5万亿元的目标令人振奋。')[0]).toMatch(/target$/);
  });

  test('among the aims of a plan, 同比增长 is one', () => {
    const options = { genre: 'plan' as const, title: '产业发展行动安排', headings: { 1: '一、行动目标' } };
    expect(told(['2026年，是开局之年。', '科技服务业营业收入同比增长15%，建成智能工厂5家。'], { ...options, date: '2026' })).toEqual([
      '科技服务业营业收入同比增速 2026 target',
      '智能工厂数 2026 target',
    ]);
  });
});
