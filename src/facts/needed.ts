/**
 * What a text must hold for a pattern to match at all. In: the source of a regular expression. Out: the characters that none of its matches can do without.
 *
 * Most patterns find nothing in most texts, and to learn that they are tried at every character. One walk over a text tells which characters it has,
 * and then a few look-ups rule most patterns out: no 年, no year.
 */

/** One of some characters, all of some needs, or one of some needs. */
interface Need {
  readonly kind: 'some' | 'all' | 'any';
  readonly codes: readonly number[];
  readonly parts: readonly Need[];
}

/** Larger classes are in every text. */
const MOST_CHARS = 40;
/** For each character, the last of the texts that held it: one table for all, since to make and clear one for each text costs more than to fill it. */
const LAST_HELD = new Uint32Array(0x10000);
let texts = 0;

/** Which characters one text holds. */
export class CharsIn {
  readonly #number = ++texts;

  constructor(text: string) {
    for (let i = 0; i < text.length; i++) LAST_HELD[text.charCodeAt(i)] = this.#number;
  }

  /** Whether the text holds it; or a text after it, which costs a search and no match. */
  mayHave(code: number): boolean {
    return (LAST_HELD[code] ?? 0) >= this.#number;
  }
}

/** A global pattern that is tried only where a text has what it needs. */
export class Guarded {
  readonly #pattern: RegExp;
  readonly #need: Need | null;

  /** @param pattern global and not sticky, without the flags `i` and `v` */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#need = new Reader(pattern.source).read();
  }

  /** All matches in order, those of `text.matchAll(pattern)`. @param chars of the text */
  matches(text: string, chars: CharsIn): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    if (this.#need !== null && !holds(chars, this.#need)) return found;
    // Not `matchAll`, which makes a copy of the pattern for every text.
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push(match);
      if (match[0] === '') pattern.lastIndex++;
    }
    return found;
  }
}

function holds(chars: CharsIn, { kind, codes, parts }: Need): boolean {
  if (kind === 'some') {
    for (const code of codes) if (chars.mayHave(code)) return true;
    return false;
  }
  const all = kind === 'all';
  for (const part of parts) if (holds(chars, part) !== all) return !all;
  return all;
}

/** Reads the source of a regular expression from left to right. What it does not know needs nothing. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** One alternation, up to the bracket that ends it. */
  read(): Need | null {
    const ways: (Need | null)[] = [this.#sequence()];
    while (this.#took('|')) ways.push(this.#sequence());
    return anyOf(ways);
  }

  #sequence(): Need | null {
    const parts: (Need | null)[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const part = this.#part();
      if (!this.#optional()) parts.push(part);
    }
    return allOf(parts);
  }

  #part(): Need | null {
    if (this.#took('(')) return this.#group();
    if (this.#took('[')) return this.#class();
    const char = this.#source[this.#at++] ?? '';
    if (char === '\\') return someOf(this.#escaped());
    return '.^$'.includes(char) ? null : someOf([char.charCodeAt(0)]);
  }

  #group(): Need | null {
    const kind = /^\?(?:[:=!]|<[=!]|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += kind.length;
    const need = this.read();
    this.#took(')');
    return kind.endsWith('!') ? null : need;
  }

  #class(): Need | null {
    const negated = this.#took('^');
    let codes: number[] | null = [];
    while (this.#at < this.#source.length && !this.#took(']')) {
      const from = this.#member();
      const ranges = from?.length === 1 && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']';
      if (ranges) this.#at++;
      const to = ranges ? this.#member() : from;
      const [first = 0, last = -1] = [from?.at(0), to?.at(-1)];
      const members = ranges && last - first < MOST_CHARS ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : ranges ? null : from;
      codes = codes === null || members === null ? null : [...codes, ...members];
    }
    return negated ? null : someOf(codes);
  }

  #member(): readonly number[] | null {
    const char = this.#source[this.#at++] ?? '';
    return char === '\\' ? this.#escaped() : [char.charCodeAt(0)];
  }

  /** The characters behind a backslash; null for a class of many, or a place. */
  #escaped(): readonly number[] | null {
    const kind = this.#source[this.#at++] ?? '';
    if (kind === 'd') return [...'0123456789'].map((digit) => digit.charCodeAt(0));
    if (kind === 'u') {
      this.#at += 4;
      return [Number.parseInt(this.#source.slice(this.#at - 4, this.#at), 16)];
    }
    if (kind === 'p' || kind === 'P') this.#at = this.#source.indexOf('}', this.#at) + 1;
    return /[A-Za-z0-9]/.test(kind) ? null : [kind.charCodeAt(0)];
  }

  /** Takes a quantifier; whether it lets the part before it be left out. */
  #optional(): boolean {
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 16))?.[0] ?? '';
    this.#at += quantifier.length;
    return /^(?:[*?]|\{0)/.test(quantifier);
  }

  #took(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

const someOf = (codes: readonly number[] | null): Need | null =>
  codes === null || codes.length === 0 || codes.length > MOST_CHARS ? null : { kind: 'some', codes, parts: [] };

function allOf(parts: readonly (Need | null)[]): Need | null {
  const told = parts.filter((part) => part !== null).sort((a, b) => effort(a) - effort(b));
  return told.length > 1 ? { kind: 'all', codes: [], parts: told } : (told[0] ?? null);
}

function anyOf(ways: readonly (Need | null)[]): Need | null {
  const told = ways.filter((way) => way !== null);
  if (told.length < ways.length) return null;
  return told.length > 1 ? { kind: 'any', codes: [], parts: told } : (told[0] ?? null);
}

/** How many look-ups rule a need out, at best. */
function effort({ kind, codes, parts }: Need): number {
  if (kind === 'some') return codes.length;
  const efforts = parts.map(effort);
  return kind === 'all' ? Math.min(...efforts) : efforts.reduce((sum, one) => sum + one, 0);
}
