import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../src/corpus/section.ts';
import { createSpool } from '../../src/library/spool.ts';
import { foldTable } from '../../src/search/fold.ts';
import { KEYS } from '../../src/search/layout.ts';
import { createNumberTable } from '../../src/search/number-table.ts';
import { unpack } from '../../src/search/pack.ts';
import { createPostings } from '../../src/search/postings.ts';
import { NumberRows } from '../../src/search/rows.ts';
import { createTextTable } from '../../src/search/text-table.ts';

const TEXTS = Array.from({ length: 60 }, (_, n) => `第${n}家企业，产值${n % 7}.5亿元，占比${n % 11}%${'，稳中有进'.repeat(n % 3)}`);

describe('the index of a set that is too large to sort at once', () => {
  test.each([1, 50, 333])('has the same lists when it was put together from runs of %i', (size) => {
    const [whole, parts] = [Number.MAX_SAFE_INTEGER, size].map((run) => {
      const postings = createPostings(foldTable(''), () => 0, createSpool(0).stream, run);
      for (const text of TEXTS) postings.add(text);
      const { keys, lists } = postings.finish();
      return { keys: bytesOf(keys), lists: bytesOf(lists) };
    });
    expect(parts).toEqual(whole);
    const { keys, at } = unpack(KEYS, whole?.keys ?? new Uint8Array());
    const key = keys.indexOf(('企'.charCodeAt(0) << 16) | '业'.charCodeAt(0));
    // 企业 stands in every text: the first is 0, and each next one is 0 further than the one after it.
    expect(whole?.lists.subarray(at[key], at[key + 1])).toEqual(new Uint8Array(TEXTS.length));
  });

  test.each([1, 10, 77])('has the same numbers when %i were sorted at once', (size) => {
    const [whole, parts] = [Number.MAX_SAFE_INTEGER, size].map((run) => {
      const numbers = createNumberTable(createSpool(0).stream, run);
      TEXTS.forEach((text, owner) => {
        numbers.add(text, owner);
      });
      const { section, measures } = numbers.finish();
      const rows = new NumberRows({
        section: () => bytesOf(section),
        read: (_, from, target) => section.copy(from, target),
        length: () => section.length,
      });
      return Array.from({ length: rows.size }, (_, n) => ({
        value: rows.value(n),
        step: rows.step(n),
        measure: measures[rows.measure(n)],
        owner: rows.owner(n),
        start: rows.start(n),
        end: rows.end(n),
      }));
    });
    expect(parts).toEqual(whole);
    const values = whole?.map(({ value }) => value) ?? [];
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(new Set(whole?.map(({ measure }) => measure))).toEqual(new Set(['家', '元', '%']));
    expect(whole?.every(({ owner, start, end }) => /\d/.test(TEXTS[owner]?.slice(start, end) ?? ''))).toBe(true);
  });

  test('has a boundary at the beginning and the end of every line of every text', () => {
    const table = createTextTable(createSpool(0).stream);
    const texts = [...TEXTS, '甲\n乙丙', '', '很长的一行'.repeat(200_000), '甲\n乙丙'];
    const starts: number[] = [];
    for (const text of texts) {
      starts.push(table.length);
      table.add(text);
    }
    const { text, bounds } = table.finish();
    const bits = bytesOf(bounds);
    const isBound = (at: number): boolean => (((bits[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
    expect(new TextDecoder('utf-16le').decode(bytesOf(text))).toBe(texts.join(''));
    texts.forEach((piece, i) => {
      let at = starts[i] ?? 0;
      for (const line of piece.split('\n')) {
        expect([isBound(at), isBound(at + line.length)]).toEqual([true, true]);
        at += line.length + 1;
      }
    });
    // 企业 is one word.
    const inside = TEXTS.join('').indexOf('企业') + 1;
    expect(isBound(inside)).toBe(false);
  });
});
