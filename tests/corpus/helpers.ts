import type { Document } from '../../src/corpus/model.ts';
import { readDocument } from '../../src/corpus/read.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const read = (text: string, file = 'a.txt'): Document => readDocument(file, bytesOf(text));
export const texts = (document: Document, kind?: string): string[] =>
  document.paragraphs.filter((p) => kind === undefined || p.kind === kind).map((p) => p.text);

/** A few sentences that make a text of a file. */
export const BODY = '全市上下坚持稳中求进工作总基调，经济运行总体平稳，产业结构持续优化。规模以上工业总产值达到4.36万亿元，同比增长8.7%。';
