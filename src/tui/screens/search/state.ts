/** What the search does on each action. The search itself runs elsewhere; here is the box, the selection, and where Enter leads. */
import type { Completion } from '../../../search/model.ts';
import type { ActionName } from '../../app/actions.ts';
import { edit, inputOf, insert } from '../../app/input.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { move } from '../../app/scroll.ts';
import { EMPTY, type Input, type SearchPlace, START, type State, wordsOf } from '../../app/state.ts';
import { openComparison } from '../comparison/open.ts';
import { searchGeometry } from './geometry.ts';
import { answerOf, placeOfHit } from './open.ts';

/** Keys that empty a box whose text gives way. */
const ERASING: ReadonlySet<ActionName> = new Set<ActionName>(['erase', 'erase-forward', 'erase-word', 'erase-line']);

export const actSearch: Act<SearchPlace> = (before, action, scene) => {
  if (before.replace && before.typing && ERASING.has(action)) return { place: { ...asked(before, EMPTY), replace: false } };
  // Any other key takes the text in the box for one to work on.
  const place = before.replace ? { ...before, replace: false } : before;
  const hits = answerOf(scene.state, place)?.hits ?? [];
  switch (action) {
    case 'open':
      return openSelected(place, scene);
    case 'find':
      return { place: { ...place, typing: true, replace: place.query.text !== '' } };
    case 'edit':
      return { place: { ...place, typing: true } };
    case 'results':
    case 'cancel':
      return place.typing ? { place: { ...place, typing: false } } : PASS;
    case 'synonyms':
      return { place: { ...place, synonyms: !place.synonyms, list: START }, notice: wordsOf(scene.state).notice.synonyms(!place.synonyms) };
    case 'compare':
      return compareSelected(place, scene);
    case 'complete':
      // Tab completes what is being typed, and is the way to the next view where nothing is.
      return place.query.text.trim() === '' || before.replace ? PASS : { effects: [{ type: 'complete', query: place.query }] };
    case 'older-query':
    case 'newer-query':
      return recall(place, action === 'older-query' ? 1 : -1, scene);
    default: {
      const query = place.typing ? edit(place.query, action) : null;
      if (query) return { place: asked(place, query) };
      const rows = hits.length > 0 ? hits.length : offersOf(place, scene.state).length;
      const list = move(place.list, action, rows, searchGeometry(scene.state.size).hits);
      return list === place.list && place === before ? PASS : { place: { ...place, list } };
    }
  }
};

/** @returns the search after text was typed or pasted */
export function typeSearch(place: SearchPlace, text: string): Outcome {
  // The key that opens the box, pressed once more by those who did not see that it is open.
  if (/^[/／]$/.test(text) && (place.replace || place.query.text === '')) return {};
  return { place: { ...asked(place, insert(place.replace ? EMPTY : place.query, text)), replace: false } };
}

/** @returns the search with a filter such as `year:2023` added to its query, or taken away where it is there already */
export function filterSearch(place: SearchPlace, filter: string): SearchPlace {
  const words = place.query.text.split(/\s+/).filter((word) => word !== '');
  const kept = words.includes(filter) ? words.filter((word) => word !== filter) : [...words, filter];
  return asked(place, inputOf(kept.join(' ')));
}

/** @returns the search with a completion in the place of what was typed of it */
export function completeSearch(place: SearchPlace, { start, end, text }: Completion): SearchPlace {
  const rest = place.query.text.slice(end);
  // A finished value is parted from what comes next; the name of a filter waits for its value.
  const before = place.query.text.slice(0, start) + text + (/[:：]$|\s$/.test(text) || /^\s/.test(rest) ? '' : ' ');
  return asked(place, { text: before + rest, cursor: before.length });
}

function asked(place: SearchPlace, query: Input): SearchPlace {
  return { ...place, query, list: query.text === place.query.text ? place.list : START };
}

function openSelected(place: SearchPlace, { state, world }: Scene): Outcome {
  const offer = offersOf(place, state)[place.list.selected];
  if (offer !== undefined) return { place: asked(place, inputOf(offer)) };
  const hit = answerOf(state, place)?.hits[place.list.selected];
  const visit = hit ? placeOfHit(world, state, hit, place.list.selected, place) : null;
  return visit ? { visit } : {};
}

/** Most earlier queries offered in an empty box. */
const EARLIER = 8;

/** @returns queries to take in place of what is in the box: earlier ones where it is empty, those that would hit where nothing was found */
export function offersOf(place: SearchPlace, state: State): readonly string[] {
  if (place.query.text.trim() === '') return state.queries.slice(0, EARLIER);
  const answer = answerOf(state, place);
  return answer?.hits.length === 0 ? answer.suggestions : [];
}

function compareSelected(place: SearchPlace, { state, world }: Scene): Outcome {
  const hit = answerOf(state, place)?.hits[place.list.selected];
  const fact = hit?.type === 'fact' ? world.library.facts[hit.ref] : undefined;
  if (fact) return { visit: openComparison(world, fact.metric, fact.id, place) };
  const metric = hit?.type === 'metric' ? world.library.metrics[hit.ref] : undefined;
  return metric ? { visit: openComparison(world, metric.name, null, place) } : { notice: wordsOf(state).notice.noFact };
}

/** Through earlier queries, the newest first; what is in the box now is found among them or stands before all. */
function recall(place: SearchPlace, by: 1 | -1, { state }: Scene): Outcome {
  const at = state.queries.indexOf(place.query.text.trim()) + by;
  const query = state.queries[at];
  return query === undefined ? PASS : { place: asked(place, inputOf(query)) };
}
