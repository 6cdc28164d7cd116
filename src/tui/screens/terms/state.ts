/** What the list of terms does on each action. */
import type { Term, TermMention } from '../../../terms/model.ts';
import { rowText } from '../../../text/rows.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import { type Size, type TermsPlace, wordsOf } from '../../app/state.ts';
import { actFiltered, type Listing } from '../filtered.ts';
import { bodyRows } from '../reader/geometry.ts';
import { openAt } from '../reader/open.ts';
import { arranged, type ColumnKey, sortsOf } from '../sorting.ts';

/** Rows of the list: the view without its box. */
export const termsRows = (size: Size): number => Math.max(1, bodyRows(size) - 1);

/** @returns the terms that the filter lets through, in the order chosen */
export function termsListing(place: Pick<TermsPlace, 'filter' | 'sort'>, { state, world }: Scene): Listing<Term> {
  const rows = arranged(world, 'terms', world.library.terms, place, rowText.term, KEYS);
  return { rows, height: termsRows(state.size), sorts: sortsOf(KEYS, wordsOf(state)) };
}

/** @returns what the texts say of a term, a sentence that names it twice once */
export function saidOf(term: Term): readonly TermMention[] {
  const seen = new Set<string>();
  return term.mentions.filter(({ doc, paragraph, quote }) => {
    const key = `${doc} ${paragraph} ${quote}`;
    return !seen.has(key) && seen.add(key);
  });
}

const KEYS: readonly ColumnKey<Term>[] = [
  { column: 'term', value: ({ name }) => name },
  { column: 'type', value: ({ type }) => type },
  { column: 'mentions', value: (term) => saidOf(term).length },
];

export const actTerms: Act<TermsPlace> = (place, action, scene) => {
  const { rows: terms, height } = termsListing(place, scene);
  const term = terms[place.list.selected];
  const mentions = term ? saidOf(term) : [];
  if (action === 'open') return openMention(place, terms, scene);
  if (action === 'next-mention' || action === 'previous-mention') {
    const detail = Math.max(0, Math.min(mentions.length - 1, place.detail + (action === 'next-mention' ? 1 : -1)));
    return detail === place.detail ? PASS : { place: { ...place, detail } };
  }
  const outcome = actFiltered(place, action, terms.length, height);
  const moved = outcome.place;
  // Another term begins with its first mention.
  return moved?.view === 'terms' && terms[moved.list.selected] !== terms[place.list.selected] ? { place: { ...moved, detail: 0 } } : outcome;
};

function openMention(place: TermsPlace, terms: readonly Term[], { state, world }: Scene): Outcome {
  const term = terms[place.list.selected];
  const mention = term ? saidOf(term)[place.detail] : undefined;
  if (!mention) return {};
  const { paragraph, start, end } = mention;
  return { visit: openAt(world, state, mention.doc, { paragraph, start, end }, place) };
}
