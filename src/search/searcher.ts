/**
 * The search box. In: a query as typed. Out: ranked hits with reasons and the characters that matched, facets, related names, suggestions.
 *
 * query.ts cuts what was typed into words → patterns.ts: the ways each may be meant → store.ts: candidates from the index → match.ts: the check on the
 * text → evaluate.ts: how well → find.ts: which units hold all words → rank.ts: which come first → hits.ts: what is shown of them.
 */
import { completeQuery } from './complete.ts';
import { facetsOf } from './filters.ts';
import { findAll, merge } from './find.ts';
import { Highlighter } from './highlight.ts';
import { hitOf } from './hits.ts';
import type { Searcher, SearchLibrary, SearchOptions, SearchResult } from './model.ts';
import { literally, parseQuery } from './query.ts';
import { top } from './rank.ts';
import { Store } from './store.ts';
import { relatedTo, suggestionsFor } from './suggest.ts';

const LIMIT = 50;
/** Queries whose answer, something or nothing, is kept. */
const REMEMBERED = 2000;

/** Opens the search of a library. Nothing is read before the first question. */
export function createSearcher(library: SearchLibrary): Searcher {
  const store = new Store(library.index);
  const highlighter = new Highlighter(store);
  const search = (query: string, options: SearchOptions = {}): SearchResult => answer(store, library, highlighter, query, options);
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
      return { ...result, suggestions: suggestionsFor(store, query, (text) => finds(text, options)) };
    },
    completeQuery: (text, cursor) =>
      completeQuery(store, library, text, cursor, (word) => search(word, { limit: 8, types: ['metric', 'term'] }).hits.map((hit) => hit.text)),
    findInText: (text, query) => highlighter.find(text, query),
  };
}

function answer(store: Store, library: SearchLibrary, highlighter: Highlighter, text: string, options: SearchOptions): SearchResult {
  const empty: SearchResult = { query: text, hits: [], total: 0, facets: { doc: [], year: [], kind: [], type: [] }, related: [], suggestions: [] };
  if (text.trim() === '') return empty;
  const parsed = parseQuery(text);
  // The name of a filter alone (来源:) asks for those characters.
  const query = parsed.groups.length + parsed.filters.length > 0 ? parsed : literally(text);
  const found = findAll(store, library, text, query, options);
  if (found.length === 0) return empty;
  const { units, scores, source } = merge(store, found);
  const hits = top(scores, options.limit ?? LIMIT).flatMap((i) => {
    const groups = found[source[i] as number]?.groups;
    return groups === undefined ? [] : [hitOf(store, library, highlighter, groups, units[i] as number, scores[i] as number)];
  });
  return { ...empty, hits, total: units.length, facets: facetsOf(store, library, units), related: relatedTo(store, text, hits) };
}
