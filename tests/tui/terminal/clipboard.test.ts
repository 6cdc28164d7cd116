import { describe, expect, it } from 'vitest';
import { copySequence, copyText, LONGEST_COPY } from '../../../src/tui/terminal/clipboard.ts';

const text = '4.36万亿元（苏州，2022年）';
const encoded = Buffer.from(text).toString('base64');

describe('copying by the terminal', () => {
  it('sends the text in base64', () => expect(copySequence(text, {})).toBe(`\u001b]52;c;${encoded}\u0007`));

  it('goes through tmux both ways, escapes doubled', () => {
    const sequence = copySequence(text, { TMUX: '/tmp/tmux-1/default,1,0' }) ?? '';
    expect(sequence).toBe(`\u001b]52;c;${encoded}\u0007\u001bPtmux;\u001b\u001b]52;c;${encoded}\u0007\u001b\\`);
  });

  it('goes through screen in pieces that make up the whole', () => {
    const sequence = copySequence(text.repeat(100), { STY: '1.pts' }) ?? '';
    const pieces = sequence.split('\u001bP').slice(1);
    expect(pieces.every((piece) => piece.endsWith('\u001b\\') && piece.length <= 256)).toBe(true);
    expect(pieces.map((piece) => piece.slice(0, -2)).join('')).toBe(copySequence(text.repeat(100), {}));
  });

  it('is not tried with a text that terminals would cut', () => {
    expect(copySequence('x'.repeat(LONGEST_COPY), {})).toBeNull();
    const sent: string[] = [];
    expect(copyText('x'.repeat(LONGEST_COPY), { env: {}, send: (bytes) => sent.push(bytes), save: () => '/s/copied.txt' })).toEqual({
      asked: false,
      file: '/s/copied.txt',
      error: null,
    });
    expect(sent).toEqual([]);
  });

  it('still asks the terminal when the file cannot be written', () => {
    const full = new Error('ENOSPC');
    const outcome = copyText(text, {
      env: {},
      send: () => undefined,
      save: () => {
        throw full;
      },
    });
    expect(outcome).toEqual({ asked: true, file: null, error: full });
  });
});
