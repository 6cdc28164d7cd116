/** What is built is what is written: patterns whose text was put together, or escaped by the bundler, must read the same in the bundle. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Fact } from '../src/facts/model.ts';
import { compileFolder, libraryOfCompiled } from '../src/library/compile.ts';

const PROGRAM = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const SEEDS = fileURLToPath(new URL('../seeds', import.meta.url));

/** A plan that tells goals by comparison, a form that no bundled document has. */
const PLAN = `临江区推动产业高质量发展行动安排

2026年，是实施“十五五”规划的开局之年。按照规划总体部署，现将行动安排如下。
一、行动目标
——产业能级实现新跨越。规上工业增加值增速力争超过全省平均水平；科技服务业营业收入同比增长15%，技术合同成交额比上年增长20%。
`;

const told = ({ doc, paragraph, metric, value, unit, bound, period, kind, scope, confidence }: Fact): unknown[] => [
  doc,
  paragraph,
  metric,
  value,
  unit,
  bound,
  period,
  kind,
  scope,
  confidence,
];

it.each([
  ['the bundled documents', SEEDS],
  ['a plan', ''],
])('the built program reads the facts of %s as its source does', async (_, given) => {
  const folder = given === '' ? mkdtempSync(join(tmpdir(), 'suzhou-tui-bundle-')) : given;
  try {
    if (given === '') writeFileSync(join(folder, 'plan.txt'), PLAN);
    const printed = execFileSync(process.execPath, [PROGRAM, 'facts', '--corpus', folder, '--format', 'ndjson', '--limit', 'all'], {
      encoding: 'utf8',
    });
    const built = printed
      .trim()
      .split('\n')
      .map((line): Fact => JSON.parse(line));
    const compiled = await compileFolder(folder);
    const written = libraryOfCompiled(compiled).facts;
    expect(built.map(told)).toEqual(written.map(told));
    expect(written.length).toBeGreaterThan(1);
    compiled.close();
  } finally {
    if (given === '') rmSync(folder, { recursive: true, force: true });
  }
});
