/**
 * What can be found. In: documents, facts, metrics, terms. Out: one list of units (metric names, term names, titles, headings, facts, sentences),
 * each with its text and its place; the order is the order of hits that are otherwise equal.
 */
import type { Document, Paragraph } from '../corpus/model.ts';
import type { Fact, Metric } from '../facts/model.ts';
import type { Term } from '../terms/model.ts';
import type { HitType } from './model.ts';

/** What an index is made of. */
export interface SearchSource {
  /** In corpus order; the paragraphs of each are gone through once. */
  readonly documents: readonly Document[];
  /** In corpus order; gone through twice. */
  readonly facts: Iterable<Fact>;
  readonly metrics: Iterable<Metric>;
  readonly terms: Iterable<Term>;
}

export const TYPES: readonly HitType[] = ['metric', 'term', 'document', 'heading', 'fact', 'sentence'];

export interface Unit {
  readonly type: HitType;
  /** The text shown. */
  readonly text: string;
  /** Searched as well but not shown: for a fact, its metric, scope and period, one a line. */
  readonly hidden: string;
  /** Index of the document; -1 where it belongs to no one document. */
  readonly doc: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** Index of the fact, metric or term; -1 otherwise. */
  readonly ref: number;
  /** For another name of a metric or term: how many units back its own name stands; 0 for the name itself. */
  readonly back: number;
  /** Documents that have it; for metrics and terms. */
  readonly docs: readonly number[];
  readonly years: readonly [from: number, to: number];
  /** Kind of a fact; empty otherwise. */
  readonly kind: string;
  readonly unit: string;
  /** Where a fact's own number stands in its text; [0, 0] otherwise. */
  readonly surface: readonly [from: number, to: number];
  /** 0 to 255: which of equal hits comes first (the latest actual value; the metric with most facts). */
  readonly prior: number;
}

const PLACELESS = {
  doc: -1,
  paragraph: 0,
  sentence: 0,
  ref: -1,
  back: 0,
  docs: [],
  years: [0, 0],
  kind: '',
  unit: '',
  surface: [0, 0],
  hidden: '',
  prior: 0,
} as const;

type Years = readonly [from: number, to: number];
const NO_YEARS: Years = [0, 0];
/** What the earlier year is multiplied by where two stand in one number. */
const PACKING = 10_000;

/** Years that a period spans: `2012..2021` → [2012, 2021]; [0, 0] where it names none. */
export function yearsOf(period: string): [number, number] {
  const years = [...period.matchAll(/(?:19|20)\d{2}/g)].map((match) => Number(match[0]));
  return years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
}

/** A year of a text that is written as one: 2025年, 2018—2020年; not the 2025 of 2025家. */
const YEAR = /(?<![\d.])(?:19|20)\d{2}(?=\s*(?:年|[—–\-~～至到]\s*(?:19|20)\d{2}))/g;

/** From the earliest to the latest year that a sentence names or its document is of: 到2025年 in a report of 2023 speaks of both. */
function spanOf(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  const named = [...text.matchAll(YEAR)].map(([year]) => Number(year));
  if (named.length === 0) return [from, to];
  return [Math.min(...named, ...(from > 0 ? [from] : [])), Math.max(...named, to)];
}

/** All units in their order, made one at a time. */
export function* unitsOf({ documents, facts, metrics, terms }: SearchSource): Generator<Unit> {
  const docIndex = new Map(documents.map((document, i) => [document.id, i]));
  const indexOf = (id: string): number => docIndex.get(id) ?? -1;
  const docYears = documents.map((document) => yearsOf(document.date ?? ''));
  const factYears = (fact: Fact): Years => {
    const own = yearsOf(fact.period);
    return own[0] > 0 ? own : (docYears[indexOf(fact.doc)] ?? own);
  };
  yield* metricUnits(metrics, indexOf, spansOf(facts, factYears));
  yield* termUnits(terms, indexOf);
  for (const [doc, document] of documents.entries())
    yield { ...PLACELESS, type: 'document', text: document.title, doc, years: docYears[doc] ?? NO_YEARS };
  for (const [doc, document] of documents.entries()) yield* headingUnits(document, doc, docYears[doc] ?? NO_YEARS);
  let ref = 0;
  for (const fact of facts) yield factUnit(fact, ref++, indexOf(fact.doc), factYears(fact));
  for (const [doc, document] of documents.entries()) yield* sentenceUnits(document, doc, docYears[doc] ?? NO_YEARS);
}

/** Years of the facts by their index, from the first to the last of each metric. */
function spansOf(facts: Iterable<Fact>, yearsOfFact: (fact: Fact) => Years): (indices: readonly number[]) => Years {
  // Both years in one number: a small integer takes a tenth of the memory of a pair.
  const packed: number[] = [];
  for (const fact of facts) {
    const [from, to] = yearsOfFact(fact);
    packed.push(from * PACKING + to);
  }
  return (indices) => {
    const dated = indices.map((i) => packed[i] ?? 0).filter((years) => years >= PACKING);
    if (dated.length === 0) return NO_YEARS;
    return [
      dated.reduce((low, years) => Math.min(low, Math.floor(years / PACKING)), Number.POSITIVE_INFINITY),
      dated.reduce((high, years) => Math.max(high, years % PACKING), 0),
    ];
  };
}

function* metricUnits(metrics: Iterable<Metric>, indexOf: (id: string) => number, span: (indices: readonly number[]) => Years): Generator<Unit> {
  let ref = 0;
  for (const metric of metrics) {
    const unit = {
      ...PLACELESS,
      type: 'metric' as const,
      ref: ref++,
      docs: metric.docs.map(indexOf).filter((doc) => doc >= 0),
      years: span(metric.facts),
      unit: metric.units[0] ?? '',
      prior: Math.min(255, metric.docs.length * 20 + metric.facts.length),
    };
    yield* named(unit, [metric.name, ...metric.aliases]);
  }
}

function* termUnits(terms: Iterable<Term>, indexOf: (id: string) => number): Generator<Unit> {
  let ref = 0;
  for (const term of terms) {
    const docs = [...new Set(term.mentions.map((mention) => indexOf(mention.doc)))].filter((doc) => doc >= 0);
    const unit = { ...PLACELESS, type: 'term' as const, ref: ref++, docs, prior: Math.min(255, docs.length * 20 + term.mentions.length) };
    yield* named(unit, [term.name, ...term.aliases]);
  }
}

/** A unit for each name, its own first. */
const named = (unit: Omit<Unit, 'text'>, names: readonly string[]): Unit[] => names.map((text, back) => ({ ...unit, text, back }));

function headingUnits(document: Document, doc: number, years: readonly [number, number]): Unit[] {
  return document.sections.map((section) => ({
    ...PLACELESS,
    type: 'heading',
    text: section.title,
    doc,
    paragraph: section.paragraph,
    years,
    prior: 10 - section.level,
  }));
}

function factUnit(fact: Fact, ref: number, doc: number, years: readonly [number, number]): Unit {
  const period = fact.period === 'asof' ? '' : fact.period;
  // Among facts of one metric an actual value comes before a goal, the later before the earlier, a whole year before a part of it.
  const order = (fact.kind === 'target' ? 0 : 100) + Math.max(0, Math.min(100, years[1] - 1950)) * 1.4 + (/^\d{4}$/.test(fact.period) ? 1 : 0);
  const at = fact.quote.lastIndexOf(fact.surface);
  return {
    ...PLACELESS,
    type: 'fact',
    text: fact.quote,
    hidden: `${fact.metric}\n${fact.scope}\n${period}`,
    doc,
    paragraph: fact.paragraph,
    sentence: fact.sentence,
    ref,
    years,
    kind: fact.kind,
    unit: fact.unit,
    surface: at < 0 ? [0, 0] : [at, at + fact.surface.length],
    prior: Math.min(255, Math.round(order)),
  };
}

function sentenceUnits(document: Document, doc: number, years: readonly [number, number]): Unit[] {
  const headings = new Set([document.title, ...document.sections.map((section) => section.title)]);
  return document.paragraphs.flatMap((paragraph: Paragraph) => {
    // A heading is found as a heading; its paragraph would be the same hit once more.
    if ((paragraph.kind === 'title' || paragraph.kind === 'heading') && headings.has(paragraph.text.trim())) return [];
    return paragraph.sentences.map(
      (range, sentence): Unit => ({
        ...PLACELESS,
        type: 'sentence',
        text: paragraph.text.slice(range.start, range.end),
        doc,
        paragraph: paragraph.n,
        sentence,
        years: spanOf(paragraph.text.slice(range.start, range.end), years),
      }),
    );
  });
}
