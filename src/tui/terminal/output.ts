/**
 * Where the bytes go. A terminal blocks its writer on Linux (measured: an event loop stalled for 943 ms on a line of 20 KB/s). So the terminal
 * is opened once more, without blocking: a write takes what the line takes, the rest waits for its turn, and it is always known what has gone.
 * Where that cannot be done, Node's thread pool writes.
 */
import { closeSync, constants, write as fsWrite, writeSync as fsWriteSync, openSync } from 'node:fs';
import { isatty } from 'node:tty';

export interface Output {
  /** Writes all of it, then calls back, once; it may do so before it returns. Called again only after that. */
  write(bytes: Uint8Array, done: (error: Error | null) => void): void;
  /** Writes at once, before the process ends or stops; what is left of an unfinished `write` is dropped. Never throws. */
  writeNow(text: string): void;
}

/** Pause before a full line is tried again. */
const RETRY_MS = 4;
/** How long the last bytes of a process wait for a line that takes nothing. */
const PATIENCE_MS = 400;
/** Time in which a thread of the pool certainly has begun its write; the terminal then keeps the order of the two. */
const THREAD_MS = 10;

/** @param fd descriptor of a terminal */
export function outputTo(fd: number): Output {
  const own = openAgain(fd);
  return own === null ? threadedOutput(fd) : freeOutput(own);
}

/** @returns a descriptor of the same terminal that never blocks; null where it cannot be had */
function openAgain(fd: number): number | null {
  if (!isatty(fd)) return null;
  // On Linux the very file behind the descriptor; elsewhere /dev/fd would only be a copy that shares its flags.
  const path = process.platform === 'linux' ? `/proc/self/fd/${fd}` : '/dev/tty';
  try {
    const again = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    if (isatty(again)) return again;
    closeSync(again);
  } catch {
    // A terminal of another namespace (docker exec) has no path here.
  }
  return null;
}

/** @param fd descriptor that does not block */
export function freeOutput(fd: number): Output {
  let unfinished: (() => void) | null = null;
  return {
    write(bytes, done) {
      const from = (offset: number): void => {
        unfinished = null;
        let at = offset;
        try {
          while (at < bytes.length) at += fsWriteSync(fd, bytes, at);
        } catch (error) {
          if (!isBusy(error)) {
            done(error instanceof Error ? error : new Error(String(error)));
            return;
          }
          const timer = setTimeout(from, RETRY_MS, at);
          unfinished = () => {
            clearTimeout(timer);
            done(null);
          };
          return;
        }
        done(null);
      };
      from(0);
    },
    writeNow(text) {
      unfinished?.();
      unfinished = null;
      writePatiently(fd, text);
    },
  };
}

/** @param fd descriptor that may block */
export function threadedOutput(fd: number): Output {
  let writing = false;
  let dropped = 0;
  return {
    write(bytes, done) {
      const own = dropped;
      const end = (error: Error | null): void => {
        writing = false;
        done(error);
      };
      const from = (offset: number): void => {
        if (dropped !== own) {
          end(null);
          return;
        }
        writing = true;
        fsWrite(fd, bytes, offset, bytes.length - offset, null, (error, written) => {
          if (error && isBusy(error)) setTimeout(from, RETRY_MS, offset);
          else if (error) end(error);
          else if (offset + written < bytes.length) from(offset + written);
          else end(null);
        });
      };
      from(0);
    },
    writeNow(text) {
      dropped++;
      if (writing) pause(THREAD_MS);
      writePatiently(fd, text);
    },
  };
}

function writePatiently(fd: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  const deadline = Date.now() + PATIENCE_MS;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(fsWriteSync(fd, rest));
    } catch (error) {
      // A terminal that has gone takes nothing any more, and there is nobody left to tell.
      if (!isBusy(error) || Date.now() > deadline) return;
      pause(RETRY_MS);
    }
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EINTR');
}
