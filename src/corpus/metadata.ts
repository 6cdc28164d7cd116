/**
 * Who says it, when, about where, and what kind of text it is. In: the lines around a text and the text. Out: metadata, each as the text states it;
 * only the date may be worked out, and says so.
 */

import { EVENTS, FIVE_YEARS } from '../lexicon/events.ts';
import { GENRE_WORDS, PUBLISHER_ENDINGS, SOURCE_LABELS } from '../lexicon/metadata.ts';
import { COUNTY_CITIES, PROVINCE_OF, REGIONS } from '../lexicon/regions.ts';
import type { DocumentInfo, Genre } from './model.ts';

export interface Context {
  /** Lines before the text begins, furniture among them, spaces kept as one. */
  readonly head: readonly string[];
  /** Lines after the text, furniture among them. */
  readonly tail: readonly string[];
  readonly title: string;
  /** Cleaned text, paragraphs parted by line ends. */
  readonly text: string;
}

type Metadata = Pick<DocumentInfo, 'date' | 'dateBasis' | 'publisher' | 'author' | 'place' | 'genre'>;

export function readMetadata(context: Context): Metadata {
  const stated = statedDate(context.head) ?? statedDate(context.tail.filter((line) => /发[布表]|日期|时间|更新/.test(line)));
  const inferred = stated ? null : inferDate(context);
  const { publisher, author } = whoSays(context);
  return {
    date: stated ?? inferred,
    dateBasis: stated ? 'stated' : inferred ? 'inferred' : null,
    publisher,
    author,
    place: placeOfText(context),
    genre: genreOf(context, publisher, author),
  };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (n: string | number): string => String(n).padStart(2, '0');

/** The first whole date in lines that are no sentences of the text; a year alone on a line with month and day on the next counts as one. */
function statedDate(lines: readonly string[]): string | null {
  const short = lines.filter((line) => line.length <= 90 && !/[。，]./.test(line));
  const labelled = short.filter((line) => /日期|时间|发[布表]|date/i.test(line));
  for (const text of [...labelled, short.join(' ')]) {
    const date = findDate(text);
    if (date) return date;
  }
  // A month alone, at the beginning or the end of its line: 2024-12 来源：…, 来源：市政府 2012年12月.
  for (const line of short) {
    const month =
      /^((?:19|20)\d{2})\s?[-/.年]\s?(1[0-2]|0?[1-9])\s?(?:月|(?=\s|$))(?!\s?\d)/.exec(line) ?? /((?:19|20)\d{2})年(1[0-2]|0?[1-9])月$/.exec(line);
    if (month) return `${month[1]}-${pad(month[2] ?? '')}`;
  }
  return null;
}

function findDate(text: string): string | null {
  const plain = text.replace(/(\d) (?=[\d年月日/-])|([年月/]) /g, '$1$2');
  for (const source of [text, plain]) {
    const ymd =
      /(?<!\d)((?:19|20)\d{2})\s?[-/.年]\s?\/?\s?(\d{1,2})\s?[-/.月]\s?\/?\s?(\d{1,2})(?!\d|\s?月)/.exec(source) ??
      /(?<!\d)((?:19|20)\d{2}) (\d{1,2})[/-](\d{1,2})(?!\d)/.exec(source);
    if (ymd && Number(ymd[2]) >= 1 && Number(ymd[2]) <= 12 && Number(ymd[3]) >= 1 && Number(ymd[3]) <= 31)
      return `${ymd[1]}-${pad(ymd[2] ?? '')}-${pad(ymd[3] ?? '')}`;
    const mail = /(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ((?:19|20)\d{2})/i.exec(source);
    if (mail) return `${mail[3]}-${pad(MONTHS.indexOf((mail[2] ?? '').toLowerCase()) + 1)}-${pad(mail[1] ?? '')}`;
  }
  return null;
}

/** Times at which named meetings were held: a text that speaks of one was written then or later. */
const EVENT = new RegExp([...EVENTS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Words before a year, or after it, that make it a goal rather than a time the text looks back from. */
const AHEAD_BEFORE = /(?:到|至|迈向|面向|展望|[—–-])$/;
const NAMED_AFTER = /^(?!\s?年).{0,3}(?:行动|规划|计划|愿景|目标|纲要)/;
/** 到2023年时 looks back all the same. */
const PAST_AFTER = /^\s?年(?:时|底已|末已|已|为止)/;
const AHEAD_AFTER = /^年?(?:底|末)?前?[，,]?(?:力争|还?将|要|目标|计划|预计|实现|达到|基本|规划|建成)/;

/** The latest year that the text speaks from: the title's own, else the latest that is no goal. */
function inferDate(context: Context): string | null {
  const title = /(20\d{2})/.exec(context.title);
  const period = FIVE_YEARS.find(([name]) => name.test(context.title));
  if (period) return String(period[1]);
  const times = new Map<number, number>();
  /** Years that something is compared with, and those told of themselves. */
  const bases = new Set<number>();
  const own = new Set<number>();
  for (const match of context.text.matchAll(/(?<![\d.])(20\d{2})(?=\s?年|H\d?|Q\d|[\u4e00-\u9fff])(?!\d)/g)) {
    const before = context.text.slice(Math.max(0, match.index - 4), match.index);
    const after = context.text.slice(match.index + 4, match.index + 16);
    if ((!AHEAD_BEFORE.test(before) || PAST_AFTER.test(after)) && !AHEAD_AFTER.test(after) && !NAMED_AFTER.test(after))
      times.set(Number(match[1]), (times.get(Number(match[1])) ?? 0) + 1);
    (/[较比]$/.test(before) ? bases : own).add(Number(match[1]));
  }
  // A year named once may be a far goal without its preposition.
  const often = [...times].filter(([, n]) => n > 1).map(([year]) => year);
  let latest = Math.max(0, ...(often.length > 0 ? often : times.keys()));
  for (const [event] of context.text.matchAll(EVENT)) latest = Math.max(latest, Number(EVENTS.get(event)?.slice(0, 4) ?? 0));
  if (title && (latest === 0 || Number(title[1]) >= latest || /规划|计划|行动/.test(context.title))) return title[1] ?? null;
  // 较2017年底提升: what is compared with 2017 is of the next year.
  if (bases.has(latest) && !own.has(latest)) return String(latest + 1);
  return latest > 0 ? String(latest) : null;
}

const LABEL = `(?:${SOURCE_LABELS.join('|')})`;
const PUBLISHER = new RegExp(`(?:${PUBLISHER_ENDINGS.join('|')})$`);

function whoSays(context: Context): { publisher: string | null; author: string | null } {
  let publisher: string | null = null;
  let author: string | null = null;
  const around = [...context.head, ...context.tail].filter((line) => !/^(?:title|author|date): /.test(line));
  for (const line of around) {
    const source = new RegExp(`${LABEL}\\s?[:：]\\s?([^\\s，。|｜】）)]{2,40})`).exec(line)?.[1];
    if (source) {
      const [name = '', people] = source.split('/');
      if (/[_\d]/.test(name) || /作者|用户/.test(name)) author ??= name;
      else publisher ??= name;
      if (people) author ??= peopleOf(line.slice(line.indexOf(people)));
    }
    const person = /(?:作者|记者|撰稿|撰文|文|author)\s?[:：|｜/／ ]\s?([\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,3})*)/.exec(line)?.[1];
    if (person && line.length < 60) author ??= person.trim();
    const synthesis = /[(（]综合([^()（）]{2,16})[)）]$/.exec(line)?.[1];
    if (synthesis) publisher ??= synthesis;
    const site = /(?:主办|版权所有)[:：]?\s?([\u4e00-\u9fff]{4,24})/.exec(line)?.[1];
    if (site) publisher ??= site;
  }
  const offices = context.head.filter((line) => line.length <= 24 && !/[\d:：]/.test(line)).map((line) => line.replaceAll(' ', ''));
  publisher ??= offices.find((line) => PUBLISHER.test(line)) ?? pressOf(context.head) ?? siteOf(around);
  author ??= offices.find((line) => isName(line)) ?? null;
  const front = /^author: ['"]?(.{2,30}?)['"]?$/.exec(context.head.find((line) => line.startsWith('author:')) ?? '')?.[1];
  if (front && PUBLISHER.test(front)) publisher = front;
  else if (front) author = front;
  return { publisher, author };
}

function peopleOf(text: string): string {
  return text.split(/编辑|责编|校对|[)）]/)[0]?.trim() ?? text;
}

function pressOf(head: readonly string[]): string | null {
  return (
    /^([\u4e00-\u9fff]{2,8}(?:日报|晚报|晨报|特区报|都市报|时报|商报|经济报))/.exec(
      head.find((line) => line.length < 60 && /报/.test(line)) ?? '',
    )?.[1] ?? null
  );
}

function siteOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const host = /(?:本文链接|原文链接|本站域名|来源)[:：]\s?https?:\/\/(?:www\.)?([a-z0-9.-]+\.[a-z]{2,})/i.exec(line)?.[1];
    if (host) return host;
  }
  return null;
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

function isName(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,3}$/.test(text) && SURNAMES.includes(text.charAt(0)) && !PROVINCE_OF.has(text) && !REGIONS.has(text);
}

/** Beginning of the text that counts for the place, in characters: every city named later is one of many. */
const OPENING = 20_000;

/** 昆山市2022年…: a county or district names itself in the title before the year or the kind of report. */
const TITLE_PLACE =
  /(?:^(?!关于)|年|关于)([\u4e00-\u9fff]{2,4}?)(?<![全我本]|高新|经开|开发|园)(?:市|县|区|旗|省)(?=\d{4}年|国民经济|政府工作|人民政府|统计公报|经济运行)/;

/** 人民日报长春3月30日电: where a report was wired from, not what it is about. */
const DATELINE = /(?:社|报|网|台|本报|记者)[\s\u3000]*[\u4e00-\u9fff]{2,4}(?=[\s\u3000]*\d{1,2}月\d{1,2}日(?:电|讯))/g;

/** The city or province named in the title, else the one the text names most. */
function placeOfText(context: Context): string | null {
  const tally = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const [name, n] of regionCounts(text)) tally.set(name, (tally.get(name) ?? 0) + n * weight);
  };
  add(context.title, 30);
  add(
    context.head
      .filter((line) => line.length < 50)
      .join('\n')
      .replace(DATELINE, ''),
    3,
  );
  add(context.text.slice(0, OPENING).replace(DATELINE, ''), 1);
  const own = TITLE_PLACE.exec(context.title.replaceAll(' ', ''))?.[1];
  if (own && regionCounts(context.title).size === 0) return own;
  const headed = HEADED.exec(context.title)?.[1] ?? COUNTY_HEADED.exec(context.title)?.[1];
  if (headed !== undefined) return headed;
  let best: string | null = null;
  let most = 1;
  for (const [name, n] of tally) {
    // A province in the name of its city's news is the frame, not the subject.
    const score = REGIONS.has(name) && (REGIONS.get(name)?.length ?? 0) > 0 ? n * 0.6 : n;
    if (score > most) [best, most] = [name, score];
  }
  // 我市出台《商洛市…方案》: a document of its own names the place, be it once.
  best ??= /[我本][市省]/.test(context.title) ? (OWN_DOCUMENT.exec(context.text.slice(0, OPENING))?.[1] ?? null) : null;
  return best?.replace(/市$/, '') ?? null;
}

const NAMES = [...REGIONS.keys(), ...PROVINCE_OF.keys()].sort((a, b) => b.length - a.length);
const ANY_REGION = new RegExp(NAMES.join('|'), 'g');
/** 河南长垣：“起重机之乡”…: the place after its province, before the colon of a headline. */
const HEADED = new RegExp(`^(?:${[...REGIONS.keys()].join('|')})省?([\\u4e00-\\u9fff]{2,3}?)[市县区]?[：:](?=.)`);
/** 一季度义乌经济数据出炉: a county-level city at the head of a title, after the time at most. */
const COUNTY_HEADED = new RegExp(
  `^(?:\\d{4}年)?(?:全年|上半年|前?[一二三四1-4]季度|前三季度|\\d{1,2}(?:[—–-]\\d{1,2})?月份?)?(${COUNTY_CITIES.join('|')})(?![区县镇])`,
);
const OWN_DOCUMENT = new RegExp(`《(${NAMES.join('|')})[市省]`);

function regionCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(ANY_REGION)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function genreOf(context: Context, publisher: string | null, author: string | null): Genre {
  let found: Genre | null = null;
  let latest = -1;
  const title = context.title.replaceAll(' ', '');
  for (const genre of ['plan', 'communique', 'report', 'news'] as const) {
    for (const word of GENRE_WORDS[genre]) {
      const at = title.lastIndexOf(word);
      // 政府工作报告里的…: of a report, not one.
      if (at >= 0 && !/^(?:里|中的|解读|看[点看]?|透露|传递)/.test(title.slice(at + word.length)) && at + word.length > latest)
        [found, latest] = [genre, at + word.length];
    }
  }
  if (found && found !== 'news') return found;
  if (/^各位代表[：:!！]/m.test(context.text) && /报告工作|作关于/.test(context.text.slice(0, 2000))) return 'report';
  if (found) return found;
  const press = /报$|网$|电视|广电|融媒|新华|日报|新闻|财经|中心站/;
  const byline = [...context.head, ...context.tail].some((line) => line.length < 60 && /记者|来源[:：]|本版|责任编辑|责编|通讯员/.test(line));
  return byline || press.test(publisher ?? '') || press.test(author ?? '') ? 'news' : 'other';
}
