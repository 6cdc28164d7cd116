/** What must not go wrong: suspension, a line that is cut, two at once, damaged files, errors, hostile documents, odd terminals. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hostileText } from '../support/hostile.ts';
import { hasTmux, isRunning, PROGRAM, Rig, type RigOptions } from './rig.ts';

const rigs: Rig[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.dispose();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function open(options: RigOptions = {}): Promise<Rig> {
  const rig = Rig.launch({ columns: 80, rows: 24, ...options });
  rigs.push(rig);
  await rig.waitFor(/1文档|1Documents/);
  await rig.waitFor(/\d字|\d chars/);
  await rig.quiet();
  return rig;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'suzhou-tui-trust-'));
  folders.push(made);
  return made;
}

const RESTORED = { alternateScreen: false, cursorShown: true, pasteMode: false, wrapping: true, entered: 1, left: 1 };

describe('a suspension', () => {
  it('by Ctrl-Z gives the shell its terminal, and fg the same screen, also when the window has changed', async () => {
    const term = Rig.launch({ command: ['bash', '--norc', '--noprofile', '-i'], env: { PS1: 'shell> ' } });
    rigs.push(term);
    await term.waitFor(/shell>/);
    await term.type(`'${process.execPath}' '${PROGRAM}'\r`);
    await term.waitFor(/\d字/);
    await term.keys('3', 'j', 'j');
    const before = term.screen();
    await term.keys('CTRL-Z');
    await term.waitFor(/Stopped/);
    expect(term.restored()).toMatchObject({ alternateScreen: false, cursorShown: true, wrapping: true });
    await term.type('fg\r');
    await term.waitFor(/ 3\/\d+/);
    await term.quiet();
    expect(term.screen()).toEqual(before);
    await term.keys('CTRL-Z');
    await term.waitFor(/Stopped[\s\S]*Stopped|shell> $/);
    term.resize(100, 30);
    await term.type('fg\r');
    await term.waitFor((screen) => screen.split('\n').length === 30 && / 3\/\d+/.test(screen));
    await term.keys('Q');
    await term.waitFor(/shell>/);
    await term.type('exit\r');
    await term.exit();
  });
});

describe('a line that is cut', () => {
  it('in the middle of drawing ends the program and leaves nothing running', async () => {
    const term = await open();
    const pid = term.pid();
    await term.keys('ENTER');
    for (let i = 0; i < 20; i++) term.send(' g');
    term.hangUp();
    await vi.waitUntil(() => !isRunning(pid), { timeout: 5000, interval: 20 });
  });

  it('without a signal ends it as well', async () => {
    // The terminal is gone, and nohup keeps the signal that says so from the program.
    const term = await open({ command: ['sh', '-c', 'trap "" HUP; exec "$@"', 'sh', process.execPath, PROGRAM] });
    const pid = term.pid();
    term.hangUp();
    await vi.waitUntil(() => !isRunning(pid), { timeout: 5000, interval: 20 });
  });
});

describe('what is kept', () => {
  it('is not lost between two programs that run at once', async () => {
    const first = await open();
    const env = { XDG_STATE_HOME: join(first.home, 'state') };
    const second = await open({ env });
    await first.keys('ENTER', 'b');
    await first.waitFor(/已加书签/);
    await second.keys('j', 'ENTER', 'b');
    await second.waitFor(/已加书签/);
    await first.keys('Q');
    await second.keys('Q');
    await Promise.all([first.exit(), second.exit()]);
    const kept = JSON.parse(readFileSync(join(env.XDG_STATE_HOME, 'suzhou-tui/state.json'), 'utf8'));
    expect(kept.corpora.seeds.bookmarks).toHaveLength(2);
  });

  it('in a damaged file is set aside, and the user told', async () => {
    const state = folder();
    mkdirSync(join(state, 'suzhou-tui'));
    writeFileSync(join(state, 'suzhou-tui/state.json'), '{"version":1,"corpora":{"seeds"');
    const term = await open({ env: { XDG_STATE_HOME: state } });
    expect(term.screen().at(-1)).toMatch(/损坏.*state\.json/);
    expect(readFileSync(join(state, 'suzhou-tui/state.json.damaged'), 'utf8')).toContain('"seeds"');
    await term.keys('ENTER', 'b', 'Q');
    expect((await term.exit()).code).toBe(0);
    expect(readFileSync(join(state, 'suzhou-tui/state.json'), 'utf8')).toContain('open ');
  });

  it('behind something that is no file stays as it is, and the user is told at once', async () => {
    const state = folder();
    mkdirSync(join(state, 'suzhou-tui/state.json'), { recursive: true });
    const term = await open({ env: { XDG_STATE_HOME: state } });
    expect(term.screen().at(-1)).toMatch(/书签无法保存（EISDIR）/);
    await term.keys('ENTER', 'b');
    await term.waitFor(/EISDIR/);
    await term.keys('B');
    await term.waitFor(/── 书签/);
    await term.keys('q', 'Q');
    expect((await term.exit()).code).toBe(0);
    expect(readdirSync(join(state, 'suzhou-tui'))).toEqual(['state.json']);
  });

  it('where it cannot be written costs a line, and the program goes on', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const term = await open({ env: { XDG_STATE_HOME: join(file, 'state') } });
    await term.keys('ENTER', 'b');
    await term.waitFor(/ENOTDIR/);
    // Within the run, it is kept.
    await term.keys('q', 'B');
    await term.waitFor(/书签/);
    await term.keys('q', 'Q');
    expect((await term.exit()).code).toBe(0);
  });
});

describe('an error nobody caught', () => {
  it.each([
    ['Chinese', [], '意外错误：boom。'],
    ['English', ['--lang', 'en'], 'Unexpected error: boom.'],
  ])('gives the terminal back and says so in %s, without a stack', async (_, args, sentence) => {
    const hook = join(folder(), 'hook.mjs');
    writeFileSync(hook, 'process.on("SIGUSR2", () => { throw new Error("boom"); });');
    const term = await open({ args, env: { NODE_OPTIONS: `--import ${hook}` } });
    term.signal('SIGUSR2');
    expect(await term.exit()).toEqual({ code: 1, lineMode: true, echo: true });
    expect(term.restored()).toEqual(RESTORED);
    expect(term.text()).toContain(sentence);
    expect(term.text()).not.toMatch(/ {4}at /);
  });
});

describe('a hostile document', () => {
  it('shows safely in every view: no sequence of its own reaches the terminal, no row is wider than the screen', async () => {
    const corpus = folder();
    writeFileSync(join(corpus, 'hostile.txt'), hostileText());
    const term = await open({ args: ['--corpus', corpus] });
    const seen: string[] = [];
    for (const key of [
      'ENTER',
      ' ',
      ' ',
      'g',
      'r',
      ' ',
      'G',
      'r',
      ']',
      'f',
      'o',
      'ESC',
      '/',
      '长长',
      'ENTER',
      'n',
      '3',
      'ENTER',
      'ENTER',
      '4',
      '5',
      '2',
      '产值',
      'ENTER',
    ]) {
      await term.keys(key);
      seen.push(term.text());
      expect(Math.max(...term.rowWidths())).toBeLessThanOrEqual(80);
      expect(term.emulator.alternate).toBe(true);
    }
    expect(seen.join('\n')).toContain('高新技术企业');
    // Only the app's own: looks, places, erasures, modes. No title, no clipboard, no reset, no device control, no other character set.
    const foreign = term.output
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it looks for
      .replace(/\u001b\[[?\d;]*[A-Za-z]|\u001b\[\d q|\u001bM|\u001b\]11;\?\u001b\\/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the same
      .match(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g);
    expect(foreign).toBeNull();
    await term.keys('Q');
    expect((await term.exit()).code).toBe(0);
  }, 60_000);
});

describe('on Chinese terminals', () => {
  it('takes the width of ambiguous characters from the terminal, or as it is told', async () => {
    // The emulator draws them one wide, and says so.
    expect((await open()).screen()[3]).toContain('│');
    const told = await open({ args: ['--ambiguous', '2'] });
    expect(told.output).not.toContain('\u001b[6n');
    expect(told.text()).not.toMatch(/[│─▸]/);
    const ascii = await open({ args: ['--ascii'] });
    expect(ascii.text()).not.toMatch(/[│─▸]/);
  });

  it('says what a wrong width is', async () => {
    const term = Rig.launch({ args: ['--ambiguous', '3'] });
    rigs.push(term);
    expect((await term.exit()).code).toBe(2);
    expect(term.text()).toContain('1 | 2 | auto');
  });

  it('does not wait for a terminal that answers nothing', async () => {
    const term = await open({ answers: false });
    await term.keys('j');
    await term.waitFor(/▸ 新年第一会|▸ /);
    expect(term.screen()[0]).toContain('1文档');
  });

  it('of a locale that is not UTF-8 says so plainly, and C is taken as UTF-8', async () => {
    const gbk = Rig.launch({ env: { LC_ALL: undefined, LANG: 'zh_CN.GBK' } });
    rigs.push(gbk);
    expect((await gbk.exit()).code).toBe(2);
    expect(gbk.text()).toMatch(/GBK.*UTF-8/s);
    const c = await open({ env: { LC_ALL: 'C', LANG: undefined } });
    expect(c.screen()[0]).toContain('1文档');
  });

  it('puts the cursor behind what is typed, where input methods open their window', async () => {
    const term = await open();
    await term.keys('2');
    await term.type('灯塔工厂');
    await term.waitFor(/灯塔工厂/);
    await term.quiet();
    const row = term.screen().findIndex((line) => line.includes('检索 灯塔工厂'));
    expect(term.emulator.cursor).toEqual({ row, column: ' 检索 '.length + 2 + 8 });
  });

  it.skipIf(!hasTmux())('does the same inside tmux', async () => {
    const socket = `trust-${process.pid}`;
    const term = Rig.launch({ command: ['tmux', '-L', socket, '-f', '/dev/null', 'new-session', `'${process.execPath}' '${PROGRAM}'`] });
    rigs.push(term);
    await term.waitFor(/\d字/);
    await term.keys('2');
    await term.type('灯塔工厂');
    await term.waitFor(/检索 灯塔工厂/);
    await term.quiet();
    const row = term.screen().findIndex((line) => line.includes('检索 灯塔工厂'));
    expect(term.emulator.cursor).toEqual({ row, column: 14 });
    // ESC and a letter would be one key to tmux.
    await term.keys('CTRL-C');
    expect((await term.exit()).code).toBe(0);
  });
});
