/**
 * Characters as the search compares them. In: UTF-16 code units as written. Out: folded ones: half width, lower case, simplified; 0 for those
 * that are passed over (quotation marks, brackets, white space), so that 专精特新小巨人企业 finds 专精特新“小巨人”企业.
 */
import { INITIAL, INITIALS } from './layout.ts';

const SKIPPED = '"\'“”‘’「」『』《》〈〉【】〔〕()（）[]［］·•‧\u00ad\u200b\ufeff';
/** White space as `\s` has it, but for the line feed, which parts what is shown from what is not. */
const SPACES = '\t\u000b\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000';
/** Signs that are written in several ways, in pairs: from, to. */
const SAME = '—-–-－-―-～~、,％%üvÜv〇零';

/** A table from each of the 65,536 code units to its folded form; 0 is passed over. */
export type Fold = Uint16Array;

/**
 * @param pairs traditional and simplified characters in turn: 廠厂廣广…
 */
export function foldTable(pairs: string): Fold {
  const fold = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) fold[code] = code;
  for (let i = 0; i + 1 < pairs.length; i += 2) fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  for (let code = 0xff01; code <= 0xff5e; code++) fold[code] = code - 0xfee0;
  for (let i = 0; i + 1 < SAME.length; i += 2) fold[SAME.charCodeAt(i)] = SAME.charCodeAt(i + 1);
  for (let code = 65; code <= 90; code++) {
    fold[code] = code + 32;
    fold[code + 0xfee0] = code + 32;
  }
  for (const char of SKIPPED + SPACES) fold[char.charCodeAt(0)] = 0;
  fold.fill(0, INITIAL, INITIAL + INITIALS);
  return fold;
}

/** `text` folded, without the characters that are passed over. */
export function foldText(fold: Fold, text: string): string {
  let same = 0;
  while (same < text.length && fold[text.charCodeAt(same)] === text.charCodeAt(same) && text.charCodeAt(same) !== 10) same++;
  // Most texts that are folded are so already: none is made anew.
  if (same === text.length) return text;
  let out = text.slice(0, same);
  for (let i = same; i < text.length; i++) {
    const code = fold[text.charCodeAt(i)] ?? 0;
    if (code !== 0 && code !== 10) out += String.fromCharCode(code);
  }
  return out;
}

/** a–z after folding. */
export const isLetter = (code: number): boolean => code >= 97 && code <= 122;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** A character that is written with pinyin. */
export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x96f6;
