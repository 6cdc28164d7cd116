import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compileFolder, libraryOfCompiled } from '../../../src/library/compile.ts';
import type { Library } from '../../../src/library/model.ts';
import type { ComparisonPlace, Settings } from '../../../src/tui/app/state.ts';
import { chartLines } from '../../../src/tui/screens/comparison/chart.ts';
import { comparisonListing } from '../../../src/tui/screens/comparison/columns.ts';
import { textOf } from '../../../src/tui/screens/line.ts';
import { stageOf } from '../../../src/tui/screens/stage.ts';
import { Driver } from '../driver.tsx';

/** A level with every kind of bound and stretch, and a growth that falls. */
const TEXT = `明州市2023年工业发展报告
来源：明州日报　2024-02-20

一、总体情况
2020年，全市规模以上工业总产值达3.9万亿元。2021年，全市规模以上工业总产值超4万亿元。2022年，全市规模以上工业总产值约4.2万亿元。
2023年上半年，全市规模以上工业总产值2.1万亿元。2023年，全市规模以上工业总产值4.4万亿元。
2022年，全市进出口总额下降8.1%。2023年，全市进出口总额增长4.2%。
二、目标
到2025年，规模以上工业总产值力争突破5万亿元。
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-chart-'));
  writeFileSync(join(folder, '010_report.txt'), TEXT);
  library = libraryOfCompiled(await compileFolder(folder));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

let app: Driver;
afterEach(() => app.close());

/** The rows of the chart of a metric: period, value, bar. */
function bars(metric: string, settings: Partial<Settings> = {}): string[] {
  app = new Driver(library, { columns: 100, rows: 40 }, settings);
  app.keys(':', `=compare ${metric}`, 'enter');
  const frame = app.frame().map((row) => row.trimEnd());
  const end = frame.findIndex((row) => /^(──|--) /.test(row));
  const begin = frame.findLastIndex((row, i) => row === '' && i < end);
  return frame.slice(begin + 1, end);
}

describe('the chart', () => {
  it.each([
    ['blocks', {}, { year: '█', part: '▒', target: '░' }],
    ['ASCII', { ascii: true }, { year: '#', part: '=', target: '.' }],
  ] as const)('tells years, parts of years and goals, and what a statement leaves open, by %s', (_name, settings, marks) => {
    const rows = bars('规上工业总产值', settings);
    const row = (period: string): string => rows.find((one) => one.trimStart().startsWith(period)) ?? '';
    expect(row('2020年')).toMatch(new RegExp(`3\\.9 \\${marks.year}+`));
    expect(row('2021年')).toMatch(/>4(\.0)? .+>$/);
    expect(row('2022年')).toMatch(/4\.2 .+~$/);
    expect(row('2023年上半年')).toMatch(new RegExp(`2\\.1 \\${marks.part}+$`));
    expect(row('2025年')).toMatch(new RegExp(`>5 \\${marks.target}+>$`));
    // Half of the year is half as long as the year's bar, within a column.
    const length = (period: string): number => (row(period).match(/[█▒░#=.▏▎▍▌▋▊▉]+[>~]?$/)?.[0] ?? '').length;
    expect(Math.abs(length('2023年上半年') / length('2025年') - 2.1 / 5)).toBeLessThan(0.05);
    expect(rows.at(-1)).toMatch(/明州 .*全年或某时.*非整年.*目标.*> 超过.*~ 约/);
  });

  it('holds the statement one stands on, however few bars there is room for', () => {
    app = new Driver(library, { columns: 80, rows: 24 });
    app.keys(':', '=compare 规上工业总产值', 'enter');
    for (const value of ['3.9', '>4', '~4.2', '2.1', '4.4', '>5']) {
      const pointed = app.frame().find((row) => row.startsWith('▸'));
      expect(pointed).toContain(value.replace('~', ''));
      const stage = stageOf(app);
      const { rows } = comparisonListing(app.here as ComparisonPlace, app);
      const selected = rows[(app.here as ComparisonPlace).list.selected] ?? null;
      const lines = chartLines('规上工业总产值', selected, 4, stage).map(textOf);
      expect(lines.join('\n')).toContain(value.replace(/[>~]/, ''));
      app.keys('j');
    }
  });

  it('draws a fall to the other side of zero', () => {
    const rows = bars('进出口总额同比增速');
    const [fall, rise] = ['2022年', '2023年'].map((period) => rows.find((row) => row.trimStart().startsWith(period)) ?? '');
    const zero = fall?.indexOf('│') ?? -1;
    expect(zero).toBeGreaterThan(0);
    expect(rise?.indexOf('│')).toBe(zero);
    expect(fall?.slice(0, zero)).toMatch(/-8\.1 +█+$/);
    expect(rise?.slice(zero + 1)).toMatch(/^█+/);
  });
});
