import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVariant, similarity, wordingsOf } from '../../src/terms/variants.ts';

const names = fc.array(fc.constantFrom(...'国家生物药技术创新中心管理办法'), { minLength: 1, maxLength: 14 }).map((chars) => chars.join(''));

describe('likeness of names', () => {
  it('does not depend on the order, lies between 0 and 1, and is 1 for the same name', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
        expect(isVariant(a, b)).toBe(isVariant(b, a));
        expect(isVariant(a, a)).toBe(false);
      }),
    );
  });

  it.each([
    ['国家生物药技术创新中心', '国家生物医药技术创新中心', true],
    ['“零碳”工厂创建管理办法', '“零碳”工厂建设管理办法', true],
    // Another number is another thing.
    ['智能制造三年行动计划2021', '智能制造三年行动计划2024', false],
    ['国家第三代半导体技术创新中心', '国家新型显示技术创新中心', false],
    ['管理办法', '管理条例', false],
  ])('%s · %s', (a, b, expected) => {
    expect(isVariant(a, b)).toBe(expected);
  });

  it('puts the wording of most documents first', () => {
    const usages = [
      { text: '甲', doc: '1' },
      { text: '乙', doc: '2' },
      { text: '乙', doc: '3' },
      { text: '乙', doc: '3' },
    ];
    expect(wordingsOf(usages)).toEqual([
      { text: '乙', docs: ['2', '3'] },
      { text: '甲', docs: ['1'] },
    ]);
  });
});
