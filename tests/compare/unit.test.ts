import { describe, expect, it } from 'vitest';
import { spokenOf } from '../../src/compare/unit.ts';

describe('a value away from its sentence', () => {
  it.each([
    ['5.9%', -5.9, '%', '-5.9%'],
    ['下降5.9%', -5.9, '%', '下降5.9%'],
    ['-5.9', -5.9, '%', '-5.9%'],
    ['5.9%', 5.9, '%', '5.9%'],
    ['339.03', 339.03e8, '元', '339.03亿元'],
    ['1,250', 1250, '家', '1,250家'],
    ['超5万亿元', 5e12, '元', '超5万亿元'],
    ['3', 3000, '吨', '3'],
    ['全国第四', 4, '位', '全国第四'],
  ])('%s of %d %s is said %s', (surface, value, unit, said) => {
    expect(spokenOf({ surface, value, unit, bound: 'eq' })).toBe(said);
  });
});
