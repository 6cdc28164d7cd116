/** Tables written column by column, more rows than memory should hold. In: numbers, row by row. Out: a section as `pack` makes it of whole arrays. */
import { joined, type Section, type Stream, sectionOf } from '../corpus/section.ts';
import { ARRAYS, headerOf, type Shape } from './pack.ts';

/** Numbers of a column in memory before they are set aside. */
const BATCH = 8192;

/** A column that is being written. */
export interface Column {
  push(value: number): void;
  readonly length: number;
  /** What was pushed, as little-endian numbers of the column's type. */
  section(): Section;
}

export type Columns<S extends Shape> = { readonly [K in keyof S]: Column };

/** Empty columns of the types a shape names. */
export function columnsOf<S extends Shape>(shape: S, streams: () => Stream): Columns<S> {
  return Object.fromEntries(Object.entries(shape).map(([name, type]) => [name, columnOf(type, streams())])) as Columns<S>;
}

/** One empty column of a type. */
export function columnOf(type: Shape[string], stream: Stream): Column {
  const batch = new ARRAYS[type](BATCH);
  let [used, length] = [0, 0];
  const flush = (): void => {
    stream.write(new Uint8Array(batch.buffer, 0, used * batch.BYTES_PER_ELEMENT));
    used = 0;
  };
  return {
    push(value) {
      if (used === BATCH) flush();
      batch[used++] = value;
      length++;
    },
    get length() {
      return length;
    },
    section() {
      flush();
      return stream;
    },
  };
}

/** The columns as one section. */
export function packColumns<S extends Shape>(shape: S, columns: Columns<S>): Section {
  const names = Object.keys(shape);
  const { bytes, starts, end } = headerOf(
    shape,
    names.map((name) => (columns[name] as Column).length),
  );
  const parts: Section[] = [sectionOf(bytes)];
  names.forEach((name, i) => {
    const section = (columns[name] as Column).section();
    const next = starts[i + 1] ?? end;
    parts.push(section, sectionOf(new Uint8Array(next - (starts[i] ?? 0) - section.length)));
  });
  return joined(parts);
}
