/**
 * Words of one meaning, as Chinese economic statistics and industrial policy use them. A query by one finds the others, marked 同义.
 *
 * A ring holds words that may stand for one another in a figure without changing what is counted. Words that sound alike but count something else
 * (产值 · 增加值 · 营业收入) are in `NEAR_TERMS`: they are offered, never merged.
 * Quotation marks, brackets and spaces do not count, so 专精特新“小巨人” needs no second spelling.
 */
export interface Ring {
  readonly words: readonly string[];
  /** True where only the first may be typed for the others: it is a clipped form, which the others do not always mean. */
  readonly oneWay: boolean;
}

const ring = (line: string): Ring => {
  const oneWay = line.includes('→');
  return { words: line.split(/[→=]/).map((word) => word.trim()), oneWay };
};

/** `a = b` may be typed for one another; `a → b` only the first for the second. */
export const RINGS: readonly Ring[] = `
规上 = 规模以上
规下 = 规模以下
限上 = 限额以上
GDP = 地区生产总值 = 国内生产总值
外贸 = 进出口 = 对外贸易
社零 = 社会消费品零售总额 = 社消零
固投 = 固定资产投资
营收 = 营业收入
主营收入 = 主营业务收入
研发投入 = 研发经费 = 研究与试验发展经费 = R&D经费
R&D = 研究与试验发展
增速 = 增长率 = 增幅
占比 = 比重
一产 = 第一产业
二产 = 第二产业
三产 = 第三产业
外资 → 外商投资
实际使用外资 = 实际利用外资 = 实际到账外资
房地产投资 = 房地产开发投资
能耗强度 = 单位GDP能耗 = 单位地区生产总值能耗 = 万元GDP能耗 = 单位国内生产总值能耗
CPI = 居民消费价格指数
PPI = 工业生产者出厂价格指数
PMI = 采购经理指数
PM2.5 = 细颗粒物
财政收入 → 一般公共预算收入
财政支出 → 一般公共预算支出
住户收入 → 居民人均可支配收入
标箱 = 标准箱 = TEU
美金 = 美元
高企 = 高新技术企业
小巨人 → 专精特新小巨人企业
专精特新 = 专业化精细化特色化新颖化
科小 → 科技型中小企业
民企 = 民营企业
国企 = 国有企业
央企 = 中央企业
外企 = 外资企业 = 外商投资企业
上市公司 = 上市企业
个体户 = 个体工商户
市场主体 = 经营主体
小升规 → 小微企业升规
个转企 → 个体工商户转型升级为企业
五百强 = 500强
智改数转 = 智能化改造和数字化转型 = 智能化改造数字化转型
智改数转网联 = 智能化改造数字化转型网络化联接 = 智改数转网连
数转 → 数字化转型
智改 → 智能化改造
技改 = 技术改造
两化融合 = 信息化和工业化融合 = 信息化与工业化融合
数实融合 = 数字经济和实体经济融合 = 数字经济与实体经济融合 = 实体经济和数字经济融合
新基建 = 新型基础设施
战新产业 = 战略性新兴产业
生产性服务业 = 生产服务业
软件业 = 软件和信息技术服务业 = 软件和信息服务业
新能源车 = 新能源汽车
锂电 = 锂电池 = 锂离子电池
光伏 → 太阳能发电
风电 = 风力发电
绿电 = 绿色电力
双碳 = 碳达峰碳中和
近零碳 = 近零排放
AI = 人工智能
IC = 集成电路
IoT = 物联网
VR = 虚拟现实
ICT = 信息通信技术
MES = 制造执行系统
APP = 应用程序
GVC = 全球价值链
企业上云 = 上云企业 = 上云用云
产学研 = 产学研用
双创 = 创新创业
长三角 = 长江三角洲
大湾区 → 粤港澳大湾区
一带一路 = 丝绸之路经济带和21世纪海上丝绸之路
自贸区 = 自由贸易试验区 = 自贸试验区
经开区 = 经济技术开发区
高新区 = 高新技术产业开发区
综保区 = 综合保税区
工业园 = 工业园区
产业园 = 产业园区
十三五 = 第十三个五年规划
十四五 = 第十四个五年规划
十五五 = 第十五个五年规划
供给侧改革 = 供给侧结构性改革
放管服 = 简政放权放管结合优化服务
工信部 = 工业和信息化部
工信局 = 工业和信息化局
发改委 = 发展改革委 = 发展和改革委员会
经信委 = 经济和信息化委员会
国资委 = 国有资产监督管理委员会
市监局 = 市场监管局 = 市场监督管理局
卫健委 = 卫生健康委 = 卫生健康委员会
高校 = 高等院校 = 高等学校
科研机构 = 科研院所
高铁 = 高速铁路
文旅 = 文化旅游 = 文化和旅游
社保 = 社会保险
医保 = 医疗保险
新三板 = 全国中小企业股份转让系统
优良天数比例 = 空气质量优良率 = 空气优良率
`
  .trim()
  .split('\n')
  .map(ring);

/**
 * Families of words near in name that count different things (国家统计局《主要统计指标解释》): whoever asks for one is shown that the others are there.
 * The longer word comes before one that it holds.
 */
export const NEAR_TERMS: readonly (readonly string[])[] = [
  ['总产值', '产值', '增加值', '营业收入', '销售收入', '销售产值', '利润总额'],
  ['规上规下', '规上', '规下'],
  ['固定资产投资', '工业投资', '技术改造投资'],
  ['进出口总额', '出口总额', '进口总额', '出口交货值'],
  ['一般公共预算收入', '税收收入', '一般公共预算支出'],
  ['常住人口', '户籍人口', '城镇人口'],
  ['高新技术企业', '科技型中小企业', '专精特新中小企业', '瞪羚企业', '独角兽企业'],
  ['高新技术产业', '战略性新兴产业', '新兴产业', '高技术制造业', '先进制造业'],
  ['国家级', '省级', '市级'],
  ['研发经费', '研发人员', '研发机构'],
  ['实际使用外资', '合同外资', '注册外资'],
  ['工业大类', '工业中类', '工业小类'],
  ['智能工厂', '灯塔工厂', '绿色工厂', '标杆工厂', '近零碳工厂'],
  ['企业数', '项目数', '产品数'],
  ['贷款余额', '存款余额'],
  ['同比增速', '年均增速', '增长贡献率'],
];

/** Characters that tell one thing counted from another: 规上 from 规下, 产值 from 产量, 进口 from 出口. One is never taken for a slip of the other. */
export const CONTRASTS: readonly string[] = [
  '零一二三四五六七八九十百千万亿两双',
  '上下',
  '进出',
  '增减',
  '升降',
  '内外',
  '大中小',
  '高低',
  '国省市县区乡镇村',
  '值量额率数',
  '东西南北',
  '男女',
  '城乡',
  '收支',
  '存贷',
  '春夏秋冬',
  '早晚',
  '新旧',
  '前后',
  '年季月日',
];
