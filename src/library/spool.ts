/**
 * What is set aside while a corpus is compiled, so that memory holds a document and not the set: pages of bytes, the first of them in memory,
 * the others in a file without a name that vanishes with the process. In: bytes, appended to streams. Out: the streams, as sections.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, UserError } from '../corpus/errors.ts';
import type { Stream } from '../corpus/section.ts';

const PAGE = 65_536;
/** Pages kept in memory: 8 MB, what some 700 KB of text compile to. Smaller sets never touch the disk. */
const IN_MEMORY = 128;

export interface Spool {
  /** A new, empty stream; streams may be written and read in any order. */
  stream(): Stream;
  /** Lets go of the file; streams cannot be read after that. */
  close(): void;
}

/** The pages of a spool; a page is written once, whole. */
interface Pages {
  put(page: Uint8Array): number;
  /** Fills `target`, no longer than the rest of the page, with the bytes of page `index` from `from` on. */
  copy(index: number, from: number, target: Uint8Array): void;
  close(): void;
}

/**
 * @param inMemory pages that stay in memory
 * Its streams throw UserError `not-writable` · `no-space`, naming the folder for temporary files.
 */
export function createSpool(inMemory = IN_MEMORY): Spool {
  const pages = createPages(inMemory);
  return { stream: () => createStream(pages), close: pages.close };
}

function createPages(inMemory: number): Pages {
  const kept: Uint8Array[] = [];
  let count = 0;
  let file: TemporaryFile | null = null;
  return {
    put(page) {
      if (count < inMemory) kept.push(page.slice());
      else {
        file ??= openTemporary();
        file.write(page, (count - inMemory) * PAGE);
      }
      return count++;
    },
    copy(index, from, target) {
      const page = kept[index];
      if (page) target.set(page.subarray(from, from + target.length));
      else file?.read((index - inMemory) * PAGE + from, target);
    },
    close: () => file?.close(),
  };
}

function createStream(pages: Pages): Stream {
  const full: number[] = [];
  const page = new Uint8Array(PAGE);
  let used = 0;
  return {
    get length() {
      return full.length * PAGE + used;
    },
    write(bytes) {
      for (let done = 0; done < bytes.length; ) {
        const piece = bytes.subarray(done, done + PAGE - used);
        page.set(piece, used);
        used += piece.length;
        done += piece.length;
        if (used === PAGE) {
          full.push(pages.put(page));
          used = 0;
        }
      }
    },
    copy(from, target) {
      const end = Math.min(from + target.length, full.length * PAGE + used);
      for (let at = from; at < end; ) {
        const start = at % PAGE;
        const piece = target.subarray(at - from, Math.min(end, at + PAGE - start) - from);
        const index = full[Math.floor(at / PAGE)];
        if (index === undefined) piece.set(page.subarray(start, start + piece.length));
        else pages.copy(index, start, piece);
        at += piece.length;
      }
    },
  };
}

interface TemporaryFile {
  write(bytes: Uint8Array, at: number): void;
  /** Fills `target` with the bytes from `at` on. */
  read(at: number, target: Uint8Array): void;
  close(): void;
}

/** A file that is gone when the process is, however it ends. */
function openTemporary(): TemporaryFile {
  const path = join(tmpdir(), `suzhou-tui-${randomUUID()}`);
  const refused = (error: unknown): UserError => {
    const code = codeOf(error);
    return new UserError(code === 'ENOSPC' || code === 'EDQUOT' ? 'no-space' : 'not-writable', { path: tmpdir(), detail: code });
  };
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw refused(error);
    }
  };
  const file = attempt(() => openSync(path, 'wx+', 0o600));
  // Windows does not let go of the name of an open file.
  const named = process.platform === 'win32';
  const remove = (): void => rmSync(path, { force: true });
  if (named) process.once('exit', remove);
  else unlinkSync(path);
  return {
    write: (bytes, at) =>
      attempt(() => {
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done);
      }),
    read(at, target) {
      for (let done = 0; done < target.length; ) {
        const n = readSync(file, target, done, target.length - done, at + done);
        if (n === 0) throw new UserError('not-readable', { path: tmpdir() });
        done += n;
      }
    },
    close() {
      closeSync(file);
      if (named) remove();
    },
  };
}
