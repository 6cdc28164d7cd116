import { describe, expect, test } from 'vitest';
import { CharTable, charSet } from '../../src/corpus/chars.ts';

describe('CharTable', () => {
  const table = new CharTable({ 零: 0, 五: 5, 万: 1e4 });

  test('tells the number of a character, 0 too, and -1 of any other', () => {
    expect([...'零五万里5'].map((_, at) => table.at('零五万里5', at))).toEqual([0, 5, 1e4, -1, -1]);
  });

  test('has nothing before and behind a text', () => {
    expect([-1, 1].map((at) => table.at('五', at))).toEqual([-1, -1]);
    expect([-1, 0, 1].map((at) => charSet('五\u0001').has('五', at))).toEqual([false, true, false]);
  });
});
