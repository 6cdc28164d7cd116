/** Totals whose parts a sentence goes on to tell. In: the words that turn to the parts (其中, 分行业看, 在…零售额中) and what was told. Out: the total. */
import { hasMeasure } from './measure.ts';
import { levelName } from './naming.ts';
import { type Memory, type Topic, totalTopic } from './statement.ts';
import { familyOf } from './unit-family.ts';

/** Words that turn to the parts of the total told last. */
export const BRANCHING = /其中|(?:^|[，。；])[\s\u3000]*(?:分|按|从)[^，。；]{1,14}(?:看|分|统计|划分)$/;
const VIEW = /^[\s\u3000]*(?:分|按|从)[^，。；]{1,14}(?:看|分|统计|划分)$/;
const WITHIN = /^[\s\u3000]*(?:在|全年|全市|年末)*(.{3,30}?)中$/;
/** 工业新产品增长较好, 规上工业企业生产|电子计算机整机…: products follow, each with its output. */
const MADE =
  /(?:工业|主要|重点)新?产品(?:产量)?(?:保持|实现|增长|增势|生产)[^，。；、\d]{0,6}$|工业企业生产(?=[\u4e00-\u9fa5]{2,12}(?:同比)?(?:增长|下降)$)/;
/** Goods by the piece: their amount is told in counters, too. */
const GOODS = /[产销]量|[进出]口/;
/** A rate has no parts, nor has a count of branches: 31个行业实现增长，增长面81.6%。其中，…. */
const NO_TOTAL = /[率面]$|(?:行业|大类|产业)数$/;

/** 分行业看, 从出口商品看: a view of a total. */
export const isView = (words: string): boolean => VIEW.test(words);

export const canBeTotal = (topic: Topic): boolean => !NO_TOTAL.test(topic.base);

/**
 * The total that the words name: 在限额以上商品零售额中.
 * @param agent whose it is
 */
export function withinTotal(words: string, agent: () => string, start: number, group: number): Topic | null {
  const within = WITHIN.exec(words)?.[1];
  const products = within === undefined ? MADE.test(words) : /(?<!农|农副|[出进]口|金融)产品$/.test(within);
  if (products) return totalTopic('主要产品产量', '', start, group);
  if (within === undefined || !hasMeasure(within) || /其$/.test(within)) return null;
  const noun = agent() + within.replace(/^(?:在|全年|全市|年末|统计的)+/, '').replace(/^(规模以上工业|规上工业)统计的主要/, '$1');
  return totalTopic(levelName(noun, '元'), noun, start, group);
}

/** 从出口商品看: the total is the last one told of the thing that the words name. */
export function viewedTotal(words: string, memory: Memory, start: number, group: number): Topic | null {
  const named = /出口|进口|投资|消费|支出|收入|存款|贷款|税|产量|价格/.exec(words)?.[0];
  // 从主要工业产品产量看: products follow, each with its output.
  if (/产量看$/.test(words)) return totalTopic('主要产品产量', '', start, group);
  const levels = memory.levels.filter((topic) => named !== undefined && topic.base.includes(named) && !topic.base.includes('进出口'));
  return levels.at(-1) ?? memory.top;
}

/** 规模以上工业35个行业大类中，27个行业增加值增长: what the branches named next are told of. */
export function branchTotal(measure: string, before: string, start: number, group: number): Topic {
  return totalTopic(`${/规模以上|规上/.test(before) ? '规上' : ''}工业${measure}`, '', start, group);
}

/** The total that a figure of this unit can be a part of: a rate has no parts in money, and money none that are counted. */
export function totalFor(unit: string, parent: Topic | null, memory: Memory): Topic | null {
  if (parent === null) return null;
  const family = familyOf(unit);
  const of = familyOf(parent.unit);
  if (family === 'money' && (of === 'person' || of === 'count')) return null;
  // 项目620个，年度计划投资1260亿元，其中新开工210个: of the projects.
  const counted = family === 'count' && of === 'money' && !GOODS.test(parent.base);
  // 亩产354公斤，下降2%。其中小麦45万吨: of the last total told in that unit.
  if (family === of && family === 'weight' && unit !== parent.unit && parent.unit !== '')
    return memory.levels.findLast((topic) => topic.unit === unit && !topic.branch) ?? parent;
  if (!counted && (family === 'percent' || !/(?:率|占比|比重)$/.test(parent.base))) return parent;
  const same = memory.levels.findLast((topic) => familyOf(topic.unit) === family && (!counted || (topic.base.endsWith('数') && !topic.branch)));
  return same ?? (counted ? parent : null);
}
