import { describe, expect, test } from 'vitest';
import { factsOf, said } from './document.ts';

const periods = (texts: string | string[], options = {}): string[] =>
  factsOf(texts, options).map((fact) => `${fact.metric} ${fact.period} ${fact.kind}`);

describe('changes and shares', () => {
  test('a fall year on year is negative', () => {
    expect(said(factsOf('出口总额比上年下降2.5%。'))).toEqual(['出口总额同比增速 = -2.5%']);
  });

  test('a cumulative fall is a positive amount of its own name', () => {
    expect(said(factsOf('2015—2020年，单位地区生产总值能耗累计下降18%。'))).toEqual(['单位GDP能耗累计降幅 = 18%']);
  });

  test('a change of points is told of the share before it', () => {
    expect(said(factsOf('工业投资占固定资产投资比重30%，比上年提高1.5个百分点。')).at(-1)).toBe('工业投资占固定资产投资比重同比提高幅度 = 1.5百分点');
  });

  test('a bare 占比 is a share of what the field takes it of', () => {
    expect(factsOf('高新技术产业产值达800亿元，占比达45%。').at(-1)?.metric).toBe('高新技术产业产值占规上工业总产值比重');
  });

  test('a whole without a measure takes that of the part', () => {
    expect(factsOf('生产性服务业增加值占服务业比重达到55%。')[0]?.metric).toBe('生产性服务业增加值占服务业增加值比重');
  });

  test('a second whole goes on with the same part', () => {
    expect(factsOf('制造业增加值占全省12%、全国1.1%。').map((fact) => fact.metric)).toEqual(['制造业增加值占全省比重', '制造业增加值占全国比重']);
  });

  test('a rank of the growth is not one of the level', () => {
    expect(factsOf('固定资产投资增长9%、增速居全省第三。').at(-1)?.metric).toBe('固定资产投资同比增速全省排名');
  });
});

describe('periods', () => {
  test('the opening of a list governs all of it', () => {
    expect(periods('到2030年末，规上工业增加值超过500亿元，上市企业超过40家。')).toEqual(['规上工业增加值 2030 target', '上市公司数 2030 target']);
  });

  test('a time is not carried over a full stop in the middle of a paragraph', () => {
    expect(periods('工业稳中有进，2023年规上工业总产值达700亿元。拥有工业大类28个。').at(-1)).toBe('工业大类数 asof actual');
  });

  test('目前 ends the reach of a year', () => {
    expect(periods('2023年制造业增加值300亿元，目前规上工业企业1200家。').at(-1)).toBe('规上工业企业数 asof actual');
  });

  test('the year of a prize is that of its own clause alone', () => {
    expect(periods('3家企业入选2022年《财富》世界500强，有40家上市企业。')).toEqual([
      '《财富》世界500强企业数 2022 actual',
      '上市公司数 asof actual',
    ]);
  });

  test('from one year to another are two levels', () => {
    expect(periods('森林覆盖率由2012年的20%提高到2021年的25%。')).toEqual(['森林覆盖率 2012 actual', '森林覆盖率 2021 actual']);
  });

  test('a change against an earlier year spans the years between', () => {
    expect(periods('2021年，规上工业企业研发经费90亿元，较2012年增长150%。').at(-1)).toBe('规上工业企业研发经费累计增幅 2012..2021 growth');
  });

  test('a communiqué tells of the year in its title', () => {
    const facts = factsOf('年末常住人口310万人，粮食总产量80万吨。', { genre: 'communique', title: '临江市2023年国民经济和社会发展统计公报' });
    expect(facts.map((fact) => fact.period)).toEqual(['2023', '2023']);
  });

  test('a figure without a time is as of publication', () => {
    expect(factsOf('上市企业40家。')[0]?.period).toBe('asof');
  });
});

describe('goals', () => {
  test('力争 and 将 make goals', () => {
    expect(periods('2023年集群产值达380亿元，到2027年力争突破600亿元。')).toEqual(['集群产值 2023 actual', '集群产值 2027 target']);
  });

  test('已 ends the reach of a goal', () => {
    expect(factsOf('围绕全覆盖的目标，已累计实施技术改造项目218个。')[0]?.kind).toBe('actual');
  });

  test('a plan states goals for its last year', () => {
    const facts = factsOf('培育产业基地20个。', { genre: 'plan', title: '产业升级行动计划（2021—2023年）', date: '2021-02-01' });
    expect(facts.map((fact) => `${fact.period} ${fact.kind}`)).toEqual(['2023 target']);
  });

  test("a plan's review tells results", () => {
    const facts = factsOf(['建成产业基地20个。'], {
      genre: 'plan',
      title: '临江市产业发展“十四五”规划',
      date: '2021-02-01',
      headings: { 0: '一、发展基础' },
    });
    expect(facts[0]?.kind).toBe('actual');
  });

  test('the change of a goal is part of the goal', () => {
    const facts = factsOf('2025年一般公共预算收入预计120亿元，较上年增长3%左右。', { date: '2025-01-20', genre: 'report' });
    expect(facts.map((fact) => fact.kind)).toEqual(['target', 'target']);
  });
});

describe('figures told beside others', () => {
  test('a count in brackets after a share is one of the same thing', () => {
    expect(said(factsOf('优良水质断面占96.67%（29个）。'))).toEqual(['优良水质断面占比 = 96.67%', '优良水质断面数 = 29个']);
  });

  test('a threshold without a unit has that of the exact figure after it', () => {
    expect(said(factsOf('科技型中小企业数首次突破2万大关，达到2.23万家。'))).toEqual(['科技型中小企业数 = 20000家', '科技型中小企业数 = 22300家']);
  });

  test('a fraction of the region is a share of what was counted', () => {
    const fact = factsOf('有灯塔工厂12家，超全省四分之一。').at(-1);
    expect(fact).toMatchObject({ metric: '灯塔工厂数占全省比重', value: 0.25, bound: 'gt', kind: 'share' });
  });

  test('a ratio that has a name is stated by it', () => {
    expect(said(factsOf('城乡居民收入比缩小至1.82∶1。'))).toEqual(['城乡居民收入比 = 1.82']);
  });

  test('a list named in the clause before says what is ranked; the best twenty are a bound', () => {
    expect(said(factsOf('2023年度集成电路设计业城市排名，临江跃升至全国第四位。'))).toEqual(['集成电路设计业全国排名 = 4位']);
    expect(factsOf('临江入选生物医药产业发展指数全国地级市前20强。')[0]).toMatchObject({ value: 20, bound: 'lt', kind: 'rank' });
  });
});

describe('scope', () => {
  test("is the document's place where nothing else is said", () => {
    expect(factsOf('全市上市企业40家。')[0]?.scope).toBe('临江');
  });

  test('is the company at the head of the clause', () => {
    expect(factsOf('远山集团总经理介绍，能源消耗减少30%。')[0]?.scope).toBe('远山集团');
  });

  test('is the smaller or larger place that is named right before the indicator', () => {
    const facts = factsOf('2023年，全国规上工业增加值增长4.6%，全市增长8.2%；东山县地区生产总值300亿元，增长5%。');
    expect(facts.map((fact) => `${fact.metric} @${fact.scope}`)).toEqual([
      '规上工业增加值同比增速 @全国',
      '规上工业增加值同比增速 @临江',
      'GDP @东山县',
      'GDP同比增速 @东山县',
    ]);
  });

  test('is the document’s place where it is named as a part of a larger one', () => {
    expect(factsOf('全省地区生产总值12万亿元，其中临江2万亿元。').map((fact) => `${fact.metric} @${fact.scope}`)).toEqual(['GDP @全省', 'GDP @临江']);
  });

  test('is each district where a goal is set for each', () => {
    expect(factsOf('每个板块培育形成2个先导产业。', { genre: 'plan', title: '行动计划（2021—2023年）' })[0]?.scope).toBe('临江各板块');
  });
});

describe('care', () => {
  test('every fact leads back to its words', () => {
    const text = '全市上市企业40家，增长5%。';
    for (const fact of factsOf(text)) {
      expect(text.slice(fact.start, fact.end)).toBe(fact.surface);
      expect(text).toContain(fact.quote);
      expect(fact.quote).toContain(fact.surface);
      expect(fact.rules.length).toBeGreaterThan(0);
    }
  });

  test('a passage repeated word for word states its facts once', () => {
    expect(factsOf(['上市企业40家。', '上市企业40家。'])).toHaveLength(1);
  });

  test('an impossible share is doubted', () => {
    expect(factsOf('工业投资占固定资产投资比重130%。')[0]?.doubts).toContain('share-above-100');
  });

  test('a unit that does not fit the indicator is doubted', () => {
    expect(factsOf('森林覆盖率达30亿元。').flatMap((fact) => fact.doubts)).toContain('unit-mismatch');
  });

  test('a unit fits by its family, however it is written', () => {
    expect(factsOf('全社会用电量达3.2万兆瓦时。进出口总额达30亿新台币。').flatMap((fact) => fact.doubts)).toEqual([]);
  });

  test('sectors that do not add up to their total are doubted', () => {
    const facts = factsOf('2023年地区生产总值100亿元。其中，第一产业增加值10亿元；第二产业增加值40亿元；第三产业增加值30亿元。');
    expect(facts.filter((fact) => fact.doubts.includes('sum-mismatch')).map((fact) => fact.metric)).toEqual([
      '第一产业增加值',
      '第二产业增加值',
      '第三产业增加值',
    ]);
    const [total, ...parts] = facts;
    for (const part of parts) expect(part.confidence).toBeLessThan(total?.confidence ?? 0);
  });

  test('ways of telling are no figures', () => {
    expect(factsOf('从三个方面推进，坚持五年不动摇，营收超百亿元企业加快成长。')).toEqual([]);
  });
});
