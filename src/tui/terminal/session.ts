/**
 * One stay in the terminal: takes it over, gives it back exactly once, however the program ends (quit, signal, thrown error), and again
 * around each suspension (Ctrl-Z, `kill -TSTP`).
 *
 * bytes of the terminal → keys → `onInput`; frames of Ink → screen → bytes of the terminal.
 */
import { onExit } from 'signal-exit';
import type { Ambiguous } from '../../text/width.ts';
import { createKeyReader, escapeMsFor, type InputEvent } from './keys.ts';
import { createLinearScreen } from './linear.ts';
import { type Output, outputTo } from './output.ts';
import { createProbe, type ProbeAnswers } from './probe.ts';
import { type CursorPlace, createScreen, type InkStdout, type Screen, type Size } from './screen.ts';
import { type KeySource, keySource, type RawStream, silentStdin } from './stdin.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What a session needs of the process; tests hand in their own. */
export interface Host {
  readonly env: Env;
  readonly stdin: RawStream;
  readonly stdout: {
    readonly columns?: number;
    readonly rows?: number;
    on(event: 'resize', f: () => void): unknown;
    off(event: 'resize', f: () => void): unknown;
  };
  readonly output: Output;
  on(event: NodeJS.Signals | 'uncaughtException' | 'unhandledRejection', listener: (value: unknown) => void): unknown;
  off(event: NodeJS.Signals | 'uncaughtException' | 'unhandledRejection', listener: (value: unknown) => void): unknown;
  /** Stops the process group as Ctrl-Z in the shell does. */
  stopGroup(): void;
  exit(code: number): void;
  /** stderr, at once. */
  complain(text: string): void;
  /** Calls when the process ends for any reason; gives back what undoes it. */
  onExit(listener: () => void): () => void;
}

export interface SessionOptions {
  readonly onInput: (events: readonly InputEvent[]) => void;
  readonly onResize: (size: Size) => void;
  /** The terminal has answered one of our questions: called later than the first frame, once for each answer, never when it does not answer. */
  readonly onProbe?: (answers: ProbeAnswers) => void;
  /** The user's own setting; null to ask the terminal. */
  readonly ambiguous?: Ambiguous | null;
  /** Print lines for a screen reader: the mark before the selected line, and what is said for it. Left out or null to draw. */
  readonly linear?: { readonly pointer: string; readonly selected: string } | null;
  /** Ask for the background; false where colours are off. */
  readonly askBackground?: boolean;
  /** Words for an error nobody caught, printed on the normal screen. */
  readonly crashText?: (error: unknown) => string;
  readonly host?: Host;
}

export interface Session {
  /** Options for Ink's `render`. */
  readonly ink: {
    readonly stdout: InkStdout;
    readonly stdin: NodeJS.ReadStream;
    readonly debug: true;
    readonly patchConsole: false;
    readonly exitOnCtrlC: false;
  };
  readonly screen: Screen;
  readonly size: Size;
  setCursor(place: CursorPlace | null): void;
  /** Draws everything anew. */
  repaint(): void;
  /** Sends bytes that draw nothing. */
  send(sequence: string): void;
  /** Stops as Ctrl-Z does in a shell; on `fg` the screen is back. */
  suspend(): void;
  /** Gives the terminal back when what was to be drawn is drawn, or after a moment on a slow line. */
  close(): Promise<void>;
}

const DEFAULT_SIZE: Size = { columns: 80, rows: 24 };
/** How long the last frame may take on its way before the terminal is given back without it. */
const CLOSE_MS = 200;
/** A stop that has not happened by now does not happen: the process has no shell to go back to. */
const STOP_MS = 100;

/** @throws Error when there is no terminal to read keys from; callers look before (`stdin.isTTY`) */
export function openSession(options: SessionOptions): Session {
  const host = options.host ?? processHost();
  const source = keySource(host.stdin);
  if (!source) throw new Error('no terminal to read keys from');
  return new TerminalSession(host, source, options);
}

class TerminalSession implements Session {
  readonly ink;
  readonly screen: Screen;
  readonly #host: Host;
  readonly #source: KeySource;
  readonly #options: SessionOptions;
  readonly #undo: (() => void)[] = [];
  #open = true;
  #suspended = false;

  constructor(host: Host, source: KeySource, options: SessionOptions) {
    this.#host = host;
    this.#source = source;
    this.#options = options;
    const lost = (): void => this.#lose();
    const [size, { linear = null }] = [this.#measure(), options];
    if (linear) this.screen = createLinearScreen({ output: host.output, size, ...linear, onLost: lost });
    else
      this.screen = createScreen({
        output: host.output,
        size,
        ambiguous: options.ambiguous ?? 1,
        cursorShape: host.env.TERM !== 'linux',
        onLost: lost,
      });
    this.ink = { stdout: this.screen.stdout, stdin: silentStdin(), debug: true, patchConsole: false, exitOnCtrlC: false } as const;
    this.#listen();
    this.#start();
  }

  get size(): Size {
    return this.screen.size;
  }

  setCursor(place: CursorPlace | null): void {
    this.screen.setCursor(place);
  }

  repaint(): void {
    this.screen.repaint();
  }

  send(sequence: string): void {
    this.screen.send(sequence);
  }

  suspend(): void {
    if (this.#suspended || !this.#open) return;
    this.#suspended = true;
    this.screen.leave();
    this.#source.pause();
    // The signal's own action is to stop, as long as nobody listens.
    this.#host.off('SIGTSTP', this.#onStop);
    this.#host.stopGroup();
    const timer = setTimeout(this.#onContinue, STOP_MS);
    this.#undo.push(() => clearTimeout(timer));
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, CLOSE_MS);
    });
    await Promise.race([this.screen.settled(), late]);
    clearTimeout(timer);
    this.#restore();
  }

  #measure(): Size {
    const { columns, rows } = this.#host.stdout;
    return { columns: columns || DEFAULT_SIZE.columns, rows: rows || DEFAULT_SIZE.rows };
  }

  #start(): void {
    const { env } = this.#host;
    const asks = !this.#options.linear;
    const ask = {
      ambiguous: asks && (this.#options.ambiguous ?? null) === null,
      background: asks && (this.#options.askBackground ?? false) && env.TERM !== 'linux',
    };
    const probe = createProbe(ask);
    const reader = createKeyReader({
      escapeMs: escapeMsFor(env),
      onInput: (events) => {
        if (!this.#open) return;
        const wanted = events.filter((event) => event.type !== 'reply' || !this.#hear(probe.take(event)));
        if (wanted.length > 0) this.#options.onInput(wanted);
      },
    });
    this.#source.start(
      (bytes) => reader.push(bytes),
      () => this.#lose(),
    );
    this.#undo.push(() => reader.close());
    this.screen.send(probe.question);
    this.screen.enter();
  }

  /** @returns whether the terminal has answered a question of ours */
  #hear(answers: ProbeAnswers | null): boolean {
    if (!answers) return false;
    if (answers.ambiguous !== null) this.screen.setAmbiguous(answers.ambiguous);
    this.#options.onProbe?.(answers);
    return true;
  }

  #listen(): void {
    const host = this.#host;
    const listen = (event: Parameters<Host['on']>[0], listener: (value: unknown) => void): void => {
      host.on(event, listener);
      this.#undo.push(() => host.off(event, listener));
    };
    host.stdout.on('resize', this.#onResize);
    this.#undo.push(() => host.stdout.off('resize', this.#onResize));
    listen('SIGTSTP', this.#onStop);
    listen('SIGCONT', this.#onContinue);
    listen('uncaughtException', this.#onCrash);
    listen('unhandledRejection', this.#onCrash);
    this.#undo.push(host.onExit(() => this.#restore()));
  }

  readonly #onResize = (): void => {
    const size = this.#measure();
    this.screen.resize(size);
    this.#options.onResize(size);
  };

  readonly #onStop = (): void => this.suspend();

  /** Also after a stop that could not be heard (SIGSTOP): whoever ran meanwhile may have changed anything. */
  readonly #onContinue = (): void => {
    if (!this.#open) return;
    if (this.#suspended) this.#host.on('SIGTSTP', this.#onStop);
    this.#suspended = false;
    this.#source.resume();
    this.screen.leave();
    this.screen.enter();
    this.#onResize();
  };

  readonly #onCrash = (error: unknown): void => {
    this.#restore();
    const text = this.#options.crashText?.(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.#host.complain(`${text}\n`);
    this.#host.exit(1);
  };

  /** The terminal has gone without a signal: nobody can press q any more. */
  #lose(): void {
    this.#restore();
    this.#host.exit(LOST_EXIT);
  }

  /** Exactly once. */
  #restore(): void {
    if (!this.#open) return;
    this.#open = false;
    this.screen.leave();
    this.#source.stop();
    for (const undo of this.#undo.splice(0)) undo();
  }
}

/** As a shell reports an end by hang-up: 128 + SIGHUP. */
const LOST_EXIT = 129;

/** @returns the real process */
export function processHost(): Host {
  const output = outputTo(1);
  const errors = outputTo(2);
  return {
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    output,
    on: (event, listener) => process.on(event, listener),
    off: (event, listener) => process.off(event, listener),
    stopGroup: () => process.kill(0, 'SIGTSTP'),
    exit: (code) => process.exit(code),
    complain: (text) => errors.writeNow(text),
    onExit: (listener) => onExit(() => listener()),
  };
}
