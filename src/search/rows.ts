/** Tables of the index whose rows are read as they are looked at. In: the index. Out: the fields of unit `n`, of number `n`, as `layout.ts` names them. */
import { NUMBER_BYTES, NUMBER_ROW, ROW, ROW_BYTES, SECTIONS, STARTS } from './layout.ts';
import type { SearchIndex } from './model.ts';
import { unpack } from './pack.ts';
import { Paged } from './paged.ts';

/** Bytes read at once. */
const PAGE = 4096;

/** What is known of each unit. */
export class UnitTable {
  /** How many there are. */
  readonly size: number;
  readonly #starts: Uint32Array;
  readonly #pages: Paged;
  readonly #words: Uint32Array;
  readonly #signed: Int32Array;
  readonly #halves: Uint16Array;

  constructor(index: SearchIndex) {
    this.#starts = unpack(STARTS, index.section(SECTIONS.starts)).start;
    this.#pages = new Paged(index, SECTIONS.units, PAGE);
    const { buffer } = this.#pages.bytes;
    this.#words = new Uint32Array(buffer);
    this.#signed = new Int32Array(buffer);
    this.#halves = new Uint16Array(buffer);
    this.size = this.#starts.length - 1;
  }

  /** Index of the document, -1 for none. */
  doc(unit: number): number {
    return this.#signed[this.#at(unit, ROW.doc) >> 2] as number;
  }
  paragraph(unit: number): number {
    return this.#words[this.#at(unit, ROW.paragraph) >> 2] as number;
  }
  sentence(unit: number): number {
    return this.#words[this.#at(unit, ROW.sentence) >> 2] as number;
  }
  ref(unit: number): number {
    return this.#signed[this.#at(unit, ROW.ref) >> 2] as number;
  }
  /** The unit whose text is shown: itself, or for another name the metric's or term's own. */
  owner(unit: number): number {
    return this.#words[this.#at(unit, ROW.owner) >> 2] as number;
  }
  /** Where its text begins. */
  start(unit: number): number {
    return this.#starts[unit] as number;
  }
  /** Where its text ends, and the next unit's begins. */
  end(unit: number): number {
    return this.#starts[unit + 1] as number;
  }
  /** How much of its text is shown. */
  visible(unit: number): number {
    return this.#words[this.#at(unit, ROW.visible) >> 2] as number;
  }
  yearFrom(unit: number): number {
    return this.#halves[this.#at(unit, ROW.yearFrom) >> 1] as number;
  }
  yearTo(unit: number): number {
    return this.#halves[this.#at(unit, ROW.yearTo) >> 1] as number;
  }
  /** Index into `Names.units`. */
  unit(unit: number): number {
    return this.#halves[this.#at(unit, ROW.unit) >> 1] as number;
  }
  /** Where a fact's own number stands in its text. */
  surfaceFrom(unit: number): number {
    return this.#halves[this.#at(unit, ROW.surfaceFrom) >> 1] as number;
  }
  surfaceTo(unit: number): number {
    return this.#halves[this.#at(unit, ROW.surfaceTo) >> 1] as number;
  }
  /** Index into TYPES. */
  type(unit: number): number {
    return this.#pages.bytes[this.#at(unit, ROW.type)] as number;
  }
  /** Index into `Names.kinds`. */
  kind(unit: number): number {
    return this.#pages.bytes[this.#at(unit, ROW.kind)] as number;
  }
  prior(unit: number): number {
    return this.#pages.bytes[this.#at(unit, ROW.prior)] as number;
  }

  /** Byte of a field, which is sure to be read. */
  #at(unit: number, field: number): number {
    const at = unit * ROW_BYTES + field;
    this.#pages.needField(at);
    return at;
  }
}

/** The numbers of the texts, by rising value. */
export class NumberRows {
  readonly size: number;
  readonly #pages: Paged;
  readonly #floats: Float64Array;
  readonly #words: Uint32Array;

  constructor(index: SearchIndex) {
    this.#pages = new Paged(index, SECTIONS.numbers, PAGE);
    const { buffer } = this.#pages.bytes;
    this.#floats = new Float64Array(buffer);
    this.#words = new Uint32Array(buffer);
    this.size = this.#pages.bytes.length / NUMBER_BYTES;
  }

  value(n: number): number {
    return this.#floats[this.#at(n, NUMBER_ROW.value) >> 3] as number;
  }
  /** What one in the last written digit is worth. */
  step(n: number): number {
    return this.#floats[this.#at(n, NUMBER_ROW.step) >> 3] as number;
  }
  /** Unit whose text holds it, and where. */
  owner(n: number): number {
    return this.#words[this.#at(n, NUMBER_ROW.owner) >> 2] as number;
  }
  start(n: number): number {
    return this.#words[this.#at(n, NUMBER_ROW.start) >> 2] as number;
  }
  end(n: number): number {
    return this.#words[this.#at(n, NUMBER_ROW.end) >> 2] as number;
  }
  /** Index into `Names.measures`. */
  measure(n: number): number {
    return this.#words[this.#at(n, NUMBER_ROW.measure) >> 2] as number;
  }

  #at(n: number, field: number): number {
    const at = n * NUMBER_BYTES + field;
    this.#pages.needField(at);
    return at;
  }
}
