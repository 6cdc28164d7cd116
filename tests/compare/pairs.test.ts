import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/compare/conflicts.ts';
import { contextOf } from '../../src/compare/context.ts';
import { EVERY, pairsToHold } from '../../src/compare/pairs.ts';
import { seriesOf } from '../../src/compare/series.ts';
import type { Fact } from '../../src/facts/model.ts';
import { causeSentence } from '../../src/text/verdicts.ts';
import { corpus, fact } from './fixtures.ts';

/** As many statements, each of another document, their times and values by place. */
const stated = (count: number, part: (i: number) => Partial<Fact> & { value: number }): Fact[] =>
  Array.from({ length: count }, (_, i) => {
    const { value, ...rest } = part(i);
    return fact({ surface: `${value}家`, value, unit: '家', doc: `d${i}`, ...rest });
  });

const dated = (facts: readonly Fact[]) => corpus(facts, Object.fromEntries(facts.map(({ doc }, i) => [doc, `2023-${1 + (i % 12)}-${1 + (i % 28)}`])));

function pairsOf(facts: readonly Fact[]) {
  return pairsToHold(facts, contextOf(dated(facts)));
}

/** Corpora that grow in one way each. */
const SHAPES: Readonly<Record<string, (count: number) => Fact[]>> = {
  'one year, every value another': (count) => stated(count, (i) => ({ value: 10_000 + i })),
  'one year, two values': (count) => stated(count, (i) => ({ value: 10_000 + (i % 2) })),
  'two dozen years': (count) => stated(count, (i) => ({ value: 10_000 + ((i * 7919) % 9973), period: String(2000 + (i % 24)) })),
  'no time stated': (count) => stated(count, (i) => ({ value: 10_000 + ((i * 7919) % 9973), period: 'asof', periodBasis: 'none' as const })),
  'every month another': (count) =>
    stated(count, (i) => ({ value: 10_000 + i, period: `${1800 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}` })),
  'every goal for one year': (count) => stated(count, (i) => ({ value: 10_000 + i, kind: 'target' as const, period: '2025' })),
  'one document': (count) => stated(count, (i) => ({ value: 10_000 + i, doc: 'd0' })),
};

describe('which statements are held against each other', () => {
  it('are all of a few', () => {
    const facts = stated(EVERY, (i) => ({ value: 1000 + i, period: String(2000 + (i % 7)) }));
    const all = facts.flatMap((_, i) => facts.slice(i + 1).map((_, j) => [i, i + 1 + j]));
    expect(pairsOf(facts)).toEqual(all);
  });

  it('are those of one place', () => {
    const facts = stated(6, (i) => ({ value: 1000 + i, scope: i % 2 ? '甲市' : '乙市' }));
    expect(pairsOf(facts)).toEqual([
      [0, 2],
      [0, 4],
      [1, 3],
      [1, 5],
      [2, 4],
      [3, 5],
    ]);
  });

  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`grow no faster than the facts: ${name}`, () => {
      // A sixth of all pairs at the first size, a twenty-fourth at the second.
      for (const count of [600, 2400]) expect(pairsOf(shape(count)).length).toBeLessThan(count * 50);
    });

    it(`leave no statement out: ${name}`, () => {
      const facts = shape(600);
      const pairs = pairsOf(facts);
      expect(new Set(pairs.flat()).size).toBe(facts.length);
      expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBe(pairs.length);
      expect(pairs.every(([a, b]) => a < b && b < facts.length)).toBe(true);
      expect(pairs).toEqual([...pairs].sort(([a, b], [c, d]) => a - c || b - d));
    });
  }
});

describe('a metric that is stated thousands of times', () => {
  it('shows each of its contradicting figures, and says that not every pair is listed', () => {
    const facts = stated(2400, (i) => ({ value: 10_000 + i }));
    const conflicts = findConflicts(dated(facts));
    expect(new Set(conflicts.flatMap(({ a, b }) => [a.id, b?.id])).size).toBe(2400);
    expect(conflicts.length).toBeLessThan(2400 * 5);
    const [first] = conflicts;
    expect(causeSentence(first?.cause ?? 'digit', first?.detail ?? {}, 'zh')).toMatch(/（此指标有2400处数值，只与大小、时间相邻的对照）$/);
  });

  it('still shows the one slip among those that agree', () => {
    const facts = stated(600, (i) => ({ value: i === 333 ? 12_354 : 12_345 }));
    const conflicts = findConflicts(dated(facts));
    expect(conflicts.length).toBeGreaterThan(0);
    expect(conflicts.every(({ a, b }) => [a.doc, b?.doc].includes('d333'))).toBe(true);
  });

  it('has a verdict for every row of its series: one source confirmed by others, one that stands against them', () => {
    const facts = stated(600, (i) => ({ value: 10_000 + (i % 300) * 10, period: i < 300 ? '2022' : '2023' }));
    const { rows } = seriesOf(
      '测试企业数',
      dated([...facts, fact({ surface: '3家', value: 3, unit: '家', doc: 'd1', kind: 'target', period: '2035' })]),
    );
    expect(rows.filter(({ fact: { kind } }) => kind === 'actual').map(({ verdict }) => verdict)).toEqual(Array(600).fill('conflict'));
    expect(rows.find(({ fact: { kind } }) => kind === 'target')?.verdict).toBe('other-period');
    const same = seriesOf('测试企业数', dated(stated(600, () => ({ value: 10_000 }))));
    expect(new Set(same.rows.map(({ verdict, repeated }) => `${verdict} ${repeated}`))).toEqual(new Set(['agree false']));
  });
});
