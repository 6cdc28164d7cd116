/**
 * One file → one `Document`. In: its name and bytes. Out: clean text with outline, metadata and a source map for every character.
 *
 * bytes → decode → lines → what is no text left out (furniture, repeats) → tables → blocks of joined lines → title and bylines → headings
 * → broken reading order mended → paragraphs with sentences → sections → metadata.
 */
import { type Block, inferLayout, joinLines, type Layout, tightenBlock } from './blocks.ts';
import { decode } from './decode.ts';
import { endsSentence, findFurniture } from './furniture.ts';
import { findHead } from './head.ts';
import { markHeadings, outline } from './headings.ts';
import { type Joined, mendJoins } from './joins.ts';
import { type Line, readLines, type Why } from './lines.ts';
import { plainLine } from './markdown.ts';
import { readMetadata } from './metadata.ts';
import type { Document, Dropped, Paragraph, Range } from './model.ts';
import { dropRepeatedBlocks, findRepeats } from './repeats.ts';
import { splitSentences } from './sentences.ts';
import { splitSideColumn } from './side-column.ts';
import { findTables, type Table } from './tables.ts';

/**
 * Reads one document.
 * @param file path below the corpus folder, with `/`; the id is its name without extension
 * @param bytes the whole file
 * @throws UserError `binary-file` · `unknown-encoding`
 */
export function readDocument(file: string, bytes: Uint8Array): Document {
  const { text: raw, encoding } = decode(bytes, file);
  const control: Range[] = [];
  const read = splitSideColumn(readLines(raw, control));
  const lines = /\.(?:md|markdown)$/i.test(file) ? read.map((line) => plainLine(line, control)) : read;
  const why = findFurniture(lines);
  findRepeats(lines, why);
  const layout = inferLayout(lines.filter((line) => why[line.index] === null));
  const head = findHead(lines, why, layout);
  const kept = lines.filter((line) => why[line.index] === null);
  const titled = [
    ...head.blocks,
    ...toBlocks(
      kept.filter((line) => line.index >= head.end),
      layout,
      raw,
    ),
  ];
  const whole = dropRepeatedBlocks(titled, head.blocks.length);
  const marked = markHeadings(markSignatures(whole.kept, head.blocks.length), head.blocks.length);
  const joined = mendJoins(marked.map(tightenBlock));
  const paragraphs = toParagraphs(joined);
  const { sections, belongs } = outline(
    paragraphs,
    joined.map(({ block }) => block.first.mark),
  );
  const placed = paragraphs.map((paragraph, i) => ({ ...paragraph, section: belongs[i] ?? -1 }));
  const text = placed.map((paragraph) => paragraph.text).join('\n');
  const title = head.title ?? idOf(file);
  return {
    id: idOf(file),
    file,
    title,
    ...readMetadata({ ...surroundings(lines, why, head.end), title, text }),
    encoding,
    length: placed.reduce((sum, paragraph) => sum + paragraph.text.length, 0),
    paragraphCount: placed.length,
    sentenceCount: placed.reduce((sum, paragraph) => sum + paragraph.sentences.length, 0),
    sections,
    paragraphs: placed,
    dropped: droppedRanges(raw, lines, why, whole.dropped, control),
    raw,
  };
}

/** The file's name without folders and extension. */
export function idOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]{1,8}$/, '') || name;
}

/** Tables are cut out first, so that their cells are never joined with prose. */
function toBlocks(lines: readonly Line[], layout: Layout, raw: string): Block[] {
  const tables = findTables(raw, lines);
  const blocks: Block[] = [];
  let from = 0;
  for (const table of [...tables, null]) {
    for (const block of joinLines(lines.slice(from, table?.from), layout)) blocks.push(block);
    const block = table ? tableBlock(lines, table) : null;
    if (block) blocks.push(block);
    from = table?.to ?? from;
  }
  return blocks;
}

function tableBlock(lines: readonly Line[], table: Table): Block | null {
  const first = lines[table.from];
  const last = lines[table.to - 1];
  if (!first || !last) return null;
  const { clean, rows, sentences } = table;
  return { kind: 'table', clean, first, last, count: table.to - table.from, sentences, ...(rows ? { rows } : {}) };
}

/** Lines after the last paragraph that name the author, the photographer or the source: 本版撰稿 …, （来源：…）. */
function markSignatures(blocks: readonly Block[], from: number): Block[] {
  const last = blocks.findLastIndex((block) => block.clean.text.length > 60);
  const signed = /^[（(【]?(?:本[版报文]|撰稿|撰文|记者|通讯员|作者|来源|供图|供稿|摄影|图文|文字|整理|综合)[^。；]{2,50}$/;
  const salutation = blocks.findIndex((block, i) => i >= from && i < from + 12 && /^各位.{1,8}[:：]$/.test(block.clean.text.replaceAll(' ', '')));
  return blocks.map((block, i) => {
    if (block.kind !== 'text') return block;
    // Speaker and occasion stand above the salutation, after a summary perhaps.
    const above = i < salutation && i >= from && block.count <= 2 && block.clean.text.length <= 60 && !endsSentence(block.clean.text);
    return above || (i > Math.max(last, from) && signed.test(block.clean.text)) ? { ...block, kind: 'byline' } : block;
  });
}

function toParagraphs(joined: readonly Joined[]): Paragraph[] {
  return joined.map(({ block, join }, i) => ({
    n: i + 1,
    kind: block.kind,
    section: -1,
    text: block.clean.text,
    spans: block.clean.spans,
    sentences: block.sentences ?? splitSentences(block.clean.text),
    ...(block.rows ? { rows: block.rows } : {}),
    ...(join ? { join } : {}),
  }));
}

/** The lines before and after the text, where metadata stands. */
function surroundings(lines: readonly Line[], why: readonly Why[], headEnd: number): { head: string[]; tail: string[] } {
  const texts = (some: readonly Line[]): string[] => some.filter((line) => line.key.length <= 400).map((line) => line.clean.text);
  const last = lines.findLastIndex((line) => why[line.index] === null);
  const after = lines.slice(last + 1).filter((line) => why[line.index] === 'furniture' || why[line.index] === 'link');
  const tail = [...lines.slice(Math.max(headEnd, last - 3), last + 1).map(lastWords), ...texts(after.slice(0, 20))];
  return { head: texts(lines.slice(0, headEnd).slice(-80)), tail };
}

/** The end of a paragraph, where a source stands in brackets. */
function lastWords(line: Line): string {
  return line.clean.text.length <= 80 ? line.clean.text : (/[(（][^()（）]{2,60}[)）]$/.exec(line.clean.text.slice(-64))?.[0] ?? '');
}

function droppedRanges(raw: string, lines: readonly Line[], why: readonly Why[], blocks: readonly Dropped[], control: readonly Range[]): Dropped[] {
  const out: Dropped[] = [...blocks];
  for (const line of lines) {
    const reason = why[line.index];
    if (!reason) continue;
    const last = out.at(-1);
    // Nothing but space between them in the file, where the lines of a side column stand among those of its text.
    const follows = last && last.end <= line.start && raw.slice(last.end, line.start).trim() === '';
    if (follows && last.why === reason) out[out.length - 1] = { ...last, end: line.end };
    else out.push({ start: line.start, end: line.end, why: reason });
  }
  // Ranges never overlap: what is left out with its line is not listed once more for its unseen characters.
  const all: Dropped[] = [...out, ...control.map((range) => ({ ...range, why: 'control' as const }))].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let end = -1;
  return all.filter((range) => {
    if (range.start < end) return false;
    end = range.end;
    return true;
  });
}
