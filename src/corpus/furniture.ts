/**
 * Which lines are no part of the text: page numbers, menus, lists of links, footers, tables of contents, addresses, record blocks.
 *
 * In: the lines. Out: for each line why it is left out, or null. Dropping body text is the worst error, so a list of links ends where a sentence stands,
 * and footers are cut only after the last line that reads like text.
 */
import { FOOTER_SENTENCES, FURNITURE_LINES, FURNITURE_PATTERNS, LIST_MARKS, PAGE_NUMBERS, RECORD_LABELS } from '../lexicon/boilerplate.ts';
import { HEADING_STYLES } from '../lexicon/headings.ts';
import type { Line, Why } from './lines.ts';

const WORDS = new Set(FURNITURE_LINES.map((word) => word.replaceAll(' ', '')));
const RECORD = new RegExp(`^(?:${RECORD_LABELS.join('|')})[:：](.*)$`);
/** Longer lines are never matched against patterns. */
const LONGEST = 400;

/** True where a line ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[。！？!?；;…：:.](?:[”’"'）)】」』》\]]|\[\d+\]){0,4}$/.test(text.slice(-14)) || /[。！？；][”’）)】」』]/.test(text.slice(-3));
}

/** A line that reads like a sentence of a text: long enough and with the punctuation of one. */
export function isBody(key: string): boolean {
  if (key.length >= 60) return true;
  if (key.length >= 14 && /[。！？；](?:[”’"）)】]|\[\d+\]){0,3}$/.test(key.slice(-8))) return true;
  return key.length >= 24 && /[，。；,]/.test(key) && !/\.(?:docx?|pdf|xlsx?|html?)$/i.test(key);
}

/** A number that opens a section: 一、 （一） 第一章. Weak ones (1.) do not count. */
export function opensSection(key: string): boolean {
  return HEADING_STYLES.some((style) => !style.weak && style.pattern.test(key));
}

/**
 * @param lines all lines of the file
 * @returns why each line is left out; null for those that stay
 */
export function findFurniture(lines: readonly Line[]): Why[] {
  const why: Why[] = lines.map((line) => lineAlone(line));
  lines.forEach((line, i) => {
    // 大, 小, 下载: beside a number a word is the label of a row.
    if (why[i] === 'furniture' && line.key.length <= 4 && (isNumber(lines[i - 1]) || isNumber(lines[i + 1]))) why[i] = null;
  });
  frontMatter(lines, why);
  contents(lines, why);
  loneNumbers(lines, why);
  pageOfPages(lines, why);
  runningHeads(lines, why);
  const first = lines.findIndex((line, i) => why[i] === null && (isBody(line.key) || opensSection(line.key) || /^各位|^同志们/.test(line.key)));
  const head = first < 0 ? lines.length : first;
  records(lines, why, head);
  // A file without a sentence may be one list: only what stands above a text is a menu.
  if (first >= 0) menus(lines, why, head);
  linkLists(lines, why, lastBody(lines, why));
  return why;
}

function lineAlone(line: Line): Why {
  const { key } = line;
  if (key.length > LONGEST) return null;
  if (PAGE_NUMBERS.some((pattern) => pattern.test(key))) return 'page-number';
  if (/^(?:https?:\/\/|www\.)[\x21-\x7e]+$/i.test(key)) return 'link';
  if (/^(?:本文|原文|文章)?(?:链接|地址|网址)[:：]https?:/.test(key)) return 'link';
  if (/现金红包|投资礼包|京东卡|扫码领/.test(key) && key.length < 60) return 'advertisement';
  const words = line.clean.text.split(/[ |｜>›»·/【】〖〗[\]]+/).filter((word) => word !== '');
  if (
    (key.length <= 80 && words.length > 0 && words.every((word) => WORDS.has(word))) ||
    WORDS.has(key) ||
    FURNITURE_PATTERNS.some((pattern) => pattern.test(key))
  )
    return 'furniture';
  return null;
}

function isNumber(line: Line | undefined): boolean {
  return line !== undefined && /^[-+]?\d[\d.,]*[%％]?$/.test(line.key);
}

/** YAML front matter: the block between `---` lines at the very top. */
function frontMatter(lines: readonly Line[], why: Why[]): void {
  if (lines[0]?.key !== '---') return;
  const end = lines.findIndex((line, i) => i > 0 && i < 40 && line.key === '---');
  for (let i = 0; i <= end; i++) why[i] = 'byline';
}

/** A page of contents: lines that end with a page number set apart, or the lines after 目录 that all come again as headings. */
function contents(lines: readonly Line[], why: Why[]): void {
  const entry = (i: number): boolean => {
    const line = lines[i];
    return line !== undefined && line.key.length < 80 && /.{2}(?:[.．·…‧]{3,}| )\d{1,4}$/.test(line.clean.text) && !/[。；]/.test(line.key);
  };
  const seen = new Map<string, number>();
  lines.forEach((line, i) => {
    if (line.key.length < 60) seen.set(line.key, i);
  });
  for (let i = 0; i < lines.length; i++) {
    const titled = /^(?:目录|目次|CONTENTS)$/i.test(lines[i]?.key ?? '');
    if (!titled && !entry(i)) continue;
    let end = titled ? i + 1 : i;
    while (entry(end)) end++;
    if (titled && end === i + 1) while (end < lines.length && (seen.get(lines[end]?.key ?? '') ?? 0) > end && !isBody(lines[end]?.key ?? '')) end++;
    // Two such lines may be rows of a table; a table of contents has numbered headings in it.
    const headings = lines.slice(i, end).filter((line) => opensSection(line.key)).length;
    const found = titled ? end - i >= 3 : end - i >= 5 && headings >= 2;
    if (found) for (let j = i; j < end; j++) why[j] = 'contents';
    i = end - 1;
  }
}

/** A bare number between a line that breaks off and one that goes on: a page number or a stray superscript, never a value. */
function loneNumbers(lines: readonly Line[], why: Why[]): void {
  for (let i = 1; i + 1 < lines.length; i++) {
    const before = lines[i - 1];
    const after = lines[i + 1];
    if (why[i] !== null || !before || !after || !/^\d{1,3}$/.test(lines[i]?.key ?? '')) continue;
    if (
      before.key.length >= 18 &&
      after.key.length >= 14 &&
      !/[\d.]$/.test(before.key) &&
      /[\u4e00-\u9fff]/.test(before.key) &&
      /[\u4e00-\u9fff]/.test(after.key)
    )
      why[i] = 'page-number';
  }
}

/** 3/12: a page of so many, when other pages say so too; alone it may be a date. */
function pageOfPages(lines: readonly Line[], why: Why[]): void {
  const totals = new Map<string, number[]>();
  for (const line of lines) {
    const match = /^(\d{1,4})\/(\d{1,4})$/.exec(line.key);
    if (match?.[2] && Number(match[1]) <= Number(match[2])) totals.set(match[2], [...(totals.get(match[2]) ?? []), line.index]);
  }
  for (const pages of totals.values()) if (pages.length >= 2) for (const index of pages) why[index] = 'page-number';
}

/** A line printed at the head or foot of every page: the same short line beside page numbers, three times or more. */
function runningHeads(lines: readonly Line[], why: Why[]): void {
  const beside = new Map<string, number[]>();
  for (const line of lines) {
    if (why[line.index] !== null || line.key.length > 40 || endsSentence(line.key)) continue;
    if (why[line.index - 1] !== 'page-number' && why[line.index + 1] !== 'page-number') continue;
    beside.set(line.key, [...(beside.get(line.key) ?? []).slice(-400), line.index]);
  }
  for (const indices of beside.values()) if (indices.length >= 3) for (const index of indices) why[index] = 'page-number';
}

/** The information block of a government site: label and value on one line or on two. */
function records(lines: readonly Line[], why: Why[], head: number): void {
  for (let i = 0; i < head; i++) {
    const match = RECORD.exec(lines[i]?.key ?? '');
    if (!match || (lines[i]?.key.length ?? 0) > 80) continue;
    why[i] ??= 'byline';
    const next = lines[i + 1];
    if (match[1] === '' && i + 1 < head && next && next.blanks === 0 && !RECORD.test(next.key)) why[++i] = 'byline';
  }
}

/** Menus stand above the text as runs of short words without punctuation. */
function menus(lines: readonly Line[], why: Why[], head: number): void {
  const seen = new Map<string, number>();
  for (const line of lines.slice(0, head)) seen.set(line.key, (seen.get(line.key) ?? 0) + 1);
  const item = (i: number): boolean => {
    const key = lines[i]?.key ?? '';
    // What comes twice above the text is its title, as the page's name and as its headline.
    if (key.length >= 6 && (seen.get(key) ?? 0) > 1) return false;
    return i < head && (why[i] === 'furniture' || (key.length <= 8 && /^[\p{L}·]+$/u.test(key)));
  };
  for (let i = 0; i < head; i++) {
    if (!item(i)) continue;
    let end = i;
    while (item(end)) end++;
    // A run that leads into numbers is the header of a table.
    const number = /^[-+]?[\d.,]+%?$/.test(lines[end]?.key ?? '');
    if (end - i >= 5 && !number) for (let j = i; j < end; j++) why[j] ??= 'furniture';
    i = end;
  }
}

/** The last line that reads like text of the document; footers do not count. */
function lastBody(lines: readonly Line[], why: readonly Why[]): number {
  for (let i = lines.length - 1; i >= 0; i--) {
    const key = lines[i]?.key ?? '';
    if (why[i] !== null || !isBody(key)) continue;
    const footer = lines.length - i < 30 && (FOOTER_SENTENCES.some((pattern) => pattern.test(key)) || isMark(key)) && key.length < LONGEST;
    if (!footer) return i;
  }
  return -1;
}

function isMark(key: string): boolean {
  return key.length <= LONGEST && LIST_MARKS.some((pattern) => pattern.test(key));
}

/** Marks open lists of links: within the text such a list ends with the next sentence or section, after the text it runs to the end. */
function linkLists(lines: readonly Line[], why: Why[], last: number): void {
  for (let i = 0; i < lines.length; i++) {
    const key = lines[i]?.key ?? '';
    if (!isMark(key)) continue;
    if (i > last) {
      for (let j = i; j < lines.length; j++) why[j] ??= 'furniture';
      return;
    }
    // Within the text only lists of links are cut: 主办单位：… may be part of what is told.
    if (isBody(key) || !/^(?:为[你您]|推荐|相关|热门|最新|精彩|猜|延伸|往期|友情)/.test(key)) continue;
    why[i] ??= 'furniture';
    for (let j = i + 1; j < last; j++) {
      const next = lines[j]?.key ?? '';
      if (isBody(next) || opensSection(next) || next.length > 45) break;
      why[j] ??= 'furniture';
    }
  }
}
