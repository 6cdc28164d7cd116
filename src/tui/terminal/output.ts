/**
 * Where the bytes go. A terminal blocks its writer on Linux (measured: an event loop stalled for 943 ms on a line of 20 KB/s), so the
 * write is done by Node's thread pool and the loop stays free.
 */
import { write as fsWrite, writeSync as fsWriteSync } from 'node:fs';

export interface Output {
  /** Writes all of it, then calls back, once. Called again only after that. */
  write(bytes: Uint8Array, done: (error: Error | null) => void): void;
  /** Writes at once, before the process ends or stops; what is left of an unfinished `write` is dropped. Never throws. */
  writeNow(text: string): void;
}

/** Pause before a full pipe or a non-blocking terminal is tried again. */
const RETRY_MS = 4;
/** How long the last bytes of a process wait for a line that takes nothing. */
const PATIENCE_MS = 400;

/** @param fd descriptor of a terminal, blocking or not */
export function outputTo(fd: number): Output {
  let dropped = 0;
  return {
    write(bytes, done) {
      const own = dropped;
      const from = (offset: number): void => {
        if (dropped !== own) {
          done(null);
          return;
        }
        fsWrite(fd, bytes, offset, bytes.length - offset, null, (error, written) => {
          if (error && isBusy(error)) setTimeout(from, RETRY_MS, offset);
          else if (error) done(error);
          else if (offset + written < bytes.length) from(offset + written);
          else done(null);
        });
      };
      from(0);
    },
    writeNow(text) {
      dropped++;
      let rest: Uint8Array = Buffer.from(text);
      const deadline = Date.now() + PATIENCE_MS;
      while (rest.length > 0) {
        try {
          rest = rest.subarray(fsWriteSync(fd, rest));
        } catch (error) {
          // A terminal that has gone takes nothing any more, and there is nobody left to tell.
          if (!isBusy(error) || Date.now() > deadline) return;
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
        }
      }
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EINTR');
}
