/**
 * Figures that contradict the figures beside them. In: the corpus. Out: a growth that two levels do not give, a share that two counts do not give,
 * a percentage that is a share of items, a part larger than its whole.
 */
import type { Fact } from '../facts/model.ts';
import { CONSTANT_PRICES, GROWTH_SUFFIX } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { intervalOf, meets, middleOf, quotientOf } from './interval.ts';
import type { CompareData, Conflict, Interval } from './model.ts';
import { countShareChecks, incrementChecks, sumChecks } from './sums.ts';

const percent = (interval: Interval, less: number): Interval => ({ ...interval, low: interval.low * 100 - less, high: interval.high * 100 - less });
const widen = (i: Interval, by: number): Interval => ({ ...i, low: i.low - by, high: i.high + by });
const middle = (i: Interval): number => (i.low + i.high) / 2;
const onePlace = (x: number): string => x.toFixed(1);
const away = (a: Interval, b: Interval): number => Math.max(0, a.low - b.high, b.low - a.high);

function levels(facts: readonly Fact[]): Map<string, Fact[]> {
  const map = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'actual' || typeof fact.value !== 'number') continue;
    const key = `${fact.metric}|${fact.scope}|${fact.period}`;
    map.set(key, [...(map.get(key) ?? []), fact]);
  }
  return map;
}

function yearBefore(period: string): string | null {
  return /^\d{4}$/.test(period) ? String(Number(period) - 1) : null;
}

/** Words that say the growth was worked out on another basis than the published levels. */
const ADJUSTED = /同口径|可比|剔除|扣除|不变价|调整|还原/;
/** Revisions of last year's level and rounding explain a few tenths; two points they do not. */
const GROWTH_TOLERANCE = 2;

/** A stated yearly growth against the growth of the two published levels. Metrics whose growth is at constant prices are left out. */
function growthChecks(data: CompareData, known: ReadonlyMap<string, Fact[]>, context: CompareContext): Conflict[] {
  const found: Conflict[] = [];
  for (const growth of data.facts) {
    const before = yearBefore(growth.period);
    const metric = growth.metric.replace(GROWTH_SUFFIX, '');
    if (growth.kind !== 'growth' || growth.unit !== '%' || !before || metric === growth.metric || CONSTANT_PRICES.test(metric)) continue;
    const now = known.get(`${metric}|${growth.scope}|${growth.period}`)?.[0];
    const then = known.get(`${metric}|${growth.scope}|${before}`)?.[0];
    if (!now || !then || now.unit !== then.unit || now.bound !== 'eq' || then.bound !== 'eq') continue;
    const quotient = quotientOf(intervalOf(now), intervalOf(then));
    if (!quotient) continue;
    const recomputed = percent(quotient, 100);
    const gap = away(recomputed, intervalOf(growth));
    if (gap <= GROWTH_TOLERANCE || ADJUSTED.test(context.sentenceBefore(growth))) continue;
    // The set above designated size is redrawn each year, so its two levels count different enterprises.
    const redrawn = /规上|限上/.test(metric);
    found.push({
      metric: growth.metric,
      a: growth,
      b: now,
      verdict: redrawn ? 'other-definition' : 'conflict',
      cause: 'growth-mismatch',
      gap,
      detail: {
        recomputed: onePlace(middle(recomputed)),
        value: now.surface,
        earlier: then.surface,
        before,
        after: growth.period,
        earlierDoc: then.doc,
        ...(redrawn ? { redrawn: 'yes' } : {}),
      },
    });
  }
  return found;
}

/** `战略性新兴产业增加值占GDP比重` → the part and the whole it names. */
function partAndWhole(metric: string): { part: string; whole: string } | null {
  const match = /^(.+?)占(.+?)(?:的)?(?:比重|比例|份额)$/.exec(metric);
  return match?.[1] && match[2] ? { part: match[1], whole: match[2] } : null;
}

/** The part of a share whose name was left out (研发经费60亿元，占GDP的比重为2.6%): the level stated right before it in its sentence. */
function partBefore(share: Fact, data: CompareData): Fact | null {
  const at = data.facts.indexOf(share);
  const last = data.facts[at - 1];
  const same = last && last.doc === share.doc && last.paragraph === share.paragraph && last.sentence === share.sentence;
  return same && last.kind === 'actual' && last.scope === share.scope && last.period === share.period ? last : null;
}

/** A share against the quotient of its part and its whole, where both are stated for the same time and scope. */
function shareChecks(data: CompareData, known: ReadonlyMap<string, Fact[]>): Conflict[] {
  const found: Conflict[] = [];
  for (const share of data.facts) {
    if (share.kind !== 'share' || share.unit !== '%' || share.period === 'asof') continue;
    const names = partAndWhole(share.metric);
    const nameless = names ? null : /^占(.+?)(?:的)?(?:占比|比重|比例|份额)$/.exec(share.metric)?.[1];
    const level = (name: string): Fact | undefined =>
      known.get(`${name}|${share.scope}|${share.period}`)?.find((f) => f.doc === share.doc && f.bound === 'eq');
    const part = names ? level(names.part) : nameless ? partBefore(share, data) : null;
    const whole = names ? level(names.whole) : nameless ? level(nameless) : null;
    if (part?.bound !== 'eq' || whole?.bound !== 'eq' || part.unit !== whole.unit) continue;
    const quotient = quotientOf(intervalOf(part), intervalOf(whole));
    if (!quotient) continue;
    const recomputed = percent(quotient, 0);
    if (meets(widen(recomputed, 0.05), intervalOf(share))) continue;
    found.push({
      metric: share.metric,
      a: share,
      b: part,
      verdict: 'conflict',
      cause: 'share-mismatch',
      gap: away(recomputed, intervalOf(share)),
      detail: { recomputed: onePlace(middle(recomputed)), part: part.surface, whole: whole.surface },
    });
  }
  return found;
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
  const known = levels(data.facts);
  const items = data.facts.map((f) => itemsShare(f, context)).filter((c): c is Conflict => c !== null);
  return [
    ...items,
    ...growthChecks(data, known, context),
    ...shareChecks(data, known),
    ...partChecks(data),
    ...sumChecks(data),
    ...countShareChecks(data),
    ...incrementChecks(data),
  ];
}
