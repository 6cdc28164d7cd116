import { describe, expect, it } from 'vitest';
import { app, library, reader, start } from './begun.ts';

describe('tables', () => {
  const selected = (): string => {
    const pointed = app.frame().find((row) => row.startsWith('▸'));
    if (!pointed) throw new Error('no row is selected');
    return pointed;
  };

  it('are sorted by the column one stands on, and turned around, the same row selected', () => {
    start().keys('3', '/', '=gsgyzcz', 'enter', 'enter', 'G');
    const goal = selected();
    app.keys('s', 'enter');
    const values = (): number[] =>
      app
        .frame()
        .filter((row) => /^[▸ ] \d{4}.*│.*│/.test(row))
        .map((row) => Number(/│\s+[>≈<]?([\d.]+) │/.exec(row)?.[1]));
    expect(values()).toEqual([...values()].sort((a, b) => a - b));
    expect(selected()).toBe(goal);
    app.keys('S');
    expect(values()).toEqual([...values()].sort((a, b) => b - a));
    expect(app.frame().join('\n')).toContain('万亿元↓');
    app.keys('s', 'G', 'enter');
    expect(selected()).toBe(goal);
  });

  it('are filtered by any cell, by pinyin too, and widened again by Esc', () => {
    start().keys('3', '/', '=gsgyzcz', 'enter', 'enter', '/', '=mubiao', 'enter');
    expect(app.frame().filter((row) => row.includes('2026年'))).not.toHaveLength(0);
    expect(app.text()).toMatch(/规上工业总产值 1\/\d/);
    expect(app.frame().find((row) => row.startsWith('▸'))).toContain('目标');
    app.keys('enter');
    expect(reader().fact).not.toBeNull();
    app.keys('q', 'esc');
    expect(app.here).toMatchObject({ view: 'comparison', filter: { text: '' } });
  });

  it('wider than the screen scroll sideways, the first column and the verdict staying', () => {
    start().resize(60, 15).keys('3', '/', '=gsgyzcz', 'enter', 'enter', '$');
    const head = app.frame().find((row) => row.includes('判定')) ?? '';
    expect(head).toMatch(/^ {2}时间 .*判定.*推算增速/);
    expect(head).not.toContain('万亿元');
    app.keys('0', 'l');
    expect(app.frame().find((row) => row.includes('判定'))).toMatch(/^ {2}时间 .*万亿元.*判定/);
  });

  it('cut no number and no date in the middle, and say where a passage goes on', () => {
    start().keys('3', '/', '=规上工业总产值', 'enter', 'enter');
    expect(app.text()).toMatch(/003#p5 ≈2022 *│/);
    app.keys('m');
    expect(app.text()).toMatch(/002 2018-03 *│ *003 ≈2022 *│/);
    for (const row of app.frame()) expect(row).not.toMatch(/\d…/);
    app.keys('4');
    expect(app.frame().filter((row) => /…\s*$/.test(row))).not.toEqual([]);
    expect(app.text()).toMatch(/奋力打造…/);
  });

  it('cut nothing of what v shows', () => {
    for (const keys of [['3', '/', '=规上工业总产值', 'enter'], ['enter'], ['m'], ['4']]) {
      if (keys[0] === '3') start();
      app.keys(...keys, 'v');
      for (let pages = 0; pages < 3; pages++) {
        const at = app.frame().findIndex((row) => row.includes('── 全文'));
        expect(at).toBeGreaterThan(0);
        for (const row of app.frame().slice(at, -1)) expect(row).not.toContain('…');
        app.keys('space');
      }
      app.keys('q');
    }
  });

  it('show all about a row on v: the whole definition, every column, the reason, both sentences', () => {
    start().keys('3', 'j', 'enter', ']', 'c', 'v');
    const { metric } = app.here.view === 'comparison' ? app.here : { metric: '' };
    const conflict = app.world.conflictsOf(metric)[0];
    expect(conflict).toBeDefined();
    let text = '';
    for (let i = 0; i < 8; i++) text += app.keys('space').text();
    expect(text).toContain('! 冲突');
    expect(text).toContain(conflict?.a.surface);
    expect(text).toContain(conflict?.b?.surface);
    app.keys('enter');
    expect(app.here.view).toBe('reader');
  });

  it('give a list the room that nothing beside it has use for: no title is cut in a wide window', () => {
    start({ columns: 200, rows: 50 });
    for (const { title } of library.documents) expect(app.text()).toContain(title);
    app.keys('5');
    for (const { name } of library.terms.slice(0, 45)) expect(app.text()).toContain(name);
    // What stands beside keeps its measure.
    expect(app.frame()[2]?.indexOf('│')).toBeLessThan(200 - 90);
  });

  it('name the source as commands take it', () => {
    start().resize(120, 40).keys('3', 'enter');
    expect(app.text()).toMatch(/│ 00\d#p\d+ /);
  });
});

describe('matrix', () => {
  it('turns from documents to periods and back on the same value', () => {
    start().keys('3', 'm', '/', '=gsgyzcz', 'enter', '$', 't');
    expect(app.here).toMatchObject({ view: 'matrix', by: 'period' });
    const facts = app.frame().find((row) => row.startsWith('▸'));
    expect(facts).toMatch(/\d/);
    app.keys('t');
    expect(app.here).toMatchObject({ view: 'matrix', by: 'document' });
  });

  it('asks which of several values of a cell, and opens its sentence', () => {
    start().keys('3', 'm', '/', '=gsgyzcz', 'enter');
    const metric = app.world.metric('规上工业总产值');
    const column = metric ? app.world.matrixRow(metric, 'document').cells.findIndex(({ facts }) => facts.length > 1) : -1;
    app.keys(...Array(column).fill('l'), 'enter');
    expect(app.state.overlay?.type).toBe('menu');
    app.keys('j', 'enter');
    expect(reader().fact).not.toBeNull();
    app.keys('q');
    expect(app.here).toMatchObject({ view: 'matrix', column });
  });
});
