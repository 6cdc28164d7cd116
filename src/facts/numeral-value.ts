/** One whole number or decimal, of any script: 4.36万亿 · 两千四百五 · 五百余万 · 三点五亿. In: a text and an offset. Out: its value and where it ends. */

import { CharTable, charSet } from '../corpus/chars.ts';
import { BIG_UNITS, COUNTING_DIGITS, DECIMAL_POINTS, DIGITS, KILO_UNITS, MEGA_UNITS, REMAINDERS, SMALL_UNITS } from '../lexicon/numerals.ts';
import { arabicDigit, isPoint, type Literal, scanLiteral, skipSpaces, tidy } from './numeral-digits.ts';

const DIGIT = new CharTable(DIGITS);
const SMALL = new CharTable(SMALL_UNITS);
const BIG = new CharTable(BIG_UNITS);
const COUNTING = charSet(COUNTING_DIGITS);
const KILO = charSet(KILO_UNITS);
const MEGA = charSet(MEGA_UNITS);
const REMAINDER = charSet(REMAINDERS);
const SOME = charSet('几幾');
const POINT = charSet(DECIMAL_POINTS);
const NO_WORD = charSet('又点點');

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
  private units = false;
  private row = 0;
  more = false;
  scaled = false;
  scale = 1;
  arabic = false;

  get started(): boolean {
    return this.current !== null || this.hasUnits;
  }
  get hasUnits(): boolean {
    return this.units;
  }
  get pending(): boolean {
    return this.current !== null;
  }
  get inRow(): boolean {
    return this.row > 1;
  }

  /** A Chinese digit; false where it cannot go on the number. */
  digit(value: number, counting: boolean, spaced: boolean): boolean {
    if (this.current) {
      if (!this.current.chinese || spaced || this.hasUnits || counting || this.row === 0) return false;
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
    this.row = counting ? 0 : 1;
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
    this.units = true;
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
    this.units = true;
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

/** A number as far as it goes, before fractions and signs. */
export interface Simple {
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
export function scanSimple(text: string, at: number): Simple | null {
  const acc = new Accumulator();
  let best: Simple | null = null;
  let i = at;
  let length = 0;
  for (;;) {
    const from = i === at ? i : skipSpaces(text, i);
    const next = step(acc, text, from, from > i);
    if (next < 0) {
      // 二三十: a row of digits before a unit is a guess, not a number.
      if (acc.inRow && (SMALL.has(text, from) || BIG.has(text, from))) return null;
      break;
    }
    length += next - from;
    i = next;
    const closed = acc.close(isWordAfter(text, i));
    if (closed) {
      const { value, precision } = closed;
      best = { end: i, value, precision, more: acc.more, scaled: acc.scaled, scale: acc.scale, arabic: acc.arabic, length };
    }
  }
  if (!best) return null;
  return best.arabic ? best : withDecimals(text, best);
}

/** Takes the token at `from`; the offset after it, or -1 when the number ends before it. */
function step(acc: Accumulator, text: string, from: number, spaced: boolean): number {
  if (!acc.pending && (arabicDigit(text, from) >= 0 || (!acc.started && isPoint(text, from)))) return stepLiteral(acc, text, from, spaced);
  const digit = DIGIT.at(text, from);
  const small = SMALL.at(text, from);
  const big = BIG.at(text, from);
  let taken = false;
  if (digit >= 0) taken = acc.digit(digit, COUNTING.has(text, from), spaced);
  else if (small >= 0) taken = !(acc.arabic && text[from] === '千' && KILO.has(text, from + 1)) && acc.small(small);
  else if (big >= 0) taken = !isMega(text, from) && acc.big(big);
  else if (acc.started && REMAINDER.has(text, from)) taken = stepRemainder(acc, text, from);
  return taken ? from + 1 : -1;
}

/** Whether 兆 at `at` belongs to a unit of measure. */
export const isMega = (text: string, at: number): boolean => text[at] === '兆' && MEGA.has(text, at + 1);

/** Arabic digits. “5万 3000”: a gap before digits joins them only when they have a unit of their own (7 万 5 千). */
function stepLiteral(acc: Accumulator, text: string, from: number, spaced: boolean): number {
  const literal = scanLiteral(text, from);
  if (!literal || (spaced && acc.started && !SMALL.has(text, skipSpaces(text, literal.end)))) return -1;
  return acc.literal(literal) ? literal.end : -1;
}

/** 余, 多 and 几 before 万 or 亿 (五百余万), and 几 in the place of the last digit (十几). */
function stepRemainder(acc: Accumulator, text: string, from: number): boolean {
  const beforeUnit = BIG.has(text, skipSpaces(text, from + 1));
  if (SOME.has(text, from)) return (beforeUnit || acc.hasUnits) && acc.some();
  if (beforeUnit) acc.more = true;
  return beforeUnit;
}

function isWordAfter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Below are Latin, digits and punctuation; what is neither there nor among the CJK Unified Ideographs is rare enough to be looked up.
  const han = code >= 0x2e80 && ((code >= 0x4e00 && code <= 0x9fff) || /^\p{Script=Han}/u.test(text.slice(at, at + 2)));
  return han && !NO_WORD.has(text, at);
}

/** 点 and Chinese digits behind a Chinese integer, and the 万 or 亿 that may follow: 三点五亿. */
function withDecimals(text: string, whole: Simple): Simple {
  const point = skipSpaces(text, whole.end);
  if (!POINT.has(text, point)) return whole;
  let i = skipSpaces(text, point + 1);
  let decimals = '';
  for (;;) {
    const digit = DIGIT.at(text, i);
    if (digit < 0 || COUNTING.has(text, i)) break;
    decimals += digit;
    i++;
  }
  // 九点三十: a time of day, not 9.3.
  if (decimals === '' || SMALL.has(text, i)) return whole;
  let value = Number(`${whole.value}.${decimals}`);
  let precision = 10 ** -decimals.length;
  let { scaled, scale } = whole;
  for (;;) {
    const at = skipSpaces(text, i);
    const unit = BIG.at(text, at);
    if (unit < 0) break;
    value *= unit;
    precision *= unit;
    scale *= unit;
    scaled = true;
    i = at + 1;
  }
  return { ...whole, end: i, value: tidy(value), precision, scaled, scale, length: whole.length + decimals.length + 1 };
}
