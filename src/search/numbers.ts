/**
 * Numbers in any scale. In: text, or a number as typed. Out: values in base units with the step of their last digit, and whether one is the other rounded.
 */
const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
};

const NUMBER =
  /(\d[\d,，]*(?:\.\d+)?)\s*(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千)?\s*(美元|元|家|户|个|件|人|项|次|条|座|亩|公里|平方|吨|千瓦|标准|位|所|辆|台|%|％)?/gu;

/** A number of a text. */
export interface Numeral {
  /** In base units: 4.36万亿 is 4.36e12. */
  readonly value: number;
  /** What one in the last written digit is worth: 1e10 for 4.36万亿. */
  readonly step: number;
  /** Unit as written, `%` for ％; empty where none follows. */
  readonly unit: string;
  /** Place in the text, unit included. */
  readonly start: number;
  readonly end: number;
}

/** All numbers of a text in order. Chinese numerals (八分之一) are not read. */
export function numeralsIn(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [whole, digits = '', scaleName = '', unit = ''] = match;
    const plain = digits.replace(/[,，]/g, '');
    const scale = SCALES[scaleName] ?? 1;
    const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
    // 4.36 × 1e12 is not exact in binary; the written digits as an integer are.
    const value = (Number(plain.replace('.', '')) * scale) / 10 ** decimals;
    if (!Number.isFinite(value)) continue;
    found.push({
      value,
      step: scale / 10 ** decimals,
      unit: unit === '％' ? '%' : unit,
      start: match.index,
      end: match.index + whole.trimEnd().length,
    });
  }
  return found;
}

/** The query as one number, or null where it is anything else. */
export function numeralOf(query: string): Numeral | null {
  const [first, second] = numeralsIn(query);
  return first !== undefined && second === undefined && first.start === 0 && first.end === query.length ? first : null;
}

/** Fewest significant digits that a rounded number must have to stand for the one typed: 1.35万 for 13473, but not 1万. */
const SIGNIFICANT = 100;
const SIGNIFICANT_WITH_UNIT = 10;

export type NumberMatch = 'equal' | 'rounded' | null;

/** Whether a number of the text has the value asked for, or is it rounded, or is what it was rounded from. */
export function compareNumerals(asked: Numeral, found: { readonly value: number; readonly step: number; readonly unit: string }): NumberMatch {
  if (asked.unit !== '' && asked.unit !== found.unit) return null;
  if (asked.unit === '' && found.unit === '%') return null;
  const distance = Math.abs(asked.value - found.value);
  if (distance <= 1e-9 * Math.abs(found.value)) return 'equal';
  const coarse = asked.step > found.step ? asked : found;
  const significant = asked.unit === '' ? SIGNIFICANT : SIGNIFICANT_WITH_UNIT;
  return distance <= coarse.step / 2 && coarse.value / coarse.step >= significant ? 'rounded' : null;
}

/** Largest relative distance at which `compareNumerals` can still say 'rounded'. */
export const roundedReach = (asked: Numeral): number => 0.5 / (asked.unit === '' ? SIGNIFICANT : SIGNIFICANT_WITH_UNIT);
