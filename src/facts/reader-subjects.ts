import { canonical, findIndicator } from './canon.ts';
import type { Frame } from './frame.ts';
import { expandList } from './lists.ts';
import { hasMeasure, isDependent, measureOf } from './measure.ts';
import { changeName, levelName, shareName, withListPrefix } from './naming.ts';
import type { Noun } from './noun.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import { farNoun } from './reader-far.ts';
import { classOf } from './sets.ts';
import { lastLevels, type Topic, turnOf } from './statement.ts';
import { familyOf } from './unit-family.ts';

/** 总量, 规模: the topic's own size. */
export const SIZE_WORDS =
  /^(?:分别|规模|数量|总量|总数|总额|产业规模|总规模|体量|指标|总值|均|其|也|十年|五年|十年间|五年间|入选数|上榜数|规模均|金额)$/;
/** 医药制造业由负转正，增长1.2%: how the subject of the clause before fared. */
const TURNED =
  /(?:增速)?(?:由[负降]转[正升]|扭负为正|实现正增长|(?:保持|实现)?(?:较快|快速|平稳|稳步|稳定|恢复性|两位数)增长|(?:均|都)?(?:保持|实现)增长|加快增长|增势良好|(?:增速|增长|增幅)(?:最[快高大]|较快|居首|领先))$/;
const SHARE_WORDS = /^(?:所占)?(?:占比|比重|份额)$/;
export const SPEED_WORDS = /^(?:增速|增幅|增长率|增长速度|涨幅|降幅)$/;

export interface Subject {
  readonly name: string;
  readonly start: number;
  readonly agent: string;
  readonly owner: string;
  readonly rules: readonly string[];
  readonly confidence: number;
}

export const fromTopic = (topic: Topic, statement = false): Subject => ({
  name: statement ? topic.statement : topic.base,
  start: topic.start,
  agent: '',
  owner: topic.owner,
  rules: ['topic'],
  confidence: 0.95,
});

/** 增速 alone is that of the topic. */
export const speedOf = (topic: Topic): string =>
  /(?:增速|增幅)$/.test(topic.statement) ? topic.statement : changeName(topic.base, 'year', '%', false);

/** Whom the frame is about: its own words, a list, or what the sentence has named. One subject for each figure that the list distributes over. */
export function subjects(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, statement: boolean): Subject[] {
  const noun = reader.noun(gap.start, gap.start + frame.subject.length);
  const count = frame.form === 'change' ? reader.runLength(index) : reader.listLength(index);
  if (isDependent(noun.text) && frame.distribution === 'each' && count > 1) {
    const listed = farList(reader, gap, noun, count);
    if (listed !== null) return listed;
  }
  const last = reader.lastTopic(false);
  // 增加值下降7%，总产值下降6%，降幅分别收窄13和12个百分点; 占全省份额分别为11%和14%，占比分别提升0.7和0.5个百分点
  const each = eachTold(reader, noun.text, frame, count);
  if (each.length > 0) return each;
  // 7个领域增速在50%以上: those counted are told apart by it.
  if (SPEED_WORDS.test(noun.text) && last?.base.endsWith('数') && last.statement === last.base && gap.far.length === 0) return [];
  if (SPEED_WORDS.test(noun.text) && last !== null) return [{ ...fromTopic(last), name: speedOf(last) }];
  const share = reader.drafts.findLast((draft) => draft.kind === 'share');
  // 占60.7%，占比较去年同期提升1.8个百分点
  if (SHARE_WORDS.test(noun.text) && share !== undefined && last !== null) return [{ ...fromTopic(last), name: share.metric }];
  const shared = shareOfTopic(reader, noun.text);
  if (shared !== null) return [shared];
  if (noun.text !== '' && !SIZE_WORDS.test(noun.text)) return named(reader, frame, withCommas(reader, frame, gap, noun, count), count);
  const fared = noun.text === '' && frame.distribution === 'each' && count > 1 ? farList(reader, gap, noun, count) : null;
  if (fared !== null) return fared;
  const turned = noun.text === '' ? turnedSubject(reader, gap) : null;
  if (turned !== null) return named(reader, frame, turned, count);
  const mixed = noun.text === '' ? mixedRun(reader, index, count) : [];
  if (mixed.length > 0) return mixed;
  // 甲业和乙业分别实现增加值6亿元和7亿元，增长5%和6%: as many as the list before told of.
  const wanted = frame.distribution === 'each' || count === reader.listBefore ? count : 0;
  if (wanted > 1) {
    const open = reader.topics.filter((topic) => topic.level || statement);
    if (open.length >= wanted) return open.slice(-wanted).map((topic) => fromTopic(topic, statement));
  }
  return toldBefore(reader, quantity, frame, gap, statement);
}

/** 居民服务、修理和其他服务业，文化、体育和娱乐业营业收入分别增长…: industries parted by commas are one list. */
function withCommas(reader: SentenceReader, frame: Frame, gap: Gap, noun: Noun, count: number): Noun {
  if (frame.distribution !== 'each' || count < 2 || expandList(noun.text, count) !== null) return noun;
  const before = gap.far.slice(1 - count).map((piece) => reader.noun(piece.start, piece.end).text);
  const list = [...before, noun.text].join('、');
  return before.length === count - 1 && before.every((text) => /业$/.test(text)) && expandList(list, count) !== null ? { ...noun, text: list } : noun;
}

/** The rates or shares told last, where the words mean one for each of the figures; none where they do not. */
function eachTold(reader: SentenceReader, words: string, frame: Frame, count: number): Subject[] {
  if (count < 2 || frame.distribution !== 'each') return [];
  const shares = SHARE_WORDS.test(words);
  if (!shares && !SPEED_WORDS.test(words)) return [];
  const told = reader.topics.slice(-count).filter((topic) => (shares ? /占.+比重$|占比$/ : /增速$/).test(topic.statement));
  return told.length < count ? [] : told.map((topic) => fromTopic(topic, true));
}

/** What the sentence has named, for a frame without words of its own. */
function toldBefore(reader: SentenceReader, quantity: Quantity, frame: Frame, gap: Gap, statement: boolean): Subject[] {
  if (frame.distribution === 'all') {
    const all = reader.openTopics();
    if (all.length > 1) return all.map((topic) => fromTopic(topic));
  }
  const topic = statement ? reader.lastTopic(false) : (reader.lastTopic(true) ?? reader.lastTopic(false));
  const far = farNoun(reader, gap);
  if (far !== null && (topic === null || topic.start < far.start))
    return [
      {
        name: reader.levelOf(far.text, quantity.unit === '%' ? '元' : quantity.unit),
        start: far.start,
        agent: far.agent,
        owner: '',
        rules: ['subject-far'],
        confidence: 0.75,
      },
    ];
  // 规上工业增加值增长8.2%。其中，9月份增长9.1%: of the total that the sentence takes a part of.
  const told = topic ?? reader.parent;
  return told === null ? [] : [fromTopic(told, statement)];
}

/** 新兴产业增加值增长9%，占工业增加值的比重提高1个百分点: the share of what the sentence tells of; null where the words name a part. */
function shareOfTopic(reader: SentenceReader, words: string): Subject | null {
  const whole = /^占(.{2,}?)的?(?:比重|比例|份额)$/.exec(words)?.[1];
  const topic = reader.lastTopic(true) ?? reader.lastTopic(false);
  return whole === undefined || topic === null ? null : { ...fromTopic(topic), name: shareName(topic.base, whole, null) };
}

/** 五大产业总产值达3120亿元，新材料、生物医药产业分别增长…; 汽车制造业增加值增长8%，医药制造业增长6%: what industries are told by goes on. */
function outputOf(reader: SentenceReader, frame: Frame, noun: string): string {
  const topic = reader.lastTopic(true);
  if (topic === null || frame.form !== 'change' || reader.parent !== null || !/业$/.test(noun) || findIndicator(noun) !== null) return '';
  return /(?:业|集群)[”"]?(?:总)?(产值|增加值|营业收入|营收|投资)$/.exec(topic.base)?.[1] ?? '';
}

/** Industries of the classification: bare in a statistical text, their growth is that of value added above designated size. */
const BRANCH = /^(?!.*[、，]).{2,}(?:制造业|加工业|开采业|洗选业|采选业|供应业|冶炼业|制品业|印刷业|纺织业|服饰业)$/;

/** 分别增长13.6%、5.2%和下降2.7%: each figure of the run has its own thing, whatever verb stands before it. */
function mixedRun(reader: SentenceReader, index: number, count: number): Subject[] {
  const { quantities, text } = reader.source;
  const linked = (i: number): string | null => {
    const a = quantities[i - 1];
    const b = quantities[i];
    if (a === undefined || b === undefined || a.form !== b.form) return null;
    return text.slice(a.end, b.start).replace(/[\s\u3000]/g, '');
  };
  const joins = (i: number): boolean => {
    const between = linked(i);
    return between !== null && (/^[、和及与]$/.test(between) || turnOf(between) !== 0);
  };
  let first = index;
  while (joins(first)) first--;
  let last = index;
  while (joins(last + 1)) last++;
  const run = last - first + 1;
  const verbs = Array.from({ length: run - 1 }, (_, i) => linked(first + 1 + i) ?? '').filter((between) => turnOf(between) !== 0);
  const told = verbs.length === 0 ? [] : lastLevels(reader.topics, run);
  if (told.length < run) return [];
  return told.slice(index - first, index - first + count).map((topic) => fromTopic(topic));
}

/** The subject of a clause before that only says how it fared. */
export function turnedSubject(reader: SentenceReader, gap: Gap): Noun | null {
  const clause = gap.far.at(-1);
  if (clause === undefined) return null;
  const fared = TURNED.exec(reader.source.blanked.slice(clause.start, clause.end))?.[0] ?? '';
  const subject = fared === '' ? null : reader.noun(clause.start, clause.end - fared.length);
  return subject !== null && subject.text.length > 1 && subject.text.length < 20 ? subject : null;
}

/** 甲、乙、丙等行业快速发展，营业收入分别增长…: the list stands in the clause before its measure. */
export function farList(reader: SentenceReader, gap: Gap, noun: Noun, count: number): Subject[] | null {
  const piece = gap.far.at(-1);
  if (piece === undefined) return null;
  const [list = '', kind = ''] = reader
    .noun(piece.start, piece.end)
    .text.replace(/^.*?(?:依次|分别)(?:为|是)/, '')
    .replace(/等/.test(reader.source.text.slice(piece.start, piece.end)) ? '' : TURNED, '')
    .split('等');
  // 电子信息、节能环保等一批产业加快发展，分别增长…
  const head = noun.text === '' ? (/(?:产业|行业|领域)/.exec(kind)?.[0] ?? '') : noun.text;
  if (head === '') return null;
  const members = list.split('、');
  const items = members.length === count ? members : expandList(list, count);
  if (items === null) return null;
  // 对拉美、非洲、中东进出口
  const towards = /^.*?对(?=.{2})/.exec(items[0] ?? '')?.[0] ?? '';
  return items
    .map((item, i) => `${i > 0 && !item.startsWith('对') ? towards : ''}${item}`)
    .map((item) => ({
      name: canonical(item.endsWith(head) ? item : `${item}${head}`),
      start: piece.start,
      agent: '',
      owner: item,
      rules: ['far-list'],
      confidence: 0.85,
    }));
}

/** 规模以上工业平稳增长，增加值增长9%: whose measure it is; '' where the sentence does not say. */
function industryBefore(reader: SentenceReader, before: number): string {
  const { range, text } = reader.source;
  return /规模以上工业|规上工业|规模工业/.test(text.slice(Math.max(range.start, before - NEAR), before)) ? '规上工业' : '';
}

/** Characters in which a clause before can say whose it is. */
const NEAR = 40;
/** A place alone, and no thing of it. */
const PLACE = /^(?![全各本该我])[\u4e00-\u9fa5]{2,8}(?:县|(?<!城)市|新港区|(?<![地社城园山景片辖])区|工业园|产业园|自治州)$/;

export function named(reader: SentenceReader, frame: Frame, noun: Noun, count: number): Subject[] {
  const total = reader.memory.top;
  const bare = reader.parent === null && frame.form === 'change' && !hasMeasure(noun.text) && findIndicator(noun.text) === null;
  if (bare && reader.memory.statistical && total !== null && /[值资额格量入出款]$/.test(total.base)) reader.parent = total;
  const owner = reader.lastTopic(false)?.owner ?? industryBefore(reader, noun.start);
  const output = outputOf(reader, frame, noun.text);
  const ownName = (text: string): string => {
    if (output !== '') return baseName(`${text}${/业$/.test(text) ? '' : noun.text.slice(-2)}${output}`);
    const { parent } = reader;
    if (parent !== null && !(familyOf(parent.unit) === 'count' && hasMeasure(text) && !isDependent(text)))
      return reader.levelOf(text, /^$|%|分点/.test(parent.unit) ? '元' : parent.unit);
    return baseName(bare && reader.memory.statistical && BRANCH.test(text) ? `规上${text}增加值` : text);
  };
  const whole = frame.form === 'change' ? (reader.parent ?? reader.lastTopic(true)) : null;
  const own = (word: string): Subject => {
    // 甲县、乙县分别增长8.5%、8.4%: the topic's, in each place.
    if (whole !== null && PLACE.test(word) && (hasMeasure(whole.base) || whole.statement.endsWith('增速')))
      return { name: whole.base, start: noun.start, agent: word, owner: '', rules: ['place-of-topic'], confidence: 0.85 };
    const text = frame.form === 'share' ? classOf(word, reader.lastShare) : word;
    const dependent = isDependent(text) && findIndicator(text) === null && owner !== '';
    return {
      name: dependent ? canonical(`${owner}${text}`) : ownName(text),
      start: noun.start,
      agent: noun.agent,
      owner: dependent ? owner : text.slice(0, text.length - measureOf(text).length),
      rules: reader.parent === null ? ['subject-before'] : ['subject-before', 'branch'],
      confidence: hasMeasure(text) || reader.parent !== null ? 0.95 : 0.8,
    };
  };
  if (frame.distribution !== 'one' || count > 1) {
    const names = withListPrefix(expandList(noun.text, frame.distribution === 'all' || count === 1 ? 0 : count));
    if (names !== null) return names.map(own);
  }
  return [own(noun.text)];
}

/** The level that a change is told of: counted things get their 数 where the lexicon knows them. */
function baseName(noun: string): string {
  // 经济增长6%左右
  const name = noun === '经济' ? 'GDP' : canonical(noun);
  return findIndicator(name) === null && /(?:企业|机构|公司|车辆|项目|景区|主体)$/.test(name) ? levelName(name, '家') : name;
}

/** The subject of a figure whose name the list before has given. */
export const deferred = (reader: SentenceReader, name: string): Subject => ({
  name,
  start: reader.topics.at(-1)?.start ?? 0,
  agent: reader.agent,
  owner: '',
  rules: ['distributed'],
  confidence: 0.95,
});
