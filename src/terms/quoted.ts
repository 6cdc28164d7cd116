/**
 * Quoted words of a paragraph that name something. In: a paragraph's text. Out: each with its place and the type its surroundings give it.
 * A word in quotation marks is a name, a shorthand or a figure of speech; only what its form or its neighbours show to be a name is kept.
 */
import {
  AWARD_VERBS,
  COINED_ENDINGS,
  FIGURATIVE_AFTER,
  FOLLOWING_HEADS,
  HEAD_NOUNS,
  MAKING_VERBS,
  NOT_SHORTHAND,
  NOT_TERMS,
  SHORTHAND_SHAPES,
} from '../lexicon/term-patterns.ts';
import type { TermType } from './model.ts';

export interface Quoted {
  /** The words within the quotation marks. */
  readonly name: string;
  /** Range of `name` in the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Type as this place shows it; null where only its shape or its return in other documents could speak for it. */
  readonly type: TermType | null;
  /** The quoted word with the head noun that follows it (苏链通供应链对接平台); null where none does. */
  readonly full: string | null;
}

const LONGEST = 16;
const PAIRS = /“([^“”]{1,40})”|"([^"]{1,40})"|「([^「」]{1,40})」/g;
const HEADS_BY_LENGTH = Object.keys(HEAD_NOUNS).sort((a, b) => b.length - a.length);
const FOLLOWING = new RegExp(
  `^[^，。；、：！？“”"（）()的和与及在是有为将\\s]{0,8}?(${[...FOLLOWING_HEADS].sort((a, b) => b.length - a.length).join('|')})`,
);

/** Type by the end of the name itself; null where its end says nothing. */
export function typeOfEnd(name: string): TermType | null {
  const head = HEADS_BY_LENGTH.find((h) => name.endsWith(h) && name.length > h.length);
  return (head && HEAD_NOUNS[head]) || null;
}

/** Whether a name has the shape of a numeric shorthand. */
export function isShorthand(name: string): boolean {
  return !NOT_SHORTHAND.test(name) && SHORTHAND_SHAPES.some(({ shape }) => shape.test(name));
}

/** The head noun after the closing mark, past other quoted words of a list (“政策计算器”“苏链通”等平台). */
function headAfter(after: string): { head: string; full: string; listed: boolean } | null {
  const rest = after.replace(/^(?:[、和]?[“"][^“”"]{1,20}[”"])*(等)?/, '');
  const skipped = after.length - rest.length;
  const match = FOLLOWING.exec(rest);
  const head = match?.[1];
  if (!match || !head) return null;
  if (FIGURATIVE_AFTER.test(rest)) return null;
  return { head, full: match[0], listed: skipped > 0 };
}

function typeHere(name: string, before: string, after: string): { type: TermType | null; full: string | null } {
  const follows = headAfter(after);
  const full = follows && !follows.listed ? `${name}${follows.full}` : null;
  if (isShorthand(name)) return { type: 'shorthand', full };
  const own = typeOfEnd(name);
  if (own && own !== 'mechanism') return { type: own, full };
  if (follows) return { type: HEAD_NOUNS[follows.head] ?? null, full };
  if (own) return { type: own, full };
  const precedes = /(平台|系统|品牌|APP|小程序|指数|名片|基金|机制)$/.exec(before)?.[1];
  if (precedes) return { type: HEAD_NOUNS[precedes] ?? null, full: null };
  if (name.length <= 8 && AWARD_VERBS.test(before)) return { type: 'title', full: null };
  if (COINED_ENDINGS.test(name)) return { type: 'platform', full: null };
  if (name.length <= 8 && MAKING_VERBS.test(before) && !FIGURATIVE_AFTER.test(after.replace(/^[，。；、]/, ''))) return { type: null, full: null };
  return { type: null, full: null };
}

/** All quoted words of a paragraph that may be terms, in order. */
export function quotedIn(text: string): Quoted[] {
  const found: Quoted[] = [];
  for (const match of text.matchAll(PAIRS)) {
    const name = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    const start = (match.index ?? 0) + 1;
    const end = start + (match[1] ?? match[2] ?? match[3] ?? '').length;
    if (!name || NOT_TERMS.test(name) || /[。！？；：]/.test(name)) continue;
    const before = text.slice(Math.max(0, start - 13), start - 1);
    const after = text.slice(end + 1, end + 60);
    const { type, full } = typeHere(name, before, after);
    // Several clauses in quotes are a slogan, unless a head noun makes a mechanism of them.
    if (/[，、]/.test(name) && (!full || name.length > 24)) continue;
    if (name.length > LONGEST && !full) continue;
    found.push({ name, start, end, type, full });
  }
  return found;
}
