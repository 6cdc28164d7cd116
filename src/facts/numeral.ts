/**
 * Numerals, whatever they stand for: in a text, out their values and places. 4.36万亿 · 两千四百五 · 五百余万 · 八分之一 · 3又1/2 · 2e5.
 * Nothing here asks whether a number means anything; `quantity.ts` does.
 */
import type { Range } from '../corpus/model.ts';
import {
  BIG_UNITS,
  COUNTING_DIGITS,
  DECIMAL_POINTS,
  DIGITS,
  DOZEN,
  FORMAL_ONLY_IN_RUNS,
  LETTER_SCALES,
  MEGA_UNITS,
  MINUS_SIGNS,
  NOT_NUMERALS,
  REMAINDERS,
  SMALL_UNITS,
  VAGUE_BEFORE,
} from '../lexicon/numerals.ts';

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

const WIDE_DIGIT = 0xff10;

/** Value of an ASCII or full-width digit, or -1. */
function arabicDigit(char: string | undefined): number {
  if (char === undefined) return -1;
  const code = char.charCodeAt(0);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= WIDE_DIGIT && code <= WIDE_DIGIT + 9 ? code - WIDE_DIGIT : -1;
}

const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\u00a0' || char === '\u3000' || char === '\u2009';
const isOneOf = (chars: string, char: string | undefined): boolean => char !== undefined && char !== '' && chars.includes(char);
const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-zＡ-Ｚａ-ｚ]/.test(char);

/** Most spaces skipped inside a numeral: letter-spaced text and broken lines, not columns. */
const MAX_GAP = 3;

function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i - at < MAX_GAP && isSpace(text[i])) i++;
  return i;
}

/** Removes the noise of binary fractions: 1.12 × 10¹² is 1120000000000, not 1120000000000.0002. */
export function tidy(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

interface Literal {
  readonly end: number;
  readonly value: number;
  readonly precision: number;
  readonly digits: number;
}

/** Digits with thousands marks, decimals and exponent at `at`: 1,688.2 · ２．２ · .5 · 2e5 · 1.1^23. */
function scanLiteral(text: string, at: number): Literal | null {
  let i = at;
  let written = '';
  while (arabicDigit(text[i]) >= 0) written += arabicDigit(text[i++]);
  const digits = written.length;
  if (digits > 0 && digits <= 3) i = scanThousands(text, i, (group) => (written += group));
  let decimals = 0;
  if (
    isOneOf('.．', text[i]) &&
    arabicDigit(text[i + 1]) >= 0 &&
    !(digits === 0 && (isOneOf('.．', text[at - 1]) || arabicDigit(text[at - 1]) >= 0))
  ) {
    let j = i + 1;
    let fraction = '';
    for (; arabicDigit(text[j]) >= 0; j++) fraction += arabicDigit(text[j]);
    // 2.3.1 numbers a section or a version: its parts are integers.
    const sectioned = (isOneOf('.．', text[j]) && arabicDigit(text[j + 1]) >= 0) || (isOneOf('.．', text[at - 1]) && arabicDigit(text[at - 2]) >= 0);
    if (!sectioned) {
      written += `.${fraction}`;
      decimals = fraction.length;
      i = j;
    }
  }
  if (written === '' || written === '.') return null;
  let value = Number(written);
  let precision = 10 ** -decimals;
  const power = /^(?:([eEｅＥ])([+\-－＋]?)([0-9０-９]{1,3})|\^([+\-－]{0,2})([0-9０-９]{1,3}))(?![0-9A-Za-z])/.exec(text.slice(i, i + 8));
  if (power) {
    const exponent = Number((power[3] ?? power[5] ?? '').normalize('NFKC')) * (/[-－]/.test(power[2] ?? power[4] ?? '') ? -1 : 1);
    const factor = 10 ** exponent;
    if (power[1] !== undefined) {
      value = tidy(value * factor);
      precision *= factor;
    } else {
      value = value ** (power[4] === '--' ? -exponent : exponent);
    }
    i += power[0].length;
  }
  return { end: i, value, precision, digits };
}

/** Groups of three behind the first: 1,688 · １，６８８ · 1 688 (a space only where every group is full and a unit or decimals follow). */
function scanThousands(text: string, at: number, take: (group: string) => void): number {
  const mark = text[at];
  if (!isOneOf(',，', mark) && !isSpace(mark)) return at;
  const spaced = isSpace(mark);
  const groups: string[] = [];
  let i = at;
  while (text[i] === mark && arabicDigit(text[i + 1]) >= 0) {
    let group = '';
    let j = i + 1;
    while (arabicDigit(text[j]) >= 0 && group.length < 4) group += arabicDigit(text[j++]);
    if (group.length !== 3) return spaced || groups.length === 0 ? at : finish();
    groups.push(group);
    i = j;
  }
  return finish();
  function finish(): number {
    if (groups.length === 0) return at;
    if (spaced && !/^(?:[.．][0-9]|\s?[%％‰万亿]|\s?(?:[^\s\d（(，。；、：,.;:]))/.test(text.slice(i, i + 3))) return at;
    groups.forEach(take);
    return i;
  }
}

/** Reads one number from tokens of digits and units, remembering the last place where it could end. */
class Accumulator {
  private total = 0;
  private section = 0;
  private current: { value: number; precision: number; chinese: boolean; digits: number; spaced: boolean } | null = null;
  private lastSmall = Number.POSITIVE_INFINITY;
  private lastBig = Number.POSITIVE_INFINITY;
  private lastUnit = 1;
  private place = 1;
  private afterBig = false;
  private zero = false;
  private row = 0;
  more = false;
  scaled = false;
  scale = 1;
  arabic = false;

  get started(): boolean {
    return this.current !== null || this.hasUnits;
  }
  get hasUnits(): boolean {
    return this.total > 0 || this.section > 0;
  }
  get pending(): boolean {
    return this.current !== null;
  }
  get inRow(): boolean {
    return this.row > 1;
  }

  /** A Chinese digit; false where it cannot go on the number. */
  digit(value: number, char: string, spaced: boolean): boolean {
    if (this.current) {
      if (!this.current.chinese || spaced || this.hasUnits || COUNTING_DIGITS.includes(char) || this.row === 0) return false;
      this.current.value = this.current.value * 10 + value;
      this.row++;
      return true;
    }
    if (value === 0 && this.hasUnits) {
      if (this.zero) return false;
      this.zero = true;
      return true;
    }
    this.current = { value, precision: 1, chinese: true, digits: 1, spaced };
    this.row = COUNTING_DIGITS.includes(char) ? 0 : 1;
    return true;
  }

  literal(literal: Literal): boolean {
    if (this.current) return false;
    this.current = { value: literal.value, precision: literal.precision, chinese: false, digits: literal.digits, spaced: false };
    this.arabic = true;
    this.row = 0;
    return true;
  }

  /** 几 in the place of a digit. */
  some(): boolean {
    if (this.current) return false;
    this.more = true;
    return true;
  }

  small(unit: number): boolean {
    if (unit >= this.lastSmall || this.inRow) return false;
    if (!this.current && this.hasUnits && !this.zero) return false;
    this.section += (this.current?.value || 1) * unit;
    this.place = (this.current?.precision ?? 1) * unit;
    this.current = null;
    this.lastSmall = this.lastUnit = unit;
    this.zero = this.afterBig = false;
    return true;
  }

  big(unit: number): boolean {
    if (this.inRow) return false;
    const count = this.section + (this.current?.value ?? 0);
    const precision = this.current?.precision ?? (this.section > 0 ? this.place : 1);
    if (count === 0 && this.total === 0 && !this.current) return false;
    if (count === 0 && !this.current) {
      if (!this.afterBig) return false;
      this.total *= unit;
      this.place *= unit;
    } else if (unit > this.lastBig || this.lastBig === Number.POSITIVE_INFINITY) {
      this.total = (this.total + count) * unit;
      this.place = precision * unit;
    } else if (unit < this.lastBig) {
      this.total += count * unit;
      this.place = precision * unit;
    } else {
      return false;
    }
    this.scale = this.lastBig === Number.POSITIVE_INFINITY || this.afterBig ? this.scale * unit : unit;
    this.section = 0;
    this.current = null;
    this.lastBig = this.lastUnit = unit;
    this.lastSmall = Number.POSITIVE_INFINITY;
    this.zero = false;
    this.afterBig = this.scaled = true;
    return true;
  }

  /** The value if the number ended here; null where what is pending does not belong to it. */
  close(followedByWord: boolean): { value: number; precision: number } | null {
    const { current } = this;
    if (!current) return this.hasUnits && !this.zero ? { value: this.total + this.section, precision: this.place } : null;
    const base = this.total + this.section;
    if (!this.hasUnits) return { value: current.value, precision: current.precision };
    if (this.zero || this.lastUnit === 10) return { value: base + current.value, precision: current.precision };
    if (current.chinese) {
      if (this.arabic || (current.spaced && followedByWord)) return null;
      return { value: base + (current.value * this.lastUnit) / 10, precision: this.lastUnit / 10 };
    }
    return this.lastUnit === 1e4 && current.digits === 4 ? { value: base + current.value, precision: current.precision } : null;
  }
}

interface Simple {
  end: number;
  value: number;
  precision: number;
  more: boolean;
  scaled: boolean;
  scale: number;
  arabic: boolean;
  /** Characters read, spaces not counted. */
  length: number;
}

/** An unsigned integer or decimal without fraction bars. */
function scanSimple(text: string, at: number): Simple | null {
  const acc = new Accumulator();
  let best: Simple | null = null;
  let i = at;
  let length = 0;
  for (;;) {
    const from = i === at ? i : skipSpaces(text, i);
    const next = step(acc, text, from, from > i);
    if (next < 0) {
      // 二三十: a row of digits before a unit is a guess, not a number.
      if (acc.inRow && (SMALL_UNITS[text[from] ?? ''] || BIG_UNITS[text[from] ?? ''])) return null;
      break;
    }
    length += next - from;
    i = next;
    const closed = acc.close(isWordAfter(text, i));
    if (closed) best = { end: i, ...closed, more: acc.more, scaled: acc.scaled, scale: acc.scale, arabic: acc.arabic, length };
  }
  if (!best) return null;
  return best.arabic ? best : withDecimals(text, best);
}

/** Takes the token at `from`; the offset after it, or -1 when the number ends before it. */
function step(acc: Accumulator, text: string, from: number, spaced: boolean): number {
  const char = text[from];
  if (char === undefined) return -1;
  if (!acc.pending && (arabicDigit(char) >= 0 || (!acc.started && isOneOf('.．', char)))) {
    if (spaced && acc.started) {
      // “5万 3000”: a gap before digits joins them only when they have a unit of their own (7 万 5 千).
      const literal = scanLiteral(text, from);
      if (!literal || !SMALL_UNITS[text[skipSpaces(text, literal.end)] ?? '']) return -1;
    }
    const literal = scanLiteral(text, from);
    return literal && acc.literal(literal) ? literal.end : -1;
  }
  const digit = DIGITS[char];
  if (digit !== undefined) return acc.digit(digit, char, spaced) ? from + 1 : -1;
  const small = SMALL_UNITS[char];
  if (small !== undefined) return acc.small(small) ? from + 1 : -1;
  const big = BIG_UNITS[char];
  if (big !== undefined) {
    if (char === '兆' && isOneOf(MEGA_UNITS, text[from + 1])) return -1;
    return acc.big(big) ? from + 1 : -1;
  }
  if (acc.started && isOneOf(REMAINDERS, char)) {
    const after = skipSpaces(text, from + 1);
    const beforeUnit = BIG_UNITS[text[after] ?? ''] !== undefined;
    if (isOneOf('几幾', char)) return (beforeUnit || acc.hasUnits) && acc.some() ? from + 1 : -1;
    if (!beforeUnit) return -1;
    acc.more = true;
    return from + 1;
  }
  return -1;
}

const isWordAfter = (text: string, at: number): boolean => /^[\p{Script=Han}]/u.test(text.slice(at, at + 2)) && !isOneOf('又点點', text[at]);

/** 点 and Chinese digits behind a Chinese integer, and the 万 or 亿 that may follow: 三点五亿. */
function withDecimals(text: string, whole: Simple): Simple {
  const point = skipSpaces(text, whole.end);
  if (!isOneOf(DECIMAL_POINTS, text[point])) return whole;
  let i = skipSpaces(text, point + 1);
  let decimals = '';
  for (;;) {
    const digit = DIGITS[text[i] ?? ''];
    if (digit === undefined || COUNTING_DIGITS.includes(text[i] ?? '')) break;
    decimals += digit;
    i++;
  }
  // 九点三十: a time of day, not 9.3.
  if (decimals === '' || SMALL_UNITS[text[i] ?? '']) return whole;
  let value = Number(`${whole.value}.${decimals}`);
  let precision = 10 ** -decimals.length;
  let { scaled, scale } = whole;
  for (;;) {
    const at = skipSpaces(text, i);
    const unit = BIG_UNITS[text[at] ?? ''];
    if (unit === undefined) break;
    value *= unit;
    precision *= unit;
    scale *= unit;
    scaled = true;
    i = at + 1;
  }
  return { ...whole, end: i, value: tidy(value), precision, scaled, scale, length: whole.length + decimals.length + 1 };
}

/** `A分之B` behind a whole `A` that ends at `at`: offset of B, or -1. */
function fenzhi(text: string, at: number): number {
  const fen = skipSpaces(text, at);
  if (text[fen] !== '分') return -1;
  const zhi = skipSpaces(text, fen + 1);
  return text[zhi] === '之' ? skipSpaces(text, zhi + 1) : -1;
}

function signAt(text: string, at: number): { sign: number; next: number } {
  const char = text[at];
  if (!isOneOf(MINUS_SIGNS, char)) return { sign: 1, next: at };
  const before = text[at - 1];
  const joined = arabicDigit(before) >= 0 || isLatin(before) || isOneOf('%％‰-－−—–~～)）]】', before) || DIGITS[before ?? ''] !== undefined;
  return isOneOf('负負', char) ? { sign: -1, next: skipSpaces(text, at + 1) } : joined ? { sign: 1, next: -1 } : { sign: -1, next: at + 1 };
}

/** Numerator over denominator at `at` (八分之一, 1/8), without a whole part. */
function scanFraction(text: string, at: number): Numeral | null {
  const first = scanSimple(text, at);
  if (!first || first.value === 0 || isBare(text.slice(at, first.end))) return null;
  const numeratorAt = fenzhi(text, first.end);
  if (numeratorAt >= 0) {
    const { sign, next } = signAt(text, numeratorAt);
    const top = next < 0 ? null : scanSimple(text, next);
    return top ? asFraction(at, top.end, (sign * top.value) / first.value, first.value, !first.arabic && !top.arabic) : null;
  }
  const slash = text[first.end];
  if (!first.arabic || !isOneOf('/／⁄', slash) || arabicDigit(text[first.end + 1]) < 0) return null;
  const bottom = scanLiteral(text, first.end + 1);
  if (!bottom || bottom.value === 0 || isOneOf('/／', text[bottom.end])) return null;
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
    const char = text[i] ?? '';
    const unit = SMALL_UNITS[char] ?? BIG_UNITS[char];
    if (unit === undefined || (char === '兆' && isOneOf(MEGA_UNITS, text[i + 1]))) break;
    value *= unit;
    if (BIG_UNITS[char]) scale *= unit;
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
  const whole = scanFraction(text, next) ?? plain(text, next);
  if (!whole) return null;
  const mixed = whole.fraction ? null : mixedFraction(text, whole);
  const full = mixed ?? whole;
  return { ...full, start: at, value: sign * full.value || 0 };
}

function plain(text: string, at: number): Numeral | null {
  const simple = scanSimple(text, at);
  if (!simple) return halfHundred(text, at);
  let { end, value, precision, scaled, scale } = simple;
  const suffix = LETTER_SCALES[text[skipSpaces(text, end)] ?? ''];
  if (simple.arabic && suffix !== undefined && !isLatin(text[skipSpaces(text, end) + 1])) {
    value *= suffix;
    precision *= suffix;
    end = skipSpaces(text, end) + 1;
  } else if (text[end] === DOZEN) {
    value *= 12;
    precision *= 12;
    end++;
  }
  if (!simple.arabic && !isNumeralWord(text, at, simple)) return null;
  scaled = scaled || suffix !== undefined;
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
  if (text[at] !== '半' || !isOneOf('百佰', text[at + 1])) return null;
  return { start: at, end: at + 2, value: 50, precision: 10, script: 'chinese', more: false, fraction: false, scaled: false, scale: 1 };
}

/** Whether Chinese characters read as a number are one: 陆 alone, 百 alone and 数百 are not. */
function isNumeralWord(text: string, at: number, simple: Simple): boolean {
  const only = text.slice(at, simple.end);
  if (isOneOf(VAGUE_BEFORE, text[at - 1]) && (SMALL_UNITS[only[0] ?? ''] !== undefined || BIG_UNITS[only[0] ?? ''] !== undefined)) return false;
  if (simple.length === 1) return !FORMAL_ONLY_IN_RUNS.includes(only) && !isOneOf('百千', only);
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

const NOT_NUMERAL_PATTERN = new RegExp(NOT_NUMERALS.join('|'), 'gu');
const MAY_START = new RegExp(
  `[0-9０-９.．半${Object.keys(DIGITS).join('')}${Object.keys(SMALL_UNITS).join('')}\\-${MINUS_SIGNS.replace('-', '')}]`,
  'gu',
);

/**
 * Every numeral of a text, in order and not overlapping: dates, ordinals and plain integers too.
 * Words that merely hold a numeral character (一切, 四川) are left out. Time is linear in the text.
 */
export function findNumerals(text: string): Numeral[] {
  const words = [...text.matchAll(NOT_NUMERAL_PATTERN)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const found: Numeral[] = [];
  let word = 0;
  let from = 0;
  for (const match of text.matchAll(MAY_START)) {
    const at = match.index;
    if (at < from) continue;
    while ((words[word]?.end ?? Number.POSITIVE_INFINITY) <= at) word++;
    const inWord = words[word];
    if (inWord && inWord.start <= at) {
      from = inWord.end;
      continue;
    }
    const numeral = scanNumeral(text, at);
    if (numeral) {
      found.push(numeral);
      from = numeral.end;
    } else {
      from = endOfRun(text, at);
    }
  }
  return found;
}

/** Past the rest of a run of characters that was no number as a whole, so that no piece of it is taken for one (数百, 二三十). */
function endOfRun(text: string, at: number): number {
  const vague = isOneOf(VAGUE_BEFORE, text[at - 1]);
  const row = DIGITS[text[at] ?? ''] !== undefined && DIGITS[text[at + 1] ?? ''] !== undefined;
  let i = at + 1;
  if (vague || row) while (DIGITS[text[i] ?? ''] !== undefined || SMALL_UNITS[text[i] ?? ''] || BIG_UNITS[text[i] ?? '']) i++;
  return i;
}

/** The value of a text that is one numeral as a whole (spaces around it allowed), or null. Units alone count: 万亿 → 1e12. */
export function parseNumeral(text: string): number | null {
  const trimmed = text.trim();
  const numeral = scanNumeral(trimmed, 0) ?? scanBareUnit(trimmed, 0);
  return numeral && numeral.end === trimmed.length ? numeral.value : null;
}
