/** Editing the text of a box. Pure; the cursor never stands inside a character. */
import { safeLine } from '../../text/safe.ts';
import type { ActionName } from './actions.ts';
import type { Input } from './state.ts';

/** Longest text of a box, as long as a search reads: a passage is a query, a book pasted by mistake is none. */
const LONGEST = 2000;

/** @returns the box with `text` typed or pasted at the cursor */
export function insert(input: Input, text: string): Input {
  const room = Math.max(0, LONGEST - input.text.length);
  let added = safeLine(text).slice(0, room);
  // A surrogate pair cut in two would show as a broken character.
  if (/[\ud800-\udbff]$/.test(added)) added = added.slice(0, -1);
  return { text: input.text.slice(0, input.cursor) + added + input.text.slice(input.cursor), cursor: input.cursor + added.length };
}

/** @returns the box after an editing action; null when the action is none */
export function edit(input: Input, action: ActionName): Input | null {
  const { text, cursor } = input;
  switch (action) {
    case 'erase':
      return cutOut(text, before(text, cursor), cursor);
    case 'erase-forward':
      return cutOut(text, cursor, after(text, cursor));
    case 'erase-word':
      return cutOut(text, text.slice(0, cursor).replace(/\S+\s*$|\s+$/u, '').length, cursor);
    case 'erase-line':
      return cutOut(text, 0, cursor);
    case 'erase-rest':
      return cutOut(text, cursor, text.length);
    case 'word-left':
      return { text, cursor: text.slice(0, cursor).replace(/\S+\s*$|\s+$/u, '').length };
    case 'word-right':
      return { text, cursor: cursor + (/^\s*\S+/u.exec(text.slice(cursor))?.[0].length ?? 0) };
    case 'cursor-left':
      return { text, cursor: before(text, cursor) };
    case 'cursor-right':
      return { text, cursor: after(text, cursor) };
    case 'cursor-start':
      return { text, cursor: 0 };
    case 'cursor-end':
      return { text, cursor: text.length };
    default:
      return null;
  }
}

/** @returns a box that holds `text` with the cursor at its end */
export function inputOf(text: string): Input {
  return { text, cursor: text.length };
}

function cutOut(text: string, from: number, to: number): Input {
  return { text: text.slice(0, from) + text.slice(to), cursor: from };
}

function before(text: string, at: number): number {
  const low = text.charCodeAt(at - 1);
  return Math.max(0, at - (low >= 0xdc00 && low <= 0xdfff ? 2 : 1));
}

function after(text: string, at: number): number {
  return Math.min(text.length, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
}
