import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, lineJoint, readLine, slice, tighten } from '../../src/corpus/clean.ts';

const line = (raw: string) => readLine(raw, 0, raw.length, []);
const tight = (raw: string, phrase = false) => tighten(line(raw), phrase).text;

describe('white space', () => {
  it.each([
    ['产 业 增 加 值 8649.7 亿 元 ， 增 长 4.4%', '产业增加值8649.7亿元，增长4.4%'],
    ['2022 年规上工业总产值达 4.36 万亿元', '2022年规上工业总产值达4.36万亿元'],
    ['建成 5G基站 3.86 万个', '建成5G基站3.86万个'],
    ['the World Bank Group 报告', 'the World Bank Group报告'],
    ['面积 1 688.2 公顷', '面积1 688.2公顷'],
    ['品牌 APP，让法人', '品牌APP，让法人'],
    ['2 0 2 5 年', '2025年'],
    ['增长 8.7 %', '增长8.7%'],
    ['增速下滑, 2024 年', '增速下滑,2024年'],
    ['a list, then more', 'a list, then more'],
  ])('%s → %s', (raw, cleaned) => {
    expect(tight(raw)).toBe(cleaned);
  });

  it('keeps the space that parts two phrases of a heading, not letter-spacing', () => {
    expect(tight('深化智能化改造和数字化转型 释放数字经济乘数效应', true)).toBe('深化智能化改造和数字化转型 释放数字经济乘数效应');
    expect(tight('第一章  发展基础', true)).toBe('第一章 发展基础');
    expect(tight('政 府 工 作 报 告', true)).toBe('政府工作报告');
    expect(tight('一、综 合', true)).toBe('一、综合');
  });

  it('keeps the names of a source in brackets apart', () => {
    expect(tight('向着目标加速迈进。  (来源:某某中心站/张三 李四 编辑/王五)')).toBe('向着目标加速迈进。(来源:某某中心站/张三 李四 编辑/王五)');
  });
});

describe('unseen characters', () => {
  it.each([
    ['colour codes', '\u001b[1;31m总产值\u001b[0m', '总产值'],
    ['a title set through OSC', '\u001b]0;evil\u0007总产值', '总产值'],
    ['a link through OSC 8', '\u001b]8;;http://x\u001b\\总产值\u001b]8;;\u001b\\', '总产值'],
    ['C1 controls', '\u009b31m总产值', '总产值'],
    ['a lone escape', '\u001bc总产值', '总产值'],
    ['zero width and bidi marks', '总\u200b产\u202e值\u2066\ufeff', '总产值'],
    ['private use of PDF fonts', '\uf0b7总产值', '总产值'],
    ['an unfinished sequence', '总产值\u001b[', '总产值'],
  ])('%s never pass', (_, raw, cleaned) => {
    const dropped: { start: number; end: number }[] = [];
    expect(readLine(raw, 0, raw.length, dropped).text).toBe(cleaned);
    expect(dropped.length).toBeGreaterThan(0);
  });

  it('takes the space of a web page for the white space it is', () => {
    expect(line('总产值&nbsp;&nbsp;4.36&emsp;万亿元&ensp;R&D').text).toBe('总产值 4.36 万亿元 R&D');
  });

  it('keeps characters outside the basic plane', () => {
    expect(line('𠮷野家 😀').text).toBe('𠮷野家 😀');
  });
});

describe('the source map', () => {
  const raws = fc
    .array(fc.constantFrom('产', '值', '4', '.', 'a', ' ', '  ', '\u3000', '\t', '\u001b[1m', '\u200b', '😀', '，', '“'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  const holds = ({ text, spans }: ReturnType<typeof line>, raw: string) => {
    let covered = 0;
    let last = -1;
    for (const [at, from, length] of spans) {
      expect(at).toBeGreaterThan(last);
      expect(text.slice(at, at + length)).toBe(raw.slice(from, from + length));
      last = at + length - 1;
      covered += length;
    }
    expect([...text].filter((c) => c !== ' ').join('').length).toBeLessThanOrEqual(covered);
  };

  it('maps every character to itself through reading, cutting, joining and tightening', () => {
    fc.assert(
      fc.property(raws, raws, fc.nat(30), fc.nat(30), fc.boolean(), (a, b, from, to, phrase) => {
        const raw = `${a}\n${b}`;
        const first = readLine(raw, 0, a.length, []);
        const second = readLine(raw, a.length + 1, raw.length, []);
        const joined = concat([first, second], lineJoint);
        holds(joined, raw);
        holds(slice(joined, Math.min(from, to), Math.max(from, to)), raw);
        holds(tighten(joined, phrase), raw);
      }),
    );
  });
});
