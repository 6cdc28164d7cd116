/**
 * Names of rules and bodies that documents word differently. In: documents, and mentions of their terms. Out: for each term, the wordings beside each other.
 */
import type { Document } from '../corpus/model.ts';
import type { PlacedMention } from './mentions.ts';
import type { Wording } from './model.ts';
import { isVariant, type Usage, wordingsOf } from './variants.ts';
import { widened } from './widen.ts';

/** Head nouns of rules, bodies and programmes. */
const HEADS =
  '管理办法|实施办法|评价指标体系|指标体系|实施意见|指导意见|行动计划|行动方案|技术创新中心|创新中心|试验区|先导区|示范区|条例|规划|工程|培育库';
const HOLDS_HEAD = new RegExp(HEADS);
/** A name with its quotation marks kept, up to a head noun. */
const PHRASE = new RegExp(`(?:[\\p{Script=Han}A-Za-z\\d]|“[^“”]{1,12}”){4,24}?(?:${HEADS})`, 'gu');

/** What stands before the name within the same run of characters. */
const LEAD = /^.*?(?:发布|出台|编制|制定|印发|获批创建|获批建设|获批|认真落实|落实|成立|建立|围绕|关于)(?=.{7})/u;

/** Names of rules, bodies and programmes that a document uses. */
export function phrasesOf(document: Document): Usage[] {
  return document.paragraphs.flatMap((p) => {
    // Without its head noun the pattern would try each character of a paragraph two dozen times over.
    if (!HOLDS_HEAD.test(p.text)) return [];
    const phrases = [...widened(p.text).matchAll(PHRASE)];
    return phrases.map((m) => ({ text: m[0].replace(LEAD, '').replace(/^(?:创建|国家|全国)(?=.{6})/, ''), doc: document.id }));
  });
}

/** What documents call the first of its kind, and how many were first: 首批 and 首个 do not say the same. */
const FIRST = /(?:全国|全省|全市|全球|国内|国家)?首(?:批|个|家|座|条|款)$/;

/** How documents rank a thing as a first, where they do so differently. */
function firsts(mentions: readonly PlacedMention[]): readonly Wording[] {
  const found = mentions.flatMap(({ doc, before, named, after }): Usage[] => {
    const opening = /[“"]$/.exec(before)?.[0] ?? '';
    const first = FIRST.exec(before.slice(0, before.length - opening.length).slice(-8))?.[0];
    return first ? [{ text: `${first}${opening}${named}${after.slice(0, opening.length)}`, doc }] : [];
  });
  const wordings = wordingsOf(found);
  return wordings.length >= 2 && new Set(wordings.flatMap((w) => w.docs)).size >= 2 ? wordings : [];
}

/** The noun that a quoted name qualifies: “八个一”工作机制. */
const CALLED = /^[”"]((?:工作|联动|协同)?(?:机制|要求|体系|制度|模式|任务|部署|安排|目标))/;

/** What documents call a quoted name (“八个一”工作要求 · “八个一”工作机制), where they do so differently and none uses both. */
function callings(mentions: readonly PlacedMention[]): readonly Wording[] {
  const found = mentions.flatMap(({ doc, named, after }): Usage[] => {
    const noun = CALLED.exec(after)?.[1];
    return noun ? [{ text: `“${named}”${noun}`, doc }] : [];
  });
  const wordings = wordingsOf(found);
  const once = wordings.every((w) => w.docs.every((doc) => wordings.filter((other) => other.docs.includes(doc)).length === 1));
  return wordings.length >= 2 && once ? wordings : [];
}

/** Pairs of characters that more phrases than this share tell nothing apart. */
const COMMON = 60;

/** For each phrase, the other phrases that may be its variants: those that share an uncommon pair of characters. */
function neighboursOf(texts: readonly string[]): (text: string) => ReadonlySet<string> {
  const byPair = new Map<string, string[]>();
  for (const text of texts) {
    for (const pair of pairsOf(text)) {
      const list = byPair.get(pair);
      if (list) list.push(text);
      else byPair.set(pair, [text]);
    }
  }
  return (text) => {
    const lists = [...pairsOf(text)].map((pair) => byPair.get(pair) ?? []).filter((list) => list.length <= COMMON);
    return new Set(lists.flat().filter((other) => other !== text));
  };
}

/** Neighbouring pairs of characters. */
const pairsOf = (text: string): ReadonlySet<string> => new Set([...text].slice(1).map((c, i) => `${text[i] ?? ''}${c}`));

/** Groups of phrases that are one thing in the words of different documents; each phrase's own first. */
function variantGroups(phrases: readonly Usage[]): ReadonlyMap<string, ReadonlySet<string>> {
  const docs = new Map<string, Set<string>>();
  for (const { text, doc } of phrases) docs.set(text, (docs.get(text) ?? new Set()).add(doc));
  const neighbours = neighboursOf([...docs.keys()]);
  const groups = new Map<string, ReadonlySet<string>>();
  for (const [text, own] of docs) {
    // A document that uses both wordings means two things.
    const variants = [...neighbours(text)].filter((other) => ![...(docs.get(other) ?? [])].some((doc) => own.has(doc)) && isVariant(text, other));
    if (variants.length > 0) groups.set(text, new Set([text, ...variants]));
  }
  return groups;
}

/**
 * Wordings of each term that documents write in other words.
 * @param phrases of all documents, in corpus order
 * @param terms names with their mentions
 */
export function wordingGroups(
  phrases: readonly Usage[],
  terms: Iterable<readonly [name: string, mentions: readonly PlacedMention[]]>,
): ReadonlyMap<string, readonly Wording[]> {
  const groups = variantGroups(phrases);
  const differing = [...groups.keys()];
  const found = new Map<string, readonly Wording[]>();
  for (const [name, mentions] of terms) {
    const core = name.replace(/^(?:国家|全国)/, '');
    const texts = new Set(differing.filter((text) => text.includes(core)).flatMap((text) => [...(groups.get(text) ?? [])]));
    const wordings = texts.size >= 2 ? wordingsOf(phrases.filter((p) => texts.has(p.text))) : [];
    const all = [...wordings, ...firsts(mentions), ...callings(mentions)];
    if (all.length >= 2) found.set(name, all);
  }
  return found;
}
