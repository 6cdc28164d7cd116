/**
 * Noun phrases around a figure. In: a stretch of a sentence before or after it. Out: the words that name what is counted or measured,
 * without openings, places, agents and light verbs; and who the agent was.
 */
import type { Segmenter, Word } from '../corpus/segment.ts';
import { FLOW_PREFIXES } from '../lexicon/metric-words.ts';
import { PROVINCE_OF, REGIONS, WIDE_REGIONS } from '../lexicon/regions.ts';
import {
  GENERIC_HEADS,
  KEPT_VERBS,
  LEADING_VERB_GUARDS,
  LEADING_VERBS,
  OPENING_GUARDS,
  OPENINGS,
  SET_PREDICATES,
  STOP_GUARDS,
  STOP_PREDICATES,
} from '../lexicon/verbs.ts';
import { findIndicator, isKnownStart } from './canon.ts';
import { withoutVerb } from './frame.ts';
import { hasMeasure } from './measure.ts';
import { alternation, WordSet } from './patterns.ts';

/** A noun phrase: `text` with mentions of time blanked out; offsets in the same text that was read. */
export interface Noun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Who did or had it, where the clause names one before its verb (苏州创新投资集团完成). */
  readonly agent: string;
}

/** A noun phrase after its figure, and what is said of it. */
export interface NounAfter extends Noun {
  readonly predicate: string;
  readonly object: string;
}

const OPENING = new RegExp(`^(?:${alternation(OPENINGS, OPENING_GUARDS, 'after')})`);
const FLOW = new WordSet(FLOW_PREFIXES);
const LEADING = new WordSet(LEADING_VERBS);
export const KEPT = new WordSet(KEPT_VERBS);
const STOP = new RegExp(alternation([...STOP_PREDICATES, ...SET_PREDICATES].filter((word) => word.length > 1)));
const STOP_WORDS = new WordSet(STOP_PREDICATES);
const SETS = new WordSet(SET_PREDICATES);
/** 具有自主品牌的|地标型企业: a relative clause only describes. */
const RELATIVE =
  /^(?:按[^，。；]{2,10}(?:计算|统计|口径)(?=.{2})|(?:(?:培育|打造|建设|形成)?(?:具有|拥有|具备|富有|代表|符合)[^，。；]{2,30}|(?:占比|增长|增速|增幅|规模)较?[高快大]|列入[^，。；]{2,12})的(?=[^的]{2,}$))/;
const WHOLLY_OPENING = new RegExp(`^(?:${alternation(OPENINGS)}|首批|首期|第[一二三四五]批|全国|首个|其他|各类|相关)+$`);
/** A smaller or larger place before what is measured of it: 昆山市|地区生产总值, 全国|规上工业增加值. */
export const REGION =
  /^((?:全国|全省|我国|(?![各该两几多这那地市城山社灾]|园区|高新区|开发区|新区)(?:(?![全本我级及]|实现|完成|推动|力争|带动|促进)[\u4e00-\u9fa5]){1,8}?(?:市|县|(?<!地)区|自治州))(?!级|场|域|属|民|间|内|外))(?=.{2})/;
/** Cities and provinces by their bare names. */
export const CITIES = new WordSet([...PROVINCE_OF.keys(), ...REGIONS.keys()]);
/** 市场具有竞争力、规模超百亿元的|领航企业: a list of clauses before the last 的 only describes. */
const DESCRIBED_LIST = /^[^“”（）]{2,}[、，][^“”（）]*(?:超|具有|耕|位居|领先|不低于)[^“”（）]*的(?=[^的]{2,}$)/;
const WIDE = new WordSet([...WIDE_REGIONS.keys()]);
/** After a place's name these make another name: 南京港, 南京大学. */
const PLACE_NAMES =
  '港|站|大学|银行|机场|地铁|师范|医科|工业园区|高新区|(?:经济技术|经济)?开发区|经开区|综保区|海关|日报|都市圈|湾|路|号|人(?!均|口|才)';
/** 园区在2024年实现…: the place that the text is about, by its kind alone. */
const PLACE_PRONOUN = /^(?:园区|该[市区县省])(?=在?\u3000|实现|完成|园区|规模以上|规上|累计|设立|新签约|新增|引进|集聚|拥有|与)/;
/** Prepositions that are left when the rest was time or place. */
const EMPTY = /^(?:[由从在到至的对为向与及以把将被和其约近比较]|加快构建由|通过|根据|按照)+$/;
/** A phrase that begins so says something of the figure; it is not what is counted. */
const NOT_NOUN =
  /^(?:[（(、]|保持|达标|优良|合格|实现|在|位于|为|是|由|被|占|均|都|已|将|以上|以下|左右|以内|比|同比|较|[和与及](?![^，。；、]{2,20}的[^，。；、])|达|增|下降|上升|提高|；|人均|居(?!民|家|住)|列(?!车)|正在)/;
/** Verbs that end a clause without an object. */
const FINAL = /^(?:启用|成立|设立|落户|落地|揭牌|开业|组建|获批|投产|开工|挂牌|上线|发布|组成|构成|签约|通车|竣工|盈利|亏损)$/;
/** How something was done, before the verb that says what. */
const ADVERB =
  /^(?:集中|广泛|深入|全面|积极|大力|持续|扎实|稳步|加快|有序|成功|累计|共|统筹|协同|全力|着力|高质量|高标准|高水平|创新|精准|率先|主动|不断|同步|联合|新近|已|共同|分批|滚动|及时足额|及时|足额)(?:地)?/;
/** 8个城市重点发展区块|实施|项目392个: the second figure has a verb of its own. */
const TWO_STATEMENTS = /^(.{2,}?)(?:实施|完成|实现|拥有|新增|建成|引进|获评|累计|共有|达到|达)(?=.{2,}$)/;
export const GENERIC = new WordSet(GENERIC_HEADS);
const BLANK =
  /^(?:\d{1,2}[.．、](?=[\u4e00-\u9fa5“])|[\s\u3000，,、：:。；;·\-—①-⑳✔●■◆]|（[一二三四五六七八九十\d]{1,2}）|[较比]\u3000+(?:相比)?|连续[\d一二三四五六七八九十两]+(?:年|个月|届|次))+/;
/** Verbs inside a phrase that part the one who acts from what is counted. */
const INNER_VERB =
  /(?:力争|预计|累计|实现|完成|拥有|共有|现有|建有|设有|新增|获评|获批|认定|引进|建成|培育|入选|集聚|吸引|接待|带动|发放|提供|举办|筹集|共计|投入使用|达到|安排|取得|争取|(?<=工业企业)生产(?!总值|经营|性|线|者))/g;

/** Part of speech tags of a word that can open a noun phrase's predicate. */
const isVerb = (word: Word): boolean => word.tag === 'v' || word.tag === 'vd' || word.tag === 'vi' || word.tag === 'vg';

function firstWordEnds(text: string, at: number, segmenter: Segmenter | undefined): boolean {
  if (segmenter === undefined) return true;
  for (const word of segmenter.cut(text.slice(0, at + 8))) {
    const end = word.start + word.text.length;
    if (end === at) return true;
    if (end > at) return false;
  }
  return true;
}

/**
 * The noun phrase that ends where a frame's subject ends.
 * @param text the sentence with times blanked; brackets closed
 * @param place the document's place, dropped from the front of names
 */
export function nounBefore(text: string, start: number, end: number, place: string | null, segmenter?: Segmenter): Noun {
  let from = start;
  let to = end;
  while (to > from && /[\s\u3000，,、：:。；;从由较以]/.test(text[to - 1] ?? '')) to--;
  const prefix = place === null ? null : new RegExp(`^${place}(?:全市|全省|市(?!场|级|民|域|政|值)|省|县(?!级|域|区|乡)|(?!${PLACE_NAMES}))(?=.{2})`);
  let agent = '';
  let lastVerb = '';
  for (;;) {
    const rest = text.slice(from, to);
    const plain = passedLength(rest);
    if (plain === 0 && (isKnownStart(rest) || FLOW.prefixOf(rest) !== '')) break;
    const region = plain === 0 ? regionOf(rest, place) : '';
    const step = plain || region.length || leadingLength(rest, prefix, segmenter);
    if (step === 0) break;
    const verb = rest.slice(0, step);
    if (region !== '') agent = region;
    lastVerb = LEADING.has(verb) && verb.length > 1 && !/累计|实现|拥有|完成|拿到|全|共/.test(verb) ? verb : '';
    from += step;
  }
  const inner = innerCut(text.slice(from, to), segmenter);
  if (inner !== null) {
    agent = text.slice(from, from + inner.agentEnd);
    if (inner.join) return { text: agent + text.slice(from + inner.nounStart, to), start: from, end: to, agent: '' };
    from += inner.nounStart;
  }
  const noun = text
    .slice(from, to)
    .replace(/\u3000+/g, '')
    // 企业通过人工智能将|钢材利用率
    .replace(/^.{2,24}(?<![名大主上中少小干健部])[将把](?=.{3,})/, '')
    .replace(DESCRIBED_LIST, '')
    .replace(EMPTY, '')
    .replace(WHOLLY_OPENING, '')
    .replace(place === null ? /^$/ : new RegExp(`^${place}市?$`), '');
  return (GENERIC.has(noun) || KEPT.has(lastVerb)) && noun !== '' && lastVerb !== '' && text.slice(from - lastVerb.length, from) === lastVerb
    ? { text: `${lastVerb}${noun}`, start: from - lastVerb.length, end: to, agent }
    : { text: noun, start: from, end: to, agent };
}

/** Length of marks and of a describing clause at the beginning; 0 where there are none. */
function passedLength(rest: string): number {
  const blank = BLANK.exec(rest)?.[0].length ?? (/^[“"][^”"]*$/.test(rest) ? 1 : 0);
  if (blank > 0) return blank;
  const relative = RELATIVE.exec(rest)?.[0].length ?? 0;
  return relative < rest.length ? relative : 0;
}

/** Another place than the document's, right before a standard indicator: 昆山市 of 昆山市实现地区生产总值, 苏州 of 苏州规上工业总产值; '' where there is none. */
function regionOf(rest: string, place: string | null): string {
  const region = REGION.exec(rest)?.[1] ?? (CITIES.prefixOf(rest) || WIDE.prefixOf(rest));
  if (region === '' || (place !== null && region.startsWith(place) && region.length <= place.length + 1)) return '';
  return isKnownStart(rest.slice(region.length).replace(/^(?:全年|实现|完成)+/, '')) ? region : '';
}

/** Length of an opening, place or light verb at the beginning; 0 where the phrase begins. */
function leadingLength(rest: string, prefix: RegExp | null, segmenter: Segmenter | undefined): number {
  const place = prefix?.exec(rest)?.[0].length ?? PLACE_PRONOUN.exec(rest)?.[0].length ?? 0;
  if (place > 0) return place;
  const opening = OPENING.exec(rest)?.[0].length ?? 0;
  if (opening > 0 && opening < rest.length && (opening > 1 || firstWordEnds(rest, opening, segmenter))) return opening;
  const adverb = ADVERB.exec(rest)?.[0].length ?? 0;
  if (adverb > 0 && LEADING.prefixOf(rest.slice(adverb)) !== '') return adverb;
  const verb = LEADING.prefixOf(rest);
  if (verb === '' || verb.length === rest.length) return 0;
  const next = rest[verb.length] ?? '';
  if (next === '的' || next === '业' || LEADING_VERB_GUARDS[verb]?.includes(next) === true || !firstWordEnds(rest, verb.length, segmenter)) return 0;
  return verb.length + (next === '了' ? 1 : 0);
}

/** Cuts 规上工业企业|实现|利润总额; measures keep their owner, counted things lose the agent. */
function innerCut(noun: string, segmenter: Segmenter | undefined): { agentEnd: number; nounStart: number; join: boolean } | null {
  let best: { agentEnd: number; nounStart: number; join: boolean } | null = null;
  if (findIndicator(noun) !== null) return null;
  // 每万人拥有基站: by whom it is divided is part of the measure.
  const per = /^(?:每|人均|户均)/.test(noun);
  for (const match of noun.matchAll(INNER_VERB)) {
    const at = match.index;
    const after = at + match[0].length;
    if (
      at < 2 ||
      at < FLOW.prefixOf(noun).length ||
      noun.length - after < 2 ||
      noun[after] === '的' ||
      /[“（《]/.test(noun.slice(at)) !== /[”）》]/.test(noun.slice(at))
    )
      continue;
    if (segmenter !== undefined && !firstWordEnds(noun.slice(at), match[0].length, segmenter)) continue;
    if (LEADING_VERB_GUARDS[match[0]]?.includes(noun[after] ?? '') === true) continue;
    // 独角兽培育企业: a participle of the bare head.
    if (/^(?:培育|入选|获评|认定|获批|引进)$/.test(match[0]) && GENERIC.has(noun.slice(after))) continue;
    const flow = match[0] === '新增';
    const rest = noun.slice(after);
    best = {
      agentEnd: at,
      nounStart: flow ? at : after,
      join: per || (!flow && (hasMeasure(rest) || (match[0] === '累计' && LEADING.has(rest))) && (at <= 20 || noun.slice(0, at).endsWith('分别'))),
    };
  }
  return best;
}

/** 31个省（区、市）和41个行业: what stands in brackets parts no list. */
const BRACKETED = /（[^（）]*）/g;
const masked = (bracket: string): string => '（'.repeat(bracket.length);

/**
 * The noun phrase right after a figure, with its predicate: 企业|入选|2023年《财富》世界500强.
 * @param end where the next separator or figure is
 */
export function nounAfter(text: string, start: number, end: number, segmenter?: Segmenter, beforeFigure = false): NounAfter {
  let from = start;
  // 开通12条（段）地铁线路: a bracket right after a figure belongs to its unit.
  const unit = /^（[^（）]{1,3}）(?=[\u4e00-\u9fa5“])/.exec(text.slice(from, end))?.[0].length ?? 0;
  from += unit;
  while (from < end && /[\s\u3000的]/.test(text[from] ?? '')) from++;
  // The piece after the last list mark belongs to the figure that follows it.
  const listed = beforeFigure ? text.slice(from, end).replace(BRACKETED, masked).lastIndexOf('、') : -1;
  const piece = listed > 1 ? text.slice(from, from + listed) : text.slice(from, end);
  // 45个国家级集群|2021年|主导产业产值达…: a time opens another statement.
  const dated = beforeFigure ? piece.search(/(?<=^.{2,})\u3000/) : -1;
  const rest = dated > 0 ? piece.slice(0, dated) : piece;
  const verb = beforeFigure ? TWO_STATEMENTS.exec(rest) : null;
  const cut = verb === null ? predicateAt(rest, segmenter) : (verb[1] ?? '').length;
  const head = rest.slice(0, cut);
  const tail = rest.slice(cut);
  const predicate = SETS.prefixOf(tail) || STOP_WORDS.prefixOf(tail);
  const described = RELATIVE.exec(head)?.[0].length ?? 0;
  let noun = head.replace(/[\s\u3000、，和及与]+$/, '');
  let offset = from;
  if (beforeFigure) noun = withoutVerb(noun.replace(/(?:其?中)?(?:共|现|已)?有$/, ''));
  // 10条旅游线路和某某等|5个目的地: the last item is an example of the next.
  if (beforeFigure) noun = noun.replace(/[、和及与][^、和及与]*等$/, '');
  // 在259个冠军中, 384家企业的分析数据显示: what follows the counted thing says where it stands.
  noun = noun
    .replace(/(?<=.{2})(?:实质性|正式|全面|顺利|集中|陆续|相继)$/, '')
    .replace(/(?<=.{2})(?:之中|当中|以内|(?<![高初国其心集])中)$/, '')
    // 55个细分领域“40升15降”: how they fared, in a nutshell.
    .replace(/(?<=.{2})“[^“”]*(?:\d+[升降增减涨跌]){2}”$/, '')
    .replace(/(?<=.{2})(?:涉|新)$/, '')
    .replace(/(?<=.{2})的(?:分析|调查|统计|监测|抽样)(?:数据|结果)?(?:显示|表明)?$/, '');
  if (NOT_NOUN.test(rest)) noun = '';
  if (described > 0) {
    offset += described;
    noun = noun.slice(described);
  }
  // 具有甲、乙的品牌: a list before the last 的 only describes the head.
  const last = noun.lastIndexOf('的');
  if (last > 0 && /[、，]/.test(noun.slice(0, last))) {
    offset += last + 1;
    noun = noun.slice(last + 1);
  }
  return {
    text: noun,
    start: offset,
    end: from + cut,
    agent: '',
    predicate,
    object: tail
      .slice(predicate.length)
      .replace(/[、，].*$/s, '')
      .replace(/[\s\u3000和及与]+$/, ''),
  };
}

/** 宜居社区, 集聚区: the characters around a listed predicate make it part of a word. */
function partOfWord(rest: string, word: Word): boolean {
  const guard = STOP_GUARDS[word.text];
  if (guard === undefined) return false;
  const before = rest[word.start - 1] ?? '';
  const after = rest[word.start + word.text.length] ?? '';
  return (before !== '' && guard.before?.includes(before) === true) || (after !== '' && guard.after?.includes(after) === true);
}

/** Where the predicate of a phrase begins; the whole length where there is none. */
function predicateAt(rest: string, segmenter: Segmenter | undefined): number {
  const last = rest.lastIndexOf('的');
  const relative = last > 0 && last < rest.length - 1 && !/^.{2,12}(?:入选|获评|落户|上榜|入围|组成|构成|参加|参与|当选|夺得|荣获)/.test(rest);
  const from = relative ? last + 1 : 0;
  if (segmenter === undefined) {
    const found = STOP.exec(rest.slice(from + 2));
    const set = /[均已被将占]/.exec(rest.slice(from + 2));
    return Math.min(rest.length, ...[found, set].flatMap((match) => (match === null ? [] : [from + 2 + match.index])));
  }
  let depth = 0;
  const words = segmenter.cut(rest);
  for (const [index, word] of words.entries()) {
    if (/^[“（《(]/.test(word.text)) depth++;
    if (/[”）》)]$/.test(word.text)) depth--;
    if (depth > 0 || index === 0 || word.start < from + 1) continue;
    const listed = STOP_WORDS.has(word.text) || SETS.has(word.text) || STOP_WORDS.prefixOf(word.text).length > 1;
    if (listed && partOfWord(rest, word)) continue;
    const next = words[index + 1];
    const open =
      isVerb(word) && next !== undefined && !/^[的”》）]/.test(next.text) && word.text.length > 1 && !/^(?:转|升|建|供|用)/.test(next.text);
    if (listed && (next !== undefined || FINAL.test(word.text))) return word.start;
    if (open && STOP.test(word.text)) return word.start;
  }
  return rest.length;
}
