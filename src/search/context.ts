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
  const units = store.units();
  const found: number[] = [];
  for (let unit = 0; unit < units.size; unit++) {
    const own = wanted.filter((group) => holds(group, unit)).length;
    if (own === 0 || own === wanted.length || !PLACED.has(units.type(unit)) || groups.some((group) => group.not && holds(group, unit))) continue;
    const document = units.doc(unit);
    const place = placeKey(document, units.paragraph(unit));
    if (wanted.every((group, i) => holds(group, unit) || around[i]?.has(place) || around[i]?.has(placeKey(document, 0)))) found.push(unit);
  }
  return found;
}

const holds = ({ any }: GroupHits, unit: number): boolean => any.some((atom) => atom.tier[unit] !== 0);

const placeKey = (doc: number, paragraph: number): number => doc * 1_000_000 + paragraph;

/** Paragraphs that hold a word, and as paragraph 0 the documents whose title does. */
function placesOf(store: Store, group: GroupHits): Set<number> {
  const units = store.units();
  const places = new Set<number>();
  for (let unit = 0; unit < units.size; unit++) {
    if (!holds(group, unit) || units.doc(unit) < 0) continue;
    places.add(placeKey(units.doc(unit), units.type(unit) === DOCUMENT ? 0 : units.paragraph(unit)));
  }
  return places;
}
