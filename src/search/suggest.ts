/** What is offered beside the hits, and in their place when there are none. */
import Fuse from 'fuse.js';
import { NEAR_TERMS } from '../lexicon/synonyms.ts';
import { foldText, isHan } from './fold.ts';
import type { Hit } from './model.ts';
import { namesOf } from './names.ts';
import { literalCut } from './pieces.ts';
import { type Atom, parseQuery, type Token, tokenize } from './query.ts';
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

/** Searches made for suggestions to one query. */
const TRIES = 6;

/**
 * Queries near to one that found nothing, each of which finds something: without a filter or a word too many, another name, cut in two, shorter.
 * @param finds whether a query finds anything
 */
export function suggestionsFor(store: Store, query: string, finds: (query: string) => boolean): string[] {
  const kept: string[] = [];
  let tries = TRIES;
  for (const suggestion of candidatesFor(store, query)) {
    if (kept.length >= MOST_SUGGESTIONS || tries-- <= 0) break;
    if (suggestion !== query && !kept.includes(suggestion) && finds(suggestion)) kept.push(suggestion);
  }
  return kept;
}

function* candidatesFor(store: Store, query: string): Generator<string> {
  const tokens = tokenize(query);
  const asTyped = (parts: readonly Token[]): string => parts.map((token) => query.slice(token.start, token.end)).join(' ');
  const words = tokens.filter((token) => token.key === null && !token.not);
  if (words.length < tokens.length && words.length > 0) yield asTyped(words);
  if (words.length > 1) {
    for (const left of words) yield asTyped(words.filter((word) => word !== left));
    return;
  }
  const [word] = words;
  if (word === undefined || word.exact) {
    if (word !== undefined) yield word.text;
    return;
  }
  if (isHan(word.text.charCodeAt(0))) {
    yield* nearNames(store, word.text);
    yield* partsOf(store, word.text);
  } else for (let length = word.text.length - 1; length >= 2 && length >= word.text.length / 2; length--) yield word.text.slice(0, length);
}

/** The longest beginning and end of a word that the corpus holds, together where they are the whole word. */
function* partsOf(store: Store, word: string): Generator<string> {
  const holds = (text: string): boolean => text.length >= 2 && store.candidates(literalCut(foldText(store.fold(), text)).sets).length > 0;
  let begin = word.length - 1;
  while (begin >= 2 && !holds(word.slice(0, begin))) begin--;
  let end = word.length - 1;
  while (end >= 2 && !holds(word.slice(-end))) end--;
  if (begin >= 2 && word.length - begin >= 2 && end >= word.length - begin) yield `${word.slice(0, begin)} ${word.slice(begin)}`;
  if (begin >= 2) yield word.slice(0, begin);
  if (end >= 2) yield word.slice(-end);
}

/** Names of metrics and terms by fuse.js, whose cost is linear in the list: it serves here because the list is short and nothing else was found. */
function nearNames(store: Store, word: string): string[] {
  if (word.length < 3) return [];
  // One wrong character weighs 1/length; a fixed threshold would let half of a short word differ.
  const threshold = word.length <= 6 ? 0.34 : 0.4;
  const fuse = new Fuse([...namesOf(store).names], { ignoreLocation: true, ignoreFieldNorm: true, threshold, includeScore: true });
  return fuse.search(word.slice(0, 32), { limit: 3 }).map((result) => result.item);
}
