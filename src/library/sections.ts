/** Names of the sections of a corpus file. Those of documents and of the index are prefixes; those of facts, metrics and terms are lists (`rows.ts`). */
export const SECTIONS = {
  documents: 'documents',
  facts: 'facts',
  metrics: 'metrics',
  terms: 'terms',
  index: 'index/',
  document: 'document/',
} as const;
