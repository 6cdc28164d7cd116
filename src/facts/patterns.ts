/** Word lists of the lexicon as patterns. In: lists of words. Out: regular expressions that match them whole, longest first. */

const quoted = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * An alternation of words, longest first so that a longer word is never cut by a shorter one.
 * @param guards for a one-character word, characters before it (`before`) or after it with which it is part of another word
 */
export function alternation(words: Iterable<string>, guards: Readonly<Record<string, string>> = {}, side: 'before' | 'after' = 'before'): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => {
      const guard = guards[word];
      if (guard === undefined || guard === '') return quoted(word);
      return side === 'before' ? `(?<![${guard}])${quoted(word)}` : `${quoted(word)}(?![${guard}])`;
    })
    .join('|');
}

/** Set of words for suffix and prefix look-up without a regular expression. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  /** How long the longest word is that begins with a character, and that ends with one: most texts are asked in vain. */
  readonly #beginning = new Map<number, number>();
  readonly #ending = new Map<number, number>();

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) {
      lengthen(this.#beginning, word.charCodeAt(0), word.length);
      lengthen(this.#ending, word.charCodeAt(word.length - 1), word.length);
    }
  }

  has(text: string): boolean {
    return this.#words.has(text);
  }

  /** The longest word that ends `text`, or ''. */
  suffixOf(text: string): string {
    for (let length = Math.min(this.#ending.get(text.charCodeAt(text.length - 1)) ?? 0, text.length); length > 0; length--) {
      const tail = text.slice(-length);
      if (this.#words.has(tail)) return tail;
    }
    return '';
  }

  /** The longest word that begins `text`, or ''. */
  prefixOf(text: string): string {
    for (let length = Math.min(this.#beginning.get(text.charCodeAt(0)) ?? 0, text.length); length > 0; length--) {
      const head = text.slice(0, length);
      if (this.#words.has(head)) return head;
    }
    return '';
  }
}

function lengthen(lengths: Map<number, number>, code: number, length: number): void {
  if (length > (lengths.get(code) ?? 0)) lengths.set(code, length);
}
