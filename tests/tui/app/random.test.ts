/** Random keys from a seed: nothing throws, and every frame fits the screen. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Library } from '../../../src/library/model.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { KEYMAP } from '../../../src/tui/app/keymap.ts';
import { SMALLEST } from '../../../src/tui/app/state.ts';
import { seedLibrary } from '../../support/library.ts';
import { Driver } from '../driver.tsx';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

let app: Driver;
afterEach(() => app.close());

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys))].filter((key) => !['Q', 'ctrl-c'].includes(key));
const TEXTS = ['灯塔工厂', 'gsgyzcz', '🏭', '“八个一”', 'é', '\u0301', 'a\u001b[31mb', '規模以上', ' ', '0', '|', '!', '"', 'year:2023 '];
const SIZES = [
  [60, 15],
  [80, 24],
  [120, 40],
  [61, 17],
  [200, 60],
  [30, 8],
] as const;

it.each([1, 2, 3, 4])(
  'survives 1000 random events, seed %i',
  (seed) => {
    const next = random(seed);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
    app = new Driver(library, { columns: 80, rows: 24 }, seed % 2 === 0 ? { ambiguous: 2, lang: 'en' } : {});
    const done: string[] = [];
    for (let i = 0; i < 1000; i++) {
      const what = next();
      if (what < 0.72) {
        const key = pick(KEYS);
        done.push(key);
        if (key.length === 2 && (key.startsWith(']') || key.startsWith('['))) app.keys(key.slice(0, 1), key.slice(1));
        else app.keys(key);
      } else if (what < 0.86) {
        const text = pick(TEXTS);
        done.push(`text ${text}`);
        app.event({ type: 'key', key: [...text].length === 1 ? text : 'text', text });
      } else if (what < 0.93) {
        done.push('paste');
        app.event({ type: 'paste', text: pick(TEXTS).repeat(1 + Math.floor(next() * 60)) });
      } else {
        const [columns, rows] = pick(SIZES);
        done.push(`${columns}x${rows}`);
        app.resize(columns, rows);
      }
      // The program would have ended here: it begins anew, at the same place.
      if (app.state.exit !== null) app.state = { ...app.state, exit: null };
      const { size, settings } = app.state;
      const frame = app.frame();
      const small = size.columns < SMALLEST.columns || size.rows < SMALLEST.rows;
      const wide = frame.find((row) => displayWidth(row, settings.ambiguous) > size.columns);
      if ((!small && frame.length !== size.rows) || wide !== undefined) {
        expect.fail(`${frame.length} rows of ${size.rows}, too wide: ${wide}, in ${app.here.view}, after ${done.slice(-12).join(', ')}`);
      }
    }
  },
  120_000,
);
