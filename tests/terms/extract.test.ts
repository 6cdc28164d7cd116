import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/corpus/read.ts';
import type { Fact } from '../../src/facts/model.ts';
import { extractTerms } from '../../src/terms/extract.ts';
import type { Term } from '../../src/terms/model.ts';

/** Terms of invented documents, a text each. */
function termsOf(...texts: readonly string[]): Term[] {
  const documents = texts.map((text, i) => readDocument(`doc${i}.txt`, new TextEncoder().encode(text)));
  return extractTerms(documents, []);
}

const named = (terms: readonly Term[], name: string): Term | undefined => terms.find((t) => t.name === name || t.aliases.includes(name));

describe('a numeric shorthand', () => {
  it('is expanded from the brackets after it', () => {
    const terms = termsOf('甲市建立“四个一”工作机制（一位市领导、一个专班、一张清单、一支基金），推进产业发展。');
    expect(named(terms, '四个一')).toMatchObject({
      type: 'shorthand',
      aliases: ['四个一工作机制'],
      expansion: ['一位市领导', '一个专班', '一张清单', '一支基金'],
    });
  });

  it('is expanded from what it is composed of', () => {
    const terms = termsOf('甲市加快构建由15个重点集群和40条重点产业链组成的“1540”产业体系。');
    expect(named(terms, '1540')?.expansion).toEqual(['15个重点集群', '40条重点产业链']);
  });

  it('is expanded from the list before it, without the beginning of its sentence', () => {
    const terms = termsOf('围绕这一目标,甲市努力实现产业质量效益、企业发展能级、绿色发展成效“三个提升”。');
    expect(named(terms, '三个提升')?.expansion).toEqual(['产业质量效益', '企业发展能级', '绿色发展成效']);
  });

  it('is expanded from the paragraphs that take it up one by one', () => {
    const terms = termsOf(
      '甲市聚焦“三个强化”，全面推进。\n\n在强化产业体系方面，抓好主流。\n\n在强化人才培育方面，引育并举。\n\n在强化绿色发展方面，节能降碳。',
    );
    expect(named(terms, '三个强化')?.expansion).toEqual(['强化产业体系', '强化人才培育', '强化绿色发展']);
  });

  it('is expanded from a glossary', () => {
    const terms = termsOf('落实“两新”政策。\n\n名词解释：“两新”指大规模设备更新和消费品以旧换新。');
    expect(named(terms, '两新')?.expansion).toEqual(['大规模设备更新', '消费品以旧换新']);
  });

  it('is expanded from a glossary that begins with its history', () => {
    const terms = termsOf('突出做好“四稳”工作。\n\n“四稳”：2025年4月，会议分析研究形势，提出着力稳就业、稳企业、稳市场、稳预期，推动高质量发展。');
    expect(named(terms, '四稳')?.expansion).toEqual(['稳就业', '稳企业', '稳市场', '稳预期']);
  });

  it('leaves out the sum that closes the list', () => {
    const terms = termsOf('“三核”指中心城区、东部中心、江北新区三个城市核心区。');
    expect(named(terms, '三核')?.expansion).toEqual(['中心城区', '东部中心', '江北新区']);
  });

  it('has as many items as a code has numbers', () => {
    const terms = termsOf('构建“2+3+N”产业体系，即2个主导产业、3个新兴产业、N个未来产业。', '“21”指15个战略性产业集群和6个未来产业，协同发展。');
    expect(named(terms, '2+3+N')?.expansion).toEqual(['2个主导产业', '3个新兴产业', 'N个未来产业']);
    expect(named(terms, '21')?.expansion).toEqual(['15个战略性产业集群', '6个未来产业']);
  });

  it('is taken to pieces where the text does so', () => {
    const terms = termsOf(
      '建设“一城二都”。\n\n“一城二都”：“一城”指历史文化名城，“二都”指美食之都、时尚之都。“118”体系：“1”，即一个总体要求。“18”，即十八条产业链。',
    );
    expect(named(terms, '一城二都')?.expansion).toEqual(['“一城”指历史文化名城', '“二都”指美食之都、时尚之都']);
    expect(named(terms, '118')?.expansion).toEqual(['“1”，即一个总体要求', '“18”，即十八条产业链']);
  });

  it('shows both expansions where documents give it two', () => {
    const terms = termsOf('“两带”：东部产业带和西部生态带。', '“两带”：沿江发展带和沿湖旅游带。');
    expect(named(terms, '两带')?.variants).toEqual([
      { text: '东部产业带、西部生态带', docs: ['doc0'] },
      { text: '沿江发展带、沿湖旅游带', docs: ['doc1'] },
    ]);
  });

  it('has no expansion where the text gives another number of items, or none', () => {
    expect(named(termsOf('加快“一区两中心”等建设。'), '一区两中心')).toMatchObject({ type: 'shorthand', expansion: null });
    expect(named(termsOf('甲市推动创新、改革“三个突破”。'), '三个突破')?.expansion).toBeNull();
    expect(named(termsOf('建设工业大脑“1+N”平台。'), '1+N')).toMatchObject({ type: 'shorthand', expansion: null });
  });

  it('is no plan period and no year', () => {
    expect(termsOf('“十四五”时期，“2022”年度报告发布。').map((t) => t.name)).toEqual([]);
  });
});

describe('a named thing', () => {
  it('has the type of the noun that follows or ends it', () => {
    const terms = termsOf(
      '打造兴业“甲企通”品牌APP，上线“甲链通”供应链对接平台，创新开发“补贴计算器”，实施“领航计划”，发布“红叶指数”，推行“月跟踪、季调度”工作机制，评选“零碳”工厂。',
    );
    expect(Object.fromEntries(terms.map((t) => [t.name, t.type]))).toMatchObject({
      甲链通: 'platform',
      补贴计算器: 'platform',
      领航计划: 'programme',
      红叶指数: 'index',
      '月跟踪、季调度': 'mechanism',
      零碳: 'title',
    });
  });

  it('is found without quotation marks where it is founded or bears a proper name', () => {
    const terms = termsOf(
      '总规模100亿元的青湖光子产业投资基金启用。成立苏州市科技商学院。获批国家生物药技术创新中心。建设一批创新平台，完善服务体系。',
    );
    expect(terms.map((t) => `${t.name} ${t.type}`)).toEqual([
      '青湖光子产业投资基金 fund',
      '苏州市科技商学院 centre',
      '国家生物药技术创新中心 centre',
    ]);
  });

  it('takes the longer name before a dash', () => {
    const terms = termsOf('全国首个先进技术成果区域转化中心——长三角转化中心成功落户。');
    expect(terms).toMatchObject([{ name: '长三角转化中心', aliases: ['先进技术成果区域转化中心'] }]);
  });

  it('is a programme when it is carried out, not a building site', () => {
    const terms = termsOf('深入实施产业基础再造工程和重大技术装备攻关工程。主城区快速化改造工程竣工。');
    expect(terms.map((t) => `${t.name} ${t.type}`)).toEqual(['产业基础再造工程 programme', '重大技术装备攻关工程 programme']);
  });

  it('is found between straight quotation marks, whatever stands between two of them', () => {
    const long = '这是一段很长很长的引文，讲的是企业怎样在数字时代里立足、发展、壮大，又怎样回报社会与乡里，共四十余字';
    const terms = termsOf(`他说"${long}"和"甲企通"平台有关，"领航计划"随后启动。`);
    expect(terms.map((t) => `${t.name} ${t.type}`)).toEqual(['甲企通 platform', '领航计划 programme']);
  });

  it('shares the noun of a list', () => {
    const terms = termsOf('依托“补贴计算器”“甲链通”等平台，精准推送。');
    expect(terms.map((t) => t.type)).toEqual(['platform', 'platform']);
  });

  it('goes under one name with and without its rank, all mentions together', () => {
    const terms = termsOf('获批国家新能源技术创新中心。', '获批新能源技术创新中心，揭牌组建。');
    expect(terms).toHaveLength(1);
    expect(terms[0]).toMatchObject({ name: '国家新能源技术创新中心', aliases: ['新能源技术创新中心'] });
    expect(terms[0]?.mentions.map((m) => m.doc)).toEqual(['doc0', 'doc1']);
  });

  it('is no figure of speech', () => {
    const slogans =
      '让企业“敢转”“愿转”，老树“发新芽”，变“企业找政策”为“政策找企业”，发挥“头雁效应”，缓解“缺资金、不愿转”的压力，既有“包容心”和“耐心”。';
    expect(termsOf(slogans).map((t) => t.name)).toEqual([]);
  });
});

describe('the figures of a term', () => {
  const fact = (text: string, surface: string, part: Partial<Fact>): Fact => ({
    id: `doc0:${text.indexOf(surface)}`,
    doc: 'doc0',
    paragraph: 1,
    sentence: 0,
    start: text.indexOf(surface),
    end: text.indexOf(surface) + surface.length,
    quote: surface,
    surface,
    value: 1,
    unit: '个',
    bound: 'eq',
    metric: '政策数',
    period: 'asof',
    periodBasis: 'none',
    kind: 'actual',
    scope: '甲市',
    source: { file: 'doc0.txt', line: 1, start: 0, end: 0 },
    confidence: 1,
    rules: [],
    doubts: [],
    ...part,
  });

  it('are those that name it and those that follow it in its sentence', () => {
    const text = '甲市开发“补贴计算器”，汇集政策1.6万余条，匹配超15.8万次。全市有工厂30家，上线“甲链通”平台，帮助2000家。';
    const [document] = [readDocument('doc0.txt', new TextEncoder().encode(text))];
    const facts = [
      fact(text, '1.6万余条', {}),
      fact(text, '超15.8万次', { metric: '匹配次数' }),
      fact(text, '30家', { metric: '工厂数', sentence: 1 }),
      fact(text, '2000家', { metric: '帮助企业数', sentence: 1 }),
    ];
    const terms = extractTerms(document ? [document] : [], facts);
    const figures = (name: string) => named(terms, name)?.facts.map((id) => facts.find((f) => f.id === id)?.surface);
    expect(figures('补贴计算器')).toEqual(['1.6万余条', '超15.8万次']);
    expect(figures('甲链通')).toEqual(['2000家']);
  });

  it('are not any number that looks like its code', () => {
    const text = '落实“1310”具体部署，基础养老金提高到1310元。';
    const [document] = [readDocument('doc0.txt', new TextEncoder().encode(text))];
    const terms = extractTerms(document ? [document] : [], [fact(text, '1310元', { metric: '基础养老金', quote: '基础养老金提高到1310元' })]);
    expect(named(terms, '1310')?.facts).toEqual([]);
  });
});

describe('mentions and wordings', () => {
  it('quote the sentence that speaks of the term, at its place', () => {
    const text = '总则在此。甲市开发“补贴计算器”，汇集政策1.6万余条。结语。';
    const [term] = termsOf(text);
    const mention = term?.mentions[0];
    expect(mention?.quote).toBe('甲市开发“补贴计算器”，汇集政策1.6万余条。');
    expect(text.slice(mention?.start, mention?.end)).toBe('补贴计算器');
  });

  it('stand side by side where documents word one rule differently', () => {
    const terms = termsOf(
      '创新发布“零碳”工厂创建管理办法及评价指标体系，遴选“零碳”工厂5家。',
      '发布“零碳”工厂建设管理办法和评价指标体系，评选“零碳”工厂5家。',
    );
    expect(named(terms, '零碳')?.variants).toEqual([
      { text: '“零碳”工厂创建管理办法', docs: ['doc0'] },
      { text: '“零碳”工厂建设管理办法', docs: ['doc1'] },
    ]);
  });

  it('show that one document says 首批 and another 首个', () => {
    const terms = termsOf('获评全国首批“千兆城市”。', '获评全国首个“千兆城市”，加快建设。');
    expect(named(terms, '千兆城市')?.variants.map((v) => v.text)).toEqual(['全国首批“千兆城市”', '全国首个“千兆城市”']);
  });

  it('do not differ where all documents write the same', () => {
    const same = '发布“零碳”工厂建设管理办法。';
    expect(named(termsOf(same, same), '零碳')?.variants).toEqual([]);
  });

  it('show what documents call one shorthand, unless one of them uses both', () => {
    const demands = '按照“六个一”工作要求推进集群发展。';
    const mechanism = '建立“六个一”工作机制，推进集群发展。';
    expect(named(termsOf(demands, mechanism), '六个一')?.variants.map((v) => v.text)).toEqual(['“六个一”工作要求', '“六个一”工作机制']);
    expect(named(termsOf(demands + mechanism, mechanism), '六个一')?.variants).toEqual([]);
  });

  it('show that one list of bearers has two names', () => {
    const terms = termsOf('市县联动建立“专精特新”中小企业培育库，确保动能。', '建立专精特新企业培育库，入库企业超过2千家。');
    expect(named(terms, '专精特新企业培育库')?.variants.map((v) => v.text)).toEqual(['“专精特新”中小企业培育库', '专精特新企业培育库']);
  });
});

describe('names of stations and honours', () => {
  it('are found without quotation marks where they begin like a proper name', () => {
    const terms = termsOf('中科院甲市纳米所真空互联实验站二期项目完成验收，成功创建中国软件特色名城，入选首批国家服务型制造示范城市。');
    expect(named(terms, '中科院甲市纳米所真空互联实验站')?.type).toBe('centre');
    expect(named(terms, '中国软件特色名城')?.type).toBe('title');
    expect(named(terms, '国家服务型制造示范城市')?.type).toBe('title');
  });
});

describe('a count of the list before it', () => {
  it('is a shorthand without quotation marks, where the list has so many items', () => {
    const terms = termsOf('系统推进网络、平台、安全三大体系建设。重点发展5G、未来网络、量子通信、光通信四大领域。聚焦五大领域发力。');
    expect(named(terms, '三大体系')).toMatchObject({ type: 'shorthand', expansion: ['网络', '平台', '安全'] });
    expect(named(terms, '四大领域')?.expansion).toEqual(['5G', '未来网络', '量子通信', '光通信']);
    expect(named(terms, '五大领域')).toBeUndefined();
  });
});

describe('names with verbs in them', () => {
  it('of programmes keep the verb before their head', () => {
    expect(named(termsOf('大力实施服务业创新型示范企业创建工程。'), '服务业创新型示范企业创建工程')?.type).toBe('programme');
    expect(named(termsOf('实施城市品质提升行动，改善环境。'), '城市品质提升行动')?.type).toBe('programme');
  });

  it('of mere dealings are no service of that ending', () => {
    const terms = termsOf('完成“瓶改管”10万户，实行“乙类乙管”，上线“甲智管”平台。');
    expect(named(terms, '瓶改管')).toBeUndefined();
    expect(named(terms, '乙类乙管')).toBeUndefined();
    expect(named(terms, '甲智管')?.type).toBe('platform');
  });

  it('are founded where their seat is', () => {
    expect(named(termsOf('国家新型显示技术创新中心（甲市）总部开工。'), '国家新型显示技术创新中心')?.type).toBe('centre');
  });

  it('of an expansion end before what they stand for', () => {
    const terms = termsOf('大力推出科技新品、外贸优品、国风潮品为代表的好物消费“新三品”，扩大内需。');
    expect(named(terms, '新三品')?.expansion).toEqual(['科技新品', '外贸优品', '国风潮品']);
  });
});
