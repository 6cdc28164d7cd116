/** Which numbers state something. In: a draft or quantity and its text. Out: whether to keep it. */
import {
  CHANGE_ENDINGS,
  CHANGE_OPENINGS,
  COUNTED_THINGS,
  COUNTERS_OF_SIZED,
  LARGEST_CLASS,
  SHARE_WORDS,
  SIZE_MEASURES,
  SIZED_THING_GUARDS,
  SIZED_THINGS,
  STATING_ENDINGS,
  TOTAL_WORDS,
} from '../lexicon/figures.ts';
import { STRONG_COUNTERS } from '../lexicon/units.ts';
import { alternation } from './patterns.ts';
import type { Draft } from './quantity-draft.ts';
import type { Quantity } from './quantity-model.ts';

const STRONG = new Set(STRONG_COUNTERS);
const STATED = new RegExp(`(?:${alternation(STATING_ENDINGS)})[ ]?$`, 'u');
const CHANGED = new RegExp(`(?:${alternation(CHANGE_ENDINGS)})(?:了|到|至)?[ ]?$`, 'u');
const MOVES = new RegExp(`^[ ]?(?:${alternation(CHANGE_OPENINGS)})`, 'u');
const SHARE = new RegExp(alternation(SHARE_WORDS), 'u');

/** Drops numbers that count nothing, Chinese digits in manners of speaking (三个方面), and articles (一个). */
export function isWorthStating(text: string, draft: Draft): boolean {
  const { numeral, family } = draft;
  if (draft.form === 'fraction') {
    return (
      numeral.script !== 'arabic' ||
      draft.before !== null ||
      SHARE.test(text.slice(Math.max(0, draft.start - 10), draft.start)) ||
      draft.after !== null
    );
  }
  if (family === null) {
    if (numeral.script === 'chinese' && !numeral.scaled) return false;
    if (numeral.scaled && numeral.script !== 'chinese') return true;
    if (isYearLike(text, draft)) return false;
    const lead = text.slice(Math.max(0, draft.start - 4), draft.start);
    const stated =
      STATED.test(lead) ||
      (numeral.precision < 1 && (CHANGED.test(lead) || (/[从由][ ]?$/u.test(lead) && MOVES.test(text.slice(draft.end, draft.end + 4)))));
    return numeral.script !== 'chinese' && (draft.before !== null || draft.after !== null || stated);
  }
  if (numeral.script !== 'chinese' || numeral.scaled || family === 'percent' || family === 'points' || family === 'multiple' || family === 'money')
    return true;
  if (numeral.value === 1) return false;
  return numeral.value > 10 || STRONG.has(draft.unit);
}

function isYearLike(text: string, draft: Draft): boolean {
  const value = typeof draft.value === 'number' ? draft.value : draft.value[0];
  return /^(?:19|20)\d{2}$/.test(text.slice(draft.start, draft.end)) && Number.isInteger(value);
}

const PICKED = new RegExp(`^(?:的)?[^，。；、：！,;:!\\d（(]{0,12}?(?:${alternation(SIZED_THINGS)})(?!${alternation(SIZED_THING_GUARDS)})`, 'u');
const COUNTED_NEXT = new RegExp(`^(?:的)?(?:有|达)?[ ]?[0-9]{1,6}(?:${alternation(COUNTERS_OF_SIZED)})`, 'u');
const SIZED_BY = new RegExp(`(?:${alternation(SIZE_MEASURES)})[^，。；、,;]{0,3}$`, 'u');
const TOGETHER = new RegExp(alternation(TOTAL_WORDS), 'u');
const THINGS = new RegExp(alternation(COUNTED_THINGS), 'u');
const CLAUSE_BREAK = /[，。；！？：,;!?:]/u;
/** Measures that set a class of things apart by size: 35蒸吨/小时及以下燃煤锅炉, 10千伏以上线路. */
const SIZES: ReadonlySet<string> = new Set([
  'unit:mass',
  'unit:length',
  'unit:power',
  'unit:energy',
  'unit:time',
  'unit:volume',
  'unit:temperature',
  'unit:score',
  'unit:data',
]);

/** A threshold that names a class and states nothing itself: 营收超百亿元企业46家, 45家企业营收超百亿元. */
export function isThreshold(text: string, quantity: Quantity, index: number, all: readonly Quantity[]): boolean {
  if (quantity.form !== 'number' && quantity.form !== 'range') return false;
  const [from, to] = sameList(text, quantity, index, all);
  const end = all[to]?.end ?? quantity.end;
  const behind = text.slice(end, end + 24);
  // 产值超100亿元、50亿元、10亿元的企业: the bound of the first is that of all.
  const bounded = all.slice(from, to + 1).some(({ bound }) => bound === 'gt' || bound === 'lt');
  if (!/元$/u.test(quantity.unit)) {
    if (quantity.rules.includes('numeral:bare') && quantity.rules.some((rule) => SIZES.has(rule)) && PICKED.test(behind)) return true;
    return (
      quantity.rules.some((rule) => SIZES.has(rule)) &&
      quantity.rules.some((rule) => /^bound-after:(?:及?以[上下内])/u.test(rule)) &&
      /^\p{Script=Han}/u.test(behind) &&
      !/^的/u.test(behind)
    );
  }
  if ((bounded || quantity.rules.includes('numeral:bare')) && PICKED.test(behind)) return true;
  if (COUNTED_NEXT.test(behind)) return true;
  // 45个集群产值超20万亿元: of all together; nothing is set apart by so much.
  return bounded && Number(quantity.value) < LARGEST_CLASS && countedBefore(text, quantity, all[index - 1]);
}

/** Indices of the first and the last amount of the list that a figure belongs to, itself where it stands alone. */
function sameList(text: string, quantity: Quantity, index: number, all: readonly Quantity[]): [first: number, last: number] {
  const joined = (i: number): boolean => {
    const [one, next] = [all[i], all[i + 1]];
    return one?.unit === quantity.unit && next?.unit === quantity.unit && /^[、和及与或]$/.test(text.slice(one.end, next.start));
  };
  let [first, last] = [index, index];
  while (joined(first - 1)) first--;
  while (joined(last)) last++;
  return [first, last];
}

/** 45家工业企业（集团）营收超百亿元: the count comes first in the same clause. */
function countedBefore(text: string, quantity: Quantity, counted: Quantity | undefined): boolean {
  if (!counted || (counted.unit !== '家' && counted.unit !== '个') || counted.form !== 'number' || quantity.start - counted.end > 20) return false;
  const between = text.slice(counted.end, quantity.start);
  return !CLAUSE_BREAK.test(between) && SIZED_BY.test(between) && THINGS.test(between) && !TOGETHER.test(between);
}
