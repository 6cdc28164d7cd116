/** What holds of every document whatever the file: lines of real documents cut, mixed and soiled at random. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/model.ts';
import { readDocument } from '../../src/corpus/read.ts';
import { bytesOf } from './helpers.ts';

const seeds = fileURLToPath(new URL('../../seeds/', import.meta.url));
const others = fileURLToPath(new URL('../../../shared/dev-corpus/', import.meta.url));

function checkParagraphs({ paragraphs, raw, sections }: Document): void {
  paragraphs.forEach((p, i) => {
    expect(p.n).toBe(i + 1);
    expect(p.text).toBe(p.text.trim());
    expect(p.text).not.toMatch(/^$|[\p{Cc}\p{Cf}]/u);
    let end = 0;
    for (const [at, from, length] of p.spans) {
      expect(p.text.slice(end, at).trim()).toBe('');
      expect(p.text.slice(at, at + length)).toBe(raw.slice(from, from + length));
      end = at + length;
    }
    expect(end).toBe(p.text.length);
    end = 0;
    for (const sentence of p.sentences) {
      expect(p.text.slice(end, sentence.start).trim()).toBe('');
      expect(sentence.end).toBeGreaterThan(sentence.start);
      end = sentence.end;
    }
    expect(p.text.slice(end).trim()).toBe('');
    for (const cell of (p.rows ?? []).flat()) expect(cell.start <= cell.end && cell.end <= p.text.length).toBe(true);
    expect(p.section).toBeLessThan(sections.length);
  });
}

function checkSections({ paragraphs, sections }: Document): void {
  for (const section of sections) {
    expect(paragraphs[section.paragraph - 1]?.text.slice(section.at ?? 0).startsWith(section.title)).toBe(true);
    if (section.parent >= 0) expect(sections[section.parent]?.level).toBeLessThan(section.level);
  }
}

/** Every visible character is in exactly one paragraph or in exactly one range left out; of a Markdown table the bars are in neither. */
function checkNothingLost({ paragraphs, dropped, raw }: Document): void {
  const times = new Uint8Array(raw.length);
  for (const p of paragraphs) for (const [, from, length] of p.spans) for (let i = from; i < from + length; i++) times[i] = (times[i] ?? 0) + 1;
  for (const range of dropped) for (let i = range.start; i < range.end; i++) times[i] = (times[i] ?? 0) + 1;
  const lost = [...times.keys()].filter((i) => times[i] === 0 && !/[\s|:-]/.test(raw.charAt(i)));
  const twice = [...times.keys()].filter((i) => (times[i] ?? 0) > 1 && !/\s/.test(raw.charAt(i)));
  expect(lost.map((i) => raw.charAt(i)).join('')).toBe('');
  expect(twice.map((i) => raw.charAt(i)).join('')).toBe('');
}

function check(document: Document): void {
  checkParagraphs(document);
  checkSections(document);
  checkNothingLost(document);
}

describe('every document', () => {
  const lines = readdirSync(seeds).flatMap((file) => readFileSync(seeds + file, 'utf8').split('\n'));
  const line = fc.record({
    at: fc.nat(lines.length - 1),
    run: fc.integer({ min: 1, max: 12 }),
    soil: fc.constantFrom('', '', '', '\u001b[31m', '\t\u200b', '    3', '\u0008', '| 甲 | 1 |', '# ', '— 4 —'),
    end: fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\f'),
  });
  const files = fc.array(line, { maxLength: 12 }).map((parts) =>
    parts
      .map(
        ({ at, run, soil, end }) =>
          lines
            .slice(at, at + run)
            .map((text) => text.slice(0, 300) + soil)
            .join(end) + end,
      )
      .join(''),
  );

  it('holds the whole file, once, in order, with a true source map, whatever the file', () => {
    fc.assert(
      fc.property(files, fc.constantFrom('a.txt', 'a.md'), (text, name) => {
        check(readDocument(name, bytesOf(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('lists what is left out beside a text line by line, and what follows it on its own', () => {
    const words = '产业布局优化提升能级合理配置各类要素发挥主阵地作用引导';
    const wrapped = [...words].slice(0, 20).map((_, i) => words.slice(i) + words.slice(0, i));
    const text = [...wrapped.slice(0, 8).map((line) => `${line} 点击下载`), ...wrapped.slice(8).map((line) => `${line}。`)].join('\n');
    const document = readDocument('a.txt', bytesOf(text));
    check(document);
    expect(document.dropped.filter(({ start, end }) => document.raw.slice(start, end).startsWith('点击下载'))).toHaveLength(8);
  });

  it.each(readdirSync(seeds))('%s does', (file) => check(readDocument(file, readFileSync(seeds + file))));
});

// Documents of other places, not part of the project: looked at where they are at hand.
describe.skipIf(!existsSync(others))('documents of other places (../shared/dev-corpus)', () => {
  const files = existsSync(others) ? readdirSync(others) : [];

  it.each(files)('%s holds its whole file with a true source map', (file) => check(readDocument(file, readFileSync(others + file))));

  it.each(files)('%s shows no furniture of its site', (file) => {
    const text = readDocument(file, readFileSync(others + file))
      .paragraphs.map((p) => p.text)
      .join('\n');
    expect(text).not.toMatch(/版权所有|ICP备|公网安备|网站首页|打印本页|技术支持：|现金红包|— \d+ —|您现在的位置/);
  });
});
