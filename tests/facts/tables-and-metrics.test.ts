import { describe, expect, test } from 'vitest';
import type { Document, Paragraph, Range } from '../../src/corpus/model.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { groupMetrics } from '../../src/facts/metrics.ts';
import { INDICATORS } from '../../src/lexicon/indicators.ts';
import { documentOf, factsOf, said } from './document.ts';

/** A document of one table; cells stand apart by a blank. */
function tableOf(cells: readonly (readonly string[])[]): Document {
  let text = '';
  const rows = cells.map((row) =>
    row.map((cell): Range => {
      if (text !== '') text += ' ';
      const start = text.length;
      text += cell;
      return { start, end: text.length };
    }),
  );
  const base = documentOf(['表'], { genre: 'communique', title: '临江市2023年国民经济和社会发展统计公报', date: '2024-03-20' });
  const paragraph: Paragraph = {
    n: 1,
    kind: 'table',
    section: -1,
    text,
    spans: [[0, 0, text.length]],
    sentences: rows.map((row) => ({ start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 })),
    rows,
  };
  return { ...base, paragraphs: [paragraph], raw: text };
}

describe('tables', () => {
  test('a unit in the header scales its column, a change column is told of the level beside it', () => {
    const facts = extractFacts(
      tableOf([
        ['产品名称', '产量（万吨）', '比上年增长%'],
        ['粮食', '80.5', '-1.2'],
      ]),
    );
    expect(said(facts)).toEqual(['粮食总产量 = 805000吨', '粮食总产量同比增速 = -1.2%']);
    expect(facts.map((fact) => `${fact.period} ${fact.kind}`)).toEqual(['2023 actual', '2023 growth']);
  });

  test('parts of GDP are value added, parts of a population are people and shares of it', () => {
    const gdp = extractFacts(
      tableOf([
        ['指标', '绝对数（亿元）', '比上年增长（%）'],
        ['地区生产总值', '609.91', '5.2'],
        ['其中：第一产业', '63.44', '4.5'],
        ['工业', '166.32', '8.2'],
      ]),
    );
    expect(said(gdp)).toEqual([
      'GDP = 60991000000元',
      'GDP同比增速 = 5.2%',
      '第一产业增加值 = 6344000000元',
      '第一产业增加值同比增速 = 4.5%',
      '工业增加值 = 16632000000元',
      '工业增加值同比增速 = 8.2%',
    ]);
    const people = extractFacts(
      tableOf([
        ['指标', '绝对数（万人）', '比重（%）'],
        ['年末户籍人口', '117.95', '100.0'],
        ['其中：城镇', '44.37', '37.6'],
      ]),
    );
    expect(said(people)).toEqual(['户籍人口 = 1179500人', '城镇户籍人口 = 443700人', '城镇户籍人口占户籍人口比重 = 37.6%']);
    expect(people.at(-1)?.kind).toBe('share');
  });

  test('the title over a table says its year', () => {
    const table = tableOf([
      ['指标', '绝对数（亿元）'],
      ['地区生产总值', '580.2'],
    ]);
    const [paragraph] = table.paragraphs;
    const titled = (text: string) =>
      extractFacts({
        ...table,
        paragraphs: [
          { ...documentOf([text]).paragraphs[0], ...{ n: 0 } },
          { ...paragraph, n: 1 },
        ] as Paragraph[],
      });
    expect(titled('表2 2021年全市地区生产总值').at(-1)?.period).toBe('2021');
    expect(titled('2018—2022年地区生产总值').at(-1)?.period).toBe('2023');
  });

  test('a table of indicators tells goals, with their bounds', () => {
    const facts = extractFacts(
      tableOf([
        ['分类', '序号', '指标', '属性', '2030年目标值'],
        ['经济', '1', '地区生产总值年均增长率（%）', '预期性', '5以上'],
        ['', '2', '旅游总收入（亿元）', '预期性', '3300'],
        ['民生', '3', '人均预期寿命（岁）', '预期性', '≥85'],
        ['', '4', '森林覆盖率（%）', '约束性', '完成省定目标'],
      ]),
    );
    expect(facts.map((fact) => [fact.metric, fact.value, fact.unit, fact.bound, fact.period, fact.kind])).toEqual([
      ['GDP年均增速', 5, '%', 'gt', '2030', 'target'],
      ['旅游总收入', 3300e8, '元', 'eq', '2030', 'target'],
      ['人均预期寿命', 85, '岁', 'gt', '2030', 'target'],
    ]);
  });

  test('a column of units gives each row its own', () => {
    const facts = extractFacts(
      tableOf([
        ['产品名称', '单位', '产量'],
        ['汽车', '辆', '5000'],
        ['水泥', '万吨', '30'],
      ]),
    );
    expect(said(facts)).toEqual(['汽车产量 = 5000辆', '水泥产量 = 300000吨']);
  });

  test('rows marked as parts take the measure of their total', () => {
    const facts = extractFacts(
      tableOf([
        ['指标', '绝对数（亿元）'],
        ['一般公共预算支出', '90'],
        ['#城乡社区', '8'],
      ]),
    );
    expect(facts.map((fact) => fact.metric)).toEqual(['一般公共预算支出', '城乡社区支出']);
  });

  test('each cell leads back to its place', () => {
    const document = tableOf([
      ['指标', '绝对数（亿元）'],
      ['一般公共预算收入', '66.6'],
    ]);
    const [fact] = extractFacts(document);
    expect(document.raw.slice(fact?.source.start, fact?.source.end)).toBe('66.6');
  });
});

describe('metrics', () => {
  const facts = [...factsOf('2022年地区生产总值300亿元。'), ...factsOf('2023年生产总值320亿元，增长6%。').map((fact) => ({ ...fact, doc: 'other' }))];

  test('one metric for all wordings, with the documents that state it', () => {
    const gdp = groupMetrics(facts).find((metric) => metric.name === 'GDP');
    expect(gdp?.facts).toHaveLength(2);
    expect(gdp?.docs).toEqual(['test', 'other']);
    expect(gdp?.units).toEqual(['元']);
    expect(gdp?.aliases).toContain('地区生产总值');
    expect(gdp?.definition).toContain('最终成果');
  });

  test('near metrics are named as related, never merged', () => {
    const gdp = groupMetrics(facts).find((metric) => metric.name === 'GDP');
    expect(gdp?.related).toEqual(expect.arrayContaining(['人均GDP', 'GDP同比增速']));
  });

  test('metrics that more documents state come first', () => {
    expect(groupMetrics(facts)[0]?.name).toBe('GDP');
  });
});

describe('the lexicon of indicators', () => {
  test('holds at least 200 standard indicators, each defined once', () => {
    expect(INDICATORS.length).toBeGreaterThanOrEqual(200);
    expect(new Set(INDICATORS.map((indicator) => indicator.name)).size).toBe(INDICATORS.length);
    expect(INDICATORS.filter((indicator) => indicator.definition.length < 5)).toEqual([]);
  });

  test('no wording means two indicators', () => {
    const owners = new Map<string, string>();
    for (const { name, synonyms } of INDICATORS) {
      for (const wording of [name, ...synonyms]) {
        expect([undefined, name], wording).toContain(owners.get(wording));
        owners.set(wording, name);
      }
    }
  });
});
