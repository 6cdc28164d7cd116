import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../src/facts/quantity.ts';

const surfaces = (text: string): string[] => findQuantities(text).map((quantity) => quantity.surface);

describe('what is no figure', () => {
  test.each([
    ['dates and spans', '2022年8月18日，1—8月，2018—2020年，十年间，三年，2年左右，近五年，“十四五”期间，上午9点，7×24小时'],
    ['ordinals', '一、总体要求'],
    ['ordinals in the text', '（二）重点任务。2.跨越发展，一是推进，第三，第1号'],
    ['congresses and meetings', '党的十九大、二十大精神，十四届全国人大一次会议，十三届三中全会，第五次会议'],
    ['document numbers', '苏府〔2023〕5号、（2023）12号'],
    ['phone numbers and addresses', '电话0512-65218888，手机13812345678，12345热线，http://a.cn/2023/5.html，a1@b2.com'],
    ['shorthands', '“八个一”，“1030”产业体系，“20+8”集群，1+N，5G、G60、C919，世界500强，双千计划，PM2.5，“三单一图”，4K/8K超高清，1＋1＞2'],
    ['names with magnitudes', '万亿级产业、千亿级集群、百亿级项目、20万吨级航道、5A级景区、年销售百亿企业'],
    ['articles and manners of speaking', '一批、一系列、一些、一个、三个方面、两个台阶、五位一体、一池春水、第一枪、数百家、成千上万、百姓'],
    ['titles', '《关于加快发展的30条措施》《2025行动规划》'],
    ['versions and serial things', 'V2.0版，工业4.0，二期项目，第三代，12英寸晶圆，500千伏线路，126省道'],
    ['classes named by size', '2万亿之城、5000亿产业集群、百亿企业、万亿城市'],
    ['site furniture', '邮编：215004，阅读量 12345，“3·15”晚会，3·15晚会'],
    ['ages of groups', '60岁及以上人口，2－3岁托班，35周岁以下'],
    ['pages and footnotes', '— 7 —'],
    ['index bases', '居民消费价格指数（上年=100）'],
  ])('%s', (_, text) => expect(surfaces(text)).toEqual([]));

  test.each([
    ['3家企业入选《财富》世界500强', ['3家']],
    ['拥有3个万亿级产业', ['3个']],
    ['40家A级旅游景区，4A级景区7家', ['40家', '7家']],
    ['5G基站3.86万个', ['3.86万个']],
    ['世界500强企业达14家左右', ['14家左右']],
    ['人均预期寿命84.1岁，优良天数308天', ['84.1岁', '308天']],
    ['2022年产值2022亿元', ['2022亿元']],
    ['第一产业增加值338亿元', ['338亿元']],
  ])('what counts beside them stays: %s', (text, wanted) => expect(surfaces(text)).toEqual(wanted));
});
