import { describe, expect, test } from 'vitest';
import { findNumberRanges } from '../../src/facts/number-range.ts';

const say = (text: string): string[] =>
  findNumberRanges(text).map(
    (range) =>
      `${text.slice(range.start, range.end)} ${range.lowOpen ? '(' : '['}${range.low === Number.NEGATIVE_INFINITY ? '' : range.low},${range.high === Number.POSITIVE_INFINITY ? '' : range.high}${range.highOpen ? ')' : ']'}`,
  );

describe('stretches of numbers', () => {
  test.each([
    ['产值大于5万亿且小于6万亿', ['大于5万亿且小于6万亿 (5000000000000,6000000000000)']],
    ['比重不低于60%', ['不低于60 [60,)']],
    ['位于20和30之间', ['位于20和30之间 [20,30)']],
    ['大于50小于12', ['大于50 (50,)', '小于12 (,12)']],
    ['比三十大', ['比三十大 (30,)']],
    ['500多家，约300家，共200家', ['500多 (500,)']],
    ['五百或者更多', ['五百或者更多 [500,)']],
  ])('%s', (text, wanted) => expect(say(text)).toEqual(wanted));
});
