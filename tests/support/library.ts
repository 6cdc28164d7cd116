/** The bundled documents, compiled in memory once for all tests of a file. */
import { fileURLToPath } from 'node:url';
import { compileFolder, libraryOfCompiled } from '../../src/library/compile.ts';
import type { Library } from '../../src/library/model.ts';

export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

let compiled: Promise<Library> | null = null;

export function seedLibrary(): Promise<Library> {
  compiled ??= compileFolder(SEEDS).then(libraryOfCompiled);
  return compiled;
}
