import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/corpus/read.ts';
import { expectInProportion } from '../support/effort.ts';
import { BODY, bytesOf, read, texts } from './helpers.ts';

/** One paragraph set in lines of 26 characters, as a page of print. */
const PARAGRAPH =
  '初步核算，全年地区生产总值为三千七百亿元，按不变价格计算，比上年增长百分之六点三。其中，第一产业增加值六百亿元，增长百分之三点五；第二产业增加值一千三百亿元，增长百分之六点五；第三产业增加值一千七百亿元，增长百分之七点一。全年人均地区生产总值七万元，比上年增长百分之六点五，高于全省平均水平一点二个百分点。';
const wrap = (text: string, width = 26): string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];

describe('lines', () => {
  it('makes parts of a digest of short lines with a square before them', () => {
    const document = read(`年度报告摘要导读\n■ 2024年成绩单\n●粮食总产达到557亿斤\n■ 2025年主要预期目标\n●经济增长6%左右\n`);
    expect(document.sections.map((section) => section.title)).toEqual(['■ 2024年成绩单', '■ 2025年主要预期目标']);
  });

  it('puts hard-wrapped lines together without inventing spaces', () => {
    expect(texts(read(wrap(PARAGRAPH).join('\n')))).toEqual([PARAGRAPH]);
  });

  it('does so with blank lines between all lines, and over page breaks', () => {
    expect(texts(read(wrap(PARAGRAPH).join('\n\n')))).toEqual([PARAGRAPH]);
    const lines = wrap(PARAGRAPH);
    expect(texts(read([...lines.slice(0, 3), '', '— 4 —', '', ...lines.slice(3)].join('\n')))).toEqual([PARAGRAPH]);
  });

  it('ends a paragraph at a short last line', () => {
    const two = [...wrap(PARAGRAPH), ...wrap(PARAGRAPH.replace('初步核算', '据此计算'))].join('\n');
    expect(texts(read(two))).toEqual([PARAGRAPH, PARAGRAPH.replace('初步核算', '据此计算')]);
  });

  it('puts a number together with its unit on the next line', () => {
    const lines = [
      '2022年以来全市规模以上工业企业总产值达到 4.36',
      '万亿元，制造业增加值突破万亿元，规模以上工业企',
      '业总数达到 13383 家，稳居全国前列，综合实力显著',
      '增强，高质量发展取得新成效，为下一步打下扎实基',
      '础，前景光明。',
    ];
    expect(texts(read(lines.join('\n')))[0]).toContain('总产值达到4.36万亿元，');
  });

  it('keeps a paragraph on each line apart', () => {
    expect(texts(read(`${BODY}\n${BODY.replace('全市', '全省')}\n`))).toEqual([BODY, BODY.replace('全市', '全省')]);
  });

  it('reads CR LF, CR and the Unicode line ends alike', () => {
    const expected = texts(read(`标题文字在此处\n\n${BODY}\n${BODY.replace('全市', '全省')}`));
    for (const end of ['\r\n', '\r', '\u2028', '\u0085']) {
      expect(texts(read(`标题文字在此处\n\n${BODY}\n${BODY.replace('全市', '全省')}`.replaceAll('\n', end)))).toEqual(expected);
    }
  });

  it('joins a sentence set in display lines', () => {
    const document = read(
      `标题文字在此处\n${BODY}\n下阶段\n全市将在全力构建\n先进制造业骨干的\n产业体系方面重点抓好以下工作:\n${BODY.replace('全市', '全省')}`,
    );
    expect(texts(document)).toContain('下阶段全市将在全力构建先进制造业骨干的产业体系方面重点抓好以下工作:');
  });
});

describe('furniture', () => {
  const page = `关于制造业的报道\n首页\n要闻\n政务\n专题\n视频\n联系\n\n关于制造业的报道\n2024-05-06 来源：某某日报\n${BODY}\n为你推荐\n\n某地发生一件大事 多人围观\n- 另一件事1234\n版权所有：某某网 未经许可不得转载\n`;

  it('leaves out menus, lists of links and footers, and says what and why', () => {
    const document = read(page);
    expect(texts(document)).toEqual(['关于制造业的报道', '2024-05-06 来源：某某日报', BODY]);
    const dropped = document.dropped.map((range) => document.raw.slice(range.start, range.end)).join('\n');
    expect(dropped).toContain('某地发生一件大事');
    expect(dropped).toContain('版权所有');
    expect(new Set(document.dropped.map((range) => range.why))).toEqual(new Set(['furniture', 'repeated']));
  });

  it('ends a list of links in the middle where the text goes on', () => {
    const document = read(`标题文字在此处\n${BODY}\n相关阅读\n别的新闻一则\n别的新闻两则\n${BODY.replace('全市', '全省')}`);
    expect(texts(document, 'text')).toEqual([BODY, BODY.replace('全市', '全省')]);
  });

  it('keeps a sentence of the text that speaks of copyright or sources', () => {
    const last = '加强版权保护和转载管理，全年登记作品版权1.2万件，同比增长15%。';
    expect(texts(read(`标题文字在此处\n${BODY}\n${last}`))).toContain(last);
  });

  it('leaves out a table of contents but keeps its headings in the text', () => {
    const document = read(
      `规划纲要全文\n目  录\n第一章  发展基础    1\n第二章  总体要求    7\n第三章  重点任务    9\n第一章  发展基础\n${BODY}\n第二章  总体要求\n${BODY.replace('全市', '全省')}\n第三章  重点任务\n${BODY.replace('全市', '全国')}`,
    );
    expect(document.sections.map((section) => section.title)).toEqual(['第一章 发展基础', '第二章 总体要求', '第三章 重点任务']);
  });

  it('keeps the words of a table that also stand in menus, and a host who is part of the text', () => {
    const table = ['企业规模', '户数', '大', '120', '中', '860', '小', '3400', '微', '9100'].join('\n\n');
    const kept = texts(read(`标题文字在此处\n\n${BODY}\n\n${table}\n\n主办单位：某某市人民政府\n\n${BODY.replace('全市', '全省')}`)).join('\n');
    for (const word of ['大 120', '小 3400', '主办单位：某某市人民政府']) expect(kept).toContain(word);
  });

  it('keeps everything of a file that is one short list', () => {
    expect(texts(read('甲项\n乙项\n丙项\n丁项\n戊项\n己项')).join('')).toBe('甲项乙项丙项丁项戊项己项');
  });

  it('drops nothing silently: every visible character is in a paragraph or in `dropped`', () => {
    const document = read(page);
    const seen = new Set<number>();
    for (const p of document.paragraphs) for (const [, raw, length] of p.spans) for (let i = 0; i < length; i++) seen.add(raw + i);
    for (const range of document.dropped) for (let i = range.start; i < range.end; i++) seen.add(i);
    expect([...document.raw].filter((c, i) => !seen.has(i) && c.trim() !== '')).toEqual([]);
  });
});

describe('the head', () => {
  it('tells title, dateline and author from the text', () => {
    const document = read(
      `某市召开推进工业化会议\n2024-01-04 10:20 来源：某某日报\n记者 张三\n2024年1月3日，全市召开推进工业化工作会议，提出新目标。\n${BODY}`,
    );
    expect(document).toMatchObject({ title: '某市召开推进工业化会议', date: '2024-01-04', publisher: '某某日报', author: '张三' });
    expect(texts(document, 'text')).toEqual(['2024年1月3日，全市召开推进工业化工作会议，提出新目标。', BODY]);
  });

  it('takes months in a title for no date', () => {
    const document = read(`临江市2024年1-4月财政预算执行情况\n2024-05-20\n${BODY}`);
    expect(document).toMatchObject({ title: '临江市2024年1-4月财政预算执行情况', date: '2024-05-20' });
  });

  it('infers a date only from what the text looks back on, never from its goals', () => {
    const text = (sentence: string) => read(`关于制造业的文章\n\n${sentence}${BODY}`);
    expect(text('2022年产值超千亿元，2022年企业超万家，到2025年力争突破两千亿元，到2035年全面建成。')).toMatchObject({
      date: '2022',
      dateBasis: 'inferred',
    });
    expect(text('产值超千亿元。')).toMatchObject({ date: null, dateBasis: null });
  });

  it('takes the later of a stated result and a meeting the text speaks of', () => {
    expect(read(`关于制造业的文章\n\n在十四届全国人大一次会议上强调，2022年产值超千亿元，2022年企业超万家。${BODY}`).date).toBe('2023');
  });

  it('names the county whose report it is', () => {
    expect(read(`昆山市2022年国民经济和社会发展统计公报\n\n${BODY}`).place).toBe('昆山');
  });
});

describe('repeats', () => {
  const passage = Array.from({ length: 12 }, (_, i) => `第${i}项工作稳步推进，全年完成投资${i}00亿元，增长${i}%。`).join('\n');

  it('keeps a passage that comes twice once', () => {
    const document = read(`标题文字在此处\n${BODY}\n${passage}\n${passage}\n`);
    expect(texts(document, 'text')).toHaveLength(13);
    expect(document.dropped.some((range) => range.why === 'repeated')).toBe(true);
  });

  it('keeps short lines that recur in honest text', () => {
    const document = read(`标题文字在此处\n${BODY}\n（责任部门：市发改委）\n${BODY.replace('全市', '全省')}\n（责任部门：市发改委）`);
    expect(texts(document).filter((text) => text.includes('责任部门'))).toHaveLength(2);
  });
});

describe('outline', () => {
  const document = read(
    `三年行动计划\n一、总体要求\n（一）指导思想\n${BODY}\n二、重点任务\n（一）加强统筹规划\n1.突出规划引领，促进集约高效。${BODY}\n2.突出做大做强。${BODY.replace('全市', '全省')}\n三是推进数实融合。\n${BODY.replace('全市', '全国')}\n`,
  );

  it('gives levels to 一、 （一） 1. 一是 and parents to each', () => {
    expect(document.sections.map(({ level, title, parent }) => [level, title, parent])).toEqual([
      [1, '一、总体要求', -1],
      [2, '（一）指导思想', 0],
      [1, '二、重点任务', -1],
      [2, '（一）加强统筹规划', 2],
      [3, '1.突出规划引领，促进集约高效。', 3],
      [3, '2.突出做大做强。', 3],
      [4, '三是推进数实融合。', 5],
    ]);
  });

  it('leaves a run-in heading in its paragraph', () => {
    const section = document.sections[4];
    const paragraph = document.paragraphs[(section?.paragraph ?? 0) - 1];
    expect(paragraph?.kind).toBe('text');
    expect(paragraph?.text.startsWith(section?.title ?? '?')).toBe(true);
    expect(paragraph?.section).toBe(4);
  });

  it('finds running items within a paragraph, with their place', () => {
    const running = read(
      `标题文字在此处\n向强迈进，打造新梯队。${BODY}一是发挥龙头作用。支持企业做大做强。二是彰显尖兵作用。出台实施意见，加快培育。`,
    );
    const paragraph = running.paragraphs.find((p) => p.kind === 'text');
    expect(running.sections.map((section) => section.title)).toEqual(['一是发挥龙头作用。', '二是彰显尖兵作用。']);
    for (const section of running.sections) expect(paragraph?.text.slice(section.at)).toMatch(new RegExp(`^${section.title}`));
  });

  it('takes a short line between paragraphs for a heading, not a sentence', () => {
    const plain = read(
      `标题文字在此处\n${BODY}\n坚定不移推动绿色转型\n${BODY.replace('全市', '全省')}\n各项工作取得新成效。\n${BODY.replace('全市', '全国')}`,
    );
    expect(plain.sections.map((section) => section.title)).toEqual(['坚定不移推动绿色转型']);
  });
});

describe('reading order', () => {
  const other = BODY.replace('全市', '全省');

  it('mends neighbours that read on', () => {
    const document = read(
      `标题文字在此处\n${BODY}\n数字化转型加快推进，全市涵盖35个工业大类、171个工业中类,\n\n是体系最完备的城市之一，基础深厚。\n${other}`,
    );
    const mended = document.paragraphs.find((p) => p.join === 'mended');
    expect(mended?.text).toBe('数字化转型加快推进，全市涵盖35个工业大类、171个工业中类,是体系最完备的城市之一，基础深厚。');
  });

  it('brings a piece back from far away when it is the only one that fits, its source map intact', () => {
    const document = read(
      `标题文字在此处\n${BODY}\n主体纾困解难等政策，围绕重点产业提供精准服务。此外还推动转型。\n${other}\n金融力量激活集群发展。基金设立，首期规模超200亿元；面对困难，及时出台金融支持市场\n`,
    );
    const mended = document.paragraphs.find((p) => p.join === 'mended');
    expect(mended?.text).toContain('金融支持市场主体纾困解难等政策，围绕');
    for (const [at, raw, length] of mended?.spans ?? []) expect(mended?.text.slice(at, at + length)).toBe(document.raw.slice(raw, raw + length));
    expect(document.paragraphs.filter((p) => p.text.startsWith('主体纾困'))).toEqual([]);
  });

  it('never joins a broken text to its own end, which would leave it out', () => {
    const document = readDocument(
      'a.txt',
      bytesOf(
        '建设”，不断提升产业能力和技术优势。围绕电子信息等产业集群，聚焦光子\n\n等 16 个细分领域，建立工作机制（一位牵头领导、一个牵头单位、一个\n',
      ),
    );
    const text = document.paragraphs.map((p) => p.text).join('');
    expect(text).toContain('聚焦光子等16个细分领域');
    expect(text).toMatch(/^建设”/);
  });

  it('marks what it cannot mend', () => {
    const document = read(`标题文字在此处\n${BODY}\n举办人工智能产品应用博览会，到年末全市相关企业数量不断增加，产值规模达到\n`);
    expect(document.paragraphs.at(-1)?.join).toBe('broken-end');
  });

  it('does not take a text that is cut off for the beginning of an honest paragraph', () => {
    for (const honest of [
      '由市发改委牵头推进各项工作，年底前完成。',
      '市统计局等部门，按职责分工做好落实，确保取得实效。',
      '与去年相比，各项指标明显改善，结构更优。',
    ]) {
      const document = read(
        `标题文字在此处\n${BODY}\n${honest}\n${other}\n举办人工智能产品应用博览会，到年末全市相关企业数量不断增加，产值规模达到\n`,
      );
      expect(texts(document)).toContain(honest);
      expect(document.paragraphs.filter((p) => p.join !== undefined).map((p) => p.join)).toEqual(['broken-end']);
    }
  });

  it('leaves complete paragraphs alone', () => {
    expect(read(`标题文字在此处\n${BODY}\n着力推进各项工作。${other}`).paragraphs.some((p) => p.join !== undefined)).toBe(false);
  });
});

describe('Markdown', () => {
  const document = readDocument(
    'a.md',
    bytesOf(`# 关于制造业的**报告**全文\n\n${BODY}\n\n## 工业\n\n${BODY.replace('全市', '全省')}\n\n### 其中\n\n${BODY.replace('全市', '全国')}\n`),
  );

  it('leaves its marks out of the text and takes its headings for the outline', () => {
    expect(document.title).toBe('关于制造业的报告全文');
    expect(document.sections.map(({ level, title, parent }) => [level, title, parent])).toEqual([
      [2, '工业', -1],
      [3, '其中', 0],
    ]);
    expect(texts(document).join('')).not.toMatch(/[#*]/);
  });

  it('still knows where each character stood', () => {
    for (const p of document.paragraphs)
      for (const [at, raw, length] of p.spans) expect(p.text.slice(at, at + length)).toBe(document.raw.slice(raw, raw + length));
  });
});

describe('pages', () => {
  it('leaves out the line that is printed at the head of every page', () => {
    const pages = [PARAGRAPH, PARAGRAPH.replace('初步', '再次'), PARAGRAPH.replace('初步', '三次'), PARAGRAPH.replace('初步', '四次')];
    const raw = pages.map((page, i) => `某某市统计年鉴摘要\n— ${i + 1} —\n${wrap(page).join('\n')}`).join('\n');
    expect(texts(read(raw)).join('')).not.toContain('统计年鉴摘要');
  });
});

describe('a narrow column beside the text', () => {
  const boxes = [
    '市场数据',
    '收盘价(元) 7.49',
    '最低/最高价 6.60/8.87',
    '流通市值(百万元) 29,196.25',
    '总市值(百万元) 29,806.88',
    '每股净资产(元) 11.40',
  ];
  const lines = [...wrap(PARAGRAPH), ...wrap(PARAGRAPH.replace('初步', '再次')), ...wrap(PARAGRAPH.replace('初步', '三次'))];
  const document = read(lines.map((line, i) => (line.length === 26 && boxes[i - 1] ? `${line} ${boxes[i - 1]}` : line)).join('\n'));

  it('does not run into the sentences', () => {
    expect(texts(document, 'text').join('')).toContain(PARAGRAPH.slice(0, 100));
    expect(texts(document, 'text').join('')).not.toMatch(/收盘价|7\.49/);
  });

  it('is kept by itself', () => {
    expect(texts(document, 'table').join('')).toContain('收盘价(元) 7.49');
  });
});

describe('limits', () => {
  it('reads an empty file and one of white space as no paragraphs', () => {
    for (const text of ['', ' \n\t\r\n', '\u200b\u001b[0m']) expect(readDocument('e.txt', bytesOf(text)).paragraphs).toEqual([]);
  });

  it.each([
    ['one line', (n: number) => '全市工业总产值达4.36万亿元，'.repeat(n)],
    ['open quotes', (n: number) => '“（'.repeat(n * 4)],
    [
      'wrapped lines that never end',
      (n: number) => Array.from({ length: n }, (_, i) => `为深入贯彻落实重要讲话精神和工作部署第${i}条要求`).join('\n'),
    ],
    ['numbers alone', (n: number) => '1\n'.repeat(n * 2)],
    ['rows with gaps', (n: number) => '项目    12.5    13\n'.repeat(n)],
    ['headings alone', (n: number) => '一是推进。\n（一）总则\n'.repeat(n)],
    ['escape marks', (n: number) => '\u001b]'.repeat(n * 2)],
  ])('takes time in proportion to the length of %s', (_, make) => {
    expectInProportion((n) => readDocument('a.txt', bytesOf(make(n))), 3000);
  });
});
