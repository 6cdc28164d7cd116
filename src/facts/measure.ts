/** Does a phrase measure something by itself? In: a noun phrase. Out: its measure word (增加值 of 第一产业增加值) or ''. */
import { DEPENDENT_WORDS, MEASURE_WORDS } from '../lexicon/metric-words.ts';
import { WordSet } from './patterns.ts';

const MEASURES = new WordSet(MEASURE_WORDS);
const DEPENDENTS = new WordSet(DEPENDENT_WORDS);

/** The longest measure word that ends the phrase, or ''. */
export function measureOf(noun: string): string {
  const bare = noun.replace(/（[^（）]*）$/, '');
  return MEASURES.suffixOf(bare) || (/[^参指]数$/.test(bare) ? '数' : '') || (/[量额率值费款]$/.test(bare) ? bare.slice(-1) : '');
}

export const hasMeasure = (noun: string): boolean => measureOf(noun) !== '';

/** True for a measure word that needs an owner: 总面积, 在校生. */
export const isDependent = (noun: string): boolean => DEPENDENTS.has(noun) || MEASURES.has(noun);
