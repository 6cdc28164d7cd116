/**
 * Where a term stands and what is said of it there. In: a name and the documents. Out: its mentions, each with the sentence or the clause that holds it.
 */

import { detached } from '../corpus/detached.ts';
import type { Document, Paragraph } from '../corpus/model.ts';
import { NameMatcher } from './matcher.ts';
import type { TermMention } from './model.ts';
import { widened } from './widen.ts';

const LONGEST_QUOTE = 120;

/** The sentence around a mention; of a long sentence, the part between semicolons, or the clauses from the mention's own on. */
function quoteAround(paragraph: Paragraph, text: string, start: number, end: number): string {
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

/** A mention with what stands around it, which tells how the text takes the name. */
export interface PlacedMention extends TermMention {
  readonly before: string;
  readonly named: string;
  readonly after: string;
}

/** Characters kept on each side of a mention: the longest of what is looked for there, a place with its quotation mark, is shorter. */
const AROUND = 16;

/** A thing with the names it goes under. */
export interface NamedThing {
  readonly name: string;
  readonly names: readonly string[];
  /** Whether it was found in quotation marks. */
  readonly quoted: boolean;
}

/** Numbers and words of two characters mean something else without their quotation marks. */
const needsQuotes = (name: string): boolean => name.length <= 2 || /^[\d+＋×A-Z]+$/.test(name);

/** Every mention of each thing, by its name, in corpus order; where its names overlap, the longest counts. */
export function mentionsOf(things: readonly NamedThing[], documents: readonly Document[]): ReadonlyMap<string, PlacedMention[]> {
  const matcher = new NameMatcher(things.flatMap((thing) => [...new Set(thing.names)].map((name) => [name, thing] as const)));
  const mentions = new Map<string, PlacedMention[]>(things.map((thing) => [thing.name, []]));
  for (const document of documents) {
    for (const paragraph of document.paragraphs) {
      const text = widened(paragraph.text);
      for (const { key: thing, start, end } of matcher.find(text)) {
        if (thing.quoted && needsQuotes(text.slice(start, end)) && !opens(text[start - 1])) continue;
        const pieces = {
          quote: quoteAround(paragraph, text, start, end),
          before: paragraph.text.slice(Math.max(0, start - AROUND), start),
          named: paragraph.text.slice(start, end),
          after: paragraph.text.slice(end, end + AROUND),
        };
        mentions.get(thing.name)?.push({ doc: document.id, paragraph: paragraph.n, start, end, ...detached(pieces) });
      }
    }
  }
  return mentions;
}
