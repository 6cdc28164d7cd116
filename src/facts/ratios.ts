/** Ratios a:b:c. In: a text. Out: for a structure of parts that sum to 100, a share of each part; for a∶1, the first number. */
import type { Range } from '../corpus/model.ts';
import { RATIO_WORDS } from '../lexicon/figures.ts';
import { scanNumeral } from './numeral.ts';
import { alternation } from './patterns.ts';

export interface RatioPart extends Range {
  readonly value: number;
  readonly precision: number;
  /** `%` for a part of a whole of 100, else ''. */
  readonly unit: '%' | '';
}

export interface Ratio extends Range {
  readonly parts: readonly RatioPart[];
}

const PART = '[0-9０-９]{1,6}(?:[.．][0-9０-９]{1,4})?';
const RATIO = new RegExp(`(?<![0-9０-９.．:：∶/-])${PART}(?:[ \\u00a0]?[:：∶︰][ \\u00a0]?${PART}){1,5}(?![0-9０-９:：∶]|[.．][0-9０-９])`, 'gu');
const NAMED = new RegExp(alternation(RATIO_WORDS), 'u');
/** Parts are rounded each by itself, so their sum may miss 100 by half a last digit each. */
const SUM_TOLERANCE = 0.5;

/** In order. Times of day and scores are left out: two parts need a word like 比 or 结构 before them, more must sum to 100 or have it too. */
export function findRatios(text: string): Ratio[] {
  const ratios: Ratio[] = [];
  for (const match of text.matchAll(RATIO)) {
    const parts = partsOf(text, match.index, match.index + match[0].length);
    const sum = parts.reduce((total, part) => total + part.value, 0);
    const named = NAMED.test(text.slice(Math.max(0, match.index - 12), match.index));
    const whole = Math.abs(sum - 100) <= SUM_TOLERANCE;
    const end = match.index + match[0].length;
    if (whole && (parts.length > 2 || named)) ratios.push({ start: match.index, end, parts: parts.map((part) => ({ ...part, unit: '%' })) });
    else if (named && parts.length === 2) {
      const [first, second] = parts;
      if (first && second && second.value !== 0) {
        const value = second.value === 1 ? first.value : Number((first.value / second.value).toPrecision(12));
        ratios.push({ start: match.index, end, parts: [{ ...first, end, value, unit: '' }] });
      }
    }
  }
  return ratios;
}

function partsOf(text: string, start: number, end: number): RatioPart[] {
  const parts: RatioPart[] = [];
  for (let at = start; at < end; at++) {
    const numeral = scanNumeral(text, at);
    if (!numeral) continue;
    parts.push({ start: at, end: numeral.end, value: numeral.value, precision: numeral.precision, unit: '' });
    at = numeral.end;
  }
  return parts;
}
