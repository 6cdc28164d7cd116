/** Lines for a screen reader: what a voice would say. */
import { describe, expect, it } from 'vitest';
import { createLinearScreen, linesOf, newLines, PANE } from '../../../src/tui/terminal/linear.ts';
import type { Output } from '../../../src/tui/terminal/output.ts';

describe('the lines of a frame', () => {
  it('are its panes one after the other, without frames, bars and looks', () => {
    const frame = [
      ' 5 篇文档   1/5 ',
      `▸ 甲 文${PANE} 正文第一行`,
      `  乙 文${PANE} 正文第二行`,
      '── 题 ────',
      '2022年 ████▌ 4.2',
      '\u001b[2m提示\u001b[22m',
    ].join('\n');
    expect(linesOf(frame, '▸')).toEqual(['5 篇文档   1/5', '▸ 甲 文', '乙 文', '正文第一行', '正文第二行', '题', '2022年   4.2', '提示']);
  });

  it('put inverted text in brackets, but not the pointer', () => {
    expect(linesOf('\u001b[1;7m 1文档 \u001b[22m\u001b[27m 2检索\n\u001b[7m▸ \u001b[27m甲 │ \u001b[7m4.2 \u001b[27m', '▸')).toEqual([
      ' [1文档]  2检索'.trim(),
      '▸ 甲   [4.2]',
    ]);
  });
});

describe('what is said', () => {
  const before = ['134 个指标   1/134', '▸ 甲  3家  4家  5家', '乙  3家  4家  6家'];
  it('of a move is the line selected and the counter', () => {
    expect(newLines(before, ['134 个指标   2/134', '甲  3家  4家  5家', '▸ 乙  3家  4家  6家'], '▸', '选中：')).toEqual([
      '2/134',
      '选中：乙, 3家, 4家, 6家',
    ]);
  });

  it('of a row of a table is all of it', () => {
    expect(newLines(before, [...before, '丙  3家  4家  9家'], '▸', '选中：')).toEqual(['丙, 3家, 4家, 9家']);
  });

  it('of nothing new is nothing', () => {
    expect(newLines(before, before, '▸', '选中：')).toEqual([]);
  });
});

describe('the screen', () => {
  it('prints lines, the newest frame when the line is slow, and passes on what shows nothing', async () => {
    const written: string[] = [];
    let release: () => void = () => undefined;
    const output: Output = {
      write(bytes, done) {
        written.push(Buffer.from(bytes).toString());
        release = () => done(null);
      },
      writeNow: (text) => written.push(text),
    };
    const screen = createLinearScreen({ output, size: { columns: 80, rows: 24 }, pointer: '▸', selected: '选中：' });
    screen.enter();
    screen.draw('一');
    await Promise.resolve();
    screen.draw('二');
    screen.draw('三');
    release();
    await Promise.resolve();
    release();
    await screen.settled();
    screen.send('\u001b]52;c;5LiJ\u0007');
    await Promise.resolve();
    release();
    await screen.settled();
    screen.leave();
    expect(written).toEqual(['一\r\n', '三\r\n', '\u001b]52;c;5LiJ\u0007']);
  });
});
