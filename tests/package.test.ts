/** What a user installs: packed, installed into an empty folder and run, as `npx ./suzhou-tui-*.tgz` does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', [...args, '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('the packed program', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-pack-'));
    // The tests run after the build: --ignore-scripts packs what it made, and does not build a second time under the other tests.
    const packed: unknown = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
    const [{ filename }] = (Array.isArray(packed) ? packed : Object.values(packed as object)) as [{ filename: string }];
    npm(['init', '--yes'], folder);
    npm(['install', '--offline', join(folder, filename)], folder);
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has no install script, no dependency and nothing native', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/suzhou-tui/package.json'), 'utf8'));
    expect(manifest.dependencies ?? {}).toEqual({});
    expect(Object.keys(manifest.scripts).filter((name) => /install/.test(name))).toEqual([]);
    const installed = execFileSync('find', [join(folder, 'node_modules'), '-name', '*.node', '-o', '-name', 'binding.gyp'], { encoding: 'utf8' });
    expect(installed).toBe('');
  });

  it('hands on the licences of what is bundled', () => {
    const licences = readFileSync(join(folder, 'node_modules/suzhou-tui/dist/LICENSES.txt'), 'utf8');
    for (const name of ['react', 'ink', 'yoga-layout', 'fuse.js', 'pinyin-pro', 'opencc-js'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(licences).toContain('Permission is hereby granted');
  });

  it('shows its README with the pictures that it names', () => {
    const readme = readFileSync(join(folder, 'node_modules/suzhou-tui/README.md'), 'utf8');
    const pictures = [...readme.matchAll(/\]\((docs\/[^)]+)\)/g)].map((found) => found[1] ?? '');
    expect(pictures.length).toBeGreaterThan(2);
    for (const picture of pictures) expect(readFileSync(join(folder, 'node_modules/suzhou-tui', picture), 'utf8')).toContain('</svg>');
  });

  it('answers from the bundled corpus', () => {
    const bin = join(folder, 'node_modules/.bin/suzhou-tui');
    const found = execFileSync(bin, ['find', '灯塔工厂', '--format', 'ndjson'], { cwd: folder, encoding: 'utf8' });
    expect(found.split('\n')[0]).toContain('灯塔工厂');
  });

  it('compiles a folder of the user’s own without nodejs-jieba', () => {
    const bin = join(folder, 'node_modules/.bin/suzhou-tui');
    execFileSync(bin, ['build', join(root, 'seeds'), '-o', join(folder, 'own.json')], { cwd: folder, stdio: 'ignore' });
    const docs = execFileSync(bin, ['docs', '--corpus', join(folder, 'own.json'), '--format', 'ndjson'], { encoding: 'utf8' });
    expect(docs.trim().split('\n')).toHaveLength(5);
  });
});
