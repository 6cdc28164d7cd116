import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameMatcher } from '../../src/terms/matcher.ts';

const word = (min: number, max: number) => fc.array(fc.constantFrom(...'苏链通创新中心'), { minLength: min, maxLength: max }).map((c) => c.join(''));

describe('many names in one pass', () => {
  it('finds what looking for each name alone finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word(2, 4), { minLength: 1, maxLength: 6 }), word(0, 30), (names, text) => {
        const found = new NameMatcher(names.map((name) => [name, name] as const)).find(text);
        const alone = names.flatMap((name) => {
          const places: string[] = [];
          for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(`${at} ${name}`);
          return places;
        });
        expect(found.map(({ key, start }) => `${start} ${key}`).sort()).toEqual(alone.sort());
        expect(found.every(({ key, start, end }) => text.slice(start, end) === key)).toBe(true);
      }),
    );
  });

  it('takes the longest of the names of one thing', () => {
    const matcher = new NameMatcher([
      ['创新中心', 'centre'],
      ['国家创新中心', 'centre'],
      ['创新', 'idea'],
    ] as const);
    expect(matcher.find('国家创新中心，创新中心')).toEqual([
      { key: 'centre', start: 0, end: 6 },
      { key: 'idea', start: 2, end: 4 },
      { key: 'centre', start: 7, end: 11 },
      { key: 'idea', start: 7, end: 9 },
    ]);
  });
});
