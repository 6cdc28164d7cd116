/**
 * Characters by their code. In: what is known of some characters. Out: tables asked for the character at an offset of a text.
 * To ask a record or a set, V8 makes a string of each character and hashes it, at twenty times the cost.
 */

const CODES = 0x10000;

/** A number for each of some characters. */
export class CharTable {
  /** Made when it is first needed: the memory of tables that a process never asks costs it garbage collections. */
  #index: Uint8Array | null = null;
  /** The first is that of every other character. */
  readonly #values = [-1];

  /** @param values at most 255 characters of the basic plane, none of which has -1; of a text, each has 1 */
  constructor(readonly values: Readonly<Record<string, number>> | string) {}

  /** The number of the character at `at`; -1 where it has none, or there is no character. */
  at(text: string, at: number): number {
    // Outside of the text the code is not a number, which `| 0` makes that of no character.
    return this.#values[(this.#index ?? this.#made())[text.charCodeAt(at) | 0] ?? 0] ?? -1;
  }

  has(text: string, at: number): boolean {
    return ((this.#index ?? this.#made())[text.charCodeAt(at) | 0] ?? 0) !== 0;
  }

  #made(): Uint8Array {
    const index = new Uint8Array(CODES);
    if (typeof this.values === 'string') {
      const one = this.#values.push(1) - 1;
      for (const char of this.values) index[char.charCodeAt(0)] = one;
    } else {
      for (const [char, value] of Object.entries(this.values)) index[char.charCodeAt(0)] = this.#values.push(value) - 1;
    }
    this.#index = index;
    return index;
  }
}

/** @param chars characters of the basic plane */
export function charSet(chars: string): CharTable {
  return new CharTable(chars);
}
