/**
 * Does a text hold what was typed, and which characters of it? In: a pattern (folded) and a stretch of text as written. Out: where it stands and in
 * which spelling. Candidates come from the index; this is the check on the text itself, and what is highlighted.
 */
import { type Fold, isHan, isLetter } from './fold.ts';
import { codesOf } from './pack.ts';
import type { Sounds } from './pinyin.ts';

/** How a match spells what it found. */
export type Spelling = 'exact' | 'pinyin' | 'initials' | 'mixed';

/** Finds one pattern again and again. After `find` returns true, `start` and `end` are the characters matched and `length` how many of them count. */
export interface Matcher {
  start: number;
  end: number;
  /** Characters matched without those passed over. */
  length: number;
  spelling: Spelling;
  /** Whether the match begins with a sound and has a letter for a whole syllable: such a match means something only at the beginning of a word. */
  abbreviated: boolean;
  /** The first match within `[from, to)` of the text. */
  find(text: Uint16Array, from: number, to: number): boolean;
}

/** Whether a match by sound means something only where it begins a word: 招生[数累计增]幅 has the initials sljz, 规[划为]引领 the sound of huawei. */
export const isAccidental = ({ abbreviated, spelling, length }: Matcher): boolean =>
  abbreviated ? length > 2 : spelling === 'pinyin' && length === 2;

/** The characters themselves. */
export class LiteralMatcher implements Matcher {
  start = 0;
  end = 0;
  length: number;
  readonly spelling = 'exact';
  readonly abbreviated = false;
  readonly #fold: Fold;
  readonly #codes: Uint16Array;

  /** @param pattern folded */
  constructor(fold: Fold, pattern: string) {
    this.#fold = fold;
    this.#codes = codesOf(pattern);
    this.length = pattern.length;
  }

  find(text: Uint16Array, from: number, to: number): boolean {
    const fold = this.#fold;
    const codes = this.#codes;
    const first = codes[0];
    for (let i = from; i < to; i++) {
      if (fold[text[i] as number] !== first) continue;
      let at = i + 1;
      let q = 1;
      for (; q < codes.length && at < to; at++) {
        const code = fold[text[at] as number] as number;
        if (code === 0) continue;
        if (code !== codes[q]) break;
        q++;
      }
      if (q === codes.length) {
        this.start = i;
        this.end = at;
        return true;
      }
    }
    return false;
  }
}

const HAN = 1;
const LATIN = 2;
const FULL = 4;
const PART = 8;
const INITIAL = 16;
/** A syllable of one letter (额 e), which is its own initial. */
const LETTER = 32;

/** Characters by their sounds: each by its whole syllable, its initial, or itself; the last syllable may be cut anywhere. */
export class SoundMatcher implements Matcher {
  start = 0;
  end = 0;
  length = 0;
  spelling: Spelling = 'exact';
  abbreviated = false;
  readonly #fold: Fold;
  readonly #codes: Uint16Array;
  readonly #sounds: Sounds;
  readonly #initials: boolean;
  readonly #first: Uint8Array | number;
  #text: Uint16Array = new Uint16Array(0);
  #to = 0;
  #flags = 0;

  /**
   * @param pattern folded; its letters are read as sounds
   * @param initials whether a letter may stand for a whole syllable
   */
  constructor(fold: Fold, pattern: string, sounds: Sounds, initials: boolean) {
    this.#fold = fold;
    this.#codes = codesOf(pattern);
    this.#sounds = sounds;
    this.#initials = initials;
    const first = this.#codes[0] ?? 0;
    this.#first = isLetter(first) ? sounds.startMask(pattern.charAt(0)) : first;
  }

  find(text: Uint16Array, from: number, to: number): boolean {
    this.#text = text;
    this.#to = to;
    const first = this.#first;
    for (let i = from; i < to; i++) {
      const code = this.#fold[text[i] as number] as number;
      if (typeof first === 'number' ? code !== first : first[code] === 0) continue;
      const end = this.#walk(i, 0, 0, 0);
      if (end < 0) continue;
      this.start = i;
      this.end = end;
      this.spelling = spellingOf(this.#flags);
      this.abbreviated = (this.#flags & INITIAL) !== 0 && typeof first !== 'number';
      return true;
    }
    return false;
  }

  /** Matches the pattern from `q` on at `i`; the end of the match, or -1. */
  #walk(i: number, q: number, flags: number, length: number): number {
    if (q === this.#codes.length) return this.#accept(i, flags, length);
    let at = i;
    while (at < this.#to && this.#fold[this.#text[at] as number] === 0) at++;
    if (at >= this.#to) return -1;
    const code = this.#fold[this.#text[at] as number] as number;
    const typed = this.#codes[q] as number;
    if (code === typed) {
      const end = this.#walk(at + 1, q + 1, flags | (isHan(code) ? HAN : LATIN), length + 1);
      if (end >= 0) return end;
    }
    return isLetter(typed) ? this.#walkSound(at, code, q, flags, length) : -1;
  }

  #accept(end: number, flags: number, length: number): number {
    // An initial and a syllable of two characters (k-pi 开辟) are letters that happen to fit.
    if (length === 2 && (flags & INITIAL) !== 0 && (flags & (FULL | PART)) !== 0) return -1;
    this.#flags = flags;
    this.length = length;
    return end;
  }

  #walkSound(at: number, code: number, q: number, flags: number, length: number): number {
    const rest = this.#codes.length - q;
    const spellings = this.#sounds.spellings(code);
    let initial = false;
    let digraph = false;
    for (const spelling of spellings) {
      const common = this.#common(spelling, q);
      if (common === 0) continue;
      if (common === spelling.length) {
        const end = this.#walk(at + 1, q + common, flags | (common === 1 ? LETTER : FULL), length + 1);
        if (end >= 0) return end;
      } else if (common === rest && (common > 1 || (flags & FULL) !== 0)) {
        const end = this.#accept(at + 1, flags | PART, length + 1);
        if (end >= 0) return end;
      }
      initial ||= this.#sounds.begins(code, spelling.charAt(0));
      digraph ||= common >= 2 && spelling.charCodeAt(1) === 104 && this.#sounds.begins(code, spelling.slice(0, 2));
    }
    if (!initial || !this.#initials) return -1;
    const end = this.#walk(at + 1, q + 1, flags | INITIAL, length + 1);
    return end < 0 && digraph ? this.#walk(at + 1, q + 2, flags | INITIAL, length + 1) : end;
  }

  /** How many letters of the pattern from `q` on begin the spelling. */
  #common(spelling: string, q: number): number {
    let common = 0;
    while (common < spelling.length && this.#codes[q + common] === spelling.charCodeAt(common)) common++;
    return common;
  }
}

function spellingOf(flags: number): Spelling {
  if ((flags & (FULL | PART | INITIAL | LETTER)) === 0) return 'exact';
  if ((flags & (HAN | LATIN)) !== 0) return 'mixed';
  if ((flags & INITIAL) === 0) return 'pinyin';
  return (flags & FULL) === 0 ? 'initials' : 'mixed';
}
