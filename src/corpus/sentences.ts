/** Where sentences end. In: the text of a paragraph. Out: ranges that cover it but for the spaces between. */
import { charSet } from './chars.ts';
import type { Range } from './model.ts';

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '[': ']',
};
const CLOSING = new Set(Object.values(CLOSERS));
const MARKS = charSet([...Object.keys(CLOSERS), ...CLOSING].join(''));
/** A quotation or bracket up to this many characters is never cut, whatever stands in it. */
const QUOTED = 60;

/** Splits at 。！？； (and at . ! ? ; next to Chinese), keeping short quotations and brackets whole; decimals and abbreviations never split. Linear. */
export function splitSentences(text: string): Range[] {
  const shield = shields(text);
  const ranges: Range[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isEnd(text, at) || at < (shield[at] ?? 0)) continue;
    let end = at + 1;
    while (end < text.length && (isEnd(text, end) || (CLOSING.has(text.charAt(end)) && (shield[end] ?? 0) === 0))) end++;
    add(ranges, text, start, end);
    start = end;
    at = end - 1;
  }
  add(ranges, text, start, text.length);
  return ranges;
}

function add(ranges: Range[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  if (start < end) ranges.push({ start, end });
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x4dff && code < 0xa000) return false;
  const c = text.charAt(at);
  if (c === '。' || c === '！' || c === '？' || c === '；') return true;
  // 站上新台阶.各月…: the full stop of another keyboard, between Chinese words.
  if (c === '.') return /[\u4e00-\u9fff%％）]/.test(text.charAt(at - 1)) && /[\u4e00-\u9fff]/.test(text.charAt(at + 1));
  if (c !== ';' && c !== '!' && c !== '?') return false;
  return text.charCodeAt(at - 1) > 0x2e7f || text.charCodeAt(at + 1) > 0x2e7f;
}

/** For each character inside a short quotation or bracket, the offset where that closes; 0 elsewhere. */
function shields(text: string): Uint32Array {
  const shield = new Uint32Array(text.length);
  const open: { at: number; closer: string }[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!MARKS.has(text, at)) continue;
    const c = text.charAt(at);
    const closer = CLOSERS[c];
    if (closer !== undefined) {
      open.push({ at, closer });
      if (open.length > 8) open.shift();
      continue;
    }
    if (!CLOSING.has(c)) continue;
    const match = open.findLastIndex((entry) => entry.closer === c);
    const entry = open[match];
    if (!entry) continue;
    open.length = match;
    if (at - entry.at <= QUOTED && !quotesWholeSentence(text, at)) shield.fill(at, entry.at + 1, at);
  }
  return shield;
}

/** 。” before a new line of thought: the quotation ends the sentence around it, when nothing follows it. */
function quotesWholeSentence(text: string, closer: number): boolean {
  return closer === text.length - 1 && /[。！？]/.test(text.charAt(closer - 1));
}
