// How the benchmark measures: whole processes, in turns, over a real pseudo-terminal where there is a screen.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import pty from '@lydell/node-pty';

/** @param {number[]} values @returns {number} */
export const median = (values) => percentile(values, 0.5);

/** @param {number[]} values @param {number} p 0..1 @returns {number} */
export function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? Number.NaN;
}

/**
 * Runs commands in turns (A B C, A B C, …), so that the drift of a busy machine touches all alike.
 * @param {Record<string, string[]>} commands name → argv
 * @param {number} runs counted runs of each, after one that is not counted
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Record<string, number[]>} wall time in ms
 */
export function timeInTurns(commands, runs, env = process.env) {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let i = -1; i < runs; i++) {
    for (const [name, [file, ...args]] of Object.entries(commands)) {
      const from = performance.now();
      const { error, status } = spawnSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
      if (error || status === null) throw error ?? new Error(`${name} was killed`);
      if (i >= 0) times[name].push(performance.now() - from);
    }
  }
  return times;
}

/** Ratio of medians of paired runs: the median of the ratios pair by pair. */
export const pairedRatio = (a, b) => median(a.map((value, i) => value / b[i]));

/** Resident memory of a process and its children, in MB (Linux /proc; NaN elsewhere). */
export function residentMB(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
    return children.reduce((sum, child) => sum + residentMB(Number(child)), own);
  } catch {
    return Number.NaN; // no /proc here, or the process has just ended
  }
}

/** Ends every frame of the app (DEC 2026). */
const FRAME_END = '\u001b[?2026l';

/** A program in a pseudo-terminal that answers nothing but takes bytes and tells when they came. */
export class Terminal {
  bytes = 0;
  text = '';
  lastByteAt = 0;
  #from = performance.now();

  constructor(argv, cols, rows, env = {}) {
    const { CI: _, ...inherited } = process.env;
    this.process = pty.spawn(argv[0], argv.slice(1), {
      cols,
      rows,
      env: { ...inherited, TERM: 'xterm-256color', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', ...env },
    });
    this.process.onData((data) => {
      this.bytes += Buffer.byteLength(data);
      this.text += data;
      this.lastByteAt = performance.now();
    });
    this.exited = new Promise((resolve) => this.process.onExit(resolve));
  }

  /** ms from the start until the output holds `pattern`. */
  async until(pattern, timeout = 20_000) {
    while (!pattern.test(this.text)) {
      if (performance.now() - this.#from > timeout) throw new Error(`no ${pattern} in ${timeout} ms: ${JSON.stringify(this.text.slice(-300))}`);
      await turn();
    }
    return performance.now() - this.#from;
  }

  /** Waits until nothing has come for `quiet` ms; gives the time of the last byte. */
  async settle(quiet = 60) {
    const from = performance.now();
    while (performance.now() - Math.max(this.lastByteAt, from) < quiet) await turn();
    return this.lastByteAt;
  }

  /** Sends one key; gives the bytes of the frame that answers it and the ms until it is whole. What follows when a selection rests is not of it. */
  async key(sequence) {
    // Longer than a selection takes to rest.
    await this.settle(250);
    const [from, before] = [performance.now(), this.text.length];
    this.process.write(sequence);
    let [end, ms] = [-1, 0];
    while (end < 0 && performance.now() - from < 300) {
      await turn();
      end = this.text.indexOf(FRAME_END, before);
      ms = performance.now() - from;
    }
    return end < 0 ? { bytes: 0, ms: 0 } : { bytes: Buffer.byteLength(this.text.slice(before, end + FRAME_END.length)), ms };
  }

  /** Types keys, each when the one before is drawn or has drawn nothing for a moment. */
  async type(keys) {
    for (const key of keys) {
      const before = this.text.length;
      const from = performance.now();
      this.process.write(key);
      while (this.text.length === before && performance.now() - from < 40) await turn();
      // What was drawn has been counted; kept, it would be the bench's own memory.
      this.text = '';
    }
  }

  async close(key) {
    this.process.write(key);
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 3000);
    await this.exited;
    clearTimeout(timer);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
