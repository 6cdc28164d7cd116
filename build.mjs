// Bundles the program into dist/ and compiles the bundled corpus from seeds/.

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * ink-table 3.1.0 is CommonJS and requires Ink, which is an ES module with top-level await: rewrite its requires into imports.
 * Used by the bundler below and by vitest.config.ts.
 * @param {string} code source of ink-table's main file
 * @returns {string} the same module as ESM
 */
export function inkTableAsModule(code) {
  const imports = [];
  // It hashes every row of every frame for a key (a quarter of a frame), and a row that changes is taken out and put in anew.
  const keyed = code.replace('const object_hash_1 = require("object-hash");', "const object_hash_1 = { sha1: () => '' };");
  if (keyed === code) throw new Error('ink-table: object-hash is not where it was in 3.1.0');
  const body = keyed.replace(/(?:var|const) (\w+) = (?:(__importDefault|__importStar)\()?require\("([^"]+)"\)\)?;/g, (_, name, helper, from) => {
    imports.push(`import * as ${name}_ns from '${from}';`);
    return helper === '__importDefault'
      ? `const ${name} = { default: ${name}_ns.default ?? ${name}_ns };`
      : `const ${name} = { ...(${name}_ns.default ?? {}), ...${name}_ns };`;
  });
  return `${imports.join('\n')}\nconst exports = {};\n${body}\nexport default exports.default;\n`;
}

const packages = {
  name: 'packages-made-fit',
  setup(build) {
    build.onLoad({ filter: /ink-table[\\/]dist[\\/]index\.js$/ }, (args) => ({
      contents: inkTableAsModule(readFileSync(args.path, 'utf8')),
      loader: 'js',
    }));
    // Yoga (Ink's layout engine, 3.2.1) unpacks the WebAssembly in its own text through fetch(), for which Node loads all of undici:
    // 35–60 ms of a first frame of 260. Without fetch it decodes the same text itself in about a millisecond.
    build.onLoad({ filter: /yoga-layout[\\/]dist[\\/]binaries[\\/]/ }, (args) => {
      const source = readFileSync(args.path, 'utf8');
      const contents = source.replace('"function"!=typeof fetch', 'true');
      if (contents === source) throw new Error(`${args.path}: the test for fetch is not where it was in yoga-layout 3.2.1`);
      return { contents, loader: 'js' };
    });
    // Ink loads the developer tools of React, and a WebSocket client for them, only when DEV=true; a bundle for users has neither.
    build.onLoad({ filter: /ink[\\/]build[\\/]devtools\.js$/ }, () => ({ contents: 'export {};', loader: 'js' }));
  },
};

/**
 * Options shared by the program and by the minimal Ink app that the benchmark measures it against.
 * @type {import('esbuild').BuildOptions}
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  external: ['nodejs-jieba'],
  plugins: [packages],
  logLevel: 'warning',
};

/**
 * The files of the program, by the module each begins with. What is imported dynamically within one file stays in it and is run on first use;
 * these few are files of their own, because most runs never need them. Every file costs Node about a millisecond to find and link, so that
 * dozens of small ones (esbuild's splitting) made `find` a third slower. They share no code, hence `UserError` knows its own by name.
 *
 * They are CommonJS, which Node runs some 10 ms sooner: it need not start its loader of ES modules, nor look at every export of what it brings itself.
 */
const FILES = {
  main: 'src/main.ts',
  cli: 'src/cli/main.ts',
  find: 'src/cli/commands/find.ts',
  printing: 'src/cli/commands/printing.ts',
  nearest: 'src/cli/nearest.ts',
  explain: 'src/cli/explain.ts',
  help: 'src/text/help.ts',
  complete: 'src/cli/complete.ts',
  app: 'src/tui/main.tsx',
  ink: 'src/tui/ink.tsx',
  engines: 'src/tui/engines.ts',
  searcher: 'src/search/searcher.ts',
  compile: 'src/library/compile.ts',
};

/** Files that are ES modules: Ink and Yoga await at their top level. */
const MODULES = new Set(['ink']);

/** @param {string} name of a file @returns {string} the file's name with its extension */
const fileOf = (name) => `${name}.${MODULES.has(name) ? 'mjs' : 'js'}`;

/** @type {import('esbuild').BuildOptions} */
const commonJs = {
  format: 'cjs',
  define: { ...bundleOptions.define, 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  banner: {},
  supported: { 'dynamic-import': false },
};

/** @type {import('esbuild').BuildOptions} */
const esModule = { outExtension: { '.js': '.mjs' } };

/**
 * esbuild turns all dynamic imports of a file into calls of `require`, or none: those of ES modules are turned back.
 * @param {string} code of a CommonJS file
 * @returns {string}
 */
function importingModules(code) {
  const imported = code.replace(/Promise\.resolve\(\)\.then\(\(\)=>[\w$]+\(require\(("\.\/[\w-]+\.mjs")\)(?:,1)?\)\)/g, 'import($1)');
  if (/require\("[^"]+\.mjs"\)/.test(imported)) throw new Error('an ES module is still required: esbuild writes dynamic imports another way');
  return imported;
}

/**
 * esbuild escapes what is not ASCII in texts, but not in regular expressions, where the escape means the same. A file of ASCII alone is read, kept and
 * scanned as single bytes.
 * @param {string} code
 * @returns {string}
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const separateFiles = {
  name: 'separate-files',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return null;
      const file = Object.entries(FILES).find(([, source]) => join(root, source) === join(resolveDir, path));
      return file ? { path: `./${fileOf(file[0])}`, external: true } : null;
    });
  },
};

/**
 * Bundles the program, without a corpus. What is already in `outdir` stays as it was when the sources do not build.
 * @param {string} outdir absolute path of the folder to fill
 */
export async function bundle(outdir) {
  const { build } = await import('esbuild');
  const options = { ...bundleOptions, plugins: [separateFiles, packages], absWorkingDir: root, outdir, write: false, metafile: true };
  const bundles = await Promise.all(
    Object.entries(FILES).map(([name, source]) =>
      build({ ...options, ...(MODULES.has(name) ? esModule : commonJs), entryPoints: { [name]: source } }),
    ),
  );
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  for (const { path, text } of bundles.flatMap(({ outputFiles }) => outputFiles)) {
    writeFileSync(path, path.endsWith('.mjs') ? text : inAscii(importingModules(text)));
  }
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  chmodSync(join(outdir, 'main.js'), 0o755);
  writeFileSync(join(outdir, 'LICENSES.txt'), licencesOf(bundles.flatMap(({ metafile }) => Object.keys(metafile.inputs))));
}

/**
 * The licences of the packages in the bundle, which their terms want handed on with it.
 * @param {readonly string[]} inputs files that went into the bundle, relative to the checkout
 * @returns {string} a paragraph a package: name, version, licence and its text
 */
function licencesOf(inputs) {
  const folders = inputs.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []);
  const licences = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((one) => /^licen[cs]e(\.|$)/i.test(one));
    const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : '';
    return `${name} ${version} (${license})\n\n${text}`.trim();
  });
  return `${[...new Set(licences)].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/** Commands that are run to see which functions a short command calls: an answer by characters, by sounds, none; each way of printing. */
const USUAL = [
  ['find', '灯塔工厂', '--json'],
  ['find', 'gsgyzcz', '--json'],
  ['find', '规上工业总产值 year:2023'],
  ['find', 'dengtagongchang', '--format', 'ndjson'],
  ['docs'],
  ['facts', '--limit', '20'],
  ['compare', '规上工业总产值', '--json'],
  ['show', '000#p3'],
];

/**
 * Runs the usual commands in a process of their own, and keeps beside the files what V8 compiled for them (`src/main.ts`).
 * @param {string} outdir folder of a bundle and its corpus
 */
export function compileAhead(outdir) {
  const code = `
    const { load } = require(${JSON.stringify(join(outdir, 'main.js'))});
    const scripts = new Map();
    const { main } = load('./cli.js', (script, file) => scripts.set(file, script));
    const sink = { write() {}, isTTY: false, columns: 0, finish: async () => {} };
    const io = { stdin: { isTTY: false }, stdout: sink, stderr: sink, env: {} };
    (async () => {
      for (const args of ${JSON.stringify(USUAL)}) await main(args, io);
      for (const [file, script] of scripts) require('node:fs').writeFileSync(file, script.createCachedData());
    })();`;
  const { status } = spawnSync(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('the commands could not be compiled ahead');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outdir = resolve(process.argv[2] ?? join(root, 'dist'));
  await bundle(outdir);
  const args = [join(outdir, 'main.js'), 'build', join(root, 'seeds'), '-o', join(outdir, 'corpus.json')];
  process.exitCode = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status ?? 1;
  if (process.exitCode === 0) compileAhead(outdir);
}
