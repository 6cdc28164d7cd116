/**
 * Many names found in one pass over a text. In: names with keys. Out: where they stand, in order; of the names of one key that overlap, the longest.
 * Names are looked up by their first two characters, so the cost grows with the text and not with the number of names.
 */

export interface Found<K> {
  readonly key: K;
  readonly start: number;
  readonly end: number;
}

/** Two characters as one number: looked up at every place of every text, where making a string of them costs more than all the rest. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Most pairs of a text begin no name, which a table of these few bits of them tells without a look-up. */
const BITS = 0xffff;
const bitsOf = (pair: number): number => (pair ^ (pair >>> 11)) & BITS;

export class NameMatcher<K> {
  readonly #mayStart = new Uint8Array(BITS + 1);
  readonly #byStart = new Map<number, { readonly name: string; readonly key: K }[]>();

  /** @param names of one character are never found */
  constructor(names: Iterable<readonly [name: string, key: K]>) {
    for (const [name, key] of names) {
      if (name.length < 2) continue;
      const start = pairAt(name, 0);
      this.#mayStart[bitsOf(start)] = 1;
      const list = this.#byStart.get(start);
      if (list) list.push({ name, key });
      else this.#byStart.set(start, [{ name, key }]);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.name.length - a.name.length);
  }

  find(text: string): Found<K>[] {
    const found: Found<K>[] = [];
    const ends = new Map<K, number>();
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = pairAt(text, at);
      const names = this.#mayStart[bitsOf(pair)] === 1 ? this.#byStart.get(pair) : undefined;
      if (names === undefined) continue;
      for (const { name, key } of names) {
        if (at < (ends.get(key) ?? 0) || !text.startsWith(name, at)) continue;
        ends.set(key, at + name.length);
        found.push({ key, start: at, end: at + name.length });
      }
    }
    return found;
  }
}
