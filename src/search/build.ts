/**
 * Compiles the search index. In: documents, facts, metrics, terms. Out: the sections of the corpus file that `createSearcher` reads.
 * Runs only when a corpus is compiled: it loads pinyin-pro and opencc-js, which are never needed to search.
 */
import { RINGS } from '../lexicon/synonyms.ts';
import { wordBounds } from './bounds.ts';
import { type Fold, foldTable } from './fold.ts';
import { KEYS, type Names, NUMBERS, SECTIONS, UNITS } from './layout.ts';
import { type Numeral, numeralsIn } from './numbers.ts';
import { codesOf, offsets, pack } from './pack.ts';
import { SOUNDS } from './pinyin.ts';
import { commonChars, simplifiedPairs, soundTable } from './tables.ts';
import { type SearchSource, TYPES, type Unit, unitsOf } from './units.ts';

export type { SearchSource } from './units.ts';

const LATIN_WORDS = 300;

/** @returns section name → bytes. */
export function buildIndex(source: SearchSource): Map<string, Uint8Array> {
  const units = unitsOf(source);
  const pairs = simplifiedPairs();
  const fold = foldTable(pairs);
  const texts = units.map((unit) => (unit.hidden === '' ? unit.text : `${unit.text}\n${unit.hidden}`));
  const start = offsets(texts.map((text) => text.length));
  const kinds = [...new Set(units.map((unit) => unit.kind))];
  const measures = [...new Set(units.map((unit) => unit.unit))];
  const { section: numbers, names: numberUnits } = numberSection(units);
  const sounds = soundTable(charsOf(texts, fold), [
    ...charsOf(
      RINGS.flatMap((ring) => ring.words),
      fold,
    ),
    ...commonChars(),
  ]);
  const names: Names = {
    pairs,
    syllables: sounds.syllables,
    latin: latinWords(texts),
    kinds,
    units: measures,
    measures: numberUnits,
    related: relatedMetrics(source),
  };
  return new Map([
    [SECTIONS.units, unitSection(units, start, kinds, measures)],
    ...textSections(texts, start),
    ...postingSections(texts, fold),
    [SECTIONS.numbers, numbers],
    [SECTIONS.names, json(names)],
    [SECTIONS.sounds, pack(SOUNDS, sounds.arrays)],
  ]);
}

/** Words in Latin letters, which stand among syllables (zhanGDPbizhong); rarer ones are found letter by letter. */
function latinWords(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/[A-Za-z]{2,8}/g)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, LATIN_WORDS)
    .map(([word]) => word);
}

/** What each metric must not be mixed with, as far as the corpus has it. */
function relatedMetrics({ metrics }: SearchSource): string[][] {
  const known = new Set(metrics.map((metric) => metric.name));
  return metrics.map((metric) => metric.related.filter((name) => known.has(name)));
}

const json = (value: object): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** Characters of some texts, as folded. */
function charsOf(texts: readonly string[], fold: Fold): Set<string> {
  const present = new Uint8Array(65536);
  for (const text of texts) for (let i = 0; i < text.length; i++) present[fold[text.charCodeAt(i)] ?? 0] = 1;
  return new Set([...present.keys()].filter((code) => present[code] === 1).map((code) => String.fromCharCode(code)));
}

function unitSection(units: readonly Unit[], start: Uint32Array, kinds: readonly string[], measures: readonly string[]): Uint8Array {
  const index = (names: readonly string[]): ((name: string) => number) => {
    const at = new Map(names.map((name, i) => [name, i]));
    return (name) => at.get(name) ?? 0;
  };
  const typeOf = index(TYPES);
  const kindOf = index(kinds);
  const unitOf = index(measures);
  // `new X(units.map(f))`: `X.from(units, f)` walks an iterator, at three times the cost.
  return pack(UNITS, {
    type: new Uint8Array(units.map((unit) => typeOf(unit.type))),
    doc: new Int32Array(units.map((unit) => unit.doc)),
    paragraph: new Uint32Array(units.map((unit) => unit.paragraph)),
    sentence: new Uint32Array(units.map((unit) => unit.sentence)),
    ref: new Int32Array(units.map((unit) => unit.ref)),
    owner: new Uint32Array(units.map((unit, i) => i - unit.back)),
    start,
    visible: new Uint32Array(units.map((unit) => unit.text.length)),
    yearFrom: new Uint16Array(units.map((unit) => unit.years[0])),
    yearTo: new Uint16Array(units.map((unit) => unit.years[1])),
    kind: new Uint8Array(units.map((unit) => kindOf(unit.kind))),
    unit: new Uint16Array(units.map((unit) => unitOf(unit.unit))),
    prior: new Uint8Array(units.map((unit) => unit.prior)),
    surfaceFrom: new Uint16Array(units.map((unit) => unit.surface[0])),
    surfaceTo: new Uint16Array(units.map((unit) => unit.surface[1])),
    docsAt: offsets(units.map((unit) => unit.docs.length)),
    docs: Uint32Array.from(units.flatMap((unit) => unit.docs)),
  });
}

function textSections(texts: readonly string[], start: Uint32Array): [string, Uint8Array][] {
  const length = start[texts.length] ?? 0;
  const text = new Uint16Array(length);
  // One bit more than there are characters: the end of the last text is a boundary, too.
  const bounds = new Uint8Array((length >> 3) + 1);
  const mark = wordBounds();
  const set = (bit: number): void => {
    bounds[bit >> 3] = (bounds[bit >> 3] ?? 0) | (1 << (bit & 7));
  };
  // Facts of one metric share lines, and quote sentences: a line cut once is copied, which costs next to nothing.
  const cut = new Map<string, number>();
  texts.forEach((piece, i) => {
    let from = start[i] ?? 0;
    text.set(codesOf(piece), from);
    for (const line of piece.split('\n')) {
      const same = cut.get(line);
      if (same === undefined) {
        cut.set(line, from);
        mark(line, (at) => set(from + at));
      } else {
        for (let at = 0; at <= line.length; at++) if ((((bounds[(same + at) >> 3] ?? 0) >> ((same + at) & 7)) & 1) === 1) set(from + at);
      }
      from += line.length + 1;
    }
  });
  return [
    [SECTIONS.text, new Uint8Array(text.buffer)],
    [SECTIONS.bounds, bounds],
  ];
}

/** Lists of the units that hold each character and each pair of neighbours, as folded, by a key: `first << 16 | second`, 0 for no second. */
function postingSections(texts: readonly string[], fold: Fold): [string, Uint8Array][] {
  // Keys get numbers in order of appearance. Keys are signed 32-bit numbers, which V8 keeps and hashes without making an object of each.
  const ids = new Map<number, number>();
  const charIds = new Int32Array(65536).fill(-1);
  const counts: number[] = [];
  const lastUnit: number[] = [];
  // What each unit holds, one unit after the other: gone through once more to fill the lists, when their lengths are known.
  let held = new Uint32Array(1 << 16);
  let length = 0;
  const ends = new Uint32Array(texts.length);
  const numbered = (key: number): number => {
    const id = ids.size;
    ids.set(key, id);
    counts.push(0);
    lastUnit.push(-1);
    return id;
  };
  const hold = (id: number, unit: number): void => {
    if (lastUnit[id] === unit) return;
    lastUnit[id] = unit;
    counts[id] = (counts[id] ?? 0) + 1;
    held[length++] = id;
  };
  texts.forEach((text, unit) => {
    if (length + 2 * text.length > held.length) {
      const larger = new Uint32Array(2 * held.length + 2 * text.length);
      larger.set(held);
      held = larger;
    }
    let last = 0;
    for (let i = 0; i < text.length; i++) {
      const code = fold[text.charCodeAt(i)] ?? 0;
      if (code === 0) continue;
      if ((charIds[code] ?? -1) < 0) charIds[code] = numbered(code << 16);
      hold(charIds[code] ?? 0, unit);
      if (last !== 0) {
        const pair = (last << 16) | code;
        hold(ids.get(pair) ?? numbered(pair), unit);
      }
      last = code;
    }
    ends[unit] = length;
  });
  const from = offsets(counts);
  const next = from.slice();
  const members = new Uint32Array(length);
  for (let unit = 0, i = 0; unit < texts.length; unit++) {
    for (; i < (ends[unit] ?? 0); i++) {
      const id = held[i] ?? 0;
      const at = next[id] ?? 0;
      members[at] = unit;
      next[id] = at + 1;
    }
  }
  const keys = Uint32Array.from(ids.keys()).sort();
  const at = new Uint32Array(keys.length + 1);
  const lists = new ByteWriter(members.length * 2);
  keys.forEach((key, i) => {
    const id = ids.get(key | 0) ?? 0;
    let last = -1;
    for (let m = from[id] ?? 0; m < (from[id + 1] ?? 0); m++) {
      const unit = members[m] ?? 0;
      lists.varint(unit - last - 1);
      last = unit;
    }
    at[i + 1] = lists.length;
  });
  return [
    [SECTIONS.keys, pack(KEYS, { keys, at })],
    [SECTIONS.lists, lists.bytes()],
  ];
}

class ByteWriter {
  length = 0;
  #bytes: Uint8Array;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  varint(value: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.#bytes[this.length++] = (rest % 128) + 128;
    this.#bytes[this.length++] = rest;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}

function numberSection(units: readonly Unit[]): { section: Uint8Array; names: string[] } {
  const rows: (Numeral & { owner: number })[] = [];
  units.forEach((unit, owner) => {
    // Names of metrics and titles hold numbers that count nothing (500强).
    if (unit.type === 'sentence' || unit.type === 'fact') for (const numeral of numeralsIn(unit.text)) rows.push({ ...numeral, owner });
  });
  rows.sort((a, b) => a.value - b.value || a.owner - b.owner);
  const names = [...new Set(rows.map((row) => row.unit))];
  const measureOf = new Map(names.map((name, i) => [name, i]));
  const section = pack(NUMBERS, {
    value: Float64Array.from(rows, (row) => row.value),
    step: Float64Array.from(rows, (row) => row.step),
    measure: Uint16Array.from(rows, (row) => measureOf.get(row.unit) ?? 0),
    owner: Uint32Array.from(rows, (row) => row.owner),
    start: Uint32Array.from(rows, (row) => row.start),
    end: Uint32Array.from(rows, (row) => row.end),
  });
  return { section, names };
}
