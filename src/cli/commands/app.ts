/** Without a command: the app; where there is no terminal to draw on, an overview of the corpus and how to ask. */
import { statSync } from 'node:fs';
import { UserError } from '../../corpus/errors.ts';
import type { Library } from '../../library/model.ts';
import { cli } from '../../text/cli.ts';
import { errorText } from '../../text/errors.ts';
import { safeLine } from '../../text/safe.ts';
import { badValue } from '../arguments.ts';
import type { Command, Context } from '../command.ts';

export const command: Command = {
  async run(context) {
    const missing = missingTerminal(context);
    if (missing === null) return startApp(context, null);
    context.io.stdout.write(await overview(await context.library(), context));
    context.tell(errorText(missing, context.options.lang));
    return 0;
  },
};

/** What keeps the app from being shown here; null where nothing does. */
export function missingTerminal({ io }: Context): UserError | null {
  if (!io.stdin.isTTY || !io.stdout.isTTY) return new UserError('no-terminal');
  return io.env.TERM === 'dumb' ? new UserError('dumb-terminal') : null;
}

/** Runs the app until its user leaves it; React and Ink are loaded only here. */
export async function startApp(context: Context, place: { readonly doc: string; readonly paragraph: number } | null): Promise<number> {
  const { options, io } = context;
  const ambiguous = await ambiguousOf(options.value('ambiguous'));
  const [{ runApp }, library] = await Promise.all([import('../../tui/main.tsx'), opened(context)]);
  return runApp(library, {
    ...(place ? { place } : {}),
    lang: options.lang,
    color: options.color,
    ascii: options.flag('ascii'),
    // The variable of Ink's own screen-reader mode.
    linear: options.flag('linear') || io.env.INK_SCREEN_READER === 'true',
    ambiguous,
    corpusPath: options.corpus,
    env: io.env,
  });
}

/** A folder is compiled first, which takes seconds where it is large: a line says so, and goes when the app comes. */
async function opened({ options, io, library }: Context): Promise<Library> {
  const { corpus, lang } = options;
  const slow = corpus !== null && io.stderr.isTTY && statSync(corpus, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!slow) return library();
  io.stderr.write(cli[lang].compiling(safeLine(corpus)));
  try {
    return await library();
  } finally {
    io.stderr.write('\r\u001b[K');
  }
}

/** @returns null for `auto`, and where nothing is said */
async function ambiguousOf(value: string | null): Promise<1 | 2 | null> {
  if (value === null || value === 'auto') return null;
  if (value !== '1' && value !== '2') throw await badValue('--ambiguous', value, ['1', '2', 'auto']);
  return value === '1' ? 1 : 2;
}

async function overview(library: Library, context: Context): Promise<string> {
  const words = cli[context.options.lang];
  const [{ docs }, { table }] = await Promise.all([import('./printing.ts'), import('../formats/table.ts')]);
  const list = await docs.run(context);
  const columns = context.io.stdout.columns;
  const rows =
    typeof list === 'number'
      ? []
      : table(
          list.heads,
          list.rows.map((_, n) => list.cells(n)),
          columns,
          (text) => text,
        );
  const [first = ''] = library.metrics.map((metric) => metric.name);
  const examples = [first, `compare ${first}`, 'metrics', 'conflicts', 'targets', 'help'].filter(
    (example) => first !== '' || !/^$|compare/.test(example),
  );
  return [
    words.overview(library.name, library.documents.length, library.facts.length, library.metrics.length, library.terms.length),
    '',
    ...rows,
    '',
    words.ask,
    ...examples.map((example) => `  suzhou-tui ${example}`),
    '',
  ].join('\n');
}
