import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/tui/app/state.ts';
import { sheetText, writeNew } from '../../src/tui/files.ts';

const sheet: Sheet = {
  name: 'compare-规上工业总产值',
  columns: [
    { key: 'period', title: '时间' },
    { key: 'value', title: '数值' },
  ],
  rows: [
    { period: '2021年', value: 4.2 },
    { period: '2022年, "上"', value: null },
  ],
};

describe('an exported view', () => {
  it('is CSV with a head and quotes', () => {
    expect(sheetText(sheet, 'csv', 'seeds')).toBe('period,value\r\n2021年,4.2\r\n"2022年, ""上""",\r\n');
  });

  it('is JSON with all rows and their number', () => {
    expect(JSON.parse(sheetText(sheet, 'json', 'seeds'))).toMatchObject({
      version: 1,
      view: 'compare-规上工业总产值',
      corpus: 'seeds',
      total: 2,
      rows: sheet.rows,
    });
  });

  it('is a Markdown table with the heads of the screen', () => {
    expect(sheetText(sheet, 'md', 'seeds').split('\n').slice(0, 3)).toEqual(['| 时间 | 数值 |', '| --- | --- |', '| 2021年 | 4.2 |']);
  });
});

describe('a new file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('never takes the place of another', () => {
    writeFileSync(join(folder, 'metrics.csv'), 'mine');
    expect(writeNew(folder, 'metrics', 'csv', 'new')).toBe('metrics-2.csv');
    expect(writeNew(folder, 'metrics', 'csv', 'newer')).toBe('metrics-3.csv');
    expect(readFileSync(join(folder, 'metrics.csv'), 'utf8')).toBe('mine');
  });

  it('has a name that a file may have', () => {
    expect(writeNew(folder, 'compare-元/亩\u001b[31m: “a”', 'md', '')).toBe('compare-元_亩_“a”.md');
  });

  it('that cannot be written says so', () => {
    expect(() => writeNew(join(folder, 'nowhere'), 'metrics', 'csv', '')).toThrow(/ENOENT/);
  });
});
