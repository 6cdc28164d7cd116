/**
 * Long lists in a corpus file, read row by row: `find` needs a few of a hundred thousand facts. In: a list of records. Out: sections; and from them
 * a list that looks the same, whose rows are parsed when they are asked for.
 */
import type { Container } from '../corpus/container.ts';
import { joined, readFrom, type Section, type Stream, sectionOf, sliceOf, writeText } from '../corpus/section.ts';

/** Section that tells where each row begins, as rising u32, and where the last one ends. */
const offsetsOf = (name: string): string => `${name}.at`;

/** A list that is being written. */
export interface RowsWriter<T> {
  add(row: T): void;
  /** The rows so far, parsed anew each time they are gone through; the first of them are kept. */
  readonly rows: Iterable<T>;
  readonly count: number;
  /** The sections of the list, when all rows are in: a JSON array with a row a line, and where each row stands in it. */
  finish(): [string, Section][];
}

/** Bytes of rows that stay parsed while a list is written: the facts of less than 1 MB of text are not parsed again. */
const KEPT = 2 * 1024 * 1024;

/** @param streams where the rows are set aside */
export function rowsWriter<T extends object>(name: string, streams: () => Stream): RowsWriter<T> {
  const encoder = new TextEncoder();
  const [lines, offsets] = [streams(), streams()];
  const kept: T[] = [];
  let count = 0;
  const mark = (): void => offsets.write(new Uint8Array(Uint32Array.of(lines.length).buffer));
  writeText(lines, '[\n');
  mark();
  return {
    add(row) {
      if (lines.length < KEPT) kept.push(row);
      writeText(lines, `${JSON.stringify(row)},\n`);
      mark();
      count++;
    },
    get count() {
      return count;
    },
    rows: {
      *[Symbol.iterator]() {
        yield* kept;
        yield* parsed<T>(lines, offsets, kept.length, count);
      },
    },
    finish() {
      // No comma stands behind the last row.
      const end = count > 0 ? [sliceOf(lines, 0, lines.length - 2), sectionOf(encoder.encode(' \n]'))] : [lines, sectionOf(encoder.encode(']'))];
      return [
        [name, joined(end)],
        [offsetsOf(name), offsets],
      ];
    },
  };
}

/** Rows parsed at once: few calls, little memory. */
const BATCH = 256;

/** The rows from `first` to `end`. */
function* parsed<T>(lines: Section, offsets: Section, first: number, end: number): Generator<T> {
  const decoder = new TextDecoder();
  const offsetAt = (row: number): number => {
    const bytes = readFrom(offsets, row * 4, 4);
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  };
  for (let row = first; row < end; row += BATCH) {
    const [from, to] = [offsetAt(row), offsetAt(Math.min(end, row + BATCH))];
    yield* JSON.parse(`[${decoder.decode(readFrom(lines, from, to - from - 2))}]`) as T[];
  }
}

/**
 * The list that `rowsWriter` wrote, to be asked for again at each use. `rows[i]` parses that row alone, `rows.length` none; whatever goes through the
 * list (`filter`, `for … of`) parses it whole, once, after which it is a plain array.
 */
export function openRows<T extends object>(container: Container, name: string): () => readonly T[] {
  const decoder = new TextDecoder();
  const count = container.length(offsetsOf(name)) / 4 - 1;
  const rows = new Map<number, T>();
  const rowAt = (i: number): T | undefined => {
    if (!(i >= 0 && i < count)) return undefined;
    let row = rows.get(i);
    if (row === undefined) {
      const offsets = container.part(offsetsOf(name), i * 4, 8);
      const at = new DataView(offsets.buffer, offsets.byteOffset);
      const from = at.getUint32(0, true);
      // Two characters less: the comma and the line end.
      row = JSON.parse(decoder.decode(container.part(name, from, at.getUint32(4, true) - from - 2))) as T;
      rows.set(i, row);
    }
    return row;
  };
  let whole: readonly T[] | null = null;
  const all = (): readonly T[] => {
    if (whole !== null) return whole;
    // A row that was handed out stays the same object.
    whole = (JSON.parse(decoder.decode(container.section(name))) as T[]).map((row, i) => rows.get(i) ?? row);
    rows.clear();
    return whole;
  };
  const lazy = new Proxy<T[]>([], {
    get(_, key) {
      if (whole === null && typeof key === 'string') {
        if (key === 'length') return count;
        if (/^\d+$/.test(key)) return rowAt(Number(key));
      }
      const value: unknown = Reflect.get(all(), key);
      return typeof value === 'function' ? value.bind(all()) : value;
    },
    has: (_, key) => Reflect.has(all(), key),
    ownKeys: () => Reflect.ownKeys(all()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(all(), key),
  });
  return () => whole ?? lazy;
}
