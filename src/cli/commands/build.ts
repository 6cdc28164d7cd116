/** `build <folder> [-o corpus.json]`: compiles a corpus of the user's own. stdout: the file written; stderr: how it went, what was left out and why. */
import { existsSync, statSync } from 'node:fs';
import { openContainer } from '../../corpus/container.ts';
import { UserError } from '../../corpus/errors.ts';
import type { Progress } from '../../library/compile.ts';
import { type CliWords, cli } from '../../text/cli.ts';
import { safeLine } from '../../text/safe.ts';
import { skippedSentences } from '../../text/skipped.ts';
import { displayWidth } from '../../text/width.ts';
import { answer, type Command } from '../command.ts';
import type { Sink } from '../io.ts';

export const command: Command = {
  async run({ args, options, io, tell }) {
    const words = cli[options.lang];
    const path = options.value('output') ?? 'corpus.json';
    refuseToOverwrite(path);
    const { compileFolder, writeCorpus } = await import('../../library/compile.ts');
    const progress = narrator(io.stderr, words.step);
    const compiled = await compileFolder(args[0] ?? '', { onProgress: progress.step });
    progress.clear();
    writeCorpus(path, compiled);
    compiled.close();
    for (const sentence of skippedSentences(compiled.skipped, options.lang)) tell(sentence);
    const { documents, facts, metrics, terms } = compiled.counts;
    tell(words.compiled(documents, facts, metrics, terms, safeLine(path)));
    return answer(
      [{ path, corpus: compiled.name, ...compiled.counts, skipped: compiled.skipped }],
      1,
      (row) => row,
      [{ title: '', flow: 'keep', cell: (row) => row.path }],
      { page: () => [{ cells: [{ text: path }] }] },
    );
  },
};

/** A corpus file may be replaced by a newer one; anything else under that name was not made by this command. */
function refuseToOverwrite(path: string): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) throw new UserError('is-folder', { path });
  if (!statSync(path).isFile()) return;
  try {
    openContainer(path).close();
  } catch (error) {
    if (error instanceof UserError && error.code === 'foreign-format') throw new UserError('would-overwrite', { path });
    // Damaged, or of another version: it was a corpus file, and compiling it anew is what its user was told to do.
    if (!(error instanceof UserError)) throw error;
  }
}

/** One line that counts up on a terminal; nothing in a log. */
function narrator(stderr: Sink, words: CliWords['step']): { step: (progress: Progress) => void; clear: () => void } {
  let shown = 0;
  const show = (text: string): void => {
    const width = displayWidth(text);
    stderr.write(`\r${text}${' '.repeat(Math.max(0, shown - width))}`);
    shown = width;
  };
  return {
    step: ({ step, done, total }) => {
      if (stderr.isTTY) show(`${words[step]} ${done}/${total}`);
    },
    clear: () => {
      if (shown > 0) show('');
      if (stderr.isTTY) stderr.write('\r');
    },
  };
}
