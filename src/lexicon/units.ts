/**
 * Units of measure and counting words that a figure can carry, by family; `INDICATOR_FAMILIES` tells the family that indicators are declared in.
 * Names follow the 统计用计量单位 of the National Bureau of Statistics and GB 3100; counting words are those of its communiqués.
 */

import type { IndicatorFamily } from './indicators.ts';

export type UnitFamily =
  | 'money'
  | 'percent'
  | 'points'
  | 'multiple'
  | 'person'
  | 'count'
  | 'trips'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'data'
  | 'time'
  | 'temperature'
  | 'score'
  | 'sound'
  | 'rate'
  | 'rank';

/** Written forms by family, separated by spaces. `written=unit` names the unit a form stands for. */
const FAMILIES: Readonly<Record<UnitFamily, string>> = {
  money:
    '元 元人民币=元 人民币元=元 人民币=元 美元 美圆=美元 美金=美元 美刀=美元 欧元 日元 日圆=日元 英镑 港元 港币=港元 韩元 韩币=韩元 新台币 台币=新台币 新加坡元 加元 澳元 卢布 瑞士法郎 法郎 泰铢 卢比 奈拉 比特币 块钱=元 个比特币=比特币',
  percent: '% ％=% 个百分号=% ‰ ‱',
  points: '百分点 个百分点=百分点 個百分點=百分点 百分點=百分点 个千分点=千分点 千分点 个万分点=万分点 万分点 个基点=基点 基点 个BP=基点 BP=基点',
  multiple: '倍 番',
  person: '人 名 位 人员 名学生',
  count:
    '个位次=位 位次=位 个名次=位 剂次 剂 针次 家 户 个 件 项 条 座 台 辆 套 艘 架 种 类 所 处 支 只 部 款 张 份 篇 本 册 幅 块 片 枚 颗 株 棵 头 匹 羽 只次 笔 单 宗 起 例 场 届次 班 列 节 间 栋 幢 层 门 对 双 组 队 团 根 桩 把 杆 盏 口 眼 孔 井 幕 集 首 台套 台（套）=台套 台(套)=台套 台/套=台套 批次 批 门次 点 站 泊位 个泊位=个 床 张床 席 股 手 箱 盒 瓶 桶 袋 包 盘 群 尾 匹马 标箱 标准箱 TEU 重箱 纱锭 锭 重量箱 品种 平台 期 卷 通 封 则 道 顶 尊 具 面 副 粒 丸 支队 万例=例 词 字 帧 户头 宗地 标段 车皮 车 柜 副本 节点 个点 个工作日 架次 航次 车次 列次 班列 艘次 辆次 台次 件次 课时 学时 工时 人日 工作日 天次 户次 家次 项次 场次 班次 次 名次 客位 座位 学位 个学位=个 个席位 席位 床位 个床位=个 张床位=张 车位 个车位=个 泊 机位 工位 卡位 铺位',
  rate: '/10万 /十万 /万 /10万人 μg/m³ μg/m3 μg/m ug/m3 μg/立方米 mg/m³ mg/m3 mg/L mg/l 吨公里 吨海里 箱公里 人公里 客公里',
  trips: '人次 乘次 人乘次 人天 人次数 人月 人年',
  area: '平方米 平方公里 平方千米 平米=平方米 平方厘米 平方英尺 公顷 亩 万亩次=亩次 亩次 ㎡=平方米 m²=平方米 km²=平方公里 标准亩',
  length:
    '公里 千米 米 厘米 毫米 微米 纳米 英尺 英里 海里 英寸 寸 里 车道公里 单线公里 皮长公里 芯公里 芯千米=芯公里 皮长千米=皮长公里 对公里 km=公里 km（=公里 m=米 cm=厘米 mm=毫米 nm=纳米',
  volume: '立方米 立方 立方千米 升 毫升 公升 加仑 标方 标准立方米 方 m³=立方米',
  mass: '吨 公斤 千克 克 毫克 微克 斤 载重吨 综合吨 吨标准煤 吨标煤=吨标准煤 吨二氧化碳 吨油当量 总吨 净载重吨 kg=公斤 mg=毫克 t=吨 克拉 蒸吨 担',
  energy: '千瓦时 度 度电 兆瓦时 吉瓦时 焦耳 千焦 兆焦 吉焦 大卡 千卡 卡 kWh=千瓦时 MWh=兆瓦时 GWh=吉瓦时 TWh 瓦时 千伏安 伏安 安时 标准煤',
  power: '千瓦 兆瓦 吉瓦 瓦 马力 匹 kW=千瓦 MW=兆瓦 GW=吉瓦 千伏 伏 kV 毫安 赫兹 兆赫 安培 kVA 摄氏',
  data: 'PB TB GB EB ZB MB Mbps Gbps Tbps 兆比特 比特 字节 兆 P EFLOPS PFLOPS EFlops PFlops Eflops Pflops Tops TOPS 卡时 量子比特 Token token Tokens tokens',
  time: '天 日 小时 分钟 秒 周 个月 岁 周岁=岁 分秒 毫秒 纳秒',
  temperature: '℃ 摄氏度 °C=℃ 华氏度',
  score: '分 星 票 级 档 折',
  sound: '分贝 dB=分贝 dB(A)=分贝 帕 百帕 兆帕 千帕 流明 勒克斯 目',
  rank: '',
};

export interface Unit {
  /** As written in the text. */
  readonly written: string;
  /** The unit it stands for. */
  readonly unit: string;
  readonly family: UnitFamily;
}

/** Every unit, by its written form. Where families share a form the first keeps it. */
export const UNITS: ReadonlyMap<string, Unit> = tableOf(FAMILIES);

function tableOf(families: Readonly<Record<UnitFamily, string>>): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [family, forms] of Object.entries(families) as [UnitFamily, string][]) {
    for (const form of forms.split(' ').filter((word) => word !== '')) {
      const [written = form, unit = written] = form.split('=');
      if (!units.has(written)) units.set(written, { written, unit, family });
    }
  }
  return units;
}

/** The family that an indicator counted in such units is declared in: points are told of rates, trips are people's, the rest of what is only counted is `count`. */
export const INDICATOR_FAMILIES: Readonly<Record<UnitFamily, IndicatorFamily>> = {
  money: 'money',
  percent: 'percent',
  points: 'percent',
  multiple: 'rate',
  person: 'person',
  trips: 'person',
  count: 'count',
  rate: 'rate',
  area: 'area',
  length: 'length',
  volume: 'volume',
  mass: 'weight',
  energy: 'energy',
  power: 'energy',
  data: 'count',
  time: 'time',
  temperature: 'index',
  score: 'count',
  sound: 'count',
  rank: 'count',
};

/** Forms behind the stroke of a compound unit (元/亩, 微克/立方米, 件/万人) that are no units of their own. */
export const DENOMINATORS: readonly string[] = [
  '年',
  '月',
  '季度',
  '天',
  '日',
  '周',
  '小时',
  '时',
  '分钟',
  '秒',
  '人年',
  '万人',
  '百人',
  '千人',
  '十万人',
  '百户',
  '万户',
  '户年',
  '人·年',
  '人·月',
  '人·天',
  '万元',
  '亿元',
  '万元GDP',
  '亿元GDP',
  '单位',
  '公斤',
  '平方米·年',
  '平方公里',
  '百平方公里',
  '万平方公里',
  '百公里',
  '人',
  '次',
  '户',
  '亩',
  '吨',
  '千瓦时',
  '度',
];

/** Codes of ISO 4217 of the currencies. */
export const CURRENCIES: Readonly<Record<string, string>> = {
  元: 'CNY',
  角: 'CNY',
  毛: 'CNY',
  美元: 'USD',
  美分: 'USD',
  欧元: 'EUR',
  日元: 'JPY',
  英镑: 'GBP',
  港元: 'HKD',
  韩元: 'KRW',
  新台币: 'TWD',
  新加坡元: 'SGD',
  加元: 'CAD',
  澳元: 'AUD',
  卢布: 'RUB',
  瑞士法郎: 'CHF',
  泰铢: 'THB',
  卢比: 'INR',
  奈拉: 'NGN',
};

/** Parts of a currency's unit that may follow it: 50元6角三分. */
export const SUBUNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  元: { 角: 0.1, 毛: 0.1, 分: 0.01 },
  美元: { 美分: 0.01 },
  日元: { 日本銭: 0.01 },
};

/** Signs before an amount. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = { '￥': '元', '¥': '元', $: '美元', '＄': '美元', '€': '欧元', '£': '英镑' };

/** Counting words that a Chinese digit below ten goes with when it states a figure and not a manner of speaking (三家企业, but 三个方面). */
export const STRONG_COUNTERS: readonly string[] = [
  '家',
  '户',
  '人',
  '所',
  '座',
  '台',
  '辆',
  '艘',
  '架',
  '起',
  '例',
  '宗',
  '亩',
  '吨',
  '元',
  '万元',
  '公里',
  '米',
  '公顷',
  '平方公里',
  '平方米',
  '倍',
  '天',
  '千瓦',
  '千瓦时',
  '人次',
  '件',
  '票',
];

/**
 * Characters behind a unit with which it is the start of another word: 元 in 元化, 项 in 项目, 人 in 人民币. Behind a number a counting word is nearly
 * always one, so only what is common stands here.
 */
export const UNIT_GUARDS: Readonly<Record<string, string>> = {
  人: '民',
  家: '庭禽',
  户: '籍',
  元: '宇旦素老',
  分: '别之类布析钟局公配支担摊级阶批散管享工行会区院店场部队组子解拨红流',
  点: '击位评亮半建多',
  位: '于',
  名: '额',
  条: '件例',
  项: '目',
  面: '积对向临试',
  部: '门委队',
  座: '谈',
  层: '次面级',
  门: '槛类户',
  种: '类',
  类: '似别型',
  场: '所地景馆',
  批: '准发示复量',
  支: '持付出援',
  处: '于置',
  所: '属有得需',
  台: '风阶',
  套: '餐',
  组: '织',
  队: '伍员',
  团: '队结体员',
  对: '于外口标接应照策话象内',
  只: '有要能是为',
  本: '地市省区科土次级期年月外',
  天: '然津气使文府下际空',
  日: '均常前本报趋渐益用',
  度: '假过量夏',
  口: '岸径腔述',
  米: '线其',
  里: '程面河桥店亭铺墩沟塘',
  方: '面式案向位法针便阵言略能可',
  通: '过信道关车航行用报知勤胀常',
  节: '能约水假日目',
  间: '接隔',
  期: '间末货刊待初望权内',
  首: '次个批席位届套创家',
  道: '路德',
  单: '位个一元列项边独',
  集: '成群团中聚体装约合',
  列: '入为',
  班: '子',
  字: '节号体',
  次: '性数要',
  份: '额',
  起: '来步草点源重',
  例: '如外',
  款: '项',
  角: '度色逐落',
  块: '链',
  毛: '利坯',
  票: '据房',
  席: '位卷',
  把: '握手关',
  张: '家江贴掖',
  股: '份权票东改',
  手: '续机段术工',
  孔: '子径',
  头: '部衔',
  井: '冈',
  包: '括容含头装',
  周: '边期年转',
  兆: '瓦赫',
  卡: '车点口',
  匹: '配',
  星: '级河空期',
  级: '别',
  目: '标前录的',
};

/** Behind a number and a gap these are the next cell or column of a table, not a unit and its noun: 12 人均预期寿命, 7.0 个人所得税. */
export const NEXT_CELL: Readonly<Record<string, string>> = {
  人: '均口才员',
  家: '禽庭具用',
  个: '人',
  卷: '烟',
  眼: '镜',
  件: '均',
  头: '孢',
  条: '码',
  度: '量',
};

/**
 * The unit that goes without saying when a scaled number has none: 规上工业总产值达5万亿 is money, 参保人数超过1560万 are people.
 * `before` stand in the same clause before the number, `behind` right after it; `least` is the smallest scale that is said so.
 */
export const IMPLIED_UNITS: readonly {
  readonly unit: string;
  readonly family: UnitFamily;
  readonly least: number;
  readonly before: string;
  readonly behind: string;
}[] = [
  {
    unit: '元',
    family: 'money',
    least: 1e8,
    before:
      '产值 增加值 生产总值 GDP gdp 经济总量 总额 零售额 销售额 签约额 融资额 营收 收入 支出 利润 投资 资产 存款 贷款 余额 交易额 成交额 贸易额 进出口 出口额 市值 税收 产业规模 基金规模 管理规模 保费',
    behind: '投资 产值',
  },
  {
    unit: '人',
    family: 'person',
    least: 1e4,
    before: '人数 人口 从业人员 参保人员',
    behind: '居民 群众 老年人 老人 学生 大学生 职工 市民 旅客 游客 儿童 女性 青年 残疾人 农民 劳动者 人口 重点群体 村民 参保人',
  },
];
