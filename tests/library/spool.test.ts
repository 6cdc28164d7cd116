import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, readFrom, sectionOf, sliceOf, writeText } from '../../src/corpus/section.ts';
import { createSpool } from '../../src/library/spool.ts';

const bytes = (length: number, seed: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 31 + seed * 7) % 251);

describe('a spool', () => {
  test.each([
    ['in memory', 1000],
    ['in part in a file', 2],
    ['in a file alone', 0],
  ])('gives back what several streams were given, %s', (_, inMemory) => {
    const spool = createSpool(inMemory);
    const written = [0, 1, 2].map((seed) => ({ stream: spool.stream(), whole: bytes(300_000 + seed, seed) }));
    // Turn by turn, in pieces that end anywhere in a page.
    for (let at = 0; at < 300_002; at += 7919) for (const { stream, whole } of written) stream.write(whole.subarray(at, at + 7919));
    for (const { stream, whole } of written) {
      expect(stream.length).toBe(whole.length);
      expect(Buffer.from(bytesOf(stream)).equals(Buffer.from(whole))).toBe(true);
      for (const [from, length] of [
        [0, 1],
        [65_535, 2],
        [131_000, 70_000],
        [299_990, 100],
        [400_000, 5],
      ] as const) {
        expect(readFrom(stream, from, length)).toEqual(whole.subarray(from, from + length));
      }
      // What was read may be followed by more.
      stream.write(Uint8Array.of(1, 2, 3));
      expect(readFrom(stream, whole.length, 9)).toEqual(Uint8Array.of(1, 2, 3));
    }
    spool.close();
  });
});

describe('sections', () => {
  test('a part of several put together, and of a part of them, is that part of their bytes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 9 })),
        fc.nat(40),
        fc.nat(40),
        fc.nat(20),
        fc.nat(20),
        (pieces, start, length, from, wanted) => {
          const all = Buffer.concat(pieces);
          const slice = sliceOf(joined(pieces.map(sectionOf)), Math.min(start, all.length), Math.max(0, Math.min(length, all.length - start)));
          expect(Buffer.from(readFrom(slice, from, wanted))).toEqual(Buffer.from(all.subarray(start, start + length).subarray(from, from + wanted)));
        },
      ),
    );
  });

  test('go by in chunks, and take text', () => {
    const stream = createSpool().stream();
    const line = '规上工业总产值达4.36万亿元。\n';
    for (let i = 0; i < 9000; i++) writeText(stream, line);
    let text = '';
    const decoder = new TextDecoder();
    for (const chunk of chunksOf(stream)) text += decoder.decode(chunk, { stream: true });
    expect(text).toBe(line.repeat(9000));
  });
});
