/** A failure → one sentence on stderr and the exit code 2. In: anything thrown. No stack trace unless SUZHOU_TUI_DEBUG asks for it. */
import { UserError } from '../corpus/errors.ts';
import { cli } from '../text/cli.ts';
import { errorText } from '../text/errors.ts';
import type { Lang } from '../text/labels.ts';
import { safeLine } from '../text/safe.ts';
import type { Io } from './io.ts';

/** @returns the exit code */
export function explain(error: unknown, lang: Lang, io: Io): number {
  const failure = error instanceof UserError ? error : ofSystem(error);
  io.stderr.write(`${failure ? errorText(failure, lang) : cli[lang].unexpected(safeLine(error instanceof Error ? error.message : String(error)))}\n`);
  if (io.env.SUZHOU_TUI_DEBUG && error instanceof Error) io.stderr.write(`${error.stack ?? error.message}\n`);
  return 2;
}

/** What the system refused, as the user would mend it; null for what is nobody's fault but the program's. */
function ofSystem(error: unknown): UserError | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const params = { path: path ?? 'stdout', detail: code as string };
  const writing = /write|mkdir|rename|unlink|ftruncate|copyfile/.test(syscall ?? '');
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return writing ? new UserError('not-writable', params) : new UserError('not-found', params);
    case 'EISDIR':
      return new UserError('is-folder', params);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new UserError('no-space', params);
    case 'EROFS':
    case 'ETXTBSY':
      return new UserError('not-writable', params);
    case 'EACCES':
    case 'EPERM':
    case 'ELOOP':
    case 'ENAMETOOLONG':
    case 'EIO':
    case 'EBUSY':
      return writing ? new UserError('not-writable', params) : new UserError('not-readable', params);
    default:
      return null;
  }
}
