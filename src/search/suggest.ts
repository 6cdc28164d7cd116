/** What is offered in place of hits when there are none. A file of its own, as it brings fuse.js along. */
import Fuse from 'fuse.js';
import { valuesOf } from './complete.ts';
import { foldText, isHan } from './fold.ts';
import type { SearchLibrary } from './model.ts';
import { allNames } from './names.ts';
import { literalCut } from './pieces.ts';
import { type Token, tokenize } from './query.ts';
import type { Store } from './store.ts';

const MOST_SUGGESTIONS = 5;
/** Longer ones are no help: what was typed is a pasted passage. */
const LONGEST = 60;
/** Searches made for suggestions to one query. */
const TRIES = 8;
/** Values of a filter that are offered in place of a wrong one. */
const VALUES = 5;

/**
 * Queries near to one that found nothing, each of which finds something: without a filter or a word too many, another name, cut in two, shorter.
 * @param finds whether a query finds anything
 */
export function suggestionsFor(store: Store, library: SearchLibrary, query: string, finds: (query: string) => boolean): string[] {
  const kept: string[] = [];
  let tries = TRIES;
  const [filter, ...others] = tokenize(query);
  // In place of one filter alone stand values that the corpus has.
  const isSure = filter !== undefined && filter.key !== null && others.length === 0;
  for (const suggestion of candidatesFor(store, library, query, finds)) {
    if (kept.length >= MOST_SUGGESTIONS || tries-- <= 0) break;
    // A character cut in two is none.
    if (/\p{Cs}/u.test(suggestion)) continue;
    if (suggestion.length <= LONGEST && suggestion !== query && !kept.includes(suggestion) && (isSure || finds(suggestion))) kept.push(suggestion);
  }
  return kept;
}

function* candidatesFor(store: Store, library: SearchLibrary, query: string, finds: (query: string) => boolean): Generator<string> {
  const tokens = tokenize(query);
  const asTyped = (parts: readonly Token[]): string => parts.map((token) => query.slice(token.start, token.end)).join(' ');
  const words = tokens.filter((token) => token.key === null && !token.not);
  if (words.length < tokens.length && words.length > 0) yield asTyped(words);
  for (const token of tokens) {
    if (token.key === null || token.text === '' || finds(query.slice(token.start, token.end))) continue;
    // A value that is none: those that there are.
    for (const { text } of valuesOf(store, library, token.key, '').slice(0, VALUES))
      yield `${query.slice(0, token.textStart)}${text}${query.slice(token.end)}`;
  }
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
  } else if (/\d/.test(word.text)) {
    // The number without what it counts; half of its digits is another number.
    yield word.text.replace(/[^\d.%万亿]+$/, '');
    yield* word.text.match(/[^\d.%百千万亿]{2,}/g) ?? [];
  } else {
    yield* nearSounds(store, word.text.toLowerCase());
    const shorter = beginning(word.text, finds);
    if (shorter !== null) yield shorter;
  }
}

/** What follows within a syllable: a vowel, or the end of one (-n -ng -r). */
const AMIDST = /^(?:[aeiouvü]|(?:ng?|g|r)(?![aeiouvü]))/i;

/** The longest beginning of letters that finds anything: of pinyin up to the end of a syllable, of initials all but a few. */
function beginning(letters: string, finds: (query: string) => boolean): string | null {
  const syllables = /[aeiouvü]/i.test(letters);
  const least = Math.max(2, letters.length * (syllables ? 0.5 : 0.75));
  for (let length = letters.length - 1; length >= least; length--) {
    const ends = !syllables || !AMIDST.test(letters.slice(length));
    if (ends && finds(letters.slice(0, length))) return letters.slice(0, length);
  }
  return null;
}

interface Spelled {
  readonly name: string;
  readonly sound: string;
}

/** Made once: the index of fuse.js costs more than a search in it. */
const spelledNames = new WeakMap<Store, Fuse<Spelled>>();

/** All names in letters, each character by a reading in common use. */
function namesSpelled(store: Store): Fuse<Spelled> {
  let spelled = spelledNames.get(store);
  if (spelled === undefined) {
    const sounds = store.sounds();
    const readingOf = (char: string): string => {
      const code = char.charCodeAt(0);
      return isHan(code) ? (sounds.spellings(code).find((spelling) => sounds.begins(code, spelling)) ?? '') : char;
    };
    const names = allNames(store).map((name) => ({ name, sound: Array.from(foldText(store.fold(), name), readingOf).join('') }));
    spelled = new Fuse(names, { keys: ['sound'], ignoreLocation: true, ignoreFieldNorm: true, threshold: SOUNDS.wrong });
    spelledNames.set(store, spelled);
  }
  return spelled;
}

/** Shortest and longest pinyin that is taken to have a letter wrong, and how much of it may be. */
const SOUNDS = { shortest: 6, longest: 32, wrong: 0.17 };

/** Names that letters spell but for a wrong one in six: dengdagongchang. */
function nearSounds(store: Store, letters: string): string[] {
  if (letters.length < SOUNDS.shortest || letters.length > SOUNDS.longest || !/[aeiouv]/.test(letters)) return [];
  return namesSpelled(store)
    .search(letters, { limit: 3 })
    .map(({ item }) => item.name);
}

/** The longest beginning and end of a word that the corpus holds, together where they are the whole word. */
function* partsOf(store: Store, word: string): Generator<string> {
  const holds = (text: string): boolean => text.length >= 2 && store.candidates(literalCut(foldText(store.fold(), text)).sets).length > 0;
  // What holds a longer piece holds the shorter: growing costs no more than what is found.
  let begin = 1;
  while (begin < word.length - 1 && holds(word.slice(0, begin + 1))) begin++;
  let end = 1;
  while (end < word.length - 1 && holds(word.slice(-end - 1))) end++;
  if (begin >= 2 && word.length - begin >= 2 && end >= word.length - begin) yield `${word.slice(0, begin)} ${word.slice(begin)}`;
  if (begin >= 2) yield word.slice(0, begin);
  if (end >= 2) yield word.slice(-end);
}

/** Names of metrics and terms by fuse.js, whose cost is linear in the list: it serves here because the list is short and nothing else was found. */
function nearNames(store: Store, word: string): string[] {
  if (word.length < 3) return [];
  // One wrong character weighs 1/length; a fixed threshold would let half of a short word differ.
  const threshold = word.length <= 6 ? 0.34 : 0.4;
  const fuse = new Fuse(allNames(store), { ignoreLocation: true, ignoreFieldNorm: true, threshold, includeScore: true });
  return fuse.search(word.slice(0, 32), { limit: 3 }).map((result) => result.item);
}
