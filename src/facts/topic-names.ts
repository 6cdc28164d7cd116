/**
 * Whose the vague things are. In: a name too general to be compared (注册企业数, 产业规模) and the words before its figure.
 * Out: the name with what the text tells of: 政策计算器注册企业数, 光子产业规模.
 */
import type { Range } from '../corpus/model.ts';
import type { Segmenter } from '../corpus/segment.ts';
import { TOPIC_HEADS, TOPIC_VERBS, UNNAMED_INDUSTRIES, VAGUE_DEEDS, VAGUE_THINGS } from '../lexicon/topics.ts';
import { LEADING_VERBS } from '../lexicon/verbs.ts';
import { alternation, WordSet } from './patterns.ts';

const COUNTED = '(?:总)?(?:数|次数|人次|人数|总数|数量|额|金额|总额|规模|率|占比)';
const VAGUE = new RegExp(`^(?:${alternation(VAGUE_DEEDS)})*(?:${alternation(VAGUE_THINGS)})${COUNTED}$`);
const SIZE = /^(?:全?产业|行业|市场|产业链|全产业链)(?:总)?(?:规模|产值|总产值|营收|营业收入)$/;
/** The last thing brought in: a quoted name with what it is called, or a phrase that ends in its kind. */
const BROUGHT_IN = new RegExp(
  `(?:${alternation(TOPIC_VERBS)})(?:了|全国首个|全省首个|全市首个|统一的?)?([\\u4e00-\\u9fa5]{0,8}?[“"][^“”"]{2,14}[”"][\\u4e00-\\u9fa5A-Za-z]{0,12}|[\\u4e00-\\u9fa5]{2,16}?(?:${alternation(TOPIC_HEADS)}))(?=[，,；;])`,
  'g',
);
/** “穗岁康”累计赔付97万人次: a quoted name that heads its clause. */
const HEADING = new RegExp(`(?:^|[，。；,;\\n])[“"]([^“”"、]{2,10})[”"](?=(?:累计|已|共|平台|项目|${alternation(VAGUE_DEEDS)}))`, 'g');
/** Quoted names that need no kind behind them. */
const NAMED_THING = /[通器码卡云链宝康站角券]$/;
const UNNAMED = new RegExp(`^(?:${alternation(UNNAMED_INDUSTRIES)})+$`);
/** Characters before and after a figure in which an industry counts as what the text is about. */
const NEAR = 600;
const VERBS = new WordSet([...LEADING_VERBS, '全力', '加快', '大力']);

/**
 * @param text the paragraph; `range` the sentence within it; `start` where the figure begins
 * @param earlier the paragraph before
 * @returns the fuller name, or the name itself where the words do not tell
 */
export function ownedByTopic(name: string, text: string, range: Range, start: number, earlier: string, segmenter?: Segmenter): string {
  if (SIZE.test(name)) {
    const around = `${earlier}\n${text}`;
    const at = earlier.length + 1 + start;
    const industry = segmenter === undefined ? '' : industryOf(around.slice(Math.max(0, at - NEAR), at + NEAR), segmenter);
    return industry === ''
      ? name
      : `${industry}${/^(?:全?产业|行业|市场)/.test(name) ? '产业' : ''}${name.replace(/^(?:全?产业(?!链)|行业|市场)/, '')}`;
  }
  if (!VAGUE.test(name)) return name;
  const before = text.slice(Math.max(range.start, start - NEAR), start);
  const topic = topicIn(before);
  return topic === '' || name.startsWith(topic) ? name : `${topic}${name}`;
}

function topicIn(before: string): string {
  const brought = [...before.matchAll(BROUGHT_IN)].at(-1);
  const heading = [...before.matchAll(HEADING)].at(-1);
  if (heading !== undefined && (brought === undefined || heading.index > brought.index)) return heading[1] ?? '';
  const phrase = brought?.[1] ?? '';
  const quoted = /[“"]([^“”"]+)[”"](.*)$/.exec(phrase);
  if (quoted === null) return phrase;
  const [, inner = '', kind = ''] = quoted;
  return NAMED_THING.test(inner) ? inner : `${inner}${kind}`;
}

/** The industry that the words name most often, with the words that stand before it most times: 光子 of 光子产业, 生物医药 of 生物医药产业. */
function industryOf(words: string, segmenter: Segmenter): string {
  const found = [...words.matchAll(/产业/g)].map((match) => modifiersOf(words.slice(Math.max(0, match.index - 12), match.index), segmenter));
  let name = '';
  for (let depth = 1; depth <= 3; depth++) {
    const within = found.filter(
      (modifiers) =>
        modifiers
          .slice(0, depth - 1)
          .reverse()
          .join('') === name,
    );
    const counts = new Map<string, number>();
    for (const word of within.flatMap((modifiers) => modifiers[depth - 1] ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (best === undefined || best[1] < 2 || (depth > 1 && best[1] * 2 <= within.length)) break;
    name = best[0] + name;
  }
  return name;
}

/** The words before 产业 that can say which, the nearest first: 光子 of 千亿级光子. */
function modifiersOf(words: string, segmenter: Segmenter): string[] {
  const out: string[] = [];
  for (const word of segmenter.cut(words).reverse()) {
    if (word.text.length < 2 || !/^[\u4e00-\u9fa5A-Za-z]+$/.test(word.text) || UNNAMED.test(word.text) || VERBS.has(word.text)) break;
    out.push(word.text);
  }
  return out;
}
