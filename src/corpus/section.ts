/** Bytes of a corpus that need not be in memory at once. In: bytes, stretches of others, or several one after the other. Out: something to copy from. */
export interface Section {
  /** In bytes. */
  readonly length: number;
  /** Fills `target` with the bytes from `from` on; what does not reach into the section stays as it is. */
  copy(from: number, target: Uint8Array): void;
}

/** A section that is still being written. */
export interface Stream extends Section {
  /** Appends a copy of the bytes. */
  write(bytes: Uint8Array): void;
}

/** Bytes as a section. */
export function sectionOf(bytes: Uint8Array): Section {
  return { length: bytes.length, copy: (from, target) => target.set(bytes.subarray(from, from + target.length)) };
}

/** `length` bytes of a section from `from` on, fewer where it ends, as an array of their own. */
export function readFrom(section: Section, from: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, section.length - from)));
  section.copy(from, bytes);
  return bytes;
}

/** All bytes of a section. */
export function bytesOf(section: Section): Uint8Array {
  return readFrom(section, 0, section.length);
}

/** Bytes handed out at once by `chunksOf`. */
const CHUNK = 65_536;

/** The bytes of a section in their order, piece by piece. Each piece stands where the one before stood: whoever keeps it copies it. */
export function* chunksOf(section: Section): Generator<Uint8Array> {
  const chunk = new Uint8Array(Math.min(CHUNK, section.length));
  for (let at = 0; at < section.length; at += chunk.length) {
    const piece = chunk.subarray(0, Math.min(chunk.length, section.length - at));
    section.copy(at, piece);
    yield piece;
  }
}

/** `length` bytes of a section from `start` on, as a section. */
export function sliceOf(section: Section, start: number, length: number): Section {
  return { length, copy: (from, target) => section.copy(start + from, target.subarray(0, Math.max(0, length - from))) };
}

/** Sections one after the other, as one. */
export function joined(sections: readonly Section[]): Section {
  return {
    length: sections.reduce((sum, section) => sum + section.length, 0),
    copy(from, target) {
      const end = from + target.length;
      let start = 0;
      for (const section of sections) {
        const [first, last] = [Math.max(from, start), Math.min(end, start + section.length)];
        if (first < last) section.copy(first - start, target.subarray(first - from, last - from));
        start += section.length;
      }
    },
  };
}

const encoder = new TextEncoder();
/** Texts are encoded into the same bytes, again and again: those of a text's own would be held until the next garbage collection. */
let scratch = new Uint8Array(16_384);

/** Appends a text as UTF-8. */
export function writeText(stream: Stream, text: string): void {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 3);
  stream.write(scratch.subarray(0, encoder.encodeInto(text, scratch).written));
}
