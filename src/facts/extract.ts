/**
 * Document → facts. In: a cleaned document and, where there is one, a segmenter. Out: its facts in document order.
 *
 * For each paragraph: figures (`quantity.ts`) and times (`period.ts`) are found, each sentence is read into drafts (`reader.ts`),
 * and each draft gets its period (`context.ts`), kind (`kind.ts`), scope (`scope.ts`) and checks (`checks.ts`).
 */
import type { Document, Paragraph, Range } from '../corpus/model.ts';
import { placeOf } from '../corpus/provenance.ts';
import type { Segmenter } from '../corpus/segment.ts';
import { AIM_BEHIND, DEEDS } from '../lexicon/kinds.ts';
import { REGIONS, WIDE_REGIONS } from '../lexicon/regions.ts';
import { blankAsides } from './asides.ts';
import { findIndicator, indicatorNamed, isKnownStart } from './canon.ts';
import { doubted, doubtsOf, sumDoubts } from './checks.ts';
import { closeNames, endOfStatement } from './clause.ts';
import { documentSetting, ParagraphTime, planEnd, type Setting, sectionSettings, type Timed } from './context.ts';
import { homeOf } from './home.ts';
import { isFlow, isGoal } from './kind.ts';
import type { Fact } from './model.ts';
import { isFigure } from './nonfacts.ts';
import { CITIES, REGION } from './noun.ts';
import { lastMonthOf } from './period.ts';
import { findQuantities } from './quantity.ts';
import type { Quantity } from './quantity-model.ts';
import { SentenceReader } from './reader.ts';
import { RunningTime } from './running-time.ts';
import { OUR_WHOLE, rememberBodies, type ScopeMemory, scopeOf, speakerAfter } from './scope.ts';
import { spellName } from './spelling.ts';
import type { Draft, Memory } from './statement.ts';
import { readTable } from './table.ts';
import { ownedByTopic } from './topic-names.ts';
import { familyOf } from './unit-family.ts';

/** Facts below this confidence are not stated: a wrong value is worse than none. */
const LEAST_CONFIDENCE = 0.45;

/** A name that says nothing: the words before or after the figure were not understood. */
const EMPTY_NAME =
  /^(?:超.*的.*超.*数|(?:培育|打造|建设|形成|引进|推动)数|.{0,1}(?:数|额|量|面积|长度|占比|人次|增量|同比增速|排名)?|[^\u4e00-\u9fa5]*(?:[数额量]|占比|比重))$/;

/** Notes say how figures are counted; their numbers are definitions. */
const NOTE = /^\s*(?:[［[〔]\d{1,2}[］\]〕]|注释?[：:])/;

/** Characters of a sentence that can govern a figure; longer ones are lists that name their subjects anew. */
const REACH = 600;

/** From November on, reports tell the year's results as if it were over. */
const LAST_OPEN_MONTH = 10;

/** Titles of statistical bulletins: 前三季度GDP同比增长5.6%, 2024年全市经济运行情况. */
const BULLETIN =
  /(?:前三季度|前[\d一二三四五六七八九十]+个?月|[一二三四]季度|上半年|[\d一二三四五六七八九十]月份?|20\d\d年).*(?:增长|下降|同比|运行|经济形势|数据|[升降增]\d)|经济运行/;

/** （上年同期为98亿元）: what it was a year earlier. */
const SAME_TIME =
  /[（(，,；;][\s\u3000]*(?:(?:上年|去年)同期(?:数|额|值)?(?:仅|只|约)?(?:为|是|达)?|[较比]上一?年(?:认定|评定|培育|新增|完成|实现|获批)?的[^，,；;]{0,20})[\s\u3000]*$/;
/** 全国农民工总量, told of the whole country. */
const PEOPLE = /^(?:总?人口|就业人|农民工|城镇|农村|居民|流动人口)/;
/** How a change is named that is told of a quarter and all before it. */
const SUMMED_UP = '累计同比增速';
/** Characters in which a clause says so. */
const SAY = 32;

type Unplaced = Omit<Fact, 'id'>;

/**
 * All facts that a document states.
 * @param segmenter word segmentation for the boundaries of noun phrases; without it word lists alone decide
 * @returns in document order, ids counting from 1
 */
export function extractFacts(document: Document, segmenter?: Segmenter): Fact[] {
  const home = homeOf(document);
  const whole = documentSetting(document);
  const sections = sectionSettings(document, whole);
  const found: Unplaced[] = [];
  const seen = new Set<string>();
  const running = new RunningTime(document, whole);
  const bodies: string[] = [];
  let notes = false;
  for (const [index, paragraph] of document.paragraphs.entries()) {
    if (paragraph.kind === 'byline' || paragraph.kind === 'title') continue;
    if (/^\s*(?:注释?|名词解释|名词注释|相关名词解释|有关名词解释)\s*[：:]?\s*$/.test(paragraph.text)) notes = true;
    if (NOTE.test(paragraph.text) || (notes && /^\s*\d{1,2}[.．、]/.test(paragraph.text))) continue;
    const setting = sections[paragraph.section] ?? whole;
    for (const read of paragraph.kind === 'table'
      ? readTable(document, paragraph, setting, document.paragraphs[index - 1]?.text ?? '')
      : readParagraph(document, paragraph, setting, home, running, bodies, segmenter)) {
      const fact = spelt(read, document.place, home);
      // A passage repeated word for word states its facts once.
      const key = `${fact.metric} ${fact.quote.replace(/\s/g, '')} ${fact.surface} ${fact.period} ${fact.scope} ${fact.kind}`;
      if (fact.confidence < LEAST_CONFIDENCE || EMPTY_NAME.test(fact.metric) || /[_=<>{}|\\]/.test(fact.metric) || seen.has(key)) continue;
      seen.add(key);
      found.push(fact);
    }
  }
  const sums = sumDoubts(found.map((fact) => ({ ...fact, id: '' })));
  return found.map((fact, i) => {
    const sum = sums.get(i);
    return { id: `${document.id}:${i + 1}`, ...doubted(fact, sum === undefined ? [] : [sum]) };
  });
}

/** 2022Q3 → 2022-01..2022-09, as such a stretch of a year is written elsewhere. */
function sinceJanuary(quarter: string): string {
  const year = quarter.slice(0, 4);
  return { 2: `${year}H1`, 3: `${year}-01..${year}-09`, 4: year }[quarter.slice(5)] ?? quarter;
}

/** The fact with its name spelt as in every document and, where it is about the document's own place, the place it is really about. */
function spelt(fact: Unplaced, place: string | null, home: string): Unplaced {
  const ours = fact.metric.startsWith('我国') && fact.metric.length > 4;
  const scope = ours ? '全国' : fact.scope === (place ?? '') || (fact.scope === '全省' && REGIONS.has(home)) ? home : fact.scope;
  // 新区集成电路产业规模 in a text on a 新区.
  // 全国规上工业增加值, told of the whole country.
  const named =
    ours ||
    (scope === '全国' &&
      fact.metric.startsWith(scope) &&
      (isKnownStart(fact.metric.slice(scope.length)) || PEOPLE.test(fact.metric.slice(scope.length))));
  const told = named ? fact.metric.slice(scope.length) : fact.metric;
  const kind = /(?:园区|开发区|高新区|新区|示范区)$/.exec(home)?.[0] ?? '';
  const own = kind !== '' && told.startsWith(kind) && told.length > kind.length + 3 ? told.slice(kind.length) : told;
  const metric = spellName(spellName(own, place, fact.period), home === '' ? null : home, fact.period);
  const rules = [...fact.rules, ...(metric === fact.metric ? [] : ['spelling']), ...(indicatorNamed(metric) === null ? [] : ['standard-name'])];
  // 第三季度GDP累计增长2.6%: of all months up to then.
  const summed = metric.endsWith(SUMMED_UP) && /^\d{4}Q[2-4]$/.test(fact.period);
  return summed
    ? { ...fact, scope, metric: metric.replace(SUMMED_UP, '同比增速'), period: sinceJanuary(fact.period), rules }
    : { ...fact, scope, metric, rules };
}

function readParagraph(
  document: Document,
  paragraph: Paragraph,
  setting: Setting,
  home: string,
  running: RunningTime,
  bodies: string[],
  segmenter: Segmenter | undefined,
): Unplaced[] {
  const time = new ParagraphTime(paragraph, setting, document);
  running.enter(paragraph, time);
  const quantities = findQuantities(paragraph.text).filter((quantity) => isFigure(paragraph.text, quantity));
  if (quantities.length === 0) return [];
  const closed = closeNames(paragraph.text, quantities);
  const blanked = blankAsides(paragraph.text, time.blank(paragraph.text));
  const memory: Memory = { top: null, levels: [], statistical: document.genre === 'communique', yearly: tellsYears(document, setting) };
  const scopes: ScopeMemory = { bodies: [], earlier: [...bodies] };
  const out: Unplaced[] = [];
  const earlier = document.paragraphs[paragraph.n - 2]?.text ?? '';
  let previous: Unplaced | null = null;
  let next = 0;
  for (const range of statementRanges(paragraph)) {
    if (document.genre === 'news' || document.genre === 'other') rememberBodies(paragraph.text.slice(range.start, range.end), scopes);
    const first = next;
    while (next < quantities.length && (quantities[next]?.start ?? 0) < range.end) next++;
    const inside = quantities.slice(first, next).filter((quantity) => quantity.start >= range.start && quantity.end <= range.end);
    if (inside.length === 0) continue;
    const reader = new SentenceReader(
      { text: paragraph.text, blanked, closed, range, quantities: inside, place: home === '' || home === '全国' ? document.place : home, segmenter },
      memory,
    );
    if (!/^\s*其中/.test(paragraph.text.slice(range.start, range.end))) previous = null;
    for (const draft of reader.read()) {
      previous = settle(document, paragraph, range, draft, { home, time, running, setting, scopes, closed, previous });
      // What belongs to a body is told apart by its scope; what belongs to the place needs its owner in its name.
      const metric =
        previous.scope === (document.place ?? '')
          ? ownedByTopic(previous.metric, paragraph.text, range, previous.start, earlier, segmenter)
          : previous.metric;
      if (metric !== previous.metric) previous = { ...previous, metric, rules: [...previous.rules, 'topic-name'] };
      out.push(previous);
    }
  }
  bodies.push(...scopes.bodies.filter((name) => !bodies.includes(name)));
  return out;
}

/** In reports of a year and bulletins of a part of it, a bare 下降 is one against the year before; in other news and in plans of several years it is not. */
function tellsYears(document: Document, setting: Setting): boolean {
  if (document.genre === 'communique' || document.genre === 'report') return true;
  if (document.genre !== 'plan' && BULLETIN.test(document.title)) return true;
  return document.genre === 'plan' && planEnd(document.title) === null && setting.mode !== 'open';
}

/** Told for a whole year that was not over when the document appeared: 2022年工业投资增长12% in April 2022. */
function wholeYearAhead(timed: Timed | null, document: Document): boolean {
  if (timed === null || !timed.ahead || document.date === null || !/^\d{4}$/.test(timed.period)) return false;
  const [year, month] = document.date.split('-');
  return timed.period === year && (month === undefined ? document.genre === 'report' : Number(month) <= LAST_OPEN_MONTH);
}

/** Sentences as statements run: those parted by a semicolon alone are read as one, since totals and times reach over it. */
function statementRanges(paragraph: Paragraph): Range[] {
  const out: Range[] = [];
  for (const sentence of paragraph.sentences) {
    const last = out.at(-1);
    if (last !== undefined && /[；;]\s*$/.test(paragraph.text.slice(last.start, sentence.start)))
      out[out.length - 1] = { start: last.start, end: sentence.end };
    else out.push(sentence);
  }
  return out;
}

interface Around {
  /** Whom the document is about. */
  readonly home: string;
  readonly time: ParagraphTime;
  readonly running: RunningTime;
  readonly setting: Setting;
  readonly scopes: ScopeMemory;
  readonly closed: string;
  /** The fact before in the sentence. */
  readonly previous: Unplaced | null;
}

/** Turns a draft into a fact: time, kind, scope, checks, place in the file. */
function settle(document: Document, paragraph: Paragraph, range: Range, draft: Draft, around: Around): Unplaced {
  const { text } = paragraph;
  const { quantity } = draft;
  const { time, running, setting } = around;
  const aims = running.aims(range);
  const mode = aims === null ? setting.mode : 'goals';
  const own = time.written(draft, range, endOfStatement(around.closed, quantity.end, range.end), mode === 'goals');
  // 其中, or places, tell parts of what went before: its time goes on.
  const parts = own === null && around.previous !== null && (placeNamed(draft.agent) !== '' || /^\s*其中/.test(text.slice(range.start, range.end)));
  const timed = parts && around.previous !== null ? { period: around.previous.period, basis: 'context' as const } : own;
  const follows = draft.rules.includes('topic') && around.previous?.kind === 'target';
  const told = isGoal({
    before: text.slice(Math.max(range.start, quantity.core.start - REACH), quantity.core.start),
    verb: draft.verb,
    mode,
    time: wholeYearAhead(timed, document) ? 'ahead' : timeAgainst(timed?.period ?? null, document.date),
    timed: timed !== null,
  });
  // A change of what was just set as a goal is part of the goal: 收入预计733.1亿元，较上年增长2.5%左右.
  const goal = told || follows || AIM_BEHIND.test(text.slice(quantity.end, quantity.end + REACH));
  const kind = goal && draft.kind !== 'rank' ? 'target' : draft.kind;
  const fallback = goal && (setting.mode !== 'review' || setting.results === 'asof') ? setting.goals : setting.results;
  const scope = scopeFor(document, text, range, draft, around);
  const period = periodOf(document, text, range, draft, { goal, scope, timed, fallback }, around);
  if (goal) running.met(period);
  const fact: Unplaced = {
    doc: document.id,
    paragraph: paragraph.n,
    sentence: Math.max(
      0,
      paragraph.sentences.findIndex((one) => quantity.start >= one.start && quantity.start < one.end),
    ),
    start: quantity.start,
    end: quantity.end,
    quote: text.slice(draft.start, draft.end).trim(),
    surface: quantity.surface,
    value: draft.value,
    unit: draft.unit,
    bound: quantity.bound,
    metric: sinceYear(draft, text, period, draft.overSpan ? time.compared(range, quantity.start) : null),
    period,
    periodBasis: timed?.basis ?? (period === 'asof' ? 'none' : 'document'),
    kind,
    scope,
    source: placeOf(document, paragraph, quantity.start, quantity.end),
    // Where a change starts from is a level of a time that nobody has told.
    confidence: timed?.period === 'unknown' ? 0.4 : Math.round(quantity.confidence * draft.confidence * 1000) / 1000,
    rules: [...quantity.rules, ...draft.rules, ...(timed === null ? [] : [`period-${timed.basis}`]), ...(goal ? ['goal'] : [])],
    doubts: [],
  };
  return doubted(fact, doubtsOf({ id: '', ...fact }));
}

interface Settled {
  readonly goal: boolean;
  readonly scope: string;
  readonly timed: Timed | null;
  /** The period of the section or document. */
  readonly fallback: string;
}

/** The period of a draft: what is written for it, what the text goes on with, or what its document is about. */
function periodOf(document: Document, text: string, range: Range, draft: Draft, settled: Settled, around: Around): string {
  const { goal, scope, timed, fallback } = settled;
  const { quantity } = draft;
  const { running, time } = around;
  const untimed = timed === null || timed.period === 'unknown';
  const ours = scope === (document.place ?? '') || scope === around.home;
  const carried = fallback !== 'asof' ? fallback : goneOn(draft, goal, range, ours, around);
  const clause = clauseBefore(text, Math.max(range.start, quantity.start - REACH), quantity.end);
  const told = carried !== 'asof' && fallback === 'asof' && !/累计|[五十]年/.test(clause);
  const now = untimed ? ((goal || told ? null : lookedBack(draft, running.reviewed, fallback, clause)) ?? carried) : timed.period;
  const base = draft.overSpan || draft.rules.includes('base-level') ? time.compared(range, quantity.start) : null;
  const then = base === null ? now : sinceBase(base, now, draft.overSpan);
  return SAME_TIME.test(text.slice(Math.max(range.start, quantity.core.start - SAY), quantity.core.start)) ? yearBefore(then) : then;
}

/** In a text that looks back on years, what was done is of all of them; null for what there is. */
function lookedBack(draft: Draft, years: string | null, fallback: string, clause: string): string | null {
  if (years === null || (fallback !== 'asof' && !years.endsWith(`..${fallback}`))) return null;
  return clause.includes('年均') ||
    (clause.includes('累计') && familyOf(draft.quantity.unit) === 'money') ||
    (draft.kind === 'growth' && !draft.yearly) ||
    (draft.kind === 'actual' && DEEDS.test(clause) && (!/[到至达有]/.test(draft.verb) || clause.includes('累计')))
    ? years
    : null;
}

/** 比2021年增长3.5% told of 2022 is the growth of a year; 比2019年同期 of a part of one says itself since when. */
function sinceYear({ metric, quantity }: Draft, text: string, period: string, base: string | null): string {
  if (base === null) return metric;
  const lastYear = Number(base) + 1 === Number(period.slice(0, 4));
  if (period.length > 4 && !/\d{4}年同期/.test(text.slice(Math.max(0, quantity.start - SAY), quantity.start))) return metric;
  if (lastYear) return metric.replace(/累计增幅$/, '同比增速').replace(/累计(?=(?:提高|下降)幅度$|增量$)/, '同比');
  return /^\d{4}(?:\.\.|$)/.test(period) ? metric : metric.replace(/累计(?=增幅$|增量$)/, `比${base}年同期`);
}

/** The year compared with, or for a change the years since it. */
function sinceBase(base: string, now: string, change: boolean): string {
  if (!change) return base;
  return /^\d{4}$/.test(now) && Number(base) + 1 < Number(now) ? `${base}..${now}` : now;
}

/** The same part of the year before; a period without a year stays. */
const yearBefore = (period: string): string => period.replace(/\d{4}/g, (year) => String(Number(year) - 1));

/** The period that the text goes on with, for a statement that names none: 'asof' where none was told. */
function goneOn(draft: Draft, goal: boolean, range: Range, ours: boolean, { running, time }: Around): string {
  if (goal) return running.due(range) ?? (/年度|全年|当年/.test(draft.metric) ? (running.year ?? 'asof') : 'asof');
  const told = running.before(range, isFlow(draft.metric, draft.kind), ours);
  return told === null ? 'asof' : time.inherited(told, draft, range);
}

/** The place that an agent is, as scopes are spelt; '' where it is none. */
function placeNamed(agent: string): string {
  if (agent === '我国') return '全国';
  if (CITIES.has(agent) || /.{2}(?:工业园|产业园|工业集中区|新港区)$/.test(agent)) return agent;
  if (agent !== '' && REGION.exec(`${agent}某某`)?.[1] === agent) return agent.replace(/(?<=.{2})市$/, '');
  return WIDE_REGIONS.get(agent) ?? '';
}

/** Whom the draft is about: a place or body of its own words, that of the topic it goes on with, or the document's place. */
function scopeFor(document: Document, text: string, range: Range, draft: Draft, around: Around): string {
  const { start } = draft.quantity;
  const named = placeNamed(draft.agent);
  if (named !== '') return named;
  const from = Math.max(range.start, start - REACH);
  const told = document.genre === 'news' || document.genre === 'other' ? text.slice(from, start) : '';
  const levelLike = (familyOf(draft.quantity.unit) !== 'count' && draft.kind !== 'rank') || findIndicator(draft.metric) !== null;
  const clause = clauseBefore(text, from, start);
  const found = scopeOf(told, clause, draft.body, document.place, around.scopes, levelLike);
  // “我们公司已拿到订单…。”某某公司负责人介绍: the speaker is named behind his words.
  const speaker = told !== '' && /我们公司|本公司|我公司|我们企业/.test(told) ? speakerAfter(text.slice(start, start + REACH)) : '';
  if (speaker !== '' && found === (document.place ?? '')) return speaker;
  // What goes on with a topic is about the same place or body, unless its own words name another.
  const part = draft.rules.includes('branch') || /^\s*其中/.test(text.slice(range.start, range.end));
  const goesOn = (draft.rules.includes('topic') || part) && found === (document.place ?? '') && !OUR_WHOLE.test(clause);
  return goesOn && around.previous !== null ? around.previous.scope : found;
}

/** The words between the last separator and the figure. */
function clauseBefore(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  return words.slice(Math.max(...['，', ',', '；', ';', '。', '：'].map((mark) => words.lastIndexOf(mark))) + 1);
}

function timeAgainst(period: string | null, date: string | null): 'later' | 'same' | 'earlier' | 'unknown' {
  if (period === null || date === null || !/^\d{4}/.test(period)) return 'unknown';
  const year = Number(/(\d{4})(?:-\d\d)?$/.exec(period)?.[1] ?? period.slice(0, 4));
  const now = Number(date.slice(0, 4));
  // 1—5月 in June is over.
  const month = /^\d{4}-(\d\d)$/.exec(lastMonthOf(period))?.[1];
  if (year === now && month !== undefined && date.length >= 7 && month < date.slice(5, 7)) return 'earlier';
  return year > now ? 'later' : year === now ? 'same' : 'earlier';
}

/** Only for tests of the layers below: which figures of a text would be read. */
export const figuresOf = (text: string): Quantity[] => findQuantities(text).filter((quantity) => isFigure(text, quantity));
