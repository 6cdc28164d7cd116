/** Whatever the facts are, comparison answers, and its answers hang together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../src/compare/conflicts.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { seriesOf } from '../../src/compare/series.ts';
import { findTargets } from '../../src/compare/targets.ts';
import type { Fact } from '../../src/facts/model.ts';
import { causeSentence, reasonSentence } from '../../src/text/verdicts.ts';
import { corpus, fact } from './fixtures.ts';

const METRICS = ['规上工业总产值', '规上规下工业总产值', '工业中类数', '测试企业数', 'GDP同比增速', '测试产值占GDP比重', '项目数', ''];
const PERIODS = ['2021', '2022', '2022H1', '2022Q1', '2022-08', '2022-01..2022-08', '2012..2021', 'asof', 'nonsense'];

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    doc: fc.constantFrom('a', 'b', 'c'),
    metric: fc.constantFrom(...METRICS),
    period: fc.constantFrom(...PERIODS),
    kind: fc.constantFrom<Fact['kind']>('actual', 'target', 'growth', 'share', 'rank'),
    bound: fc.constantFrom<Fact['bound']>('eq', 'gt', 'lt', 'approx'),
    unit: fc.constantFrom('元', '家', '%', '', '位'),
    value: fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 99 }))),
    scope: fc.constantFrom('甲市', '乙市'),
    paragraph: fc.integer({ min: 1, max: 3 }),
    doubts: fc.constantFrom<readonly string[]>([], ['unit-mismatch']),
  })
  .map((r) => fact({ ...r, surface: `${Array.isArray(r.value) ? r.value.join('—') : r.value}${r.unit}`, quote: `${r.metric}${String(r.value)}` }));

const dates = { a: '2022-09-10', b: '2023', c: null };

describe('comparison of anything', () => {
  it('answers, in sentences, with facts of the corpus', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), (facts) => {
        const data = corpus(facts, dates);
        for (const c of findConflicts(data)) {
          expect(facts).toContain(c.a);
          if (c.b) expect(facts).toContain(c.b);
          expect(c.gap).toBeGreaterThanOrEqual(0);
          expect(causeSentence(c.cause, c.detail, 'zh')).not.toMatch(/undefined|NaN/);
        }
        const targets = findTargets(data);
        for (const t of targets) {
          expect(t.goal.kind).toBe('target');
          expect(t.latest?.kind).not.toBe('target');
          if (t.verdict === 'met' || t.verdict === 'missed') expect(t.latest).not.toBeNull();
          expect(reasonSentence(t.reason, t.detail, 'en')).not.toMatch(/undefined|NaN/);
        }
        for (const goal of facts.filter((f) => f.kind === 'target')) {
          expect(targets.some((t) => t.goal.metric === goal.metric && t.goal.surface === goal.surface && t.goal.doc === goal.doc)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lines up every fact of a metric once, in order of time', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 1, maxLength: 20 }), fc.constantFrom(...METRICS), (facts, metric) => {
        const data = corpus(facts, dates);
        const { rows } = seriesOf(metric, data);
        expect(rows.map((r) => r.fact.id).sort()).toEqual(
          facts
            .filter((f) => f.metric === metric)
            .map((f) => f.id)
            .sort(),
        );
        for (const row of rows) {
          expect(row.shown).not.toMatch(/NaN|undefined|Infinity/);
          expect(row.against).toBeLessThan(rows.length);
          expect(row.verdict === null).toBe(row.against === -1);
        }
        const cells = matrixOf(data, 'period').rows.flatMap((r) => r.cells.flatMap((c) => c.facts));
        expect(cells.length).toBe(facts.length);
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order in which facts are read', () => {
    const told = (facts: readonly Fact[]): string[] =>
      findConflicts(corpus(facts, dates))
        .map((c) => [c.verdict, c.cause, ...[c.a.id, c.b?.id ?? ''].sort()].join(' '))
        .sort();
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFact, { maxLength: 15, selector: (f) => [f.doc, f.metric, f.period, f.kind, f.scope, f.surface].join('|') }),
        (facts) => {
          expect(told([...facts].reverse())).toEqual(told(facts));
        },
      ),
      { numRuns: 100 },
    );
  });
});
