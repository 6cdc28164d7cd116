/**
 * Compiles the search index. In: documents, facts, metrics, terms. Out: the sections of the corpus file that `createSearcher` reads.
 * Runs only when a corpus is compiled: it loads pinyin-pro and opencc-js, which are never needed to search.
 * Units go by one at a time and leave their rows, text and postings in streams, so that memory does not grow with the set.
 */
import { type Section, type Stream, sectionOf } from '../corpus/section.ts';
import { RINGS } from '../lexicon/synonyms.ts';
import { columnOf, columnsOf, packColumns } from './columns.ts';
import { type Fold, foldTable } from './fold.ts';
import { FOLDED, type Names, PLACES, ROW, ROW_BYTES, SECTIONS, STARTS } from './layout.ts';
import { createNumberTable } from './number-table.ts';
import { pack } from './pack.ts';
import { SOUNDS } from './pinyin.ts';
import { createPostings } from './postings.ts';
import { commonChars, initialsOf, simplifiedPairs, soundTable } from './tables.ts';
import { createTextTable } from './text-table.ts';
import { type SearchSource, TYPES, type Unit, unitsOf } from './units.ts';

export type { SearchSource } from './units.ts';

const LATIN_WORDS = 300;

/**
 * @param streams where sections are set aside while they grow
 * @returns section name → its bytes
 */
export function buildIndex(source: SearchSource, streams: () => Stream): Map<string, Section> {
  const fold = foldTable(simplifiedPairs());
  const units = unitRows(streams);
  const texts = createTextTable(streams);
  const postings = createPostings(fold, initialsOf, streams);
  const numbers = createNumberTable(streams);
  const chars = charSet(fold);
  const latin = latinWords();
  let n = 0;
  for (const unit of unitsOf(source)) {
    const text = unit.hidden === '' ? unit.text : `${unit.text}\n${unit.hidden}`;
    units.add(unit, n, texts.length);
    texts.add(text);
    postings.add(text);
    chars.add(text);
    latin.add(text);
    // Names of metrics and titles hold numbers that count nothing (500强).
    if (unit.type === 'sentence' || unit.type === 'fact') numbers.add(unit.text, n);
    n++;
  }
  const rings = charSet(fold);
  for (const ring of RINGS) for (const word of ring.words) rings.add(word);
  const sounds = soundTable(chars.all(), [...rings.all(), ...commonChars()]);
  const table = units.finish(texts.length);
  const { text, bounds } = texts.finish();
  const { keys, lists } = postings.finish();
  const { section: values, measures } = numbers.finish();
  const names: Names = {
    syllables: sounds.syllables,
    latin: latin.most(),
    kinds: table.kinds,
    units: table.units,
    measures,
    related: relatedMetrics(source),
  };
  return new Map([
    [SECTIONS.units, table.rows],
    [SECTIONS.starts, table.starts],
    [SECTIONS.places, table.places],
    [SECTIONS.docs, table.docs],
    [SECTIONS.fold, sectionOf(pack(FOLDED, { fold }))],
    [SECTIONS.text, text],
    [SECTIONS.bounds, bounds],
    [SECTIONS.keys, keys],
    [SECTIONS.lists, lists],
    [SECTIONS.numbers, values],
    [SECTIONS.names, sectionOf(new TextEncoder().encode(JSON.stringify(names)))],
    [SECTIONS.sounds, sectionOf(pack(SOUNDS, sounds.arrays))],
  ]);
}

/** Words in Latin letters, which stand among syllables (zhanGDPbizhong); rarer ones are found letter by letter. */
function latinWords(): { add(text: string): void; most(): string[] } {
  const counts = new Map<string, number>();
  return {
    add(text) {
      for (const [word] of text.matchAll(/[A-Za-z]{2,8}/g)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
    },
    most: () =>
      [...counts]
        .sort((a, b) => b[1] - a[1])
        .slice(0, LATIN_WORDS)
        .map(([word]) => word),
  };
}

/** What each metric must not be mixed with, as far as the corpus has it. */
function relatedMetrics({ metrics }: SearchSource): string[][] {
  const known = new Set<string>();
  for (const { name } of metrics) known.add(name);
  return Array.from(metrics, ({ related }) => related.filter((name) => known.has(name)));
}

/** Characters of some texts, as folded. */
function charSet(fold: Fold): { add(text: string): void; all(): Set<string> } {
  const present = new Uint8Array(65536);
  return {
    add(text) {
      for (let i = 0; i < text.length; i++) present[fold[text.charCodeAt(i)] ?? 0] = 1;
    },
    all: () => new Set([...present.keys()].filter((code) => present[code] === 1).map((code) => String.fromCharCode(code))),
  };
}

interface UnitRows {
  /** @param n number of the unit; @param start where its text begins */
  add(unit: Unit, n: number, start: number): void;
  /** @param end where the last text ends */
  finish(end: number): { rows: Section; starts: Section; places: Section; docs: Section; kinds: string[]; units: string[] };
}

function unitRows(streams: () => Stream): UnitRows {
  const rows = streams();
  const starts = columnsOf(STARTS, streams);
  const places = columnsOf(PLACES, streams);
  const docs = columnOf('u32', streams());
  const [kinds, measures] = [numbering(), numbering()];
  const row = new DataView(new ArrayBuffer(ROW_BYTES));
  return {
    add(unit, n, start) {
      row.setInt32(ROW.doc, unit.doc, true);
      row.setUint32(ROW.paragraph, unit.paragraph, true);
      row.setUint32(ROW.sentence, unit.sentence, true);
      row.setInt32(ROW.ref, unit.ref, true);
      row.setUint32(ROW.owner, n - unit.back, true);
      starts.start.push(start);
      row.setUint32(ROW.visible, unit.text.length, true);
      row.setUint16(ROW.yearFrom, unit.years[0], true);
      row.setUint16(ROW.yearTo, unit.years[1], true);
      row.setUint16(ROW.unit, measures.of(unit.unit), true);
      row.setUint16(ROW.surfaceFrom, unit.surface[0], true);
      row.setUint16(ROW.surfaceTo, unit.surface[1], true);
      row.setUint8(ROW.type, TYPES.indexOf(unit.type));
      row.setUint8(ROW.kind, kinds.of(unit.kind));
      row.setUint8(ROW.prior, unit.prior);
      rows.write(new Uint8Array(row.buffer));
      if (!isName(unit)) return;
      places.docsAt.push(docs.length);
      for (const doc of unit.docs) docs.push(doc);
    },
    finish(end) {
      starts.start.push(end);
      places.docsAt.push(docs.length);
      return {
        rows,
        starts: packColumns(STARTS, starts),
        places: packColumns(PLACES, places),
        docs: docs.section(),
        kinds: kinds.names(),
        units: measures.names(),
      };
    },
  };
}

const isName = ({ type }: Unit): boolean => type === 'metric' || type === 'term';

/** Numbers names in the order they appear. */
function numbering(): { of(name: string): number; names(): string[] } {
  const ids = new Map<string, number>();
  return {
    of(name) {
      const id = ids.get(name) ?? ids.size;
      ids.set(name, id);
      return id;
    },
    names: () => [...ids.keys()],
  };
}
