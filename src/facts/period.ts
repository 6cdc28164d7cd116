/**
 * When a statement holds. In: the cleaned text of a paragraph. Out: its mentions of time with their role, and, given the document's date and the year the
 * text is about, the period each of them means.
 */

import { CharsIn, Guarded } from './needed.ts';
import type { PeriodContext, PeriodMention, PeriodRelation } from './period-model.ts';
import { PERIOD_PATTERNS, periodOf, type Reading } from './period-patterns.ts';
import { roleOf } from './period-role.ts';

const PATTERNS = PERIOD_PATTERNS.map(({ pattern, read }) => ({ pattern: new Guarded(pattern), read }));

/**
 * Mentions of time in order, not overlapping; where two readings start at one place the longer stands.
 * Time is linear in the text.
 */
export function findPeriods(text: string): PeriodMention[] {
  const candidates: { start: number; end: number; reading: Reading }[] = [];
  const chars = new CharsIn(text);
  for (const { pattern, read } of PATTERNS) {
    for (const match of pattern.matches(text, chars)) {
      const reading = read(match, text);
      if (reading) candidates.push({ start: match.index, end: match.index + match[0].trimEnd().length, reading });
    }
  }
  candidates.sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: PeriodMention[] = [];
  let from = 0;
  for (const { start, end, reading } of candidates) {
    if (start < from) continue;
    from = end;
    mentions.push({
      start,
      end,
      text: text.slice(start, end),
      form: reading.form,
      role: roleOf(text, start, end, reading),
      period: reading.period,
      relative: reading.relative,
    });
  }
  return mentions;
}

const pad = (month: number): string => String(month).padStart(2, '0');

interface Moment {
  readonly year: number;
  /** 0 where the date names no month. */
  readonly month: number;
}

function momentOf(date: string | null): Moment | null {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '');
  return match ? { year: Number(match[1]), month: Number(match[2] ?? 0) } : null;
}

/** Last month of a part of a year. */
function endMonth(part: string): number {
  if (part === '') return 10;
  const half = /^H([12])$/.exec(part);
  if (half) return Number(half[1]) * 6;
  const quarter = /^Q([1-4])$/.exec(part);
  if (quarter) return Number(quarter[1]) * 3;
  return Number(/(\d{2})$/.exec(part)?.[1] ?? 12);
}

/** A plan of n years made in the first half of a year counts that year as its first: 3年 in January 2024 ends in 2026, in September in 2027. */
const FIRST_HALF = 6;

/** The month in which a text tells of the year as if it were over. */
const AS_GOOD_AS_OVER = 12;

/** Until then a text tells what was done up to the end of the year before: “十四五”以来 in January 2025 is 2021 to 2024. */
const NEW_YEAR = 3;

/**
 * The period a mention means.
 * @returns as facts write periods; null where neither the words nor the context tell it
 */
export function resolvePeriod(mention: Pick<PeriodMention, 'period' | 'relative' | 'role'>, context: PeriodContext): string | null {
  return mention.period ?? (mention.relative ? resolveRelation(mention.relative, mention.role, context) : null);
}

function resolveRelation(relation: PeriodRelation, role: PeriodMention['role'], context: PeriodContext): string | null {
  if (relation.kind === 'now') return 'asof';
  const now = momentOf(context.documentDate);
  if (relation.kind === 'year') {
    const year = relation.from === 'document' ? now?.year : (context.anchorYear ?? yearOfPart(now, relation.part, role));
    return year === undefined ? null : periodOf(year + relation.offset, relation.part);
  }
  if (!now) return null;
  switch (relation.kind) {
    case 'month': {
      if (now.month === 0) return null;
      const index = now.year * 12 + now.month - 1 + relation.offset;
      return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
    }
    case 'last-years':
      return lastYears(now, relation.count);
    case 'next-years':
      return String(now.month <= FIRST_HALF ? now.year + relation.count - 1 : now.year + relation.count);
    case 'since':
      return `${relation.year}..${now.month > 0 && now.month <= NEW_YEAR && now.year - 1 > relation.year ? now.year - 1 : now.year}`;
  }
}

/** 五年来: up to the year before, or this one in December. */
function lastYears(now: Moment, count: number): string {
  const last = now.month >= AS_GOOD_AS_OVER ? now.year : now.year - 1;
  return count === 1 ? String(last) : `${last - count + 1}..${last}`;
}

/**
 * The latest year whose part had passed by the document's date; for a goal, the document's year. A whole year counts from October on, since what is
 * written then speaks of the year as good as over. Where only the document's year is known, it is that year: it
 * was worked out from what the text speaks of.
 */
function yearOfPart(now: Moment | null, part: string, role: PeriodMention['role']): number | undefined {
  if (!now) return undefined;
  const passed = now.month === 0 || endMonth(part) <= now.month;
  return role === 'deadline' || passed ? now.year : now.year - 1;
}

/** The month that a part of a year ends with: 2024H1 and 2024-01..2024-06 are 2024-06; any other period as it is. */
export function lastMonthOf(period: string): string {
  const part = /^(\d{4})(?:H([12])|Q([1-4])|-\d\d\.\.\1-(\d\d))$/.exec(period);
  if (part === null) return period;
  const [, year = '', half, quarter, month] = part;
  return `${year}-${month ?? String(half === undefined ? Number(quarter) * 3 : Number(half) * 6).padStart(2, '0')}`;
}
