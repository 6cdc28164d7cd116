/**
 * Where a term stands and what is said of it there. In: a name and the documents. Out: its mentions, each with the sentence or the clause that holds it.
 */
import type { Document, Paragraph } from '../corpus/model.ts';
import type { TermMention } from './model.ts';
import { widened } from './widen.ts';

const LONGEST_QUOTE = 120;

/** The sentence around a mention; of a long sentence, the part between semicolons, or the clauses from the mention's own on. */
function quoteAround(paragraph: Paragraph, start: number, end: number): string {
  const text = widened(paragraph.text);
  const sentence = paragraph.sentences.find((s) => s.start <= start && end <= s.end) ?? { start: 0, end: text.length };
  if (sentence.end - sentence.start <= LONGEST_QUOTE) return paragraph.text.slice(sentence.start, sentence.end).trim();
  const before = (mark: string): number => text.lastIndexOf(mark, start - 1) + 1;
  const after = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from);
    return at < 0 ? sentence.end : at;
  };
  const from = Math.max(sentence.start, before('；'), before('。'));
  const to = Math.min(sentence.end, after('；', end), after('。', end));
  if (to - from <= LONGEST_QUOTE) return paragraph.text.slice(from, to).trim();
  const clause = Math.max(from, before('，'));
  return paragraph.text.slice(clause, Math.min(to, after('，', Math.max(end, clause + LONGEST_QUOTE / 2)))).trim();
}

const opens = (c: string | undefined): boolean => c === '“' || c === '"' || c === '「';

function placesOf(name: string, text: string, quotedOnly: boolean): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!quotedOnly || opens(text[at - 1])) places.push(at);
  }
  return places;
}

/**
 * Every mention of a thing, in corpus order; where its names overlap, the longest counts.
 * @param names under which it goes
 * @param quoted whether it was found in quotation marks: numbers and words of two characters mean something else without them
 */
export function mentionsOf(names: readonly string[], quoted: boolean, documents: readonly Document[]): TermMention[] {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const mentions: TermMention[] = [];
  for (const document of documents) {
    for (const paragraph of document.paragraphs) {
      const text = widened(paragraph.text);
      const taken: { start: number; end: number }[] = [];
      for (const name of longestFirst) {
        const quotedOnly = quoted && (name.length <= 2 || /^[\d+＋×A-Z]+$/.test(name));
        for (const start of placesOf(name, text, quotedOnly)) {
          const end = start + name.length;
          if (!taken.some((t) => t.start < end && start < t.end)) taken.push({ start, end });
        }
      }
      taken.sort((a, b) => a.start - b.start);
      for (const { start, end } of taken)
        mentions.push({ doc: document.id, paragraph: paragraph.n, start, end, quote: quoteAround(paragraph, start, end) });
    }
  }
  return mentions;
}
