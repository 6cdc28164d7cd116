/**
 * The commands. In: arguments. Out: printed rows, narration, an exit code:
 * 0 found · 1 nothing found · 2 usage or unreadable input · 3 the sources disagree · 130 interrupted.
 *
 * Loads only what the command at hand needs: `find` is a whole process for one answer, so its start counts.
 */
import { UserError } from '../corpus/errors.ts';
import type { Library } from '../library/model.ts';
import { openLibrary } from '../library/open.ts';
import { safeLine } from '../text/safe.ts';
import { languageOf, type Request, readArguments } from './arguments.ts';
import type { Context, OpenLibrary } from './command.ts';
import { ClosedPipe, type Io, processIo } from './io.ts';
import { load } from './load.ts';
import { print } from './print.ts';

/**
 * Runs one command line.
 * @param args what follows the program's name
 * @param open opens the corpus; tests hand in one of their own
 * @returns the exit code; never throws
 */
export async function main(args: readonly string[], io: Io = processIo(), open: OpenLibrary = openCompiled): Promise<number> {
  if (args[0] === '__complete') {
    const { complete } = await import('./complete.ts');
    // A key pressed in the middle of a command line must never print an error there; 1 lets the shell offer files.
    return complete(args.slice(1), io, open).catch(() => 1);
  }
  try {
    const code = await run(await readArguments(args, io.env, io.stdout.isTTY), io, open);
    await io.stdout.finish();
    return code;
  } catch (error) {
    if (error instanceof ClosedPipe) return 0;
    const { explain } = await import('./explain.ts');
    return explain(error, languageOf(args), io);
  }
}

async function run(request: Request, io: Io, open: OpenLibrary): Promise<number> {
  const inApp = request.command === 'app' || request.command === 'open';
  const charset = foreignCharset(io.env);
  if (charset !== null) {
    if (inApp && io.stdin.isTTY && io.stdout.isTTY) throw new UserError('not-utf8', { name: charset });
    io.stderr.write(`The locale charset is ${charset}, not UTF-8; the output is UTF-8 all the same ("| iconv -t ${charset}" converts it).\n`);
  }
  const context = contextOf(request, io, open);
  const command = await load[request.command]();
  const answer = await command.run(context);
  if (typeof answer === 'number') return answer;
  const library = await context.library();
  return print(answer, request.command, library.name, context);
}

const openCompiled: OpenLibrary = (path) => openLibrary(path ?? undefined);

function contextOf({ args, options }: Request, io: Io, open: OpenLibrary): Context {
  let opened: Promise<Library> | null = null;
  const tell = (sentence: string): void => io.stderr.write(`${safeLine(sentence)}\n`);
  // A folder is compiled at each call: what is missing from the answer is said each time.
  const tellSkipped = async (skipped: NonNullable<Library['skipped']>): Promise<void> => {
    const { skippedSentences } = await import('../text/skipped.ts');
    for (const sentence of skippedSentences(skipped, options.lang)) tell(sentence);
  };
  return {
    args,
    options,
    io,
    library: () => {
      opened ??= open(options.corpus).then(async (library) => {
        if (library.skipped && library.skipped.length > 0) await tellSkipped(library.skipped);
        return library;
      });
      return opened;
    },
    tell,
  };
}

/**
 * The charset of the locale where it is said and is not UTF-8 (zh_CN.GBK); null where it is UTF-8 or not said.
 * `C`, `POSIX` and no locale at all are what ssh and containers give to terminals that show UTF-8 well.
 */
export function foreignCharset(env: Io['env']): string | null {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const charset = /\.([\w-]+)/.exec(locale)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset) ? null : charset;
}
