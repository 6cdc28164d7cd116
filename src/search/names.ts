/** Names of metrics and terms, looked up in the index itself: a list of them all would be made anew in every process. */
import { foldText } from './fold.ts';
import { literalCut } from './pieces.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

const METRIC = TYPES.indexOf('metric');
const TERM = TYPES.indexOf('term');

const ends = new WeakMap<Store, number>();

/** Units below this number are names: those of metrics, then those of terms. */
export function endOfNames(store: Store): number {
  let end = ends.get(store);
  if (end === undefined) {
    const { type } = store.units();
    end = Math.max(type.lastIndexOf(METRIC), type.lastIndexOf(TERM)) + 1;
    ends.set(store, end);
  }
  return end;
}

/** Units of metrics and terms that bear a name as a whole, their own or another. */
export function unitsNamed(store: Store, folded: string): number[] {
  if (folded === '') return [];
  const { visible } = store.units();
  const found: number[] = [];
  for (const unit of store.candidates(literalCut(folded).sets, endOfNames(store))) {
    if ((visible[unit] as number) >= folded.length && foldText(store.fold(), store.shown(unit)) === folded) found.push(unit);
  }
  return found;
}

/** Whether the corpus has a metric whose own name this is. */
export function isMetric(store: Store, name: string): boolean {
  const { type, owner } = store.units();
  return unitsNamed(store, foldText(store.fold(), name)).some((unit) => type[unit] === METRIC && owner[unit] === unit);
}

/** The own names of metrics and terms that bear a name as another. */
export function ownNamesOf(store: Store, folded: string): string[] {
  const { owner } = store.units();
  return unitsNamed(store, folded).flatMap((unit) => (owner[unit] === unit ? [] : [store.shown(owner[unit] as number)]));
}

/** Whether a unit is a name. */
export const isName = (store: Store, unit: number): boolean => unit < endOfNames(store);

/** All own names of metrics and terms. */
export function allNames(store: Store): string[] {
  const { owner } = store.units();
  return Array.from({ length: endOfNames(store) }, (_, unit) => unit).flatMap((unit) => (owner[unit] === unit ? [store.shown(unit)] : []));
}
