/** Which files of a folder are documents. In: a path. Out: files in the order of their names, and those left out with the reason. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { codeOf, UserError, type UserErrorCode } from '../corpus/errors.ts';

/** A file that was left out of a corpus: `code` says why; `unknown-type` for a file that is no text by its name. */
export interface Skipped {
  readonly file: string;
  readonly code: UserErrorCode | 'unknown-type';
  readonly params: Readonly<Record<string, string>>;
}

export interface SourceFile {
  /** Path below the folder, with `/`. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
}

/** Extensions read as documents. */
const EXTENSIONS = new Set(['.txt', '.md', '.markdown', '.text']);
/** Largest document in bytes: a page of text is 3 KB, a thick book 3 MB; what is larger is a data dump, and a corpus of it would not fit into memory. */
export const LARGEST = 64 * 1024 * 1024;
/** Deepest folder followed. */
const DEEPEST = 32;

/**
 * Lists the documents of a folder and its subfolders. Each folder is entered once, whatever links lead to it; names that begin with a dot are left out.
 * @throws UserError `not-found` · `not-readable` for the folder itself
 */
export function listFolder(folder: string): { files: SourceFile[]; skipped: Skipped[] } {
  const files: SourceFile[] = [];
  const skipped: Skipped[] = [];
  const entered = new Set<string>();
  const walk = (path: string, below: string, depth: number): void => {
    const real = realpathSync(path);
    if (entered.has(real) || depth > DEEPEST) return;
    entered.add(real);
    for (const name of readdirSync(path).sort(byName)) {
      if (name.startsWith('.')) continue;
      const file = below === '' ? name : `${below}/${name}`;
      try {
        const stat = statSync(join(path, name));
        if (stat.isDirectory()) walk(join(path, name), file, depth + 1);
        else addFile({ file, path: join(path, name), bytes: stat.size }, stat.isFile());
      } catch (error) {
        skipped.push({ file, code: 'not-readable', params: { path: file, detail: codeOf(error) } });
      }
    }
  };
  const addFile = (source: SourceFile, regular: boolean): void => {
    const { file } = source;
    if (!regular) skipped.push({ file, code: 'not-readable', params: { path: file } });
    else if (!EXTENSIONS.has(extname(file).toLowerCase())) skipped.push({ file, code: 'unknown-type', params: { path: file } });
    else if (source.bytes > LARGEST) skipped.push({ file, code: 'file-too-large', params: tooLarge(source) });
    else files.push(source);
  };
  try {
    if (statSync(folder).isDirectory()) walk(folder, '', 0);
    else {
      const source = { file: basename(folder), path: folder, bytes: statSync(folder).size };
      if (source.bytes > LARGEST) throw new UserError('file-too-large', tooLarge(source));
      addFile(source, true);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(codeOf(error) === 'ENOENT' ? 'not-found' : 'not-readable', { path: folder, detail: codeOf(error) });
  }
  return { files, skipped };
}

/** @throws UserError `not-readable` · `file-too-large` */
export function readSource(source: SourceFile): Uint8Array {
  try {
    return readFileSync(source.path);
  } catch (error) {
    throw new UserError('not-readable', { path: source.file, detail: codeOf(error) });
  }
}

function tooLarge(source: SourceFile): Record<string, string> {
  return { path: source.file, detail: `${Math.round(source.bytes / 1024 / 1024)} MB > ${LARGEST / 1024 / 1024} MB` };
}

/** By code unit, the same on every machine. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
