/**
 * Mentions of time in a text. Periods are written as facts write them:
 * `2022` · `2023H1` · `2022Q1` · `2022-08` · `2022-01..2022-08` (months; 前三季度 is `2022-01..2022-09`) · `2012..2021` (years) · `asof`.
 */
import type { Range } from '../corpus/model.ts';

export type PeriodForm =
  | 'year'
  | 'half'
  | 'quarter'
  | 'month'
  | 'day'
  | 'months-span'
  | 'year-span'
  | 'plan'
  | 'plan-end'
  | 'relative'
  | 'since'
  | 'asof';

/**
 * What a mention does in its clause. `at` when something holds · `base` what it is compared with (比上年末, 较2012年), never the fact's period ·
 * `deadline` when a goal is to be met (one that lies before the document's date is to be read as `at`) · `span` over which something changed or added up.
 */
export type PeriodRole = 'at' | 'base' | 'deadline' | 'span';

/** How a mention that names no year of its own gets one. */
export type PeriodRelation =
  /** A year counted from the document's date or from the year the text is about; `part` is appended (`H1`, `Q3`, `-08`, `-01..-08`; '' for the year). */
  | { readonly kind: 'year'; readonly from: 'document' | 'context'; readonly offset: number; readonly part: string }
  /** A month counted from the document's month. */
  | { readonly kind: 'month'; readonly offset: number }
  /** The last `count` full years before the document's date: 十年间, 近五年. */
  | { readonly kind: 'last-years'; readonly count: number }
  /** A goal `count` years from the document's date: 用3年左右时间, 未来五年. */
  | { readonly kind: 'next-years'; readonly count: number }
  /** From a year to the document's: “十四五”以来. */
  | { readonly kind: 'since'; readonly year: number }
  /** As of publication. */
  | { readonly kind: 'now' };

export interface PeriodMention extends Range {
  readonly text: string;
  readonly form: PeriodForm;
  readonly role: PeriodRole;
  /** The period where the words alone tell it, else null. */
  readonly period: string | null;
  /** How to tell it from the context, where `period` is null. */
  readonly relative: PeriodRelation | null;
}

export interface PeriodContext {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null where the document has none. */
  readonly documentDate: string | null;
  /** The year that the text around is about: an earlier mention of the sentence, paragraph or title; null where there is none. */
  readonly anchorYear: number | null;
}
