import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumerals, parseNumeral } from '../../src/facts/numeral.ts';

describe('parseNumeral', () => {
  test.each([
    ['1,688.2', 1688.2],
    ['１，６８８．２', 1688.2],
    ['1.12万亿', 1.12e12],
    ['4.36 万亿', 4.36e12],
    ['8649.7 亿', 8649.7e8],
    ['两千四百五', 2450],
    ['一万零二百五十', 10250],
    ['四亿五千六百四十二万零一十五', 456420015],
    ['3万4000', 34000],
    ['三点五亿', 3.5e8],
    ['五百余万', 5e6],
    ['八分之一', 0.125],
    ['三又二分之一', 3.5],
    ['1/8', 0.125],
    ['负三十二', -32],
    ['-0.3', -0.3],
    ['万亿', 1e12],
    ['2e5', 2e5],
  ])('%s is %d', (text, value) => {
    expect(parseNumeral(text)).toBeCloseTo(value, 6);
  });

  test.each(['', '数百', '一切', '3家', '二三十', '第三', '1.2.3'])('%s is no numeral', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});

describe('findNumerals', () => {
  const values = (text: string): number[] => findNumerals(text).map((numeral) => numeral.value);

  test('does not take a piece of a vague number or of a word for one', () => {
    expect(values('数百家、几十万人、成千上万，四川和大陆，减负729.1亿元')).toEqual([729.1e8]);
  });

  test('keeps unit prefixes from the number: 40千米 is not 40000米', () => {
    expect(values('40千米、500千伏、100兆瓦')).toEqual([40, 500, 100]);
  });

  test('a space groups thousands only where a unit follows and every group is full', () => {
    expect(values('1 688.2亿元')).toEqual([1688.2e8]);
    expect(values('表 1 688 个')).toEqual([1688]);
    expect(values('12 34 家')).toEqual([12, 34]);
  });

  test('tells how exactly a number is written', () => {
    expect(findNumerals('1.35万，5万亿，53.7，776.50亿，三十').map((numeral) => numeral.precision)).toEqual([100, 1e12, 0.1, 1e6, 10]);
  });
});

/** An integer in Chinese characters, as it is read aloud. */
function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const group = (n: number): string => {
    let text = '';
    let zero = false;
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / unit) % 10;
      if (digit === 0) zero = text !== '';
      else {
        text += `${zero ? '零' : ''}${digits[digit]}${name}`;
        zero = false;
      }
    }
    return text;
  };
  if (value === 0) return '零';
  let text = '';
  for (const [unit, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / unit) % 1e4;
    if (part === 0) continue;
    text += `${text !== '' && part < 1000 ? '零' : ''}${group(part)}${name}`;
  }
  return text;
}

describe('properties', () => {
  test('an integer written in Chinese reads back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => parseNumeral(inChinese(value)) === value));
  });

  test('a decimal with 万, 亿 or 万亿, in any width, spacing and with thousands marks, reads back', () => {
    const scale = fc.constantFrom(['', 1], ['万', 1e4], ['亿', 1e8], ['万亿', 1e12]) as fc.Arbitrary<[string, number]>;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        scale,
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('', ' '),
        (digits, decimals, [name, factor], wide, marks, gap) => {
          const number = digits / 10 ** decimals;
          const [whole = '', fraction] = number.toFixed(decimals).split('.');
          let written = (marks ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole) + (fraction === undefined ? '' : `.${fraction}`);
          if (wide) written = [...written].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('');
          const read = parseNumeral(`${written}${name === '' ? '' : gap}${name}`) ?? Number.NaN;
          expect(Math.abs(read - number * factor)).toBeLessThanOrEqual(1e-9 * Math.max(1, number * factor));
        },
      ),
    );
  });

  test('numerals of any text stand in order, do not overlap and have finite values', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789.,，-/%第零一二三五十百千万亿点半余多几成折分之又年家元个 （）'), maxLength: 40 });
    fc.assert(
      fc.property(text, (sample) => {
        let from = 0;
        for (const numeral of findNumerals(sample)) {
          expect(numeral.start).toBeGreaterThanOrEqual(from);
          expect(numeral.end).toBeGreaterThan(numeral.start);
          expect(Number.isFinite(numeral.value)).toBe(true);
          from = numeral.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
