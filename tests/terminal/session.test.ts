import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasTmux, isRunning, Rig, type RigOptions } from './rig.ts';
import { buildDemo } from './rig-demo.ts';

let demo: Awaited<ReturnType<typeof buildDemo>>;
const rigs: Rig[] = [];
beforeAll(async () => {
  demo = await buildDemo();
});
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.dispose();
});
afterAll(() => demo.remove());

async function launch(options: RigOptions = {}): Promise<Rig> {
  const rig = Rig.launch({ command: demo.command, ...options });
  rigs.push(rig);
  await rig.waitFor(/第0项/);
  await rig.quiet();
  return rig;
}

const RESTORED = { alternateScreen: false, cursorShown: true, pasteMode: false, wrapping: true, entered: 1, left: 1 };

describe('on a terminal', () => {
  it('shows frames as wide as the screen, in the alternate screen', async () => {
    const term = await launch();
    expect(term.screen()[0]).toContain('size 80x24');
    expect(term.screen()[1]).toBe('▸ 第0项 灯塔工厂“智改数转”规上工业总产值');
    expect(term.emulator.alternate).toBe(true);
    expect(Math.max(...term.rowWidths())).toBeLessThanOrEqual(80);
  });

  it('asks the terminal and hears its answer', async () => {
    const term = await launch();
    await term.waitFor(/last probe 1/);
  });

  it('draws its first frame without an answer', async () => {
    const term = await launch({ answers: false });
    expect(term.screen()[23]).toBe('last');
  });

  it('writes at most 120 bytes for a selection move', async () => {
    const term = await launch();
    await term.waitFor(/last probe 1/);
    await term.keys('j');
    const mark = term.mark();
    await term.keys('j');
    await term.waitFor(/▸ 第2项/);
    expect(term.screen()[3]).toMatch(/^▸ 第2项/);
    expect(term.bytesSince(mark)).toBeGreaterThan(0);
    expect(term.bytesSince(mark)).toBeLessThanOrEqual(120);
  });

  it('takes keys that come together, and keys that come in pieces', async () => {
    const term = await launch();
    await term.type('jjj');
    await term.waitFor(/▸ 第3项/);
    expect(term.screen()[4]).toMatch(/^▸ 第3项/);
    await term.type('\u001b');
    await term.waitFor(/last esc/);
    await term.keys('DOWN', 'UP', 'UP');
    await term.waitFor(/▸ 第2项/);
    expect(term.screen()[3]).toMatch(/^▸ 第2项/);
  });

  it('puts phrases and pastes into the box and the cursor behind them', async () => {
    const term = await launch();
    await term.type('灯塔工厂');
    await term.waitFor(/box 灯塔工厂/);
    expect(term.screen()[22]).toBe('box 灯塔工厂');
    expect(term.emulator.cursor).toEqual({ row: 22, column: 12 });
    await term.paste('qqTT');
    await term.waitFor(/last paste 4/);
    expect(term.screen()[22]).toBe('box 灯塔工厂qqTT');
    expect(term.screen()[23]).toBe('last paste 4');
  });

  it('follows the size of the terminal', async () => {
    const term = await launch();
    term.resize(120, 40);
    await term.waitFor(/size 120x40/);
    term.resize(61, 15);
    await term.waitFor(/size 61x15/);
    await term.quiet();
    expect(term.screen()[13]).toMatch(/^box/);
  });
});

describe('in odd surroundings', () => {
  it.each([
    ['CI set', { CI: 'true' }],
    ['CI set to nothing', { CI: '' }],
    ['a terminal of 16 colours', { TERM: 'linux' }],
  ])('draws with %s', async (_, env) => {
    const term = await launch({ env });
    await term.keys('j');
    await term.waitFor(/▸ 第1项/);
    expect(term.screen()[2]).toMatch(/^▸ 第1项/);
  });

  it('reads keys from the terminal when stdin is a pipe', async () => {
    const term = await launch({ command: ['sh', '-c', 'echo piped | "$@"', 'sh', ...demo.command] });
    await term.keys('j');
    await term.waitFor(/▸ 第1项/);
    expect(term.screen()[2]).toMatch(/^▸ 第1项/);
    await term.keys('q');
    expect(await term.exit()).toEqual({ code: 0, lineMode: true, echo: true });
  });

  it.skipIf(!hasTmux())('draws and ends inside tmux', async () => {
    const term = Rig.launch({
      command: ['tmux', '-L', `rig-${process.pid}`, '-f', '/dev/null', 'new-session', demo.command.map((word) => `'${word}'`).join(' ')],
    });
    rigs.push(term);
    await term.waitFor(/▸ 第0项/);
    await term.type('jjj\u001b[A灯塔');
    await term.waitFor(/▸ 第2项/);
    await term.waitFor(/box 灯塔/);
    expect(Math.max(...term.rowWidths())).toBeLessThanOrEqual(80);
    term.resize(100, 30);
    await term.waitFor(/size 100x29/);
    await term.keys('q');
    expect((await term.exit()).code).toBe(0);
    expect(term.emulator.alternate).toBe(false);
  });

  it('ends when the line is cut in the middle', async () => {
    const term = await launch();
    const pid = term.pid();
    for (let i = 0; i < 20; i++) term.send('\u001b[6~');
    term.hangUp();
    await vi.waitUntil(() => !isRunning(pid), { timeout: 5000, interval: 20 });
  });
});

describe('giving the terminal back', () => {
  it.each([
    ['q', 'q', 0],
    ['Ctrl-C', 'CTRL-C', 130],
  ])('after %s', async (_, key, code) => {
    const term = await launch();
    await term.keys(key);
    expect(await term.exit()).toEqual({ code, lineMode: true, echo: true });
    expect(term.restored()).toEqual(RESTORED);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('after %s', async (signal, code) => {
    const term = await launch();
    term.signal(signal);
    expect(await term.exit()).toEqual({ code, lineMode: true, echo: true });
    expect(term.restored()).toEqual(RESTORED);
  });

  it.each([
    ['thrown', 'T'],
    ['rejected', 'R'],
  ])('after an error %s, and tells it on the normal screen', async (word, key) => {
    const term = await launch();
    await term.keys(key);
    expect(await term.exit()).toEqual({ code: 1, lineMode: true, echo: true });
    expect(term.restored()).toEqual(RESTORED);
    expect(term.text()).toContain(`Error: ${word} in a key`);
  });

  it('around a suspension by Ctrl-Z in a shell', async () => {
    const term = Rig.launch({ command: ['bash', '--norc', '--noprofile', '-i'], env: { PS1: 'shell> ' } });
    rigs.push(term);
    await term.waitFor(/shell>/);
    await term.type(`${demo.command.map((word) => `'${word}'`).join(' ')}\r`);
    await term.waitFor(/第0项/);
    await term.keys('j', 'CTRL-Z');
    await term.waitFor(/Stopped/);
    expect(term.restored()).toMatchObject({ alternateScreen: false, cursorShown: true, pasteMode: true, wrapping: true });
    await term.type('stty -a | grep -c " icanon"\r');
    await term.type('fg\r');
    await term.waitFor(/▸ 第1项/);
    expect(term.emulator.alternate).toBe(true);
    await term.keys('j');
    await term.waitFor(/▸ 第2项/);
    await term.keys('q');
    await term.waitFor(/shell>/);
    await term.type('echo "code $?"\r');
    await term.waitFor(/code 0/);
    await term.type('exit\r');
    await term.exit();
  });

  it('draws everything anew after a stop it could not hear', async () => {
    const term = await launch();
    term.signal('SIGSTOP');
    await term.emulator.write('\u001b[2J');
    term.signal('SIGCONT');
    await term.waitFor(/▸ 第0项/);
    await term.keys('q');
    expect((await term.exit()).code).toBe(0);
  });
});
