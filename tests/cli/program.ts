/** The program as it is shipped, built once into a temporary folder with a small corpus beside it. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../build.mjs';

export interface Program {
  readonly folder: string;
  readonly main: string;
  readonly corpus: string;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): SpawnSyncReturns<string>;
  remove(): void;
}

const TEXT = `明州市2022年工业发展报告
来源：明州日报　2023-02-20

一、总体情况
2022年，全市规模以上工业总产值达4.2万亿元，同比增长3.6%。全市拥有灯塔工厂12家。
二、目标
到2025年，规模以上工业总产值力争突破5万亿元。
`;

/** Bundles the program (a second or two) and compiles two short documents with it. */
export async function buildProgram(): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-cli-'));
  await bundle(folder);
  mkdirSync(join(folder, 'texts'));
  writeFileSync(join(folder, 'texts', '010_report.txt'), TEXT);
  writeFileSync(join(folder, 'texts', '011_news.txt'), TEXT.replace('12家', '13家').replace('报告', '观察'));
  const main = join(folder, 'main.js');
  const corpus = join(folder, 'corpus.json');
  const { SUZHOU_TUI_CORPUS: _, NO_COLOR: _no, FORCE_COLOR: _force, LC_ALL: _all, LC_CTYPE: _ctype, LANG: _lang, ...inherited } = process.env;
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: folder, env: { ...inherited, ...env }, maxBuffer: 1 << 28 });
  const built = run(['build', 'texts', '-o', 'corpus.json']);
  if (built.status !== 0) throw new Error(built.stderr);
  return { folder, main, corpus, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
