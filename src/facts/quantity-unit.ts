/** Units behind a number. In: a text and the offset where the number ends. Out: the unit, its family and where it ends. */
import { DENOMINATORS, UNIT_GUARDS, UNITS, type UnitFamily } from '../lexicon/units.ts';

export interface ScannedUnit {
  readonly unit: string;
  readonly family: UnitFamily;
  readonly start: number;
  readonly end: number;
}

const LONGEST_UNIT = Math.max(...[...UNITS.keys()].map((word) => word.length));
const DENOMINATOR_SET = new Set([...DENOMINATORS, ...UNITS.keys()]);
const LONGEST_DENOMINATOR = Math.max(...[...DENOMINATOR_SET].map((word) => word.length));
const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff';
const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);
const isSpace = (char: string | undefined): boolean => char === ' ' || char === '\u00a0' || char === '\u3000';

/** Up to `most` characters from `at` on without the gaps of letter-spaced Chinese, each with the offset behind it. */
function packed(text: string, at: number, most: number): { chars: string; ends: number[] } {
  let chars = '';
  const ends: number[] = [];
  for (let i = at; i < text.length && chars.length < most; i++) {
    const char = text[i];
    if (isSpace(char)) {
      if (chars === '' || !isHan(chars.at(-1)) || !isHan(text[i + 1])) break;
      continue;
    }
    chars += char;
    ends.push(i + 1);
  }
  return { chars, ends };
}

function longestIn(words: { has(word: string): boolean }, chars: string, longest: number): string | null {
  for (let length = Math.min(longest, chars.length); length > 0; length--) {
    const word = chars.slice(0, length);
    if (words.has(word) && !isGuarded(word, chars[length])) return word;
  }
  return null;
}

/** 个 in 个体 or m in mm: the word goes on and means something else. */
function isGuarded(word: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  return isLetter(word.at(-1)) ? isLetter(next) : (UNIT_GUARDS[word]?.includes(next) ?? false);
}

/** Spaces before a unit; only a per-cent sign or points may stand further off, since nothing else can come before them. */
const GAP = 2;
const WIDE_GAP = 4;

/** The unit that starts at `at` or behind a gap, compound units whole (元/亩, 吨标准煤/万元); null where there is none. */
export function scanUnit(text: string, at: number): ScannedUnit | null {
  let start = at;
  while (start - at < WIDE_GAP && isSpace(text[start])) start++;
  const { chars, ends } = packed(text, start, LONGEST_UNIT + LONGEST_DENOMINATOR + 2);
  const word = longestIn(UNITS, chars, LONGEST_UNIT);
  const found = word === null ? undefined : UNITS.get(word);
  if (word === null || found === undefined || (start - at > GAP && found.family !== 'percent' && found.family !== 'points')) return null;
  const end = ends[word.length - 1] ?? start + word.length;
  const per = /^[/／每]/.test(chars.slice(word.length)) ? longestIn(DENOMINATOR_SET, chars.slice(word.length + 1), LONGEST_DENOMINATOR) : null;
  if (per === null) return { unit: found.unit, family: found.family, start, end };
  return { unit: `${found.unit}/${UNITS.get(per)?.unit ?? per}`, family: found.family, start, end: ends[word.length + per.length] ?? end };
}
