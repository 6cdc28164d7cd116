/**
 * Figures that contradict the figures beside them. In: the corpus. Out: a growth that two levels do not give, a percentage that is a share of items,
 * a part larger than its whole, and what the other checks find.
 */
import type { Fact } from '../facts/model.ts';
import { CONSTANT_PRICES, GROWTH_SUFFIX } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { gapOf, intervalOf, middleOf, quotientOf, readingOf, scaleInterval } from './interval.ts';
import type { CompareData, Conflict, Interval } from './model.ts';
import { changeChecks, containedChecks, perHeadChecks } from './relations.ts';
import { countShareChecks, shareChecks } from './shares.ts';
import { type Steps, workOf } from './steps.ts';
import { incrementChecks, sumChecks } from './sums.ts';
import { amountOf } from './unit.ts';

const percent = (interval: Interval): Interval => ({ ...interval, low: interval.low * 100 - 100, high: interval.high * 100 - 100 });

function levels(facts: readonly Fact[], context: CompareContext): Map<string, Fact[]> {
  const map = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'actual' || typeof fact.value !== 'number') continue;
    const key = `${fact.metric}|${context.scopeOf(fact)}|${fact.period}`;
    const list = map.get(key);
    if (list) list.push(fact);
    else map.set(key, [fact]);
  }
  return map;
}

/** The years that a growth compares: the year before for a yearly one, the year before the first of a span for what grew over it. */
function yearsOf(period: string): { readonly before: number; readonly after: number; readonly count: number } | null {
  const [, first, last] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(period) ?? [];
  if (!first) return null;
  const [from, to] = [Number(first), Number(last ?? first)];
  return last ? { before: from, after: to, count: to - from } : { before: from - 1, after: to, count: 1 };
}

/** Words that say the growth was worked out on another basis than the published levels. */
const ADJUSTED = /同口径|可比|剔除|扣除|不变价|调整|还原|自然口径/;
/** Revisions of last year's level and rounding explain a few tenths; two points they do not. */
const GROWTH_TOLERANCE = 2;
/** What prices may add to a yearly growth at constant prices, in points. */
const PRICES = 12;
/** The level of investment is redrawn each year (国家统计局: 固定资产投资数据按可比口径计算), so that only its growth is published for comparison. */
const REDRAWN = /规上|限上|投资/;
const YEARLY = /年均|平均/;

interface Recomputed {
  readonly now: Fact;
  readonly then: Fact;
  readonly growth: Interval;
  /** From the stated growth, in points. */
  readonly gap: number;
}

/** The growth that two levels give; null where one is missing or only bounded. */
function recomputed(stated: Interval, now: Fact | undefined, then: Fact | undefined, years: number): Recomputed | null {
  if (now?.bound !== 'eq' || then?.bound !== 'eq' || now.unit !== then.unit) return null;
  const quotient = quotientOf(intervalOf(now), intervalOf(then));
  if (!quotient) return null;
  const growth = percent({ ...quotient, low: quotient.low ** (1 / years), high: quotient.high ** (1 / years) });
  return { now, then, growth, gap: gapOf(growth, stated) };
}

/** The words of a growth that two levels do not give. */
function mismatch(growth: Fact, { now, then, growth: given, gap }: Recomputed, flags: Readonly<Record<string, boolean>>): Conflict {
  return {
    metric: growth.metric,
    a: growth,
    b: now,
    verdict: flags.redrawn ? 'other-definition' : 'conflict',
    cause: 'growth-mismatch',
    gap,
    detail: {
      recomputed: middleOf({ value: [given.low, given.high] }).toFixed(1),
      value: now.surface,
      earlier: then.surface,
      before: then.period,
      after: now.period,
      earlierDoc: then.doc,
      apart: amountOf(Number(gap.toFixed(1)), '%'),
      ...Object.fromEntries(Object.entries(flags).flatMap(([name, on]) => (on ? [[name, 'yes']] : []))),
    },
  };
}

/** A stated growth against the growth of the two published levels: of years, and of spans (较2012年增长近200%). */
function growthChecks(data: CompareData, known: ReadonlyMap<string, Fact[]>, context: CompareContext): Conflict[] {
  return data.facts.flatMap((growth): Conflict[] => {
    const years = yearsOf(growth.period);
    const metric = growth.metric.replace(GROWTH_SUFFIX, '');
    // 增长16倍 is a growth of 1600 per cent.
    const scale = growth.unit === '倍' ? 100 : growth.unit === '%' ? 1 : 0;
    if (growth.kind !== 'growth' || scale === 0 || !years || metric === growth.metric) return [];
    const redrawn = REDRAWN.test(metric);
    const prices = CONSTANT_PRICES.test(metric);
    // Over several years prices may add anything.
    if ((prices && (years.count > 1 || redrawn)) || ADJUSTED.test(context.sentenceBefore(growth))) return [];
    const level = (year: number): Fact | undefined => {
      const all = known.get(`${metric}|${context.scopeOf(growth)}|${year}`) ?? [];
      return all.find((f) => f.doc === growth.doc) ?? all[0];
    };
    const yearly = YEARLY.test(growth.metric) && years.count > 1;
    const stated = scaleInterval(readingOf(growth), scale);
    // A span may be told from the year it is measured from, or from the one after it: the better fit is meant.
    const bases = years.count > 1 ? [years.before, years.before - 1] : [years.before];
    const given = bases.flatMap((base) => recomputed(stated, level(years.after), level(base), yearly ? years.after - base : 1) ?? []);
    const best = given.sort((x, y) => x.gap - y.gap)[0];
    return best && best.gap > (prices ? PRICES : GROWTH_TOLERANCE * scale) ? [mismatch(growth, best, { redrawn, yearly, prices })] : [];
  });
}

/** More than this share of a small set of items is no growth rate of the whole set. */
const LEAST_ITEMS_SHARE = 25;
const MOST_ITEMS = 100;
const ITEMS = /(\d+)\s*(?:个|类|种|项|条|大|家)[^，,；;。、\d%]{0,20}?(?:增长率|增速|增幅|增长(?!面))[^，,；;。、\d%]{0,4}$/;

/** A growth rate of N things that is k/N to the digit: the share of the things that grew, most likely (35个行业…增长率达65.7% = 23/35). */
function itemsShare(fact: Fact, context: CompareContext): Conflict | null {
  if (fact.kind !== 'growth' || fact.unit !== '%' || typeof fact.value !== 'number' || fact.value < LEAST_ITEMS_SHARE || fact.value >= 100)
    return null;
  const count = Number(ITEMS.exec(context.wordsBefore(fact))?.[1] ?? 0);
  if (count < 2 || count > MOST_ITEMS) return null;
  const items = Math.round((fact.value / 100) * count);
  const share = Number(((items / count) * 100).toFixed(1));
  // Without a decimal almost any number is k/N.
  if (!/\d[.．]\d/.test(fact.surface) || share !== Number(fact.value.toFixed(1))) return null;
  return {
    metric: fact.metric,
    a: fact,
    b: null,
    verdict: 'conflict',
    cause: 'items-share',
    gap: 0,
    detail: { items: String(items), count: String(count), share: share.toFixed(1) },
  };
}

/** Within one sentence, a figure after 其中 that is larger than the figure before it. */
function partChecks(data: CompareData): Conflict[] {
  const found: Conflict[] = [];
  data.facts.forEach((part, i) => {
    const whole = data.facts[i - 1];
    if (!whole || part.kind !== 'actual' || whole.kind !== 'actual' || part.unit !== whole.unit || part.doc !== whole.doc) return;
    if (part.paragraph !== whole.paragraph || part.sentence !== whole.sentence || part.period !== whole.period || part.scope !== whole.scope) return;
    const [small, large] = [intervalOf(part), intervalOf(whole)];
    if (small.low <= large.high) return;
    const between =
      data
        .document?.(part.doc)
        .paragraphs.find((p) => p.n === part.paragraph)
        ?.text.slice(whole.end, part.start) ?? '';
    if (!/^[^。；;]{0,3}其中/.test(between) || between.includes('增')) return;
    found.push({
      metric: part.metric,
      a: part,
      b: whole,
      verdict: 'conflict',
      cause: 'parts-exceed-whole',
      gap: middleOf(part) - middleOf(whole),
      detail: { part: part.surface, whole: whole.surface },
    });
  });
  return found;
}

/** All checks of figures against the figures beside them. */
export function selfChecks(data: CompareData, context: CompareContext): Conflict[] {
  return workOf(selfCheckSteps(data, context)).result();
}

/** The same with pauses. */
export function* selfCheckSteps(data: CompareData, context: CompareContext): Steps<Conflict[]> {
  const found: Conflict[] = [];
  for (const fact of data.facts) {
    const share = itemsShare(fact, context);
    if (share) found.push(share);
    yield;
  }
  const checks = [
    () => growthChecks(data, levels(data.facts, context), context),
    () => shareChecks(data, context),
    () => partChecks(data),
    () => changeChecks(data),
    () => perHeadChecks(data, context),
    () => containedChecks(data, context),
    () => sumChecks(data),
    () => countShareChecks(data),
    () => incrementChecks(data),
  ];
  for (const check of checks) {
    found.push(...check());
    yield;
  }
  return once(found);
}

/** Two checks may find one slip; it is told once. */
function once(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter(({ a, b, cause }) => {
    const key = `${a.id} ${b?.id ?? ''} ${cause}`;
    return !seen.has(key) && seen.add(key);
  });
}
