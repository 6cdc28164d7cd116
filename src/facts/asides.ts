/** Words that only say how a figure was worked out. In: a paragraph's text and the same with times blanked. Out: the latter without those words. */
import { CALCULATIONS } from '../lexicon/asides.ts';

const CALCULATION = new RegExp(CALCULATIONS.join('|'), 'g');

/**
 * Blanks 按可比价格计算, 扣除留抵退税因素后 out by U+3000, as mentions of time are.
 * @param blanked as long as `text`
 * @returns the same length
 */
export function blankAsides(text: string, blanked: string): string {
  const out: string[] = [];
  let from = 0;
  for (const match of text.matchAll(CALCULATION)) {
    const end = match.index + match[0].length;
    out.push(blanked.slice(from, match.index), '\u3000'.repeat(match[0].length));
    from = end;
  }
  return from === 0 ? blanked : `${out.join('')}${blanked.slice(from)}`;
}
