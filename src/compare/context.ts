/**
 * What lies around a fact. In: the corpus. Out: when a fact speaks of, which words stand before it, whether it only grows.
 */
import type { Fact, Metric } from '../facts/model.ts';
import { CUMULATIVE, DRAWN_BY_YEAR, GROWTH_SUFFIX } from '../lexicon/definitions.ts';
import { type DefinitionNeighbours, definitionNeighbours } from './definition.ts';
import { groupBy } from './group.ts';
import type { CompareData } from './model.ts';
import { type Stretch, stretchOf } from './period.ts';
import { ambiguous, isSure } from './trust.ts';

/** Where a fact stands in time and how that is known. */
export interface Place {
  readonly stretch: Stretch | null;
  /** The time no more exactly than it is known: the end of a stated period, else the document's date as it has one (`2022`). '' where unknown. */
  readonly at: string;
  readonly dated: 'stated' | 'document' | 'unknown';
}

export interface CompareContext {
  placeOf(fact: Fact): Place;
  /** The latest day a fact can be taken to speak of, for putting facts in order: a document dated by its year alone speaks from somewhere within it. '' where unknown. */
  dayOf(fact: Fact): string;
  /** The sentence up to the fact's number, or the quote where the document is not at hand. */
  sentenceBefore(fact: Fact): string;
  /** The clause up to the fact's number, from the sentence where the document is at hand, else the quote. */
  wordsBefore(fact: Fact): string;
  /** Whether a fact is surely of its metric and alone in its document under that name; only such facts may accuse another (`trust.ts`). */
  isSure(fact: Fact): boolean;
  /** Less strict: the name may stand in the sentence before, as the topic of a paragraph does. Enough to answer a goal, not to accuse. */
  isLikely(fact: Fact): boolean;
  /** Whether it is told of a time after its document, so that it is no result whatever its kind was taken for. */
  isAhead(fact: Fact): boolean;
  /** Whom a fact is about. Where its document's place is not known, the place that all other documents share. */
  scopeOf(fact: Fact): string;
  /** Whether its words say that the count only grows. */
  isCumulative(fact: Fact): boolean;
  /** The metric of this canonical name. */
  metric(name: string): Metric | undefined;
  /** Names of the corpus that differ from each other by definition words alone; worked out when first asked. */
  neighbours(): DefinitionNeighbours;
  /** The first growth in per cent that is stated of a metric's level at a period and scope; null where none is. */
  statedGrowth(metric: string, period: string, scope: string): Fact | null;
}

/** The text of the fact's sentence up to its number. */
function before(data: CompareData, fact: Fact): string {
  const paragraph = data.document?.(fact.doc).paragraphs.find((p) => p.n === fact.paragraph);
  const sentence = paragraph?.sentences[fact.sentence];
  if (!paragraph || !sentence) return fact.quote;
  return paragraph.text.slice(sentence.start, Math.max(sentence.start, fact.start));
}

/** The text of the fact's sentence up to its number with the sentence before. */
function widerBefore(data: CompareData, fact: Fact): string {
  const paragraph = data.document?.(fact.doc).paragraphs.find((p) => p.n === fact.paragraph);
  const sentence = paragraph?.sentences[Math.max(0, fact.sentence - 1)];
  return paragraph && sentence ? paragraph.text.slice(sentence.start, Math.max(sentence.start, fact.start)) : fact.quote;
}

/** Metrics that are the growth of another, by that other's name. */
function growthsOf({ metrics }: CompareData): ReadonlyMap<string, readonly Metric[]> {
  const base = ({ name }: Metric): string => name.replace(GROWTH_SUFFIX, '');
  return groupBy(
    metrics.filter((metric) => base(metric) !== metric.name),
    base,
  );
}

/** Context of a corpus; build it once, not for each pair. */
export function contextOf(data: CompareData): CompareContext {
  const dates = new Map(data.documents.map((d) => [d.id, d.date]));
  const words = new Map<string, string>();
  const places = new Map<string, Place>();

  const sentenceBefore = (fact: Fact): string => {
    let text = words.get(fact.id);
    if (text === undefined) {
      text = before(data, fact);
      words.set(fact.id, text);
    }
    return text;
  };
  const wordsBefore = (fact: Fact): string =>
    sentenceBefore(fact)
      .split(/[，,；;。]/)
      .at(-1) ?? '';

  const findPlace = (fact: Fact): Place => {
    const stated = stretchOf(fact.period);
    if (stated) return { stretch: stated, at: stated.to, dated: 'stated' };
    const date = dates.get(fact.doc);
    const published = date ? stretchOf(date) : null;
    if (!date || !published) return { stretch: null, at: '', dated: 'unknown' };
    // A set drawn by a year's result is known only when the year is over.
    if (fact.kind !== 'target' && DRAWN_BY_YEAR.test(fact.metric)) {
      const year = String(Number(published.from.slice(0, 4)) - 1);
      return { stretch: stretchOf(year), at: year, dated: 'document' };
    }
    return { stretch: published, at: date, dated: 'document' };
  };

  const placeOf = (fact: Fact): Place => {
    let place = places.get(fact.id);
    if (!place) {
      place = findPlace(fact);
      places.set(fact.id, place);
    }
    return place;
  };

  const known = new Set(data.documents.flatMap((d) => (d.place ? [d.place] : [])));
  const common = known.size === 1 ? [...known].join('') : '';
  const scopeOf = (fact: Fact): string => fact.scope || common;

  const metrics = new Map(data.metrics.map((m) => [m.name, m]));
  const unclear = new Map<string, ReadonlySet<Fact>>();
  const unclearOf = (name: string): ReadonlySet<Fact> => {
    let found = unclear.get(name);
    if (!found) {
      const own = metrics.get(name)?.facts.flatMap((i) => data.facts[i] ?? []) ?? [];
      found = ambiguous(own);
      unclear.set(name, found);
    }
    return found;
  };
  const plans = new Set(data.documents.filter((d) => d.genre === 'plan').map((d) => d.id));
  // All that a plan tells of later is ahead, and 到2025年 anywhere.
  const isAhead = (fact: Fact): boolean => {
    const date = dates.get(fact.doc);
    const stated = stretchOf(fact.period);
    if (fact.kind === 'target' || !date || !stated) return false;
    const published = stretchOf(date)?.to ?? date;
    if (plans.has(fact.doc) && stated.from > published) return true;
    const until = stated.to > published ? /到(\d{4})年/.exec(sentenceBefore(fact))?.[1] : undefined;
    return until !== undefined && fact.period.endsWith(until);
  };
  const sure = new Map<Fact, boolean>();
  const likely = new Map<Fact, boolean>();
  let neighbours: DefinitionNeighbours | null = null;
  let growths: ReadonlyMap<string, readonly Metric[]> | null = null;
  const stated = new Map<string, ReadonlyMap<string, readonly Fact[]>>();
  /** Growths in per cent that are stated of a metric, by period and scope. */
  const growthsOfMetric = (metric: string): ReadonlyMap<string, readonly Fact[]> => {
    let found = stated.get(metric);
    if (!found) {
      growths ??= growthsOf(data);
      // The facts of these metrics alone: to look through all would read them all from the corpus file.
      const indices = (growths.get(metric) ?? []).flatMap((growth) => growth.facts).sort((a, b) => a - b);
      const own = indices.flatMap((index) => data.facts[index] ?? []).filter((f) => f.kind === 'growth' && f.unit === '%');
      found = groupBy(own, (f) => `${f.period} ${scopeOf(f)}`);
      stated.set(metric, found);
    }
    return found;
  };

  return {
    metric: (name) => metrics.get(name),
    neighbours: () => {
      neighbours ??= definitionNeighbours(data.metrics.map((m) => m.name));
      return neighbours;
    },
    statedGrowth: (metric, period, scope) => growthsOfMetric(metric).get(`${period} ${scope}`)?.[0] ?? null,
    sentenceBefore,
    wordsBefore,
    placeOf,
    scopeOf,
    isAhead,
    isSure: (fact) => {
      let known = sure.get(fact);
      if (known === undefined) {
        known =
          !isAhead(fact) && isSure(fact, metrics.get(fact.metric), sentenceBefore(fact), wordsBefore(fact)) && !unclearOf(fact.metric).has(fact);
        sure.set(fact, known);
      }
      return known;
    },
    isLikely: (fact) => {
      let known = likely.get(fact);
      if (known === undefined) {
        const metric = metrics.get(fact.metric);
        known = !isAhead(fact) && isSure(fact, metric, widerBefore(data, fact), wordsBefore(fact)) && !unclearOf(fact.metric).has(fact);
        likely.set(fact, known);
      }
      return known;
    },
    dayOf: (fact) => {
      const { stretch, dated } = placeOf(fact);
      return stretch ? (dated === 'stated' ? stretch.to : stretch.from) : '';
    },
    isCumulative: (fact) => CUMULATIVE.test(fact.metric) || CUMULATIVE.test(fact.quote) || CUMULATIVE.test(wordsBefore(fact)),
  };
}
