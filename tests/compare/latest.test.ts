import { describe, expect, it } from 'vitest';
import { contextOf } from '../../src/compare/context.ts';
import { latestOf } from '../../src/compare/latest.ts';
import { spokenOf } from '../../src/compare/unit.ts';
import type { Fact } from '../../src/facts/model.ts';
import { corpus, fact } from './fixtures.ts';

const dates = { a: '2022-09-10', b: '2023', c: '2023-08-08' };
const latest = (facts: readonly Fact[]): string | undefined => latestOf(facts, contextOf(corpus(facts, dates)))?.surface;
const count = (value: number, part: Partial<Fact>) => fact({ surface: `${value}家`, value, unit: '家', ...part });

describe('the latest value', () => {
  it('is the newest that is no goal', () => {
    expect(latest([count(171, { period: '2021' }), count(172, { period: '2022' }), count(500, { period: '2025', kind: 'target' })])).toBe('172家');
    expect(latest([count(500, { period: '2025', kind: 'target' })])).toBeUndefined();
  });

  it('takes a document dated by its year alone for older than one of a day in that year', () => {
    expect(latest([count(171, { period: 'asof', doc: 'b' }), count(401, { period: 'asof', doc: 'c' })])).toBe('401家');
  });

  it('is of the place that most facts speak of', () => {
    const own = [count(171, { period: '2021' }), count(172, { period: '2022' })];
    expect(latest([...own, count(9000, { period: '2023', scope: '全国' })])).toBe('172家');
  });

  it('is the exact one of several for one time', () => {
    expect(latest([count(170, { bound: 'gt', surface: '超170家' }), count(172, {})])).toBe('172家');
  });
});

describe('a value by itself', () => {
  it('has the sign that its sentence gives by a verb', () => {
    expect(spokenOf({ surface: '5.9%', value: -5.9, unit: '%', bound: 'eq' })).toBe('-5.9%');
    expect(spokenOf({ surface: '下降5.9%', value: -5.9, unit: '%', bound: 'eq' })).toBe('下降5.9%');
    expect(spokenOf({ surface: '-5.9%', value: -5.9, unit: '%', bound: 'eq' })).toBe('-5.9%');
    expect(spokenOf({ surface: '5.9%', value: 5.9, unit: '%', bound: 'eq' })).toBe('5.9%');
    expect(spokenOf({ surface: '1.3个', value: 1.3, unit: '百分点', bound: 'eq' })).toBe('1.3个百分点');
    expect(spokenOf({ surface: '13个', value: 13, unit: '个', bound: 'eq' })).toBe('13个');
  });
});
