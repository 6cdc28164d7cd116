/**
 * The suites of another recogniser (numbers, percentages, ordinals, ranges, currencies, periods in Chinese), mapped to ours.
 * They recognise any number in any text; ours looks for facts in reports. So the number suite is mapped to `findNumerals`, the layer below.
 * What we read otherwise on purpose is listed with its reason; it counts as not passed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findNumberRanges } from '../../src/facts/number-range.ts';
import { findNumerals, scanNumeral } from '../../src/facts/numeral.ts';
import { findPeriods, resolvePeriod } from '../../src/facts/period.ts';
import { findQuantities } from '../../src/facts/quantity.ts';
import { CURRENCIES } from '../../src/lexicon/units.ts';

const SPECS = fileURLToPath(new URL('../../../shared/peer-suites/recognizers-zh/Specs/', import.meta.url));
const present = existsSync(SPECS);
if (!present) console.log(`peer suites skipped: ${SPECS} is absent`);

interface SpecResult {
  readonly Text: string;
  readonly Start: number;
  readonly End?: number;
  readonly Length?: number;
  readonly Resolution?: { readonly value: string | null; readonly isoCurrency?: string; readonly unit?: string };
  readonly Value?: { readonly Timex: string; readonly PastResolution: Record<string, string>; readonly FutureResolution: Record<string, string> };
}
interface SpecCase {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime: string };
  readonly Results: readonly SpecResult[];
}

const load = (name: string): SpecCase[] => JSON.parse(readFileSync(`${SPECS}${name}.json`, 'utf8').replace(/^\uFEFF/, ''));

/** Share of the cases that pass; prints the others with what was wanted, what we read, and the reason where it is known. */
function passRate(
  name: string,
  cases: readonly SpecCase[],
  read: (text: string, spec: SpecCase) => string[],
  want: (spec: SpecCase) => string[],
  reasons: ReadonlyMap<string, string> = new Map(),
): number {
  let passed = 0;
  const rest: string[] = [];
  for (const spec of cases) {
    const got = read(spec.Input, spec);
    const wanted = want(spec);
    if (got.join(' | ') === wanted.join(' | ')) passed++;
    else
      rest.push(
        `  ${spec.Input}\n    wanted ${wanted.join(' | ') || '(nothing)'}\n    read   ${got.join(' | ') || '(nothing)'}\n    reason ${reasons.get(spec.Input) ?? '?'}`,
      );
  }
  console.log(`${name}: ${passed} of ${cases.length}${rest.length > 0 ? `\n${rest.join('\n')}` : ''}`);
  expect(rest.filter((line) => line.endsWith('reason ?')).length, `${name}: a case fails for no stated reason`).toBe(0);
  return passed / cases.length;
}

const placed = (start: number, end: number, value: string | number): string => `${start}-${end}=${value}`;
/** Numbers as the suites write them, to nine significant digits. */
const plain = (value: number): string => String(Number(value.toPrecision(9)));

describe.skipIf(!present)('suites of another recogniser', () => {
  test('numbers: at least 98 %', () => {
    const oneDollar = '一 and 两 before a currency are numbers to us; the suite leaves them to its currency model, but finds 五十 before 美元';
    const reasons = new Map([
      ['一美元', oneDollar],
      ['两美刀', oneDollar],
      ['苹果折扣一美元', oneDollar],
      ['这台电脑两美刀', oneDollar],
      ['苹果折扣一折', 'the suite leaves 一折 to its percentage model'],
      [
        '包括在金融市场中管理的基金管理业务在内的FILP总额也减少了二％，为四十九兆九千五百九十二億元，是有史以来最大的。',
        'the suite leaves 二％ to its percentage model',
      ],
    ]);
    const rate = passRate(
      'NumberModel',
      load('Number/Chinese/NumberModel'),
      (text) => findNumerals(text).map((n) => placed(n.start, n.end - 1, plain(n.value))),
      (spec) => spec.Results.map((r) => placed(r.Start, r.End ?? 0, plain(Number(r.Resolution?.value)))),
      reasons,
    );
    expect(rate).toBeGreaterThanOrEqual(0.98);
  });

  test('percentages: at least 98 %', () => {
    const read = (text: string): string[] => {
      const points = findQuantities(text).filter((q) => q.form === 'percent' || q.form === 'points');
      return points.map((q) => placed(q.core.start, q.core.end - 1, plain(typeof q.value === 'number' ? q.value : q.value[1])));
    };
    const apart = 'digits of a price cut written apart are columns to us';
    const rate = passRate(
      'PercentModel',
      load('Number/Chinese/PercentModel'),
      read,
      (spec) => spec.Results.map((r) => placed(r.Start, r.End ?? 0, plain(Number(r.Resolution?.value?.replace('%', ''))))),
      new Map([
        ['7 2 折', apart],
        ['九 九 折', apart],
        ['找出酒精量在5-20%之间的产品', 'a range of two percentages to us, its upper end alone to the suite'],
      ]),
    );
    expect(rate).toBeGreaterThanOrEqual(0.98);
  });

  test('ordinals: at least 98 %', () => {
    const read = (text: string): string[] =>
      [...text.matchAll(/第/g)].flatMap((match) => {
        const numeral = scanNumeral(text, match.index + 1);
        return numeral ? [placed(match.index, numeral.end - 1, plain(numeral.value))] : [];
      });
    const rate = passRate('OrdinalModel', load('Number/Chinese/OrdinalModel'), read, (spec) =>
      spec.Results.map((r) => placed(r.Start, r.End ?? 0, r.Resolution?.value ?? '')),
    );
    expect(rate).toBeGreaterThanOrEqual(0.98);
  });

  test('ranges: at least 90 %', () => {
    const interval = (r: ReturnType<typeof findNumberRanges>[number]): string =>
      `${r.lowOpen ? '(' : '['}${Number.isFinite(r.low) ? r.low : ''},${Number.isFinite(r.high) ? r.high : ''}${r.highOpen ? ')' : ']'}`;
    const rate = passRate(
      'NumberRangeModel',
      load('Number/Chinese/NumberRangeModel'),
      (text) => findNumberRanges(text).map((r) => placed(r.start, r.end - 1, interval(r))),
      (spec) => spec.Results.map((r) => placed(r.Start, r.End ?? 0, r.Resolution?.value ?? '')),
      new Map([['还有20万次以上来观影的呀？', 'the suite takes 20万 for 20000']]),
    );
    expect(rate).toBeGreaterThanOrEqual(0.9);
  });

  test('amounts of money: at least 90 %', () => {
    const read = (text: string): string[] =>
      findQuantities(text)
        .filter((q) => CURRENCIES[q.unit] !== undefined || q.unit === '比特币')
        .map((q) => {
          // The suite counts the currency's name before the amount as part of it.
          const start = q.core.start - (/(?<![0-9])人民币[ ]*$/.exec(text.slice(0, q.core.start))?.[0].length ?? 0);
          const code = text[q.core.start] === '$' ? '' : (CURRENCIES[q.unit] ?? '');
          return placed(start, q.core.end - 1, `${plain(q.value as number)} ${code}`);
        });
    const rate = passRate(
      'CurrencyModel',
      load('NumberWithUnit/Chinese/CurrencyModel'),
      read,
      (spec) =>
        spec.Results.map(({ Start, End = 0, Resolution }) =>
          placed(Start, End, `${Resolution?.value === null ? 'null' : plain(Number(Resolution?.value))} ${Resolution?.isoCurrency ?? ''}`),
        ),
      new Map([
        ['这个手机壳花费你五美元和花费我三块', '块 counts pieces in reports'],
        ['人民币 美元', 'a currency without an amount is no quantity'],
        ['人民币美元', 'a currency without an amount is no quantity'],
      ]),
    );
    expect(rate).toBeGreaterThanOrEqual(0.9);
  });
});

/** A stretch of days as the suite writes it, its last day left out; both years of 2016到2018 count to us, so a span of years is compared by its years. */
function periodOfSpec(result: SpecResult): string[] {
  const { Timex, PastResolution, FutureResolution } = result.Value ?? { Timex: '', PastResolution: {}, FutureResolution: {} };
  if (/^\d{4}(?:-\d{2})?$/.test(Timex)) return [Timex];
  return [PastResolution, FutureResolution].map(({ startDate = '', endDate = '' }) => {
    const [from, to] = [startDate.slice(0, 7), endDate.slice(0, 7)];
    const last = Number(to.slice(0, 4)) - 1;
    if (/,P\d+Y\)$/.test(Timex) && /年代/.test(result.Text)) return `${from.slice(0, 4)}..${last}`;
    if (/^\(\d{4}-01-01,\d{4}-01-01,P\d+Y\)$/.test(Timex)) return `${from.slice(0, 4)}..${to.slice(0, 4)}`;
    if (/,P\d+Y\)$/.test(Timex)) return Number(from.slice(0, 4)) < last ? `${from.slice(0, 4)}..${last}` : from.slice(0, 4);
    if (/,P3M\)$/.test(Timex)) return `${from.slice(0, 4)}Q${(Number(from.slice(5, 7)) + 2) / 3}`;
    return `${from}..${to}`;
  });
}

describe.skipIf(!present)('periods of another recogniser', () => {
  test('years, quarters, months and spans: at least 90 %', () => {
    // Days, weeks, weekends and seasons are finer or vaguer than a period of a fact; reigns of emperors are not in reports.
    const inScope = load('DateTime/Chinese/DatePeriodParser').filter(
      ({ Results: [r] }) => r && !/日|天|周|週|星期|夏|\/|元年|康熙|雍正|民国/.test(r.Text),
    );
    let passed = 0;
    const rest: string[] = [];
    const reasons = new Map([
      ['上2个月', 'months back from a day are no period of a fact'],
      ['在789年', 'three digits before 年 are a length of time'],
    ]);
    for (const spec of inScope) {
      const context = { documentDate: spec.Context?.ReferenceDateTime.slice(0, 10) ?? null, anchorYear: null };
      const wanted = spec.Results.flatMap(periodOfSpec);
      const read = findPeriods(spec.Input).map((mention) => resolvePeriod(mention, context));
      if (spec.Results.length === 1 && read.length === 1 && wanted.includes(read[0] ?? '')) passed++;
      else
        rest.push(`  ${spec.Input}\n    wanted ${wanted.join(' or ')}\n    read   ${read.join(', ')}\n    reason ${reasons.get(spec.Input) ?? '?'}`);
    }
    console.log(`DatePeriod in scope: ${passed} of ${inScope.length}\n${rest.join('\n')}`);
    expect(rest.filter((line) => line.endsWith('reason ?'))).toEqual([]);
    expect(passed / inScope.length).toBeGreaterThanOrEqual(0.9);
  });
});
