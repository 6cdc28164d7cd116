/**
 * Shares against the figures they are of. In: the corpus. Out: shares that their part and their whole do not give.
 */
import type { Fact } from '../facts/model.ts';
import { sameUnit } from '../lexicon/definitions.ts';
import type { CompareContext } from './context.ts';
import { gapOf, intervalOf, meets, middleOf, quotientOf, scaleInterval } from './interval.ts';
import { type Levels, levelsOf } from './levels.ts';
import type { CompareData, Conflict, Interval } from './model.ts';

const widen = (i: Interval, by: number): Interval => ({ ...i, low: i.low - by, high: i.high + by });

/** `战略性新兴产业增加值占GDP比重` → the part and the whole it names. */
function partAndWhole(metric: string): { part: string; whole: string } | null {
  const match = /^(.+?)占(.+?)(?:的)?(?:比重|比例|份额)$/.exec(metric);
  return match?.[1] && match[2] ? { part: match[1], whole: match[2] } : null;
}

/** A share of a wider place's count of the same thing. */
const WIDER = /^(?:全国|全省|全球|我国|全区)$/;

/** The part of a share whose name was left out (研发经费60亿元，占GDP的比重为2.6%): the level stated right before it in its sentence. */
function partBefore(share: Fact, data: CompareData): Fact | null {
  const last = data.facts[data.facts.indexOf(share) - 1];
  const same = last && sameSentence(last, share);
  return same && last.kind === 'actual' && last.scope === share.scope && last.period === share.period ? last : null;
}

interface Terms {
  readonly part: Fact;
  readonly whole: Fact;
  /** The wider place whose whole it is; '' for the share's own. */
  readonly wider: string;
}

/** What a share is of, where the texts state both exactly for its time: in its own document, or else surely in another. */
function termsOf(share: Fact, data: CompareData, level: Levels): Terms | null {
  const names = partAndWhole(share.metric);
  const nameless = names ? null : /^占(.+?)(?:的)?(?:占比|比重|比例|份额)$/.exec(share.metric)?.[1];
  const wider = names && WIDER.test(names.whole) ? names.whole : '';
  const exact = (name: string, scope?: string): Fact | undefined => level(name, share, scope).find((f) => f.bound === 'eq');
  const part = names ? exact(names.part) : nameless ? partBefore(share, data) : null;
  const whole = wider ? exact(names?.part ?? '', wider) : exact(names?.whole ?? nameless ?? '');
  if (!part || !whole || part.bound !== 'eq' || part.unit !== whole.unit) return null;
  // Undated figures of one paragraph are of one time; farther apart they may not be.
  return share.period === 'asof' && part.paragraph !== share.paragraph ? null : { part, whole, wider };
}

/** Rounding of the share itself, in points. */
const ROUNDING = 0.05;
/** Two documents round, revise and draw their totals each in its own way; a share between them may be this far off, in points. */
const ACROSS_DOCUMENTS = 1;

/** A share against the quotient of its part and its whole, stated for the same time. */
export function shareChecks(data: CompareData, context: CompareContext): Conflict[] {
  const level = levelsOf(data, context);
  return data.facts.flatMap((share): Conflict[] => {
    const fraction = share.unit === '' && typeof share.value === 'number' && share.value > 0 && share.value < 1;
    const terms = share.kind === 'share' && (share.unit === '%' || fraction) ? termsOf(share, data, level) : null;
    const quotient = terms && quotientOf(intervalOf(terms.part), intervalOf(terms.whole));
    if (!terms || !quotient) return [];
    const { part, whole, wider } = terms;
    const recomputed = scaleInterval(quotient, 100);
    const stated = scaleInterval(intervalOf(share), fraction ? 100 : 1);
    const own = part.doc === share.doc && whole.doc === share.doc;
    if (meets(widen(recomputed, own ? ROUNDING : ACROSS_DOCUMENTS), stated)) return [];
    const detail = {
      recomputed: ((recomputed.low + recomputed.high) / 2).toFixed(1),
      part: part.surface,
      whole: `${whole.surface}${wider ? `（${wider}）` : ''}`,
    };
    return [{ metric: share.metric, a: share, b: part, verdict: 'conflict', cause: 'share-mismatch', gap: gapOf(recomputed, stated), detail }];
  });
}

const sameSentence = (a: Fact, b: Fact): boolean => a.doc === b.doc && a.paragraph === b.paragraph && a.sentence === b.sentence;

/** Shares told right after the two counts they are of: 122个项目中98个开工，开工率80.3%. */
export function countShareChecks(data: CompareData): Conflict[] {
  const found: Conflict[] = [];
  data.facts.forEach((share, i) => {
    const [whole, part] = [data.facts[i - 2], data.facts[i - 1]];
    if (share.unit !== '%' || share.bound !== 'eq' || (share.kind !== 'share' && !/[率面]$/.test(share.metric)) || !whole || !part) return;
    if (!sameSentence(whole, share) || !sameSentence(part, share) || part.unit === '%' || !sameUnit(part.unit, whole.unit)) return;
    if (part.bound !== 'eq' || whole.bound !== 'eq' || part.kind !== whole.kind) return;
    const quotient = quotientOf(intervalOf(part), intervalOf(whole));
    if (!quotient || quotient.high > 1) return;
    const recomputed = { ...quotient, low: quotient.low * 100 - 0.05, high: quotient.high * 100 + 0.05 };
    if (meets(recomputed, intervalOf(share)) || !ofThese(whole, part, share, data)) return;
    found.push({
      metric: share.metric,
      a: share,
      b: part,
      verdict: 'conflict',
      cause: 'share-mismatch',
      gap: gapOf(recomputed, intervalOf(share)),
      detail: { recomputed: ((middleOf(part) / middleOf(whole)) * 100).toFixed(1), part: part.surface, whole: whole.surface },
    });
  });
  return found;
}

/** Whether the text says that the share is of these two: the part is among the whole, and the share follows at once and names no other whole. */
function ofThese(whole: Fact, part: Fact, share: Fact, data: CompareData): boolean {
  const text = data.document?.(share.doc).paragraphs.find((p) => p.n === share.paragraph)?.text ?? '';
  const among = text.slice(whole.end, part.start);
  const then = text.slice(part.end, share.start);
  return (
    /中(?:有|的)?[^。；]{0,8}$|其中[^。；，,]{0,16}$/.test(among) &&
    /^[^，,。；]{0,10}[，,]?(?:占比|占总数的?|占|[^，,。；占]{1,6}率)(?:达到?|为|约)?$/.test(then)
  );
}
