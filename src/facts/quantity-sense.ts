/** Which numbers state something. In: a draft or quantity and its text. Out: whether to keep it. */
import { STRONG_COUNTERS } from '../lexicon/units.ts';
import type { Draft } from './quantity-draft.ts';
import type { Quantity } from './quantity-model.ts';

const STRONG = new Set(STRONG_COUNTERS);
/** Words right before a number that tell that it states a value though it has no unit. */
const STATED = /(?:达到?了?|为|至|是|到|指数|系数|得分|评分|总分|均分|比值|比率|合计|总计|共计|于|在|稳定在|保持在|[：:])[ ]?$/u;
/** Verbs of change before a difference without a unit: 收入比值比上年缩小0.02. */
const CHANGED = /(?:缩小|扩大|提高|下降|上升|降低|增加|减少|回落|收窄)(?:了|到|至)?[ ]?$/u;
/** Behind the first of two levels: 从1.77缩小至1.62, but 从2.0向3.0迭代. */
const MOVES = /^[ ]?(?:缩小|扩大|提高|提升|下降|上升|降低|增加|减少|回落|增至|降至|升至|收窄)/u;
/** A fraction in figures is one only in the language of shares: 约占全国1/8. */
const SHARE = /占|约|近|超|过|达|为|全国|全省|全球|世界|总|的|不足|不到/u;

/** Drops numbers that count nothing, Chinese digits in manners of speaking (三个方面), and articles (一个). */
export function isWorthStating(text: string, draft: Draft): boolean {
  const { numeral, family } = draft;
  if (draft.form === 'fraction') {
    return (
      numeral.script !== 'arabic' ||
      draft.before !== null ||
      SHARE.test(text.slice(Math.max(0, draft.start - 10), draft.start)) ||
      draft.after !== null
    );
  }
  if (family === null) {
    if (numeral.script === 'chinese' && !numeral.scaled) return false;
    if (numeral.scaled && numeral.script !== 'chinese') return true;
    if (isYearLike(text, draft)) return false;
    const lead = text.slice(Math.max(0, draft.start - 4), draft.start);
    const stated =
      STATED.test(lead) ||
      (numeral.precision < 1 && (CHANGED.test(lead) || (/[从由][ ]?$/u.test(lead) && MOVES.test(text.slice(draft.end, draft.end + 4)))));
    return numeral.script !== 'chinese' && (draft.before !== null || draft.after !== null || stated);
  }
  if (numeral.script !== 'chinese' || numeral.scaled || family === 'percent' || family === 'points' || family === 'multiple' || family === 'money')
    return true;
  if (numeral.value === 1) return false;
  return numeral.value > 10 || STRONG.has(draft.unit);
}

function isYearLike(text: string, draft: Draft): boolean {
  const value = typeof draft.value === 'number' ? draft.value : draft.value[0];
  return /^(?:19|20)\d{2}$/.test(text.slice(draft.start, draft.end)) && Number.isInteger(value);
}

/** What such a threshold picks out: 营收超百亿元企业, 亿元以上项目. */
const PICKED =
  /^(?:的)?[^，。；、：\d（(]{0,8}?(?:企业|项目|产业链?|行业|集群|工程|镇|乡村|村|园区|楼宇|城市|港口|大港|街道|公司|龙头|商圈|载体|强县|独角兽|平台企业|地标|品牌|单品|客户|商户)(?!规模|基金|投资|产值|总|数|的?投入|技术|贷款|融资|债)/u;
/** Counted at once behind the threshold: 10亿元以上55个. */
const COUNTED_NEXT = /^(?:的)?(?:有|达)?[ ]?[0-9]{1,6}(?:个|家|项|条|户|只|宗|座|件)/u;
const SUBJECT = /(?:营收|营业收入|产值|销售|收入|投资额?|总投资|市值|估值|规模|产出|税收|纳税|交易额|成交额)(?:[^，。；、]{0,3})?$/u;
/** With one of these the amount is what all of them together reach: 851个项目实现投资3800亿元以上. */
const TOGETHER = /实现|完成|总|共|合计|累计|达|年度|预计|计划/u;
const THINGS = /企业|项目|产业|行业|集群|镇|园区|公司|平台|商圈|综合体|楼宇|街道|城市/u;
const CLAUSE_BREAK = /[，。；！？：]/u;
/** Measures that set a class of things apart by size: 35蒸吨/小时及以下燃煤锅炉, 10千伏以上线路. */
const SIZES: ReadonlySet<string> = new Set([
  'unit:mass',
  'unit:length',
  'unit:power',
  'unit:energy',
  'unit:time',
  'unit:volume',
  'unit:temperature',
  'unit:score',
]);

/** A threshold that names a class and states nothing itself: 营收超百亿元企业46家, 45家企业营收超百亿元. */
export function isThreshold(text: string, quantity: Quantity, index: number, all: readonly Quantity[]): boolean {
  if (quantity.form !== 'number' && quantity.form !== 'range') return false;
  const behind = text.slice(quantity.end, quantity.end + 24);
  const bounded = quantity.bound === 'gt' || quantity.bound === 'lt';
  if (!/元$/u.test(quantity.unit)) {
    if (quantity.rules.includes('numeral:bare') && quantity.rules.some((rule) => SIZES.has(rule)) && PICKED.test(behind)) return true;
    return (
      quantity.rules.some((rule) => SIZES.has(rule)) &&
      quantity.rules.some((rule) => /^bound-after:(?:及?以[上下内])/u.test(rule)) &&
      /^\p{Script=Han}/u.test(behind) &&
      !/^的/u.test(behind)
    );
  }
  if ((bounded || quantity.rules.includes('numeral:bare')) && PICKED.test(behind)) return true;
  if (COUNTED_NEXT.test(behind)) return true;
  return bounded && countedBefore(text, quantity, all[index - 1]);
}

/** 45家工业企业（集团）营收超百亿元: the count comes first in the same clause. */
function countedBefore(text: string, quantity: Quantity, counted: Quantity | undefined): boolean {
  if (!counted || (counted.unit !== '家' && counted.unit !== '个') || counted.form !== 'number' || quantity.start - counted.end > 20) return false;
  const between = text.slice(counted.end, quantity.start);
  return !CLAUSE_BREAK.test(between) && SUBJECT.test(between) && THINGS.test(between) && !TOGETHER.test(between);
}
