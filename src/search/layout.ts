/** Sections of the index and the arrays they hold; written by `build.ts`, read by `store.ts`. `n` units, `t` code units of text. */
export const UNITS = {
  /** n: index into TYPES. */
  type: 'u8',
  /** n: document index, -1 for none. */
  doc: 'i32',
  paragraph: 'u32',
  sentence: 'u32',
  ref: 'i32',
  /** n: the unit whose text is shown: itself, or for another name the metric's or term's own. */
  owner: 'u32',
  /** n + 1: where a unit's text begins. */
  start: 'u32',
  /** n: how much of it is shown. */
  visible: 'u32',
  yearFrom: 'u16',
  yearTo: 'u16',
  /** n: index into `Names.kinds`, `Names.units`. */
  kind: 'u8',
  unit: 'u16',
  prior: 'u8',
  /** n: where a fact's own number stands in its text. */
  surfaceFrom: 'u16',
  surfaceTo: 'u16',
  /** n + 1 → docs: documents of metrics and terms. */
  docsAt: 'u32',
  docs: 'u32',
} as const;

/** Text of all units, one after the other, is read in pages of so many code units: those who look at a few units read a few. */
export const TEXT_PAGE = 4096;

/** Sorted keys (a character × 65536 + the next, or 0 for the character alone), and where each one's list begins in the lists laid end to end. */
export const KEYS = { keys: 'u32', at: 'u32' } as const;

/** The lists, rising unit numbers as varint gaps, are read in pages of this many bytes. A list may go on in the next page. */
export const LIST_BYTES = 16_384;

/** Numbers of the texts by rising value: step, unit of measure, the unit that holds it and where. */
export const NUMBERS = { value: 'f64', step: 'f64', measure: 'u16', owner: 'u32', start: 'u32', end: 'u32' } as const;

/** The one section that is JSON. The shape of `sounds` is in `pinyin.ts`. */
export interface Names {
  /** Traditional and simplified characters in turn. */
  readonly pairs: string;
  /** What the numbers of `sounds` mean. */
  readonly syllables: readonly string[];
  /** Words in Latin letters that the texts use, folded, the most frequent first. */
  readonly latin: readonly string[];
  readonly kinds: readonly string[];
  readonly units: readonly string[];
  readonly measures: readonly string[];
  /** For each metric the metrics of the corpus that it must not be mixed with. */
  readonly related: readonly (readonly string[])[];
}

export const SECTIONS = {
  units: 'search.units',
  /** One bit for each offset of the text where a word begins, and for its end. */
  bounds: 'search.bounds',
  text: 'search.text',
  keys: 'search.keys',
  lists: 'search.lists',
  numbers: 'search.numbers',
  names: 'search.names',
  sounds: 'search.sounds',
} as const;
