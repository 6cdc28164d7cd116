/** A lock between running apps: a file that only one of them can have made. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** How long one that lives may hold the lock; its work takes a millisecond or two. */
const PATIENCE_MS = 1000;
const RETRY_MS = 5;

/**
 * Does work that no other app does at the same time; waits for one that is at it. A lock whose owner has died is taken over.
 * @param path of the lock, in a folder that is there
 * @throws what the work throws; the system's error where the lock cannot be made
 */
export function alone<T>(path: string, work: () => T): T {
  const deadline = Date.now() + PATIENCE_MS;
  while (!taken(path)) {
    if (isLeft(path) || Date.now() > deadline) rmSync(path, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function taken(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Whether the lock's owner is no more. */
function isLeft(path: string): boolean {
  try {
    const owner = Number(readFileSync(path, 'utf8'));
    // Made, and not yet signed.
    if (owner === 0) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    // No such process; a process of another user lives.
    return codeOf(error) === 'ESRCH';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
