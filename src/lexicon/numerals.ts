/** How numbers are written with Chinese characters, and the words that only look like numbers. */

/** Value of a digit; simplified, traditional and the forms used on cheques (GB/T 15835). */
export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  俩: 2,
  倆: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};

/** Digits that count but never stand inside a row of digits or after a decimal point. */
export const COUNTING_DIGITS = '两兩俩倆';

/** Units within a group of four digits. */
export const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Units between groups; 兆 is 10¹² except before a unit of measure (兆瓦). */
export const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

/** What follows 兆 when it means mega. */
export const MEGA_UNITS = '瓦赫伏帕焦字比';

/** What follows 千 when it begins a unit behind Arabic digits: 40千米, 500千伏. */
export const KILO_UNITS = '米瓦克伏卡焦帕赫字';

export const DECIMAL_POINTS = '点點';
export const MINUS_SIGNS = '负負-－−';
/** Before 负 these make another word of it: 减负729亿元 saves, 担负3项 carries. */
export const NOT_MINUS_AFTER = '减担抱自背辜欺胜肩降税扭';
/** “More than, but not by much” between a number and its 万 or 亿. */
export const REMAINDERS = '余餘多几幾';
/** What makes 十, 百, 千, 万 behind it a vague number (数百, 几十万, 好几千). */
export const VAGUE_BEFORE = '数數几幾';
/** Characters that are digits only next to another numeral character: alone they are ordinary words (伍, 陆, 拾 …). */
export const FORMAL_ONLY_IN_RUNS = '肆伍陆陸拾參佰仟俩倆';

/** Letters that scale a number of digits: 40k, 2.5 M. */
export const LETTER_SCALES: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, ｋ: 1e3, Ｋ: 1e3, M: 1e6, Ｍ: 1e6 };

/** A dozen. */
export const DOZEN = '打';

/** Words that hold a numeral character without being about a number. */
export const NOT_NUMERALS: readonly string[] = [
  '一切',
  '壹切',
  '一看',
  '一直',
  '一样',
  '一般',
  '一旦',
  '一定',
  '一起',
  '一些',
  '一致',
  '一味',
  '一向',
  '一再',
  '一律',
  '统一',
  '唯一',
  '单一',
  '之一',
  '万一',
  '进一步',
  '一步步',
  '四川',
  '四海',
  '四处',
  '四周',
  '五金',
  '三亚',
  '三角',
  '三明',
  '三峡',
  '九江',
  '九寨',
  '十足',
  '十分重',
  '十堰',
  '百姓',
  '百货',
  '百度',
  '千万要',
  '万州',
  '万象',
  '万科',
  '两两',
  '千千万万',
  '陆地',
  '八达岭',
  '五角大楼',
  '九九是',
];
