/** Finding within one document: matches of a query, figures, sections. In: world, document. Out: stretches in reading order. */

import type { Fact } from '../../../facts/model.ts';
import type { Anchor, Stretch } from '../../app/state.ts';
import type { World } from '../../app/world.ts';

/** @returns every match of a query in a document */
export function matchesOf(world: World, doc: string, query: string): readonly Stretch[] {
  const wanted = query.trim();
  if (wanted === '') return [];
  return world.recent(`matches ${doc} ${wanted}`, () =>
    world
      .document(doc)
      .paragraphs.flatMap((paragraph) => world.find(paragraph.text, wanted).map(({ start, end }) => ({ paragraph: paragraph.n, start, end }))),
  );
}

/** @returns figures in the order they stand in the text, one for each number written (a number may be several facts) */
export function figuresOf(world: World, doc: string): readonly Fact[] {
  return world.keep(`figures ${doc}`, () => {
    const ordered = [...world.factsOf(doc)].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
    return ordered.filter((fact, i) => {
      const before = ordered[i - 1];
      return !before || before.paragraph !== fact.paragraph || before.start !== fact.start;
    });
  });
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
