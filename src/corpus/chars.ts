/**
 * Characters by their code. In: what is known of some characters. Out: tables asked for the character at an offset of a text.
 * To ask a record or a set, V8 makes a string of each character and hashes it, at twenty times the cost.
 */

const CODES = 0x10000;

/** A number for each of some characters. */
export class CharTable {
  readonly #index = new Uint8Array(CODES);
  /** The first is that of every other character. */
  readonly #values: number[] = [-1];

  /** @param values at most 255 characters of the basic plane; none of them has -1 */
  constructor(values: Readonly<Record<string, number>>) {
    for (const [char, value] of Object.entries(values)) this.#index[char.charCodeAt(0)] = this.#values.push(value) - 1;
  }

  /** The number of the character at `at`; -1 where it has none, or there is no character. */
  at(text: string, at: number): number {
    // Outside of the text the code is not a number, which `| 0` makes that of no character.
    return this.#values[this.#index[text.charCodeAt(at) | 0] ?? 0] ?? -1;
  }

  has(text: string, at: number): boolean {
    return (this.#index[text.charCodeAt(at) | 0] ?? 0) !== 0;
  }
}

/** @param chars characters of the basic plane */
export function charSet(chars: string): CharTable {
  return new CharTable(Object.fromEntries([...chars].map((char) => [char, 1])));
}
