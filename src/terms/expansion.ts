/**
 * What a shorthand stands for, as the text around it says. In: a paragraph and the place of the shorthand. Out: the items verbatim, or null.
 *
 * Forms: “八个一”机制（甲、乙 …） · 由甲和乙组成的“1030” · 甲、乙、丙“三个提升” · “三化”：甲、乙、丙 · “X”，即甲、乙
 * and, spread over the paragraphs that follow, 聚焦“五个强化” … 在强化甲方面 … 在强化乙方面.
 */
import { NUMERALS, SHORTHAND_SHAPES } from '../lexicon/term-patterns.ts';

/** The number of items a shorthand announces; null where its form does not tell (1030). */
export function announcedCount(name: string): number | null {
  const shape = SHORTHAND_SHAPES.find((s) => s.shape.test(name));
  // Each number of 2+3+N stands for one item of its explanation.
  if (shape?.count === 'unknown' && /[+＋×]/.test(name)) return name.split(/[+＋×]/).length;
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

/** What may stand before the first item within its clause. */
const VERBS =
  '重点发展|大力发展|发展|抓好|实现|推动|推进|推出|坚持|包括|涵盖|形成|打造|围绕|聚焦|促进|建立|完善|落实|持续|突出|做到|强化|统筹|实施|出台|着力|成为|提升|健全|增强|转向|加大|开展|构建|确保|深化|加强';
const LEADING = new RegExp(`^.*(?:${VERBS}|以|的)(?=.{2})`);
const VERB_FIRST = new RegExp(`^(?:${VERBS})(?=.{2})`);
/** What may stand between the last item and the shorthand. */
const TRAILING = /(?:(?:等)?(?:为代表|为主|为重点|为支撑|为核心)的.*|等方面|等领域|等|实现|均实现|均|全面)$/;

/** Items of one list are of one build: none much longer than the others. */
const parallel = (items: readonly string[], slack: number): boolean =>
  Math.max(...items.map((i) => i.length)) - Math.min(...items.map((i) => i.length)) <= slack;

/** The first item without the beginning of its sentence: what its brothers begin with, else what follows the last verb. */
function shortened(first: string, rest: readonly string[]): string {
  const clause = first.split(/[，。]/).at(-1) ?? first;
  const opening = rest[0]?.[0] ?? '';
  const shared = rest.length > 1 && rest.every((item) => item.startsWith(opening)) ? clause.lastIndexOf(opening) : -1;
  if (shared >= 0) return clause.slice(shared);
  if (clause.length > Math.max(...rest.map((i) => i.length)) + 1) return clause.replace(LEADING, '');
  // A verb before the first item alone governs the whole list.
  return rest.some((item) => VERB_FIRST.test(item)) ? clause : clause.replace(VERB_FIRST, '');
}

/** The list that ends right before the shorthand: 甲、乙、丙“三个提升”. The first item may carry the sentence's beginning. */
function listBefore(before: string, count: number | null): string[] | null {
  // Two things side by side stand before many a “双…” that they do not explain.
  if (count === null || count < 3) return null;
  const clause = (
    before
      .replace(/[“"]$/, '')
      .split(/[，。；：]/)
      .at(-1) ?? ''
  ).replace(TRAILING, '');
  const items = splitLast(clause.split('、').map(trim), count);
  if (items.length !== count || items.some((i) => i === '')) return null;
  const [first = '', ...rest] = items;
  const all = [shortened(first, rest), ...rest];
  if (all.some((i) => i.length > 24 || i.length < 2 || /[“”"（）]/.test(i))) return null;
  return parallel(all, 10) ? all : null;
}

/** The last item without the sum that closes the list: 乐居五方面提供支持, 南沙新区三个核心区. */
function withoutSum(items: readonly string[], count: number): string[] {
  const numerals = Object.entries(NUMERALS).flatMap(([word, n]) => (n === count ? [word] : []));
  const sum = new RegExp(`(?<=.{2})(?:${[...numerals, String(count)].join('|')})(?:个|大|项|类|方面|种).*$`);
  return items.map((item, i) => (i === items.length - 1 ? item.replace(sum, '') : item));
}

/** The head noun of what is counted with 大: 四大优势产业领域. */
const COUNTED =
  /([三四五六七八九十])大(?:[^，。；：、（()“”\s的]{0,6}?)(?:产业集群|优势产业领域|产业领域|集群|体系|领域|产业|平台|行动|工程|板块|赛道|片区|基地|组团|通道|枢纽|品牌|机制|支柱|任务|方向)(?!领域|集群|链|园)/g;

/** Counts that a text makes of the list right before them, without quotation marks: 网络、平台、安全三大体系. Only those whose list has so many items. */
export function countedIn(text: string): { readonly name: string; readonly items: readonly string[] }[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const items = listBefore(text.slice(0, match.index), NUMERALS[match[1] ?? ''] ?? null);
    return items ? [{ name: match[0], items }] : [];
  });
}

/** The items of one clause, where it lists exactly as many as announced. */
function clauseItems(text: string, count: number): string[] | null {
  const clause = text.split(/[，。；]/)[0] ?? '';
  const items = splitLast(clause.split('、').map(trim), count);
  const pairs = items.length === count ? items : clause.split(/和|与|及/).map(trim);
  return pairs.length === count && pairs.every((i) => i.length >= 2 && i.length <= 24) ? withoutSum(pairs, count) : null;
}

/** What a code stands for, in as many parts as its explanation has. */
function partsOf(sentence: string): string[] {
  const clause = trim(sentence.split(/[，；]/)[0] ?? '');
  const parts = (clause.includes('、') ? clause.split('、') : clause.split(/和|与|及/)).map(trim);
  return parts.every((part) => part.length >= 2) ? parts : [clause];
}

/** A compound taken to pieces: “一城二都”：“一城”指甲，“二都”指乙、丙. The pieces, verbatim, must make up the whole. */
function piecewise(name: string, after: string): string[] | null {
  const told = /^[”"][^，。；：]{0,10}：(?=“)(.{4,800})/.exec(after)?.[1];
  if (!told) return null;
  const pieces = [...told.matchAll(/“([^”]{1,12})”，?(?:即|指的是|是指|指|是).*?(?=[。；，]?“[^”]{1,12}”，?(?:即|指|是)|[。；]|$)/g)];
  const whole = name.replace(/[、+＋]/g, '');
  let joined = '';
  const items: string[] = [];
  for (const piece of pieces) {
    joined += piece[1] ?? '';
    items.push(trim(piece[0]));
    if (joined === whole) return items.length >= 2 ? items : null;
    if (!whole.startsWith(joined)) return null;
  }
  return null;
}

/** “X”：甲、乙 · “X”，即甲、乙 · “X”指甲和乙. */
function explained(after: string, count: number | null): string[] | null {
  const told = /^[”"][^，。；：]{0,8}(?:：|——|，?(?:即|也就是|是指|指的是|指))(.{4,300})/.exec(after)?.[1];
  if (!told || /^[“"]/.test(told)) return null;
  const sentence = told.split('。')[0] ?? '';
  if (count === null) return /^[”"][^，。；：]{0,8}，?(?:即|也就是|是指|指的是|指)/.test(after) ? partsOf(sentence) : null;
  const clause = clauseItems(told, count);
  if (clause) return clause;
  const [first = '', ...rest] = splitLast(itemsOf(sentence), count);
  if (rest.length + 1 !== count) return null;
  // Whole clauses (交储出让一批地块；改造升级一批载体) stand as they are; of a list in running text the ends are cut.
  const running = sentence.includes('、') && !sentence.includes('；');
  const listed = running ? [shortened(first, rest), ...rest.slice(0, -1), (rest.at(-1) ?? '').split('，')[0] ?? ''] : [first, ...rest];
  return parallel(listed, 24) && !listed.some((i) => /[“”"]/.test(i) || i.length < 2) ? withoutSum(listed, count) : null;
}

/** Frames in which a text takes up the announced items one by one, the strictest first. */
const FRAMES: readonly ((verb: string) => RegExp)[] = [
  (verb) => new RegExp(`在(${verb}[^，。；：、\\n]{2,16}?)(?:方面|上)(?=[，。；：\\n])`, 'g'),
  (verb) => new RegExp(`[一二三四五六七八九十]是(?:要)?(${verb}[^，。；：、\\n]{2,16}?)(?=[，。；：\\n])`, 'g'),
  (verb) => new RegExp(`(?:^|\\n)(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．])?(${verb}[^，。；：、\\n]{2,16}?)(?=[，。；：\\n])`, 'g'),
];

/** 在强化甲方面 … 在强化乙方面 in what follows, exactly as many as announced. */
function spread(name: string, following: string, count: number | null): string[] | null {
  const verb = /个([^个]{2,3})$/.exec(name)?.[1];
  if (!verb || count === null || count < 2) return null;
  for (const frame of FRAMES) {
    const items = new Set([...following.matchAll(frame(verb))].map((m) => m[1] ?? ''));
    if (items.size === count) return [...items];
  }
  return null;
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
    piecewise(name, after) ??
    inBrackets(after) ??
    composedOf(before) ??
    listBefore(before, count) ??
    explained(after, count) ??
    spread(name, `${text.slice(end)}\n${following}`, count)
  );
}
