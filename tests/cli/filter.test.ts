/** `--filter`: what `/` does in a list of the app, by command. */
import { expect, it } from 'vitest';
import { rowsOf, run } from './fixture.ts';

it.each([
  ['docs --filter 新华', 'doc', ['011_news']],
  ['docs --filter zzyfz', 'doc', ['010_report']],
  ['metrics --filter dengta', 'metric', ['灯塔工厂数']],
  ['compare 灯塔工厂数 --filter 13家', 'shown', ['13']],
  ['compare --matrix period --filter 灯塔', 'metric', ['灯塔工厂数']],
])('%s', async (line, key, expected) => {
  const rows = rowsOf(await run(`${line} --json`)) as Record<string, unknown>[];
  expect(rows.map((row) => row[key])).toEqual(expected);
});

it('of targets looks into the goal’s sentence and its verdict', async () => {
  const all = rowsOf(await run('targets --json'));
  const [goal] = all as { metric: string; label: string }[];
  expect(all).not.toHaveLength(0);
  expect(rowsOf(await run(`targets --filter ${goal?.label} --json`))).toContainEqual(goal);
  expect(rowsOf(await run('targets --filter 力争突破 --json'))).toContainEqual(goal);
});

it('lists all for an empty text, and says so where nothing is left', async () => {
  expect(rowsOf(await run(['docs', '--json', '--filter', ' ']))).toHaveLength(rowsOf(await run('docs --json')).length);
  for (const command of ['docs', 'metrics', 'targets', 'compare --matrix document', 'compare 灯塔工厂数']) {
    const { code, err } = await run(`${command} --filter 没有这样的话`);
    expect([code, err.trim()], command).toEqual([1, expect.stringContaining('没有')]);
  }
});

it('wants a text', async () => {
  expect(await run('targets --filter')).toMatchObject({ code: 2, out: '' });
});
