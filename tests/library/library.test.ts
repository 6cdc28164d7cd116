import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/corpus/section.ts';
import { compileFolder, libraryOfCompiled, type Progress, writeCorpus } from '../../src/library/compile.ts';
import { LARGEST } from '../../src/library/folder.ts';
import { openLibrary } from '../../src/library/open.ts';
import { plainSegmenter } from '../../src/library/segmenter.ts';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const TEXT = '关于制造业的报告\n\n全市规模以上工业总产值达到4.36万亿元，同比增长8.7%，稳居全国前列。\n';
const failsWith = (code: string) => expect.objectContaining({ code });

describe('a folder of documents', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string | Uint8Array = TEXT): void => writeFileSync(join(folder, name), text);
  const compile = () => compileFolder(folder, { segmenter: plainSegmenter() });

  it('reads .txt and .md, and reports the rest with the reason', async () => {
    write('a.txt');
    write('b.md', `# 标题一行\n\n${TEXT}`);
    write('c.pdf', '%PDF-1.7');
    write('d.txt', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0]));
    write('e.txt', '');
    write('.hidden.txt');
    const { skipped, counts } = await compile();
    expect(counts.documents).toBe(2);
    expect(skipped.map(({ file, code }) => [file, code])).toEqual([
      ['c.pdf', 'unknown-type'],
      ['d.txt', 'binary-file'],
      ['e.txt', 'empty-corpus'],
    ]);
  });

  it('gives documents of the same name in subfolders their own ids', async () => {
    for (const sub of ['2022', '2023']) {
      mkdirSync(join(folder, sub));
      writeFileSync(join(folder, sub, 'report.txt'), TEXT);
    }
    write('report.md');
    const library = libraryOfCompiled(await compile());
    expect(library.documents.map(({ id, file }) => [id, file])).toEqual([
      ['report', '2022/report.txt'],
      ['2023-report', '2023/report.txt'],
      ['report-2', 'report.md'],
    ]);
    expect(library.document('2023-report').file).toBe('2023/report.txt');
    expect(() => library.document('none')).toThrow(failsWith('unknown-document'));
  });

  it('follows a loop of links once', async () => {
    write('a.txt');
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, 'missing'), join(folder, 'broken.txt'));
    const { counts, skipped } = await compile();
    expect(counts.documents).toBe(1);
    expect(skipped).toEqual([expect.objectContaining({ file: 'broken.txt', code: 'not-readable' })]);
  });

  it('does not wait at a pipe that bears the name of a document', async () => {
    write('a.txt');
    execFileSync('mkfifo', [join(folder, 'b.txt')]);
    expect((await compile()).skipped).toEqual([expect.objectContaining({ file: 'b.txt', code: 'not-readable' })]);
  });

  it('does not read a file that is far too large', async () => {
    write('a.txt');
    write('huge.txt', '');
    truncateSync(join(folder, 'huge.txt'), LARGEST + 1);
    expect((await compile()).skipped).toEqual([expect.objectContaining({ file: 'huge.txt', code: 'file-too-large' })]);
    await expect(compileFolder(join(folder, 'huge.txt'))).rejects.toEqual(failsWith('file-too-large'));
  });

  it('says what is wrong with a corpus that has nothing to read', async () => {
    await expect(compile()).rejects.toEqual(failsWith('empty-corpus'));
    write('only.txt', new Uint8Array([0, 1, 2]));
    await expect(compile()).rejects.toEqual(failsWith('binary-file'));
    await expect(compileFolder(join(folder, 'none'))).rejects.toEqual(failsWith('not-found'));
    await expect(openLibrary(join(folder, 'none'))).rejects.toEqual(failsWith('not-found'));
  });

  it('narrates its progress file by file', async () => {
    write('a.txt');
    write('b.txt');
    const steps: Progress[] = [];
    await compileFolder(folder, { segmenter: plainSegmenter(), onProgress: (progress) => steps.push(progress) });
    expect(steps.filter((s) => s.step === 'read').map((s) => [s.done, s.total, s.file])).toEqual([
      [1, 2, 'a.txt'],
      [2, 2, 'b.txt'],
    ]);
    expect(steps.at(-1)).toMatchObject({ step: 'index', done: 2 });
  });

  it('opens one document as a corpus of its own', async () => {
    write('a.txt');
    const library = await openLibrary(join(folder, 'a.txt'));
    expect(library.documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('refuses a file that is neither document nor corpus', async () => {
    write('data.json', '{}');
    await expect(openLibrary(join(folder, 'data.json'))).rejects.toEqual(failsWith('foreign-format'));
  });

  it('opens what it wrote, the same in every part, reading only what is used', async () => {
    const compiled = await compileFolder(seeds);
    const path = join(folder, 'out.json');
    writeCorpus(path, compiled);
    const written = await openLibrary(path);
    const memory = libraryOfCompiled(compiled);
    expect(written.documents).toEqual(memory.documents);
    expect(written.facts).toEqual(memory.facts);
    expect(written.metrics).toEqual(memory.metrics);
    expect(written.terms).toEqual(memory.terms);
    const [first] = written.documents;
    expect(written.document(first?.id ?? '')).toEqual(memory.document(first?.id ?? ''));
    // A part that nobody asks for may be damaged without harm: its bytes were not read.
    const bytes = readFileSync(path);
    const last = written.documents.at(-1)?.id ?? '';
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const again = await openLibrary(path);
    expect(again.documents).toHaveLength(5);
    expect(() => again.document(last)).toThrow(failsWith('damaged-corpus'));
  });

  it('compiles the same bytes from the same folder', async () => {
    const [a, b] = [await compileFolder(seeds), await compileFolder(seeds)];
    expect([...a.sections.keys()]).toEqual([...b.sections.keys()]);
    for (const [name, section] of a.sections) {
      const other = b.sections.get(name);
      expect(other !== undefined && Buffer.from(bytesOf(section)).equals(bytesOf(other))).toBe(true);
    }
  });
});

describe('the bundled corpus', () => {
  it('opens from source and holds the five documents', async () => {
    const library = await openLibrary();
    expect(library.name).toBe('seeds');
    expect(library.documents).toHaveLength(5);
    expect(library.documents.every((document) => document.place === '苏州')).toBe(true);
  });
});
