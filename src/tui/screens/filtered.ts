/** What all lists with a filter as you type have in common: the box, the selection, the window, the order. Pure. */
import type { ActionName } from '../app/actions.ts';
import { edit, insert } from '../app/input.ts';
import { type Outcome, PASS } from '../app/outcome.ts';
import { move } from '../app/scroll.ts';
import { EMPTY, type Place, START } from '../app/state.ts';

/** Places that are lists with a filter. */
export type FilteredPlace = Extract<Place, { filter: unknown }>;

/** A list as it is on the screen. */
export interface Listing<Row> {
  /** Those that the filter lets through, in the order chosen. */
  readonly rows: readonly Row[];
  /** Visible rows. */
  readonly height: number;
  /** What it can be sorted by, as its columns are headed; `by` is what `Sort` names it. */
  readonly sorts: readonly { readonly title: string; readonly by: number }[];
}

/**
 * @param count rows that the filter lets through now
 * @param height visible rows
 * @returns the place after an action on the box or the selection; `PASS` where it is none of these
 */
export function actFiltered<P extends FilteredPlace>(place: P, action: ActionName, count: number, height: number): Outcome {
  if (place.typing) {
    // Enter leaves the box with its filter in force; what is selected stays selected.
    // Where nothing is left of the list, what was typed may stand in the texts.
    if (action === 'accept') return count === 0 && place.view !== 'comparison' ? { next: 'find-all' } : { place: { ...place, typing: false } };
    if (action === 'cancel') return { place: { ...place, typing: false, filter: EMPTY, list: START } };
    const filter = edit(place.filter, action);
    if (filter) return { place: { ...place, filter, list: filter.text === place.filter.text ? place.list : START } };
  } else {
    if (action === 'find' || action === 'filter') return { place: { ...place, typing: true } };
    if (action === 'cancel' && place.filter.text !== '') return { place: { ...place, filter: EMPTY, list: START } };
  }
  const list = move(place.list, action, count, height);
  return list === place.list ? PASS : { place: { ...place, list } };
}

/** @returns the place after text was typed or pasted into its box */
export function typeFiltered<P extends FilteredPlace>(place: P, text: string): Outcome {
  return { place: { ...place, filter: insert(place.filter, text), list: START } };
}
