/**
 * When meetings that documents refer to were held (YYYY-MM): a text that speaks of one was written no earlier. Sessions of the National People's
 * Congress meet each March; congresses of the Party every five years in October or November.
 */
const NUMERALS = ['', '一', '二', '三', '四', '五'];

/** Congress → the year of its first session. */
const PEOPLES_CONGRESSES: readonly (readonly [name: string, first: number])[] = [
  ['十一届', 2008],
  ['十二届', 2013],
  ['十三届', 2018],
  ['十四届', 2023],
];

export const EVENTS: ReadonlyMap<string, string> = new Map([
  ...PEOPLES_CONGRESSES.flatMap(([name, first]) =>
    [1, 2, 3, 4, 5].map((session) => [`${name}全国人大${NUMERALS[session]}次会议`, `${first + session - 1}-03`] as const),
  ),
  ['党的十八大', '2012-11'],
  ['十八届三中全会', '2013-11'],
  ['十八届四中全会', '2014-10'],
  ['十八届五中全会', '2015-10'],
  ['十八届六中全会', '2016-10'],
  ['党的十九大', '2017-10'],
  ['十九届四中全会', '2019-10'],
  ['十九届五中全会', '2020-10'],
  ['十九届六中全会', '2021-11'],
  ['党的二十大', '2022-10'],
  ['二十届三中全会', '2024-07'],
  ['二十届四中全会', '2025-10'],
]);

/** Five-year plans: their names, and the year in which they begin and are published. */
export const FIVE_YEARS: readonly (readonly [name: RegExp, first: number])[] = [
  [/“?十二五”?|第十二个五年/, 2011],
  [/“?十三五”?|第十三个五年/, 2016],
  [/“?十四五”?|第十四个五年/, 2021],
  [/“?十五五”?|第十五个五年/, 2026],
];
