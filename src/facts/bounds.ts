/** Words around a number that bound it. In: a text and where the number starts or ends. Out: the bound and where its words start or end. */
import { BOUND_GUARDS, BOUNDS_AFTER, BOUNDS_BEFORE, BOUNDS_OF_BARE_UNITS, type BoundWord, STATING_WORDS } from '../lexicon/bounds.ts';
import { WHOLES } from '../lexicon/figures.ts';
import type { Bound } from './model.ts';
import { alternation } from './patterns.ts';

export interface FoundBound {
  readonly bound: Bound;
  readonly word: string;
  /** Where the bound words start (before) or end (after). */
  readonly at: number;
}

const byLength = (list: readonly BoundWord[]): BoundWord[] => [...list].sort((a, b) => b.word.length - a.word.length);
const BEFORE = byLength(BOUNDS_BEFORE);
const BEFORE_BARE = byLength([...BOUNDS_BEFORE, ...BOUNDS_OF_BARE_UNITS]);
const AFTER = byLength(BOUNDS_AFTER);
/** What may stand between a bound and its number. */
const FILLERS = ' \u00a0\u3000了到';

function endsWith(text: string, end: number, list: readonly BoundWord[]): FoundBound | null {
  for (const { word, bound } of list) {
    if (!text.startsWith(word, end - word.length) || end < word.length) continue;
    const guard = BOUND_GUARDS[word];
    if (guard !== undefined && guard !== '' && guard.includes(text[end - word.length - 1] ?? '\n')) continue;
    return { bound, word, at: end - word.length };
  }
  return null;
}

/** The bound words right before `at`: 超 5万亿, 超过了80, 不低于60%. */
export function boundBefore(text: string, at: number, bareUnit = false): FoundBound | null {
  let end = at;
  for (let skipped = 0; skipped <= 3; skipped++) {
    const found = endsWith(text, end, bareUnit ? BEFORE_BARE : BEFORE);
    if (found) return found;
    if (!FILLERS.includes(text[end - 1] ?? '\n')) return null;
    end--;
  }
  return null;
}

/** 约占全国1/8 · 超过全省的三分之一: a bound before the whole of which the number is a part. */
const BOUND_OF_SHARE = new RegExp(
  `(?:(约占|大约占|近占)(?:了|到)?[^，。；、：,;0-9（(]{0,10}|(约|近|超过|超|逾|不足|不到|接近)占?(?:${alternation(WHOLES)})(?:总量|总数|城市)?)的?$`,
  'u',
);

export function boundOfShare(text: string, at: number): FoundBound | null {
  const from = Math.max(0, at - 18);
  const match = BOUND_OF_SHARE.exec(text.slice(from, at));
  const word = match?.[1]?.replace('占', '') ?? match?.[2];
  if (!match || word === undefined) return null;
  const entry = BEFORE.find((candidate) => candidate.word === word);
  return entry ? { bound: entry.bound, word, at: from + match.index } : null;
}

/** Whether the text right before `at` states a number: 达万亿元. */
export function statedBefore(text: string, at: number): boolean {
  return STATING_WORDS.some((word) => text.startsWith(word, at - word.length) && at >= word.length);
}

/** The bound words that start at `at`, behind up to two spaces or （含）: 以上, 左右, 以内. 余 and 多 only before a pause. */
export function boundAfter(text: string, at: number): FoundBound | null {
  const skip = /^(?:[（(]含[^（）()]{0,6}[)）]|[ \u00a0\u3000]{0,2})/u.exec(text.slice(at, at + 10))?.[0].length ?? 0;
  const from = at + skip;
  for (const { word, bound } of AFTER) {
    if (!text.startsWith(word, from)) continue;
    const end = from + word.length;
    const next = text[end];
    if (word.length === 1 && next !== undefined && !/[，。；、：,;）)\s]/u.test(next)) continue;
    if (word === '上下' && next === '游') continue;
    return { bound, word, at: end };
  }
  return null;
}
