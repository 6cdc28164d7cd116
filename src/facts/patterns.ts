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

/** Set of words with the length of the longest, for suffix and prefix look-up without a regular expression. */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#longest = Math.max(0, ...[...this.#words].map((word) => word.length));
  }

  has(text: string): boolean {
    return this.#words.has(text);
  }

  /** The longest word that ends `text`, or ''. */
  suffixOf(text: string): string {
    for (let length = Math.min(this.#longest, text.length); length > 0; length--) {
      const tail = text.slice(-length);
      if (this.#words.has(tail)) return tail;
    }
    return '';
  }

  /** The longest word that begins `text`, or ''. */
  prefixOf(text: string): string {
    for (let length = Math.min(this.#longest, text.length); length > 0; length--) {
      const head = text.slice(0, length);
      if (this.#words.has(head)) return head;
    }
    return '';
  }
}
