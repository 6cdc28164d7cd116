import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/tui/terminal/screen.ts';
import { displayWidth } from '../../../src/tui/terminal/width.ts';
import { Emulator } from './emulator.ts';
import { screenOf } from './wire.ts';

async function show(screen: Screen, frame: string): Promise<void> {
  screen.draw(frame);
  await screen.settled();
}

const LOOKS = ['1', '2', '4', '7', '31', '1;36', '38;5;208', '48;5;24', '1;7', '9', '42'];
const ENDS: Record<string, string> = { 1: '22', 2: '22', 4: '24', 7: '27', 9: '29' };

describe('a frame on the screen', () => {
  it('is what the emulator shows, whatever frame was there before', async () => {
    const piece = fc.record({
      text: fc
        .array(fc.constantFrom('灯', '塔', '，', 'a', 'b', ' ', ' ', '  ', '1', '│', '“', '”', '█', 'é', 'e\u0301', '…', '𠀀', '▸', '　'), {
          maxLength: 14,
        })
        .map((parts) => parts.join('')),
      look: fc.option(fc.constantFrom(...LOOKS), { nil: null }),
    });
    const row = fc.array(piece, { maxLength: 5 });
    const change = fc.oneof(
      fc.record({ kind: fc.constant('rows' as const), rows: fc.array(row, { maxLength: 9 }) }),
      fc.record({ kind: fc.constant('one' as const), at: fc.nat(7), row }),
      fc.record({ kind: fc.constant('scroll' as const), by: fc.integer({ min: -3, max: 3 }), row }),
    );
    type Row = { text: string; look: string | null }[];
    const paint = (pieces: Row) =>
      pieces.map(({ text, look }) => (look === null ? text : `\u001b[${look}m${text}\u001b[${ENDS[look] ?? '0'}m`)).join('');
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: 41 }), fc.array(change, { minLength: 1, maxLength: 12 }), async (columns, changes) => {
        const { screen, wire, emulator } = await screenOf(columns, 8);
        const fresh = new Emulator(columns, 8);
        let rows: Row[] = [];
        for (const step of changes) {
          if (step.kind === 'rows') rows = step.rows;
          else if (step.kind === 'one') rows = Array.from({ length: 8 }, (_, i) => (i === step.at ? step.row : (rows[i] ?? [])));
          else rows = step.by < 0 ? [...Array.from({ length: -step.by }, () => step.row), ...rows] : rows.slice(step.by);
          const frame = rows.map(paint).join('\n');
          const writes = wire.chunks.length;
          await show(screen, frame);
          expect(wire.chunks.length - writes).toBeLessThanOrEqual(1);
          // A screen drawn from nothing is what it must look like.
          const drawn = Array.from({ length: 8 }, (_, i) => `\u001b[${i + 1}H\u001b[m${cutTo(rows[i] ?? [], columns, paint)}`);
          await fresh.write(`\u001b[m\u001b[2J\u001b[?7l${drawn.join('')}`);
          for (let i = 0; i < 8; i++) expect(seen(emulator, i)).toEqual(seen(fresh, i));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('moves a selection in at most 120 bytes at 80x24, in one synchronized write', async () => {
    const { screen, wire } = await screenOf(80, 24);
    const frame = (selected: number) =>
      Array.from({ length: 24 }, (_, i) => {
        const name = `规上工业总产值${String(i).padStart(2)}`;
        const rest = `      4.36万亿元   2022年   苏州发布  “十四五”规划 │ ${i}`;
        return i === selected ? `\u001b[36m▸ \u001b[39m\u001b[1m${name}\u001b[22m${rest}` : `  ${name}${rest}`;
      }).join('\n');
    await show(screen, frame(3));
    const before = wire.bytes;
    const writes = wire.chunks.length;
    await show(screen, frame(4));
    expect(wire.chunks.length - writes).toBe(1);
    expect(wire.chunks.at(-1)?.startsWith('\u001b[?2026h')).toBe(true);
    expect(wire.chunks.at(-1)?.endsWith('\u001b[?2026l')).toBe(true);
    expect(wire.bytes - before).toBeLessThanOrEqual(120);
  });

  it('costs at most 1.2 times the changed rows themselves', async () => {
    const { screen, wire } = await screenOf(80, 24);
    const frame = (from: number) =>
      Array.from({ length: 24 }, (_, i) => `第${from + i}段  \u001b[32m规模以上\u001b[39m工业${'总产值'.repeat((i * 7 + from) % 9)}`).join('\n');
    await show(screen, frame(0));
    for (const from of [1, 20, 55, 400]) {
      const before = wire.bytes;
      await show(screen, frame(from));
      expect(wire.bytes - before).toBeLessThanOrEqual(1.2 * Buffer.byteLength(frame(from)));
    }
  });

  it('moves a page of reading by one line for the cost of about that line', async () => {
    const { screen, wire, emulator } = await screenOf(80, 24);
    const line = (n: number) => (n % 5 === 4 ? '' : ` 第${n}行 \u001b[32m规上工业总产值\u001b[39m${'达四万三千六百亿元，'.repeat(2)}`);
    const frame = (top: number) => ['tabs', ...Array.from({ length: 22 }, (_, i) => line(top + i)), `at ${top}`].join('\n');
    await show(screen, frame(0));
    for (const top of [1, 2, 3, 6, 5, 4, 1]) {
      const before = wire.bytes;
      await show(screen, frame(top));
      expect(wire.bytes - before).toBeLessThan(500);
      const wanted = stripVTControlCharacters(frame(top)).split('\n');
      expect(emulator.rows().map((row) => row.trimEnd())).toEqual(wanted.map((row) => row.trimEnd()));
    }
  });

  it('is right wherever a long text is scrolled to, with fixed rows around it', async () => {
    const step = fc.record({ by: fc.integer({ min: -14, max: 14 }), head: fc.nat(3), selected: fc.nat(19) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const { screen, emulator } = await screenOf(50, 20);
        let top = 50;
        for (const { by, head, selected } of steps) {
          top = Math.max(0, top + by);
          const rows = Array.from({ length: 20 }, (_, i) => {
            if (i < head || i === 19) return `fixed ${i}`;
            const n = top + i;
            return `${i === selected ? '▸' : ' '} ${n % 6 === 0 ? '' : `第${n}行“规上工业总产值”${'x'.repeat(n % 23)}`}`.trimEnd();
          });
          await show(screen, rows.map((row, i) => (i % 4 === 1 ? `\u001b[48;5;24m${row}\u001b[49m` : row)).join('\n'));
          expect(emulator.rows().map((row) => row.trimEnd())).toEqual(rows);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('writes nothing for the same frame', async () => {
    const { screen, wire } = await screenOf(20, 4);
    await show(screen, 'a\nb');
    const before = wire.bytes;
    await show(screen, 'a\nb');
    expect(wire.bytes).toBe(before);
  });

  it('never lets sequences of a frame steer the terminal', async () => {
    const { screen, emulator } = await screenOf(30, 4);
    await show(screen, 'a\u001b[2Jb\u001b]0;title\u0007c\u001b[?1049ld\u0007\u009b31me\u001bcf\u001b');
    expect(emulator.rows()[0]?.trimEnd()).toBe('abcd31mef');
    expect(emulator.alternate).toBe(true);
  });
});

describe('a terminal that draws ambiguous characters two wide', () => {
  it('has every stretch placed by that width, and only the changed ones written', async () => {
    const { screen, wire } = await screenOf(40, 3, 2);
    await show(screen, '“灯塔”a\n│x');
    await show(screen, '“灯塔”b\n│y');
    expect(wire.chunks.at(-1)).toBe('\u001b[?2026h\u001b[1;9Hb\u001b[2;3Hy\u001b[?2026l');
  });

  it('is drawn anew when it is found out late', async () => {
    const { screen, wire } = await screenOf(8, 1);
    await show(screen, '“灯”abcd');
    screen.setAmbiguous(2);
    await screen.settled();
    expect(wire.chunks.at(-1)).toContain('“灯”ab');
    expect(wire.chunks.at(-1)).not.toContain('abc');
  });
});

describe('a slow line', () => {
  it('drops frames that are stale when the line is free again', async () => {
    const { screen, wire, emulator } = await screenOf(20, 3);
    wire.hold = true;
    const writes = wire.chunks.length;
    for (let i = 0; i < 50; i++) {
      screen.draw(`frame ${i}`);
      await Promise.resolve();
    }
    expect(wire.chunks.length - writes).toBe(1);
    wire.hold = false;
    const settled = screen.settled();
    await wire.release();
    await settled;
    expect(wire.chunks.length - writes).toBe(2);
    expect(emulator.rows()[0]?.trimEnd()).toBe('frame 49');
  });
});

describe('the cursor', () => {
  it('stands in the text box by display width, and hides when there is none', async () => {
    const { screen, wire, emulator } = await screenOf(40, 5);
    const typed = '/灯塔gc';
    screen.setCursor({ row: 1, column: displayWidth(typed) });
    await show(screen, `head\n${typed}`);
    expect(emulator.cursor).toEqual({ row: 1, column: 7 });
    expect(wire.chunks.at(-1)).toContain('\u001b[?25h');
    await show(screen, `head 2\n${typed}`);
    expect(emulator.cursor).toEqual({ row: 1, column: 7 });
    screen.setCursor(null);
    await screen.settled();
    expect(wire.chunks.at(-1)).toContain('\u001b[?25l');
  });
});

describe('taking and giving back the terminal', () => {
  it('leaves once, with every mode as it was', async () => {
    const { screen, wire, emulator } = await screenOf(20, 3);
    await show(screen, 'hello');
    expect(emulator.alternate).toBe(true);
    screen.leave();
    screen.leave();
    await emulator.write('');
    expect(emulator.alternate).toBe(false);
    const all = wire.chunks.join('');
    for (const mode of [1049, 2004]) {
      expect(all.split(`\u001b[?${mode}h`)).toHaveLength(2);
      expect(all.split(`\u001b[?${mode}l`)).toHaveLength(2);
    }
    expect(all.lastIndexOf('\u001b[?25h')).toBeGreaterThan(all.lastIndexOf('\u001b[?25l'));
    expect(all.lastIndexOf('\u001b[?7h')).toBeGreaterThan(all.lastIndexOf('\u001b[?7l'));
  });

  it('draws nothing outside, and the newest frame when it is back', async () => {
    const { screen, wire, emulator } = await screenOf(20, 3);
    await show(screen, 'one');
    screen.leave();
    const writes = wire.chunks.length;
    screen.draw('two');
    await screen.settled();
    expect(wire.chunks.length).toBe(writes);
    screen.enter();
    await screen.settled();
    expect(emulator.rows()[0]?.trimEnd()).toBe('two');
  });

  it('draws everything anew after a resize', async () => {
    const { screen, emulator } = await screenOf(20, 3);
    await show(screen, '灯塔工厂\nb\nc');
    emulator.resize(7, 5);
    screen.resize({ columns: 7, rows: 5 });
    await show(screen, '灯塔工厂\nb\nc\nd\ne');
    expect(emulator.rows().map((row) => row.trimEnd())).toEqual(['灯塔工', 'b', 'c', 'd', 'e']);
  });
});

function seen(emulator: Emulator, row: number): string[] {
  return emulator.cells(row).map(({ text, width, look }) => {
    if (width !== 1 || (text !== '' && text !== ' ')) return `${text} ${width} ${look}`;
    // A blank shows no weight; no colour of its own either, unless something is drawn on it.
    const drawn = look.slice(3, 6);
    return drawn === '000' ? `blank ${look.split(' ')[2]}` : `blank ${drawn} ${look.slice(7)}`;
  });
}

/** The pieces up to the edge; a wide character across it ends the row. */
function cutTo(
  pieces: { text: string; look: string | null }[],
  columns: number,
  paint: (pieces: { text: string; look: string | null }[]) => string,
): string {
  let room = columns;
  const kept: { text: string; look: string | null }[] = [];
  for (const { text, look } of pieces) {
    let part = '';
    for (const character of text) {
      room -= displayWidth(character);
      if (room < 0) break;
      part += character;
    }
    kept.push({ text: part, look });
    if (room < 0) break;
  }
  return paint(kept);
}
