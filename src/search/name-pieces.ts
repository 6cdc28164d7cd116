/** Names typed without their middle, or in another order. In: a word that the corpus does not hold. Out: ways to cut it in pieces that one name holds all. */
import { foldText, isLetter } from './fold.ts';
import { endOfNames } from './names.ts';
import { codesOf } from './pack.ts';
import { cutSounds, literalCut } from './pieces.ts';
import { variantsOf } from './rings.ts';
import type { Store } from './store.ts';

/** Shortest piece of a name, in characters; in letters, which must be syllables. */
const SHORTEST = 2;
const SHORTEST_SOUND = 4;
/** Longest word that is cut, in characters or letters. */
const LONGEST = 24;
/** Most pieces of a word whose order is another, and how much of the name they must be: fewer characters, scattered, are an accident. */
const MOST_PIECES = 4;
const MOST_OF_NAME = 0.75;

/** The ways to cut a word, not within a Latin word or number, into pieces that names hold all of: in two, the longest beginning first, else in more. */
export function piecesOfNames(store: Store, typed: string, synonyms: boolean): (readonly string[])[] {
  if (typed.length > LONGEST) return [];
  if (/^[a-z]+$/i.test(typed)) return halvesOf(typed, SHORTEST_SOUND, (text) => namesSounding(store, text.toLowerCase()), isBoundOfSounds);
  const halves = halvesOf(typed, SHORTEST, (text) => namesWith(store, text, synonyms), isBoundOfCharacters);
  return halves.length > 0 ? halves : shuffled(store, typed);
}

const isBoundOfCharacters = (typed: string, at: number): boolean => !/[\w.][\w.]/.test(typed.slice(at - 1, at + 1));
/** A syllable begins with a consonant where it is not the first. */
const isBoundOfSounds = (typed: string, at: number): boolean => /^[^aeiouv]h?[aeiouv]/i.test(typed.slice(at));

function namesWith(store: Store, text: string, synonyms: boolean): Set<number> {
  const folded = foldText(store.fold(), text);
  const words = [folded, ...(synonyms ? variantsOf(store, folded).map((variant) => variant.folded) : [])];
  return new Set(words.flatMap((word) => Array.from(store.candidates(literalCut(word).sets, endOfNames(store)))));
}

/** Names that hold characters of these syllables, two at least. */
function namesSounding(store: Store, letters: string): Set<number> {
  const cuts = cutSounds(letters, store.sounds(), [], false).filter(({ sets }) => sets.length >= SHORTEST);
  return new Set(cuts.flatMap(({ sets }) => Array.from(store.candidates(sets, endOfNames(store)))));
}

function halvesOf(
  typed: string,
  shortest: number,
  names: (text: string) => Set<number>,
  isBound: (typed: string, at: number) => boolean,
): (readonly string[])[] {
  const halves: (readonly string[])[] = [];
  for (let at = typed.length - shortest; at >= shortest; at--) {
    if (!isBound(typed, at)) continue;
    const [begin, end] = [typed.slice(0, at), typed.slice(at)];
    const begins = names(begin);
    if (begins.size > 0 && [...names(end)].some((unit) => begins.has(unit))) halves.push([begin, end]);
  }
  return halves;
}

/** The ways in which names hold a word in pieces of another order: 居民可支配人均收入 is 居民人均可支配收入. */
function shuffled(store: Store, typed: string): (readonly string[])[] {
  const fold = store.fold();
  const word = foldText(fold, typed);
  const codes = codesOf(word);
  if (word.length < 2 * SHORTEST || codes.some(isLetter)) return [];
  const holding = [...new Set(codes)]
    .map((code) => store.candidates([[code]], endOfNames(store)))
    .sort((a, b) => a.length - b.length)
    .reduce<number[] | null>((units, next) => (units === null ? Array.from(next) : common(units, next)), null);
  const found = new Map<string, readonly string[]>();
  for (const unit of holding ?? []) {
    const name = foldText(fold, store.shown(unit));
    const pieces = word.length < name.length * MOST_OF_NAME ? null : piecesIn(name, word);
    if (pieces !== null) found.set(pieces.join(' '), pieces);
  }
  return [...found.values()];
}

/** The units of a list that are in another, too; both rise. */
function common(units: readonly number[], others: ArrayLike<number>): number[] {
  const known = new Set(Array.from(others));
  return units.filter((unit) => known.has(unit));
}

/** A word cut into the longest pieces that stand in a name, each once; null where it cannot be. */
function piecesIn(name: string, word: string): string[] | null {
  const pieces: string[] = [];
  let rest = name;
  for (let at = 0; at < word.length; ) {
    let to = word.length;
    while (to - at >= SHORTEST && !rest.includes(word.slice(at, to))) to--;
    if (to - at < SHORTEST || pieces.length === MOST_PIECES) return null;
    const piece = word.slice(at, to);
    pieces.push(piece);
    rest = rest.replace(piece, '\n');
    at = to;
  }
  return pieces;
}
