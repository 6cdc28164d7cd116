/** Visiting places, going back and forward through them, and changing tabs. Pure functions of the state. */
import { TABS, type Tab } from './actions.ts';
import { hereOf, type Place, rootOf, type State, tabOf } from './state.ts';

/** Most places kept; the oldest are forgotten. */
const MOST = 500;
/** Most levels that `q` goes up one by one. */
const DEEPEST = 40;

/** @returns the state with the place on the screen changed in place (a selection moved) */
export function replaceHere(state: State, place: Place): State {
  if (place === hereOf(state)) return state;
  return { ...state, visited: state.visited.with(state.at, place) };
}

/** @returns the state standing on a new place; what could be reached by `forward` is forgotten, as in a browser */
export function visit(state: State, place: Place): State {
  const here = hereOf(state);
  const visited = [...state.visited.slice(0, state.at + 1), shortened(place, DEEPEST)].slice(-MOST);
  return { ...state, visited, at: visited.length - 1, tabs: { ...state.tabs, [tabOf(here)]: here } };
}

/** A place whose way up is no longer than `depth`: from figure to comparison to figure, it would grow without end. */
function shortened(place: Place, depth: number): Place {
  if (!place.from) return place;
  const from = depth === 0 ? rootOf(tabOf(place)) : shortened(place.from, depth - 1);
  return from === place.from ? place : { ...place, from };
}

/** @returns the state before its last visit, as if it had not been */
export function undo(state: State): State {
  return state.at === 0 ? state : { ...state, visited: state.visited.slice(0, state.at), at: state.at - 1 };
}

/** @returns the state some places back or forward; itself where there are not so many */
export function travel(state: State, by: number): State {
  const at = state.at + by;
  if (at < 0 || at >= state.visited.length) return state;
  const here = hereOf(state);
  return { ...state, at, tabs: { ...state.tabs, [tabOf(here)]: here } };
}

/**
 * Up to where the place was opened from. Going back in history where that is the same, so that `forward` returns.
 * @returns null at the root of a tab
 */
export function leave(state: State): State | null {
  const { from } = hereOf(state);
  if (!from) return null;
  const here = hereOf(state);
  // Jumps within a document are places of their own: they are passed over.
  let at = state.at - 1;
  while (at > 0 && here.view === 'reader' && sameThing(state.visited[at] ?? here, here)) at--;
  const previous = state.visited[at];
  if (!previous || !sameThing(previous, from)) return visit(state, from);
  const back = travel(state, at - state.at);
  // Who walked on from result to result comes back to the one read last.
  return here.view === 'reader' && here.hit !== null ? replaceHere(back, from) : back;
}

/** @returns the state in another tab, where it was left; the tab one is in goes to its root */
export function selectTab(state: State, tab: Tab): State {
  const here = hereOf(state);
  if (tabOf(here) !== tab) return visit(state, state.tabs[tab] ?? rootOf(tab));
  if (here.from === null) return state;
  let root: Place = here;
  while (root.from) root = root.from;
  return visit(state, root);
}

/** @returns the tab next to the one on the screen, around the end */
export function neighbour(state: State, by: -1 | 1): Tab {
  const at = TABS.indexOf(tabOf(hereOf(state)));
  return TABS[(at + by + TABS.length) % TABS.length] ?? 'documents';
}

/** Two places that show the same thing, whatever their scroll. */
function sameThing(a: Place, b: Place): boolean {
  if (a.view === 'reader' && b.view === 'reader') return a.doc === b.doc;
  if (a.view === 'comparison' && b.view === 'comparison') return a.metric === b.metric;
  return a.view === b.view && a.view !== 'reader' && a.view !== 'comparison';
}
