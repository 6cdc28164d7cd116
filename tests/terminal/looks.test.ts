/** How the program looks: by what the terminal says of its background and colours, and what is copied through it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { hasTmux, PROGRAM, Rig, type RigOptions } from './rig.ts';

const rigs: Rig[] = [];
afterEach(() => {
  for (const rig of rigs.splice(0)) rig.dispose();
});

async function open(options: RigOptions = {}): Promise<Rig> {
  const rig = Rig.launch({ columns: 100, rows: 30, ...options });
  rigs.push(rig);
  await rig.waitFor(/\d字/);
  await rig.quiet();
  return rig;
}

const QUESTION = '\u001b]11;?\u001b\\';
// biome-ignore lint/suspicious/noControlCharactersInRegex: looks are escape sequences
const SGR = /\u001b\[([0-9;]*)m/g;

/** Every parameter of every look in the bytes; colours of 256 as `38;5;n`. */
function looksIn(bytes: string): Set<string> {
  const all = [...bytes.matchAll(SGR)].flatMap(([, look = '']) => look.match(/[34]8;5;\d+|\d+/g) ?? []);
  return new Set(all);
}

/** Views with everything that has a look of its own: verdicts, marks, figures, matches, heads, selections. */
const WALK = ['3', 'ENTER', 'q', '4', '5', '2', '苏州', 'ESC', 'DOWN', 'ENTER', 'r', 'q', '1', 'y', 'ESC'];

describe('colours', () => {
  it.each([
    ['dark', '1e1e/1e1e/1e1e', '38;5;117', '38;5;24'],
    ['light', 'fafa/fafa/fafa', '38;5;24', '38;5;117'],
  ])('are those for a %s background where the terminal says it has one', async (_, colour, own, other) => {
    const term = await open();
    expect(term.output).toContain(QUESTION);
    const mark = term.output.length;
    await term.type(`\u001b]11;rgb:${colour}\u001b\\`);
    await term.keys('3', 'ENTER');
    const looks = looksIn(term.output.slice(mark));
    expect(looks).toContain(own);
    expect(looks).not.toContain(other);
  });

  it('are the sixteen that suit both where it says nothing', async () => {
    const term = await open({ answers: false });
    await term.keys(...WALK);
    expect([...looksIn(term.output)].filter((look) => look.startsWith('38;') || look.startsWith('48;'))).toEqual([]);
    expect(looksIn(term.output)).toContain('36');
  });

  it('are the sixteen on a terminal that has no more, which is not asked', async () => {
    const term = await open({ env: { TERM: 'linux' } });
    expect(term.output).not.toContain(QUESTION);
    expect(term.output).not.toContain('\u001b[6 q');
    await term.type('\u001b]11;rgb:0000/0000/0000\u001b\\');
    await term.keys('3', 'ENTER');
    expect([...looksIn(term.output)].filter((look) => look.includes(';'))).toEqual([]);
  });

  it.each([
    ['NO_COLOR', { env: { NO_COLOR: '1' } }],
    ['--no-color', { args: ['--no-color'] }],
  ])(
    'are none with %s: weight, underline and inversion only, and every word and mark that stands there with colours',
    async (_, options) => {
      const [plain, coloured] = await Promise.all([open(options), open()]);
      expect(plain.output).not.toContain(QUESTION);
      for (const key of WALK) {
        await Promise.all([plain.keys(key), coloured.keys(key)]);
        await plain.waitFor((screen) => screen === coloured.text());
      }
      for (const look of looksIn(plain.output)) expect(['1', '2', '4', '7', '9']).toContain(look);
    },
    60_000,
  );
});

describe('a copy', () => {
  const copied = (term: Rig): string => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequence that copies
    const encoded = /\u001b\]52;c;([^\u0007]*)\u0007/.exec(term.output)?.[1] ?? '';
    return Buffer.from(encoded, 'base64').toString();
  };
  const kept = (term: Rig): string => readFileSync(join(term.home, 'state/suzhou-tui/copied.txt'), 'utf8').trimEnd();

  it.each([
    ['as text', [], '（苏州'],
    ['as Markdown', ['j'], '> '],
    ['by GB/T 7714', ['j', 'j'], '[N]. '],
  ])('goes to the terminal and to a file: %s', async (_, moves, mark) => {
    const term = await open();
    await term.keys('3', 'ENTER', 'y', ...moves, 'ENTER');
    await term.waitFor(/copied\.txt/);
    expect(copied(term)).toBe(kept(term));
    expect(copied(term)).toContain(mark);
  });

  it.skipIf(!hasTmux())('inside tmux is in its buffer', async () => {
    const socket = `looks-${process.pid}`;
    const command = [
      'tmux',
      '-L',
      socket,
      '-f',
      '/dev/null',
      'new-session',
      `'${process.execPath}' '${PROGRAM}'`,
      ';',
      'set',
      '-g',
      'set-clipboard',
      'on',
    ];
    const term = await open({ command });
    await term.keys('3', 'ENTER', 'y', 'ENTER');
    await term.waitFor(/copied\.txt/);
    const buffer = execFileSync('tmux', ['-L', socket, 'show-buffer'], { encoding: 'utf8' });
    expect(buffer.trimEnd()).toBe(kept(term));
    await term.keys('CTRL-C');
    expect((await term.exit()).code).toBe(0);
  });
});
