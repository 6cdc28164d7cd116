/** A number expression in a text, before anyone asks what it measures. */
import type { Range } from '../corpus/model.ts';
import type { Bound } from './model.ts';

/** What form the expression has; `rank` 全国第四 · `ratio` one part of a:b:c · `fraction` 1/8, 八分之一 · `multiple` 倍, 翻一番. */
export type QuantityForm = 'number' | 'percent' | 'points' | 'range' | 'fraction' | 'ratio' | 'rank' | 'multiple';

export interface Quantity extends Range {
  /** Verbatim text of the range: with qualifier before and after, and unit. */
  readonly surface: string;
  /** Range of the bare number and unit without qualifiers (5万亿元 of 超5万亿元). */
  readonly core: Range;
  readonly value: number | readonly [number, number];
  /** Base unit with 万/亿 removed; '' where none is written and none goes without saying (规上工业总产值达5万亿 is 元, by the rule `implied-unit:元`). */
  readonly unit: string;
  readonly bound: Bound;
  readonly form: QuantityForm;
  /** Value of the last written digit's place in base units (1.35万家 → 100): how exactly it is stated. */
  readonly precision: number;
  /** For ranks, the words of the field it is a rank in (全国, 全省, 全市); '' where not named. */
  readonly within: string;
  /** A threshold that names a class (营收超百亿元企业46家): it belongs to the name of what is counted and states no fact itself. */
  readonly threshold?: true;
  /** Names of the rules that made it. */
  readonly rules: readonly string[];
  readonly confidence: number;
}
