/** Invented facts and documents for the tests of comparison. */
import type { CompareData } from '../../src/compare/model.ts';
import type { DocumentInfo } from '../../src/corpus/model.ts';
import type { Fact, Metric } from '../../src/facts/model.ts';

let ordinal = 0;

/** A fact with everything a test does not care about filled in. */
export function fact(part: Partial<Fact> & Pick<Fact, 'surface' | 'value' | 'unit'>): Fact {
  ordinal += 1;
  const doc = part.doc ?? 'a';
  return {
    id: `${doc}:${ordinal}`,
    doc,
    paragraph: 1,
    sentence: 0,
    start: 0,
    end: part.surface.length,
    quote: `${(part.metric ?? '测试企业数').replace(/数$/, '')}${part.surface}`,
    bound: 'eq',
    metric: '测试企业数',
    period: '2023',
    periodBasis: 'clause',
    kind: 'actual',
    scope: '甲市',
    source: { file: `${doc}.txt`, line: 1, start: 0, end: part.surface.length },
    confidence: 1,
    rules: [],
    doubts: [],
    ...part,
  };
}

export function info(id: string, date: string | null): DocumentInfo {
  return {
    id,
    file: `${id}.txt`,
    title: id,
    date,
    dateBasis: date ? 'stated' : null,
    publisher: null,
    author: null,
    place: '甲市',
    genre: 'report',
    encoding: 'utf-8',
    length: 0,
    paragraphCount: 1,
    sentenceCount: 1,
  };
}

/** A corpus of these facts; metrics are the distinct names. */
export function corpus(facts: readonly Fact[], dates: Readonly<Record<string, string | null>>): CompareData {
  const names = [...new Set(facts.map((f) => f.metric))];
  const metrics = names.map((name): Metric => {
    const own = facts.flatMap((f, i) => (f.metric === name ? [i] : []));
    return {
      name,
      aliases: [],
      units: [...new Set(own.map((i) => facts[i]?.unit ?? ''))],
      facts: own,
      docs: [...new Set(own.map((i) => facts[i]?.doc ?? ''))],
      definition: null,
      related: [],
    };
  });
  return { documents: Object.entries(dates).map(([id, date]) => info(id, date)), facts, metrics };
}
