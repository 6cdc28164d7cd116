/** Ranks: which thing has the place that the words name, and which things where 均 or 分别 names several. */
import type { Frame } from './frame.ts';
import { isFlow, levelName, rankName, stockName } from './naming.ts';
import type { Noun } from './noun.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import { distribute, put } from './reader-forms.ts';
import { deferred, fromTopic, named, SIZE_WORDS, SPEED_WORDS, type Subject, speedOf } from './reader-subjects.ts';
import { listedSets } from './sets.ts';
import type { Topic } from './statement.ts';

/** By how many places a rank has moved; the field it is a rank in. */
const MOVED = /(全[国省市球]|世界)?排名(?:上升|下降)幅度$/;

/** 规模在全省地级市中|排名第3位: the field before the verb. */
const FIELD = /在([^，。；在]{2,28}?)(?:当中|之中|中)$/;

export function readRank(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): void {
  const field = quantity.within === '' ? FIELD.exec(frame.subject) : null;
  // 在全省前移1位、居第5位: in the same field.
  const within =
    field !== null
      ? (field[1] ?? '').replace(/\d+(?:个|家|座)/, '')
      : quantity.within === ''
        ? (MOVED.exec(reader.lastTopic(false)?.statement ?? '')?.[1] ?? '')
        : quantity.within;
  if (name !== undefined) {
    put(reader, quantity, frame, deferred(reader, name), { metric: rankName(name, within), kind: 'rank' }, 'rank');
    return;
  }
  const noun = reader.noun(gap.start, gap.start + (field?.index ?? frame.subject.length));
  const sized = noun.text !== '' || /总量|规模|数量|总额/.test(frame.verb);
  // 投资增长11.9%，高于全省5.6个百分点，居全省第4位: the growth is ranked.
  const before = sized ? null : reader.lastTopic(false);
  const speed = /^(.+增速)[高低]于[^高低]+幅度$/.exec(before?.statement ?? '')?.[1];
  let found: Subject[];
  if (before !== null && speed !== undefined) found = [{ ...fromTopic(before), name: speed }];
  else if (SPEED_WORDS.test(noun.text)) {
    const topic = reader.lastTopic(false);
    found = topic === null ? [] : [{ ...fromTopic(topic), name: speedOf(topic) }];
  } else if (noun.text === '' || SIZE_WORDS.test(noun.text)) found = rankTopics(reader, index, frame, sized || gap.far.length > 0);
  else found = rankedSets(reader, frame, gap, noun.text) ?? rankedNouns(reader, index, frame, noun);
  if (found.length === 0) found = rankedList(reader, gap);
  distribute(reader, index, frame, found, (subject) => {
    put(reader, quantity, frame, subject, { metric: rankName(subject.name, within), kind: 'rank', unit: '位' }, 'rank');
    for (const topic of reader.topics) if (topic.base === subject.name) topic.ranked = true;
  });
}

/** 总量在全省前移1位, 排名较上年上升3位: by how many places the rank has moved. */
export function readMove(reader: SentenceReader, quantity: Quantity, frame: Frame, gap: Gap): void {
  const words = /^(.*?)(?:总量|规模|数量|总数|总额)?(?:在)?(全[国省市球]|世界)?(?:的)?(?:排名|位次|位居|名次)?$/.exec(
    frame.subject.replace(/[\s\u3000]/g, ''),
  );
  const noun = reader.noun(gap.start, gap.start + (words?.[1] ?? '').length);
  const topic = reader.lastTopic(true) ?? reader.lastTopic(false);
  const own = noun.text === '' || SIZE_WORDS.test(noun.text) ? null : named(reader, frame, noun, 1)[0];
  const subject = own ?? (topic === null ? null : fromTopic(topic));
  if (subject === null) return;
  const ranked = topic !== null && own === null && topic.statement.endsWith('排名') ? topic.statement : rankName(subject.name, words?.[2] ?? '');
  const metric = `${ranked}${frame.direction < 0 ? '下降' : '上升'}幅度`;
  put(reader, quantity, frame, subject, { metric, kind: 'growth' }, 'rank-move');
}

function rankedNouns(reader: SentenceReader, index: number, frame: Frame, noun: Noun): Subject[] {
  return named(reader, frame, noun, reader.listLength(index)).map((subject) => ({
    ...subject,
    name: /(?:企业|项目|平台|机构)$/.test(subject.name) ? levelName(subject.name, '家') : subject.name,
  }));
}

/** “A榜”“B榜”榜单中，企业数均居第一: the count of each list. */
function rankedSets(reader: SentenceReader, frame: Frame, gap: Gap, noun: string): Subject[] | null {
  const clause = gap.far.at(-1);
  if (clause === undefined || frame.distribution !== 'all') return null;
  const names = listedSets(reader.source.text.slice(clause.start, clause.end), noun, '家');
  if (names.length < 2) return null;
  return names.map((name) => ({ name, start: clause.start, agent: '', owner: name.replace(/数$/, ''), rules: ['listed-sets'], confidence: 0.9 }));
}

/** 集成电路设计业城市排名，我市跃升至第四位: the clause before names what is ranked. */
function rankedList(reader: SentenceReader, gap: Gap): Subject[] {
  const clause = gap.far.at(-1);
  if (clause === undefined) return [];
  const noun = reader.noun(clause.start, clause.end);
  const name = /^(.{4,}?)(?:城市)?(?:排名|排行榜?|榜单)(?:中|上)?$/.exec(noun.text)?.[1];
  return name === undefined ? [] : [{ name, start: noun.start, agent: noun.agent, owner: '', rules: ['ranked-list'], confidence: 0.85 }];
}

/** 均 takes all that have no rank yet, 分别 the last ones, else the last one. */
function rankTopics(reader: SentenceReader, index: number, frame: Frame, size: boolean): Subject[] {
  const open = reader.openTopics();
  const count = reader.listLength(index) > 1 ? reader.listLength(index) : rankRun(reader, index);
  if (frame.distribution === 'all' && open.length > 0) return dedupe(lastChain(open)).map((topic) => fromTopic(topic));
  if (count > 1 && open.length >= count)
    return dedupe(open)
      .slice(-count)
      .map((topic) => fromTopic(topic));
  // 收入241亿元，增长6%，分居全省第4、第3位: the amount and its growth.
  if (count > 1 && frame.distribution === 'each' && reader.topics.length >= count)
    return reader.topics.slice(-count).map((topic) => fromTopic(topic, true));
  // 达352家，新增69家，数量居第四 ranks the stock.
  const newest = reader.lastTopic(false);
  const last =
    size && newest !== null && isFlow(newest.base)
      ? (reader.topics.findLast((topic) => topic.level && topic.base === stockName(newest.base)) ?? newest)
      : newest;
  if (last === null) return [];
  // 规模620亿元，占全市四成以上，位居全省第二: the size is ranked, not the share.
  const level = /占全[国省市球].*比重$/.test(last.statement) ? reader.lastTopic(true) : null;
  if (level !== null) return [fromTopic(level)];
  // 总量居首位 ranks the level, whatever was said of it last.
  if (size && !/占.+比重$|占比$/.test(last.statement)) return [{ ...fromTopic(last), name: last.base.replace(/(?:同比|年均)增速$/, '') }];
  // A rank ranks what was stated last; only a rank of its own name (全国第一、全球第三) goes on with the same thing.
  return [fromTopic(last, !last.base.endsWith('排名') && !last.statement.endsWith('排名') && !MOVED.test(last.statement))];
}

/** 甲…，乙…、丙…，均居第一: where the last ones are joined as a list, only they are meant. */
function lastChain(topics: readonly Topic[]): readonly Topic[] {
  let from = topics.length - 1;
  while (from > 0 && topics[from]?.joined === true) from--;
  return from < topics.length - 1 ? topics.slice(from) : topics;
}

function dedupe(topics: readonly Topic[]): Topic[] {
  return topics.filter((topic, i) => topics.findIndex((other) => other.base === topic.base) === i);
}

function rankRun(reader: SentenceReader, index: number): number {
  const { quantities, text } = reader.source;
  let count = 1;
  while (
    quantities[index + count]?.form === 'rank' &&
    /^[、和及与]$/.test(text.slice(quantities[index + count - 1]?.end ?? 0, quantities[index + count]?.start ?? 0))
  )
    count++;
  return count;
}
