/**
 * Names of rules and bodies that documents word differently. In: documents and the names of their terms. Out: for each term, the wordings beside each other.
 */
import type { Document } from '../corpus/model.ts';
import type { Wording } from './model.ts';
import { isVariant, type Usage, wordingsOf } from './variants.ts';

/** A name with its quotation marks kept, up to a head noun of rules, bodies and programmes. */
const PHRASE =
  /(?:[\p{Script=Han}A-Za-z\d]|“[^“”]{1,12}”){4,24}?(?:管理办法|实施办法|评价指标体系|指标体系|实施意见|指导意见|行动计划|行动方案|技术创新中心|创新中心|试验区|先导区|示范区|条例|规划|工程)/gu;

/** What stands before a name within the same run of characters. */
const LEAD =
  /^.*(?:发布|出台|编制|制定|印发|实施|推进|创建|获批|建立|认真落实|落实|成立|建设|深入|探索|创新|以|关于|和|与|及)(?=(?:国家|全国|全省|全市|[“\p{Script=Han}]).{5})/u;

function usages(documents: readonly Document[]): Usage[] {
  return documents.flatMap((d) =>
    d.paragraphs.flatMap((p) =>
      [...p.text.matchAll(PHRASE)].map((m) => ({ text: m[0].replace(/^(?:创新)?(?:发布|出台|编制|制定|印发|以获批|获批)/, ''), doc: d.id })),
    ),
  );
}

export const stripLead = (text: string): string => text.replace(LEAD, '');

/** Wordings of each name that documents write in other words. */
export function wordingGroups(documents: readonly Document[], names: readonly string[]): ReadonlyMap<string, readonly Wording[]> {
  const phrases = usages(documents);
  const groups = new Map<string, readonly Wording[]>();
  for (const name of names) {
    const own = phrases.filter((p) => p.text.includes(name));
    const others = phrases.filter((p) => !p.text.includes(name) && own.some((o) => o.doc !== p.doc && isVariant(o.text, p.text)));
    const differing = own.filter((o) => own.some((p) => p.doc !== o.doc && isVariant(o.text, p.text)));
    const group = [...differing, ...own.filter((o) => others.some((p) => isVariant(o.text, p.text))), ...others];
    const wordings = wordingsOf(group);
    if (wordings.length >= 2) groups.set(name, wordings);
  }
  return groups;
}
