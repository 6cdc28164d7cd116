/** Bookmarks: set and taken away by the same key. Pure; the file is written by whoever runs the effects. */
import { cut } from '../../text/width.ts';
import { addressOf } from './address.ts';
import { citedAt } from './cited.ts';
import type { Scene } from './outcome.ts';
import { type Bookmark, type Effect, hereOf, type Place, type State } from './state.ts';
import { wordsOf } from './words.ts';

/** Columns of a bookmark's label: it has to fit a menu in the smallest terminal. */
const LABEL = 50;

export function bookmarkHere({ state, world }: Scene): { readonly state: State; readonly effects: readonly Effect[] } {
  const place = hereOf(state);
  const address = addressOf(place, { world });
  const words = wordsOf(state).notice;
  if (state.bookmarks.some((one) => one.address === address)) {
    const bookmarks = state.bookmarks.filter((one) => one.address !== address);
    return {
      state: { ...state, bookmarks, notice: { text: words.unbookmarked, tone: 'note' } },
      effects: [{ type: 'remember', change: { type: 'unbookmark', address } }],
    };
  }
  const bookmark: Bookmark = { address, label: cut(labelOf(place, { state, world }), LABEL) };
  return {
    state: { ...state, bookmarks: [bookmark, ...state.bookmarks], notice: { text: words.bookmarked, tone: 'note' } },
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
