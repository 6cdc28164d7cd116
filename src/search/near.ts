/**
 * Near misses. In: a word that the corpus does not hold in any spelling. Out: what it holds in its place, one character wrong, missing, too many
 * or swapped (two in seven or more), the likeliest first.
 *
 * What is offered must make sense to a reader: it begins and ends with words (专精特新, never 精特新的), and it has three characters at least.
 * A threshold of errors ÷ length, as of fuse.js, lets one of three characters differ anywhere in a sentence; here a third character must sound alike.
 */
import { CONTRASTS, NEAR_TERMS } from '../lexicon/synonyms.ts';
import { isHan } from './fold.ts';
import { unitsNamed } from './names.ts';
import { codesOf, textOf } from './pack.ts';
import type { Store } from './store.ts';

const SHORTEST = 3;
const LONGEST = 24;
/** From this length on two errors are allowed. */
const TWO_ERRORS = 7;
const MOST = 4;
/** How much less likely than the likeliest another may be and still be shown beside it. */
const SLACK = 0.3;
/** Units looked at; names come first in their order. */
const LOOKED_AT = 500;

export interface Near {
  readonly text: string;
  /** What its errors weigh; equal ones are equally likely. */
  readonly cost: number;
}

/** @param word folded */
export function nearTo(store: Store, word: string): Near[] {
  const codes = codesOf(word);
  if (codes.length < SHORTEST || codes.length > LONGEST) return [];
  if ([...codes].filter(isHan).length < Math.max(2, codes.length / 2)) return [];
  const errors = codes.length >= TWO_ERRORS ? 2 : 1;
  const found = new Map<string, Near>();
  for (const unit of sharing(store, codes, errors)) {
    for (const near of windowsOf(store, unit, codes, errors)) {
      const known = found.get(near.text);
      if (known === undefined || near.cost < known.cost) found.set(near.text, near);
    }
  }
  const ranked = [...found.values()].sort((a, b) => a.cost - b.cost);
  const [best] = ranked;
  // Only the likeliest: a word that sounds the same makes one that merely looks so a wrong answer.
  return best === undefined ? [] : ranked.filter((near) => near.cost <= best.cost + SLACK).slice(0, MOST);
}

/** Units that hold all but `errors` of the word's characters, and of a long word some neighbours. */
function sharing(store: Store, codes: Uint16Array, errors: number): number[] {
  const distinct = new Set(codes);
  const chars = countsOf(
    store,
    [...distinct].map((code) => [code]),
  );
  // One error, if it is a swap, undoes three of a word's neighbourhoods.
  const pairsLeft = codes.length - 1 - 3 * errors;
  const pairs =
    pairsLeft < 1
      ? chars
      : countsOf(
          store,
          Array.from(codes.subarray(1), (code, i) => [codes[i] as number, code]),
        );
  const units: number[] = [];
  for (let unit = 0; unit < chars.length && units.length < LOOKED_AT; unit++) {
    if ((chars[unit] as number) >= distinct.size - errors && (pairs[unit] as number) >= pairsLeft) units.push(unit);
  }
  return units;
}

/** In how many of the sequences (a character, or two neighbours) each unit has a part. */
function countsOf(store: Store, sequences: readonly (readonly number[])[]): Uint8Array {
  const counts = new Uint8Array(store.size);
  for (const sequence of sequences) {
    const units = store.candidates(sequence.map((code) => [code]));
    for (let i = 0; i < units.length; i++) counts[units[i] as number] = (counts[units[i] as number] as number) + 1;
  }
  return counts;
}

/** Stretches of a unit's text from word to word that are the word but for its errors. */
function windowsOf(store: Store, unit: number, word: Uint16Array, errors: number): Near[] {
  const units = store.units();
  const text = store.textAt(unit);
  const fold = store.fold();
  const places: number[] = [];
  for (let at = units.start(unit); at < units.end(unit); at++) if (fold[text[at] as number] !== 0) places.push(at);
  const folded = Uint16Array.from(places, (at) => fold[text[at] as number] as number);
  const begins = (i: number): boolean => store.isBound(places[i] as number);
  const ends = (i: number): boolean => store.isBound((places[i - 1] as number) + 1);
  // How many characters up to a place are the word's: a stretch that has too few is passed over unread.
  const own = new Set(word);
  const shared = new Uint16Array(folded.length + 1);
  folded.forEach((code, i) => {
    shared[i + 1] = (shared[i] as number) + (own.has(code) ? 1 : 0);
  });
  const found: Near[] = [];
  for (let i = 0; i + SHORTEST <= folded.length; i++) {
    if (!begins(i)) continue;
    const least = Math.max(SHORTEST, word.length - errors);
    for (let length = least; length <= word.length + errors && i + length <= folded.length; length++) {
      if ((shared[i + length] as number) - (shared[i] as number) < word.length - errors || !ends(i + length)) continue;
      const window = folded.subarray(i, i + length);
      const cost = costOf(store, word, window, errors);
      if (cost === null) continue;
      const from = places[i] as number;
      const to = (places[i + length - 1] as number) + 1;
      if (length === SHORTEST && isCutShort(word, window)) continue;
      if (isStray(word, window, cost) && !isQuoted(text, from, to) && !isNamed(store, textOf(window, 0, length))) continue;
      if (contradicts(word, window)) continue;
      found.push({ text: textOf(text, from, to), cost });
    }
  }
  return found;
}

const ALIKE = 1;
const SWAPPED = 1.2;
const MISSING = 1.4;
/** A character too many at an end is rather a wrong one of a longer word: 专精特老 for 专精特新. */
const HANGING = 2;
const UNLIKE = 1.8;
/** A digit or a letter is never taken for another. */
const NEVER = Number.POSITIVE_INFINITY;

/** What the errors between two words weigh, the least likely most; null where there are more than allowed, or one is in a number or Latin word. */
function costOf(store: Store, word: Uint16Array, window: Uint16Array, errors: number): number | null {
  let from = 0;
  while (from < word.length && from < window.length && word[from] === window[from]) from++;
  let wordEnd = word.length;
  let windowEnd = window.length;
  while (wordEnd > from && windowEnd > from && word[wordEnd - 1] === window[windowEnd - 1]) {
    wordEnd--;
    windowEnd--;
  }
  const a = word.subarray(from, wordEnd);
  const b = window.subarray(from, windowEnd);
  if (a.length === 0 && b.length === 0) return 0;
  // What lies between the first and the last difference: of one error no more than two swapped characters.
  if (errors === 1 && (a.length > 2 || b.length > 2)) return null;
  // One character for another is that, not one too many and one missing.
  if (a.length === 1 && b.length === 1) {
    const cost = wrong(store, a[0] as number, b[0] as number);
    return Number.isFinite(cost) ? cost : null;
  }
  const atEnd = from === 0 || wordEnd === word.length;
  // Two characters more at an end are a word of their own: 规下工业增加值 is not nearly 工业增加值.
  if (atEnd && a.length >= 2 && b.length === 0) return null;
  return distance(store, a, b, errors, atEnd);
}

/** Weighted distance with swaps of neighbours (optimal string alignment). */
function distance(store: Store, a: Uint16Array, b: Uint16Array, errors: number, isEnd: boolean): number | null {
  if (Math.abs(a.length - b.length) > errors) return null;
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const count = new Uint8Array(cost.length);
  cost[0] = 0;
  const step = (to: number, from: number, price: number): void => {
    const total = (cost[from] as number) + price;
    if (total >= (cost[to] as number)) return;
    cost[to] = total;
    count[to] = (count[from] as number) + (price === 0 ? 0 : 1);
  };
  for (let at = 1; at < cost.length; at++) {
    const i = Math.floor(at / width);
    const j = at % width;
    const x = a[i - 1] ?? 0;
    const y = b[j - 1] ?? 0;
    if (i > 0 && j > 0) step(at, at - width - 1, x === y ? 0 : wrong(store, x, y));
    if (i > 0) step(at, at - width, !isHan(x) ? NEVER : b.length === 0 && isEnd ? HANGING : MISSING);
    if (j > 0) step(at, at - 1, isHan(y) ? MISSING : NEVER);
    const swapped = i > 1 && j > 1 && x === b[j - 2] && y === a[i - 2] && isHan(x) && isHan(y);
    if (swapped) step(at, at - 2 * width - 2, SWAPPED);
  }
  const last = cost.length - 1;
  const total = cost[last] as number;
  return Number.isFinite(total) && (count[last] as number) <= errors ? total : null;
}

/** A wrong character weighs little where it sounds like the right one: most are chosen wrongly from an input method's list. */
function wrong(store: Store, x: number, y: number): number {
  if (!isHan(x) || !isHan(y)) return NEVER;
  const sounds = store.fuzzy().spellings(x);
  // How a character sounds that no text has is not known: 汔 may well be 汽.
  if (sounds.length === 0) return MISSING;
  return store
    .fuzzy()
    .spellings(y)
    .some((spelling) => sounds.includes(spelling))
    ? ALIKE
    : UNLIKE;
}

/** Words that say nothing by themselves, which stand beside a term rather than in it. */
const PARTICLES = new Set(codesOf('的了在是和与及等为对以将被把从到由于而或也都就着过其之这那各每某本该'));

const CONTRASTED = CONTRASTS.map((group) => [...codesOf(group)]);

/** Whether a stretch counts something else than the word does: 规上 for 规下, 产值 for 增加值. */
function contradicts(word: Uint16Array, window: Uint16Array): boolean {
  const only = (group: readonly number[], one: Uint16Array, other: Uint16Array): boolean =>
    group.some((code) => one.includes(code) && !other.includes(code));
  if (CONTRASTED.some((group) => only(group, word, window) && only(group, window, word))) return true;
  const asked = textOf(word, 0, word.length);
  const found = textOf(window, 0, window.length);
  // The same characters in another order are a slip: 出进口总额 holds 进口总额 only by it.
  if ([...asked].sort().join('') === [...found].sort().join('')) return false;
  return NEAR_TERMS.some((family) => {
    const member = family.find((term) => asked.includes(term));
    const other = family.find((term) => found.includes(term));
    return member !== undefined && other !== undefined && member !== other;
  });
}

/**
 * Whether a stretch that is no name is near the word by accident: it has a particle at an end where the word has none (区块链等), or a character of three,
 * or the first of four, is another altogether.
 */
function isStray(word: Uint16Array, window: Uint16Array, cost: number): boolean {
  const [first] = window;
  const last = window[window.length - 1];
  if (cost >= UNLIKE && (word.length === SHORTEST || (word.length === SHORTEST + 1 && first !== word[0]))) return true;
  return (first !== word[0] && PARTICLES.has(first ?? 0)) || (last !== word[word.length - 1] && PARTICLES.has(last ?? 0));
}

/** Whether three characters are the word but for its first or last: 苏州智 is no word for who typed 苏州智慧. Typed twice by a slip (小巨人人) they are. */
function isCutShort(word: Uint16Array, window: Uint16Array): boolean {
  const [first, second] = word;
  const last = word.length - 1;
  const without = (from: number): boolean => window.every((code, i) => code === word[from + i]);
  return window.length === last && ((first !== second && without(1)) || (word[last] !== word[last - 1] && without(0)));
}

/** Whether a metric or term is called so; of a count also without its 数. */
const isNamed = (store: Store, folded: string): boolean => unitsNamed(store, folded).length > 0 || unitsNamed(store, `${folded}数`).length > 0;

/** Whether the text names it: “小巨人”. */
function isQuoted(text: Uint16Array, from: number, to: number): boolean {
  return '“‘「『《'.includes(String.fromCharCode(text[from - 1] ?? 0)) && '”’」』》'.includes(String.fromCharCode(text[to] ?? 0));
}
