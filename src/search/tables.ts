/**
 * Tables that need a large library, made once when a corpus is compiled. In: the text of the corpus. Out: its characters' readings,
 * and the traditional forms of its characters.
 */
import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { COMMON_READINGS, EXTRA_READINGS } from '../lexicon/readings.ts';
import { isHan, isLetter } from './fold.ts';
import { LETTERS } from './layout.ts';
import { offsets } from './pack.ts';
import type { SoundTable } from './pinyin.ts';

const FIRST_LETTER = 97;

const readings = new Map<string, readonly string[]>();

/** Syllables without tones. */
function readingsOf(char: string): readonly string[] {
  const known = readings.get(char) ?? [
    ...new Set([
      ...pinyin(char, { multiple: true, toneType: 'none', type: 'array', v: true }).filter((syllable) => /^[a-z]+$/.test(syllable)),
      ...Object.keys(EXTRA_READINGS).filter((syllable) => EXTRA_READINGS[syllable]?.includes(char)),
    ]),
  ];
  readings.set(char, known);
  return known;
}

/** Letters that may be typed for the character of a folded code unit, itself or the first of a reading in common use: bit 0 for a. */
export function initialsOf(code: number): number {
  if (isLetter(code)) return 1 << (code - FIRST_LETTER);
  if (!isHan(code)) return 0;
  const char = String.fromCharCode(code);
  return readingsOf(char).reduce(
    (bits, syllable, n) => (isCommon(char, syllable, n) ? bits | (1 << (syllable.charCodeAt(0) - FIRST_LETTER)) : bits),
    0,
  );
}

/**
 * Every reading of each character, without tones.
 * @param present characters of the corpus, which letters may stand for
 * @param others characters that may be typed in their place
 */
export function soundTable(present: ReadonlySet<string>, others: Iterable<string>): SoundTable {
  const wanted = [...new Set([...present, ...others])].filter((char) => isHan(char.charCodeAt(0))).sort();
  const readings = wanted.map(readingsOf);
  const syllables = [...new Set(readings.flat())].sort();
  const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  const charsOf = syllables.map((): number[] => []);
  readings.forEach((own, i) => {
    const char = wanted[i] ?? '';
    if (present.has(char)) for (const syllable of own) charsOf[ids.get(syllable) ?? 0]?.push(char.charCodeAt(0));
  });
  const byInitial = Array.from({ length: LETTERS }, (_, n) => [
    FIRST_LETTER + n,
    ...wanted.filter((char) => present.has(char) && (initialsOf(char.charCodeAt(0)) & (1 << n)) !== 0).map((char) => char.charCodeAt(0)),
  ]);
  return {
    syllables,
    arrays: {
      chars: Uint16Array.from(wanted, (char) => char.charCodeAt(0)),
      charAt: offsets(readings.map((own) => own.length)),
      common: Uint8Array.from(readings.flatMap((own, i) => own.map((syllable, n) => (isCommon(wanted[i] ?? '', syllable, n) ? 1 : 0)))),
      initials: Uint32Array.from(wanted, (char) => initialsOf(char.charCodeAt(0))),
      initialAt: offsets(byInitial.map((own) => own.length)),
      initialsOf: Uint16Array.from(byInitial.flat()),
      syllablesOf: Uint16Array.from(readings.flat(), (syllable) => ids.get(syllable) ?? 0),
      syllableAt: offsets(charsOf.map((own) => own.length)),
      charsOf: Uint16Array.from(charsOf.flat()),
    },
  };
}

/** @param n place among the readings that the dictionary gives, the most frequent first */
function isCommon(char: string, syllable: string, n: number): boolean {
  const common = COMMON_READINGS[char];
  return common === undefined ? n === 0 : common.split(' ').includes(syllable);
}

/** The 3,755 characters of GB/T 2312 level 1, the most frequent. */
export function commonChars(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}

/** Traditional and simplified characters in turn (廠厂廣广…), all that a single character decides. */
export function simplifiedPairs(): string {
  const convert = Converter({ from: 't', to: 'cn' });
  let pairs = '';
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    const simple = convert(char);
    if (simple.length === 1 && simple !== char) pairs += char + simple;
  }
  return pairs;
}
