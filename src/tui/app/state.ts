/**
 * Everything the app knows at one moment. A frame is a pure function of it (and of the library, which never changes).
 *
 * A `Place` is one thing on the screen with its selection and scroll, whole in itself: history, tabs and "back to the same cell" are
 * nothing but places kept.
 */

import type { Completion, SearchResult } from '../../search/model.ts';
import { type AppText, appText } from '../../text/app.ts';
import type { Lang } from '../../text/labels.ts';
import type { Ambiguous } from '../../text/width.ts';
import type { ColourDepth } from '../components/theme.ts';
import type { ActionName, Tab } from './actions.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Selected row and first visible row of a list, both from 0. */
export interface Scroll {
  readonly selected: number;
  readonly top: number;
}

/** Text being typed; `cursor` is a UTF-16 offset. */
export interface Input {
  readonly text: string;
  readonly cursor: number;
}

/** A character of a document: paragraph number and offset in it. Survives a resize, unlike a line number. */
export interface Anchor {
  readonly paragraph: number;
  readonly offset: number;
}

/** A stretch of one paragraph. */
export interface Stretch {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Order of a list: by which of the view's sort keys, and whether the largest come first. */
export interface Sort {
  readonly by: number;
  readonly down: boolean;
}

interface PlaceBase {
  /** Where it was opened from: `q` goes there. Null at the root of a tab. */
  readonly from: Place | null;
}

/** A list of rows that can be filtered as one types, and sorted. */
interface ListBase extends PlaceBase {
  /** Among the rows that the filter lets through, in the order of `sort`. */
  readonly list: Scroll;
  readonly filter: Input;
  /** Whether letters go to the filter's box. */
  readonly typing: boolean;
  /** Null for the order of the data. */
  readonly sort: Sort | null;
}

export interface DocumentsPlace extends ListBase {
  readonly view: 'documents';
}

export interface ReaderPlace extends PlaceBase {
  readonly view: 'reader';
  readonly doc: string;
  /** First character of the top row. */
  readonly top: Anchor;
  /** Id of the fact that `]f` stands on. */
  readonly fact: string | null;
  /** The sentence or value one came for. */
  readonly mark: Stretch | null;
  readonly find: Input;
  /** Index of the current match of `find`; -1 where there is none. */
  readonly match: number;
  readonly typing: boolean;
  readonly outline: OutlineState | null;
  /** Line of the raw text at the top, when that is shown. */
  readonly raw: number | null;
  /** Which hit of the search one came from, for `n` `N` across documents. */
  readonly hit: number | null;
}

export interface OutlineState {
  readonly list: Scroll;
  readonly filter: Input;
  readonly typing: boolean;
}

export interface SearchPlace extends PlaceBase {
  readonly view: 'search';
  readonly query: Input;
  /** Whether letters go to the box; Esc gives them back to the commands. */
  readonly typing: boolean;
  /** What is in the box gives way to the first letter typed. */
  readonly replace: boolean;
  readonly list: Scroll;
  readonly synonyms: boolean;
}

export interface MetricsPlace extends ListBase {
  readonly view: 'metrics';
}

/** A table one moves in by cell. */
interface GridBase extends ListBase {
  readonly column: number;
  /** First visible column of those that scroll. */
  readonly left: number;
}

export interface ComparisonPlace extends GridBase {
  readonly view: 'comparison';
  readonly metric: string;
}

export interface MatrixPlace extends GridBase {
  readonly view: 'matrix';
  /** What stands in the columns. */
  readonly by: 'document' | 'period';
}

export interface TargetsPlace extends ListBase {
  readonly view: 'targets';
}

export interface TermsPlace extends ListBase {
  readonly view: 'terms';
  /** Index of the mention one stands on. */
  readonly detail: number;
}

export type Place = DocumentsPlace | ReaderPlace | SearchPlace | MetricsPlace | ComparisonPlace | MatrixPlace | TargetsPlace | TermsPlace;

/** What choosing an entry of a menu or the palette does. */
export type Choice =
  | { readonly type: 'action'; readonly action: ActionName }
  | { readonly type: 'go'; readonly address: string }
  | { readonly type: 'copy'; readonly style: CiteStyle }
  | { readonly type: 'copy-text'; readonly text: string }
  | { readonly type: 'export'; readonly format: SheetFormat }
  | { readonly type: 'filter'; readonly filter: string }
  | { readonly type: 'sort'; readonly by: number | null }
  | { readonly type: 'fact'; readonly fact: string }
  | { readonly type: 'complete'; readonly completion: Completion }
  | { readonly type: 'lang'; readonly lang: Lang };

export type CiteStyle = 'text' | 'markdown' | 'gbt7714';
export type SheetFormat = 'csv' | 'json' | 'md';

export interface MenuItem {
  readonly label: string;
  readonly choice: Choice;
}

export type Overlay =
  | { readonly type: 'help'; readonly top: number }
  | { readonly type: 'whole'; readonly top: number }
  | { readonly type: 'palette'; readonly input: Input; readonly list: Scroll }
  | { readonly type: 'menu'; readonly title: string; readonly items: readonly MenuItem[]; readonly selected: number; readonly of?: 'bookmarks' };

export interface Notice {
  readonly text: string;
  readonly tone: 'note' | 'bad';
}

/** A mark is a bookmark with a letter. */
export interface Bookmark {
  /** As the palette and the command line take it: `open 003_x#p4`, `compare 规上工业总产值`. */
  readonly address: string;
  readonly label: string;
  readonly letter?: string;
}

/** An answer of the search, kept for going back. */
export interface Answer {
  readonly key: string;
  readonly result: SearchResult;
}

export interface Settings {
  readonly lang: Lang;
  readonly color: boolean;
  /** Frames and marks of ASCII only. */
  readonly ascii: boolean;
  /** Lines for a screen reader: no marks of the frame, panes one after the other. */
  readonly linear?: boolean;
  readonly ambiguous: Ambiguous;
  /** What the terminal answered; null where it did not. */
  readonly background: 'dark' | 'light' | null;
  readonly depth: ColourDepth;
  /** Corpus named on the command line, for the command line that `c` shows; null for the bundled one. */
  readonly corpusPath: string | null;
}

export interface State {
  readonly size: Size;
  readonly settings: Settings;
  /** Every place visited; the one at `at` is on the screen. */
  readonly visited: readonly Place[];
  readonly at: number;
  /** The last place of each tab that is not the one on the screen. */
  readonly tabs: Readonly<Partial<Record<Tab, Place>>>;
  readonly overlay: Overlay | null;
  /** First key of a two-key command. */
  readonly pending: string;
  readonly notice: Notice | null;
  /** Counts searches asked for; an answer of an older one is dropped. */
  readonly generation: number;
  /** The search last asked for: what `searchKey` makes of it. */
  readonly asked: string;
  readonly answers: readonly Answer[];
  readonly queries: readonly string[];
  /** What was looked for last within a document. */
  readonly found: string;
  readonly bookmarks: readonly Bookmark[];
  /** Where each document was left. */
  readonly positions: Readonly<Record<string, Anchor>>;
  /** Whether the first frame is out: until then only the names of things are drawn, so that it does not wait for the rest. */
  readonly warm: boolean;
  /** The place as its selection last rested, while it moves: what is shown at length is that of this place; null at rest. */
  readonly lag: Place | null;
  /** Exit code once the app is to end. */
  readonly exit: number | null;
}

export type SheetRow = Readonly<Record<string, string | number | null>>;

/** A view as a table of data, for export. */
export interface Sheet {
  /** Beginning of the file's name. */
  readonly name: string;
  /** In order; every row has these keys. */
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly SheetRow[];
}

/** Work that the reducer asks for and the runtime does. */
export type Effect =
  | { readonly type: 'search'; readonly generation: number; readonly key: string; readonly query: string; readonly synonyms: boolean }
  | { readonly type: 'complete'; readonly query: Input }
  | { readonly type: 'look'; readonly doc: string; readonly query: string }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'export'; readonly sheet: Sheet; readonly format: SheetFormat }
  | { readonly type: 'remember'; readonly change: Change }
  | { readonly type: 'redraw' };

/** A change of what is kept across runs; applied to the file as it is then, so that two running apps do not undo each other. */
export type Change =
  | { readonly type: 'bookmark'; readonly bookmark: Bookmark }
  | { readonly type: 'unbookmark'; readonly address: string }
  | { readonly type: 'position'; readonly doc: string; readonly anchor: Anchor }
  | { readonly type: 'query'; readonly query: string };

/** What happens to the app. */
export type Event =
  | { readonly type: 'key'; readonly key: string; readonly text: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'answer'; readonly generation: number; readonly key: string; readonly result: SearchResult }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'warm' }
  | { readonly type: 'rest' }
  | { readonly type: 'found'; readonly doc: string; readonly query: string }
  | { readonly type: 'completions'; readonly query: Input; readonly completions: readonly Completion[] }
  | { readonly type: 'settings'; readonly settings: Partial<Settings> }
  | {
      readonly type: 'restored';
      readonly bookmarks: readonly Bookmark[];
      readonly positions: Readonly<Record<string, Anchor>>;
      readonly queries: readonly string[];
    };

export const START: Scroll = { selected: 0, top: 0 };
export const EMPTY: Input = { text: '', cursor: 0 };
/** A list as it is when first opened. */
export const FRESH = { list: START, filter: EMPTY, typing: false, sort: null } as const;

/** Smallest terminal that the views are made for. */
export const SMALLEST: Size = { columns: 60, rows: 15 };

export function initialState(size: Size, settings: Settings, place: Place = rootOf('documents')): State {
  return {
    size,
    settings,
    visited: [place],
    at: 0,
    tabs: {},
    overlay: null,
    pending: '',
    notice: null,
    generation: 0,
    asked: '',
    answers: [],
    queries: [],
    found: '',
    bookmarks: [],
    positions: {},
    warm: false,
    lag: null,
    exit: null,
  };
}

/** @returns the first place of a tab */
export function rootOf(tab: Tab): Place {
  switch (tab) {
    case 'documents':
      return { view: 'documents', from: null, ...FRESH };
    case 'search':
      return { view: 'search', from: null, query: EMPTY, typing: true, replace: false, list: START, synonyms: true };
    case 'metrics':
      return { view: 'metrics', from: null, ...FRESH };
    case 'targets':
      return { view: 'targets', from: null, ...FRESH };
    case 'terms':
      return { view: 'terms', from: null, ...FRESH, detail: 0 };
  }
}

/** @returns the bookmarks with one more before them; a place has one bookmark, a letter one place */
export function withBookmark(bookmarks: readonly Bookmark[], added: Bookmark): Bookmark[] {
  return [added, ...bookmarks.filter(({ address, letter }) => address !== added.address && (letter === undefined || letter !== added.letter))];
}

/** @returns the words of the language in use */
export const wordsOf = (state: State): AppText => appText[state.settings.lang];

/** @returns the place on the screen */
export function hereOf(state: State): Place {
  const place = state.visited[state.at];
  if (!place) throw new RangeError(`no place ${state.at} of ${state.visited.length}`);
  return place;
}

/** @returns the tab that a place belongs to: that of the place it was first opened from */
export function tabOf(place: Place): Tab {
  let root = place;
  while (root.from) root = root.from;
  if (root.view === 'reader') return 'documents';
  if (root.view === 'comparison' || root.view === 'matrix') return 'metrics';
  return root.view;
}
