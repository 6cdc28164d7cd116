/** The search as a box: what keys that mean something elsewhere do in it. */
import { describe, expect, it } from 'vitest';
import { createSearcher } from '../../../src/search/searcher.ts';
import type { SearchPlace } from '../../../src/tui/app/state.ts';
import { offersOf } from '../../../src/tui/screens/search/state.ts';
import { app, library, start } from './begun.ts';

function search(): SearchPlace {
  if (app.here.view !== 'search') throw new Error(`in ${app.here.view}`);
  return app.here;
}

describe('the search box', () => {
  it('is not left by Tab in the middle of a word', () => {
    start().keys('2', '=gsgyzcz', 'tab');
    expect(search()).toMatchObject({ typing: true, query: { text: 'gsgyzcz' } });
    const asked = app.asked.flatMap((effect) => (effect.type === 'complete' ? [effect.query] : []));
    expect(asked).toEqual([search().query]);
    const completions = createSearcher(library).completeQuery('gsgyzcz', 7);
    app.event({ type: 'completions', query: search().query, completions });
    expect(app.text()).toContain('规上工业总产值');
    app.event({ type: 'completions', query: search().query, completions: [] });
    expect(app.frame().at(-1)).toContain('没有可补全的');
  });

  it('holds up nobody who walks through the views by Tab', () => {
    start().keys('2', '=灯塔工厂', '3', 'esc', '3', 'shift-tab');
    const seen = Array.from({ length: 5 }, () => app.keys('tab').here.view);
    expect(new Set(seen).size).toBe(5);
    start().keys('2', '=灯塔工厂', 'shift-tab', 'tab', 'tab');
    expect(app.here.view).toBe('metrics');
  });

  it.each(['/', '／'])('takes no %s for a letter where it opens the box', (slash) => {
    start().keys('/', `=${slash}`, '=dtgc');
    expect(search().query.text).toBe('dtgc');
    app.keys('esc', '3', '/', '=x', 'esc', '2', `=${slash}`, '=八个一');
    expect(search().query.text).toBe('八个一');
    // Within a query it is a letter.
    app.keys('=52万元/亩');
    expect(search().query.text).toContain('/亩');
  });

  it('is where 2 leads, wherever the search was left', () => {
    start().keys('2', '=gsgyzcz', 'enter');
    expect(app.here.view).toBe('comparison');
    app.keys('1', '2', '=dtgc');
    expect(search().query.text).toBe('dtgc');
    app.keys('esc', '1', '2', '=gsgyzcz');
    expect(search().query.text).toBe('gsgyzcz');
    app.keys('esc', '2', '=八个一');
    expect(search().query.text).toBe('八个一');
  });

  it('offers earlier queries while it is empty, to be walked through and taken', () => {
    start().keys('2', '=灯塔工厂', 'esc', '3', '2', '=gsgyzcz', 'esc', '3', '2', 'backspace');
    expect(offersOf(search(), app.state)).toEqual(['gsgyzcz', '灯塔工厂']);
    expect(app.text()).toMatch(/▸ gsgyzcz/);
    app.keys('down', 'enter');
    expect(search().query.text).toBe('灯塔工厂');
    expect(app.text()).toMatch(/1\/\d+/);
  });

  it('parts a finished value from the word that follows', () => {
    start().keys('2', '=doc:');
    app.event({ type: 'completions', query: search().query, completions: [{ start: 0, end: 4, text: 'doc:001', note: null }] });
    app.keys('=dtgc');
    expect(search().query.text).toBe('doc:001 dtgc');
  });
});

describe('a filter that finds nothing', () => {
  it.each([
    ['zzqqx year:', '限定还没写完'],
    ['zzqqx year:20', '限定还没写完'],
    ['zzqqx kind:tar', '限定还没写完'],
    ['gsgyzcz year:1999', '没有找到'],
    ['yaer:2023 dtgc', '没有“yaer:”这种限定；可用 doc: year:'],
    ['zzqqx', '没有找到'],
  ])('of `%s` says %s', (query, said) => {
    start().keys('2', `=${query}`);
    expect(app.text()).toContain(said);
    if (said === '没有找到') expect(app.text()).not.toContain('限定');
  });
});

describe('the preview of a metric', () => {
  it('begins with the value that the row tells', () => {
    for (const columns of [80, 120]) {
      start({ columns, rows: 40 }).keys('2', '=gsgyzcz', 'esc');
      const { latest } = app.world.summary(library.metrics.find(({ name }) => name === '规上工业总产值') ?? library.metrics[0] ?? fail());
      const told = `2022年 ${latest ? app.world.spoken(latest) : ''}`;
      const preview = app.text().slice(app.text().indexOf('个数值'));
      expect(preview).toContain(told);
      expect(preview.indexOf(told)).toBeLessThan(preview.indexOf('2026年') < 0 ? Number.POSITIVE_INFINITY : preview.indexOf('2026年'));
    }
  });
});

describe('the list of results', () => {
  it.each([80, 100, 120, 200])('shows values with their time whole at %i columns', (columns) => {
    start({ columns, rows: 30 }).keys('2', '=规上工业总产值', 'esc');
    expect(app.text()).toMatch(/4\.36万亿元 2022年/);
    const rows = app.frame().filter((row) => /^[▸ ] \S+ +(?:指标|事实) /.test(row));
    expect(rows.length).toBeGreaterThan(3);
  });
});

it('tells by their metrics results that would read the same', () => {
  start({ columns: 200, rows: 50 }).keys('2', '=gsgyzcz', 'esc');
  const rows = app.frame().flatMap((row) => (/^. +\S+ +事实/.test(row) ? [row.slice(0, row.indexOf('│'))] : []));
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(rows).size).toBe(rows.length);
});

function fail(): never {
  throw new Error('no metric');
}
