#!/usr/bin/env node
// npm run bench: what the program costs, as ratios within this one run. `--runs N` (default 15); `--large` searches 100,000 sentences as well.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions } from '../../build.mjs';
import { pairedRatio, percentile, residentMB, Terminal, timeInTurns } from './measure.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, large: { type: 'boolean', default: false } } });
const runs = Number(values.runs);
const root = fileURLToPath(new URL('../..', import.meta.url));
const main = process.env.SUZHOU_TUI_PROGRAM ?? join(root, 'dist/main.js');
const work = mkdtempSync(join(root, 'dist/.bench-'));
const bundling = { ...bundleOptions, absWorkingDir: root, outdir: work, outExtension: { '.js': '.mjs' } };
const node = process.execPath;
/** Copies of the documents that compiling is measured with. */
const SET = 10;
const rows = [];
const row = (what, value, limit, ok) => rows.push({ what, value: Number(value.toFixed(2)), limit, ok: ok ? 'yes' : 'NO' });
const report = (what, value, limit) => row(what, value, limit, value <= limit);

/** Most memory that compiling copies of the documents takes, in MB. */
function compilePeak(documents, copies) {
  const folder = join(work, `copies-${copies}`);
  for (let copy = 0; copy < copies; copy++) cpSync(documents, join(folder, String(copy)), { recursive: true });
  // In the process itself: nothing outside sees the most it ever had on every system.
  const tell = '--import data:text/javascript,process.on(`exit`,()=>console.error(process.resourceUsage().maxRSS))';
  const env = { ...process.env, NODE_OPTIONS: tell };
  const { stderr, status } = spawnSync(node, [main, 'build', folder, '-o', `${folder}.json`], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1)) / 1024;
}

/** `find` in a corpus of copies of the documents, against ripgrep counting in the same files. */
function findInLarge(documents, copies, sentences) {
  const [folder, corpus] = [join(work, 'large'), join(work, 'large.json')];
  for (let copy = 0; copy < copies; copy++) cpSync(documents, join(folder, String(copy)), { recursive: true });
  spawnSync(node, [main, 'build', folder, '-o', corpus], { stdio: 'ignore' });
  const find = (query) => [node, main, '--corpus', corpus, 'find', query, '--json'];
  const commands = { bare: [node, '-e', '0'], chinese: find('灯塔工厂'), initials: find('dtgc') };
  const hasRipgrep = spawnSync('rg', ['--version'], { stdio: 'ignore' }).status === 0;
  const times = timeInTurns(hasRipgrep ? { ...commands, rg: ['rg', '-c', '灯塔工厂', folder] } : commands, runs);
  for (const query of ['chinese', 'initials']) {
    report(`find (${query}) ÷ node -e 0, ${sentences} sentences`, pairedRatio(times[query], times.bare), 2);
    if (hasRipgrep)
      report(
        `find (${query}) ÷ (3 × rg -c + node -e 0), ${sentences} sentences`,
        pairedRatio(
          times[query],
          times.bare.map((ms, i) => ms + 3 * times.rg[i]),
        ),
        1,
      );
  }
  if (!hasRipgrep) console.log('rg is not installed: find is not held against it');
}

try {
  await build({ ...bundling, entryPoints: { minimal: 'tests/bench/minimal-ink.jsx' }, jsx: 'automatic' });
  const minimal = [node, join(work, 'minimal.mjs')];
  const app = [node, main];

  const printed = timeInTurns({ find: [node, main, 'find', '灯塔工厂', '--json'], bare: [node, '-e', '0'] }, runs);
  report('find ÷ node -e 0', pairedRatio(printed.find, printed.bare), 1.7);

  const first = { app: [], minimal: [] };
  const memory = { app: [], minimal: [] };
  for (let i = -1; i < runs; i++) {
    for (const [name, argv, ready, quit] of [
      ['app', app, /文档/, 'Q'],
      ['minimal', minimal, /ready/, '\x03'],
    ]) {
      const terminal = new Terminal(argv, 80, 24, { XDG_STATE_HOME: work, XDG_CONFIG_HOME: work, XDG_CACHE_HOME: work });
      const ms = await terminal.until(ready);
      // A key is answered when all is loaded, so that memory is that of the app at work.
      await terminal.key('j');
      await terminal.settle(300);
      if (i >= 0) {
        first[name].push(ms);
        memory[name].push(residentMB(terminal.process.pid));
      }
      await terminal.close(quit);
    }
  }
  report('first frame ÷ minimal Ink app', pairedRatio(first.app, first.minimal), 1.15);
  report('memory ÷ minimal Ink app', pairedRatio(memory.app, memory.minimal), 1.4);

  const moves = 'jjjjjkkkkkjjjjjkkkkkjjjjjkkkkk';
  /** Keys that open a view, then moves of the selection in it. */
  const movesIn = async (cols, lines, opening) => {
    const terminal = new Terminal(app, cols, lines, { XDG_STATE_HOME: work });
    await terminal.until(/文档/);
    await terminal.settle(300);
    for (const key of opening) await terminal.key(key);
    await terminal.settle(300);
    const keys = [];
    for (const key of moves) keys.push(await terminal.key(key));
    await terminal.close('\x03');
    return { bytes: Math.max(...keys.map((key) => key.bytes)), ms: keys.map((key) => key.ms) };
  };
  const views = { documents: ['1'], metrics: ['3'], comparison: ['3', '\r'], matrix: ['3', 'm'], targets: ['4'], terms: ['5'] };
  for (const [view, opening] of Object.entries(views))
    report(`bytes of a selection move, 80x24, ${view}, most`, (await movesIn(80, 24, opening)).bytes, 120);
  for (const [cols, lines, limit] of [
    [80, 24, 16],
    [120, 40, 16],
    [200, 60, 30],
  ]) {
    const ms = [];
    for (const opening of [views.documents, views.metrics, views.matrix]) ms.push(...(await movesIn(cols, lines, opening)).ms);
    report(`key to frame p95 ms, ${cols}x${lines}`, percentile(ms, 0.95), limit);
  }

  const long = new Terminal(app, 80, 24, { XDG_STATE_HOME: work });
  await long.until(/文档/);
  // Through all views, with a search typed letter by letter: 100 keys.
  const walk = [
    'jjk',
    '\r',
    ' ',
    ' ',
    'G',
    'g',
    ']f',
    ']f',
    'o',
    '\x1b[B',
    '\r',
    'q',
    '2',
    'gsgyzcz',
    '\x1b[B',
    '\x1b[B',
    '\r',
    'q',
    '\x15',
    '\t',
    '3',
    'jjjj',
    '\r',
    'jjll',
    'q',
    'm',
    'jjjll',
    'q',
    '4',
    'jjjj',
    '5',
    'jjjj',
    '?',
    'q',
    '1',
  ];
  const keys = walk.flatMap((part) => (part.startsWith('\x1b') ? [part] : [...part]));
  const after = async (count) => {
    for (let typed = 0; typed < count; typed += keys.length) await long.type(keys);
    await long.settle(300);
    return residentMB(long.process.pid);
  };
  const early = await after(1000);
  report('memory growth from key 1,000 to 10,000, MB', (await after(9000)) - early, 10);
  await long.close('\x03');

  // Compiling and searching: the development documents where they lie beside the checkout, else the bundled ones.
  await build({ ...bundling, entryPoints: { layers: 'tests/bench/layers.ts' } });
  const documents = [join(root, '../shared/dev-corpus'), join(root, 'seeds')].find((folder) => existsSync(folder));
  const layers = (folder, copies) => {
    const { stdout, stderr, status } = spawnSync(node, [join(work, 'layers.mjs'), folder, String(copies)], { encoding: 'utf8', cwd: root });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  };
  // A set long enough that V8 has compiled what runs often, which start-up is part of: some hundred documents.
  const compiled = layers(documents, SET);
  row('compile after start-up, MB of text a CPU second, at least', compiled.megabytesPerSecond, 0.5, compiled.megabytesPerSecond >= 0.5);
  rows.push({ what: 'compile after start-up ÷ plain segmentation of the same text', value: Number(compiled.compileOverSegmentation.toFixed(2)) });
  const [half, whole] = [10, 20].map((copies) => compilePeak(documents, copies));
  rows.push({ what: 'most memory while 20 copies are compiled, MB', value: Number(whole.toFixed(2)) });
  report('the same ÷ that of 10 copies', whole / half, 1.25);
  const bundled = layers(join(root, 'seeds'), 1);
  report('search p95 ms a key, bundled corpus', bundled.searchP95, 2);
  report('index ÷ text, bytes', bundled.indexOverText, 12);
  if (values.large) {
    const copies = Math.ceil((100_000 * SET) / compiled.sentences);
    const large = layers(documents, copies);
    report(`search p95 ms a key, ${large.sentences} sentences`, large.searchP95, 30);
    report(`index ÷ text, bytes, ${large.sentences} sentences`, large.indexOverText, 12);
    findInLarge(documents, copies, large.sentences);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
console.log(`node ${process.version}, ${runs} runs each, on a machine whose bare node starts in some tens of ms; ratios are medians pair by pair`);
console.table(rows);
