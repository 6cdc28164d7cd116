/** Invented documents, read as the program reads them. */
import type { CompareData } from '../../src/compare/model.ts';
import { readDocument } from '../../src/corpus/read.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import { groupMetrics } from '../../src/facts/metrics.ts';

/** A corpus of these texts by document id. */
export function corpusOf(texts: Readonly<Record<string, string>>): CompareData {
  const documents = Object.entries(texts).map(([id, text]) => readDocument(`${id}.txt`, new TextEncoder().encode(text)));
  const facts = documents.flatMap((document) => extractFacts(document));
  return {
    documents,
    facts,
    metrics: groupMetrics(facts),
    document: (id) => {
      const found = documents.find((d) => d.id === id);
      if (!found) throw new Error(id);
      return found;
    },
  };
}
