/** The bundled documents as a reader sees them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/corpus/model.ts';
import { readDocument } from '../../src/corpus/read.ts';

const folder = fileURLToPath(new URL('../../seeds/', import.meta.url));
const documents = new Map(readdirSync(folder).map((file) => [file.slice(0, 3), readDocument(file, readFileSync(folder + file))]));
const seed = (number: string): Document => {
  const document = documents.get(number);
  if (!document) throw new Error(`no seed ${number}`);
  return document;
};
const textOf = (number: string): string =>
  seed(number)
    .paragraphs.map((p) => p.text)
    .join('\n');

describe('the bundled documents', () => {
  it.each([
    ['000', '超5万亿后,最强地级市的下一步是什么?', '2023-08-08', 'stated'],
    ['001', '新年第一会 苏州聚焦新型工业化 奋力打造“智造之城”', '2024-01-04', 'stated'],
    ['002', '产业升级三年行动计划(2018—2020年)', '2018-03-15', 'stated'],
    ['003', '苏州牢牢夯实制造业这个立市之本强市之基 奋力打造高水平产业创新集群', '2022', 'inferred'],
    ['004', '全面提升苏州制造业高质量发展核心竞争力', '2023', 'inferred'],
  ])('%s has its title and date', (number, title, date, dateBasis) => {
    expect(seed(number)).toMatchObject({ title, date, dateBasis, place: '苏州' });
  });

  it('name who wrote and published them, where they do', () => {
    expect(seed('000')).toMatchObject({ publisher: '苏报融媒', author: '创作者_GU7240' });
    expect(seed('001')).toMatchObject({ publisher: '江苏广电苏州中心站', author: '耿昊东 庞淑婕 郭彧' });
    expect(seed('003')).toMatchObject({ publisher: null, author: '雷霖' });
    expect(seed('004')).toMatchObject({ publisher: '苏州市人民政府', author: '张桥' });
  });

  it('hold nothing of the sites they came from', () => {
    const all = [...documents.keys()].map(textOf).join('\n');
    for (const word of ['为你推荐', '免责声明', '不良信息举报', '点击下载', '登录', '.docx', 'kns.cnki.net', '— 4 —', '洗钱', '关键词'])
      expect(all).not.toContain(word);
  });

  it('state a passage that the file holds twice once', () => {
    expect(textOf('002').split('规模以上工业增加值超过7400亿元')).toHaveLength(2);
    expect(textOf('002').endsWith('全市abc相关')).toBe(true);
  });

  it('join numbers and words over line breaks without spaces', () => {
    expect(textOf('004')).toContain('2022年规上工业总产值达4.36万亿元，制造业增加值破万亿元');
    expect(textOf('004')).toContain('汇集各类政策1.6万余条');
    expect(textOf('002')).toContain('规模以上工业增加值超过7400亿元,服务业增加值占gdp比重达53%左右,建设用地地均gdp达52万元/亩左右');
    for (const number of documents.keys()) expect(textOf(number)).not.toMatch(/[\u4e00-\u9fff] [\u4e00-\u9fff]{1,3} [\u4e00-\u9fff]{4}/);
  });

  it('put the broken columns of the newspaper page together again', () => {
    const mended = seed('003')
      .paragraphs.filter((p) => p.join === 'mended')
      .map((p) => p.text);
    expect(mended).toHaveLength(4);
    for (const joint of [
      '数字化转型由“点上示范”',
      '民营企业百强发布会上',
      '505个工业小类,是国内产业体系最完备的城市之一',
      '金融支持市场主体纾困解难等政策',
    ]) {
      expect(mended.filter((text) => text.includes(joint))).toHaveLength(1);
    }
  });

  it('never show a control, bidi or zero-width character', () => {
    for (const number of documents.keys()) expect(textOf(number).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});
