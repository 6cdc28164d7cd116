import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { CharsIn, Guarded } from '../../src/facts/needed.ts';
import { PERIOD_PATTERNS } from '../../src/facts/period-patterns.ts';
import { EXCLUSIONS } from '../../src/lexicon/exclusions.ts';

const PATTERNS = [...EXCLUSIONS, ...PERIOD_PATTERNS].map(({ pattern }) => pattern);
const spans = (matches: Iterable<RegExpMatchArray>): string[] => [...matches].map((match) => `${match.index} ${match[0]}`);

describe('a guarded pattern', () => {
  test.each([
    ['a year', '[0-9]{4}年', '12345月'],
    ['one of two ways, each with what it needs', '十[一二]五|规(?:划|章)', '十五条规定'],
    ['the inside of a look-ahead', '第[0-9]+(?=版|期)', '第3个'],
    ['a part that must be there once', '(?:[^年]月){1,3}?日', '1日'],
    ['an escaped character, and one by its number', '\\d\\.\\u5e74', '3。年'],
  ])('is not tried on a text without what it needs: %s', (_, source, text) => {
    const pattern = new RegExp(source, 'gu');
    const tried = vi.spyOn(pattern, 'exec');
    expect(new Guarded(pattern).matches(text, new CharsIn(text))).toEqual([]);
    expect(tried).not.toHaveBeenCalled();
  });

  test.each(['[^年]{2}', '(?!年)..', '年?月?日', '\\p{Script=Han}{2}', '(?<![年])二|年', '[一-龥]{2}', '[\\s\\d]{2}', '\\bGDP\\b|二月'])(
    'asks for nothing that a match can do without: %s',
    (source) => {
      const pattern = new RegExp(source, 'gu');
      for (const text of ['二月', '1 ', 'GDP'])
        expect(spans(new Guarded(pattern).matches(text, new CharsIn(text)))).toEqual(spans(text.matchAll(pattern)));
    },
  );

  test('finds what it would find unguarded, for every pattern of the lexicon and of times', () => {
    const guarded = PATTERNS.map((pattern) => new Guarded(pattern));
    const holdsAll = (text: string): void => {
      const chars = new CharsIn(text);
      PATTERNS.forEach((pattern, i) => {
        expect(spans(guarded[i]?.matches(text, chars) ?? [])).toEqual(spans(text.matchAll(pattern)));
      });
    };
    const seeds = new URL('../../seeds', import.meta.url).pathname;
    for (const file of readdirSync(seeds).filter((name) => /\.(?:txt|md)$/.test(name)))
      for (const line of readFileSync(join(seeds, file), 'utf8').split('\n')) holdsAll(line);
    const pieces = PATTERNS.flatMap(({ source }) => source.match(/[\p{Script=Han}]{1,4}|[A-Za-z]{2,4}|[^\\A-Za-z\s]/gu) ?? []);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...new Set(pieces), '1', '20', '21', ' '), { maxLength: 12 }).map((all) => all.join('')),
        holdsAll,
      ),
    );
  });

  test('is right about a text when others were looked at after it', () => {
    const chars = new CharsIn('2021年');
    new CharsIn('三月');
    expect(new Guarded(/[0-9]{4}年/gu).matches('2021年', chars)).toHaveLength(1);
  });
});
