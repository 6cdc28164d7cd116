/** Words for what the layers name by code: kinds, bounds, reasons, verdicts, types of hits and terms; and periods as a reader writes them. */
import type { TargetVerdict, Verdict } from '../compare/model.ts';
import type { DocumentInfo, Genre, ParagraphKind } from '../corpus/model.ts';
import type { Bound, FactKind, PeriodBasis } from '../facts/model.ts';
import type { HitType, MatchReason } from '../search/model.ts';
import type { TermType } from '../terms/model.ts';

export type Lang = 'zh' | 'en';

export interface Labels {
  readonly kind: Readonly<Record<FactKind, string>>;
  readonly bound: Readonly<Record<Bound, string>>;
  readonly basis: Readonly<Record<PeriodBasis, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** Agreement of a document with itself. */
  readonly repeated: string;
  /** A value of a part of a year. */
  readonly partYear: string;
  /** A bound passed at some time within a span of years. */
  readonly milestone: string;
  readonly target: Readonly<Record<TargetVerdict, string>>;
  readonly reason: Readonly<Record<MatchReason, string>>;
  readonly hit: Readonly<Record<HitType, string>>;
  readonly term: Readonly<Record<TermType, string>>;
  readonly genre: Readonly<Record<Genre, string>>;
  readonly paragraph: Readonly<Record<ParagraphKind, string>>;
}

export const labels: Readonly<Record<Lang, Labels>> = {
  zh: {
    kind: { actual: '实绩', target: '目标', growth: '变化', share: '占比', rank: '排名' },
    bound: { eq: '等于', gt: '超过', lt: '不足', approx: '约' },
    basis: { clause: '本句', context: '上文', document: '文档日期', none: '未注明' },
    verdict: { agree: '一致', 'other-period': '时点', 'other-definition': '口径', conflict: '冲突' },
    repeated: '同文',
    partYear: '非全年',
    milestone: '期间跨过',
    target: { met: '已达', missed: '未达', open: '进行中', undecidable: '无法判断' },
    reason: {
      exact: '精确',
      pinyin: '拼音',
      initials: '首字母',
      mixed: '混合',
      synonym: '同义',
      traditional: '繁简',
      near: '近似',
      number: '数值',
    },
    hit: { metric: '指标', fact: '事实', term: '术语', sentence: '句子', heading: '标题', document: '文档' },
    term: {
      shorthand: '数字简称',
      system: '体系',
      platform: '平台',
      app: '应用',
      index: '指数',
      mechanism: '机制',
      fund: '基金',
      centre: '中心',
      programme: '工程',
      list: '名单',
      brand: '品牌',
      title: '称号',
      rule: '办法',
      other: '其他',
    },
    genre: { plan: '规划', report: '报告', communique: '公报', news: '新闻', other: '其他' },
    paragraph: { title: '题名', heading: '标题', text: '正文', table: '表格', byline: '署名' },
  },
  en: {
    kind: { actual: 'actual', target: 'target', growth: 'growth', share: 'share', rank: 'rank' },
    bound: { eq: 'equal', gt: 'over', lt: 'under', approx: 'about' },
    basis: { clause: 'clause', context: 'context', document: 'document date', none: 'not stated' },
    verdict: { agree: 'agree', 'other-period': 'other period', 'other-definition': 'other definition', conflict: 'conflict' },
    repeated: 'repeated',
    partYear: 'part year',
    milestone: 'passed within',
    target: { met: 'met', missed: 'missed', open: 'open', undecidable: 'undecidable' },
    reason: {
      exact: 'exact',
      pinyin: 'pinyin',
      initials: 'initials',
      mixed: 'mixed',
      synonym: 'synonym',
      traditional: 'traditional',
      near: 'near',
      number: 'number',
    },
    hit: { metric: 'metric', fact: 'fact', term: 'term', sentence: 'sentence', heading: 'heading', document: 'document' },
    term: {
      shorthand: 'shorthand',
      system: 'system',
      platform: 'platform',
      app: 'app',
      index: 'index',
      mechanism: 'mechanism',
      fund: 'fund',
      centre: 'centre',
      programme: 'programme',
      list: 'list',
      brand: 'brand',
      title: 'title',
      rule: 'rule',
      other: 'other',
    },
    genre: { plan: 'plan', report: 'report', communique: 'communique', news: 'news', other: 'other' },
    paragraph: { title: 'title', heading: 'heading', text: 'text', table: 'table', byline: 'byline' },
  },
};

/** @returns a document's date with ≈ before one worked out from its text; null where there is none */
export function dateText({ date, dateBasis }: Pick<DocumentInfo, 'date' | 'dateBasis'>): string | null {
  return date === null ? null : `${dateBasis === 'inferred' ? '≈' : ''}${date}`;
}

/** @returns a document's date to the month, ≈ before one worked out; '' where there is none */
export function monthOf(document: Pick<DocumentInfo, 'date' | 'dateBasis'>): string {
  return dateText({ ...document, date: document.date?.slice(0, 7) ?? null }) ?? '';
}

const QUARTERS = ['一季度', '二季度', '三季度', '四季度'];

/**
 * A period as a reader writes it: 2023H1 → 2023年上半年, 2022-01..2022-08 → 2022年1—8月.
 * @param period as in `Fact.period`; a form not known is shown as it is
 */
export function periodText(period: string, lang: Lang): string {
  if (period === 'asof') return lang === 'zh' ? '发布时' : 'as published';
  const [from = period, to] = period.split('..');
  if (to === undefined) return onePeriod(from, lang);
  if (lang === 'en') return `${onePeriod(from, lang)} to ${onePeriod(to, lang)}`;
  const [fromYear, fromMonth] = from.split('-');
  const [toYear, toMonth] = to.split('-');
  if (fromMonth === undefined && toMonth === undefined && /^\d{4}$/.test(from)) return `${from}—${onePeriod(to, lang)}`;
  if (fromYear === toYear && fromMonth !== undefined && toMonth !== undefined) return `${fromYear}年${Number(fromMonth)}—${Number(toMonth)}月`;
  return `${onePeriod(from, lang)}—${onePeriod(to, lang)}`;
}

function onePeriod(period: string, lang: Lang): string {
  const parts = /^(\d{4})(?:H([12])|Q([1-4])|-(\d{2})(?:-(\d{2}))?)?$/.exec(period);
  if (!parts) return period;
  const [, year, half, quarter, month, day] = parts;
  if (lang === 'en') return half ? `${year} H${half}` : quarter ? `${year} Q${quarter}` : period;
  if (half) return `${year}年${half === '1' ? '上' : '下'}半年`;
  if (quarter) return `${year}年${QUARTERS[Number(quarter) - 1]}`;
  if (day) return `${year}年${Number(month)}月${Number(day)}日`;
  return month ? `${year}年${Number(month)}月` : `${year}年`;
}
