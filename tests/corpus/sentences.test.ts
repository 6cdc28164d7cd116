import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/corpus/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['总产值4.36万亿元。增长8.7%。', ['总产值4.36万亿元。', '增长8.7%。']],
    ['增长4.1%;占比达 53.7%。', ['增长4.1%;', '占比达 53.7%。']],
    ['可能吗?走进厂区。', ['可能吗?', '走进厂区。']],
    ['“数字化只有形成系统，才能实现价值。”他说，将扩大。', ['“数字化只有形成系统，才能实现价值。”他说，将扩大。']],
    ['建立机制（一位领导；一个单位；一项计划），推进融合。', ['建立机制（一位领导；一个单位；一项计划），推进融合。']],
    ['他说：“成绩来之不易。”', ['他说：“成绩来之不易。”']],
    ['See v1.2; it works. 好！', ['See v1.2; it works. 好！']],
    ['站上新台阶.各月增长10%.全市增长4.5%', ['站上新台阶.', '各月增长10%.', '全市增长4.5%']],
    ['1.突出规划引领', ['1.突出规划引领']],
    ['没有标点', ['没有标点']],
    ['', []],
  ])('%s', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('splits within a long quotation', () => {
    const long = `他说：“${'我们将继续努力推进各项工作落实。'.repeat(6)}”`;
    expect(split(long)).toHaveLength(6);
  });

  it('covers the text but for spaces, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('。', '；', '“', '”', '（', '）', ' ', '产', '4.5', '!', '?', '》'), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const range of splitSentences(text)) {
          expect(text.slice(end, range.start).trim()).toBe('');
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});
