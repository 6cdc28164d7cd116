/** How a query of the test set is written down: the query · what a hit's text must hold (or `via`, where the text says it otherwise) · its reason. */
import type { MatchReason } from '../../src/search/model.ts';

export interface Expectation {
  readonly query: string;
  /** One of the first three hits holds it, in its text or in what it was found by. */
  readonly finds: RegExp;
  /** The reason of that hit, where it matters. */
  readonly reason?: MatchReason;
}

export const rows = (reason: MatchReason | null, table: readonly (readonly [string, RegExp])[]): Expectation[] =>
  table.map(([query, finds]) => (reason === null ? { query, finds } : { query, finds, reason }));
