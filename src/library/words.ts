/** The lexicon's words as a dictionary for segmentation: names that must stay whole, verbs that part a thing from its figure. */
import { INDICATORS } from '../lexicon/indicators.ts';
import { FALL_VERBS, LEVEL_VERBS, RISE_VERBS } from '../lexicon/metric-words.ts';
import { PROVINCE_OF, REGIONS } from '../lexicon/regions.ts';

export interface LexiconWord {
  readonly text: string;
  /** Part of speech in ICTCLAS letters. */
  readonly tag: string;
}

/** Only words of Chinese characters: letters and digits are cut by rule. */
const CHINESE = /^[\u4e00-\u9fff]{2,}$/;

export function lexiconWords(): LexiconWord[] {
  const tags = new Map<string, string>();
  const add = (texts: Iterable<string>, tag: string): void => {
    for (const text of texts) if (CHINESE.test(text) && !tags.has(text)) tags.set(text, tag);
  };
  add([...REGIONS.keys(), ...PROVINCE_OF.keys()], 'ns');
  add(
    INDICATORS.flatMap((indicator) => [indicator.name, ...indicator.synonyms]),
    'n',
  );
  add([...LEVEL_VERBS, ...RISE_VERBS, ...FALL_VERBS], 'v');
  return [...tags].map(([text, tag]) => ({ text, tag }));
}
