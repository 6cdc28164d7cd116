/**
 * Which facts may accuse another. A conflict is a charge against a document, so both figures must surely be of the thing their metric names;
 * a name that is vague, cut at the wrong place or not written near the figure proves nothing.
 */

import type { Fact, Metric } from '../facts/model.ts';
import { BROKEN_METRIC, MEASURE_SUFFIX, SHARE_OF, VAGUE_METRIC } from '../lexicon/definitions.ts';
import { NAME_REWRITES } from '../lexicon/subjects.ts';
import { pairsOf } from './definition.ts';
import { transposed } from './digits.ts';
import { groupBy } from './group.ts';
import { intervalOf, meets, middleOf } from './interval.ts';

const bare = (text: string): string => text.replace(/[“”"‘’《》（）()\s]/g, '');

/** Share of the name's neighbouring pairs of characters that stand in the text. */
function coverage(name: string, text: string): number {
  const pairs = [...pairsOf(name)];
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

/** The name, or another wording of it, must be written in the figure's sentence at least to this share. */
const LEAST_COVERAGE = 0.6;
/** Words of plans: a figure that is said to be planned is no result, whatever it was taken for. */
const PLANNED = /计划|预期|目标|力争|争取|预计|拟/;
/** Shorter wordings (投资 for 固定资产投资) may mean anything. */
const SHORTEST_WORDING = 3;

/** Whether the name can be that of one metric: it says what is counted, and it was cut at the right places. */
export const isClearName = (metric: string): boolean => metric !== '' && !VAGUE_METRIC.test(metric) && !BROKEN_METRIC.test(metric);

/** Whether a fact is surely of its metric, and what it states is no plan. `sentence` and `clause` run up to its number. */
export function isSure(fact: Fact, metric: Metric | undefined, sentence: string, clause: string): boolean {
  if (fact.kind !== 'target' && PLANNED.test(clause)) return false;
  if (fact.doubts.length > 0 || !isClearName(fact.metric)) return false;
  const written = bare(`${sentence} ${fact.quote}`);
  const wordings = wordingsOf(fact.metric, metric);
  if (wordings.some((wording) => written.includes(wording))) return true;
  const text = bare(respelled(written));
  return wordings.some((wording) => text.includes(wording) || coverage(wording, text) >= LEAST_COVERAGE);
}

/** The house's spelling of what a document writes (规模以上 → 规上), so that names are found in sentences. */
const respelled = (text: string): string => NAME_REWRITES.reduce((out, [pattern, to]) => out.replace(pattern, to), text);

/** Names under which the thing itself may stand in a sentence: without what is said of it (its growth, its share), and in the wordings of documents and field. */
function wordingsOf(name: string, metric: Metric | undefined): readonly string[] {
  const base = name.replace(MEASURE_SUFFIX, '').replace(SHARE_OF, '');
  // The lexicon of indicators itself is too large to load for one question: what it says of a metric was written into the corpus.
  const all = [base, name, ...(metric?.wordings ?? []), ...(metric?.aliases ?? [])];
  return all.map((w) => bare(respelled(w))).filter((w) => w.length >= SHORTEST_WORDING);
}

/** Within one document, this much apart (as a share) still looks like a slip of the pen; more is another thing that was measured. */
const SLIP = 0.05;

/** Whether two figures look like one figure written twice with a slip, and not like figures of two things: close, ten times apart, or of the same digits. */
export function nearMiss(a: Fact, b: Fact): boolean {
  const [x, y] = [Math.abs(middleOf(a)), Math.abs(middleOf(b))];
  if (Math.min(x, y) === 0) return false;
  const times = Math.max(x, y) / Math.min(x, y);
  const shifted = Math.abs(Math.log10(times) - Math.round(Math.log10(times))) < 1e-9;
  return shifted || times - 1 <= SLIP || transposed(x, y);
}

/** Whether a document accuses itself: of one time, in two paragraphs, by a near miss. Shares without a time may be of any two things. */
export function looksLikeSlip(a: Fact, b: Fact): boolean {
  if (a.paragraph === b.paragraph || a.kind === 'rank') return false;
  if (a.period !== b.period || (a.period === 'asof' && /%|分点/.test(a.unit))) return false;
  return nearMiss(a, b);
}

/** Facts of one document and time that do not agree among themselves are of several things under one name; none of them may accuse. */
export function ambiguous(facts: readonly Fact[]): ReadonlySet<Fact> {
  const found = new Set<Fact>();
  const ofOneTime = groupBy(facts, (fact) => [fact.doc, fact.kind, fact.scope, fact.unit, fact.period].join('|'));
  for (const group of ofOneTime.values()) {
    const [first, ...rest] = group;
    if (!first || rest.every((f) => meets(intervalOf(first), intervalOf(f)) || looksLikeSlip(first, f))) continue;
    for (const fact of group) found.add(fact);
  }
  return found;
}
