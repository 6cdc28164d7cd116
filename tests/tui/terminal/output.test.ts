import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freeOutput, type Output, threadedOutput } from '../../../src/tui/terminal/output.ts';

let folder: string;
let reader: number;
let writer: number;

/** A line that takes 64 KB and then nothing until someone reads. */
function openLine(flags: number): void {
  const path = join(folder, 'line');
  execFileSync('mkfifo', [path]);
  reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  writer = openSync(path, constants.O_WRONLY | flags);
}

function readAll(): string {
  const chunk = Buffer.alloc(1 << 16);
  let all = '';
  try {
    for (let length = readSync(reader, chunk); length > 0; length = readSync(reader, chunk)) all += chunk.toString('utf8', 0, length);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return all;
}

const written = (output: Output, text: string): Promise<Error | null> => new Promise((resolve) => output.write(Buffer.from(text), resolve));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-output-'));
});
afterEach(() => {
  for (const fd of [reader, writer]) closeSync(fd);
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['a line opened without blocking', constants.O_NONBLOCK, freeOutput],
  ['the thread pool', 0, threadedOutput],
] as const)('writing by %s', (_, flags, make) => {
  it('keeps the loop free while the line is full, and loses nothing', async () => {
    openLine(flags);
    const text = 'x'.repeat(300_000);
    let done = false;
    const end = written(make(writer), text).then((error) => {
      done = true;
      return error;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    let all = '';
    while (!done) {
      all += readAll();
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await end).toBeNull();
    expect(all + readAll()).toBe(text);
  });
});

describe('writing by a line opened without blocking', () => {
  it('drops the rest of a frame when the terminal is given back', async () => {
    openLine(constants.O_NONBLOCK);
    const output = freeOutput(writer);
    let ends = 0;
    output.write(Buffer.from('x'.repeat(300_000)), () => ends++);
    const begun = readAll();
    expect(begun.length).toBeLessThan(300_000);
    output.writeNow('back');
    expect(ends).toBe(1);
    expect(readAll()).toBe('back');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(readAll()).toBe('');
    expect(ends).toBe(1);
  });

  it('does not wait for ever at the end of the process', () => {
    openLine(constants.O_NONBLOCK);
    const started = performance.now();
    freeOutput(writer).writeNow('x'.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('tells when the terminal has gone, and does not throw', async () => {
    openLine(constants.O_NONBLOCK);
    closeSync(reader);
    reader = openSync('/dev/null', constants.O_RDONLY);
    expect(await written(freeOutput(writer), 'x')).toMatchObject({ code: 'EPIPE' });
    freeOutput(writer).writeNow('x');
  });
});
