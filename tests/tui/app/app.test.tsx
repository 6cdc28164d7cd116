/** The whole screen as a component. */
import { render } from 'ink-testing-library';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/model.ts';
import { App } from '../../../src/tui/app/app.tsx';
import { withPainted } from '../../../src/tui/components/painted.tsx';
import { seedLibrary } from '../../support/library.ts';
import { Driver } from '../driver.tsx';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

function shown(...keys: readonly string[]): string {
  const app = new Driver(library, { columns: 100, rows: 30 });
  app.keys(...keys);
  const { lastFrame, unmount } = render(<App state={app.state} world={app.world} />);
  const frame = withPainted(lastFrame() ?? '');
  unmount();
  return frame;
}

describe('the screen', () => {
  it('has the tabs above and the hints below', () => {
    const rows = shown().split('\n');
    expect(rows).toHaveLength(30);
    expect(rows[0]).toMatch(/1文档.*5术语.*seeds/);
    expect(rows.at(-1)).toMatch(/Enter.*阅读.*\?.*帮助/);
  });

  it.each(['zh', 'en'] as const)('names in %s at 80 columns how to get help, out and back, wherever one has gone', (lang) => {
    const app = new Driver(library, { columns: 80, rows: 24 }, { lang });
    const hints = (...keys: string[]): string => {
      app.keys(...keys);
      return app.frame().at(-1) ?? '';
    };
    // Nowhere to go back to yet.
    expect(hints()).not.toMatch(/ H /);
    for (const keys of [['enter'], ['r'], ['r', 'o'], ['q', '3'], ['enter'], ['enter'], ['q', 'm'], ['t'], ['4'], ['5'], ['2', 'esc']])
      expect(hints(...keys), keys.join(' ')).toMatch(/ \? \S+ .*q \S+ .*H \S+/);
    app.close();
  });

  it('lists the documents beside the beginning of the selected one', () => {
    const text = shown('j');
    for (const { title } of library.documents) expect(text).toContain(title.slice(0, 8));
    expect(text).toContain(library.documents[1]?.file);
  });

  it('shows a menu with its items and the selected one', () => {
    const text = shown('3', 'enter', 'y', 'j');
    expect(text).toContain('GB/T 7714');
    expect(text).toMatch(/▸.*Markdown/);
  });

  it('shows the table with the sentence of the selected value below', () => {
    const text = shown('3', '/', ...[...'规上工业总产值'], 'enter', 'enter');
    expect(text).toMatch(/时间.*│.*万亿元.*│.*原文/);
    expect(text).toContain('规上工业总产值');
    expect(text).toMatch(/《.+》/);
  });
});
