/** What the reader does on each action. In: its place and an action. Out: the place moved, or another place to visit. Pure. */

import type { Section } from '../../../corpus/model.ts';
import type { ActionName } from '../../app/actions.ts';
import { edit, inputOf, insert } from '../../app/input.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { move, moveText } from '../../app/scroll.ts';
import { type Anchor, EMPTY, type Input, type OutlineState, type ReaderPlace, START, type Stretch, wordsOf } from '../../app/state.ts';
import { openComparison } from '../comparison/open.ts';
import { hitsAround, openHit } from '../search/open.ts';
import { figuresOf, firstFrom, matchesNow, matchesOf, sectionAt } from './find.ts';
import { readerGeometry } from './geometry.ts';
import { anchorAt, lineAt } from './layout.ts';
import { anchorHere, clampTop, inView, layoutFor, markedHere, matchHere, topFor } from './open.ts';
import { anchorOfRaw, type RawLine, rawLineOf, rawLines } from './raw.ts';

export const actReader: Act<ReaderPlace> = (place, action, scene) => {
  if (place.outline) return actOutline(place, place.outline, action, scene);
  if (place.typing) return actFindBox(place, action, scene);
  switch (action) {
    case 'outline':
      return { place: { ...place, outline: outlineHere(place, scene) } };
    case 'find':
      return { visit: { ...place, find: EMPTY, match: -1, typing: true, raw: null } };
    case 'next-match':
    case 'previous-match':
      return nextMatch(place, action === 'next-match' ? 1 : -1, scene);
    case 'next-fact':
    case 'previous-fact':
      return nextFact(place, action === 'next-fact' ? 1 : -1, scene);
    case 'next-section':
    case 'previous-section':
      return nextSection(place, action === 'next-section' ? 1 : -1, scene);
    case 'compare':
      return compareHere(place, scene);
    case 'raw':
      return toggleRaw(place, scene);
    case 'cancel':
      return place.find.text !== '' || place.mark || place.fact !== null
        ? { place: { ...place, find: EMPTY, match: -1, mark: null, fact: null } }
        : PASS;
    default:
      return scroll(place, action, scene);
  }
};

/** A jump is a place of its own, from which one can go back; what one stood on stays behind. */
function jump(place: ReaderPlace, top: Anchor, mark: Stretch | null, scene: Scene): Outcome {
  const moved = { ...place, fact: null, mark, raw: null, top: clampTop(scene.world, scene.state, place, top) };
  return samePlace(moved.top, place.top) ? { place: moved } : { visit: moved };
}

const samePlace = (a: Anchor, b: Anchor): boolean => a.paragraph === b.paragraph && a.offset === b.offset;

function scroll(place: ReaderPlace, action: ActionName, scene: Scene): Outcome {
  const { rows, raw: beside } = readerGeometry(scene, place);
  if (place.raw !== null && beside === 0) {
    const lines = rawFor(place, scene);
    const raw = moveText(place.raw, action, lines.length, rows);
    const first = lines[raw];
    if (raw === place.raw || !first) return PASS;
    // Where one is follows the raw text, so that one comes back to what was read in it.
    return { place: keptInView({ ...place, raw, top: anchorOfRaw(scene.world.document(place.doc), first) }, scene) };
  }
  const layout = layoutFor(scene.world, scene.state, place);
  const line = lineAt(layout, place.top);
  const moved = moveText(line, action, layout.lines.length, rows);
  if (moved === line) return PASS;
  const top = anchorAt(layout, stepOver(layout.lines, line, moved));
  if (action === 'first' || action === 'last') return jump(place, top, null, scene);
  return { place: keptInView({ ...place, top }, scene) };
}

/** What is no longer on the screen is not what one stands on: it would be copied and compared unseen. */
function keptInView(place: ReaderPlace, scene: Scene): ReaderPlace {
  const marked = markedHere(place, scene);
  if (!marked || inView(place, marked, scene)) return place;
  return { ...place, fact: null, mark: null };
}

/** A blank line has no character of its own to hold on to: the line past it in the direction of the movement is taken. */
function stepOver(lines: readonly { readonly pieces: readonly unknown[]; readonly remark: unknown }[], from: number, to: number): number {
  const blank = lines[to]?.pieces.length === 0 && lines[to]?.remark === null;
  if (!blank) return to;
  return Math.max(0, Math.min(lines.length - 1, to + (to > from ? 1 : -1)));
}

function show(place: ReaderPlace, anchor: Anchor, scene: Scene): ReaderPlace {
  const layout = layoutFor(scene.world, scene.state, place);
  const { rows } = readerGeometry(scene, place);
  const top = lineAt(layout, place.top);
  const line = lineAt(layout, anchor);
  // What is in view stays where it is: the eye has already found its place.
  if (line >= top && line < top + rows - 1) return place;
  return { ...place, top: topFor(scene.world, scene.state, place, anchor) };
}

function nextFact(place: ReaderPlace, by: 1 | -1, scene: Scene): Outcome {
  const figures = figuresOf(scene.world, place.doc);
  if (figures.length === 0) return { notice: wordsOf(scene.state).notice.noFigures };
  const current = place.fact ? figures.findIndex((fact) => fact.id === place.fact) : -1;
  const here = anchorHere(place, scene);
  const from = current >= 0 ? current + by : firstFrom(figures, here.paragraph, here.offset) - (by < 0 ? 1 : 0);
  const fact = figures[Math.max(0, Math.min(figures.length - 1, from))];
  if (!fact) return PASS;
  return { place: show({ ...place, fact: fact.id, raw: null }, { paragraph: fact.paragraph, offset: fact.start }, scene) };
}

function nextSection(place: ReaderPlace, by: 1 | -1, scene: Scene): Outcome {
  const { sections } = scene.world.document(place.doc);
  const here = anchorHere(place, scene);
  const order = (section: Section): number => section.paragraph - here.paragraph || (section.at ?? 0) - here.offset;
  const next = by > 0 ? sections.find((section) => order(section) > 0) : sections.findLast((section) => order(section) < 0);
  if (!next) return by > 0 ? { notice: wordsOf(scene.state).notice.noSections } : scroll(place, 'first', scene);
  return toSection(place, next, scene);
}

/** A heading that runs on in its paragraph, or that cannot be brought to the top, is marked. */
function toSection(place: ReaderPlace, { paragraph, title, at = 0 }: Section, scene: Scene): Outcome {
  const length = scene.world.document(place.doc).paragraphs.find((one) => one.n === paragraph)?.text.length ?? at;
  return jump(place, { paragraph, offset: at }, { paragraph, start: at, end: Math.min(length, at + title.length) }, scene);
}

function compareHere(place: ReaderPlace, scene: Scene): Outcome {
  const { world } = scene;
  const current = place.fact ? world.fact(place.fact) : null;
  const marked = place.mark ? world.factsIn(place.doc, place.mark.paragraph).find((fact) => within(fact, place.mark)) : undefined;
  const fact = current ?? marked ?? null;
  if (!fact) return nextFact(place, 1, scene);
  return { visit: openComparison(scene.world, fact.metric, fact.id, place) };
}

const within = (fact: { start: number; end: number }, mark: Stretch | null): boolean =>
  mark !== null && fact.start >= mark.start && fact.end <= mark.end;

function actFindBox(place: ReaderPlace, action: ActionName, scene: Scene): Outcome {
  if (action === 'accept') return place.find.text.trim() === '' ? findAgain(place, scene) : { place: { ...place, typing: false } };
  if (action === 'cancel') return { undo: true };
  if (action === 'down') return nextMatch(place, 1, scene);
  if (action === 'up') return nextMatch(place, -1, scene);
  const find = edit(place.find, action);
  return find ? typedFind(place, find, scene) : PASS;
}

/** Enter in an empty box looks for what was looked for last, in this document or another. */
function findAgain(place: ReaderPlace, scene: Scene): Outcome {
  const { found } = scene.state;
  return found === '' ? { undo: true } : typedFind({ ...place, typing: false }, inputOf(found), scene);
}

/** Where one was when the box was opened. */
function topBefore(place: ReaderPlace, { state }: Scene): Anchor {
  const before = state.visited[state.at - 1];
  return before?.view === 'reader' && before.doc === place.doc ? before.top : place.top;
}

/** @returns the reader after something was typed or pasted into its box */
export function typeInReader(place: ReaderPlace, text: string, scene: Scene): Outcome {
  if (place.outline) {
    return { place: { ...place, outline: { ...place.outline, filter: insert(place.outline.filter, text), list: START } } };
  }
  return typedFind(place, insert(place.find, text), scene);
}

/** @returns the reader at the first match of what is in its box, once a long document has been looked through */
export function foundInReader(place: ReaderPlace, scene: Scene): Outcome {
  return typedFind(place, place.find, scene);
}

function typedFind(place: ReaderPlace, find: Input, scene: Scene): Outcome {
  const matches = matchesNow(scene.world, place.doc, find.text);
  if (!matches) return { place: { ...place, find, match: -1 } };
  // From where the box was opened: each letter looks from there anew, and what finds nothing leads nowhere.
  const from = topBefore(place, scene);
  const at = firstFrom(matches, from.paragraph, from.offset);
  const match = matches.length === 0 ? -1 : at % matches.length;
  return { place: showMatch({ ...place, find, match, fact: null, top: from }, matches[match], scene) };
}

function showMatch(place: ReaderPlace, match: Stretch | undefined, scene: Scene): ReaderPlace {
  return match ? keptInView(show(place, { paragraph: match.paragraph, offset: match.start }, scene), scene) : place;
}

function nextMatch(place: ReaderPlace, by: 1 | -1, scene: Scene): Outcome {
  const words = wordsOf(scene.state).notice;
  if (place.find.text.trim() === '') {
    const next = place.hit === null ? null : hitsAround(place, by, scene.state);
    if (next === null) return { notice: place.hit === null ? words.noQuery : words.lastHit };
    return openHit(next, scene) ?? { notice: words.lastHit };
  }
  const matches = matchesOf(scene.world, place.doc, place.find.text);
  if (matches.length === 0) return { notice: words.noMatch };
  const match = (matchFrom(place, matches, by, scene) + matches.length) % matches.length;
  return { place: showMatch({ ...place, match, raw: null, fact: null }, matches[match], scene) };
}

/** The next match, or the one before: from the one shown, where it is still in view, else from what is. */
function matchFrom(place: ReaderPlace, matches: readonly Stretch[], by: 1 | -1, scene: Scene): number {
  if (matchHere(place, scene)) return place.match + by;
  const from = firstFrom(matches, place.top.paragraph, place.top.offset);
  if (by > 0) return from % matches.length;
  const below = matches.slice(from).findIndex((match) => !inView(place, { paragraph: match.paragraph, offset: match.start }, scene));
  return (below < 0 ? matches.length : from + below) - 1;
}

function toggleRaw(place: ReaderPlace, scene: Scene): Outcome {
  if (place.raw !== null) return { place: { ...place, raw: null, top: clampTop(scene.world, scene.state, { ...place, raw: null }, place.top) } };
  const lines = rawFor(place, scene);
  if (lines.length === 0) return { notice: wordsOf(scene.state).notice.noRaw };
  const { rows } = readerGeometry(scene, place);
  const at = rawLineOf(scene.world.document(place.doc), lines, place.top);
  return { place: { ...place, raw: Math.max(0, Math.min(at, lines.length - rows)) } };
}

/** @returns the raw text laid out for the whole width, with room for its remarks */
export function rawFor(place: Pick<ReaderPlace, 'doc' | 'outline' | 'raw'>, scene: Scene): readonly RawLine[] {
  const { state, world } = scene;
  const room = readerGeometry(scene, place).raw || state.size.columns;
  const columns = Math.max(20, Math.min(room - RAW_MARGIN, 100));
  const { ambiguous } = state.settings;
  return world.recent(`raw ${place.doc} ${columns} ${ambiguous}`, () => rawLines(world.document(place.doc), columns, ambiguous));
}

/** Line numbers on the left, reasons on the right. */
export const RAW_MARGIN = 22;

function outlineHere(place: ReaderPlace, scene: Scene): OutlineState {
  const selected = Math.max(0, sectionAt(scene.world, place.doc, anchorHere(place, scene)));
  return { list: { selected, top: 0 }, filter: EMPTY, typing: false };
}

export interface OutlineEntry {
  readonly title: string;
  /** How many sections it lies within: a text may pass from 一、 to 一是 without the levels between. */
  readonly depth: number;
  readonly paragraph: number;
  /** Index among all sections. */
  readonly index: number;
}

/** @returns the sections that the outline's filter lets through */
export function outlineOf(place: Pick<ReaderPlace, 'doc' | 'outline'>, { world }: Scene): readonly OutlineEntry[] {
  const all = world.keep(`outline ${place.doc}`, () =>
    world.document(place.doc).sections.map(({ title, paragraph }, index, sections): OutlineEntry => {
      let depth = 0;
      for (let at = sections[index]?.parent ?? -1; at >= 0; at = sections[at]?.parent ?? -1) depth++;
      return { title, depth, paragraph, index };
    }),
  );
  return world.filter(`outline ${place.doc}`, all, place.outline?.filter.text ?? '', (entry) => entry.title);
}

function actOutline(place: ReaderPlace, outline: OutlineState, action: ActionName, scene: Scene): Outcome {
  const entries = outlineOf(place, scene);
  const { rows } = readerGeometry(scene, place);
  const set = (change: Partial<OutlineState>): Outcome => ({ place: { ...place, outline: { ...outline, ...change } } });
  if (action === 'open' || action === 'accept') {
    const entry = entries[outline.list.selected];
    const closed = { ...place, outline: null };
    const section = entry ? scene.world.document(place.doc).sections[entry.index] : undefined;
    return section ? toSection(closed, section, scene) : { place: closed };
  }
  if (action === 'find') return set({ typing: true, filter: EMPTY });
  if (action === 'cancel' && outline.typing) return set({ typing: false, filter: EMPTY });
  if (action === 'cancel' || action === 'leave' || action === 'outline') return { place: { ...place, outline: null } };
  const edited = outline.typing ? edit(outline.filter, action) : null;
  if (edited) return set({ filter: edited, list: START });
  const list = move(outline.list, action, entries.length, rows);
  return list === outline.list ? PASS : set({ list });
}
