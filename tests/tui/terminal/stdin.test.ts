import { describe, expect, it } from 'vitest';
import { keySource, type RawStream, silentStdin } from '../../../src/tui/terminal/stdin.ts';

class Stream implements RawStream {
  readonly modes: boolean[] = [];
  listeners = 0;
  flowing = false;
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  setRawMode(raw: boolean): void {
    this.modes.push(raw);
  }
  readonly ends: (() => void)[] = [];

  on(event: string, listener: (bytes: Uint8Array) => void): void {
    if (event === 'data') this.listeners++;
    else this.ends.push(() => listener(new Uint8Array()));
  }
  off(): void {
    this.listeners--;
  }
  resume(): void {
    this.flowing = true;
  }
  pause(): void {
    this.flowing = false;
  }
}

const ignore = () => undefined;

describe('where keys come from', () => {
  it('is stdin where it is a terminal, raw while the app runs', () => {
    const stdin = new Stream(true);
    const source = keySource(stdin, () => expect.unreachable());
    source?.start(ignore, ignore);
    expect(stdin).toMatchObject({ modes: [true], listeners: 1, flowing: true });
    source?.stop();
    expect(stdin).toMatchObject({ modes: [true, false], listeners: 0, flowing: false });
  });

  it('is the terminal itself where stdin is a pipe', () => {
    const terminal = new Stream(true);
    keySource(new Stream(false), () => terminal)?.start(ignore, ignore);
    expect(terminal.modes).toEqual([true]);
  });

  it('is nowhere without a terminal', () => expect(keySource(new Stream(false), () => null)).toBeNull());

  it('is really raw again after another program has had the terminal', () => {
    const stdin = new Stream(true);
    const source = keySource(stdin);
    source?.start(ignore, ignore);
    source?.pause();
    source?.resume();
    expect(stdin.modes).toEqual([true, false, false, true]);
  });

  it('tells when the terminal has gone, and not when the app has stopped listening', () => {
    const stdin = new Stream(true);
    const source = keySource(stdin);
    let ends = 0;
    source?.start(ignore, () => ends++);
    stdin.ends[0]?.();
    expect(ends).toBe(1);
    source?.stop();
    stdin.ends[0]?.();
    expect(ends).toBe(1);
  });

  it('says nothing to Ink', () => {
    const stdin = silentStdin();
    expect(stdin.isTTY).toBe(false);
    expect(stdin.read()).toBeNull();
  });
});
