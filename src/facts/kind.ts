/** Goal or result? In: the words before a figure, its period and the document's genre. Out: true for goals, plans and expectations. */

import { DONE, FLOWS, GOAL_HEADINGS, RESULTS, REVIEW_HEADINGS, STRONG_GOALS, WEAK_GOALS } from '../lexicon/kinds.ts';
import type { FactKind } from './model.ts';

/** What a chapter tells: results, goals, or either. */
export type Mode = 'review' | 'goals' | 'open';

/** The mode that a heading sets; null where it says nothing. */
export function modeOf(heading: string): Mode | null {
  if (REVIEW_HEADINGS.test(heading)) return 'review';
  return GOAL_HEADINGS.test(heading) ? 'goals' : null;
}

/** A count of what there is, however it is ranked or shared out. */
const STOCK = /^(?!新增|净增|新)(?!.*(?:就业|人次)).*数(?:全[\u4e00-\u9fa5]{0,6}排名|占.*比重)?$/;

/** Whether a statement is of a period by its nature (an amount of trade, a change) and not of what there is at a time. */
export function isFlow(metric: string, kind: FactKind): boolean {
  if (/增长面$|增长的[\u4e00-\u9fa5]*数$/.test(metric)) return true;
  return kind === 'growth' || (FLOWS.test(metric) && !STOCK.test(metric) && !/(?<!政府性)基金|注册资本|总规模|集团/.test(metric));
}

const lastOf = (pattern: RegExp, text: string): number => {
  let at = text.search(pattern);
  if (at < 0) return at;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
};

export interface GoalContext {
  /** The sentence up to the figure. */
  readonly before: string;
  /** Verbs peeled off right before the figure. */
  readonly verb: string;
  readonly mode: Mode;
  /** `ahead`: a whole year that was not over. First year of the period against the document's: later, the same, earlier; 'unknown' where either is not known. */
  readonly time: 'later' | 'ahead' | 'same' | 'earlier' | 'unknown';
  /** The figure's time was written in its own sentence. */
  readonly timed: boolean;
}

/** The last word that tells decides; without one, time and chapter do. */
export function isGoal(context: GoalContext): boolean {
  const { before, mode, time, timed } = context;
  if (time === 'later') return true;
  const strong = lastOf(STRONG_GOALS, before);
  const weakFrom = Math.max(before.lastIndexOf('；'), before.lastIndexOf(';')) + 1;
  const weakAt = lastOf(WEAK_GOALS, before.slice(weakFrom));
  const weak = weakAt < 0 ? -1 : weakAt + weakFrom;
  // Among aims, 同比增长15% is an aim as well.
  const result = lastOf(mode === 'goals' ? DONE : RESULTS, before);
  if ((time === 'earlier' && timed) || /[\u4e00-\u9fa5]了$/.test(before)) return false;
  if (time === 'ahead' && result < 0) return true;
  if (strong >= 0 && strong > result) return true;
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('、')) + 1);
  const ownResult = lastOf(mode === 'goals' ? DONE : RESULTS, clause) >= 0;
  if (weak >= 0 && weak > result && !ownResult && near(before, weak)) return true;
  if (mode === 'goals') return result < 0 || (!ownResult && strong > result);
  return false;
}

/** A weak word reaches over at most two commas. */
function near(before: string, at: number): boolean {
  return (before.slice(at).match(/[，,]/g)?.length ?? 0) <= 2;
}
