/** Levels: how much or how many there is of the thing that the words before a figure name, or that was named before. */
import { GENERIC_HEADS, LEADING_VERBS } from '../lexicon/verbs.ts';
import { findIndicator } from './canon.ts';
import type { Frame } from './frame.ts';
import { expandList } from './lists.ts';
import { hasMeasure, isDependent } from './measure.ts';
import { branchName, isFlow, levelName, listPrefix, ownedName, shareName, stockName, withListPrefix, withPrefix } from './naming.ts';
import { KEPT, type Noun, nounBefore } from './noun.ts';
import { alternation } from './patterns.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import { readAfter } from './reader-after.ts';
import { farList } from './reader-subjects.ts';
import type { Topic } from './statement.ts';
import { familyOf } from './unit-family.ts';

/** 对东盟、欧盟|分别|进出口: the measure behind 分别 is that of each. */
const SPREAD = /^(.*[、和与及].*?)分别(?:实现|完成)?(.*)$/;
const LEADING: ReadonlySet<string> = new Set(LEADING_VERBS);
const GENERIC = new RegExp(`^(?:推进实施|完成|实施)?(${alternation(GENERIC_HEADS)})$`);
const FOUNDED =
  /(?:^|[，。；\s\u3000])([^，。；]{3,26}(?:基金|集团|公司|平台|中心|银行|项目|园区|工程|联盟|基地))(?:正式|成功|顺利)?(?:设立|成立|启用|发布|揭牌|落户|开业|上线|投产|开工|落地|组建|获批|启动|运营|运行|投用|投运)[，,\s]*$/;
/** 一是…“…”。 at the head of a running item. */
const ITEM_REACH = 1500;
const ITEM = /(?:^|[。；\s])[一二三四五六七八九十]是([^，。；、“”]{5,20})(?:“[^”]{1,8}”)?。/g;
/** 高新技术企业|国家级|120家、省级|340家 */
const LEVEL = /^(?:世界|国家|省|市|区|县)级$/;
const LEVEL_LAST = /^(.{3,}?)((?:世界|国家|省|市|区|县)级)$/;
/** Works are done, not had. */
const WORKS = /(?:改造|建设|整治|治理|修复|培训|检测|安置|化解)数$/;
/** What is said of some of those counted before. */
const PREDICATE = /^(达标|优良|合格|(?:保持|实现)[^，。；、]{2,6})(?=[，。；、])/;
/** 按年平均汇率折合13863美元: the same in another currency. */
const CONVERTED = /^(?:按.*(?:价格|口径).*)?(?:折[合算成]|换算|计算)(?:为|成|约)?$/;
/** Of so many people or households there are no more than this each. */
const MOST_EACH = 1000;
const EACH_HUNDRED = /^(?:全体|城镇|农村|城乡)?(?:常住)?(?:居民)?(?:家庭)?(?:平均)?每百户(?:居民)?(?:家庭)?(?=.{2})/;
const EACH_PERSON = /^每[百千万十]+(?:名)?(?:常住)?人口?(?=.{2})/;
const STOCK_WORDS = /^(?:总数|总量|数量|累计|总|总计|合计|累计总数|总规模数|存量|全市总数|总户数)$/;

/** @returns false where nothing was stated */
export function readLevel(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap): boolean {
  const subjectEnd = gap.start + frame.subject.length;
  const found = reader.noun(gap.start, subjectEnd);
  const told = ownWords(reader, quantity, frame, found.text);
  const bare = /^(?:本?年度|当年)$/.test(found.text) && /计划/.test(frame.verb) ? '年度计划投资' : ownHead(anaphor(reader, told), found.agent);
  if (bare === '' || STOCK_WORDS.test(bare) || CONVERTED.test(bare)) return unnamed(reader, index, quantity, frame, gap, bare);
  if (readAfter(reader, index, quantity, frame, found)) return true;
  const more = { agent: found.agent };
  // 专精特新“小巨人”企业达352家，新增69家: new ones of what was just counted.
  const stock = reader.lastTopic(true);
  if (/^(?:新增|净增|新认定|新入选)$/.test(bare) && stock !== null && familyOf(stock.unit) === familyOf(quantity.unit) && !isFlow(stock.base))
    return reader.state(quantity, `${bare}${stock.base}`, stock.start, frame, ['flow-of-topic'], 0.85, more);
  const planned =
    /^(?:总?投资|投资额)$/.test(bare) && /计划(?:安排|完成)?$/.test(reader.source.text.slice(gap.start, found.start)) ? '计划投资' : bare;
  if (isDependent(bare) && frame.distribution === 'each') {
    const each = farList(reader, gap, found, reader.listLength(index));
    if (each !== null)
      return list(
        reader,
        each.map((subject) => subject.name),
        quantity,
        frame,
        found,
      );
  }
  const ofTopic = gap.listed && stock !== null && reader.parent === null && LEVEL.test(bare) && stock.unit === quantity.unit;
  if (ofTopic) return reader.state(quantity, branchName(bare, stock.base, quantity.unit), found.start, frame, ['list', 'level-of-topic'], 0.9, more);
  if (isDependent(bare)) return dependent(reader, index, quantity, frame, { ...found, text: planned });
  const names = namesOf(reader, bare, quantity, frame);
  if (names !== null) return list(reader, names, quantity, frame, found);
  const owned = ownedByTopic(reader, bare, gap);
  if (owned !== null) return reader.state(quantity, levelName(owned, quantity.unit), found.start, frame, ['owner-before'], 0.8, more, owned);
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

/** 同比|翻了一番 has no words of its own, nor has 年初确定的|10件民生实事; 全国第一的262家 are of those counted before. */
function ownWords(reader: SentenceReader, quantity: Quantity, frame: Frame, noun: string): string {
  if (/^(?:同比|比上年|较上年|比去年|[两三四五六七八九十\d]+年(?:前)?|同期|上年(?:同期)?|去年(?:同期)?)的?$/.test(noun)) return '';
  // 惠及|1.8万户居民
  if (KEPT.has(noun) && frame.verb.trim() === '' && /^[\u4e00-\u9fa5]/.test(reader.source.text.slice(quantity.end))) return '';
  if (!noun.endsWith('的') || familyOf(quantity.unit) !== 'count') return noun;
  if (frame.verb.trim() === '' && /^[\u4e00-\u9fa5“A-Za-z]/.test(reader.source.text.slice(quantity.end))) return '';
  const topic = reader.lastTopic(true);
  const counted = topic !== null && topic.unit === quantity.unit && topic.base.endsWith('数') ? topic.base.replace(/^.*的|数$/g, '') : '';
  return `${noun}${counted}`;
}

/** 8个重点区块实施项目392个, 深化重点区块建设，安排项目434个: the bare projects are those of the areas counted just before. */
function ownedByTopic(reader: SentenceReader, noun: string, gap: Gap): string | null {
  const topic = reader.lastTopic(true);
  // 占…17.8%，对工业投资的贡献率70.5%: of what the sentence tells of.
  if (topic !== null && /^对.{2,}贡献率$/.test(noun)) return `${topic.base}${noun}`;
  if (topic === null || !/^(?:实施|安排|推进|布局|谋划|落地)?(?:重点|重大)?项目$/.test(noun)) return null;
  const area = /^(.+(?:区块|片区|园区|新城|区域|走廊|组团|功能区))数$/.exec(topic.base)?.[1];
  return area === undefined || gap.far.length > 1 ? null : `${area}项目`;
}

/** 每千人口执业医师3.17人，注册护士3.62人: a small figure in the same unit goes on being so many each. */
function eachOf(reader: SentenceReader, noun: string, quantity: Quantity): string {
  const topic = reader.lastTopic(false);
  const households = EACH_HUNDRED.exec(topic?.base ?? '')?.[0];
  const per = households ?? (topic?.unit === quantity.unit ? (EACH_PERSON.exec(topic.base)?.[0] ?? '') : '');
  const small = typeof quantity.value === 'number' && quantity.value < MOST_EACH && quantity.precision < 1;
  return per !== '' && small && !noun.startsWith('每') ? `${per}${noun}` : noun;
}

/** 签订技术合同1268项，合同成交金额38.7亿元: the contracts named just before. */
function overlapped(reader: SentenceReader, noun: string): string {
  const topic = reader.lastTopic(true);
  const owner = topic !== null && topic.group === reader.group ? topic.owner : '';
  for (let length = Math.min(4, owner.length - 2, noun.length - 2); length >= 2; length--)
    if (owner.endsWith(noun.slice(0, length)) && !LEADING.has(owner.slice(0, -length)) && hasMeasure(noun) && isDependent(noun.slice(length)))
      return owner + noun.slice(length);
  return noun;
}

/** 世锦赛、预选赛等国际赛事31场 counts the 国际赛事: examples before 等 are no part of the name, 新增 is. */
function withoutExamples(noun: string): string {
  const kind = /^.*[、”].*等([^等]{2,})$/.exec(noun)?.[1];
  if (kind === undefined || isDependent(kind)) return noun;
  return `${isFlow(noun) ? listPrefix(noun).replace(/.级$/, '') : ''}${kind}`;
}

/** A running item says what its bare words are about: 一是城市更新改造“提速度”。…实施改造项目20个 are projects of 城市更新改造. */
function underItem(reader: SentenceReader, noun: string, before: number): string {
  const item = [...reader.source.text.slice(Math.max(0, before - ITEM_REACH), before).matchAll(ITEM)].at(-1)?.[1];
  if (item === undefined) return noun;
  const project = /^(.{2,4})项目$/.exec(noun)?.[1];
  if (project !== undefined && item !== project && item.includes(project)) return `${item}项目`;
  const covered = /^(.*(?:企业|单位|学校|社区|村|乡镇|园区))覆盖率$/.exec(noun)?.[1];
  return covered !== undefined && /改造|转型|建设|服务|管理/.test(item) ? `${covered}${item}覆盖率` : noun;
}

/** 重大项目计划共安排项目883个: the projects of the plan; 占得18席: no thing but a verb. */
function ownHead(noun: string, agent: string): string {
  if (/^(?:占得|获得|夺得|摘得|占据|容纳|入选|上榜|入围|明确|突出|推动|带动|引导|推进)$/.test(noun)) return '';
  const plan = /^(.*(?:项目|工程|任务|企业))(?:投资|建设)?(?:计划|行动|方案)[共已]?$/.exec(agent)?.[1];
  return plan !== undefined && GENERIC.test(noun) && plan.endsWith(noun) ? plan : noun;
}

/** 智改数转项目1.06万个，推进实施项目9493个: the bare 项目 is the one just named. */
function anaphor(reader: SentenceReader, noun: string): string {
  const topic = reader.lastTopic(true);
  if (topic === null || !GENERIC.test(noun)) return noun;
  const head = GENERIC.exec(noun)?.[1] ?? noun;
  const named = topic.base.replace(/数$/, '');
  return named.endsWith(head) && named.length > head.length && (noun === head || /^(?:推进实施|推进|实施|完成)/.test(noun)) ? named : noun;
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
  if (topic !== null && topic.owner !== '' && findIndicator(found.text) === null && !/^(?:进口|出口|进出口|贷款|税收)/.test(known)) {
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
  const far = reader.farNoun(gap);
  const topic = reader.lastTopic(true);
  if (far !== null && !(topic !== null && topic.unit === quantity.unit && topic.start >= far.start)) {
    return reader.state(quantity, reader.levelOf(far.text, quantity.unit), far.start, frame, ['subject-far'], 0.75, { agent: far.agent });
  }
  if (topic !== null && gap.joined && sizeOfCounted(reader, quantity, frame, topic)) return true;
  // 其中4.6亿元调入一般公共预算: what is done with it is not what it is.
  if (/^(?:调入|转入|划入|用于|上缴|拨付|投向)/.test(reader.source.text.slice(quantity.end, quantity.end + 2))) return false;
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
  const count = reader.listLength(index);
  const told = reader.topics.filter((topic) => topic.level && topic.statement === topic.base).slice(-count);
  const units = reader.source.quantities.slice(index, index + count).map((one) => one.unit);
  if (frame.distribution !== 'each' || count < 2 || gap.far.length > 1 || told.length < count || told.some((topic, i) => topic.unit !== units[i]))
    return false;
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
