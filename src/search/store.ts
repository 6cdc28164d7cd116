/**
 * The opened index. In: sections of the corpus file. Out: units, their text, and which units may hold given neighbours.
 * Every part is read on first use, so that one question costs only what it needs.
 */
import { type Fold, foldTable } from './fold.ts';
import { type Names, NUMBERS, POSTINGS, SECTIONS, TEXT, UNITS } from './layout.ts';
import type { SearchIndex } from './model.ts';
import { type Arrays, textOf, unpack } from './pack.ts';
import { exactSounds, fuzzySounds, type Sounds } from './pinyin.ts';

/** Characters (folded code units) that may stand in one place. */
export type CharSet = readonly number[];

/** Keys of the postings that pairs of two sets make, and how many bytes their lists take. */
interface Keys {
  readonly ids: readonly number[];
  readonly bytes: number;
}

/** Lists of a pattern that are intersected; the rarest few say enough, the text itself says the rest. */
const PAIRS = 4;
const CACHED_PAIRS = 256;

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export class Store {
  readonly names: () => Names;
  readonly units: () => Arrays<typeof UNITS>;
  readonly text: () => Arrays<typeof TEXT>;
  readonly numbers: () => Arrays<typeof NUMBERS>;
  readonly fold: () => Fold;
  readonly sounds: () => Sounds;
  readonly fuzzy: () => Sounds;
  readonly #postings: () => Arrays<typeof POSTINGS>;
  readonly #mask = new Uint8Array(65536);
  readonly #pairCache = new Map<string, Keys>();

  constructor(index: SearchIndex) {
    this.names = once(() => JSON.parse(new TextDecoder().decode(index.section(SECTIONS.names))) as Names);
    this.units = once(() => unpack(UNITS, index.section(SECTIONS.units)));
    this.text = once(() => unpack(TEXT, index.section(SECTIONS.text)));
    this.numbers = once(() => unpack(NUMBERS, index.section(SECTIONS.numbers)));
    this.#postings = once(() => unpack(POSTINGS, index.section(SECTIONS.postings)));
    this.fold = once(() => foldTable(this.names().pairs));
    this.sounds = once(() => exactSounds(this.names().sounds));
    this.fuzzy = once(() => fuzzySounds(this.names().sounds));
  }

  /** How many units there are. */
  get size(): number {
    return this.units().type.length;
  }

  /** The text shown for a unit. */
  shown(unit: number): string {
    const { start, visible } = this.units();
    const from = start[unit] ?? 0;
    return textOf(this.text().text, from, from + (visible[unit] ?? 0));
  }

  /** Whether a word begins or ends at this offset of the text. */
  isBound(at: number): boolean {
    return ((this.text().bounds[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
  }

  /**
   * Units that hold neighbours out of each two sets that follow one another, in rising order: a superset of those that hold the whole sequence;
   * for one or two sets exactly those.
   */
  candidates(sets: readonly CharSet[]): number[] {
    if (sets.length === 0 || sets.some((set) => set.length === 0)) return [];
    const [first = []] = sets;
    const pairs = sets.length === 1 ? [this.#keysOf(first, null)] : sets.slice(1).map((set, i) => this.#keysOf(sets[i] ?? [], set));
    const rarest = [...pairs].sort((a, b) => a.bytes - b.bytes).slice(0, PAIRS);
    const marks = new Uint8Array(this.size);
    for (const [stage, { ids }] of rarest.entries()) for (const id of ids) this.#mark(id, marks, stage);
    const found: number[] = [];
    for (let unit = 0; unit < marks.length; unit++) if (marks[unit] === rarest.length) found.push(unit);
    return found;
  }

  /** Calls `each` with the units that hold one character. */
  eachUnitOf(char: number, each: (unit: number) => void): void {
    const { at, lists } = this.#postings();
    for (const id of this.#keysOf([char], null).ids) {
      let unit = -1;
      for (let i = at[id] ?? 0; i < (at[id + 1] ?? 0); ) {
        let gap = 0;
        let shift = 1;
        let byte = lists[i++] ?? 0;
        for (; byte > 127; byte = lists[i++] ?? 0) {
          gap += (byte - 128) * shift;
          shift *= 128;
        }
        unit += gap + byte * shift + 1;
        each(unit);
      }
    }
  }

  /** Moves the units of one list that passed all earlier stages on to the next. */
  #mark(id: number, marks: Uint8Array, stage: number): void {
    const { at, lists } = this.#postings();
    const end = at[id + 1] ?? 0;
    let unit = -1;
    for (let i = at[id] ?? 0; i < end; ) {
      let byte = lists[i++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = lists[i++] as number;
        gap |= (byte & 127) << shift;
      }
      unit += gap + 1;
      if (marks[unit] === stage) marks[unit] = stage + 1;
    }
  }

  /** Keys of all pairs of `a` followed by one of `b`; with `b` null, of the characters of `a` alone. */
  #keysOf(a: CharSet, b: CharSet | null): Keys {
    const name = `${String.fromCharCode(...a)}\n${b === null ? '' : String.fromCharCode(...b)}`;
    const cached = this.#pairCache.get(name);
    if (cached !== undefined) return cached;
    const ids: number[] = [];
    if (b === null) for (const char of a) this.#addKey(char * 65536, ids);
    else if (b.length <= 2) for (const char of a) for (const next of b) this.#addKey(char * 65536 + next, ids);
    else this.#addRange(a, b, ids);
    const { at } = this.#postings();
    const keys = { ids, bytes: ids.reduce((sum, id) => sum + (at[id + 1] ?? 0) - (at[id] ?? 0), 0) };
    if (this.#pairCache.size >= CACHED_PAIRS) this.#pairCache.clear();
    this.#pairCache.set(name, keys);
    return keys;
  }

  #addKey(key: number, ids: number[]): void {
    const id = this.#lowerBound(key);
    if (this.#postings().keys[id] === key) ids.push(id);
  }

  #addRange(a: CharSet, b: CharSet, ids: number[]): void {
    const { keys } = this.#postings();
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
    const { keys } = this.#postings();
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
