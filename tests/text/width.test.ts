import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine, safeText } from '../../src/text/safe.ts';
import { cell, cut, displayWidth, fits, pad } from '../../src/text/width.ts';
import { wrap, wrapLines } from '../../src/text/wrap.ts';
import { expectInProportion } from '../support/effort.ts';

const mixed = fc
  .array(fc.constantFrom('灯', '塔', 'a', '1', '，', '“', '”', '（', '）', ' ', '😀', 'é', 'e\u0301', '…', '。', 'word', '53.7%', '\u200b'), {
    maxLength: 80,
  })
  .map((parts) => parts.join(''));

describe('display width', () => {
  it.each([
    ['灯塔工厂', 8],
    ['5G基站', 6],
    ['（%）', 5],
    ['😀', 2],
    ['e\u0301', 1],
    ['\u200b\ufeff', 0],
    ['ﾊﾝ', 2],
    ['𠀀', 2],
    ['', 0],
  ])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));

  it('takes ambiguous characters as one column, or two where the terminal draws them so', () => {
    expect(displayWidth('“①”…')).toBe(4);
    expect(displayWidth('“①”…', 2)).toBe(8);
  });

  it('never splits a wide character or leaves a mark alone', () => {
    expect(cut('灯塔工厂', 5)).toBe('灯塔…');
    expect(cut('灯塔工厂', 4)).toBe('灯…');
    expect(cut('灯塔工厂', 8)).toBe('灯塔工厂');
    expect(cut('灯塔', 1)).toBe('…');
    expect(cut('灯塔', 0)).toBe('');
    expect(cut('e\u0301e\u0301e\u0301', 2)).toBe('e\u0301…');
    expect(fits('a😀b', 2)).toBe(1);
    expect(fits('a😀b', 3)).toBe(3);
  });

  it('shows a number whole or not at all, for its first digits are another number', () => {
    expect(cut('1.06 · 0.98', 10)).toBe('1.06 · …');
    expect(cut('超1.3383万家', 8)).toBe('超…');
    expect(cut('超1.3383万家', 11)).toBe('超1.3383万…');
    expect(cut('4.36万亿元', 5)).toBe('…');
    // An id is no value.
    expect(cut('20230808225806123', 15)).toBe('20230808225806…');
  });

  it('pads to the left, the right and the centre', () => {
    expect(pad('万家', 6)).toBe('万家  ');
    expect(pad('万家', 6, 'right')).toBe('  万家');
    expect(pad('万家', 7, 'center')).toBe(' 万家  ');
    expect(pad('万家', 3)).toBe('万家');
  });

  it('makes a cell of exactly its width, whatever the text', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1 as const, 2 as const), (text, columns, ambiguous) => {
        expect(displayWidth(cell(text, columns, 'left', ambiguous), ambiguous)).toBe(columns);
      }),
    );
  });

  it('takes linear time on a line of a million characters', () => {
    expectInProportion((size) => expect(displayWidth('“灯塔”'.repeat(size / 4))).toBe((size / 4) * 6), 125_000);
  });
});

describe('line breaking', () => {
  it('starts no line with a closing mark and ends none with an opening one', () => {
    expect(wrap('苏州的灯塔工厂，全国第一', 14)).toEqual(['苏州的灯塔工', '厂，全国第一']);
    expect(wrap('建设灯塔工厂（全国）', 14)).toEqual(['建设灯塔工厂', '（全国）']);
  });

  it('keeps numbers and Latin words whole', () => {
    expect(wrap('总产值达4.36万亿元', 8)).toEqual(['总产值达', '4.36万亿', '元']);
    expect(wrap('共计灯塔工厂13家', 14)).toEqual(['共计灯塔工厂', '13家']);
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });

  it('breaks a run without any allowed place where it must', () => {
    expect(wrap('x'.repeat(25), 10)).toEqual(['x'.repeat(10), 'x'.repeat(10), 'x'.repeat(5)]);
    expect(wrap('', 10)).toEqual(['']);
  });

  it('loses nothing and stays within the width', () => {
    fc.assert(
      fc.property(mixed, fc.integer({ min: 2, max: 60 }), (text, columns) => {
        const lines = wrapLines(text, columns);
        let at = 0;
        for (const line of lines) {
          expect(text.slice(at, line.start).trim()).toBe('');
          expect(displayWidth(text.slice(line.start, line.end))).toBeLessThanOrEqual(columns);
          at = line.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('text made safe', () => {
  it.each([
    ['red \u001b[31mtext\u001b[0m', 'red text'],
    ['title \u001b]0;owned\u0007x', 'title x'],
    ['copy \u001b]52;c;aGk=\u001b\\x', 'copy x'],
    ['c1 \u009b31mred', 'c1 red'],
    ['bidi \u202eabc\u2066x', 'bidi abcx'],
    ['bell\u0007 back\u0008 null\u0000', 'bell back null'],
    ['a\tb\r\nc', 'a b c'],
    ['灯塔工厂', '灯塔工厂'],
  ])('%j shows as %j', (text, safe) => expect(safeLine(text)).toBe(safe));

  it('keeps line breaks where asked', () => expect(safeText('a\r\nb\u001b[2Jc\u2028d')).toBe('a\nbc\nd'));
});
