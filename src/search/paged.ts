/**
 * A section that is read page by page. In: the index, the section's name. Out: its bytes, all zero where nobody has looked yet: memory that was never
 * touched costs nothing, and what is looked at is read once.
 */
import type { SearchIndex } from './model.ts';

export class Paged {
  /** What of them was needed; little-endian, from a boundary of eight. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #read: Uint8Array;

  /** @param page bytes read at once */
  constructor(
    readonly index: SearchIndex,
    readonly name: string,
    readonly page: number,
  ) {
    this.bytes = new Uint8Array(index.length(name));
    this.#read = new Uint8Array(Math.ceil(this.bytes.length / page));
  }

  /** Sees to it that the bytes from `from` up to `to` are read. */
  need(from: number, to: number): void {
    const last = Math.ceil(Math.min(to, this.bytes.length) / this.page);
    for (let n = Math.floor(from / this.page); n < last; n++) if (this.#read[n] === 0) this.#load(n);
  }

  #load(n: number): void {
    const start = n * this.page;
    this.bytes.set(this.index.part(this.name, start, Math.min(this.page, this.bytes.length - start)), start);
    this.#read[n] = 1;
  }
}
