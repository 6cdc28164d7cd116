/**
 * Random keys, resizes, pastes, split sequences and suspensions from a seed, through the whole app: nothing throws, the emulator shows the frame.
 * `EVENTS=200000 SEED=1 npx vitest run tests/tui/terminal/endurance.test.ts` (`npm run endurance`) is the long run.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { compileFolder, libraryOfCompiled } from '../../../src/library/compile.ts';
import type { Library } from '../../../src/library/model.ts';
import { parseRow } from '../../../src/tui/terminal/row.ts';
import { hostileText } from '../../support/hostile.ts';
import { SEEDS } from '../../support/library.ts';
import { random } from '../../support/random.ts';
import { Live } from '../live.ts';
import { watched } from '../watched.ts';
import { Emulator } from './emulator.ts';

vi.mock('../../../src/tui/terminal/screen.ts', async (original) => (await import('../watched.ts')).watchedScreen(original));

const EVENTS = Number(process.env.EVENTS ?? 4000);
const SEED = Number(process.env.SEED ?? 1);

const home = mkdtempSync(join(tmpdir(), 'suzhou-tui-endurance-'));
const cwd = process.cwd();
let library: Library;
beforeAll(async () => {
  const folder = join(home, 'corpus');
  cpSync(SEEDS, folder, { recursive: true });
  writeFileSync(join(folder, 'hostile.txt'), hostileText());
  library = libraryOfCompiled(await compileFolder(folder));
  // Exports are written where the program runs.
  process.chdir(home);
}, 60_000);
afterAll(() => {
  process.chdir(cwd);
  rmSync(home, { recursive: true, force: true });
});

const LETTERS = [...'jjjjkkkkhlnNgGyeboOmfsvacrHLBx12345?/:[]FpPzZ |!"\'-=+.,;`%^&*()'];
const SEQUENCES = [
  '\r',
  '\r',
  '\r',
  '\t',
  '\u001b[A',
  '\u001b[B',
  '\u001b[C',
  '\u001b[D',
  '\u001b[5~',
  '\u001b[6~',
  '\u001b[H',
  '\u001b[F',
  '\u001b[Z',
]
  .concat([
    '\u007f',
    '\u007f',
    '\u001b[3~',
    '\u001bOP',
    '\u001b[1;5C',
    '\u001b[15~',
    '\u0004',
    '\u0006',
    '\u0002',
    '\u0015',
    '\u0017',
    '\u000f',
    '\f',
  ])
  .concat([
    '\u001b[<0;3;4M',
    '\u001b]11;rgb:0000/0000/0000\u001b\\',
    '\u001b[2;3R',
    '\u001b[?62;c',
    '\u001bOx',
    '\u001b[1;2P',
    '\u001bj',
    '\u0000',
    '\u001a',
  ]);
const TEXTS = [
  '灯塔工厂',
  'gsgyzcz',
  '规上',
  '？',
  '：',
  '／',
  '🏭',
  '👨‍👩‍👧',
  '“八个一”',
  'e\u0301',
  '\u0301',
  'ﷺ',
  'a\u001b[31mb',
  '\ud83c',
  'year:2023 ',
  'مرحبا',
  '\u202eabc',
];
const SIZES = [
  [60, 15],
  [80, 24],
  [80, 24],
  [81, 25],
  [120, 40],
  [61, 17],
  [200, 60],
  [30, 8],
  [1, 1],
] as const;

it(`shows every frame as it is, over ${EVENTS} events from seed ${SEED}`, async () => {
  const next = random(SEED);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const size = { columns: 80, rows: 24 };
  const done: string[] = [];
  const start = async (): Promise<Live> => {
    Object.assign(size, { columns: 80, rows: 24 });
    const live = new Live(library, { ...size }, home);
    // Until all is loaded, what comes is kept: then it counts.
    await live.until(() => /\d字/.test(watched.frame));
    return live;
  };
  let live = await start();
  let checks = 0;

  /** What the emulator shows is the frame; every twentieth time each cell with its look, against one drawn from nothing, without marks. */
  const check = async (): Promise<void> => {
    const { columns, rows } = size;
    const ambiguous = 1;
    const lines = watched.frame.split('\n');
    const wanted = Array.from({ length: rows }, (_, i) =>
      parseRow(lines[i] ?? '', columns, ambiguous)
        .cells.join('')
        .trimEnd(),
    );
    const shown = live.emulator.rows().map((row) => row.trimEnd());
    const wrong = wanted.findIndex((row, i) => row !== shown[i]);
    if (wrong >= 0)
      expect.fail(`row ${wrong} is ${JSON.stringify(shown[wrong])}, not ${JSON.stringify(wanted[wrong])}, ${columns}x${rows}, after ${told()}`);
    if (++checks % 20 > 0) return;
    const fresh = new Emulator(columns, rows);
    await fresh.write(
      `\u001b[?7l${lines
        .slice(0, rows)
        .map((line, i) => `\u001b[${i + 1}H\u001b[m${line.replace(/[\p{Mn}\p{Me}]/gu, '')}`)
        .join('')}`,
    );
    for (let row = 0; row < rows; row++) {
      const [seen, should] = [live.emulator.cells(row), fresh.cells(row)].map((cells) => cells.map((cell) => lookless(cell)));
      const column = seen?.findIndex((cell, i) => cell !== should?.[i]) ?? -1;
      if (column >= 0) expect.fail(`cell ${column} of row ${row} is ${seen?.[column]}, not ${should?.[column]}, ${columns}x${rows}, after ${told()}`);
    }
  };
  const told = (): string =>
    done
      .slice(-20)
      .map((event) => JSON.stringify(event))
      .join(' ');

  for (let event = 0; event < EVENTS; ) {
    const what = next();
    if (what < 0.02) {
      [size.columns, size.rows] = pick(SIZES);
      done.push(`${size.columns}x${size.rows}`);
      live.resize(size.columns, size.rows);
      event++;
    } else if (what < 0.04) {
      const text = pick(TEXTS).repeat(1 + Math.floor(next() * 40));
      done.push(`paste ${text}`);
      live.send(`\u001b[200~${text}\u001b[201~`);
      event++;
    } else if (what < 0.043) {
      // A lone ESC is a key when nothing follows it in time.
      done.push('esc');
      live.send('\u001b');
      await new Promise((resolve) => setTimeout(resolve, 60));
      event++;
    } else {
      // Keys of one chunk, or one chunk cut in the middle of a character or a sequence.
      const count = 1 + Math.floor(next() * 4);
      const keys = Array.from({ length: count }, () => (next() < 0.6 ? pick(LETTERS) : next() < 0.8 ? pick(SEQUENCES) : pick(TEXTS)));
      done.push(...keys);
      const bytes = Buffer.from(keys.join(''));
      if (next() < 0.25) {
        const at = Math.floor(next() * bytes.length);
        live.send(bytes.subarray(0, at));
        if (next() < 0.5) await live.settle();
        live.send(bytes.subarray(at));
      } else live.send(bytes);
      event += count;
    }
    done.splice(0, done.length - 40);
    await live.settle();
    if (live.error !== null) throw new Error(`${live.error instanceof Error ? live.error.stack : live.error}, after ${told()}`);
    if (live.ended !== null) {
      live = await start();
      continue;
    }
    if (live.emulator.alternate) await check();
  }
  live.send('\u0003');
  await live.until(() => live.ended !== null);
  expect(checks).toBeGreaterThan(EVENTS / 10);
}, 3_600_000);

/** A blank shows neither weight nor the colour of its letters, nor whether it was the half of something wide; of a letter with marks, the letter counts here. */
function lookless({ text, width, look }: { text: string; width: number; look: string }): string {
  const [letter = ' '] = text;
  if (letter !== ' ') return `${letter} ${width} ${look}`;
  const [flags = '', , background] = look.split(' ');
  const seen = `${flags[3]}${flags[4]}${flags[5]}`;
  return seen === '000' ? `blank ${background}` : `blank ${seen} ${look.slice(7)}`;
}
