/** What the texts name. `title` is an honour that many bear (“灯塔工厂”), `rule` a regulation or measure (管理办法). A term is a shorthand (“八个一”) or a named system, platform, mechanism, index or fund, with what the documents say of it. */
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
  | 'title'
  | 'rule'
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

/** One wording of a name or rule where documents differ: 创建管理办法 against 建设管理办法. */
export interface Wording {
  readonly text: string;
  /** Ids of the documents that use it, in corpus order. */
  readonly docs: readonly string[];
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
  /** Wordings that differ between documents, most used first; empty where they agree. */
  readonly variants: readonly Wording[];
}
