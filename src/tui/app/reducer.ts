/**
 * The only writer of state. In: the state, an event, the library. Out: the next state and the work it asks for. Pure.
 *
 *   key ──► contexts ──► keymap ──► action ──► overlay? view? app? ──► state' + effects
 *   text (in a box), paste, resize, answer, notice ──────────────────► state'
 */
import { actComparison } from '../screens/comparison/state.ts';
import { actDocuments } from '../screens/documents/state.ts';
import { typeFiltered } from '../screens/filtered.ts';
import { actMatrix } from '../screens/matrix/state.ts';
import { actMetrics } from '../screens/metrics/state.ts';
import { matchesNow } from '../screens/reader/find.ts';
import { actReader, foundInReader, typeInReader } from '../screens/reader/state.ts';
import { answerOf, searchKey } from '../screens/search/open.ts';
import { actSearch, typeSearch } from '../screens/search/state.ts';
import { stageOf } from '../screens/stage.ts';
import { actTargets } from '../screens/targets/state.ts';
import { actTerms } from '../screens/terms/state.ts';
import { type ActionName, isTab } from './actions.ts';
import { choose, offerCompletions } from './choose.ts';
import { contextsOf } from './contexts.ts';
import { leave, neighbour, replaceHere, selectTab, travel, undo, visit } from './history.ts';
import { inputOf, insert } from './input.ts';
import { keyLabel, lookUp } from './keymap.ts';
import { sortBy } from './listing.ts';
import type { Outcome, Scene } from './outcome.ts';
import { actOverlay, factMenu, menuFor } from './overlays.ts';
import { bookmarkHere, goToMark, markHere, removeBookmark } from './remember.ts';
import { withLag } from './rest.ts';
import { type Effect, EMPTY, type Event, hereOf, type Place, START, type State, wordsOf } from './state.ts';
import { wholeLines } from './whole.ts';
import type { World } from './world.ts';

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Answers kept: enough to go back through a session's searches without asking again. */
const ANSWERS = 12;

/** @returns the state after one event, and what is to be done outside of it */
export function update(state: State, event: Event, world: World): Step {
  const step = react(state, event, world);
  const after = withPosition(state, withLook(withSearch(step), world));
  return { ...after, state: withLag(state, withFound(after.state)) };
}

function react(state: State, event: Event, world: World): Step {
  switch (event.type) {
    case 'key':
      return onKey(state, event.key, event.text, world);
    case 'paste':
      return { state: onText({ ...state, notice: null }, event.text, world), effects: [] };
    case 'resize':
      return { state: { ...state, size: event.size }, effects: [] };
    case 'answer': {
      if (event.generation !== state.generation) return { state, effects: [] };
      const answers = [{ key: event.key, result: event.result }, ...state.answers.filter((answer) => answer.key !== event.key)].slice(0, ANSWERS);
      return { state: { ...state, answers }, effects: [] };
    }
    case 'notice':
      return { state: { ...state, notice: event.notice }, effects: [] };
    case 'warm':
      return { state: { ...state, warm: true }, effects: [] };
    case 'found': {
      const place = hereOf(state);
      const waits = place.view === 'reader' && place.doc === event.doc && place.find.text.trim() === event.query && place.match < 0;
      return { state: waits ? applied(state, foundInReader(place, { state, world }), world) : state, effects: [] };
    }
    case 'rest':
      return { state: { ...state, lag: null }, effects: [] };
    case 'completions':
      return { state: offerCompletions(state, event.query, event.completions), effects: [] };
    case 'settings': {
      const settings = { ...state.settings, ...event.settings };
      // What the terminal answers is mostly what was assumed: then there is nothing to draw.
      const same = JSON.stringify(settings) === JSON.stringify(state.settings);
      return { state: same ? state : { ...state, settings }, effects: [] };
    }
    case 'restored': {
      const { bookmarks, positions, queries } = event;
      return { state: { ...state, bookmarks, positions: { ...positions, ...state.positions }, queries }, effects: [] };
    }
  }
}

function onKey(before: State, key: string, text: string, world: World): Step {
  const contexts = contextsOf(before);
  const found = lookUp(contexts, before.pending, key);
  const state: State = { ...before, notice: null, pending: '' };
  if (found === 'wait') return { state: { ...state, pending: key }, effects: [] };
  if (found) return perform(state, found, world, key);
  if (before.pending !== '') return unfinished(before, state, key, text, world);
  if (contexts.includes('box')) return { state: text === '' ? state : onText(state, text, world), effects: [] };
  const words = wordsOf(state).notice;
  return { state: { ...state, notice: { text: words.noKey(keyLabel(key)), tone: 'note' } }, effects: [] };
}

/** Two keys that together mean nothing: a character does nothing (`m1` marks no place, and goes to no view), Escape leaves it at that, any other key is one of its own. */
function unfinished(before: State, state: State, key: string, text: string, world: World): Step {
  if (key === 'esc') return { state, effects: [] };
  if (key.length > 1) return onKey({ ...before, pending: '' }, key, text, world);
  const words = wordsOf(state).notice;
  const wantsLetter = lookUp(contextsOf(state), before.pending, 'z') !== null;
  const said = wantsLetter ? words.wantsLetter(before.pending) : words.noKey(before.pending + keyLabel(key));
  return { state: { ...state, notice: { text: said, tone: 'note' } }, effects: [] };
}

/** Text typed or pasted: it goes to the box that is open; without one it is nothing. */
function onText(state: State, text: string, world: World): State {
  const { overlay } = state;
  if (overlay?.type === 'palette') return { ...state, overlay: { ...overlay, input: insert(overlay.input, text), list: START } };
  if (overlay) return state;
  const place = hereOf(state);
  const outcome = typeInto(place, text, { state, world });
  return outcome.place ? replaceHere(state, outcome.place) : state;
}

function typeInto(place: Place, text: string, scene: Scene): Outcome {
  if (!contextsOf(scene.state).includes('box')) return {};
  if (place.view === 'search') return typeSearch(place, text);
  if (place.view === 'reader') return typeInReader(place, text, scene);
  return 'filter' in place ? typeFiltered(place, text) : {};
}

/**
 * @param key the last one pressed, for actions that take a letter
 * @returns the state after an action, asked for by a key or chosen in the palette
 */
export function perform(state: State, action: ActionName, world: World, key = ''): Step {
  const scene: Scene = { state, world };
  if (action === 'redraw') return { state, effects: [{ type: 'redraw' }] };
  if (action === 'quit') return { state: { ...state, exit: 0 }, effects: [] };
  if (action === 'remove') return removeBookmark(scene);
  if (state.overlay) {
    const { overlay, choice } = actOverlay(state.overlay, action, scene);
    const closed = { ...state, overlay };
    return choice ? choose(closed, choice, world, perform) : { state: closed, effects: [] };
  }
  const outcome = act(hereOf(state), action, scene);
  if (outcome.next) return everywhere(state, outcome.next, world, key);
  if (!outcome.pass) return { state: applied(state, outcome, world), effects: outcome.effects ?? [] };
  return everywhere(state, action, world, key);
}

function applied(state: State, { place, visit: next, notice, facts, undo: tried }: Outcome, world: World): State {
  if (tried) return undo(state);
  let after = place ? replaceHere(state, place) : state;
  if (next) after = visit(after, next);
  if (facts) after = { ...after, overlay: factMenu(facts, { state, world }) };
  return notice === undefined ? after : { ...after, notice: { text: notice, tone: 'note' } };
}

function act(place: Place, action: ActionName, scene: Scene): Outcome {
  switch (place.view) {
    case 'documents':
      return actDocuments(place, action, scene);
    case 'reader':
      return actReader(place, action, scene);
    case 'search':
      return actSearch(place, action, scene);
    case 'metrics':
      return actMetrics(place, action, scene);
    case 'comparison':
      return actComparison(place, action, scene);
    case 'matrix':
      return actMatrix(place, action, scene);
    case 'targets':
      return actTargets(place, action, scene);
    case 'terms':
      return actTerms(place, action, scene);
  }
}

function everywhere(state: State, action: ActionName, world: World, key: string): Step {
  const scene: Scene = { state, world };
  const quiet = (next: State): Step => ({ state: next, effects: [] });
  if (isTab(action)) return quiet(action === 'search' ? startSearch(state) : selectTab(state, action));
  switch (action) {
    case 'complete':
    case 'next-view':
    case 'previous-view':
      return quiet(walkedOn(selectTab(state, neighbour(state, action === 'previous-view' ? -1 : 1))));
    case 'back':
    case 'forward':
      return quiet(travel(state, action === 'back' ? -1 : 1));
    case 'leave':
      return quiet(leave(state) ?? { ...state, exit: 0 });
    case 'cancel':
      // Escape goes up, but never out of the program.
      return quiet(leave(state) ?? state);
    case 'help':
      return quiet({ ...state, overlay: { type: 'help', top: 0 } });
    case 'palette':
      return quiet({ ...state, overlay: { type: 'palette', input: EMPTY, list: START } });
    case 'find':
      // Where a view has nothing of its own to look through, the search of everything serves.
      return quiet(startSearch(state));
    case 'find-all':
      return quiet(findAll(state));
    case 'bookmark':
      return bookmarkHere(scene);
    case 'mark':
      return markHere(key, scene);
    case 'go-to-mark':
      return goToMark(key, scene);
    case 'reverse': {
      const place = hereOf(state);
      // Without an order of one's own there is none to turn around: then one is chosen.
      if ('sort' in place && place.sort) return quiet(sortBy(state, place.sort.by, world));
      return perform(state, 'sort', world);
    }
    case 'whole':
      return quiet(
        wholeLines(hereOf(state), stageOf(scene)).length > 0
          ? { ...state, overlay: { type: 'whole', top: 0 } }
          : { ...state, notice: { text: wordsOf(state).notice.nothingWhole, tone: 'note' } },
      );
    default: {
      const overlay = menuFor(action, scene);
      if (overlay) return quiet({ ...state, overlay });
      const words = wordsOf(state).notice;
      if (action === 'bookmarks') return quiet({ ...state, notice: { text: words.noBookmarks, tone: 'note' } });
      if (action === 'facets') return quiet({ ...state, notice: { text: words.noFacets, tone: 'note' } });
      return quiet(state);
    }
  }
}

/** Who walks through the views by Tab is not held up in a box with text in it. */
function walkedOn(state: State): State {
  const place = hereOf(state);
  return place.view === 'search' && place.typing ? replaceHere(state, { ...place, replace: place.query.text !== '' }) : state;
}

/** The box as one opens it to ask anew: what it held gives way to the first letter typed. */
function startSearch(state: State): State {
  const next = selectTab(state, 'search');
  let place = hereOf(next);
  // What was opened from it is left behind.
  while (place.from) place = place.from;
  if (place.view !== 'search') return next;
  const box = { ...place, typing: true, replace: place.query.text !== '' };
  return hereOf(next).view === 'search' ? replaceHere(next, box) : visit(state, box);
}

/** What was typed to filter a list, searched for in all texts. */
function findAll(state: State): State {
  const from = hereOf(state);
  const text = 'filter' in from ? from.filter.text.trim() : '';
  if (text === '') return startSearch(state);
  const left = 'filter' in from ? replaceHere(state, { ...from, typing: false, filter: EMPTY }) : state;
  const next = selectTab(left, 'search');
  const place = hereOf(next);
  return place.view === 'search' && text !== ''
    ? replaceHere(next, { ...place, query: inputOf(text), typing: false, replace: false, list: START })
    : next;
}

/** Keeps what one looks for in a document, once the box is left, for an empty box to look for again. */
function withFound(state: State): State {
  const place = hereOf(state);
  const text = place.view === 'reader' && !place.typing ? place.find.text.trim() : '';
  return text === '' || text === state.found ? state : { ...state, found: text };
}

/** Asks for the search on the screen where its answer is not there and not on its way. */
function withSearch({ state, effects }: Step): Step {
  const place = hereOf(state);
  if (place.view !== 'search') return { state, effects };
  const query = place.query.text.trim();
  const key = searchKey(place);
  if (query === '' || key === state.asked || answerOf(state, place)) return { state, effects };
  const generation = state.generation + 1;
  return { state: { ...state, generation, asked: key }, effects: [...effects, { type: 'search', generation, key, query, synonyms: place.synonyms }] };
}

/** Asks for a look through a long document, in which something is to be found. */
function withLook({ state, effects }: Step, world: World): Step {
  const place = hereOf(state);
  if (place.view !== 'reader' || matchesNow(world, place.doc, place.find.text)) return { state, effects };
  return { state, effects: [...effects, { type: 'look', doc: place.doc, query: place.find.text.trim() }] };
}

/** Keeps where a document is left, and what was searched for, when another place is gone to. */
function withPosition(before: State, { state, effects }: Step): Step {
  const left = hereOf(before);
  const leaves = state.exit !== null || before.at !== state.at || before.visited.length !== state.visited.length;
  if (!leaves) return { state, effects };
  if (left.view === 'reader') {
    const here = hereOf(state);
    // A jump within the document does not leave it.
    if (state.exit === null && here.view === 'reader' && here.doc === left.doc) return { state, effects };
    const positions = { ...state.positions, [left.doc]: left.top };
    return {
      state: { ...state, positions },
      effects: [...effects, { type: 'remember', change: { type: 'position', doc: left.doc, anchor: left.top } }],
    };
  }
  const query = left.view === 'search' ? left.query.text.trim() : '';
  if (query === '' || state.queries[0] === query) return { state, effects };
  const queries = [query, ...state.queries.filter((one) => one !== query)].slice(0, 100);
  return { state: { ...state, queries }, effects: [...effects, { type: 'remember', change: { type: 'query', query } }] };
}
