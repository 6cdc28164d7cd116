/** A term is a shorthand (“八个一”) or a named system, platform, mechanism, index or fund, with what the documents say of it. */
export type TermType =
  | 'shorthand'
  | 'system'
  | 'platform'
  | 'app'
  | 'index'
  | 'mechanism'
  | 'fund'
  | 'centre'
  | 'programme'
  | 'list'
  | 'brand'
  | 'other';

export interface TermMention {
  readonly doc: string;
  readonly paragraph: number;
  /** Range of the term in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  /** The sentence or clause that says something of it, verbatim. */
  readonly quote: string;
}

export interface Term {
  /** Name as written, without quotation marks. */
  readonly name: string;
  readonly type: TermType;
  /** Other names that the texts give it. */
  readonly aliases: readonly string[];
  /** For a shorthand: what it stands for, each item verbatim; null when the documents do not expand it. */
  readonly expansion: readonly string[] | null;
  readonly mentions: readonly TermMention[];
  /** Ids of facts stated of it. */
  readonly facts: readonly string[];
}
