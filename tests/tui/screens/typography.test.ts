/** Lines of every document as the reader lays them out: Chinese typography, and a measure that suits the eye. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFolder, libraryOfCompiled } from '../../../src/library/compile.ts';
import type { Library } from '../../../src/library/model.ts';
import { displayWidth } from '../../../src/text/width.ts';
import { readerGeometry } from '../../../src/tui/screens/reader/geometry.ts';
import { layOut } from '../../../src/tui/screens/reader/layout.ts';
import { SEEDS } from '../../support/library.ts';
import { Driver } from '../driver.tsx';

/** Real documents of other places, where they lie beside the checkout: with other typography, and noisy. */
const OTHERS = fileURLToPath(new URL('../../../../shared/dev-corpus', import.meta.url));
const FOLDERS: readonly (readonly [string, string])[] = [
  ['the bundled documents', SEEDS],
  ...(existsSync(OTHERS) ? [['other documents', OTHERS] as const] : []),
];
if (!existsSync(OTHERS)) console.log('no other documents beside the checkout: only the bundled ones are looked at');

/** GB/T 15834-2011, 5.1: these marks begin no line, those end none, and dashes and ellipses of two are not parted. */
const NEVER_FIRST = /^[，。、；：？！）》】〉」』〕］｝”’…]/;
const NEVER_LAST = /[（《【〈「『〔［｛“‘]$/;

describe.each(FOLDERS)('%s', (_, folder) => {
  let library: Library;
  beforeAll(async () => {
    library = libraryOfCompiled(await compileFolder(folder));
  }, 60_000);

  it.each([36, 40, 56, 76, 88])('begin and end no line of %i columns with a mark that belongs to the other side', (columns) => {
    let lines = 0;
    for (const { id } of library.documents) {
      const document = library.document(id);
      const texts = new Map(document.paragraphs.map(({ n, text }) => [n, text]));
      for (const { paragraph, pieces, start } of layOut(document, columns, 1).lines) {
        const text = pieces.map((piece) => ('fill' in piece ? piece.fill : texts.get(paragraph)?.slice(piece.start, piece.end))).join('');
        const where = `${id}#p${paragraph}: ${text}`;
        expect(displayWidth(text), where).toBeLessThanOrEqual(columns);
        if (start > 0) expect(text, where).not.toMatch(NEVER_FIRST);
        expect(text, where).not.toMatch(NEVER_LAST);
        if (texts.get(paragraph)?.[start - 1] === '—') expect(text, where).not.toMatch(/^—/);
        lines++;
      }
    }
    expect(lines).toBeGreaterThan(400);
  });

  it('have at most 44 Chinese characters a line, however wide the window, beside the raw text as well', () => {
    const app = new Driver(library);
    for (const { id } of library.documents) {
      for (let columns = 60; columns <= 400; columns += 7) {
        app.resize(columns, 40);
        for (const raw of [null, 0]) {
          const { outline, text, side, margin, raw: beside } = readerGeometry(app, { doc: id, outline: null, raw });
          expect(text).toBeLessThanOrEqual(88);
          expect(outline + text + 2 * margin + side + beside).toBeLessThanOrEqual(columns);
        }
      }
    }
  });
});
