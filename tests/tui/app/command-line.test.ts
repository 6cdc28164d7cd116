import { describe, expect, it } from 'vitest';
import { commandLinesOf } from '../../../src/tui/app/address.ts';
import { listingOf } from '../../../src/tui/app/listing.ts';
import { run } from '../../cli/fixture.ts';
import { app, library, start } from './begun.ts';

const lineAfter = (...keys: string[]): string => {
  start();
  app.keys(...keys);
  return commandLinesOf(app.here, app)[0] ?? '';
};

describe('the command that prints a view', () => {
  it.each([
    [[], 'suzhou-tui docs'],
    [['f', '=cysj', 'enter'], 'suzhou-tui docs --filter cysj'],
    [['/', '=灯塔工厂 year:2023'], "suzhou-tui find '灯塔工厂 year:2023'"],
    [['/', '=灯塔工厂', 'esc', 's'], 'suzhou-tui find --no-synonyms 灯塔工厂'],
    [['/', '=-5', 'esc'], 'suzhou-tui find -- -5'],
    [['3'], 'suzhou-tui metrics'],
    [['3', '/', '=gsgyzcz', 'enter'], 'suzhou-tui metrics --filter gsgyzcz'],
    [['3', '/', '=gsgyzcz', 'enter', 'enter'], 'suzhou-tui compare 规上工业总产值'],
    [['3', 'm'], 'suzhou-tui compare --matrix document'],
    [['3', 'm', 't', '/', '=灯塔工厂', 'enter'], 'suzhou-tui compare --matrix period --filter 灯塔工厂'],
    [['4', '/', '=规上工业总产值', 'enter'], 'suzhou-tui targets --filter 规上工业总产值'],
    [['4', '/', '=2025 年', 'enter'], "suzhou-tui targets --filter '2025 年'"],
    [['4', '/', '=-5'], 'suzhou-tui targets --filter=-5'],
    [['5'], 'suzhou-tui terms'],
    [['5', '/', '=ybg'], 'suzhou-tui terms --filter ybg'],
    [['enter', ':', '=12', 'enter'], /^suzhou-tui show \S+#p12$/],
    [['enter', 'r'], /^suzhou-tui show \S+#p1 --raw$/],
  ] as const)('after %j is %s', (keys, line) => {
    if (typeof line === 'string') expect(lineAfter(...keys)).toBe(line);
    else expect(lineAfter(...keys)).toMatch(line);
  });

  it('of the terms has that of the selected one below it', () => {
    start().keys('5', 'j');
    const [list, selected] = commandLinesOf(app.here, app);
    expect(list).toBe('suzhou-tui terms');
    expect(selected).toMatch(/^suzhou-tui terms \S+$/);
    app.keys('c');
    expect(app.text()).toContain(selected);
  });

  it('says the language where it is not the one that commands speak', () => {
    start({ columns: 80, rows: 24 }, { lang: 'en' });
    app.keys('4', '/', '=undecid');
    expect(commandLinesOf(app.here, app)[0]).toBe('suzhou-tui targets --filter undecid --lang en');
    app.keys('esc', '2', '=-5');
    expect(commandLinesOf(app.here, app)[0]).toBe('suzhou-tui find --lang en -- -5');
  });

  it.each([
    ['documents', 'zh', ['f', '=cysj']],
    ['documents', 'zh', ['f', '=wenmi']],
    ['metrics', 'zh', ['3', '/', '=gsgy']],
    ['metrics', 'zh', ['3', '/', '=总产值 增速']],
    ['targets', 'zh', ['4', '/', '=已达']],
    ['targets', 'zh', ['4', '/', '=zcz']],
    ['targets', 'zh', ['4', '/', '=2025']],
    ['targets', 'en', ['4', '/', '=undecid']],
    ['targets', 'zh', ['4', '/', '=zzqq']],
    ['matrix', 'zh', ['3', 'm', '/', '=灯塔']],
    ['terms', 'zh', ['5', '/', '=中心']],
    ['comparison', 'zh', ['3', '/', '=规上工业总产值', 'enter', 'enter', '/', '=2021']],
    ['comparison', 'zh', ['3', '/', '=规上工业总产值', 'enter', 'enter', '/', '=冲突']],
    ['comparison', 'zh', ['3', '/', '=规上工业总产值', 'enter', 'enter', '/', '=苏州日报']],
  ] as const)('prints the very rows of %s (%s) after %j', async (view, lang, keys) => {
    start({ columns: 80, rows: 24 }, { lang });
    app.keys(...keys);
    expect(app.here.view).toBe(view);
    const shown = listingOf(app.here, app)?.rows ?? [];
    const words = [...(commandLinesOf(app.here, app)[0] ?? '').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const { out } = await run([...words.slice(1), '--json'], { library });
    const { rows } = JSON.parse(out) as { rows: unknown[] };
    expect(rows.map(nameOf)).toEqual(shown.map(nameOf));
  });
});

/** What a row of a view and a row of a command's JSON have in common. */
function nameOf(row: unknown): string {
  const { fact, goal, metric, doc, id, name, term } = row as Record<string, string> & Record<'fact' | 'goal', { id: string } | undefined>;
  return goal?.id ?? fact?.id ?? metric ?? term ?? name ?? doc ?? id ?? '';
}
