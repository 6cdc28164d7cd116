/**
 * The whole app in process, on an emulator: bytes in, a screen out, through the real session, key reader, runtime, React, Ink and screen.
 *
 * A test file that uses it mocks the screen so that the frames are seen:
 *
 *   vi.mock('../../../src/tui/terminal/screen.ts', async (original) => (await import('../watched.ts')).watchedScreen(original));
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import type { Library } from '../../src/library/model.ts';
import { runApp } from '../../src/tui/main.tsx';
import type { Host } from '../../src/tui/terminal/session.ts';
import { Emulator } from './terminal/emulator.ts';
import { Wire } from './terminal/wire.ts';
import { watched } from './watched.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

class Stdin extends EventEmitter {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  resume(): this {
    return this;
  }
  pause(): this {
    return this;
  }
}

export class Live {
  readonly emulator: Emulator;
  readonly wire: Wire;
  /** Exit code once the app has ended; null while it runs. */
  ended: number | null = null;
  /** What ended it otherwise. */
  error: unknown = null;
  readonly #stdin = new Stdin();
  readonly #stdout: EventEmitter & { columns: number; rows: number };
  readonly #signals = new EventEmitter();

  constructor(library: Library, size: { columns: number; rows: number }, home: string) {
    this.emulator = new Emulator(size.columns, size.rows);
    this.wire = new Wire(this.emulator);
    this.#stdout = Object.assign(new EventEmitter(), size);
    this.emulator.terminal.onData((reply) => this.send(reply));
    const host: Host = {
      env: {},
      stdin: this.#stdin,
      stdout: this.#stdout,
      output: this.wire,
      on: (event, listener) => this.#signals.on(event, listener),
      off: (event, listener) => this.#signals.off(event, listener),
      // Stopped, and gone on with at once.
      stopGroup: () => setImmediate(() => this.#signals.emit('SIGCONT')),
      exit: (code) => {
        this.ended = code;
      },
      complain: (text) => {
        this.error = new Error(text);
      },
      onExit: () => () => undefined,
    };
    runApp(library, { lang: 'zh', color: true, ascii: false, corpusPath: null, env: { HOME: home, TERM: 'xterm-256color' }, host }).then(
      (code) => {
        this.ended = code;
      },
      (error) => {
        this.error = error;
      },
    );
  }

  send(bytes: string | Uint8Array): void {
    this.#stdin.emit('data', Buffer.from(bytes));
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    Object.assign(this.#stdout, { columns, rows });
    this.#stdout.emit('resize');
  }

  /** Waits until what was asked for is on the emulator. */
  async settle(): Promise<void> {
    await turn();
    await watched.screen?.settled();
  }

  async until(condition: () => boolean): Promise<void> {
    await vi.waitUntil(condition, { timeout: 20_000, interval: 5 });
    await this.settle();
  }
}
