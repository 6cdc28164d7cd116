/** What is offered beside the hits: names near in wording that count something else. */
import { NEAR_TERMS } from '../lexicon/synonyms.ts';
import { foldText } from './fold.ts';
import type { Hit } from './model.ts';
import { isMetric } from './names.ts';
import { literalCut } from './pieces.ts';
import { type Atom, parseQuery } from './query.ts';
import type { Store } from './store.ts';

const MOST_RELATED = 6;

/**
 * Names of the corpus near to what was asked that have another definition (口径): what the metric itself must not be mixed with, and the other words of
 * its family where the corpus has a metric of that name, or at least the word.
 */
export function relatedTo(store: Store, query: string, hits: readonly Hit[]): string[] {
  const metric = hits.slice(0, 3).find((hit) => hit.type === 'metric');
  const related = new Set<string>(metric === undefined ? [] : (store.names().related[metric.ref] ?? []));
  const words = parseQuery(query)
    .groups.filter((group) => !group.not)
    .flatMap((group) => group.any.map((atom: Atom) => foldText(store.fold(), atom.text)));
  const isShown = (name: string): boolean => !words.includes(name) && name !== metric?.text;
  for (const name of metric === undefined ? words : [metric.text, ...words]) {
    for (const other of familyOf(name)) {
      if ([...related].filter(isShown).length >= MOST_RELATED) break;
      if (isMetric(store, other.name)) related.add(other.name);
      else if (other.alone && store.candidates(literalCut(other.word).sets).length > 0) related.add(other.word);
    }
  }
  return [...related].filter(isShown).slice(0, MOST_RELATED);
}

/** A name with a word of a family replaced by each of the others; `alone` where the name is that word. */
function familyOf(name: string): { name: string; word: string; alone: boolean }[] {
  return NEAR_TERMS.flatMap((family) => {
    const word = family.find((member) => name.includes(member));
    if (word === undefined) return [];
    return family.filter((other) => other !== word).map((other) => ({ name: name.replace(word, other), word: other, alone: name === word }));
  });
}
