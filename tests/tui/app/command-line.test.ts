import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/model.ts';
import { commandLineOf } from '../../../src/tui/app/address.ts';
import { seedLibrary } from '../../support/library.ts';
import { Driver } from '../driver.tsx';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

let app: Driver;
afterEach(() => app.close());

const lineAfter = (...keys: string[]): string => {
  app = new Driver(library);
  app.keys(...keys);
  return commandLineOf(app.here, app);
};

describe('the command that prints a view', () => {
  it.each([
    [[], 'suzhou-tui docs'],
    [['f', '=cysj', 'enter'], 'suzhou-tui find cysj --type document'],
    [['/', '=灯塔工厂 year:2023'], "suzhou-tui find '灯塔工厂 year:2023'"],
    [['/', '=灯塔工厂', 'esc', 's'], 'suzhou-tui find 灯塔工厂 --no-synonyms'],
    [['3'], 'suzhou-tui metrics'],
    [['3', '/', '=gsgyzcz', 'enter'], 'suzhou-tui find gsgyzcz --type metric --limit all'],
    [['3', '/', '=gsgyzcz', 'enter', 'enter'], 'suzhou-tui compare 规上工业总产值'],
    [['3', 'm'], 'suzhou-tui compare --matrix document'],
    [['3', 'm', 't', '/', '=灯塔工厂', 'enter'], /^suzhou-tui compare --matrix period .*灯塔/],
    [['4', '/', '=规上工业总产值', 'enter'], /^suzhou-tui targets --metric 规上工业总产值/],
    [['5'], /^suzhou-tui terms \S+$/],
    [['enter', ':', '=12', 'enter'], /^suzhou-tui show \S+#p12$/],
    [['enter', 'r'], /^suzhou-tui show \S+#p1 --raw$/],
  ] as const)('after %j is %s', (keys, line) => {
    if (typeof line === 'string') expect(lineAfter(...keys)).toBe(line);
    else expect(lineAfter(...keys)).toMatch(line);
  });

  it('says so where it prints more than the filter lets through', () => {
    app = new Driver(library);
    app.keys('3', '/', '=gsgyzcz', 'enter', 'enter', 'c');
    expect(app.text()).not.toContain('不含筛选');
    app.keys('esc', '/', '=2021', 'enter', 'c');
    expect(app.text()).toContain('suzhou-tui compare 规上工业总产值');
    expect(app.text()).toContain('不含筛选');
  });
});
