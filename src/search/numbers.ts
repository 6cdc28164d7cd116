/**
 * Numbers in any scale and script. In: text, or a number as typed. Out: values in base units with the step of their last digit, and whether one is the
 * other rounded.
 */
import { findNumerals } from '../facts/numeral.ts';
import { BOUNDS_AFTER, BOUNDS_BEFORE } from '../lexicon/bounds.ts';
import { MEASURES } from '../lexicon/measures.ts';

/** What may follow a numeral: tenths (三成, but not 二成立), a unit of measure. */
const TENTHS = /成(?![立为功长员果本分效就品都熟型因人])/y;
const PERCENT = /百分之$/;
const MEASURE = new RegExp(`\\s{0,3}(${MEASURES.map(({ word }) => word).join('|')})`, 'uy');
const MEANT = new Map(MEASURES.map(({ word, unit }) => [word, unit]));

/** A number of a text. */
export interface Numeral {
  /** In base units: 4.36万亿 is 4.36e12. */
  readonly value: number;
  /** What one in the last written digit is worth: 1e10 for 4.36万亿. */
  readonly step: number;
  /** Unit of measure, `%` for ％, 百分之… and 成; empty where none follows. */
  readonly unit: string;
  /** Place in the text, unit included. */
  readonly start: number;
  readonly end: number;
}

/** All numbers of a text in order: 43600亿, 五万亿, 三成, 百分之五十, 八分之一. A single 一 or 两 without a unit counts nothing. */
export function numeralsIn(text: string): Numeral[] {
  return findNumerals(text).flatMap(({ start, end, value, precision, script, fraction }): Numeral[] => {
    if (PERCENT.test(text.slice(Math.max(0, start - 3), start))) return [{ value, step: precision, unit: '%', start: start - 3, end }];
    TENTHS.lastIndex = end;
    if (script === 'chinese' && TENTHS.test(text)) return [{ value: value * 10, step: precision * 10, unit: '%', start, end: end + 1 }];
    MEASURE.lastIndex = end;
    const measure = MEASURE.exec(text);
    if (measure === null && script === 'chinese' && value < 10 && !fraction) return [];
    return [{ value, step: precision, unit: MEANT.get(measure?.[1] ?? '') ?? '', start, end: end + (measure?.[0].length ?? 0) }];
  });
}

const byLength = (a: string, b: string): number => b.length - a.length;
const QUALIFIED = new RegExp(
  `^(?:${BOUNDS_BEFORE.map(({ word }) => word)
    .sort(byLength)
    .join('|')})?\\s*(.+?)(?:${BOUNDS_AFTER.map(({ word }) => word)
    .sort(byLength)
    .join('|')})?$`,
  'u',
);

/** The query as one number, whatever side of it was asked for (超5万亿, 近六成); null where it is anything else. */
export function numeralOf(query: string): Numeral | null {
  const text = QUALIFIED.exec(query)?.[1] ?? '';
  const [first, second] = numeralsIn(text);
  return first !== undefined && second === undefined && first.start === 0 && first.end === text.length ? first : null;
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
  if (distance <= coarse.step / 2 && coarse.value / coarse.step >= significant) return 'rounded';
  const step = roundStep(asked);
  return distance <= step / 2 && asked.value / step >= SIGNIFICANT ? 'rounded' : null;
}

/** What one in the last digit other than nought is worth: 13470 may stand for 13473. */
function roundStep({ value, step }: Numeral): number {
  let round = step;
  while (value > 0 && (value / round) % 10 === 0) round *= 10;
  return round;
}

/** Largest relative distance at which `compareNumerals` can still say 'rounded'. */
export const roundedReach = (asked: Numeral): number => 0.5 / (asked.unit === '' ? SIGNIFICANT : SIGNIFICANT_WITH_UNIT);
