/** Statements that are not levels: changes, shares, ranks, gaps. Each reads one figure in its frame and states it on the reader. */
import { canonical, findIndicator } from './canon.ts';
import type { Frame } from './frame.ts';
import { expandList } from './lists.ts';
import { hasMeasure, isDependent, measureOf } from './measure.ts';
import type { FactKind } from './model.ts';
import { changeName, levelName, rankName, shareName } from './naming.ts';
import type { Noun } from './noun.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import type { Draft, Topic } from './statement.ts';

const ONE_FIGURE: readonly string[] = ['第一产业增加值', '第二产业增加值', '第三产业增加值'];
const SIZE_WORDS = /^(?:分别|规模|数量|总量|总数|总额|产业规模|总规模|体量|指标|总值|均|其|也|入选数|上榜数|规模均|金额)$/;
const SPEED_WORDS = /^(?:增速|增幅|增长率|增长速度|涨幅|降幅)$/;

interface Subject {
  readonly name: string;
  readonly start: number;
  readonly agent: string;
  readonly owner: string;
  readonly rules: readonly string[];
  readonly confidence: number;
}

const negative = (value: Quantity['value']): Quantity['value'] => (typeof value === 'number' ? -value : [-value[1], -value[0]]);

const fromTopic = (topic: Topic, statement = false): Subject => ({
  name: statement ? topic.statement : topic.base,
  start: topic.start,
  agent: '',
  owner: topic.owner,
  rules: ['topic'],
  confidence: 0.95,
});

/** 增速 alone is that of the topic. */
const speedOf = (topic: Topic): string => (/(?:增速|增幅)$/.test(topic.statement) ? topic.statement : changeName(topic.base, 'year', '%', false));

/** Whom the frame is about: its own words, a list, or what the sentence has named. One subject for each figure that the list distributes over. */
function subjects(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, statement: boolean): Subject[] {
  const noun = reader.noun(gap.start, gap.start + frame.subject.length);
  const count = reader.listLength(index);
  if (isDependent(noun.text) && frame.distribution === 'each' && count > 1) {
    const listed = farList(reader, gap, noun, count);
    if (listed !== null) return listed;
  }
  const last = reader.lastTopic(false);
  if (SPEED_WORDS.test(noun.text) && last !== null) return [{ ...fromTopic(last), name: speedOf(last) }];
  if (noun.text !== '' && !SIZE_WORDS.test(noun.text)) return named(reader, frame, noun, count);
  const wanted = frame.distribution === 'each' ? count : 0;
  if (wanted > 1) {
    const open = reader.topics.filter((topic) => topic.level || statement);
    if (open.length >= wanted) return open.slice(-wanted).map((topic) => fromTopic(topic, statement));
  }
  if (frame.distribution === 'all') {
    const all = reader.openTopics();
    if (all.length > 1) return all.map((topic) => fromTopic(topic));
  }
  const topic = statement ? reader.lastTopic(false) : (reader.lastTopic(true) ?? reader.lastTopic(false));
  const far = reader.farNoun(gap);
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
  return topic === null ? [] : [fromTopic(topic, statement)];
}

/** 甲、乙、丙等行业快速发展，营业收入分别增长…: the list stands in the clause before its measure. */
function farList(reader: SentenceReader, gap: Gap, noun: Noun, count: number): Subject[] | null {
  const piece = gap.far.at(-1);
  if (piece === undefined) return null;
  const list = reader.noun(piece.start, piece.end).text.replace(/等.*$/, '');
  const items = expandList(list, count);
  if (items === null) return null;
  return items.map((item) => ({
    name: canonical(`${item}${noun.text}`),
    start: piece.start,
    agent: '',
    owner: item,
    rules: ['far-list'],
    confidence: 0.85,
  }));
}

function named(reader: SentenceReader, frame: Frame, noun: Noun, count: number): Subject[] {
  const total = reader.memory.top;
  const bare = reader.parent === null && frame.form === 'change' && !hasMeasure(noun.text) && findIndicator(noun.text) === null;
  if (bare && reader.memory.statistical && total !== null && /[值资额格量入出款]$/.test(total.base)) reader.parent = total;
  const owner = reader.lastTopic(false)?.owner ?? '';
  const own = (text: string): Subject => {
    const dependent = isDependent(text) && findIndicator(text) === null && owner !== '';
    return {
      name: dependent
        ? canonical(`${owner}${text}`)
        : reader.parent === null
          ? baseName(text)
          : reader.levelOf(text, /^$|%|百分点/.test(reader.parent.unit) ? '元' : reader.parent.unit),
      start: noun.start,
      agent: noun.agent,
      owner: dependent ? owner : text.slice(0, text.length - measureOf(text).length),
      rules: reader.parent === null ? ['subject-before'] : ['subject-before', 'branch'],
      confidence: hasMeasure(text) || reader.parent !== null ? 0.95 : 0.8,
    };
  };
  if (frame.distribution !== 'one' || count > 1) {
    const names = expandList(noun.text, frame.distribution === 'all' || count === 1 ? 0 : count);
    if (names !== null) return names.map(own);
  }
  return [own(noun.text)];
}

/** The level that a change is told of: counted things get their 数 where the lexicon knows them. */
function baseName(noun: string): string {
  const name = canonical(noun);
  return findIndicator(name) === null && /(?:企业|机构|公司|车辆|项目|景区|主体)$/.test(name) ? levelName(name, '家') : name;
}

interface Statement {
  readonly metric: string;
  readonly kind: FactKind;
  readonly value?: Quantity['value'];
  readonly unit?: string;
  readonly overSpan?: boolean;
}

function put(reader: SentenceReader, quantity: Quantity, frame: Frame, subject: Subject, said: Statement, rule: string): void {
  const draft: Draft = {
    quantity,
    value: said.value ?? quantity.value,
    unit: said.unit ?? quantity.unit,
    metric: said.metric,
    kind: said.kind,
    start: Math.min(subject.start, quantity.start),
    end: quantity.end,
    verb: frame.verb,
    agent: subject.agent,
    body: '',
    overSpan: said.overSpan ?? false,
    yearly: ['year', 'year-start', 'previous', 'average'].includes(frame.base),
    confidence: subject.confidence,
    rules: [rule, ...subject.rules],
  };
  const level = said.kind === 'growth' || said.kind === 'rank' ? subject.name : said.metric;
  reader.emit(draft, {
    base: level,
    statement: said.metric,
    owner: subject.owner,
    unit: quantity.unit,
    start: subject.start,
    level: said.kind === 'growth' && subject.rules[0] !== 'topic',
  });
}

/** Runs a frame for its subjects: one figure for all of them, or the first figure now and the names of the rest left for the figures to come. */
function distribute(reader: SentenceReader, index: number, frame: Frame, found: readonly Subject[], say: (subject: Subject) => void): void {
  const first = found[0];
  if (first === undefined) return;
  const each = found.length > 1 && frame.distribution !== 'all' && (frame.form === 'rank' || reader.listLength(index) === found.length);
  // 甲、乙、丙分别增长5%: one figure for each of them.
  const shared = frame.distribution === 'all' || (frame.distribution === 'each' && reader.listLength(index) === 1 && frame.form !== 'rank');
  if (found.length > 1 && !each && shared) {
    for (const subject of found) say(subject);
    return;
  }
  say(first);
  if (each)
    reader.defer(
      found.map((subject) => subject.name),
      frame,
    );
}

const deferred = (reader: SentenceReader, name: string): Subject => ({
  name,
  start: reader.topics.at(-1)?.start ?? 0,
  agent: '',
  owner: '',
  rules: ['distributed'],
  confidence: 0.95,
});

export function readChange(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): void {
  const points = /百分点/.test(quantity.unit);
  const found = name === undefined ? subjects(reader, index, quantity, frame, gap, points) : [deferred(reader, name)];
  if (frame.base === 'year' || frame.base === 'year-start') reader.memory.yearly = true;
  // 降幅收窄 is a rise of the growth rate.
  const fall = frame.direction < 0 && !/降幅\s*$/.test(frame.subject);
  const positive = fall && (frame.saving || frame.base === 'span' || (frame.base === 'none' && !reader.memory.yearly));
  distribute(reader, index, frame, found, (subject) => {
    const metric = changeName(subject.name, frame.base, quantity.unit, positive, frame.word, frame.years);
    put(
      reader,
      quantity,
      frame,
      subject,
      { metric, kind: 'growth', value: fall && !positive ? negative(quantity.value) : quantity.value, overSpan: frame.base === 'span' },
      fall ? 'fall' : 'rise',
    );
  });
}

export function readGap(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): void {
  const whole = frame.whole ?? '';
  const topic = reader.lastTopic(false);
  const noun = reader.noun(gap.start, gap.start + frame.subject.length);
  const base = noun.text === '' || SPEED_WORDS.test(noun.text) || SIZE_WORDS.test(noun.text) ? topic?.statement : noun.text;
  if (base === undefined) return;
  const start = noun.text === '' ? (topic?.start ?? noun.start) : noun.start;
  if (name !== undefined) {
    put(reader, quantity, frame, deferred(reader, name), { metric: name, kind: 'actual' }, 'gap');
    return;
  }
  const wholes = expandList(whole, reader.listLength(index)) ?? [whole];
  const subject: Subject = { name: base, start, agent: '', owner: topic?.owner ?? '', rules: ['topic'], confidence: 0.8 };
  const names = wholes.map((one) => `${base}${frame.direction < 0 ? '低于' : '高于'}${one}幅度`);
  put(reader, quantity, frame, subject, { metric: names[0] ?? base, kind: 'actual' }, 'gap');
  reader.defer(names, frame);
}

export function readShare(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): void {
  if (quantity.form === 'ratio') {
    readRatio(reader, quantity, frame, gap);
    return;
  }
  if (name !== undefined) {
    put(reader, quantity, frame, deferred(reader, name), { metric: name, kind: 'share' }, 'share');
    return;
  }
  const found = subjects(reader, index, quantity, frame, gap, false);
  const parent = frame.whole === null && reader.parent !== null ? reader.parent.base : null;
  reader.lastShare = found.at(-1)?.name ?? null;
  const names = found.map((subject) => {
    const whole = frame.whole === null ? findIndicator(`${subject.name}占比`) : null;
    return { ...subject, name: whole?.name ?? shareName(subject.name, frame.whole, parent) };
  });
  distribute(reader, index, frame, names, (subject) => {
    put(reader, quantity, frame, subject, { metric: subject.name, kind: 'share' }, 'share');
  });
}

/** a:b:c of the three sectors: one share each, in per cent. */
function readRatio(reader: SentenceReader, quantity: Quantity, frame: Frame, gap: Gap): void {
  const { quantities, text } = reader.source;
  const at = quantities.indexOf(quantity);
  let first = at;
  while (
    first > 0 &&
    quantities[first - 1]?.form === 'ratio' &&
    /^[:：∶比\s]*$/.test(text.slice(quantities[first - 1]?.end ?? 0, quantities[first]?.start ?? 0))
  )
    first--;
  const last = quantities.findIndex(
    (other, i) => i >= at && (quantities[i + 1]?.form !== 'ratio' || !/^[:：∶比\s]*$/.test(text.slice(other.end, quantities[i + 1]?.start ?? 0))),
  );
  const parts = last - first + 1;
  const words = text.slice(reader.source.range.start, quantities[first]?.start ?? gap.start);
  const subject = (name: string): Subject => ({
    name,
    start: Math.max(reader.source.range.start, words.lastIndexOf('三次产业') + reader.source.range.start),
    agent: '',
    owner: '',
    rules: ['ratio'],
    confidence: 0.95,
  });
  if (parts === 3 && /三次产业|产业结构/.test(words)) {
    const sector = ONE_FIGURE[at - first] ?? '';
    put(reader, quantity, frame, subject(sector), { metric: `${sector}占GDP比重`, kind: 'share', unit: '%' }, 'three-sectors');
  }
}

export function readRank(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): void {
  const within = quantity.within;
  if (name !== undefined) {
    put(reader, quantity, frame, deferred(reader, name), { metric: rankName(name, within), kind: 'rank' }, 'rank');
    return;
  }
  const noun = reader.noun(gap.start, gap.start + frame.subject.length);
  let found: Subject[];
  if (SPEED_WORDS.test(noun.text)) {
    const topic = reader.lastTopic(false);
    found = topic === null ? [] : [{ ...fromTopic(topic), name: speedOf(topic) }];
  } else if (noun.text === '' || SIZE_WORDS.test(noun.text))
    found = rankTopics(reader, index, frame, noun.text !== '' || gap.far.length > 0 || /总量|规模|数量|总额/.test(frame.verb));
  else
    found = named(reader, frame, noun, reader.listLength(index)).map((subject) => ({
      ...subject,
      name: /(?:企业|项目|平台|机构)$/.test(subject.name) ? levelName(subject.name, '家') : subject.name,
    }));
  distribute(reader, index, frame, found, (subject) => {
    put(reader, quantity, frame, subject, { metric: rankName(subject.name, within), kind: 'rank', unit: '位' }, 'rank');
    for (const topic of reader.topics) if (topic.base === subject.name) topic.ranked = true;
  });
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
  const last = reader.lastTopic(false);
  if (last === null) return [];
  // 总量居首位 ranks the level, whatever was said of it last.
  if (size && !/占.+比重$|占比$/.test(last.statement)) return [fromTopic(last)];
  // A rank ranks what was stated last; only a rank of its own name (全国第一、全球第三) goes on with the same thing.
  return [fromTopic(last, !last.base.endsWith('排名') && !last.statement.endsWith('排名'))];
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
