/** Mentions of time as they stand together. In: the mentions of a paragraph, one by one. Out: those that are one joined, those compared with alike. */
import { findPeriods } from './period.ts';
import type { PeriodMention } from './period-model.ts';

/** The mentions of time of a text, in order. */
export const mentionsOf = (text: string): PeriodMention[] =>
  spreadBases(mergeCurrent(findPeriods(text).filter((mention) => !isRecord(text, mention))), text);

/** 10年来最高增幅: since when nothing like it was seen, not when it was. */
const isRecord = (text: string, { text: words, end }: PeriodMention): boolean =>
  words.endsWith('来') && /^(?:同期)?的?(?:最[高低好快大小多少]|新[高低]|首次)/.test(text.slice(end, end + 6));

/** 较一季度、上半年和前三季度: what the first is compared with, the others are, too. */
function spreadBases(mentions: readonly PeriodMention[], text: string): PeriodMention[] {
  const out: PeriodMention[] = [];
  for (const mention of mentions) {
    const last = out.at(-1);
    const joined = last?.role === 'base' && /^[、和与及]$/.test(text.slice(last.end, mention.start));
    out.push(joined ? { ...mention, role: 'base' } : mention);
  }
  return out;
}

/** 9月当月 is one mention: 当月 only says that the month before it stands alone. */
function mergeCurrent(mentions: readonly PeriodMention[]): PeriodMention[] {
  return mentions.flatMap((mention, i) => {
    const next = mentions[i + 1];
    if (mention.text === '当月' && mentions[i - 1]?.end === mention.start) return [];
    return next?.text === '当月' && next.start === mention.end ? [{ ...mention, end: next.end, text: `${mention.text}${next.text}` }] : [mention];
  });
}
