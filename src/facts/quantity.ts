/**
 * Number expressions that can state a fact. In: the cleaned text of a paragraph. Out: quantities in order, each with value in base units, unit, bound,
 * form and the rules that made it. What is no figure (dates, ordinals, names; `lexicon/exclusions.ts`) is left out.
 *
 *   numerals, 百分之, bare units, ranks, ratios → drafts → ranges joined → units shared along lists or implied → what is only a manner of speaking dropped
 */

import { boundAfter, boundBefore } from './bounds.ts';
import { ExclusionIndex } from './exclusions.ts';
import { type Draft, draftsOf } from './quantity-draft.ts';
import { implyUnits } from './quantity-implied.ts';
import { joinRanges, shareBounds, shareUnits } from './quantity-joins.ts';
import type { Quantity } from './quantity-model.ts';
import { isThreshold, isWorthStating } from './quantity-sense.ts';
import { findRanks } from './ranks.ts';
import { findRatios } from './ratios.ts';

/**
 * Every number expression of a text that could state a fact.
 * @param text one cleaned paragraph; offsets of the result are into it
 * @returns in order; not overlapping, except the parts of one ratio, which share its surface
 */
export function findQuantities(text: string): Quantity[] {
  const excluded = new ExclusionIndex(text);
  const ranks = findRanks(text).filter((rank) => !excluded.named(rank.core.start, rank.core.end));
  const ratios = findRatios(text).filter((ratio) => !excluded.named(ratio.start, ratio.end));
  const taken = [...ranks, ...ratios].sort((a, b) => a.start - b.start);
  const drafts = implyUnits(text, shareBounds(text, shareUnits(text, joinRanges(text, draftsOf(text, excluded, taken)))));
  const quantities = drafts.filter((draft) => isWorthStating(text, draft)).map((draft) => quantityOf(text, draft));
  const all = [
    ...quantities.map((quantity, i) => (isThreshold(text, quantity, i, quantities) ? { ...quantity, threshold: true as const } : quantity)),
    ...ranks.map((rank) => quantityOfRank(text, rank)),
    ...ratios.flatMap((ratio) => quantitiesOfRatio(text, ratio)),
  ];
  return all.sort((a, b) => a.start - b.start || a.core.start - b.core.start);
}

function quantityOf(text: string, draft: Draft): Quantity {
  const start = draft.before?.at ?? draft.start;
  const end = draft.after?.at ?? draft.end;
  const { before, after } = draft;
  const worded = before && after && before.bound === 'approx' ? after.bound : (before ?? after)?.bound;
  return {
    start,
    end,
    surface: text.slice(start, end),
    core: { start: draft.start, end: draft.end },
    value: draft.value,
    unit: draft.unit,
    bound: worded ?? draft.sharedBound ?? (draft.more ? 'gt' : 'eq'),
    form: draft.form,
    precision: draft.precision,
    within: '',
    rules: [
      ...draft.rules,
      ...(before ? [`bound-before:${before.word}`] : []),
      ...(after ? [`bound-after:${after.word}`] : []),
      ...(draft.more ? ['more'] : []),
    ],
    confidence: draft.confidence,
  };
}

function quantityOfRank(text: string, rank: ReturnType<typeof findRanks>[number]): Quantity {
  return {
    start: rank.start,
    end: rank.end,
    surface: text.slice(rank.start, rank.end),
    core: rank.core,
    value: rank.value,
    unit: '位',
    bound: rank.upTo ? 'lt' : 'eq',
    form: 'rank',
    precision: 1,
    within: rank.within,
    rules: ['rank', ...(rank.within === '' ? ['rank-without-field'] : [])],
    confidence: rank.within === '' ? 0.8 : 0.95,
  };
}

function quantitiesOfRatio(text: string, ratio: ReturnType<typeof findRatios>[number]): Quantity[] {
  const before = ratio.parts.length === 1 ? boundBefore(text, ratio.start) : null;
  const after = ratio.parts.length === 1 ? boundAfter(text, ratio.end) : null;
  const start = before?.at ?? ratio.start;
  const end = after?.at ?? ratio.end;
  return ratio.parts.map((part) => ({
    start,
    end,
    surface: text.slice(start, end),
    core: { start: part.start, end: part.end },
    value: part.value,
    unit: part.unit,
    bound: before?.bound ?? after?.bound ?? 'eq',
    form: 'ratio',
    precision: part.precision,
    within: '',
    rules: ['ratio'],
    confidence: 0.95,
  }));
}
