/** Bookmarks and marks: set and taken away by the same key. Pure; the file is written by whoever runs the effects. */
import { cut } from '../../text/width.ts';
import { addressOf, placeAt } from './address.ts';
import { citedAt } from './cited.ts';
import { visit } from './history.ts';
import type { Scene } from './outcome.ts';
import { bookmarkMenu } from './overlays.ts';
import { type Bookmark, type Effect, hereOf, type Place, type State, withBookmark, wordsOf } from './state.ts';

/** Columns of a bookmark's label: a wide menu's worth; a narrower one cuts it. */
const LABEL = 110;

interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

const noted = (state: State, text: string): State => ({ ...state, notice: { text, tone: 'note' } });

/** @returns the state with the place bookmarked, or no longer */
export function bookmarkHere(scene: Scene): Step {
  const { state } = scene;
  const address = addressOf(hereOf(state), scene);
  const words = wordsOf(state).notice;
  if (!state.bookmarks.some((one) => one.address === address)) return added(scene, undefined, words.bookmarked);
  return removed(state, address);
}

/** @returns the state without the bookmark that is selected in their list */
export function removeBookmark({ state }: Scene): Step {
  const { overlay } = state;
  const choice = overlay?.type === 'menu' ? overlay.items[overlay.selected]?.choice : undefined;
  if (overlay?.type !== 'menu' || choice?.type !== 'go') return { state, effects: [] };
  const { state: after, effects } = removed(state, choice.address);
  return { state: { ...after, overlay: bookmarkMenu(after, overlay.selected) }, effects };
}

function removed(state: State, address: string): Step {
  const bookmarks = state.bookmarks.filter((one) => one.address !== address);
  return {
    state: noted({ ...state, bookmarks }, wordsOf(state).notice.unbookmarked),
    effects: [{ type: 'remember', change: { type: 'unbookmark', address } }],
  };
}

/** @returns the state with the place marked by a letter, which it takes from any other place */
export function markHere(letter: string, scene: Scene): Step {
  return added(scene, letter, wordsOf(scene.state).notice.marked(letter));
}

/** @returns the state at the place marked by a letter */
export function goToMark(letter: string, scene: Scene): Step {
  const { state } = scene;
  const mark = state.bookmarks.find((one) => one.letter === letter);
  const place = mark ? placeAt(mark.address, scene) : null;
  return { state: place ? visit(state, place) : noted(state, wordsOf(state).notice.noMark(letter)), effects: [] };
}

function added(scene: Scene, letter: string | undefined, notice: string): Step {
  const { state } = scene;
  const place = hereOf(state);
  const bookmark: Bookmark = {
    address: addressOf(place, scene),
    label: cut(labelOf(place, scene), LABEL),
    ...(letter === undefined ? {} : { letter }),
  };
  return {
    state: noted({ ...state, bookmarks: withBookmark(state.bookmarks, bookmark) }, notice),
    effects: [{ type: 'remember', change: { type: 'bookmark', bookmark } }],
  };
}

function labelOf(place: Place, scene: Scene): string {
  const words = wordsOf(scene.state);
  if (place.view === 'comparison') return `${words.tabs.metrics} · ${place.metric}`;
  if (place.view !== 'reader') return addressOf(place, scene);
  const cited = citedAt(place, scene);
  const document = scene.world.document(place.doc);
  const text = document.paragraphs.find((one) => one.n === cited?.stretch?.paragraph)?.text ?? '';
  const quote = cited?.stretch ? text.slice(cited.stretch.start, cited.stretch.end) : '';
  return `${cut(document.title, 20)} · ${quote}`;
}
