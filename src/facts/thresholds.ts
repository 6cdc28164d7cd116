/**
 * Figures that are part of a name: 5000万元以上投资项目1386个, 45家工业企业（集团）营收超百亿元.
 * In: the figures of a sentence. Out: which of them only bound a set that another figure counts.
 */

import { LARGEST_CLASS } from '../lexicon/figures.ts';
import { pieces } from './clause.ts';
import { hasMeasure } from './measure.ts';
import type { Quantity } from './quantity-model.ts';
import { familyOf } from './unit-family.ts';

const MEASURED =
  /^(.+?)((?:年|年度)?(?:营收|营业收入|主营业务收入|销售收入|销售额|销售|产值|总产值|产出|估值|市值|投资额|投资|总投资|利润|税收|纳税|研发投入|产值规模))(?:均|都)?$/;
const VERBAL = /(?:达|增长|下降|占|突破|为|实现|完成|提高|超过|居|位列|拥有|新增|建成|分别|其中)/;

/** 500万元以上|项目投资下降2.9%: the set is told of by its measure. */
const MEASURED_SET = /^[\u4e00-\u9fa5]{0,6}(?:项目|企业|单位|工程)[\u4e00-\u9fa5]{0,4}(?:投资|产值|收入|增加值|额|利润)(?![\u4e00-\u9fa5]{0,6}的)/;

/** 年产值超百亿元|企业新增|2家. */
const BOUND_THINGS =
  /^(?:的)?[\u4e00-\u9fa5]{0,6}?(?:企业|项目|集团|产业|产业链|集群|园区|镇|街道|楼宇|商圈|公司|平台)(?:新增|净增|累计|共|有|总数|数量|达到?|突破|超过?|增加到|增至)+$/;

const counts = (quantity: Quantity | undefined): boolean =>
  quantity !== undefined &&
  familyOf(quantity.unit) === 'count' &&
  quantity.form !== 'rank' &&
  quantity.form !== 'ratio' &&
  quantity.form !== 'multiple';

/** True where `quantities[index]` bounds what the next figure counts: 营收超百亿元工业企业46家, 1亿元以上项目322个. */
export function boundsNext(text: string, closed: string, quantities: readonly Quantity[], index: number): boolean {
  const quantity = quantities[index];
  const next = quantities[index + 1];
  if (quantity === undefined || next === undefined || quantity.form === 'rank') return false;
  const between = text.slice(quantity.end, next.start);
  if (/以[上下]$/.test(quantity.surface) && MEASURED_SET.test(between) && pieces(closed, quantity.end, next.start).length === 1) return true;
  if (!counts(next)) return false;
  if (counts(next) && quantity.bound !== 'eq' && familyOf(quantity.unit) === 'money' && BOUND_THINGS.test(between)) return true;
  // 年营业收入超1000亿元的2个、超500亿元的5个
  if (familyOf(quantity.unit) === 'money' && quantity.bound !== 'eq' && between === '的') return true;
  if (between.length > 30 || pieces(closed, quantity.end, next.start).length > 1 || VERBAL.test(between)) return false;
  if (/^、|^和|^及/.test(between)) return false;
  const qualified = /(?:以上|以下|以内|及以上|之内)(?:的)?$/.test(quantity.surface) || /^(?:以上|以下|以内|及以上)/.test(between);
  if (qualified) return true;
  return familyOf(quantity.unit) === 'money' && quantity.bound !== 'eq' && between.length >= 2;
}

/**
 * Where the figure after `quantities[index]` says which things it counts: 45家工业企业营收超百亿元.
 * @returns the things and the condition, or null
 */
export function boundedBy(
  text: string,
  closed: string,
  quantities: readonly Quantity[],
  index: number,
): { noun: string; condition: string; end: number } | null {
  const quantity = quantities[index];
  const next = quantities[index + 1];
  if (quantity === undefined || next === undefined || !counts(quantity)) return null;
  if (next.bound === 'eq' || familyOf(next.unit) !== 'money' || pieces(closed, quantity.end, next.start).length > 1) return null;
  const between = text.slice(quantity.end, next.start).replace(/\s/g, '');
  // 10个增加值超千亿元的服务行业: the condition stands before the things.
  const relative = /^的([^，。；、\d]{2,16})/.exec(text.slice(next.end, next.end + 20));
  if (relative !== null && hasMeasure(between))
    return { noun: `的${relative[1] ?? ''}`, condition: `${between}${next.surface}`, end: next.end + 1 + (relative[1] ?? '').length };
  const match = MEASURED.exec(between);
  // 25个集群产值近10万亿元: all of them together.
  if (
    match === null ||
    next.bound === 'lt' ||
    next.bound === 'approx' ||
    Number(next.value) >= LARGEST_CLASS ||
    (match[1] ?? '').length < 2 ||
    /(?:实现|完成|计划|安排)$/.test(match[1] ?? '')
  )
    return null;
  return { noun: (match[1] ?? '').replace(/^的|年$/g, ''), condition: `${match[2] ?? ''}${next.surface}`, end: next.end };
}
