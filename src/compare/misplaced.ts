/**
 * Counts under another set's name. In: the corpus. Out: a count that another document gives to a set of a like name, while it gives the count's own set
 * another number that time does not explain (国家级绿色工厂120家, where the other has 国家级35家、省级120家).
 */
import type { Fact } from '../facts/model.ts';
import type { CompareContext } from './context.ts';
import { similarity } from './definition.ts';
import { groupBy } from './group.ts';
import { gapOf, intervalOf, middleOf, writtenOf } from './interval.ts';
import type { CompareData, Conflict } from './model.ts';
import { daysApart } from './period.ts';

/** A value this large and this exact does not return under another name by chance. */
export const TELLING = 50;
/** Names of sets that a slip may confuse share this much. */
export const ALIKE = 0.5;
/** Less than this many times may be growth. */
const JUMP = 1.5;
const TWO_YEARS = 731;

/** Whether a count is exact and large enough to be known again. */
export const isTelling = (fact: Fact): boolean =>
  typeof fact.value === 'number' && fact.value >= TELLING && fact.bound === 'eq' && writtenOf(fact.surface, fact.value, fact.unit).exact;

const near = (a: Fact, b: Fact, context: CompareContext): boolean => {
  const [x, y] = [context.placeOf(a).stretch, context.placeOf(b).stretch];
  return !x || !y || daysApart(x, y) <= TWO_YEARS;
};

const times = (a: Fact, b: Fact): number => Math.max(middleOf(a), middleOf(b)) / Math.max(1, Math.min(middleOf(a), middleOf(b)));

/** Every count that stands under the wrong name, as far as another document shows it. */
export function misplacedCounts({ facts }: CompareData, context: CompareContext): Conflict[] {
  const counts = facts.filter((f) => f.kind === 'actual' && isTelling(f));
  const keyOf = (f: Fact): string => `${context.scopeOf(f)}|${f.unit}|${middleOf(f)}`;
  const byValue = groupBy(counts, keyOf);
  return counts.flatMap((count): Conflict[] => {
    const twins = (byValue.get(keyOf(count)) ?? []).filter(
      (t) => t.doc !== count.doc && t.metric !== count.metric && similarity(t.metric, count.metric) >= ALIKE && near(t, count, context),
    );
    for (const twin of twins) {
      const own = context.metric(count.metric)?.facts.flatMap((i) => facts[i] ?? []) ?? [];
      const rival = own.find(
        (f) =>
          f.doc === twin.doc && f.kind === 'actual' && f.bound === 'eq' && context.scopeOf(f) === context.scopeOf(count) && times(f, count) >= JUMP,
      );
      // A document that has a number for the other set as well does not mix the two up.
      const both = facts.some((f) => f.doc === count.doc && f.metric === twin.metric && f.value !== count.value);
      if (!rival || both || ![count, twin, rival].every((f) => context.isSure(f))) continue;
      const gap = gapOf(intervalOf(count), intervalOf(rival));
      const detail = { value: count.surface, other: twin.metric };
      return [{ metric: count.metric, a: count, b: rival, verdict: 'conflict', cause: 'wrong-set', gap, detail }];
    }
    return [];
  });
}
