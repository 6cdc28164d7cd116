/** Words of one meaning. In: what was typed. Out: the same with words of it replaced by others of their rings. */
import { RINGS } from '../lexicon/synonyms.ts';
import { foldText, isDigit, isHan, isLetter } from './fold.ts';
import type { Store } from './store.ts';

interface RingWord {
  readonly word: string;
  readonly folded: string;
}

interface FoldedRing {
  readonly words: readonly RingWord[];
  readonly oneWay: boolean;
}

interface Rings {
  readonly rings: readonly FoldedRing[];
  /** The variants of words asked for before: a query is asked again with every key, a name with every fact of its metric. */
  readonly variants: Map<string, readonly Variant[]>;
}

/** Words whose variants are kept. */
const KEPT = 500;

const foldedRings = new WeakMap<Store, Rings>();

function rings(store: Store): Rings {
  let folded = foldedRings.get(store);
  if (folded === undefined) {
    const fold = store.fold();
    const words = (all: readonly string[]): RingWord[] => all.map((word) => ({ word, folded: foldText(fold, word) }));
    folded = { rings: RINGS.map((ring) => ({ words: words(ring.words), oneWay: ring.oneWay === true })), variants: new Map() };
    foldedRings.set(store, folded);
  }
  return folded;
}

/** Whether the word as a whole is one of a ring. */
export function isInRing(store: Store, folded: string): boolean {
  return rings(store).rings.some((ring) => ring.words.some((word) => word.folded === folded));
}

export interface Variant {
  readonly folded: string;
  /** The words put in, as shown. */
  readonly via: string;
}

const MOST_VARIANTS = 12;

/** What was typed with one or two words of it replaced by others of their rings (规上工业营收), and what it names when typed by sound. */
export function variantsOf(store: Store, folded: string): readonly Variant[] {
  const { variants } = rings(store);
  let known = variants.get(folded);
  if (known === undefined) {
    known = allVariants(store, folded);
    if (variants.size >= KEPT) variants.clear();
    variants.set(folded, known);
  }
  return known;
}

function allVariants(store: Store, folded: string): Variant[] {
  const variants = new Map<string, Variant>();
  const add = (variant: Variant): void => {
    // What holds the word itself is found by the word.
    if (!variant.folded.includes(folded) && !variants.has(variant.folded) && variants.size < MOST_VARIANTS) variants.set(variant.folded, variant);
  };
  const once = replacements(store, folded);
  for (const variant of once) add(variant);
  for (const first of once) {
    if (variants.size >= MOST_VARIANTS) break;
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
  const found: Replacement[] = [];
  for (const ring of rings(store).rings) {
    for (const word of ring.words) {
      const at = wordAt(folded, word.folded);
      if (at >= 0 || (letters && soundsLike(store, folded, word.folded))) putIn(ring, word, folded, at, found);
      if (ring.oneWay) break;
    }
  }
  return found;
}

/** Takes down the others of a ring in the place of one of its words; in place of the whole where `at` is -1. */
function putIn(ring: FoldedRing, word: RingWord, folded: string, at: number, found: Replacement[]): void {
  for (const other of ring.words) {
    if (other === word) continue;
    if (at < 0) found.push({ folded: other.folded, via: other.word, ring });
    // 规上 within 规模以上规下 is not there twice: only where the longer word does not stand already.
    else if (!folded.includes(other.folded) || other.folded.length < word.folded.length)
      found.push({ folded: folded.slice(0, at) + other.folded + folded.slice(at + word.folded.length), via: other.word, ring });
  }
}

/** Where a word stands within what was typed; a Latin word only where no letter touches it. */
function wordAt(folded: string, word: string): number {
  const at = folded.indexOf(word);
  if (at < 0 || isHan(word.charCodeAt(0))) return at;
  const touches = (i: number): boolean => isLetter(folded.charCodeAt(i)) || isDigit(folded.charCodeAt(i));
  return touches(at - 1) || touches(at + word.length) ? -1 : at;
}

/** Whether letters are the full pinyin of a word, which begins as it is usually read. */
const soundsLike = (store: Store, letters: string, word: string): boolean =>
  word.length >= 2 &&
  letters.length >= word.length * 2 - 1 &&
  store.sounds().begins(word.charCodeAt(0), letters.charAt(0)) &&
  spells(store, letters, word, 0, 0);

/** Whether letters, from one on, spell a word, from a character on. */
function spells(store: Store, letters: string, word: string, at: number, char: number): boolean {
  if (char === word.length) return at === letters.length;
  for (const spelling of store.sounds().spellings(word.charCodeAt(char)))
    if (letters.startsWith(spelling, at) && spells(store, letters, word, at + spelling.length, char + 1)) return true;
  return false;
}
