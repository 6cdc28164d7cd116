import { describe, expect, test } from 'vitest';
import { factsOf, said } from './document.ts';

const communique = (text: string): string[] => said(factsOf([text], { genre: 'communique', title: '2023年统计公报', date: '2024-03' }));

describe('a statistical communiqué', () => {
  test('how a figure was worked out is no part of its name', () => {
    expect(communique('2023年，全市规模以上工业增加值按可比价格计算，同比增长7.2%，较上年提高0.4个百分点。')).toEqual([
      '规上工业增加值同比增速 = 7.2%',
      '规上工业增加值同比增速同比提高幅度 = 0.4百分点',
    ]);
    expect(communique('规模以上工业增加值按可比价格计算比上年增长7.2%。')).toEqual(['规上工业增加值同比增速 = 7.2%']);
    expect(communique('一般公共预算收入512亿元，扣除留抵退税因素后同比增长6.5%，其中税收收入398亿元，占比77.8%。')).toEqual([
      '一般公共预算收入 = 51200000000元',
      '一般公共预算收入同比增速 = 6.5%',
      '税收收入 = 39800000000元',
      '税收收入占一般公共预算收入比重 = 77.8%',
    ]);
    expect(communique('人均地区生产总值81234元，按2023年平均汇率计算为11528美元。').at(-1)).toBe('人均GDP = 11528美元');
  });

  test('a rate in per mille changes by its points', () => {
    expect(communique('人口死亡率7.03‰，比上年上升0.21个千分点。').at(-1)).toBe('死亡率同比提高幅度 = 0.21千分点');
    expect(communique('贷款加权平均利率3.9%，比上年下降45个基点。').at(-1)).toBe('贷款加权平均利率同比提高幅度 = -45基点');
  });

  test('enterprises that were counted are what their output is told of', () => {
    expect(communique('年末全市共有2345家规模以上工业企业，实现增加值987亿元，增长6.4%，实现总产值4567亿元。')).toEqual([
      '规上工业企业数 = 2345家',
      '规上工业增加值 = 98700000000元',
      '规上工业增加值同比增速 = 6.4%',
      '规上工业总产值 = 456700000000元',
    ]);
    expect(communique('年末共有限额以上批发零售企业1234家。')).toEqual(['限上批发零售企业数 = 1234家']);
  });

  test('a sentence that looks at the period before goes on so', () => {
    expect(communique('从环比看，四季度地区生产总值增长1.4%。')).toEqual(['GDP环比增速 = 1.4%']);
    expect(communique('从环比看，四季度地区生产总值增长1.4%；从同比看，地区生产总值增长5%。').at(-1)).toBe('GDP同比增速 = 5%');
  });

  test('two things told of by 分别 keep their order through a gap and a share', () => {
    expect(
      communique(
        '高新技术产业和装备制造业增加值分别增长9.6%和8.1%，增速分别比规模以上工业快2.4和0.9个百分点，占规模以上工业增加值的比重分别为21.2%和33.6%。',
      ),
    ).toEqual([
      '高新技术产业增加值同比增速 = 9.6%',
      '装备制造业增加值同比增速 = 8.1%',
      '高新技术产业增加值同比增速高于规上工业幅度 = 2.4百分点',
      '装备制造业增加值同比增速高于规上工业幅度 = 0.9百分点',
      '高新技术产业增加值占规上工业增加值比重 = 21.2%',
      '装备制造业增加值占规上工业增加值比重 = 33.6%',
    ]);
  });

  test('a share without its part is that of what was told', () => {
    expect(communique('新兴产业增加值增长9.3%，占规模以上工业增加值的比重比上年提高1.6个百分点。').at(-1)).toBe(
      '新兴产业增加值占规上工业增加值比重同比提高幅度 = 1.6百分点',
    );
    expect(communique('与上年相比，第一产业比重下降0.3个百分点。')).toEqual(['第一产业增加值占GDP比重同比提高幅度 = -0.3百分点']);
  });

  test('a list told by one character each', () => {
    expect(communique('肉类产量12万吨，其中，猪、牛、禽肉产量分别增长41%、17%和4%。').slice(1)).toEqual([
      '猪肉产量同比增速 = 41%',
      '牛肉产量同比增速 = 17%',
      '禽肉产量同比增速 = 4%',
    ]);
    expect(communique('与上年比，第二、第三产业占地区生产总值的比重分别回落2.16和1.66个百分点。')).toEqual([
      '第二产业增加值占GDP比重同比提高幅度 = -2.16百分点',
      '第三产业增加值占GDP比重同比提高幅度 = -1.66百分点',
    ]);
  });

  test('the rate of exchange is no figure of the place', () => {
    expect(communique('按2019年美元对人民币的平均汇率6.8985折算，人均生产总值约合20533美元；常住人均生产总值为98094元。')).toEqual([
      '人均GDP = 20533美元',
      '常住人均GDP = 98094元',
    ]);
  });

  test('what it was a year earlier is of that year', () => {
    expect(
      factsOf(['2022年，综合财力820亿元（上年同期为905亿元）。', '政府性基金收入98亿元。'], { date: '2023-03-01' }).map((fact) => fact.period),
    ).toEqual(['2022', '2021', '2022']);
    const facts = factsOf(['转移性收入120亿元（上年同期为98亿元）。'], { genre: 'communique', title: '2023年统计公报', date: '2024-03' });
    expect(facts.map((fact) => [fact.metric, fact.value, fact.period])).toEqual([
      ['转移性收入', 12e9, '2023'],
      ['转移性收入', 98e8, '2022'],
    ]);
    expect(communique('政府性基金收入233亿元，主要系土地出让收入同比由301亿元降至210亿元。').slice(1)).toEqual([
      '土地出让收入 = 30100000000元',
      '土地出让收入 = 21000000000元',
    ]);
  });

  test('a rank among some is of the figure before', () => {
    expect(communique('一般公共预算收入512亿元，规模在全省地级市中排名第3位。').at(-1)).toBe('一般公共预算收入全省地级市排名 = 3位');
  });

  test('a list of changes that turn keeps each with its own', () => {
    expect(
      communique('0—14岁、15—59岁、60岁及以上人口的比重分别上升1.35个百分点、下降6.79个百分点、上升5.44个百分点。').map(
        (fact) => fact.split(' = ')[1],
      ),
    ).toEqual(['1.35百分点', '-6.79百分点', '5.44百分点']);
    expect(communique('存储芯片、半导体分立器件产量分别增长1.3倍、42.7%。').at(-1)).toBe('半导体分立器件产量同比增速 = 42.7%');
    expect(communique('文盲率由4.08%下降为2.67%。')).toEqual(['文盲率 = 4.08%', '文盲率 = 2.67%']);
  });

  test('a census compares with the one before', () => {
    const facts = factsOf(
      [
        '全区常住人口为579101人，与2010年第六次全国人口普查的442854人相比，十年共增加136247人，增长30.77%。',
        '平均每个家庭户的人口为2.9人，比2010年第六次全国人口普查的3.33人减少0.43人。',
      ],
      { genre: 'communique', title: '2020年第七次全国人口普查公报', date: '2021-06' },
    );
    expect(facts.map((fact) => `${fact.metric} ${fact.value} ${fact.period}`)).toEqual([
      '常住人口 579101 2020',
      '常住人口 442854 2010',
      '常住人口累计增量 136247 2010..2020',
      '常住人口累计增幅 30.77 2010..2020',
      '平均每个家庭户的人口 2.9 2020',
      '平均每个家庭户的人口 3.33 2010',
      '平均每个家庭户的人口减少量 0.43 2020',
    ]);
  });
});
