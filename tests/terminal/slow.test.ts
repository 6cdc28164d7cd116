/** The program on a slow line, keys held down: it draws where they lead, drops what nobody would see, and never stands still. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { Rig, type RigOptions } from './rig.ts';

const PROBE = fileURLToPath(new URL('./loop-probe.mjs', import.meta.url));
/** 300 ms each way. */
const SLOW = { bytesPerSecond: 20_000, delayMs: 300 };
/** A keyboard repeats thirty times a second. */
const REPEAT_MS = 33;
const BEGIN = '\u001b[?2026h';

/** 200 keys: pages of all views, a search letter by letter; they end in the list of metrics, at its ninth row. */
const KEYS = [
  ...Array.from({ length: 36 }, (_, i) => ['1', '\r', ' ', 'G', String((i % 3) + 3)]).flat(),
  ...[...'2gsgyzcz'],
  ...['\u0015', '\t', '3', ...'jjjjjjjj', 'k'],
];

const rigs: Rig[] = [];
const folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-slow-'));
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.dispose();
  rmSync(folder, { recursive: true, force: true });
});

interface Walk {
  /** The screen at the end. */
  readonly screen: readonly string[];
  /** What was drawn from the first key on, and from the last. */
  readonly drawn: string;
  readonly afterLast: string;
  /** The longest time in ms that the loop was not free between the first key and the last. */
  readonly stall: number;
}

async function walk(throttle: RigOptions['throttle'], end: readonly string[] | null): Promise<Walk> {
  const file = join(folder, 'stalls.json');
  const term = Rig.launch({
    columns: 120,
    rows: 40,
    env: { NODE_OPTIONS: `--import ${PROBE}`, LOOP_PROBE: file },
    ...(throttle ? { throttle } : {}),
  });
  rigs.push(term);
  await term.waitFor(/\d字/);
  // Until what follows the first frame has been worked out.
  await term.quiet(1000);
  const [begin, from] = [term.output.length, Date.now()];
  for (const key of KEYS) {
    term.send(key);
    await new Promise((resolve) => setTimeout(resolve, REPEAT_MS));
  }
  const last = term.output.length;
  await term.waitFor((screen) => (end ? screen === end.join('\n') : / 8\/\d+ *\n/.test(screen)));
  await term.quiet(400);
  const [screen, drawn, afterLast, until] = [term.screen(), term.output.slice(begin), term.output.slice(last), Date.now()];
  term.send('Q');
  await term.exit();
  const stalls = JSON.parse(readFileSync(file, 'utf8')) as [number, number][];
  return { screen, drawn, afterLast, stall: Math.max(0, ...stalls.filter(([at]) => at >= from && at <= until).map(([, ms]) => ms)) };
}

it('of 20 KB/s and 300 ms each way: 200 keys never pile up, and the loop is never taken for more than 50 ms', async () => {
  const free = await walk(undefined, null);
  const stalls: number[] = [];
  // A program that waits for its line stands still in every walk; a busy machine leaves one of three alone.
  while (stalls.length < 3 && !stalls.some((stall) => stall <= 50)) {
    const slow = await walk(SLOW, free.screen);
    expect(slow.screen).toEqual(free.screen);
    const frames = slow.drawn.split(BEGIN);
    expect(frames.length - 1).toBeLessThan(KEYS.length / 2);
    expect(Buffer.byteLength(slow.drawn)).toBeLessThan(Buffer.byteLength(free.drawn) / 2);
    // After the last key the line is done with what was on its way and with the frame that the keys led to; all frames would take it 17 s.
    expect(Buffer.byteLength(slow.afterLast) / SLOW.bytesPerSecond).toBeLessThanOrEqual(3);
    stalls.push(slow.stall);
  }
  expect(Math.min(...stalls)).toBeLessThanOrEqual(50);
}, 120_000);
