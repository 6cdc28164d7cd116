/**
 * What stands above a text: title, subtitle, author, source, date. In: the lines and why some are left out. Out: the title, and the blocks of the head;
 * copies of the title are marked `repeated`.
 */
import { CHANNELS } from '../lexicon/boilerplate.ts';
import { PUBLISHER_ENDINGS } from '../lexicon/metadata.ts';
import { type Block, isFull, type Layout } from './blocks.ts';
import { type Clean, concat, tighten } from './clean.ts';
import { endsSentence, isBody, opensSection } from './furniture.ts';
import type { Line, Why } from './lines.ts';

export interface Head {
  readonly title: string | null;
  readonly blocks: Block[];
  /** Index of the first line after the head. */
  readonly end: number;
}

/** The name of the site behind a page title. */
const SITE = /(?:[_|｜]|\s?-{1,2}\s?)[^_|｜-]{2,16}(?:网|政府|日报|频道|门户|中心)$/;
/** Lines looked at for the head; a text begins before that. */
const HEAD_LINES = 120;
const CHANNEL = new Set(CHANNELS);
const PUBLISHER = new RegExp(`(?:${PUBLISHER_ENDINGS.join('|')})$`);

export function findHead(lines: readonly Line[], why: Why[], layout: Layout): Head {
  dropChannels(lines, why);
  const end = headEnd(lines, why, layout);
  const front = frontTitle(lines, why);
  const candidates = lines.slice(0, end).filter((line) => (why[line.index] === null || why[line.index] === 'repeated') && line.key.length >= 2);
  const title = chooseTitle(candidates);
  const key = title ? title.map((line) => line.key).join('') : (front?.replaceAll(' ', '') ?? '');
  if (key.length >= 6) dropCopies(lines, why, key, title ?? []);
  const blocks: Block[] = [];
  for (const line of lines.slice(0, end)) {
    if (why[line.index] !== null) continue;
    if (title?.includes(line)) {
      if (line === title[0]) blocks.push(block('title', joinTitle(title), line, title.at(-1) ?? line, title.length));
      continue;
    }
    const last = blocks.at(-1);
    if (last && fragment(last.clean.text) && fragment(line.key) && line.blanks === 0) {
      blocks[blocks.length - 1] = block(
        'byline',
        concat([last.clean, line.clean], () => ' '),
        last.first,
        line,
        last.count + 1,
      );
      continue;
    }
    const kind = isByline(line.key) ? 'byline' : title?.[0] && line.index < title[0].index ? 'title' : 'byline';
    blocks.push(block(kind, line.clean, line, line, 1));
  }
  // A footnote mark belongs to the page, not to the name.
  return {
    title: title
      ? joinTitle(title)
          .text.replace(/\[\d+\]$|[①②③*]$/, '')
          .replace(SITE, '')
      : front,
    blocks,
    end,
  };
}

function block(kind: Block['kind'], clean: Clean, first: Line, last: Line, count: number): Block {
  return { kind, clean, first, last, count };
}

/** A piece of a date that was set over several lines: 2024 / 01/04 / 10:20. */
function fragment(text: string): boolean {
  return /^[\d/:. -]{2,24}$/.test(text);
}

/** The name of the channel above a headline. */
function dropChannels(lines: readonly Line[], why: Why[]): void {
  for (const line of lines.slice(0, 6)) if (why[line.index] === null && CHANNEL.has(line.key)) why[line.index] = 'furniture';
}

/** The text begins with its first sentence, numbered section or salutation. */
function headEnd(lines: readonly Line[], why: readonly Why[], layout: Layout): number {
  for (const line of lines.slice(0, HEAD_LINES)) {
    if (why[line.index] !== null) continue;
    const { key } = line;
    // 2024年1月3日，…召开会议。 is a sentence with a date, not a dateline.
    if (isByline(key) && key.length < 60 && !/[。！？]$/.test(key)) continue;
    if (isHeadline(lines, line, why, layout)) continue;
    if (
      /^(?:各位|同志们|序言$|前言$|引言$|[✔✓•●■◆])/.test(key) ||
      opensSection(key) ||
      (isBody(key) && !/^(?:——|[（(].{0,60}(?:通过|印发|发布)[)）]$)/.test(key))
    )
      return line.index;
    // A full line of wrapped text begins the text as well, when the next line goes on.
    const next = lines[line.index + 1];
    if (isFull(line, layout) && next && next.key.length >= 10 && (isText(key) || isFull(next, layout) || isBody(next.key))) return line.index;
  }
  return Math.min(lines.length, lines.findIndex((line) => why[line.index] === null) + 1);
}

/** A headline may have commas, as a sentence has: 主导产业平稳增长，支撑工业经济. Its source and date stand right under it, or a blank line. */
function isHeadline(lines: readonly Line[], line: Line, why: readonly Why[], layout: Layout): boolean {
  if (line.key.length >= 60 || endsSentence(line.key) || /^(?:——|[（(])/.test(line.key) || opensSection(line.key)) return false;
  const kept = lines.slice(0, HEAD_LINES).filter((one) => why[one.index] === null);
  const at = kept.indexOf(line);
  const next = kept[at + 1];
  if (next === undefined) return false;
  return (
    (isByline(next.key) && next.key.length < 60 && !endsSentence(next.key)) ||
    (at === 0 && next.blanks > 0 && isBody(next.key) && !isFull(line, layout))
  );
}

function isText(key: string): boolean {
  return /[，、,]/.test(key) && !isByline(key);
}

function isByline(key: string): boolean {
  return (
    /^(?:19|20)\d{2}$|^\d{1,2}[/-]\d{1,2}$|^\d{1,2}:\d{2}(?::\d{2})?$/.test(key) ||
    /(?:19|20)\d{2}[-/.年]\/?\d{1,2}[-/.月]\/?\d{1,2}(?!\d?月)/.test(key) ||
    /(?:来源|出处|作者|记者|撰稿|通讯员|发布日期|发布时间|字号|字体|浏览次数|访问次数|责任编辑)[:：|｜]/.test(key) ||
    /^[（(].{4,80}(?:通过|印发|发布|批准)[)）]$/.test(key) ||
    (PUBLISHER.test(key) && key.length <= 20) ||
    /^——/.test(key) ||
    /^.{2,24}(?:市长|省长|局长|主任|厅长|区长|县长|书记)[\u4e00-\u9fff]{2,4}$/.test(key)
  );
}

/** The line that comes again (page title and headline), else the longest that is no byline, with the lines set right under it. */
function chooseTitle(candidates: readonly Line[]): Line[] | null {
  const headlines = candidates.filter((line) => !isByline(line.key) && line.key.length <= 70 && /[\u4e00-\u9fffA-Za-z]{2}/.test(line.key));
  const seen = new Map<string, number>();
  for (const line of headlines) seen.set(stem(line.key), (seen.get(stem(line.key)) ?? 0) + 1);
  const again = headlines.filter((line) => line.key.length >= 6 && (seen.get(stem(line.key)) ?? 0) > 1);
  const clean = again.findLast((line) => line.key === stem(line.key)) ?? again.at(-1);
  if (clean) return [clean];
  const first = headlines.reduce<Line | null>(
    (best, line) => (best === null || line.key.length > best.key.length + (best.key.length >= 10 ? 8 : 0) ? line : best),
    null,
  );
  if (!first) return null;
  const run = [first];
  const after = headlines[headlines.indexOf(first) + 1];
  if (
    after &&
    after.index === first.index + 1 &&
    after.blanks <= 1 &&
    !after.mark &&
    after.key.length >= (after.blanks === 0 ? 2 : 6) &&
    after.key.length + first.key.length <= 60 &&
    !/[?？!！]$/.test(first.key)
  )
    run.push(after);
  return run;
}

/** A page title without the name of the site behind it. */
function stem(key: string): string {
  return key.replace(/(?:[_|｜]|-{1,2})[^_|｜-]{2,16}$/, '');
}

function joinTitle(title: readonly Line[]): Clean {
  const second = title[1];
  return concat(
    title.map((line) => tighten(line.clean, true)),
    () => (second && second.blanks > 0 ? ' ' : ''),
  );
}

/** Other places where the title stands alone on a line. */
function dropCopies(lines: readonly Line[], why: Why[], key: string, title: readonly Line[]): void {
  for (const line of lines) {
    if (why[line.index] === null && !title.includes(line) && line.key.length >= 6 && (line.key === key || stem(line.key) === key))
      why[line.index] = 'repeated';
  }
}

function frontTitle(lines: readonly Line[], why: readonly Why[]): string | null {
  const line = lines.slice(0, 20).find((one) => why[one.index] === 'byline' && one.clean.text.startsWith('title:'));
  return (
    line?.clean.text
      .slice(6)
      .trim()
      .replace(/^['"](.*)['"]$/, '$1') ?? null
  );
}
