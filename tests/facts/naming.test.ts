import { describe, expect, test } from 'vitest';
import { factsOf, said } from './document.ts';

const names = (text: string): string[] => said(factsOf(text));

describe('what a figure measures', () => {
  test('the noun before it, without place, verb and adverb', () => {
    expect(names('临江全市规模以上工业总产值预计达到8000亿元。')).toEqual(['规上工业总产值 = 800000000000元']);
  });

  test('one standard name for all wordings', () => {
    expect(names('地区生产总值300亿元。')).toEqual(['GDP = 30000000000元']);
    expect(names('国家高新技术企业900家。')).toEqual(['高新技术企业数 = 900家']);
  });

  test('a different definition stays a different metric', () => {
    const [all, above] = names('规上规下工业总产值900亿元，规上工业总产值800亿元。');
    expect(all).toContain('规上规下工业总产值');
    expect(above).toMatch(/^规上工业总产值/);
  });

  test('the noun after a figure that stands before it', () => {
    expect(names('全市拥有28个工业大类、130个工业中类。')).toEqual(['工业大类数 = 28个', '工业中类数 = 130个']);
  });

  test('the set, where members stand before the figure and the set after it', () => {
    expect(names('拥有纺织、化工、建材3个千亿级产业。')).toEqual(['千亿级产业数 = 3个']);
  });

  test('only the head of a noun that a relative clause describes', () => {
    expect(names('培育5个具有自主技术、影响力强的行业品牌。')).toEqual(['行业品牌数 = 5个']);
  });

  test('the condition that bounds a counted set', () => {
    expect(names('全市有12家工业企业营收超十亿元。')).toEqual(['营收超十亿元工业企业数 = 12家']);
  });

  test('a threshold inside a name is no fact', () => {
    expect(names('引进1亿元以上项目32个。')).toEqual(['1亿元以上项目数 = 32个']);
  });

  test('the list that things are entered in', () => {
    expect(names('4家企业入选中国民营企业500强。')).toEqual(['民营500强企业数 = 4家']);
  });

  test('a list passes its level on', () => {
    expect(names('累计创建国家级绿色工厂9家、绿色园区2家。')).toEqual(['国家级绿色工厂数 = 9家', '国家级绿色园区数 = 2家']);
  });

  test('a new amount is not the stock', () => {
    expect(names('新增上市公司7家，总数达52家。')).toEqual(['新增上市公司数 = 7家', '上市公司数 = 52家']);
  });

  test('a measure alone takes its owner from what was named before', () => {
    expect(names('小学80所，在校学生9万人。')).toEqual(['小学数 = 80所', '小学在校学生数 = 90000人']);
  });

  test('the body after a bare measure owns it and is its scope', () => {
    const [fact] = factsOf('总规模达60亿元的临江装备产业基金成功落户。');
    expect(fact?.metric).toBe('临江装备产业基金总规模');
    expect(fact?.scope).toBe('临江装备产业基金');
  });

  test('a verb that is part of what is counted stays', () => {
    expect(names('专业提供方案，服务客户总量超300家。')[0]).toBe('服务客户数 = 300家');
  });
});

describe('parts of a total', () => {
  test('named alone after 其中, they take its measure', () => {
    expect(names('农林牧渔业总产值500亿元。其中，林业增长3.1%。').at(-1)).toBe('林业总产值同比增速 = 3.1%');
  });

  test('a level word alone stands before what the total counts', () => {
    expect(names('农业龙头企业90个，其中国家级3个，省级20个。')).toEqual([
      '农业龙头企业数 = 90个',
      '国家级农业龙头企业数 = 3个',
      '省级农业龙头企业数 = 20个',
    ]);
  });

  test('a body counted in another unit takes what the total counts', () => {
    expect(names('卫生机构床位2万张，其中医院1.5万张。')).toEqual(['医疗卫生机构床位数 = 20000张', '医院床位数 = 15000张']);
  });

  test('a list in brackets belongs to the figure before it', () => {
    expect(names('建成示范园区8个（国家级2个，省级6个）。')).toEqual(['示范园区数 = 8个', '国家级示范园区数 = 2个', '省级示范园区数 = 6个']);
  });
});

describe('figures shared by several metrics', () => {
  test('分别 gives each its own', () => {
    expect(names('工业投资、民间投资分别增长8%、5%。')).toEqual(['工业投资同比增速 = 8%', '民间投资同比增速 = 5%']);
  });

  test('分别 with 城乡 splits town and country', () => {
    expect(names('城乡居民人均可支配收入分别达7万元、4万元。')).toEqual(['城镇居民人均可支配收入 = 70000元', '农村居民人均可支配收入 = 40000元']);
  });

  test('均 states one for each of the list', () => {
    const facts = factsOf('独角兽企业12家、瞪羚企业80家，均居全省第二。').filter((fact) => fact.kind === 'rank');
    expect(said(facts)).toEqual(['独角兽企业数全省排名 = 2位', '瞪羚企业数全省排名 = 2位']);
  });

  test('the three sectors of a structure are three shares', () => {
    const facts = factsOf('三次产业结构为3.1:41.2:55.7。');
    expect(said(facts)).toEqual(['第一产业增加值占GDP比重 = 3.1%', '第二产业增加值占GDP比重 = 41.2%', '第三产业增加值占GDP比重 = 55.7%']);
    expect(facts.every((fact) => fact.kind === 'share')).toBe(true);
  });

  test('分别 with one figure states it of each', () => {
    expect(names('工业投资、民间投资分别增长8%，出口增长2%。')).toEqual(['工业投资同比增速 = 8%', '民间投资同比增速 = 8%', '出口总额同比增速 = 2%']);
  });

  test('examples before 等 are no part of the name', () => {
    expect(names('举办龙舟赛、马拉松等体育赛事12场。')).toEqual(['体育赛事数 = 12场']);
  });

  test('a list that is not understood states nothing of its later figures', () => {
    expect(names('多项指标向好，分别增长8%、5%、3%。').length).toBeLessThanOrEqual(1);
  });

  test('a name is spelt without the place, marks and doubled words', () => {
    expect(names('工业对临江GDP的贡献超过40%。')).toEqual(['工业对GDP贡献率 = 40%']);
    expect(names('建成“未来车间”20个。')).toEqual(['未来车间数 = 20个']);
    expect(names('制造业大类产值产值增长率达12%。')).toEqual(['制造业大类产值同比增速 = 12%']);
  });

  test('a change over a span of years is none year on year', () => {
    const [share] = factsOf('2012年到2021年，新兴产业产值占规上工业总产值比重提高11个百分点。');
    expect(share?.metric).toBe('新兴产业产值占规上工业总产值比重累计提高幅度');
  });

  test('a comparison with an earlier month is no thing', () => {
    expect(names('规上工业增加值同比增长7.7%，较8月加快2.1个百分点。')).toEqual([
      '规上工业增加值同比增速 = 7.7%',
      '规上工业增加值同比增速提高幅度 = 2.1百分点',
    ]);
  });

  test('an average over two years', () => {
    expect(names('固定资产投资比上年增长5.3%，两年平均增长5.9%。')).toEqual(['固定资产投资同比增速 = 5.3%', '固定资产投资两年平均增速 = 5.9%']);
  });

  test('a rank in several named lists is one of each', () => {
    expect(names('“2022华东企业200强”“2022华东企业创新100强”榜单中，临江上榜企业数均位居全省第一。')).toEqual([
      '华东企业200强企业数全省排名 = 1位',
      '华东企业创新100强企业数全省排名 = 1位',
    ]);
  });

  test('vague things bear what the text tells of', () => {
    expect(names('打造“临商通”平台，已注册企业5万家，匹配次数超8万次。')).toEqual(['临商通注册企业数 = 50000家', '临商通匹配次数 = 80000次']);
  });

  test('new ones of what was just counted; the rank is that of all', () => {
    expect(names('专精特新“小巨人”企业达352家，新增69家，数量居全国第四。')).toEqual([
      '国家级专精特新“小巨人”企业数 = 352家',
      '新增国家级专精特新“小巨人”企业数 = 69家',
      '国家级专精特新“小巨人”企业数全国排名 = 4位',
    ]);
  });

  test('classes of a partition keep what they are classes of', () => {
    expect(names('主要河流断面水质符合Ⅱ～Ⅲ类占96.7%，Ⅳ类占3.3%。')).toEqual([
      '主要河流断面水质符合Ⅱ～Ⅲ类占比 = 96.7%',
      '主要河流断面水质Ⅳ类占比 = 3.3%',
    ]);
  });

  test('members of a group each take what is said of the group', () => {
    expect(names('精细化工、纺织两大产业集群规模均突破3000亿元。')).toEqual([
      '精细化工产业集群规模 = 300000000000元',
      '纺织产业集群规模 = 300000000000元',
    ]);
  });

  test('one figure for each of two things is two facts, with what the list opens with', () => {
    expect(names('新增概念验证中心、中试基地各5家。')).toEqual(['新增概念验证中心数 = 5家', '新增中试基地数 = 5家']);
  });

  test('new ones and all in one breath', () => {
    expect(names('获批4家国家企业技术中心、累计达37家。')).toEqual(['新增国家级企业技术中心数 = 4家', '国家级企业技术中心数 = 37家']);
  });

  test('after a list mark a figure opens an item of its own', () => {
    expect(names('推进一批高速公路项目、50个城市道路项目建设。')).toEqual(['城市道路项目数 = 50个']);
  });

  test('a class of size takes the head of the next item', () => {
    expect(names('开工建设5个百亿级、10个十亿级重大工业项目。')).toEqual(['百亿级重大工业项目数 = 5个', '十亿级重大工业项目数 = 10个']);
  });

  test('parts take all that is said of their total', () => {
    const found = names('制造业设备购置投资增长24.9%，其中汽车制造业、电气机械制造业分别增长28.0%、63.4%。');
    expect(found[1]).toBe('汽车制造业设备购置投资同比增速 = 28%');
  });

  test('a verb is no part of a word that begins like it', () => {
    expect(names('城市建成区面积超过900平方公里，储备粮规模178万吨。')).toEqual(['城市建成区面积 = 900平方公里', '储备粮规模 = 1780000吨']);
    expect(names('创建20个绿色宜居社区。')).toEqual(['绿色宜居社区数 = 20个']);
  });

  test('a share in a whole that stands before it', () => {
    expect(names('制造业总产值在临江GDP当中所占的比重依然在35%以上。')).toEqual(['制造业总产值占GDP比重 = 35%']);
  });

  test('a comparison without a figure names nothing', () => {
    const found = names('完成技改投资240亿元，同比增长39.5%，远高于全部投资增幅，占工业投资比重为17.8%，对工业投资的贡献率为70.5%。');
    expect(found.slice(2)).toEqual(['工业技术改造投资占工业投资比重 = 17.8%', '工业技术改造投资对工业投资贡献率 = 70.5%']);
  });

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
      '对美国进出口减少幅度 = 2%',
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
});

describe('what a bulletin is about', () => {
  const title = '前三季度GDP同比增长5.6%';
  const bulletin = (texts: string[]): string[] =>
    factsOf(texts, { title, date: '2024-10-24' }).map((fact) => `${fact.metric} ${fact.value} ${fact.period}`);

  test('an earlier part of the year holds for its own paragraph alone', () => {
    expect(bulletin(['1—8月，规模以上服务业企业实现营业收入98亿元。', '制造业投资增长11%。'])).toEqual([
      '规上服务业企业营业收入 9800000000 2024-01..2024-08',
      '制造业投资同比增速 11 2024-01..2024-09',
    ]);
  });

  test('a bare fall is one against the year before', () => {
    expect(bulletin(['固定资产投资下降1.8%。'])).toEqual(['固定资产投资同比增速 -1.8 2024-01..2024-09']);
  });

  test('a title on what was done in a year gives it to all', () => {
    const facts = factsOf(['加装电梯312部。'], { title: '2024年度民生实事完成情况', date: '2024', genre: 'other' });
    expect(facts.map((fact) => fact.period)).toEqual(['2024']);
  });

  test('what a project will yield is expected, some time', () => {
    const facts = factsOf(['6月份，芯片项目竣工，达产后可实现年产值55亿元。'], { date: '2024-07-01' });
    expect(facts.map((fact) => [fact.period, fact.kind])).toEqual([['asof', 'target']]);
  });
});
