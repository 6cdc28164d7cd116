/**
 * What ink-table 3.1 is given in place of text. It counts a value's UTF-16 units, so Chinese columns do not line up, and it knows no looks
 * within a cell: each cell is handed over as a token of as many units as the cell has columns, and drawn as what the token stands for.
 */

/** Private-use characters number the contents; word joiners (no column of their own) fill up to the width. */
const FIRST = 0xe000;
const LAST = 0xf8ff;
const FILL = '\u2060';
const TOKEN = /[\ue000-\uf8ff]{2}\u2060*|[\ue000-\uf8ff]/;
const PER_PAIR = LAST - FIRST + 1;
/** Contents kept; past it the numbers begin anew. */
const MOST = 20_000;

const tokens = new Map<string, string>();
let contents: string[] = [];

/**
 * The same content has the same token, so that a cell that has not changed is not rendered again.
 * @param painted what is drawn; exactly `width` columns, with looks
 * @param width at least 2
 */
export function tokenOf(painted: string, width: number): string {
  const key = `${width} ${painted}`;
  const known = tokens.get(key);
  if (known !== undefined) return known;
  if (contents.length >= MOST) {
    tokens.clear();
    contents = [];
  }
  const id = contents.push(painted) - 1;
  const token = String.fromCharCode(FIRST + Math.floor(id / PER_PAIR), FIRST + (id % PER_PAIR)) + FILL.repeat(Math.max(0, width - 2));
  tokens.set(key, token);
  return token;
}

/** @returns the text of ink-table with the content in the token's place */
export function withContent(text: string): string {
  return text.replace(TOKEN, (token) => contents[(token.charCodeAt(0) - FIRST) * PER_PAIR + token.charCodeAt(1) - FIRST] ?? '');
}
