/** What to offer beside the hits, and in their place when there are none. */
import type { Hit } from './model.ts';
import type { Store } from './store.ts';

/** Names of the corpus near to the best hit that have another definition. */
export function relatedTo(_store: Store, _hits: readonly Hit[]): string[] {
  return [];
}

/** Queries near to one that found nothing, each of which finds something. */
export function suggestionsFor(_store: Store, _query: string, _count: (query: string) => number): string[] {
  return [];
}
