/**
 * The terms of a corpus. In: documents and their facts. Out: every numeric shorthand with its expansion, every named system, platform, app, index,
 * mechanism, fund, centre and programme with what each document says of it.
 *
 * quoted.ts and named.ts find candidates in each paragraph; here they are put together under one name, filtered, and given mentions, expansion and facts.
 */
import { detached } from '../corpus/detached.ts';
import type { Document, Paragraph } from '../corpus/model.ts';
import type { Fact } from '../facts/model.ts';
import { PROVINCE_OF, REGIONS } from '../lexicon/regions.ts';
import { FIGURATIVE_AFTER, SLOGAN } from '../lexicon/term-patterns.ts';
import { countedIn, expansionAt } from './expansion.ts';
import { factsOfTerms } from './figures.ts';
import { mentionsOf, type PlacedMention } from './mentions.ts';
import type { Term, TermMention, TermType, Wording } from './model.ts';
import { namedIn } from './named.ts';
import { quotedIn } from './quoted.ts';
import { type Usage, wordingsOf } from './variants.ts';
import { widened } from './widen.ts';
import { phrasesOf, wordingGroups } from './wordings.ts';

interface Candidate {
  readonly name: string;
  readonly type: TermType | null;
  readonly full: string | null;
  readonly quoted: boolean;
  readonly doc: string;
  readonly expansion: readonly string[] | null;
}

const PLACE = new RegExp(`^(?:${[...REGIONS.keys(), ...PROVINCE_OF.keys()].join('|')})`);
const RANK_OR_PLACE = new RegExp(`^(?:国家|全国|中国|省|市|(?:${[...REGIONS.keys(), ...PROVINCE_OF.keys()].join('|')})[省市]?)(?=.{4})`);

/** How far a spread-out expansion may reach. */
const REACH = 12;

function following(document: Document, paragraph: Paragraph): string {
  const at = document.paragraphs.indexOf(paragraph);
  return document.paragraphs
    .slice(at + 1, at + 1 + REACH)
    .map((p) => widened(p.text))
    .join('\n');
}

function candidatesOf(document: Document): Candidate[] {
  const found: Candidate[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.kind === 'byline') continue;
    const text = widened(paragraph.text);
    for (const q of quotedIn(text)) {
      const expansion = q.type === 'shorthand' ? expansionAt(q.name, text, q.start, q.end, following(document, paragraph)) : null;
      found.push({ name: q.name, type: q.type, full: q.full, quoted: true, doc: document.id, expansion });
      if (q.other) found.push({ ...q.other, full: null, quoted: false, doc: document.id, expansion: null });
    }
    for (const { name, items } of countedIn(text)) {
      found.push({ name, type: 'shorthand', full: null, quoted: false, doc: document.id, expansion: items });
    }
    for (const n of namedIn(text)) {
      found.push({ name: n.name, type: n.type, full: n.alias, quoted: false, doc: document.id, expansion: null });
    }
  }
  return found;
}

/** The type most places give; a shorthand stays one. */
function typeOf(candidates: readonly Candidate[]): TermType | null {
  const votes = new Map<TermType, number>();
  for (const { type } of candidates) if (type) votes.set(type, (votes.get(type) ?? 0) + 1);
  if (votes.has('shorthand')) return 'shorthand';
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Of the places of a word, at least this share must be quoted, or it is a common word that was once set in quotes. */
const QUOTED_SHARE = 1 / 3;

/** A quoted word without a type is kept where it returns, in two documents or three times, and is once used like a noun: before another word that it does not merely praise. */
function isKept(name: string, quotedTimes: number, mentions: readonly PlacedMention[]): boolean {
  const docs = new Set(mentions.map((m) => m.doc));
  if (name.length < 3 || name.length > 10 || SLOGAN.test(name) || (docs.size < 2 && mentions.length < 3)) return false;
  if (quotedTimes / mentions.length < QUOTED_SHARE) return false;
  return mentions.some((mention) => {
    const after = mention.after.replace(/^[”"]/, '');
    return /^\p{Script=Han}/u.test(after) && !FIGURATIVE_AFTER.test(after) && !PLACE.test(after);
  });
}

/** Names without the 国家, 全国 or place before them: 国家第三代半导体技术创新中心 and 第三代半导体技术创新中心 are one. */
const shortName = (name: string): string => name.replace(RANK_OR_PLACE, '');

function grouped(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const names = new Set(candidates.map((c) => c.name));
  const official = new Map(
    [...names].flatMap((name) => (shortName(name) !== name && names.has(shortName(name)) ? [[shortName(name), name] as const] : [])),
  );
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const name = official.get(candidate.name) ?? candidate.name;
    const group = groups.get(name);
    if (group) group.push(candidate);
    else groups.set(name, [candidate]);
  }
  return groups;
}

/** What documents that expand one shorthand differently make of it (each city has its own “三核”); empty where they agree. */
function differingExpansions(candidates: readonly Candidate[]): readonly Wording[] {
  const wordings = wordingsOf(candidates.flatMap(({ expansion, doc }) => (expansion ? [{ text: expansion.join('、'), doc }] : [])));
  return wordings.length >= 2 ? wordings : [];
}

/** A mention as it is handed on. */
const bare = ({ doc, paragraph, start, end, quote }: PlacedMention): TermMention => ({ doc, paragraph, start, end, quote });

/**
 * Extracts the terms of a corpus: shorthands first, then named things in the order of their first mention, then other words that return.
 * @param documents in corpus order; each is gone through twice
 * @param facts of these documents, gone through once
 */
export function extractTerms(documents: readonly Document[], facts: Iterable<Fact>): Term[] {
  const candidates: Candidate[] = [];
  const phrases: Usage[] = [];
  for (const document of documents) {
    candidates.push(...detached(candidatesOf(document)));
    phrases.push(...detached(phrasesOf(document)));
  }
  const groups = grouped(candidates);
  const things = [...groups].map(([name, own]) => ({ name, names: [name, ...own.map((c) => c.name)], quoted: own.some((c) => c.quoted) }));
  const mentionsByName = mentionsOf(things, documents);

  const terms: Term[] = [];
  for (const [name, candidates] of groups) {
    const type = typeOf(candidates);
    const mentions = mentionsByName.get(name) ?? [];
    if (mentions.length === 0 || (!type && !isKept(name, candidates.length, mentions))) continue;
    const others = candidates.flatMap((c) => [c.name, c.full]);
    const aliases = [...new Set(others.filter((other): other is string => other !== null && other !== name))];
    const expansion = candidates.find((c) => c.expansion)?.expansion ?? null;
    terms.push({ name, type: type ?? 'other', aliases, expansion, mentions: mentions.map(bare), facts: [], variants: [] });
  }
  const expansions = new Map([...groups].map(([name, own]) => [name, differingExpansions(own)] as const));
  const stated = factsOfTerms(terms, facts);
  const wordings = wordingGroups(
    phrases,
    terms.map(({ name }) => [name, mentionsByName.get(name) ?? []] as const),
  );
  const rank = (t: Term): number => (t.type === 'shorthand' ? 0 : t.type === 'other' ? 2 : 1);
  return terms
    .map((t) => ({ ...t, facts: stated.get(t.name) ?? [], variants: [...(wordings.get(t.name) ?? []), ...(expansions.get(t.name) ?? [])] }))
    .sort((a, b) => rank(a) - rank(b));
}
