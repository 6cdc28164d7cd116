/** Words around a number that say on which side of it the true value lies. */
import type { Bound } from '../facts/model.ts';

export interface BoundWord {
  readonly word: string;
  readonly bound: Bound;
  /** The number itself may be the true value (不低于, 及以上; not 超过). For stretches of numbers; a fact's bound does not tell. */
  readonly inclusive?: true;
}

const words = (bound: Bound, list: string, inclusive?: true): BoundWord[] =>
  list.split(' ').map((word) => (inclusive ? { word, bound, inclusive } : { word, bound }));

/** Before the number. The longest word that fits wins; 了, 到 and spaces may follow it. */
export const BOUNDS_BEFORE: readonly BoundWord[] = [
  ...words(
    'gt',
    '超 超过 超出 逾 突破 破 首破 连破 冲破 跨过 跨越 跨上 迈过 迈上 迈入 跃上 登上 站上 踏上 越过 冲上 高于 多于 大于 不止 远超 大大超过 已超 历史性突破 历史性跨越 首次突破 首超 过',
  ),
  ...words('gt', '不低于 不少于 不小于 不下于 不下 至少 最少 最低 起码 达到或超过 大于等于 大于或等于 大于或者等于 ≥ 至少是 至少有', true),
  ...words('gt', '> ＞'),
  ...words('lt', '近 将近 接近 逼近 直逼 不足 不到 不满 未满 少于 低于 小于 未达 不达 未超过 不超 < ＜'),
  ...words('lt', '不超过 不多于 不高于 不大于 最多 最高 至多 小于等于 小于或等于 小于或者等于 ≤ 最多为', true),
  ...words('approx', '约 大约 约为 约占 大概 大致 估计 差不多 大约为 约有 约合 约计 平均约 ≈ ~ 约达'),
];

/** After the number and its unit. */
export const BOUNDS_AFTER: readonly BoundWord[] = [
  ...words('gt', '以上 之上 有余 余 多 开外 大关 台阶 两个台阶 关口 大台阶 新台阶 三个台阶'),
  ...words('gt', '及以上 或以上 或者以上 或者更多 或更多 及其以上', true),
  ...words('lt', '以内 之内 以下 之下'),
  ...words('lt', '及以下 或以下 或者以下 或者更少 及以内', true),
  ...words('approx', '左右 上下 前后 许 上下浮动'),
];

/** In intervals alone: 等于100 is exactly that; a place in a list of numbers (位于20和30之间). */
export const EQUALITY_WORDS: readonly string[] = ['等于', '恰好', '正好'];
export const BETWEEN_OPENERS: readonly string[] = ['位于', '介于', '处于', '在'];
/** 比N大: which side of N. */
export const COMPARED_SIDES: Readonly<Record<string, 'gt' | 'lt'>> = {
  大: 'gt',
  高: 'gt',
  多: 'gt',
  长: 'gt',
  重: 'gt',
  小: 'lt',
  低: 'lt',
  少: 'lt',
  短: 'lt',
  轻: 'lt',
};

/** Characters before a one-character bound word that make another word of it: 最近, 附近, 打破, 经过. */
export const BOUND_GUARDS: Readonly<Record<string, string>> = {
  近: '最附邻亲远靠逼临新',
  破: '打突冲侦告攻识',
  过: '经通超不度渡跨越迈透',
  上: '以及在向早晚网线路',
  约: '节合契违签履预公大相续缔',
  超: '赶反高',
  逾: '',
  不足: '',
  最高: '',
  最低: '',
  '~': '',
  '>': '',
  '<': '',
};

/** Bounds that stand only before a unit without a digit: 过万家, 上百项. */
export const BOUNDS_OF_BARE_UNITS: readonly BoundWord[] = words('gt', '过 上 已过 数以');

/** Before a unit without a digit these make it a number, without bounding it: 达万亿元. */
export const STATING_WORDS: readonly string[] = ['达', '达到', '达成', '至', '为', '到'];
