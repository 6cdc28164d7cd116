/** The whole app on the screen: whatever is pressed, the terminal shows the frame and nothing else. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Library } from '../../../src/library/model.ts';
import { KEYMAP } from '../../../src/tui/app/keymap.ts';
import { seedLibrary } from '../../support/library.ts';
import { Driver } from '../driver.tsx';
import { screenOf } from './wire.ts';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

const KEYS = [...new Set(KEYMAP.flatMap((binding) => binding.keys))].filter((key) => !['Q', 'ctrl-c'].includes(key) && !/^[[\]]./.test(key));
const SIZES = [
  [80, 24],
  [120, 40],
  [61, 15],
] as const;

const step = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...KEYS).map((key) => (app: Driver) => void app.keys(key)) },
  { weight: 3, arbitrary: fc.constantFrom('灯塔', 'gsgy', '“', '。', ' ').map((text) => (app: Driver) => app.event({ type: 'paste', text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...SIZES).map(
      ([columns, rows]) =>
        (app: Driver) =>
          void app.resize(columns, rows),
    ),
  },
);

it('shows every frame as it is, over random walks through the app', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 120 }), async (steps) => {
      const app = new Driver(library, { columns: 80, rows: 24 }, { color: true, depth: 'full', background: 'dark' });
      const { screen, wire, emulator } = await screenOf(80, 24);
      try {
        for (const act of steps) {
          act(app);
          if (app.state.exit !== null) app.state = { ...app.state, exit: null };
          const { columns, rows } = app.state.size;
          if (columns !== screen.size.columns || rows !== screen.size.rows) {
            emulator.resize(columns, rows);
            screen.resize({ columns, rows });
          }
          const styled = app.styled();
          const writes = wire.chunks.length;
          screen.draw(styled.join('\n'));
          await screen.settled();
          expect(wire.chunks.length - writes).toBeLessThanOrEqual(1);
          const wanted = Array.from({ length: rows }, (_, i) => stripVTControlCharacters(styled[i] ?? '').trimEnd());
          expect(emulator.rows().map((row) => row.trimEnd())).toEqual(wanted);
        }
      } finally {
        app.close();
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);
