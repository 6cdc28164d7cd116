/** What the list of terms does on each action. */
import type { Term } from '../../../terms/model.ts';
import { type Act, type Outcome, PASS, type Scene } from '../../app/outcome.ts';
import type { Size, TermsPlace } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { actFiltered } from '../filtered.ts';
import { bodyRows } from '../reader/geometry.ts';
import { openAt } from '../reader/open.ts';

/** Rows of the list: the view without its box. */
export const termsRows = (size: Size): number => Math.max(1, bodyRows(size) - 1);

/** @returns the terms that the filter lets through */
export function termsOf(world: World, place: Pick<TermsPlace, 'filter'>): readonly Term[] {
  return world.filter('terms', world.library.terms, place.filter.text, (term) => [term.name, ...term.aliases].join(' '));
}

export const actTerms: Act<TermsPlace> = (place, action, scene) => {
  const terms = termsOf(scene.world, place);
  const mentions = terms[place.list.selected]?.mentions ?? [];
  if (action === 'open') return openMention(place, terms, scene);
  if (action === 'next-mention' || action === 'previous-mention') {
    const detail = Math.max(0, Math.min(mentions.length - 1, place.detail + (action === 'next-mention' ? 1 : -1)));
    return detail === place.detail ? PASS : { place: { ...place, detail } };
  }
  const outcome = actFiltered(place, action, terms.length, termsRows(scene.state.size));
  const moved = outcome.place;
  // Another term begins with its first mention.
  return moved?.view === 'terms' && terms[moved.list.selected] !== terms[place.list.selected] ? { place: { ...moved, detail: 0 } } : outcome;
};

function openMention(place: TermsPlace, terms: readonly Term[], { state, world }: Scene): Outcome {
  const mention = terms[place.list.selected]?.mentions[place.detail];
  if (!mention) return {};
  const { paragraph, start, end } = mention;
  return { visit: openAt(world, state, mention.doc, { paragraph, start, end }, place) };
}
