/** Completion of the word under the cursor: names of filters and their values. */
import type { Completion, SearchLibrary } from './model.ts';
import type { Store } from './store.ts';

export function completeQuery(_store: Store, _library: SearchLibrary, _text: string, _cursor: number): Completion[] {
  return [];
}
