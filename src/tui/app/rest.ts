/**
 * What is shown at length of a list follows the selection when it rests. A move writes its few bytes at once; the preview, a page of text
 * that nobody reads while a key is held down, comes when no key has come for a moment. Pure.
 */
import { hereOf, type Place, type State } from './state.ts';

/** What a move of the selection changes of a place. */
const MOVED = new Set(['list', 'column', 'left', 'detail']);

/** @returns the state with the place whose selected thing is still shown at length; null where that is the place on the screen */
export function withLag(before: State, after: State): State {
  const [left, here] = [hereOf(before), hereOf(after)];
  const lag = left === here ? after.lag : onlyMoved(left, here) ? (before.lag ?? left) : null;
  return lag === after.lag ? after : { ...after, lag };
}

function onlyMoved(left: Place, here: Place): boolean {
  if (!('list' in left && 'list' in here) || left.view !== here.view) return false;
  const column = (place: Place): number => ('column' in place ? place.column : 0);
  if (left.list.selected === here.list.selected && column(left) === column(here)) return false;
  const kept = (place: Place): [string, unknown][] => Object.entries(place).filter(([key]) => !MOVED.has(key));
  const then = new Map(kept(left));
  return kept(here).length === then.size && kept(here).every(([key, value]) => then.get(key) === value);
}

/** @returns the place whose selected thing is shown at length: the one on the screen, or where its selection was when it last rested */
export function restedOf<P extends Place>(place: P, { lag }: State): P {
  const sameView = (other: Place): other is P => other.view === place.view;
  return lag && sameView(lag) ? lag : place;
}
