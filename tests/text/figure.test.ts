import { describe, expect, it } from 'vitest';
import { figureText } from '../../src/text/figure.ts';

describe('a figure away from its sentence', () => {
  it.each([
    [{ surface: '5.9%', value: -5.9, unit: '%' }, '-5.9%'],
    [{ surface: '下降5.9%', value: -5.9, unit: '%' }, '下降5.9%'],
    [{ surface: '-5.9', value: -5.9, unit: '%' }, '-5.9%'],
    [{ surface: '5.9%', value: 5.9, unit: '%' }, '5.9%'],
    [{ surface: '339.03', value: 339.03e8, unit: '元' }, '339.03亿元'],
    [{ surface: '1,250', value: 1250, unit: '家' }, '1,250家'],
    [{ surface: '超5万亿元', value: 5e12, unit: '元' }, '超5万亿元'],
    [{ surface: '3', value: 3000, unit: '吨' }, '3'],
    [{ surface: '全国第四', value: 4, unit: '位' }, '全国第四'],
  ])('%j reads %s', (fact, text) => {
    expect(figureText(fact)).toBe(text);
  });
});
