import { describe, expect, test } from 'vitest';
import { homeOf } from '../../src/facts/home.ts';
import { documentOf, factsOf } from './document.ts';

const home = (title: string, texts: readonly string[], place?: string): string => homeOf({ ...documentOf(texts, { title }), place: place ?? null });

describe('whom a document is about', () => {
  test('the city that its metadata names', () => {
    expect(home('临江市工业运行', ['全市规上工业总产值8000亿元。'], '临江')).toBe('临江');
  });

  test('a district that the title names and the text goes on about', () => {
    expect(home('江北再进位', ['江北区生物医药产业持续深耕。全区产值规模达382亿元。'], '临江')).toBe('江北区');
  });

  test('a district named with its city', () => {
    expect(home('关于临江市江北区2022年计划执行情况的报告', ['全年实现地区生产总值2651亿元。'], '临江')).toBe('江北区');
  });

  test('a county named with its prefecture', () => {
    expect(home('2022年大河族自治州青山县国民经济和社会发展统计公报', ['全县实现生产总值212亿元。'], '大河')).toBe('青山县');
  });

  test('a county after its province, and the country in a paper of a province', () => {
    const texts = ['国内生产总值达到134.9万亿元，增长5%，对全球经济增长的贡献率保持在30%左右。'];
    expect(home('晒晒2024年“成绩单”', texts, '大江')).toBe('全国');
    expect(home('晒晒2024年“成绩单”', [`大江省：${texts[0]}`], '大江')).toBe('大江');
  });

  test('no park where a title only tells of parks', () => {
    expect(home('大江发布开发区发展规划', ['截至8月底，全省共有开发区131家。', '开发区产业集群发展。'], '大江')).toBe('大江');
    expect(home('开发区上半年实现开门红', ['开发区完成固定资产投资20亿元。', '开发区引进项目3个。'], '临江')).toBe('开发区');
  });

  test('nobody where only 全市 is said, whatever a time before it looks like', () => {
    expect(home('上半年全市经济运行情况', ['上半年全市工业投资增长9%，高于全国4个百分点。'])).toBe('');
  });

  test('a park whose own figures are told', () => {
    expect(home('走进园区', ['临江工业园区是重要的合作项目，园区在2024年实现地区生产总值400亿元。'], '临江')).toBe('临江工业园区');
    const [fact] = factsOf(['临江工业园区是重要的合作项目，园区在2024年实现地区生产总值400亿元。'], { place: '临江' });
    expect([fact?.metric, fact?.scope]).toEqual(['GDP', '临江工业园区']);
  });

  test('not a district that is one of many', () => {
    expect(home('临江市工业运行', ['江北区产值增长5%，江南区产值增长6%，全市产值增长5.5%。'], '临江')).toBe('临江');
  });

  test('a county-level city that no list of cities holds', () => {
    expect(home('玉山市一季度经济平稳', ['玉山市实现地区生产总值300亿元，全市投资增长5%。'])).toBe('玉山');
  });

  test('the place whose congress hears the report', () => {
    const texts = ['——2025年1月8日在玉山市第十八届人民代表大会第四次会议上', '现在，我代表市人民政府，向大会报告工作。'];
    expect(home('政府工作报告', texts)).toBe('玉山');
  });

  test('the country where a national text names no city', () => {
    expect(home('2023年规模以上工业企业利润', ['全国规模以上工业企业实现利润总额7万亿元。'])).toBe('全国');
  });

  test('the place whose own paper speaks of 我市', () => {
    const document = documentOf(['来源:玉山日报', '我市拥有高新技术企业30家。'], { title: '加快工业发展' });
    expect(homeOf({ ...document, place: null })).toBe('玉山');
    const national = documentOf(['来源:人民日报', '该市拥有高新技术企业30家。'], { title: '加快工业发展' });
    expect(homeOf({ ...national, place: null })).toBe('');
  });

  test('a zone that heads its own title; a ministry speaks of the country', () => {
    expect(home('青山示范区推动产业高质量发展行动安排', ['科技服务业营业收入增长15%。'])).toBe('青山示范区');
    expect(home('工信部：加快制造业数字化转型', ['累计建成3万余家智能工厂。'])).toBe('全国');
  });
});
