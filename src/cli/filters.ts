/** Filters that several commands share: documents, codes with their labels, what a row says, periods. */
import type { Library } from '../library/model.ts';
import { badValue } from './arguments.ts';
import type { Options } from './command.ts';
import { findDocument } from './lookup.ts';

/** @returns ids of the documents named; null where none is, which is no filter */
export async function documentIds(names: readonly string[], library: Library): Promise<ReadonlySet<string> | null> {
  if (names.length === 0) return null;
  const ids = new Set<string>();
  for (const name of names) ids.add((await findDocument(name, library)).id);
  return ids;
}

/** @returns names of the metrics that are meant; null where none is named, which is no filter */
export async function metricNames(given: readonly string[], library: Library): Promise<ReadonlySet<string> | null> {
  if (given.length === 0) return null;
  const { findMetric } = await import('./metrics.ts');
  const found = await Promise.all(given.map((name) => findMetric(name, library)));
  return new Set(found.flat().map((metric) => metric.name));
}

/**
 * Codes given as such or by their label, several with commas: `actual,目标`.
 * @returns null where none is given, which is no filter
 * @throws UserError `bad-value`
 */
export async function codes<Code extends string>(
  option: string,
  given: readonly string[],
  all: readonly Code[],
  words: Readonly<Record<Code, string>>,
): Promise<ReadonlySet<Code> | null> {
  const items = given.flatMap((item) => item.split(/[,，、]/)).filter((item) => item !== '');
  if (items.length === 0) return null;
  const found = new Set<Code>();
  for (const item of items) {
    const code = all.find((one) => one === item.toLowerCase() || words[one] === item);
    if (code === undefined) throw await badValue(option, item, all);
    found.add(code);
  }
  return found;
}

/**
 * What `--filter` lets through, as `/` does in a list of the app.
 * @param text what of a row is looked into: one of `rowText`
 */
export async function filtered<Row>(rows: readonly Row[], { value }: Options, library: Library, text: (row: Row) => string): Promise<readonly Row[]> {
  const wanted = value('filter')?.trim() ?? '';
  if (wanted === '') return rows;
  const { createSearcher } = await import('../search/searcher.ts');
  const { findInText } = createSearcher(library);
  return rows.filter((row) => findInText(text(row), wanted).length > 0);
}

/** Does a period lie in what was asked for? 2022 asks for the year and all its parts, and for spans that begin and end in it; others are meant as written. */
export function inPeriod(period: string, asked: string): boolean {
  if (period === asked) return true;
  const year = /^(\d{4})年?$/.exec(asked)?.[1];
  return year !== undefined && period.split('..').every((end) => end.startsWith(year));
}
