import { describe, expect, it } from 'vitest';
import { app, library, reader, start } from './begun.ts';

describe('finding everywhere', () => {
  it('searches all texts with / on the first screen, as the first-run line says', () => {
    start().keys('/', '=gsgyzcz');
    expect(app.here).toMatchObject({ view: 'search', query: { text: 'gsgyzcz' } });
    expect(app.text()).toMatch(/规上工业总产值.*00\d#p\d/);
  });

  it('gives the box to the first letter typed, and keeps what it held for a cursor key', () => {
    start().keys('/', '=dtgc', 'esc', '1', '/', '=gs');
    expect(app.here).toMatchObject({ query: { text: 'gs' } });
    app.keys('esc', '/', 'end', '=g');
    expect(app.here).toMatchObject({ query: { text: 'gsg' } });
    app.keys('esc', '/', 'backspace');
    expect(app.here).toMatchObject({ query: { text: '' } });
  });

  it('says at the last result that there are no more, not that nothing was looked for', () => {
    start().keys('2', '=dtgc', 'esc', 'G', 'enter');
    expect(reader().hit).not.toBeNull();
    app.keys('n');
    expect(app.text()).toContain('没有更多结果了');
  });

  it('offers all texts where no row of a list is left', () => {
    start().keys('3', '/', '=近零碳管理');
    expect(app.text()).toContain('按 Enter 在全部正文中检索“近零碳管理”');
    app.keys('enter');
    expect(app.here).toMatchObject({ view: 'search', query: { text: '近零碳管理' } });
    app.keys('backspace');
    expect(app.here).toMatchObject({ view: 'metrics', filter: { text: '' } });
  });

  it('tells results apart by place, value and period', () => {
    start().keys('/', '=gsgyzcz');
    const rows = app.frame().filter((row) => /^[▸ ] \S+ +事实/.test(row));
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map((row) => row.slice(2))).size).toBe(rows.length);
    for (const row of rows) expect(row).toMatch(/\d.* 00\d#p\d+/);
  });

  it('counts the results one walks through in the reader', () => {
    start().keys('/', '=灯塔工厂', ...Array(6).fill('down'), 'enter', 'n');
    expect(app.text()).toMatch(/结果 \d+\/\d+/);
    const { hit } = reader();
    app.keys('q');
    expect(app.here).toMatchObject({ view: 'search', list: { selected: hit } });
  });
});

describe('jumps in a document', () => {
  it('are gone back from one by one, and q still leaves the document', () => {
    start().keys('j', 'j', 'enter', 'space');
    const first = reader().top;
    app.keys('G');
    const last = reader().top;
    app.keys('/', '=ztmb', 'enter');
    expect(reader().top).not.toEqual(last);
    app.keys('ctrl-o');
    expect(reader().top).toEqual(last);
    app.keys('H');
    expect(reader().top).toEqual(first);
    app.keys('L', 'q');
    expect(app.here).toMatchObject({ view: 'documents', list: { selected: 2 } });
    app.keys('L');
    expect(app.here.view).toBe('reader');
  });

  it('leave the place untouched when the search in it is given up', () => {
    start().keys('j', 'j', 'enter', 'space');
    const place = app.here;
    app.keys('/', '=总体目标', 'esc');
    expect(app.here).toEqual(place);
  });

  it('reach headings within a paragraph, and mark them', () => {
    const at = library.documents.findIndex((one) => library.document(one.id).sections.some((section) => (section.at ?? 0) > 0));
    start().keys(...Array(at).fill('j'), 'enter');
    const { sections } = app.world.document(reader().doc);
    const running = sections.find((section) => (section.at ?? 0) > 0);
    for (let i = 0; i < sections.length && reader().mark?.start !== running?.at; i++) app.keys(']', 's');
    expect(reader().mark).toMatchObject({ paragraph: running?.paragraph, start: running?.at });
  });

  it('by number go to a paragraph, which commands name the same', () => {
    start().keys('enter', ':', '=12', 'enter');
    expect(reader().top.paragraph).toBe(12);
    app.keys('c');
    expect(app.text()).toMatch(/show \S+#p12/);
  });

  it('leave behind the figure one stood on', () => {
    start().keys('enter', ']', 'f', 'G');
    expect(reader().fact).toBeNull();
  });
});

describe('marks', () => {
  it('are set by m and a letter and gone to from anywhere', () => {
    start().keys('enter', 'space', 'm', 'a');
    const { top } = reader();
    // The mark stands in the margin where its paragraph begins.
    for (let i = 0; i < 30 && !app.frame().some((row) => row.startsWith('a ')); i++) app.keys('k');
    expect(app.frame().some((row) => row.startsWith('a '))).toBe(true);
    app.keys('3', "'");
    expect(app.frame().at(-1)).toMatch(/^ a \S+/);
    app.keys('a');
    expect(reader().mark?.paragraph).toBe(top.paragraph);
    app.keys("'", "'");
    expect(app.here.view).toBe('metrics');
    app.keys("'", 'z');
    expect(app.state.notice?.text).toContain('没有标记 z');
  });
});
