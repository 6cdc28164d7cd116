/** Whole documents in, conflicts and goals out: what an analyst would find in four invented texts about one city, and nothing else. */
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/compare/conflicts.ts';
import { contextOf } from '../../src/compare/context.ts';
import { latestOf } from '../../src/compare/latest.ts';
import type { CompareData } from '../../src/compare/model.ts';
import { findTargets } from '../../src/compare/targets.ts';
import { corpusOf } from './texts.ts';

const TEXTS: Readonly<Record<string, string>> = {
  a_2021: `荆州市2021年国民经济和社会发展统计公报
荆州市统计局
2022年3月28日
2021年，全市规模以上工业总产值2100.5亿元，比上年增长11.2%。年末规模以上工业企业1650家。
全年实现外贸进出口总额205.3亿元，其中出口180.1亿元，进口25.2亿元。年末高新技术企业538家。年末全市常住人口513.01万人。
`,
  b_2022: `荆州市2022年国民经济和社会发展统计公报
荆州市统计局
2023年3月30日
2022年，全市地区生产总值3008.61亿元，按不变价格计算，比上年增长5.3%。规模以上工业总产值2290.6亿元，比上年增长3.1%。年末规模以上工业企业1811家。
全年外贸进出口总额236.2亿元，比上年增长15.0%，其中出口206.4亿元，进口49.8亿元。
年末高新技术企业689家。累计获评国家级专精特新“小巨人”企业21家。年末全市常住人口508.29万人。全年城镇新增就业9.55万人。
`,
  c_news: `荆州：制造业强市迈出新步伐
2023-05-20 10:11:12 来源：荆州日报
2022年，荆州市规上工业企业达1.8万家，GDP迈上3000亿元台阶。
目前，全市累计获评国家级专精特新“小巨人”企业19家。
2022年，全市城镇新增就业9.55万人。全市32个工业大类产值增长率达71.9%。
根据规划，到2025年，全市规上工业总产值力争突破4000亿元，国家级专精特新“小巨人”企业达到50家。
`,
  d_plan: `荆州市2022年政府工作报告（节选）
2022年1月10日
今年发展的主要预期目标是：地区生产总值增长7.5%左右，规上工业总产值突破2200亿元，城镇新增就业8万人以上。
`,
};

/** One city told by four sources in their own words and roundings, without a contradiction. */
const COHERENT: Readonly<Record<string, string>> = {
  a_gongbao: `泰州市2023年国民经济和社会发展统计公报
泰州市统计局
2024年3月26日
初步核算，全年实现地区生产总值6731.66亿元，按可比价计算，比上年增长6.8%。其中，第一产业增加值342.68亿元，增长3.9%；第二产业增加值3263.64亿元，增长7.7%；第三产业增加值3125.34亿元，增长6.1%。
年末全市常住人口451.18万人，户籍人口490.20万人。规模以上工业企业3216家，实现营业收入7650.3亿元，增长4.2%。
全年进出口总额1287.6亿元，下降4.2%，其中出口898.5亿元，下降6.1%；进口389.1亿元，增长0.5%。年末高新技术企业2068家，国家级专精特新“小巨人”企业98家。
全年一般公共预算收入437.7亿元，增长5.0%，其中税收收入342.6亿元，占一般公共预算收入的比重为78.3%。
`,
  b_gwr: `2024年泰州市政府工作报告
2024年1月16日
一、2023年工作回顾
过去一年，全市地区生产总值预计突破6700亿元、增长6.8%左右，一般公共预算收入437.7亿元、增长5%，规上工业企业突破3200家，新增国家级专精特新“小巨人”企业31家、累计98家，高新技术企业突破2000家。进出口总额近1300亿元。
五年来，累计完成固定资产投资1.6万亿元，新增城镇就业42万人。
二、2024年目标任务
今年经济社会发展主要预期目标是：地区生产总值增长6%以上，一般公共预算收入增长4%，高新技术企业达到2200家，国家级专精特新“小巨人”企业突破120家。
到2025年，地区生产总值突破8000亿元。
`,
  c_news: `上半年泰州工业经济稳中有进
2024-07-25 09:30  来源：泰州日报
今年上半年，泰州市实现地区生产总值3420.5亿元，同比增长6.2%。上半年，全市进出口总额680.2亿元，同比增长8.6%。
截至6月底，全市规上工业企业3301家，高新技术企业2105家。
`,
  d_news: `泰州2024年经济运行情况新闻发布会
2025-01-26 来源：泰州市统计局
2024年，全市地区生产总值7020.95亿元，按不变价格计算，同比增长5.1%。一般公共预算收入446.4亿元，增长2.0%。
年末，全市高新技术企业2236家，国家级专精特新“小巨人”企业116家。进出口总额1410.3亿元，增长9.5%。
`,
};

/** Slips of the pen: a digit lost, a 万 misplaced, a part larger than its whole, a rate that its counts do not give. */
const SLIPS: Readonly<Record<string, string>> = {
  a_gwr: `2025年嘉兴市政府工作报告
2025年2月18日
一、2024年工作回顾
2024年，全市地区生产总值7569.5亿元，增长5.6%，全社会研发投入占地区生产总值比重3.6%。截至2024年底，全市累计建成5G基站2.1万个，境内外上市公司86家，其中科创板上市公司96家。
全年安排省市县长项目工程122个，其中开工项目98个，开工率90.3%。全市有国家高新技术企业4632家。
`,
  b_news: `嘉兴：数字经济跑出加速度
2025-03-10 来源：嘉兴日报
2024年，嘉兴全社会研发投入占GDP比重达3.16%，累计建成5G基站21万个。去年，全市高新技术企业达4632家。
`,
};

const told = (data: CompareData): string[] =>
  findTargets(data).map((t) => `${t.goal.surface} ${t.goal.period}: ${t.verdict} ${t.reason} ${t.latest?.surface ?? '—'}`);

describe('documents that contradict each other', () => {
  const data = corpusOf(TEXTS);

  it('has the conflicts that were put into it, and no other', () => {
    const found = findConflicts(data).map((c) => `${c.verdict} ${c.cause}: ${c.a.doc} ${c.a.surface} · ${c.b ? `${c.b.doc} ${c.b.surface}` : '—'}`);
    expect(found).toEqual([
      'conflict order-of-magnitude: b_2022 1811家 · c_news 1.8万家',
      'conflict sum-mismatch: b_2022 236.2亿元 · b_2022 206.4亿元',
      'conflict cumulative-falls: b_2022 21家 · c_news 19家',
      'conflict items-share: c_news 71.9% · —',
      'other-definition growth-mismatch: b_2022 3.1% · b_2022 2290.6亿元',
    ]);
  });

  it('tells what became of each goal, and claims no more', () => {
    expect(told(data)).toEqual([
      '突破4000亿元 2025: open due-later 2290.6亿元',
      '50家 2025: open due-later 19家',
      '7.5%左右 2022: missed short 5.3%',
      '突破2200亿元 2022: met reached 2290.6亿元',
      '8万人以上 2022: met reached 9.55万人',
    ]);
  });
});

describe('documents with slips of the pen', () => {
  it('are told by what the slip looks like', () => {
    expect(findConflicts(corpusOf(SLIPS)).map((c) => `${c.cause}: ${c.a.surface} · ${c.b?.surface ?? '—'}`)).toEqual([
      'digit: 3.6% · 3.16%',
      'order-of-magnitude: 2.1万个 · 21万个',
      'parts-exceed-whole: 96家 · 86家',
      'share-mismatch: 90.3% · 98个',
    ]);
  });
});

describe('documents that agree', () => {
  const data = corpusOf(COHERENT);

  it('raise no alarm, whatever their roundings and words', () => {
    expect(findConflicts(data)).toEqual([]);
  });

  it('tell which goals of the year were met', () => {
    expect(told(data)).toEqual([
      '6%以上 2024: missed short 5.1%',
      '4% 2024: missed short 2.0%',
      '2200家 2024: met reached 2236家',
      '突破120家 2024: missed short 116家',
      '突破8000亿元 2025: open due-later 7020.95亿元',
    ]);
  });
});

describe('what is told of a time to come', () => {
  it('answers no goal, whatever kind it was taken for', () => {
    const data = corpusOf({
      a: '绍兴市制造业行动计划\n2023年2月8日\n到2025年，高新技术企业达到2600家。',
      b: '2024年绍兴市政府工作报告\n绍兴市人民政府\n2024年1月18日\n二、2024年工作\n到2024年底，高新技术企业达到2800家。',
    });
    expect(findTargets(data).find((t) => t.goal.doc === 'a')?.latest).toBeNull();
    expect(findConflicts(data)).toEqual([]);
    expect(latestOf(data.facts, contextOf(data))).toBeNull();
  });
});

describe('a goal to cover all', () => {
  const plan = `宁波市制造业数字化改造行动方案
2022年3月1日
到2024年，全市将完成规模以上工业企业数字化改造全覆盖，培育一批标杆企业。`;
  const report = (text: string) => `宁波市2024年工业经济运行情况\n2025年1月20日\n${text}`;

  it('is one of 100 per cent, due in the year it names', () => {
    const [target] = findTargets(corpusOf({ plan }));
    expect(target?.goal).toMatchObject({
      metric: '规上工业企业数字化改造覆盖率',
      surface: '全覆盖',
      value: 100,
      unit: '%',
      period: '2024',
      kind: 'target',
      scope: '宁波',
    });
    expect(target?.goal.quote).toBe('规模以上工业企业数字化改造全覆盖');
    expect(target?.verdict).toBe('open');
  });

  it('is judged by the rate that is stated of that year', () => {
    const short = report('2024年，全市规上工业企业数字化改造覆盖率达92.9%。');
    expect(told(corpusOf({ plan, short }))).toEqual(['全覆盖 2024: missed short 92.9%']);
    const reached = report('2024年，全市规上工业企业数字化改造覆盖率达100%。');
    expect(told(corpusOf({ plan, reached }))).toEqual(['全覆盖 2024: met reached 100%']);
  });

  it('is none in a report that looks back', () => {
    expect(findTargets(corpusOf({ back: report('到2023年，全市完成了规上工业企业数字化改造全覆盖。') }))).toEqual([]);
  });
});
