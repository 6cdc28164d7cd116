/** Units that go without saying. In: drafts in order, units shared. Out: the same, with 元 or 人 where a scaled number without a unit can mean nothing else. */
import { IMPLIED_UNITS } from '../lexicon/units.ts';
import { alternation } from './patterns.ts';
import type { Draft } from './quantity-draft.ts';

const RULES = IMPLIED_UNITS.map(({ unit, family, least, before, behind }) => ({
  unit,
  family,
  least,
  before: new RegExp(`(?:${alternation(before.split(' '))})[^，。；：、,;0-9]{0,10}$`, 'u'),
  behind: new RegExp(`^(?:名)?(?:${alternation(behind.split(' '))})`, 'u'),
}));
const LOOK_BACK = 24;
/** Between members of a list: the second of 跨过3万亿、4万亿两个台阶 is money too. */
const LINK = /^[ ]?[、和与及][ ]?$/u;

/** Supplies the units of `IMPLIED_UNITS`, each marked with the rule `implied-unit:<unit>`; what a word tells, the rest of its list takes over. */
export function implyUnits(text: string, drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  for (const draft of drafts) {
    const last = done.at(-1);
    const linked = last?.implied && LINK.test(text.slice(last.after?.at ?? last.end, draft.before?.at ?? draft.start)) ? last : null;
    const rule =
      draft.unit === '' && draft.form !== 'fraction' && draft.numeral.scaled
        ? (ruleFor(text, draft) ?? (linked && { unit: linked.unit, family: linked.family }))
        : null;
    done.push(
      rule
        ? {
            ...draft,
            unit: rule.unit,
            family: rule.family,
            implied: true,
            rules: [...draft.rules, `implied-unit:${rule.unit}`],
            confidence: draft.confidence * 0.95,
          }
        : draft,
    );
  }
  return done;
}

function ruleFor(text: string, draft: Draft): (typeof RULES)[number] | undefined {
  const start = draft.before?.at ?? draft.start;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const behind = text.slice(draft.end, draft.end + 6);
  return RULES.find(({ least, before: words, behind: nouns }) => draft.numeral.scale >= least && (nouns.test(behind) || words.test(before)));
}
