/**
 * Typed arrays ↔ the bytes of one section. In: named typed arrays. Out: one Uint8Array that opens without copying or decoding,
 * so that a large index costs at start no more than reading it.
 *
 * Layout, little-endian: u32 length of a JSON header padded to 8, the header `[[name, type, byteOffset, length], …]`, then each array aligned to 8.
 */
export const ARRAYS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;
type TypeName = keyof typeof ARRAYS;
type Typed = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;
/** The arrays of a section: name → type of number. */
export type Shape = Readonly<Record<string, TypeName>>;
/** The arrays of a section, by name, of the types its shape names. */
export type Arrays<S extends Shape> = { readonly [K in keyof S]: ArrayOf[S[K]] };

interface ArrayOf {
  u8: Uint8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  i32: Int32Array;
  f64: Float64Array;
}

const align = (bytes: number): number => (bytes + 7) & ~7;

/**
 * The beginning of a section.
 * @param counts numbers in each array, in the order of `shape`
 * @returns its bytes; where each array begins and the section ends
 */
export function headerOf(shape: Shape, counts: readonly number[]): { bytes: Uint8Array; starts: readonly number[]; end: number } {
  const starts: number[] = [];
  let at = 0;
  const header = Object.entries(shape).map(([name, type], i): [string, TypeName, number, number] => {
    const count = counts[i] ?? 0;
    starts.push(at);
    at = align(at + count * ARRAYS[type].BYTES_PER_ELEMENT);
    return [name, type, starts[i] ?? 0, count];
  });
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(align(4 + json.length));
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 4);
  return { bytes, starts: starts.map((start) => bytes.length + start), end: bytes.length + at };
}

/** Writes the arrays of `shape` into one section. */
export function pack<S extends Shape>(shape: S, arrays: Arrays<S>): Uint8Array {
  const parts = Object.keys(shape).map((name) => (arrays as Record<string, Typed>)[name] as Typed);
  const header = headerOf(
    shape,
    parts.map((part) => part.length),
  );
  const bytes = new Uint8Array(header.end);
  bytes.set(header.bytes);
  parts.forEach((part, i) => {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), header.starts[i]);
  });
  return bytes;
}

/** Opens a section written by `pack`. Copies only where the bytes do not stand on a boundary of 8. Throws `RangeError` or `SyntaxError` on damage. */
export function unpack<S extends Shape>(shape: S, section: Uint8Array): Arrays<S> {
  const bytes = section.byteOffset % 8 === 0 ? section : section.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as [string, TypeName, number, number][];
  const base = bytes.byteOffset + align(4 + length);
  const arrays: Record<string, Typed> = {};
  for (const [name, type, at, count] of header) arrays[name] = new ARRAYS[type](bytes.buffer as ArrayBuffer, base + at, count);
  for (const name of Object.keys(shape)) if (arrays[name] === undefined) throw new RangeError(`section lacks ${name}`);
  return arrays as unknown as Arrays<S>;
}

/** Text as UTF-16 code units, the form all matching works on. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** The text of `codes[start, end)`. */
export function textOf(codes: Uint16Array, start: number, end: number): string {
  let text = '';
  // Spread, they would be gone through one by one. String.fromCharCode takes its characters as arguments, of which an engine allows some tens of thousands.
  for (let at = start; at < end; at += 8192)
    text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(end, at + 8192)) as unknown as number[]);
  return text;
}

/** Running sums: where each piece begins, and at the end where the last one ends. */
export function offsets(lengths: readonly number[]): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    at[i + 1] = (at[i] ?? 0) + length;
  });
  return at;
}
