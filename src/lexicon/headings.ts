/** How Chinese documents number their parts, as data, outermost first. `corpus/headings.ts` turns the order into levels. */

export interface HeadingStyle {
  readonly name: string;
  /** Matched at the beginning of a paragraph; the match is the number alone. */
  readonly pattern: RegExp;
  /** Level where the document has no parts, chapters or sections (GB/T 9704: 一、 （一） 1. （1）). 0: a style that stands above those levels. */
  readonly level: number;
  /** Strong numbers open a heading in any case; weak ones (1. （1）) also count items and footnotes. */
  readonly weak?: boolean;
}

const NUMERAL = '[〇零一二三四五六七八九十百]{1,4}';

export const HEADING_STYLES: readonly HeadingStyle[] = [
  { name: 'part', pattern: new RegExp(`^第(?:${NUMERAL}|\\d{1,3})[编篇部]分?(?=[\\s\\u3000：:]|$|[^的个分])`), level: 0 },
  { name: 'chapter', pattern: new RegExp(`^第(?:${NUMERAL}|\\d{1,3})章(?=[\\s\\u3000：:]|$|[^的个])`), level: 0 },
  { name: 'section', pattern: new RegExp(`^第(?:${NUMERAL}|\\d{1,3})节(?=[\\s\\u3000：:]|$|[^的个])`), level: 0 },
  { name: 'first', pattern: new RegExp(`^${NUMERAL}\\s?[、．.]`), level: 1 },
  { name: 'second', pattern: new RegExp(`^[（(]${NUMERAL}[)）]、?`), level: 2 },
  { name: 'third', pattern: /^\d{1,2}\s?(?:[．、]|\.(?!\d))/, level: 3, weak: true },
  { name: 'fourth', pattern: /^[（(]\d{1,2}[)）]/, level: 4, weak: true },
  // ■ 2024年成绩单: squares and arrows open a part of a digest, dots its items.
  { name: 'marked', pattern: /^[■◆▌►▶](?=\s?[^，。；■◆]{2,30}$)/, level: 1, weak: true },
  { name: 'ordinal', pattern: new RegExp(`^(?:第?${NUMERAL}是(?=[^否]))`), level: 4 },
];

/** 一是 … 二是 within a paragraph: the number of a running item, after the end of a sentence. */
export const RUNNING_ITEM = /(?:^|[。；;])([一二三四五六七八九十]是)(?=[^否])/g;
