/** How times are written, one pattern a manner. In: a match. Out: a reading: the period where the words tell it, else how the context will. */
import { EVENT_YEARS, NOW_WORDS, PLAN_ENDS, YEAR_ENDS, YEAR_WORDS } from '../lexicon/time.ts';
import { findNumerals } from './numeral.ts';
import { alternation } from './patterns.ts';
import type { PeriodForm, PeriodRelation, PeriodRole } from './period-model.ts';
import { scanUnit } from './quantity-unit.ts';

export interface Reading {
  readonly form: PeriodForm;
  readonly period: string | null;
  readonly relative: PeriodRelation | null;
  /** Where the words alone tell it. */
  readonly role?: PeriodRole;
}

export interface PeriodPattern {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (match: RegExpMatchArray, text: string) => Reading | null;
}

const S = '[ \\u00a0\\u3000]?';
const DASH = '(?:[-－—–~～〜至到]|——|与|和)';
const YEAR4 = '(?:[0-9０-９]{4}|[〇零一二三四五六七八九0]{4})';
const SMALL = '(?:[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})';
const WORD = alternation(Object.keys(YEAR_WORDS));
const PART =
  `(?<half>[上下]半年)|前(?<months>${SMALL})个?月|前(?<quarters>${SMALL})个?季度|第?(?<q1>${SMALL})(?:${S}[-—至到~、]${S}第?(?<q2>${SMALL}))?季度` +
  `|(?<m1>${SMALL})(?:月份?)?${S}[-－—–~～〜至到]${S}(?<m2>${SMALL})${S}月份?|(?<m>${SMALL})${S}月份?(?<monthEnd>底|末|初)?(?:${S}(?<d>${SMALL})${S}[日号])?`;

/** A number of one or two digits, of any script. */
const count = (text: string | undefined): number => (text === undefined ? Number.NaN : (findNumerals(text)[0]?.value ?? Number.NaN));

/** Outside of these four digits and 年 are a length of time or history, not the time of a fact. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Four digits, of any script, as a year. */
function yearOf(text: string | undefined): number | null {
  const value = count(text?.replace(/0/g, (zero) => (/[一二三四五六七八九]/u.test(text) ? '零' : zero)));
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR ? value : null;
}

const pad = (month: number): string => String(month).padStart(2, '0');
const absolute = (form: PeriodForm, period: string, role?: PeriodRole): Reading => ({ form, period, relative: null, ...(role ? { role } : {}) });
const relative = (form: PeriodForm, relation: PeriodRelation, role?: PeriodRole): Reading => ({
  form,
  period: null,
  relative: relation,
  ...(role ? { role } : {}),
});

interface Part {
  readonly form: PeriodForm;
  readonly part: string;
}

const MONTHS_FROM_JANUARY = (last: number): Part | null => (last >= 2 && last <= 12 ? { form: 'months-span', part: `-01..-${pad(last)}` } : null);

/** The part of a year that the groups of `PART` name; null where they name none that exists. */
function partOf(groups: Readonly<Record<string, string | undefined>>): Part | null {
  if (groups.half) return { form: 'half', part: groups.half === '上半年' ? 'H1' : 'H2' };
  if (groups.months) return MONTHS_FROM_JANUARY(count(groups.months));
  if (groups.quarters) return count(groups.quarters) <= 3 ? MONTHS_FROM_JANUARY(count(groups.quarters) * 3) : null;
  if (groups.q1) {
    const first = count(groups.q1);
    const last = groups.q2 ? count(groups.q2) : first;
    if (!(first >= 1 && last <= 4 && first <= last)) return null;
    return first === last ? { form: 'quarter', part: `Q${first}` } : { form: 'months-span', part: `-${pad(first * 3 - 2)}..-${pad(last * 3)}` };
  }
  if (groups.m1) {
    const first = count(groups.m1);
    const last = count(groups.m2);
    return first >= 1 && last <= 12 && first < last ? { form: 'months-span', part: `-${pad(first)}..-${pad(last)}` } : null;
  }
  const month = count(groups.m);
  // What is counted on the last day of the year is the year's stock.
  if (month === 12 && (count(groups.d) === 31 || /[底末]/u.test(groups.monthEnd ?? ''))) return { form: 'year', part: '' };
  return month >= 1 && month <= 12 ? { form: groups.d ? 'day' : 'month', part: `-${pad(month)}` } : null;
}

/** A part of a year with its year: `-01..-08` of 2022 is `2022-01..2022-08`. */
export function periodOf(year: number, part: string): string {
  return part.includes('..')
    ? part
        .split('..')
        .map((side) => `${year}${side}`)
        .join('..')
    : `${year}${part}`;
}

const shortYear = (text: string): number => (count(text) < 50 ? 2000 : 1900) + count(text);

function decade(match: RegExpMatchArray): Reading | null {
  const tens = count(match.groups?.decade);
  if (!Number.isInteger(tens) || tens % 10 !== 0) return null;
  const century = match.groups?.century;
  const base =
    century === undefined ? (tens >= 30 ? 1900 : 2000) : /上/u.test(century) ? 1900 : /本/u.test(century) ? 2000 : (count(century) - 1) * 100;
  return absolute('year-span', `${base + tens}..${base + tens + 9}`, 'span');
}

function plan(match: RegExpMatchArray): Reading | null {
  const name = (match.groups?.plan ?? '').replace('·', '');
  const end = PLAN_ENDS[name];
  if (end === undefined) return null;
  const tail = match.groups?.tail ?? '';
  // 十五 and 九五 are a number, or a plan of another kind (“九五”普法规划), unless a period is named.
  if (tail === '' && (name === '十五' || name === '九五')) return null;
  const first = end - 4;
  if (/以来$/u.test(tail)) return relative('since', { kind: 'since', year: first }, 'span');
  if (/末|收官|末期/u.test(tail)) return absolute('plan-end', String(end), 'deadline');
  if (/开局/u.test(tail)) return absolute('year', String(first));
  const years = /[前头]([两三四1-4])年/u.exec(tail);
  if (years) return absolute('year-span', `${first}..${first + count(years[1]) - 1}`, 'span');
  return absolute('plan', `${first}..${end}`, 'span');
}

function yearsSpan(match: RegExpMatchArray): Reading | null {
  const from = yearOf(match.groups?.from);
  const to = yearOf(match.groups?.to);
  return from !== null && to !== null && from < to && to - from < 100 ? absolute('year-span', `${from}..${to}`, 'span') : null;
}

const group = (match: RegExpMatchArray): Readonly<Record<string, string | undefined>> => match.groups ?? {};

export const PERIOD_PATTERNS: readonly PeriodPattern[] = [
  {
    name: 'year-span',
    pattern: new RegExp(
      `(?<![0-9.])(?<from>${YEAR4})${S}年?(?:底|末|以后|之后)?${S}${DASH}${S}(?<to>${YEAR4})(?:${S}年(?:之前|之?间|期间)?)?(?![0-9.]|${S}[%％万亿月元家个])`,
      'gu',
    ),
    read: (match) => (/年|^.{4}[-－—–~～]|至|到/u.test(match[0]) ? yearsSpan(match) : null),
  },
  {
    name: 'after-before',
    pattern: new RegExp(`(?<![0-9.])(?<from>${YEAR4})${S}年(?:之后|以后)${S}(?<to>${YEAR4})${S}年(?:之前|以前)`, 'gu'),
    read: yearsSpan,
  },
  {
    name: 'year-month-span',
    pattern: new RegExp(
      `(?<from>${YEAR4})${S}年${S}(?<fromMonth>${SMALL})${S}月${S}${DASH}${S}(?<to>${YEAR4})${S}年${S}(?<toMonth>${SMALL})${S}月`,
      'gu',
    ),
    read: (match) => {
      const { from, fromMonth, to, toMonth } = group(match);
      const [first, last] = [yearOf(from), yearOf(to)];
      return first && last ? absolute('months-span', `${first}-${pad(count(fromMonth))}..${last}-${pad(count(toMonth))}`, 'span') : null;
    },
  },
  {
    name: 'year-since',
    pattern: new RegExp(`自?(?<year>${YEAR4})${S}年(?:${S}${SMALL}${S}月)?(?:以来|起|开始)`, 'gu'),
    read: (match) => {
      const year = yearOf(match.groups?.year);
      return year ? relative('since', { kind: 'since', year }, 'span') : null;
    },
  },
  {
    name: 'year-part',
    pattern: new RegExp(
      `(?<![0-9.])(?<year>${YEAR4}|(?<short>[0-9]{2}|零[一二三四五六七八九])(?=${S}年${S}${SMALL}月))${S}年度?的?${S}(?:${PART})`,
      'gu',
    ),
    read: (match) => {
      const groups = group(match);
      const year = groups.short ? shortYear(groups.short) : yearOf(groups.year);
      const part = partOf(groups);
      return year && part ? absolute(part.form, periodOf(year, part.part)) : null;
    },
  },
  {
    name: 'year',
    pattern: new RegExp(`(?<![0-9.])(?<![0-9],)(?<year>${YEAR4})${S}(?:年度?(?:${S}(?:全年|年?(?:底|末)))?)`, 'gu'),
    read: (match) => {
      const year = yearOf(match.groups?.year);
      return year ? absolute('year', String(year)) : null;
    },
  },
  {
    name: 'year-of-list',
    pattern: /(?<![0-9.,，])(?:19|20)[0-9]{2}(?=(?:[、和与及](?:19|20)[0-9]{2}){1,4}年)/gu,
    read: (match) => absolute('year', match[0]),
  },
  {
    name: 'short-year',
    pattern: new RegExp(`(?<![0-9.])(?<year>0[0-9]|零[一二三四五六七八九])${S}年`, 'gu'),
    read: (match) => absolute('year', String(2000 + count((match.groups?.year ?? '').slice(1)))),
  },
  {
    name: 'year-without-word',
    pattern: /(?<![0-9][,，])(?<![0-9.:：/\-—A-Za-z第〔[（(+＋])(?:1[5-9]|20)[0-9]{2}(?![0-9.,/:：\-—%％+＋])(?=[ ]?\p{Script=Han})/gu,
    read: (match, text) => {
      const end = match.index ?? 0;
      return scanUnit(text, end + 4) || /^[ ]?[年万亿多余号只]/u.test(text.slice(end + 4)) ? null : absolute('year', match[0]);
    },
  },
  {
    name: 'relative-year-part',
    pattern: new RegExp(`(?<word>${WORD})的?${S}(?:${PART})`, 'gu'),
    read: (match) => {
      const groups = group(match);
      const word = YEAR_WORDS[groups.word ?? ''];
      const part = partOf(groups);
      return word && part ? relative(part.form, { kind: 'year', ...word, part: part.part }) : null;
    },
  },
  {
    name: 'relative-year',
    pattern: new RegExp(`(?!(?<=[产成用营工毕束])后年)(?<word>${WORD})(?:${S}(?:同期|全年|年?(?:底|末)))?(?!轻|级|限|代|货|均)`, 'gu'),
    read: (match) => {
      const word = YEAR_WORDS[match.groups?.word ?? ''];
      if (!word) return null;
      return relative('relative', { kind: 'year', ...word, part: '' }, /同期/u.test(match[0]) ? 'base' : undefined);
    },
  },
  {
    name: 'year-end',
    pattern: new RegExp(`(?<![0-9０-９今去上当本同全前明次来近每多周历十百])(?:${alternation(YEAR_ENDS)})`, 'gu'),
    read: () => relative('relative', { kind: 'year', from: 'context', offset: 0, part: '' }),
  },
  {
    name: 'year-start',
    pattern: /(?<![0-9一二三四五六七八九十])年初(?!一|学|确定|安排|下达|部署|提出|预定|计划|预算)/gu,
    read: () => relative('relative', { kind: 'year', from: 'context', offset: -1, part: '' }),
  },
  {
    name: 'part',
    pattern: new RegExp(`(?<![0-9０-９年.个第一二三四五六七八九十])(?:${PART})`, 'gu'),
    read: (match) => {
      const part = partOf(group(match));
      return part ? relative(part.form, { kind: 'year', from: 'context', offset: 0, part: part.part }) : null;
    },
  },
  {
    name: 'plan',
    pattern:
      /[“"‘']?(?<plan>十[一二三四五六]?[·]?五|九五)[”"’'](?<tail>(?:时期|期间|规划)?(?:期?末期?|以来|开局之年|收官之年|[前头][两三四1-4]年)?)|(?<![第0-9])(?<plan2>十[一二三四五六]五)(?<tail2>(?:时期|期间|规划)?(?:期?末期?|以来|开局之年|收官之年|[前头][两三四1-4]年)?)/gu,
    read: (match) =>
      plan({ ...match, groups: { plan: match.groups?.plan ?? match.groups?.plan2 ?? '', tail: match.groups?.tail ?? match.groups?.tail2 ?? '' } }),
  },
  {
    name: 'since-event',
    pattern: new RegExp(`(?:自)?(?<event>${alternation(Object.keys(EVENT_YEARS))})(?:召开)?以来`, 'gu'),
    read: (match) => {
      const year = EVENT_YEARS[match.groups?.event ?? ''];
      return year === undefined ? null : relative('since', { kind: 'since', year }, 'span');
    },
  },
  {
    name: 'last-years',
    pattern: new RegExp(
      `(?:过去|近|最近|这|上|前)(?:的)?${S}(?<count>${SMALL})${S}年(?:间|来|里|以来)?(?![度级代])|(?<![0-9第.])(?<count2>${SMALL})${S}(?:多|余)?年(?:间|来)(?!看)`,
      'gu',
    ),
    read: (match) => {
      const years = count(match.groups?.count ?? match.groups?.count2);
      return years >= 1 ? relative('relative', { kind: 'last-years', count: years }, 'span') : null;
    },
  },
  {
    name: 'next-years',
    pattern: new RegExp(
      `(?:未来|今后|接下来|后|用|通过|经过|力争|争取|利用|再用|花)(?:的)?${S}(?<count>${SMALL})(?:[-—至到~]${SMALL})?${S}年(?:左右|内|时间|的时间|左右的?时间|左右时间)*|(?<![0-9第.])(?<count2>${SMALL})${S}年(?:左右(?:的?时间)?|内|之内|(?<!0.年)之?后(?=[，,\u4e00-\u9fa5]))`,
      'gu',
    ),
    read: (match, text) => {
      const years = count(match.groups?.count ?? match.groups?.count2);
      // 在4年内提升了17.7个百分点 looks back.
      const behind = text.slice((match.index ?? 0) + match[0].length, (match.index ?? 0) + match[0].length + 12);
      if (years >= 1 && /^[^，。；]{0,8}[升增降减高低大番]了/.test(behind)) return relative('relative', { kind: 'last-years', count: years }, 'span');
      return years >= 1 && years <= 50 ? relative('relative', { kind: 'next-years', count: years }, 'deadline') : null;
    },
  },
  {
    name: 'month-distance',
    pattern: /(?<which>下下|下|上上|上|本|当)个?月(?!球|亮|光|份)/gu,
    read: (match) => {
      const offset = { 下下: 2, 下: 1, 上上: -2, 上: -1, 本: 0, 当: 0 }[match.groups?.which ?? ''];
      return offset === undefined ? null : relative('month', { kind: 'month', offset });
    },
  },
  {
    name: 'decade',
    pattern: /(?:(?<century>上|本|[0-9]{2}|[一二]?十[一二三四五六七八九]?)世纪)?(?<decade>[0-9]{2}|[一二三四五六七八九]十)年代/gu,
    read: decade,
  },
  { name: 'now', pattern: new RegExp(`(?<![体表出实展呈发])(?:${alternation(NOW_WORDS)})`, 'gu'), read: () => relative('asof', { kind: 'now' }) },
];
