/**
 * What the app keeps across runs: bookmarks, where each document was left, queries. One JSON file in the XDG state folder.
 *
 * A change is applied to the file as it is at that moment and written by rename, so that two running apps do not undo each other and a cut
 * leaves the old file or the new one. A damaged file is set aside, never overwritten; an unwritable one costs a line of notice.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Anchor, type Bookmark, type Change, withBookmark } from './app/state.ts';

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
  | { readonly type: 'damaged'; readonly keptAs: string }
  | { readonly type: 'unwritable'; readonly path: string; readonly why: string };

export interface Memory {
  readonly path: string;
  /** @returns what is kept, and whether this is the first run; `trouble` when the file was damaged */
  load(): { readonly remembered: Remembered; readonly first: boolean; readonly trouble: Trouble | null };
  /** Applies a change to the file. */
  apply(change: Change): Trouble | null;
}

const NOTHING: Remembered = { bookmarks: [], positions: {}, queries: [] };

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
        const { file, trouble } = read(path);
        write(path, { ...file, corpora: { ...file.corpora, [corpus]: changed(file.corpora[corpus] ?? NOTHING, change) } });
        return trouble;
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
  const empty: MemoryFile = { version: VERSION, corpora: {} };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { file: empty, first: missing, trouble: missing ? null : { type: 'unwritable', path, why: reasonOf(error) } };
  }
  const file = parsed(text);
  if (file) return { file, first: false, trouble: null };
  const keptAs = `${path}.damaged`;
  try {
    renameSync(path, keptAs);
    return { file: empty, first: false, trouble: { type: 'damaged', keptAs } };
  } catch (error) {
    return { file: empty, first: false, trouble: { type: 'unwritable', path, why: reasonOf(error) } };
  }
}

function parsed(text: string): MemoryFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Not JSON: told by null, as anything else that is not what was written.
    return null;
  }
  if (!isRecord(value) || value.version !== VERSION || !isRecord(value.corpora)) return null;
  const corpora = Object.entries(value.corpora).map(([name, one]) => [name, rememberedOf(one)] as const);
  if (corpora.some(([, one]) => one === null)) return null;
  return { version: VERSION, corpora: Object.fromEntries(corpora.flatMap(([name, one]) => (one ? [[name, one]] : []))) };
}

function rememberedOf(value: unknown): Remembered | null {
  if (!isRecord(value) || !Array.isArray(value.bookmarks) || !isRecord(value.positions) || !Array.isArray(value.queries)) return null;
  return {
    bookmarks: value.bookmarks.filter(isBookmark),
    positions: Object.fromEntries(Object.entries(value.positions).filter((entry): entry is [string, Anchor] => isAnchor(entry[1]))),
    queries: value.queries.filter((one): one is string => typeof one === 'string'),
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isBookmark = (value: unknown): value is Bookmark => isRecord(value) && typeof value.address === 'string' && typeof value.label === 'string';
const isAnchor = (value: unknown): value is Anchor => isRecord(value) && Number.isInteger(value.paragraph) && Number.isInteger(value.offset);

function write(path: string, file: MemoryFile): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, `${JSON.stringify(file, null, 1)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
