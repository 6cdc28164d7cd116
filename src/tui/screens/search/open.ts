/** Opening what a search found. In: a hit, where it is asked from. Out: a place to visit. */
import type { Hit, SearchResult } from '../../../search/model.ts';
import type { Outcome, Scene } from '../../app/outcome.ts';
import type { Answer, Place, ReaderPlace, SearchPlace, State, Stretch } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { openComparison } from '../comparison/open.ts';
import { openAt, openDocument, openFact } from '../reader/open.ts';
import { openTerm } from '../terms/open.ts';

/** @returns what identifies a search: the query and how it is asked */
export function searchKey(place: Pick<SearchPlace, 'query' | 'synonyms'>): string {
  return `${place.synonyms ? '+' : '-'}${place.query.text.trim()}`;
}

/** @returns the answer to a search; null while it is on its way */
export function answerOf(state: State, place: Pick<SearchPlace, 'query' | 'synonyms'>): SearchResult | null {
  const key = searchKey(place);
  return state.answers.find((answer: Answer) => answer.key === key)?.result ?? null;
}

/** @returns the stretch of text that a hit stands for; null where it has no place in a text */
export function stretchOf(world: World, hit: Hit): Stretch | null {
  if (hit.doc === null || hit.paragraph === null) return null;
  const paragraph = world.document(hit.doc).paragraphs.find((one) => one.n === hit.paragraph);
  if (!paragraph) return null;
  const sentence = hit.sentence === null ? undefined : paragraph.sentences[hit.sentence];
  return { paragraph: paragraph.n, start: sentence?.start ?? 0, end: sentence?.end ?? paragraph.text.length };
}

/** @returns the place that shows a hit: a sentence in its document, the comparison of a metric, a term */
export function placeOfHit(world: World, state: State, hit: Hit, index: number, from: SearchPlace): Place | null {
  if (hit.type === 'metric') {
    const metric = world.library.metrics[hit.ref];
    return metric ? openComparison(world, metric.name, null, from) : null;
  }
  if (hit.type === 'term') return openTerm(world, hit.ref, from);
  if (hit.type === 'fact') {
    const fact = world.library.facts[hit.ref];
    return fact ? { ...openFact(world, state, fact, from), hit: index } : null;
  }
  if (hit.doc === null) return null;
  const mark = stretchOf(world, hit);
  if (!mark) return { ...openDocument(state, hit.doc, from), hit: index };
  return { ...openAt(world, state, hit.doc, mark, from), hit: index };
}

/** @returns the words by which a hit stands in its text: those typed, or what a near miss was taken for */
export function wordsOfHit(hit: Hit, place: SearchPlace): string {
  return hit.reason === 'near' && hit.via !== null ? hit.via : place.query.text;
}

/** @returns the words by which a reader's text was found; null where it was not come to from a search */
export function wordsSought(place: ReaderPlace, state: State): string | null {
  if (place.hit === null || place.from?.view !== 'search') return null;
  const hit = answerOf(state, place.from)?.hits[place.hit];
  return hit ? wordsOfHit(hit, place.from) : null;
}

interface NextHit {
  readonly hit: Hit;
  readonly index: number;
  readonly from: SearchPlace;
}

/** @returns the next hit of the search that a reader came from which stands in a text; null where there is none */
export function hitsAround(place: ReaderPlace, by: 1 | -1, state: State): NextHit | null {
  const from = place.from;
  if (place.hit === null || from?.view !== 'search') return null;
  const hits = answerOf(state, from)?.hits ?? [];
  for (let index = place.hit + by; index >= 0 && index < hits.length; index += by) {
    const hit = hits[index];
    // A figure and the sentence that states it are one place to a reader.
    if (hit && hit.doc !== null && !samePlace(hit, hits[place.hit]))
      return { hit, index, from: { ...from, list: { ...from.list, selected: index } } };
  }
  return null;
}

/** @returns which result of the search a reader stands on, from 1, and how many there are; null where it came from none */
export function hitCount(place: ReaderPlace, state: State): { readonly at: number; readonly count: number } | null {
  if (place.hit === null || place.from?.view !== 'search') return null;
  const count = answerOf(state, place.from)?.hits.length ?? 0;
  return count === 0 ? null : { at: place.hit + 1, count };
}

function samePlace(a: Hit, b: Hit | undefined): boolean {
  return b !== undefined && a.doc === b.doc && a.paragraph === b.paragraph && a.sentence === b.sentence;
}

/** @returns a visit to a hit; null where it has no place */
export function openHit(next: NextHit, { world, state }: Scene): Outcome | null {
  const visit = placeOfHit(world, state, next.hit, next.index, next.from);
  return visit ? { visit } : null;
}
