/** Facts → metrics. In: the facts of a corpus. Out: one metric for each canonical name, with all wordings and units that state it. */
import { detached } from '../corpus/detached.ts';
import { MEASURE_SUFFIX, SHARE_OF } from '../lexicon/definitions.ts';
import { INDICATORS } from '../lexicon/indicators.ts';
import { canonical, indicatorNamed } from './canon.ts';
import { withoutVerb } from './frame.ts';
import type { Fact, Metric } from './model.ts';

const DERIVED = /(?:同比增速|年均增速|环比增速|累计增幅|累计降幅|比年初增量|同比增量|占.+比重|全国排名|全省排名)$/;

/** What is noted of a metric while the facts go by. */
interface Group {
  readonly facts: number[];
  readonly units: Map<string, number>;
  readonly docs: Set<string>;
  readonly wordings: Set<string>;
}

/** Facts grouped by metric, one after the other. */
export interface MetricGroups {
  /** @param fact the next one in corpus order */
  add(fact: Fact): void;
  /** @returns by number of documents that state it, then number of facts, then name */
  metrics(): Metric[];
}

export function metricGroups(): MetricGroups {
  const groups = new Map<string, Group>();
  let count = 0;
  return {
    add(fact) {
      let group = groups.get(fact.metric);
      if (group === undefined) {
        group = { facts: [], units: new Map(), docs: new Set(), wordings: new Set() };
        groups.set(detached(fact.metric), group);
      }
      group.facts.push(count++);
      group.units.set(fact.unit, (group.units.get(fact.unit) ?? 0) + 1);
      group.docs.add(fact.doc);
      const wording = wordingOf(fact);
      if (wording !== null && !group.wordings.has(wording)) group.wordings.add(detached(wording));
    },
    metrics() {
      const derived = derivedFrom([...groups.keys()]);
      const metrics = [...groups].map(([name, group]) => metricOf(name, group, derived(name)));
      return metrics.sort((a, b) => b.docs.length - a.docs.length || b.facts.length - a.facts.length || (a.name < b.name ? -1 : 1));
    },
  };
}

/**
 * Groups facts by metric.
 * @param facts in corpus order
 * @returns as `MetricGroups.metrics`
 */
export function groupMetrics(facts: readonly Fact[]): Metric[] {
  const groups = metricGroups();
  for (const fact of facts) groups.add(fact);
  return groups.metrics();
}

/** For a level, the changes, shares and ranks among `names` that are made of its name; for one of those, its level. */
function derivedFrom(names: readonly string[]): (name: string) => readonly string[] {
  const bases = new Map(names.map((name) => [name, name.replace(DERIVED, '')]));
  const byBase = new Map<string, string[]>();
  for (const [name, base] of bases) {
    const own = byBase.get(base);
    if (own === undefined) byBase.set(base, [name]);
    else own.push(name);
  }
  return (name) => {
    const base = bases.get(name) ?? name;
    return (byBase.get(base) ?? []).filter((other) => other !== name && (other === base || name === base));
  };
}

/** Standard names by each name that they must not be mixed with. */
const REVERSE = new Map<string, string[]>();
for (const { name, related } of INDICATORS) {
  for (const other of new Set(related)) REVERSE.set(other, [...(REVERSE.get(other) ?? []), name]);
}

function metricOf(name: string, { facts, units, docs, wordings }: Group, derived: readonly string[]): Metric {
  const indicator = indicatorNamed(name);
  const thing = indicatorNamed(name.replace(MEASURE_SUFFIX, '').replace(SHARE_OF, '')) ?? indicator;
  return {
    name,
    aliases: [...new Set([...(indicator?.synonyms ?? []), ...wordings])].filter((alias) => alias !== name),
    wordings: thing ? [thing.name, ...thing.synonyms] : [],
    units: [...units].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([unit]) => unit),
    facts,
    docs: [...docs],
    definition: indicator?.definition ?? null,
    related: [...new Set([...(indicator?.related ?? []), ...(REVERSE.get(name) ?? []), ...derived])],
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
