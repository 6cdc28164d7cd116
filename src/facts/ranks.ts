/** Ranks: 全国第四 · 全省首位 · 第二位 · 前三 · 排名第4. In: a text. Out: places in an order, each with the field it is a place in. */
import type { Range } from '../corpus/model.ts';
import { FIELD_PLACES, RANK_FIELDS, RANK_OPENERS, WEAK_RANK_OPENERS } from '../lexicon/ranks.ts';
import { scanNumeral } from './numeral.ts';
import { alternation } from './patterns.ts';

export interface Rank extends Range {
  /** Range of 第四 or 首位 without the field. */
  readonly core: Range;
  readonly value: number;
  /** 前三: at least as good as the place named. */
  readonly within: string;
  readonly upTo: boolean;
}

const TOKEN = /第[ ]?(?=[0-9０-９一二三四五六七八九十百])|[首榜]位|榜首|之首|前[ ]?(?=[0-9０-９一二三四五六七八九十百])/gu;
const FIELD = new RegExp(`(${RANK_FIELDS.join('|')})(?:[\\p{Script=Han}“”0-9]{0,8}?(?:${alternation(FIELD_PLACES)}))?(?:的|中|内)?$`, 'u');
const OPENER = new RegExp(`(?:${RANK_OPENERS.join('|')})$`, 'u');
const WEAK_OPENER = new RegExp(`(?:${WEAK_RANK_OPENERS.join('|')})$`, 'u');
/** A rank ends the phrase: what follows may not make a name of it (第一产业, 首位度, 前三季度). */
const ENDS = /^(?:$|[\s，。；、：,;.!！）)（(”"…]|[和与及并且或，]|左右|以内|行列|之列)/u;
const SUFFIX = /^[ ]?(?:位次|名次|位|名)(?!次?单|额|校|牌|于|列)/u;
/** 入选全国地级市前20强: a place in the set of the best. */
const SET_SUFFIX = /^[ ]?(?:(?:位次|名次|位|名)(?!次?单|额|校|牌|于|列)|强(?=$|[\s，。；、,;]))/u;
const LINK = /^[、和与及或，]{1}$/u;
const LOOK_BACK = 28;

/** In order, not overlapping. */
export function findRanks(text: string): Rank[] {
  const ranks: Rank[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const rank = rankAt(text, match.index, match[0], ranks.at(-1));
    if (rank) ranks.push(rank);
  }
  return ranks;
}

function rankAt(text: string, at: number, token: string, last: Rank | undefined): Rank | null {
  const number = token.startsWith('第') || token.startsWith('前') ? scanNumeral(text, at + token.length) : null;
  if (
    (token.startsWith('第') || token.startsWith('前')) &&
    (!number || !Number.isInteger(number.value) || number.fraction || number.scaled || number.value < 1 || number.value > 1000)
  )
    return null;
  let end = number ? number.end : at + token.length;
  const suffix = (token.startsWith('前') ? SET_SUFFIX : SUFFIX).exec(text.slice(end, end + 4))?.[0] ?? '';
  end += suffix.length;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at).trimEnd();
  const field = FIELD.exec(before);
  const opened = OPENER.test(before) || (suffix.includes('位') && WEAK_OPENER.test(before));
  const linked = last !== undefined && LINK.test(text.slice(last.end, at));
  if (!field && !opened && !linked) return null;
  if (suffix === '' ? !ENDS.test(text.slice(end, end + 3)) : token === '前' && /^[%％]/u.test(text.slice(end))) return null;
  const start = field ? Math.max(0, at - LOOK_BACK) + field.index : at;
  return {
    start,
    end,
    core: { start: at, end },
    value: number?.value ?? 1,
    within: field?.[1] ?? (linked ? last.within : ''),
    upTo: token.startsWith('前'),
  };
}
