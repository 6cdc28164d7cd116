/** The texts of all units, one after the other, and where their words begin. In: texts. Out: the sections `text` and `bounds` (`layout.ts`). */
import type { Section, Stream } from '../corpus/section.ts';
import { wordBounds } from './bounds.ts';
import { columnOf } from './columns.ts';

/** Lines whose cuts are remembered: facts of one metric share lines, and quote sentences. */
const REMEMBERED = 4096;
/** Bytes of finished bits that are set aside at once. */
const BATCH = 65_536;

export interface TextTable {
  /** Appends a text. */
  add(text: string): void;
  /** Code units so far: where the next text begins. */
  readonly length: number;
  finish(): { text: Section; bounds: Section };
}

export function createTextTable(streams: () => Stream): TextTable {
  const text = columnOf('u16', streams());
  const bits = createBits(streams());
  const mark = wordBounds();
  let cuts = new Map<string, readonly number[]>();
  const cut = (line: string): readonly number[] => {
    const known = cuts.get(line);
    if (known !== undefined) return known;
    const found: number[] = [];
    mark(line, (at) => found.push(at));
    if (cuts.size >= REMEMBERED) cuts = new Map();
    cuts.set(line, found);
    return found;
  };
  return {
    get length() {
      return text.length;
    },
    add(piece) {
      let from = text.length;
      for (const line of piece.split('\n')) {
        for (const at of cut(line)) bits.set(from + at);
        from += line.length + 1;
      }
      for (let i = 0; i < piece.length; i++) text.push(piece.charCodeAt(i));
      bits.settle(text.length);
    },
    // One bit more than there are characters: the end of the last text is a boundary, too.
    finish: () => ({ text: text.section(), bounds: bits.finish(text.length + 1) }),
  };
}

interface Bits {
  set(bit: number): void;
  /** No bit before this one will be set any more. */
  settle(bit: number): void;
  /** @param count bits in all */
  finish(count: number): Section;
}

function createBits(stream: Stream): Bits {
  let bytes = new Uint8Array(2 * BATCH);
  /** Byte of the whole that `bytes` begins with. */
  let base = 0;
  return {
    set(bit) {
      const at = (bit >> 3) - base;
      if (at >= bytes.length) {
        const larger = new Uint8Array(2 * at);
        larger.set(bytes);
        bytes = larger;
      }
      bytes[at] = (bytes[at] ?? 0) | (1 << (bit & 7));
    },
    settle(bit) {
      const done = (bit >> 3) - base;
      if (done < BATCH) return;
      stream.write(bytes.subarray(0, done));
      // The byte that is not full yet, and the bit that ends the text.
      bytes.copyWithin(0, done, done + 2);
      bytes.fill(0, 2);
      base += done;
    },
    finish(count) {
      stream.write(bytes.subarray(0, Math.ceil(count / 8) - base));
      return stream;
    },
  };
}
