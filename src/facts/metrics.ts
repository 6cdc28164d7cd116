/** Facts → metrics. In: the facts of a corpus. Out: one metric for each canonical name, with all wordings and units that state it. */
import { MEASURE_SUFFIX, SHARE_OF } from '../lexicon/definitions.ts';
import { INDICATORS } from '../lexicon/indicators.ts';
import { canonical, indicatorNamed } from './canon.ts';
import { withoutVerb } from './frame.ts';
import type { Fact, Metric } from './model.ts';

const DERIVED = /(?:同比增速|年均增速|环比增速|累计增幅|累计降幅|比年初增量|同比增量|占.+比重|全国排名|全省排名)$/;

/**
 * Groups facts by metric.
 * @param facts in corpus order
 * @returns by number of documents that state it, then number of facts, then name
 */
export function groupMetrics(facts: readonly Fact[]): Metric[] {
  const groups = new Map<string, number[]>();
  facts.forEach((fact, i) => {
    const group = groups.get(fact.metric);
    if (group === undefined) groups.set(fact.metric, [i]);
    else group.push(i);
  });
  const names = new Set(groups.keys());
  const metrics = [...groups].map(([name, indices]) => metricOf(name, indices, facts, names));
  return metrics.sort((a, b) => b.docs.length - a.docs.length || b.facts.length - a.facts.length || (a.name < b.name ? -1 : 1));
}

function metricOf(name: string, indices: readonly number[], facts: readonly Fact[], names: ReadonlySet<string>): Metric {
  const indicator = indicatorNamed(name);
  const thing = indicatorNamed(name.replace(MEASURE_SUFFIX, '').replace(SHARE_OF, '')) ?? indicator;
  const units = new Map<string, number>();
  const docs = new Set<string>();
  const aliases = new Set<string>(indicator?.synonyms ?? []);
  for (const index of indices) {
    const fact = facts[index];
    if (fact === undefined) continue;
    units.set(fact.unit, (units.get(fact.unit) ?? 0) + 1);
    docs.add(fact.doc);
    const wording = wordingOf(fact);
    if (wording !== null) aliases.add(wording);
  }
  const base = name.replace(DERIVED, '');
  const near = indicator?.related ?? [];
  const reverse = INDICATORS.filter((other) => other.related.includes(name)).map((other) => other.name);
  const derived = [...names].filter((other) => other !== name && other.replace(DERIVED, '') === base && (other === base || name === base));
  return {
    name,
    aliases: [...aliases].filter((alias) => alias !== name),
    wordings: thing ? [thing.name, ...thing.synonyms] : [],
    units: [...units].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([unit]) => unit),
    facts: indices,
    docs: [...docs],
    definition: indicator?.definition ?? null,
    related: [...new Set([...near, ...reverse, ...derived])],
  };
}

/** How the document words the metric, where it stands right before the figure and means the same; null elsewhere. */
function wordingOf(fact: Fact): string | null {
  const at = fact.quote.lastIndexOf(fact.surface);
  const wording = at < 2 ? '' : withoutVerb(fact.quote.slice(0, at)).trim();
  if (wording.length < 2 || wording.length > 24 || wording === fact.metric || /[，。；、]/.test(wording)) return null;
  const name = canonical(wording);
  return name === fact.metric || `${name}数` === fact.metric ? wording : null;
}
