/** Finding within one document: matches of a query, figures, sections. In: world, document. Out: stretches in reading order. */

import type { Fact } from '../../../facts/model.ts';
import type { Anchor, Stretch } from '../../app/state.ts';
import type { World } from '../../app/world.ts';

/** Characters of a document that are looked through while a key waits: a longer one takes longer than a frame may. */
const AT_ONCE = 20_000;
/** Characters of a paragraph looked through at once, to the end of the sentence; a whole book may be one paragraph. */
const PIECE = 4_000;

const keyOf = (doc: string, query: string): string => `matches ${doc} ${query.trim()}`;

/** @returns every match of a query in a document */
export function matchesOf(world: World, doc: string, query: string): readonly Stretch[] {
  if (query.trim() === '') return [];
  return world.recent(keyOf(doc, query), () => {
    const matches: Stretch[] = [];
    for (const found of piecesOf(world, doc, query)) matches.push(...found);
    return matches;
  });
}

/** @returns the same where it is known or quick; null where a long document is still to be looked through */
export function matchesNow(world: World, doc: string, query: string): readonly Stretch[] | null {
  const quick = query.trim() === '' || world.document(doc).length <= AT_ONCE;
  return quick || world.knows(keyOf(doc, query)) ? matchesOf(world, doc, query) : null;
}

/** Looks through a document a piece at a time; at the end the matches are known. */
export function* lookThrough(world: World, doc: string, query: string): Generator<void, void> {
  const matches: Stretch[] = [];
  for (const found of piecesOf(world, doc, query)) {
    matches.push(...found);
    yield;
  }
  world.recent(keyOf(doc, query), () => matches);
}

function* piecesOf(world: World, doc: string, query: string): Generator<Stretch[]> {
  const wanted = query.trim();
  for (const { n, text, sentences } of world.document(doc).paragraphs) {
    const ends = text.length <= PIECE ? [] : sentences.map(({ end }) => end);
    for (let from = 0; from < text.length; ) {
      const to = ends.find((end) => end >= from + PIECE) ?? text.length;
      const offset = from;
      yield world.find(text.slice(from, to), wanted).map(({ start, end }) => ({ paragraph: n, start: start + offset, end: end + offset }));
      from = to;
    }
  }
}

/** @returns figures in the order they stand in the text, one for each number written (a number may be several facts) */
export function figuresOf(world: World, doc: string): readonly Fact[] {
  return world.keep(`figures ${doc}`, () => {
    const ordered = inOrder(world, doc);
    return ordered.filter((fact, i) => {
      const before = ordered[i - 1];
      return !before || before.paragraph !== fact.paragraph || before.start !== fact.start;
    });
  });
}

/** @returns all facts of a document in the order they stand in the text */
export function inOrder(world: World, doc: string): readonly Fact[] {
  return world.keep(`facts in order ${doc}`, () => [...world.factsOf(doc)].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start));
}

/** @returns index of the first stretch that begins at or after a character; `all.length` where there is none */
export function firstFrom(all: readonly { readonly paragraph: number; readonly start: number }[], paragraph: number, offset: number): number {
  const at = all.findIndex((one) => one.paragraph > paragraph || (one.paragraph === paragraph && one.start >= offset));
  return at < 0 ? all.length : at;
}

/** @returns the sentence of a paragraph that holds a character */
export function sentenceAround(world: World, doc: string, paragraph: number, offset: number): Stretch | null {
  const found = world.document(doc).paragraphs.find((one) => one.n === paragraph);
  const sentence = found?.sentences.find((one) => offset >= one.start && offset < one.end);
  return sentence ? { paragraph, start: sentence.start, end: sentence.end } : null;
}

/** @returns index of the section that a character belongs to, headings that run on within a paragraph counted; -1 before the first heading */
export function sectionAt(world: World, doc: string, { paragraph, offset }: Anchor): number {
  return world.document(doc).sections.findLastIndex((one) => one.paragraph < paragraph || (one.paragraph === paragraph && (one.at ?? 0) <= offset));
}
