/** What a unit measures. In: a unit as a fact has it (元, 家, 吨公里, 元/亩). Out: the family that indicators are declared in. */
import type { IndicatorFamily } from '../lexicon/indicators.ts';
import { INDICATOR_FAMILIES, UNITS } from '../lexicon/units.ts';

/** One unit by another: 元/亩, 微克/立方米. */
const PER = /[/／每]/;

/** @returns `count` for what only counts; `index` where there is no unit */
export function familyOf(unit: string): IndicatorFamily {
  if (unit === '') return 'index';
  const known = UNITS.get(unit) ?? UNITS.get(unit.replace(/^[万亿]+(?=.)/, ''));
  if (PER.test(unit)) return 'rate';
  return known === undefined ? 'count' : INDICATOR_FAMILIES[known.family];
}

/** Points of a rate: 百分点, 千分点, 基点. */
export const isPoints = (unit: string): boolean => UNITS.get(unit)?.family === 'points';
