/** What is laid over a view: help, palette, menus. In: an overlay and an action. Out: the overlay moved, closed, or a choice made. Pure. */
import type { Fact } from '../../facts/model.ts';
import { labels } from '../../text/labels.ts';
import { wrap } from '../../text/wrap.ts';
import { factLabel } from '../screens/matrix/rows.ts';
import { answerOf } from '../screens/search/open.ts';
import { sortMark, stageOf } from '../screens/stage.ts';
import type { ActionName } from './actions.ts';
import { commandLinesOf } from './address.ts';
import { edit, inputOf } from './input.ts';
import { type HelpRow, helpGroups } from './key-help.ts';
import { listingOf } from './listing.ts';
import type { Scene } from './outcome.ts';
import { paletteEntries } from './palette.ts';
import { move, moveText } from './scroll.ts';
import { type Choice, hereOf, type MenuItem, type Overlay, START, type State, wordsOf } from './state.ts';
import { wholeLines } from './whole.ts';

export interface OverlayOutcome {
  readonly overlay: Overlay | null;
  readonly choice?: Choice;
}

/** Rows of a pop-up's list. */
export const popupRows = (state: State): number => Math.max(3, Math.min(14, state.size.rows - 8));

/** Most items of a menu shown at once. */
const MOST_ITEMS = 10;

/** Rows of a menu without its title. */
export const menuRows = (menu: Extract<Overlay, { type: 'menu' }>): number => Math.min(menu.items.length, MOST_ITEMS);

/** Rows of the help. */
export const helpRows = (state: State): number => Math.max(1, state.size.rows - 4);

/** Columns of the help: two where there is room, so that most of it is seen at once. */
export const helpColumns = (state: State): 1 | 2 => (state.size.columns >= 110 ? 2 : 1);

/** Columns of the screen that a column of the help takes. */
export const helpWidth = (state: State): number => Math.floor(state.size.columns / helpColumns(state));

/** Columns of the keys, for a column of the help. */
export const helpKeys = (width: number): number => Math.min(26, Math.max(14, Math.floor(width * 0.34)));

/** @returns lines of the help: a title, or keys with what they do, on as many lines as they need */
export function helpLines(state: State): readonly ({ readonly title: string } | HelpRow)[] {
  const width = helpWidth(state);
  const { ambiguous } = state.settings;
  const wrapped = ({ keys, words }: HelpRow): HelpRow[] => {
    const left = wrapWords(keys, helpKeys(width));
    const right = wrap(words, Math.max(2, width - helpKeys(width) - 6), ambiguous);
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({ keys: left[i] ?? '', words: right[i] ?? '' }));
  };
  return helpGroups(state).flatMap((group, i) => [...(i > 0 ? [{ title: '' }] : []), { title: group.title }, ...group.rows.flatMap(wrapped)]);
}

/** @returns names of keys with blanks between them, none broken */
function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function actOverlay(overlay: Overlay, action: ActionName, scene: Scene): OverlayOutcome {
  const { state } = scene;
  if (action === 'leave' || action === 'cancel') return { overlay: null };
  switch (overlay.type) {
    case 'help': {
      if (action === 'accept') return { overlay: null };
      const count = Math.ceil(helpLines(state).length / helpColumns(state));
      return { overlay: { ...overlay, top: moveText(overlay.top, action, count, helpRows(state)) } };
    }
    case 'whole': {
      // Enter goes where it would go from the row: to the sentence.
      if (action === 'accept') return { overlay: null, choice: { type: 'action', action: 'open' } };
      const count = wholeLines(hereOf(state), stageOf(scene)).length;
      return { overlay: { ...overlay, top: moveText(overlay.top, action, count, helpRows(state)) } };
    }
    case 'menu': {
      const item = overlay.items[overlay.selected];
      if (action === 'accept') return item ? { overlay: null, choice: item.choice } : { overlay: null };
      const { selected } = move({ selected: overlay.selected, top: 0 }, action, overlay.items.length, popupRows(state));
      return { overlay: { ...overlay, selected } };
    }
    case 'palette': {
      const entries = paletteEntries(overlay.input.text, scene);
      const entry = entries[overlay.list.selected];
      if (action === 'accept') return entry ? { overlay: null, choice: entry.choice } : { overlay: null };
      if (action === 'complete') return { overlay: entry ? { ...overlay, input: inputOf(entry.command), list: START } : overlay };
      const input = edit(overlay.input, action);
      if (input) return { overlay: { ...overlay, input, list: START } };
      return { overlay: { ...overlay, list: move(overlay.list, action, entries.length, popupRows(state)) } };
    }
  }
}

/** @returns the menu of an action that asks back; null for one that does not */
export function menuFor(action: ActionName, scene: Scene): Overlay | null {
  const { state } = scene;
  const words = wordsOf(state);
  const menu = (title: string, items: readonly MenuItem[]): Overlay => ({ type: 'menu', title, items, selected: 0 });
  switch (action) {
    case 'copy':
      return menu(words.menu.copy, [
        { label: words.menu.citeText, choice: { type: 'copy', style: 'text' } },
        { label: words.menu.citeMarkdown, choice: { type: 'copy', style: 'markdown' } },
        { label: words.menu.citeReference, choice: { type: 'copy', style: 'gbt7714' } },
      ]);
    case 'export':
      return menu(hereOf(state).view === 'reader' ? words.menu.exportFigures : words.menu.export, [
        { label: words.menu.csv, choice: { type: 'export', format: 'csv' } },
        { label: words.menu.json, choice: { type: 'export', format: 'json' } },
        { label: words.menu.md, choice: { type: 'export', format: 'md' } },
      ]);
    case 'command-line': {
      const lines = commandLinesOf(hereOf(state), scene);
      return menu(
        words.menu.commandLine,
        lines.map((text) => ({ label: text, choice: { type: 'copy-text', text } })),
      );
    }
    case 'bookmarks':
      return bookmarkMenu(state, 0);
    case 'facets':
      return facetMenu(scene);
    case 'sort':
      return sortMenu(scene);
    default:
      return null;
  }
}

/** @returns the menu of the bookmarks, those with a letter as marks; null where there are none */
export function bookmarkMenu(state: State, selected: number): Overlay | null {
  const items = state.bookmarks.map(
    ({ label, address, letter }): MenuItem => ({
      label: letter ? `${letter}  ${label}` : label,
      choice: { type: 'go', address },
    }),
  );
  if (items.length === 0) return null;
  return { type: 'menu', title: wordsOf(state).menu.bookmarks, items, selected: Math.min(selected, items.length - 1), of: 'bookmarks' };
}

/** The columns of the list; the one it is sorted by, or stands on, is selected. */
function sortMenu(scene: Scene): Overlay | null {
  const place = hereOf(scene.state);
  const listing = listingOf(place, scene);
  if (!listing || !('sort' in place)) return null;
  const { menu } = wordsOf(scene.state);
  const { marks } = stageOf(scene);
  const by = place.sort?.by ?? ('column' in place ? place.column : null);
  const items = listing.sorts.map(
    (one): MenuItem => ({
      label: `${one.title} ${sortMark(place.sort, one.by, { marks })}`.trimEnd(),
      choice: { type: 'sort', by: one.by },
    }),
  );
  return {
    type: 'menu',
    title: menu.sort,
    items: [...items, { label: menu.unsorted, choice: { type: 'sort', by: null } }],
    selected: Math.max(0, place.view === 'matrix' && !place.sort ? items.length - 1 : listing.sorts.findIndex((one) => one.by === by)),
  };
}

/** @returns a menu of the facts of one cell, each leading to its sentence */
export function factMenu(facts: readonly Fact[], scene: Scene): Overlay {
  const stage = stageOf(scene);
  const items = facts.map((fact): MenuItem => ({ label: factLabel(fact, stage), choice: { type: 'fact', fact: fact.id } }));
  return { type: 'menu', title: stage.words.menu.facts, items, selected: 0 };
}

/** What the hits can be narrowed to, with how many that leaves. */
function facetMenu(scene: Scene): Overlay | null {
  const { state, world } = scene;
  const place = hereOf(state);
  if (place.view !== 'search') return null;
  const facets = answerOf(state, place)?.facets;
  if (!facets) return null;
  const { words, marks } = stageOf(scene);
  const said = labels[state.settings.lang];
  const titles = new Map(world.library.documents.map((document) => [document.id, document.title]));
  const item = (filter: string, label: string, count: number): MenuItem => ({
    label: `${place.query.text.split(/\s+/).includes(filter) ? `${marks.current} ` : ''}${label} ${count}`,
    choice: { type: 'filter', filter },
  });
  const items = [
    ...facets.year.map(({ key, count }) => item(`year:${key}`, `${words.menu.year} ${key}`, count)),
    ...facets.kind.map(({ key, count }) =>
      item(`kind:${key}`, `${words.menu.kind} ${key in said.kind ? said.kind[key as keyof typeof said.kind] : key}`, count),
    ),
    ...facets.type.map(({ key, count }) =>
      item(`type:${key}`, `${words.menu.type} ${key in said.hit ? said.hit[key as keyof typeof said.hit] : key}`, count),
    ),
    ...facets.doc.map(({ key, count }) => item(`doc:${key}`, `${words.menu.doc} ${titles.get(key) ?? key}`, count)),
  ];
  return items.length === 0 ? null : { type: 'menu', title: words.menu.facets, items, selected: 0 };
}
