/**
 * The pictures in docs/ are of the program as it is: keys typed into the built program in a pseudo-terminal, the emulator's cells drawn.
 * `npx vitest run tests/pictures.test.ts --update` draws them anew; look at them before you commit.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKGROUND, pictureOf } from './support/picture.ts';
import { Rig } from './terminal/rig.ts';

const COLUMNS = 120;
const ROWS = 30;

interface Picture {
  readonly name: string;
  readonly title: string;
  readonly keys: readonly string[];
  /** What is on the screen when all keys have been answered. */
  readonly shows: RegExp;
}

/** In this order, in one sitting. */
const pictures: readonly Picture[] = [
  { name: 'documents', title: 'suzhou-tui', keys: [], shows: /\d段 · \d+个数值/ },
  { name: 'search', title: 'suzhou-tui · gsgyzcz', keys: ['2', ...'gsgyzcz'], shows: /首字母[\s\S]*个数值，/ },
  { name: 'comparison', title: 'suzhou-tui · compare 规上工业总产值', keys: ['ENTER', 'j', 'j', 'j'], shows: /█ 全年[\s\S]*对照/ },
  { name: 'reader', title: 'suzhou-tui · open 004', keys: ['1', 'G', 'ENTER', ']', 's', ']', 'f', ']', 'f'], shows: / · 实绩 · [\s\S]*o 大纲/ },
  { name: 'matrix', title: 'suzhou-tui · compare --matrix document', keys: ['3', 'm', 'j', 'l', 'l'], shows: /个指标 × 5 篇文档[\s\S]*第6段/ },
];

describe('pictures in docs/', () => {
  let term: Rig;
  beforeAll(() => {
    term = Rig.launch({ columns: COLUMNS, rows: ROWS });
    // The emulator does not know its background; told of one, the program chooses the theme for it.
    const [red, green, blue] = BACKGROUND.slice(1).match(/../g) ?? [];
    term.emulator.terminal.parser.registerOscHandler(11, (data) => {
      if (data === '?') term.emulator.terminal.input(`\u001b]11;rgb:${red}${red}/${green}${green}/${blue}${blue}\u001b\\`, false);
      return true;
    });
  });
  afterAll(() => term.dispose());

  it.each(pictures)('$name', async ({ name, title, keys, shows }) => {
    await term.keys(...keys);
    await term.waitFor(shows);
    await term.quiet();
    const file = fileURLToPath(new URL(`../docs/${name}.svg`, import.meta.url));
    await expect(pictureOf(term.emulator.terminal, title)).toMatchFileSnapshot(file);
  });
});
