import { describe, expect, test } from 'vitest';
import { factsOf, said } from './document.ts';

const names = (text: string): string[] => said(factsOf(text));

describe('what a sentence leaves out', () => {
  test('one figure for each of a list whose head only the last one has', () => {
    expect(names('城镇、农村居民人均可支配收入分别增长5%、6%。')).toEqual([
      '城镇居民人均可支配收入同比增速 = 5%',
      '农村居民人均可支配收入同比增速 = 6%',
    ]);
    expect(names('城市、农村低保标准分别达785元、660元。')[0]).toBe('城市低保标准 = 785元');
    expect(names('汽车、家电以旧换新分别达3万辆、20万台。')[0]).toBe('汽车以旧换新数 = 30000辆');
  });

  test('trade with each of a list', () => {
    expect(names('对东盟、欧盟和美国分别进出口112亿元、96亿元和84亿元。')).toEqual([
      '对东盟进出口 = 11200000000元',
      '对欧盟进出口 = 9600000000元',
      '对美国进出口 = 8400000000元',
    ]);
  });

  test('so many each goes on through a list', () => {
    expect(names('每千常住人口拥有床位8张、注册护士4人。').at(-1)).toBe('每千常住人口注册护士数 = 4人');
  });

  test('products are counted by their output', () => {
    expect(names('主要工业产品产量中，工业机器人1.2万台，增长16%。')).toEqual(['工业机器人产量 = 12000台', '工业机器人产量同比增速 = 16%']);
  });

  test('a class of a set under the whole set', () => {
    expect(names('有A级旅游景区78家，其中5A级2家。').at(-1)).toBe('5A级景区数 = 2家');
    expect(names('安排市级重点项目620个，年度计划投资1260亿元，其中新开工210个、竣工150个。').slice(-2)).toEqual([
      '新开工重点项目数 = 210个',
      '竣工重点项目数 = 150个',
    ]);
  });

  test('a bound that sets things apart belongs to their name', () => {
    expect(names('村集体经济收入50万元以上的村占比达43%。')).toEqual(['村集体经济收入50万元以上的村占比 = 43%']);
    expect(names('对年飞行量超过1万架次的企业给予支持。')).toEqual([]);
  });

  test('a total in a list is of the same thing, not new', () => {
    expect(names('新增新能源装机86万千瓦、总装机达312万千瓦。').at(-1)).toBe('新能源总装机 = 3120000千瓦');
    expect(names('新建高标准农田22万亩、和美乡村36个。').at(-1)).toBe('新建和美乡村数 = 36个');
  });

  test('how many places a rank has moved', () => {
    expect(names('地区生产总值3286亿元、增长6.1%，总量在全省前移1位、居第5位，增速居全省第三。').slice(2)).toEqual([
      'GDP全省排名上升幅度 = 1位',
      'GDP全省排名 = 5位',
      'GDP同比增速全省排名 = 3位',
    ]);
  });

  test('what is above another place is the growth, not its rise', () => {
    expect(names('规上工业增加值增长8.2%，增速较上半年提高0.6个百分点，高于全省0.9个百分点，总量居全省第二位。').slice(2)).toEqual([
      '规上工业增加值同比增速高于全省幅度 = 0.9百分点',
      '规上工业增加值全省排名 = 2位',
    ]);
  });

  test('branches are told of what their count was told by', () => {
    expect(names('规模以上工业35个行业大类中，27个行业增加值保持增长，增长面为77%。其中，汽车制造业增长11%。').at(-1)).toBe(
      '规上汽车制造业增加值同比增速 = 11%',
    );
  });

  test('a rate by its name is no change', () => {
    expect(factsOf('自然增长率-1.7‰。').map((fact) => [fact.metric, fact.kind])).toEqual([['人口自然增长率', 'actual']]);
    expect(names('粮食总产量196万吨，增产1.1%。').at(-1)).toBe('粮食总产量同比增速 = 1.1%');
  });

  test('a clause on an indicator gives the next one its subject', () => {
    expect(names('“十四五”以来，全市地区生产总值连跨两个千亿台阶，年均增长6%。')).toEqual(['GDP年均增速 = 6%']);
    expect(names('规上工业增加值增长8%。其中，9月份增长9%，创年内新高。').at(-1)).toBe('规上工业增加值同比增速 = 9%');
  });

  test('the three sectors by their numbers, each with what is told of them', () => {
    expect(names('第一、二、三产业对经济增长的贡献率分别为14%、31%和55%，分别拉动经济增长0.7、1.5和2.5个百分点。').slice(2)).toEqual([
      '第三产业对经济增长贡献率 = 55%',
      '第一产业拉动经济增长幅度 = 0.7百分点',
      '第二产业拉动经济增长幅度 = 1.5百分点',
      '第三产业拉动经济增长幅度 = 2.5百分点',
    ]);
    expect(names('第一、二、三产业和城乡居民生活用电量分别为3亿千瓦时、76亿千瓦时、19亿千瓦时和20亿千瓦时。').slice(2)).toEqual([
      '第三产业用电量 = 1900000000千瓦时',
      '城乡居民生活用电量 = 2000000000千瓦时',
    ]);
  });

  test('each change of a run has its own thing, whatever its verb', () => {
    expect(names('对东盟、欧盟和美国分别进出口112亿元、96亿元和84亿元，分别增长13%、5%和下降2%。').slice(3)).toEqual([
      '对东盟进出口同比增速 = 13%',
      '对欧盟进出口同比增速 = 5%',
      '对美国进出口同比增速 = -2%',
    ]);
  });

  test('a rate that the brackets name', () => {
    expect(names('城镇常住人口占总人口比重（常住人口城镇化率）为53.9%。')).toEqual(['常住人口城镇化率 = 53.9%']);
  });

  test('how much of a plan is done', () => {
    expect(names('完成工业投资200亿元，完成年度计划的62.5%。').at(-1)).toBe('工业投资年度计划完成率 = 62.5%');
    expect(names('城镇新增就业3.9万人，占年度目标的112%。').at(-1)).toBe('城镇新增就业人数年度目标完成率 = 112%');
    expect(names('城镇登记失业率3.2%，低于控制目标1.3个百分点。').at(-1)).toBe('城镇登记失业率低于控制目标幅度 = 1.3百分点');
  });

  test('the same in another currency is the same', () => {
    expect(names('人均地区生产总值98726元（按年平均汇率折合13863美元）。').at(-1)).toBe('人均GDP = 13863美元');
  });

  test('so many fewer are a reduction', () => {
    expect(names('粮食总产量136万吨，比上年减少2万吨。').at(-1)).toBe('粮食总产量同比减少量 = 20000吨');
  });

  test('parts go with the total of their unit', () => {
    expect(names('粮食总产量136万吨，亩均单产354公斤。其中小麦45万吨。').at(-1)).toMatch(/^小麦产量/);
    expect(names('卫生机构3218个，其中综合医院36个；床位2.86万张。').at(-1)).toBe('医疗卫生机构床位数 = 28600张');
    expect(names('一般公共预算支出436亿元，其中民生支出占八成以上，达到351亿元。').at(-1)).toBe('民生支出 = 35100000000元');
  });

  test('households and persons that own so many each', () => {
    expect(names('每千人口执业医师3.17人，注册护士3.62人。').at(-1)).toBe('每千人口注册护士数 = 3.62人');
    expect(names('城镇居民每百户家用汽车拥有量46.3辆，移动电话246.8部。').at(-1)).toBe('城镇居民每百户移动电话数 = 246.8部');
  });

  test('a growth in real terms is another one', () => {
    expect(names('居民人均可支配收入3万元，增长5.6%，扣除价格因素实际增长5.1%。').at(-1)).toBe('居民人均可支配收入同比实际增速 = 5.1%');
  });

  test('a set that is told of by its measure', () => {
    expect(names('其中500万元以上项目投资比上年下降2.9%。')).toEqual(['500万元以上项目投资同比增速 = -2.9%']);
  });

  test('people are counted as such', () => {
    expect(names('全年共发生生产安全事故42起，死亡38人。')).toEqual(['生产安全事故数 = 42起', '生产安全事故死亡人数 = 38人']);
    expect(names('签订技术合同1268项，合同成交金额38亿元。').at(-1)).toBe('技术合同成交额 = 3800000000元');
  });

  test('a stock for each of the new ones named before', () => {
    expect(names('新增国家级绿色工厂6家、绿色园区1个，累计分别达31家和4个。').slice(2)).toEqual([
      '国家级绿色工厂数 = 31家',
      '国家级绿色园区数 = 4个',
    ]);
  });

  test('a share told on is the same share, and a half is one', () => {
    const facts = factsOf('投产项目已超过半数、达54.1%。民营企业进出口占比首次突破七成，达71.3%。');
    expect(facts.map((fact) => [fact.metric, fact.value, fact.kind])).toEqual([
      ['投产项目占比', 0.5, 'share'],
      ['投产项目占比', 54.1, 'share'],
      ['民营企业进出口占比', 70, 'share'],
      ['民营企业进出口占比', 71.3, 'share'],
    ]);
  });

  test('what is said of the counted comes into their name', () => {
    expect(names('已有199个项目开工建设，18个项目竣工投产。')).toEqual(['开工建设项目数 = 199个', '竣工投产项目数 = 18个']);
    expect(names('年初确定的10件民生实事全部完成。')).toEqual(['民生实事数 = 10件']);
    expect(names('市场占有率全球第一的企业有110家；市场占有率全国第一的262家。').at(-1)).toBe('市场占有率全国第一的企业数 = 262家');
  });

  test('the size is ranked, not the part of the region', () => {
    expect(names('集成电路产业规模达620亿元，占全市的四成以上，位居全省第二。').at(-1)).toBe('集成电路产业规模全省排名 = 2位');
  });

  test('what somebody says is read as a sentence', () => {
    expect(names('“我们计划明年再建两条产线，研发费用将增加到3亿元。”')[0]).toBe('研发费用 = 300000000元');
  });

  test('what a ministry or a park opens its items with is no name', () => {
    expect(names('2.改造城镇老旧小区186个。')).toEqual(['改造城镇老旧小区数 = 186个']);
    expect(names('园区设立了规模50亿元的集成电路专项基金。')).toEqual(['集成电路专项基金规模 = 5000000000元']);
  });

  test('what is counted around its figure', () => {
    expect(names('45个省重点项目完成投资286亿元，超年度计划32个百分点。')).toEqual([
      '省重点项目数 = 45个',
      '省重点项目投资 = 28600000000元',
      '省重点项目投资高于年度计划幅度 = 32百分点',
    ]);
    expect(names('改造老旧小区60个，惠及1.8万户居民。').at(-1)).toBe('惠及居民数 = 18000户');
    expect(names('轨道交通1号线一期28.6公里建成通车。')).toEqual(['轨道交通1号线一期长度 = 28.6公里']);
    expect(names('推动300家企业实施“智改数转网联”。')).toEqual(['实施智改数转网联企业数 = 300家']);
  });

  test('a set by its size, new ones and all of them', () => {
    expect(names('年产值超百亿元企业新增2家、累计5家。')).toEqual(['新增年产值超百亿元企业数 = 2家', '年产值超百亿元企业数 = 5家']);
  });

  test('so much of another level, so many times an earlier one', () => {
    expect(names('人均GDP仅为全省平均水平的87%。')).toEqual(['人均GDP相当于全省平均水平比例 = 87%']);
    expect(names('高新技术企业总数达1180家，是五年前的2.6倍。').at(-1)).toBe('高新技术企业数倍数 = 2.6倍');
  });

  test('industries go on with the measure of their total', () => {
    expect(names('五大产业总产值达3120亿元，新材料、生物医药产业分别增长36%、18%。').slice(1)).toEqual([
      '新材料产业产值同比增速 = 36%',
      '生物医药产业产值同比增速 = 18%',
    ]);
    expect(names('基本养老、医疗保险参保率分别稳定在97%和99%。')[0]).toBe('基本养老保险参保率 = 97%');
  });
});
