/**
 * Every name that the extraction finds, typed in each of the ways that people type. Nothing here is chosen by hand, so that what holds for these
 * documents holds for others.
 */
import { pinyin } from 'pinyin-pro';
import { beforeAll, expect, test } from 'vitest';
import type { Searcher } from '../../src/search/model.ts';
import { createSearcher } from '../../src/search/searcher.ts';
import { seedLibrary } from '../support/library.ts';

let searcher: Searcher;
let names: string[];

beforeAll(async () => {
  const library = await seedLibrary();
  searcher = createSearcher(library);
  names = [...new Set([...library.terms, ...library.metrics].map(({ name }) => name))].filter((name) => /^[\u4e00-\u9fff]{4,9}$/.test(name));
});

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state % below;
  };
}

/** The 3,755 characters of GB/T 2312 level 1, of which a wrong one is drawn. */
const COMMON = [
  ...new TextDecoder('gb18030').decode(
    Uint8Array.from(Array.from({ length: 40 * 94 - 5 }, (_, i) => [0xb0 + Math.floor(i / 94), 0xa1 + (i % 94)]).flat()),
  ),
];
const sounds = (name: string): string[] => pinyin(name, { toneType: 'none', type: 'array', v: true });
const replace = (name: string, at: number, by: string, length = 1): string => name.slice(0, at) + by + name.slice(at + length);

const WAYS: Readonly<Record<string, (name: string, random: (below: number) => number) => string>> = {
  'as it is written': (name) => name,
  'by initials': (name) =>
    sounds(name)
      .map((sound) => sound.charAt(0))
      .join(''),
  'by full pinyin': (name) => sounds(name).join(''),
  'with the last syllable cut': (name) => sounds(name).join('').slice(0, -1),
  'with flat and front sounds': (name) =>
    sounds(name)
      .map((sound) => sound.replace(/^([zcs])h/, '$1').replace(/([aei])ng$/, '$1n'))
      .join(''),
  'half in Chinese, half in pinyin': (name) => name.slice(0, 2) + sounds(name).slice(2).join(''),
  'half in Chinese, half by initials': (name) =>
    name.slice(0, 2) +
    sounds(name)
      .slice(2)
      .map((sound) => sound.charAt(0))
      .join(''),
  'with one character of the same sound': (name, random) => {
    const at = random(name.length);
    const [sound] = sounds(name.charAt(at));
    const others = COMMON.filter((char) => char !== name.charAt(at) && sounds(char)[0] === sound);
    return others.length === 0 ? name : replace(name, at, others[random(others.length)] ?? '');
  },
  'with one wrong character': (name, random) => replace(name, random(name.length), COMMON[random(COMMON.length)] ?? ''),
  'with one character missing': (name, random) => replace(name, random(name.length), ''),
  'with one character too many': (name, random) => replace(name, 1 + random(name.length - 1), COMMON[random(COMMON.length)] ?? '', 0),
  'with two neighbours swapped': (name, random) => {
    const at = random(name.length - 1);
    return replace(name, at, name.charAt(at + 1) + name.charAt(at), 2);
  },
};

test.each(Object.keys(WAYS))('a name typed %s is among the first three', (way) => {
  const type = WAYS[way];
  if (type === undefined) throw new Error(way);
  const random = numbers(7);
  expect(names.length).toBeGreaterThan(50);
  const missed = names.flatMap((name) => {
    const query = type(name, random);
    const { hits } = searcher.search(query, { limit: 3 });
    return hits.some((hit) => hit.text.includes(name) || (hit.via ?? '').includes(name)) ? [] : [`${query} for ${name}`];
  });
  expect(1 - missed.length / names.length, missed.join(', ')).toBeGreaterThanOrEqual(0.97);
});
