/** What several numbers share. In: drafts in order. Out: the two ends of a range as one draft; units and 万/亿 passed back along a list. */
import { tidy } from './numeral-digits.ts';
import type { Draft } from './quantity-draft.ts';

/** Between the ends of a range: 1—2, 3至5, 5%-7%, 10～15. */
const RANGE_LINK = /^[ \u3000]?(?:[-－—–~～〜−]|——|至|到)[ \u3000]?$/u;
/** Between the members of a list that share a unit: 11.2个、11个百分点. */
const LIST_LINK = /^[ \u3000]?(?:[、和与及或]|以及)[ \u3000]?$/u;
/** 高于全国0.4、全省0.1个百分点 */
const PLACE_LINK = /^[、和与及]全[国省市](?:平均水平)?$/u;
/** A list of like things keeps within this ratio; beyond it the 亿 of the last number is not the first one's too. */
const LIKE = 1000;

/** The two numbers as one range, or null. A change (由82.6%到75.4%) is none. The lower end takes over the 万 or 亿 that only the upper one has. */
function asRange(text: string, low: Draft, high: Draft): Draft | null {
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return null;
  if (!RANGE_LINK.test(text.slice(low.end, high.start)) || low.after || high.before || low.more || low.form === 'fraction') return null;
  if ((low.unit !== '' && low.unit !== high.unit) || /[由从]/u.test(text[(low.before?.at ?? low.start) - 1] ?? '')) return null;
  const shares = low.unit === '' && !low.numeral.scaled && high.numeral.scaled && low.value <= high.value / high.numeral.scale;
  const least = shares ? tidy(low.value * high.numeral.scale) : low.value;
  if (least > high.value) return null;
  const form = high.form === 'number' ? 'range' : high.form;
  return { ...high, start: low.start, value: [least, high.value], before: low.before, form, rules: [...high.rules, 'range'] };
}

/** Joins the ends of ranges into one draft with two values. */
export function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const range = last ? asRange(text, last, draft) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(draft);
  }
  return joined;
}

/** Gives a number without a unit the unit of the next of its list, and 个 before 个百分点 its true meaning. */
export function shareUnits(text: string, drafts: readonly Draft[]): Draft[] {
  const backwards: Draft[] = [];
  for (const draft of drafts.toReversed()) {
    const next = backwards.at(-1);
    backwards.push(next ? withUnitOf(text, draft, next) : draft);
  }
  return backwards.reverse();
}

function withUnitOf(text: string, draft: Draft, next: Draft): Draft {
  const link = text.slice(draft.end, next.start);
  const linked = LIST_LINK.test(link) || (next.family === 'points' && PLACE_LINK.test(link));
  if (typeof draft.value !== 'number' || next.unit === '' || !linked) return draft;
  const points = draft.unit === '个' && next.family === 'points';
  if ((draft.unit !== '' && !points) || draft.after || draft.form === 'fraction' || next.form === 'fraction') return draft;
  const plain = (typeof next.value === 'number' ? next.value : next.value[1]) / next.numeral.scale;
  const alike = draft.value <= plain * LIKE && draft.value >= plain / LIKE;
  const scale = !draft.numeral.scaled && next.numeral.scaled && alike && !points ? next.numeral.scale : 1;
  return {
    ...draft,
    value: tidy(draft.value * scale),
    precision: tidy(draft.precision * scale),
    numeral: { ...draft.numeral, scaled: draft.numeral.scaled || scale > 1, scale: Math.max(draft.numeral.scale, scale) },
    unit: next.unit,
    family: next.family,
    form: next.form === 'range' ? 'number' : next.form,
    rules: [...draft.rules, 'shared-unit'],
    confidence: draft.confidence * 0.95,
  };
}

/** How far before a list the word stands that spreads its first bound over it. */
const LOOK_BACK = 6;

/** 分别超过60%和90%, 均超60%和90%: the bound before the first number of a list bounds all. */
export function shareBounds(text: string, drafts: readonly Draft[]): Draft[] {
  const shared: Draft[] = [];
  for (const draft of drafts) {
    const last = shared.at(-1);
    const bound =
      last?.sharedBound ??
      (last?.before && /分别|均|都|各/u.test(text.slice(Math.max(0, last.before.at - LOOK_BACK), last.before.at)) ? last.before.bound : undefined);
    const takes =
      last && bound && !draft.before && !draft.after && !draft.more && draft.unit === last.unit && LIST_LINK.test(text.slice(last.end, draft.start));
    shared.push(takes ? { ...draft, sharedBound: bound, rules: [...draft.rules, 'shared-bound'] } : draft);
  }
  return shared;
}
