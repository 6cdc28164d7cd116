/** What several numbers share. In: drafts in order. Out: the two ends of a range as one draft; units and 万/亿 passed back along a list. */
import { tidy } from './numeral-digits.ts';
import type { Draft } from './quantity-draft.ts';

/** Between the ends of a range: 1—2, 3至5, 5%-7%, 10～15. */
const RANGE_LINK = /^[ \u3000]?(?:[-－—–~～〜−]|——|至|到)[ \u3000]?$/u;
/** Between the members of a list that share a unit: 11.2个、11个百分点. */
const LIST_LINK = /^[ \u3000]?(?:[、和与及或]|以及)[ \u3000]?$/u;
/** A list of like things keeps within this ratio; beyond it the 亿 of the last number is not the first one's too. */
const LIKE = 1000;

/** A change (由82.6%到75.4%) is no range. */
function isRange(text: string, low: Draft, high: Draft): boolean {
  if (!RANGE_LINK.test(text.slice(low.end, high.start)) || low.after || high.before || low.more) return false;
  if (typeof low.value !== 'number' || typeof high.value !== 'number' || low.form === 'fraction') return false;
  if (low.unit !== '' && low.unit !== high.unit) return false;
  if (/[由从]$/u.test(text.slice(0, low.before?.at ?? low.start).slice(-1))) return false;
  return scaledLike(low, high) <= high.value;
}

function scaledLike(low: Draft, high: Draft): number {
  const value = low.value as number;
  const shares = low.unit === '' && !low.numeral.scaled && high.numeral.scaled && low.numeral.value <= (high.value as number) / high.numeral.scale;
  return shares ? tidy(value * high.numeral.scale) : value;
}

/** Joins the ends of ranges into one draft with two values. */
export function joinRanges(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const low = joined.at(-1);
    if (low && isRange(text, low, draft)) {
      joined[joined.length - 1] = {
        ...draft,
        start: low.start,
        value: [scaledLike(low, draft), draft.value as number],
        before: low.before,
        form: draft.form === 'number' ? 'range' : draft.form,
        rules: [...draft.rules, 'range'],
      };
    } else joined.push(draft);
  }
  return joined;
}

/** Gives a number without a unit the unit of the next of its list, and 个 before 个百分点 its true meaning. */
export function shareUnits(text: string, drafts: readonly Draft[]): Draft[] {
  const shared = [...drafts];
  for (let i = shared.length - 2; i >= 0; i--) {
    const draft = shared[i] as Draft;
    const next = shared[i + 1] as Draft;
    if (next.unit === '' || !LIST_LINK.test(text.slice(draft.end, next.start))) continue;
    const points = draft.unit === '个' && next.family === 'points';
    if ((draft.unit !== '' && !points) || draft.after || draft.form === 'fraction' || next.form === 'fraction') continue;
    if (typeof draft.value !== 'number') continue;
    const nextValue = typeof next.value === 'number' ? next.value : next.value[1];
    const plain = nextValue / next.numeral.scale;
    const scale =
      !draft.numeral.scaled && next.numeral.scaled && draft.value <= plain * LIKE && draft.value >= plain / LIKE && !points ? next.numeral.scale : 1;
    shared[i] = {
      ...draft,
      value: tidy(draft.value * scale),
      precision: tidy(draft.precision * scale),
      numeral: { ...draft.numeral, scaled: draft.numeral.scaled || scale > 1, scale: Math.max(draft.numeral.scale, scale) },
      unit: next.unit,
      family: next.family,
      form: next.form === 'range' ? 'number' : next.form,
      inherited: true,
      rules: [...draft.rules, 'shared-unit'],
      confidence: draft.confidence * 0.95,
    };
  }
  return shared;
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
