import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPeriods } from '../../src/facts/period.ts';
import { findQuantities } from '../../src/facts/quantity.ts';
import { expectInProportion } from '../support/effort.ts';

const piece = fc.constantFrom(
  ...'0123456789.%，。、；：（）()[]“”"《》-—~/第前首位约超近达至到和与以上左右年月日号届次家个件项元人亿万千百十零一二三五余多几成倍翻番半分之百点岁级期全国省市 ',
  '百分点',
  '突破',
  '万亿',
  '2023年',
  '世界500强',
  '企业',
  'GDP',
  'http://',
  '[2]',
  '至少',
  '以内',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('quantities of any text', () => {
  test('are slices of it, in order, apart from each other but for the parts of one ratio', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let last = { start: 0, end: 0 };
        for (const quantity of findQuantities(sample)) {
          expect(quantity.surface).toBe(sample.slice(quantity.start, quantity.end));
          expect(quantity.core.start).toBeGreaterThanOrEqual(quantity.start);
          expect(quantity.core.end).toBeLessThanOrEqual(quantity.end);
          expect([quantity.value].flat().every((value) => Number.isFinite(value))).toBe(true);
          expect(quantity.precision).toBeGreaterThan(0);
          expect(quantity.confidence).toBeGreaterThan(0);
          if (!(quantity.form === 'ratio' && quantity.start === last.start)) expect(quantity.start).toBeGreaterThanOrEqual(last.end);
          last = quantity;
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('periods are slices of it, in order and apart', () => {
    fc.assert(
      fc.property(text, (sample) => {
        let from = 0;
        for (const mention of findPeriods(sample)) {
          expect(mention.text).toBe(sample.slice(mention.start, mention.end));
          expect(mention.start).toBeGreaterThanOrEqual(from);
          expect(mention.period === null).not.toBe(mention.relative === null);
          from = mention.end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('a bound word does not reach into the number before it', () => {
  expect(findQuantities('近3年完成2首超200万').map(({ surface, bound }) => [surface, bound])).toEqual([
    ['2首', 'eq'],
    ['超200万', 'gt'],
  ]);
});

test('a number too large to be one is none', () => {
  expect(findQuantities(`超${'9'.repeat(400)}元`)).toEqual([]);
});

describe('time is linear', () => {
  // What makes a careless pattern quadratic: long runs that it can start at anywhere and never finish.
  const runs = [
    '1',
    '９',
    '一',
    '十',
    '万',
    '1,234',
    '1.',
    '1:',
    '1、',
    '第',
    '“',
    '"',
    '《',
    '（',
    '前',
    ' ',
    'a',
    '1 ',
    '年',
    '百分之',
    '约占',
    '由',
    '2023-',
    '全国',
    '1/',
    '一二',
    '——',
    '4.36万亿元，',
    '位列全国第四、',
  ];
  test.each(runs)('100,000 characters of %j take no more than in proportion', (run) => {
    expectInProportion((size) => {
      const long = run.repeat(Math.ceil(size / run.length));
      findQuantities(long);
      findPeriods(long);
    }, 12_500);
  });
});
