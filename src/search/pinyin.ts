/**
 * How characters sound. In: the table compiled into the index. Out: spellings of a character and characters of a spelling, exact or with the sounds
 * that southern speakers do not tell apart.
 */
import { FUZZY_FINALS, FUZZY_INITIALS } from '../lexicon/pinyin.ts';
import type { Arrays } from './pack.ts';

/** One way of hearing: which spellings a character may be typed by, and which characters a spelling may mean. */
export interface Sounds {
  /** Spellings of the character of a folded code unit, the longest first; empty for what has no sound. */
  spellings(code: number): readonly string[];
  /** Characters (code units) that may be typed as exactly this spelling; empty when it is no syllable here. */
  chars(spelling: string): readonly number[];
  /** Characters one of whose spellings begins with `prefix`, in order. */
  startingWith(prefix: string): readonly number[];
  /** Whether the character may be typed by its initial alone: by one of its readings in common use. */
  begins(code: number, letters: string): boolean;
  /** The letter itself and the characters it may stand for. */
  initial(letter: string): readonly number[];
  /** Which letter of the alphabet, from 0 on, has this set for its `initial`; -1 for any other set. */
  letterOf(set: readonly number[]): number;
  /** 1 for each code unit that is the letter itself or a character one of whose spellings begins with it. */
  startMask(letter: string): Uint8Array;
}

/**
 * Readings as they lie in the index, both ways, so that nothing is made of them before it is asked for. Syllables, without tone and with ü as v, are
 * numbers into a list of names.
 */
export const SOUNDS = {
  /** Characters in order; for each where its syllables begin; the syllables. */
  chars: 'u16',
  charAt: 'u32',
  syllablesOf: 'u16',
  /** 1 for each of them that is in common use. */
  common: 'u8',
  /** For each character the letters that may stand for it: bit 0 for a. */
  initials: 'u32',
  /** For each letter of the alphabet where the characters begin that it may stand for; the characters, itself the first. */
  initialAt: 'u32',
  initialsOf: 'u16',
  /** For each syllable where its characters begin; the characters. */
  syllableAt: 'u32',
  charsOf: 'u16',
} as const;

export interface SoundTable {
  readonly syllables: readonly string[];
  readonly arrays: Arrays<typeof SOUNDS>;
}

/** Code of the letter a. */
const A = 97;

/** A value kept for each key it was once made for. */
function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const values = new Map<K, V>();
  return (key) => {
    let value = values.get(key);
    if (value === undefined) {
      value = make(key);
      values.set(key, value);
    }
    return value;
  };
}

function soundsOf({ syllables, arrays }: SoundTable, variants: (syllable: string) => readonly string[]): Sounds {
  const { chars, charAt, syllablesOf, common, initials, initialAt, initialsOf, syllableAt, charsOf } = arrays;
  /** Numbers of the syllables that may be typed by a spelling. */
  const bySpelling = new Map<string, number[]>();
  syllables.forEach((syllable, id) => {
    for (const spelling of variants(syllable)) {
      const ids = bySpelling.get(spelling);
      if (ids === undefined) bySpelling.set(spelling, [id]);
      else ids.push(id);
    }
  });
  const charsOfAll = (ids: Iterable<number>): number[] => {
    const found = new Set<number>();
    for (const id of ids) for (const code of charsOf.subarray(syllableAt[id], syllableAt[id + 1])) found.add(code);
    return [...found].sort((a, b) => a - b);
  };
  const spellings = kept((code: number): readonly string[] => {
    const i = placeOf(chars, code);
    if (i < 0) return [];
    const own = Array.from(syllablesOf.subarray(charAt[i], charAt[i + 1]), (id) => variants(syllables[id] ?? ''));
    // Longest first: a reader means dang before dan where both would do.
    return [...new Set(own.flat())].sort((a, b) => b.length - a.length);
  });
  const commonOf = kept((code: number): readonly string[] => {
    const i = placeOf(chars, code);
    const own: string[] = [];
    if (i >= 0) {
      for (let at = charAt[i] as number; at < (charAt[i + 1] as number); at++) {
        if (common[at] === 1) own.push(...variants(syllables[syllablesOf[at] as number] ?? ''));
      }
    }
    return own;
  });
  const begins = (code: number, letters: string): boolean => {
    if (letters.length > 1) return commonOf(code).some((spelling) => spelling.startsWith(letters));
    const i = placeOf(chars, code);
    return i >= 0 && ((initials[i] as number) & (1 << (letters.charCodeAt(0) - A))) !== 0;
  };
  const startingWith = kept((prefix: string): readonly number[] => {
    const ids: number[] = [];
    for (const [spelling, own] of bySpelling) if (spelling.startsWith(prefix)) ids.push(...own);
    return charsOfAll(ids);
  });
  const letters = new Map<readonly number[], number>();
  const initial = kept((letter: string): readonly number[] => {
    const n = letter.charCodeAt(0) - A;
    const set = Array.from(initialsOf.subarray(initialAt[n], initialAt[n + 1]));
    letters.set(set, n);
    return set;
  });
  return {
    spellings,
    chars: kept((spelling: string): readonly number[] => charsOfAll(bySpelling.get(spelling) ?? [])),
    startingWith,
    begins,
    initial,
    letterOf: (set) => letters.get(set) ?? -1,
    startMask: kept((letter: string) => {
      const mask = new Uint8Array(65536);
      mask[letter.charCodeAt(0)] = 1;
      for (const code of startingWith(letter)) mask[code] = 1;
      return mask;
    }),
  };
}

/** Where a code unit stands in a rising list; -1 where it does not. */
function placeOf(codes: Uint16Array, code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((codes[middle] as number) < code) low = middle + 1;
    else high = middle;
  }
  return codes[low] === code ? low : -1;
}

/** 绿 is typed lv, and on many keyboards lu; 略 lve or lue. */
function exactSpellings(syllable: string): readonly string[] {
  return syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
}

/** Every spelling by which a speaker who does not tell the pairs of the lexicon apart may type a syllable, its own among them. */
export function fuzzySpellings(syllable: string): readonly string[] {
  const out = new Set<string>();
  for (const own of exactSpellings(syllable)) {
    const initials = alternatives(own, FUZZY_INITIALS, 'start');
    for (const form of initials) for (const spelled of alternatives(form, FUZZY_FINALS, 'end')) out.add(spelled);
  }
  return [...out];
}

function alternatives(syllable: string, pairs: readonly (readonly [string, string])[], where: 'start' | 'end'): string[] {
  const forms = [syllable];
  // The longer of a pair is tried first: zh before z, ang before an.
  for (const [short, long] of pairs) {
    for (const [from, to] of [
      [long, short],
      [short, long],
    ] as const) {
      if (where === 'start' ? syllable.startsWith(from) : syllable.endsWith(from)) {
        forms.push(where === 'start' ? to + syllable.slice(from.length) : syllable.slice(0, -from.length) + to);
        return forms;
      }
    }
  }
  return forms;
}

/** The sounds as they are. */
export const exactSounds = (table: SoundTable): Sounds => soundsOf(table, exactSpellings);
/** The sounds with z/zh c/ch s/sh n/l an/ang en/eng in/ing heard as one. */
export const fuzzySounds = (table: SoundTable): Sounds => soundsOf(table, kept(fuzzySpellings));
