/**
 * Words of a query that stand apart. In: how each word matched each unit, when no unit holds them all. Out: sentences and facts that hold some of
 * them, where the rest stand in the same paragraph, or in the title of the document: 合肥 灯塔工厂 in a report on 合肥.
 */
import type { GroupHits } from './rank.ts';
import type { Store } from './store.ts';
import { TYPES } from './units.ts';

const PLACED = new Set([TYPES.indexOf('sentence'), TYPES.indexOf('fact')]);
const DOCUMENT = TYPES.indexOf('document');

/** Units, in rising order, that hold at least one wanted word of two or more and have all the others around them; none that holds an unwanted one. */
export function inContext(store: Store, groups: readonly GroupHits[]): number[] {
  const wanted = groups.filter((group) => !group.not);
  if (wanted.length < 2 || wanted.some(({ any }) => !any.some((atom) => atom.any()))) return [];
  const around = wanted.map((group) => placesOf(store, group));
  const { type, doc, paragraph } = store.units();
  const found: number[] = [];
  for (let unit = 0; unit < store.size; unit++) {
    if (!PLACED.has(type[unit] as number) || groups.some((group) => group.not && holds(group, unit))) continue;
    const document = doc[unit] as number;
    const place = placeKey(document, paragraph[unit] as number);
    const own = wanted.filter((group) => holds(group, unit)).length;
    if (
      own > 0 &&
      own < wanted.length &&
      wanted.every((group, i) => holds(group, unit) || around[i]?.has(place) || around[i]?.has(placeKey(document, 0)))
    ) {
      found.push(unit);
    }
  }
  return found;
}

const holds = ({ any }: GroupHits, unit: number): boolean => any.some((atom) => atom.tier[unit] !== 0);

const placeKey = (doc: number, paragraph: number): number => doc * 1_000_000 + paragraph;

/** Paragraphs that hold a word, and as paragraph 0 the documents whose title does. */
function placesOf(store: Store, group: GroupHits): Set<number> {
  const { type, doc, paragraph } = store.units();
  const places = new Set<number>();
  for (let unit = 0; unit < store.size; unit++) {
    if ((doc[unit] as number) < 0 || !holds(group, unit)) continue;
    places.add(placeKey(doc[unit] as number, type[unit] === DOCUMENT ? 0 : (paragraph[unit] as number)));
  }
  return places;
}
