import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLibrary } from '../../../src/library/open.ts';
import { skippedSentences } from '../../../src/text/skipped.ts';
import { Driver } from '../driver.tsx';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-skipped-'));
  writeFileSync(join(folder, 'good.txt'), '明州市工业发展报告\n2022年，全市规模以上工业总产值达4.2万亿元。\n');
  writeFileSync(join(folder, 'binary.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 0, 255, 254, 0, 1, 7]));
  writeFileSync(join(folder, 'picture.png'), 'png');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('names files of a folder that could not be read, with the reason, in the view of documents', async () => {
  const library = await openLibrary(folder);
  expect(library.skipped?.map(({ file }) => file).sort()).toEqual(['binary.txt', 'picture.png']);
  const app = new Driver(library);
  try {
    const text = app.keys('v', 'G').text();
    expect(text).toMatch(/略过：.*binary\.txt/);
    expect(text).toMatch(/另略过 1 个/);
  } finally {
    app.close();
  }
});

it('counts what is no text by its name, and names no more than asked', () => {
  const failed = { code: 'binary-file', params: { path: 'a.txt' } } as const;
  const other = { code: 'unknown-type', params: { path: 'a.png' } } as const;
  expect(skippedSentences([], 'en')).toEqual([]);
  expect(skippedSentences([other, other], 'en')).toHaveLength(1);
  const several = skippedSentences([failed, failed, failed, other], 'en', 2);
  expect(several).toHaveLength(3);
  expect(several[2]).toContain('2');
});
