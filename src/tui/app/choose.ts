/** What choosing an entry of a menu or of the palette does. In: the state with the overlay closed, the choice. Out: state and effects. */

import type { Completion } from '../../search/model.ts';
import { openFact } from '../screens/reader/open.ts';
import { completeSearch, filterSearch } from '../screens/search/state.ts';
import type { ActionName } from './actions.ts';
import { placeAt } from './address.ts';
import { citationOf } from './cite.ts';
import { citedAt } from './cited.ts';
import { replaceHere, visit } from './history.ts';
import { sortBy } from './listing.ts';
import { sheetOf } from './sheet.ts';
import { type Choice, type Effect, hereOf, type Input, type State, wordsOf } from './state.ts';
import type { World } from './world.ts';

interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** @param perform how an action chosen by name is done: the reducer's own */
export function choose(state: State, choice: Choice, world: World, perform: (state: State, action: ActionName, world: World) => Step): Step {
  const scene = { state, world };
  const place = hereOf(state);
  const words = wordsOf(state).notice;
  const note = (text: string): Step => ({ state: { ...state, notice: { text, tone: 'note' } }, effects: [] });
  switch (choice.type) {
    case 'action':
      return perform(state, choice.action, world);
    case 'go': {
      const next = placeAt(choice.address, scene);
      return next ? { state: visit(state, next), effects: [] } : note(words.noPlace(choice.address));
    }
    case 'copy': {
      const cited = citedAt(place, scene);
      if (!cited) return note(words.nothingToCopy);
      return { state, effects: [{ type: 'copy', text: citationOf(cited, choice.style, world, state.settings.lang) }] };
    }
    case 'copy-text':
      return { state, effects: [{ type: 'copy', text: choice.text }] };
    case 'export': {
      const sheet = sheetOf(place, scene);
      return sheet.rows.length === 0 ? note(words.nothingToExport) : { state, effects: [{ type: 'export', sheet, format: choice.format }] };
    }
    case 'filter':
      return place.view === 'search' ? { state: replaceHere(state, filterSearch(place, choice.filter)), effects: [] } : { state, effects: [] };
    case 'complete':
      return place.view === 'search' ? { state: replaceHere(state, completeSearch(place, choice.completion)), effects: [] } : { state, effects: [] };
    case 'sort':
      return { state: sortBy(state, choice.by, world), effects: [] };
    case 'fact': {
      const fact = world.fact(choice.fact);
      return fact ? { state: visit(state, openFact(world, state, fact, place)), effects: [] } : { state, effects: [] };
    }
    case 'lang':
      return { state: { ...state, settings: { ...state.settings, lang: choice.lang } }, effects: [] };
  }
}

/** @returns the state with the one completion taken, or a menu of several; the query may have changed while they were looked for */
export function offerCompletions(state: State, query: Input, completions: readonly Completion[]): State {
  const place = hereOf(state);
  if (place.view !== 'search' || place.query.text !== query.text) return state;
  const [first, ...others] = completions;
  const words = wordsOf(state);
  if (!first) return { ...state, notice: { text: words.notice.noCompletion, tone: 'note' } };
  if (others.length === 0) return replaceHere(state, completeSearch(place, first));
  const items = completions.map((completion) => ({
    label: completion.note === null ? completion.text : `${completion.text}  ${completion.note}`,
    choice: { type: 'complete' as const, completion },
  }));
  return { ...state, overlay: { type: 'menu', title: words.menu.completions, items, selected: 0 } };
}
