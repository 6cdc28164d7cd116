import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitPieces } from '../../../src/tui/terminal/width.ts';

const text = fc
  .array(fc.constantFrom('灯', '塔', 'a', '，', '“', '😀', 'e\u0301', ' ', '①', '4.36'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const ambiguous = fc.constantFrom(1 as const, 2 as const);
const blank = { text: '', tone: 'plain' };

describe('fitting to columns', () => {
  it('is exact for pieces together, which keep their looks', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 0, max: 50 }), ambiguous, (texts, columns, wide) => {
        const pieces = texts.map((value, i) => ({ text: value, tone: String(i) }));
        const fitted = fitPieces(pieces, columns, blank, wide);
        expect(fitted.reduce((sum, piece) => sum + displayWidth(piece.text, wide), 0)).toBe(columns);
        for (const piece of fitted)
          if (piece.tone !== 'plain') expect(pieces[Number(piece.tone)]?.text).toContain(piece.text.replace(/…$/, '').trimEnd());
      }),
    );
  });

  it('cuts with a mark, in the look of what it cuts', () => {
    expect(
      fitPieces(
        [
          { text: '灯塔', tone: 'a' },
          { text: '工厂', tone: 'b' },
        ],
        6,
        blank,
      ),
    ).toEqual([
      { text: '灯塔', tone: 'a' },
      { text: '…', tone: 'b' },
      { text: ' ', tone: 'plain' },
    ]);
    expect(fitPieces([{ text: 'ab', tone: 'a' }], 4, blank)).toEqual([
      { text: 'ab', tone: 'a' },
      { text: '  ', tone: 'plain' },
    ]);
  });
});
