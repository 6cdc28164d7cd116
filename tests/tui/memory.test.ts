import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryPath, openMemory } from '../../src/tui/memory.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-memory-'));
  path = memoryPath({ XDG_STATE_HOME: folder });
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const bookmark = (n: number) => ({ address: `open 00${n}#p1`, label: `第${n}个` });

describe('what is kept across runs', () => {
  it('lies in the state folder of XDG, or in the home', () => {
    expect(memoryPath({ XDG_STATE_HOME: '/x', HOME: '/h' })).toBe('/x/suzhou-tui/state.json');
    expect(memoryPath({ XDG_STATE_HOME: 'relative', HOME: '/h' })).toBe('/h/.local/state/suzhou-tui/state.json');
  });

  it('is nothing on the first run, and says so', () => {
    expect(openMemory(path, 'seeds').load()).toEqual({ remembered: { bookmarks: [], positions: {}, queries: [] }, first: true, trouble: null });
  });

  it('holds bookmarks, positions and queries, each corpus its own', () => {
    const memory = openMemory(path, 'seeds');
    memory.apply({ type: 'bookmark', bookmark: bookmark(1) });
    memory.apply({ type: 'position', doc: '001', anchor: { paragraph: 3, offset: 4 } });
    memory.apply({ type: 'query', query: '灯塔' });
    memory.apply({ type: 'query', query: '工厂' });
    memory.apply({ type: 'query', query: '灯塔' });
    const { remembered, first } = openMemory(path, 'seeds').load();
    expect(first).toBe(false);
    expect(remembered).toEqual({ bookmarks: [bookmark(1)], positions: { '001': { paragraph: 3, offset: 4 } }, queries: ['灯塔', '工厂'] });
    expect(openMemory(path, 'other').load().remembered.bookmarks).toEqual([]);
  });

  it('is not lost between two running apps', () => {
    const [one, two] = [openMemory(path, 'seeds'), openMemory(path, 'seeds')];
    one.load();
    two.load();
    one.apply({ type: 'bookmark', bookmark: bookmark(1) });
    two.apply({ type: 'bookmark', bookmark: bookmark(2) });
    one.apply({ type: 'unbookmark', address: 'nothing' });
    expect(openMemory(path, 'seeds').load().remembered.bookmarks).toEqual([bookmark(2), bookmark(1)]);
  });

  it.each(['', '{', 'null', '[]', '{"version":2,"corpora":{}}', '{"version":1,"corpora":{"seeds":{"bookmarks":1}}}', '\u0000\u0001'])(
    'sets a damaged file aside: %j',
    (text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      const { remembered, trouble } = openMemory(path, 'seeds').load();
      expect(remembered.bookmarks).toEqual([]);
      expect(trouble).toEqual({ type: 'damaged', keptAs: `${path}.damaged`, bookmarks: 0 });
      expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
      expect(openMemory(path, 'seeds').apply({ type: 'bookmark', bookmark: bookmark(1) })).toBeNull();
    },
  );

  it('says where it cannot be written, and leaves no half of a file', () => {
    // A file where the folder should be: nobody can write there, not even root.
    writeFileSync(join(folder, 'suzhou-tui'), '');
    const memory = openMemory(path, 'seeds');
    expect(memory.apply({ type: 'bookmark', bookmark: bookmark(1) })).toMatchObject({ type: 'unwritable', path });
    expect(existsSync(path)).toBe(false);
  });

  it('keeps what is whole of a damaged file, and each file that was set aside', () => {
    const memory = openMemory(path, 'seeds');
    memory.apply({ type: 'bookmark', bookmark: bookmark(1) });
    const damage = (): void => {
      const file = JSON.parse(readFileSync(path, 'utf8'));
      file.corpora.seeds.bookmarks.push({ address: 7 });
      writeFileSync(path, JSON.stringify(file));
    };
    damage();
    const { remembered, trouble } = memory.load();
    expect(remembered.bookmarks).toEqual([bookmark(1)]);
    expect(trouble).toEqual({ type: 'damaged', keptAs: `${path}.damaged`, bookmarks: 1 });
    expect(memory.load()).toMatchObject({ remembered, trouble: null });
    damage();
    expect(memory.load().trouble).toEqual({ type: 'damaged', keptAs: `${path}.damaged-2`, bookmarks: 1 });
    expect(readdirSync(dirname(path)).sort()).toEqual(['state.json', 'state.json.damaged', 'state.json.damaged-2']);
  });

  it('is never written over where it cannot be read', () => {
    // A folder in its place is unreadable to root as well.
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'mine'), '');
    const memory = openMemory(path, 'seeds');
    expect(memory.load()).toMatchObject({ first: false, trouble: { type: 'unwritable', path, why: 'EISDIR' } });
    expect(memory.apply({ type: 'bookmark', bookmark: bookmark(1) })).toMatchObject({ type: 'unwritable', path, why: 'EISDIR' });
    expect(readdirSync(dirname(path))).toEqual(['state.json']);
    expect(readdirSync(path)).toEqual(['mine']);
  });

  it('stays where a link leads to', () => {
    const elsewhere = join(folder, 'dotfiles.json');
    writeFileSync(elsewhere, '{"version":1,"corpora":{}}');
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(elsewhere, path);
    openMemory(path, 'seeds').apply({ type: 'bookmark', bookmark: bookmark(1) });
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8')).toContain('open 001#p1');
  });

  it('is for nobody else to read', () => {
    openMemory(path, 'seeds').apply({ type: 'bookmark', bookmark: bookmark(1) });
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(statSync(dirname(path)).mode & 0o077).toBe(0);
  });

  it('takes over a lock whose owner has died', () => {
    mkdirSync(dirname(path), { recursive: true });
    const { pid } = spawnSync(process.execPath, ['-e', '0']);
    writeFileSync(`${path}.lock`, String(pid));
    expect(openMemory(path, 'seeds').apply({ type: 'bookmark', bookmark: bookmark(1) })).toBeNull();
    expect(readdirSync(dirname(path))).toEqual(['state.json']);
  });

  it('is not lost between programs that write at the same moment', async () => {
    const script = join(folder, 'write.mjs');
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const contents = `import { openMemory } from './src/tui/memory.ts';
      const memory = openMemory(process.argv[2], 'seeds');
      for (let n = 0; n < 25; n++) {
        const trouble = memory.apply({ type: 'bookmark', bookmark: { address: process.argv[3] + n, label: '' } });
        if (trouble) throw new Error(JSON.stringify(trouble));
      }`;
    await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, platform: 'node', format: 'esm', outfile: script });
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => promisify(execFile)(process.execPath, [script, path, name])));
    expect(openMemory(path, 'seeds').load().remembered.bookmarks).toHaveLength(100);
  }, 60_000);

  it('leaves no other file behind', () => {
    const memory = openMemory(path, 'seeds');
    for (let n = 0; n < 5; n++) memory.apply({ type: 'bookmark', bookmark: bookmark(n) });
    expect(readdirSync(dirname(path))).toEqual(['state.json']);
  });
});
