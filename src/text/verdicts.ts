/**
 * Sentences for the causes of agreement and difference and for the reasons of a goal's verdict, with their details filled in.
 * In: the code and its details from `compare/`. Out: one sentence in the reader's language.
 */
import type { Cause, TargetReason } from '../compare/model.ts';
import { type Lang, labels, periodText } from './labels.ts';

type Detail = Readonly<Record<string, string>>;
type Sentence = Readonly<Record<Lang, (detail: Detail) => string>>;

const named = (word: string | undefined, lang: Lang): string => word || (lang === 'zh' ? '（无此限定）' : '(no such word)');
const period = (text: string | undefined, lang: Lang): string => (text ? periodText(text, lang) : lang === 'zh' ? '时间不明' : 'time unknown');
const kind = (code: string | undefined, lang: Lang): string => {
  const names: Readonly<Record<string, string>> = labels[lang].kind;
  return (code && names[code]) || (code ?? '');
};
const undated = (d: Detail, lang: Lang): string => {
  if (!d.undated) return '';
  return lang === 'zh' ? '；未注明时间的按文档日期排列' : '; undated values stand at their documents’ dates';
};

const steady = (d: Detail, lang: Lang): string => {
  if (d.drawn)
    return lang === 'zh'
      ? `；两处都未注明时间，而名单按上一年（${d.drawn}年）全年数划定`
      : `; neither is dated, and such a set is drawn by the year before, ${d.drawn}`;
  if (!d.steady) return '';
  return lang === 'zh' ? '；两处都未注明时间，而这类数年年少变' : '; neither is dated, and such a number hardly changes from year to year';
};

/** The two wordings that agree: “超4.2万亿元”与“4.36万亿元”. */
const both = (d: Detail, lang: Lang): string => {
  if (!d.sayA || !d.sayB) return lang === 'zh' ? '两处' : 'both';
  return lang === 'zh' ? `“${d.sayA}”与“${d.sayB}”` : `“${d.sayA}” and “${d.sayB}”`;
};

/** How far apart, after a comma. */
const gap = (d: Detail, lang: Lang): string => {
  if (!d.apart) return '';
  if (lang === 'zh') return `，${d.least ? '至少' : ''}相差${d.apart}`;
  return `, ${d.least ? 'at least ' : ''}${d.apart} apart`;
};

const CAUSES: Readonly<Record<Cause, Sentence>> = {
  'same-value': { zh: (d) => `数值相同${undated(d, 'zh')}`, en: (d) => `the same value${undated(d, 'en')}` },
  'within-rounding': {
    zh: (d) => `${both(d, 'zh')}在四舍五入范围内一致${undated(d, 'zh')}`,
    en: (d) => `${both(d, 'en')} agree within rounding${undated(d, 'en')}`,
  },
  'within-bound': {
    zh: (d) => `${both(d, 'zh')}所许的范围相合${undated(d, 'zh')}`,
    en: (d) => `${both(d, 'en')} allow the same values${undated(d, 'en')}`,
  },
  'period-differs': {
    zh: (d) => `时点不同：${period(d.a, 'zh')}与${period(d.b, 'zh')}`,
    en: (d) => `other periods: ${period(d.a, 'en')} and ${period(d.b, 'en')}`,
  },
  'period-unknown': {
    zh: (d) => `未注明时间，按文档日期排列：${period(d.a, 'zh')}与${period(d.b, 'zh')}`,
    en: (d) => `not dated, placed at the documents’ dates: ${period(d.a, 'en')} and ${period(d.b, 'en')}`,
  },
  'within-span': {
    zh: (d) => `一为期间内跨过的数，与其他时点的数不作比较：${period(d.a, 'zh')}与${period(d.b, 'zh')}`,
    en: (d) => `one was passed at some time within a span, held against no other period: ${period(d.a, 'en')} and ${period(d.b, 'en')}`,
  },
  'target-actual': {
    zh: () => '一为目标，一为实际数，不判冲突',
    en: () => 'one is a target, the other is not: no conflict',
  },
  'kind-differs': {
    zh: (d) => `类型不同：${kind(d.a, 'zh')}与${kind(d.b, 'zh')}`,
    en: (d) => `other kinds: ${kind(d.a, 'en')} and ${kind(d.b, 'en')}`,
  },
  'unit-differs': {
    zh: (d) => `单位不同：${d.a || '无'}与${d.b || '无'}`,
    en: (d) => `other units: ${d.a || 'none'} and ${d.b || 'none'}`,
  },
  'name-unclear': {
    zh: () => '名称相同而数值不同，但所指未必是一件事，不判冲突',
    en: () => 'one name, other values, but perhaps not one thing: no conflict',
  },
  'definition-differs': {
    zh: (d) => `口径不同：${named(d.a, 'zh')} 与 ${named(d.b, 'zh')}${d.narrow ? `；${d.narrow}的范围较小，数却较大，可能有一处写错了名称` : ''}`,
    en: (d) =>
      `other definitions: ${named(d.a, 'en')} and ${named(d.b, 'en')}${d.narrow ? `; ${d.narrow} is the narrower set and yet the larger number: one may stand under the wrong name` : ''}`,
  },
  'scope-differs': {
    zh: (d) => `范围不同：${d.a ?? ''}与${d.b ?? ''}`,
    en: (d) => `other scopes: ${d.a ?? ''} and ${d.b ?? ''}`,
  },
  'order-of-magnitude': {
    zh: (d) =>
      `相差约${d.times ?? ''}倍，不在一个数量级：可能多写或少写了“万”、小数点错位${d.qualifier ? `，或把范围更大的数写在“${d.qualifier}”名下` : ''}`,
    en: (d) =>
      `about ${d.times ?? ''} times apart, another order of magnitude: a misplaced 万 or decimal point${d.qualifier ? `, or a wider set’s count under the name ${d.qualifier}` : ''}`,
  },
  digit: {
    zh: (d) => `${d.transposed ? '数字相同而次序不同' : d.missing ? '一处少一位数字' : '只差一位数字'}，可能有一处误写${steady(d, 'zh')}`,
    en: (d) =>
      `${d.transposed ? 'the same digits in another order' : d.missing ? 'one lacks a digit' : 'one digit differs'}: one of them may be a slip${steady(d, 'en')}`,
  },
  rounding: {
    zh: () => '差别小于较粗一数的末位，可能是取舍方式不同（舍去尾数或取整）',
    en: () => 'the difference is smaller than the coarser number’s last place: probably cut off or rounded another way',
  },
  revised: {
    zh: () => '一为初步数，一为修订后的数，不判冲突',
    en: () => 'one was worked out anew after it was published: no conflict',
  },
  'wrong-set': {
    zh: (d) => `${d.value ?? ''}在别处是“${d.other ?? ''}”的数，可能写错了名称`,
    en: (d) => `${d.value ?? ''} is elsewhere the count of ${d.other ?? ''}: probably stated under the wrong name`,
  },
  'cumulative-falls': {
    zh: (d) => `累计数只增不减，后来的${d.later ?? ''}却少于先前的${d.earlier ?? ''}`,
    en: (d) => `a cumulative count cannot fall, yet the later ${d.later ?? ''} is below the earlier ${d.earlier ?? ''}`,
  },
  'growth-mismatch': {
    zh: (d) =>
      d.increment
        ? `按${d.value ?? ''}和增减量${d.increment}推算应为${d.recomputed ?? ''}%`
        : `按${period(d.before, 'zh')}的${d.earlier ?? ''}和${period(d.after, 'zh')}的${d.value ?? ''}推算${d.yearly ? '年均' : ''}应为${d.recomputed ?? ''}%；${
            d.redrawn
              ? '规上、限上名单逐年调整，可能是口径不同'
              : d.prices
                ? '增速按不变价计算，价格变动不足以解释'
                : '上年数后来修订、或增速按可比口径计算，也会如此'
          }`,
    en: (d) =>
      d.increment
        ? `${d.value ?? ''} with a change of ${d.increment} gives ${d.recomputed ?? ''}%`
        : `${d.earlier ?? ''} (${period(d.before, 'en')}) and ${d.value ?? ''} (${period(d.after, 'en')}) give ${d.recomputed ?? ''}%${d.yearly ? ' a year' : ''}; ${
            d.redrawn
              ? 'the set is redrawn each year, which may explain it'
              : d.prices
                ? 'growth is at constant prices, but prices do not explain so much'
                : 'revised figures, or growth on a comparable basis, may explain it'
          }`,
  },
  'share-mismatch': {
    zh: (d) => `按${d.part ?? ''}与${d.whole ?? ''}推算应为${d.recomputed ?? ''}%，可能所用总量或年份不同`,
    en: (d) => `${d.part ?? ''} of ${d.whole ?? ''} is ${d.recomputed ?? ''}%: another total or another year may have been used`,
  },
  'change-mismatch': {
    zh: (d) => `由${d.from ?? ''}到${d.to ?? ''}应变化${d.recomputed ?? ''}，文中为${d.stated ?? ''}`,
    en: (d) => `from ${d.from ?? ''} to ${d.to ?? ''} is a change of ${d.recomputed ?? ''}, stated as ${d.stated ?? ''}`,
  },
  'ratio-mismatch': {
    zh: (d) => `按${d.whole ?? ''}与${d.heads ?? ''}推算应约为${d.recomputed ?? ''}`,
    en: (d) => `${d.whole ?? ''} over ${d.heads ?? ''} gives about ${d.recomputed ?? ''}`,
  },
  'part-year-exceeds': {
    zh: (d) => `${period(d.inner, 'zh')}的${d.part ?? ''}多于${period(d.outer, 'zh')}的${d.whole ?? ''}`,
    en: (d) => `${d.part ?? ''} of ${period(d.inner, 'en')} exceeds ${d.whole ?? ''} of ${period(d.outer, 'en')}, which contains it`,
  },
  'items-share': {
    zh: (d) => `${d.share ?? ''}%恰为${d.items ?? ''}/${d.count ?? ''}，应是增长的个数占比（增长面），不是增长率`,
    en: (d) => `${d.share ?? ''}% is exactly ${d.items ?? ''}/${d.count ?? ''}: the share of items that grew, not a growth rate`,
  },
  'parts-exceed-whole': {
    zh: (d) => `部分${d.part ?? ''}大于包含它的${d.whole ?? ''}`,
    en: (d) => `a part, ${d.part ?? ''}, exceeds its whole, ${d.whole ?? ''}`,
  },
  'sum-mismatch': {
    zh: (d) => `各部分（${d.parts ?? ''}）之和约为${d.sum ?? ''}，与总数${d.whole ?? ''}不符`,
    en: (d) => `the parts (${d.parts ?? ''}) come to about ${d.sum ?? ''}, not to the whole ${d.whole ?? ''}`,
  },
  unexplained: {
    zh: (d) => {
      if (d.target) return '同一期限的目标不同，可能后来作了调整';
      return d.steady || d.drawn ? `同一口径，数值不同${steady(d, 'zh')}` : '同一时间、同一口径，数值不同，原因不明';
    },
    en: (d) => {
      if (d.target) return 'other goals for one date: it may have been set anew';
      return d.steady || d.drawn
        ? `same definition, other values${steady(d, 'en')}`
        : 'same time and definition, other values, for no reason the texts give';
    },
  },
};

/** A value under a near name, where the goal's own metric has none. */
const near = (d: Detail, lang: Lang): string => {
  if (!d.near) return '';
  const value = `${d.near} ${d.nearValue ?? ''}`;
  return lang === 'zh'
    ? `；相近而口径不同的有：${value}（${period(d.nearPeriod, 'zh')}）`
    : `; near it, of another definition: ${value} (${period(d.nearPeriod, 'en')})`;
};

/** The value a verdict rests on, with its time: 2022年为4.36万亿元. A value without a time says when its document was published. */
const told = (d: Detail, lang: Lang): string => {
  const at = period(d.at === 'asof' && d.published ? d.published : d.at, lang);
  const stated = d.at === 'asof' ? (lang === 'zh' ? `${at}文档所载` : `published ${at}`) : at;
  return lang === 'zh' ? `${stated}为${d.value ?? ''}` : `${d.value ?? ''} (${stated})`;
};

/** How much is missing. */
const missing = (d: Detail, lang: Lang): string => {
  if (!d.apart) return '';
  return lang === 'zh' ? `，差${d.apart}` : `, by ${d.apart}`;
};

/** How far it is to a goal not yet due. */
const soFar = (d: Detail, lang: Lang): string => {
  if (!d.apart) return '';
  return lang === 'zh' ? `，还差${d.apart}` : `, ${d.apart} to go`;
};

const REASONS: Readonly<Record<TargetReason, Sentence>> = {
  reached: {
    zh: (d) => (d.value ? `${told(d, 'zh')}，达到目标${d.goal ?? ''}` : '到期或到期前的数值已达到目标'),
    en: (d) => (d.value ? `${told(d, 'en')} reaches the goal of ${d.goal ?? ''}` : 'a value not later than the date reaches the goal'),
  },
  short: {
    zh: (d) => (d.value ? `${told(d, 'zh')}，${d.ceiling ? '高于' : '低于'}目标${d.goal ?? ''}${missing(d, 'zh')}` : '到期时的数值未达目标'),
    en: (d) =>
      d.value
        ? `${told(d, 'en')} is ${d.ceiling ? 'above' : 'below'} the goal of ${d.goal ?? ''}${missing(d, 'en')}`
        : 'the value at the date falls short',
  },
  'short-cumulative': {
    zh: (d) => (d.value ? `累计数只增不减，到期之后${told(d, 'zh')}，仍低于目标${missing(d, 'zh')}` : '到期之后的累计数仍低于目标'),
    en: (d) =>
      d.value
        ? `a cumulative count only grows, and after the date ${told(d, 'en')} is still below the goal${missing(d, 'en')}`
        : 'after the date the cumulative count is still below the goal',
  },
  'due-later': {
    zh: (d) => `${period(d.due, 'zh')}到期，最新文档为${d.now ?? ''}，尚未到期${soFar(d, 'zh')}${near(d, 'zh')}`,
    en: (d) => `due ${period(d.due, 'en')}, the newest document is of ${d.now ?? ''}${soFar(d, 'en')}${near(d, 'en')}`,
  },
  'no-date': {
    zh: (d) => `目标未写明期限，尚无达到的数值${soFar(d, 'zh')}`,
    en: (d) => `the goal names no date, and no value reaches it yet${soFar(d, 'en')}`,
  },
  'no-later-value': {
    zh: (d) => `到期后没有同口径的数值${d.value ? `，最近的是${told(d, 'zh')}` : ''}`,
    en: (d) => `no value of this definition for the date or later${d.value ? `; the latest is ${told(d, 'en')}` : ''}`,
  },
  'no-value-for-year': {
    zh: (d) => `没有${period(d.due, 'zh')}的同口径数值${d.value ? `；${told(d, 'zh')}，不能代替` : ''}`,
    en: (d) => `no value of this definition for ${period(d.due, 'en')}${d.value ? `; ${told(d, 'en')} does not stand for it` : ''}`,
  },
  'no-actual': { zh: () => '各文档均无该指标的实际数', en: () => 'no document states an actual value of this metric' },
  'other-definition': { zh: (d) => `没有同口径的数值${near(d, 'zh')}`, en: (d) => `no value of this definition${near(d, 'en')}` },
  'sources-disagree': {
    zh: () => '同一年的数值互相矛盾，有的达到，有的没有',
    en: () => 'values of that year contradict each other: one reaches the goal, another does not',
  },
  'bound-undecided': {
    zh: (d) => (d.value ? `“${d.value}”不足以判断是否达到目标“${d.goal ?? ''}”` : '数值只以上限、下限或约数表述，不足以判断是否达到'),
    en: (d) =>
      d.value
        ? `“${d.value}” does not decide whether the goal of ${d.goal ?? ''} was reached`
        : 'a bound or a rough number does not decide whether it was reached',
  },
  'reached-late-or-unknown': {
    zh: (d) => `到期之后${d.value ? told(d, 'zh') : '的数值'}，已达到目标，但不能证明按期达到`,
    en: (d) => `after the date ${d.value ? told(d, 'en') : 'a value'} reaches the goal, which does not prove that it was in time`,
  },
  'short-later': {
    zh: (d) => `到期之后${d.value ? told(d, 'zh') : '的数值'}，仍未达目标${missing(d, 'zh')}，但不能说明到期时的情况`,
    en: (d) =>
      `after the date ${d.value ? told(d, 'en') : 'a value'} still falls short${missing(d, 'en')}, which does not tell what it was at the date`,
  },
};

/** Of so many statements only those next to each other in value or time were held against each other. */
const crowd = (d: Detail, lang: Lang): string => {
  if (!d.crowd) return '';
  return lang === 'zh' ? `（此指标有${d.crowd}处数值，只与大小、时间相邻的对照）` : ` (one of ${d.crowd} values, held only against those next to it)`;
};

/** Why two facts agree or differ, in one sentence without a final stop. */
export function causeSentence(cause: Cause, detail: Detail, lang: Lang): string {
  return `${CAUSES[cause][lang](detail)}${gap(detail, lang)}${crowd(detail, lang)}`;
}

/** Why a goal has its verdict, in one sentence without a final stop. */
export function reasonSentence(reason: TargetReason, detail: Detail, lang: Lang): string {
  return REASONS[reason][lang](detail);
}
