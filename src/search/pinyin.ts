/**
 * How characters sound. In: the table compiled into the index, syllable → characters. Out: spellings of a character and characters of a spelling,
 * exact or with the sounds that southern speakers do not tell apart.
 */
import { FUZZY_FINALS, FUZZY_INITIALS } from '../lexicon/pinyin.ts';

/** Syllable without tone (ü as v) → the characters that can be read so. */
export type SoundTable = Readonly<Record<string, string>>;

/** One way of hearing: which spellings a character may be typed by, and which characters a spelling may mean. */
export interface Sounds {
  /** Spellings of the character of a folded code unit; empty for what has no sound. */
  spellings(code: number): readonly string[];
  /** Characters (code units) that may be typed as exactly this spelling; empty when it is no syllable here. */
  chars(spelling: string): readonly number[];
  /** Characters one of whose spellings begins with `prefix`. */
  startingWith(prefix: string): readonly number[];
  /** The letter itself and the characters it may begin: what one letter may be typed for. */
  initial(letter: string): readonly number[];
  /** 1 for each code unit that is the letter itself or a character one of whose spellings begins with it. */
  startMask(letter: string): Uint8Array;
}

const NONE: readonly never[] = [];

class TableSounds implements Sounds {
  readonly #byChar = new Map<number, string[]>();
  readonly #bySpelling = new Map<string, number[]>();
  readonly #byPrefix = new Map<string, readonly number[]>();
  readonly #initials = new Map<string, readonly number[]>();
  readonly #masks = new Map<string, Uint8Array>();

  constructor(table: SoundTable, variants: (syllable: string) => readonly string[]) {
    for (const [syllable, chars] of Object.entries(table)) {
      for (const spelling of variants(syllable)) {
        let codes = this.#bySpelling.get(spelling);
        if (codes === undefined) {
          codes = [];
          this.#bySpelling.set(spelling, codes);
        }
        for (let i = 0; i < chars.length; i++) {
          const code = chars.charCodeAt(i);
          const known = this.#byChar.get(code);
          if (known === undefined) this.#byChar.set(code, [spelling]);
          else if (!known.includes(spelling)) known.push(spelling);
          codes.push(code);
        }
      }
    }
    // Longest first: a reader means dang before dan where both would do.
    for (const spellings of this.#byChar.values()) spellings.sort((a, b) => b.length - a.length);
  }

  spellings(code: number): readonly string[] {
    return this.#byChar.get(code) ?? NONE;
  }

  chars(spelling: string): readonly number[] {
    return this.#bySpelling.get(spelling) ?? NONE;
  }

  startingWith(prefix: string): readonly number[] {
    let codes = this.#byPrefix.get(prefix);
    if (codes === undefined) {
      const found = new Set<number>();
      for (const [spelling, chars] of this.#bySpelling) if (spelling.startsWith(prefix)) for (const code of chars) found.add(code);
      codes = [...found].sort((a, b) => a - b);
      this.#byPrefix.set(prefix, codes);
    }
    return codes;
  }

  initial(letter: string): readonly number[] {
    let codes = this.#initials.get(letter);
    if (codes === undefined) {
      codes = [letter.charCodeAt(0), ...this.startingWith(letter)];
      this.#initials.set(letter, codes);
    }
    return codes;
  }

  startMask(letter: string): Uint8Array {
    let mask = this.#masks.get(letter);
    if (mask === undefined) {
      mask = new Uint8Array(65536);
      for (const code of this.initial(letter)) mask[code] = 1;
      this.#masks.set(letter, mask);
    }
    return mask;
  }
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
export const exactSounds = (table: SoundTable): Sounds => new TableSounds(table, exactSpellings);
/** The sounds with z/zh c/ch s/sh n/l an/ang en/eng in/ing heard as one. */
export const fuzzySounds = (table: SoundTable): Sounds => new TableSounds(table, fuzzySpellings);
