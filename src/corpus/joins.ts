/**
 * Reading order. A page whose columns were read in the wrong order has paragraphs that break off and others that begin in mid-sentence.
 *
 * In: blocks. Out: blocks where a broken end and the one beginning that fits it were put together (`mended`), and the rest are marked.
 * Evidence that two pieces belong together: the first ends with a comma; the words across the joint occur elsewhere in the text; the second cannot begin a
 * sentence; or there is exactly one loose end and one loose beginning in the whole text.
 */
import type { Block } from './blocks.ts';
import { concat, lineJoint } from './clean.ts';
import { endsSentence } from './furniture.ts';
import { looksOpen } from './headings.ts';
import type { Paragraph } from './model.ts';

export interface Joined {
  readonly block: Block;
  readonly join?: NonNullable<Paragraph['join']>;
}

/** Characters on either side of a joint that must occur together elsewhere to show that it reads on. */
const ACROSS = 2;

/** @param blocks in file order, kinds set, spaces of layout dropped */
export function mendJoins(blocks: readonly Block[]): Joined[] {
  const text = blocks.map((block) => block.clean.text).join('\n');
  const next = new Map<number, number>();
  const before = new Map<number, number>();
  const link = (i: number, j: number): void => {
    next.set(i, j);
    before.set(j, i);
  };
  const ends = blocks.flatMap((block, i) => (brokenEnd(block) ? [i] : []));
  const starts = blocks.flatMap((block, i) => (brokenStart(block) ? [i] : []));
  for (const i of ends) {
    const after = blocks[i + 1];
    if (after?.kind !== 'text' || !readsOn(blocks[i], after, text)) continue;
    link(i, i + 1);
  }
  const looseEnds = ends.filter((i) => !next.has(i));
  const looseStarts = starts.filter((i) => !before.has(i));
  for (const i of looseEnds) {
    // A chain never follows its own end: all of it would be left out.
    const head = headOf(i, before);
    const fits = looseStarts.filter(
      (j) => !before.has(j) && j !== head && (across(blocks[i], blocks[j], text) || (looseEnds.length === 1 && looseStarts.length === 1)),
    );
    const [only] = fits;
    if (only === undefined || fits.length > 1) continue;
    link(i, only);
  }
  return blocks.flatMap((block, i) => (before.has(i) ? [] : [follow(blocks, i, next, new Set(ends), new Set(starts), block)]));
}

/** The first block of the chain that ends at `i`: `i` itself where it follows nothing. */
function headOf(i: number, before: ReadonlyMap<number, number>): number {
  let head = i;
  for (let j = before.get(i); j !== undefined; j = before.get(j)) head = j;
  return head;
}

/** The block at `i` with all that was found to follow it. */
function follow(
  blocks: readonly Block[],
  i: number,
  next: ReadonlyMap<number, number>,
  ends: ReadonlySet<number>,
  starts: ReadonlySet<number>,
  block: Block,
): Joined {
  const chain = [block];
  let last = i;
  for (let j = next.get(i); j !== undefined && chain.length < blocks.length; j = next.get(j)) {
    const piece = blocks[j];
    if (piece) chain.push(piece);
    last = j;
  }
  if (chain.length > 1) {
    const clean = concat(
      chain.map((piece) => piece.clean),
      lineJoint,
    );
    return { block: { ...block, kind: 'text', clean, last: chain.at(-1)?.last ?? block.last, count: chain.length }, join: 'mended' };
  }
  const end = ends.has(last);
  const start = starts.has(i);
  if (!end && !start) return { block };
  return { block, join: end && start ? 'broken-both' : end ? 'broken-end' : 'broken-start' };
}

function brokenEnd(block: Block): boolean {
  const { text } = block.clean;
  if (block.kind === 'heading') return false;
  if (block.kind !== 'text') return false;
  if (/[，、,]$/.test(text)) return true;
  if (looksOpen(text) && text.length < 40) return true;
  // What has no punctuation inside may be a caption or a signature: only a sentence can break off.
  return !endsSentence(text) && text.length >= 30 && /[，。；、,]/.test(text) && /[\u4e00-\u9fffA-Za-z]$/.test(text);
}

/** A beginning that no sentence has. */
function brokenStart(block: Block): boolean {
  const { text } = block.clean;
  if (block.kind !== 'text' || text.length < 12) return false;
  return (
    /^[，、。；：）》】”,;)]/.test(text) ||
    /^(?:的(?!确)|了(?!解|却)|着(?![力眼重实手陆装色想])|等(?![待候级到于]))/.test(text) ||
    // 等 closes a list: without a list before it, the list was left behind. One example may stand for its kind: 某某局等部门，….
    /^[^，。；、：“《,]{2,12}等(?!.{0,2}(?:部门|单位|企业|城市|地区|国家|公司|机构|产业|行业|领域|项目|地|市|省|县|区|人))[^，。；、,于到待]{1,4}[，,]/.test(
      text,
    ) ||
    /^[^“]{0,30}”/.test(text)
  );
}

/** A beginning that a sentence has now and then: it counts only beside a paragraph that breaks off. */
function oddStart(block: Block): boolean {
  return /^(?:是(?!否|什么|谁)|由|和(?!谐|平|美|睦)|及(?!时)|与|或|而|以及|并)/.test(block.clean.text);
}

function readsOn(end: Block | undefined, start: Block, text: string): boolean {
  if (!end) return false;
  const last = end.clean.text;
  if (/[，、,]$/.test(last)) return true;
  if (brokenStart(start) || oddStart(start) || across(end, start, text)) return true;
  // 在… waits for …上，: the first clause of the next paragraph closes it.
  return (
    looksOpen(last) &&
    /^[^，。,]{0,12}[上中下时后前，,][，,]?/.test(start.clean.text.slice(0, 14)) &&
    /[上中下时后前][，,]/.test(start.clean.text.slice(0, 14))
  );
}

function across(end: Block | undefined, start: Block | undefined, text: string): boolean {
  if (!end || !start) return false;
  const joint = end.clean.text.slice(-ACROSS) + start.clean.text.slice(0, ACROSS);
  return /^[\u4e00-\u9fff]{4}$/.test(joint) && text.includes(joint);
}
