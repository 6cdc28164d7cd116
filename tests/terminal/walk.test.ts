/** What a person does with the program, through a real pseudo-terminal: look up a figure, see who says so, go to the sentence and back. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PROGRAM, Rig, type RigOptions } from './rig.ts';

const rigs: Rig[] = [];
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.dispose();
});

async function open(columns: number, rows: number, options: RigOptions = {}): Promise<Rig> {
  const rig = Rig.launch({ columns, rows, ...options });
  rigs.push(rig);
  await rig.waitFor(/1文档/);
  // The first frame has the list only; the beginning of the document follows it.
  await rig.waitFor(/字/);
  await rig.quiet();
  return rig;
}

/** Whole frames only: nothing is wider than the screen, the tabs above, the hints below. */
function whole(term: Rig, columns: number, rows: number): void {
  expect(term.screen()).toHaveLength(rows);
  expect(Math.max(...term.rowWidths())).toBeLessThanOrEqual(columns);
  expect(term.screen()[0]).toMatch(/^ 1文档 {2}2检索 {2}3指标 {2}4目标 {2}5术语 /);
}

const RESTORED = { alternateScreen: false, cursorShown: true, pasteMode: false, wrapping: true, entered: 1, left: 1 };

describe.each([
  [80, 24],
  [120, 40],
])('a user at %ix%i', (columns, rows) => {
  it('opens a document and jumps to a section', async () => {
    const term = await open(columns, rows);
    await term.keys('j', 'j', 'ENTER');
    await term.waitFor(/行动计划/);
    await term.keys('o');
    await term.waitFor(/总体要求/);
    whole(term, columns, rows);
    await term.keys('/');
    await term.type('zttmb');
    await term.keys('CTRL-U');
    await term.type('ztmb');
    await term.keys('ENTER', 'ENTER');
    await term.waitFor(/总体目标/);
    expect(term.screen()[2]).toContain('总体目标');
    expect(term.text()).toContain('7%左右');
    whole(term, columns, rows);
  });

  it('finds 灯塔工厂 by characters and by initials, and reads the sentence', async () => {
    const term = await open(columns, rows);
    await term.keys('2');
    await term.type('灯塔工厂');
    await term.waitFor(/精确/);
    const hits = Number(/1\/(\d+)/.exec(term.screen()[1] ?? '')?.[1]);
    expect(hits).toBeGreaterThan(3);
    whole(term, columns, rows);
    await term.keys('CTRL-U');
    await term.type('dtgc');
    await term.waitFor(/首字母/);
    expect(term.text()).toContain('灯塔工厂');
    while (!term.screen().some((row) => /^▸ .*句子/.test(row))) await term.keys('DOWN');
    const list = term.screen();
    await term.keys('ENTER');
    await term.waitFor(/比较/);
    expect(term.text()).toContain('灯塔工厂');
    whole(term, columns, rows);
    await term.keys('q');
    expect(term.screen()).toEqual(list);
  });

  it('compares 规上工业总产值, goes to the sentence of a value and back to the same cell', async () => {
    const term = await open(columns, rows);
    await term.keys('3', '/');
    await term.type('gsgyzcz');
    await term.waitFor(/规上工业总产值/);
    await term.keys('ENTER', 'ENTER');
    await term.waitFor(/类型/);
    expect(term.screen()[1]).toContain('规上工业总产值');
    expect(term.text()).toMatch(/4\.2|4\.36|2\.8/);
    whole(term, columns, rows);
    await term.keys('j', 'l');
    const comparison = term.screen();
    await term.keys('ENTER');
    await term.waitFor(/第\d+段|\d+\/\d+/);
    expect(term.text()).toContain('规上工业总产值');
    await term.keys('BACKSPACE');
    expect(term.screen()).toEqual(comparison);
    await term.keys('L');
    expect(term.screen()).not.toEqual(comparison);
    await term.keys('q');
    expect(term.screen()).toEqual(comparison);
  });

  it('sees the goals and the terms, and leaves with the terminal as it was', async () => {
    const term = await open(columns, rows);
    await term.keys('4');
    await term.waitFor(/期限/);
    expect(term.text()).toMatch(/进行中|无法判断|已达|未达/);
    whole(term, columns, rows);
    await term.keys('5');
    await term.waitFor(/个术语/);
    whole(term, columns, rows);
    await term.keys('?');
    await term.waitFor(/按键/);
    await term.keys('q', 'Q');
    expect(await term.exit()).toEqual({ code: 0, lineMode: true, echo: true });
    expect(term.restored()).toEqual(RESTORED);
  });
});

describe('the end', () => {
  it.each([
    ['q', ['q'], 0],
    ['Q inside a view', ['3', 'ENTER', 'Q'], 0],
    ['Ctrl-C in the search box', ['2', 'CTRL-C'], 0],
  ])('by %s leaves the terminal as it was', async (_name, keys, code) => {
    const term = await open(80, 24);
    for (const key of keys) term.send(key === 'ENTER' ? '\r' : key === 'CTRL-C' ? '\u0003' : key);
    expect(await term.exit()).toEqual({ code, lineMode: true, echo: true });
    expect(term.restored()).toEqual(RESTORED);
  });

  it.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('by %s leaves the terminal as it was', async (signal) => {
    const term = await open(80, 24);
    await term.keys('3');
    term.signal(signal);
    const exit = await term.exit();
    expect(exit).toMatchObject({ lineMode: true, echo: true });
    expect(exit.code).toBeGreaterThan(128);
    expect(term.restored()).toEqual(RESTORED);
  });
});

describe('the window', () => {
  it('too small says so in one sentence, and shows the view again when it grows', async () => {
    const term = await open(80, 24);
    await term.keys('3', 'j', 'j');
    const view = term.screen();
    term.resize(50, 10);
    await term.waitFor(/60×15/);
    await term.quiet();
    // The emulator keeps what stood to the right of a narrower window.
    for (const row of term.screen().slice(1)) expect(row.slice(0, 50).trim()).toBe('');
    term.resize(80, 24);
    await term.waitFor(/指标/);
    await term.quiet();
    expect(term.screen()).toEqual(view);
  });

  it('of any size keeps the place', async () => {
    const term = await open(80, 24);
    await term.keys('j', 'ENTER', 'SPACE', 'SPACE');
    const first = (term.screen()[2] ?? '').trim().slice(0, 12);
    expect(first).not.toBe('');
    term.resize(132, 50);
    await term.waitFor((screen) => screen.split('\n')[2]?.includes(first) ?? false);
    whole(term, 132, 50);
    term.resize(60, 15);
    await term.waitFor((screen) => screen.split('\n')[2]?.includes(first) ?? false);
    expect(term.screen()[0]).toMatch(/^ 1文档/);
  });
});

describe('keys', () => {
  it('of an input method: full-width ？ ／ ： and a phrase at once', async () => {
    const term = await open(80, 24);
    await term.type('？');
    await term.waitFor(/按键/);
    await term.keys('q');
    await term.type('：');
    await term.waitFor(/命令/);
    await term.keys('ESC');
    await term.keys('2');
    await term.type('灯塔工厂');
    await term.waitFor(/精确/);
  });

  it('that come together all count', async () => {
    const term = await open(80, 24);
    await term.keys('3');
    await term.type('jjjjj');
    await term.waitFor(/ 6\/\d+/);
  });

  it.each([
    ['documents', []],
    ['hits', ['2', '灯塔']],
    ['metrics', ['3']],
    ['the comparison', ['3', 'ENTER']],
    ['the matrix', ['3', 'm']],
    ['targets', ['4']],
    ['terms', ['5']],
  ])('write at most 120 bytes for a selection move in %s, and one frame for what follows it', async (_, keys) => {
    const term = await open(80, 24);
    await term.keys(...keys, 'DOWN');
    await term.waitFor(/▸/);
    await term.quiet(200);
    const mark = term.output.length;
    term.send('\u001b[B');
    await term.waitUntil(() => term.output.length > mark);
    await term.quiet(200);
    const [move = '', preview = '', ...more] = term.output.slice(mark).split('\u001b[?2026l');
    expect(move).not.toBe('');
    expect(Buffer.byteLength(move)).toBeLessThanOrEqual(120);
    expect([preview, ...more].filter((frame) => frame !== '').length).toBeLessThanOrEqual(1);
  });

  it('before everything is loaded are not lost', async () => {
    const term = Rig.launch({ columns: 80, rows: 24 });
    rigs.push(term);
    term.send('3j');
    await term.waitFor(/ 2\/\d+/);
  });
});

describe('for a screen reader', () => {
  it.each([
    ['--linear', { args: ['--linear'] }],
    ['INK_SCREEN_READER', { env: { INK_SCREEN_READER: 'true' } }],
  ])('%s prints lines: the view, then what changes, and no sequence that draws', async (_, options) => {
    const term = Rig.launch({ columns: 80, rows: 24, ...options });
    rigs.push(term);
    await term.waitUntil(() => /\[1文档\][\s\S]*首次使用/.test(term.output));
    // Whole rows and whole titles from the first one on: a line that is read aloud has no edge.
    const began = term.output.split(/\r+\n/);
    expect(began[2]).toBe('选中：超5万亿后,最强地级市的下一步是什么?');
    expect(began[3]).toMatch(/^2023-08-08 .*\d+字 \d+数$/);
    expect(began.slice(0, 12).join('\n')).not.toContain('…');
    await term.keys('3');
    await term.waitFor(/选中：规上工业总产值/);
    const mark = term.output.length;
    await term.keys('j');
    await term.waitFor(/2\/\d+/);
    const said = term.output
      .slice(mark)
      .split('\r\n')
      .filter((line) => line !== '');
    expect(said).toHaveLength(2);
    expect(said.filter((line) => line.startsWith('选中：'))).toHaveLength(1);
    await term.keys('ENTER', 'q', 'Q');
    expect(await term.exit()).toEqual({ code: 0, lineMode: true, echo: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what there is none of
    expect(term.output.slice(0, term.output.indexOf('@modes'))).not.toMatch(/\u001b|[\u2500-\u259f\u001f]/);
  });
});

describe('what is remembered', () => {
  it('bookmarks, and where a document was left, survive the end of the program', async () => {
    const term = await open(80, 24);
    expect(term.screen().at(-1)).toContain('首次使用');
    await term.keys('j', 'ENTER', 'SPACE', 'b');
    await term.waitFor(/已加书签/);
    const read = term.screen()[2];
    await term.keys('Q');
    await term.exit();

    const again = await open(80, 24, { env: { XDG_STATE_HOME: `${term.home}/state` } });
    expect(again.screen().at(-1)).not.toContain('首次使用');
    await again.keys('j', 'ENTER');
    expect(again.screen()[2]).toBe(read);
    await again.keys('B');
    await again.waitFor(/书签/);
    await again.keys('ENTER');
    expect(again.text()).toContain((read ?? '').trim().slice(0, 10));
  });
});

describe('what is typed before the program listens', () => {
  it('is done as typed: Enter is Enter', async () => {
    const term = Rig.launch({ columns: 80, rows: 24 });
    rigs.push(term);
    // The terminal still works by lines: it hands on a line feed for it.
    term.send('j\r');
    await term.waitFor(/第\d+段/);
    expect(term.text()).toContain('新年第一会');
  });
});

describe('a folder', () => {
  it('is told to be read while nothing is on the screen yet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-folder-'));
    writeFileSync(join(folder, 'a.txt'), '某市工作报告\n2022年，全市灯塔工厂12家。\n');
    const term = Rig.launch({ columns: 80, rows: 24, args: ['--corpus', folder] });
    rigs.push(term);
    await term.waitFor(/1文档/);
    expect(term.output.indexOf('正在整理')).toBeGreaterThanOrEqual(0);
    expect(term.output.indexOf('正在整理')).toBeLessThan(term.output.indexOf('\u001b[?1049h'));
    await term.keys('q');
    // The line has gone from the screen as it was.
    expect(term.text()).not.toContain('正在整理');
    rmSync(folder, { recursive: true });
  });
});

describe('a corpus file damaged where it is read late', () => {
  it('ends the app with one sentence on the screen as it was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-damaged-'));
    const file = join(folder, 'corpus.json');
    const bytes = readFileSync(join(dirname(PROGRAM), 'corpus.json'));
    // The list of documents stands first and stays whole.
    bytes.fill(0x2a, Math.floor(bytes.length / 8));
    writeFileSync(file, bytes);
    const term = Rig.launch({ columns: 80, rows: 24, args: ['--corpus', file] });
    rigs.push(term);
    const exit = await term.exit();
    rmSync(folder, { recursive: true });
    expect(exit).toEqual({ code: 2, lineMode: true, echo: true });
    expect(term.text()).toContain('已损坏');
    expect(term.restored()).toMatchObject({ alternateScreen: false, cursorShown: true, pasteMode: false, wrapping: true });
  });
});
