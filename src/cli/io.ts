/**
 * What a command needs of the process: where to print, what the environment says. Tests hand in their own; `processIo()` is the real one.
 * stdout is data, stderr narration.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import { codeOf } from '../corpus/errors.ts';

export interface Sink {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Columns of the terminal; 0 where there is none. */
  readonly columns: number;
  /** Waits until all is written. Throws what kept it from being written (a full disk), `ClosedPipe` where the reader has gone. */
  finish(): Promise<void>;
}

export interface Io {
  readonly stdin: { readonly isTTY: boolean };
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The reader of stdout has gone (`facts | head`): there is nobody left to tell, so the command ends quietly. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Streams are made when they are first used, if at all: they cost some milliseconds of start. */
export function processIo(): Io {
  return {
    stdin: {
      get isTTY() {
        return process.stdin.isTTY === true;
      },
    },
    stdout: sink(1, () => process.stdout),
    stderr: sink(2, () => process.stderr),
    env: process.env,
  };
}

function sink(descriptor: number, open: () => NodeJS.WriteStream): Sink {
  let failure: NodeJS.ErrnoException | null = null;
  let opened: NodeJS.WriteStream | null = null;
  let direct: boolean | null = null;
  const stream = (): NodeJS.WriteStream => {
    if (opened) return opened;
    opened = open();
    // Kept for finish(); without a listener a stream's error would end the process with a stack trace.
    opened.on('error', (error: NodeJS.ErrnoException) => {
      failure ??= error;
    });
    return opened;
  };
  const check = (): void => {
    if (failure?.code === 'EPIPE') throw new ClosedPipe();
    if (failure) throw failure;
  };
  const isTTY = (): boolean => {
    direct ??= isPlain(descriptor);
    return !direct && stream().isTTY === true;
  };
  return {
    write(text) {
      check();
      direct ??= isPlain(descriptor);
      // What was left to a stream comes before what is written now.
      const rest = direct && opened === null ? writeAll(descriptor, text) : text;
      if (rest.length > 0) stream().write(rest);
    },
    get isTTY() {
      return isTTY();
    },
    get columns() {
      // A terminal that does not tell its width (a serial line) is taken for the usual one.
      return isTTY() ? stream().columns || 80 : 0;
    },
    async finish() {
      if (!opened) return;
      const last = stream();
      await new Promise<void>((resolve) => last.write('', () => resolve()));
      check();
    },
  };
}

/** Whether a descriptor is a file, a pipe, or nothing at all, to which bytes are written without more ado: no terminal or other device. */
function isPlain(descriptor: number): boolean {
  if (process.platform === 'win32') return false;
  const own = fstatSync(descriptor);
  return !own.isCharacterDevice() || own.rdev === statSync('/dev/null').rdev;
}

/**
 * Writes text to a descriptor.
 * @returns the bytes that it would not take at once: of a pipe that another process has set not to wait
 * @throws ClosedPipe where the reader has gone, or what else kept it from being written
 */
function writeAll(descriptor: number, text: string): Uint8Array {
  const bytes = Buffer.from(text);
  let done = 0;
  try {
    while (done < bytes.length) done += writeSync(descriptor, bytes, done);
  } catch (error) {
    if (codeOf(error) === 'EPIPE') throw new ClosedPipe();
    if (codeOf(error) !== 'EAGAIN') throw error;
  }
  return bytes.subarray(done);
}
