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
});
