/** A fact's number as a reader must see it away from its sentence: with the sign that stands in a verb (下降5.9%) and the unit that stands in a table's head. */
import type { Fact } from '../facts/model.ts';

/** Signs and words of the surface itself that say it is below zero. */
const FALLS = /[-−负降减跌缩少]/;
/** A bare number: its unit is said elsewhere. */
const BARE = /^[\d.,，\s–—~～-]+$/;
const STEPS: readonly (readonly [scale: number, prefix: string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
  [1, ''],
];

/** @returns the surface, with what it lacks: `-5.9%` for 下降5.9%, `339.03亿元` for 339.03 under 亿元 */
export function figureText({ surface, value, unit }: Pick<Fact, 'surface' | 'value' | 'unit'>): string {
  const first = typeof value === 'number' ? value : Math.min(...value);
  const signed = first < 0 && !FALLS.test(surface) ? `-${surface}` : surface;
  if (unit === '' || !BARE.test(surface)) return signed;
  const written = Math.abs(Number.parseFloat(surface.replace(/[,，\s]/g, '')));
  const scale = Math.abs(typeof value === 'number' ? value : (value[0] ?? 0)) / written;
  // A number whose unit is scaled otherwise (千) is left as it is written: no unit is better than a wrong one.
  const step = STEPS.find(([size]) => Math.abs(scale - size) < size * 1e-6);
  return step ? `${signed}${step[1]}${unit}` : signed;
}
