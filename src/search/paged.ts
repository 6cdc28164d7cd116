/**
 * A section that is read page by page. In: the index, the section's name. Out: its bytes, all zero where nobody has looked yet: memory that was never
 * touched costs nothing, and what is looked at is read once.
 */
import type { SearchIndex } from './model.ts';

export class Paged {
  /**
   * What of them was needed; little-endian, from a boundary of eight. Shared memory, because V8 takes the length of any other for memory in use,
   * most of which nobody touches, and collects garbage to no avail: up to a tenth of the time of `find`.
   */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly #read: Uint8Array;

  /** @param page bytes read at once, a multiple of the container's blocks */
  constructor(
    readonly index: SearchIndex,
    readonly name: string,
    readonly page: number,
  ) {
    this.bytes = new Uint8Array(new SharedArrayBuffer(index.length(name)));
    this.#read = new Uint8Array(Math.ceil(this.bytes.length / page));
  }

  /** Sees to it that the bytes from `from` up to `to` are read. */
  need(from: number, to: number): void {
    const last = Math.ceil(Math.min(to, this.bytes.length) / this.page);
    for (let n = Math.floor(from / this.page); n < last; n++) if (this.#read[n] === 0) n = this.#load(n, last);
  }

  /** The same for a field that stands at a multiple of its length. */
  needField(at: number): void {
    const n = Math.floor(at / this.page);
    if (this.#read[n] === 0) this.#load(n, n + 1);
  }

  /** @returns the last of the pages from `n` on, below `end`, that were not read before and now are */
  #load(n: number, end: number): number {
    let next = n + 1;
    while (next < end && this.#read[next] === 0) next++;
    this.index.read(this.name, n * this.page, this.bytes.subarray(n * this.page, Math.min(next * this.page, this.bytes.length)));
    this.#read.fill(1, n, next);
    return next - 1;
  }
}
