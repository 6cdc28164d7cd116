/**
 * Which paragraphs are headings, and the outline they make. In: blocks in reading order. Out: their kinds, and sections with levels.
 * A heading may run into its paragraph (`1.突出规划引领。立足…`, `一是推进…。`): then the paragraph stays whole and its section points to it.
 */
import { HEADING_STYLES, type HeadingStyle, RUNNING_ITEM } from '../lexicon/headings.ts';
import type { Block } from './blocks.ts';
import { columns } from './clean.ts';
import { endsSentence } from './furniture.ts';
import type { Paragraph, Section } from './model.ts';

/** Headings of explanations: numbers under them count notes, not sections. */
const NOTES = /^(?:注释?|名词解释|有关用语说明|名词术语解释|相关名词解释|用语说明)[:：]?$/;
const FRAME = /^(?:序言|前言|引言|导言|结语|结束语|后记|附则)$/;
const APPENDIX = /^附[件录图表]\d{0,2}[:：]?$/;
/** Longest heading, in characters. */
const LONGEST = 60;
/** Longest heading without a number. */
const LONGEST_PLAIN = 40;

export function styleOf(text: string): HeadingStyle | null {
  return HEADING_STYLES.find((style) => style.pattern.test(text)) ?? null;
}

/** Marks as headings the blocks that are nothing else. */
export function markHeadings(blocks: readonly Block[], from: number): Block[] {
  return blocks.map((block, i) => {
    if (i < from || block.kind !== 'text') return block;
    return isHeading(blocks, i, from) ? { ...block, kind: 'heading' } : block;
  });
}

function isHeading(blocks: readonly Block[], i: number, from: number): boolean {
  const block = blocks[i];
  if (!block) return false;
  const key = block.clean.text.replaceAll(' ', '');
  const style = styleOf(key);
  if (style) {
    if (key.length > LONGEST) return false;
    const stops = key.match(/[。！？]/g)?.length ?? 0;
    if (style.weak && (stops > 0 || /[；;，,、]$/.test(key))) return false;
    return stops === 0
      ? !/[；;，,：:]$/.test(key) || key.length < 30
      : stops === 1 && endsSentence(key) && !key.includes('；') && longer(blocks[i + 1], key.length);
  }
  if (NOTES.test(key) || APPENDIX.test(key) || FRAME.test(key)) return true;
  return plainHeading(blocks, i, from, key);
}

/** A short line without end, between paragraphs that are complete, followed by text. */
function plainHeading(blocks: readonly Block[], i: number, from: number, key: string): boolean {
  const block = blocks[i];
  if (!block || block.count > 2 || key.length < 4 || key.length > LONGEST_PLAIN || columns(key) < 8) return false;
  if (/[。！？；;，,、：:…]$/.test(key) || /^[•●■◆▪✔✓\-—*（(]/.test(key) || !/[\u4e00-\u9fff]{3}/.test(key) || looksOpen(key)) return false;
  if (/[。；]/.test(key) || /\d{4}年\d{1,2}月\d{1,2}日/.test(key)) return false;
  const before = blocks[i - 1];
  if (
    i > from &&
    before?.kind === 'text' &&
    !endsSentence(before.clean.text) &&
    !plainHeading(blocks, i - 1, i, before.clean.text.replaceAll(' ', ''))
  )
    return false;
  const next = blocks[i + 1];
  if (next?.kind !== 'text') return false;
  const text = next.clean.text;
  return text.length >= 16 && (endsSentence(text) || text.length > key.length * 2 || looksOpen(text)) && (/[，。；,]/.test(text) || looksOpen(text));
}

function longer(block: Block | undefined, than: number): boolean {
  return block !== undefined && block.kind === 'text' && block.clean.text.length > than;
}

/** A phrase that needs more to follow: 在近日召开的…, where 在 waits for its 上, 中 or 时. */
export function looksOpen(key: string): boolean {
  return /^[在当自随](?!即)/.test(key) && !/[上中下里内外时后前间际以来]$/.test(key) && !/[上中下时后前，]/.test(key.slice(2)) && key.length >= 6;
}

/** A running item of a paragraph is a section of its own where at least this many of them are in it. */
const RUNNING = 2;

/**
 * Builds the outline.
 * @param paragraphs in reading order, kinds set; `section` is filled in by the caller from the second result
 * @param marks level of each paragraph that Markdown marks as a heading
 * @returns the sections, and for each paragraph the index of the section it belongs to
 */
export function outline(
  paragraphs: readonly Pick<Paragraph, 'kind' | 'text' | 'n'>[],
  marks?: readonly (number | undefined)[],
): { sections: Section[]; belongs: number[] } {
  const sections: Section[] = [];
  const belongs: number[] = [];
  const numbered = paragraphs.map((p) => (p.kind === 'heading' || p.kind === 'text' ? styleOf(p.text) : null));
  const outer = [...new Set(numbered.filter((style) => style?.level === 0))].map((style) => style?.name);
  const ranks = HEADING_STYLES.filter((style) => outer.includes(style.name)).map((style) => style.name);
  const leads = leadSentences(paragraphs, numbered);
  const open: number[] = [];
  let notes = false;
  const levelAt = (place: number | undefined): number => sections[place ?? -1]?.level ?? 0;
  const add = (level: number, title: string, paragraph: number, at?: number): void => {
    while (open.length > 0 && levelAt(open.at(-1)) >= level) open.pop();
    sections.push({ level, title, paragraph, parent: open.at(-1) ?? -1, ...(at === undefined ? {} : { at }) });
    open.push(sections.length - 1);
  };
  const headingLevel = (text: string, style: HeadingStyle | null, mark: number | undefined): number => {
    if (mark) return mark;
    if (style) return levelOf(style, ranks);
    if (NOTES.test(text) || APPENDIX.test(text) || FRAME.test(text)) return 1;
    return levelAt(open.findLast((s) => styleOf(sections[s]?.title ?? '') !== null)) + 1;
  };
  paragraphs.forEach((paragraph, i) => {
    const style = numbered[i] ?? null;
    let closing = open.length;
    if (paragraph.kind === 'heading') {
      notes = NOTES.test(paragraph.text) || (notes && style?.weak === true);
      add(headingLevel(paragraph.text, style, marks?.[i]), paragraph.text, paragraph.n);
      closing = open.length;
    } else if (paragraph.kind === 'text' && !notes) {
      const title = style ? runIn(paragraph.text, style.weak !== true) : null;
      if (style && title) add(levelOf(style, ranks), title, paragraph.n);
      closing = open.length;
      const lead = leads[i];
      if (lead) add(levelAt(open.at(-1)) + 1, lead, paragraph.n);
      for (const item of runningItems(paragraph.text)) if (item.at > 0) add(levelOf({ level: 4 }, ranks), item.title, paragraph.n, item.at);
    }
    belongs.push(firstOf(sections, open, paragraph.n));
    // What a paragraph says of itself ends with it.
    while (open.length > closing || (open.length > 0 && sections[open.at(-1) ?? -1]?.at !== undefined)) open.pop();
  });
  return { sections, belongs };
}

/** Longest first sentence that stands for a heading, in characters, and shortest paragraph that it heads. */
const LEAD = 26;
const LED = 70;
/** Neighbouring paragraphs that must be built alike: a single short first sentence is style, three are structure. */
const ALIKE = 3;

/** 强化要素支撑。一方面，…: first sentences that head their paragraphs, where several in a row are built so. */
function leadSentences(paragraphs: readonly Pick<Paragraph, 'kind' | 'text'>[], numbered: readonly (HeadingStyle | null)[]): (string | null)[] {
  const leads = paragraphs.map((paragraph, i) => {
    if (paragraph.kind !== 'text' || numbered[i] || paragraph.text.length < LED) return null;
    const end = paragraph.text.slice(0, LEAD + 1).indexOf('。');
    const lead = paragraph.text.slice(0, end + 1);
    return end >= 5 && !/[\d是了]|正在|^[—这我在目当近同]/.test(lead) ? lead : null;
  });
  for (let i = 0; i < leads.length; ) {
    let end = i;
    while (leads[end]) end++;
    if (end - i < ALIKE) leads.fill(null, i, Math.max(end, i + 1));
    i = Math.max(end, i + 1);
  }
  return leads;
}

/** A paragraph with running items belongs to the section it begins in. */
function firstOf(sections: readonly Section[], open: readonly number[], n: number): number {
  const own = open.find((s) => sections[s]?.paragraph === n && sections[s]?.at === undefined);
  if (own !== undefined) return own;
  const around = open.filter((s) => sections[s]?.paragraph !== n);
  return around.at(-1) ?? -1;
}

function levelOf(style: { readonly level: number; readonly name?: string }, ranks: readonly string[]): number {
  return style.level === 0 ? ranks.indexOf(style.name ?? '') + 1 : style.level + ranks.length;
}

/** The heading that a paragraph begins with: its first sentence, when that is short and more follows. */
function runIn(text: string, colon: boolean): string | null {
  const end = text.slice(0, LONGEST + 1).search(colon ? /[。：:]/ : /。/);
  return end > 2 && end < text.length - 1 ? text.slice(0, text.charAt(end) === '。' ? end + 1 : end) : null;
}

function runningItems(text: string): { title: string; at: number }[] {
  const items: { title: string; at: number }[] = [];
  for (const match of text.matchAll(RUNNING_ITEM)) {
    const at = match.index + match[0].length - (match[1]?.length ?? 0);
    const rest = text.slice(at, at + LONGEST);
    const end = rest.search(/[。；;]/);
    const next = text.slice(at + end + 1, at + end + 3);
    // An item that is one sentence of an enumeration is no heading: a heading has its elaboration after it.
    if (end > 0 && end <= LONGEST_PLAIN && rest.charAt(end) === '。' && next !== '' && !/^[二三四五六七八九十]是/.test(next))
      items.push({ title: rest.slice(0, end + 1), at });
  }
  return items.length >= RUNNING ? items : [];
}
