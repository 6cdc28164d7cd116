/**
 * A library is one compiled corpus in memory: what every command and view reads.
 * Parts that can be large are read from the file on first use.
 */
import type { Document, DocumentInfo } from '../corpus/model.ts';
import type { Fact, Metric } from '../facts/model.ts';
import type { SearchIndex } from '../search/model.ts';
import type { Term } from '../terms/model.ts';
import type { Skipped } from './folder.ts';

export interface Library {
  /** What to call it: the folder's name, or `seeds` for the bundled corpus. */
  readonly name: string;
  /** In the order of the file names. */
  readonly documents: readonly DocumentInfo[];
  /** The whole document, by id. Throws `UserError('unknown-document')`. */
  document(id: string): Document;
  /** In document order. */
  readonly facts: readonly Fact[];
  /** By number of documents that state it, then number of facts, then name. */
  readonly metrics: readonly Metric[];
  readonly terms: readonly Term[];
  readonly index: SearchIndex;
  /** Files of the folder that are not in it, where it was compiled just now; a compiled file does not keep them. */
  readonly skipped?: readonly Skipped[];
}
