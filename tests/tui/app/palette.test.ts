/** What the palette makes of what is typed: addresses as a shell takes them, documents by the beginning of their id or words of their title. */
import { expect, it } from 'vitest';
import { app, library, start } from './begun.ts';

function run(text: string): typeof app {
  start();
  app.keys(':', `=${text}`, 'enter');
  return app;
}

it.each(['open 004#p5', '004#p5', '004#5', 'show 004#p5', 'open 004＃p5', '004_#P5'])('opens the paragraph that `%s` names', (text) => {
  expect(run(text).here).toMatchObject({ view: 'reader', doc: library.documents[4]?.id, mark: { paragraph: 5 } });
  expect(app.text()).toContain(app.world.document(library.documents[4]?.id ?? '').paragraphs[4]?.text.slice(0, 20));
});

it('finds the document of a paragraph by pinyin of its title', () => {
  expect(library.documents[2]?.title).toContain('三年行动计划');
  expect(run('snxdjh#p7').here).toMatchObject({ view: 'reader', doc: library.documents[2]?.id, mark: { paragraph: 7 } });
});

it('offers each document that a beginning may mean', () => {
  start();
  app.keys(':', '=00#p5');
  for (const { title } of library.documents) expect(app.text()).toContain(title.slice(0, 10));
});

it('says that there is no such paragraph, and how many there are', () => {
  start();
  app.keys(':', '=open 004#p999');
  expect(app.text()).toContain(`没有第999段，共${library.documents[4]?.paragraphCount}段`);
  app.keys('enter');
  expect(app.here.view).toBe('documents');
  expect(app.text()).toContain('找不到');
});

it.each([
  ['docs', { view: 'documents' }],
  ['matrix', { view: 'matrix' }],
  ['terms 八个一', { view: 'terms' }],
  ['show 003', { view: 'reader' }],
  ['find 灯塔工厂', { view: 'search', query: { text: '灯塔工厂' } }],
  ['search 灯塔工厂', { view: 'search', query: { text: '灯塔工厂' } }],
])('takes `%s` as an address', (text, place) => {
  expect(run(text).here).toMatchObject(place);
});

it('takes a metric by any of its names', () => {
  const metric = library.metrics.find(({ aliases }) => aliases.length > 0);
  expect(run(`compare ${metric?.aliases[0]}`).here).toMatchObject({ view: 'comparison', metric: metric?.name });
});

it('puts what begins with the letters typed before what only holds them', () => {
  start().keys('enter', ':', '=dc');
  const rows = app.frame();
  const [first, held] = ['导出', '查找'].map((label) => rows.findIndex((row) => row.includes(label)));
  expect(first).toBeGreaterThan(0);
  expect(held).toBeGreaterThan(first ?? 0);
});

it('says how many paragraphs a short document has, and still takes a year for what it is', () => {
  start().keys('enter', ':', '=p99');
  expect(app.text()).toContain('没有第99段');
  app.keys('esc', ':', '=2023', 'enter');
  expect(app.here).toMatchObject({ view: 'search', query: { text: '2023' } });
});
