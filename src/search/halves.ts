/** Names typed without their middle. In: a word that the corpus does not hold. Out: ways to cut it in two halves that a name holds both. */
import { foldText } from './fold.ts';
import { endOfNames } from './names.ts';
import { literalCut } from './pieces.ts';
import { variantsOf } from './rings.ts';
import type { Store } from './store.ts';

/** Shortest half of a name, in characters. */
const SHORTEST_HALF = 2;
/** Longest name that is looked at. */
const LONGEST_NAME = 24;

/** The ways to cut a word in two, neither within a Latin word or number, that names hold both halves of, in that order; the longest beginning first. */
export function halvesOfNames(store: Store, typed: string, synonyms: boolean): (readonly [string, string])[] {
  if (typed.length > LONGEST_NAME) return [];
  const fold = store.fold();
  const namesWith = (text: string): Set<number> => {
    const words = [foldText(fold, text), ...(synonyms ? variantsOf(store, foldText(fold, text)).map((variant) => variant.folded) : [])];
    return new Set(words.flatMap((word) => Array.from(store.candidates(literalCut(word).sets, endOfNames(store)))));
  };
  const halves: (readonly [string, string])[] = [];
  for (let at = typed.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
    if (/[\w.][\w.]/.test(typed.slice(at - 1, at + 1))) continue;
    const [begin, end] = [typed.slice(0, at), typed.slice(at)];
    const begins = namesWith(begin);
    if (begins.size > 0 && [...namesWith(end)].some((unit) => begins.has(unit))) halves.push([begin, end]);
  }
  return halves;
}
