/** Queries that failed on documents of other places than the bundled ones; the texts are made up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compileFolder, libraryOfCompiled } from '../../src/library/compile.ts';
import { createSearcher } from '../../src/search/searcher.ts';

const TEXT = `2024年临江市国民经济和社会发展统计公报
2025年3月12日

一、综合
2024年，全市地区生产总值3712.3亿元，比上年增长6.1%。2023年，全市地区生产总值3498.5亿元，增长5.8%。
全市居民人均可支配收入38684元，增长5.2%。城乡居民人均收入比为1.62。
二、对外经济
全年进出口总额455.8亿元，增长3.1%。港口外贸货物吞吐量126.9万吨。外贸企业增加。新能源汽车产量137.1万辆，新能源车型更多。
三、环境
市区PM2.5年均浓度32.7微克/立方米。新增发明专利25件，排名全市前列。
规模以上工业增加值增长7.4%。工业增加值增速由负转正。
`;

const folder = mkdtempSync(join(tmpdir(), 'elsewhere-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'linjiang.txt'), TEXT);
const searcher = createSearcher(libraryOfCompiled(await compileFolder(folder)));

test.each([
  ['外贸', /^进出口总额/],
  ['居民可支配人均收入', /^居民人均可支配收入/],
  ['pm25', /PM2\.5/],
  ['地区生产总值增速', /^GDP同比增速/],
  ['gdp2023', /3498\.5亿元/],
  ['新能源汔车', /^新能源汽车/],
  ['工业增加值增速', /^规上工业增加值同比增速/],
])('%s finds %s among the first three', (query, found) => {
  const { hits } = searcher.search(query);
  expect(hits.slice(0, 3).map(({ text }) => text)).toContainEqual(expect.stringMatching(found));
});

test('letters of a name with its point left out are no initials of something else', () => {
  for (const { text } of searcher.search('pm25').hits) expect(text).toContain('PM2.5');
});

test('next to nothing has the names beside it that hold what was typed in pieces', () => {
  const { hits } = searcher.search('人均收入');
  expect(hits[1]?.text).toContain('人均收入');
  expect(hits.map(({ text }) => text)).toContain('居民人均可支配收入');
});

test('a looser reading stands below what says what was typed', () => {
  const [first, ...others] = searcher.search('工业增加值增速').hits;
  expect(first?.text).toContain('工业增加值增速');
  for (const { score } of others) expect(score).toBeLessThan(first?.score ?? 0);
});
