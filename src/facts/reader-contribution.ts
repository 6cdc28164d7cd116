/** What somebody contributes to a whole: 民营经济贡献了全市60%以上的税收、70%以上的GDP. Reads one such figure and states the share on the reader. */
import { plainFrame } from './frame.ts';
import { shareName } from './naming.ts';
import { nounAfter } from './noun.ts';
import type { Quantity } from './quantity-model.ts';
import type { Gap, SentenceReader } from './reader.ts';

/** Whose contribution the list at hand tells, and to what. */
export interface Contribution {
  readonly part: string;
  readonly whole: string;
}

const CONTRIBUTED = /^(.*?)(?:贡献|创造|提供|吸纳|解决|完成|实现|产出|集聚|拥有)了?(全[国省市区县州球]|世界|长三角|我国)的?$/;
/** 它们贡献了… */
const PRONOUN = /^(?:它们|他们|其|这些.*)$/;

/** @returns false where the words before the figure do not say so */
export function readContribution(reader: SentenceReader, index: number, quantity: Quantity, gap: Gap, near: string): boolean {
  const words = CONTRIBUTED.exec(near);
  const goesOn = gap.listed && near.trim() === '' ? reader.contribution : null;
  reader.contribution = null;
  if (words === null && goesOn === null) return false;
  const { blanked, quantities, segmenter } = reader.source;
  const end = reader.afterEnd(index);
  const of = nounAfter(blanked, quantity.end, end, segmenter, end === quantities[index + 1]?.start);
  if (of.text.length < 2) return false;
  const subject = words === null ? null : reader.noun(gap.start, gap.start + (words[1] ?? '').length);
  const told = goesOn ?? { part: PRONOUN.test(subject?.text ?? '') ? '' : (subject?.text ?? ''), whole: words?.[2] ?? '' };
  reader.contribution = told;
  const start = subject === null || subject.text === '' ? quantity.start : subject.start;
  const stop = of.start + of.text.length;
  reader.state(quantity, shareName(`${told.part}${of.text}`, told.whole, null), start, plainFrame('share'), ['contribution'], 0.85, {
    kind: 'share',
    end: stop,
  });
  reader.advance(stop);
  return true;
}
