/**
 * One answer to one query, all that `find` needs where something is found. In: a query as typed. Out: ranked hits with reasons and the characters that
 * matched, facets, related names.
 *
 * query.ts cuts what was typed into words → patterns.ts: the ways each may be meant → store.ts: candidates from the index → match.ts: the check on the
 * text → evaluate.ts: how well → find.ts: which units hold all words → rank.ts: which come first → hits.ts: what is shown of them.
 */
import { facetsOf } from './filters.ts';
import { findAll, merge } from './find.ts';
import { Highlighter } from './highlight.ts';
import { hitOf } from './hits.ts';
import type { SearchLibrary, SearchOptions, SearchResult } from './model.ts';
import { literally, parseQuery } from './query.ts';
import { top } from './rank.ts';
import { relatedTo } from './related.ts';
import { Store } from './store.ts';

const LIMIT = 50;
/** Characters of a query that are read: two pages pasted. */
export const LONGEST_QUERY = 2000;

/** A search that says nothing of what else might hit. */
export interface Answerer {
  readonly store: Store;
  readonly highlighter: Highlighter;
  /** Answers a query; never throws for anything typed. */
  answer(query: string, options?: SearchOptions): SearchResult;
}

/** Opens the search of a library. Nothing is read before the first question. */
export function createAnswerer(library: SearchLibrary): Answerer {
  const store = new Store(library.index);
  const highlighter = new Highlighter(store);
  return { store, highlighter, answer: (query, options = {}) => answer(store, library, highlighter, query, options) };
}

function answer(store: Store, library: SearchLibrary, highlighter: Highlighter, text: string, options: SearchOptions): SearchResult {
  const empty: SearchResult = { query: text, hits: [], total: 0, facets: { doc: [], year: [], kind: [], type: [] }, related: [], suggestions: [] };
  if (text.trim() === '') return empty;
  const asked = text.slice(0, LONGEST_QUERY);
  const parsed = parseQuery(asked);
  // The name of a filter alone (来源:) asks for those characters.
  const query = parsed.groups.length + parsed.filters.length > 0 ? parsed : literally(asked);
  const found = findAll(store, library, asked, query, options);
  if (found.length === 0) return empty;
  const { units, scores, source } = merge(store, found);
  const hits = top(scores, options.limit ?? LIMIT).flatMap((i) => {
    const groups = found[source[i] as number]?.groups;
    return groups === undefined ? [] : [hitOf(store, library, highlighter, groups, units[i] as number, scores[i] as number)];
  });
  return { ...empty, hits, total: units.length, facets: facetsOf(store, library, units), related: relatedTo(store, asked, hits) };
}
