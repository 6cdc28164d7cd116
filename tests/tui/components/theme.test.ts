import { describe, expect, it } from 'vitest';
import { colourDepth, createTheme, paintLine } from '../../../src/tui/components/theme.ts';
import type { Tone } from '../../../src/tui/screens/line.ts';
import { Emulator, lookOf } from '../terminal/emulator.ts';

const TONES: readonly Tone[] = [
  'strong',
  'title',
  'accent',
  'fact',
  'current',
  'match',
  'mark',
  'good',
  'bad',
  'warn',
  'selected',
  'dropped',
  'tab',
  'key',
  'rule',
];

describe('theme', () => {
  it('uses no colour where none is wanted, and still sets apart what has to be seen', () => {
    const plain = createTheme({ color: false, background: 'dark' });
    for (const tone of TONES) expect(plain.sgr(tone)[0]).not.toMatch(/\[(.*;)?[349][0-7]|38|48/);
    for (const tone of ['match', 'current', 'selected', 'bad', 'tab'] as const) expect(plain.sgr(tone)[0]).not.toBe('');
    expect(plain.sgr('match')[0]).not.toBe(plain.sgr('fact')[0]);
  });

  it('follows the background, and stays with the 16 colours where nothing is known', () => {
    expect(createTheme({ color: true }).name).toBe('basic');
    expect(createTheme({ color: true, background: 'dark' }).name).toBe('dark');
    expect(createTheme({ color: true, background: 'light' }).name).toBe('light');
    expect(createTheme({ color: true, background: 'light', depth: 'basic' }).name).toBe('basic');
    expect(colourDepth({ TERM: 'xterm-256color' })).toBe('full');
    expect(colourDepth({ TERM: 'linux' })).toBe('basic');
  });

  it.each(['dark', 'light'] as const)('ends every look it begins (%s)', async (background) => {
    const theme = createTheme({ color: true, background });
    for (const tone of TONES) {
      const emulator = new Emulator(4, 1);
      await emulator.write(`${paintLine([{ text: 'a', tone }], theme)}b`);
      const cell = emulator.terminal.buffer.active.getLine(0)?.getCell(1);
      expect(cell && lookOf(cell as never), tone).toBe('000000 0:-1 0:-1');
    }
  });

  it.each([
    ['dark', [0x1e, 0x1e, 0x1e]],
    ['light', [0xff, 0xff, 0xff]],
  ] as const)('is readable on a %s background', (background, ground) => {
    const theme = createTheme({ color: true, background });
    for (const tone of ['dim', 'title', 'accent', 'fact', 'good', 'bad', 'warn', 'dropped'] as const) {
      const index = Number(/38;5;(\d+)/.exec(theme.sgr(tone)[0])?.[1]);
      expect(contrast(palette(index), ground), `${tone} ${index}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

/** The 256 colours as xterm defines them: a cube of six steps and a ramp of greys. */
function palette(index: number): readonly number[] {
  if (index >= 232) return [8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232)];
  const cube = index - 16;
  return [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map((step) => (step === 0 ? 0 : 55 + 40 * step));
}

/** WCAG 2.1, 1.4.3. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
