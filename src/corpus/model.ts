/**
 * What a source file becomes: a `Document` of cleaned text that still knows where every character came from.
 *
 * In: the bytes of one file. Out: title, date, publisher, an outline of sections, and numbered paragraphs cut into sentences.
 * All positions are UTF-16 offsets as JavaScript counts them, end exclusive, unless a comment says otherwise.
 */

/** A half-open stretch of text: `[start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** `length` characters of a paragraph from `at` on stand unchanged at `raw` in the decoded file. Characters between spans were made by the cleaner (none as a rule). */
export type Span = readonly [at: number, raw: number, length: number];

/** What kind of text a document is; a plan states goals, a communiqué states results. */
export type Genre = 'plan' | 'report' | 'communique' | 'news' | 'other';

export type ParagraphKind = 'title' | 'heading' | 'text' | 'table' | 'byline';

export interface Paragraph {
  /** Number within the document, from 1; what `<doc>#p<n>` and citations name. */
  readonly n: number;
  readonly kind: ParagraphKind;
  /** Index into `Document.sections` of the section it belongs to; -1 before the first heading. */
  readonly section: number;
  readonly text: string;
  /** Cleaned text → decoded file, ordered by `at`. */
  readonly spans: readonly Span[];
  /** Sentences in order; together they cover the text except white space between them. A table has one for each row. */
  readonly sentences: readonly Range[];
  /** Table rows of cells, as ranges of `text`; only where `kind` is 'table'. The first row is the header where there is one. An empty cell is an empty range; a row that does not fit the header is one cell. */
  readonly rows?: readonly (readonly Range[])[];
  /** Set where the reading order of the source is broken: this paragraph's beginning or end does not read on, or it was put back together. */
  readonly join?: 'broken-start' | 'broken-end' | 'broken-both' | 'mended';
}

/** One heading of the outline, in document order. */
export interface Section {
  /** 1 for 一、 · 2 for （一） · 3 for 1. · 4 for 一是 / （1）; unnumbered headings get the level their place gives them. */
  readonly level: number;
  readonly title: string;
  /** The `n` of the paragraph that holds the heading. */
  readonly paragraph: number;
  /** Index of the enclosing section, -1 at the top. */
  readonly parent: number;
  /** Where in its paragraph a running heading (…。二是…) begins; absent where the paragraph begins with the heading. */
  readonly at?: number;
}

/** Something the cleaner left out, and why; the raw view shows it dimmed. */
export interface Dropped extends Range {
  /** Range in the decoded file. */
  readonly why: 'page-number' | 'furniture' | 'link' | 'repeated' | 'control' | 'byline' | 'contents' | 'advertisement';
}

/** What lists and comparisons need to know of a document; light enough to be always in memory. */
export interface DocumentInfo {
  /** The file's name without its extension, unique within the corpus. */
  readonly id: string;
  /** Path of the file below the corpus folder, with `/`. */
  readonly file: string;
  readonly title: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as far as the text tells; null where it does not. For a text without a date of its own, the latest moment its own statements speak from. */
  readonly date: string | null;
  /** How the date is known: written as the date of the document, or worked out from what the text says. */
  readonly dateBasis: 'stated' | 'inferred' | null;
  /** Who published it (a site, a newspaper, an office), as the text says; null where it does not. */
  readonly publisher: string | null;
  /** The author, reporter or original source named in the text; null where there is none. */
  readonly author: string | null;
  /** The place it is about: a city or province without 市 or 省 (`苏州`); null where unclear. Default scope of its facts. */
  readonly place: string | null;
  readonly genre: Genre;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
  /** Characters of cleaned text. */
  readonly length: number;
  readonly paragraphCount: number;
  readonly sentenceCount: number;
}

export interface Document extends DocumentInfo {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly dropped: readonly Dropped[];
  /** The decoded file, for the raw view; a byte-order mark is left out. */
  readonly raw: string;
}

/** Where a piece of text stands in the file it came from. */
export interface SourcePlace {
  readonly file: string;
  /** Line of the first character, from 1. */
  readonly line: number;
  /** Offsets into the decoded file, counted in Unicode code points, end exclusive. */
  readonly start: number;
  readonly end: number;
}
