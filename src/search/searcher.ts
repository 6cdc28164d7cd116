/** The search box. In: a query as typed. Out: its answer (`answer.ts`), and where there is none what would hit; completions; matches in any text. */
import { createAnswerer } from './answer.ts';
import { completeQuery } from './complete.ts';
import type { Searcher, SearchLibrary, SearchOptions } from './model.ts';
import { suggestionsFor } from './suggest.ts';

/** Queries whose answer, something or nothing, is kept. */
const REMEMBERED = 2000;

/** Opens the search of a library. Nothing is read before the first question. */
export function createSearcher(library: SearchLibrary): Searcher {
  const { store, highlighter, answer: search } = createAnswerer(library);
  /** Whether queries typed before found anything: most of those that suggestions try are what was typed a key or two ago. */
  const known = new Map<string, boolean>();
  const finds = (query: string, options: SearchOptions): boolean => {
    const key = JSON.stringify([query, options.synonyms ?? true, options.types ?? null]);
    let found = known.get(key);
    if (found === undefined) {
      found = search(query, { ...options, limit: 1 }).total > 0;
      remember(key, found);
    }
    return found;
  };
  const remember = (key: string, found: boolean): void => {
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, found);
  };
  return {
    search(query, options = {}) {
      const result = search(query, options);
      remember(JSON.stringify([query, options.synonyms ?? true, options.types ?? null]), result.total > 0);
      if (result.total > 0 || query.trim() === '') return result;
      return { ...result, suggestions: suggestionsFor(store, library, query, (text) => finds(text, options)) };
    },
    completeQuery: (text, cursor) =>
      completeQuery(store, library, text, cursor, (word) => search(word, { limit: 8, types: ['metric', 'term'] }).hits.map((hit) => hit.text)),
    findInText: (text, query) => highlighter.find(text, query),
  };
}
