/** Words for time as reports use them: years named by their distance, parts of a year, plans, congresses. Data only. */

/** Years named relative to the document's date (今年) or to the year the text is about (上年 in a communiqué on 2025 is 2024). */
export const YEAR_WORDS: Readonly<Record<string, { readonly from: 'document' | 'context'; readonly offset: number }>> = {
  今年: { from: 'document', offset: 0 },
  本年: { from: 'context', offset: 0 },
  本年度: { from: 'context', offset: 0 },
  去年: { from: 'document', offset: -1 },
  前年: { from: 'document', offset: -2 },
  明年: { from: 'document', offset: 1 },
  后年: { from: 'document', offset: 2 },
  当年: { from: 'context', offset: 0 },
  同年: { from: 'context', offset: 0 },
  该年: { from: 'context', offset: 0 },
  全年: { from: 'context', offset: 0 },
  年内: { from: 'context', offset: 0 },
  上年: { from: 'context', offset: -1 },
  上一年: { from: 'context', offset: -1 },
  上年度: { from: 'context', offset: -1 },
  上一年度: { from: 'context', offset: -1 },
  次年: { from: 'context', offset: 1 },
  来年: { from: 'context', offset: 1 },
};

/** Moments of a year that stand for the whole year when stocks are counted (年末 takes the year). */
export const YEAR_ENDS: readonly string[] = ['年底', '年末', '年终', '期末'];

/** “As of publication”. */
export const NOW_WORDS: readonly string[] = [
  '目前',
  '当前',
  '截至目前',
  '截止目前',
  '截至当前',
  '迄今',
  '迄今为止',
  '至今',
  '到目前为止',
  '现在',
  '如今',
  '眼下',
  '现阶段',
];

/** Last year of each five-year plan, by its number (十四五 → 2025); each covers five years. */
export const PLAN_ENDS: Readonly<Record<string, number>> = {
  九五: 2000,
  十五: 2005,
  十一五: 2010,
  十二五: 2015,
  十三五: 2020,
  十四五: 2025,
  十五五: 2030,
  十六五: 2035,
};

/** Events that open a span “since”: the year of each. */
export const EVENT_YEARS: Readonly<Record<string, number>> = {
  改革开放: 1978,
  入世: 2001,
  党的十六大: 2002,
  党的十七大: 2007,
  党的十八大: 2012,
  党的十八届三中全会: 2013,
  党的十九大: 2017,
  党的二十大: 2022,
  十八大: 2012,
  十九大: 2017,
  二十大: 2022,
  新中国成立: 1949,
};

/** Right before a mention: it is what something is compared with, not when it is. */
export const BASE_BEFORE: readonly string[] = [
  '比',
  '较',
  '相比',
  '相较',
  '相较于',
  '对比',
  '相对',
  '相对于',
  '比之',
  '在',
  '高于',
  '低于',
  '好于',
  '快于',
  '多于',
  '少于',
  '超过',
  '超',
  '优于',
  '不低于',
  '持平于',
];

/** Right before a mention: a goal's date. `到` after a verb of change is none (下降到2021年的75.4%). */
export const DEADLINE_BEFORE: readonly string[] = [
  '到',
  '至',
  '力争',
  '力争到',
  '争取',
  '争取到',
  '确保',
  '确保到',
  '预计到',
  '计划到',
  '预计',
  '计划',
  '力争在',
  '展望',
  '预期',
  '瞄准',
  '面向',
  '锚定',
];
/** Verbs that take 到 or 至 for the value they lead to. */
export const CHANGE_BEFORE_TO: readonly string[] = [
  '下降',
  '上升',
  '提高',
  '提升',
  '增加',
  '增长',
  '增至',
  '减少',
  '降低',
  '扩大',
  '由',
  '回落',
  '跃升',
  '攀升',
  '增',
  '降',
  '升',
  '持续',
  '延续',
  '延长',
  '推迟',
  '调整',
];
/** Right behind a mention: a goal's date. */
export const DEADLINE_AFTER: readonly string[] = ['前', '之前', '以前', '底前', '末前', '内实现', '内完成', '力争', '预计', '计划'];
