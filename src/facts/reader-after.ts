/** Figures that stand before what they count: 拥有35个工业大类, 90%以上的研发机构设立在企业, 总规模150亿元的国家工业母机基金. */

import { FLOW_PREFIXES } from '../lexicon/metric-words.ts';
import { findIndicator } from './canon.ts';
import type { Frame } from './frame.ts';
import { hasMeasure, isDependent } from './measure.ts';
import { levelName } from './naming.ts';
import { GENERIC, KEPT, type Noun, type NounAfter, nounAfter } from './noun.ts';
import { WordSet } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';
import type { SentenceReader } from './reader.ts';
import { boundedBy } from './thresholds.ts';
import { familyOf } from './unit-family.ts';
import { endsInVerb } from './verb-end.ts';

const YEAR = /(?:19|20)\d\d年(?:度)?/g;
/** What is done with projects. */
const BUILT = /^(?:开工|竣工|投产|签约|落地)$/;
/** 27个行业增加值保持增长: what the branches named next are told of. */
const OUTPUT = /(?:总产值|产值|增加值)$/;
/** Measures are taken for something, which stands before their number: 企业技术改造10条措施. */
const MEASURES_TAKEN = /^(?:政策|具体|特别|创新|改革|支持|惠企)?(?:措施|举措|政策|意见|办法|规定|条款|任务|经验)$/;
/** 首期规模20亿元“润苗”基金: a quoted name is the owner without 的. */
const NAMED_OWNER = /^[“"][^“”"]{2,12}[”"][^，。；]{0,10}(?:基金|集团|公司|平台|专项|计划)/;
/** 惠及180多万居民: people are counted without a counter. */
const PEOPLE = /^[\u4e00-\u9fa5]{0,6}(?:居民|群众|人口|学生|职工|员工|党员|老人|老年人|儿童|农民|市民|用户|考生|游客|人才|从业者|劳动者)$/;
/** A class of size without what is of it; in a list the members of the next may follow (2个千亿级和汽车、食品…). */
const BARE_CLASS = /^([一二三四五六七八九十百千万]+亿(?:元|美元)?级)(?:$|[和、与及])/;
/** Whose things may be counted, and not they themselves. */
const OWNER = /(?:试验区|示范区|园区|新区|开发区|高新区|经开区|公司|集团|大学)$/;
/** 10个国家级经开区完成总产值8473亿元: what they do is theirs, and not the province's. */
const AREAS = /^.{2,}(?:开发区|经开区|高新区|园区|示范区|新区)$/;
/** 全世界504种产品: where they are counted. */
const WHERE = /^(?:全世界|世界|全球|全国|国内|国际|全省|省内)$/;
/** 的生产能力, 项目（一期）工程: what shall be able to make so many. */
const CAPACITY = /的?(?:生产|制造|加工)?(?:能力|产能)$|(?:建设|技改|扩建)?(?:项目|工程|生产线|基地)(?:（[^（）]*）)?(?:工程|项目)?(?:建设)?$/;
/** 产品远销|全球, 业务覆盖 */
const REACHES =
  /^(.{0,14}?(?:远销|销往|畅销|出口|遍布|覆盖|辐射|进入|走进|销售|遍及))(?:到|至|往)?(?:了|全球|海内外|国内外|境内外|全国|五大洲|世界|“一带一路”|欧美|东南亚)*$/;
const PLACES = /^(?:国家[和或及与]地区|国家、地区|国家(?!级)|省份|省市区?|省区市|省[、（(]|城市|地区|县市区?)/;
/** 85公里加快建设: what was done with the length. */
const DONE = /^(?:加快|全面|建成|开工|竣工|投用|投入|完工|贯通|通车|启动|正式)/;
/** 16个行业实现两位数增长: how those counted fared. */
const FARED = /^(?:实现|保持|呈现?)*(?:同比|比上年|较上年)?((?:正|两位数)?(?:增长|下降)|盈利|亏损)/;
/** 10个重点行业工业增加值增长11.2%: the count ends before what they are told by, which the next figure is of. */
const GREW = /^([\u4e00-\u9fa5]{2,}?)(?:工业)?(?:总产值|产值|增加值|产量|营业收入|营收|投资|利润)/;
const GROWS = /^(?:工业)?(?:总产值|产值|增加值|产量|营业收入|营收|投资|利润)(?:同比|比上年)?(?:增长|下降)[\s\u3000]*\d/;
/** Characters that those words take. */
const GREW_LENGTH = 16;
/** What they are told by. */
const TOLD_BY = /(?:总产值|产值|增加值|产量|营业收入|营收|投资|利润)$/;
const FLOWS = new WordSet(FLOW_PREFIXES);
const NAMING_SETS = /^新?(?:入选|入围|上榜|跻身|进入|列入|纳入|成为)/;

/**
 * States a figure by the noun after it, where that is how the sentence is built.
 * @param before the noun phrase before the figure, null where there is none
 * @param owner true to look only for the owner of a bare measure (总规模…的X基金)
 * @returns false where nothing was stated
 */
export function readAfter(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, before: Noun | null, owner = false): boolean {
  const { blanked, closed, quantities, segmenter } = reader.source;
  const end = reader.afterEnd(index);
  const attributive = blanked[quantity.end] === '的';
  if (owner || (before !== null && isDependent(before.text)))
    return before !== null && (attributive || NAMED_OWNER.test(blanked.slice(quantity.end, end))) && ownerAfter(reader, quantity, frame, before, end);
  const family = familyOf(quantity.unit);
  if (quantity.form === 'rank' || quantity.form === 'ratio' || quantity.form === 'points') return false;
  const verbEnd = before === null ? null : endsInVerb(before.text, frame.verb, segmenter);
  const nextStart = quantities[index + 1]?.start;
  const twin = nextStart === quantity.end && family === 'count' ? twinCount(reader, index, quantity, frame) : null;
  if (twin !== null) return twin;
  const after = nounAfter(blanked, quantity.end, end, segmenter, end === nextStart);
  if (before !== null && namedAround(reader, quantity, frame, before, after, verbEnd)) return true;
  if (before !== null && verbEnd === null && !standsAlone(blanked, quantity, before, after)) return false;
  const bounded = boundedBy(blanked, closed, quantities, index);
  if (bounded !== null) {
    const name = levelName(`${bounded.condition.replace(/\s/g, '')}${bounded.noun}`, quantity.unit);
    reader.state(quantity, name, quantity.start, frame, ['noun-after', 'bounded-set'], 0.9, { end: bounded.end });
    reader.use(index + 1, bounded.end);
    return true;
  }
  if (after.text.length < 2 && !/^[县区镇村市省国岛]$/.test(after.text)) return false;
  const agent = before === null ? '' : before.text.slice(0, verbEnd ?? 0);
  const sizes = BARE_CLASS.exec(after.text)?.[1];
  if (sizes !== undefined) return classCount(reader, index, quantity, frame, { ...after, text: sizes });
  if (family === 'percent')
    return (attributive || (verbEnd !== null && /(?:以[上下内]|左右)$/.test(quantity.surface))) && shareAfter(reader, quantity, frame, after, end);
  const people = quantity.unit === '' && quantity.form === 'number' && PEOPLE.test(after.text);
  if (family !== 'count' && family !== 'person' && !people) return measuredAfter(reader, quantity, frame, after);
  // 45个省重点项目|完成投资|286亿元, 8个区块|实施项目|392个: what follows is told of the next figure.
  rememberAreas(reader, after);
  const alone = end === nextStart && after.predicate !== '' && !blanked.slice(after.end, end).includes('、');
  return countedAfter(reader, quantity, frame, before, alone ? { ...after, predicate: '', object: '' } : after, agent);
}

/** A figure whose name is in the words on both sides of it. */
function namedAround(reader: SentenceReader, quantity: Quantity, frame: Frame, before: Noun, after: NounAfter, verbEnd: number | null): boolean {
  if (verbEnd === null && countedAround(reader, quantity, frame, before, after)) return true;
  if (before.text.endsWith('年产') && after.text.length > 1) return madeYearly(reader, quantity, frame, before, after);
  return familyOf(quantity.unit) === 'count' && reachedPlaces(reader, quantity, frame, before, after);
}

/** 年产10万辆整车, 年产10万辆整车的生产能力 */
function madeYearly(reader: SentenceReader, quantity: Quantity, frame: Frame, before: Noun, after: NounAfter): boolean {
  const thing = after.text.replace(CAPACITY, '');
  const name = `${thing}${thing === after.text ? '年产量' : '年产能'}`;
  const end = after.start + after.text.length;
  reader.state(quantity, levelName(name, quantity.unit), before.start, frame, ['noun-around'], 0.85, { end });
  reader.advance(end);
  return true;
}

/** 产品远销全球110多个国家和地区: the places that something reaches are counted, not what reaches them. */
function reachedPlaces(reader: SentenceReader, quantity: Quantity, frame: Frame, before: Noun, after: NounAfter): boolean {
  const reach = REACHES.exec(before.text)?.[1];
  const places = PLACES.exec(after.text)?.[0];
  if (reach === undefined || places === undefined) return false;
  const end = after.start + places.length;
  reader.state(quantity, levelName(`${reach}${places}`, quantity.unit), before.start, frame, ['noun-around'], 0.85, { end });
  reader.advance(end);
  return true;
}

function rememberAreas(reader: SentenceReader, { text, predicate }: NounAfter): void {
  if (AREAS.test(text) && /^(?:完成|实现)$/.test(predicate)) reader.areas = text;
}

/** That the noun before a figure is not what it counts, though no verb parts them. */
function standsAlone(blanked: string, quantity: Quantity, before: Noun, after: NounAfter): boolean {
  if (isApposition(before.text) || WHERE.test(before.text)) return true;
  // 自贸试验区181项创新成果: whose they are.
  if (after.text.length > 2 && OWNER.test(before.text)) return true;
  // 重点片区、52个借款项目: after a list mark the figure opens an item of its own.
  if (after.text.length > 1 && /[、和及与][\s\u3000]*$/.test(blanked.slice(0, quantity.start))) return true;
  // 电子信息和装备制造2个千亿级产业集群: as many members as the figure says.
  return after.text.length > 2 && before.text.split(/[、和与及]/).length === quantity.value && quantity.value > 1;
}

/** 13处15条过江通道: both count what follows the second. Null where the next figure is no count. */
function twinCount(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame): boolean | null {
  const { blanked, place, quantities, segmenter } = reader.source;
  const next = quantities[index + 1];
  if (next === undefined || familyOf(next.unit) !== 'count') return null;
  const shared = nounAfter(blanked, next.end, reader.afterEnd(index + 1), segmenter);
  if (shared.text.length < 2) return false;
  const name = `${countable(shared.text, place)}${quantity.unit}数`;
  return reader.state(quantity, name, quantity.start, frame, ['noun-after', 'twin-count'], 0.8, { end: shared.start + shared.text.length });
}

/** 轨道交通二期5条线路: what is before the figure says which, what is after it what. */
function countedAround(reader: SentenceReader, quantity: Quantity, frame: Frame, before: Noun, after: NounAfter): boolean {
  const head = GENERIC.has(after.text) || MEASURES_TAKEN.test(after.text);
  if (!head || isApposition(before.text) || hasMeasure(before.text) || before.text.endsWith(after.text) || findIndicator(before.text) !== null)
    return false;
  const end = after.start + after.text.length;
  reader.state(quantity, levelName(`${before.text}${after.text}`, quantity.unit), before.start, frame, ['noun-around'], 0.85, { end });
  reader.advance(end);
  return true;
}

/** 5个百亿级、10个三十亿以上重大工业项目: the first takes the head of the next. */
function classCount(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, after: NounAfter): boolean {
  const { blanked, quantities, segmenter } = reader.source;
  const next = quantities[index + 1];
  const shared = next === undefined ? '' : nounAfter(blanked, next.end, reader.afterEnd(index + 1), segmenter).text.replace(/^.*(?:以上|级)/, '');
  const name = levelName(`${after.text}${shared}`, quantity.unit);
  reader.advance(after.start + after.text.length);
  return reader.state(quantity, name, quantity.start, frame, ['noun-after'], shared === '' ? 0.6 : 0.85, { end: after.start + after.text.length });
}

function ownerAfter(reader: SentenceReader, quantity: Quantity, frame: Frame, before: Noun, end: number): boolean {
  const after = nounAfter(reader.source.blanked, quantity.end, end, reader.source.segmenter);
  if (after.text.length < 2) return false;
  const name = levelName(`${after.text}${before.text}`, quantity.unit);
  reader.state(quantity, name, before.start, frame, ['owner-after'], 0.9, { end: after.start + after.text.length, body: after.text }, after.text);
  reader.advance(after.start + after.text.length);
  return true;
}

/** 电子信息、高端装备、先进材料3个万亿级产业: the members stand before the figure, the set they make after it. */
const isApposition = (members: string): boolean =>
  findIndicator(members) === null &&
  (/(?:等|等[几\d]*类|大(?:类|系列|品类|门类)|首批|第[一二三四五]批|[两三四五几]批|共计|各|体系|格局|布局)$/.test(members) ||
    (/^[^“（《]*、/.test(members) && !hasMeasure(members)) ||
    /[由为对向与及]$/.test(members));

/** 90%以上的研发机构设立在企业 → 设立在企业的研发机构占比. */
function shareAfter(reader: SentenceReader, quantity: Quantity, frame: Frame, after: NounAfter, end: number): boolean {
  const said = `${after.predicate}${after.object}`.replace(YEAR, '').replace(/[\s\u3000]/g, '');
  const name = said === '' ? `${after.text}占比` : `${said}的${after.text}占比`;
  reader.state(quantity, name, quantity.start, frame, ['share-of-noun-after'], said === '' ? 0.7 : 0.85, {
    end: after.end + after.predicate.length + after.object.length,
    kind: 'share',
  });
  reader.advance(listEnd(reader.source.closed, quantity.end, end));
  return true;
}

/** The list mark after a phrase, so that the next item begins there. */
function listEnd(closed: string, start: number, end: number): number {
  const mark = closed.slice(start, end).indexOf('、');
  return mark < 0 ? end : start + mark;
}

function measuredAfter(reader: SentenceReader, quantity: Quantity, frame: Frame, after: NounAfter): boolean {
  const family = familyOf(quantity.unit);
  const plain = after.text.replace(/^(?:的|左右的|以上的)/, '');
  if (family === 'money' ? !hasMeasure(plain) : !['area', 'length', 'weight'].includes(family)) return false;
  if (plain.length > 20 || DONE.test(plain)) return false;
  reader.state(quantity, levelName(plain, quantity.unit), quantity.start, frame, ['noun-after'], 0.7, { end: after.end });
  reader.advance(after.end);
  return true;
}

function countedAfter(reader: SentenceReader, quantity: Quantity, frame: Frame, before: Noun | null, after: NounAfter, agent: string): boolean {
  const grew = GREW.exec(after.text)?.[1];
  if (grew !== undefined && GROWS.test(reader.source.blanked.slice(after.start + grew.length, after.start + grew.length + GREW_LENGTH))) {
    reader.state(quantity, levelName(grew, quantity.unit), quantity.start, frame, ['noun-after'], 0.85, { end: after.start + grew.length });
    reader.advance(quantity.end);
    return true;
  }
  const flow =
    /(新增|净增|新认定|新引进|新获评|新增加|新建|新建成|新开工)[^，]{0,4}$/.exec(frame.subject + frame.verb)?.[1] ??
    (before === null ? '' : FLOWS.prefixOf(before.text));
  const kept = KEPT.suffixOf((frame.subject + frame.verb).replace(/[\s\u3000]+$/, ''));
  const whose = MEASURES_TAKEN.test(after.text) && before !== null ? before.text : '';
  const output = OUTPUT.exec(after.text)?.[0];
  if (output !== undefined) reader.tellOf(output);
  const fared = FARED.exec(`${after.predicate}${after.object}`)?.[1];
  const things = `${flow}${kept}${whose}${ofTopic(reader, countable(after.text, reader.source.place), before)}`;
  const noun = fared === undefined ? setName(things, after) : `${TOLD_BY.exec(after.text)?.[0] ?? ''}${fared}的${things}`;
  // A count of days or shares is no count: 9个县市区|空气质量优良天数.
  if (/(?:天数|比例|比重|浓度|指数|价格|增速|[^机]率)$/.test(noun)) return false;
  const each = /^(?:每个?|各)(.{1,8})$/.exec(agent)?.[0] ?? '';
  const name = levelName(`${each}${noun}`, quantity.unit);
  const said = after.predicate === '' ? 0 : after.predicate.length + after.object.length;
  reader.state(
    quantity,
    name,
    quantity.start,
    frame,
    ['noun-after', ...(after.predicate !== '' ? ['predicate'] : [])],
    0.9,
    { end: name.includes(after.object.slice(-2)) && said > 0 ? after.end + said : after.start + after.text.length, agent },
    after.text,
  );
  const shorter = after.text.length - countable(after.text, null).length;
  reader.advance(shorter > 0 ? after.start + after.text.length - shorter : after.end + said);
  return true;
}

/** 8家医院进入百强，3家进入十强: the second counts the same things in another list. */
function ofTopic(reader: SentenceReader, words: string, before: Noun | null): string {
  const set = before === null ? /^(?:进入|入选|入围|跻身|上榜|列入)(.{2,}(?:强|榜|榜单|名单|名录|目录))$/.exec(words)?.[1] : undefined;
  const topic = reader.lastTopic(true);
  return set === undefined || topic === null || !topic.base.endsWith('数') ? words : `${set}${topic.base.slice(-3, -1)}`;
}

/** A counted thing is no amount: 35个工业行业大类|产值增长率; places before it say nothing new. */
function countable(noun: string, place: string | null): string {
  const bare = place !== null && noun.startsWith(place) ? noun.slice(place.length).replace(/^(?:全市|市)(?=.{2})/, '') : noun;
  return bare
    .replace(/(?<=(?:中心|园区|区|基地|平台|集群|项目|医院|试点|社区|工程|体系|厂|站|园|库|块|设施))建设(?:提速|提质)?$/, '')
    .replace(/(?<=.{3})(?:水质|品质|面貌|形象|年度)$/, '')
    .replace(/(?<=.{2})的(?:城市|地区|地级市|设区市|县|县市|省份)$/, '')
    .replace(/(?<=.{2})(?:(?:高质量|跨越|融合|创新|协同|加快|健康)+发展|(?:发展|进展|运行)(?:良好|顺利|平稳)|全面完成|加快建设|建设提速)$/, '')
    .replace(/(?<=.{2})(?:同比|年均)?(?:增速|增幅)$/, '')
    .replace(/(?<=.{2})[\s\u3000]*(?:总产值|产值|增加值|营业收入|营收|收入|投资|利润|零售额|销售额|[进出]+口总?额|[进出]+口|税收|产量)$/, '');
}

/** 企业 | 入选 | 《财富》世界500强 → 《财富》世界500强企业; 专利 | 获 | 中国专利奖 → 获中国专利奖专利; 项目 | 完成 | 验收 → 完成验收项目. */
function setName(noun: string, after: NounAfter): string {
  const object = after.object
    .replace(YEAR, '')
    .replace(/[\s\u3000]/g, '')
    .replace(/^[“"](.*)[”"]$/, '$1')
    .replace(/(?:榜单|名单|名录|榜)$/, '')
    .replace(/[（(][^）)]*[）)]$/, '');
  if (
    after.predicate === '' ||
    (object.length < 2 && !BUILT.test(after.predicate)) ||
    object.length > 24 ||
    /^(?:全[国省市]|国家级?|[省市]级?)$/.test(object)
  )
    return noun;
  const fresh = after.predicate.startsWith('新') ? '新入选' : '';
  if (NAMING_SETS.test(after.predicate)) return `${fresh}${object}${object.endsWith(noun) ? '' : noun}`;
  // 199个项目|开工|建设, 18个项目|竣工|投产: what was done with them.
  if (GENERIC.has(noun) && BUILT.test(after.predicate) && object.length <= 4) return `${after.predicate}${object}${noun}`;
  const told =
    /^(?:获|荣获|被|通过|斩获)/.test(after.predicate) ||
    (/^(?:完成|实现|成为|接入|开展|实施)$/.test(after.predicate) && GENERIC.has(noun) && object.length <= 12);
  return told ? `${after.predicate}${object}${noun}` : noun;
}
