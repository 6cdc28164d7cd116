/**
 * The compiled corpus file: named sections of bytes in one file.
 *
 * The first line is JSON that a person can read (format, version, name, table of sections), the rest the sections one after another.
 * A section is read from the file, and its checksum compared, only when it is asked for: opening costs one small read whatever the size.
 * Long sections have a table of checksums of their blocks beside them, so that a part of one can be read and checked by itself.
 */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import zlib from 'node:zlib';
import { codeOf, UserError } from './errors.ts';
import { bytesOf, chunksOf, readFrom, type Section, sectionOf } from './section.ts';

export const FORMAT = 'suzhou-tui corpus';
/** Raised when the sections of an older program cannot be read any more. */
export const VERSION = 5;

/** Bytes read at first: holds the table of sections of a small corpus, in one read. */
const FIRST_READ = 32_768;
/** A header is never larger: a file without a line end is not read to its end to find that out. */
const HEADER_LIMIT = 64 * 1024 * 1024;

/** Bytes that one checksum of a part vouches for: what a disk reads at once. */
const BLOCK = 4096;
/** Sections from this length on have checksums of their blocks; a shorter one is read whole. */
const LONG = 65_536;
/** Name of the section that holds the checksums of another's blocks. */
const sumsOf = (section: string): string => `${section}#sums`;

/** Section name, offset from the end of the header line, length, CRC-32; in bytes. */
type Entry = readonly [name: string, offset: number, length: number, crc: number];

interface Header {
  readonly format: string;
  readonly version: number;
  readonly name: string;
  /** Bytes after the header line. */
  readonly length: number;
  readonly sections: readonly Entry[];
}

export interface Container {
  readonly name: string;
  has(section: string): boolean;
  /** Bytes of a section; 0 where there is none. */
  length(section: string): number;
  /** @throws UserError `damaged-corpus` where the section is missing or its checksum differs */
  section(name: string): Uint8Array;
  /**
   * `length` bytes of a section from `from` on, of which no more is read than what stands around them.
   * @throws UserError `damaged-corpus` as `section` does
   */
  part(name: string, from: number, length: number): Uint8Array;
  /**
   * Fills `target` with what `part` would give; without a copy where it begins and ends with blocks.
   * @throws UserError `damaged-corpus` as `section` does
   */
  read(name: string, from: number, target: Uint8Array): void;
  /** Closes the file; sections cannot be read after that. */
  close(): void;
}

/**
 * Writes a corpus file: under a temporary name beside `path`, then renamed, so that there is never half a file under `path`.
 * @param name what the corpus is called
 * @throws UserError `not-writable` · `no-space`
 */
export function writeContainer(path: string, name: string, sections: ReadonlyMap<string, Section>): void {
  const temporary = `${path}.${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}.part`;
  const sums = new Map<string, Section>();
  const checked = [...sections].map(([section, content]): [string, Section, number] => {
    const { crc, blocks } = checksums(content);
    if (content.length >= LONG) sums.set(sumsOf(section), sectionOf(new Uint8Array(blocks.buffer)));
    return [section, content, crc];
  });
  const all = [...[...sums].map(([section, content]): [string, Section, number] => [section, content, crc32(bytesOf(content))]), ...checked];
  let offset = 0;
  const table = all.map(([section, { length }, crc]): Entry => {
    const entry: Entry = [section, offset, length, crc];
    offset += length;
    return entry;
  });
  const header: Header = { format: FORMAT, version: VERSION, name, length: offset, sections: table };
  try {
    const file = openSync(temporary, 'wx');
    try {
      writeAll(file, new TextEncoder().encode(`${JSON.stringify(header)}\n`));
      for (const [, content] of all) for (const bytes of chunksOf(content)) writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof UserError) throw error;
    const code = codeOf(error);
    throw new UserError(code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'not-writable', { path, detail: code });
  }
}

/** CRC-32 of a section, and of each of its blocks. */
function checksums(content: Section): { crc: number; blocks: Uint32Array } {
  const blocks = new Uint32Array(Math.ceil(content.length / BLOCK));
  let crc = 0;
  let block = 0;
  for (const bytes of chunksOf(content)) {
    crc = crc32(bytes, crc);
    for (let at = 0; at < bytes.length; at += BLOCK) blocks[block++] = crc32(bytes.subarray(at, at + BLOCK));
  }
  return { crc, blocks };
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/**
 * Opens a corpus file.
 * @throws UserError `not-found` · `not-readable` · `foreign-format` (no corpus file) · `damaged-corpus` · `corpus-version`
 */
export function openContainer(path: string): Container {
  const file = openFile(path);
  try {
    const { header, start } = readHeader(file, path);
    const size = fstatSync(file).size;
    if (size !== start + header.length) throw new UserError('damaged-corpus', { path, detail: `${size} ≠ ${start + header.length} bytes` });
    const table = new Map(header.sections.map((entry) => [entry[0], entry]));
    return {
      name: header.name,
      has: (section) => table.has(section),
      length: (section) => table.get(section)?.[2] ?? 0,
      section: (section) => readSection(file, path, start, table.get(section), section),
      ...partReader(file, path, start, table),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/**
 * The same over sections that were not written to a file.
 * @param close called when the container is closed
 */
export function containerOf(name: string, sections: ReadonlyMap<string, Section>, close: () => void = () => {}): Container {
  const length = (section: string): number => sections.get(section)?.length ?? 0;
  const contentOf = (section: string, from: number, count: number): Section => {
    const content = sections.get(section);
    if (!content || from < 0 || from + count > content.length) throw new UserError('damaged-corpus', { path: name, detail: section });
    return content;
  };
  const part: Container['part'] = (section, from, count) => readFrom(contentOf(section, from, count), from, count);
  return {
    name,
    has: (section) => sections.has(section),
    length,
    section: (section) => part(section, 0, length(section)),
    part,
    read: (section, from, target) => contentOf(section, from, target.length).copy(from, target),
    close,
  };
}

function openFile(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new UserError(codeOf(error) === 'ENOENT' ? 'not-found' : 'not-readable', { path, detail: codeOf(error) });
  }
}

function readHeader(file: number, path: string): { header: Header; start: number } {
  let bytes = readAt(file, 0, FIRST_READ);
  if (!new TextDecoder().decode(bytes.subarray(0, 64)).startsWith(`{"format":"${FORMAT}"`)) throw new UserError('foreign-format', { path });
  let end = bytes.indexOf(0x0a);
  for (let size = FIRST_READ * 4; end < 0 && bytes.length === size / 4 && size <= HEADER_LIMIT; size *= 4) {
    bytes = readAt(file, 0, size);
    end = bytes.indexOf(0x0a);
  }
  const header = end < 0 ? null : parseHeader(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!header) throw new UserError('damaged-corpus', { path, detail: 'header' });
  if (header.version !== VERSION) throw new UserError('corpus-version', { path, detail: `${header.version} ≠ ${VERSION}` });
  if (!isWhole(header)) throw new UserError('damaged-corpus', { path, detail: 'header' });
  return { header, start: end + 1 };
}

function parseHeader(text: string): Header | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'version' in value ? (value as Header) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isWhole(header: Header): boolean {
  return (
    typeof header.name === 'string' &&
    Number.isSafeInteger(header.length) &&
    Array.isArray(header.sections) &&
    header.sections.every(
      (entry) =>
        typeof entry[0] === 'string' &&
        [entry[1], entry[2], entry[3]].every(Number.isSafeInteger) &&
        entry[1] >= 0 &&
        entry[1] + entry[2] <= header.length,
    )
  );
}

function readSection(file: number, path: string, start: number, entry: Entry | undefined, name: string): Uint8Array {
  if (!entry) throw new UserError('damaged-corpus', { path, detail: name });
  const [, offset, length, crc] = entry;
  const bytes = readAt(file, start + offset, length);
  if (bytes.length !== length || crc32(bytes) !== crc) throw new UserError('damaged-corpus', { path, detail: name });
  return bytes;
}

/** Reads parts of sections; tables of checksums and short sections are kept. */
function partReader(file: number, path: string, start: number, table: ReadonlyMap<string, Entry>): Pick<Container, 'part' | 'read'> {
  const kept = new Map<string, Uint8Array>();
  const sums = new Map<string, Uint32Array>();
  const whole = (name: string): Uint8Array => {
    const bytes = kept.get(name) ?? readSection(file, path, start, table.get(name), name);
    kept.set(name, bytes);
    return bytes;
  };
  const sumsFor = (name: string): Uint32Array => {
    const known = sums.get(name) ?? new Uint32Array(whole(sumsOf(name)).buffer);
    sums.set(name, known);
    return known;
  };
  const lengthOf = (name: string, from: number, length: number): number => {
    const entry = table.get(name);
    if (!entry || from < 0 || from + length > entry[2]) throw new UserError('damaged-corpus', { path, detail: name });
    return entry[2];
  };
  /** Whole blocks, from the boundary of one on. */
  const readBlocks = (name: string, from: number, target: Uint8Array): void => {
    const offset = table.get(name)?.[1] ?? 0;
    const blocks = sumsFor(name);
    const damaged = readInto(file, start + offset + from, target) !== target.length;
    for (let at = 0, block = from / BLOCK; at < target.length; at += BLOCK, block++) {
      if (damaged || crc32(target.subarray(at, at + BLOCK)) !== blocks[block]) throw new UserError('damaged-corpus', { path, detail: name });
    }
  };
  const part: Container['part'] = (name, from, length) => {
    const size = lengthOf(name, from, length);
    if (!table.has(sumsOf(name))) return whole(name).subarray(from, from + length);
    const first = from - (from % BLOCK);
    const bytes = new Uint8Array(Math.min(size, Math.ceil((from + length) / BLOCK) * BLOCK) - first);
    readBlocks(name, first, bytes);
    return bytes.subarray(from - first, from - first + length);
  };
  return {
    part,
    read(name, from, target) {
      const end = from + target.length;
      const size = lengthOf(name, from, target.length);
      if (table.has(sumsOf(name)) && from % BLOCK === 0 && (end % BLOCK === 0 || end === size)) readBlocks(name, from, target);
      else target.set(part(name, from, target.length));
    },
  };
}

/** Up to `length` bytes from `offset` on; fewer at the end of the file. */
function readAt(file: number, offset: number, length: number): Uint8Array {
  // Not from Buffer's shared pool: sections are viewed as typed arrays, which need an offset that is a multiple of eight.
  const bytes = new Uint8Array(length);
  const done = readInto(file, offset, bytes);
  return done === length ? bytes : bytes.subarray(0, done);
}

/** @returns how many bytes were read: fewer than the target has room for at the end of the file */
function readInto(file: number, offset: number, target: Uint8Array): number {
  let done = 0;
  while (done < target.length) {
    const n = readSync(file, target, done, target.length - done, offset + done);
    if (n === 0) break;
    done += n;
  }
  return done;
}

/** The table is made when it is first needed: Node 20.15 and later bring their own. */
let crcTable: Int32Array | null = null;

/**
 * CRC-32 as in ISO 3309 (zlib, PNG). Node's own reads a corpus in 0.1 ms where the loop below takes 3 ms of a cold start.
 * @param before that of the bytes before these, where they go on
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (typeof zlib.crc32 === 'function') return zlib.crc32(bytes, before);
  crcTable ??= Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ -306674912 : c >>> 1;
    return c;
  });
  let crc = before ^ -1;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0);
  return (crc ^ -1) >>> 0;
}
