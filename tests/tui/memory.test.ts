import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
      expect(trouble).toEqual({ type: 'damaged', keptAs: `${path}.damaged` });
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

  it('leaves no other file behind', () => {
    const memory = openMemory(path, 'seeds');
    for (let n = 0; n < 5; n++) memory.apply({ type: 'bookmark', bookmark: bookmark(n) });
    expect(readdirSync(dirname(path))).toEqual(['state.json']);
  });
});
