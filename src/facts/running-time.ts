/**
 * Time and aim that a text goes on with. In: the paragraphs of a document in order, with their mentions of time. Out: for a statement that names no time,
 * the period told before it: in its paragraph, in the line it goes on with, or for all that follows (a bulletin on 前三季度 says so once).
 */
import type { Document, Paragraph, Range } from '../corpus/model.ts';
import { AIMS_FOLLOW, AIMS_GO_ON, FRAME_ENDS, GOAL_FRAMES, LOOKS_BACK, PLAN_PERIOD, PROGRAMME_SAYS } from '../lexicon/kinds.ts';
import { fiveYearsEnd, ParagraphTime, planEnd, type Setting } from './context.ts';
import type { PeriodMention } from './period-model.ts';

/** Forms of time that a report is about; days, single months and moments belong to events. */
const REPORTED: ReadonlySet<string> = new Set(['year', 'half', 'quarter', 'months-span', 'year-span', 'relative', 'plan']);
/** A time that opens a clause, with the place before it perhaps. */
const OPENS = /(?:^|[，,：:；;。！？“\s\u3000）)])(?:[\u4e00-\u9fa5]{2,3}|全[市省区县国]|我[市省区县国])?$/;
/** 2022年度中国企业500强, 2023年榜单: the name of something. */
const NAMES = /^(?:度?[\u4e00-\u9fa5A-Z]{0,12}(?:榜|强(?![化调劲])|奖|方案|规划|计划|行动|目录|名单|标准|大会|论坛|版))/;
/** A line that goes on in the next, and one that only says when. */
const GOES_ON = /[；;，,、：:]\s*$/;
const ONLY_TIME = 16;

/** First and last month of a period within one year; null for others. */
function monthsOf(period: string): { year: string; first: number; last: number } | null {
  const match = /^(\d{4})(?:-(\d\d)\.\.\1-(\d\d)|H([12])|Q([1-4]))?$/.exec(period);
  if (match === null) return null;
  const [, year = '', first, last, half, quarter] = match;
  if (half !== undefined) return { year, first: Number(half) * 6 - 5, last: Number(half) * 6 };
  if (quarter !== undefined) return { year, first: Number(quarter) * 3 - 2, last: Number(quarter) * 3 };
  return { year, first: Number(first ?? 1), last: Number(last ?? 12) };
}

/** A bulletin on 前三季度 tells one figure of 1—8月 where no later one is known, or of 三季度 alone; that is not what it goes on with. */
function within(period: string, main: string | null): boolean {
  const part = monthsOf(period);
  const whole = main === null ? null : monthsOf(main);
  if (part === null || whole === null || part.year !== whole.year || whole.last === 12) return false;
  return part.first >= whole.first && part.last <= whole.last && part.last - part.first < whole.last - whole.first;
}

/** 2024年度民生实事完成情况: what a title says is told of its year, however it is counted. */
const TOLD_YEAR = /(20\d\d)年度?(?:[\u4e00-\u9fa5“”《》（）]{0,20})(?:完成情况|执行情况|运行情况|工作总结|工作情况|成绩单|综述|回眸|回顾|盘点)/;

interface Lead {
  readonly end: number;
  readonly period: string;
}

interface Frame {
  readonly end: number;
  /** When it is to be met; null where the frame does not say. */
  readonly period: string | null;
}

export class RunningTime {
  readonly #document: Document;
  #leads: readonly Lead[] = [];
  #frames: readonly Frame[] = [];
  #near: string | null = null;
  #far: string | null = null;
  /** The part of a year that the title names, whatever kind of text it heads. */
  readonly #titled: string | null;
  #aim: Frame | null = null;
  #due: string | null = null;
  #dueHere: string | null = null;
  #goesOn = false;
  #framed = false;
  #reviewed: string | null = null;
  /** Level of the section that looks back: a heading of as high a level ends it. */
  #reviewLevel = 0;
  /** The year whose report a text is about, once that year is over: all that it tells is of that year. */
  readonly #reported: string | null;

  constructor(document: Document, whole: Setting) {
    this.#document = document;
    const title: Paragraph = { n: 0, kind: 'title', section: -1, text: document.title, spans: [], sentences: [] };
    this.#reported = reportedYear(document);
    this.#far = leadsOf(title, new ParagraphTime(title, whole, document), document.date).at(-1)?.period ?? null;
    this.#titled = this.#far !== null && this.#far.length > 4 ? this.#far : null;
  }

  /** Goes on to the next paragraph. */
  enter(paragraph: Paragraph, time: ParagraphTime): void {
    this.#dueHere = null;
    const level = this.#document.sections[paragraph.section]?.level ?? 1;
    if (paragraph.kind === 'heading' && level <= this.#reviewLevel) this.#reviewed = null;
    const years = yearsLookedBackOn(paragraph, time, this.#document.date);
    if (years !== null) [this.#reviewed, this.#reviewLevel] = [years, level];
    const said = this.#leads.at(-1)?.period ?? this.#near;
    if (said !== undefined && said !== null && !within(said, this.#far)) this.#far = said;
    this.#near = this.#goesOn ? said : null;
    const aim = this.#frames.at(-1) ?? this.#aim;
    this.#aim = this.#framed || AIMS_GO_ON.test(paragraph.text) ? aim : null;
    this.#leads = leadsOf(paragraph, time, this.#document.date);
    this.#frames = framesOf(paragraph);
    const { text } = paragraph;
    this.#goesOn = GOES_ON.test(text) || (this.#leads.length > 0 && text.trim().length <= ONLY_TIME);
    this.#framed = this.#frames.length > 0 ? /[：:]\s*$/.test(text) : this.#aim !== null && this.#goesOn;
  }

  /**
   * The period told before a sentence. A count of what there is holds as of publication, unless its line goes on with one that says when.
   * @param flow what is told is of a period by its nature: an amount, a change
   * @param ours it is told of the document's own place, which a bulletin is about
   */
  before(sentence: Range, flow: boolean, ours: boolean): string | null {
    const near = flow ? this.#leads.findLast((lead) => lead.end <= sentence.start)?.period : undefined;
    const { genre } = this.#document;
    const open = genre === 'news' || genre === 'other';
    const far = open ? (this.#reported ?? (flow ? this.#far : null)) : flow ? this.#titled : null;
    return near ?? this.#near ?? (ours ? far : null);
  }

  /** The aims that a sentence goes on to tell; null where none were announced. */
  aims(sentence: Range): Frame | null {
    return this.#frames.findLast((frame) => frame.end <= sentence.start) ?? this.#aim;
  }

  /** When an aim without a time of its own is to be met: with the last in its paragraph, or with the last of all where aims were announced. */
  due(sentence: Range): string | null {
    const aims = this.aims(sentence);
    return aims?.period ?? (aims === null ? this.#dueHere : this.#due);
  }

  /** The year of publication. */
  get year(): string | null {
    return this.#document.date?.slice(0, 4) ?? null;
  }

  /** The years that the text looks back on, `2021..2025`; null where it does not. */
  get reviewed(): string | null {
    return this.#reviewed;
  }

  /** Remembers when an aim is to be met. */
  met(period: string): void {
    if (/^\d{4}$/.test(period)) [this.#due, this.#dueHere] = [period, period];
  }
}

/** The span of years that a paragraph is about. */
function yearsOf(time: ParagraphTime): string | null {
  return time.mentions.map((mention) => time.resolve(mention)).find((period) => /^\d{4}\.\.\d{4}$/.test(period ?? '')) ?? null;
}

/** The years that a paragraph begins to look back on: 回顾“十四五”; “十四五”时期，… told when it is over. */
function yearsLookedBackOn(paragraph: Paragraph, time: ParagraphTime, date: string | null): string | null {
  const years = yearsOf(time);
  if (years === null || LOOKS_BACK.test(paragraph.text)) return years;
  return PLAN_PERIOD.test(paragraph.text) && date !== null && years.slice(-4) <= date.slice(0, 4) ? years : null;
}

/** 2024年政府工作报告, written of in 2025. */
function reportedYear({ genre, date, title, paragraphs }: Document): string | null {
  if (genre !== 'news' && genre !== 'other') return null;
  const text = `${title}\n${paragraphs
    .slice(0, 6)
    .map((paragraph) => paragraph.text)
    .join('\n')}`;
  const told = TOLD_YEAR.exec(title)?.[1];
  if (told !== undefined) return told;
  const year = /(20\d\d)年[省市区县]?政府工作报告/.exec(text)?.[1];
  return year !== undefined && date !== null && Number(year) < Number(date.slice(0, 4)) ? year : null;
}

function leadsOf(paragraph: Paragraph, time: ParagraphTime, date: string | null): Lead[] {
  return time.mentions.flatMap((mention) => {
    const period = isReported(mention, paragraph.text) ? time.resolve(mention) : null;
    // 预计2012年 in December 2012 is no goal.
    const ahead = mention.role === 'deadline' && period !== date?.slice(0, 4);
    return period === null || period === 'asof' || ahead ? [] : [{ end: mention.end, period }];
  });
}

function isReported(mention: PeriodMention, text: string): boolean {
  if (!REPORTED.has(mention.form) || mention.role === 'base') return false;
  const after = text.slice(mention.end, mention.end + 24);
  if (/^(?:有望|预计|力争|计划|将)/.test(after)) return false;
  if (mention.form === 'plan' && /规划|纲要/.test(`${mention.text}${after.slice(0, 4)}`)) return false;
  return OPENS.test(text.slice(Math.max(0, mention.start - 8), mention.start)) && !NAMES.test(after);
}

/** The last year of the span that a sentence names: “十四五”末, 到2025年. */
function endNamed(sentence: string): string | null {
  const plan = fiveYearsEnd(sentence);
  return plan === null ? (/到(20\d\d)年/.exec(sentence)?.[1] ?? null) : String(plan);
}

/** Sentences that announce aims: 下一步，我市将…. What is told as done ends them. */
function framesOf(paragraph: Paragraph): Frame[] {
  return paragraph.sentences.flatMap(({ start, end }): Frame[] => {
    const sentence = paragraph.text.slice(start, end);
    const programme = PROGRAMME_SAYS.exec(sentence);
    if (programme !== null) {
      const named = planEnd(programme[1] ?? '') ?? Number(/(20\d\d)年/.exec(programme[1] ?? '')?.[1] ?? Number.NaN);
      return [{ end, period: Number.isNaN(named) ? null : String(named) }];
    }
    if (AIMS_FOLLOW.test(sentence)) return [{ end, period: endNamed(sentence) }];
    return GOAL_FRAMES.test(sentence) && !FRAME_ENDS.test(sentence) ? [{ end, period: null }] : [];
  });
}
