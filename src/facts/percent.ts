/**
 * Percentages and their kin. In: a text and a numeral of it. Out: its value in per cent or percentage points and where it ends.
 * 53.7% · 百分之五 · 六成 · 三成半 · 八折 · 2.5个百分点.
 */
import { DISCOUNT_GUARDS, TENTH_GUARDS } from '../lexicon/figures.ts';
import { DIGITS, FORMAL_ONLY_IN_RUNS } from '../lexicon/numerals.ts';
import { type Numeral, scanBareUnit, scanNumeral, wordNumeral } from './numeral.ts';
import { tidy } from './numeral-digits.ts';

export interface Percentage {
  readonly start: number;
  readonly end: number;
  /** In per cent; 六成 is 60. */
  readonly value: number;
  readonly precision: number;
  readonly form: 'cheng' | 'discount' | 'of-hundred';
}

/** 百分之, 千分之, 万分之 …: the unit without a digit before it tells it from a fraction (一百分之二). */
const OF_HUNDRED = /(?:[百千万佰仟萬亿]{1,4})[ \u3000]{0,2}分[ \u3000]{0,2}之[ \u3000]{0,2}/gu;
const SPOKEN = /半成(?!品|熟)|半折(?![叠返])|打[对對]折/gu;
/** 成 as the start of another word: 三成功, 建成. */
const CHENG_GUARD = new RegExp(`^[ ]{0,2}成(?![${TENTH_GUARDS}])`, 'u');
const DISCOUNT = new RegExp(`^[ ]{0,2}折(?![${DISCOUNT_GUARDS}])`, 'u');
const NUMERAL_BEFORE = /[0-9０-９〇零一二三四五六七八九十百千万两壹]$/u;

/** Every 百分之N, 千分之N … of a text, in order; N must be one number. */
export function findOfHundred(text: string): Percentage[] {
  const found: Percentage[] = [];
  for (const match of text.matchAll(OF_HUNDRED)) {
    const base = scanBareUnit(text, match.index);
    if (!base || NUMERAL_BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    const at = match.index + match[0].length;
    const numeral = scanNumeral(text, at) ?? hundred(text, at) ?? formalDigit(text, at);
    if (!numeral) continue;
    const factor = 100 / base.value;
    const value = tidy(numeral.value * factor);
    found.push({ start: match.index, end: numeral.end, value, precision: numeral.precision * factor, form: 'of-hundred' });
  }
  return found;
}

/** 百分之百. */
const hundred = (text: string, at: number): Numeral | null => (text[at] === '百' ? wordNumeral(at, at + 1, 100, 100) : null);

/** 肆 is a digit here, though a word elsewhere. */
function formalDigit(text: string, at: number): Numeral | null {
  const value = FORMAL_ONLY_IN_RUNS.includes(text[at] ?? '?') ? DIGITS[text[at] ?? ''] : undefined;
  return value === undefined ? null : wordNumeral(at, at + 1, value, 1);
}

/** 半成, 半折, 打对折: shares said without a number. */
export function findSpokenShares(text: string): Percentage[] {
  return [...text.matchAll(SPOKEN)].map((match) => {
    const word = match[0].replace('打', '');
    const start = match.index + match[0].length - word.length;
    return { start, end: start + word.length, value: word === '半成' ? 5 : 50, precision: 5, form: word === '半成' ? 'cheng' : 'discount' };
  });
}

/** 六成, 7.2成, 三成半, 七成六 behind a numeral; null where 成 is another word's or the number no count of tenths. */
export function tenthsAfter(text: string, numeral: Numeral): Percentage | null {
  if (numeral.value <= 0 || numeral.value > 10 || numeral.fraction || numeral.scaled) return null;
  const match = CHENG_GUARD.exec(text.slice(numeral.end, numeral.end + 4));
  if (!match) return null;
  let end = numeral.end + match[0].length;
  let value = numeral.value * 10;
  let precision = numeral.precision * 10;
  if (text[end] === '半') {
    value += 5;
    precision = 5;
    end++;
  } else {
    const at = text[end] === ' ' ? end + 1 : end;
    const digit = scanNumeral(text, at);
    if (digit?.script === 'chinese' && digit.value < 10 && digit.end === at + 1 && numeral.script === 'chinese') {
      value += digit.value;
      precision = 1;
      end = digit.end;
    }
  }
  return { start: numeral.start, end, value: tidy(value), precision: tidy(precision), form: 'cheng' };
}

/** 八折 is 80 % of the price; two digits are tenths and hundredths (七五折). 十折 is none. */
export function discountAfter(text: string, numeral: Numeral): Percentage | null {
  const match = DISCOUNT.exec(text.slice(numeral.end, numeral.end + 4));
  if (!match || numeral.value <= 0 || numeral.value >= 100 || numeral.value === 10) return null;
  const hundredths = numeral.value > 10;
  return {
    start: numeral.start,
    end: numeral.end + match[0].length,
    value: tidy(hundredths ? numeral.value : numeral.value * 10),
    precision: tidy(hundredths ? numeral.precision : numeral.precision * 10),
    form: 'discount',
  };
}
