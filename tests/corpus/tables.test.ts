import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/model.ts';
import { BODY, read } from './helpers.ts';

const rowsOf = (document: Document): string[][][] =>
  document.paragraphs
    .filter((p) => p.kind === 'table')
    .map((p) => (p.rows ?? []).map((row) => row.map(({ start, end }) => p.text.slice(start, end))));
const doc = (table: string): Document => read(`统计公报标题\n\n${BODY}\n\n${table}\n\n年末全市拥有企业726家，比上年增长3.2%，总体平稳。`);

describe('tables', () => {
  it('reads one cell a line', () => {
    const cells = ['项  目', '价格指数', '比上年±%', '总指数', '99.7', '-0.3', '  # 食品', '98.1', '-1.9', '衣着', '101.6', '1.6'];
    expect(rowsOf(doc(cells.join('\n\n')))).toEqual([
      [
        ['项目', '价格指数', '比上年±%'],
        ['总指数', '99.7', '-0.3'],
        ['#食品', '98.1', '-1.9'],
        ['衣着', '101.6', '1.6'],
      ],
    ]);
  });

  it('reads a header cell over two lines and a column of units', () => {
    const cells = [
      '产品名称',
      '单 位',
      '产量\n（全年）',
      '机器人',
      '套',
      '21684',
      '电池',
      '万只',
      '6173.8',
      '汽车',
      '万辆',
      '187.2',
      '钢材',
      '万吨',
      '228.7',
    ];
    expect(rowsOf(doc(cells.join('\n\n')))[0]?.slice(0, 2)).toEqual([
      ['产品名称', '单位', '产量（全年）'],
      ['机器人', '套', '21684'],
    ]);
  });

  it('gives labels that come after the numbers back to the rows without one, when their numbers agree', () => {
    const cells = ['产品', '产量', '增长%', '粮食', '303.2', '0.3', '14.4', '0.9', '蔬菜', '267.0', '2.5', '其中：油菜籽'];
    expect(rowsOf(doc(cells.join('\n\n')))[0]).toContainEqual(['其中：油菜籽', '14.4', '0.9']);
  });

  it('does not guess when they do not agree', () => {
    const cells = ['产品', '产量', '增长%', '粮食', '303.2', '0.3', '14.4', '0.9', '22.1', '1.7', '其中：油菜籽'];
    const document = doc(cells.join('\n\n'));
    const table = document.paragraphs.find((p) => p.kind === 'table');
    expect(table?.rows).toBeUndefined();
    expect(table?.sentences).toHaveLength(cells.length);
  });

  it('reads columns one after another', () => {
    const table = ['指 标\n客运量\n其中：公路\n铁路\n水运', '单 位\n万人次\n万人次\n万人次\n万人次', '绝对数\n8145.7\n1878.0\n5553.4\n56.6'].join(
      '\n\n',
    );
    expect(rowsOf(doc(table))).toEqual([
      [
        ['指标', '单位', '绝对数'],
        ['客运量', '万人次', '8145.7'],
        ['其中：公路', '万人次', '1878.0'],
        ['铁路', '万人次', '5553.4'],
        ['水运', '万人次', '56.6'],
      ],
    ]);
  });

  it('reads rows set with gaps, with empty cells and cells broken over lines', () => {
    const table = [
      '分类    序号    指标    目标值',
      '经济    1    生产总值增速（%）    5以上',
      '    2    研发投入增速（%）    7.5',
      '民生    3    收入增长    与经济增长',
      '保持同步',
      '    4    寿命（岁）    ≥85',
    ].join('\n');
    expect(rowsOf(doc(table))).toEqual([
      [
        ['分类', '序号', '指标', '目标值'],
        ['经济', '1', '生产总值增速（%）', '5以上'],
        ['', '2', '研发投入增速（%）', '7.5'],
        ['民生', '3', '收入增长', '与经济增长保持同步'],
        ['', '4', '寿命（岁）', '≥85'],
      ],
    ]);
  });

  it('reads rows set with single spaces', () => {
    const table = [
      '指 标 单位 绝对数 比上年增长（%）',
      '地区生产总值 亿元 23958.3 2.0',
      '第一产业 亿元 192.7 2.8',
      '第二产业 亿元 11521.4 -1.8',
      '第三产业 亿元 12244.2 1.9',
    ].join('\n');
    expect(rowsOf(doc(table))[0]?.slice(0, 3)).toEqual([
      ['指标', '单位', '绝对数', '比上年增长（%）'],
      ['地区生产总值', '亿元', '23958.3', '2.0'],
      ['第一产业', '亿元', '192.7', '2.8'],
    ]);
  });

  it('reads rows set with tabs', () => {
    const table = ['指标\t绝对数\t增长%', '粮食\t98.17\t0.2', '油料\t4.81\t0.4', '蔬菜\t111.14\t2.9'].join('\n');
    expect(rowsOf(doc(table))[0]).toEqual([
      ['指标', '绝对数', '增长%'],
      ['粮食', '98.17', '0.2'],
      ['油料', '4.81', '0.4'],
      ['蔬菜', '111.14', '2.9'],
    ]);
  });

  it('leaves prose with a number at the end of its lines alone', () => {
    const document = doc(
      '全市规模以上工业总产值在去年达到了 4.36\n万亿元，高新技术产业产值占全部产值的 53.7\n个百分点，工业投资和技术改造投资增长 12.5\n个百分点以上，总体保持平稳的发展态势。',
    );
    expect(document.paragraphs.some((p) => p.kind === 'table')).toBe(false);
  });

  it('reads Markdown tables', () => {
    expect(rowsOf(doc('| 指标 | 数值 |\n| --- | ---: |\n| 总产值 | 4.36 |\n| 企业数 | 13383 |'))).toEqual([
      [
        ['指标', '数值'],
        ['总产值', '4.36'],
        ['企业数', '13383'],
      ],
    ]);
  });

  it('reads rows with bars between their cells, under a title and before prose', () => {
    const document = doc(
      '2022年末全市户籍人口及构成\n指 标 | 绝对数（万人） | 比重（%） |\n年末户籍人口 | 117.95 | 100.0 |\n其中：城镇 | 44.37 | 37.6 |\n乡村 | 73.58 | 62.4 |\n年末全市常住人口82.9万人，比上年增加0.4万人。',
    );
    expect(rowsOf(document)).toEqual([
      [
        ['指标', '绝对数（万人）', '比重（%）'],
        ['年末户籍人口', '117.95', '100.0'],
        ['其中：城镇', '44.37', '37.6'],
        ['乡村', '73.58', '62.4'],
      ],
    ]);
    const at = document.paragraphs.findIndex(({ kind }) => kind === 'table');
    expect(document.paragraphs[at - 1]?.text).toBe('2022年末全市户籍人口及构成');
    expect(document.paragraphs[at + 1]?.text).toBe('年末全市常住人口82.9万人，比上年增加0.4万人。');
  });

  it('reads cells a line under a title and a head set wide', () => {
    const cells = [
      '指    标',
      '绝对数(亿元)',
      '比上年增长(%)',
      '地区生产总值',
      '2167.67',
      '8.5',
      '其中:第一产业[3]',
      '332.13',
      '8.0',
      '工业',
      '536.03',
      '9.5',
    ];
    expect(rowsOf(doc(`2021年全市生产总值及增长速度\n${cells.join('\n')}`))).toEqual([
      [
        ['指标', '绝对数(亿元)', '比上年增长(%)'],
        ['地区生产总值', '2167.67', '8.5'],
        ['其中:第一产业[3]', '332.13', '8.0'],
        ['工业', '536.03', '9.5'],
      ],
    ]);
  });

  it('takes a line of links with bars between them for no table', () => {
    expect(doc('首页 | 新闻 | 政务\n首页 | 公开 | 互动\n机构 | 领导 | 服务').paragraphs.some(({ kind }) => kind === 'table')).toBe(false);
  });

  it('never glues cells to the prose around them', () => {
    const cells = ['项目', '99.7', '衣着', '101.6', '居住', '98.2', '交通', '97.5'];
    const text = doc(cells.join('\n\n'))
      .paragraphs.filter((p) => p.kind === 'text')
      .map((p) => p.text)
      .join('\n');
    expect(text).not.toMatch(/99\.7|101\.6|98\.2|97\.5/);
  });
});
