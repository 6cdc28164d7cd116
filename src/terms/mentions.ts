/**
 * Where a term stands and what is said of it there. In: a name and the documents. Out: its mentions, each with the sentence or the clause that holds it.
 */
import type { Document, Paragraph } from '../corpus/model.ts';
import type { TermMention } from './model.ts';

const LONGEST_QUOTE = 120;

/** The sentence around a mention; of a long sentence, the part between semicolons, or the clauses from the mention's own on. */
function quoteAround(paragraph: Paragraph, start: number, end: number): string {
  const sentence = paragraph.sentences.find((s) => s.start <= start && end <= s.end) ?? { start: 0, end: paragraph.text.length };
  const whole = paragraph.text.slice(sentence.start, sentence.end);
  if (whole.length <= LONGEST_QUOTE) return whole.trim();
  const from = Math.max(sentence.start, ...['；', '。', ';'].map((m) => paragraph.text.lastIndexOf(m, start - 1) + 1));
  const ends = ['；', '。', ';'].map((m) => paragraph.text.indexOf(m, end)).filter((i) => i >= 0);
  const to = Math.min(sentence.end, ...ends.map((i) => i + 1));
  const part = paragraph.text.slice(from, to);
  if (part.length <= LONGEST_QUOTE) return part.trim();
  const clause = Math.max(from, paragraph.text.lastIndexOf('，', start - 1) + 1);
  const close = paragraph.text.indexOf('，', Math.min(to, Math.max(end, clause + LONGEST_QUOTE / 2)));
  return paragraph.text.slice(clause, close >= 0 && close < to ? close : Math.min(to, clause + LONGEST_QUOTE)).trim();
}

const opens = (c: string | undefined): boolean => c === '“' || c === '"' || c === '「';

/**
 * Every mention of a name, in corpus order.
 * @param quotedOnly names that are numbers or two characters long mean something else without their quotation marks
 */
export function mentionsOf(name: string, quoted: boolean, documents: readonly Document[]): TermMention[] {
  const quotedOnly = quoted && (name.length <= 2 || /^[\d+＋×A-Z]+$/.test(name));
  const mentions: TermMention[] = [];
  for (const document of documents) {
    for (const paragraph of document.paragraphs) {
      for (let at = paragraph.text.indexOf(name); at >= 0; at = paragraph.text.indexOf(name, at + name.length)) {
        if (quotedOnly && !opens(paragraph.text[at - 1])) continue;
        const end = at + name.length;
        mentions.push({ doc: document.id, paragraph: paragraph.n, start: at, end, quote: quoteAround(paragraph, at, end) });
      }
    }
  }
  return mentions;
}
