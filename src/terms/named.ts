/**
 * Names without quotation marks: 太湖光子产业投资基金, 国家生物药技术创新中心. In: a paragraph's text. Out: names with place and type.
 * A head noun ends the name; it begins after the last word that cannot be part of a name. Kept only where it begins like the name of one thing,
 * or where the text says that it was founded.
 */
import { PROVINCE_OF, REGIONS } from '../lexicon/regions.ts';
import {
  AIMING_BEFORE,
  FOUNDING_BEFORE,
  FOUNDING_VERBS,
  GENERIC_NAME,
  GOES_ON,
  IMPLEMENTING_BEFORE,
  NAME_BREAKS,
  PROPER_BEGINNINGS,
  UNQUOTED_HEADS,
} from '../lexicon/term-patterns.ts';
import type { TermType } from './model.ts';
import { typeOfEnd } from './quoted.ts';

export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly type: TermType;
  /** What it is called before a dash (先进技术成果区域转化中心——长三角转化中心); null where it has no such name. */
  readonly alias: string | null;
}

const HEADS = new RegExp([...UNQUOTED_HEADS].sort((a, b) => b.length - a.length).join('|'), 'g');
const PLACES = [...REGIONS.keys(), ...PROVINCE_OF.keys()].filter((p) => p.length >= 2);
const PROPER = new RegExp(`^(?:${[...PROPER_BEGINNINGS, ...PLACES].sort((a, b) => b.length - a.length).join('|')})`);
const FOUNDED = new RegExp(`^(?:（[^）]{1,12}）)?(?:总部|[一二三]期|项目)?(?:正式|成功|也|随之|顺利|同步)?(?:${FOUNDING_VERBS.join('|')})`);
const FOUNDING = new RegExp(`(?:${[...FOUNDING_BEFORE].sort((a, b) => b.length - a.length).join('|')})(?:了|全国|全省|首个)*$`);
const AIMING = new RegExp(`(?:${AIMING_BEFORE.join('|')})(?:了|全国|全省|首个)*$`);
const IMPLEMENTING = new RegExp(`(?:${IMPLEMENTING_BEFORE.join('|')})(?:了)?$`);
/** Programmes by their bare head; longer heads (专项行动, 三年行动计划) name themselves. */
const PROGRAMME = /(?<!专项|提质)(?:工程|行动)$|(?<!行动)计划$/;
/** A list may begin with the quoted honour of those it holds: “专精特新”中小企业培育库. */
const LISTS = /培育库$/;
const QUOTED_BEFORE = /“[^“”]{2,8}”$/;
const SHORTEST = 5;
const LONGEST = 26;
/** A founded thing whose name is made of general words alone is still one thing when the name is long. */
const LONG = 9;

/** Where the name that ends at `end` begins. */
function beginning(text: string, end: number, head: string): number {
  const from = Math.max(0, end - LONGEST);
  const stretch = text.slice(from, end - head.length);
  let begin = from;
  for (const match of stretch.matchAll(NAME_BREAKS)) {
    const next = from + (match.index ?? 0) + match[0].length;
    // 企业创建工程: what stands right before the head of a programme is a part of its name.
    if (next < end - head.length || !PROGRAMME.test(head)) begin = next;
  }
  const counted = /^[\d.,]*[余多]?(?:家|个|项|支|条|座|所|批|亿元|万元)?/.exec(text.slice(begin, end))?.[0].length ?? 0;
  return begin + counted;
}

/** The longer name that a dash joins to the one that begins at `start`, where both end in the same head. */
function aliasBefore(text: string, start: number, head: string): string | null {
  const before = text.slice(0, start).replace(/[—－-]+$/, '');
  if (before.length === start || !before.endsWith(head)) return null;
  const alias = before.slice(beginning(before, before.length, head));
  return alias.length >= SHORTEST ? alias : null;
}

/** All unquoted names of a paragraph, in order, none inside another. */
export function namedIn(text: string): Named[] {
  const found: Named[] = [];
  for (const match of text.matchAll(HEADS)) {
    const end = (match.index ?? 0) + match[0].length;
    const bare = beginning(text, end, match[0]);
    const start = bare - (LISTS.test(match[0]) ? (QUOTED_BEFORE.exec(text.slice(0, bare))?.[0].length ?? 0) : 0);
    const name = text.slice(start, end);
    const type = typeOfEnd(name);
    if (!type || name.length < SHORTEST || GOES_ON.test(text.slice(end))) continue;
    const last = found.at(-1);
    // 建立甲平台与乙体系: both are founded.
    const joined = last !== undefined && last.end + 1 === start && /[和与、及]/.test(text.charAt(last.end));
    const before = text.slice(Math.max(0, start - 8), start);
    const founded = PROGRAMME.test(name)
      ? (joined && last.type === 'programme') || IMPLEMENTING.test(before)
      : joined || (name.length >= LONG && AIMING.test(before)) || FOUNDED.test(text.slice(end)) || FOUNDING.test(before);
    if (/分中心$/.test(name) || (GENERIC_NAME.test(name) && !(founded && name.length >= LONG))) continue;
    if (!founded && (PROGRAMME.test(name) || !PROPER.test(name))) continue;
    // A longer head may follow the shorter one (创新中心 of 创新中心联盟): the longer name holds.
    if (last && last.start === start) found.pop();
    found.push({ name, start, end, type, alias: aliasBefore(text, start, match[0]) });
  }
  return found;
}
