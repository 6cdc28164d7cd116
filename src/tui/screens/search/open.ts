/** Opening what a search found. In: a hit, where it is asked from. Out: a place to visit. */
import type { Range } from '../../../corpus/model.ts';
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

/** @returns the characters of a hit in the paragraph it stands in: those its query has there, else those it was found by */
export function soughtIn(world: World, hit: Hit, query: string): readonly Range[] {
  const stretch = stretchOf(world, hit);
  const text = world.document(hit.doc ?? '').paragraphs.find(({ n }) => n === hit.paragraph)?.text;
  if (stretch === null || text === undefined) return [];
  const found = world.find(text, wordsOfHit(hit, query));
  if (found.some(({ start, end }) => start < stretch.end && end > stretch.start)) return found;
  const at = text.indexOf(hit.text, stretch.start);
  return at < 0 ? found : [...found, ...hit.ranges.map(({ start, end }) => ({ start: start + at, end: end + at }))];
}

/** @returns the words by which a hit stands in its text: those typed, or what a near miss was taken for */
function wordsOfHit(hit: Hit, query: string): string {
  if (hit.reason !== 'near' || hit.via === null) return query;
  return /\s/.test(query.trim()) ? `${query} ${hit.via}` : hit.via;
}

/** @returns the characters that were sought, in a paragraph of a text that was come to from a search; none where it was not */
export function soughtBy(place: ReaderPlace, paragraph: number, { state, world }: Scene): readonly Range[] {
  if (place.hit === null || place.from?.view !== 'search') return [];
  const { from } = place;
  const hit = answerOf(state, from)?.hits[place.hit];
  if (!hit) return [];
  return world.recent(`sought ${place.doc}#${paragraph} ${place.hit} ${searchKey(from)}`, () => {
    if (hit.doc === place.doc && hit.paragraph === paragraph) return soughtIn(world, hit, from.query.text);
    const text = world.document(place.doc).paragraphs.find(({ n }) => n === paragraph)?.text ?? '';
    return world.find(text, wordsOfHit(hit, from.query.text));
  });
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
  for (let at = place.hit + by; at >= 0 && at < hits.length; at += by) {
    const hit = hits[at];
    if (!hit || hit.doc === null || samePlace(hit, hits[place.hit])) continue;
    const index = firstOf(hits, at);
    return { hit: hits[index] ?? hit, index, from: { ...from, list: { ...from.list, selected: index } } };
  }
  return null;
}

/** A figure and the sentence that states it are one place to a reader, who comes to the first of them either way. */
function firstOf(hits: readonly Hit[], at: number): number {
  let first = at;
  for (let before = at - 1; before >= 0; before--) {
    const hit = hits[before];
    if (!hit || hit.doc === null) continue;
    if (!samePlace(hit, hits[at])) break;
    first = before;
  }
  return first;
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
