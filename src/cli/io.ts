/**
 * What a command needs of the process: where to print, what the environment says. Tests hand in their own; `processIo()` is the real one.
 * stdout is data, stderr narration.
 */

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

/** Streams are made when they are first used: each costs some milliseconds of start, and a printing command never reads. */
export function processIo(): Io {
  return {
    stdin: {
      get isTTY() {
        return process.stdin.isTTY === true;
      },
    },
    stdout: sink(() => process.stdout),
    stderr: sink(() => process.stderr),
    env: process.env,
  };
}

function sink(open: () => NodeJS.WriteStream): Sink {
  let failure: NodeJS.ErrnoException | null = null;
  let opened: NodeJS.WriteStream | null = null;
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
  return {
    write(text) {
      check();
      stream().write(text);
    },
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      // A terminal that does not tell its width (a serial line) is taken for the usual one.
      return stream().isTTY ? stream().columns || 80 : 0;
    },
    async finish() {
      if (!opened) return;
      const last = stream();
      await new Promise<void>((resolve) => last.write('', () => resolve()));
      check();
    },
  };
}
