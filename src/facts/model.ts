/**
 * A fact is one number that a document states about something, with enough around it to compare it with the same thing stated elsewhere.
 */
import type { SourcePlace } from '../corpus/model.ts';

/** How the number written bounds the true value: `eq` as stated · `gt` 超/突破/以上 · `lt` 近/不足/以内 · `approx` 约/左右. */
export type Bound = 'eq' | 'gt' | 'lt' | 'approx';

/** `actual` a level · `target` a goal, plan or expectation · `growth` a change that has happened · `share` part of a whole · `rank` a place in an order. */
export type FactKind = 'actual' | 'target' | 'growth' | 'share' | 'rank';

/** Where the period comes from: written in the clause, carried over from an earlier clause or heading, or taken from the document. */
export type PeriodBasis = 'clause' | 'context' | 'document' | 'none';

export interface Fact {
  /** `<document id>:<ordinal>`, the ordinal counting from 1 in document order; stable for one compiled corpus. */
  readonly id: string;
  readonly doc: string;
  /** Number of the paragraph and index of the sentence within it. */
  readonly paragraph: number;
  readonly sentence: number;
  /** Range of `surface` in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The shortest contiguous piece of the cleaned text that holds what is measured and the number. */
  readonly quote: string;
  /** The number expression verbatim, with qualifiers and unit: 超5万亿元 · 7%左右 · 全国第四. */
  readonly surface: string;
  /** In the base unit (万, 亿 scaled out); per cent unscaled; a range as its two ends. */
  readonly value: number | readonly [number, number];
  /** Base unit as written, without 万/亿: 元 家 % 百分点 元/亩 位 …; empty where there is none. */
  readonly unit: string;
  readonly bound: Bound;
  /** Canonical name of what is measured, without place, period and value: 规上工业总产值. One name for one metric in every document. */
  readonly metric: string;
  /** `2022` · `2023H1` · `2022Q1` · `2022-08` · `2022-01..2022-08` · `2012..2021` · `asof`. For a target, when it is to be met. */
  readonly period: string;
  readonly periodBasis: PeriodBasis;
  readonly kind: FactKind;
  /** Whom it is about: the document's place by default, else the smaller or larger thing (全国, 纬创集团). */
  readonly scope: string;
  readonly source: SourcePlace;
  /** 0 to 1: how sure the rules are, the product of the confidences of the rules that made it. */
  readonly confidence: number;
  /** Names of the rules that made it, in order; `facts --explain` shows them. */
  readonly rules: readonly string[];
  /** Self-checks that did not pass (`share-above-100`, `unit-mismatch`, `sum-mismatch` …); empty as a rule. */
  readonly doubts: readonly string[];
}

/** A metric and all that is stated of it. */
export interface Metric {
  /** Canonical name. */
  readonly name: string;
  /** Wordings of the documents and the lexicon that mean this metric, the canonical name not among them. */
  readonly aliases: readonly string[];
  /** The lexicon's names for the thing measured, without what is said of it (its growth, share or rank): of GDP同比增速 those of GDP. */
  readonly wordings?: readonly string[];
  /** Units that its facts use, most frequent first. */
  readonly units: readonly string[];
  /** Indices into the corpus's facts, in corpus order. */
  readonly facts: readonly number[];
  /** Ids of the documents that state it. */
  readonly docs: readonly string[];
  /** Definition as the field knows it, where the lexicon holds one. */
  readonly definition: string | null;
  /** Names of metrics it must not be mixed with: another definition (口径), a part, a total. */
  readonly related: readonly string[];
}
