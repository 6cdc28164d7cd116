/**
 * Text from a terminal → what was pressed. Pure: the first thing at the head of what has come, or that more must come.
 */
import { CONSOLE_KEYS, CONTROL_KEYS, commandKey, FINAL_KEYS, type Modifiers, modifiersOf, PAD_KEYS, TILDE_KEYS } from './key-codes.ts';

export interface KeyEvent extends Modifiers {
  readonly type: 'key';
  /**
   * As the key table writes it: `j` `G` `?` `space` `enter` `esc` `tab` `backspace` `page-down` `f1`, with `ctrl-`, `alt-`, `shift-` before
   * it in this order. Full-width forms are the key they stand for. A phrase that an input method sent at once is `text`.
   */
  readonly key: string;
  /** The key without modifiers. */
  readonly name: string;
  /** What goes into a text box, as it was sent; '' for keys that type nothing. */
  readonly text: string;
}

/** A marked paste, whole; line breaks as they came. */
export interface PasteEvent {
  readonly type: 'paste';
  readonly text: string;
}

/** An answer of the terminal: `cursor` place (from 1), `colour` of a question by OSC, `other` as it came. */
export type ReplyEvent =
  | { readonly type: 'reply'; readonly kind: 'cursor'; readonly row: number; readonly column: number }
  | { readonly type: 'reply'; readonly kind: 'osc'; readonly text: string }
  | { readonly type: 'reply'; readonly kind: 'other'; readonly text: string };

export type InputEvent = KeyEvent | PasteEvent | ReplyEvent;

/** `length` characters taken and what they are (null: nothing anyone asked for); `paste` when a marked paste begins. */
export interface Taken {
  readonly length: number;
  readonly event: InputEvent | null;
  readonly paste?: true;
}

/** More must come before it is known; `string` inside an answer of the terminal, which may take its time. */
export type More = 'more' | 'string';

const NONE: Modifiers = { shift: false, alt: false, ctrl: false };
const ESC = '\u001b';
/** Longest control sequence taken for one; keys have at most a dozen characters. */
const LONGEST_SEQUENCE = 64;
/** Longest answer kept; colours have some twenty characters. */
const LONGEST_STRING = 4096;

/** @returns a key event of a named key or of one character */
export function keyEvent(name: string, text = '', modifiers: Modifiers = NONE): KeyEvent {
  // A shifted letter is another character already.
  const shift = modifiers.shift && (name.length > 1 || modifiers.ctrl);
  const key = `${modifiers.ctrl ? 'ctrl-' : ''}${modifiers.alt ? 'alt-' : ''}${shift ? 'shift-' : ''}${name}`;
  return { type: 'key', key, name, text: modifiers.ctrl || modifiers.alt ? '' : text, ...modifiers };
}

/**
 * @param input what has come and is not taken yet, not empty
 * @param last nothing more is coming: what looks like a beginning is what it is
 */
export function takeKey(input: string, last: boolean): Taken | More {
  const code = input.charCodeAt(0);
  if (code === 0x1b) return takeEscape(input, last);
  if (code < 0x20 || code === 0x7f) return { length: 1, event: controlKey(code) };
  return takeText(input);
}

function controlKey(code: number, modifiers: Modifiers = NONE): KeyEvent {
  const named = CONTROL_KEYS[code];
  if (named) return keyEvent(named, '', modifiers);
  return keyEvent(code === 0 ? 'space' : String.fromCharCode(code + 64).toLowerCase(), '', { ...modifiers, ctrl: true });
}

/** One ASCII character is one key. Others up to the next one that could be a command are one text: a phrase of an input method. */
function takeText(input: string): Taken {
  let length = 0;
  while (length < input.length) {
    const character = String.fromCodePoint(input.codePointAt(length) as number);
    const code = character.codePointAt(0) as number;
    if (code < 0x20 || code === 0x7f) break;
    const key = commandKey(character);
    if (key.charCodeAt(0) < 0x80) {
      if (length > 0) break;
      return { length: character.length, event: key === ' ' ? keyEvent('space', character) : keyEvent(key, character) };
    }
    length += character.length;
  }
  // What is no character (bytes that are not UTF-8, C1 controls) types nothing.
  const text = input.slice(0, length).replace(/[\ufffd\u0080-\u009f]/g, '');
  return { length, event: text === '' ? null : keyEvent([...text].length > 1 ? 'text' : text, text) };
}

function takeEscape(input: string, last: boolean): Taken | More {
  if (input.length === 1) return last ? { length: 1, event: keyEvent('esc') } : 'more';
  const next = input[1] as string;
  if (next === '[') return takeSequence(input, last);
  if (next === 'O') return takePad(input, last);
  if (/[\]PX^_]/.test(next)) return takeString(input, last);
  if (next === ESC) return takeDoubleEscape(input, last);
  const code = next.charCodeAt(0);
  if (code < 0x20 || code === 0x7f) return { length: 2, event: controlKey(code, { ...NONE, alt: true }) };
  if (code < 0x7f) return { length: 2, event: keyEvent(next === ' ' ? 'space' : next, '', { ...NONE, alt: true }) };
  // Escape, and then text of its own.
  return { length: 1, event: keyEvent('esc') };
}

/** PuTTY and rxvt send Alt with an arrow as two escapes; otherwise the first is the key Escape. */
function takeDoubleEscape(input: string, last: boolean): Taken | More {
  if (input.length === 2 && !last) return 'more';
  if (input[2] === '[' || input[2] === 'O') {
    const inner = takeEscape(input.slice(1), last);
    if (typeof inner === 'string') return inner;
    if (inner.event?.type === 'key' && inner.event.text === '' && !inner.event.alt) {
      const { name, shift, ctrl } = inner.event;
      return { length: inner.length + 1, event: keyEvent(name, '', { shift, ctrl, alt: true }) };
    }
  }
  return { length: 1, event: keyEvent('esc') };
}

const SEQUENCE = /^.\[([<=>?]?)([0-9;:]*)([ -/]*)([@-~])/;
const SEQUENCE_BEGUN = /^.\[[<=>?]?[0-9;:]*[ -/]*$/;

function takeSequence(input: string, last: boolean): Taken | More {
  if (input.startsWith('[[', 1)) {
    const name = CONSOLE_KEYS[input[3] ?? ''];
    if (input.length === 3 && !last) return 'more';
    return name ? { length: 4, event: keyEvent(name) } : { length: 3, event: null };
  }
  const head = input.slice(0, LONGEST_SEQUENCE);
  const found = SEQUENCE.exec(head);
  if (!found) {
    if (SEQUENCE_BEGUN.test(head) && head.length < LONGEST_SEQUENCE && !last) return 'more';
    // Alt-[ when nothing follows; else a sequence broken off: no part of it is text.
    if (input.length === 2) return { length: 2, event: keyEvent('[', '', { ...NONE, alt: true }) };
    const broken = /^.\[[ -?]*/.exec(head);
    return { length: broken?.[0].length ?? 2, event: null };
  }
  const [whole, mark = '', parameters = '', middle = '', final = ''] = found;
  // Mouse of the oldest kind: three characters follow. It is never asked for, but may be left on by another program.
  if (final === 'M' && whole.length === 3) {
    if (input.length < 6 && !last) return 'more';
    return { length: Math.min(6, input.length), event: null };
  }
  if (final === '~' && parameters === '200') return { length: whole.length, event: null, paste: true };
  return { length: whole.length, event: sequenceEvent(whole, mark, parameters.split(/[;:]/).map(Number), middle, final) };
}

function sequenceEvent(whole: string, mark: string, numbers: number[], middle: string, final: string): InputEvent | null {
  const [first = 0, second] = numbers;
  if (mark === '<') return null;
  if (mark !== '' || middle !== '') return { type: 'reply', kind: 'other', text: whole };
  // F3 with modifiers looks like a report from row 1; the probe never asks there.
  if (final === 'R' && numbers.length === 2 && first > 1) return { type: 'reply', kind: 'cursor', row: first, column: second ?? 1 };
  if (final === 'Z') return keyEvent('tab', '', { ...NONE, shift: true });
  if (final === 'u') return codePointKey(first, second);
  if (final === '~' && first === 27 && numbers.length >= 3) return codePointKey(numbers[2] ?? 0, second);
  if (final === '~' || final === '^') {
    const name = TILDE_KEYS[first];
    return name ? keyEvent(name, '', final === '^' ? { ...NONE, ctrl: true } : modifiersOf(second)) : null;
  }
  const name = FINAL_KEYS[final];
  if (name && first <= 1) return keyEvent(name, '', modifiersOf(second));
  // rxvt: Shift with an arrow.
  const shifted = /^[a-d]$/.test(final) ? FINAL_KEYS[final.toUpperCase()] : undefined;
  if (shifted && whole.length === 3) return keyEvent(shifted, '', { ...NONE, shift: true });
  return /[cnty]/.test(final) ? { type: 'reply', kind: 'other', text: whole } : null;
}

/** A key told by its code point (`ESC [ code ; modifiers u`), as kitty and xterm's modifyOtherKeys do. */
function codePointKey(codePoint: number, parameter: number | undefined): KeyEvent | null {
  if (codePoint > 0x10ffff || (codePoint >= 0xd800 && codePoint <= 0xf8ff)) return null;
  const modifiers = modifiersOf(parameter);
  const named = CONTROL_KEYS[codePoint];
  if (named) return keyEvent(named, '', modifiers);
  if (codePoint < 0x20) return controlKey(codePoint, modifiers);
  const character = String.fromCodePoint(codePoint);
  return keyEvent(character === ' ' ? 'space' : commandKey(character), character, modifiers);
}

function takePad(input: string, last: boolean): Taken | More {
  const found = /^.O([0-9]?)([A-Za-z])/.exec(input);
  if (!found) {
    if (/^.O[0-9]?$/.test(input) && !last) return 'more';
    return { length: 2, event: keyEvent('O', '', { ...NONE, alt: true }) };
  }
  const [whole, parameter = '', final = ''] = found;
  const pad = PAD_KEYS[final];
  const name = FINAL_KEYS[final] ?? pad;
  if (!name) return { length: whole.length, event: null };
  return { length: whole.length, event: keyEvent(name, pad && pad.length === 1 ? pad : '', modifiersOf(Number(parameter))) };
}

/** OSC, DCS, SOS, PM, APC: a text up to BEL or ST. Only OSC can be an answer that someone asked for. */
function takeString(input: string, last: boolean): Taken | More {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminators of a control string
  const end = /[\u0007\u009c]|\u001b\\/.exec(input.slice(2));
  // A new sequence inside: the text was broken off.
  const broken = input.indexOf(ESC, 2);
  if (end && (broken < 0 || broken >= end.index + 2)) {
    const text = input.slice(2, 2 + end.index);
    const length = 2 + end.index + end[0].length;
    return { length, event: input[1] === ']' && text.length <= LONGEST_STRING ? { type: 'reply', kind: 'osc', text } : null };
  }
  if (broken >= 0 && broken < input.length - 1) return { length: broken, event: null };
  if (input.length === 2) return last ? { length: 2, event: keyEvent(input[1] as string, '', { ...NONE, alt: true }) } : 'more';
  if (last) return { length: input.length, event: null };
  return 'string';
}
