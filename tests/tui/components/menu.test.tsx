import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { Menu } from '../../../src/tui/components/menu.tsx';
import { withPainted } from '../../../src/tui/components/painted.tsx';
import { createTheme } from '../../../src/tui/components/theme.ts';

const theme = createTheme({ color: true });
const items = ['文本', 'Markdown', 'GB/T 7714', 'CSV', 'JSON'].map((text) => [{ text, tone: 'plain' as const }]);
const menu = (selected: number, limit = 5) => <Menu items={items} selected={selected} limit={limit} theme={theme} pointer="▸" />;
const rowsOf = (frame = '') => stripVTControlCharacters(withPainted(frame)).split('\n');

describe('menu', () => {
  it('shows its items with the selected one marked', () => {
    expect(rowsOf(render(menu(1)).lastFrame())).toEqual(['  文本', '▸ Markdown', '  GB/T 7714', '  CSV', '  JSON']);
  });

  it('moves when told to, and not by keys of its own', () => {
    const shown = render(menu(0));
    shown.stdin.write('jj\r3');
    expect(rowsOf(shown.lastFrame())[0]).toBe('▸ 文本');
    shown.rerender(menu(3));
    expect(rowsOf(shown.lastFrame())[3]).toBe('▸ CSV');
  });

  it('shows as many as fit, the selected one among them', () => {
    for (let selected = 0; selected < items.length; selected++) {
      const rows = rowsOf(render(menu(selected, 3)).lastFrame());
      expect(rows).toHaveLength(3);
      expect(rows.filter((row) => row.startsWith('▸'))).toHaveLength(1);
    }
    expect(rowsOf(render(menu(4, 3)).lastFrame())).toEqual(['  GB/T 7714', '  CSV', '▸ JSON']);
  });
});
