/**
 * The key reader. In: bytes from the terminal, cut anywhere. Out: key, paste and reply events, all of one chunk together.
 *
 * Over SSH several keys come in one chunk, a key comes in two, characters are cut in the middle; a lone ESC is the key only when nothing
 * follows it for a while.
 */
import { StringDecoder } from 'node:string_decoder';
import { type InputEvent, takeKey } from './key-parser.ts';

export type { InputEvent, KeyEvent, PasteEvent, ReplyEvent } from './key-parser.ts';

/** Timers, so that tests need not wait. */
export interface Clock {
  set(ms: number, fire: () => void): () => void;
}

export const realClock: Clock = {
  set(ms, fire) {
    const timer = setTimeout(fire, ms);
    return () => clearTimeout(timer);
  },
};

/** How long after ESC more may still come. */
export const ESCAPE_MS = 50;
/** The same where the keys come over a network. */
export const ESCAPE_SSH_MS = 100;
/** How long an answer of the terminal, or a paste, may pause. */
const STRING_MS = 1000;
/** Characters kept of one paste; a box takes far fewer. */
export const LONGEST_PASTE = 100_000;

const PASTE_END = '\u001b[201~';

export interface KeyReaderOptions {
  /** All events of one chunk, in order, at least one. */
  readonly onInput: (events: readonly InputEvent[]) => void;
  readonly escapeMs?: number;
  readonly clock?: Clock;
}

export interface KeyReader {
  push(bytes: Uint8Array): void;
  /** Forgets what is unfinished. */
  close(): void;
}

/** @returns the escape time-out that suits the line: longer where the shell runs over SSH */
export function escapeMsFor(env: Readonly<Record<string, string | undefined>>): number {
  return env.SSH_CONNECTION || env.SSH_TTY || env.MOSH_SERVER_PID ? ESCAPE_SSH_MS : ESCAPE_MS;
}

export function createKeyReader(options: KeyReaderOptions): KeyReader {
  const clock = options.clock ?? realClock;
  const escapeMs = options.escapeMs ?? ESCAPE_MS;
  const decoder = new StringDecoder('utf8');
  let held = '';
  /** Text of the paste that is under way; null outside. */
  let paste: string | null = null;
  let cancel: (() => void) | null = null;

  const wait = (ms: number): void => {
    cancel = clock.set(ms, () => {
      cancel = null;
      read(true);
    });
  };

  /** @param last nothing more came in time: what is held is all there is */
  const read = (last: boolean): void => {
    const events: InputEvent[] = [];
    let late = last;
    while (held !== '' || paste !== null) {
      const taken: boolean = paste === null ? take(events, late) : takePaste(events, late);
      if (!taken) break;
      // A paste that has just begun may still go on.
      late &&= paste === null;
    }
    if (events.length > 0) options.onInput(events);
  };

  /** @returns whether anything could be taken */
  const take = (events: InputEvent[], late: boolean): boolean => {
    const taken = takeKey(held, late);
    if (taken === 'more' || taken === 'string') {
      // What was kept of an endless answer is no use; its end still has to be seen.
      if (held.length > LONGEST_PASTE) held = held.slice(0, 3);
      wait(taken === 'more' ? escapeMs : STRING_MS);
      return false;
    }
    held = held.slice(taken.length);
    if (taken.event) events.push(taken.event);
    if (taken.paste) paste = '';
    return true;
  };

  /** @returns whether the paste has ended; when its end never comes, silence ends it, and keys are keys again */
  const takePaste = (events: InputEvent[], silent: boolean): boolean => {
    const end = held.indexOf(PASTE_END);
    if (end < 0 && !silent) {
      // The end mark itself may be cut: its beginning stays.
      const keep = partOf(held, PASTE_END);
      paste = ((paste ?? '') + held.slice(0, held.length - keep)).slice(0, LONGEST_PASTE);
      held = held.slice(held.length - keep);
      wait(STRING_MS);
      return false;
    }
    const upTo = end < 0 ? held.length : end;
    const text = ((paste ?? '') + held.slice(0, upTo)).slice(0, LONGEST_PASTE);
    held = held.slice(upTo + (end < 0 ? 0 : PASTE_END.length));
    paste = null;
    if (text !== '') events.push({ type: 'paste', text });
    return true;
  };

  return {
    push(bytes) {
      cancel?.();
      cancel = null;
      held += decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      read(false);
    },
    close() {
      cancel?.();
      cancel = null;
      held = '';
      paste = null;
    },
  };
}

/** @returns how many characters at the end of `text` are a beginning of `mark` */
function partOf(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--) if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
}
