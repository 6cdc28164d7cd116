/** What cannot be right. In: facts of one document. Out: the same with doubts noted, the impossible left out. */
import { indicatorNamed } from './canon.ts';
import type { Fact } from './model.ts';
import { familyOf } from './unit-family.ts';

/** Metrics that may pass 100 %. */
const OVER_100 = /增速|增幅|降幅|幅度|毛入学率|覆盖率|增长|完成率|参保率|入园率|产销率|达成率|抵押率|免疫|比上年|倍|指数|价格/;

/** Measures in money by their last word, and the families of units that cannot tell them: 支出20.7%. */
const MONEY = /(?:支出|收入|利润|利润总额|零售额|总产值|增加值|税收)$/;
const MISFIT: ReadonlySet<string> = new Set(['percent', 'person', 'area', 'length']);
const high = (value: Fact['value']): number => (typeof value === 'number' ? value : value[1]);

/** How much of a fact's confidence is left once a check did not pass. */
const DOUBTED = 0.6;

/** The fact with the doubts noted and, where they are its first, with less confidence. */
export function doubted<T extends Pick<Fact, 'doubts' | 'confidence'>>(fact: T, doubts: readonly string[]): T {
  if (doubts.length === 0) return fact;
  const confidence = fact.doubts.length > 0 ? fact.confidence : Math.round(fact.confidence * DOUBTED * 1000) / 1000;
  return { ...fact, doubts: [...fact.doubts, ...doubts], confidence };
}

/** Doubts about one fact taken alone. */
export function doubtsOf(fact: Fact): string[] {
  const doubts: string[] = [];
  const family = familyOf(fact.unit);
  if (fact.unit === '%' && fact.kind !== 'growth' && high(fact.value) > 100 && !OVER_100.test(fact.metric)) doubts.push('share-above-100');
  const indicator = indicatorNamed(fact.metric);
  if (indicator !== null && indicator.family !== 'any' && fact.kind !== 'growth' && !fits(indicator.family, family, fact.unit))
    doubts.push('unit-mismatch');
  else if (indicator === null && fact.kind === 'actual' && MONEY.test(fact.metric) && MISFIT.has(family)) doubts.push('unit-mismatch');
  return doubts;
}

function fits(family: string, own: string, unit: string): boolean {
  if (family === own) return true;
  const near: Readonly<Record<string, readonly string[]>> = {
    count: ['person', 'rate', 'index'],
    person: ['count'],
    rate: ['money', 'count', 'person', 'percent', 'index', 'weight', 'volume', 'area'],
    money: ['rate'],
    energy: ['weight', 'rate'],
    percent: ['index'],
    time: ['count'],
    index: ['percent', 'count'],
    area: ['rate'],
    weight: ['rate'],
  };
  return (near[family] ?? []).includes(own) || (family === 'money' && unit === '');
}

/** Parts of one whole whose shares must come to 100. */
const SECTORS = ['第一产业增加值', '第二产业增加值', '第三产业增加值'];

/** Marks sums that do not add up: the three sectors against GDP, their shares against 100. Returns doubts by the fact's index. */
export function sumDoubts(facts: readonly Fact[]): Map<number, string> {
  const out = new Map<number, string>();
  const key = (fact: Fact): string => `${fact.period} ${fact.scope}`;
  const groups = new Map<string, number[]>();
  facts.forEach((fact, i) => {
    if (fact.kind === 'growth' || fact.kind === 'rank' || typeof fact.value !== 'number') return;
    groups.set(key(fact), [...(groups.get(key(fact)) ?? []), i]);
  });
  for (const indices of groups.values()) {
    const find = (metric: string): number | undefined => indices.find((i) => facts[i]?.metric === metric);
    const total = find('GDP');
    checkParts(facts, SECTORS.map(find), total === undefined ? null : Number(facts[total]?.value), 0.002, out);
    checkParts(
      facts,
      SECTORS.map((name) => find(`${name}占GDP比重`)),
      100,
      0.003,
      out,
    );
  }
  return out;
}

function checkParts(
  facts: readonly Fact[],
  parts: readonly (number | undefined)[],
  total: number | null,
  tolerance: number,
  out: Map<number, string>,
): void {
  if (total === null || parts.some((part) => part === undefined)) return;
  const sum = parts.reduce<number>((all, part) => all + (part === undefined ? 0 : Number(facts[part]?.value ?? 0)), 0);
  if (Math.abs(sum - total) <= tolerance * total) return;
  for (const part of parts) if (part !== undefined) out.set(part, 'sum-mismatch');
}
