/**
 * Time around a statement. In: a document, its sections, the mentions of time of a paragraph. Out: the period of a figure and where it comes from.
 */
import type { Document, Paragraph, Range, Section } from '../corpus/model.ts';
import { FOUNDINGS } from '../lexicon/kinds.ts';
import { isFlow, type Mode, modeOf } from './kind.ts';
import { mentionsOf } from './mentions.ts';
import type { PeriodBasis } from './model.ts';
import { findPeriods, lastMonthOf, resolvePeriod } from './period.ts';
import type { PeriodMention } from './period-model.ts';
import type { Draft } from './statement.ts';

export interface Timed {
  readonly period: string;
  readonly basis: PeriodBasis;
  /** A year written before the figure as the time of its statement. */
  readonly ahead?: boolean;
}

/** What a document or a section gives to statements that name no time. */
export interface Setting {
  /** Year the text is about, for mentions without a year of their own. */
  readonly anchor: number | null;
  /** Period of results, and of goals. */
  readonly results: string;
  readonly goals: string;
  readonly mode: Mode;
  /** Span of years that a section is about (“十四五”时期), `2021..2025`. */
  readonly span?: string | null;
}

const yearIn = (text: string): number | null => {
  const match = /(19|20)\d\d(?=\s*年|[-—～~]|\D*(?:政府工作报告|统计公报|规划|计划|报告))/.exec(text);
  return match === null ? null : Number(match[0]);
};

const PLAN_YEARS = /((?:19|20)\d\d)\s*年?\s*[-—–~～至到]+\s*((?:19|20)\d\d)/;
const FIVE_YEAR_PLAN = /第?(?:“)?(十[一二三四五六]|十)(?:”)?个?五(?:年规划|”?(?:时期)?(?:规划|发展规划|纲要))/;
/** Forms of time that name their year. */
const DATED: ReadonlySet<string> = new Set(['year', 'month', 'half', 'quarter', 'day']);
/** 全年|目标的56%, 当年|计划投资的104%. */
const OF_A_GOAL = /^的?(?:预期|既定)?(?:目标|计划|任务|预算|进度)(?:投资|任务|目标)?[数额]?的/;
/** Forms of time that are several months of a year. */
const PARTS: ReadonlySet<string> = new Set(['half', 'quarter', 'months-span']);
/** How long a list one mention of time governs. */
const GOVERNED = 1500;
/** How far back words can matter to a time: a long clause. */
const NEAR = 80;
/** Words of amounts that add up over a span of years. */
const ADDS_UP = /累计|共(?:完成|投入|实施|引进|安排|发放)|新增|净增|新建|新引进|新认定|新培育|跨过|跨上|年均|五年|十年/;
/** Deeds of a time, which add up; 达到 tells a level. */
const DONE_OVER = /^[\s\u3000]*(?:总|共)?(?:完成|投入|发放|争取|减免|拨付|安排|惠及)(?!率)/;
/** The figure is where a change starts from. */
const TO = /^(?:、[\d.]+[%％\u4e00-\u9fa5]{0,3})*[^，。；]{0,6}(?:到|至|为)/;
const FROM = /(?:从|由)(?:期初的?|上年的?|年初的?|[\u4e00-\u9fa5]{0,4}的|每人每[年月天])?(?:[\d.]+[%％\u4e00-\u9fa5]{0,3}、)*$/;
const FIVE_YEAR_ENDS: Readonly<Record<string, number>> = { 十: 2005, 十一: 2010, 十二: 2015, 十三: 2020, 十四: 2025, 十五: 2030, 十六: 2035 };

/** Last year of the plan a title names; null where it names none. */
export function planEnd(title: string): number | null {
  const years = PLAN_YEARS.exec(title);
  if (years !== null) return Number(years[2]);
  const five = FIVE_YEAR_PLAN.exec(title)?.[1];
  return five === undefined ? null : (FIVE_YEAR_ENDS[five] ?? null);
}

/** Last year of the five that a text names (“十四五”); null where it names none. */
export function fiveYearsEnd(text: string): number | null {
  const named = /“(十[一二三四五六]?)五”/.exec(text)?.[1];
  return named === undefined ? null : (FIVE_YEAR_ENDS[named] ?? null);
}

/** First year of the plan a document is; null where it names none. */
function planStart(document: Document): number | null {
  const head = `${document.title}${document.paragraphs[0]?.text.slice(0, 80) ?? ''}`;
  const years = PLAN_YEARS.exec(head);
  if (years !== null) return Number(years[1]);
  const end = planEnd(head);
  return end === null ? null : end - 4;
}

/** The setting of a document as a whole, from its title, genre and date. */
export function documentSetting(document: Document): Setting {
  const { title, genre, date } = document;
  const head = `${title}${document.paragraphs[0]?.text.slice(0, 80) ?? ''}`;
  const year = yearIn(title) ?? yearIn(head);
  const end = planEnd(head);
  const published = date === null ? null : Number(date.slice(0, 4));
  if (genre === 'communique') {
    // A date that was worked out is the year that the text tells of.
    const told = year ?? (published === null ? null : published - (document.dateBasis === 'inferred' ? 0 : 1));
    return { anchor: told, results: told === null ? 'asof' : String(told), goals: told === null ? 'asof' : String(told + 1), mode: 'review' };
  }
  if (genre === 'plan' && end !== null) return { anchor: published, results: 'asof', goals: String(end), mode: 'goals' };
  // The plan of one year says so in its title, or begins with it: 2026年，是……的开局之年.
  const first = document.paragraphs.find((paragraph) => paragraph.kind === 'text')?.text.slice(0, 80) ?? '';
  const planned = genre === 'plan' ? (yearIn(title) ?? /(20\d\d)\s*年(?:[，,]?\s*是)/.exec(first)?.[1] ?? null) : null;
  return {
    anchor: genre === 'report' || genre === 'plan' ? year : null,
    results: 'asof',
    goals: planned === null ? 'asof' : String(planned),
    mode: 'open',
  };
}

/** Titles of texts that tell how things went, and headings that turn to what is to come. */
const TOLD = /^(?!.*(?:草案|计划|规划)).*(?:进展|完成|执行|运行|工作)情况/;
const AHEAD = /下一步|下阶段|打算|安排|目标|计划|草案|思路|展望|明年/;

const HEADING_TIMES: ReadonlySet<string> = new Set(['year', 'relative', 'plan']);

/** Settings of all sections: each takes what its heading tells and its parents' for the rest. */
export function sectionSettings(document: Document, whole: Setting): Setting[] {
  const out: Setting[] = [];
  for (const section of document.sections) out.push(sectionSetting(document, section, out[section.parent] ?? whole, whole));
  return out;
}

function sectionSetting(document: Document, section: Section, parent: Setting, whole: Setting): Setting {
  const read = document.genre === 'communique' ? null : headingMode(section.title, section.level, whole.mode === 'goals');
  // 重点工作 in a text on how far things are is no announcement.
  const mode = read === 'goals' && TOLD.test(document.title) && !AHEAD.test(section.title) ? null : read;
  const mention = findPeriods(section.title).find((found) => found.role !== 'base' && HEADING_TIMES.has(found.form));
  const period = mention === undefined ? null : resolvePeriod(mention, { documentDate: document.date, anchorYear: parent.anchor });
  const before = period === null && mode === 'review' && whole.mode === 'goals' ? planStart(document) : null;
  const year = before === null ? (/^(?:\d{4}\.\.)?(\d{4})$/.exec(period ?? '')?.[1] ?? null) : String(before - 1);
  const past = year !== null && Number(year) < Number(document.date?.slice(0, 4) ?? 9999);
  const next = mode ?? (past && parent.mode === 'open' ? 'review' : parent.mode);
  return {
    anchor: year === null ? parent.anchor : Number(year),
    results: next === 'review' && year !== null ? year : parent.results,
    goals: next === 'goals' && year !== null ? year : parent.goals,
    mode: next,
    span: period?.includes('..') === true ? period : (parent.span ?? null),
  };
}

/** Only chapters turn a text from results to goals; in a plan, only reviews turn it back. */
function headingMode(title: string, level: number, plan: boolean): Mode | null {
  const mode = modeOf(title);
  if (plan) return mode === 'review' && level <= 3 ? 'review' : null;
  return level <= 1 ? mode : null;
}

/** Mentions of time of one paragraph, and how they govern its statements. */
export class ParagraphTime {
  readonly mentions: readonly PeriodMention[];
  readonly #setting: Setting;
  readonly #date: string | null;
  readonly #paragraph: Paragraph;
  /** A communiqué is about one year, whatever years its comparisons name. */
  readonly #statistical: boolean;
  readonly #opening: PeriodMention | null;
  readonly #anchors: ReadonlyMap<number, number | null>;

  constructor(paragraph: Paragraph, setting: Setting, document: Document) {
    this.#paragraph = paragraph;
    this.#setting = setting;
    this.#date = document.date;
    this.#statistical = document.genre === 'communique' && setting.anchor !== null;
    this.mentions = mentionsOf(paragraph.text);
    this.#anchors = this.#yearsBefore();
    const first = this.mentions[0];
    const opens =
      first !== undefined &&
      first.role !== 'base' &&
      first.form !== 'asof' &&
      /^[\s✔●■◆·（(一二三四五六七八九十）).、\d—“”]*(?:经?初步核算，|据(?:初步)?统计，)?(?:到|截至|截止|至|在)?$/.test(
        paragraph.text.slice(0, first.start),
      );
    // 4月22日，一季度全市经济数据出炉: the day is that of the news, the part of the year that of the figures.
    const stop = paragraph.text.indexOf('。');
    const part =
      opens && first.form === 'day'
        ? this.mentions.find(({ form, role, start }) => PARTS.has(form) && role !== 'base' && (stop < 0 || start < stop))
        : undefined;
    this.#opening = part ?? (opens ? first : null);
  }

  /** The text with mentions of time blanked out by U+3000, same offsets. */
  blank(text: string): string {
    const out: string[] = [];
    let from = 0;
    for (const { start, end } of this.mentions) {
      out.push(text.slice(from, start), '\u3000'.repeat(end - start));
      from = end;
    }
    return `${out.join('')}${text.slice(from)}`;
  }

  /** @param ahead the text tells aims: 全年 is the document's year, however little of it is over */
  resolve(mention: PeriodMention, ahead = false): string | null {
    // 上半年…，其中当月: the last month of what was told before.
    const part =
      mention.text === '当月'
        ? this.mentions.findLast(({ end, role, form }) => end <= mention.start && role !== 'base' && PARTS.has(form))
        : undefined;
    const whole = part === undefined ? null : this.resolve(part);
    if (whole !== null) return lastMonthOf(whole);
    const published = ahead && this.#date !== null ? Number(this.#date.slice(0, 4)) : null;
    return resolvePeriod(mention, { documentDate: this.#date, anchorYear: this.#anchors.get(mention.start) ?? published });
  }

  /** For each mention, the last year written before it in the paragraph; else the section's. */
  #yearsBefore(): Map<number, number | null> {
    const out = new Map<number, number | null>();
    let year = this.#setting.anchor;
    for (const mention of this.mentions) {
      out.set(mention.start, year);
      const origin = /[从由]/.test(this.#paragraph.text.charAt(mention.start - 1));
      // A communiqué's comparisons name other years; what opens its paragraph is its own.
      if ((this.#statistical && mention !== this.mentions[0]) || origin || mention.role === 'base' || !DATED.has(mention.form)) continue;
      const found = /^(\d{4})/.exec(mention.period ?? '')?.[1];
      if (found !== undefined) year = Number(found);
    }
    return out;
  }

  /** The period written for a figure: in its clause, its sentence or at the paragraph's opening; null where none is. */
  written(draft: Draft, sentence: Range, clauseEnd: number, ahead = false): Timed | null {
    const text = this.#paragraph.text;
    const first = Math.max(sentence.start, draft.quantity.start - GOVERNED);
    const last = Math.min(sentence.end, draft.quantity.end + GOVERNED);
    const inside = this.mentions.filter(
      (mention) =>
        mention.start >= first && mention.end <= last && !(mention.text === '当月' && /[；;]/.test(text.slice(mention.end, draft.quantity.start))),
    );
    const own = inside.filter((mention) => mention.role !== 'base' && !this.#attributes(mention, draft.quantity.start));
    const chosen = choose(
      own.filter((mention) => mention.end <= draft.quantity.start),
      draft,
    );
    const starts =
      FROM.test(text.slice(Math.max(sentence.start, draft.quantity.start - NEAR), draft.quantity.start)) &&
      TO.test(text.slice(draft.quantity.end, draft.quantity.end + 12));
    if (starts && (chosen === undefined || chosen.end < draft.start)) return this.#origin(chosen ?? this.#opening);
    return this.#before(draft, chosen, inside, ahead) ?? this.#after(draft, own, clauseEnd) ?? this.#opened(draft);
  }

  #before(draft: Draft, chosen: PeriodMention | undefined, inside: readonly PeriodMention[], ahead: boolean): Timed | null {
    const period = chosen === undefined ? null : this.resolve(chosen, ahead);
    if (chosen === undefined || period === null) return null;
    // 6月份竣工，达产后可实现年产值55亿元: some time after that.
    const later = /(?:达产|投产|满产)后/.test(this.#paragraph.text.slice(chosen.end, draft.quantity.start));
    if (later || this.#ofAnEvent(chosen, draft)) return { period: 'asof', basis: 'none' };
    // 2021年7月入选: a count or rank is of the year; a single month is only told of amounts and changes.
    const ofMonth = /[末底]$/.test(chosen.text) || /率$|指数$|浓度$/.test(draft.metric) || isFlow(draft.metric, draft.kind) || this.#isAsOf(chosen);
    if (chosen.form === 'month' && !ofMonth) return { period: period.slice(0, 4), basis: 'clause' };
    const base = inside.filter((mention) => mention.role === 'base' && mention.end <= draft.quantity.start && mention.start >= draft.start).at(-1);
    const spanned = draft.kind === 'growth' && draft.overSpan && base !== undefined ? this.#from(base, period) : period;
    const far = /[，；,;]/.test(this.#paragraph.text.slice(chosen.end + 1, draft.quantity.start));
    return { period: this.#endOf(spanned, chosen, draft), ahead: chosen.form === 'year' && chosen.role === 'at', basis: far ? 'context' : 'clause' };
  }

  /** 8月18日，总规模100亿元的基金启用; 1994年批准设立，面积278平方公里: the time is that of the event, not of what there is. */
  #ofAnEvent(mention: PeriodMention, draft: Draft): boolean {
    if (isFlow(draft.metric, draft.kind) || draft.kind === 'rank') return false;
    if (mention.form === 'day') return !this.#isAsOf(mention);
    return mention.form === 'year' && FOUNDINGS.test(this.#paragraph.text.slice(mention.end, draft.quantity.start));
  }

  #isAsOf(mention: PeriodMention): boolean {
    return /截[至止]/.test(this.#paragraph.text.slice(Math.max(0, mention.start - 4), mention.start));
  }

  /** 3家企业入选2023年《财富》世界500强: the time stands after the figure, in its clause. */
  #after(draft: Draft, own: readonly PeriodMention[], clauseEnd: number): Timed | null {
    const from = draft.quantity.end;
    const later = own.find(
      (mention) => mention.start >= from && mention.end <= clauseEnd && !/[，,；;。、]/.test(this.#paragraph.text.slice(from, mention.start)),
    );
    const period = later === undefined ? null : this.resolve(later);
    return period === null || period === 'asof' ? null : { period, basis: 'clause' };
  }

  /** The paragraph's opening governs what follows it. */
  #opened(draft: Draft): Timed | null {
    if (this.#opening === null || this.#opening.end > draft.quantity.start) return null;
    const opening = this.#narrowed(this.#opening, draft.quantity.start);
    const period = this.resolve(opening);
    return period === null ? null : { period: this.#endOf(period, this.#opening, draft), basis: 'context' };
  }

  /** 今年来，…。今年1—10月，…。其中，…: the part of the year that was told since. */
  #narrowed(opening: PeriodMention, figure: number): PeriodMention {
    const year = opening.form === 'relative' ? this.resolve(opening) : null;
    if (year === null) return opening;
    const part = this.mentions.findLast((mention) => mention.end <= figure && mention.role !== 'base' && PARTS.has(mention.form));
    return part !== undefined && this.resolve(part)?.startsWith(`${year}-`) === true ? part : opening;
  }

  /** The year that the sentence compares with before a figure; null where it names none. */
  compared(sentence: Range, figure: number): string | null {
    const base = this.mentions.findLast((mention) => mention.role === 'base' && mention.start >= sentence.start && mention.end <= figure);
    const year = base === undefined ? null : this.resolve(base);
    return year !== null && /^\d{4}$/.test(year) ? year : null;
  }

  /** The period told before (`running-time.ts`), as it holds for a figure: a level is of the last year of a span. */
  inherited(period: string, draft: Draft, sentence: Range): string {
    const years = /^(\d{4})\.\.(\d{4})$/.exec(period);
    const words = this.#paragraph.text
      .slice(Math.max(sentence.start, draft.quantity.start - NEAR), draft.quantity.end)
      .replace(/^.*[。；，,](?=.)/s, '');
    return years === null || draft.kind === 'growth' || ADDS_UP.test(words) ? period : (years[2] ?? period);
  }

  /** A level told of a span of years is that of its last year, unless it adds up over the years. */
  #endOf(period: string, mention: PeriodMention, draft: Draft): string {
    const years = /^(\d{4})\.\.(\d{4})$/.exec(period);
    if (years === null) return period;
    if (years[1] === years[2]) return years[2] ?? period;
    const told = this.#paragraph.text.slice(mention.start, draft.quantity.end);
    const words = told.replace(/^.*[。；，,](?=.)/s, '');
    // 累计实施项目2160个，完成投资4300亿元: what was done goes on adding up.
    const goesOn = DONE_OVER.test(words) && ADDS_UP.test(told.replace(/^.*[。；](?=.)/s, ''));
    return draft.kind === 'growth' || ADDS_UP.test(words) || goesOn || /年均|平均|增量$/.test(draft.metric) ? period : (years[2] ?? period);
  }

  /** 从7711家增加到1.63万家: the first figure is of the time before the span that is told of. */
  #origin(span: PeriodMention | null): Timed {
    const years = /^(\d{4})\.\.(\d{4})$/.exec((span === null ? null : this.resolve(span)) ?? this.#setting.span ?? '');
    // 由18.6%提高至24.3%, told of 2023: from what it was the year before.
    if (years === null && span === null && /^\d{4}$/.test(this.#setting.results))
      return { period: String(Number(this.#setting.results) - 1), basis: 'context' };
    if (years === null) return { period: 'unknown', basis: 'none' };
    const first = Number(years[1]);
    return { period: String(span?.form === 'year-span' ? first : first - 1), basis: 'context' };
  }

  /** 入选2023年《财富》世界500强: the time of a list or prize is not that of later clauses. */
  #attributes(mention: PeriodMention, figure: number): boolean {
    const text = this.#paragraph.text;
    const clause = text.slice(Math.max(0, mention.start - NEAR), mention.start).replace(/^.*[，。；,;：]/s, '');
    if (mention.end > figure) return false;
    const between = text.slice(mention.end, figure);
    // 举办2025年巡回赛、2026年预选赛等赛事31场: the times belong to the names.
    if (/(?:举办|承办|主办|发布|印发|、)$/.test(clause.trimEnd()) && /等|会|赛|展|榜|活动|名单/.test(between)) return true;
    if (/^(?:结余|结转|决算|滚存)/.test(between)) return true;
    // 完成全年目标的56%: whose goal it is, not when.
    if (/(?:[全当本]年|年度)$/.test(mention.text) && OF_A_GOAL.test(text.slice(mention.end, mention.end + NEAR))) return true;
    // 2023成都经开区签约仪式: part of a name; 围绕全年目标: whose goal it is.
    if (/\d$/.test(mention.text) && /^[\u4e00-\u9fa5（）()]{2,40}(?:仪式|大会|论坛|博览会|峰会|活动)/.test(between)) return true;
    if (
      /全年$/.test(mention.text) &&
      /^(?:的)?(?:目标|任务)/.test(between) &&
      /(?:围绕|对照|聚焦|锚定|紧盯|瞄准|紧扣)[\u4e00-\u9fa5]{0,4}$/.test(clause.trimEnd())
    )
      return true;
    // 从2020年的…增长到…: the first figure's time is not the second's.
    if (/[从由]$/.test(clause.trimEnd()) && /\d/.test(between)) return true;
    return /(?:入选|入围|上榜|获评|荣获|获得|跻身)$/.test(clause.trimEnd()) && /[，。；,;]/.test(between);
  }

  /** 较2012年 told in 2021: the change runs from 2012 to 2021. */
  #from(base: PeriodMention, to: string): string {
    const from = this.resolve(base);
    return from !== null && /^\d{4}$/.test(from) && /^\d{4}$/.test(to) && Number(from) + 1 < Number(to) ? `${from}..${to}` : to;
  }
}

/** Of the times before a figure: a change over years takes the span, a level the latest moment. */
function choose(before: readonly PeriodMention[], draft: Draft): PeriodMention | undefined {
  const spans = (mention: PeriodMention): boolean => mention.role === 'span' || mention.form === 'year-span';
  const latest = before.at(-1);
  const span = before.findLast(spans);
  const point = before.findLast((mention) => !spans(mention));
  if (draft.kind === 'growth' && !draft.yearly) return span ?? latest;
  if (draft.kind !== 'growth' && latest?.role === 'span' && point !== undefined) return point;
  return draft.yearly && span !== undefined ? (point ?? span) : latest;
}
