/** Every command in every format: what a pipe, a script or a spreadsheet gets. */
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library/model.ts';
import { library, rowsOf, run } from './fixture.ts';

const commands = [
  'find 灯塔工厂',
  'docs',
  'show 010',
  'facts',
  'metrics',
  'compare 灯塔工厂数',
  'compare --matrix document',
  'compare --matrix period',
  'conflicts',
  'targets',
  'terms',
];

/** CSV as RFC 4180 reads it. */
function parseCsv(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (!match) throw new Error(`no CSV at ${JSON.stringify(text.slice(at, at + 40))}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = cell.lastIndex;
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe.each(commands)('%s', (command) => {
  it('is JSON with a version, all rows and how many there are', async () => {
    const { code, out } = await run(`${command} --json`);
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      version: 1,
      command: command.split(' ')[0],
      corpus: 'fixture',
      total: answer.rows.length,
      shown: answer.rows.length,
    });
    expect(answer.rows.length).toBeGreaterThan(0);
  });

  it('is NDJSON with the same rows, one a line', async () => {
    const json = await run(`${command} --format json`);
    const ndjson = await run(`${command} --format ndjson`);
    expect(rowsOf(ndjson)).toEqual(rowsOf(json));
    expect(ndjson.out.trimEnd().split('\n')).toHaveLength(rowsOf(json).length);
  });

  it('is CSV with a header and as many fields in every row', async () => {
    const { code, out } = await run(`${command} --format csv`);
    const rows = parseCsv(out);
    expect(code).toBe(0);
    expect(rows).toHaveLength(rowsOf(await run(`${command} --json`)).length + 1);
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0);
    expect(new Set(rows[0]).size).toBe(rows[0]?.length);
  });

  it('is a Markdown table', async () => {
    const { code, out } = await run(`${command} --format md`);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines).toHaveLength(rowsOf(await run(`${command} --json`)).length + 2);
    const bars = (line: string): number => line.replace(/\\\|/g, '').split('|').length;
    for (const line of lines) expect(bars(line)).toBe(bars(lines[0] ?? ''));
  });

  it('says on stderr what --limit leaves out, and how to see it', async () => {
    const total = rowsOf(await run(`${command} --json`)).length;
    const { out, err } = await run(`${command} --json --limit 1`);
    const answer = JSON.parse(out);
    expect(answer.rows).toHaveLength(1);
    expect(answer.total).toBe(total);
    if (total > 1) expect(err).toContain(`共 ${total} 条`);
    if (total > 1) expect(err).toContain('--limit all');
    expect(JSON.parse((await run(`${command} --json --limit all`)).out).rows).toHaveLength(total);
  });

  it('speaks English when asked', async () => {
    const [zh, en] = [await run(command), await run(`${command} --lang en`)];
    expect(en.code).toBe(zh.code);
    if (!command.startsWith('show')) expect(en.out).not.toBe(zh.out);
  });
});

describe('rows', () => {
  it('of facts hold the whole fact', async () => {
    expect(rowsOf(await run('facts --format ndjson'))).toEqual(library.facts);
  });

  it('of find name type, document, text, reason, score and place, the answer first', async () => {
    const [first, ...rest] = rowsOf(await run('find 灯塔工厂 --format ndjson'));
    expect(first).toMatchObject({
      type: 'metric',
      text: '灯塔工厂数',
      match: 'exact',
      label: '精确',
      doc: '010_report',
      place: '010_report#p3',
      answer: { shown: '12家', period: '2022', verdict: 'conflict', label: '冲突', sources: 3, against: '011_news#p3' },
      fact: { value: 12, unit: '家' },
    });
    for (const row of rest) expect(Object.keys(row)).toEqual(expect.arrayContaining(['type', 'doc', 'text', 'match', 'score', 'paragraph', 'place']));
    expect(rest.find((row) => row.type === 'sentence')).toMatchObject({ place: '010_report#p3', ranges: [{ start: 0, end: 4 }] });
  });

  it('of find answer for the year that is asked for', async () => {
    const [first] = rowsOf(await run('find 灯塔工厂数 --format ndjson'));
    expect(first.answer.period).toBe('2022');
  });

  it('of compare hold verdict, label, reason, places and both facts', async () => {
    const rows = rowsOf(await run('compare 灯塔工厂数 --json'));
    expect(rows.map((row) => [row.fact.surface, row.verdict, row.label])).toEqual([
      ['12家', 'conflict', '冲突'],
      ['13家', 'conflict', '冲突'],
      ['15家以上', 'other-period', '时点'],
    ]);
    expect(rows[0]).toMatchObject({
      metric: '灯塔工厂数',
      places: ['010_report#p3', '011_news#p3'],
      fact: library.facts[2],
      against: library.facts[6],
    });
    expect(rows[0].reason).not.toBe('');
  });

  it('of compare say what a value is not: whole, dated, another source’s', async () => {
    const rows = rowsOf(await run('compare 灯塔工厂数 --json'));
    for (const row of rows) expect(row).toMatchObject({ repeated: false, partYear: false, milestone: false, estimated: false });
  });

  it('of the matrix hold each cell under its document or period, with its facts whole', async () => {
    const byDocument = JSON.parse((await run('compare --matrix document 灯塔工厂数 --json')).out);
    expect(byDocument).toMatchObject({ by: 'document', columns: ['010_report', '011_news', '020_plan'] });
    expect(byDocument.rows).toMatchObject([
      {
        metric: '灯塔工厂数',
        cells: {
          '010_report': { shown: '12', verdict: 'conflict', label: '冲突', repeated: false, places: ['010_report#p3'], facts: [library.facts[2]] },
          '011_news': { shown: '13', verdict: 'conflict' },
          '020_plan': { shown: '>15', verdict: 'other-period' },
        },
      },
    ]);
    const byPeriod = rowsOf(await run('compare --matrix period 灯塔工厂数 --json'));
    expect(Object.keys(byPeriod[0].cells)).toEqual(['2022', '2025']);
    expect(byPeriod[0].cells['2022'].facts).toHaveLength(2);
  });

  it('of conflicts hold both facts whole', async () => {
    const [row] = rowsOf(await run('conflicts --json'));
    expect(row).toMatchObject({
      metric: '灯塔工厂数',
      verdict: 'conflict',
      label: '冲突',
      within: false,
      a: library.facts[2],
      b: library.facts[6],
      places: ['010_report#p3', '011_news#p3'],
    });
  });

  it('of targets hold the goal, the latest actual value and how far it is', async () => {
    const [row] = rowsOf(await run('targets --json'));
    expect(row).toMatchObject({ metric: '规上工业总产值', due: '2025', verdict: 'open', label: '进行中', goal: library.facts[3] });
    expect(row.latest.value).toBe(4.2e12);
    expect(row.progress).toBeCloseTo(0.84);
  });

  it('of terms hold the expansion and every mention', async () => {
    const [row] = rowsOf(await run('terms 六个一 --json'));
    expect(row).toMatchObject({ term: '六个一', type: 'shorthand', docs: ['010_report', '011_news'] });
    expect(row.expansion).toHaveLength(6);
    expect(row.mentions).toHaveLength(2);
  });

  it('of find show what a shorthand stands for', async () => {
    expect((await run('find 六个一')).out).toContain('六个一  一张清单、一个专班、一套政策、一支基金、一个平台、一份考核');
  });

  it('of show say where each paragraph stands in its file', async () => {
    const rows = rowsOf(await run('show 010#p3-4 --json'));
    expect(rows).toMatchObject([
      { doc: '010_report', paragraph: 3, kind: 'text', section: '一、总体情况', source: { file: '010_report.txt', line: 3 } },
      { paragraph: 4, kind: 'heading' },
    ]);
  });
});

describe('filters', () => {
  it.each([
    ['facts --doc 020', 2],
    ['facts --doc 010_report.txt --doc 020', 6],
    ['facts --metric 灯塔工厂数', 3],
    ['facts --metric 规模以上工业总产值', 3],
    ['facts --kind target', 3],
    ['facts --kind 目标,排名', 4],
    ['facts --period 2022', 6],
    ['facts --scope 明州', 9],
    ['metrics 产值', 3],
    ['metrics --doc 020', 2],
    ['targets --verdict open', 3],
    ['targets --doc 020 --verdict 进行中', 2],
    ['conflicts --metric dtgcs', 1],
    ['conflicts --doc 010', 1],
    ['terms --type shorthand', 1],
    ['find 灯塔工厂 --type sentence', 3],
    ['show 010', 5],
    ['show 010#3', 1],
  ])('%s gives %i rows', async (line, count) => {
    expect(rowsOf(await run(`${line} --format ndjson`))).toHaveLength(count);
  });

  it.each(['facts --period 1999', 'conflicts --doc 020', 'targets --verdict met', 'terms --type fund', 'find qqqqzzzz'])(
    '%s finds nothing: 1',
    async (line) => {
      for (const format of ['text', 'json', 'ndjson', 'csv', 'md']) {
        const { code, out, err } = await run(`${line} --format ${format}`);
        expect(code).toBe(1);
        expect(err).not.toBe('');
        if (format === 'json') expect(JSON.parse(out).rows).toEqual([]);
        else expect(out).toBe('');
      }
    },
  );
});

describe('what a document could smuggle in', () => {
  const evil = '=HYPERLINK("http://x")\u001b]0;owned\u0007\u001b[2J|a`b`<img>\u202e,"q"';
  const poisoned: Library = {
    ...library,
    facts: library.facts.map((fact) => ({ ...fact, metric: evil, quote: evil, surface: `-${evil}`, scope: '@SUM(1)' })),
    documents: library.documents.map((doc) => ({ ...doc, title: evil, publisher: evil })),
  };

  it.each(['facts', 'docs', 'facts --explain'])('%s never sends its control characters to a terminal', async (line) => {
    for (const format of ['text', 'json', 'ndjson', 'csv', 'md']) {
      const { out } = await run(`${line} --format ${format} --no-color`, { library: poisoned, columns: 80 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      expect(out).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('is no formula in a spreadsheet', async () => {
    const { out } = await run('facts --format csv', { library: poisoned });
    const [head = [], row = []] = parseCsv(out);
    expect(row[head.indexOf('metric')]).toMatch(/^'=HYPERLINK/);
    expect(row[head.indexOf('surface')]).toMatch(/^'-=/);
    expect(row[head.indexOf('scope')]).toBe("'@SUM(1)");
    expect(row[head.indexOf('value')]).toBe('4200000000000');
  });

  it('is no mark-up in Markdown', async () => {
    const { out } = await run('facts --format md', { library: poisoned });
    expect(out).toContain('\\|a\\`b\\`\\<img\\>');
  });

  it('keeps every character in JSON, escaped', async () => {
    const [row] = rowsOf(await run('facts --format ndjson', { library: poisoned }));
    expect(row.quote).toBe(evil);
  });
});

describe('colour', () => {
  const coloured = (text: string): boolean => text.includes('\u001b[');
  it.each([
    [80, {}, true],
    [80, { NO_COLOR: '1' }, false],
    [80, { NO_COLOR: '' }, true],
    [80, { TERM: 'dumb' }, false],
    [0, {}, false],
    [0, { FORCE_COLOR: '1' }, true],
    [80, { FORCE_COLOR: '0' }, false],
    [0, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('with %i columns and %j: %j', async (columns, env, expected) => {
    expect(coloured((await run('facts', { columns, env })).out)).toBe(expected);
  });

  it('never with --no-color', async () => {
    expect(coloured((await run('facts --no-color', { columns: 80, env: { FORCE_COLOR: '1' } })).out)).toBe(false);
  });

  it('never in data formats', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'md'])
      expect(coloured((await run(`facts --format ${format}`, { columns: 80, env: { FORCE_COLOR: '1' } })).out)).toBe(false);
  });
});

it('a fall keeps its sign where it stands without its sentence', async () => {
  const falls = library.facts.map((fact) => (fact.surface === '3.6%' ? { ...fact, value: -3.6, quote: '同比下降3.6%' } : fact));
  const own: Library = { ...library, facts: falls };
  for (const format of ['text', 'md']) expect((await run(`facts --kind growth --format ${format}`, { library: own })).out).toMatch(/ -3\.6% /);
});
