/** What a reader sees of each command at four widths; read before accepted. */
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { run } from './fixture.ts';

const lines = [
  'docs',
  'find 灯塔工厂',
  'find gsgyzcz',
  'show 010',
  'facts',
  'facts --explain --doc 020',
  'metrics',
  'compare 规上工业总产值 灯塔工厂数',
  'compare --matrix document',
  'compare --matrix period',
  'conflicts',
  'targets',
  'terms',
  'terms 六个一',
  'help',
  'help facts --lang en',
];

describe.each(lines)('%s', (line) => {
  it.each([40, 80, 120, 240])('fits into %i columns', async (columns) => {
    const { out } = await run(`${line} --no-color`, { columns });
    for (const row of out.split('\n')) expect(displayWidth(row), row).toBeLessThanOrEqual(columns);
    expect(out).toMatchSnapshot();
  });

  it('shows every cell whole in a pipe', async () => {
    const { out } = await run(line);
    expect(out).not.toContain('…\n');
    expect(out).not.toContain('\u001b');
    expect(out).toMatchSnapshot();
  });
});
