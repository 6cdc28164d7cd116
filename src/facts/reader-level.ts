/** Levels: how much or how many there is of the thing that the words before a figure name, or that was named before. */
import { WIDE_REGIONS } from '../lexicon/regions.ts';
import { findIndicator } from './canon.ts';
import type { Frame } from './frame.ts';
import { expandList } from './lists.ts';
import { hasMeasure, isDependent } from './measure.ts';
import { branchName, isFlow, levelName, listPrefix, ownedName, shareName, stockName, withListPrefix, withPrefix } from './naming.ts';
import { type Noun, nounBefore } from './noun.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import { readAfter } from './reader-after.ts';
import { farNoun } from './reader-far.ts';
import { anaphor, eachOf, overlapped, ownedByTopic, ownHead, ownWords, underItem, withoutExamples } from './reader-names.ts';
import { farList } from './reader-subjects.ts';
import { lastLevels, type Topic } from './statement.ts';
import { familyOf } from './unit-family.ts';

/** 对东盟、欧盟|分别|进出口: the measure behind 分别 is that of each. */
const SPREAD = /^(.*[、和与及].*?)分别(?:实现|完成)?(.*)$/;
const FOUNDED =
  /(?:^|[，。；\s\u3000])([^，。；]{3,26}(?:基金|集团|公司|平台|中心|银行|项目|园区|工程|联盟|基地))(?:正式|成功|顺利)?(?:设立|成立|启用|发布|揭牌|落户|开业|上线|投产|开工|落地|组建|获批|启动|运营|运行|投用|投运)[，,\s]*$/;
/** 高新技术企业|国家级|120家、省级|340家 */
const LEVEL = /^(?:世界|国家|省|市|区|县)级$/;
const LEVEL_LAST = /^(.{3,}?)((?:世界|国家|省|市|区|县)级)$/;
/** 与2010年第六次人口普查的|44万人相比, 比2010年的|3.33人减少: what the topic was in the year of the comparison. */
const BASE_LEVEL = /^[\s，,]*[与同和跟比较](?:19|20)\d\d年[^，。；]*的\s*$/;
/** Totals of industry that are those of the enterprises counted. */
const INDUSTRIAL = /^工业(?:总产值|增加值|销售产值)$/;
/** Works are done, not had. */
const WORKS = /(?:改造|建设|整治|治理|修复|培训|检测|安置|化解)数$/;
/** What is said of some of those counted before. */
const PREDICATE = /^(达标|优良|合格|(?:保持|实现)[^，。；、]{2,6})(?=[，。；、])/;
/** 按年平均汇率折合13863美元: the same in another currency. */
const CONVERTED = /^(?:按.*(?:价格|口径).*)?(?:折[合算成]|换算|计算)(?:为|成|约)?$/;
/** What tells some of those counted apart. */
const DOMAIN = /(?:领域|地区|板块|赛道|方面)$/;
const AMONG = /其?中[，,]/;
const STOCK_WORDS = /^(?:总数|总量|数量|累计|总|总计|合计|累计总数|总规模数|存量|全市总数|总户数)$/;

/** @returns false where nothing was stated */
export function readLevel(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap): boolean {
  const stock = reader.lastTopic(true);
  const subjectEnd = gap.start + frame.subject.length;
  const found = reader.noun(gap.start, subjectEnd);
  const told = ownWords(reader, quantity, frame, found.text);
  const bare = /^(?:本?年度|当年)$/.test(found.text) && /计划/.test(frame.verb) ? '年度计划投资' : ownHead(anaphor(reader, told), found.agent);
  if (bare === '' || STOCK_WORDS.test(bare) || CONVERTED.test(bare)) return unnamed(reader, index, quantity, frame, gap, bare);
  if (BASE_LEVEL.test(reader.source.text.slice(gap.start, gap.start + frame.subject.length)) && stock !== null && stock.unit === quantity.unit)
    return reader.state(quantity, stock.base, stock.start, frame, ['base-level'], 0.85, {}, stock.owner);
  if (readAfter(reader, index, quantity, frame, found)) return true;
  // 江苏省占19席: of whose list?
  if (/占$/.test(bare)) return false;
  const more = { agent: found.agent };
  if (stock !== null && ofStock(reader, quantity, frame, gap, bare, found, stock)) return true;
  const planned =
    /^(?:总?投资|投资额)$/.test(bare) && /计划(?:安排|完成)?$/.test(reader.source.text.slice(gap.start, found.start)) ? '计划投资' : bare;
  const names = namesOf(reader, bare, quantity, frame);
  const each = names === null && frame.distribution === 'each' ? eachOfClause(reader, index, quantity, frame, gap, { ...found, text: bare }) : null;
  if (each !== null) return each;
  const owned = ownedByTopic(reader, bare, gap);
  if (owned !== null) return reader.state(quantity, levelName(owned, quantity.unit), found.start, frame, ['owner-before'], 0.8, more, owned);
  if (isDependent(bare)) return dependent(reader, index, quantity, frame, { ...found, text: planned });
  if (names !== null) return list(reader, names, quantity, frame, found);
  const flowLast = /^(.{2,})(新增|净增)$/.exec(bare);
  const levelLast = familyOf(quantity.unit) === 'count' ? LEVEL_LAST.exec(bare) : null;
  const last = flowLast ?? levelLast;
  const noun = last !== null ? `${last[2]}${last[1]}` : bare;
  const named = withoutExamples(noun);
  const prefixed = gap.listed ? withPrefix(reader.prefix, named) : named;
  if (!gap.listed || listPrefix(noun) !== '') reader.prefix = listPrefix(prefixed);
  const name = reader.levelOf(overlapped(reader, underItem(reader, eachOf(reader, prefixed, quantity), found.start)), quantity.unit);
  const rules = ['subject-before', ...(prefixed !== noun ? ['list-prefix'] : []), ...(reader.parent !== null ? ['branch'] : [])];
  return reader.state(
    quantity,
    name,
    found.start,
    frame,
    rules,
    hasMeasure(name) ? 0.95 : 0.85,
    more,
    prefixed.replace(/(?:总数|数量|数)$/, '') && hasMeasure(prefixed) ? '' : prefixed,
  );
}

function list(reader: SentenceReader, names: readonly string[], quantity: Quantity, frame: Frame, found: Noun): boolean {
  const full = names.map((name) => reader.levelOf(name, quantity.unit));
  if (frame.distribution === 'all' || reader.listLength(reader.source.quantities.indexOf(quantity)) === 1) {
    for (const name of full) reader.state(quantity, name, found.start, frame, ['list', 'each-of-all'], 0.9, { agent: found.agent });
    return true;
  }
  reader.defer(full, frame);
  return reader.state(quantity, full[0] ?? '', found.start, frame, ['list', 'distributed'], 0.95, { agent: found.agent });
}

/** 甲、乙、丙等增长较快，出口分别为3亿、2亿、1亿元: one figure for each of the clause before. Null where there is one figure, or a measure waits for its owner. */
function eachOfClause(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, noun: Noun): boolean | null {
  const count = reader.listLength(index);
  if (count < 2) return null;
  const found = farList(reader, gap, noun, count);
  // One name for several figures would be wrong for all but one.
  if (found === null) return isDependent(noun.text) ? null : reader.skip(index, count);
  const names = found.map((subject) => subject.name);
  return list(reader, names, quantity, frame, noun);
}

/** Told of what was counted just before, where its words say so. */
function ofStock(reader: SentenceReader, quantity: Quantity, frame: Frame, gap: Gap, bare: string, found: Noun, stock: Topic): boolean {
  const more = { agent: found.agent };
  // 专精特新“小巨人”企业达352家，新增69家: new ones.
  if (/^(?:新增|净增|新认定|新入选)$/.test(bare) && familyOf(stock.unit) === familyOf(quantity.unit) && !isFlow(stock.base))
    return reader.state(quantity, `${bare}${stock.base}`, stock.start, frame, ['flow-of-topic'], 0.85, more);
  // 高新技术企业国家级120家、省级340家
  if (gap.listed && reader.parent === null && LEVEL.test(bare) && stock.unit === quantity.unit)
    return reader.state(quantity, branchName(bare, stock.base, quantity.unit), found.start, frame, ['list', 'level-of-topic'], 0.9, more);
  // 45个集群中，新材料领域7个、东部地区30个: so many of them.
  const counted = DOMAIN.test(bare)
    ? reader.topics.find((topic) => topic.level && topic.base.endsWith('数') && topic.unit === quantity.unit)
    : undefined;
  if (counted !== undefined && AMONG.test(reader.source.text.slice(reader.source.range.start, quantity.start))) {
    const place = WIDE_REGIONS.has(bare.replace(/地区$/, ''));
    return reader.state(quantity, place ? counted.base : `${bare}${counted.base}`, found.start, frame, ['part-of-counted'], 0.85, {
      agent: place ? bare.replace(/地区$/, '') : found.agent,
    });
  }
  // 611户规模以上企业实现工业总产值736亿元: theirs.
  if (stock.base === '规上工业企业数' && stock.group === reader.group && INDUSTRIAL.test(bare))
    return reader.state(quantity, `规上${bare}`, found.start, frame, ['subject-before', 'owner-before'], 0.9, more);
  return false;
}

/** The names of a list that shares its figures; null where the words name one thing. */
function namesOf(reader: SentenceReader, words: string, quantity: Quantity, frame: Frame): string[] | null {
  const figures = reader.listLength(reader.source.quantities.indexOf(quantity));
  const spread = SPREAD.exec(words);
  if (spread !== null) return expandList(`${spread[1]}${spread[2]}`, figures)?.map((name) => toWhom(name, words)) ?? null;
  return frame.distribution === 'one' ? null : withListPrefix(expandList(words, frame.distribution === 'each' && figures > 1 ? figures : 0));
}

/** 对东盟、欧盟分别进出口: trade with each. */
const toWhom = (name: string, list: string): string => (list.startsWith('对') && !name.startsWith('对') ? `对${name}` : name);

/** A measure that needs an owner: 小学115所，在校学生16.88万人. */
function dependent(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, found: Noun): boolean {
  const last = reader.lastTopic(false) ?? null;
  // 机构3218个，其中医院36个；床位2.86万张: a new group goes on with the whole, not with its last part.
  const topic = last?.branch === true && last.group !== reader.group && reader.parent !== null ? ownedTotal(reader.parent) : last;
  const indicator = findIndicator(found.text);
  if (indicator !== null && (reader.parent === null || indicator.family === 'energy')) {
    return reader.state(quantity, indicator.name, found.start, frame, ['subject-before'], 0.95, { agent: found.agent });
  }
  // 加补助、减上解，收入总计968万元: of all that went before.
  if (/总计|合计/.test(frame.verb) && /^(?:收入|支出)$/.test(found.text))
    return reader.state(quantity, `${found.text}总计`, found.start, frame, ['sum-of-all'], 0.7, { agent: found.agent });
  const same = topic !== null && topic.unit === quantity.unit && /^(?:总数|总量|数量|总)$/.test(found.text);
  if (same) return reader.state(quantity, stockName(topic.base), topic.start, frame, ['stock-of-topic'], 0.9);
  if (readAfter(reader, index, quantity, frame, found, true)) return true;
  const known = levelName(found.text, quantity.unit);
  const body = farBody(reader, found.start);
  if (body !== null && (topic === null || body.start > topic.start)) {
    return reader.state(quantity, levelName(`${body.text}${found.text}`, quantity.unit), body.start, frame, ['body-before'], 0.85, {
      body: body.text,
    });
  }
  if (topic !== null && topic.owner !== '' && findIndicator(found.text) === null && !/^(?:进口|出口|进出口|贷款|税收|财政)/.test(known)) {
    const name = ownedName(topic.owner, found.text, quantity.unit);
    return reader.state(quantity, name, topic.start, frame, ['owner-before'], 0.85, { agent: found.agent }, topic.owner);
  }
  if (reader.parent !== null && hasMeasure(reader.parent.base))
    return reader.state(quantity, branchName(found.text, reader.parent.base, quantity.unit), found.start, frame, ['branch'], 0.8, {
      agent: found.agent,
    });
  return reader.state(quantity, known, found.start, frame, ['bare-measure'], 0.6, { agent: found.agent });
}

/** The total as what measures belong to. */
const ownedTotal = (total: Topic): Topic =>
  total.owner === '' && total.base.endsWith('数') ? { ...total, owner: total.base.replace(/数$/, '') } : total;

/** 直投基金设立，首期规模超200亿元: the body that the clause before founds or opens. */
function farBody(reader: SentenceReader, before: number): { text: string; start: number } | null {
  const { blanked, range } = reader.source;
  const from = Math.max(range.start, before - 60);
  const match = FOUNDED.exec(blanked.slice(from, before));
  if (match === null) return null;
  const at = from + match.index + match[0].indexOf(match[1] ?? '');
  const noun = nounBefore(blanked, at, at + (match[1] ?? '').length, null, reader.source.segmenter);
  return noun.text.length < 3 ? null : noun;
}

/** No words of its own: the thing follows, or has been named before. */
function unnamed(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, word: string): boolean {
  if (readAfter(reader, index, quantity, frame, null) || besideShare(reader, quantity, frame) || partOfRegion(reader, quantity, frame)) return true;
  const last = reader.drafts.at(-1);
  if (last !== undefined && last.kind === 'share' && familyOf(quantity.unit) === 'percent' && toldOn(reader, gap) && frame.verb.trim() !== '') {
    return reader.state(quantity, last.metric, last.start, frame, ['same-share'], 0.9, { kind: 'share' });
  }
  // Another change in a list whose names were not understood: no level.
  if (last !== undefined && last.kind === 'growth' && gap.joined && familyOf(quantity.unit) === 'percent') return false;
  if (amountOfShare(reader, quantity, frame, gap) || eachOfTopics(reader, index, quantity, frame, gap)) return true;
  const far = farNoun(reader, gap);
  const topic = reader.lastTopic(true);
  if (far !== null && !(topic !== null && topic.unit === quantity.unit && topic.start >= far.start)) {
    return reader.state(quantity, reader.levelOf(far.text, quantity.unit), far.start, frame, ['subject-far'], 0.75, { agent: far.agent });
  }
  if (topic !== null && gap.joined && sizeOfCounted(reader, quantity, frame, topic)) return true;
  // 其中4.6亿元调入一般公共预算, 12项正在推进: what is done with it is not what it is.
  if (/^(?:正在|尚未|仍在|调入|转入|划入|用于|上缴|拨付|投向)/.test(reader.source.text.slice(quantity.end, quantity.end + 2))) return false;
  if (topic === null || (!sameKind(topic, quantity) && quantity.form !== 'multiple')) return false;
  // 首次突破2万大关，达到2.23万家: the threshold has the unit of the figure.
  if (topic.unit === '') reader.giveUnit(topic.base, quantity.unit);
  const { place, text } = reader.source;
  const placed = place !== null && text.slice(gap.start, gap.end).includes(place);
  if (word === '' && frame.verb.trim() === '' && !gap.joined && !placed && quantity.form !== 'multiple') return false;
  if (word === '' && gap.far.length === 0 && someOf(reader, quantity, frame, topic)) return true;
  return sameTopic(reader, quantity, frame, gap, word, topic);
}

/** Another level of the topic: its total, its stock, or simply more of the same. */
function sameTopic(reader: SentenceReader, quantity: Quantity, frame: Frame, gap: Gap, word: string, topic: Topic): boolean {
  const total = /累计|总数|总量|总计/.test(`${word}${frame.verb}`) && gap.far.length === 0 && topic.base.endsWith('数') && !isFlow(topic.base);
  // 改造867个、累计2172个: all that were ever done, where the first were done now.
  if (total && WORKS.test(topic.base))
    return reader.state(quantity, `累计${topic.base}`, topic.start, frame, ['same-topic', 'cumulative'], 0.85, {}, topic.owner);
  // 获批4家中心、累计达37家: then the first were new.
  if (total && typeof quantity.value === 'number') reader.renameLast(topic.base, `新增${topic.base}`, quantity.value);
  // 138项重点工作中，已完成11项
  if (/完成/.test(frame.verb) && familyOf(quantity.unit) === 'count' && topic.base.endsWith('数'))
    return reader.state(quantity, `已完成${topic.base}`, topic.start, frame, ['same-topic', 'done'], 0.85, {}, topic.owner);
  const name =
    isFlow(topic.base) && (word !== '' || /累计|总/.test(frame.verb))
      ? stockName(topic.base)
      : topic.unit === '倍'
        ? levelName(topic.base, quantity.unit)
        : topic.base;
  return reader.state(quantity, name, topic.start, frame, ['same-topic'], 0.9, {}, topic.owner);
}

/** 占比突破七成，达71.3%: nothing but a mark stands between the two. */
const toldOn = (reader: SentenceReader, gap: Gap): boolean =>
  gap.far.every((piece) => reader.source.blanked.slice(piece.start, piece.end).trim() === '');

/** 31个断面30个达标: the second counts those of the first of which something is said. */
function someOf(reader: SentenceReader, quantity: Quantity, frame: Frame, topic: Topic): boolean {
  const said = topic.level ? PREDICATE.exec(reader.source.text.slice(quantity.end, quantity.end + 12))?.[1] : undefined;
  if (said === undefined) return false;
  return reader.state(quantity, `${said}的${stockName(topic.base)}`, topic.start, frame, ['some-of-topic'], 0.8, { end: quantity.end + said.length });
}

/** 占96.67%（29个）: the count of what the share is of. */
function besideShare(reader: SentenceReader, quantity: Quantity, frame: Frame): boolean {
  const { text } = reader.source;
  const last = reader.drafts.at(-1);
  const bracketed = /[（(]/.test(text.charAt(quantity.start - 1)) && /[）)]/.test(text.charAt(quantity.end));
  if (!bracketed || last?.kind !== 'share' || reader.lastShare === null || familyOf(quantity.unit) !== 'count') return false;
  return reader.state(quantity, levelName(reader.lastShare.replace(/数$/, ''), quantity.unit), last.start, frame, ['count-of-share'], 0.85);
}

/** 民生支出占八成以上，达到351.7亿元: the amount of what the share is of. */
function amountOfShare(reader: SentenceReader, quantity: Quantity, frame: Frame, gap: Gap): boolean {
  const last = reader.drafts.at(-1);
  const part = reader.lastShare;
  if (last?.kind !== 'share' || part === null || gap.far.length > 1 || !hasMeasure(part) || !/[达为]/.test(frame.verb)) return false;
  return familyOf(quantity.unit) === 'money' && reader.state(quantity, part, last.start, frame, ['amount-of-share'], 0.85);
}

/** 新增绿色工厂6家、绿色园区1个，累计分别达31家和4个: a stock for each of the things named last. */
function eachOfTopics(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap): boolean {
  const count = frame.distribution === 'each' && gap.far.length < 2 ? reader.listLength(index) : 1;
  if (count < 2) return false;
  const told = lastLevels(reader.topics, count);
  const units = reader.source.quantities.slice(index, index + count).map((one) => one.unit);
  if (told.length < count || told.some((topic, i) => topic.unit !== units[i])) return false;
  const names = told.map((topic) => stockName(topic.base));
  reader.defer(names, frame);
  return reader.state(quantity, names[0] ?? '', told[0]?.start ?? quantity.start, frame, ['each-of-topics', 'distributed'], 0.9);
}

/** 轨道交通二期5条线路、85公里: the length of what was counted. */
function sizeOfCounted(reader: SentenceReader, quantity: Quantity, frame: Frame, topic: Topic): boolean {
  const sized = /^(?:length|area)$/.test(familyOf(quantity.unit)) && /(?:线路|道路|公路|管网|管道|绿道|河道|地块)数$/.test(topic.base);
  if (!sized) return false;
  return reader.state(quantity, levelName(topic.base.replace(/数$/, ''), quantity.unit), topic.start, frame, ['measure-of-counted'], 0.8);
}

/** 122家，超全省四分之一: a part of the region's. */
function partOfRegion(reader: SentenceReader, quantity: Quantity, frame: Frame): boolean {
  const region = /全[国省市球]/.exec(quantity.surface)?.[0];
  const topic = reader.lastTopic(true);
  if (region === undefined || topic === null || quantity.unit !== '' || typeof quantity.value !== 'number' || quantity.value >= 1) return false;
  return reader.state(quantity, shareName(topic.base, region, null), topic.start, frame, ['share-of-region'], 0.85, { kind: 'share' });
}

/** Can the figure be another level of the topic? By the unit; a change stands for its level (增长5%左右、突破1万亿元). */
function sameKind(topic: Topic, quantity: Quantity): boolean {
  const family = familyOf(quantity.unit);
  if (familyOf(topic.unit) === family || topic.unit === '倍') return true;
  if (topic.unit === '' && family === 'count' && topic.base.endsWith('数')) return true;
  if (family !== 'money') return false;
  return topic.unit === '' || (topic.unit === '%' && findIndicator(topic.base)?.family === 'money');
}
