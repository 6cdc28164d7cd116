/**
 * What the bytes of a key mean, as data: ECMA-48 control sequences as xterm, VTE, Windows Terminal, PuTTY, tmux and the Linux console
 * send them, and the full-width forms of a Chinese input method.
 */

/** Final byte of `ESC [ …` or `ESC O …`. */
export const FINAL_KEYS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  E: 'begin',
  F: 'end',
  H: 'home',
  P: 'f1',
  Q: 'f2',
  R: 'f3',
  S: 'f4',
};

/** Keys of the number pad in application mode: `ESC O …` alone. */
export const PAD_KEYS: Readonly<Record<string, string>> = {
  M: 'enter',
  j: '*',
  k: '+',
  l: ',',
  m: '-',
  n: '.',
  o: '/',
  p: '0',
  q: '1',
  r: '2',
  s: '3',
  t: '4',
  u: '5',
  v: '6',
  w: '7',
  x: '8',
  y: '9',
  X: '=',
};

/** First parameter of `ESC [ … ~`. */
export const TILDE_KEYS: Readonly<Record<number, string>> = {
  1: 'home',
  2: 'insert',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
  11: 'f1',
  12: 'f2',
  13: 'f3',
  14: 'f4',
  15: 'f5',
  17: 'f6',
  18: 'f7',
  19: 'f8',
  20: 'f9',
  21: 'f10',
  23: 'f11',
  24: 'f12',
};

/** The Linux console: `ESC [ [ A`. */
export const CONSOLE_KEYS: Readonly<Record<string, string>> = { A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5' };

/** Control characters that have a name of their own; the others are `ctrl-` and the character 64 above. */
export const CONTROL_KEYS: Readonly<Record<number, string>> = { 9: 'tab', 13: 'enter', 27: 'esc', 127: 'backspace' };

/**
 * Keys as an input method in Chinese punctuation sends them, and the key of the same place on the keyboard: a command typed with the
 * method still on is the same command.
 */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '。': '.',
  '、': '/',
  '《': '<',
  '》': '>',
  '〈': '<',
  '〉': '>',
  '【': '[',
  '】': ']',
  '「': '[',
  '」': ']',
  '『': '{',
  '』': '}',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '￥': '$',
  '¥': '$',
  '…': '^',
  '·': '`',
  '—': '_',
};

/** @returns the ASCII key for a full-width form (`？` → `?`, `ｊ` → `j`) or Chinese punctuation; any other character itself */
export function commandKey(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (character.length === 1 && code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return PUNCTUATION[character] ?? character;
}

/** Modifiers of xterm and kitty: the parameter less one, as bits. */
export interface Modifiers {
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
}

/** @param parameter second parameter of a key sequence; absent or 1 for none */
export function modifiersOf(parameter: number | undefined): Modifiers {
  const bits = Math.max(0, (parameter || 1) - 1);
  // Meta (8, 32) is Alt to everyone who has one of them only.
  return { shift: (bits & 1) !== 0, alt: (bits & (2 | 8 | 32)) !== 0, ctrl: (bits & 4) !== 0 };
}
