/**
 * Long lists in a corpus file, read row by row: `find` needs a few of a hundred thousand facts. In: a list of records. Out: sections; and from them
 * a list that looks the same, whose rows are parsed when they are asked for.
 */
import type { Container } from '../corpus/container.ts';

/** Rows in one section: some 40 KB of facts, read and checked in hundredths of a millisecond. */
const EACH = 64;

/** The sections of a list: its length under `name`, the rows in pieces, each a JSON array with a row a line. */
export function writeRows(name: string, rows: readonly object[]): [string, Uint8Array][] {
  const encoder = new TextEncoder();
  const sections: [string, Uint8Array][] = [[name, encoder.encode(String(rows.length))]];
  for (let from = 0; from < rows.length; from += EACH) {
    const lines = rows.slice(from, from + EACH).map((row) => JSON.stringify(row));
    sections.push([pieceName(name, from / EACH), encoder.encode(`[\n${lines.join(',\n')}\n]`)]);
  }
  return sections;
}

const pieceName = (name: string, n: number): string => `${name}/${n}`;

/**
 * The list that `writeRows` wrote, to be asked for again at each use. `rows[i]` parses that row alone, `rows.length` none; whatever goes through the
 * list (`filter`, `for … of`) parses it whole, once, after which it is a plain array.
 */
export function openRows<T extends object>(container: Container, name: string): () => readonly T[] {
  const decoder = new TextDecoder();
  const count = Number(decoder.decode(container.section(name)));
  const rows = new Map<number, T>();
  const pieces = new Map<number, Uint8Array>();
  const rowAt = (i: number): T | undefined => {
    if (!(i >= 0 && i < count)) return undefined;
    let row = rows.get(i);
    if (row === undefined) {
      const n = Math.floor(i / EACH);
      const piece = pieces.get(n) ?? container.section(pieceName(name, n));
      pieces.set(n, piece);
      row = JSON.parse(decoder.decode(lineOf(piece, (i % EACH) + 1))) as T;
      rows.set(i, row);
    }
    return row;
  };
  let whole: readonly T[] | null = null;
  const all = (): readonly T[] => {
    if (whole !== null) return whole;
    const parsed = Array.from(
      { length: Math.ceil(count / EACH) },
      (_, n) => JSON.parse(decoder.decode(container.section(pieceName(name, n)))) as T[],
    );
    // A row that was handed out stays the same object.
    whole = parsed.flat().map((row, i) => rows.get(i) ?? row);
    rows.clear();
    pieces.clear();
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

/** A line of a piece without the comma that ends it. */
function lineOf(piece: Uint8Array, line: number): Uint8Array {
  let start = 0;
  for (let n = 0; n < line; n++) start = piece.indexOf(10, start) + 1;
  const end = piece.indexOf(10, start);
  return piece.subarray(start, piece[end - 1] === 44 ? end - 1 : end);
}
