/**
 * What the words right before a figure say of it. In: `高新技术产业产值达` and the quantity. Out: a frame: the form of the statement
 * (level, change, share, rank, gap) and the words of its subject, which may be empty when the sentence has named it before.
 */
import {
  CHANGE_ADVERBS,
  CHANGE_GUARDS,
  FALL_VERBS,
  LEVEL_VERB_GUARDS,
  LEVEL_VERBS,
  RANK_VERBS,
  RISE_VERBS,
  SAVING_VERBS,
  SHORT_CHANGES,
  SPEED_VERBS,
} from '../lexicon/metric-words.ts';
import { alternation } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';
import { familyOf, isPoints as isPointUnit } from './unit-family.ts';

/** Against what a change is told: last year · the start of the year or end of the last · the period before · a year's average · over a span or since a year · not said. */
export type ChangeBase = 'year' | 'year-start' | 'previous' | 'average' | 'span' | 'none';

export interface Frame {
  readonly form: 'level' | 'change' | 'share' | 'rank' | 'gap';
  /** Words before the verb, untrimmed; its range in the near text starts at 0 and ends at `subjectEnd`. */
  readonly subject: string;
  /** The verbs peeled off: they tell goals and lists. */
  readonly verb: string;
  /** One figure for each of the things named (分别), or one figure for all (均). */
  readonly distribution: 'one' | 'each' | 'all';
  readonly direction: 1 | -1;
  readonly saving: boolean;
  /** The verb of a change as written: 节省, 下降. */
  readonly word: string;
  readonly base: ChangeBase;
  /** Over how many years an average is taken (两); '' where it is not said. */
  readonly years: string;
  /** For a share, whose part it is; null where it is not said. For a gap, what it is measured from. */
  readonly whole: string | null;
}

const SPEEDS: ReadonlySet<string> = new Set(SPEED_VERBS);
const SHORT: ReadonlySet<string> = new Set(SHORT_CHANGES);
const RUN = '连续[\\d一二三四五六七八九十两]+(?:年|个月|个季度|届|次)';
const LEVEL_TAIL = new RegExp(`(?:${RUN}|${alternation(LEVEL_VERBS, LEVEL_VERB_GUARDS)}|[了\\s、,，])+$`);
const RANK_TAIL = new RegExp(`(?:${RUN}|${alternation([...RANK_VERBS, ...LEVEL_VERBS], LEVEL_VERB_GUARDS)}|[了\\s、,，])+$`);
const YEAR = '(?:20\\d\\d|19\\d\\d)年?';
/** 较8月, 比上半年, 较1—8月: an earlier part of a year. */
const PART_OF_YEAR = '(?:比|较)(?:上半年|(?:前?[一二三四1-4]|上)季度末?|(?:\\d{1,2}[—－–-])?\\d{1,2}月(?:份|末)?)';
const COMPARISON =
  `同比|环比|(?:比|较|与|对比|相较于?|相比于?|比起)?(?:上年|去年|上一年|上一年度)(?:同期|末|底|同口径)?(?:相比)?|(?:比|较)(?:年初|年初时|上年末|上月|上季度?末?|前年|往年|同期)` +
  `|(?:比|较|与|相较于?|相比于?|比起)?${YEAR}(?:末|底|同期)?(?:相比)?|(?:比|较)(?:[“"]?十[一二三四五]五[”"]?)(?:末|时期末?|期末)?|${PART_OF_YEAR}|(?:比|较)?[两三四五]年前|[两三四五]年平均|年均|累计|年平均|按(?:可比|不变)价(?:格)?(?:计算)?|按可比口径(?:计算)?|同口径|可比口径|五年`;
const CHANGE = new RegExp(
  `(${COMPARISON})?((?:${alternation(CHANGE_ADVERBS)}|，|,|、|\\s)*)(?:(${alternation(SAVING_VERBS)})|(${alternation(FALL_VERBS, CHANGE_GUARDS)})|(${alternation(RISE_VERBS, CHANGE_GUARDS)}))(?:了|率|幅度?|幅度为|目标|预期目标)?$`,
);
const COMPARED_BEFORE = new RegExp(`(${COMPARISON})[，,\\s]*$`);
const SPEED = new RegExp(`^(.*?)(${COMPARISON})?(平均)?(增速|增长率|增长速度|增幅|涨幅|降幅|增长)(?:目标|预期目标)?$`);
const SHARE =
  /^(.*?)(?:，|,)?(?:合计|共|约|分别|均)?(?:占(?!地(?!区|方|级市)|道|用|领|有率|比[从由]?$)(?:到)?)(.*?)(?:的)?(比重|比例|份额|总量|比)?$/;
const SHARE_IN = /^(.*?)在(.{2,20}?)(?:当中|之中|中|里)(?:所)?占的?(?:比重|比例|份额)(?:依然|仍然|也)?$/;
const SHARE_BARE = /^(.*?)(?:所占)?(占比|比重|份额)[从由]?$/;
/** What stands between the verb of a change and its figure. */
const AROUND_TAIL = /(?:了|约|近|超过|超|逾|达到|达|(?<![升降加少高低大小])为|到?不?低于|左右|，|,|\s)+$/;
/** 超年度计划32个百分点. */
const ABOVE_PLAN = /^(.*?)(?:超过?|超出|超额完成)([\u4e00-\u9fa5]{0,6}(?:计划|目标|进度|预期|任务))$/;
/** A rate by its name, not a change: 人口自然增长率. */
const POPULATION_RATE = /(?:自然|机械)增长率$/;
/** 超过全省0.4个百分点. */
const ABOVE_REGION = /^(.*?)(?:超过?|超出)(全[国省市区县])(?:平均水平|平均)?$/;
/** 全省（7.7%）: what the other place has, and blanks. */
const BRACKET = /[（(][^（）()]*[）)]|[\s\u3000]/g;
const GAP =
  /^(.*?)(?:(高于|低于|快于|慢于|高出|高过|领先)(.{1,20}?)(?:平均水平|平均)?|比(.{1,32}?)(?:平均水平|平均)?[\s\u3000]*(?:分别|[均都])?(高出?|低|快|慢))$/;

/** The words before a figure without the verbs that join them to it: 高新技术产业产值 of 高新技术产业产值达. */
export const withoutVerb = (text: string): string => text.replace(LEVEL_TAIL, '');

const isPercent = (quantity: Quantity): boolean => quantity.unit === '%' || quantity.form === 'percent' || quantity.form === 'fraction';
const isPoints = (quantity: Quantity): boolean => quantity.form === 'points' || isPointUnit(quantity.unit);

function baseOf(comparison: string, adverbs: string): ChangeBase {
  if (/年均|年平均/.test(comparison) || /平均/.test(adverbs)) return 'average';
  if (/环比|上月|季度|半年|月/.test(comparison)) return 'previous';
  if (/年初|上年末|上年底|去年末|去年底/.test(comparison)) return 'year-start';
  // 比2019年同期
  if (/(?:19|20)\d\d/.test(comparison)) return 'span';
  if (/同比|上年|去年|上一年|可比|不变|同口径|同期/.test(comparison)) return 'year';
  if (/累计|五|前年|年前/.test(comparison)) return 'span';
  return 'none';
}

const yearsOf = (comparison: string | undefined): string => /^([两三四五])年平均/.exec(comparison ?? '')?.[1] ?? '';

function distributionOf(verb: string): Frame['distribution'] {
  if (/分别|分[居列获]/.test(verb)) return 'each';
  return /均|都|双双|各[\s\u3000]*$/.test(verb) ? 'all' : 'one';
}

const PLAIN = { direction: 1, saving: false, word: '', base: 'none', years: '', whole: null } as const;

/** A frame that says nothing but its form. */
export const plainFrame = (form: Frame['form']): Frame => ({ ...PLAIN, form, subject: '', verb: '', distribution: 'one' });

/**
 * Reads the text right before a figure.
 * @param words from the last separator or the figure before up to this one, without the mentions of time
 */
export function readFrame(words: string, quantity: Quantity): Frame {
  // 比重由28%提高到30%: the preposition belongs to the figure.
  const near =
    quantity.form === 'rank'
      ? words
      : words.replace(/(?<=[同环]比)\s*[+＋]$/, '增长').replace(/(?:同比|环比|[比较](?:上年|去年)(?:同期)?)?(?<![自理])[从由]$/, '');
  if (quantity.form === 'rank') {
    const verb = RANK_TAIL.exec(near)?.[0] ?? '';
    return { ...PLAIN, form: 'rank', subject: near.slice(0, near.length - verb.length), verb, distribution: distributionOf(verb) };
  }
  const verb = LEVEL_TAIL.exec(near)?.[0] ?? '';
  const rest = near.slice(0, near.length - verb.length);
  if (POPULATION_RATE.test(rest)) return { ...PLAIN, form: 'level', subject: rest, verb, distribution: distributionOf(verb) };
  // `增加` alone is peeled off as a level verb too, so the change is looked for in both.
  const change = changeIn(near.replace(AROUND_TAIL, ''), quantity, verb) ?? changeIn(rest, quantity, verb);
  if (change !== null) return change;
  const plan = isPoints(quantity) ? (ABOVE_PLAN.exec(near) ?? ABOVE_REGION.exec(near)) : null;
  if (plan !== null) return { ...PLAIN, form: 'gap', subject: plan[1] ?? '', verb: '', distribution: distributionOf(near), whole: plan[2] ?? '' };
  // 低于控制目标1.3个百分点: what looks like a verb is what the figure is measured from.
  // 高于市下达目标4个百分点: the goal is what it is measured from.
  const aim = /(?:目标|计划|任务)$/.test(near) ? gapFrame(near, near, '') : null;
  const gap =
    isPercent(quantity) || isPoints(quantity) ? (aim ?? gapFrame(near, rest, verb) ?? (isPoints(quantity) ? gapFrame(near, near, '') : null)) : null;
  if (gap !== null) return gap;
  const share = isPercent(quantity) ? (shareFrame(near, rest, verb) ?? speedFrame(rest, verb)) : null;
  // 前11个月分别出口602亿、190亿元
  const spread = /分别(?:实现|完成)?[\u4e00-\u9fa5]{0,6}$/.test(rest) ? 'each' : distributionOf(verb);
  return share ?? { ...PLAIN, form: 'level', subject: rest, verb, distribution: spread };
}

/** 实现6%左右的增长, 保持10%以上增速: the change that stands behind its figure. */
const BEHIND =
  /^[\s\u3000]*(?:以上|以下|左右|以内)?的?(?:较快|快速|高速|中高速|平稳|稳定|稳步|持续|强劲|同比|正)*(增长|增速|增幅|下降|降幅)(?:势头|态势|速度|水平)?(?=[\s\u3000，,。；;、]|$)/;
/** What holds a rate: 每月均保持. */
const HOLDS =
  /^(.*?)[\s\u3000]*(?:每月|逐月|各月|连续[^，。；]{1,6})?[均都]?(?:继续|持续|一直|始终|总体|基本)?(?:保持|实现|维持|取得|呈现)(?:了|在|着)?$/;

/** 以年均|5.5%|的增速: a rate of years. */
const YEARLY = /^(.*?)[\s\u3000]*以?年均$/;
const RATE = /^(?:以上|左右)?的(增速|增幅|降幅|速度)/;

/**
 * Reads a change that is told behind its figure.
 * @param near the words right before it
 * @param after those right behind
 * @returns the frame and how many characters of `after` it takes; null where there is none
 */
export function changeBehind(near: string, after: string, quantity: Quantity): { readonly frame: Frame; readonly length: number } | null {
  const told = isPercent(quantity) ? BEHIND.exec(after) : null;
  const held = told === null ? null : HOLDS.exec(near);
  const averaged = isPercent(quantity) && held === null ? YEARLY.exec(near) : null;
  const rate = averaged === null ? told : RATE.exec(after);
  const found = held ?? averaged;
  if (rate === null || found === null) return null;
  const direction = /降/.test(rate[1] ?? '') ? -1 : 1;
  const base = held === null ? 'average' : 'year';
  return {
    frame: { ...PLAIN, form: 'change', subject: found[1] ?? '', verb: '', distribution: distributionOf(near), direction, base },
    length: rate[0].length,
  };
}

/** 产值增长: the change that these words end in. */
function changeIn(text: string, quantity: Quantity, verb: string): Frame | null {
  const change = CHANGE.exec(text);
  if (change === null || /(?:到|至|为)$/.test(text) || /[高低快慢]于$/.test(text.slice(0, change.index))) return null;
  const word = change[4] ?? change[5] ?? '';
  const rate = isPercent(quantity) || isPoints(quantity);
  // 服务功能提升76个: so many were improved, not more of them.
  if (/^(?:提升|提高|优化)/.test(word) && change[1] === undefined && !rate && familyOf(quantity.unit) === 'count') return null;
  if ((SPEEDS.has(word) && !isPoints(quantity)) || (SHORT.has(word) && !rate)) return null;
  return changeFrame(text, change, verb);
}

/** 增速高于全国2.6个百分点. */
function gapFrame(near: string, rest: string, verb: string): Frame | null {
  const gap = GAP.exec(rest);
  if (gap === null) return null;
  const direction = /低|慢/.test(`${gap[2] ?? ''}${gap[5] ?? ''}`) ? -1 : 1;
  return {
    ...PLAIN,
    form: 'gap',
    subject: gap[1] ?? '',
    verb,
    distribution: distributionOf(near),
    direction,
    whole: (gap[3] ?? gap[4] ?? '').replace(BRACKET, ''),
  };
}

/** 甲占乙比重, 甲在乙中所占的比重, 甲占比. */
function shareFrame(near: string, rest: string, verb: string): Frame | null {
  const inside = SHARE_IN.exec(rest);
  if (inside !== null)
    return { ...PLAIN, form: 'share', subject: inside[1] ?? '', verb, distribution: distributionOf(verb), whole: inside[2] || null };
  const share = SHARE.exec(rest);
  const part = share?.[1] ?? '';
  if (share !== null)
    return { ...PLAIN, form: 'share', subject: part, verb, distribution: distributionOf(near.slice(part.length)), whole: share[2] || null };
  const bare = SHARE_BARE.exec(rest);
  return bare === null ? null : { ...PLAIN, form: 'share', subject: bare[1] ?? '', verb, distribution: distributionOf(verb) };
}

/** 增速4.8%, 年均增长率10%以上. */
function speedFrame(rest: string, verb: string): Frame | null {
  const speed = SPEED.exec(rest);
  if (speed === null) return null;
  const base = baseOf(speed[2] ?? '', speed[3] ?? '');
  return {
    ...PLAIN,
    form: 'change',
    subject: speed[1] ?? '',
    verb,
    distribution: distributionOf(verb),
    base,
    years: yearsOf(speed[2]),
    direction: speed[4] === '降幅' ? -1 : 1,
  };
}

function changeFrame(text: string, change: RegExpExecArray, verb: string): Frame {
  let subject = text.slice(0, change.index);
  let comparison = change[1] ?? '';
  const adverbs = change[2] ?? '';
  // 比上年同期实际增长: the comparison may stand before adverbs that took it apart.
  if (comparison === '') {
    const before = COMPARED_BEFORE.exec(subject);
    if (before !== null) {
      comparison = before[1] ?? '';
      subject = subject.slice(0, before.index);
    }
  }
  // 分别|同比增长
  const spread = /[\s，,]*(?:分别|双双)$/.exec(subject);
  if (spread !== null) subject = subject.slice(0, spread.index);
  const fall = change[3] !== undefined || change[4] !== undefined;
  return {
    form: 'change',
    subject: subject.replace(/[，,、\s]+$/, ''),
    verb: `${adverbs}${verb}`,
    distribution: distributionOf(`${spread?.[0] ?? ''}${adverbs}${verb}`),
    direction: fall ? -1 : 1,
    saving: change[3] !== undefined,
    word: change[3] ?? change[4] ?? change[5] ?? '',
    base: baseOf(comparison, adverbs),
    years: yearsOf(comparison),
    whole: null,
  };
}
