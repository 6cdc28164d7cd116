/**
 * How the sections of the index are laid out; written by `build.ts`, read by `store.ts` and `rows.ts`. Numbers are little-endian.
 * Units and numbers are rows of fixed length, so that what is asked of a few costs reading those few.
 */

/** Where in the row of a unit each field begins, and how long it is: four bytes, two, one. */
export const ROW = {
  doc: 0,
  paragraph: 4,
  sentence: 8,
  ref: 12,
  owner: 16,
  visible: 20,
  yearFrom: 24,
  yearTo: 26,
  unit: 28,
  surfaceFrom: 30,
  surfaceTo: 32,
  type: 34,
  kind: 35,
  prior: 36,
} as const;
export const ROW_BYTES = 40;

/** Where the text of each unit begins, and where the last one's ends: a table of its own, since every candidate is looked up there. */
export const STARTS = { start: 'u32' } as const;

/** Where the documents of each name (of metrics and terms, which come first among the units) begin in `SECTIONS.docs`, and where the last one's end. */
export const PLACES = { docsAt: 'u32' } as const;

/** Each of the 65,536 code units folded (`fold.ts`): read in less time than it is worked out. */
export const FOLDED = { fold: 'u16' } as const;

/** Letters of the alphabet. */
export const LETTERS = 26;
/**
 * Code units that stand in a key for characters that letters may be typed for: of private use, which folding passes over. The first 26 for one letter
 * each, with another one behind them; the next 26 for the first of three letters, with the number of the other two behind them.
 */
export const INITIAL = 0xe000;
export const INITIALS = 2 * LETTERS;

/** Key of two letters after one another, each by its place in the alphabet. */
export const keyOfTwo = (first: number, second: number): number => (INITIAL + first) * 65536 + INITIAL + second;
/** Key of three. */
export const keyOfThree = (first: number, second: number, third: number): number =>
  (INITIAL + LETTERS + first) * 65536 + second * LETTERS + third + 1;

/**
 * Sorted keys (a character × 65536 + the next, or 0 for the character alone; or two or three initials), and where each one's list begins in the lists laid end to end:
 * rising unit numbers as varint gaps.
 */
export const KEYS = { keys: 'u32', at: 'u32' } as const;

/** Where in the row of a number each field begins: two floats, four words. */
export const NUMBER_ROW = { value: 0, step: 8, owner: 16, start: 20, end: 24, measure: 28 } as const;
export const NUMBER_BYTES = 32;

/** The one section that is JSON. The shape of `sounds` is in `pinyin.ts`. */
export interface Names {
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
  starts: 'search.starts',
  places: 'search.places',
  /** Indices of documents, four bytes each. */
  docs: 'search.docs',
  fold: 'search.fold',
  /** One bit for each offset of the text where a word begins, and for its end. */
  bounds: 'search.bounds',
  text: 'search.text',
  keys: 'search.keys',
  lists: 'search.lists',
  numbers: 'search.numbers',
  names: 'search.names',
  sounds: 'search.sounds',
} as const;
