/** Does a phrase before a figure end in a verb whose object follows the figure? In: 每个板块培育 (and the peeled 形成). Out: where the verb begins. */

import type { Segmenter } from '../corpus/segment.ts';
import { KEPT_VERBS, LEADING_VERBS } from '../lexicon/verbs.ts';
import { findIndicator } from './canon.ts';
import { hasMeasure } from './measure.ts';
import { WordSet } from './patterns.ts';

const VERBS = new WordSet([...LEADING_VERBS.filter((verb) => verb.length > 1), ...KEPT_VERBS]);

/** Peeled verbs that take an object. */
const TRANSITIVE = /(?:形成|拥有|共有|实现|完成|建有|设有|现有|已有|安排|有|投入|累计|共|已|全年)[\s\u3000]*$/;

/**
 * @returns the length of what stands before the verb (0 when the phrase is only verbs), or null where the phrase does not end in a verb
 */
export function endsInVerb(noun: string, peeled: string, segmenter?: Segmenter): number | null {
  let end = noun.length;
  if (findIndicator(noun) !== null) return null;
  for (;;) {
    const verb = VERBS.suffixOf(noun.slice(0, end));
    if (verb === '') break;
    end -= verb.length;
  }
  if (end < noun.length) return hasMeasure(noun) && !/(?:累计|投资|服务|建设)$/.test(noun) ? null : end;
  const last = noun.length > 1 && !hasMeasure(noun) ? segmenter?.cut(noun).at(-1) : undefined;
  if (last !== undefined && /^v[dig]?$/.test(last.tag) && last.text.length > 1) return last.start;
  if (TRANSITIVE.test(peeled) && !hasMeasure(noun)) return noun.length;
  return null;
}
