/** Documents made of invented sentences, as the cleaner would hand them over. */
import type { Document, Genre, Paragraph, Range, Section } from '../../src/corpus/model.ts';
import { extractFacts } from '../../src/facts/extract.ts';
import type { Fact } from '../../src/facts/model.ts';

interface Options {
  readonly date?: string | null;
  readonly genre?: Genre;
  readonly title?: string;
  readonly place?: string;
  /** Headings, each before the paragraph of its index. */
  readonly headings?: Readonly<Record<number, string>>;
}

function sentencesOf(text: string): Range[] {
  const out: Range[] = [];
  let from = 0;
  for (const match of text.matchAll(/[。！？]/g)) {
    out.push({ start: from, end: match.index + 1 });
    from = match.index + 1;
  }
  if (from < text.length) out.push({ start: from, end: text.length });
  return out;
}

export function documentOf(texts: readonly string[], options: Options = {}): Document {
  const paragraphs: Paragraph[] = [];
  const sections: Section[] = [];
  let raw = '';
  const add = (text: string, kind: Paragraph['kind']): void => {
    paragraphs.push({
      n: paragraphs.length + 1,
      kind,
      section: sections.length - 1,
      text,
      spans: [[0, raw.length, text.length]],
      sentences: sentencesOf(text),
    });
    raw += `${text}\n`;
  };
  for (const [i, text] of texts.entries()) {
    const heading = options.headings?.[i];
    if (heading !== undefined) {
      sections.push({ level: 1, title: heading, paragraph: paragraphs.length + 1, parent: -1 });
      add(heading, 'heading');
    }
    add(text, 'text');
  }
  return {
    id: 'test',
    file: 'test.txt',
    title: options.title ?? '一篇文章',
    date: options.date === undefined ? '2024-05-01' : options.date,
    dateBasis: 'stated',
    publisher: null,
    author: null,
    place: options.place ?? '临江',
    genre: options.genre ?? 'news',
    encoding: 'utf-8',
    length: raw.length,
    paragraphCount: paragraphs.length,
    sentenceCount: paragraphs.length,
    sections,
    paragraphs,
    dropped: [],
    raw,
  };
}

export const factsOf = (texts: string | readonly string[], options: Options = {}): Fact[] =>
  extractFacts(documentOf(typeof texts === 'string' ? [texts] : texts, options));

/** `metric = value unit`, one for each fact. */
export const said = (facts: readonly Fact[]): string[] => facts.map((fact) => `${fact.metric} = ${fact.value}${fact.unit}`);
