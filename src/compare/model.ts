/**
 * Do the sources agree? In: facts of one metric. Out: intervals, verdicts of pairs, series in a common unit, goals and what became of them.
 */
import type { Document, DocumentInfo } from '../corpus/model.ts';
import type { Fact, Metric } from '../facts/model.ts';

/** What comparison reads; a `Library` is one. */
export interface CompareData {
  readonly documents: readonly DocumentInfo[];
  /** In document order. */
  readonly facts: readonly Fact[];
  readonly metrics: readonly Metric[];
  /** The whole document, for the words around a fact (累计, 其中); without it only the facts' quotes are read. */
  document?(id: string): Document;
}

/** The true values a statement allows, in base units. An infinite end is open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** 一致 · 时点 · 口径 · 冲突 */
export type Verdict = 'agree' | 'other-period' | 'other-definition' | 'conflict';
/** 已达 · 未达 · 进行中 · 无法判断 */
export type TargetVerdict = 'met' | 'missed' | 'open' | 'undecidable';

/**
 * Why two statements may differ, or one may be wrong. The reader sees a sentence made from it (`text/verdicts.ts`).
 */
export type Cause =
  | 'same-value'
  | 'within-rounding'
  | 'within-bound'
  | 'period-differs'
  | 'period-unknown'
  | 'within-span'
  | 'target-actual'
  | 'kind-differs'
  | 'unit-differs'
  | 'name-unclear'
  | 'definition-differs'
  | 'scope-differs'
  | 'order-of-magnitude'
  | 'digit'
  | 'rounding'
  | 'wrong-set'
  | 'revised'
  | 'cumulative-falls'
  | 'growth-mismatch'
  | 'share-mismatch'
  | 'items-share'
  | 'change-mismatch'
  | 'ratio-mismatch'
  | 'part-year-exceeds'
  | 'parts-exceed-whole'
  | 'sum-mismatch'
  | 'unexplained';

/** Two facts held against each other. Symmetric: the verdict does not depend on which is `a`. */
export interface Agreement {
  readonly a: Fact;
  readonly b: Fact;
  readonly verdict: Verdict;
  readonly cause: Cause;
  /** Distance between the intervals in base units; 0 where they meet. */
  readonly gap: number;
  /** Both stand in one document. Values that meet there are one source's repetition (同文) and no agreement of sources; contradictions count as elsewhere. */
  readonly within: boolean;
  /** Values the sentence about the cause names: the differing words, the recomputed figure. Plain text. */
  readonly detail: Readonly<Record<string, string>>;
}

/** A disagreement worth showing: two sources, one source with itself (`b` in the same document), or a fact that cannot be right alone (`b` null). */
export interface Conflict {
  readonly metric: string;
  readonly a: Fact;
  readonly b: Fact | null;
  readonly verdict: 'conflict' | 'other-definition';
  readonly cause: Cause;
  readonly gap: number;
  readonly detail: Readonly<Record<string, string>>;
}

/** Unit that a series is shown in: value in base unit ÷ `scale`, written `name` (1e8, 亿元). */
export interface DisplayUnit {
  readonly base: string;
  readonly scale: number;
  readonly name: string;
}

export interface SeriesRow {
  readonly fact: Fact;
  readonly interval: Interval;
  /** Value in the series' unit with its bound, as a reader would write it: `>5` · `≈7` · `1–2` · `4.36`. */
  readonly shown: string;
  /** Place on the time axis: the end of what the fact states (`YYYY-MM-DD`), or the document's date for `asof` as exactly as it is known (`2022`, `2023-08-08`; then `dated` is 'document'). Sortable as text. */
  readonly at: string | null;
  readonly dated: 'stated' | 'document' | 'unknown';
  /** Against the nearest row of the same scope, kind and unit (a target and an actual value count as one kind), a conflict first, then another definition, an agreement, another period; null where there is none. */
  readonly verdict: Verdict | null;
  /** The row it was held against: index into `Series.rows`; -1 where there is none. */
  readonly against: number;
  /** The verdict is `agree`, but only with the row's own document: a repetition (同文), shown as such and not counted as agreement of sources. */
  readonly repeated: boolean;
  /** A value of a part of a year (2022年1—8月), which no whole year's value can be held against. */
  readonly partYear: boolean;
  /** A bound passed at some time within a span of years (十年间跨过3万亿): held against no other period. */
  readonly milestone: boolean;
  /** For a year's level where the year before has one: growth recomputed from the two, beside the stated one. Null elsewhere. */
  readonly growth: RecomputedGrowth | null;
}

export interface RecomputedGrowth {
  /** The earlier row: index into `Series.rows`. */
  readonly from: number;
  /** Per cent, from the two written values. */
  readonly percent: number;
  /** What per cent the digits written allow. */
  readonly interval: Interval;
  /** The growth the documents state for that year; null where none does. */
  readonly stated: Fact | null;
  /** Whether the two meet; null where nothing is stated or growth is published at constant prices, which levels cannot give. */
  readonly agrees: boolean | null;
}

export interface Series {
  readonly metric: string;
  readonly unit: DisplayUnit;
  /** Ordered by time, then kind, then document. */
  readonly rows: readonly SeriesRow[];
  /** Every pair of one scope, kind and unit that is not merely another period. */
  readonly agreements: readonly Agreement[];
  /** Metrics near in name with another definition, which have facts: shown beside, never merged. */
  readonly related: readonly string[];
  /** What it measures and what it must not be mixed with, where the lexicon knows. */
  readonly definition: string | null;
}

/** One cell of the matrix: the facts of a metric in one document or one period. */
export interface MatrixCell {
  /** The facts in order of time; empty where nothing is stated. */
  readonly facts: readonly Fact[];
  /** The same as rows of the metric's series, each with its own text, verdict and marks. */
  readonly rows: readonly SeriesRow[];
  /** The cell's text: values in the row's unit, several joined with ` · `. */
  readonly shown: string;
  /** Worst verdict of its facts against the rest of the row; null where nothing is comparable. */
  readonly verdict: Verdict | null;
  /** The verdict is `agree`, but only within documents (同文). */
  readonly repeated: boolean;
}

export interface MatrixRow {
  readonly metric: string;
  readonly unit: DisplayUnit;
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly by: 'document' | 'period';
  /** Document ids, or periods in order of time. */
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
}

/**
 * Why a goal has its verdict. `reached` by its date · `short` at its date · `short-cumulative`: a cumulative count still short after it · `due-later` than the newest document · `no-date`: the goal names none ·
 * `no-later-value`: nothing stated for its date or after · `no-value-for-year`: a yearly result, stated for other years only · `other-definition`: only a near name has values · `bound-undecided`: 超50% against a goal of 54% · `sources-disagree`: one value of the year reaches it, another does not ·
 * `reached-late-or-unknown`: stated later, when reached is not said · `short-later`: still short after its date, which does not prove it was never met ·
 * `no-actual`: the metric has no value that is no goal.
 */
export type TargetReason =
  | 'reached'
  | 'short'
  | 'short-cumulative'
  | 'due-later'
  | 'no-date'
  | 'no-later-value'
  | 'no-value-for-year'
  | 'no-actual'
  | 'other-definition'
  | 'bound-undecided'
  | 'sources-disagree'
  | 'reached-late-or-unknown'
  | 'short-later';

export interface Target {
  readonly goal: Fact;
  /** The latest actual value of the same metric and scope; null where there is none. */
  readonly latest: Fact | null;
  readonly verdict: TargetVerdict;
  readonly reason: TargetReason;
  /** Share of the goal that the latest value reaches (1 = reached); null where it makes no sense. */
  readonly progress: number | null;
  readonly detail: Readonly<Record<string, string>>;
}
