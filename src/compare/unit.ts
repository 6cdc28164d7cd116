/**
 * Units to read a series in. In: values in base units. Out: 万亿元, 亿元, 万家 …, and numbers written in them.
 */
import type { Fact } from '../facts/model.ts';
import { sameUnit } from '../lexicon/definitions.ts';
import { middleOf, type Stated, writtenOf } from './interval.ts';
import type { DisplayUnit } from './model.ts';

const STEPS = [
  { scale: 1e12, prefix: '万亿' },
  { scale: 1e8, prefix: '亿' },
  { scale: 1e4, prefix: '万' },
] as const;

/** Units that take no 万 or 亿 before them. */
const PLAIN = /^(?:%|‰|[百千]分点|个百分点|位|倍|)$/;

/** The unit that most facts write; one left out in a place (达5万亿) is the others'. */
function baseOf(facts: readonly Pick<Fact, 'unit'>[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of facts) if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** The unit in which most of the values read as 1 to 9999. */
export function displayUnitOf(facts: readonly Pick<Fact, 'value' | 'unit'>[]): DisplayUnit {
  const base = baseOf(facts);
  const plain = { base, scale: 1, name: base };
  if (PLAIN.test(base)) return plain;
  const values = facts
    .filter((f) => sameUnit(f.unit, base))
    .map((f) => Math.abs(middleOf(f)))
    .sort((x, y) => x - y);
  const median = values[Math.floor(values.length / 2)] ?? 0;
  // 万亿 is said of money only; 12.3万亿家 would be a mistake anyway.
  const step = STEPS.find((s) => median >= s.scale && (s.scale < 1e12 || base.endsWith('元')));
  return step ? { base, scale: step.scale, name: `${step.prefix}${base}` } : plain;
}

/** A bare number: its unit is said elsewhere, in the head of a table's column. */
const BARE = /^[\d.,，\s–—~～－-]+$/;

/**
 * A value in its own words, with the sign that its sentence gives by a verb (下降5.9%: -5.9%) and the unit that a table's head gives
 * (339.03 under 亿元), so that it can stand alone.
 */
export function spokenOf(fact: Stated): string {
  const falls = middleOf(fact) < 0 && !/[-－−负降减少跌缩]/.test(fact.surface);
  const rest = BARE.test(fact.surface) ? unitLeftOut(fact) : isHalfSaid(fact) ? fact.unit : '';
  return `${falls ? '-' : ''}${fact.surface}${rest}`;
}

/** 分别提高11.2个、11个百分点: of two the second says the unit for both, and 11.2个 alone would count something. */
function isHalfSaid({ surface, unit }: Stated): boolean {
  return surface.endsWith('个') && /^[百千]分点$/.test(unit);
}

/** '' where the number is scaled in another way (千): no unit is better than a wrong one. */
function unitLeftOut({ surface, value, unit }: Stated): string {
  const first = Math.abs(typeof value === 'number' ? value : value[0]);
  const scale = first / Math.abs(Number.parseFloat(surface.replace(/[,，\s]/g, '')));
  const step = [...STEPS, { scale: 1, prefix: '' }].find((one) => Math.abs(scale - one.scale) < one.scale * 1e-6);
  return step ? `${step.prefix}${unit}` : '';
}

/** Digits of an amount that is worked out and not written. */
const SIGNIFICANT = 4;

/** A difference between two values of `unit` as a reader says it, without a sign: 3家 · 14.16万家 · 3.5个百分点. */
export function amountOf(difference: number, unit: string): string {
  const size = Math.abs(difference);
  const step = PLAIN.test(unit) ? undefined : STEPS.find((s) => size >= s.scale && (s.scale < 1e12 || unit.endsWith('元')));
  const number = Number((size / (step?.scale ?? 1)).toPrecision(SIGNIFICANT));
  return `${number}${step?.prefix ?? ''}${/^(?:%|百分点)$/.test(unit) ? '个百分点' : /^(?:‰|千分点)$/.test(unit) ? '个千分点' : unit}`;
}

const LONGEST = 6;

function plainNumber(value: number, precision: number, scale: number): string {
  const decimals = Math.min(LONGEST, Math.max(0, Math.round(Math.log10(scale / precision))));
  return (value / scale).toFixed(decimals);
}

/**
 * A stated value in `unit` with its bound and no unit name: `4.36` · `>5` · `<50` · `≈7` · `1–2`. Shows as many digits as the text writes.
 * A percentage point, a rank and a share keep their own numbers.
 */
export function formatInUnit(fact: Stated, unit: DisplayUnit): string {
  const say = (value: number): string => {
    const written = writtenOf(fact.surface, value, fact.unit);
    // Zeros at the end of a whole number need not be repeated behind a point: 10000家 is 1万家.
    const precision = Math.min(written.step, Math.abs(value) || written.step);
    const fraction = Math.abs(value) < 1 && !Number.isInteger(value) && !/[.．]\d/.test(fact.surface);
    return fraction ? String(Number((value / unit.scale).toPrecision(3))) : plainNumber(value, precision, unit.scale);
  };
  // A fall is told by its size: 下降超20% is less than −20.
  const [more, less] = middleOf(fact) < 0 ? ['<', '>'] : ['>', '<'];
  const mark = { eq: '', gt: more, lt: less, approx: '≈' }[fact.bound];
  return mark + (typeof fact.value === 'number' ? say(fact.value) : fact.value.map(say).join('–'));
}
