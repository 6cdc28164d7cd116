/**
 * How letters may be cut into characters. In: a pattern with letters. Out: sequences of character sets, the likeliest cut first, by which the index is
 * asked for candidates: dengtagc → {deng}{ta}{g…}{c…}.
 */
import { isLetter } from './fold.ts';
import type { Sounds } from './pinyin.ts';
import type { CharSet } from './store.ts';

/** Most cuts that are looked up, and how much less likely than the best one may be. */
const CUTS = 8;
const SLACK = 4;
const STEPS = 400;
const COST = { syllable: 1, digraph: 2, initial: 3 } as const;

interface Path {
  readonly at: number;
  readonly cost: number;
  readonly sets: readonly CharSet[];
}

/**
 * @param initials whether a letter may stand for a whole syllable
 */
export function cutSounds(pattern: string, sounds: Sounds, initials: boolean): CharSet[][] {
  const cuts: CharSet[][] = [];
  let best = Number.POSITIVE_INFINITY;
  // Cheapest first; the queue is short, so it is searched rather than kept as a heap.
  const open: Path[] = [{ at: 0, cost: 0, sets: [] }];
  for (let step = 0; step < STEPS && open.length > 0 && cuts.length < CUTS; step++) {
    let next = 0;
    for (let i = 1; i < open.length; i++) if (less(open[i], open[next])) next = i;
    const [path] = open.splice(next, 1);
    if (path === undefined || path.cost > best + SLACK) break;
    if (path.at === pattern.length) {
      best = Math.min(best, path.cost);
      cuts.push([...path.sets]);
    } else {
      open.push(...extend(pattern, path, sounds, initials));
    }
  }
  if (initials && [...pattern].some((char) => isLetter(char.charCodeAt(0)))) cuts.push(allInitials(pattern, sounds));
  return cuts;
}

const less = (a: Path | undefined, b: Path | undefined): boolean =>
  a !== undefined && b !== undefined && (a.cost < b.cost || (a.cost === b.cost && a.at > b.at));

/** A letter stands for itself or for any syllable it begins. */
function initialSet(letter: string, sounds: Sounds): CharSet {
  return [letter.charCodeAt(0), ...sounds.startingWith(letter)];
}

function allInitials(pattern: string, sounds: Sounds): CharSet[] {
  return [...pattern].map((char) => (isLetter(char.charCodeAt(0)) ? initialSet(char, sounds) : [char.charCodeAt(0)]));
}

function extend(pattern: string, { at, cost, sets }: Path, sounds: Sounds, initials: boolean): Path[] {
  const paths: Path[] = [];
  const go = (length: number, price: number, set: CharSet): void => {
    if (set.length > 0) paths.push({ at: at + length, cost: cost + price, sets: [...sets, set] });
  };
  const first = pattern.charCodeAt(at);
  if (!isLetter(first)) {
    go(1, 0, [first]);
    return paths;
  }
  let run = 1;
  while (run < 6 && at + run < pattern.length && isLetter(pattern.charCodeAt(at + run))) run++;
  for (let length = run; length >= 1; length--) {
    const piece = pattern.slice(at, at + length);
    // A syllable cut short can only be the last.
    if (at + length === pattern.length) go(length, COST.syllable, sounds.startingWith(piece));
    else go(length, COST.syllable, sounds.chars(piece));
  }
  if (initials) {
    if (/^[zcs]h/.test(pattern.slice(at))) go(2, COST.digraph, sounds.startingWith(pattern.slice(at, at + 2)));
    go(1, COST.initial, initialSet(pattern.charAt(at), sounds));
  } else {
    go(1, COST.initial, [first]);
  }
  return paths;
}
