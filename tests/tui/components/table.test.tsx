import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import { describe, expect, it } from 'vitest';
import { withPainted } from '../../../src/tui/components/painted.tsx';
import { Table } from '../../../src/tui/components/table.tsx';
import { createTheme } from '../../../src/tui/components/theme.ts';
import { displayWidth } from '../../../src/tui/terminal/width.ts';

const plain = createTheme({ color: false });
const marks = { pointer: '▸', column: '│', more: '…' };
const columns = [{ title: '时间' }, { title: '亿元', align: 'right' as const }, { title: '原文' }, { title: '来源' }];
const rows = [
  [{ text: '2022年' }, { text: '43600' }, { text: '4.36万亿元' }, { text: '“苏州发布” p3' }],
  [{ text: '2023年上半年' }, { text: '21000.5' }, { text: '超2.1万亿元，同比增长' }, { text: '经信局' }],
  [{ text: '' }, { text: '1' }, { text: 'e\u0301cole 😀' }, { text: '' }],
];

const bare = (frame = '') =>
  stripVTControlCharacters(frame)
    .split('\n')
    .map((line) => line.trimEnd());

describe('table', () => {
  const frame = (widths: number[], row = 0, column = 1) =>
    bare(
      withPainted(
        render(
          <Table columns={columns} widths={widths} rows={rows} row={row} column={column} theme={plain} ambiguous={1} marks={marks} />,
        ).lastFrame() ?? '',
      ),
    );

  it('lines up Chinese columns by display width, heads above values', () => {
    expect(frame([10, 8, 12, 14])).toMatchInlineSnapshot(`
      [
        "  时间       │     亿元 │ 原文         │ 来源",
        "▸ 2022年     │    43600 │ 4.36万亿元   │ “苏州发布” p3",
        "  2023年上…  │  21000.5 │ 超2.1万亿元… │ 经信局",
        "             │        1 │ école 😀     │",
      ]
    `);
  });

  it('puts every rule in the same column of the screen on every row', () => {
    const places = frame([10, 8, 12, 14]).map((line) => [...line.matchAll(/│/g)].map((found) => displayWidth(line.slice(0, found.index))));
    expect(places[0]).toHaveLength(3);
    for (const place of places) expect(place).toEqual(places[0]);
  });

  it('marks the selected row and leaves out columns without width', () => {
    const lines = frame([10, 0, 12, 0], 1);
    expect(lines.map((line) => line[0])).toEqual([' ', ' ', '▸', ' ']);
    expect(lines[0]).not.toContain('亿元');
  });

  it('keeps columns of the same title apart', () => {
    const twice = [{ title: '值' }, { title: '值' }];
    const shown = render(
      <Table
        columns={twice}
        widths={[4, 4]}
        rows={[[{ text: '甲' }, { text: '乙' }]]}
        row={-1}
        column={-1}
        theme={plain}
        ambiguous={1}
        marks={marks}
      />,
    ).lastFrame();
    expect(bare(withPainted(shown ?? ''))).toEqual(['  值   │ 值', '  甲   │ 乙']);
  });

  it('shows the matched part of a cell, and nothing of it under the cursor', () => {
    const cells = [[{ text: '灯塔工厂', ranges: [{ start: 0, end: 2 }] }]];
    const one = (row: number) =>
      withPainted(
        render(
          <Table columns={[{ title: '名' }]} widths={[10]} rows={cells} row={row} column={0} theme={plain} ambiguous={1} marks={marks} />,
        ).lastFrame() ?? '',
      );
    expect(one(-1)).toContain('\u001b[1;4m灯塔\u001b[22m\u001b[24m工厂');
    expect(one(0)).toContain('\u001b[7m灯塔工厂');
  });
});
