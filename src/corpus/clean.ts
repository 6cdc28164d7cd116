/**
 * Text with its source map, the material every later step works with.
 *
 * In: a stretch of the decoded file. Out: `Clean`, the same characters without what nobody should see, each knowing where it stood.
 * Characters are dropped or joined, never rewritten; the only one ever made is a space.
 */
import type { Range, Span } from './model.ts';

/** Characters and, for each that stands in the file, its offset there. */
export interface Clean {
  readonly text: string;
  readonly spans: readonly Span[];
}

export const EMPTY: Clean = { text: '', spans: [] };

/** Chinese characters and the punctuation that is set with them; white space next to these is layout. */
const CHINESE =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2460-\u24ff\u3001-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef]|[\ud840-\ud8bf]|[\udc00-\udfff]/;

export function isChinese(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x80) return false;
  return (code > 0x4dff && code < 0xa000) || CHINESE.test(character);
}

/** Width in terminal columns as far as line filling goes: two for Chinese, one for the rest. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
  return width;
}

/** Characters that a reader cannot see and a terminal may obey: controls, formatting and bidi marks, lone surrogates, private use, damage. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|\ufffd|\u115f|\u1160|\u3164|\u034f/u;
const WHITE = /\s/;

/**
 * Reads one line: unseen characters and terminal control sequences are left out and reported, each run of white space becomes one space.
 * @param raw the decoded file
 * @param start, end the line without its line end, as offsets into `raw`
 * @param control receives the ranges left out
 */
export function readLine(raw: string, start: number, end: number, control: Range[]): Clean {
  const line = new Builder(raw);
  let from = start;
  let white = false;
  let at = start;
  while (at < end) {
    const code = raw.charCodeAt(at);
    if (code > 0x4dff && code < 0xa000) {
      at++;
      continue;
    }
    const length = code >= 0xd800 && code < 0xdc00 && at + 1 < end ? 2 : 1;
    const character = raw.slice(at, at + length);
    const space = WHITE.test(character);
    const entity = code === 0x26 ? spaceEntity(raw, at) : 0;
    if (entity === 0 && !space && (code < 0x7f ? code > 0x1f : !UNSEEN.test(character))) {
      at += length;
      continue;
    }
    line.add(from, at - from, white);
    if (at > from) white = false;
    const next = entity > 0 ? at + entity : space ? at + 1 : escapeEnd(raw, at, at + length, end);
    if (space || entity > 0) white = true;
    if (!space) control.push({ start: at, end: next });
    at = next;
    from = next;
  }
  line.add(from, end - from, white);
  return line.done();
}

/** Length of an HTML entity of white space that stands at `at`, left behind by whoever took the text out of its page; 0 where there is none. */
function spaceEntity(raw: string, at: number): number {
  return ['&nbsp;', '&emsp;', '&ensp;'].find((entity) => raw.startsWith(entity, at))?.length ?? 0;
}

/** Where a terminal control sequence that begins at `at` ends (ECMA-48: CSI … final byte, OSC … BEL or ST); `after` for a single character. */
function escapeEnd(raw: string, at: number, after: number, end: number): number {
  const code = raw.charCodeAt(at);
  if (code === 0x9b) return controlSequenceEnd(raw, after, end);
  if (code === 0x9d) return controlStringEnd(raw, after, end);
  if (code !== 0x1b || after >= end) return after;
  const kind = raw.charAt(after);
  if (kind === '[') return controlSequenceEnd(raw, after + 1, end);
  if (']P_^X'.includes(kind)) return controlStringEnd(raw, after + 1, end);
  return raw.charCodeAt(after) < 0x7f && raw.charCodeAt(after) > 0x1f ? after + 1 : after;
}

function controlSequenceEnd(raw: string, from: number, end: number): number {
  let at = from;
  while (at < end && raw.charCodeAt(at) >= 0x20 && raw.charCodeAt(at) < 0x40) at++;
  return at < end && raw.charCodeAt(at) >= 0x40 && raw.charCodeAt(at) < 0x7f ? at + 1 : at;
}

/** Longest control string: one that is never closed must not swallow a page, and looking for its end must not cost more each time. */
const CONTROL_STRING = 2000;

function controlStringEnd(raw: string, from: number, end: number): number {
  for (let at = from; at < end && at < from + CONTROL_STRING; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x07 || code === 0x9c) return at + 1;
    if (code === 0x1b) return raw.charAt(at + 1) === '\\' ? at + 2 : at;
  }
  return from;
}

/** Puts stretches of the file together. */
class Builder {
  private text = '';
  private readonly spans: Span[] = [];

  constructor(private readonly raw: string) {}

  add(at: number, length: number, spaceBefore: boolean): void {
    if (length <= 0) return;
    if (spaceBefore && this.text !== '') this.text += ' ';
    this.spans.push([this.text.length, at, length]);
    this.text += this.raw.slice(at, at + length);
  }

  done(): Clean {
    return this.text === '' ? EMPTY : { text: this.text, spans: this.spans };
  }
}

/** The part `[start, end)` of a text, with its map. Cost: linear in the number of spans. */
export function slice(clean: Clean, start: number, end: number = clean.text.length): Clean {
  if (start <= 0 && end >= clean.text.length) return clean;
  const spans: Span[] = [];
  for (const [at, raw, length] of clean.spans) {
    const low = Math.max(at, start);
    const high = Math.min(at + length, end);
    if (low < high) spans.push([low - start, raw + low - at, high - low]);
  }
  return { text: clean.text.slice(start, end), spans };
}

/** Puts texts one after another with `between` between them (empty or spaces). */
export function concat(parts: readonly Clean[], between: (left: string, right: string) => string = () => ''): Clean {
  // Looking at the end of a string that is being built would copy all of it each time: only the last part is looked at.
  const texts: string[] = [];
  const spans: Span[] = [];
  let length = 0;
  let last = '';
  for (const part of parts) {
    if (part.text === '') continue;
    const joint = texts.length > 0 ? between(last, part.text) : '';
    for (const [at, raw, size] of part.spans) push(spans, length + joint.length + at, raw, size);
    texts.push(joint, part.text);
    length += joint.length + part.text.length;
    last = part.text;
  }
  return { text: texts.join(''), spans };
}

/** Adds a span, growing the last one where they touch on both sides. */
function push(spans: Span[], at: number, raw: number, length: number): void {
  const last = spans.at(-1);
  if (last && last[0] + last[2] === at && last[1] + last[2] === raw) spans[spans.length - 1] = [last[0], last[1], last[2] + length];
  else spans.push([at, raw, length]);
}

/** Punctuation that many Chinese texts set in its narrow form: after a Chinese character no space belongs behind it. */
const HALF_WIDTH = /[,;:!?]/;

/** What stands between two lines of one paragraph: nothing next to Chinese, a space between Latin words or numbers. */
export function lineJoint(left: string, right: string): string {
  const a = left.at(-1) ?? '';
  const b = right.charAt(0);
  if (HALF_WIDTH.test(a) && isChinese(left.at(-2) ?? '')) return '';
  return isChinese(a) || isChinese(b) || a === '-' || a === '/' || !/[\p{L}\p{N}]/u.test(b) ? '' : ' ';
}

/**
 * Drops the spaces that layout put into Chinese text (`8649.7 亿 元`, `2022 年`, `产 业`) and keeps those between Latin words and between numbers.
 * @param phrase keep also a space that parts two Chinese phrases of at least `MIN_PHRASE` characters, as headings and bylines use it in place of a comma
 */
export function tighten(clean: Clean, phrase = false): Clean {
  const { text } = clean;
  if (!text.includes(' ')) return clean;
  let from = 0;
  const cut: number[] = [];
  const signature = signatureStart(text);
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (at < signature && !keepSpace(text, at, phrase)) cut.push(at);
  }
  if (cut.length === 0) return clean;
  const spans: Span[] = [];
  let index = 0;
  let out = '';
  for (const at of [...cut, text.length]) {
    const base = out.length - from;
    // Spans and cuts are both in order, so one walk over each suffices.
    while (index < clean.spans.length) {
      const span = clean.spans[index];
      if (!span || span[0] >= at) break;
      const low = Math.max(span[0], from);
      const high = Math.min(span[0] + span[2], at);
      if (low < high) push(spans, base + low, span[1] + low - span[0], high - low);
      if (span[0] + span[2] > at) break;
      index++;
    }
    out += text.slice(from, at);
    from = at + 1;
  }
  return { text: out, spans };
}

/** Shortest Chinese phrase that a space may set apart in a heading; shorter pieces are letter-spacing. */
const MIN_PHRASE = 4;
const LABEL = /^(?:第[〇零一二三四五六七八九十百\d]+[编篇章节部分]+|附?[表图件录]\s?[一二三四五六七八九十\d]+)$/;

/** Where a source in brackets at the end of a paragraph begins: names in it are parted by spaces. */
function signatureStart(text: string): number {
  const tail = text.slice(-90);
  const at = tail.search(/[(（](?:来源|记者|作者|文[/／:：]|通讯员|撰稿|编辑)[^()（）。]{2,80}[)）]$/);
  return at < 0 ? text.length : text.length - tail.length + at;
}

function keepSpace(text: string, at: number, phrase: boolean): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (!isChinese(before) && !isChinese(after)) {
    if (/[%‰℃]/.test(after) || (HALF_WIDTH.test(before) && isChinese(text.charAt(at - 2)))) return false;
    // Letter-spaced digits: 2 0 2 5.
    const digits = /\d/;
    return !(
      digits.test(before) &&
      digits.test(after) &&
      (text.charAt(at - 2) === ' ' || at === 1) &&
      /^\d(?: |\D|$)/.test(text.slice(at + 1, at + 3))
    );
  }
  if (!phrase) return false;
  if (/[\p{P}]/u.test(before) && !/[”》）)\d]/.test(before)) return false;
  if (/[\p{P}]/u.test(after) && !/[“《（(]/.test(after)) return false;
  const left = text.slice(text.lastIndexOf(' ', at - 1) + 1, at);
  const end = text.indexOf(' ', at + 1);
  const right = text.slice(at + 1, end < 0 ? text.length : end);
  return LABEL.test(left) || (left.length >= MIN_PHRASE && right.length >= MIN_PHRASE && isChinese(before) && isChinese(after));
}
