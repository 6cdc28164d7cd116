/**
 * Figures of one document that must add up. In: the corpus. Out: wholes that their parts do not come to, and growth that the stated increase does not give.
 */
import type { Fact } from '../facts/model.ts';
import { GROWTH_SUFFIX, INCREMENT_SUFFIX, PARTITIONS } from '../lexicon/definitions.ts';
import { gapOf, intervalOf, meets, middleOf } from './interval.ts';
import type { CompareData, Conflict, Interval } from './model.ts';

const place = (fact: Fact): string => `${fact.doc}|${fact.scope}|${fact.period}`;

/** The one level of each metric at each document, scope and period; those stated twice with other values are left out. */
export function singleLevels(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const levels = new Map<string, Fact | null>();
  for (const fact of facts) {
    if (fact.kind !== 'actual' || typeof fact.value !== 'number') continue;
    const key = `${fact.metric}|${place(fact)}`;
    const known = levels.get(key);
    levels.set(key, known === undefined || (known && meets(intervalOf(known), intervalOf(fact))) ? (known ?? fact) : null);
  }
  return new Map([...levels].filter((entry): entry is [string, Fact] => entry[1] !== null));
}

const add = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
});

/** Rounding of published totals beyond that of their digits (分项合计因四舍五入与总数略有出入), as a share of the whole. */
const SUM_TOLERANCE = 0.001;

function sumCheck(whole: Fact, parts: readonly Fact[]): Conflict | null {
  if (parts.some((p) => p.unit !== whole.unit)) return null;
  const sum = parts.map(intervalOf).reduce(add);
  const gap = gapOf(sum, intervalOf(whole));
  if (gap <= middleOf(whole) * SUM_TOLERANCE) return null;
  const total = parts.reduce((all, p) => all + middleOf(p), 0);
  const scale = whole.surface.includes('亿') ? 1e8 : whole.surface.includes('万') ? 1e4 : 1;
  return {
    metric: whole.metric,
    a: whole,
    b: parts[0] ?? null,
    verdict: 'conflict',
    cause: 'sum-mismatch',
    gap,
    detail: {
      parts: parts.map((p) => p.surface).join('、'),
      whole: whole.surface,
      sum: `${Number((total / scale).toFixed(2))}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}${whole.unit}`,
    },
  };
}

/** Wholes against the sums of their parts, within one document, scope and period. */
export function sumChecks(data: CompareData): Conflict[] {
  const levels = singleLevels(data.facts);
  const found: Conflict[] = [];
  for (const fact of levels.values()) {
    for (const { whole, parts } of PARTITIONS) {
      if (fact.metric !== whole) continue;
      const stated = parts.map((part) => levels.get(`${part}|${place(fact)}`)).filter((p): p is Fact => p !== undefined);
      const conflict = stated.length === parts.length ? sumCheck(fact, stated) : null;
      if (conflict) found.push(conflict);
    }
  }
  return found;
}

/** A level with its increase gives a growth; the stated one may differ by rounding alone, and by this for revisions of the year before. */
const GROWTH_TOLERANCE = 0.5;

/** Stated growth against level and increase of the same sentence (72.29万吨，增加0.58万吨，增长0.8%). */
export function incrementChecks(data: CompareData): Conflict[] {
  const levels = singleLevels(data.facts);
  const increments = new Map<string, Fact>();
  for (const fact of data.facts) {
    const metric = fact.metric.replace(INCREMENT_SUFFIX, '');
    if (fact.kind === 'growth' && metric !== fact.metric && fact.bound === 'eq')
      increments.set(`${metric}|${place(fact)}|${fact.paragraph} ${fact.sentence}`, fact);
  }
  const found: Conflict[] = [];
  for (const growth of data.facts) {
    const metric = growth.metric.replace(GROWTH_SUFFIX, '');
    if (growth.kind !== 'growth' || growth.unit !== '%' || growth.bound !== 'eq' || metric === growth.metric) continue;
    const level = levels.get(`${metric}|${place(growth)}`);
    const increment = increments.get(`${metric}|${place(growth)}|${growth.paragraph} ${growth.sentence}`);
    if (!level || !increment || level.unit !== increment.unit || level.bound !== 'eq') continue;
    const before = middleOf(level) - middleOf(increment);
    if (before <= 0) continue;
    const margin = ((intervalOf(increment).high - middleOf(increment)) / before) * 100 + GROWTH_TOLERANCE;
    const recomputed = (middleOf(increment) / before) * 100;
    const stated = intervalOf(growth);
    // A fall may be written as its amount, without a sign.
    const gap = Math.min(Math.abs(recomputed - middleOf(growth)), Math.abs(Math.abs(recomputed) - Math.abs(middleOf(growth))));
    if (gap <= margin + (stated.high - stated.low) / 2) continue;
    found.push({
      metric: growth.metric,
      a: growth,
      b: level,
      verdict: 'conflict',
      cause: 'growth-mismatch',
      gap,
      detail: { recomputed: recomputed.toFixed(1), value: level.surface, increment: increment.surface },
    });
  }
  return found;
}
