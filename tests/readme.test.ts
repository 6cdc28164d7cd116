/**
 * The README shows the program as it is: its picture is a frame of the real program, its key table is the key table.
 * `npx vitest run tests/readme.test.ts --update` writes both anew; read them before you commit.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { keyTableMarkdown } from '../src/tui/app/key-help.ts';
import { Rig } from './terminal/rig.ts';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

/** `readme` with what stands between `begin` and `end` replaced. */
function filled(readme: string, begin: string, end: string, content: string): string {
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} … ${end}`);
  return `${readme.slice(0, from + begin.length)}\n${content.trimEnd()}\n${readme.slice(to)}`;
}

it('shows a frame of the real program and its key table', async () => {
  const term = Rig.launch({ columns: 80, rows: 24 });
  try {
    await term.waitFor(/1文档/);
    await term.keys('3');
    await term.waitFor(/个指标/);
    await term.keys('/');
    await term.type('gsgyzcz');
    await term.keys('ENTER', 'ENTER');
    await term.waitFor(/单位：万亿元/);
    await term.quiet();
    const frame = ['```text', ...term.screen().map((row) => row.trimEnd()), '```'].join('\n');
    const readme = readFileSync(README, 'utf8');
    const keys = filled(readme, '<!-- keys -->', '<!-- /keys -->', keyTableMarkdown('en'));
    await expect(filled(keys, '<!-- picture -->', '<!-- /picture -->', frame)).toMatchFileSnapshot(README);
  } finally {
    term.dispose();
  }
});
