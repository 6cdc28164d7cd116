import { describe, expect, test } from 'vitest';
import { findPeriods, resolvePeriod } from '../../src/facts/period.ts';
import type { PeriodContext } from '../../src/facts/period-model.ts';

const JANUARY_2024: PeriodContext = { documentDate: '2024-01-04', anchorYear: null };

/** `mention role period`, resolved in a context. */
const read = (text: string, context = JANUARY_2024): string[] =>
  findPeriods(text).map((mention) => `${mention.text} ${mention.role} ${resolvePeriod(mention, context)}`);

describe('periods that the words tell', () => {
  test.each([
    ['2022年产值', ['2022年 at 2022']],
    ['2023年上半年', ['2023年上半年 at 2023H1']],
    ['2022年一季度、2022年第3季度', ['2022年一季度 at 2022Q1', '2022年第3季度 at 2022Q3']],
    ['2025年前三季度', ['2025年前三季度 at 2025-01..2025-09']],
    ['2025年1-11月', ['2025年1-11月 at 2025-01..2025-11']],
    ['二〇二三年八月', ['二〇二三年八月 at 2023-08']],
    ['2026 年 3 月 31 日', ['2026 年 3 月 31 日 at 2026-03']],
    ['截至2022年底，企业13383家', ['2022年底 at 2022']],
    ['截至2022年12月31日，截至2023年12月底', ['2022年12月31日 at 2022', '2023年12月底 at 2023']],
    ['截至2025年3月底', ['2025年3月底 at 2025-03']],
    ['2012—2021年，能耗累计下降', ['2012—2021年 span 2012..2021']],
    ['“十三五”期间', ['“十三五”期间 span 2016..2020']],
    ['到“十四五”末', ['“十四五”末 deadline 2025']],
    ['20世纪90年代', ['20世纪90年代 span 1990..1999']],
    ['2021、2022年分别增长5%、6%', ['2021 at 2021', '2022年 at 2022']],
    ['“十四五”前三年', ['“十四五”前三年 span 2021..2023']],
    ['2022江苏民营企业百强', ['2022 at 2022']],
  ])('%s', (text, wanted) => expect(read(text)).toEqual(wanted));
});

describe('periods that the context tells', () => {
  test.each([
    ['今年1—8月', '2022-09-20', ['今年1—8月 at 2022-01..2022-08']],
    ['去年增长', '2024-01-04', ['去年 at 2023']],
    ['上半年增长4.1%', '2023-08-08', ['上半年 at 2023H1']],
    ['上半年增长4.1%', '2024-02-08', ['上半年 at 2023H1']],
    ['前三季度', '2025-10-25', ['前三季度 at 2025-01..2025-09']],
    ['全年生产总值', '2026-03-31', ['全年 at 2025']],
    ['12月', '2024-01-04', ['12月 at 2023-12']],
    ['目前已协助', '2024-01-04', ['目前 at asof']],
    ['十年间，产值跨过台阶', '2022-09-20', ['十年间 span 2012..2021']],
    ['过去一年', '2024-01-04', ['过去一年 span 2023']],
    ['“十四五”以来', '2024-01-04', ['“十四五”以来 span 2021..2023']],
    ['“十四五”以来', '2024-09-04', ['“十四五”以来 span 2021..2024']],
    ['党的十八大以来', '2022-09-20', ['党的十八大以来 span 2012..2022']],
    ['用3年左右时间，力争形成', '2024-01-04', ['用3年左右时间 deadline 2026']],
    ['用3年左右时间，力争形成', '2024-09-04', ['用3年左右时间 deadline 2027']],
  ])('%s in %s', (text, documentDate, wanted) => expect(read(text, { documentDate, anchorYear: null })).toEqual(wanted));

  test('the year that the text is about goes before the document’s date', () => {
    const context = { documentDate: '2026-03-31', anchorYear: 2024 };
    expect(read('全年增长，年末，上年末，一季度，今年', context)).toEqual([
      '全年 at 2024',
      '年末 at 2024',
      '上年末 at 2023',
      '一季度 at 2024Q1',
      '今年 at 2026',
    ]);
  });

  test('without a date or a year to go by nothing is made up', () => {
    const context = { documentDate: null, anchorYear: null };
    expect(findPeriods('今年上半年，十年间，全年').map((mention) => resolvePeriod(mention, context))).toEqual([null, null, null]);
  });
});

describe('roles', () => {
  test.each([
    ['到2025年力争突破', 'deadline'],
    ['2025年底前完成', 'deadline'],
    ['力争2025年建成', 'deadline'],
    ['较2012年增长近200%', 'base'],
    ['比上年末增长', 'base'],
    ['与2020年相比', 'base'],
    ['是2020年的2.5倍', 'base'],
    ['上年同期', 'base'],
    ['加上上年结余', 'base'],
    ['粮油、食品类比上年增长', 'base'],
    ['占比2025年达60%', 'at'],
    ['下降到2021年的75.4%', 'at'],
    ['由2012年的82.6%', 'at'],
    ['执行情况与2023年计划草案', 'at'],
    ['早在2015年', 'at'],
  ])('%s: %s', (text, role) => expect(findPeriods(text).map((mention) => mention.role)).toEqual([role]));
});

test.each(['近年来', '体现在各方面', '三年初见成效', '2022家企业', '产值2022亿元', '第三季', '〔2023〕5号', '1800年历史'])(
  '%s holds no period',
  (text) => {
    expect(findPeriods(text)).toEqual([]);
  },
);
