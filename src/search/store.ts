/**
 * The opened index. In: sections of the corpus file. Out: units, their text, and which units may hold given neighbours.
 * Every part is read on first use, so that one question costs only what it needs.
 */

import type { Fold } from './fold.ts';
import { FOLDED, KEYS, keyOfThree, keyOfTwo, type Names, PLACES, SECTIONS } from './layout.ts';
import type { SearchIndex } from './model.ts';
import { type Arrays, textOf, unpack } from './pack.ts';
import { Paged } from './paged.ts';
import { exactSounds, fuzzySounds, SOUNDS, type Sounds, type SoundTable } from './pinyin.ts';

import { NumberRows, UnitTable } from './rows.ts';

/** Unit numbers in rising order. */
export type Units = readonly number[] | Uint32Array;

/** Characters (folded code units) that may stand in one place. */
export type CharSet = readonly number[];

/** Keys of the postings that pairs of two sets make, and how many bytes their lists take. */
interface Keys {
  readonly ids: readonly number[];
  readonly bytes: number;
}

/** Lists of a pattern that are intersected; the rarest few say enough, the text itself says the rest. */
const PAIRS = 6;
/** First sets whose pairs are kept. */
const CACHED = 256;

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Few enough to be jumped to one by one. */
const SPARSE = 1000;

/** Indices of the entries that are `value`, in order. */
export function indicesOf(entries: Uint8Array, value: number): Units {
  // indexOf is fast from the first call of a process on, as a loop is not; where there is much to find, the loop is.
  const few: number[] = [];
  let i = entries.indexOf(value);
  for (; i >= 0 && few.length < SPARSE; i = entries.indexOf(value, i + 1)) few.push(i);
  if (i < 0) return few;
  const many = new Uint32Array(entries.length);
  many.set(few);
  let count = few.length;
  for (; i < entries.length; i++) if (entries[i] === value) many[count++] = i;
  return many.subarray(0, count);
}

/** Bytes read at once of what is looked at here and there. */
const BOUNDS_PAGE = 4096;
const LIST_PAGE = 8192;
const TEXT_PAGE = 4096;

export class Store {
  readonly names: () => Names;
  readonly units: () => UnitTable;
  /** Where the documents of the names, which are the first units, begin. */
  readonly places: () => Arrays<typeof PLACES>;
  readonly numbers: () => NumberRows;
  readonly fold: () => Fold;
  readonly sounds: () => Sounds;
  readonly fuzzy: () => Sounds;
  readonly #keys: () => Arrays<typeof KEYS>;
  readonly #text: () => { readonly pages: Paged; readonly codes: Uint16Array };
  readonly #docs: () => { readonly pages: Paged; readonly docs: Uint32Array };
  readonly #bounds: () => Paged;
  readonly #lists: () => Paged;
  readonly #mask = new Uint8Array(65536);
  /** For each unit how many lists it was in so far. */
  #marks: Uint8Array | null = null;
  readonly #pairCache = new Map<CharSet, Map<CharSet | null, Keys>>();

  constructor(index: SearchIndex) {
    this.names = once(() => JSON.parse(new TextDecoder().decode(index.section(SECTIONS.names))) as Names);
    this.units = once(() => new UnitTable(index));
    this.places = once(() => unpack(PLACES, index.section(SECTIONS.places)));
    this.numbers = once(() => new NumberRows(index));
    this.#text = once(() => {
      const pages = new Paged(index, SECTIONS.text, TEXT_PAGE);
      return { pages, codes: new Uint16Array(pages.bytes.buffer) };
    });
    this.#bounds = once(() => new Paged(index, SECTIONS.bounds, BOUNDS_PAGE));
    this.#lists = once(() => new Paged(index, SECTIONS.lists, LIST_PAGE));
    this.#keys = once(() => unpack(KEYS, index.section(SECTIONS.keys)));
    this.#docs = once(() => {
      const pages = new Paged(index, SECTIONS.docs, LIST_PAGE);
      return { pages, docs: new Uint32Array(pages.bytes.buffer) };
    });
    this.fold = once(() => unpack(FOLDED, index.section(SECTIONS.fold)).fold);
    const table = once((): SoundTable => ({ syllables: this.names().syllables, arrays: unpack(SOUNDS, index.section(SECTIONS.sounds)) }));
    this.sounds = once(() => exactSounds(table()));
    this.fuzzy = once(() => fuzzySounds(table()));
  }

  /** How many units there are. */
  get size(): number {
    return this.units().size;
  }

  /** Indices of the documents that have a name; none for other units. */
  docsOf(unit: number): Uint32Array {
    const { docsAt } = this.places();
    const { pages, docs } = this.#docs();
    const [from, to] = [docsAt[unit] ?? 0, docsAt[unit + 1] ?? 0];
    pages.need(from * 4, to * 4);
    return docs.subarray(from, to);
  }

  /** The text shown for a unit. */
  shown(unit: number): string {
    const units = this.units();
    const from = units.start(unit);
    return textOf(this.textAt(unit), from, from + units.visible(unit));
  }

  /** The text of all units, of which what belongs to this one is sure to be read. */
  textAt(unit: number): Uint16Array {
    const units = this.units();
    const { pages, codes } = this.#text();
    pages.need(units.start(unit) * 2, units.end(unit) * 2);
    return codes;
  }

  /** Whether a word begins or ends at this offset of the text. */
  isBound(at: number): boolean {
    const bounds = this.#bounds();
    bounds.needField(at >> 3);
    return ((bounds.bytes[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }

  /**
   * Units that hold neighbours out of each two sets that follow one another, in rising order: a superset of those that hold the whole sequence;
   * for one or two sets exactly those.
   * @param end only units below this number
   */
  candidates(sets: readonly CharSet[], end = this.size): Units {
    if (sets.length === 0 || sets.some((set) => set.length === 0)) return [];
    const [first = []] = sets;
    const pairs = sets.length === 1 ? [this.#keysOf(first, null)] : this.#neighbours(sets);
    const rarest = [...pairs].sort((a, b) => a.bytes - b.bytes).slice(0, PAIRS);
    if (rarest[0]?.ids.length === 0) return [];
    // The same memory each time: what is new costs a page fault every 4 KB.
    this.#marks ??= new Uint8Array(this.size);
    const marks = this.#marks.subarray(0, end).fill(0);
    /** One more than the last unit that is still a candidate. */
    let open = end;
    for (const [stage, { ids }] of rarest.entries()) {
      let next = 0;
      for (const id of ids) next = Math.max(next, this.#mark(id, marks, stage, open));
      open = next;
    }
    return indicesOf(marks.subarray(0, open), rarest.length);
  }

  /**
   * Moves the units of one list, below `before`, that passed all earlier stages on to the next.
   * @returns one more than the last of them
   */
  #mark(id: number, marks: Uint8Array, stage: number, before: number): number {
    const { at } = this.#keys();
    let from = at[id] as number;
    const end = at[id + 1] as number;
    const pages = this.#lists();
    pages.need(from, end);
    const lists = pages.bytes;
    let unit = -1;
    let passed = 0;
    while (from < end) {
      let byte = lists[from++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = lists[from++] as number;
        gap |= (byte & 127) << shift;
      }
      unit += gap + 1;
      if (unit >= before) break;
      if (marks[unit] === stage) {
        marks[unit] = stage + 1;
        passed = unit + 1;
      }
    }
    return passed;
  }

  /** Keys of all pairs of `a` followed by one of `b`; with `b` null, of the characters of `a` alone. */
  #keysOf(a: CharSet, b: CharSet | null): Keys {
    // Sets of sounds are the same objects every time they are asked for; sets of one character are cheaper looked up than kept.
    const cache = a.length > 1 || (b !== null && b.length > 1) ? this.#cacheOf(a) : null;
    const cached = cache?.get(b);
    if (cached !== undefined) return cached;
    const ids: number[] = [];
    if (b === null) for (const char of a) this.#addKey(char * 65536, ids);
    else if (b.length <= 2) for (const char of a) for (const next of b) this.#addKey(char * 65536 + next, ids);
    else this.#addRange(a, b, ids);
    const keys = this.#withBytes(ids);
    cache?.set(b, keys);
    return keys;
  }

  /** Keys of all neighbours in a sequence: of each three that are the characters of a letter each, else of each two. */
  #neighbours(sets: readonly CharSet[]): Keys[] {
    const letters = sets.map((set) => this.#letterOf(set));
    const keys: Keys[] = [];
    let covered = 0;
    for (let i = 0; i + 1 < sets.length; i++) {
      const [a = -1, b = -1, c = -1] = letters.slice(i, i + 3);
      if (a >= 0 && b >= 0 && c >= 0) keys.push(this.#keysAt(keyOfThree(a, b, c)));
      else if (i + 1 > covered) keys.push(a >= 0 && b >= 0 ? this.#keysAt(keyOfTwo(a, b)) : this.#keysOf(sets[i] ?? [], sets[i + 1] ?? []));
      if (a >= 0 && b >= 0 && c >= 0) covered = i + 2;
    }
    return keys;
  }

  /** The letter whose characters a set has, which only sets of sounds are. */
  #letterOf(set: CharSet): number {
    return set.length === 1 ? -1 : this.sounds().letterOf(set);
  }

  #keysAt(key: number): Keys {
    const ids: number[] = [];
    this.#addKey(key, ids);
    return this.#withBytes(ids);
  }

  #withBytes(ids: readonly number[]): Keys {
    const { at } = this.#keys();
    let bytes = 0;
    for (const id of ids) bytes += (at[id + 1] as number) - (at[id] as number);
    return { ids, bytes };
  }

  #cacheOf(a: CharSet): Map<CharSet | null, Keys> {
    let cache = this.#pairCache.get(a);
    if (cache === undefined) {
      if (this.#pairCache.size >= CACHED) this.#pairCache.clear();
      cache = new Map();
      this.#pairCache.set(a, cache);
    }
    return cache;
  }

  #addKey(key: number, ids: number[]): void {
    const id = this.#lowerBound(key);
    if (this.#keys().keys[id] === key) ids.push(id);
  }

  #addRange(a: CharSet, b: CharSet, ids: number[]): void {
    const { keys } = this.#keys();
    for (const char of b) this.#mask[char] = 1;
    for (const char of a) {
      const end = char * 65536 + 65535;
      for (let id = this.#lowerBound(char * 65536 + 1); id < keys.length && (keys[id] as number) <= end; id++) {
        if (this.#mask[(keys[id] as number) & 65535] === 1) ids.push(id);
      }
    }
    for (const char of b) this.#mask[char] = 0;
  }

  #lowerBound(key: number): number {
    const { keys } = this.#keys();
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
