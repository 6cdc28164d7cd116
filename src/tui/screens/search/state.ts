/** What the search does on each action. The search itself runs elsewhere; here is the box, the selection, and where Enter leads. */
import type { Completion } from '../../../search/model.ts';
import type { ActionName } from '../../app/actions.ts';
import { edit, inputOf, insert } from '../../app/input.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { move } from '../../app/scroll.ts';
import { EMPTY, type Input, type SearchPlace, START, wordsOf } from '../../app/state.ts';
import { openComparison } from '../comparison/open.ts';
import { searchGeometry } from './geometry.ts';
import { answerOf, placeOfHit } from './open.ts';

/** Keys that empty a box whose text gives way. */
const ERASING: ReadonlySet<ActionName> = new Set<ActionName>(['erase', 'erase-forward', 'erase-word', 'erase-line']);

/** A filter's name and what is typed of its value, at the cursor. */
export const FILTER = /(^|\s)!?\p{L}+[:：]\S*$/u;

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
      // Tab completes the filter that is being typed, and is the way to the next view everywhere else.
      return FILTER.test(place.query.text.slice(0, place.query.cursor)) ? { effects: [{ type: 'complete', query: place.query }] } : PASS;
    case 'older-query':
    case 'newer-query':
      return recall(place, action === 'older-query' ? 1 : -1, scene);
    default: {
      const query = place.typing ? edit(place.query, action) : null;
      if (query) return { place: asked(place, query) };
      const rows = hits.length > 0 ? hits.length : (answerOf(scene.state, place)?.suggestions.length ?? 0);
      const list = move(place.list, action, rows, searchGeometry(scene.state.size).hits);
      return list === place.list && place === before ? PASS : { place: { ...place, list } };
    }
  }
};

/** @returns the search after text was typed or pasted */
export function typeSearch(place: SearchPlace, text: string): Outcome {
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
  const before = place.query.text.slice(0, start) + text;
  return asked(place, { text: before + place.query.text.slice(end), cursor: before.length });
}

function asked(place: SearchPlace, query: Input): SearchPlace {
  return { ...place, query, list: query.text === place.query.text ? place.list : START };
}

function openSelected(place: SearchPlace, { state, world }: Scene): Outcome {
  const answer = answerOf(state, place);
  const suggestion = answer?.hits.length === 0 ? answer.suggestions[place.list.selected] : undefined;
  if (suggestion !== undefined) return { place: asked(place, inputOf(suggestion)) };
  const hit = answer?.hits[place.list.selected];
  const visit = hit ? placeOfHit(world, state, hit, place.list.selected, place) : null;
  return visit ? { visit } : {};
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
