/** Statements that are not levels: changes, shares, gaps. Each reads one figure in its frame and states it on the reader. */
import { canonical, findIndicator } from './canon.ts';
import { type Frame, plainFrame } from './frame.ts';
import { expandList } from './lists.ts';
import type { FactKind } from './model.ts';
import { changeName, shareName } from './naming.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';
import { deferred, fromTopic, SIZE_WORDS, SPEED_WORDS, type Subject, subjects, turnedSubject } from './reader-subjects.ts';
import type { Draft } from './statement.ts';
import { totalFor } from './totals.ts';
import { familyOf, isPoints } from './unit-family.ts';

/** 拉动工业投资增长5.4个百分点, 下拉工业增加值增速1.2个百分点. */
const PULLED = /^(.*?)(?:向上|合计|共)?(?:拉动|带动|(下拉|拉低|向下拉动))([\u4e00-\u9fa5A-Z]{2,16}?)(?:增长|增速)?(?:了|约)?$/;
const PLAIN_SUBJECT: Subject = { name: '', start: 0, agent: '', owner: '', rules: ['subject-before'], confidence: 0.9 };
/** 家电产业|是东凤镇的主导产业 */
const DESCRIBED = /^(.{2,16}(?:产业|行业|业|集群|经济))(?:是|为|作为|系)(?=.*(?:产业|行业|支柱|龙头|主导|名片))/;
/** 粮食与经济作物|种植|结构 */
const STRUCTURE =
  /(?:^|[，,；])[\s\u3000]*([^，。；、]{2,20}[、和与及][^，。；、]{1,10}?)的?(?:种植|投资|消费|产业|产值)?(?:结构|比例|之比|占比)(?:由|为|从|调整)[^，；]*$/;
/** 占年度计划的, 完成全年目标的, 为预算的. */
const COMPLETED =
  /^(.*?)[，,]?(?:已|约|占|为|达到?|完成了?)+(?:[省市区县](?:委、?[省市区县]?)?政府)?(?:下达)?的?((?:年度|全年|年初|调整|当年|本年|时序|既定|省定|省下达|市定)?(?:投资)?(?:计划|目标|任务|预算|进度)(?:任务|目标|投资)?数?)的?[\s\u3000]*$/;
/** 人均GDP仅为全省平均水平的, 承诺时限压缩至法定时限的: so much of another level. */
const OF_ANOTHER =
  /^(.{2,}?)(?:仅|只)?(?:为|是|相当于|压缩至|压缩到|缩减至|降至)()((?:全[国省市]|法定|同期|发达)[\u4e00-\u9fa5]{0,8}(?:平均水平|平均|时限|水平|均值))的?[\s\u3000]*$/;
const ONE_FIGURE: readonly string[] = ['第一产业增加值', '第二产业增加值', '第三产业增加值'];
const negative = (value: Quantity['value']): Quantity['value'] => (typeof value === 'number' ? -value : [-value[1], -value[0]]);

interface Statement {
  readonly metric: string;
  readonly kind: FactKind;
  readonly value?: Quantity['value'];
  readonly unit?: string;
  readonly overSpan?: boolean;
}

/**
 * Puts a statement on the reader and remembers its topic.
 * @param of the level that the statement is about, where it is not the subject
 */
export function put(reader: SentenceReader, quantity: Quantity, frame: Frame, subject: Subject, said: Statement, rule: string, of?: string): void {
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
  const level = of ?? (said.kind === 'growth' || said.kind === 'rank' ? subject.name : said.metric);
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
export function distribute(reader: SentenceReader, index: number, frame: Frame, found: readonly Subject[], say: (subject: Subject) => void): void {
  const first = found[0];
  if (first === undefined) return;
  const length = frame.form === 'change' ? reader.runLength(index) : reader.listLength(index);
  const each = found.length > 1 && frame.distribution !== 'all' && (frame.form === 'rank' || length === found.length);
  // 甲、乙、丙分别增长5%: one figure for each of them.
  const shared = frame.distribution === 'all' || (frame.distribution === 'each' && length === 1 && frame.form !== 'rank');
  if (found.length > 1 && !each && shared) {
    for (const subject of found) say(subject);
    return;
  }
  say(first);
  if (each)
    reader.defer(
      found.map((subject) => subject.name),
      frame,
      found.map((subject) => subject.agent),
    );
}

/** What has changed, by the unit of the change. */
function changedThing({ name, rules }: Subject, { unit }: Quantity): string {
  // 增速较去年提升15个百分点，较年初提升23个: both are of the growth.
  if (isPoints(unit)) return name.replace(/(?<=增速|比重|占比|率)(?:(?:同比|累计|环比)?(?:提高|下降)|[高低]于[^高低]+)幅度$/, '');
  // 占比91.6%，同比增长5.4%: a growth in per cent is that of the part, not of its share.
  return rules.includes('topic') && familyOf(unit) === 'percent' ? name.replace(/(?<=.{2})(?:占[^占]{2,16}比重|占比)$/, '') : name;
}

export function readChange(reader: SentenceReader, index: number, quantity: Quantity, told: Frame, gap: Gap, name?: string): void {
  const frame = told.base === 'none' ? { ...told, base: reader.against } : told;
  const points = isPoints(quantity.unit);
  const found = name === undefined ? subjects(reader, index, quantity, frame, gap, points) : [deferred(reader, name)];
  if (frame.base === 'year' || frame.base === 'year-start') reader.memory.yearly = true;
  // 降幅收窄 is a rise of the growth rate, and so is 负增长24.6%，收窄9.4个百分点.
  const below = points && /收窄|缩小/.test(frame.word) && Number(reader.drafts.findLast((draft) => draft.kind === 'growth')?.value) < 0;
  const fall = frame.direction < 0 && !below && !/降幅\s*$/.test(frame.subject);
  // A rate that fell is a negative growth; so many fewer are a reduction.
  const amount = !points && familyOf(quantity.unit) !== 'percent' && quantity.unit !== '倍';
  // 收入增长1.9%，支出下降4%: both against the year before.
  if (!fall && frame.base === 'none' && familyOf(quantity.unit) === 'percent') reader.memory.yearly = true;
  const positive = fall && (amount || frame.saving || frame.base === 'span' || (frame.base === 'none' && !reader.memory.yearly));
  distribute(reader, index, frame, found, (subject) => {
    const of = changedThing(subject, quantity);
    const plain = changeName(of, frame.base, quantity.unit, positive, frame.word, frame.years);
    // 扣除价格因素，实际增长6.6%: another growth than that in current prices.
    const metric = /实际/.test(frame.verb) ? plain.replace(/(?=增速$)/, '实际') : plain;
    put(
      reader,
      quantity,
      frame,
      { ...subject, name: of },
      { metric, kind: 'growth', value: fall && !positive ? negative(quantity.value) : quantity.value, overSpan: frame.base === 'span' },
      fall ? 'fall' : 'rise',
    );
  });
}

/** 采矿业拉动工业增长10.6个百分点, 三次产业分别拉动经济增长0.15和1.34个百分点: what each adds to another growth; what was told of before where the words name nothing. */
export function readPull(reader: SentenceReader, index: number, quantity: Quantity, gap: Gap, near: string): boolean {
  const words = isPoints(quantity.unit) ? PULLED.exec(near) : null;
  if (words === null) return false;
  const [, before = '', down = '', pulled = ''] = words;
  // 三者共计拉动: no name tells which.
  if (/(?:合计|共计|共同)$/.test(before.trim()) && reader.topics.length > 1) return true;
  const count = /分别/.test(near) ? reader.listLength(index) : 1;
  const noun = reader.noun(gap.start, gap.start + before.replace(/分别$/, '').length);
  const levels = reader.topics.filter((topic) => topic.level && !/^对.*贡献率$/.test(topic.base)).slice(-count);
  const last = reader.lastTopic(false);
  const topics = levels.length > 0 || last === null ? levels : [last];
  const listed = noun.text === '' ? pullersBefore(reader, gap, count) : expandList(noun.text, count);
  // 六大产业集群增长较快，拉动…: of whom the clause before tells.
  const fared = listed === null && noun.text === '' && topics.length === 0 ? turnedSubject(reader, gap) : null;
  const own = listed ?? (noun.text === '' ? (fared === null ? topics.map((topic) => topic.base) : [fared.text]) : [noun.text]);
  const names = own.map(
    (name) =>
      `${name.replace(/(?:对[^，]*)?贡献率$|占比$/, '')}${down === '' ? '拉动' : '下拉'}${canonical(pulled.replace(/^全[市区县州](?=.{2})/, ''))}增长幅度`,
  );
  const [metric] = names;
  if (metric === undefined) return false;
  const told = topics[0];
  const subject = noun.text === '' && told !== undefined ? fromTopic(told) : { ...PLAIN_SUBJECT, start: noun.start, agent: noun.agent };
  const frame: Frame = { ...plainFrame('level'), subject: before };
  put(reader, quantity, frame, { ...subject, name: metric }, { metric, kind: 'actual' }, 'pull', told?.base);
  reader.defer(names, frame);
  return true;
}

/** 汽车和计算机制造业贡献突出，分别拉动…: the list that the clause before tells of; null where it has not as many members. */
function pullersBefore(reader: SentenceReader, gap: Gap, count: number): string[] | null {
  const piece = gap.far.at(-1);
  if (piece === undefined || count < 2) return null;
  const words = /^[\s\u3000]*(?:其中[，,：:]?)?([^，,；;。]{4,40}?)(?:贡献|表现|增势|支撑|拉动|带动)[\u4e00-\u9fa5]{1,6}$/.exec(
    reader.source.blanked.slice(piece.start, piece.end),
  );
  return words === null ? null : expandList(words[1] ?? '', count);
}

/** 完成投资200亿元，完成年度计划的62.5%: how much of the plan for the topic is done; false where the words do not say so. */
export function readCompletion(reader: SentenceReader, quantity: Quantity, gap: Gap, near: string): boolean {
  const words = COMPLETED.exec(near) ?? OF_ANOTHER.exec(near);
  const [, before = '', plan = '', other] = words ?? [];
  if (words === null || isPoints(quantity.unit)) return false;
  const noun = reader.noun(gap.start, gap.start + before.length);
  const topic = reader.lastTopic(true);
  const name = noun.text === '' || SIZE_WORDS.test(noun.text) ? topic?.base : noun.text;
  if (name === undefined) return false;
  const start = noun.text === '' ? (topic?.start ?? noun.start) : noun.start;
  const subject: Subject = { name, start, agent: noun.agent, owner: '', rules: ['subject-before'], confidence: 0.9 };
  const metric =
    other !== undefined ? `${name}相当于${other}比例` : `${name}${plan.replace(/^(?:本|当)年/, '年度').replace(/(?:任务|目标)数$/, '')}完成率`;
  put(reader, quantity, { ...plainFrame('level'), subject: before }, subject, { metric, kind: 'actual' }, 'completion', name);
  return true;
}

export function readGap(reader: SentenceReader, index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): void {
  const whole = frame.whole ?? '';
  const noun = reader.noun(gap.start, gap.start + frame.subject.length);
  // 这一增速比全省高1.9个百分点: of what the sentence before told.
  const topic = reader.lastTopic(false) ?? (/^(?:这|该|其)/.test(noun.text) ? (reader.memory.levels.at(-1) ?? null) : null);
  const own = noun.text.replace(/(?:分别|[均都也])$|^(?:这一|这个|该|其)(?=增速|增幅)/g, '');
  const follows = own === '' || SPEED_WORDS.test(own) || SIZE_WORDS.test(own);
  // 增速较上半年提高0.6个百分点，高于全国2个百分点: the growth is above, not its rise.
  const base = follows ? topic?.statement.replace(/(?<=增速)(?:同比|累计)?(?:提高|下降)幅度$|[高低]于[^高低]+幅度$/, '') : own;
  // 远高于全国规模以上企业1.35%的水平: what the others have is no gap, and not ours.
  const others = !isPoints(quantity.unit) && /^的(?:平均)?水平/.test(reader.source.text.slice(quantity.end, quantity.end + 5));
  if (base === undefined || others) return;
  const start = noun.text === '' ? (topic?.start ?? noun.start) : noun.start;
  if (name !== undefined) {
    put(reader, quantity, frame, deferred(reader, name), { metric: name, kind: 'actual' }, 'gap', topic?.base);
    return;
  }
  // 这个目标高于全国GDP5.5%的增长目标: the figure is that of the other place.
  if (/^(?:这|该|其)/.test(base)) {
    const other = /^(全国|全省|我国)(.{2,})$/.exec(whole);
    const known = other === null ? null : findIndicator(other[2] ?? '');
    if (other === null || known === null || isPoints(quantity.unit)) return;
    const metric = changeName(known.name, 'year', '%', false);
    put(
      reader,
      quantity,
      frame,
      { name: metric, start, agent: other[1] ?? '', owner: '', rules: ['subject-before'], confidence: 0.8 },
      { metric, kind: 'growth' },
      'gap',
    );
    return;
  }
  const wholes = expandList(whole, reader.listLength(index)) ?? [whole];
  const subject: Subject = { name: base, start, agent: '', owner: topic?.owner ?? '', rules: ['topic'], confidence: 0.8 };
  const gapName = (of: string, to: string): string =>
    `${of}${frame.direction < 0 ? '低于' : '高于'}${canonical(to.replace(/(?:增幅|增速|平均水平|平均)$/, ''))}幅度`;
  const each = follows && wholes.length === 1 ? gapsOfTopics(reader, index, frame) : [];
  const names = each.length > 0 ? each.map((of) => gapName(of, whole)) : wholes.map((one) => gapName(base, one));
  // What goes on behind the gap (总量居全省第二) is told of the topic itself.
  put(reader, quantity, frame, subject, { metric: names[0] ?? base, kind: 'actual' }, 'gap', follows ? topic?.base : undefined);
  reader.defer(names, frame);
}

/** 甲和乙增加值分别增长9%和8%，分别快于工业2和1个百分点: what was said of the topics last, one for each figure; empty where the words mean one. */
function gapsOfTopics(reader: SentenceReader, index: number, frame: Frame): string[] {
  const count = frame.distribution === 'each' ? reader.listLength(index) : 1;
  const told = reader.topics.slice(-count);
  return count > 1 && told.length === count ? told.map((topic) => topic.statement) : [];
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
  // 城镇人口占总人口比重（常住人口城镇化率）为53.9%: the rate's name.
  const rate = /（([^（）]{2,12}率)）[为达到是至]*$/.exec(reader.source.text.slice(gap.start, gap.end))?.[1];
  const named = rate === undefined ? null : findIndicator(rate);
  if (named !== null) {
    const subject = { name: named.name, start: gap.start, agent: '', owner: '', rules: ['named-rate'], confidence: 0.95 };
    put(reader, quantity, frame, subject, { metric: named.name, kind: 'actual' }, 'share');
    return;
  }
  // 三者合计占21%: no name tells which.
  if (/^(?:合计|共计|总计|三者|两者|二者)+$/.test(frame.subject.replace(/[\s\u3000]/g, '')) && reader.topics.length > 1) return;
  const told = subjects(reader, index, quantity, frame, gap, false);
  const found = told.length > 0 || frame.whole === null ? told : describedBefore(reader, gap);
  const unit = found[0]?.name.endsWith('数') === true ? (reader.lastTopic(true)?.unit ?? '') : '';
  const parent = frame.whole === null ? ((unit === '' ? reader.parent : totalFor(unit, reader.parent, reader.memory))?.base ?? null) : null;
  const { place } = reader.source;
  const whole =
    place !== null && frame.whole?.startsWith(place) === true && frame.whole.length > place.length ? frame.whole.slice(place.length) : frame.whole;
  reader.lastShare = found.at(-1)?.name ?? null;
  const names = found.map((subject) => {
    const known = frame.whole === null ? findIndicator(`${subject.name}占比`) : null;
    return { ...subject, name: known?.name ?? shareName(subject.name, whole, parent) };
  });
  distribute(reader, index, frame, names, (subject) => {
    put(reader, quantity, frame, subject, { metric: subject.name, kind: 'share' }, 'share');
  });
}

/** 家电产业是镇上的主导产业，占全镇经济总量的八成: the industry that the clause before describes; none where it describes no other thing. */
function describedBefore(reader: SentenceReader, gap: Gap): Subject[] {
  const clause = gap.far.at(-1);
  const described = clause === undefined ? null : DESCRIBED.exec(reader.source.blanked.slice(clause.start, clause.end));
  if (clause === undefined || described === null) return [];
  const { text, start, agent } = reader.noun(clause.start, clause.start + (described[1] ?? '').length);
  return text.length < 2 ? [] : [{ name: text, start, agent, owner: text, rules: ['subject-far'], confidence: 0.75 }];
}

/** 占全省21%、全国2.8%: the same part, of another whole. */
export function furtherShare(reader: SentenceReader, quantity: Quantity, gap: Gap, frame: Frame): boolean {
  const last = reader.drafts.at(-1);
  const part = reader.lastShare;
  if (part === null || last === undefined || frame.form !== 'level' || !gap.listed || familyOf(quantity.unit) !== 'percent') return false;
  const whole = frame.subject.replace(/^的|的$/g, '').trim();
  if (!/^(?:全国|全省|全市|全球|世界|全县|全区|长三角|.{2,4}省)$/.test(whole)) return false;
  reader.state(quantity, shareName(part, whole, null), last.start, frame, ['share', 'further-whole'], 0.9, { kind: 'share' });
  return true;
}

/** 粮食与经济作物的种植结构由上年的…: what the parts of a whole are called; null where the words do not name so many. */
function partsOf(words: string, count: number): { readonly names: readonly string[]; readonly start: number } | null {
  const named = STRUCTURE.exec(words);
  const names = expandList(named?.[1] ?? '', count);
  return named === null || names === null ? null : { names, start: named.index + named[0].indexOf(named[1] ?? '') };
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
  // 城乡居民收入比缩小至1.82∶1: a ratio that has a name.
  const noun = reader.noun(gap.start, gap.start + frame.subject.length);
  if (parts === 1 && quantity.unit === '' && /(?:比|比例|倍差|差距)$/.test(noun.text)) {
    const metric = findIndicator(noun.text)?.name ?? noun.text;
    const named = { name: metric, start: noun.start, agent: noun.agent, owner: '', rules: ['subject-before'], confidence: 0.9 };
    put(reader, quantity, frame, named, { metric, kind: 'actual' }, 'ratio');
    return;
  }
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
    return;
  }
  const whole = partsOf(words, parts);
  const member = whole?.names[at - first];
  if (whole === null || member === undefined) return;
  const part = { ...subject(member), start: reader.source.range.start + whole.start };
  put(reader, quantity, frame, part, { metric: `${member}占比`, kind: 'share', unit: '%' }, 'structure');
}
