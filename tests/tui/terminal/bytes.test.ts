/** What the whole app writes for a key: little more than the rows that the key has changed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Library } from '../../../src/library/model.ts';
import { seedLibrary } from '../../support/library.ts';
import { Live } from '../live.ts';
import { watched } from '../watched.ts';

// Ink does more where the environment names a CI, and looks for it when it is loaded: a user's shell may have it set.
vi.hoisted(() => {
  process.env.CI = 'true';
});
vi.mock('../../../src/tui/terminal/screen.ts', async (original) => (await import('../watched.ts')).watchedScreen(original));

const [DOWN, UP, RIGHT, LEFT, PGDN, PGUP, ENTER, ESC] = ['\u001b[B', '\u001b[A', '\u001b[C', '\u001b[D', '\u001b[6~', '\u001b[5~', '\r', '\u001b'];
/** Through every view: lists by row and by page, text, boxes, menus, help. */
const KEYS = [
  ...[DOWN, DOWN, 'G', 'g', 's', DOWN, ENTER, 'f', ...'suzhou', ESC, 'v', ESC, '?', ' ', ESC, ':', DOWN, DOWN, ...'gsgy', DOWN, ESC, 'c', ESC, 'S'],
  ...['1', ENTER, ' ', ' ', PGDN, PGUP, 'j', 'j', 'k', 'd', 'u', 'G', 'g', ']f', ']f', '[f', 'o', DOWN, '/', ...'zt', ESC, ESC],
  ...['1', ENTER, 'r', ' ', 'r', '/', '苏', '州', ENTER, 'n', 'n', 'N', 'b', 'B', ESC, 'H', 'L', 'y', DOWN, ESC],
  ...['2', ...'gsgyzcz', '\u007f', '\u007f', '\u0015', '灯塔工厂', DOWN, DOWN, UP, PGDN, PGUP, ENTER, 'H'],
  ...['2', '\u0015', ...'dtgc', '\u0015', ...'zzqq', '\u0015', '苏州', ESC, 'f', DOWN, DOWN, ENTER, ESC],
  ...['3', DOWN, PGDN, PGDN, PGUP, 'G', 'g', 's', DOWN, ENTER, '/', ...'gs', ESC, ']c', '[c', 'v', ESC, 'e', ESC],
  ...['3', 'g', ENTER, DOWN, RIGHT, RIGHT, LEFT, 'v', ESC, 'c', ESC, '/', '2', '0', ESC, ENTER, 'H'],
  ...['3', 'm', DOWN, RIGHT, RIGHT, RIGHT, LEFT, PGDN, PGUP, 't', 't', ENTER, 'H'],
  ...['4', DOWN, DOWN, PGDN, PGUP, 'G', 'g', '/', '2', '0', ESC, 'v', ESC, ENTER, 'H'],
  ...['5', DOWN, 'n', PGDN, PGUP, 'G', 'g', '/', ...'jh', ESC, ENTER, 'H', '1', '2', ESC, '3', '4', '5', '1'],
];

const home = mkdtempSync(join(tmpdir(), 'suzhou-tui-bytes-'));
let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** A row that has become empty is placed and erased all the same. */
const LEAST = Buffer.byteLength('\u001b[24H\u001b[K');

it('is at most 120 bytes for a selection move, 1.2 times the changed rows for anything else, in one write a frame', async () => {
  const live = new Live(library, { columns: 80, rows: 24 }, home);
  await live.until(() => /\d字/.test(watched.frame));
  let key = '';
  let shown = watched.frame.split('\n');
  let [moves, others] = [0, 0];
  const tooMuch: string[] = [];
  const write = live.wire.write.bind(live.wire);
  live.wire.write = (bytes, done) => {
    const rows = watched.frame.split('\n');
    const changed = rows.filter((row, i) => row !== shown[i]);
    // The old row, the new one, and the counter; not when the hints below change as well.
    const isMove = [UP, DOWN, LEFT, RIGHT].includes(key) && changed.length <= 3 && rows.at(-1) === shown.at(-1);
    const own = changed.reduce((sum, row) => sum + Math.max(LEAST, Buffer.byteLength(row.trimEnd())), 0);
    if (isMove) moves++;
    else others++;
    if (bytes.length > (isMove ? 120 : Math.max(120, 1.2 * own)))
      tooMuch.push(`${JSON.stringify(key)} on ${shown[1]}: ${JSON.stringify(String(bytes))}`);
    shown = rows;
    write(bytes, done);
  };
  for (key of KEYS) {
    live.send(key);
    // Alone, it is a key only when nothing follows it in time.
    if (key === ESC) await new Promise((resolve) => setTimeout(resolve, 60));
    await live.settle();
    if (live.error) throw live.error;
  }
  key = 'Q';
  live.send(key);
  await live.until(() => live.ended !== null);
  expect(tooMuch).toEqual([]);
  expect(moves).toBeGreaterThan(15);
  expect(others).toBeGreaterThan(150);
}, 60_000);
