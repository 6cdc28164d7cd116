/** Random keys from a seed: nothing throws, and every frame fits the screen. */
import { expect, it } from 'vitest';
import { displayWidth } from '../../../src/text/width.ts';
import { KEYMAP } from '../../../src/tui/app/keymap.ts';
import { SMALLEST } from '../../../src/tui/app/state.ts';
import { random } from '../../support/random.ts';
import { app, start } from './begun.ts';

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
    start({ columns: 80, rows: 24 }, seed % 2 === 0 ? { ambiguous: 2, lang: 'en' } : {});
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
