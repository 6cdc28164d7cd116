import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../../src/library/model.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { hintLine, overlayLines, tabLine } from '../../../src/tui/app/chrome.ts';
import { hereOf, type Settings } from '../../../src/tui/app/state.ts';
import { viewLines } from '../../../src/tui/app/view.ts';
import { lineWidth } from '../../../src/tui/screens/line.ts';
import { stageOf } from '../../../src/tui/screens/stage.ts';
import { seedLibrary } from '../../support/library.ts';
import { Driver } from '../driver.tsx';

let library: Library;
beforeAll(async () => {
  library = await seedLibrary();
}, 60_000);

const SIZES = [
  [60, 15],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** Every view, with the keys that lead there. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  documents: [],
  'documents, filtered': ['f', '=su'],
  'documents, none left': ['f', '=zzqqxx'],
  reader: ['enter'],
  'reader, at a figure': ['j', 'j', 'enter', ']', 'f', ']', 'f', ']', 'f'],
  'reader, at its end': ['enter', 'G'],
  'reader, finding': ['enter', '/', '=苏州'],
  'reader, outline': ['j', 'j', 'enter', 'o', 'j'],
  'reader, outline filtered': ['j', 'j', 'enter', 'o', '/', '=ztmb'],
  'reader, raw': ['j', 'j', 'enter', 'r', 'space'],
  'search, empty': ['2'],
  search: ['2', '=dtgc'],
  'search, a sentence': ['2', '=苏州', 'down', 'down', 'down', 'down', 'page-down'],
  'search, nothing': ['2', '=zzqqxx'],
  'search, a long query': ['2', '=规上工业总产值规上工业总产值规上工业总产值规上工业总产值规上工业总产值规上工业总产值规上工业总产值规上工业总产值'],
  metrics: ['3', 'G'],
  'metrics, filtered': ['3', '/', '=gs'],
  comparison: ['3', 'enter', 'l', 'j'],
  'comparison of one value': ['3', 'G', 'enter'],
  matrix: ['3', 'm', 'l', 'l', 'l', 'l', 'j'],
  targets: ['4', 'j', 'j'],
  terms: ['5', 'j', 'n'],
  help: ['?', 'space'],
  palette: [':', '=gs'],
  menu: ['3', 'enter', 'y'],
  facets: ['2', '=苏州', 'esc', 'f', 'j'],
};

const SETTINGS: Readonly<Record<string, Partial<Settings>>> = {
  Chinese: {},
  English: { lang: 'en' },
  'ASCII frames': { ascii: true },
  'wide ambiguous characters': { ambiguous: 2 },
};

/** Words and marks differ most where there is least room. */
const OTHERS = new Set([60, 120]);

let app: Driver;
afterEach(() => app.close());

describe.each(SIZES)('at %ix%i', (columns, rows) => {
  describe.each(Object.entries(VIEWS))('%s', (_name, keys) => {
    it.each(Object.entries(SETTINGS).filter(([name]) => name === 'Chinese' || OTHERS.has(columns)))(
      'fills the screen exactly: %s',
      (_setting, settings) => {
        app = new Driver(library, { columns, rows }, settings);
        app.keys(...keys);
        const { ambiguous } = app.state.settings;
        const frame = app.frame();
        expect(frame).toHaveLength(rows);
        for (const row of frame) expect(displayWidth(row, ambiguous), row).toBeLessThanOrEqual(columns);
        // The rows that the app makes itself are as wide as the screen to the column.
        const stage = stageOf(app);
        const place = hereOf(app.state);
        const view = place.view === 'comparison' || place.view === 'matrix' ? [] : viewLines(place, stage);
        const popup = app.state.overlay ? overlayLines(app.state.overlay, stage) : [];
        for (const line of [tabLine(stage), ...view, ...popup, hintLine(stage)]) expect(lineWidth(line, ambiguous)).toBe(columns);
        if (view.length > 0) expect(view).toHaveLength(rows - 2);
      },
    );
  });

  it.each([
    ['comparison', ['3', 'enter']],
    ['matrix', ['3', 'm']],
  ])('lines up the columns of the %s by display width', (_name, keys) => {
    app = new Driver(library, { columns, rows });
    app.keys(...keys);
    const places = app
      .frame()
      .filter((row) => row.includes('│'))
      .map((row) => [...row.matchAll(/│/g)].map((match) => displayWidth(row.slice(0, match.index))).join(' '));
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places).size).toBe(1);
  });

  it('shows the raw text at the same place, and says what was left out', () => {
    app = new Driver(library, { columns, rows });
    app.keys('j', 'j', 'enter', 'space', 'space', 'r');
    const text = app.text();
    expect(text).toContain('原始文本');
    for (let i = 0; i < 4 && !app.text().includes('略：'); i++) app.keys('space');
    expect(app.text()).toContain('略：页码');
    // Each line of it is marked, not by its look alone.
    expect(app.frame().find((row) => row.includes('略：'))).toMatch(/\d-\S/);
    // In a wide window it stands beside the cleaned text and moves with it.
    if (columns >= 110) expect(app.frame().filter((row) => row.includes('│')).length).toBe(rows - 4);
  });

  it('never leaves out the verdicts', () => {
    app = new Driver(library, { columns, rows });
    expect(app.keys('4').text()).toMatch(/(已达|未达|进行中|无法判断)/);
    expect(app.frame().slice(3, 6).join('\n')).toMatch(/(已达|未达|进行中|无法判断)/);
    expect(app.keys('3').frame().slice(3).join('\n')).toMatch(/(一致|冲突)/);
  });

  it.each([
    ['documents', []],
    ['search', ['2', '=苏州']],
    ['terms', ['5']],
  ])('lines up the panes of %s by display width', (_name, keys) => {
    app = new Driver(library, { columns, rows });
    app.keys(...keys);
    const places = app
      .frame()
      .filter((row) => row.includes('│'))
      .map((row) => displayWidth(row.slice(0, row.indexOf('│'))));
    expect(new Set(places).size).toBeLessThanOrEqual(1);
  });
});

describe('a terminal too small', () => {
  it.each([
    [59, 15],
    [60, 14],
    [20, 5],
    [1, 1],
  ])('%ix%i says so in one sentence', (columns, rows) => {
    app = new Driver(library, { columns, rows });
    app.keys('3', 'j', 'enter');
    const frame = app.frame();
    expect(frame.length).toBeLessThanOrEqual(rows);
    for (const row of frame) expect(displayWidth(row)).toBeLessThanOrEqual(columns);
    if (columns >= 20) expect(frame.join('').replaceAll(' ', '')).toContain('60×15以上（Q退出）');
    expect(app.resize(80, 24).text()).toContain(library.metrics[1]?.name);
  });
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: styles are escape sequences
const SGR = /\u001b\[([0-9;]*)m/g;

describe('ASCII frames', () => {
  it('hold no marks of the app but ASCII', () => {
    for (const keys of Object.values(VIEWS)) {
      app = new Driver(library, { columns: 120, rows: 40 }, { ascii: true });
      app.keys(...keys);
      for (const row of app.frame()) expect(row).not.toMatch(/[│─▸█░★●▏▎▍▌▋▊▉]/);
      app.close();
    }
  });
});

describe('styles', () => {
  it('are none but weight, underline and inversion without colour', () => {
    for (const keys of Object.values(VIEWS)) {
      app.close();
      app = new Driver(library, { columns: 120, rows: 40 }, { color: false });
      app.keys(...keys);
      const parameters = app.styled().flatMap((row) => [...row.matchAll(SGR)].flatMap(([, sgr]) => (sgr ?? '').split(';')));
      for (const parameter of parameters) expect(['1', '2', '4', '7', '9', '22', '24', '27', '29']).toContain(parameter);
    }
  });
});
