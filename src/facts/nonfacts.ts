/** Figures that are no facts of a place, although they are quantities. In: a text and a quantity. Out: true where it can state a fact. */
import { VAGUE_HEADS } from '../lexicon/verbs.ts';
import { alternation } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';
import { familyOf } from './unit-family.ts';

const VAGUE = new RegExp(`^(?:大)?(?:${alternation(VAGUE_HEADS)})(?=[，。；、：的]|$|圆满|持续|统筹|入手|着手|发力|推进|加强)`);
/** A bound on money right before what it describes is a name: 年销售超百亿元工业企业. */
const DESCRIBED = /^[\u4e00-\u9fa5]{0,4}(?:企业|项目|集团|园区|集群|公司|平台)/;
/** Words before a duration that make it a measurement. */
const MEASURED_TIME =
  /(?:天数|寿命|时间|时长|时数|工期|周期|年限|期限|日数|间隔|年龄)(?:[^，。；、]{0,16}|[^。；]{0,12}[，、](?:同比|比上年|较上年)(?:增加|减少|多|少)了?)$/;
/** 收入50万元以上的村, 超过1万架次的企业: what the bound sets apart, of which something else is told. */
const SET_APART =
  /^的(?:[^，。；、\d]{0,6}(?:村|镇|乡|企业|项目|单位|机构|园区|平台|集群|街道|家庭|产品|客户|人员|人群|家庭|城市|公司|工程|建筑|车辆|船舶|用户|农户|团队|个人))(?:[^，。；、\d]{0,6}(?:\d|占比|占|比例|比重)|[，给按予]|最高|每|可|一次性)/;

/** 营收超百亿元工业企业46家: the set is counted, and the reader makes the bound a part of its name. */
function followedByCount(text: string, from: number): boolean {
  return /^[^，。；、]{2,20}?\d/.test(text.slice(from, from + 24));
}

/** 成为全市首个300亿元园区: a class by its size. */
const CLASS = /^级?(?:园区|企业|产业|集群|镇|县|强[县区镇]|街道|开发区|项目|楼宇|平台|市场)/;
const FIRST = /(?:首个|首家|首座|又一个?|第[一二三四五六七八九十\d]+[个家])$/;
/** 是全省5个特色集群之一: so many elsewhere. */
const ONE_OF = /^[^，,。；、\d]{1,16}(?<!分)之一/;

/** 以上3种作物, 这25个集群: those told before. */
const SAME = /(?:(?:^|[，。；、：])(?:以上|上述|前述)|[这那该])$/;
/** 在全省27个基地中居第7位: so many to be placed among. */
const AMONG = /^[^，,。；、\d]{2,24}中[^，,。；、\d]{0,4}(?:居|列|排|位)[^，,。；、\d]{0,3}第?[\d一二三四五六七八九十首]/;

/** The rest of a list of thresholds and what they describe, of which nothing is counted. */
const LISTED_CLASS = /^(?:[、和及与或](?:超|超过)?[\d.]+[万亿]*元)*的[^，,。；;、\d]{2,16}(?:[，,。；;、]|$)/;

/** 10个增加值|超千亿元的服务行业 */
const COUNTED = /\d[余多]?[个家条项座户][^，,。；、\d]{0,12}$/;

/** 产值超100亿元、50亿元的链主企业, 首个300亿元园区: classes by their size. */
function namesClass(quantity: Quantity, before: string, after: string): boolean {
  if (familyOf(quantity.unit) === 'money' && CLASS.test(after) && FIRST.test(before)) return true;
  return quantity.threshold === true && !COUNTED.test(before) && LISTED_CLASS.test(after);
}

export function isFigure(text: string, quantity: Quantity): boolean {
  const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
  const after = text.slice(quantity.end, quantity.end + 8);
  const family = familyOf(quantity.unit);
  if (family === 'time' && quantity.form !== 'rank') return MEASURED_TIME.test(before);
  if (family === 'money' && quantity.bound === 'gt' && DESCRIBED.test(after) && /(?:销售|营收|产值|收入|投资|估值|市值|规模)$/.test(before))
    return followedByCount(text, quantity.end);
  if (namesClass(quantity, before, text.slice(quantity.end, quantity.end + 40))) return false;
  // 500Mbps及以上宽带用户: the figure describes what follows.
  const described =
    /(?:以上|以下|以内|及以上)$/.test(quantity.surface) && /^[\u4e00-\u9fa5A-Za-z“]/.test(after) && !/^(?:的|和|或|左右|以|，)/.test(after);
  if (described && !['count', 'percent', 'person'].includes(family) && !/^(?:Mbps|岁|周岁)/.test(quantity.unit))
    return followedByCount(text, quantity.end);
  if (quantity.bound !== 'eq' && family !== 'percent' && SET_APART.test(text.slice(quantity.end, quantity.end + 24))) return false;
  if (described && /^(?:Mbps|岁|周岁|年)/.test(quantity.unit)) return false;
  if (family === 'count' && (VAGUE.test(after) || ONE_OF.test(text.slice(quantity.end, quantity.end + 20)))) return false;
  if (family === 'count' && (SAME.test(before) || AMONG.test(text.slice(quantity.end, quantity.end + 40)))) return false;
  // 每10万人中
  if (/每[\s\u3000]?$/.test(before) && ['person', 'count', 'area'].includes(family)) return false;
  // 按平均汇率6.8985折算
  if (/汇率[为按]?$/.test(before) || (quantity.unit === '折' && /^[算合]/.test(after))) return false;
  // 3.2∶47.6∶51.9 is a structure whose parts do not sum up to a whole: its first number says nothing alone.
  if (quantity.unit === '' && quantity.form === 'number' && (/^\s?[∶︰:：]\s?\d/.test(after) || /\d\s?[∶︰]\s?$/.test(before))) return false;
  if (quantity.unit === '' && quantity.form === 'number') return /[\u4e00-\u9fa5]/.test(before) && !/^[A-Za-z+×x*／/-]/.test(after);
  return true;
}
