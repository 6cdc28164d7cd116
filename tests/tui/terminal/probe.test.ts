import { describe, expect, it } from 'vitest';
import { backgroundFrom, backgroundOf, createProbe } from '../../../src/tui/terminal/probe.ts';
import { Emulator } from './emulator.ts';

const both = { ambiguous: true, background: true };

describe('questions to the terminal', () => {
  it('tell how wide ambiguous characters are', () => {
    const cursor = (column: number) => ({ type: 'reply', kind: 'cursor', row: 2, column }) as const;
    expect(createProbe(both).take(cursor(3))).toEqual({ ambiguous: 1, background: null });
    expect(createProbe(both).take(cursor(5))).toEqual({ ambiguous: 2, background: null });
    expect(createProbe({ ...both, ambiguous: false }).take(cursor(5))).toBeNull();
  });

  it('are answered by a terminal, and leave nothing on the screen', async () => {
    const emulator = new Emulator(20, 4);
    const replies: string[] = [];
    emulator.terminal.onData((data) => replies.push(data));
    await emulator.write(createProbe(both).question);
    expect(replies).toContain('\u001b[2;3R');
    expect(emulator.rows().join('').trim()).toBe('');
  });

  it('tell a dark background from a light one', () => {
    const probe = createProbe(both);
    expect(probe.take({ type: 'reply', kind: 'osc', text: '52;c;' })).toBeNull();
    expect(probe.take({ type: 'reply', kind: 'osc', text: '11;rgb:ffff/ffff/dddd' })).toEqual({ ambiguous: null, background: 'light' });
    expect(probe.take({ type: 'reply', kind: 'osc', text: '11;rgb:0000/0000/0000' })).toBeNull();
    expect(backgroundOf('11;rgb:1e/1e/1e')).toBe('dark');
    expect(backgroundOf('11;rgba:ffff/ffff/ffff/ffff')).toBe('light');
    expect(backgroundOf('11;#fff')).toBeNull();
  });

  it('are not needed where the environment says it', () => {
    expect(backgroundFrom({ COLORFGBG: '15;0' })).toBe('dark');
    expect(backgroundFrom({ COLORFGBG: '0;default;15' })).toBe('light');
    expect(backgroundFrom({})).toBeNull();
  });
});
