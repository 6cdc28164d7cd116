/**
 * The figures of a term. In: terms with their mentions, and facts. Out: for each term, the ids of the facts stated of it:
 * those that name it, and those that follow it in its sentence while nothing else is spoken of.
 */
import type { Fact } from '../facts/model.ts';
import { NameMatcher } from './matcher.ts';
import type { Term, TermMention, TermType } from './model.ts';

const bare = (text: string): string => text.replace(/[“”"\s]/g, '');
const straight = (text: string): string => text.replace(/[“”]/g, '"');

/** A name that is a number or a code means the term only in its quotation marks. */
const isCode = (name: string): boolean => /^[\d+＋×A-Z]+$/.test(name);

/** Terms that a fact names, in its metric, scope or quote. A rank's quote may hold its neighbours in a list, so it is left out. */
function namedBy(terms: readonly Term[]): (fact: Fact) => ReadonlySet<Term> {
  const names = new NameMatcher(terms.filter((t) => !isCode(t.name)).map((term) => [bare(term.name), term] as const));
  const codes = new NameMatcher(terms.filter((t) => isCode(t.name)).map((term) => [`"${term.name}"`, term] as const));
  return (fact) => {
    const texts = fact.kind === 'rank' ? [fact.metric, fact.scope] : [fact.metric, fact.scope, fact.quote];
    const found = texts.flatMap((text) => [...names.find(bare(text)), ...codes.find(straight(text))]);
    return new Set(found.map(({ key }) => key));
  };
}

/** Terms that do things, of which a sentence goes on to tell: 开发“政策计算器”，汇集政策1.6万余条. */
const ACTING: ReadonlySet<TermType> = new Set(['platform', 'app', 'system', 'fund', 'index', 'mechanism', 'centre', 'list', 'brand']);

const paragraphKey = (at: { doc: string; paragraph: number }): string => `${at.doc}#${at.paragraph}`;

/** The acting term that a fact's sentence last spoke of before the fact; null where there is none. */
function spokenOf(fact: Fact, mentions: readonly { term: Term; mention: TermMention }[]): Term | null {
  const before = mentions.filter(({ mention }) => mention.end <= fact.start && sameStatement(mention, fact));
  return before.at(-1)?.term ?? null;
}

/** Whether mention and fact stand in one statement: no sentence ends between them. The quote of a mention is its statement. */
function sameStatement(mention: TermMention, fact: Fact): boolean {
  const at = mention.quote.indexOf(fact.surface);
  return at >= 0 && fact.start - mention.end <= mention.quote.length;
}

/** Facts of each term by its name, in document order. */
export function factsOfTerms(terms: readonly Term[], facts: Iterable<Fact>): ReadonlyMap<string, readonly string[]> {
  const acting = new Map<string, { term: Term; mention: TermMention }[]>();
  for (const term of terms.filter((t) => ACTING.has(t.type))) {
    for (const mention of term.mentions) acting.set(paragraphKey(mention), [...(acting.get(paragraphKey(mention)) ?? []), { term, mention }]);
  }
  for (const list of acting.values()) list.sort((a, b) => a.mention.end - b.mention.end);
  const found = new Map<string, string[]>();
  const add = (term: Term, fact: Fact): void => {
    const list = found.get(term.name);
    if (list) list.push(fact.id);
    else found.set(term.name, [fact.id]);
  };
  const namedIn = namedBy(terms);
  for (const fact of facts) {
    const named = namedIn(fact);
    for (const term of named) add(term, fact);
    const topic = named.size === 0 ? spokenOf(fact, acting.get(paragraphKey(fact)) ?? []) : null;
    if (topic) add(topic, fact);
  }
  return found;
}
