/** Drafts of quantities: each numeral of a text with its unit and bounds, before lists and ranges are put together. */

import { REMAINDER_GUARDS } from '../lexicon/figures.ts';
import type { UnitFamily } from '../lexicon/units.ts';
import { CURRENCY_SIGNS, NEXT_CELL, SUBUNITS } from '../lexicon/units.ts';
import { boundAfter, boundBefore, boundOfShare, type FoundBound, statedBefore } from './bounds.ts';
import type { ExclusionIndex } from './exclusions.ts';
import type { Bound } from './model.ts';
import { findNumerals, type Numeral, scanBareUnit, scanNumeral, wordNumeral } from './numeral.ts';
import { tidy } from './numeral-digits.ts';
import { discountAfter, findOfHundred, findSpokenShares, type Percentage, tenthsAfter } from './percent.ts';
import type { QuantityForm } from './quantity-model.ts';
import { type ScannedUnit, scanUnit } from './quantity-unit.ts';

export interface Draft {
  /** Range of the bare number with its unit. */
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly value: number | readonly [number, number];
  readonly precision: number;
  readonly unit: string;
  readonly family: UnitFamily | null;
  readonly form: QuantityForm;
  readonly before: FoundBound | null;
  readonly after: FoundBound | null;
  /** 余, 多 or 几 was written in or right behind the number. */
  readonly more: boolean;
  /** The bound that the first of a list lends to the rest (分别超过60%和90%). */
  readonly sharedBound?: Bound;
  /** The unit is not written but goes without saying. */
  readonly implied?: true;
  readonly rules: readonly string[];
  readonly confidence: number;
}

interface Taken {
  readonly start: number;
  readonly end: number;
}

/** A bracket between number and unit: 276.38（不含军工）亿元. */
const BRACKET = /^[ ]?[（(][^（）()0-9]{1,20}[)）](?=[ ]?[万亿元%％个家项])/u;
const REMAINDER = new RegExp(`^[ \u3000]?(?:余|多|来)(?![${REMAINDER_GUARDS}])`, 'u');
const REMAINDER_LOOSE = /^[ \u3000]?(?:余|多|几)(?=[ \u3000]?(?:个|家|种|年|元|面|方|层|级|人|名|项|条|件|次|万|亿))/u;
const HALF =
  /(?:占比?|达到?|超过?|近|约|过|不到|不足|将近|逾|突破)(?:[^，。；、,;\d]{0,8}的)?(?:一半|半数)|(?:一半|半数)(?:以上|左右)|(?<![双务间])过半/gu;
const DOUBLINGS = /翻了?[ ]?(?:([一两二三四五六七八九十]|[0-9]{1,2})[ ]?)?番(?![号茄])/gu;
const BARE = /[十百千万亿]{1,4}/gu;
/** How sure a number is one, by its script; Chinese digits are words as often. */
const CONFIDENCE: Readonly<Record<Numeral['script'], number>> = { arabic: 0.95, bare: 0.9, chinese: 0.8 };

/** All drafts of a text in order, without those that an exclusion, rank or ratio covers. */
export function draftsOf(text: string, excluded: ExclusionIndex, taken: readonly Taken[]): Draft[] {
  const percents = [...findOfHundred(text), ...findSpokenShares(text)];
  const numerals = findNumerals(text);
  const special = [...percents.map((percent) => percentDraft(text, percent)), ...halves(text), ...doublings(text)].sort((a, b) => a.start - b.start);
  const drafts: Draft[] = [];
  const blocked = merge([...special, ...taken]);
  let block = 0;
  for (const numeral of [...numerals, ...bareUnits(text, numerals)].sort((a, b) => a.start - b.start)) {
    while ((blocked[block]?.end ?? Number.POSITIVE_INFINITY) <= numeral.start) block++;
    if ((blocked[block]?.start ?? Number.POSITIVE_INFINITY) < numeral.end) continue;
    if (numeral.start < (drafts.at(-1)?.end ?? 0) || excluded.at(numeral.start, numeral.end) !== null) continue;
    drafts.push(withSubunits(text, draftOf(text, numeral)));
  }
  const all = [...drafts, ...special.filter((draft) => !excluded.named(draft.start, draft.end))].sort((a, b) => a.start - b.start);
  return all.map((draft, i) => clearOf(all[i - 1]?.end ?? 0, draft));
}

/** 2首超200万: a bound word (首超) begins no earlier than the number before it ends, whose unit its first character may be. */
function clearOf(end: number, draft: Draft): Draft {
  return draft.before && draft.before.at < end ? { ...draft, before: { ...draft.before, at: end } } : draft;
}

const merge = (ranges: readonly Taken[]): readonly Taken[] => [...ranges].sort((a, b) => a.start - b.start);

/** Units without a digit that a bound, a remainder or a stating word makes a number: 突破万亿元, 逾万家, 千余家. */
function bareUnits(text: string, numerals: readonly Numeral[]): Numeral[] {
  const found: Numeral[] = [];
  let next = 0;
  for (const match of text.matchAll(BARE)) {
    while ((numerals[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next++;
    if ((numerals[next]?.start ?? Number.POSITIVE_INFINITY) <= match.index) continue;
    const bare = scanBareUnit(text, match.index);
    if (!bare || /[0-9０-９数几好若干第]/u.test(text[match.index - 1] ?? '')) continue;
    const bounded = boundBefore(text, bare.start, true);
    const remainder = REMAINDER.exec(text.slice(bare.end, bare.end + 3))?.[0] ?? '';
    const unit = scanUnit(text, bare.end + remainder.length);
    const stated = unit?.family === 'money' && bare.value >= 1e9 && statedBefore(text, bare.start);
    const unitless = bare.value >= 1e9 && /^(?:$|[，。；、）)！,;!]|大关|台阶|关口)/u.test(text.slice(bare.end, bare.end + 2));
    const more = remainder !== '' && (unit?.family === 'count' || unit?.family === 'person');
    if ((bounded && (unit || unitless)) || stated || more) found.push(bare);
  }
  return found;
}

function draftOf(text: string, plain: Numeral): Draft {
  const tenths = tenthsAfter(text, plain) ?? discountAfter(text, plain);
  if (tenths) return percentDraft(text, tenths, plain);
  const sign = CURRENCY_SIGNS[text[plain.start - 1] ?? ''];
  const start = sign ? plain.start - 1 : plain.start;
  const { numeral, at, bracketed } = acrossBracket(text, plain);
  const rest = text.slice(at, at + 4);
  const remainder = (REMAINDER.exec(rest) ?? REMAINDER_LOOSE.exec(rest))?.[0].length ?? 0;
  const unit = unitOf(text, at + remainder, numeral);
  const more =
    numeral.more || (remainder > 0 && (unit !== null || /^[\s，。；、,;的\p{Script=Han}]/u.test(text.slice(at + remainder, at + remainder + 2))));
  const end = unit ? unit.end : bracketed && !numeral.scaled ? plain.end : at + (more ? remainder : 0);
  const form = formOf(numeral, unit?.family ?? null);
  const ofShare = numeral.fraction || form === 'percent' ? boundOfShare(text, start) : null;
  return {
    start,
    end,
    numeral,
    value: numeral.value,
    precision: numeral.precision,
    unit: sign ?? unit?.unit ?? '',
    family: sign ? 'money' : (unit?.family ?? null),
    form,
    before: boundBefore(text, start, numeral.script === 'bare') ?? ofShare,
    after: boundAfter(text, end),
    more,
    rules: [`numeral:${numeral.script}`, ...(unit ? [`unit:${unit.family}`] : []), ...(bracketed ? ['bracket'] : [])],
    confidence: CONFIDENCE[numeral.script],
  };
}

/** 五元三毛, 50元6角三分: the parts of a currency's unit behind it, added up. */
function withSubunits(text: string, draft: Draft): Draft {
  const parts = SUBUNITS[draft.unit];
  if (!parts || typeof draft.value !== 'number' || draft.after || draft.more) return draft;
  let { value, end, precision } = draft;
  for (;;) {
    const numeral = scanNumeral(text, text[end] === '又' ? end + 1 : end);
    const word = numeral && Object.keys(parts).find((name) => text.startsWith(name, numeral.end));
    const part = word && parts[word];
    if (!numeral || !word || !part || numeral.value >= 100) break;
    value = tidy(value + numeral.value * part);
    precision = part;
    end = numeral.end + word.length;
  }
  return end === draft.end ? draft : { ...draft, value, precision, end, after: boundAfter(text, end), rules: [...draft.rules, 'subunits'] };
}

/** The unit at `at`. A counting word behind a gap that goes on as another word is the next cell of a table: 5.5 卷烟, 12 人均预期寿命. */
function unitOf(text: string, at: number, numeral: Numeral): ScannedUnit | null {
  const unit = scanUnit(text, at);
  if (unit === null || unit.start === at || numeral.scaled || (unit.family !== 'count' && unit.family !== 'person')) return unit;
  const next = text[unit.end] ?? '';
  const goesOn = NEXT_CELL[unit.unit]?.includes(next) === true && next !== '';
  return goesOn || (!Number.isInteger(numeral.value) && /\p{Script=Han}/u.test(next)) ? null : unit;
}

/** A numeral with the 万 or 亿 that a bracket keeps from it, and where its unit would start: 276.38（不含军工）亿元. */
function acrossBracket(text: string, numeral: Numeral): { numeral: Numeral; at: number; bracketed: boolean } {
  const length = BRACKET.exec(text.slice(numeral.end, numeral.end + 26))?.[0].length ?? 0;
  const at = numeral.end + length;
  if (length === 0) return { numeral, at, bracketed: false };
  const from = text[at] === ' ' ? at + 1 : at;
  const unit = !numeral.scaled && /[万亿]/u.test(text[from] ?? '') ? scanBareUnit(text, from) : null;
  if (!unit) return { numeral, at, bracketed: true };
  const scaled = {
    ...numeral,
    value: tidy(numeral.value * unit.value),
    precision: tidy(numeral.precision * unit.value),
    scale: unit.value,
    scaled: true,
  };
  return { numeral: scaled, at: unit.end, bracketed: true };
}

function formOf(numeral: Numeral, family: UnitFamily | null): QuantityForm {
  if (family === 'percent') return 'percent';
  if (family === 'points') return 'points';
  if (family === 'multiple') return 'multiple';
  return numeral.fraction ? 'fraction' : 'number';
}

function percentDraft(text: string, percent: Percentage, numeral = wordNumeral(percent.start, percent.end, percent.value, percent.precision)): Draft {
  return {
    start: percent.start,
    end: percent.end,
    numeral,
    value: percent.value,
    precision: percent.precision,
    unit: '%',
    family: 'percent',
    form: 'percent',
    before: boundBefore(text, percent.start) ?? boundOfShare(text, percent.start),
    after: boundAfter(text, percent.end),
    more: false,
    rules: [`percent:${percent.form}`],
    confidence: percent.form === 'discount' ? 0.6 : 0.9,
  };
}

/** 过半, 一半以上, 占…一半: half as a share. */
function halves(text: string): Draft[] {
  return [...text.matchAll(HALF)].map((match): Draft => {
    const word = ['一半', '半数'].find((half) => match[0].includes(half)) ?? '半';
    const start = match.index + match[0].indexOf(word);
    const end = start + word.length;
    const over = match[0] === '过半';
    return {
      start: over ? match.index : start,
      end,
      numeral: wordNumeral(start, end, 0.5, 0.1),
      value: 0.5,
      precision: 0.1,
      unit: '',
      family: null,
      form: 'fraction',
      before: over ? { bound: 'gt', word: '过', at: match.index } : (boundBefore(text, start) ?? boundOfShare(text, start)),
      after: boundAfter(text, end),
      more: false,
      rules: ['half'],
      confidence: 0.8,
    };
  });
}

/** 翻一番 is twice, 翻两番 four times. */
function doublings(text: string): Draft[] {
  return [...text.matchAll(DOUBLINGS)].map((match): Draft => {
    const end = match.index + match[0].length;
    const times = match[1] === undefined ? 1 : (findNumerals(match[1])[0]?.value ?? 1);
    const numeral = wordNumeral(match.index, end, 2 ** times, 1);
    return {
      start: match.index,
      end,
      numeral,
      value: numeral.value,
      precision: 1,
      unit: '倍',
      family: 'multiple',
      form: 'multiple',
      before: boundBefore(text, match.index),
      after: boundAfter(text, end),
      more: false,
      rules: ['doubling'],
      confidence: 0.85,
    };
  });
}
