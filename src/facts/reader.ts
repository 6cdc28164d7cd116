/**
 * Reads one sentence. In: its text and the figures found in it. Out: drafts: which figure states what.
 *
 * Figures are taken from left to right. The words before each one give a frame (level, change, share, rank); the frame's subject is what the
 * words name, or what the sentence has named before: the topic of the last statement, the total of a 其中, the list of a 分别 or 均.
 */
import type { Range } from '../corpus/model.ts';
import { findIndicator } from './canon.ts';
import { endOfStatement, type Piece, pieces } from './clause.ts';
import { type ChangeBase, changeBehind, type Frame, readFrame } from './frame.ts';
import { measureOf } from './measure.ts';
import { branchName, levelName } from './naming.ts';
import { type Noun, nounBefore } from './noun.ts';
import type { Quantity } from './quantity-model.ts';
import { type Contribution, readContribution } from './reader-contribution.ts';
import { furtherShare, readChange, readCompletion, readGap, readPull, readShare } from './reader-forms.ts';
import { readLevel } from './reader-level.ts';
import { readMove, readRank } from './reader-ranks.ts';
import { type Draft, listLength, type Memory, runLength, type SentenceText, type Topic, turnOf } from './statement.ts';
import { boundsNext } from './thresholds.ts';
import { BRANCHING, branchTotal, canBeTotal, isView, totalFor, viewedTotal, withinTotal } from './totals.ts';
import { familyOf } from './unit-family.ts';

/** What stands before the figures that a list moved to. */
const MOVED_TO = /^[\s\u3000]*(?:分别)?(?:提升|提高|增加|上升|增长|扩大|下降|降低|减少|优化|调整|攀升|跃升|升|降|增)(?:至|到|为)[\s\u3000]*$/;
/** Characters behind a figure that may tell its change. */
const BEHIND_LENGTH = 16;
/** A place and nothing else. */
const ANOTHER_PLACE = /^[\s\u3000]*(全[国省市区县])(?:平均水平|平均)?[\s\u3000]*$/;

/** The words between two figures. */
export interface Gap extends Range {
  readonly far: readonly Piece[];
  /** Only list marks stand between the figures. */
  readonly joined: boolean;
  /** The words go on with the list of the figure before (、). */
  readonly listed: boolean;
}

interface Pending {
  readonly names: readonly string[];
  /** Whose each is, where the list names places. */
  readonly agents: readonly string[];
  readonly frame: Frame;
  next: number;
}

const CONNECTORS = /^(?:[、及以且并,，\s\u3000]|[和与](?![美平谐会]))+/;
/** After a figure, a bracket belongs to its unit: 35条（段）、桥梁11座. */
const LISTED = /^(?:（[^（）]{1,8}）)?(?:[、及以且并,，\s\u3000]|[和与](?![美平谐会]))+/;

/** Changes against several times at once. */
const SEVERAL_BASES =
  /[较比](?:[上去前]|[一二三四]季|[12]?\d月|20\d\d|年初)[^，。；]{0,8}[、和与](?:[上去前]|[一二三四]季|[12]?\d月|20\d\d)[^，。；]*分别[^，。；]*$/;

/** 从环比看, 与上季度相比: what the changes of the next clauses are told against; 从同比看 ends it. */
const AGAINST = /^(?:从|就|按)?(?:(环比)|同比)(?:来)?看$|^[与和跟](上月|上季度|前一?月)相比$/;
/** 与2010年人口普查相比: over the years since. */
const SINCE = /^(?:[与和跟](?:19|20)\d\d年[^，。；]*)?相比$/;

const isPart = ({ unit, form }: Quantity): boolean => familyOf(unit) === 'percent' || (form === 'fraction' && unit === '');

export class SentenceReader {
  readonly drafts: Draft[] = [];
  /** Topics of the sentence in order. */
  readonly topics: Topic[] = [];
  readonly source: SentenceText;
  readonly memory: Memory;
  /** Part that the last share was of. */
  lastShare: string | null = null;
  group = 0;
  parent: Topic | null = null;
  #parents: (Topic | null)[] = [];
  /** Level and flow words that the list at hand passes on. */
  prefix = '';
  /** Against what the changes of the sentence are told, where its opening says so: 从环比看. */
  against: ChangeBase = 'none';
  /** How many names the list had that ended with the figure before; 0 where none did. */
  listBefore = 0;
  /** The areas counted in this sentence whose figures it goes on to tell; '' where there are none. */
  areas = '';
  /** The list of contributions at hand. */
  contribution: Contribution | null = null;
  /** Whose the deferred name at hand is. */
  agent = '';
  #pending: Pending | null = null;
  #cursor: number;
  #listed = false;
  /** The list whose last figure was the one before. */
  #listTold: Pending | null = null;
  /** The frame of the figure before, where it told a gap. */
  #gapBefore: Frame | null = null;
  /** Figures that have been used up as part of a name. */
  readonly #used = new Set<number>();

  constructor(source: SentenceText, memory: Memory) {
    this.source = source;
    this.memory = memory;
    this.#cursor = source.range.start;
  }

  read(): Draft[] {
    const { quantities, text, closed } = this.source;
    for (const [index, quantity] of quantities.entries()) {
      if (this.#used.has(index)) continue;
      // A figure that only bounds a set stays in the words of the next one.
      if (boundsNext(text, closed, quantities, index)) continue;
      const gap = this.#openGap(quantity);
      this.#statement(index, quantity, gap);
      this.#cursor = Math.max(this.#cursor, quantity.end);
    }
    return this.drafts;
  }

  /** Last statement's topic: of any kind, or the last level. */
  lastTopic(level: boolean): Topic | null {
    for (let i = this.topics.length - 1; i >= 0; i--) {
      const topic = this.topics[i];
      if (topic !== undefined && (!level || topic.level)) return topic;
    }
    return null;
  }

  /** Topics of the group that have no rank yet, as 均居全国第四 means them. */
  openTopics(): Topic[] {
    return this.topics.filter((topic) => topic.group === this.group && topic.level && !topic.ranked);
  }

  noun(start: number, end: number): Noun {
    const { blanked, place, segmenter } = this.source;
    return nounBefore(blanked, start, end, place, segmenter);
  }

  /** Name of a level from its noun phrase, completed by the total it is a part of. */
  levelOf(noun: string, unit: string): string {
    const parent = totalFor(unit, this.parent, this.memory);
    if (parent !== null) return branchName(noun, parent.base, unit);
    return levelName(noun, unit);
  }

  emit(draft: Draft, topic: Omit<Topic, 'group' | 'branch' | 'ranked' | 'joined'>): void {
    this.drafts.push(draft);
    const full: Topic = { ...topic, group: this.group, branch: this.parent !== null, ranked: false, joined: this.#listed };
    this.topics.push(full);
    if (full.level) this.memory.levels.push(full);
    if (!full.branch && full.level && canBeTotal(full)) this.memory.top = full;
  }

  /** What a count of branches is told by (31个行业增加值增长) is what its parts are told of, where the paragraph has no other total. */
  tellOf(measure: string): void {
    if (this.memory.top !== null && findIndicator(this.memory.top.base) !== null) return;
    const { text, range } = this.source;
    this.memory.top = branchTotal(measure, text.slice(range.start, this.#cursor + 1), range.start, this.group);
  }

  use(index: number, upTo: number): void {
    this.#used.add(index);
    this.#cursor = Math.max(this.#cursor, upTo);
  }

  /** Leaves the figures of a list out whose names cannot be told apart. */
  skip(index: number, count: number): true {
    for (let i = index; i < index + count; i++) this.use(i, this.source.quantities[i]?.end ?? 0);
    return true;
  }

  /** Where the words not yet read begin. */
  get cursor(): number {
    return this.#cursor;
  }

  advance(to: number): void {
    this.#cursor = Math.max(this.#cursor, to);
  }

  /** How many figures of the same form follow with nothing but list marks between, this one included. */
  listLength(index: number): number {
    return listLength(this.source, index);
  }

  /** The same for changes, whatever their verbs. */
  runLength(index: number): number {
    return runLength(this.source, index);
  }

  /** Names the last statement anew, where it was of fewer than what follows. */
  renameLast(from: string, to: string, above: number): void {
    const last = this.drafts.at(-1);
    if (last?.metric === from && typeof last.value === 'number' && last.value < above)
      this.drafts[this.drafts.length - 1] = { ...last, metric: to, rules: [...last.rules, 'new-of-total'] };
  }

  /** Gives the last statement of a metric the unit that it was told without. */
  giveUnit(metric: string, unit: string): void {
    const at = this.drafts.findLastIndex((draft) => draft.metric === metric && draft.unit === '' && draft.quantity.form === 'number');
    const draft = this.drafts[at];
    if (draft !== undefined) this.drafts[at] = { ...draft, unit };
  }

  /** Leaves names for the figures that follow with nothing but list marks between. */
  defer(names: readonly string[], frame: Frame, agents: readonly string[] = []): void {
    this.#pending = names.length > 1 ? { names, agents, frame, next: 1 } : null;
  }

  #openGap(quantity: Quantity): Gap {
    const { closed, text } = this.source;
    const found = pieces(closed, this.#cursor, quantity.start);
    let start = this.#cursor;
    for (const [_i, piece] of found.entries()) {
      this.#mark(piece.mark);
      const words = text.slice(piece.start, piece.end);
      if (piece.mark !== '') this.prefix = '';
      this.#enter(words);
      start = piece.start;
    }
    const near = this.source.blanked.slice(start, quantity.start);
    const connectors = found.length === 1 ? ((this.topics.length > 0 ? LISTED : CONNECTORS).exec(near)?.[0].length ?? 0) : 0;
    const listed = connectors > 0 && this.topics.length > 0;
    const between = text.slice(this.#cursor, quantity.start);
    const turned = this.#pending?.frame.form === 'change' && turnOf(between) !== 0;
    const joined = this.topics.length > 0 && (turned || between.replace(CONNECTORS, '') === '');
    if (!joined) this.#pending = null;
    // 比重从53.7%提高到55%: the words of the figure before lie between the last two only where a name follows.
    return { start: listed || joined ? start + connectors : start, end: quantity.start, far: found.slice(0, -1), joined, listed };
  }

  #mark(mark: string): void {
    if (mark === '；' || mark === ';') {
      this.group++;
      if (this.#parents.length > 1) this.parent = this.#parents.pop() ?? null;
    } else if (mark === '⟨') {
      this.#parents.push(this.parent);
      this.parent = this.lastTopic(true) ?? this.parent;
    } else if (mark === '⟩') this.parent = this.#parents.pop() ?? null;
  }

  /** Turns to the parts of a total: 其中, 分行业看, 在…零售额中. */
  #enter(words: string): void {
    if (SINCE.test(words.trim()) && (words.trim() !== '相比' || this.drafts.at(-1)?.rules.includes('base-level') === true)) {
      this.against = 'span';
      return;
    }
    const compared = AGAINST.exec(words.trim());
    if (compared !== null) {
      this.against = compared[1] === undefined && compared[2] === undefined ? 'none' : 'previous';
      return;
    }
    const { start } = this.source.range;
    const within = withinTotal(words, () => this.noun(start, start).agent, start, this.group);
    if (within !== null) {
      this.parent = within;
      return;
    }
    const view = isView(words);
    if (!view && !BRANCHING.test(words)) return;
    const total = view ? viewedTotal(words, this.memory, start, this.group) : this.topics.length === 0 ? this.memory.top : this.lastTopic(true);
    if (total === null) return;
    if (!view) this.#parents.push(this.parent);
    this.parent = total;
  }

  #statement(index: number, quantity: Quantity, gap: Gap): void {
    this.#listed = gap.listed;
    if (this.#pending !== null && gap.joined) {
      this.#continue(index, quantity);
      return;
    }
    const near = this.#near(gap, quantity);
    if (this.#movedTo(index, quantity, near)) return;
    // 较一季度、上半年分别提高7.9个、3.4个百分点: against what each is told, no name can say.
    if (SEVERAL_BASES.test(near) && this.listLength(index) > 1) {
      this.skip(index, this.listLength(index));
      return;
    }
    if (readPull(this, index, quantity, gap, near)) return;
    if (isPart(quantity) && (readContribution(this, index, quantity, gap, near) || readCompletion(this, quantity, gap, near))) return;
    const behind = changeBehind(near, this.source.blanked.slice(quantity.end, quantity.end + BEHIND_LENGTH), quantity);
    const frame = this.#gapGoesOn(near, gap) ?? behind?.frame ?? readFrame(near, quantity);
    this.#gapBefore = frame.form === 'gap' ? frame : null;
    if (furtherShare(this, quantity, gap, frame)) return;
    if (!this.#told(index, quantity, frame, gap)) readLevel(this, index, quantity, frame, gap);
    if (behind !== null) this.advance(quantity.end + behind.length);
  }

  /** 高于全国0.4、全省0.1个百分点: the same gap to another place; null where the words are not just that. */
  #gapGoesOn(near: string, gap: Gap): Frame | null {
    const place = this.#gapBefore !== null && gap.listed ? ANOTHER_PLACE.exec(near)?.[1] : undefined;
    return place === undefined || this.#gapBefore === null ? null : { ...this.#gapBefore, subject: '', whole: place };
  }

  /** Reads what is no level; false for a level. */
  #told(index: number, quantity: Quantity, frame: Frame, gap: Gap, name?: string): boolean {
    const { form } = frame;
    if (form === 'rank') readRank(this, index, quantity, frame, gap, name);
    else if (form === 'gap') readGap(this, index, quantity, frame, gap, name);
    else if (form === 'change' && quantity.unit === '位' && name === undefined) readMove(this, quantity, frame, gap);
    else if (form === 'change') readChange(this, index, quantity, frame, gap, name);
    else if (form === 'share' || (quantity.form === 'ratio' && name === undefined)) readShare(this, index, quantity, frame, gap, name);
    else return false;
    return true;
  }

  /** The words right before the figure; a time between verb and figure is no part of them (下降到2021年的75.4%). */
  #near(gap: Gap, quantity: Quantity): string {
    const end = quantity.surface.includes('占') ? quantity.core.start : gap.end;
    const blanked = this.source.blanked.slice(gap.start, end);
    return this.source.text.slice(gap.start, gap.start + blanked.replace(/[\s的]*\u3000[\s\u3000的]*$/, '').length);
  }

  #continue(index: number, quantity: Quantity): void {
    const pending = this.#pending;
    if (pending === null) return;
    const name = pending.names[pending.next];
    this.agent = pending.agents[pending.next] ?? '';
    pending.next++;
    if (name === undefined) return;
    const { text } = this.source;
    const turn = pending.frame.form === 'change' ? turnOf(text.slice(this.#cursor, quantity.start)) : 0;
    const frame: Frame = turn === 0 ? pending.frame : { ...pending.frame, direction: turn };
    const at: Gap = { start: quantity.start, end: quantity.start, far: [], joined: true, listed: true };
    if (!this.#told(index, quantity, frame, at, name))
      this.state(quantity, name, this.topics.at(-1)?.start ?? quantity.start, pending.frame, ['distributed'], 0.95);
    const done = pending.next >= pending.names.length;
    this.#listTold = done ? pending : null;
    this.#pending = done ? null : pending;
  }

  /** 分别从24.6%、19.8%提升至27.4%、23%: each of the list that was just told has moved. */
  #movedTo(index: number, quantity: Quantity, near: string): boolean {
    const list = this.#listTold;
    this.#listTold = null;
    this.listBefore = list?.names.length ?? 0;
    if (list === null || !MOVED_TO.test(near) || this.listLength(index) !== list.names.length) return false;
    this.#pending = { ...list, next: 0 };
    this.#continue(index, quantity);
    return true;
  }

  /**
   * States a level.
   * @param owner what a measure told later belongs to; the name without its measure where it is left out
   */
  state(
    quantity: Quantity,
    name: string,
    start: number,
    frame: Frame,
    rules: readonly string[],
    confidence: number,
    more: Partial<Draft> = {},
    owner = '',
  ): true {
    // 翻一番, 是2020年的1.7倍 tell how many times, not how much.
    const times = quantity.form === 'multiple';
    // 投产项目已超过半数: a part of them.
    const part = quantity.form === 'fraction' && quantity.unit === '' && !/[率比]重?$/.test(name);
    const metric = times ? `${name}倍数` : part ? `${name}占比` : name;
    const share = part || (familyOf(quantity.unit) === 'percent' && /占比|比重|贡献率/.test(name));
    const kind = share ? 'share' : times || /(?:增速|增幅|降幅)$/.test(name) ? 'growth' : 'actual';
    const base = {
      quantity,
      value: quantity.value,
      unit: quantity.unit,
      metric,
      kind,
      start,
      end: quantity.end,
      verb: frame.verb,
      agent: '',
      body: '',
      overSpan: false,
      yearly: false,
    } as const;
    const counted = name.replace(/数$/, '');
    const measure = measureOf(counted);
    const own = owner !== '' ? owner : name === '占地面积' ? (this.lastTopic(false)?.owner ?? '') : counted.slice(0, counted.length - measure.length);
    this.emit({ ...base, confidence, rules, ...more }, { base: name, statement: metric, owner: own, unit: quantity.unit, start, level: true });
    return true;
  }

  /** Where the words after a figure end. */
  afterEnd(index: number): number {
    const { quantities, closed, range } = this.source;
    const quantity = quantities[index];
    const next = quantities.slice(index + 1, index + 4).find((_, k) => !boundsNext(this.source.text, closed, quantities, index + 1 + k));
    return quantity === undefined ? range.end : endOfStatement(closed, quantity.end, next?.start ?? range.end);
  }
}
