import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Clock,
  createKeyReader,
  ESCAPE_MS,
  ESCAPE_SSH_MS,
  escapeMsFor,
  type InputEvent,
  LONGEST_PASTE,
} from '../../../src/tui/terminal/keys.ts';
import { expectInProportion } from '../../support/effort.ts';

/** Time that moves when told to. */
class Hand implements Clock {
  #timers: { at: number; fire: () => void }[] = [];
  now = 0;

  set(ms: number, fire: () => void): () => void {
    const timer = { at: this.now + ms, fire };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }

  pass(ms: number): void {
    this.now += ms;
    const due = this.#timers.filter((timer) => timer.at <= this.now);
    this.#timers = this.#timers.filter((timer) => timer.at > this.now);
    for (const timer of due) timer.fire();
  }

  get pending(): number {
    return this.#timers.length;
  }
}

function reader(escapeMs?: number) {
  const clock = new Hand();
  const batches: InputEvent[][] = [];
  const keys = createKeyReader({ clock, onInput: (events) => batches.push([...events]), ...(escapeMs ? { escapeMs } : {}) });
  return {
    clock,
    batches,
    push: (data: string | Uint8Array) => keys.push(typeof data === 'string' ? Buffer.from(data) : data),
    events: () => batches.flat(),
    /** Keys by name; other events by kind and content. */
    names: () =>
      batches.flat().map((event) => (event.type === 'key' ? event.key : event.type === 'paste' ? `paste:${event.text}` : `reply:${event.kind}`)),
  };
}

/** Keys of one chunk, after silence. */
function keysOf(data: string): string[] {
  const { push, clock, names } = reader();
  push(data);
  clock.pass(5000);
  return names();
}

describe('keys', () => {
  it.each([
    ['j', 'j'],
    ['G', 'G'],
    [' ', 'space'],
    ['\r', 'enter'],
    ['\t', 'tab'],
    ['\u007f', 'backspace'],
    ['\u0008', 'ctrl-h'],
    ['\u0003', 'ctrl-c'],
    ['\u001a', 'ctrl-z'],
    ['\u0000', 'ctrl-space'],
    ['\n', 'ctrl-j'],
    ['\u001b', 'esc'],
    ['\u001b[A', 'up'],
    ['\u001bOB', 'down'],
    ['\u001b[H', 'home'],
    ['\u001b[4~', 'end'],
    ['\u001b[5~', 'page-up'],
    ['\u001b[6~', 'page-down'],
    ['\u001b[3~', 'delete'],
    ['\u001b[2~', 'insert'],
    ['\u001b[Z', 'shift-tab'],
    ['\u001bOP', 'f1'],
    ['\u001b[15~', 'f5'],
    ['\u001b[24~', 'f12'],
    ['\u001b[[A', 'f1'],
    ['\u001b[1;5C', 'ctrl-right'],
    ['\u001b[1;3D', 'alt-left'],
    ['\u001b\u001b[D', 'alt-left'],
    ['\u001b[1;2A', 'shift-up'],
    ['\u001b[6;5~', 'ctrl-page-down'],
    ['\u001bp', 'alt-p'],
    ['\u001b\u007f', 'alt-backspace'],
    ['\u001b[', 'alt-['],
    ['\u001b]', 'alt-]'],
    ['\u001bO', 'alt-O'],
    ['\u001b[99;5u', 'ctrl-c'],
    ['\u001b[27;5;100~', 'ctrl-d'],
    ['\u001bOM', 'enter'],
    ['\u001bOq', '1'],
  ])('%j is %s', (data, key) => expect(keysOf(data)).toEqual([key]));

  it('are told apart when they come in one chunk, in one batch', () => {
    const { push, batches, names } = reader();
    push('jjj\u001b[Bj\r\u007f\u007f');
    expect(names()).toEqual(['j', 'j', 'j', 'down', 'j', 'enter', 'backspace', 'backspace']);
    expect(batches).toHaveLength(1);
  });

  it.each(['\u001b[A', '\u001b[1;5C', '\u001bOP', '\u001b[200~灯塔\u001b[201~', '灯', '\u001b\u001b[D', '\u001b]11;rgb:00/00/00\u001b\\'])(
    '%j is the same wherever it is cut',
    (data) => {
      const bytes = Buffer.from(data);
      const whole = reader();
      whole.push(bytes);
      for (let at = 1; at < bytes.length; at++) {
        const parts = reader();
        parts.push(bytes.subarray(0, at));
        parts.clock.pass(ESCAPE_MS - 1);
        parts.push(bytes.subarray(at));
        expect(parts.events()).toEqual(whole.events());
      }
    },
  );

  it('take a lone ESC for the key only when nothing follows in time', () => {
    const { push, clock, names } = reader();
    push('\u001b');
    clock.pass(ESCAPE_MS - 1);
    expect(names()).toEqual([]);
    clock.pass(1);
    expect(names()).toEqual(['esc']);
    push('[A');
    expect(names()).toEqual(['esc', '[', 'A']);
  });

  it('wait longer for the rest over SSH', () => {
    expect(escapeMsFor({ SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' })).toBe(ESCAPE_SSH_MS);
    expect(escapeMsFor({})).toBe(ESCAPE_MS);
    const { push, clock, names } = reader(ESCAPE_SSH_MS);
    push('\u001b');
    clock.pass(80);
    push('[A');
    expect(names()).toEqual(['up']);
  });

  it('of a Chinese input method left on mean the same commands, and are typed as they are', () => {
    const { push, events } = reader();
    push('？／：；ｊ、【ｆ');
    expect(events().map((event) => (event.type === 'key' ? [event.key, event.text] : []))).toEqual([
      ['?', '？'],
      ['/', '／'],
      [':', '：'],
      [';', '；'],
      ['j', 'ｊ'],
      ['/', '、'],
      ['[', '【'],
      ['f', 'ｆ'],
    ]);
  });

  it('of a phrase committed at once are one text', () => {
    const { push, events } = reader();
    push('规上工业总产值😀');
    expect(events()).toMatchObject([{ type: 'key', key: 'text', text: '规上工业总产值😀' }]);
    push('灯');
    expect(events().at(-1)).toMatchObject({ key: '灯', text: '灯' });
  });

  it.each([
    ['the mouse', '\u001b[<0;10;20M\u001b[<0;10;20mj'],
    ['the mouse of the oldest kind', '\u001b[M !!j'],
    ['focus', '\u001b[I\u001b[Oj'],
    ['an unknown sequence', '\u001b[12;34;56xj'],
    ['a title or a colour nobody asked for', '\u001bP1$r0m\u001b\\j'],
    ['bytes that are no text', '\ufffd\u0085j'],
    ['the stray end of a paste', '\u001b[201~j'],
  ])('are not made of %s', (_, data) => expect(keysOf(data)).toEqual(['j']));

  it('are not made of answers of the terminal', () => {
    const { push, events } = reader();
    push('\u001b[24;80R\u001b]11;rgb:1e1e/1e1e/1e1e\u0007\u001b[?62;4cj');
    expect(events()).toMatchObject([
      { type: 'reply', kind: 'cursor', row: 24, column: 80 },
      { type: 'reply', kind: 'osc', text: '11;rgb:1e1e/1e1e/1e1e' },
      { type: 'reply', kind: 'other' },
      { type: 'key', key: 'j' },
    ]);
  });

  it('are not made of an answer that comes slowly', () => {
    const { push, clock, names } = reader();
    push('\u001b]11;rgb:1e1e');
    clock.pass(400);
    push('/1e1e/1e1e\u001b\\j');
    expect(names()).toEqual(['reply:osc', 'j']);
  });
});

describe('a marked paste', () => {
  it('is one event, whatever is in it', () => {
    const { push, names } = reader();
    push('\u001b[200~q\u001b[A\r:quit\r\u001b[201~j');
    expect(names()).toEqual(['paste:q\u001b[A\r:quit\r', 'j']);
  });

  it('ends by silence when its end is lost, and keys are keys again', () => {
    const { push, clock, names } = reader();
    push('\u001b[200~abc');
    clock.pass(999);
    expect(names()).toEqual([]);
    clock.pass(1);
    push('j');
    expect(names()).toEqual(['paste:abc', 'j']);
  });

  it('is cut at its longest', () => {
    const { push, events } = reader();
    push('\u001b[200~');
    for (let i = 0; i < 30; i++) push('x'.repeat(10_000));
    push('\u001b[201~');
    expect(events()).toHaveLength(1);
    expect(events()[0]).toMatchObject({ type: 'paste', text: 'x'.repeat(LONGEST_PASTE) });
  });
});

describe('any bytes', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 30 }),
    fc
      .constantFrom(
        '\u001b',
        '\u001b[',
        '\u001b]',
        '\u001bP',
        '\u001bO',
        '[',
        '~',
        '200~',
        '\u001b[200~',
        '\u001b[201~',
        '\u001b\\',
        '\u0007',
        ';5',
        'A',
        '灯塔',
      )
      .map((text) => Buffer.from(text)),
  );

  it('never throw, never leave a timer behind, and the next key is heard', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(bytes, fc.constantFrom(0, 0, 10, 60)), { maxLength: 40 }), (chunks) => {
        const { push, clock, events } = reader();
        for (const [chunk, ms] of chunks) {
          push(chunk);
          clock.pass(ms);
        }
        for (let i = 0; i < 5; i++) clock.pass(2000);
        expect(clock.pending).toBe(0);
        push('j');
        expect(events().at(-1)).toMatchObject({ type: 'key', key: 'j' });
        for (const event of events()) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be typed
          if (event.type === 'key') expect(event.text).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are read in linear time', () => {
    expectInProportion((size) => {
      const { push, events } = reader();
      push('灯塔'.repeat(size / 6));
      push('\u001b]'.padEnd(size, 'x'));
      for (let i = 0; i < size / 1000; i++) push('y'.repeat(1000));
      push('\u001b\\j');
      expect(events().at(-1)).toMatchObject({ key: 'j' });
    }, 36_000);
  });
});
