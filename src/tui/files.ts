/** Files that the app writes for its user: exports in the current folder, a copy of what was cited. Never over a file that is there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from '../cli/formats/csv.ts';
import { markdown } from '../cli/formats/markdown.ts';
import { safeLine } from '../text/safe.ts';
import type { Sheet, SheetFormat } from './app/state.ts';

/** @returns the sheet in a format, with its trailing line break */
export function sheetText(sheet: Sheet, format: SheetFormat, corpus: string): string {
  const { columns, rows } = sheet;
  if (format === 'json') return `${JSON.stringify({ version: 1, view: sheet.name, corpus, total: rows.length, rows }, null, 1)}\n`;
  if (format === 'csv') return csv(rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? null]))));
  return markdown(
    columns.map(({ title }) => ({ title, flow: 'cut' })),
    rows.map((row) => columns.map(({ key }) => ({ text: String(row[key] ?? '') }))),
  );
}

/** Most names tried: a folder with so many exports of one view wants tidying, not another. */
const MOST_NAMES = 1000;

/**
 * Writes a new file: `name.ext`, or `name-2.ext` and so on where that is taken.
 * @returns its name
 * @throws the system's error, but for a name that is taken
 */
export function writeNew(folder: string, name: string, extension: string, text: string): string {
  // A metric's name may hold what a file's may not.
  const safe = safeLine(name)
    .replace(/[\s/\\:*?"<>|]+/gu, '_')
    .slice(0, 60);
  for (let n = 1; n <= MOST_NAMES; n++) {
    const file = `${safe}${n > 1 ? `-${n}` : ''}.${extension}`;
    try {
      writeFileSync(join(folder, file), text, { flag: 'wx' });
      return file;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error(`${MOST_NAMES} files of this name`);
}
