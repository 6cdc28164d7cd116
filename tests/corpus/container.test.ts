import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crc32, openContainer, VERSION, writeContainer } from '../../src/corpus/container.ts';
import { joined, sectionOf } from '../../src/corpus/section.ts';

const written = (sections: ReadonlyMap<string, Uint8Array>) => new Map([...sections].map(([name, bytes]) => [name, sectionOf(bytes)] as const));

describe('the compiled corpus file', () => {
  let folder = '';
  let path = '';
  const sections = new Map([
    ['documents', new TextEncoder().encode('[{"id":"a"}]')],
    ['index/numbers', Uint8Array.from({ length: 1000 }, (_, i) => i % 256)],
    ['empty', new Uint8Array()],
  ]);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-test-'));
    path = join(folder, 'corpus.json');
    writeContainer(path, '名称', written(sections));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const failsWith = (code: string) => expect.objectContaining({ code, params: expect.objectContaining({ path }) });

  it('gives back every section byte for byte', () => {
    const container = openContainer(path);
    expect(container.name).toBe('名称');
    for (const [name, bytes] of sections) expect(Buffer.from(container.section(name)).equals(Buffer.from(bytes))).toBe(true);
    expect(container.has('none')).toBe(false);
    container.close();
  });

  it('begins with a line that a person can read', () => {
    const [first = ''] = readFileSync(path, 'utf8').split('\n');
    expect(JSON.parse(first)).toMatchObject({ format: 'suzhou-tui corpus', version: VERSION, name: '名称' });
  });

  it('leaves no temporary file, and keeps what was there when it cannot write', () => {
    expect(readdirSync(folder)).toEqual(['corpus.json']);
    expect(() => writeContainer(join(folder, 'none', 'corpus.json'), 'x', written(sections))).toThrow(
      expect.objectContaining({ code: 'not-writable' }),
    );
    expect(openContainer(path).name).toBe('名称');
  });

  it('says that a file is cut off', () => {
    truncateSync(path, readFileSync(path).length - 10);
    expect(() => openContainer(path)).toThrow(failsWith('damaged-corpus'));
    truncateSync(path, 60);
    expect(() => openContainer(path)).toThrow(failsWith('damaged-corpus'));
  });

  it('says that a section is damaged when it is read, and still reads the others', () => {
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const container = openContainer(path);
    expect(container.section('documents').length).toBeGreaterThan(0);
    expect(() => container.section('index/numbers')).toThrow(failsWith('damaged-corpus'));
  });

  it('reads a part of a long section by itself, and notices damage within it alone', () => {
    const long = Uint8Array.from({ length: 200_000 }, (_, i) => (i * 31) % 251);
    writeContainer(path, '名称', written(new Map([...sections, ['long', long]])));
    const container = openContainer(path);
    for (const [from, length] of [
      [0, 1],
      [4090, 12],
      [8192, 4096],
      [199_990, 10],
      [0, 200_000],
      [5, 0],
    ] as const) {
      expect(container.part('long', from, length)).toEqual(long.subarray(from, from + length));
    }
    expect(container.part('documents', 1, 4)).toEqual(sections.get('documents')?.subarray(1, 5));
    expect(() => container.part('long', 199_999, 2)).toThrow(failsWith('damaged-corpus'));
    expect(() => container.part('none', 0, 1)).toThrow(failsWith('damaged-corpus'));
    container.close();
    const bytes = readFileSync(path);
    const at = bytes.length - long.length + 100_000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const damaged = openContainer(path);
    expect(damaged.part('long', 0, 90_000)).toEqual(long.subarray(0, 90_000));
    expect(() => damaged.part('long', 99_000, 2000)).toThrow(failsWith('damaged-corpus'));
    damaged.close();
  });

  it('says that a file is of another version, or no corpus at all, or missing', () => {
    writeFileSync(path, readFileSync(path, 'utf8').replace(`"version":${VERSION}`, '"version":9'));
    expect(() => openContainer(path)).toThrow(failsWith('corpus-version'));
    writeFileSync(path, '{"some":"json"}\n');
    expect(() => openContainer(path)).toThrow(failsWith('foreign-format'));
    writeFileSync(path, '');
    expect(() => openContainer(path)).toThrow(failsWith('foreign-format'));
    rmSync(path);
    expect(() => openContainer(path)).toThrow(failsWith('not-found'));
  });

  it('does not trust a table that points outside the file', () => {
    const [first = '', ...rest] = readFileSync(path, 'latin1').split('\n');
    writeFileSync(path, [first.replace('["documents",0,12', '["documents",0,99999'), ...rest].join('\n'), 'latin1');
    expect(() => openContainer(path)).toThrow(failsWith('damaged-corpus'));
  });

  it('is the same whether its sections were in one piece or in many', () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31) % 251);
    const pieces = [0, 1, 65_537, 200_000].map((from, i, all) => sectionOf(long.subarray(from, all[i + 1] ?? long.length)));
    writeContainer(path, '名称', new Map([['long', sectionOf(long)]]));
    const whole = readFileSync(path);
    writeContainer(path, '名称', new Map([['long', joined(pieces)]]));
    expect(readFileSync(path).equals(whole)).toBe(true);
  });

  it('uses the CRC-32 that everybody uses', () => {
    expect(crc32(new TextEncoder().encode('6789'), crc32(new TextEncoder().encode('12345')))).toBe(0xcbf43926);
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
