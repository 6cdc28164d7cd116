/**
 * What the app keeps across runs: bookmarks, where each document was left, queries. One JSON file in the XDG state folder.
 *
 * A change is applied to the file as it is at that moment, by one app at a time, and written by rename: two running apps do not undo each
 * other, and a cut leaves the old file or the new one. A damaged file is set aside, and what is whole of it kept; one that cannot be read or
 * written costs a line of notice and stays as it is.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Anchor, type Bookmark, type Change, withBookmark } from './app/state.ts';
import { alone } from './lock.ts';

export interface Remembered {
  readonly bookmarks: readonly Bookmark[];
  readonly positions: Readonly<Record<string, Anchor>>;
  readonly queries: readonly string[];
}

/** What is kept of one corpus, by the corpus's name. */
interface MemoryFile {
  readonly version: 1;
  readonly corpora: Readonly<Record<string, Remembered>>;
}

const VERSION = 1;
/** Most documents and queries kept: the file stays small enough to be read before the first key. */
const MOST_POSITIONS = 500;
const MOST_QUERIES = 100;

export type Trouble =
  /** `bookmarks` of all corpora could be kept. */
  | { readonly type: 'damaged'; readonly keptAs: string; readonly bookmarks: number }
  | { readonly type: 'unwritable'; readonly path: string; readonly why: string };

export interface Memory {
  readonly path: string;
  /** @returns what is kept, and whether this is the first run; `trouble` when the file was damaged */
  load(): { readonly remembered: Remembered; readonly first: boolean; readonly trouble: Trouble | null };
  /** Applies a change to the file. */
  apply(change: Change): Trouble | null;
}

const NOTHING: Remembered = { bookmarks: [], positions: {}, queries: [] };
const EMPTY: MemoryFile = { version: VERSION, corpora: {} };

type Env = Readonly<Record<string, string | undefined>>;

/** @returns the file by the XDG Base Directory Specification: a relative path in the variable counts as none */
export function memoryPath(env: Env): string {
  const base = env.XDG_STATE_HOME?.startsWith('/') ? env.XDG_STATE_HOME : join(env.HOME ?? homedir(), '.local', 'state');
  return join(base, 'suzhou-tui', 'state.json');
}

export function openMemory(path: string, corpus: string): Memory {
  return {
    path,
    load() {
      const { file, first, trouble } = read(path);
      return { remembered: file.corpora[corpus] ?? NOTHING, first, trouble };
    },
    apply(change) {
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        return alone(`${path}.lock`, () => {
          const { file, trouble } = read(path);
          // What cannot be read may hold bookmarks.
          if (trouble?.type !== 'unwritable')
            write(path, { ...file, corpora: { ...file.corpora, [corpus]: changed(file.corpora[corpus] ?? NOTHING, change) } });
          return trouble;
        });
      } catch (error) {
        return { type: 'unwritable', path, why: reasonOf(error) };
      }
    },
  };
}

/** @returns what is kept after a change */
export function changed(before: Remembered, change: Change): Remembered {
  switch (change.type) {
    case 'bookmark':
      return { ...before, bookmarks: withBookmark(before.bookmarks, change.bookmark) };
    case 'unbookmark':
      return { ...before, bookmarks: before.bookmarks.filter((one) => one.address !== change.address) };
    case 'position': {
      const others = Object.entries(before.positions).filter(([doc]) => doc !== change.doc);
      return { ...before, positions: Object.fromEntries([...others, [change.doc, change.anchor] as const].slice(-MOST_POSITIONS)) };
    }
    case 'query':
      return { ...before, queries: [change.query, ...before.queries.filter((one) => one !== change.query)].slice(0, MOST_QUERIES) };
  }
}

function read(path: string): { file: MemoryFile; first: boolean; trouble: Trouble | null } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { file: EMPTY, first: missing, trouble: missing ? null : { type: 'unwritable', path, why: reasonOf(error) } };
  }
  const { file, whole } = parsed(text);
  if (whole) return { file, first: false, trouble: null };
  const keptAs = freeName(`${path}.damaged`);
  try {
    renameSync(path, keptAs);
    const bookmarks = Object.values(file.corpora).reduce((sum, one) => sum + one.bookmarks.length, 0);
    if (bookmarks > 0) write(path, file);
    return { file, first: false, trouble: { type: 'damaged', keptAs, bookmarks } };
  } catch (error) {
    return { file, first: false, trouble: { type: 'unwritable', path, why: reasonOf(error) } };
  }
}

/** @returns the path, or with a number behind it where it is taken: what was set aside before is not lost either */
function freeName(path: string): string {
  let name = path;
  for (let n = 2; existsSync(name); n++) name = `${path}-${n}`;
  return name;
}

/** @returns what of the text is as it was written, and whether that is all of it */
function parsed(text: string): { readonly file: MemoryFile; readonly whole: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { file: EMPTY, whole: false }; // not JSON: told by `whole`, as anything else that is not what was written
  }
  if (!isRecord(value) || !isRecord(value.corpora)) return { file: EMPTY, whole: false };
  const corpora = Object.entries(value.corpora).map(([name, one]) => ({ name, ...rememberedOf(one) }));
  return {
    file: { version: VERSION, corpora: Object.fromEntries(corpora.map(({ name, remembered }) => [name, remembered])) },
    whole: value.version === VERSION && corpora.every(({ whole }) => whole),
  };
}

function rememberedOf(value: unknown): { readonly remembered: Remembered; readonly whole: boolean } {
  const { bookmarks = null, positions = null, queries = null } = isRecord(value) ? value : {};
  const given = { bookmarks: listOf(bookmarks), positions: isRecord(positions) ? Object.entries(positions) : [], queries: listOf(queries) };
  const remembered: Remembered = {
    bookmarks: given.bookmarks.filter(isBookmark),
    positions: Object.fromEntries(given.positions.filter((entry): entry is [string, Anchor] => isAnchor(entry[1]))),
    queries: given.queries.filter((one): one is string => typeof one === 'string'),
  };
  const whole =
    Array.isArray(bookmarks) &&
    isRecord(positions) &&
    Array.isArray(queries) &&
    remembered.bookmarks.length === bookmarks.length &&
    Object.keys(remembered.positions).length === given.positions.length &&
    remembered.queries.length === queries.length;
  return { remembered, whole };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBookmark = (value: unknown): value is Bookmark => isRecord(value) && typeof value.address === 'string' && typeof value.label === 'string';
const isAnchor = (value: unknown): value is Anchor => isRecord(value) && Number.isInteger(value.paragraph) && Number.isInteger(value.offset);

function write(path: string, file: MemoryFile): void {
  // Some keep such files elsewhere and link to them.
  const target = existsSync(path) ? realpathSync(path) : path;
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, `${JSON.stringify(file, null, 1)}\n`, { mode: 0o600 });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
