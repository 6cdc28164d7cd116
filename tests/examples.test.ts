/** Every example of the help and of the README, pasted into a shell: it answers from the bundled corpus, and complains of nothing. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from '../src/cli/registry.ts';
import { PROGRAM, Rig } from './terminal/rig.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'suzhou-tui-examples-'));
  for (const folder of ['文件', 'my-documents']) cpSync(join(root, 'seeds'), join(home, folder), { recursive: true });
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin', 'suzhou-tui'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`);
  chmodSync(join(home, 'bin', 'suzhou-tui'), 0o755);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const environment = () => ({ HOME: home, PATH: `${join(home, 'bin')}:${process.env.PATH}`, LANG: 'C.UTF-8' });
const bash = (line: string) => spawnSync('bash', ['-c', line], { cwd: home, encoding: 'utf8', env: environment() });

/** The app is for a terminal: there the place is shown. */
async function opens(line: string): Promise<void> {
  const term = Rig.launch({ command: ['bash', '-c', line], env: environment() });
  try {
    await term.waitFor(/ · \d+%/);
    expect(term.text()).not.toMatch(/没有文档|没有第/);
    await term.keys('Q');
    expect((await term.exit()).code).toBe(0);
  } finally {
    term.dispose();
  }
}

async function works(line: string): Promise<void> {
  if (/^suzhou-tui open /.test(line)) return opens(line);
  const { status, stdout, stderr } = bash(line);
  expect({ line, status }).toEqual({ line, status: 0 });
  expect(stderr).not.toMatch(/没有|不对|Error|not found/);
  if (!/>|^source/.test(line)) expect(stdout.trim()).not.toBe('');
}

/** The lines below a title, up to the next one. */
function below(title: string, lines: readonly string[]): string[] {
  const from = lines.indexOf(title) + 1;
  const rest = from > 0 ? lines.slice(from) : [];
  const end = rest.findIndex((line) => !line.startsWith('  '));
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.trim());
}

describe('examples of', () => {
  it.each(['', ...commandNames])('help %s', async (command) => {
    const lines = bash(`suzhou-tui help ${command}`).stdout.split('\n');
    const examples = below('例', lines).filter((line) => line !== '');
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) await works(example);
  });

  it('the README', async () => {
    const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].map((found) => found[1] ?? '');
    const examples = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('suzhou-tui'));
    expect(examples.length).toBeGreaterThan(5);
    for (const example of examples) await works(example);
  });
});
