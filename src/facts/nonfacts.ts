/** Figures that are no facts of a place, although they are quantities. In: a text and a quantity. Out: true where it can state a fact. */
import { VAGUE_HEADS } from '../lexicon/verbs.ts';
import { alternation } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';
import { familyOf } from './unit-family.ts';

const VAGUE = new RegExp(`^(?:大)?(?:${alternation(VAGUE_HEADS)})`);
/** Words before a duration that make it a measurement. */
const MEASURED_TIME = /(?:天数|寿命|时间|时长|工期|周期|年限|期限|日数|间隔|年龄)[^，。；、]{0,8}$/;

export function isFigure(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 8);
  const family = familyOf(quantity.unit);
  if (family === 'time' && quantity.form !== 'rank') return MEASURED_TIME.test(before);
  if (family === 'count' && VAGUE.test(after)) return false;
  if (quantity.unit === '' && quantity.form === 'number') return /[\u4e00-\u9fa5]/.test(before) && !/^[A-Za-z+×x*／/-]/.test(after);
  return true;
}
