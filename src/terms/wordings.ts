/**
 * Names of rules and bodies that documents word differently. In: documents and the names of their terms. Out: for each term, the wordings beside each other.
 */
import type { Document } from '../corpus/model.ts';
import type { Wording } from './model.ts';
import { isVariant, type Usage, wordingsOf } from './variants.ts';
import { widened } from './widen.ts';

/** A name with its quotation marks kept, up to a head noun of rules, bodies and programmes. */
const PHRASE =
  /(?:[\p{Script=Han}A-Za-z\d]|“[^“”]{1,12}”){4,24}?(?:管理办法|实施办法|评价指标体系|指标体系|实施意见|指导意见|行动计划|行动方案|技术创新中心|创新中心|试验区|先导区|示范区|条例|规划|工程)/gu;

/** What stands before the name within the same run of characters. */
const LEAD = /^.*?(?:发布|出台|编制|制定|印发|获批创建|获批建设|获批|认真落实|落实|成立|围绕|关于)(?=.{7})/u;

function usages(documents: readonly Document[]): Usage[] {
  return documents.flatMap((d) =>
    d.paragraphs.flatMap((p) =>
      [...widened(p.text).matchAll(PHRASE)].map((m) => ({ text: m[0].replace(LEAD, '').replace(/^(?:创建|国家|全国)(?=.{6})/, ''), doc: d.id })),
    ),
  );
}

/** What documents call the first of its kind, and how many were first: 首批 and 首个 do not say the same. */
const FIRST = /(?:全国|全省|全市|全球|国内|国家)?首(?:批|个|家|座|条|款)$/;

/** How documents rank a name as a first, where they do so differently. */
function firsts(name: string, documents: readonly Document[]): readonly Wording[] {
  const found: Usage[] = [];
  for (const d of documents) {
    for (const { text } of d.paragraphs) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        const quoted = /[“"]/.test(text[at - 1] ?? '') ? 1 : 0;
        const first = FIRST.exec(text.slice(Math.max(0, at - quoted - 8), at - quoted))?.[0];
        if (first) found.push({ text: `${first}${text.slice(at - quoted, at + name.length + quoted)}`, doc: d.id });
      }
    }
  }
  const wordings = wordingsOf(found);
  return wordings.length >= 2 && new Set(wordings.flatMap((w) => w.docs)).size >= 2 ? wordings : [];
}

/** Wordings of each name that documents write in other words. */
export function wordingGroups(documents: readonly Document[], names: readonly string[]): ReadonlyMap<string, readonly Wording[]> {
  const phrases = usages(documents);
  const differs = (a: Usage): boolean =>
    phrases.some((b) => b.doc !== a.doc && isVariant(a.text, b.text) && !phrases.some((c) => c.doc === a.doc && c.text === b.text));
  const differing = phrases.filter(differs);
  const groups = new Map<string, readonly Wording[]>();
  for (const name of names) {
    const own = differing.filter((p) => p.text.includes(name.replace(/^(?:国家|全国)/, '')));
    const group = differing.filter((p) => own.some((o) => o.text === p.text || isVariant(o.text, p.text)));
    const wordings = wordingsOf(group);
    const all = [...wordings, ...firsts(name, documents)];
    if (all.length >= 2) groups.set(name, all);
  }
  return groups;
}
