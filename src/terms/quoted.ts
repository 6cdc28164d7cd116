/**
 * Quoted words of a paragraph that name something. In: a paragraph's text. Out: each with its place and the type its surroundings give it.
 * A word in quotation marks is a name, a shorthand or a figure of speech; only what its form or its neighbours show to be a name is kept.
 */

import { PROVINCE_OF, REGIONS } from '../lexicon/regions.ts';
import {
  AWARD_VERBS,
  COINED_ENDINGS,
  FIGURATIVE_AFTER,
  FIGURATIVE_BEFORE,
  FOLLOWING_HEADS,
  GENERIC_BETWEEN,
  HEAD_NOUNS,
  MAKING_VERBS,
  NOT_SHORTHAND,
  NOT_TERMS,
  SHORTHAND_SHAPES,
  SLOGAN,
} from '../lexicon/term-patterns.ts';
import type { TermType } from './model.ts';

export interface Quoted {
  /** The words within the quotation marks. */
  readonly name: string;
  /** Range of `name` in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Type as this place shows it; null where only its shape or its return in other documents could speak for it. */
  readonly type: TermType | null;
  /** The quoted word with the head noun that follows it (苏链通供应链对接平台); null where none does. */
  readonly full: string | null;
  /** Another thing named after it, as written (“灯塔工厂”伙伴计划); null where none is. */
  readonly other: { readonly name: string; readonly type: TermType } | null;
}

const LONGEST = 20;
const PLACE_FIRST = new RegExp(`^(?:${[...REGIONS.keys(), ...PROVINCE_OF.keys()].join('|')})`);
const PAIRS = /“([^“”]{1,40})”|"([^"]{1,40})"|「([^「」]{1,40})」/g;
const HEADS_BY_LENGTH = Object.keys(HEAD_NOUNS).sort((a, b) => b.length - a.length);
/** Words between a quoted name and its head noun: none that begin a predicate. */
const BETWEEN = '[^，。；、：！？“”"（）()的和与及在是有为将可使让能会要需更即已享指等增\\s]';
const byLength = (heads: readonly string[]): string => [...heads].sort((a, b) => b.length - a.length).join('|');
const isTitle = (head: string): boolean => HEAD_NOUNS[head] === 'title';
/** An honour follows at once (“小巨人”企业) and ends the phrase where it could begin another word (城市运行). */
const TITLE_FOLLOWS = new RegExp(
  `^((?:中小|中小型|示范|示范中小|示范中小型|培育)?)(${byLength(FOLLOWING_HEADS.filter(isTitle))})(?!(?<=城市)(?:运行|更新|治理|生活|公共|建设|发展|管理|综合|大脑|信息)|(?<=人才)(?:工程|计划|引)|品牌)`,
);
const FOLLOWS = new RegExp(`^(${BETWEEN}{0,8}?)(${byLength(FOLLOWING_HEADS.filter((head) => !isTitle(head)))})`);

/** Type by the end of the name itself; null where its end says nothing. */
export function typeOfEnd(name: string): TermType | null {
  const head = HEADS_BY_LENGTH.find((h) => name.endsWith(h) && name.length > h.length + 1);
  return (head && HEAD_NOUNS[head]) || null;
}

/** Whether a name has the shape of a numeric shorthand. */
export function isShorthand(name: string): boolean {
  return !NOT_SHORTHAND.test(name) && SHORTHAND_SHAPES.some(({ shape }) => shape.test(name));
}

/** The head noun after the closing mark, past other quoted words of a list (“政策计算器”“苏链通”等平台). */
function headAfter(after: string): { head: string; between: string; full: string; listed: boolean } | null {
  const rest = after.replace(/^(?:[、和]?[“"][^“”"]{1,20}[”"])*(等)?/, '');
  const skipped = after.length - rest.length;
  const branded = /^品牌\s*(APP|App|小程序|平台|系统)/.exec(rest);
  if (branded?.[1]) return { head: branded[1], between: '', full: branded[0], listed: skipped > 0 };
  const match = TITLE_FOLLOWS.exec(rest) ?? FOLLOWS.exec(rest);
  const head = match?.[2];
  if (!match || !head || FIGURATIVE_AFTER.test(rest)) return null;
  return { head, between: match[1] ?? '', full: match[0], listed: skipped > 0 };
}

/** Up to a rule's head noun within one phrase. */
const RULE_FOLLOWS = new RegExp(`^${BETWEEN}{2,14}?(?:管理办法|实施办法|管理条例|条例|实施意见|办法)`);

type Found = Pick<Quoted, 'type' | 'full' | 'other'>;
const found = (type: TermType | null, full: string | null = null, other: Quoted['other'] = null): Found => ({ type, full, other });

/** A rule made for the quoted thing (“近零碳”工厂建设管理办法) is a term of its own. */
function ruleOf(name: string, after: string): Quoted['other'] {
  const rule = RULE_FOLLOWS.exec(after)?.[0];
  return rule ? { name: `“${name}”${rule}`, type: 'rule' } : null;
}

/** Type by the noun that follows. A noun with words of its own before it makes another thing (“灯塔工厂”伙伴计划), unless the quoted word is coined. */
function byFollowing(name: string, own: TermType | null, after: string): Found | null {
  const follows = headAfter(after);
  if (!follows || PLACE_FIRST.test(follows.full)) return null;
  const type = HEAD_NOUNS[follows.head] ?? null;
  if (follows.listed) return found(own ?? type);
  const named = follows.between !== '' && !GENERIC_BETWEEN.test(follows.between);
  const separate = named && type !== null && type !== 'title' && !COINED_ENDINGS.test(name) && !isShorthand(name);
  if (separate) return found(own, null, { name: `“${name}”${follows.full}`, type });
  if (own && own !== type) return found(own);
  return found(own ?? type, `${name}${follows.full}`, ruleOf(name, after.replace(/^[”"]/, '')));
}

function typeHere(name: string, before: string, after: string): Found {
  const follows = byFollowing(name, isShorthand(name) ? 'shorthand' : typeOfEnd(name), after);
  if (isShorthand(name)) return found('shorthand', headAfter(after) ? `${name}${headAfter(after)?.full ?? ''}` : null);
  if (FIGURATIVE_BEFORE.test(before) || SLOGAN.test(name)) return found(null);
  if (follows) return follows;
  const own = typeOfEnd(name);
  if (own) return found(own);
  const precedes = /(平台|系统|品牌|APP|小程序|指数|名片|基金|机制)$/.exec(before)?.[1];
  if (precedes) return found(HEAD_NOUNS[precedes] ?? null);
  if (name.length <= 8 && AWARD_VERBS.test(before)) return found('title');
  if (COINED_ENDINGS.test(name)) return found('platform');
  return found(name.length <= 8 && MAKING_VERBS.test(before) ? 'other' : null);
}

/** All quoted words of a paragraph that may be terms, in order. */
export function quotedIn(text: string): Quoted[] {
  const list: Quoted[] = [];
  for (const match of text.matchAll(PAIRS)) {
    const name = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const start = (match.index ?? 0) + 1;
    const end = start + (match[1] ?? match[2] ?? match[3] ?? '').length;
    if (!name || NOT_TERMS.test(name) || /[。！？；：]/.test(name)) continue;
    const before = text.slice(Math.max(0, start - 13), start - 1).replace(/[“"]$/, '');
    const after = text.slice(end + 1, end + 60);
    const { type, full, other } = typeHere(name, before, after);
    // Several clauses in quotes are a slogan, unless a head noun makes a mechanism of them.
    if (/[，、]/.test(name) && (!full || name.length > 24)) continue;
    if (name.length > LONGEST && !full) continue;
    list.push({ name, start, end, type, full, other });
  }
  return list;
}
