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

  /** Sends one key; gives the bytes it drew and the ms until the last of them. */
  async key(sequence) {
    await this.settle();
    const [from, before] = [performance.now(), this.bytes];
    this.process.write(sequence);
    const last = await this.settle();
    return { bytes: this.bytes - before, ms: Math.max(0, last - from) };
  }

  async close(key) {
    this.process.write(key);
    const timer = setTimeout(() => this.process.kill('SIGKILL'), 3000);
    await this.exited;
    clearTimeout(timer);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
