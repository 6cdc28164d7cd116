/** Words of one meaning. In: what was typed. Out: the same with words of it replaced by others of their rings. */
import { RINGS } from '../lexicon/synonyms.ts';
import { foldText, isDigit, isHan, isLetter } from './fold.ts';
import type { Store } from './store.ts';

interface FoldedRing {
  readonly words: readonly { readonly folded: string; readonly word: string }[];
  readonly oneWay: boolean;
}

const foldedRings = new WeakMap<Store, FoldedRing[]>();

function rings(store: Store): FoldedRing[] {
  let folded = foldedRings.get(store);
  if (folded === undefined) {
    folded = RINGS.map((ring) => ({
      words: ring.words.map((word) => ({ word, folded: foldText(store.fold(), word) })),
      oneWay: ring.oneWay === true,
    }));
    foldedRings.set(store, folded);
  }
  return folded;
}

/** Rings that have the word as a whole. */
export function ringsOf(store: Store, folded: string): FoldedRing[] {
  return rings(store).filter((ring) => ring.words.some((word) => word.folded === folded));
}

export interface Variant {
  readonly folded: string;
  /** The words put in, as shown. */
  readonly via: string;
}

const MOST_VARIANTS = 12;

/** What was typed with one or two words of it replaced by others of their rings (规上工业营收), and what it names when typed by sound. */
export function variantsOf(store: Store, folded: string): Variant[] {
  const variants = new Map<string, Variant>();
  const add = (variant: Variant): void => {
    // What holds the word itself is found by the word.
    if (!variant.folded.includes(folded) && !variants.has(variant.folded) && variants.size < MOST_VARIANTS) variants.set(variant.folded, variant);
  };
  const once = replacements(store, folded);
  for (const variant of once) add(variant);
  for (const first of once) {
    for (const second of replacements(store, first.folded)) {
      if (second.ring !== first.ring) add({ folded: second.folded, via: `${first.via} ${second.via}` });
    }
  }
  return [...variants.values()];
}

interface Replacement extends Variant {
  readonly ring: FoldedRing;
}

/** The word with one word of one ring replaced, in all ways. */
function replacements(store: Store, folded: string): Replacement[] {
  const letters = /^[a-z]+$/.test(folded);
  return rings(store).flatMap((ring) =>
    (ring.oneWay ? ring.words.slice(0, 1) : ring.words).flatMap((word) => {
      const at = wordAt(folded, word.folded);
      if (at < 0 && !(letters && soundsLike(store, folded, word.folded))) return [];
      const others = ring.words.filter((other) => other !== word);
      if (at < 0) return others.map((other) => ({ folded: other.folded, via: other.word, ring }));
      // 规上 within 规模以上规下 is not there twice: only where the longer word does not stand already.
      return others
        .filter((other) => !folded.includes(other.folded) || other.folded.length < word.folded.length)
        .map((other) => ({ folded: folded.slice(0, at) + other.folded + folded.slice(at + word.folded.length), via: other.word, ring }));
    }),
  );
}

/** Where a word stands within what was typed; a Latin word only where no letter touches it. */
function wordAt(folded: string, word: string): number {
  const at = folded.indexOf(word);
  if (at < 0 || isHan(word.charCodeAt(0))) return at;
  const touches = (i: number): boolean => isLetter(folded.charCodeAt(i)) || isDigit(folded.charCodeAt(i));
  return touches(at - 1) || touches(at + word.length) ? -1 : at;
}

/** Whether letters are the full pinyin of a word. */
function soundsLike(store: Store, letters: string, word: string): boolean {
  if (word.length < 2 || letters.length < word.length * 2 - 1) return false;
  const ends = new Set([0]);
  for (const char of word) {
    const next = new Set<number>();
    for (const spelling of store.sounds().spellings(char.charCodeAt(0))) {
      for (const at of ends) if (letters.startsWith(spelling, at)) next.add(at + spelling.length);
    }
    if (next.size === 0) return false;
    ends.clear();
    for (const at of next) ends.add(at);
  }
  return ends.has(letters.length);
}
