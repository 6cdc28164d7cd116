/** Names of metrics and terms, looked up in the index itself: a list of them all would be made anew in every process. */
import { foldText } from './fold.ts';
import { literalCut } from './pieces.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

const METRIC = TYPES.indexOf('metric');

/** Units below this number are names: those of metrics, then those of terms. */
export function endOfNames(store: Store): number {
  return store.places().docsAt.length - 1;
}

/** Units of metrics and terms that bear a name as a whole, their own or another. */
export function unitsNamed(store: Store, folded: string): number[] {
  if (folded === '') return [];
  const units = store.units();
  const found: number[] = [];
  for (const unit of store.candidates(literalCut(folded).sets, endOfNames(store))) {
    if (units.visible(unit) >= folded.length && foldText(store.fold(), store.shown(unit)) === folded) found.push(unit);
  }
  return found;
}

/** Whether the corpus has a metric whose own name this is. */
export function isMetric(store: Store, name: string): boolean {
  const units = store.units();
  return unitsNamed(store, foldText(store.fold(), name)).some((unit) => units.type(unit) === METRIC && units.owner(unit) === unit);
}

/** The own names of metrics and terms that bear a name as another. */
export function ownNamesOf(store: Store, folded: string): string[] {
  const units = store.units();
  return unitsNamed(store, folded).flatMap((unit) => (units.owner(unit) === unit ? [] : [store.shown(units.owner(unit))]));
}

/** Whether a unit is a name. */
export const isName = (store: Store, unit: number): boolean => unit < endOfNames(store);

/** All own names of metrics and terms. */
export function allNames(store: Store): string[] {
  const units = store.units();
  return Array.from({ length: endOfNames(store) }, (_, unit) => unit).flatMap((unit) => (units.owner(unit) === unit ? [store.shown(unit)] : []));
}
