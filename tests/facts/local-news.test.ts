import { describe, expect, test } from 'vitest';
import { factsOf, said } from './document.ts';

const news = (text: string): string[] => said(factsOf([text], { title: '全市工业经济运行情况', date: '2024-07-18' }));

describe('what bureaus write of their city', () => {
  test('how those counted fared tells them apart', () => {
    expect(news('32个大类行业中有25个行业增加值保持同比增长，其中16个行业实现两位数增长。').slice(1)).toEqual([
      '增加值增长的行业数 = 25个',
      '两位数增长的行业数 = 16个',
    ]);
    expect(news('全市131种产品中，有63种产品产量实现增长。')).toEqual(['产品数 = 131种', '产量增长的产品数 = 63种']);
    expect(news('55个细分领域“40升15降”。')).toEqual(['细分领域数 = 55个']);
    expect(news('200个重点项目发展良好，仍有19个新建项目尚未列统。')).toEqual(['重点项目数 = 200个', '新建项目数 = 19个']);
  });

  test('the branch that the clause before praises is what the growth is of', () => {
    expect(news('四个特色产业集群产值649亿元，增长7.5%，其中船舶产业增速最快，同比增长41.6%。').at(-1)).toBe('船舶产业集群产值同比增速 = 41.6%');
    expect(news('新材料、节能环保等一批新兴产业加快发展，分别同比增长37.7%、13.5%。')).toEqual([
      '新材料产业同比增速 = 37.7%',
      '节能环保产业同比增速 = 13.5%',
    ]);
  });

  test('things told before, or to be placed among, are not counted', () => {
    expect(news('以上3种作物产值合计占农业产值的72.5%。')).toEqual(['以上3种作物产值占农业产值比重 = 72.5%']);
    expect(news('新材料基地产值增长41.6%，增速在全省27个新兴产业基地中居第7位。')).toEqual([
      '新材料基地产值同比增速 = 41.6%',
      '新材料基地产值同比增速全省新兴产业基地排名 = 7位',
    ]);
  });

  test('what other places have stands in brackets, and a gap to each', () => {
    expect(news('全市GDP增长8.4%，比全省（7.7%）和全国平均水平（7.0%）分别高0.7、1.4个百分点，增幅居全省第3位。')).toEqual([
      'GDP同比增速 = 8.4%',
      'GDP同比增速高于全省幅度 = 0.7百分点',
      'GDP同比增速高于全国幅度 = 1.4百分点',
      'GDP同比增速全省排名 = 3位',
    ]);
    expect(news('全市规模工业增长7.1%，高于全国0.4、全省0.1个百分点，较去年同期提升0.3个百分点。')).toEqual([
      '规上工业增加值同比增速 = 7.1%',
      '规上工业增加值同比增速高于全国幅度 = 0.4百分点',
      '规上工业增加值同比增速高于全省幅度 = 0.1百分点',
      '规上工业增加值同比增速同比提高幅度 = 0.3百分点',
    ]);
  });

  test('a change may stand behind its figure', () => {
    expect(news('工业投资每月均保持30%以上的快速增长势头，全市GDP实现6%左右的增长。')).toEqual(['工业投资同比增速 = 30%', 'GDP同比增速 = 6%']);
  });

  test('a record is no time, and the year compared with says what the change is called', () => {
    const facts = factsOf(['上半年，规上工业增加值增长13.3%，为10年来最高增幅，比2019年同期增长13.5%，比2023年同期增长14%。'], {
      title: '上半年工业经济运行情况',
      date: '2024-07-18',
    });
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['规上工业增加值同比增速', '2024H1'],
      ['规上工业增加值比2019年同期增幅', '2024H1'],
      ['规上工业增加值同比增速', '2024H1'],
    ]);
  });

  test('a count ends before what grew, and a list told before shares its pulls', () => {
    expect(
      news('10个重点行业工业增加值增长11.2%，拉动全市增长8.4个百分点；其中汽车制造业和计算机制造业贡献突出，分别拉动全市增长2.5个和1.4个百分点。'),
    ).toEqual([
      '重点行业数 = 10个',
      '重点行业工业增加值同比增速 = 11.2%',
      '重点行业工业增加值拉动全市增长幅度 = 8.4百分点',
      '汽车制造业拉动全市增长幅度 = 2.5百分点',
      '计算机制造业拉动全市增长幅度 = 1.4百分点',
    ]);
  });

  test('months that are over hold results, a month tells its own rates, and 当月 the last of what was told', () => {
    const facts = factsOf(
      [
        '在建工业项目312个，年度计划投资678亿元，1—5月完成投资301亿元，占年度计划的44.4%。',
        '5月末，规上工业企业资产负债率为55.2%。',
        '1—5月，工业增加值增长7%，其中当月增长6%。',
      ],
      { title: '临江市工业经济运行情况', date: '2024-07-18' },
    );
    expect(facts.slice(1).map((fact) => [fact.metric, fact.period, fact.kind])).toEqual([
      ['在建工业项目年度计划投资', '2024', 'target'],
      ['在建工业项目投资', '2024-01..2024-05', 'actual'],
      ['在建工业项目投资年度计划完成率', '2024-01..2024-05', 'actual'],
      ['规上工业企业资产负债率', '2024-05', 'actual'],
      ['工业增加值同比增速', '2024-01..2024-05', 'growth'],
      ['工业增加值同比增速', '2024-05', 'growth'],
    ]);
  });

  test('a list that has moved keeps its order, and a list of bodies says not whose figure follows', () => {
    expect(news('工业增加值、制造业增加值占GDP比重分别从24.6%、19.8%提升至27.4%、23%。').slice(-2)).toEqual([
      '工业增加值占GDP比重 = 27.4%',
      '制造业增加值占GDP比重 = 23%',
    ]);
    const [fact] = factsOf(['临江特钢、泰安集团跻身中国民营企业500强，培育营收超500亿元工业企业1家。']).slice(-1);
    expect(fact?.scope).toBe('临江');
  });

  test('classes, kinds of projects and ranks belong to what stands beside them', () => {
    expect(news('培育出石化、装备2个千亿级和汽车、食品、医药3个百亿级产业集群。')).toEqual(['千亿级产业集群数 = 2个', '百亿级产业集群数 = 3个']);
    expect(news('新开工、新竣工亿元以上工业项目分别为217个、148个。')).toEqual([
      '新开工亿元以上工业项目数 = 217个',
      '新竣工亿元以上工业项目数 = 148个',
    ]);
    expect(news('新增专精特新中小企业51户，累计289户；新增工业互联网平台15个，全省第二。').at(-1)).toBe('新增工业互联网平台数全省排名 = 2位');
  });

  test('what only looks like an amount, a count or a time states nothing', () => {
    expect(news('到2027年，年营业收入超1000亿元的2个、超500亿元的5个。').filter((name) => name.startsWith('营业收入 ='))).toEqual([]);
    expect(news('南山经开区成为百强榜单中的34名。')).toEqual([]);
    const facts = factsOf(['今年前三季度，该园区围绕全年目标，狠抓项目建设，GDP增幅达9.7%。汽车产业突破3500亿元。'], { date: '2024-10-18' });
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['GDP同比增速', '2024-01..2024-09'],
      ['汽车产业规模', '2024-01..2024-09'],
    ]);
  });

  test('a report on months of a year, and the tiers of a budget', () => {
    const facts = factsOf(
      [
        '1—4月，全市一般公共预算收入700亿元，增长1.9%。其中：市本级收入341亿元，下降0.7%；区级收入359亿元，增长4.4%。',
        '全市一般公共预算支出1025亿元。',
      ],
      {
        title: '临江市2024年1—4月财政预算执行情况',
        genre: 'report',
        date: '2024-05-20',
      },
    );
    expect(said(facts)).toEqual([
      '一般公共预算收入 = 70000000000元',
      '一般公共预算收入同比增速 = 1.9%',
      '市本级一般公共预算收入 = 34100000000元',
      '市本级一般公共预算收入同比增速 = -0.7%',
      '区级一般公共预算收入 = 35900000000元',
      '区级一般公共预算收入同比增速 = 4.4%',
      '一般公共预算支出 = 102500000000元',
    ]);
    expect(new Set(facts.map((fact) => fact.period))).toEqual(new Set(['2024-01..2024-04']));
  });

  test('what parks do is theirs, through their sentence', () => {
    expect(news('全省10个国家级经开区完成规上工业总产值8473亿元，同比增长1.7%；实现进出口总额979亿元。')).toEqual([
      '国家级经开区数 = 10个',
      '国家级经开区规上工业总产值 = 847300000000元',
      '国家级经开区规上工业总产值同比增速 = 1.7%',
      '国家级经开区进出口总额 = 97900000000元',
    ]);
  });

  test('industrial products are told by their output', () => {
    expect(news('主要工业产品中，新能源汽车6.33万辆，增长2.1倍；光缆36.75万芯千米。')).toEqual([
      '新能源汽车产量 = 63300辆',
      '新能源汽车产量同比增速 = 2.1倍',
      '光缆产量 = 367500芯公里',
    ]);
  });

  test('what the comparison names is of the year before', () => {
    const facts = factsOf(['2023年，认定智能工厂35个、数字化车间73个，较上一年认定的13个智能工厂和37个数字化车间，分别增长170%和97%。']);
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['智能工厂数', '2023'],
      ['数字化车间数', '2023'],
      ['智能工厂数', '2022'],
      ['数字化车间数', '2022'],
      ['智能工厂数同比增速', '2023'],
      ['数字化车间数同比增速', '2023'],
    ]);
  });

  test('a time between a count and its measure opens another statement', () => {
    expect(news('45个国家级集群2021年主导产业产值达19万亿元。')).toEqual(['国家级集群数 = 45个', '主导产业产值 = 19000000000000元']);
    expect(news('今年有13家中国企业新入选全球“灯塔工厂”。')).toEqual(['新入选全球灯塔工厂中国企业数 = 13家']);
    expect(news('企业通过人工智能将钢材利用率提高了11个百分点。')).toEqual(['钢材利用率同比提高幅度 = 11百分点']);
  });

  test('figures of a list belong to the clause that names it, or to nothing', () => {
    expect(news('锂电池、电动汽车、光伏组件等“新三样”产品增长较快，前11个月分别出口602亿、190亿、30亿元。')).toEqual([
      '锂电池出口 = 60200000000元',
      '电动汽车出口 = 19000000000元',
      '光伏组件出口 = 3000000000元',
    ]);
    expect(news('对拉美、非洲等新兴市场往来频繁，进出口值分别为1044亿元、615亿元，合计占比21.2%。')).toEqual([
      '对拉美进出口值 = 104400000000元',
      '对非洲进出口值 = 61500000000元',
    ]);
    expect(news('规上工业增加值增长6.6%，较一季度、上半年分别提高7.9个、3.4个百分点，增速居全省第7位。')).toEqual([
      '规上工业增加值同比增速 = 6.6%',
      '规上工业增加值同比增速全省排名 = 7位',
    ]);
  });

  test('what those counted put out is theirs', () => {
    expect(news('全市611户规模以上工业企业实现工业总产值736亿元，增长11.4%。').slice(1)).toEqual([
      '规上工业总产值 = 73600000000元',
      '规上工业总产值同比增速 = 11.4%',
    ]);
  });

  test('a month told alone ends with its clause', () => {
    const facts = factsOf(['上半年，规上工业增加值增长13%，其中当月增长12%；工业投资216亿元，完成市政府下达全年目标的59.2%。'], {
      date: '2024-07-18',
    });
    expect(facts.map((fact) => [fact.metric, fact.period]).slice(2)).toEqual([
      ['工业投资', '2024H1'],
      ['工业投资全年目标完成率', '2024H1'],
    ]);
  });

  test('a programme named sets the aims of the lines that follow', () => {
    const facts = factsOf(
      [
        '市政府印发《制造业高质量发展三年行动计划（2023-2025年）》，其中提到，到2025年，工业增加值超过1.3万亿元。',
        '——高端制造引领。三大先导产业总规模达1.8万亿元。',
      ],
      { date: '2023-06-15' },
    );
    expect(facts.map((fact) => [fact.period, fact.kind])).toEqual([
      ['2025', 'target'],
      ['2025', 'target'],
    ]);
  });

  test('a zone before a count is whose things they are', () => {
    expect(news('推广自贸试验区181项创新成果。')).toEqual(['创新成果数 = 181项']);
  });

  test('a share of a count is of a count', () => {
    expect(news('签约项目316个，总投资1173亿元，其中亿元以上项目215个，占比68.0%。').at(-1)).toBe('亿元以上项目数占签约项目数比重 = 68%');
  });

  test('a contribution is a share of the whole', () => {
    expect(news('民营经济贡献了全市60%以上的税收、70%以上的GDP和80%以上的城镇就业岗位。')).toEqual([
      '民营经济税收占全市比重 = 60%',
      '民营经济GDP占全市比重 = 70%',
      '民营经济城镇就业岗位占全市比重 = 80%',
    ]);
    expect(news('示范基地创造了全国近三成工业增加值、三成以上进出口额。')).toEqual([
      '示范基地工业增加值占全国比重 = 30%',
      '示范基地进出口额占全国比重 = 30%',
    ]);
  });

  test('the level may stand behind its thing', () => {
    expect(news('拥有技术创新示范企业省级7家、国家级1家。')).toEqual(['省级技术创新示范企业数 = 7家', '国家级技术创新示范企业数 = 1家']);
  });

  test('ranks of an amount and of its growth', () => {
    expect(news('一般公共预算收入241亿元，增长6.4%，分居全省第4、第3位。').slice(-2)).toEqual([
      '一般公共预算收入全省排名 = 4位',
      '一般公共预算收入同比增速全省排名 = 3位',
    ]);
  });

  test('a class by its size, or one of so many elsewhere, is no figure of the place', () => {
    expect(news('临港产业园产值突破300亿元，成为全市首个300亿元园区。')).toEqual(['临港产业园产值 = 30000000000元']);
    expect(news('船舶集群是全省获评的5个特色集群之一。')).toEqual([]);
  });

  test('of an annual goal so much is done by now', () => {
    const facts = factsOf(['上半年，新增产值282亿元，完成全年目标的56.6%。'], { date: '2024-07-18' });
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['新增产值', '2024H1'],
      ['新增产值全年目标完成率', '2024H1'],
    ]);
  });

  test('deposits and loans told in one word are two', () => {
    expect(news('金融机构存、贷款余额分别增长8.8%、11.9%。')).toEqual([
      '金融机构本外币各项存款余额同比增速 = 8.8%',
      '金融机构本外币各项贷款余额同比增速 = 11.9%',
    ]);
  });

  test('a report on how far things are announces nothing', () => {
    const facts = factsOf(['截至9月底，21项民生实事项目中，已完成9项，12项正在按进度推进。'], {
      title: '关于临江区2023年重点工作进展情况的通报',
      date: '2023-10-30',
      genre: 'other',
      headings: { 0: '二、重点工作和民生实事方面' },
    });
    expect(facts.map((fact) => [fact.metric, fact.value, fact.kind])).toEqual([
      ['民生实事项目数', 21, 'actual'],
      ['已完成民生实事项目数', 9, 'actual'],
    ]);
  });

  test('the budget goes up and down in words of its own', () => {
    expect(news('2018年市级一般公共预算支出48亿元，比2017年增支2亿元，增长4.3%。').slice(1)).toEqual([
      '市级一般公共预算支出同比增量 = 200000000元',
      '市级一般公共预算支出同比增速 = 4.3%',
    ]);
    expect(news('上级补助收入42亿元，调入资金34亿元，收入总计96亿元。').at(-1)).toBe('收入总计 = 9600000000元');
    expect(news('在库重点工业项目89个，1—9月完成投资301亿元，已完成当年计划投资的104.1%。')[0]).toBe('在库重点工业项目数 = 89个');
  });

  test('places alone are told of the topic', () => {
    const facts = factsOf(['上半年，全市园区工业增加值增长8.5%，其中甲山县、临港新港区分别增长11.9%、11.8%。'], { date: '2024-07-18' });
    expect(facts.map((fact) => [fact.metric, fact.value, fact.scope, fact.period])).toEqual([
      ['园区工业增加值同比增速', 8.5, '临江', '2024H1'],
      ['园区工业增加值同比增速', 11.9, '甲山县', '2024H1'],
      ['园区工业增加值同比增速', 11.8, '临港新港区', '2024H1'],
    ]);
  });

  test('a growth that was compared twice is the same growth', () => {
    expect(news('工业投资同比增长22.2%，较上年同期提升15.6个百分点，较2017年底提升23.1个百分点，超过全省0.4个百分点。')).toEqual([
      '工业投资同比增速 = 22.2%',
      '工业投资同比增速同比提高幅度 = 15.6百分点',
      '工业投资同比增速累计提高幅度 = 23.1百分点',
      '工业投资同比增速高于全省幅度 = 0.4百分点',
    ]);
  });

  test('what pulls a growth, and how far, is told by its own words or by what went before', () => {
    expect(news('三次产业分别拉动经济增长0.15、-5.64和1.34个百分点。')).toEqual([
      '第一产业拉动经济增长幅度 = 0.15百分点',
      '第二产业拉动经济增长幅度 = -5.64百分点',
      '第三产业拉动经济增长幅度 = 1.34百分点',
    ]);
    expect(news('采矿业增加值增长14.4%，对全市工业增长的贡献率为109.7%，拉动全市工业增加值增速10.6个百分点。').at(-1)).toBe(
      '采矿业增加值拉动工业增加值增长幅度 = 10.6百分点',
    );
    expect(news('新材料、电子信息等产业分别增长37%、12%，共计拉动工业增长5.4个百分点。')).toHaveLength(2);
  });

  test('a bare measure is that of the enterprises the clause before speaks of', () => {
    expect(news('全市规模以上工业生产延续平稳势头，增加值同比增长9.6%。这一增速比全省高1.9个百分点，比全国高3.1个百分点。')).toEqual([
      '规上工业增加值同比增速 = 9.6%',
      '规上工业增加值同比增速高于全省幅度 = 1.9百分点',
      '规上工业增加值同比增速高于全国幅度 = 3.1百分点',
    ]);
  });

  test('aims announced for the end of a plan hold for the lines by field', () => {
    const facts = factsOf(
      ['规划提出了“十四五”末要实现的目标。规模效益方面，工业开票销售达9000亿元。', '产业结构方面，高新技术产业产值占规上工业总产值比重达50%。'],
      { date: '2022-03-04' },
    );
    expect(facts.map((fact) => [fact.period, fact.kind])).toEqual([
      ['2025', 'target'],
      ['2025', 'target'],
    ]);
  });

  test('five years told of in December include the year', () => {
    const facts = factsOf(
      ['五年来，全市完成了各项任务。', '预计2012年，地区生产总值达到3440亿元。五年累计完成固定资产投资9091亿元，地方财政总收入326亿元。'],
      {
        date: '2012-12',
        genre: 'report',
        title: '政府工作报告',
      },
    );
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['GDP', '2012'],
      ['固定资产投资', '2008..2012'],
      ['财政总收入', '2012'],
    ]);
  });
});

describe('what a news text tells in passing', () => {
  test('a list of branches may be long, and what is told next is of each', () => {
    expect(news('规上电气机械制造业、金属制品业和纺织行业分别实现增加值63亿元、17亿元和67亿元，增长36.9%、24.5%和12.3%。')).toEqual([
      '规上电气机械制造业增加值 = 6300000000元',
      '金属制品业增加值 = 1700000000元',
      '纺织行业增加值 = 6700000000元',
      '规上电气机械制造业增加值同比增速 = 36.9%',
      '金属制品业增加值同比增速 = 24.5%',
      '纺织行业增加值同比增速 = 12.3%',
    ]);
    expect(news('新材料产业、电子信息产业、航空航天产业保持增长，增速分别为4.6%、2.2%和0.5%。')).toEqual([
      '新材料产业同比增速 = 4.6%',
      '电子信息产业同比增速 = 2.2%',
      '航空航天产业同比增速 = 0.5%',
    ]);
  });

  test('branches go on with what the first is told by, and with what they add', () => {
    expect(news('油气开采业增加值同比增长4.6%，拉动全市规模以上工业1.4个百分点；汽车制造业同比增长11.6%，拉动全市规模以上工业1.3个百分点。')).toEqual(
      [
        '油气开采业增加值同比增速 = 4.6%',
        '油气开采业增加值拉动规上工业增长幅度 = 1.4百分点',
        '汽车制造业增加值同比增速 = 11.6%',
        '汽车制造业增加值拉动规上工业增长幅度 = 1.3百分点',
      ],
    );
  });

  test('products are told by their output', () => {
    expect(news('我市工业新产品增长较好，新能源汽车6.3万辆，增长2.1倍；光纤369万千米，增长77%。')).toEqual([
      '新能源汽车产量 = 63000辆',
      '新能源汽车产量同比增速 = 2.1倍',
      '光纤产量 = 3690000千米',
      '光纤产量同比增速 = 77%',
    ]);
    expect(news('规模以上工业企业生产计算机整机同比增长47.8%，服务机器人增长21.8%；石化产品中，乙烯增长46.9%。')).toEqual([
      '计算机整机产量同比增速 = 47.8%',
      '服务机器人产量同比增速 = 21.8%',
      '乙烯产量同比增速 = 46.9%',
    ]);
    expect(news('新能源汽车、碳纤维等新产品产量分别增长5.3倍和69.5%。')).toEqual(['新能源汽车产量同比增速 = 5.3倍', '碳纤维产量同比增速 = 69.5%']);
    expect(news('公司年产轮胎500万条，具备年产10万辆整车的生产能力。')).toEqual(['轮胎年产量 = 5000000条', '整车年产能 = 100000辆']);
  });

  test('a growth in per cent is that of the part, not of its share', () => {
    expect(news('现代工业体系增加值占比91.6%，同比增长5.4%，占比同比提高0.3个百分点。')).toEqual([
      '现代工业体系增加值占比 = 91.6%',
      '现代工业体系增加值同比增速 = 5.4%',
      '现代工业体系增加值占比同比提高幅度 = 0.3百分点',
    ]);
  });

  test('an industry described in the clause before has the share', () => {
    expect(news('家电产业是镇上的主导产业，占全镇经济总量的80%以上。')).toEqual(['家电产业占全镇经济总量比重 = 80%']);
  });

  test('places reached, classes and goods', () => {
    expect(news('产品出口遍布五大洲110多个国家和地区，业务覆盖全国31个省份。')).toEqual([
      '产品出口遍布国家和地区数 = 110个',
      '业务覆盖省份数 = 31个',
    ]);
    expect(news('油气装备达10大系列400多项产品；产品涵盖12大类300多个品种。')).toEqual(['产品数 = 400项', '品种数 = 300个']);
    expect(news('40个工业行业大类中，34个行业盈利。').at(-1)).toBe('盈利的行业数 = 34个');
    expect(news('全年直播销售额突破百亿大关。')).toEqual(['直播销售额 = 10000000000元']);
  });

  test('a structure of two parts', () => {
    expect(news('全年播种面积5万亩；粮食与经济作物的种植结构由上年的37.3:62.7调整为本年的37.8:62.2。').slice(1)).toEqual([
      '粮食作物占比 = 37.3%',
      '经济作物占比 = 62.7%',
      '粮食作物占比 = 37.8%',
      '经济作物占比 = 62.2%',
    ]);
  });

  test('a thousand and more without a digit, people too', () => {
    const facts = factsOf(['建成万余家省级智能工厂，带动就业千余人，培育百余名工匠。'], { title: '工业经济运行情况', date: '2024-07-18' });
    expect(facts.map(({ value, unit, bound }) => [value, unit, bound])).toEqual([
      [10_000, '家', 'gt'],
      [1000, '人', 'gt'],
      [100, '名', 'gt'],
    ]);
  });

  test('classes by their size are no figures, what is counted in them is', () => {
    expect(news('加快培育产值超100亿元、50亿元、10亿元的领军型和骨干型链主企业。')).toEqual([]);
    expect(news('拥有6个产值超千亿元的先进制造业集群。')).toEqual(['产值超千亿元的先进制造业集群数 = 6个']);
  });

  test('what is planned to be brought up is an aim', () => {
    const [fact] = factsOf(['今年，市工信局将协同各地优化产业结构，计划培育100家左右特色产业集群。'], { title: '工信工作', date: '2024-03-02' });
    expect([fact?.kind, fact?.period]).toEqual(['target', '2024']);
  });

  test('the size of the economy is GDP, its yearly rate too', () => {
    const facts = factsOf(['“十四五”以来，我市经济总量接连跨越三大台阶，逼近1400亿元，以年均5.5%的增速领跑。'], {
      title: '经济运行',
      date: '2024-07-18',
    });
    expect(facts.map((fact) => [fact.metric, fact.value, fact.bound])).toEqual([
      ['GDP', 1.4e11, 'lt'],
      ['GDP年均增速', 5.5, 'eq'],
    ]);
  });

  test('a fall that a sector adds, after its contribution', () => {
    expect(news('第一产业贡献率为4.3%，拉动GDP增长0.3个百分点；第二产业贡献率为负8.6%，拉低GDP0.7个百分点。')).toEqual([
      '第一产业贡献率 = 4.3%',
      '第一产业拉动GDP增长幅度 = 0.3百分点',
      '第二产业贡献率 = -8.6%',
      '第二产业下拉GDP增长幅度 = 0.7百分点',
    ]);
  });

  test('a company is known again by its short name', () => {
    const facts = factsOf(['走进安徽大江铝业有限公司，350多名员工正在赶制订单。', '2010年，大江铝业建厂时，年产值不到2000万元。'], {
      title: '新材料产业缘何崛起',
      date: '2024-07-18',
      genre: 'news',
    });
    expect(facts.map((fact) => fact.scope)).toEqual(['安徽大江铝业有限公司', '安徽大江铝业有限公司']);
  });

  test('a fall that narrows is a rise of the rate, each where there are two', () => {
    expect(news('项目投资负增长24.6%，收窄9.4个百分点。').at(-1)).toBe('项目投资同比增速同比提高幅度 = 9.4百分点');
    expect(news('规模工业增加值负增长7.3%，总产值负增长7.0%，降幅分别比1-2月收窄13.1个和13.0个百分点。').slice(2)).toEqual([
      '规上工业增加值同比增速提高幅度 = 13.1百分点',
      '规上工业总产值同比增速提高幅度 = 13百分点',
    ]);
  });

  test('shares of a list move one by one', () => {
    expect(news('进出口、出口和进口值占全省份额分别为11.5%、14.5%和3.3%，占比分别提升0.7、0.5和0.4个百分点。').slice(3)).toEqual([
      '进出口总额占全省比重同比提高幅度 = 0.7百分点',
      '出口总额占全省比重同比提高幅度 = 0.5百分点',
      '进口值占全省比重同比提高幅度 = 0.4百分点',
    ]);
    expect(news('税收收入10.35亿元，增长12.4%，占地方公共预算收入比重达80.7%。').at(-1)).toBe('税收收入占一般公共预算收入比重 = 80.7%');
  });

  test('where only a growth is told, the growth is ranked', () => {
    expect(news('全市固定资产投资增长11.9%，高于全省5.6个百分点，居全省第4位。').at(-1)).toBe('固定资产投资同比增速全省排名 = 4位');
  });

  test('names of industries hold list marks of their own, and commas may part them', () => {
    expect(news('居民服务、修理和其他服务业，文化、体育和娱乐业营业收入分别增长27.1%、14.3%。')).toEqual([
      '居民服务、修理和其他服务业营业收入同比增速 = 27.1%',
      '文化、体育和娱乐业营业收入同比增速 = 14.3%',
    ]);
    expect(news('高技术、战略性新兴和装备制造业增加值分别增长22.7%、16.3%和11.2%。').slice(0, 2)).toEqual([
      '高技术产业增加值同比增速 = 22.7%',
      '战略性新兴产业增加值同比增速 = 16.3%',
    ]);
  });

  test('what is counted is told apart by field', () => {
    expect(news('45个国家级集群中，新材料领域7个、消费品领域4个。45个国家级集群产值超20万亿元。')).toEqual([
      '国家级集群数 = 45个',
      '新材料领域国家级集群数 = 7个',
      '消费品领域国家级集群数 = 4个',
      '国家级集群数 = 45个',
      '国家级集群产值 = 20000000000000元',
    ]);
    expect(news('7批1186家冠军企业平均研发投入强度6.4%，远高于全国规模以上企业1.35%的水平。').at(-1)).toMatch(/研发投入强度 = 6.4%$/);
  });

  test('the day of the news is not that of the figures', () => {
    const facts = factsOf(['4月22日，今年一季度全市经济数据出炉。其中，第一产业增加值4.16亿元，同比增长8.5%。'], {
      title: '经济数据出炉',
      date: '2024-04-22',
    });
    expect(facts.map((fact) => fact.period)).toEqual(['2024Q1', '2024Q1']);
  });

  test('growth of the economy is that of GDP, and a quarter may be written in figures', () => {
    expect(news('经济增长6%左右，增速比1季度回落0.2个百分点。')).toEqual(['GDP同比增速 = 6%', 'GDP同比增速提高幅度 = -0.2百分点']);
  });
});

describe('whole places, whatever they are called', () => {
  test('a share of 全县地区生产总值 is one of GDP', () => {
    for (const whole of ['全县', '全市', '全州', '全区', '全旗'])
      expect(news(`民营经济增加值138.21亿元，占${whole}地区生产总值的65.0%。`).at(-1)).toBe('民营经济增加值占GDP比重 = 65%');
  });

  test('parks of a kind keep their name, and 开发 in it is no verb', () => {
    expect(news('全市开发区实现营业收入900亿元。')).toEqual(['开发区营业收入 = 90000000000元']);
    expect(news('全市开发区经营销售收入900亿元。')).toEqual(['开发区经营销售收入 = 90000000000元']);
  });

  test('people of the whole country are named without it, and parts of them by their own head', () => {
    const facts = factsOf(['年末全国就业人员73351万人。全国农民工总量29562万人。其中，外出农民工17190万人；本地农民工12372万人，增长2.4%。'], {
      title: '国家统计局发布2022年国民经济和社会发展统计公报',
      date: '2023-02-28',
    });
    expect(facts.map((fact) => [fact.metric, fact.scope])).toEqual([
      ['就业人员数', '全国'],
      ['农民工数', '全国'],
      ['外出农民工数', '全国'],
      ['本地农民工数', '全国'],
      ['本地农民工数同比增速', '全国'],
    ]);
  });

  test('a quarter that adds up holds all months before', () => {
    const facts = factsOf(['分季度看，第二季度GDP累计同比增长2.3%；第三季度GDP累计同比增长2.6%。'], { title: '2022年统计公报', date: '2023-03-01' });
    expect(facts.map((fact) => [fact.metric, fact.period])).toEqual([
      ['GDP同比增速', '2022H1'],
      ['GDP同比增速', '2022-01..2022-09'],
    ]);
  });
});
