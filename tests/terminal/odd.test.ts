/** The program on terminals, lines and windows that are not as one would wish: late or senseless answers, phrases in pieces, pastes, storms of sizes. */
import { afterEach, describe, expect, it } from 'vitest';
import { hasTmux, PROGRAM, Rig, type RigOptions } from './rig.ts';

const rigs: Rig[] = [];
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.dispose();
});

async function open(options: RigOptions = {}): Promise<Rig> {
  const rig = Rig.launch({ columns: 80, rows: 24, ...options });
  rigs.push(rig);
  await rig.waitFor(/\d字/);
  await rig.quiet();
  return rig;
}

const box = (term: Rig): string =>
  term
    .screen()
    .find((row) => row.startsWith(' 检索'))
    ?.replace(/\s+\d+\/\d+$/, '')
    .slice(' 检索 '.length) ?? '';

describe('a terminal that answers', () => {
  it('late, in the middle of typing, is heard, and nothing of it is taken for text', async () => {
    const term = await open({ answers: false });
    await term.keys('2');
    await term.type('灯塔');
    await term.waitFor(/精确/);
    expect(term.text()).toMatch(/[─▸]/);
    // Row 2, column 5: two ambiguous characters have taken four columns. A light background.
    await term.type('\u001b[2;5R\u001b]11;rgb:ffff/ffff/ffff\u001b\\');
    await term.waitFor((screen) => !/[─▸]/.test(screen));
    await term.type('工厂');
    await term.waitFor(/灯塔工厂/);
    expect(box(term)).toBe('灯塔工厂');
  });

  it.each([
    ['in pieces', ['\u001b', '[2;', '3R', '\u001b]11;rgb:0000/00', '00/0000\u0007']],
    ['senselessly', ['\u001b[2;99999R\u001b]11;rgb:zz/zz\u001b\\\u001b[;R\u001b[?64;1;2c\u001bP>|xterm(370)\u001b\\\u001b[?2026;2$y\u001b[?1;2c']],
    ['with what is no text at all', [Buffer.from([0xff, 0xfe, 0x80, 0xf8, 0x00]), Buffer.from([0xe7, 0x81]), Buffer.from([0x9b, 0xc3])]],
  ])('%s shows no letter of it', async (_, chunks) => {
    const term = await open({ answers: false });
    await term.keys('2');
    for (const chunk of chunks) term.send(chunk);
    await term.type('gsgyzcz');
    await term.waitFor(/规上工业总产值/);
    expect(box(term).replace(/[^ -~]/g, '')).toBe('gsgyzcz');
  });

  it('for a dumb one says how to ask without a screen, and shows what there is', async () => {
    const term = Rig.launch({ env: { TERM: 'dumb' } });
    rigs.push(term);
    expect((await term.exit()).code).toBe(0);
    expect(term.output).toContain('TERM=xterm-256color');
    expect(term.output).toContain('5 篇文档');
    expect(term.output).not.toContain('\u001b');
  });
});

describe('what is typed at once', () => {
  const PHRASE = '规模以上工业企业总产值多少';

  it('by an input method stands whole in the box, wherever the line has cut it', async () => {
    const bytes = Buffer.from(PHRASE);
    for (const at of [1, 2, 3, 17, bytes.length - 1]) {
      const term = await open();
      await term.keys('2');
      term.send(bytes.subarray(0, at));
      term.send(bytes.subarray(at));
      await term.waitFor(new RegExp(PHRASE));
      expect(box(term)).toBe(PHRASE);
      term.dispose();
    }
  });

  it('as a paste of 10,000 characters with sequences in it is text, and no key', async () => {
    const term = await open();
    await term.keys('2');
    const text = `Q\u001b[31m灯塔\u001b]0;x\u0007工厂\r\n\u0003\u001bq\u202e${'长文本 '.repeat(2500)}`;
    await term.paste(text);
    await term.waitFor(/Q灯塔工厂/);
    // The program runs, and the box can be emptied at one stroke.
    await term.keys('CTRL-U');
    await term.type('dtgc');
    await term.waitFor(/首字母/);
    expect(box(term)).toBe('dtgc');
    expect(Math.max(...term.rowWidths())).toBeLessThanOrEqual(80);
  });

  it('as a paste outside of a box does nothing, whatever letters it holds', async () => {
    const term = await open();
    const before = term.screen();
    await term.paste('3jjQq\u0003\u001b\r');
    expect(term.screen()[0]).toBe(before[0]);
    expect(term.emulator.alternate).toBe(true);
  });
});

describe('a window', () => {
  it('that changes its size at every moment shows in the end what one of that size shows', async () => {
    const [term, still] = await Promise.all([open(), open({ columns: 97, rows: 31 })]);
    await Promise.all([term.keys('3', 'j', 'ENTER'), still.keys('3', 'j', 'ENTER')]);
    for (let i = 0; i < 60; i++) {
      term.resize(20 + ((i * 37) % 140), 5 + ((i * 17) % 50));
      if (i % 3 === 0) term.send('j');
      if (i % 3 === 1) term.send('k');
      await new Promise((resolve) => setTimeout(resolve, i % 4));
    }
    term.resize(97, 31);
    await term.waitFor((screen) => screen === still.text());
    expect(term.emulator.alternate).toBe(true);
  });

  it('of 20x5 says what it needs, takes q and grows back to the same view', async () => {
    const term = await open({ columns: 80, rows: 24 });
    await term.keys('4', 'j');
    const view = term.screen();
    term.resize(20, 5);
    await term.waitFor(/60×15/);
    await term.quiet();
    term.resize(80, 24);
    await term.waitFor((screen) => screen === view.join('\n'));
    term.resize(20, 5);
    await term.waitFor(/60×15/);
    term.send('Q');
    expect((await term.exit()).code).toBe(0);
  });
});

describe('a suspension', () => {
  it.skipIf(!hasTmux())('in a shell inside tmux gives the pane back, and the screen with fg', async () => {
    const socket = `odd-${process.pid}`;
    const term = Rig.launch({ command: ['tmux', '-L', socket, '-f', '/dev/null', 'new-session', 'PS1="shell> " bash --norc --noprofile -i'] });
    rigs.push(term);
    await term.waitFor(/shell>/);
    await term.type(`'${process.execPath}' '${PROGRAM}'\r`);
    await term.waitFor(/\d字/);
    await term.keys('3', 'j', 'j', 'CTRL-Z');
    await term.waitFor(/Stopped/);
    await term.type('echo $((40 + 2))\r');
    await term.waitFor(/^42$/m);
    await term.type('fg\r');
    await term.waitFor(/ 3\/134/);
    await term.keys('j');
    await term.waitFor(/ 4\/134/);
    await term.keys('CTRL-C');
    await term.waitFor(/shell>/);
    await term.type('exit\r');
    await term.exit();
  });

  it('where no shell waits (ssh host suzhou-tui) is over at once, and nothing is lost', async () => {
    const term = await open();
    await term.keys('3', 'j', 'j');
    const view = term.screen();
    term.send('\u001a');
    await term.waitUntil(() => term.restored().entered === 2);
    await term.waitFor((screen) => screen === view.join('\n'));
    await term.keys('j');
    await term.waitFor(/ 4\/134/);
    await term.keys('Q');
    expect(await term.exit()).toEqual({ code: 0, lineMode: true, echo: true });
  });

  it('comes as often as the user likes', async () => {
    const term = Rig.launch({ command: ['bash', '--norc', '--noprofile', '-i'], env: { PS1: 'shell> ' } });
    rigs.push(term);
    await term.waitFor(/shell>/);
    await term.type(`'${process.execPath}' '${PROGRAM}'\r`);
    await term.waitFor(/\d字/);
    await term.keys('5');
    const view = term.screen();
    for (let i = 0; i < 3; i++) {
      await term.type('\u001a');
      await term.waitFor((screen) => screen.split('Stopped').length === i + 2);
      await term.type('fg\r');
      await term.waitFor((screen) => screen === view.join('\n'));
    }
    await term.keys('Q');
    await term.waitFor(/shell>/);
    await term.type('exit\r');
    await term.exit();
  });
});
