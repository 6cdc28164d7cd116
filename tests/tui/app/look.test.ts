/** Finding in a long document: a letter is shown at once, its matches when the document has been looked through. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { compileFolder, libraryOfCompiled } from '../../../src/library/compile.ts';
import type { Library } from '../../../src/library/model.ts';
import { lookThrough, matchesNow, matchesOf } from '../../../src/tui/screens/reader/find.ts';
import { Driver } from '../driver.tsx';

const folder = mkdtempSync(join(tmpdir(), 'suzhou-tui-look-'));
let library: Library;
let app: Driver;
beforeAll(async () => {
  const sentence = (i: number): string => `第${i}项工作稳步推进，全市新增企业${i + 1}家。`;
  const paragraph = (from: number): string => Array.from({ length: 500 }, (_, i) => sentence(from + i)).join('');
  writeFileSync(
    join(folder, 'long.txt'),
    ['某市工作报告', ...Array.from({ length: 5 }, (_, i) => paragraph(i * 500)), '全文完，灯塔工厂一家。'].join('\n'),
  );
  library = libraryOfCompiled(await compileFolder(folder));
}, 60_000);
afterEach(() => app.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function look(): void {
  for (const effect of app.asked.splice(0)) {
    if (effect.type !== 'look') continue;
    for (const _ of lookThrough(app.world, effect.doc, effect.query));
    app.event({ type: 'found', doc: effect.doc, query: effect.query });
  }
}

it('asks for the look, and is at the first match once it is done', () => {
  app = new Driver(library);
  expect(library.documents[0]?.length).toBeGreaterThan(40_000);
  app.keys('enter', '/', '=灯塔工厂');
  expect(app.text()).toMatch(/\/灯塔工厂 +…/);
  expect(app.here).toMatchObject({ match: -1 });
  look();
  expect(app.text()).toMatch(/\/灯塔工厂 +1\/1/);
  expect(app.text()).toContain('全文完');
});

it('finds in pieces what is found at once', () => {
  app = new Driver(library);
  const [document] = library.documents;
  if (!document) throw new Error('no document');
  for (const query of ['企业', '第1', 'gz', '无此词']) {
    const whole = library
      .document(document.id)
      .paragraphs.flatMap(({ n, text }) => app.world.find(text, query).map(({ start, end }) => ({ paragraph: n, start, end })));
    expect(matchesNow(app.world, document.id, query)).toBeNull();
    for (const _ of lookThrough(app.world, document.id, query));
    expect(matchesNow(app.world, document.id, query)).toEqual(whole);
    expect(matchesOf(app.world, document.id, query)).toEqual(whole);
  }
});

it('drops what was found for another query', () => {
  app = new Driver(library);
  app.keys('enter', '/', '=企');
  const late = app.asked.splice(0);
  app.keys('=业');
  app.asked.splice(0, app.asked.length, ...late);
  look();
  expect(app.here).toMatchObject({ match: -1 });
});
