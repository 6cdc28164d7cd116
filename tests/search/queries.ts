/**
 * Queries as people type them, written from the five documents, with what must stand among the first three hits.
 * A row: query · what a hit's text must hold (or `via`, where the text says it otherwise) · its reason.
 */
import type { MatchReason } from '../../src/search/model.ts';

export interface Expectation {
  readonly query: string;
  /** One of the first three hits holds it, in its text or in what it was found by. */
  readonly finds: RegExp;
  /** The reason of that hit, where it matters. */
  readonly reason?: MatchReason;
}

const rows = (reason: MatchReason | null, table: readonly (readonly [string, RegExp])[]): Expectation[] =>
  table.map(([query, finds]) => (reason === null ? { query, finds } : { query, finds, reason }));

export const CHINESE = rows('exact', [
  ['灯塔工厂', /灯塔工厂/],
  ['规上工业总产值', /规上工业总产值/],
  ['规模以上工业总产值', /规模以上工业总产值/],
  ['八个一', /八个一/],
  ['三单一图', /三单一图/],
  ['智造之城', /智造之城/],
  ['政策计算器', /政策计算器/],
  ['苏商通', /苏商通/],
  ['苏链通', /苏链通/],
  ['近零碳', /近零碳/],
  ['近零碳工厂', /“近零碳”工厂/],
  ['专精特新小巨人企业', /专精特新“小巨人”企业/],
  ['国家工业母机基金', /国家工业母机基金/],
  ['太湖光子中心', /太湖光子中心/],
  ['千兆城市', /千兆城市/],
  ['数据得地', /数据得地/],
  ['氮化镓', /氮化镓/],
  ['易拉罐', /易拉罐/],
  ['友达光电', /友达光电/],
  ['刘小涛', /刘小涛/],
  ['沈彬', /沈彬/],
  ['集装箱船', /24116TEU超大型集装箱船/],
  ['全员劳动生产率', /全员劳动生产率/],
  ['每月一次专题调研', /每月一次专题调研/],
  ['绿水青山', /绿水青山就是金山银山/],
  ['产业升级三年行动计划', /产业升级三年行动计划/],
  ['指导思想', /指导思想/],
  ['财富', /《财富》世界500强/],
  ['洪荒之力', /洪荒之力/],
  ['标识解析二级节点', /标识解析二级节点/],
]);

export const SEVERAL_WORDS = rows(null, [
  ['灯塔工厂 纬创', /纬创.*灯塔工厂|灯塔工厂.*纬创/],
  ['纬创 灯塔工厂', /纬创.*灯塔工厂|灯塔工厂.*纬创/],
  ['基金 光子', /太湖光子产业投资基金/],
  ['2022 规上工业总产值', /4\.36万亿/],
  ['5G 基站', /5G基站/],
  ['全社会用电量 工业', /工业用电量占全社会用电量比重/],
  ['绿色园区 4家', /绿色园区4家/],
  ['区块链 先导区', /区块链发展先导区/],
  ['dtgc 纬创', /纬创.*灯塔工厂|灯塔工厂.*纬创/],
  ['jijin 光子', /太湖光子产业投资基金/],
  ['总产值 规上', /规上工业总产值/],
  ['软件 销售收入', /软件和信息服务业销售收入/],
]);

export const INITIALS = rows('initials', [
  ['zjtx', /专精特新/],
  ['dtgc', /灯塔工厂/],
  ['gsgyzcz', /规上工业总产值/],
  ['bgy', /八个一/],
  ['sdyt', /三单一图/],
  ['zcjsq', /政策计算器/],
  ['jlt', /近零碳/],
  ['xjr', /小巨人/],
  ['zgsz', /智改数转/],
  ['gxjsqy', /高新技术企业/],
  ['gyhlw', /工业互联网/],
  ['slt', /苏链通/],
  ['zzzc', /智造之城/],
  ['qkl', /区块链/],
  ['yyz', /元宇宙/],
  ['jcdl', /集成电路/],
  ['gymj', /工业母机/],
  ['xzsc', /新质生产力/],
  ['cyjq', /产业集群/],
]);

export const PINYIN = rows('pinyin', [
  ['dengtagongchang', /灯塔工厂/],
  ['zhuanjingtexin', /专精特新/],
  ['guishanggongyezongchanzhi', /规上工业总产值/],
  ['bageyi', /八个一/],
  ['zhizaozhicheng', /智造之城/],
  ['sulian', /苏链通/],
  ['gongyehulianwang', /工业互联网/],
  ['qukuailian', /区块链/],
  ['jinlingtan', /近零碳/],
  ['xiaojuren', /小巨人/],
  ['gaoxinjishuqiye', /高新技术企业/],
  ['danhuajia', /氮化镓/],
  ['yilaguan', /易拉罐/],
  ['zhengcejisuanqi', /政策计算器/],
  ['taihuguangzi', /太湖光子/],
  ['weichuang', /纬创/],
  ['qianzhaochengshi', /千兆城市/],
  ['shuanglianronghe', /双链融合/],
  ['yulinjihua', /育林计划/],
  ['shujudedi', /数据得地/],
]);

export const CUT_ANYWHERE = rows('pinyin', [
  ['dengta', /灯塔/],
  ['dengtag', /灯塔工/],
  ['dengtago', /灯塔工/],
  ['dengtagongch', /灯塔工厂/],
  ['dengtagongcha', /灯塔工厂/],
  ['zhuanjingt', /专精特/],
  ['zhuanjingte', /专精特/],
  ['guishangg', /规上工/],
  ['guishanggongyez', /规上工业总/],
  ['zhizaozhic', /智造之城/],
  ['xiaojur', /小巨人/],
  ['deng ta gong chang', /灯塔工厂/],
  ['zhuan jing te xin', /专精特新/],
]);

export const MIXED = rows('mixed', [
  ['规上gyzcz', /规上工业总产值/],
  ['5Gjizhan', /5G基站/],
  ['lvse工厂', /绿色工厂/],
  ['lüse工厂', /绿色工厂/],
  ['灯塔gc', /灯塔工厂/],
  ['dengta工厂', /灯塔工厂/],
  ['专精tx', /专精特新/],
  ['小juren', /小巨人/],
  ['智造zhic', /智造之城/],
  ['guishang工业', /规上工业/],
  ['gaoxin技术qiye', /高新技术企业/],
  ['5gjz', /5G基站/],
  ['gdpnianjun', /gdp年均/],
  ['dengtagc', /灯塔工厂/],
]);

export const POLYPHONES = rows(null, [
  ['zhangsanjiao', /长三角/],
  ['changsanjiao', /长三角/],
  ['zengzhang', /增长/],
  ['lvse', /绿色/],
  ['luse', /绿色/],
  ['shuzi', /数字/],
  ['fugailv', /覆盖率/],
  ['fugailu', /覆盖率/],
  ['fugaishuai', /覆盖率/],
  ['chongda', /重大/],
  ['zhongda', /重大/],
  ['tiaojiegou', /调结构/],
  ['diaojiegou', /调结构/],
  ['gongchang', /工厂/],
]);

export const FUZZY_SOUNDS = rows('pinyin', [
  ['dentagongcang', /灯塔工厂/],
  ['zuanjingtexin', /专精特新/],
  ['zuanjintexin', /专精特新/],
  ['guisanggongye', /规上工业/],
  ['zizaozichen', /智造之城/],
  ['jinnintan', /近零碳/],
  ['cuangxinjiqun', /创新集群/],
  ['gongyezongchanzi', /工业总产值/],
  ['qukuainian', /区块链/],
]);

export const OTHER_FORMS = rows(null, [
  ['燈塔工廠', /灯塔工厂/],
  ['專精特新', /专精特新/],
  ['規上工業總產值', /规上工业总产值/],
  ['區塊鏈', /区块链/],
  ['綠色工廠', /绿色工厂/],
  ['５Ｇ基站', /5G基站/],
  ['ＧＤＰ', /gdp|GDP/],
  ['gdp', /gdp|GDP/],
  ['GDP', /gdp|GDP/],
  ['Gdp', /gdp|GDP/],
  ['app', /APP/],
  ['teu', /TEU/],
  ['ABC', /abc/],
  ['“灯塔工厂”', /灯塔工厂/],
  ['专精特新“小巨人”', /专精特新“小巨人”/],
  ['DTGC', /灯塔工厂/],
  ['DengTaGongChang', /灯塔工厂/],
]);

export const NUMBERS = rows(null, [
  ['43600亿', /4\.36万亿元/],
  ['43600亿元', /4\.36万亿元/],
  ['4.36万亿', /4\.36万亿元/],
  ['13473', /13473家|1\.35万家/],
  ['1.35万', /1\.35万家/],
  ['10600', /1\.06万个/],
  ['9493', /9493个/],
  ['5万亿', /5万亿/],
  ['180亿元', /180亿元/],
  ['18000000000元', /180亿元/],
  ['3.86万', /3\.86万个/],
  ['38600个', /3\.86万个/],
  ['28000亿元', /2\.8万亿元/],
  ['53.7%', /53\.7%/],
  ['５３.７％', /53\.7%/],
]);

export const SYNONYMS = rows('synonym', [
  ['高企', /高新技术企业/],
  ['外贸', /进出口/],
  ['国内生产总值', /地区生产总值|gdp|GDP/i],
  ['规模以上工业企业', /规上工业企业/],
  ['研发投入', /研发经费/],
  ['技改', /技术改造/],
  ['战新产业', /战略性新兴产业/],
  ['AI', /人工智能/],
  ['工业和信息化局', /工信局/],
  ['长江三角洲', /长三角/],
  ['waimao', /进出口/],
  ['外贸总额', /进出口总额/],
  ['AI产业', /人工智能产业|人工智能/],
]);

export const NEAR_MISSES = rows('near', [
  ['专精特兴', /专精特新/],
  ['灯塔工场', /灯塔工厂/],
  ['专精新', /专精特新/],
  ['专特精新', /专精特新/],
  ['灯塔大工厂', /灯塔工厂/],
  ['灯塔厂工', /灯塔工厂/],
  ['规上工业总产直', /规上工业总产值/],
  ['规上工业产总值', /规上工业总产值/],
  ['高新技术企页', /高新技术企业/],
  ['高新术企业', /高新技术企业/],
  ['智能化改早', /智能化改造/],
  ['区块炼', /区块链/],
  ['元雨宙', /元宇宙/],
  ['集成电炉', /集成电路/],
  ['小具人', /小巨人/],
  ['政策计算机器', /政策计算器/],
  ['政策计算气', /政策计算器/],
  ['工业母鸡', /工业母机/],
  ['新质生产利', /新质生产力/],
  ['科创版', /科创板/],
]);

/** Words of a ring that the documents hold themselves: both spellings are found, their own first. */
export const SYNONYMS_PRESENT = rows(null, [
  ['智能化改造数字化转型', /智能化改造数字化转型/],
  ['地区生产总值', /地区生产总值/],
  ['营收', /营收/],
]);

export const OPERATORS = rows(null, [
  ['灯塔工厂 !纬创', /灯塔工厂/],
  ['区块链|元宇宙', /区块链|元宇宙/],
  ['区块链 | 元宇宙', /区块链|元宇宙/],
  ['"灯塔工厂"', /灯塔工厂/],
  ['doc:004 灯塔工厂', /灯塔工厂/],
  ['doc:002 gdp', /gdp/i],
  ['year:2018 高新技术企业', /高新技术企业/],
  ['灯塔工厂 doc:003', /灯塔工厂/],
]);

export const QUERIES: readonly Expectation[] = [
  ...CHINESE,
  ...SEVERAL_WORDS,
  ...INITIALS,
  ...PINYIN,
  ...CUT_ANYWHERE,
  ...MIXED,
  ...POLYPHONES,
  ...FUZZY_SOUNDS,
  ...OTHER_FORMS,
  ...NUMBERS,
  ...SYNONYMS,
  ...SYNONYMS_PRESENT,
  ...NEAR_MISSES,
  ...OPERATORS,
];

/** Letters that mean nothing, terms the documents do not hold, sounds of nothing in them: nothing must be found. */
export const NOTHING: readonly string[] = [
  'xqzkw',
  'asdfgh',
  'qwerty',
  'zxcvbn',
  'jfdkslw',
  'vvvv',
  'qqqq',
  'hello world',
  'kubernetes',
  'iuiuiu',
  '量子计算',
  '量子通信',
  '房地产',
  '海洋经济',
  '火星',
  '乡村振兴',
  '人口老龄化',
  '自动驾驶',
  '脑机接口',
  '低空经济',
  '高铁',
  '碳纤维',
  '奥运会',
  '航空母舰',
  '石油化工基地',
  '义务教育',
  '养老保险',
  '失业率',
  '居民消费价格指数',
  '粮食产量',
  'liangzijisuan',
  'fangdichan',
  'haiyangjingji',
  'dengtagongsi',
  'zhuanjingtexuan',
  'guishanggongyexiaofei',
  'dtgcc',
  '灯塔学校',
  '灯塔工厂 火星',
  '"专精特兴"',
  '99999',
  '77.7%',
  '123456789',
  'doc:nosuch 灯塔工厂',
  'year:1999 灯塔工厂',
];
