/**
 * How letters may be cut into characters. In: a pattern with letters. Out: sequences of character sets, the likeliest cut first, by which the index is
 * asked for candidates: dengtagc → {deng}{ta}{g…}{c…}.
 */
import { isLetter } from './fold.ts';
import type { Spelling } from './match.ts';
import { codesOf } from './pack.ts';
import type { Sounds } from './pinyin.ts';
import type { CharSet } from './store.ts';

/** One way to cut a pattern: the characters that may stand in each place, and what a match of it is called. */
export interface Cut {
  readonly sets: readonly CharSet[];
  readonly spelling: Spelling;
}

/** Most cuts that are looked up, and how much less likely than the best one may be. */
const CUTS = 6;
const SLACK = 4;
const COST = { syllable: 1, word: 2, digraph: 2, initial: 3 } as const;
/** Longer runs of letters are not typed half as initials, or all as initials. */
const LONGEST_MIXED = 16;
const LONGEST_INITIALS = 40;

interface Path {
  readonly at: number;
  readonly cost: number;
  readonly sets: readonly CharSet[];
  readonly syllables: number;
  readonly initials: number;
  readonly others: number;
}

/** The characters of a pattern as they stand. */
export const literalCut = (pattern: string): Cut => ({ sets: Array.from(codesOf(pattern), (code) => [code]), spelling: 'exact' });

/**
 * @param latin words of Latin letters that the texts use
 * @param initials whether a letter may stand for a whole syllable
 */
export function cutSounds(pattern: string, sounds: Sounds, latin: readonly string[], initials: boolean): Cut[] {
  const letters = Array.from(codesOf(pattern)).filter(isLetter).length;
  const cuts = cheapest(pattern, sounds, latin, false);
  if (!initials || letters === 0) return cuts;
  if (letters <= LONGEST_MIXED || cuts.length === 0) {
    for (const cut of cheapest(pattern, sounds, latin, true)) if (!cuts.some((known) => sameSets(known, cut))) cuts.push(cut);
  }
  const plain = allInitials(pattern, letters, sounds);
  if (letters <= LONGEST_INITIALS && !cuts.some((known) => sameSets(known, plain))) cuts.push(plain);
  return cuts;
}

const sameSets = (a: Cut, b: Cut): boolean =>
  a.sets.length === b.sets.length &&
  a.spelling === b.spelling &&
  a.sets.every((set, i) => set.length === b.sets[i]?.length && set[1] === b.sets[i]?.[1]);

/** The cheapest ways to cut a pattern: place by place, the best few ways to get there. */
function cheapest(pattern: string, sounds: Sounds, latin: readonly string[], initials: boolean): Cut[] {
  const words = latin.filter((word) => pattern.includes(word));
  const to: Path[][] = Array.from({ length: pattern.length + 1 }, () => []);
  to[0]?.push({ at: 0, cost: 0, sets: [], syllables: 0, initials: 0, others: 0 });
  for (const paths of to.slice(0, -1)) {
    for (const path of paths) {
      for (const longer of [...extend(pattern, path, sounds, initials), ...extendByWord(pattern, path, words)]) keep(to[longer.at] ?? [], longer);
    }
  }
  const complete = to[pattern.length] ?? [];
  const best = complete[0]?.cost ?? 0;
  return complete.filter((path) => path.cost <= best + SLACK).map((path) => ({ sets: path.sets, spelling: spellingOf(path) }));
}

/** Puts a path among the best few, cheapest first. */
function keep(paths: Path[], path: Path): void {
  let i = paths.length;
  while (i > 0 && (paths[i - 1]?.cost ?? 0) > path.cost) i--;
  if (i >= CUTS) return;
  paths.splice(i, 0, path);
  if (paths.length > CUTS) paths.pop();
}

function spellingOf({ syllables, initials, others }: Path): Spelling {
  if (others > 0 || (syllables > 0 && initials > 0)) return syllables + initials > 0 ? 'mixed' : 'exact';
  return initials > 0 ? 'initials' : 'pinyin';
}

function allInitials(pattern: string, letters: number, sounds: Sounds): Cut {
  const sets = Array.from(codesOf(pattern), (code) => (isLetter(code) ? sounds.initial(String.fromCharCode(code)) : [code]));
  return { sets, spelling: letters === pattern.length ? 'initials' : 'mixed' };
}

function extendByWord(pattern: string, path: Path, words: readonly string[]): Path[] {
  return words
    .filter((word) => pattern.startsWith(word, path.at))
    .map((word) => ({
      ...path,
      at: path.at + word.length,
      cost: path.cost + COST.word,
      sets: [...path.sets, ...Array.from(codesOf(word), (code) => [code])],
      others: path.others + word.length,
    }));
}

function extend(pattern: string, path: Path, sounds: Sounds, initials: boolean): Path[] {
  const paths: Path[] = [];
  const { at } = path;
  const go = (length: number, cost: number, set: CharSet, kind: 'syllables' | 'initials' | 'others'): void => {
    if (set.length > 0) paths.push({ ...path, at: at + length, cost: path.cost + cost, sets: [...path.sets, set], [kind]: path[kind] + 1 });
  };
  const first = pattern.charCodeAt(at);
  if (!isLetter(first)) {
    go(1, 0, [first], 'others');
    return paths;
  }
  let run = 1;
  while (run < 6 && at + run < pattern.length && isLetter(pattern.charCodeAt(at + run))) run++;
  // A syllable cut short can only be the last; a single letter at the end is one where it follows syllables.
  const isLast = (length: number): boolean => at + length === pattern.length && (length > 1 || !initials || path.syllables > 0);
  for (let length = run; length >= 1; length--) {
    const piece = pattern.slice(at, at + length);
    go(length, COST.syllable, isLast(length) ? sounds.startingWith(piece) : sounds.chars(piece), 'syllables');
  }
  if (initials) {
    if (/^[zcs]h/.test(pattern.slice(at))) go(2, COST.digraph, sounds.startingWith(pattern.slice(at, at + 2)), 'initials');
    go(1, COST.initial, sounds.initial(pattern.charAt(at)), 'initials');
  } else {
    go(1, COST.initial, [first], 'others');
  }
  return paths;
}
