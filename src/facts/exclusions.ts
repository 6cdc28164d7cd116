/** Where numbers are not figures. In: a text. Out: the ranges that the rules of `lexicon/exclusions.ts` cover, each with its rule's name. */
import type { Range } from '../corpus/model.ts';
import { EXCLUSIONS } from '../lexicon/exclusions.ts';
import { CharsIn, Guarded } from './needed.ts';

export interface Excluded extends Range {
  readonly rule: string;
}

const RULES = EXCLUSIONS.map(({ name, pattern, unless }) => ({ name, pattern: new Guarded(pattern), unless }));

/** All covered ranges by their start; they may overlap. */
export function findExclusions(text: string): Excluded[] {
  const found: Excluded[] = [];
  const chars = new CharsIn(text);
  for (const { name, pattern, unless } of RULES) {
    for (const match of pattern.matches(text, chars)) {
      if (match[0] === '' || unless?.test(match[0])) continue;
      found.push({ start: match.index - (match.groups?.before?.length ?? 0), end: match.index + match[0].length, rule: name });
    }
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const NAMING: ReadonlySet<string> = new Set(['title', 'shorthand', 'url', 'email', 'phone', 'document-number']);

/** Answers whether a range touches a covered one, in order of growing starts without looking back. */
export class ExclusionIndex {
  readonly #text: string;
  /** Made when first asked: a paragraph without a number never asks. */
  #covered: Int32Array | null = null;
  #rules: readonly Excluded[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a name or reference covers part of `[start, end)`: what no reading of the words around can undo. */
  named(start: number, end: number): boolean {
    const rule = this.at(start, end);
    return rule !== null && NAMING.has(rule);
  }

  /** The rule that covers a character of `[start, end)`, or null. */
  at(start: number, end: number): string | null {
    this.#covered ??= this.#cover();
    for (let i = start; i < end; i++) {
      const rule = this.#covered[i] ?? -1;
      if (rule >= 0) return this.#rules[rule]?.rule ?? null;
    }
    return null;
  }

  #cover(): Int32Array {
    const covered = new Int32Array(this.#text.length).fill(-1);
    this.#rules = findExclusions(this.#text);
    for (const [i, range] of this.#rules.entries()) covered.fill(i, range.start, range.end);
    return covered;
  }
}
