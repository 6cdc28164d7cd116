/** Opening a term in the list of terms. */
import { FRESH, type Place, START, type TermsPlace } from '../../app/state.ts';
import type { World } from '../../app/world.ts';

/** @param index into the library's terms */
export function openTerm(world: World, index: number, from: Place | null): TermsPlace {
  const selected = Math.max(0, Math.min(index, world.library.terms.length - 1));
  return { view: 'terms', from, ...FRESH, list: { ...START, selected }, detail: 0 };
}
