/** Digits of Arabic numerals, ASCII and full-width, with thousands marks, decimals and exponents; the small readers that all numeral code uses. */

import { charSet } from '../corpus/chars.ts';

const WIDE_DIGIT = 0xff10;
/** From an ASCII letter to its full-width form. */
const WIDE_LETTERS = 0xfee0;
const POINTS = charSet('.．');
const COMMAS = charSet(',，');
const EXPONENTS = charSet('eEｅＥ^');

/** Value of the ASCII or full-width digit at `at`, or -1. */
export function arabicDigit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= WIDE_DIGIT && code <= WIDE_DIGIT + 9 ? code - WIDE_DIGIT : -1;
}

/** A space within a line; tabs and line ends part columns and paragraphs. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2009;
}

/** A Latin letter, ASCII or full-width. */
export function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const ascii = code >= WIDE_LETTERS ? code - WIDE_LETTERS : code;
  return (ascii >= 65 && ascii <= 90) || (ascii >= 97 && ascii <= 122);
}

/** A decimal point, ASCII or full-width. */
export const isPoint = (text: string, at: number): boolean => POINTS.has(text, at);

/** Most spaces skipped inside a numeral: letter-spaced text and broken lines, not columns. */
const MAX_GAP = 3;

/** The offset behind the spaces at `at`, at most `MAX_GAP` of them. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i - at < MAX_GAP && isSpace(text, i)) i++;
  return i;
}

/** Removes the noise of binary fractions: 1.12 × 10¹² is 1120000000000, not 1120000000000.0002. */
export function tidy(value: number): number {
  // Most are whole numbers, which 15 digits hold as they are; adding 0 makes a 0 of -0.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** Arabic digits as a number, and how many of them stand before the point. */
export interface Literal {
  readonly end: number;
  readonly value: number;
  readonly precision: number;
  readonly digits: number;
}

const POWER = /^(?:([eEｅＥ])([+\-－＋]?)([0-9０-９]{1,3})|\^([+\-－]{0,2})([0-9０-９]{1,3}))(?![0-9A-Za-z])/;

/** Digits with thousands marks, decimals and exponent at `at`: 1,688.2 · ２．２ · .5 · 2e5 · 1.1^23. */
export function scanLiteral(text: string, at: number): Literal | null {
  let i = at;
  let written = '';
  while (arabicDigit(text, i) >= 0) written += arabicDigit(text, i++);
  const digits = written.length;
  if (digits > 0 && digits <= 3) i = scanThousands(text, i, (group) => (written += group));
  let decimals = 0;
  // 470 . 5: letter-spaced text takes the point apart as well.
  const apart = digits > 0 && text[i] === ' ' && isPoint(text, i + 1) && text[i + 2] === ' ' && arabicDigit(text, i + 3) >= 0 ? 1 : 0;
  const point = i + apart;
  if (
    isPoint(text, point) &&
    arabicDigit(text, point + 1 + apart) >= 0 &&
    !(digits === 0 && (isPoint(text, at - 1) || arabicDigit(text, at - 1) >= 0))
  ) {
    let j = point + 1 + apart;
    let fraction = '';
    for (; arabicDigit(text, j) >= 0; j++) fraction += arabicDigit(text, j);
    // 2.3.1 numbers a section or a version: its parts are integers.
    const sectioned = (isPoint(text, j) && arabicDigit(text, j + 1) >= 0) || (isPoint(text, at - 1) && arabicDigit(text, at - 2) >= 0);
    if (!sectioned) {
      written += `.${fraction}`;
      decimals = fraction.length;
      i = j;
    }
  }
  if (written === '' || written === '.') return null;
  let value = Number(written);
  let precision = 10 ** -decimals;
  const power = EXPONENTS.has(text, i) ? POWER.exec(text.slice(i, i + 8)) : null;
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
  const spaced = isSpace(text, at);
  if (!spaced && !COMMAS.has(text, at)) return at;
  // 20，300 in half-width digits is two numbers and a pause.
  if (mark === '，' && (text.charCodeAt(at - 1) < WIDE_DIGIT || text.charCodeAt(at + 1) < WIDE_DIGIT)) return at;
  const groups: string[] = [];
  let i = at;
  while (text[i] === mark && arabicDigit(text, i + 1) >= 0) {
    let group = '';
    let j = i + 1;
    while (arabicDigit(text, j) >= 0 && group.length < 4) group += arabicDigit(text, j++);
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
