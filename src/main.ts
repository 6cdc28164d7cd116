#!/usr/bin/env node
/**
 * The program's entry: hands the arguments to the commands, sets the exit code.
 *
 * The commands are run from code that V8 compiled when the program was built, where this is the same V8: a short command calls most of its functions
 * once, so that parsing and compiling them is a quarter of what `find` takes beside Node's own start. Any other V8 reads their source as ever.
 */
import { existsSync, readFileSync } from 'node:fs';
import type NodeModule from 'node:module';
import { Script } from 'node:vm';
import type * as Cli from './cli/main.ts';

/** Files of the bundle that have their code beside them, as they require one another (`build.mjs`). */
const COMPILED = new Set(['./cli.js', './find.js', './printing.js']);

/** What the files that were run export. */
const modules = new Map<string, unknown>();

/**
 * Runs a file of the bundle, once.
 * @param name as another file requires it
 * @param made told of each script and the file its code belongs in: for the build, which has the scripts run and keeps the code that came of it
 * @returns what the file exports
 */
export function load(name: string, made?: (script: Script, codeFile: string) => void): unknown {
  if (modules.has(name)) return modules.get(name);
  const file = `${__dirname}${name.slice(1)}`;
  // V8 refuses the code of another version, but takes it for that of any source as long as its own: the two are written by one build.
  const codeFile = `${file}.v8-${process.versions.v8}-${process.arch}`;
  if (!made && !existsSync(codeFile)) return require(file);
  // The bundle is ASCII.
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`, {
    filename: file,
    ...(made ? {} : { cachedData: readFileSync(codeFile) }),
  });
  made?.(script, codeFile);
  const loaded = { exports: {} };
  const requires = (other: string): unknown => (COMPILED.has(other) ? load(other, made) : require(other));
  script.runInThisContext()(loaded.exports, requires, loaded, file, __dirname);
  modules.set(name, loaded.exports);
  return loaded.exports;
}

if (require.main === module) {
  // Node 22.1 and later keep compiled code between runs by themselves: of what has none beside it.
  if (Number.parseInt(process.versions.node, 10) >= 22) {
    const nodeModule = require('node:module') as typeof NodeModule;
    if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') nodeModule.enableCompileCache();
  }
  const { main } = load('./cli.js') as typeof Cli;
  void main(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
