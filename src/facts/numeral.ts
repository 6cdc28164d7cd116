/**
 * Numerals, whatever they stand for: in a text, out their values and places. 4.36万亿 · 两千四百五 · 五百余万 · 八分之一 · 3又1/2 · 2e5.
 * Nothing here asks whether a number means anything; `quantity.ts` does.
 */

import { CharTable, charSet } from '../corpus/chars.ts';
import type { Range } from '../corpus/model.ts';
import {
  BIG_UNITS,
  DIGITS,
  DOZEN,
  FORMAL_ONLY_IN_RUNS,
  LETTER_SCALES,
  MINUS_SIGNS,
  NOT_MINUS_AFTER,
  NOT_NUMERALS,
  SMALL_UNITS,
  VAGUE_BEFORE,
} from '../lexicon/numerals.ts';
import { arabicDigit, isLatin, scanLiteral, skipSpaces, tidy } from './numeral-digits.ts';
import { isMega, type Simple, scanSimple } from './numeral-value.ts';

const DIGIT = charSet(Object.keys(DIGITS).join(''));
const UNIT = new CharTable({ ...SMALL_UNITS, ...BIG_UNITS });
const BIG = charSet(Object.keys(BIG_UNITS).join(''));
const MINUS = charSet(MINUS_SIGNS);
const MINUS_WORD = charSet('负負');
const NO_MINUS = charSet(NOT_MINUS_AFTER);
/** Between two things a sign joins them; digits and letters do, too. */
const JOINED = charSet('%％‰-－−—–~～)）]】');
const SLASH = charSet('/／⁄');
const DATE_SLASH = charSet('/／');
const LETTER_SCALE = new CharTable(LETTER_SCALES);
const HUNDRED = charSet('百佰');
const VAGUE = charSet(VAGUE_BEFORE);

export interface Numeral extends Range {
  /** In ones: 万, 亿 multiplied out. */
  readonly value: number;
  /** Place value of the last written digit: 1.35万 → 100. For a fraction a/b, 1/b²: the distance to its nearest neighbours. */
  readonly precision: number;
  /** `chinese` has no Arabic digit at all; `bare` is a unit without a digit (万亿), which only some contexts allow. */
  readonly script: 'arabic' | 'chinese' | 'bare';
  /** 余, 多 or 几 stands inside: the true value is larger. */
  readonly more: boolean;
  readonly fraction: boolean;
  /** A 万 or 亿 was written. */
  readonly scaled: boolean;
  /** What the numeral's 万 and 亿 multiply by: 1e12 for 4.36万亿, 1 where there are none; lists and ranges share it (3—5亿). */
  readonly scale: number;
}

/** `A分之B` behind a whole `A` that ends at `at`: offset of B, or -1. */
function fenzhi(text: string, at: number): number {
  const fen = skipSpaces(text, at);
  if (text[fen] !== '分') return -1;
  const zhi = skipSpaces(text, fen + 1);
  return text[zhi] === '之' ? skipSpaces(text, zhi + 1) : -1;
}

function signAt(text: string, at: number): { sign: number; next: number } {
  if (!MINUS.has(text, at)) return { sign: 1, next: at };
  if (MINUS_WORD.has(text, at)) return NO_MINUS.has(text, at - 1) ? { sign: 1, next: -1 } : { sign: -1, next: skipSpaces(text, at + 1) };
  const joined = arabicDigit(text, at - 1) >= 0 || isLatin(text, at - 1) || JOINED.has(text, at - 1) || DIGIT.has(text, at - 1);
  return joined ? { sign: 1, next: -1 } : { sign: -1, next: at + 1 };
}

/** Numerator over denominator at `at` (八分之一, 1/8), without a whole part. */
function scanFraction(text: string, at: number, first = scanSimple(text, at)): Numeral | null {
  if (!first || first.value === 0 || isBare(text.slice(at, first.end))) return null;
  const numeratorAt = fenzhi(text, first.end);
  if (numeratorAt >= 0) {
    const { sign, next } = signAt(text, numeratorAt);
    const top = next < 0 ? null : scanSimple(text, next);
    return top ? asFraction(at, top.end, (sign * top.value) / first.value, first.value, !first.arabic && !top.arabic) : null;
  }
  // 2.95/10万 is a rate, not a fraction.
  if (!first.arabic || !Number.isInteger(first.value) || !SLASH.has(text, first.end) || arabicDigit(text, first.end + 1) < 0) return null;
  const bottom = scanLiteral(text, first.end + 1);
  if (!bottom || bottom.value === 0 || DATE_SLASH.has(text, bottom.end)) return null;
  return asFraction(at, bottom.end, first.value / bottom.value, bottom.value, false);
}

function asFraction(start: number, end: number, value: number, denominator: number, chinese: boolean): Numeral {
  return {
    start,
    end,
    value: tidy(value),
    precision: 1 / denominator ** 2,
    script: chinese ? 'chinese' : 'arabic',
    more: false,
    fraction: true,
    scaled: false,
    scale: 1,
  };
}

/** A unit without a digit before it: 万亿 (10¹²), 百万, 千. */
export function scanBareUnit(text: string, at: number): Numeral | null {
  let value = 1;
  let scale = 1;
  let i = at;
  for (; i - at < 4; i++) {
    const unit = UNIT.at(text, i);
    if (unit < 0 || isMega(text, i)) break;
    value *= unit;
    if (BIG.has(text, i)) scale *= unit;
  }
  if (i === at) return null;
  return { start: at, end: i, value, precision: value, script: 'bare', more: false, fraction: false, scaled: scale > 1, scale };
}

/**
 * The numeral that starts exactly at `at`, as long as it goes, or null.
 * A sign counts unless it joins two things (5-7). Time is linear in the numeral's length.
 */
export function scanNumeral(text: string, at: number): Numeral | null {
  const { sign, next } = signAt(text, at);
  if (next < 0) return null;
  const simple = scanSimple(text, next);
  const whole = scanFraction(text, next, simple) ?? plain(text, next, simple);
  if (!whole) return null;
  const mixed = whole.fraction ? null : mixedFraction(text, whole);
  const full = mixed ?? whole;
  return { ...full, start: at, value: sign * full.value || 0 };
}

function plain(text: string, at: number, simple: Simple | null): Numeral | null {
  if (!simple) return halfHundred(text, at);
  let { end, value, precision, scaled, scale } = simple;
  const letter = skipSpaces(text, end);
  const suffix = LETTER_SCALE.at(text, letter);
  if (simple.arabic && suffix >= 0 && !isLatin(text, letter + 1)) {
    value *= suffix;
    precision *= suffix;
    end = letter + 1;
  } else if (text[end] === DOZEN) {
    value *= 12;
    precision *= 12;
    end++;
  }
  if (!Number.isFinite(value) || (!simple.arabic && !isNumeralWord(text, at, simple))) return null;
  scaled = scaled || suffix >= 0;
  return {
    start: at,
    end,
    value: tidy(value),
    precision: tidy(precision),
    script: simple.arabic ? 'arabic' : 'chinese',
    more: simple.more,
    fraction: false,
    scaled,
    scale,
  };
}

function halfHundred(text: string, at: number): Numeral | null {
  return text[at] === '半' && HUNDRED.has(text, at + 1) ? wordNumeral(at, at + 2, 50, 10) : null;
}

/** A number said by a word that the grammar of numerals does not know (半百, 百 of 百分之百). */
export function wordNumeral(start: number, end: number, value: number, precision: number): Numeral {
  return { start, end, value, precision, script: 'chinese', more: false, fraction: false, scaled: false, scale: 1 };
}

/** Whether Chinese characters read as a number are one: 陆 alone, 百 alone and 数百 are not. */
function isNumeralWord(text: string, at: number, simple: Simple): boolean {
  const only = text.slice(at, simple.end);
  if (VAGUE.has(text, at - 1) && UNIT.has(only, 0)) return false;
  if (simple.length === 1) return !FORMAL_ONLY_IN_RUNS.includes(only) && !'百千'.includes(only);
  return !isBare(only);
}

/** 百, 千万: a unit without a digit. 十 counts by itself. */
const isBare = (word: string): boolean => /^[百千佰仟]?[万萬亿億兆]*$/.test(word);

/** A whole number and a fraction: 三又二分之一, 1 4/3. */
function mixedFraction(text: string, whole: Numeral): Numeral | null {
  let at = skipSpaces(text, whole.end);
  const joined = text[at] === '又';
  if (joined) at = skipSpaces(text, at + 1);
  else if (at === whole.end || whole.script !== 'arabic' || whole.scaled || !Number.isInteger(whole.value)) return null;
  const part = scanFraction(text, at);
  if (!part || (!joined && part.script !== 'arabic')) return null;
  return { ...part, start: whole.start, value: tidy(whole.value + part.value), script: whole.script };
}

const NOT_NUMERAL = new RegExp(NOT_NUMERALS.join('|'), 'uy');
const NOT_NUMERAL_START = charSet(NOT_NUMERALS.map((word) => word.charAt(0)).join(''));
const MAY_START = charSet(`0123456789０１２３４５６７８９.．半-${Object.keys(DIGITS).join('')}${Object.keys(SMALL_UNITS).join('')}${MINUS_SIGNS}`);

/**
 * Every numeral of a text, in order and not overlapping: dates, ordinals and plain integers too.
 * Words that merely hold a numeral character (一切, 四川) are left out. Time is linear in the text.
 */
export function findNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  /** Where the last word that is no numeral ends, and where the next numeral may begin. */
  let wordEnd = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= wordEnd && NOT_NUMERAL_START.has(text, at)) {
      NOT_NUMERAL.lastIndex = at;
      if (NOT_NUMERAL.test(text)) wordEnd = NOT_NUMERAL.lastIndex;
    }
    if (at < from || !MAY_START.has(text, at)) continue;
    if (at < wordEnd) {
      from = wordEnd;
      continue;
    }
    const numeral = scanNumeral(text, at);
    if (numeral) found.push(numeral);
    from = numeral ? numeral.end : endOfRun(text, at);
  }
  return found;
}

/** Past the rest of a run of characters that was no number as a whole, so that no piece of it is taken for one (数百, 二三十). */
function endOfRun(text: string, at: number): number {
  const vague = VAGUE.has(text, at - 1);
  const row = DIGIT.has(text, at) && DIGIT.has(text, at + 1);
  let i = at + 1;
  if (vague || row) while (DIGIT.has(text, i) || UNIT.has(text, i)) i++;
  if (arabicDigit(text, at) >= 0) while (arabicDigit(text, i) >= 0) i++;
  return i;
}

/** The value of a text that is one numeral as a whole (spaces around it allowed), or null. Units alone count: 万亿 → 1e12. */
export function parseNumeral(text: string): number | null {
  const trimmed = text.trim();
  const numeral = scanNumeral(trimmed, 0) ?? scanBareUnit(trimmed, 0);
  return numeral && numeral.end === trimmed.length ? numeral.value : null;
}
