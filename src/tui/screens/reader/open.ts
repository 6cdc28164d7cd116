/** Opening a document at a place. In: document, what to show in it. Out: a reader place with that in view. */

import type { Fact } from '../../../facts/model.ts';
import type { Scene } from '../../app/outcome.ts';
import { type Anchor, EMPTY, type Place, type ReaderPlace, type State, type Stretch } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { matchesNow, sentenceAround } from './find.ts';
import { readerGeometry } from './geometry.ts';
import { anchorAt, type Layout, layOut, lineAt } from './layout.ts';

/** Lines kept above what one came for, as a share of the height, so that its context is seen. */
const ABOVE = 1 / 3;

/** @returns the document laid out for the text column of the reader */
export function layoutFor(world: World, state: State, place: Pick<ReaderPlace, 'doc' | 'outline' | 'raw'>): Layout {
  const { text } = readerGeometry({ state, world }, place);
  const { ambiguous } = state.settings;
  return world.recent(`layout ${place.doc} ${text} ${ambiguous}`, () => layOut(world.document(place.doc), text, ambiguous));
}

/** @returns the top of the window that shows a character a third of the way down */
export function topFor(world: World, state: State, place: Pick<ReaderPlace, 'doc' | 'outline' | 'raw'>, anchor: Anchor): Anchor {
  const layout = layoutFor(world, state, place);
  const { rows } = readerGeometry({ state, world }, place);
  const wanted = lineAt(layout, anchor) - Math.floor(rows * ABOVE);
  return anchorAt(layout, Math.max(0, Math.min(wanted, layout.lines.length - rows)));
}

/** @returns the character one stands on: of the figure, of the match in view, of the sentence one came for, else the first in view */
export function anchorHere(place: ReaderPlace, scene: Scene): Anchor {
  return factHere(place, scene) ?? matchHere(place, scene) ?? markHere(place) ?? place.top;
}

/** @returns the character of what was gone to, the figure or the sentence; null where there is neither */
export function markedHere(place: ReaderPlace, scene: Scene): Anchor | null {
  return factHere(place, scene) ?? markHere(place);
}

/** @returns the current match; null where none is in view */
export function matchHere(place: ReaderPlace, scene: Scene): Anchor | null {
  const match = matchesNow(scene.world, place.doc, place.find.text)?.[place.match];
  const anchor = match ? { paragraph: match.paragraph, offset: match.start } : null;
  return anchor && inView(place, anchor, scene) ? anchor : null;
}

function factHere({ fact }: ReaderPlace, { world }: Scene): Anchor | null {
  const found = fact === null ? null : world.fact(fact);
  return found && { paragraph: found.paragraph, offset: found.start };
}

const markHere = ({ mark }: ReaderPlace): Anchor | null => mark && { paragraph: mark.paragraph, offset: mark.start };

/** @returns whether a character is in view */
export function inView(place: ReaderPlace, anchor: Anchor, { state, world }: Scene): boolean {
  const layout = layoutFor(world, state, place);
  const line = lineAt(layout, anchor) - lineAt(layout, place.top);
  return line >= 0 && line < readerGeometry({ state, world }, place).rows;
}

/** @returns the document where it was left, or at its beginning */
export function openDocument(state: State, doc: string, from: Place | null): ReaderPlace {
  const top = state.positions[doc] ?? { paragraph: 1, offset: 0 };
  return { view: 'reader', from, doc, top, fact: null, mark: null, find: EMPTY, match: -1, typing: false, outline: null, raw: null, hit: null };
}

/** @returns the document with a stretch of it in view and marked */
export function openAt(world: World, state: State, doc: string, mark: Stretch, from: Place | null): ReaderPlace {
  const place = { ...openDocument(state, doc, from), mark };
  return { ...place, top: topFor(world, state, place, { paragraph: mark.paragraph, offset: mark.start }) };
}

/** @returns the document with a stretch of it at the top, and marked */
export function openTop(world: World, state: State, doc: string, mark: Stretch, from: Place | null): ReaderPlace {
  const place = { ...openDocument(state, doc, from), mark };
  return { ...place, top: clampTop(world, state, place, { paragraph: mark.paragraph, offset: mark.start }) };
}

/** @returns the top of the window that begins with a character, but never past the end of the text */
export function clampTop(world: World, state: State, place: Pick<ReaderPlace, 'doc' | 'outline' | 'raw'>, anchor: Anchor): Anchor {
  const layout = layoutFor(world, state, place);
  const { rows } = readerGeometry({ state, world }, place);
  return anchorAt(layout, Math.min(lineAt(layout, anchor), Math.max(0, layout.lines.length - rows)));
}

/** @returns the document at the sentence that states a fact, the fact being the current one */
export function openFact(world: World, state: State, fact: Fact, from: Place | null): ReaderPlace {
  const mark = sentenceAround(world, fact.doc, fact.paragraph, fact.start) ?? { paragraph: fact.paragraph, start: fact.start, end: fact.end };
  const place = openAt(world, state, fact.doc, mark, from);
  return { ...place, fact: fact.id, top: topFor(world, state, place, { paragraph: fact.paragraph, offset: fact.start }) };
}
