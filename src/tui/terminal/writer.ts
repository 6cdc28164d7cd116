/**
 * One write at a time. In: what there is to say, asked for when it can be said. Out: bytes, to the output of the terminal.
 *
 * While a write is under way nothing is asked: a slow line skips what has been replaced meanwhile instead of piling it up.
 */
import type { Output } from './output.ts';

export interface Writer {
  /** Bytes that show nothing (a question, a copy); they go out before the next news, or alone. */
  control: string;
  /** Whether anything may be written. */
  open: boolean;
  /** Whether a write is under way. */
  readonly busy: boolean;
  /** Asks for news at the end of this turn. */
  schedule(): void;
  send(sequence: string): void;
  /** Resolves when all that was asked for has been written, or nothing can be any more. */
  settled(): Promise<void>;
}

/**
 * @param news what is to be written now, '' for nothing
 * @param onLost the terminal takes no more bytes: it has gone
 */
export function createWriter(output: Output, news: () => string, onLost?: (error: Error) => void): Writer {
  let busy = false;
  let scheduled = false;
  let lost = false;
  const waiting: (() => void)[] = [];

  const flush = (): void => {
    if (busy || lost || !writer.open) return;
    const text = writer.control + news();
    writer.control = '';
    if (text === '') {
      for (const resolve of waiting.splice(0)) resolve();
      return;
    }
    busy = true;
    output.write(Buffer.from(text), (error) => {
      busy = false;
      if (error) {
        lost = true;
        onLost?.(error);
      }
      flush();
    });
  };

  const writer: Writer = {
    control: '',
    open: false,
    get busy() {
      return busy;
    },
    schedule() {
      if (scheduled) return;
      scheduled = true;
      // The cursor of a frame is set around it, in the same turn.
      queueMicrotask(() => {
        scheduled = false;
        flush();
      });
    },
    send(sequence) {
      writer.control += sequence;
      writer.schedule();
    },
    settled: () =>
      new Promise((resolve) => {
        if (lost || !writer.open) return resolve();
        waiting.push(resolve);
        writer.schedule();
      }),
  };
  return writer;
}
