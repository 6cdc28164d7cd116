import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/model.ts';
import { placeOf } from '../../src/corpus/provenance.ts';
import { readDocument } from '../../src/corpus/read.ts';
import { BODY, read } from './helpers.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** Every run of characters without a space between must stand at its place in the file, line breaks and letter-spacing aside. */
function check(document: Document): void {
  const points = [...document.raw];
  for (const paragraph of document.paragraphs) {
    for (const { start, end } of paragraph.sentences) {
      if (paragraph.join === 'mended' || paragraph.kind === 'table') continue;
      const place = placeOf(document, paragraph, start, end);
      const there = points.slice(place.start, place.end).join('');
      expect(there.startsWith(paragraph.text.charAt(start))).toBe(true);
      expect(there.endsWith(paragraph.text.charAt(end - 1))).toBe(true);
      expect(points.slice(0, place.start).join('').split('\n')).toHaveLength(place.line);
    }
  }
}

describe('placeOf', () => {
  it.each(readdirSync(seeds))('leads from every sentence of %s to its file, line and characters', (file) => {
    check(readDocument(file, readFileSync(seeds + file)));
  });

  it('counts code points, as other languages do', () => {
    const document = read(`𠮷野标题一二三\n\n${BODY}😀𠮷总产值4.36万亿元。`);
    const paragraph = document.paragraphs.at(-1);
    const at = paragraph?.text.indexOf('4.36') ?? -1;
    const place = paragraph && placeOf(document, paragraph, at, at + 4);
    expect([...document.raw].slice(place?.start, place?.end).join('')).toBe('4.36');
    expect(place?.line).toBe(3);
  });

  it('spans a number and its unit over a line break', () => {
    const document = read(
      [
        '2022年以来全市规模以上工业企业总产值达到 4.36',
        '万亿元，制造业增加值突破万亿元，规模以上工业企',
        '业总数达到 13383 家，稳居全国前列，综合实力显著',
        '增强，高质量发展取得新成效，为下一步打下扎实基',
        '础，前景光明。',
      ].join('\n'),
    );
    const paragraph = document.paragraphs[0];
    const at = paragraph?.text.indexOf('4.36万亿元') ?? -1;
    const place = paragraph && placeOf(document, paragraph, at, at + 7);
    expect([...document.raw].slice(place?.start, place?.end).join('')).toBe('4.36\n万亿元');
    expect(place?.line).toBe(1);
  });
});
