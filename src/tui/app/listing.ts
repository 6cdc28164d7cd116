/** The list of whatever view is on the screen: what it can be sorted by, and sorting it. */
import { comparisonListing } from '../screens/comparison/columns.ts';
import { documentsListing } from '../screens/documents/state.ts';
import type { FilteredPlace, Listing } from '../screens/filtered.ts';
import { matrixListing } from '../screens/matrix/state.ts';
import { metricsListing } from '../screens/metrics/state.ts';
import { nextSort } from '../screens/sorting.ts';
import { targetsListing } from '../screens/targets/state.ts';
import { termsListing } from '../screens/terms/state.ts';
import { replaceHere } from './history.ts';
import type { Scene } from './outcome.ts';
import { settle } from './scroll.ts';
import { hereOf, type Place, type State } from './state.ts';
import type { World } from './world.ts';

/** @returns the list of a view; null for a view that is none */
export function listingOf(place: Place, scene: Scene): Listing<unknown> | null {
  return isList(place) ? listed(place, scene) : null;
}

/** @returns the state with the list on the screen in another order, the same row selected */
export function sortBy(state: State, by: number | null, world: World): State {
  const place = hereOf(state);
  if (!isList(place)) return state;
  const scene = { state, world };
  const selected = listed(place, scene).rows[place.list.selected];
  const next = { ...place, sort: nextSort(place.sort, by) };
  const { rows, height } = listed(next, scene);
  const at = Math.max(0, rows.indexOf(selected));
  return replaceHere(state, { ...next, list: settle({ ...place.list, selected: at }, rows.length, height) });
}

function isList(place: Place): place is FilteredPlace {
  return 'filter' in place;
}

function listed(place: FilteredPlace, scene: Scene): Listing<unknown> {
  switch (place.view) {
    case 'documents':
      return documentsListing(place, scene);
    case 'metrics':
      return metricsListing(place, scene);
    case 'comparison':
      return comparisonListing(place, scene);
    case 'matrix':
      return matrixListing(place, scene);
    case 'targets':
      return targetsListing(place, scene);
    case 'terms':
      return termsListing(place, scene);
  }
}
