/**
 * One box, all spellings. In: a query as typed and a library. Out: ranked hits, each with its place, its reason and the characters that matched.
 */
import type { DocumentInfo, Range } from '../corpus/model.ts';

export type HitType = 'metric' | 'fact' | 'term' | 'sentence' | 'heading' | 'document';

/** Why a hit is there; shown as 精确 拼音 首字母 同义 繁简 近似 数值 (and 混合 for a query of mixed spellings). */
export type MatchReason = 'exact' | 'pinyin' | 'initials' | 'mixed' | 'synonym' | 'traditional' | 'near' | 'number';

export interface Hit {
  readonly type: HitType;
  /** Document id; null for a metric or term, which belong to no one document. */
  readonly doc: string | null;
  /** Paragraph number and sentence index, where the hit has a place. */
  readonly paragraph: number | null;
  readonly sentence: number | null;
  /** Index into the library's facts, metrics or terms, for hits of those types; -1 otherwise. */
  readonly ref: number;
  /** The text shown: the sentence, heading, title, metric or term name, or the fact's quote. */
  readonly text: string;
  /** Characters of `text` that the query matched, in order, not overlapping; for `dtgc` the four characters 灯塔工厂. */
  readonly ranges: readonly Range[];
  readonly reason: MatchReason;
  /** What was matched in place of what was typed: the synonym, the near term, the rounded number, the other name; null where the text says what was typed. */
  readonly via: string | null;
  /** Larger is better; comparable within one answer only. */
  readonly score: number;
}

export interface Facet {
  readonly key: string;
  readonly count: number;
}

export interface SearchResult {
  readonly query: string;
  /** Best first, at most `limit`. */
  readonly hits: readonly Hit[];
  /** How many there are in all, of every type. */
  readonly total: number;
  /** Counts over all hits, most frequent first. `kind` is the kind of facts; a metric or term counts once for each document that has it. */
  readonly facets: {
    readonly doc: readonly Facet[];
    readonly year: readonly Facet[];
    readonly kind: readonly Facet[];
    readonly type: readonly Facet[];
  };
  /** Near terms with another definition (产值 · 增加值 · 营业收入): offered, never merged. */
  readonly related: readonly string[];
  /** When nothing is found: looser spellings or near terms that would hit. */
  readonly suggestions: readonly string[];
}

export interface SearchOptions {
  /** Most hits returned; default 50. */
  readonly limit?: number;
  /** Follow synonym rings; default true. */
  readonly synonyms?: boolean;
  /** Only hits of these types. */
  readonly types?: readonly HitType[];
}

/** The compiled index; its inside belongs to `search/`. Written when a corpus is compiled, loaded as sections of the corpus file. */
export interface SearchIndex {
  /** Section name → bytes, read on first use. */
  section(name: string): Uint8Array;
  /** How many bytes a section has. */
  length(name: string): number;
  /** Fills `target` with the bytes of a section from `from` on. */
  read(name: string, from: number, target: Uint8Array): void;
}

/** What a searcher needs of a library: names of documents and the index; texts come out of the index itself. */
export interface SearchLibrary {
  readonly documents: readonly DocumentInfo[];
  readonly index: SearchIndex;
}

/** One completion: `text` takes the place of `[start, end)` of what was typed. */
export interface Completion extends Range {
  readonly text: string;
  /** What it stands for, where the text alone does not say: a document's title. */
  readonly note: string | null;
}

export interface Searcher {
  /** Answers a query; never throws for anything typed. */
  search(query: string, options?: SearchOptions): SearchResult;
  /** Completions of the filter or metric name under the cursor (an offset into `text`), best first. */
  completeQuery(text: string, cursor: number): Completion[];
  /** All matches of the query within any text, in order, not overlapping. */
  findInText(text: string, query: string): Range[];
}
