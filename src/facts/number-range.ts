/**
 * Stretches of numbers as words bound them. In: a text. Out: intervals with their ends: 大于10小于20 · 20到100 · 位于20和30之间 · 不低于60 · 500多.
 * Quantities carry one bound; here both ends of what is said are put together.
 */
import type { Range } from '../corpus/model.ts';
import { BETWEEN_OPENERS, BOUNDS_AFTER, BOUNDS_BEFORE, type BoundWord, COMPARED_SIDES, EQUALITY_WORDS } from '../lexicon/bounds.ts';
import { findNumerals } from './numeral.ts';
import { alternation } from './patterns.ts';
import { findOfHundred } from './percent.ts';

export interface NumberRange extends Range {
  /** -Infinity and Infinity where the stretch has no end. */
  readonly low: number;
  readonly high: number;
  /** The end itself does not belong to the stretch. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

interface BoundedNumber extends Range {
  readonly value: number;
  readonly more: boolean;
}

/** A space may stand between any two characters of a bound: 小于 或 等于. */
const spaced = (word: string): string => [...word].map((char) => alternation([char])).join(' ?');
const byWord = (list: readonly BoundWord[]): Map<string, BoundWord> =>
  new Map(list.filter((entry) => entry.bound !== 'approx').map((entry) => [entry.word, entry]));
const BEFORE_WORDS = byWord([
  ...BOUNDS_BEFORE,
  { word: '过', bound: 'gt' },
  { word: '<=', bound: 'lt', inclusive: true },
  { word: '>=', bound: 'gt', inclusive: true },
]);
const AFTER_WORDS = byWord(BOUNDS_AFTER.filter((entry) => entry.word.length > 1));
const longest = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(spaced)
    .join('|');
const BEFORE = new RegExp(`(${longest(BEFORE_WORDS.keys())})(?:了|为|是|有|于|到)?[ ]{0,2}$`, 'u');
const EQUAL = new RegExp(`(${longest(EQUALITY_WORDS)})[ ]{0,2}$`, 'u');
const AFTER = new RegExp(`^[ ]{0,2}(?:[个件家次])?(${longest(AFTER_WORDS.keys())})`, 'u');
const LINK = /^[ ]?(?:[-－—–~～〜]|到|至)[ ]?(?:第)?$/u;
const BETWEEN_LINK = /^[ ]?[和与][ ]?(?:第)?$/u;
const BETWEEN = /^[ ]?之?间/u;
const BETWEEN_OPENER = new RegExp(`(?:${alternation(BETWEEN_OPENERS)})(?:第)?$`, 'u');
/** Between two bounds of one thing; a subject of its own starts another. */
const CONJUNCTION = /^(?:[ ]?(?:的同时|并且|而且|并|且|但|[，,])?[ ]{0,2})$/u;
const LOOK = 12;

/** Stretches in order, not overlapping. A number without a bound, range or remainder (多, 余, 几) states none. */
export function findNumberRanges(text: string): NumberRange[] {
  const numbers = numbersOf(text);
  const found: NumberRange[] = [];
  let joined: BoundedNumber | undefined;
  for (const [i, number] of numbers.entries()) {
    if (number === joined) continue;
    const next = numbers[i + 1];
    const range = next ? twoEnds(text, number, next) : null;
    if (range) joined = next;
    const stretch = range ?? bounded(text, number);
    if (!stretch) continue;
    const last = found.at(-1);
    const both = last && CONJUNCTION.test(text.slice(last.end, stretch.start)) ? intersect(last, stretch) : null;
    if (both) found[found.length - 1] = both;
    else found.push(stretch);
  }
  return found;
}

function numbersOf(text: string): BoundedNumber[] {
  const percents = findOfHundred(text).map(({ start, end, value }) => ({ start, end, value, more: false }));
  const plain = findNumerals(text)
    .filter((numeral) => !percents.some((percent) => percent.start <= numeral.start && numeral.end <= percent.end))
    .map(({ start, end, value, more }) => {
      const remainder = /^[多余几](?![少种样])/u.test(text.slice(end, end + 2));
      return { start, end: remainder ? end + 1 : end, value, more: more || remainder };
    });
  return [...percents, ...plain].sort((a, b) => a.start - b.start);
}

/** 20–100 · 一到五 · 位于20和30之间; the upper end is left out, as the first of the next stretch. */
function twoEnds(text: string, low: BoundedNumber, high: BoundedNumber): NumberRange | null {
  const link = text.slice(low.end, high.start);
  const between = BETWEEN.exec(text.slice(high.end, high.end + 3));
  if (low.value >= high.value || !(LINK.test(link) || (BETWEEN_LINK.test(link) && between))) return null;
  const opener = between ? BETWEEN_OPENER.exec(text.slice(Math.max(0, low.start - LOOK), low.start)) : null;
  return {
    start: low.start - (opener?.[0].length ?? 0),
    end: high.end + (between?.[0].length ?? 0),
    low: low.value,
    high: high.value,
    lowOpen: false,
    highOpen: true,
  };
}

function bounded(text: string, number: BoundedNumber): NumberRange | null {
  const before = text.slice(Math.max(0, number.start - LOOK), number.start);
  const behind = text.slice(number.end, number.end + LOOK);
  const compared = /比[ ]?$/u.exec(before) ? /^[ ]?([大高多长重小低少短轻])/u.exec(behind) : null;
  if (compared) {
    const start = number.start - (/比[ ]?$/u.exec(before)?.[0].length ?? 0);
    return oneEnd(start, number.end + compared[0].length, number.value, COMPARED_SIDES[compared[1] ?? ''] ?? 'gt', false);
  }
  const said = BEFORE.exec(before);
  const word = said && BEFORE_WORDS.get((said[1] ?? '').replace(/ /g, ''));
  if (said && word)
    return oneEnd(number.start - said[0].length, number.end, number.value, word.bound === 'gt' ? 'gt' : 'lt', word.inclusive === true);
  const equal = EQUAL.exec(before);
  if (equal)
    return { start: number.start - equal[0].length, end: number.end, low: number.value, high: number.value, lowOpen: false, highOpen: false };
  const after = AFTER.exec(behind);
  const last = after && AFTER_WORDS.get((after[1] ?? '').replace(/ /g, ''));
  if (after && last)
    return oneEnd(number.start, number.end + after[0].length, number.value, last.bound === 'gt' ? 'gt' : 'lt', last.inclusive === true);
  return number.more ? oneEnd(number.start, number.end, number.value, 'gt', false) : null;
}

function oneEnd(start: number, end: number, value: number, side: 'gt' | 'lt', inclusive: boolean): NumberRange {
  return side === 'gt'
    ? { start, end, low: value, high: Number.POSITIVE_INFINITY, lowOpen: !inclusive, highOpen: true }
    : { start, end, low: Number.NEGATIVE_INFINITY, high: value, lowOpen: true, highOpen: !inclusive };
}

/** A lower and an upper bound as one stretch; null where they are not one of each or leave nothing between. */
function intersect(a: NumberRange, b: NumberRange): NumberRange | null {
  const [low, high] = a.high === Number.POSITIVE_INFINITY ? [a, b] : [b, a];
  if (low.high !== Number.POSITIVE_INFINITY || high.low !== Number.NEGATIVE_INFINITY || low.low >= high.high) return null;
  return { start: a.start, end: b.end, low: low.low, high: high.high, lowOpen: low.lowOpen, highOpen: high.highOpen };
}
