import { describe, expect, it } from 'vitest';
import { ACTIONS, type ActionName } from '../../../src/tui/app/actions.ts';
import { HELP_ORDER, helpFor, keyTableMarkdown } from '../../../src/tui/app/key-help.ts';
import { type Context, hintsFor, KEYMAP, keysFor, lookUp } from '../../../src/tui/app/keymap.ts';

describe('the key table', () => {
  it('has keys for every action', () => {
    for (const action of ACTIONS)
      expect(
        KEYMAP.some((binding) => binding.action === action),
        action,
      ).toBe(true);
  });

  it('can be reached with the keys of any Latin keyboard', () => {
    for (const binding of KEYMAP) for (const key of binding.keys) expect(key).toMatch(/^[\x21-\x7e]+$/);
  });

  it('gives a key one meaning in a context', () => {
    for (const context of HELP_ORDER) {
      const seen = new Map<string, string>();
      for (const binding of KEYMAP.filter((one) => one.in.includes(context))) {
        for (const key of binding.keys) {
          expect(seen.get(key) ?? binding.action, `${key} in ${context}`).toBe(binding.action);
          seen.set(key, binding.action);
        }
      }
    }
  });

  it('waits for the second key of two, and takes the nearest context first', () => {
    expect(lookUp(['reader', 'everywhere'], '', ']')).toBe('wait');
    expect(lookUp(['reader', 'everywhere'], ']', 'f')).toBe('next-fact');
    expect(lookUp(['targets', 'list', 'everywhere'], '', 'm')).toBe('compare');
    expect(lookUp(['metrics', 'list', 'everywhere'], '', 'm')).toBe('matrix');
    expect(lookUp(['box'], '', 'q')).toBeNull();
  });

  it('hints only at keys that work', () => {
    const stacks: Context[][] = [
      ['documents', 'list', 'everywhere'],
      ['reader', 'everywhere'],
      ['search-box', 'box'],
      ['overlay'],
      ['palette', 'box'],
    ];
    for (const stack of stacks) {
      const hints = hintsFor(stack, 'zh');
      expect(hints.length).toBeGreaterThan(1);
      expect(new Set(hints.map((hint) => hint.key)).size).toBe(hints.length);
    }
    expect(hintsFor(['reader', 'everywhere'], 'en').map((hint) => hint.words)).toContain('outline');
    expect(keysFor('open', ['search-box', 'box'])).toEqual(['enter']);
  });

  it('names nothing that would do nothing', () => {
    const keys = (idle: ActionName[]): string[] => hintsFor(['reader', 'move', 'everywhere'], 'zh', idle).map(({ key }) => key);
    expect(keys([])).toEqual(expect.arrayContaining(['H', 'n']));
    expect(keys(['back', 'next-match'])).not.toEqual(expect.arrayContaining(['H']));
    expect(keys(['back', 'next-match'])).not.toEqual(expect.arrayContaining(['n']));
  });

  it('tells in the help what every key does, in both languages', () => {
    for (const context of HELP_ORDER) {
      const [zh, en] = [helpFor(context, 'zh'), helpFor(context, 'en')];
      expect(zh.map((row) => row.keys)).toEqual(en.map((row) => row.keys));
      for (const row of [...zh, ...en]) expect(row.words).not.toBe('');
    }
  });

  it('prints as Markdown, a row a place, each movement once', () => {
    const rows = keyTableMarkdown('zh').split('\n');
    expect(rows[0]).toBe('| 处 | 键 |');
    expect(rows.find((row) => row.startsWith('| 阅读 |'))).toContain('`]f` 下一个数值');
    for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(4);
    expect(rows.filter((row) => row.includes('下半页'))).toHaveLength(1);
  });
});
