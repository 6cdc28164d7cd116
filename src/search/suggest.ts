/** What is offered beside the hits, and in their place when there are none. */
import Fuse from 'fuse.js';
import { NEAR_TERMS } from '../lexicon/synonyms.ts';
import { foldText, isHan } from './fold.ts';
import type { Hit } from './model.ts';
import { namesOf } from './names.ts';
import { literalCut } from './pieces.ts';
import { type Atom, parseQuery, tokenize } from './query.ts';
import type { Store } from './store.ts';

const MOST_RELATED = 6;
const MOST_SUGGESTIONS = 5;

/**
 * Names of the corpus near to what was asked that have another definition (口径): what the metric itself must not be mixed with, and the other words of
 * its family where the corpus has a metric of that name, or at least the word.
 */
export function relatedTo(store: Store, query: string, hits: readonly Hit[]): string[] {
  const { metrics } = namesOf(store);
  const metric = hits.slice(0, 3).find((hit) => hit.type === 'metric');
  const related = new Set<string>(metric === undefined ? [] : (store.names().related[metric.ref] ?? []));
  const words = parseQuery(query)
    .groups.filter((group) => !group.not)
    .flatMap((group) => group.any.map((atom: Atom) => foldText(store.fold(), atom.text)));
  for (const name of metric === undefined ? words : [metric.text, ...words]) {
    for (const other of familyOf(name)) {
      if (metrics.has(other.name)) related.add(other.name);
      else if (other.alone && store.candidates(literalCut(other.word).sets).length > 0) related.add(other.word);
    }
  }
  return [...related].filter((name) => !words.includes(name) && name !== metric?.text).slice(0, MOST_RELATED);
}

/** A name with a word of a family replaced by each of the others; `alone` where the name is that word. */
function familyOf(name: string): { name: string; word: string; alone: boolean }[] {
  return NEAR_TERMS.flatMap((family) => {
    const word = family.find((member) => name.includes(member));
    if (word === undefined) return [];
    return family.filter((other) => other !== word).map((other) => ({ name: name.replace(word, other), word: other, alone: name === word }));
  });
}

/**
 * Queries near to one that found nothing, each of which finds something: without a filter or a word too many, cut in two, shorter, or another name.
 * @param finds whether a query finds anything
 */
export function suggestionsFor(store: Store, query: string, finds: (query: string) => boolean): string[] {
  const kept: string[] = [];
  // Each try is a search: on a large corpus fewer are made, so that a key that finds nothing is answered as soon as any other.
  let tries = store.size > 20_000 ? 4 : 24;
  for (const suggestion of candidatesFor(store, query)) {
    if (kept.length >= MOST_SUGGESTIONS || tries <= 0) break;
    if (suggestion === query || kept.includes(suggestion)) continue;
    tries--;
    if (finds(suggestion)) kept.push(suggestion);
  }
  return kept;
}

function* candidatesFor(store: Store, query: string): Generator<string> {
  const tokens = tokenize(query);
  const words = tokens.filter((token) => token.key === null && !token.not);
  if (words.length < tokens.length && words.length > 0) yield words.map((token) => query.slice(token.start, token.end)).join(' ');
  if (words.length > 1) {
    for (const left of words) {
      yield words
        .filter((word) => word !== left)
        .map((word) => query.slice(word.start, word.end))
        .join(' ');
    }
    return;
  }
  const [word] = words;
  if (word === undefined) return;
  yield* nearNames(store, word.text);
  const text = word.text;
  for (let at = text.length - 2; at >= 2; at--) if (isHan(text.charCodeAt(0))) yield `${text.slice(0, at)} ${text.slice(at)}`;
  for (let length = text.length - 1; length >= 2 && length >= text.length / 2; length--) {
    yield text.slice(0, length);
    if (isHan(text.charCodeAt(0))) yield text.slice(-length);
  }
}

/** Names of metrics and terms by fuse.js, whose cost is linear in the list: it serves here because the list is short and nothing else was found. */
function nearNames(store: Store, word: string): string[] {
  if (word.length < 3) return [];
  // One wrong character weighs 1/length; a fixed threshold would let half of a short word differ.
  const threshold = word.length <= 6 ? 0.34 : 0.4;
  const fuse = new Fuse([...namesOf(store).names], { ignoreLocation: true, ignoreFieldNorm: true, threshold, includeScore: true });
  return fuse.search(word.slice(0, 32), { limit: 3 }).map((result) => result.item);
}
