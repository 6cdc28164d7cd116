/**
 * Completion as a person has it: the shell itself in a pseudo-terminal, Tab typed. A shell that is not installed is left out, saying so.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Rig } from '../terminal/rig.ts';
import { buildProgram, type Program } from './program.ts';

const shells = [
  { name: 'bash', command: ['bash', '--norc', '--noprofile', '-i'], load: 'source <(suzhou-tui completion bash)' },
  { name: 'zsh', command: ['zsh', '-f', '-i'], load: 'autoload -U compinit && compinit -u -D && source <(suzhou-tui completion zsh)' },
  { name: 'fish', command: ['fish', '--no-config', '-i'], load: 'suzhou-tui completion fish | source' },
] as const;

const installed = (shell: string): boolean => {
  try {
    execFileSync(shell, ['-c', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not installed here
  }
};

describe.each(shells)('completion in $name', ({ name, command, load }) => {
  const here = installed(name);
  let program: Program;
  beforeAll(async () => {
    if (here) program = await buildProgram();
  }, 60_000);
  afterAll(() => program?.remove());

  /** Types each, presses Tab and waits until the screen shows what the shell made of it. */
  async function completed(...steps: readonly (readonly [typed: string, shows: RegExp])[]): Promise<void> {
    const bin = join(program.folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'suzhou-tui'), `#!/bin/sh\nexec "${process.execPath}" "${program.main}" "$@"\n`);
    chmodSync(join(bin, 'suzhou-tui'), 0o755);
    const env = { PATH: `${bin}:${process.env.PATH}`, SUZHOU_TUI_CORPUS: program.corpus, PS1: '$ ' };
    const term = Rig.launch({ command, columns: 100, rows: 12, env });
    try {
      await term.type(`cd ${program.folder}; ${load}; echo loa''ded\r`);
      await term.waitFor(/^loaded/m);
      for (const [typed, shows] of steps) {
        await term.type(typed);
        // bash lists several names at the second Tab.
        await term.keys('TAB', ...(name === 'bash' ? ['TAB'] : []));
        await term.waitFor(shows);
        expect(term.text()).not.toMatch(/error|Error|not found/);
        await term.keys('CTRL-U', 'CTRL-L');
      }
    } finally {
      term.dispose();
    }
  }

  // fish drops what does not contain the letters typed; the commands take initials as they are.
  if (name !== 'fish') {
    it.skipIf(!here)(`puts a name into the line by its initials (needs ${name})`, () =>
      completed(['suzhou-tui compare gsgyzcz', /suzhou-tui compare 规上工业总产值/]),
    );
  }

  it.skipIf(!here)(`knows commands, options and documents, and offers files where one is meant (needs ${name})`, () =>
    completed(
      ['suzhou-tui confl', /suzhou-tui conflicts/],
      ['suzhou-tui facts --expl', /suzhou-tui facts --explain/],
      ['suzhou-tui show 01', /\b010\b[\s\S]*\b011\b/],
      ['suzhou-tui build tex', /suzhou-tui build texts/],
      ['suzhou-tui docs --corpus corp', /--corpus corpus\.json/],
    ),
  );
});
