/**
 * Figures of one time that other figures give or limit. In: the corpus. Out: a change that its two ends do not give, an amount a head that the whole and
 * the heads do not give, a part larger than the whole that the field's definitions put around it.
 */
import type { Fact } from '../facts/model.ts';
import { CONTAINED, PER_HEAD, sameUnit } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { gapOf, intervalOf, meets, middleOf, quotientOf, scaleInterval } from './interval.ts';
import { levelsOf } from './levels.ts';
import type { CompareData, Conflict, Interval } from './model.ts';
import { amountOf } from './unit.ts';

const inOneSentence = (a: Fact, b: Fact): boolean => a.doc === b.doc && a.paragraph === b.paragraph && a.sentence === b.sentence;

/** The values a difference may have. */
const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low, lowOpen: false, highOpen: false });

const UPWARDS = /增|提高|提升|上升|扩大|加快|超/;

/** 由48.2%提高到58.6%，提高12.4个百分点: the change stated behind its two ends, in their sentence. */
export function changeChecks({ facts }: CompareData): Conflict[] {
  const found: Conflict[] = [];
  facts.forEach((change, i) => {
    const [from, to] = [facts[i - 2], facts[i - 1]];
    if (change.kind !== 'growth' || change.bound !== 'eq' || typeof change.value !== 'number' || !from || !to) return;
    if (!inOneSentence(from, change) || !inOneSentence(to, change) || from.metric !== to.metric || !change.metric.startsWith(to.metric)) return;
    const points = (change.unit === '百分点' && to.unit === '%') || (change.unit === '千分点' && to.unit === '‰');
    if (!(points || change.unit === to.unit) || from.unit !== to.unit || from.bound !== 'eq' || to.bound !== 'eq' || from.period >= to.period) return;
    const stated = intervalOf(change);
    const given = minus(intervalOf(to), intervalOf(from));
    // A fall may be told by its size.
    const size =
      given.high < 0 && !UPWARDS.test(change.metric) && middleOf(change) > 0 ? scaleInterval(minus(intervalOf(from), intervalOf(to)), 1) : given;
    if (meets(size, stated)) return;
    found.push({
      metric: change.metric,
      a: change,
      b: to,
      verdict: 'conflict',
      cause: 'change-mismatch',
      gap: gapOf(size, stated),
      detail: { from: from.surface, to: to.surface, recomputed: amountOf(middleOf(to) - middleOf(from), change.unit), stated: change.surface },
    });
  });
  return found;
}

/** Per-head amounts are worked out with the year's average of heads, which the end of the year may miss by this share. */
const AVERAGE = 0.05;

/** 人均GDP against GDP and 常住人口. */
export function perHeadChecks(data: CompareData, context: CompareContext): Conflict[] {
  const level = levelsOf(data, context);
  return data.facts.flatMap((ratio): Conflict[] => {
    const rule = PER_HEAD.find((r) => r.ratio === ratio.metric);
    if (!rule || ratio.kind !== 'actual' || ratio.period === 'asof' || !context.isSure(ratio)) return [];
    const [whole] = level(rule.whole, ratio);
    const [heads] = level(rule.heads, ratio);
    if (!whole || !heads || whole.bound !== 'eq' || heads.bound !== 'eq' || heads.unit !== '人' || whole.unit !== ratio.unit.replace('/人', ''))
      return [];
    const quotient = quotientOf(intervalOf(whole), intervalOf(heads));
    if (!quotient) return [];
    const given = { ...quotient, low: quotient.low * (1 - AVERAGE), high: quotient.high * (1 + AVERAGE) };
    if (meets(given, intervalOf(ratio))) return [];
    const recomputed = amountOf(middleOf(whole) / middleOf(heads), ratio.unit);
    const gap = gapOf(quotient, intervalOf(ratio));
    const detail = { whole: `${whole.metric}${whole.surface}`, heads: `${heads.metric}${heads.surface}`, recomputed };
    return [{ metric: ratio.metric, a: ratio, b: whole, verdict: 'conflict', cause: 'ratio-mismatch', gap, detail }];
  });
}

/** Parts against the wholes that contain them by definition: 规上工业增加值 is never above 规上工业总产值. */
export function containedChecks(data: CompareData, context: CompareContext): Conflict[] {
  const level = levelsOf(data, context);
  return data.facts.flatMap((part): Conflict[] => {
    if (part.kind !== 'actual' || part.bound === 'lt' || part.bound === 'approx') return [];
    const wholes = CONTAINED.filter((c) => c.part === part.metric).map((c) => c.whole);
    for (const whole of wholes.flatMap((name) => level(name, part))) {
      // What is over a round number has no upper end.
      if (whole.bound === 'gt' || !sameUnit(whole.unit, part.unit) || !context.isSure(part) || !context.isSure(whole)) continue;
      const gap = intervalOf(part).low - intervalOf(whole).high;
      if (gap <= 0) continue;
      const detail = { part: part.surface, whole: `${whole.metric}${whole.surface}` };
      return [{ metric: part.metric, a: part, b: whole, verdict: 'conflict', cause: 'parts-exceed-whole', gap, detail }];
    }
    return [];
  });
}
