/**
 * The terms of a corpus. In: documents and their facts. Out: every numeric shorthand with its expansion, every named system, platform, app, index,
 * mechanism, fund, centre and programme with what each document says of it.
 *
 * quoted.ts and named.ts find candidates in each paragraph; here they are put together under one name, filtered, and given mentions, expansion and facts.
 */
import type { Document, Paragraph } from '../corpus/model.ts';
import type { Fact } from '../facts/model.ts';
import { expansionAt } from './expansion.ts';
import { mentionsOf } from './mentions.ts';
import type { Term, TermType } from './model.ts';
import { namedIn } from './named.ts';
import { isShorthand, quotedIn } from './quoted.ts';
import { wordingGroups } from './wordings.ts';

interface Candidate {
  readonly name: string;
  readonly type: TermType | null;
  readonly full: string | null;
  readonly quoted: boolean;
  readonly doc: string;
  readonly expansion: readonly string[] | null;
}

/** How far a spread-out expansion may reach. */
const REACH = 12;

function following(document: Document, paragraph: Paragraph): string {
  const at = document.paragraphs.indexOf(paragraph);
  return document.paragraphs
    .slice(at + 1, at + 1 + REACH)
    .map((p) => p.text)
    .join('\n');
}

function candidatesOf(document: Document): Candidate[] {
  const found: Candidate[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.kind === 'byline') continue;
    for (const q of quotedIn(paragraph.text)) {
      const short = isShorthand(q.name);
      const expansion = short ? expansionAt(q.name, paragraph.text, q.start, q.end, following(document, paragraph)) : null;
      found.push({ name: q.name, type: q.type, full: q.full, quoted: true, doc: document.id, expansion });
    }
    for (const n of namedIn(paragraph.text)) {
      found.push({ name: n.name, type: n.type, full: null, quoted: false, doc: document.id, expansion: null });
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

/** A quoted word without a type is kept where it returns: in two documents, or three times. */
function isKept(candidates: readonly Candidate[], type: TermType | null): boolean {
  if (type) return true;
  const name = candidates[0]?.name ?? '';
  const docs = new Set(candidates.map((c) => c.doc));
  return name.length >= 3 && name.length <= 10 && (docs.size >= 2 || candidates.length >= 3);
}

/** Facts that speak of a term: its name is in their metric, scope or quote, or they follow a mention within its sentence. */
function factsOf(term: Pick<Term, 'name' | 'mentions' | 'type'>, facts: readonly Fact[]): string[] {
  const bare = (text: string): string => text.replace(/[“”"\s]/g, '');
  const name = bare(term.name);
  const own = facts.filter(
    (f) => bare(f.metric).includes(name) || bare(f.scope).includes(name) || (name.length >= 3 && bare(f.quote).includes(name)),
  );
  return own.map((f) => f.id);
}

/**
 * Extracts the terms of a corpus, most mentioned first within: shorthands, then named things in the order of their first mention.
 * @param documents in corpus order
 * @param facts of these documents
 */
export function extractTerms(documents: readonly Document[], facts: readonly Fact[]): Term[] {
  const all = documents.flatMap(candidatesOf);
  const groups = new Map<string, Candidate[]>();
  for (const candidate of all) groups.set(candidate.name, [...(groups.get(candidate.name) ?? []), candidate]);
  const wordings = wordingGroups(documents, [...groups.keys()]);
  const terms: Term[] = [];
  for (const [name, candidates] of groups) {
    const type = typeOf(candidates);
    if (!isKept(candidates, type)) continue;
    const mentions = mentionsOf(
      name,
      candidates.some((c) => c.quoted),
      documents,
    );
    const aliases = [...new Set(candidates.map((c) => c.full).filter((f): f is string => f !== null && f !== name))];
    const expansion = candidates.find((c) => c.expansion)?.expansion ?? null;
    const base = { name, type: type ?? 'other', aliases, expansion, mentions } as const;
    terms.push({ ...base, facts: factsOf(base, facts), variants: wordings.get(name) ?? [] });
  }
  const rank = (t: Term): number => (t.type === 'shorthand' ? 0 : t.type === 'other' ? 2 : 1);
  return terms.filter((t) => t.mentions.length > 0).sort((a, b) => rank(a) - rank(b));
}
