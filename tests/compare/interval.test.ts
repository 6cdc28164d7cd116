import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf, intervalOf, meets, quotientOf, readingOf, scaleInterval } from '../../src/compare/interval.ts';
import type { Interval } from '../../src/compare/model.ts';
import type { Bound } from '../../src/facts/model.ts';

const read = (surface: string, value: number | readonly [number, number], unit: string, bound: Bound = 'eq') =>
  intervalOf({ surface, value, unit, bound });

describe('the interval of a written number', () => {
  it.each([
    ['1.35万家', 13500, '家', 13450, 13550],
    ['13473家', 13473, '家', 13473, 13473],
    ['4.36万亿元', 4.36e12, '元', 4.355e12, 4.365e12],
    ['53.7%', 53.7, '%', 53.65, 53.75],
    ['16万家', 160000, '家', 155000, 165000],
    ['0.6%', 0.6, '%', 0.55, 0.65],
    ['下降1.3%', -1.3, '%', -1.35, -1.25],
    ['776.5亿元', 77650000000, '元', 77645000000, 77655000000],
    ['13家', 13, '家', 13, 13],
    ['十三家', 13, '家', 13, 13],
    // A table cell whose unit stands in the header.
    ['30860.3', 3.08603e12, '元', 3.086025e12, 3.086035e12],
  ])('%s', (surface, value, unit, low, high) => {
    const interval = read(surface, value, unit);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('has an open end above 超 and below 近', () => {
    expect(read('超5万亿元', 5e12, '元', 'gt')).toMatchObject({ low: 5e12, high: Number.POSITIVE_INFINITY });
    expect(read('近50%', 50, '%', 'lt')).toMatchObject({ low: Number.NEGATIVE_INFINITY, high: 50 });
  });

  it('takes a fall by its size', () => {
    expect(read('超20%', -20, '%', 'gt')).toMatchObject({ low: Number.NEGATIVE_INFINITY, high: -20 });
    expect(read('近5%', -5, '%', 'lt')).toMatchObject({ low: -5, high: Number.POSITIVE_INFINITY });
    expect(readingOf({ surface: '超20%', value: -20, unit: '%', bound: 'gt' })).toMatchObject({ low: -30, high: -20 });
  });

  it('has its ends in order for whatever is stated', () => {
    const bounds = fc.constantFrom<Bound>('eq', 'gt', 'lt', 'approx');
    fc.assert(
      fc.property(
        fc.double({ min: -1e13, max: 1e13, noNaN: true }),
        fc.nat(1e6),
        fc.string({ maxLength: 8 }),
        bounds,
        (value, width, surface, bound) => {
          for (const interval of [intervalOf, readingOf].map((of) => of({ surface, value: [value, value + width], unit: '家', bound }))) {
            expect(interval.low).toBeLessThanOrEqual(interval.high);
            expect(Number.isNaN(interval.low) || Number.isNaN(interval.high)).toBe(false);
          }
        },
      ),
    );
  });

  it('spans a range from end to end and widens 约', () => {
    expect(read('1—2个', [1, 2], '个')).toMatchObject({ low: 1, high: 2 });
    expect(read('7%左右', 7, '%', 'approx')).toMatchObject({ low: 6, high: 8 });
    expect(read('约占全国1/8', 0.125, '', 'approx').low).toBeLessThan(0.12);
  });

  it('is read by a person with a margin to the next round number', () => {
    const reading = readingOf({ surface: '超1.3万家', value: 13000, unit: '家', bound: 'gt' });
    expect(reading.low).toBe(13000);
    expect(reading.high).toBeCloseTo(14300, 4);
    expect(readingOf({ surface: '超5万亿元', value: 5e12, unit: '元', bound: 'gt' }).high).toBe(6e12);
    expect(readingOf({ surface: '近50%', value: 50, unit: '%', bound: 'lt' })).toMatchObject({ low: 40, high: 50 });
  });
});

const intervals: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 500 }), fc.boolean(), fc.boolean())
  .map(([low, width, lowOpen, highOpen]) => ({ low, high: low + width, lowOpen: width > 0 && lowOpen, highOpen: width > 0 && highOpen }));

describe('interval arithmetic', () => {
  it('meets and gap do not depend on the order', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a));
        expect(gapOf(a, b)).toBe(gapOf(b, a));
      }),
    );
  });

  it('meets itself, and no gap lies between intervals that meet', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        expect(meets(a, a)).toBe(true);
        if (meets(a, b)) expect(gapOf(a, b)).toBe(0);
        if (gapOf(a, b) > 0) expect(meets(a, b)).toBe(false);
      }),
    );
  });

  it('survives a change of unit', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.constantFrom(1e-8, 1e-4, 100, 1e4, 1e12), (a, b, factor) => {
        expect(meets(scaleInterval(a, factor), scaleInterval(b, factor))).toBe(meets(a, b));
      }),
    );
  });

  it('contains the quotient of every pair of its members', () => {
    const positive = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 0, max: 100 }), (x, y, width) => {
        const a = { low: x, high: x + width, lowOpen: false, highOpen: false };
        const b = { low: y, high: y + width, lowOpen: false, highOpen: false };
        const quotient = quotientOf(a, b);
        expect(quotient?.low).toBeLessThanOrEqual(x / y);
        expect(quotient?.high).toBeGreaterThanOrEqual(x / y);
      }),
    );
    expect(quotientOf({ low: 1, high: 2, lowOpen: false, highOpen: false }, { low: 0, high: 2, lowOpen: false, highOpen: false })).toBeNull();
  });

  it('holds the written value, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(1, 1e4, 1e8), (digits, decimals, scale) => {
        const number = (digits / 10 ** decimals).toFixed(decimals);
        const value = Number(number) * scale;
        const interval = read(`${number}${scale === 1 ? '' : scale === 1e4 ? '万' : '亿'}元`, value, '元');
        expect(interval.low).toBeLessThanOrEqual(value);
        expect(interval.high).toBeGreaterThanOrEqual(value);
        expect(interval.high - interval.low).toBeCloseTo(scale / 10 ** decimals, 3);
      }),
    );
  });
});
