/**
 * What a shorthand stands for, as the text around it says. In: a paragraph and the place of the shorthand. Out: the items verbatim, or null.
 *
 * Forms: “八个一”机制（甲、乙 …） · 由甲和乙组成的“1030” · 甲、乙、丙“三个提升” · “三化”：甲、乙、丙 · “X”，即甲、乙
 * and, spread over the paragraphs that follow, 聚焦“五个强化” … 在强化甲方面 … 在强化乙方面.
 */
import { NUMERALS, SHORTHAND_SHAPES } from '../lexicon/term-patterns.ts';

/** The number of items a shorthand announces; null where its form does not tell (1030, 1+N). */
export function announcedCount(name: string): number | null {
  const shape = SHORTHAND_SHAPES.find((s) => s.shape.test(name));
  if (!shape || shape.count === 'unknown') return null;
  const numerals = [...name].map((c) => NUMERALS[c]).filter((n): n is number => n !== undefined);
  // In “八个一” the last 一 names the items and does not count.
  return shape.count === 'numeral' ? (numerals[0] ?? null) : numerals.reduce((sum, n) => sum + n, 0);
}

const trim = (item: string): string => item.replace(/^[，、；:：\s]+|[，、；。\s]+$/g, '').replace(/^(?:即|包括|分别是|分别为|是指|指|以及|和)/, '');

function itemsOf(text: string): string[] {
  const marks = ['；', '、', '，', ','];
  const mark = marks.find((m) => text.includes(m));
  const pieces = mark ? text.split(mark) : text.split(/和|与|及/);
  return pieces.map(trim).filter((s) => s !== '');
}

/** The last item of a list written 甲、乙和丙. */
function splitLast(items: readonly string[], wanted: number | null): string[] {
  const last = items.at(-1) ?? '';
  const parts = last.split(/和|以及|及/);
  if (wanted !== null && items.length + 1 === wanted && parts.length === 2) return [...items.slice(0, -1), ...parts.map(trim)];
  return [...items];
}

function fits(items: readonly string[], count: number | null): boolean {
  return count === null ? items.length >= 2 : items.length === count;
}

/** （甲、乙） right after the shorthand and the noun it stands with. */
function inBrackets(after: string): string[] | null {
  const match = /^[”"]?[^，。；、（(]{0,12}[（(]([^（）()]{4,300})[）)]/.exec(after);
  const inside = match?.[1];
  if (!inside || /^(?:以下|下同|简称|不含|含|试行)/.test(inside)) return null;
  const items = itemsOf(inside);
  return items.length >= 2 ? items : null;
}

/** 由甲和乙组成的“X”. */
function composedOf(before: string): string[] | null {
  const match = /由([^，。；由]{4,80})(?:组成|构成)的?[“"]?$/.exec(before);
  return match?.[1] ? match[1].split(/和|、|与|以及/).map(trim) : null;
}

const LEADING =
  /^.*(?:实现|推动|推进|坚持|包括|涵盖|形成|打造|围绕|聚焦|促进|建立|完善|落实|持续|突出|做到|强化|统筹|出台实施|实施|出台|着力)(?=.{2})/;

/** The list that ends right before the shorthand: 甲、乙、丙“三个提升”. The first item may carry the sentence's beginning. */
function listBefore(before: string, count: number | null): string[] | null {
  if (count === null || count < 2) return null;
  const clause = (
    before
      .replace(/[“"]$/, '')
      .split(/[，。；：]/)
      .at(-1) ?? ''
  ).replace(/等(?:方面|领域|产品)?$/, '');
  const items = splitLast(clause.split('、').map(trim), count);
  if (items.length !== count || items.some((i) => i === '')) return null;
  const [first = '', ...rest] = items;
  const longest = Math.max(...rest.map((i) => i.length));
  const shortened = first.length > longest + 1 ? first.replace(LEADING, '') : first;
  if (rest.some((i) => i.length > 24)) return null;
  return [shortened, ...rest];
}

/** “X”：甲、乙 · “X”，即甲、乙 · “X”是指…. */
function explained(after: string, count: number | null): string[] | null {
  const colon = /^[”"][^，。；：]{0,8}(?:：|:|——)([^。]{4,200})/.exec(after)?.[1];
  if (colon && count !== null) {
    const items = splitLast(itemsOf(colon), count);
    if (items.length === count) return items;
  }
  const that = /^[”"][^，。；：]{0,8}(?:，|,)?(?:即|也就是|是指|指的是)([^。；]{4,200})/.exec(after)?.[1];
  if (!that) return null;
  const items = splitLast(itemsOf(that.replace(/^[：:]/, '')), count);
  return fits(items, count) || count === null ? items : null;
}

/** 在强化甲方面 … 在强化乙方面 in what follows, exactly as many as announced. */
function spread(name: string, following: string, count: number | null): string[] | null {
  const verb = /个([^个]{2,3})$/.exec(name)?.[1];
  if (!verb || count === null || count < 2) return null;
  const items: string[] = [];
  for (const match of following.matchAll(
    new RegExp(`(?:^|[。；：，\\n])[一二三四五六七八九十是在要、（）()]{0,4}(${verb}[^，。；：、\\n]{2,14}?)(?:方面)?(?=[，。；：\\n])`, 'g'),
  )) {
    const item = match[1];
    if (item && !items.includes(item)) items.push(item);
  }
  return items.length === count ? items : null;
}

/**
 * What the shorthand at `[start, end)` of `text` stands for; `following` is the text of the paragraphs after it.
 * Null where the text does not say, or says another number of items than the shorthand announces.
 */
export function expansionAt(name: string, text: string, start: number, end: number, following: string): string[] | null {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const count = announcedCount(name);
  return (
    inBrackets(after) ??
    composedOf(before) ??
    listBefore(before, count) ??
    explained(after, count) ??
    spread(name, `${text.slice(end)}\n${following}`, count)
  );
}
