/** Filters of a query against units. In: `doc:` `year:` `kind:` `unit:` `type:` values. Out: a test of units, and counts of what is found (facets). */
import { FILTER_VALUES } from '../lexicon/filters.ts';
import { foldText } from './fold.ts';
import type { Facet, HitType, SearchLibrary, SearchResult } from './model.ts';
import type { Filter } from './query.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

export type UnitTest = (unit: number) => boolean;

/** Whether a unit passes all filters and is of one of `types` (null: any); null where every unit passes. */
export function unitTest(store: Store, library: SearchLibrary, filters: readonly Filter[], types: readonly HitType[] | null): UnitTest | null {
  const tests = filters.map((filter) => {
    const test = testOf(store, library, filter);
    return filter.not ? (unit: number) => !test(unit) : test;
  });
  if (types !== null) {
    const wanted = new Set(types.map((type) => TYPES.indexOf(type)));
    tests.push((unit) => wanted.has(store.units().type(unit)));
  }
  return tests.length === 0 ? null : (unit) => tests.every((test) => test(unit));
}

function testOf(store: Store, library: SearchLibrary, { key, values }: Filter): UnitTest {
  const units = store.units();
  const fold = (text: string): string => foldText(store.fold(), text);
  switch (key) {
    case 'doc': {
      const wanted = new Uint8Array(library.documents.length);
      for (const value of values) for (const doc of documentsNamed(store, library, value)) wanted[doc] = 1;
      return (unit) => {
        const own = units.doc(unit);
        return own >= 0 ? wanted[own] === 1 : store.docsOf(unit).some((doc) => wanted[doc] === 1);
      };
    }
    case 'year': {
      const spans = values.map(yearSpan);
      return (unit) => {
        const from = units.yearFrom(unit);
        const to = units.yearTo(unit);
        return from > 0 && spans.some(([low, high]) => from <= high && to >= low);
      };
    }
    case 'unit': {
      // Facts keep base units: 亿元 is asked for as 元.
      const wanted = values.map(fold).flatMap((value) => [value, value.replace(/^(?:万亿|[千百十]?[亿万]|千)(?=.)/, '')]);
      const matches = store.names().units.map((name) => name !== '' && wanted.some((value) => fold(name) === value));
      return (unit) => matches[units.unit(unit)] === true;
    }
    case 'kind':
    case 'type': {
      const wanted = new Set(values.flatMap((value) => codesNamed(fold(value))));
      const kinds = store.names().kinds.map((kind) => wanted.has(kind));
      const types = TYPES.map((type) => wanted.has(type));
      return (unit) => kinds[units.kind(unit)] === true || types[units.type(unit)] === true;
    }
  }
}

/** Codes of kinds and types that a value means: its own name, a Chinese word for it, or the beginning of either. */
export function codesNamed(value: string): string[] {
  const codes = Object.entries(FILTER_VALUES);
  const exact = codes.filter(([code, words]) => code === value || words.includes(value));
  const meant = exact.length > 0 ? exact : codes.filter(([code, words]) => [code, ...words].some((word) => word.startsWith(value)));
  return meant.map(([code]) => code);
}

const foldedNames = new WeakMap<Store, string[]>();

/** Title, publisher and place of each document, folded, one a line. */
function namesOfDocuments(store: Store, library: SearchLibrary): string[] {
  let names = foldedNames.get(store);
  if (names === undefined) {
    names = library.documents.map((document) =>
      [document.title, document.publisher, document.place].map((name) => foldText(store.fold(), name ?? '')).join('\n'),
    );
    foldedNames.set(store, names);
  }
  return names;
}

/** Indices of the documents whose id begins with the value or whose title, publisher or place holds it. */
export function documentsNamed(store: Store, library: SearchLibrary, value: string): number[] {
  const typed = value.toLowerCase();
  const byId = library.documents.flatMap((document, i) => (document.id.toLowerCase().startsWith(typed) ? [i] : []));
  const wanted = foldText(store.fold(), value);
  if (byId.length > 0 || wanted === '') return byId;
  return namesOfDocuments(store, library).flatMap((names, i) => (names.includes(wanted) ? [i] : []));
}

/** `2022` · `2020..2023` · `2020-2023` · `>2020` · `<=2020` · `2020..`; what is no year passes nothing. */
function yearSpan(value: string): [number, number] {
  const range = /^(\d{4})?(?:\.\.|-|—|~)(\d{4})?$/.exec(value);
  if (range !== null) return [Number(range[1] ?? 0), Number(range[2] ?? 9999)];
  const compared = /^([<>])(=?)(\d{4})$/.exec(value);
  if (compared !== null) {
    const [, sign, equal, year] = compared;
    const edge = Number(year);
    if (sign === '>') return [equal === '=' ? edge : edge + 1, 9999];
    return [0, equal === '=' ? edge : edge - 1];
  }
  // A year being typed: 20 stands for 2000 to 2099.
  if (!/^\d{1,4}年?$/.test(value)) return [10000, -1];
  const digits = value.replace('年', '');
  return [Number(digits.padEnd(4, '0')), Number(digits.padEnd(4, '9'))];
}

/** Counts over all hits. */
export function facetsOf(store: Store, library: SearchLibrary, found: ArrayLike<number>): SearchResult['facets'] {
  const units = store.units();
  const byDoc = new Uint32Array(library.documents.length);
  const byYear = new Uint32Array(2200);
  const byKind = new Uint32Array(256);
  const byType = new Uint32Array(TYPES.length);
  const add = (counts: Uint32Array, i: number): void => {
    counts[i] = (counts[i] ?? 0) + 1;
  };
  for (let i = 0; i < found.length; i++) {
    const unit = found[i] as number;
    add(byType, units.type(unit));
    add(byKind, units.kind(unit));
    add(byYear, units.yearTo(unit));
    const own = units.doc(unit);
    if (own >= 0) add(byDoc, own);
    else for (const doc of store.docsOf(unit)) add(byDoc, doc);
  }
  const facets = (counts: Uint32Array, name: (i: number) => string): Facet[] => {
    const list: Facet[] = [];
    for (let i = 0; i < counts.length; i++) {
      const count = counts[i] as number;
      if (count > 0 && name(i) !== '') list.push({ key: name(i), count });
    }
    return list.sort((x, y) => y.count - x.count || (x.key < y.key ? -1 : 1));
  };
  return {
    doc: facets(byDoc, (i) => library.documents[i]?.id ?? ''),
    year: facets(byYear, (i) => (i === 0 ? '' : String(i))),
    kind: facets(byKind, (i) => store.names().kinds[i] ?? ''),
    type: facets(byType, (i) => TYPES[i] ?? ''),
  };
}
