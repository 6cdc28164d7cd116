/**
 * Long lists in a corpus file, read row by row: `find` needs a few of a hundred thousand facts. In: a list of records. Out: sections; and from them
 * a list that looks the same, whose rows are parsed when they are asked for.
 */
import type { Container } from '../corpus/container.ts';

/** Section that tells where each row begins, as rising u32, and where the last one ends. */
const offsetsOf = (name: string): string => `${name}.at`;

/** The sections of a list: a JSON array with a row a line, and where each row stands in it. */
export function writeRows(name: string, rows: readonly object[]): [string, Uint8Array][] {
  const encoder = new TextEncoder();
  const lines = rows.map((row) => encoder.encode(`${JSON.stringify(row)},\n`));
  const at = new Uint32Array(rows.length + 1);
  at[0] = 2;
  lines.forEach((line, i) => {
    at[i + 1] = (at[i] ?? 0) + line.length;
  });
  const bytes = new Uint8Array((at[rows.length] ?? 0) + 1);
  bytes.set(encoder.encode('[\n'));
  lines.forEach((line, i) => {
    bytes.set(line, at[i]);
  });
  // No comma stands behind the last row.
  if (rows.length > 0) bytes[bytes.length - 3] = 0x20;
  bytes[bytes.length - 1] = 0x5d;
  return [
    [name, bytes],
    [offsetsOf(name), new Uint8Array(at.buffer)],
  ];
}

/**
 * The list that `writeRows` wrote, to be asked for again at each use. `rows[i]` parses that row alone, `rows.length` none; whatever goes through the
 * list (`filter`, `for … of`) parses it whole, once, after which it is a plain array.
 */
export function openRows<T extends object>(container: Container, name: string): () => readonly T[] {
  const decoder = new TextDecoder();
  const offsets = container.section(offsetsOf(name));
  const at = new DataView(offsets.buffer, offsets.byteOffset, offsets.byteLength);
  const count = offsets.byteLength / 4 - 1;
  const rows = new Map<number, T>();
  const rowAt = (i: number): T | undefined => {
    if (!(i >= 0 && i < count)) return undefined;
    let row = rows.get(i);
    if (row === undefined) {
      const from = at.getUint32(i * 4, true);
      // Two characters less: the comma and the line end.
      row = JSON.parse(decoder.decode(container.part(name, from, at.getUint32(i * 4 + 4, true) - from - 2))) as T;
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
