/** Lists that a statement is told of without naming them in its own words: “A榜”“B榜”榜单中，企业数均居第一; 符合Ⅱ类占97%，Ⅳ类占3%. */
import { levelName } from './naming.ts';

const LISTS = /((?:[“"《][^“”"《》]{2,30}[”"》][、和及与]?){2,})(?:等)?(?:榜单|名单|榜|排行榜|评选|评价|名录)?(?:之?中|里|上)$/;
const MEMBER = /[“"《]([^“”"《》]{2,30})[”"》]/g;
/** A year at the head of a list's name is its time. */
const YEAR = /^(?:19|20)\d\d年?度?/;

/** A class of a partition: Ⅳ类, 中度富营养. */
const CLASS =
  /(?:劣?[ⅠⅡⅢⅣⅤVI]+(?:[～~—–-][ⅠⅡⅢⅣⅤVI]+)?类|劣?[一二三四五]类|(?:贫|中|轻度富|中度富|重度富)营养|(?:轻度|中度|重度|严重)污染|[一二三四五]级(?:以上)?)$/;

/** The names of the lists that end the clause before, one metric for each; [] where there are none. */
export function listedSets(clause: string, noun: string, unit: string): string[] {
  const lists = LISTS.exec(clause.trim())?.[1];
  if (lists === undefined) return [];
  return [...lists.matchAll(MEMBER)].map((match) => levelName(`${(match[1] ?? '').replace(YEAR, '')}${noun}`, unit));
}

/** Ⅳ类 after 河流断面水质符合Ⅱ～Ⅲ类: the class with what it is a class of; the noun itself where nothing goes before. */
export function classOf(noun: string, before: string | null): string {
  const name = noun.replace(/的$/, '');
  const own = CLASS.exec(name);
  const last = CLASS.exec((before ?? '').replace(/占比$|的$/, ''));
  if (before === null || own === null || own.index > 0 || last === null || last.index === 0) return noun;
  return `${before.slice(0, last.index).replace(/符合$/, '')}${name}`;
}
