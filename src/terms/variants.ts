/**
 * Wording that differs between documents. In: names with the documents that use them. Out: groups of names that mean the same thing in other words
 * (“近零碳”工厂创建管理办法 · “近零碳”工厂建设管理办法).
 */
import type { Wording } from './model.ts';

export interface Usage {
  readonly text: string;
  readonly doc: string;
}

const plain = (text: string): string => text.replace(/[“”"‘’「」（）()\s]/g, '');

/** Share of the longer name's characters that stand in the same order in both. */
export function similarity(a: string, b: string): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = x === b[j - 1] ? diagonal + 1 : Math.max(above, row[j - 1] ?? 0);
      diagonal = above;
    }
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}

/** Two names this much alike, of one head noun and in different documents, are taken for one thing. Shorter names need more. */
const ALIKE = 0.8;
const SHORTEST = 7;

/** Whether two names are likely one thing in other words: nearly the same, and what differs is no number or place. */
export function isVariant(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)];
  if (x === y || Math.min(x.length, y.length) < SHORTEST || x.slice(-2) !== y.slice(-2)) return false;
  if (x.replace(/\D/g, '') !== y.replace(/\D/g, '')) return false;
  // Names of too different lengths cannot be alike enough.
  return Math.min(x.length, y.length) / Math.max(x.length, y.length) >= ALIKE && similarity(x, y) >= ALIKE;
}

/** The wordings of one group as the reader sees them: most used first, then by the corpus's order of documents. */
export function wordingsOf(usages: readonly Usage[]): Wording[] {
  const byText = new Map<string, string[]>();
  for (const { text, doc } of usages) {
    const docs = byText.get(text) ?? [];
    if (!docs.includes(doc)) docs.push(doc);
    byText.set(text, docs);
  }
  return [...byText].map(([text, docs]) => ({ text, docs })).sort((a, b) => b.docs.length - a.docs.length);
}
