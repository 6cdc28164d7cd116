/**
 * Opens a corpus: the bundled one, a compiled file, or a folder that is compiled in memory.
 * Opening a compiled file reads its table of sections and nothing else.
 */
import { existsSync, type Stats, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { openContainer } from '../corpus/container.ts';
import { UserError } from '../corpus/errors.ts';
import { libraryOf } from './library.ts';
import type { Library } from './model.ts';

/** Extensions that mean a document, not a corpus file. */
const DOCUMENTS = new Set(['.txt', '.md', '.markdown', '.text']);

/**
 * @param path a compiled corpus, a folder of documents or one document; the bundled corpus where it is left out
 * @throws UserError `not-found` · `not-readable` · `foreign-format` · `damaged-corpus` · `corpus-version` · `empty-corpus`
 */
export async function openLibrary(path?: string): Promise<Library> {
  if (path === undefined) return openBundled();
  const stat = statOf(path);
  // A pipe or a device: reading it from anywhere but its beginning fails, or waits for ever.
  if (!stat.isDirectory() && !stat.isFile()) throw new UserError('not-readable', { path });
  if (stat.isDirectory() || DOCUMENTS.has(extname(path).toLowerCase())) return compileInMemory(path);
  return libraryOf(openContainer(path));
}

/** The bundled corpus lies beside the program; from source it is in dist/, and where that was not built, seeds/ is compiled. */
async function openBundled(): Promise<Library> {
  const here = `${import.meta.dirname}/`;
  const built = ['corpus.json', '../../dist/corpus.json'].map((name) => `${here}${name}`).find((name) => existsSync(name));
  if (built) return libraryOf(openContainer(built));
  const seeds = `${here}../../seeds`;
  if (existsSync(seeds)) return compileInMemory(seeds);
  throw new UserError('not-found', { path: `${here}corpus.json` });
}

/** The compiler is loaded only when there is something to compile. */
async function compileInMemory(path: string): Promise<Library> {
  const { compileFolder, libraryOfCompiled } = await import('./compile.ts');
  return libraryOfCompiled(await compileFolder(path));
}

function statOf(path: string): Stats {
  try {
    return statSync(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw new UserError(missing ? 'not-found' : 'not-readable', { path, name: basename(path) });
  }
}
