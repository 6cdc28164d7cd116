import { describe, expect, it } from 'vitest';
import { decode } from '../../src/corpus/decode.ts';
import { read } from './helpers.ts';

const TEXT = '苏州市规上工业总产值达4.36万亿元。\n';
/** 苏州市 in GB18030, as `iconv -t gb18030` writes it. */
const GB = [0xcb, 0xd5, 0xd6, 0xdd, 0xca, 0xd0];

describe('decode', () => {
  const utf8 = new TextEncoder().encode(TEXT);

  it('reads UTF-8 with and without byte-order mark, the mark left out', () => {
    expect(decode(utf8, 'a')).toEqual({ text: TEXT, encoding: 'utf-8' });
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'a')).toEqual({ text: TEXT, encoding: 'utf-8' });
  });

  it('reads UTF-16 of both byte orders', () => {
    const little = new Uint8Array([0xff, 0xfe, ...Buffer.from(TEXT, 'utf16le')]);
    const big = new Uint8Array([0xfe, 0xff, ...Buffer.from(TEXT, 'utf16le').swap16()]);
    expect(decode(little, 'a')).toEqual({ text: TEXT, encoding: 'utf-16le' });
    expect(decode(big, 'a')).toEqual({ text: TEXT, encoding: 'utf-16be' });
  });

  it('reads GB18030', () => {
    const line = [...GB, 0x0a];
    expect(decode(new Uint8Array(Array.from({ length: 20 }, () => line).flat()), 'a')).toEqual({ text: '苏州市\n'.repeat(20), encoding: 'gb18030' });
  });

  it('takes a file cut off in the middle of a character for the UTF-8 it is', () => {
    const cut = decode(utf8.subarray(0, utf8.length - 3), 'a');
    expect(cut.encoding).toBe('utf-8');
    expect(cut.text.startsWith('苏州市规上工业总产值')).toBe(true);
  });

  it('never lets the mark of a broken character into the text', () => {
    const document = read(TEXT.repeat(3));
    const cut = decode(utf8.subarray(0, utf8.length - 3), 'a').text;
    expect(cut).toContain('\ufffd');
    expect(
      read(cut.repeat(2))
        .paragraphs.map((p) => p.text)
        .join(''),
    ).not.toContain('\ufffd');
    expect(document.paragraphs.length).toBeGreaterThan(0);
  });

  it.each([
    ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31]],
    ['a ZIP (docx)', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['zero bytes', [0x41, 0x00, 0x42]],
    ['control bytes', Array.from({ length: 200 }, (_, i) => i % 8)],
  ])('says that %s is no text', (_, bytes) => {
    expect(() => decode(new Uint8Array(bytes), 'a.txt')).toThrow(expect.objectContaining({ code: 'binary-file', params: { path: 'a.txt' } }));
  });

  it('says that an encoding is unknown rather than show wrong characters', () => {
    const koi = Array.from({ length: 400 }, (_, i) => 0xc0 + (i % 63)).flatMap((byte) => [byte, 0x20]);
    expect(() => decode(new Uint8Array(koi), 'a.txt')).toThrow(expect.objectContaining({ code: 'unknown-encoding' }));
  });
});
