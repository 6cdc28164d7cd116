/**
 * Lines → blocks: the lines of one paragraph put together.
 *
 * Two kinds of files are told apart by the widths of their lines: hard-wrapped ones (print layout, PDF text), where a paragraph runs over lines of
 * about the same width, and those with a paragraph on each line. Blank lines end a paragraph, unless the file has them between all lines.
 */
import { type Clean, columns, concat, lineJoint, tighten } from './clean.ts';
import { endsSentence, opensSection } from './furniture.ts';
import type { Line } from './lines.ts';
import type { ParagraphKind, Range } from './model.ts';

export interface Block {
  readonly kind: ParagraphKind;
  readonly clean: Clean;
  readonly first: Line;
  readonly last: Line;
  /** Number of lines it was made of. */
  readonly count: number;
  /** Rows of cells, for a table whose structure could be told. */
  readonly rows?: readonly (readonly Range[])[];
  /** Sentences, for a table: one a row. */
  readonly sentences?: readonly Range[];
}

/** How a file is laid out. */
export interface Layout {
  /** Columns of a full line; 0 where each line is a paragraph. */
  readonly width: number;
  /** Blank lines stand between most lines and mean nothing. */
  readonly spaced: boolean;
}

/** Widest line that still counts as wrapped: no page is set wider. */
const WIDEST = 170;
/** A line is full from this share of the width on: Chinese line breaking may leave out some characters before a bracket or a long number. */
const FULL = 0.87;

/** Infers whether the lines are wrapped and how wide: many lines break off in mid-sentence, and these are about equally wide. */
export function inferLayout(lines: readonly Line[]): Layout {
  const long = lines.filter((line) => columns(line.clean.text) >= 30);
  const open = long.filter((line) => !endsSentence(line.clean.text)).map((line) => columns(line.clean.text));
  if (open.length < 4 || open.length < long.length * 0.35) return { width: 0, spaced: false };
  open.sort((a, b) => a - b);
  const width = open[Math.floor(open.length / 2)] ?? 0;
  const near = open.filter((w) => w > width * 0.8 && w < width * 1.25).length;
  if (width > WIDEST || near < open.length * 0.6) return { width: 0, spaced: false };
  return { width, spaced: long.filter((line) => line.blanks > 0).length > long.length * 0.7 };
}

/** A line that fills the width of wrapped text. */
export function isFull(line: Line, layout: Layout): boolean {
  return layout.width > 0 && columns(line.clean.text) >= layout.width * FULL;
}

/** Puts the lines of each paragraph together. Lines given must be those of the text, in order, without tables. */
export function joinLines(lines: readonly Line[], layout: Layout): Block[] {
  const blocks: Block[] = [];
  let group: Line[] = [];
  const flush = (): void => {
    const block = toBlock(group);
    if (block) blocks.push(block);
    group = [];
  };
  for (const line of lines) {
    if (group.length > 0 && !goesOn(group, line, layout)) flush();
    group.push(line);
  }
  flush();
  return layout.width > 0 ? blocks : joinDisplayLines(blocks);
}

function toBlock(group: readonly Line[]): Block | null {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return null;
  const clean =
    group.length === 1
      ? first.clean
      : concat(
          group.map((line) => line.clean),
          lineJoint,
        );
  return { kind: first.mark ? 'heading' : 'text', clean, first, last, count: group.length };
}

/** Does the paragraph of `group` go on with `line`? */
function goesOn(group: readonly Line[], line: Line, layout: Layout): boolean {
  const last = group.at(-1);
  if (!last || last.mark || line.mark) return false;
  // Only what is wrapped goes on; a subtitle or a heading may be set over two lines in any file.
  if (layout.width === 0) return line.blanks === 0 && last.index + 1 === line.index && (subtitle(group, line) || longHeading(group, line));
  const key = line.key;
  if (startsItem(key)) return false;
  if (/^其中[，,：:]/.test(key) && line.blanks === 0) return true;
  const ended = endsSentence(last.clean.text) && !/[；;：:]$/.test(last.key);
  const full = isFull(last, layout) || columns(last.clean.text) + columns(unbreakable(key)) >= layout.width * FULL + 4;
  const pageBreak = last.index + 1 !== line.index;
  const gap = line.blanks > 0 && !layout.spaced && !pageBreak;
  if (/[，、,（(“《]$/.test(last.key)) return true;
  if (full && !ended) return true;
  // A sentence that ends right at the margin may be followed by the next of its paragraph.
  if (full)
    return columns(last.clean.text) >= layout.width - MARGIN && !gap && !pageBreak && line.indent <= last.indent && !isFirstLine(line, layout);
  if (ended || /[：:]$/.test(last.key)) return false;
  if (/[；;]$/.test(last.key)) return true;
  // A short line in mid-sentence: its paragraph has begun and not ended, or a number waits for its unit.
  const begun = group.length > 1 || (last.key.length >= 20 && /[，。；]/.test(last.key));
  return !gap && (begun || (/[\d%]$/.test(last.key) && /^[\u4e00-\u9fff]/.test(key) && last.key.length > 6));
}

/** What line breaking keeps together at the beginning of a line: it did not fit at the end of the line before. */
function unbreakable(key: string): string {
  return /^[\x21-\x7e]{2,30}|^[“‘（《【(].?/.exec(key)?.[0] ?? '';
}

/** Columns by which a full line that ends with a stop may be short: one character, and a number's half width. */
const MARGIN = 3;

/** Indent of a paragraph in columns: two characters (GB/T 9704). */
const INDENT = 4;

/** A line that breaks off in mid-sentence but stops short by the width of an indent: the first of its paragraph, the indent itself lost. */
function isFirstLine(line: Line, layout: Layout): boolean {
  return !endsSentence(line.clean.text) && columns(line.clean.text) <= layout.width - INDENT + 1;
}

/** Numbers and labels that begin a paragraph of their own wherever the line before ends. */
function startsItem(key: string): boolean {
  return (
    opensSection(key) ||
    /^(?:\d{1,2}[．、]|\d{1,2}\.(?!\d)|[（(]\d{1,2}[)）](?!年)|\[\d{1,3}\]|——|[•●■◆▪★☆✔✓➢]|图\d|表\d|专栏\d|注释?[:：])/.test(key)
  );
}

function subtitle(group: readonly Line[], line: Line): boolean {
  const text = group.map((one) => one.key).join('');
  return (
    /^——/.test(text) && !endsSentence(text) && text.length < 40 && line.key.length < 30 && /[会届上第]/.test(line.key) && !/^各位/.test(line.key)
  );
}

/** 第一篇 聚焦…示范， / 推进…开局: a long numbered heading has its other half on the next line. */
function longHeading(group: readonly Line[], line: Line): boolean {
  const first = group[0];
  return (
    group.length === 1 &&
    first !== undefined &&
    opensSection(first.key) &&
    first.key.length <= 30 &&
    (/[，、,]$/.test(first.key) || /^第.{1,4}[篇章编]/.test(first.key)) &&
    line.key.length <= 30 &&
    !endsSentence(line.key) &&
    !opensSection(line.key)
  );
}

/** Shortest run of display lines taken for one sentence. */
const DISPLAY = 3;

/** A sentence set in short lines without punctuation, as posters do, is one sentence: three or more such lines up to one that ends with a colon or stop. */
function joinDisplayLines(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    let end = i;
    while (displayLine(blocks[end]) && blocks[end + 1]?.first.blanks === 0 && !/[：:。]$/.test(blocks[end]?.first.key ?? '')) end++;
    const run = blocks.slice(i, end + 1);
    const first = run[0];
    const last = run.at(-1);
    if (first && last && run.length >= DISPLAY && displayLine(last) && /[：:。]$/.test(last.first.key)) {
      out.push({
        ...first,
        clean: concat(
          run.map((block) => block.clean),
          lineJoint,
        ),
        last: last.last,
        count: run.length,
      });
      i = end;
    } else if (first) out.push(first);
  }
  return out;
}

function displayLine(block: Block | undefined): boolean {
  if (block?.kind !== 'text') return false;
  const { key } = block.first;
  return key.length <= 20 && /^[\p{L}\p{N}“”·]+[：:。]?$/u.test(key) && /[\u4e00-\u9fff]{2}/.test(key) && !startsItem(key);
}

/** Drops the spaces of layout once the kind of a block is known. */
export function tightenBlock(block: Block): Block {
  const { text } = block.clean;
  // Names in a byline are parted by spaces; letters one by one are letter-spacing.
  if (block.kind === 'table' || (block.kind === 'byline' && !/^\S(?: \S)+$/u.test(text))) return block;
  const caption = text.length <= 60 && !endsSentence(text);
  return { ...block, clean: tighten(block.clean, block.kind !== 'text' || caption) };
}
