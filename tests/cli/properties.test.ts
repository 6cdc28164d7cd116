/** Whatever is typed, whatever a cell holds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Head } from '../../src/cli/command.ts';
import { csv } from '../../src/cli/formats/csv.ts';
import { page } from '../../src/cli/formats/page.ts';
import { table } from '../../src/cli/formats/table.ts';
import { displayWidth } from '../../src/text/width.ts';
import { run } from './fixture.ts';

const words = fc.constantFrom(
  ...['find', 'docs', 'show', 'facts', 'metrics', 'compare', 'conflicts', 'targets', 'terms', 'open', 'completion', 'help', '__complete'],
  ...['--format', '--json', '--limit', '--lang', '--doc', '--metric', '--kind', '--period', '--explain', '--exit-code', '--', '-', '-n', '-h'],
  ...[
    'json',
    'csv',
    'md',
    'en',
    '3',
    'all',
    '0',
    '-1',
    '010',
    '010#p3',
    '#p',
    '灯塔工厂',
    '规上工业总产值',
    'gsgyzcz',
    '',
    ' ',
    '“',
    '|',
    '!',
    'doc:',
    '\u001b[31m',
  ],
);
const text = fc
  .array(fc.constantFrom('灯', 'a', '1', '，', '“', '😀', 'e\u0301', ' ', '\n', '\t', '\u001b[1m', 'word', '"', "'", '='), { maxLength: 30 })
  .map((parts) => parts.join(''));
const plain = (words: string): string => words;

describe('any command line', () => {
  it('ends with a known code, and never with a stack trace', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 5 }), fc.constantFrom(0, 40, 120), async (args, columns) => {
        const { code, out, err } = await run(args, { columns: args.includes('open') || args.length === 0 ? 0 : columns, env: { TERM: 'dumb' } });
        expect([0, 1, 2, 3]).toContain(code);
        expect(err).not.toContain('意外错误');
        expect(err).not.toContain('    at ');
        if (code === 2) expect(err.trimEnd().split('\n')).toHaveLength(1);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
        expect(out + err).not.toMatch(/[\u0000-\u0008\u000b-\u000c\u000e-\u001f]/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('any table', () => {
  const flows = fc.constantFrom('keep', 'cut', 'wrap' as const) as fc.Arbitrary<Head['flow']>;
  const shape = fc.record({
    heads: fc.array(fc.record({ title: fc.constantFrom('指标', 'VALUE', '出处'), flow: flows }), { minLength: 1, maxLength: 6 }),
    rows: fc.array(fc.array(text, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
  });
  const cellsOf = (rows: string[][], count: number): Cell[][] => rows.map((row) => row.slice(0, count).map((one) => ({ text: one })));

  it('fits into any terminal, and loses nothing in a pipe', () => {
    fc.assert(
      fc.property(shape, fc.integer({ min: 12, max: 200 }), ({ heads, rows }, columns) => {
        const cells = cellsOf(rows, heads.length);
        for (const line of table(heads, cells, columns, plain)) {
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
          expect(line).not.toMatch(/[\n\t]/);
        }
        expect(table(heads, cells, 0, plain).every((line) => !line.includes('…'))).toBe(true);
      }),
    );
  });

  it('has its columns under each other', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (rows) => {
        const marked = rows.map(([left]) => [{ text: left }, { text: '┃' }]);
        const heads: Head[] = [
          { title: '甲', flow: 'keep' },
          { title: '乙', flow: 'keep' },
        ];
        const [, ...lines] = table(heads, marked, 0, plain);
        const at = new Set(lines.map((line) => displayWidth(line.slice(0, line.indexOf('┃')))));
        expect(at.size).toBe(1);
      }),
    );
  });
});

describe('any page', () => {
  it('fits, and keeps its pieces whole', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 14, max: 120 }), (parts, columns) => {
        const lines = page([{ indent: 2, hang: 4, cells: parts.map((one) => ({ text: one, tone: 'dim' as const })) }], columns, plain);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        const squeezed = (one: string): string => one.replace(/\s/g, '');
        const whole = page([{ cells: parts.map((one) => ({ text: one })) }], 0, plain).join('');
        expect(squeezed(lines.join(''))).toBe(squeezed(whole));
      }),
    );
  });
});

describe('any CSV', () => {
  it('holds as many fields in each record as the header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: text, b: fc.record({ c: text, d: fc.option(fc.double()) }), e: fc.array(text) }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const out = csv(rows);
          const bare = out.replace(/"(?:[^"]|"")*"/g, 'x');
          const lines = bare.trimEnd().split('\r\n');
          expect(lines).toHaveLength(rows.length + 1);
          for (const line of lines) expect(line.split(',')).toHaveLength((lines[0] ?? '').split(',').length);
          expect(out).not.toMatch(/(^|,|\n)[=@＝＠]/);
        },
      ),
    );
  });
});
