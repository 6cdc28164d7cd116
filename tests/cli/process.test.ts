/** The program as a process: what a shell, a pipe and a full disk see. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileAhead } from '../../build.mjs';
import { buildProgram, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
}, 60_000);
afterAll(() => program.remove());

const shell = (script: string, env: Record<string, string> = {}) =>
  spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    timeout: 60_000,
    cwd: program.folder,
    env: { ...process.env, ...env, NODE: process.execPath },
  });

describe('code compiled ahead', () => {
  it('changes no answer, nor does code that V8 refuses', () => {
    const answers = () => [['find', '灯塔工厂', '--json'], ['find', 'dtgc'], ['facts', '--json'], ['docs']].map((args) => program.run(args).stdout);
    const before = answers();
    expect(before.every((answer) => answer.length > 50)).toBe(true);
    compileAhead(program.folder);
    const code = readdirSync(program.folder).filter((name) => name.includes('.v8-'));
    expect(code.map((name) => name.replace(/\.v8-.*/, '')).sort()).toEqual(['cli.js', 'find.js', 'printing.js']);
    expect(answers()).toEqual(before);
    for (const name of code) truncateSync(join(program.folder, name), 20_000);
    expect(answers()).toEqual(before);
    for (const name of code) rmSync(join(program.folder, name));
  });
});

describe('stdout is data, stderr narration', () => {
  it('a fact a line, nothing on stderr', () => {
    const { status, stdout, stderr } = program.run(['facts', '--format', 'ndjson']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const facts = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(facts.map((fact) => fact.doc)).toEqual([...facts.map((fact) => fact.doc)].sort());
    for (const fact of facts)
      expect(Object.keys(fact)).toEqual(
        expect.arrayContaining(['doc', 'quote', 'surface', 'value', 'unit', 'bound', 'metric', 'period', 'kind', 'scope', 'source']),
      );
    const raw = readFileSync(join(program.folder, 'texts', facts[0].source.file), 'utf8');
    expect([...raw].slice(facts[0].source.start, facts[0].source.end).join('')).toBe(facts[0].surface);
  });

  it('build prints the file it wrote and tells the rest', () => {
    const { status, stdout, stderr } = program.run(['build', 'texts', '-o', 'again.json']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'again.json\n' });
    expect(stderr).toContain('已编译 2 篇文档');
    const json = JSON.parse(program.run(['build', 'texts', '-o', 'again.json', '--json']).stdout);
    expect(json).toMatchObject({ version: 1, rows: [{ path: 'again.json', documents: 2 }] });
  });

  it('the same answers from a file, a folder, or SUZHOU_TUI_CORPUS', () => {
    const own = program.run(['facts', '--format', 'ndjson']).stdout;
    expect(program.run(['facts', '--format', 'ndjson', '--corpus', 'corpus.json']).stdout).toBe(own);
    expect(program.run(['facts', '--format', 'ndjson', '--corpus', 'texts']).stdout).toBe(own);
    expect(program.run(['facts', '--format', 'ndjson'], { SUZHOU_TUI_CORPUS: 'corpus.json' }).stdout).toBe(own);
  });
});

describe('a reader that goes away', () => {
  /** A pipeline, and the exit code of its first part on the last line. */
  const headed = (args: string, reader: string): string => `"$NODE" main.js ${args} | ${reader}; code=\${PIPESTATUS[0]}; echo; echo $code`;

  /** A document of more than a pipe holds. */
  const writeLong = (): void => {
    mkdirSync(join(program.folder, 'long'), { recursive: true });
    writeFileSync(join(program.folder, 'long', 'long.txt'), `长文\n\n${'这一段文字只是为了占据管道。'.repeat(40)}\n`.repeat(400));
  };

  it('ends the command quietly', () => {
    const { stdout, stderr } = shell(headed('show 010 --format ndjson --corpus texts', 'head -1'));
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });

  it('also where there is more than a pipe holds', () => {
    writeLong();
    const { stdout, stderr } = shell(headed('show long --raw --corpus long', 'head -c 5'));
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0');
  });

  it('gets all of it from a pipe that another program has set not to wait', () => {
    writeLong();
    const { stdout } = shell('"$NODE" main.js show long --raw --corpus long');
    const impatient = `"$NODE" -e "new (require('node:net').Socket)({ fd: 1 }); process.kill(process.pid, 'SIGKILL')"`;
    // The reader begins when the pipe has once been found full.
    const telling = `import fs from 'node:fs'; const { writeSync } = fs;
      fs.writeSync = (...args) => { try { return writeSync(...args); } catch (error) { fs.appendFileSync('full', error.code); throw error; } };`;
    const writing = `{ ${impatient}; "$NODE" --import "$TELLING" main.js show long --raw --corpus long; }`;
    const passed = shell(`${writing} | { until [ -s full ]; do :; done; cat; }`, { TELLING: `data:text/javascript,${encodeURIComponent(telling)}` });
    expect(readFileSync(join(program.folder, 'full'), 'utf8')).toMatch(/^(EAGAIN)+$/);
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(passed.stdout).toBe(stdout);
  });

  it('a stdout that is closed from the start is no crash', () => {
    const { stderr } = shell('"$NODE" main.js docs >&-');
    expect(stderr).not.toContain('    at ');
  });

  it.skipIf(!existsSync('/dev/full'))('a full disk behind > is told (needs /dev/full)', () => {
    const { status, stderr } = shell('"$NODE" main.js docs > /dev/full');
    expect(status).not.toBe(0);
    expect(stderr).toContain('磁盘已满');
    expect(stderr).not.toContain('    at ');
  });
});

describe('an interrupt', () => {
  it('is 130 for the shell and leaves no half-written corpus', async () => {
    const folder = join(program.folder, 'many');
    mkdirSync(folder);
    const text = readFileSync(join(program.folder, 'texts', '010_report.txt'), 'utf8');
    for (let i = 0; i < 400; i++) writeFileSync(join(folder, `${i}.txt`), text.repeat(10));
    const ready = ['--import', 'data:text/javascript,process.stderr.write("ready")'];
    const running = spawn(process.execPath, [...ready, program.main, 'build', 'many', '-o', 'many.json'], { cwd: program.folder, stdio: 'pipe' });
    const closed = new Promise<[number | null, string | null]>((resolve) => running.on('close', (code, signal) => resolve([code, signal])));
    await new Promise<void>((resolve) => running.stderr.once('data', () => resolve()));
    running.kill('SIGINT');
    const [code, signal] = await closed;
    // A shell shows a process that SIGINT ended as 130.
    expect(signal === 'SIGINT' || code === 130).toBe(true);
    expect(existsSync(join(program.folder, 'many.json'))).toBe(false);
  });
});

describe('input that cannot be read', () => {
  const wrong = (args: string[], sentence: string | RegExp) => {
    const { status, stdout, stderr } = program.run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  };

  it('a corpus that is not there', () => wrong(['docs', '--corpus', 'nowhere.json'], /找不到 nowhere\.json/));
  it('a folder without documents', () => {
    mkdirSync(join(program.folder, 'empty'));
    wrong(['docs', '--corpus', 'empty'], /empty 里没有可读的文档/);
    wrong(['build', 'empty'], /empty 里没有可读的文档/);
  });
  it('a file that is no corpus', () => wrong(['docs', '--corpus', 'package.json'], /package\.json 不是语料库文件/));
  it('a corpus cut short', () => {
    const cut = join(program.folder, 'cut.json');
    writeFileSync(cut, readFileSync(program.corpus));
    truncateSync(cut, readFileSync(cut).length - 100);
    wrong(['docs', '--corpus', 'cut.json'], /cut\.json 已损坏/);
  });
  it('a corpus with a changed byte', () => {
    const bytes = readFileSync(program.corpus);
    for (let at = bytes.indexOf(10) + 1; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(join(program.folder, 'flipped.json'), bytes);
    wrong(['facts', '--corpus', 'flipped.json'], /flipped\.json 已损坏/);
  });
  it('a binary file under the name of a text', () => {
    mkdirSync(join(program.folder, 'binary'));
    writeFileSync(join(program.folder, 'binary', 'x.txt'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) & 255)));
    wrong(['build', 'binary', '-o', 'b.json'], /二进制|编码/);
    expect(existsSync(join(program.folder, 'b.json'))).toBe(false);
  });
  it('a folder where a file is to be written, and the other way round', () => {
    wrong(['build', 'texts', '-o', 'empty'], /empty 是文件夹/);
    wrong(['build', 'texts', '-o', 'package.json'], /package\.json 已存在/);
    expect(JSON.parse(readFileSync(join(program.folder, 'package.json'), 'utf8'))).toEqual({ type: 'commonjs' });
    wrong(['build', 'texts', '-o', 'no/such/folder/x.json'], /无法写入/);
  });
  it('a link in a circle', () => {
    symlinkSync('circle', join(program.folder, 'circle'));
    wrong(['docs', '--corpus', 'circle'], /circle/);
  });
  it('a pipe in place of a file', () => {
    execFileSync('mkfifo', [join(program.folder, 'pipe.txt')]);
    wrong(['docs', '--corpus', 'pipe.txt'], /无法读取 pipe\.txt/);
  });
  it('one unreadable file among good ones is left out and named', () => {
    const folder = join(program.folder, 'mixed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'good.txt'), readFileSync(join(program.folder, 'texts', '010_report.txt')));
    writeFileSync(join(folder, 'bad.txt'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) & 255)));
    const { status, stderr } = program.run(['build', 'mixed', '-o', 'mixed.json']);
    expect(status).toBe(0);
    expect(stderr).toContain('略过：bad.txt');
  });
});

describe('what is loaded', () => {
  const openedBy = (args: string[]): string =>
    execFileSync(process.execPath, ['--cpu-prof', '--cpu-prof-dir=prof', program.main, ...args], { cwd: program.folder, encoding: 'utf8' });

  it('React and Ink are in no file that a printing command loads', () => {
    openedBy(['find', '灯塔工厂']);
    openedBy(['help']);
    openedBy(['compare', '灯塔工厂数']);
    const urls = readdirSync(join(program.folder, 'prof')).flatMap((name) => {
      const profile = JSON.parse(readFileSync(join(program.folder, 'prof', name), 'utf8'));
      return profile.nodes.map((node: { callFrame: { url: string } }) => node.callFrame.url as string);
    });
    const files = [...new Set(urls.filter((url) => url.startsWith('file://')))];
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(readFileSync(new URL(file), 'utf8')).not.toContain('react.element');
  });
});

describe('completion in bash', () => {
  const complete = (words: string): string[] =>
    shell(`suzhou-tui() { "$NODE" main.js "$@"; }
      source <(suzhou-tui completion bash)
      COMP_WORDS=(suzhou-tui ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]}-1)); _suzhou_tui; printf '%s\\n' "\${COMPREPLY[@]}"`)
      .stdout.split('\n')
      .filter(Boolean);

  it('knows commands, options and documents', () => {
    expect(complete('con')).toEqual(['conflicts']);
    expect(complete('facts --d')).toEqual(['--doc']);
    expect(complete("show ''")).toEqual(['010', '011']);
  });

  it.each(['bash'])('%s takes the script without complaint', (name) => {
    const { stdout } = program.run(['completion', name]);
    expect(spawnSync(name, ['-n'], { input: stdout, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });
});
