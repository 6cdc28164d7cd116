/**
 * Where keys come from: stdin where it is a terminal, else the terminal itself (`cat list | suzhou-tui`), and a stdin for Ink that never
 * speaks, because Ink's own key reader is not used.
 */
import { closeSync, openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

export interface KeySource {
  /** Bytes as they come, and the end of them, when the terminal has gone; raw mode from here on. */
  start(onBytes: (bytes: Uint8Array) => void, onEnd: () => void): void;
  /** Line mode again; the stream stays open. */
  pause(): void;
  /** Raw mode again, also where another program has changed the terminal's modes meanwhile. */
  resume(): void;
  /** Line mode, and nothing keeps the process alive. */
  stop(): void;
}

/** The parts of `tty.ReadStream` that are used; `process.stdin` is one when it is a terminal. */
export interface RawStream {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  on(event: 'error' | 'end', listener: () => void): unknown;
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
  ref?(): unknown;
  unref?(): unknown;
}

/**
 * @param stdin the process's own
 * @param open opens the controlling terminal; null where there is none
 * @returns null where no terminal can be read
 */
export function keySource(stdin: RawStream, open: () => RawStream | null = openTerminalDevice): KeySource | null {
  const stream = stdin.isTTY ? stdin : open();
  return stream ? sourceOf(stream) : null;
}

/** @returns the controlling terminal for reading; null where the process has none (a service, a container without one) */
export function openTerminalDevice(): ReadStream | null {
  let fd: number;
  try {
    fd = openSync('/dev/tty', 'r');
  } catch {
    return null; // no controlling terminal: the caller says so
  }
  try {
    return new ReadStream(fd);
  } catch {
    closeSync(fd);
    return null; // not a terminal after all
  }
}

function sourceOf(stream: RawStream): KeySource {
  let listener: ((bytes: Uint8Array) => void) | null = null;
  return {
    start(onBytes, onEnd) {
      let first = true;
      listener = (bytes) => {
        onBytes(first ? asTyped(bytes) : bytes);
        first = false;
      };
      const end = (): void => {
        if (listener) onEnd();
      };
      stream.on('error', end);
      stream.on('end', end);
      stream.setRawMode?.(true);
      stream.on('data', listener);
      stream.ref?.();
      stream.resume();
    },
    pause() {
      stream.setRawMode?.(false);
    },
    resume() {
      // Node keeps the last mode it set and skips setting it again: turned off first, it is really set.
      stream.setRawMode?.(false);
      stream.setRawMode?.(true);
    },
    stop() {
      if (listener) stream.off('data', listener);
      listener = null;
      stream.setRawMode?.(false);
      stream.pause();
      stream.unref?.();
    },
  };
}

/** What was typed before raw mode came through the terminal's line discipline, which made Enter (CR) a line feed: of the first bytes it is taken back. */
function asTyped(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === LINE_FEED ? CARRIAGE_RETURN : byte));
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** @returns a stdin for Ink's `render`: no terminal to Ink, so that it neither reads nor sets modes; components must not call `useInput` actively */
export function silentStdin(): NodeJS.ReadStream {
  const stream = {
    isTTY: false,
    on: () => stream,
    off: () => stream,
    addListener: () => stream,
    removeListener: () => stream,
    setEncoding: () => stream,
    setRawMode: () => stream,
    ref: () => stream,
    unref: () => stream,
    read: () => null,
  };
  // Ink 6.8 calls nothing else of it (seen in its App.js).
  return stream as unknown as NodeJS.ReadStream;
}
