/** What an auditor finds in figures that are each plausible alone: whole documents in, one contradiction a cause out, and none where the figures fit. */
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/compare/conflicts.ts';
import { causeSentence } from '../../src/text/verdicts.ts';
import { corpusOf } from './texts.ts';

const REPORT = '绍兴市2023年国民经济和社会发展统计公报\n绍兴市统计局　2024年3月20日\n';
const NEWS = '绍兴：工业经济稳中向好\n2024-03-05 09:10  来源：绍兴日报\n';
const found = (texts: Readonly<Record<string, string>>): string[] =>
  findConflicts(corpusOf(texts)).map((c) => `${c.verdict} ${c.cause}: ${c.a.surface} · ${c.b?.surface ?? '—'}`);
const reasons = (texts: Readonly<Record<string, string>>): string[] =>
  findConflicts(corpusOf(texts)).map((c) => causeSentence(c.cause, c.detail, 'zh'));

describe('an auditor', () => {
  it.each([
    [
      'the months of a year above the year',
      { a: `${REPORT}全年进出口总额3986.5亿元。`, b: `${NEWS}2023年1—11月，绍兴市进出口总额4120.6亿元。` },
      ['conflict part-year-exceeds: 3986.5亿元 · 4120.6亿元'],
      ['2023年1—11月的4120.6亿元多于2023年的3986.5亿元，至少相差134亿元'],
    ],
    [
      'an amount a head that the whole and the heads do not give',
      { a: `${REPORT}全年地区生产总值7791亿元。年末常住人口539.4万人。`, b: `${NEWS}2023年，绍兴市人均地区生产总值20.4万元。` },
      ['conflict ratio-mismatch: 20.4万元 · 7791亿元'],
      ['按GDP7791亿元与常住人口539.4万人推算应约为14.44万元'],
    ],
    [
      'value added above gross output',
      { a: `${REPORT}全年规上工业增加值2012亿元，规上工业总产值1985亿元。` },
      ['conflict parts-exceed-whole: 2012亿元 · 1985亿元'],
      ['部分2012亿元大于包含它的规上工业总产值1985亿元'],
    ],
    [
      'a change that its two ends do not give',
      { a: `${REPORT}全市高新技术企业从2018年的1120家增加到2023年的2543家，增加1523家。` },
      ['conflict change-mismatch: 1523家 · 2543家'],
      ['由1120家到2543家应变化1423家，文中为1523家'],
    ],
    [
      'a share of the country that two counts do not give',
      { a: `${NEWS}绍兴市拥有“灯塔工厂”6家，占全国十分之一。全国灯塔工厂共72家。` },
      ['conflict share-mismatch: 十分之一 · 6家'],
      ['按6家与72家（全国）推算应为8.3%，可能所用总量或年份不同'],
    ],
    [
      'a share whose whole another document states',
      { a: `${REPORT}全年固定资产投资4120.6亿元。`, b: `${NEWS}2023年，绍兴市制造业投资1260亿元，占固定资产投资比重为35.2%。` },
      ['conflict share-mismatch: 35.2% · 1260亿元'],
      ['按1260亿元与4120.6亿元推算应为30.6%，可能所用总量或年份不同'],
    ],
    [
      'swapped digits of an undated count',
      { a: `${REPORT}年末高新技术企业6210家。`, b: `${NEWS}目前，绍兴市拥有高新技术企业6120家。` },
      ['conflict digit: 6210家 · 6120家'],
      ['数字相同而次序不同，可能有一处误写，相差90家'],
    ],
    [
      'a count under another set’s name',
      {
        a: `${NEWS}绍兴市累计创建国家级绿色工厂35家、省级绿色工厂120家。`,
        b: '绍兴市绿色制造综述\n2024-11-20 来源：绍兴晚报\n目前，绍兴市累计创建国家级绿色工厂120家。',
      },
      ['conflict wrong-set: 120家 · 35家'],
      ['120家在别处是“省级绿色工厂数”的数，可能写错了名称'],
    ],
    [
      'two goals for one date',
      {
        a: '绍兴市制造业三年倍增行动计划（2023—2025年）\n2023年2月8日\n到2025年，规上工业总产值突破9000亿元。',
        b: `${NEWS}根据规划，到2025年，全市规上工业总产值达到1.1万亿元。`,
      },
      ['conflict unexplained: 突破9000亿元 · 1.1万亿元'],
      ['同一期限的目标不同，可能后来作了调整'],
    ],
    [
      'growth over years that its two ends do not give',
      { a: `${REPORT}2023年，全市软件业务收入510亿元，较2018年增长超195%。2018年，全市软件业务收入255亿元。` },
      ['conflict growth-mismatch: 超195% · 510亿元'],
      ['按2018年的255亿元和2023年的510亿元推算应为100.0%；上年数后来修订、或增速按可比口径计算，也会如此，相差94.4个百分点'],
    ],
    [
      'growth at constant prices that no prices explain',
      { a: `${REPORT}全年地区生产总值7791亿元，比上年增长7.8%。2022年地区生产总值5351亿元。` },
      ['conflict growth-mismatch: 7.8% · 7791亿元'],
      ['按2022年的5351亿元和2023年的7791亿元推算应为45.6%；增速按不变价计算，价格变动不足以解释，相差37.7个百分点'],
    ],
  ])('finds %s', (_, texts, conflicts, sentences) => {
    expect(found(texts)).toEqual(conflicts);
    expect(reasons(texts)).toEqual(sentences);
  });

  it.each([
    ['months below their year', { a: `${REPORT}全年进出口总额3986.5亿元。`, b: `${NEWS}2023年1—11月，绍兴市进出口总额3652.1亿元。` }],
    ['deposits, which may fall', { a: `${REPORT}年末存款余额1.92万亿元。`, b: `${NEWS}截至2023年6月末，绍兴市存款余额1.95万亿元。` }],
    ['heads counted at the year’s end', { a: `${REPORT}全年地区生产总值7791亿元，人均地区生产总值14.5万元。年末常住人口539.4万人。` }],
    ['a whole that is only bounded', { a: `${REPORT}全年规上工业增加值2012亿元，规上工业总产值突破1900亿元。` }],
    ['a change that fits within rounding', { a: `${REPORT}高新技术企业占比由2018年的48.2%提高到2023年的58.6%，提高10.4个百分点。` }],
    ['growth at constant prices with some inflation', { a: `${REPORT}全年地区生产总值7791亿元，比上年增长7.8%。2022年地区生产总值7051亿元。` }],
    [
      'a share rounded in another document',
      { a: `${REPORT}全年固定资产投资4120.6亿元。`, b: `${NEWS}2023年，绍兴市制造业投资1260亿元，占固定资产投资比重为31%。` },
    ],
    [
      'what accumulates over a year and begins anew with the next',
      {
        a: '绍兴市2023年经济运行情况\n2023年9月20日 来源：绍兴市统计局\n今年1—8月，全市累计新增城镇就业8.2万人，累计实施技改项目949个。2023年1—8月累计完成进出口总额2150亿元。',
        b: '绍兴市2024年经济运行情况\n2024年3月20日 来源：绍兴市统计局\n今年1—2月，全市累计新增城镇就业1.2万人，累计实施技改项目81个。2024年1—2月累计完成进出口总额480亿元。',
      },
    ],
    [
      'works of two years',
      { a: `${REPORT}2023年，全市累计新建绿道120公里。`, b: '2025年绍兴市政府工作报告\n2025年1月15日\n2024年，全市累计新建绿道80公里。' },
    ],
    ['loans of half a year above the year’s', { a: `${REPORT}全年新增贷款1790亿元。`, b: `${NEWS}2023年上半年，绍兴市新增贷款1850亿元。` }],
    ['a valid certificate fewer', { a: `${REPORT}年末高新技术企业6850家。`, b: `${NEWS}截至2月底，绍兴市高新技术企业6790家。` }],
    [
      'a first count and its exact one',
      { a: `${REPORT}初步核算，全年地区生产总值7791.2亿元，比上年增长7.8%。`, b: `${NEWS}2023年，绍兴市地区生产总值近7800亿元，增长7.8%左右。` },
    ],
    ['a part of the country’s within its rounding', { a: `${REPORT}全市新能源汽车产量74.6万辆，占全国的8%左右。全国新能源汽车产量958.7万辆。` }],
    [
      'a county and its city',
      { a: `${REPORT}全市规上工业企业6215家。`, b: '诸暨市2023年经济运行情况\n2024年3月2日\n2023年，诸暨市规上工业企业1450家。' },
    ],
    [
      'a rank that a plan aims at',
      {
        a: '绍兴市科技创新“十四五”规划\n绍兴市人民政府\n2021年6月8日\n到2023年，R&D经费投入强度居全省前三。',
        b: `${NEWS}2023年，绍兴市R&D经费投入强度居全省第四。`,
      },
    ],
    [
      'a first count and the one after a census',
      {
        a: `${REPORT}全年地区生产总值7791亿元。`,
        b: '2025年绍兴市政府工作报告\n2025年1月15日\n根据经济普查结果修订，2023年全市地区生产总值8012亿元。',
      },
    ],
    ['other digits of an undated count', { a: `${REPORT}年末高新技术企业6210家。`, b: `${NEWS}目前，绍兴市拥有高新技术企业6348家。` }],
  ])('leaves alone %s', (_, texts) => {
    expect(found(texts)).toEqual([]);
  });

  it('takes the place that all documents share for one that names none', () => {
    const nameless = '工业经济稳中向好\n2024-03-05 09:10  来源：日报\n2023年，全市规上工业企业6.2万家。';
    expect(found({ a: `${REPORT}年末规上工业企业6215家。`, b: nameless })).toEqual(['conflict order-of-magnitude: 6215家 · 6.2万家']);
  });
});
