/**
 * The program as a person has it: in a real pseudo-terminal, its bytes shown by @xterm/headless, keys typed by name.
 *
 *   const term = await Rig.launch({ columns: 80, rows: 24 });
 *   await term.waitFor(/文档/);
 *   await term.keys('j', 'ENTER');
 *   expect(term.screen()[0]).toContain('灯塔工厂');
 *
 * Everything waits for a condition or for quiet on the line, nothing for a time.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { displayWidth } from '../../src/text/width.ts';
import { Emulator } from '../tui/terminal/emulator.ts';
import { sequenceOf } from './rig-keys.ts';

/** The built program; `SUZHOU_TUI_PROGRAM` names another build of it. */
export const PROGRAM = process.env.SUZHOU_TUI_PROGRAM ?? fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export interface RigOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Arguments of the program. */
  readonly args?: readonly string[];
  /** What to run in place of `node dist/main.js …args`. */
  readonly command?: readonly string[];
  /** Added to a small environment that does not depend on the machine; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Answer the program's questions (cursor place) as a terminal does; default true. */
  readonly answers?: boolean;
  /** A slow line: bytes a second from the program, and delay of both ways in ms. */
  readonly throttle?: { readonly bytesPerSecond: number; readonly delayMs: number };
}

export interface Exit {
  readonly code: number;
  /** Modes of the terminal after the program: line mode and echo as a shell needs them. */
  readonly lineMode: boolean;
  readonly echo: boolean;
}

/** What the program has left of the terminal's settings. */
export interface Restored {
  readonly alternateScreen: boolean;
  readonly cursorShown: boolean;
  readonly pasteMode: boolean;
  readonly wrapping: boolean;
  /** How often the alternate screen was entered and left. */
  readonly entered: number;
  readonly left: number;
}

/** Quiet on the line after which a frame counts as whole, with the preview that follows a selection when it rests. */
const QUIET_MS = 100;
/** How long the program may take before its first byte in answer to a key, on a machine with much to do; a key that draws nothing takes this long. */
const ANSWER_MS = 500;
const TIMEOUT_MS = 15_000;
/** Runs the program, then tells the terminal's modes and the program's exit code where the test can read them. */
const WRAPPER =
  '"$@"; code=$?; printf "\\n@modes %s @code %s@\\n" "$(stty -a | tr " ;" "\\n\\n" | grep -E "^-?(icanon|echo)$" | tr "\\n" " ")" "$code"; exit "$code"';

export class Rig {
  readonly emulator: Emulator;
  /** Fresh directories of the user's own: state, configuration, cache. */
  readonly home: string;
  /** Everything the program has written. */
  output = '';
  readonly #pty: IPty;
  readonly #answers: boolean;
  readonly #throttle: RigOptions['throttle'];
  readonly #waiting = new Set<() => void>();
  #written: Promise<void> = Promise.resolve();
  #lastData = performance.now();
  #exited: { exitCode: number } | null = null;

  static launch(options: RigOptions = {}): Rig {
    return new Rig(options);
  }

  constructor(options: RigOptions) {
    const { columns = 80, rows = 24, args = [], answers = true } = options;
    const command = options.command ?? [process.execPath, PROGRAM, ...args];
    if (!options.command && !existsSync(PROGRAM)) throw new Error('dist/main.js is not there: run `npm run build` first');
    this.home = mkdtempSync(join(tmpdir(), 'suzhou-tui-rig-'));
    this.emulator = new Emulator(columns, rows);
    this.#answers = answers;
    this.#throttle = options.throttle;
    this.#pty = spawn('/bin/sh', ['-c', WRAPPER, 'sh', ...command], {
      // It takes the place of TERM.
      name: options.env?.TERM ?? 'xterm-256color',
      cols: columns,
      rows,
      env: environment(this.home, options.env ?? {}),
    });
    this.#pty.onData((data) => this.#receive(data));
    this.#pty.onExit((exit) => {
      this.#exited = exit;
      this.#wake();
    });
    this.emulator.terminal.onData((reply) => {
      if (this.#answers) this.#send(reply);
    });
  }

  /** Waits until the screen (rows joined by line breaks) matches. */
  async waitFor(condition: RegExp | ((screen: string) => boolean), timeout = TIMEOUT_MS): Promise<string> {
    const holds = (): string | null => {
      const text = this.text();
      return (condition instanceof RegExp ? condition.test(text) : condition(text)) ? text : null;
    };
    return this.#until(holds, () => `${condition} is not on the screen`, timeout);
  }

  /** Waits until something that the program does otherwise than on the screen has happened. */
  async waitUntil(condition: () => boolean, timeout = TIMEOUT_MS): Promise<void> {
    await this.#until(
      () => (condition() ? true : null),
      () => `${condition} does not hold`,
      timeout,
    );
  }

  /** Waits until the program has written nothing for a while and all of it is on the screen. */
  async quiet(ms = QUIET_MS): Promise<void> {
    const from = performance.now();
    await this.#until(
      () => (performance.now() - Math.max(this.#lastData, from) >= ms ? true : null),
      () => 'the line does not become quiet',
      TIMEOUT_MS,
    );
    await this.#written;
  }

  /** Types keys by name (`ENTER`, `CTRL-C`, `PGDN`) or character, each when the one before has been drawn. */
  async keys(...names: readonly string[]): Promise<void> {
    for (const name of names) await this.type(sequenceOf(name));
  }

  /** Sends bytes in one chunk, as an input method or a fast line does. */
  async type(text: string): Promise<void> {
    const before = this.output.length;
    const from = performance.now();
    this.#send(text);
    await this.#until(
      () => (this.output.length > before || performance.now() - from > ANSWER_MS ? true : null),
      () => 'no answer',
      TIMEOUT_MS,
    );
    await this.quiet();
  }

  /** Sends text, or bytes that need not be whole characters, and waits for nothing: keys held down. */
  send(data: string | Buffer): void {
    this.#send(data);
  }

  async paste(text: string): Promise<void> {
    await this.type(`\u001b[200~${text}\u001b[201~`);
  }

  /** Rows of the screen without blanks at their ends. */
  screen(): string[] {
    return this.emulator.rows().map((row) => row.trimEnd());
  }

  text(): string {
    return this.screen().join('\n');
  }

  /** Columns each row takes, by the width of its characters: never more than the screen has. */
  rowWidths(): number[] {
    return this.screen().map((row) => displayWidth(row));
  }

  /** A place in the output, for {@link bytesSince}. */
  mark(): number {
    return Buffer.byteLength(this.output);
  }

  bytesSince(mark: number): number {
    return this.mark() - mark;
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** Sends a signal to the program itself, not to the shell around it. */
  signal(name: NodeJS.Signals): void {
    process.kill(this.pid(), name);
  }

  /** Process id of the program. */
  pid(): number {
    const children = readFileSync(`/proc/${this.#pty.pid}/task/${this.#pty.pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return Number(children[0] ?? this.#pty.pid);
  }

  /** Cuts the line: the terminal is gone. */
  hangUp(): void {
    this.#pty.kill('SIGHUP');
  }

  /** Waits for the end of the program. */
  async exit(timeout = TIMEOUT_MS): Promise<Exit> {
    const exited = await this.#until(
      () => this.#exited,
      () => 'the program does not end',
      timeout,
    );
    await this.quiet();
    const modes = /@modes (.*?) @code (\d+)@/s.exec(this.output);
    const has = (mode: string): boolean => new RegExp(`(^|\\s)${mode}(\\s|$)`).test(modes?.[1] ?? '');
    return { code: modes ? Number(modes[2]) : exited.exitCode, lineMode: has('icanon'), echo: has('echo') };
  }

  restored(): Restored {
    const last = (on: string, off: string): boolean => this.output.lastIndexOf(on) > this.output.lastIndexOf(off);
    return {
      alternateScreen: this.emulator.alternate,
      cursorShown: !last('\u001b[?25l', '\u001b[?25h'),
      pasteMode: last('\u001b[?2004h', '\u001b[?2004l'),
      wrapping: !last('\u001b[?7l', '\u001b[?7h'),
      entered: this.output.split('\u001b[?1049h').length - 1,
      left: this.output.split('\u001b[?1049l').length - 1,
    };
  }

  /** Ends the program if it still runs and takes its files away. */
  dispose(): void {
    if (!this.#exited) this.#pty.kill('SIGKILL');
    rmSync(this.home, { recursive: true, force: true });
  }

  #send(data: string | Buffer): void {
    const { delayMs = 0 } = this.#throttle ?? {};
    // node-pty 1.1 hands on bytes as well as text; its types know text only.
    const bytes = data as string;
    if (delayMs === 0) this.#pty.write(bytes);
    else setTimeout(() => this.#exited || this.#pty.write(bytes), delayMs);
  }

  #receive(data: string): void {
    const { bytesPerSecond, delayMs } = this.#throttle ?? {};
    if (bytesPerSecond === undefined) {
      this.#show(data);
      return;
    }
    // The line takes no more until these bytes are through: the program's writes wait, as behind a slow connection.
    const taken = (Buffer.byteLength(data) / bytesPerSecond) * 1000;
    this.#pty.pause();
    this.#lastData = performance.now() + taken + (delayMs ?? 0);
    setTimeout(() => {
      if (!this.#exited) this.#pty.resume();
      setTimeout(() => this.#show(data), delayMs);
    }, taken);
  }

  #show(data: string): void {
    this.output += data;
    this.#lastData = Math.max(this.#lastData, performance.now());
    this.#written = this.emulator.write(data).then(() => this.#wake());
  }

  #wake(): void {
    for (const check of [...this.#waiting]) check();
  }

  #until<T>(probe: () => T | null, complaint: () => string, timeout: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const value = probe();
        if (value === null) return;
        end();
        resolve(value);
      };
      const end = (): void => {
        this.#waiting.delete(check);
        clearInterval(poll);
        clearTimeout(timer);
      };
      // Quiet is the absence of events: it has to be looked for.
      const poll = setInterval(check, 10);
      const timer = setTimeout(() => {
        end();
        reject(new Error(`${complaint()} after ${timeout} ms:\n${this.text()}\nlast bytes: ${JSON.stringify(this.output.slice(-200))}`));
      }, timeout);
      this.#waiting.add(check);
      check();
    });
  }
}

function environment(home: string, added: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
    TERM: 'xterm-256color',
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    ...added,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** @returns whether tmux is installed, for walks inside it */
export function hasTmux(): boolean {
  try {
    execFileSync('tmux', ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed here
  }
}

/** @returns whether a process is alive */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // no such process
  }
}
