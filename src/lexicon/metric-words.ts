/**
 * The closed-class words that hold a statement together: verbs between a thing and its figure, comparisons, shares, ranks,
 * and the measure words that make a name a metric. Data only; `facts/` reads them into patterns.
 */
import { words } from './words.ts';

/** Words that join a subject to its level and say nothing of what is measured: 产值达1亿元. Longest first where one begins another. */
export const LEVEL_VERBS: readonly string[] = words(`
  预计达到 预计达 预计为 预计完成 预计实现 预计 力争达到 力争突破 力争实现 力争 达到 达 为 是 有 共有 共 合计 总计 共计 已有 已达到 已达
  已超 已 现有 拥有 建有 设有 保持在 维持在 控制在 稳定在 保持 维持 控制 提高到 提高至 提升到 提升至 提高为 上升到 上升至 上升为 增加到
  增加至 增长到 增长至 增至 升至 扩大到 扩大至 扩大为 扩展到 扩展至 下降到 下降至 下降为 降低到 降低至 降到 降至 减少到 减少至 缩小到 缩小至
  缩小为 缩短至 缩短到 压缩至 压缩到 突破 超 超过 近 约 约为 接近 逾 迈上 跃上 跨过 站上 迈过 迈入 实现 完成 累计达到 累计达 累计 分别达到
  分别达 分别为 分别 均达到 均达 均为 均超过 均超 均 都 双双 仅 仅为 只有 不低于 不少于 高达 多达 可达 将达 将达到 将 要达到 要 应达到 至 到
  在 调整为 恢复到 恢复至 首次 成功 顺利 稳步 进一步 总体 基本 再 再次 又 预期 预期目标为 目标为 预期目标 目标 规划 计划完成 计划 拟 安排
  优化为 优化到 精准 先后 不超过 不高于 仍 仍为 合计达 每人每月 每人每年 每人每天 每月 每年 每人 达到每人每月 提高到每人每月 提高至每人每月 年底 年末 继续 平均
  平均为 最高达 均已 也 已经 则为 始终 连续 总量保持 稳居 得到 只 才 就 逐年 各 升格为 突破了 达到了 超过了 实现了 完成了 形成 历史性
  历史性突破 第一次 首度 达到人均 达人均 有望 有望达 有望达到 有望突破 依然 仍然 可能 早就 早已 稳定 稳步提高到 稳步提升至 确保 确保完成 调高至 上调至 下调至 增加 上浮至 左右
`);

/** A short level verb is part of a word after these characters: 人均, 国有, 公共. */
export const LEVEL_VERB_GUARDS: Readonly<Record<string, string>> = {
  均: '人年户地平亩日月周件校篇师班单',
  有: '国私公所特含享具共',
  共: '公',
  约: '节合履契违制预特签',
  要: '需主重必纲首摘概',
  达: '雷发到通',
  为: '行作人认',
  近: '附邻',
  在: '存潜外',
  到: '报签',
  至: '甚',
  超: '反',
  是: '但',
  各: '全在',
  也: '',
  再: '',
  将: '名',
  只: '',
  就: '成',
  才: '人英',
  已: '',
  仅: '',
  又: '',
  逾: '',
  拟: '模虚',
};

/** Verbs of a rise. */
export const RISE_VERBS: readonly string[] = words(`
  增长 上涨 增加 提高 提升 上升 扩大 增幅 增幅达 增幅为 增长了 提高了 增加了 上升了 提升了 增长率 多增 拉大 净增 净增加 涨幅 涨幅达 攀升
  攀升了 加快 提速 增产 增支 增收 前移 前进 增 涨
`);

/** Verbs of a fall. */
export const FALL_VERBS: readonly string[] = words(`
  下降 减少 回落 降低 下跌 缩小 收窄 压减 下滑 萎缩 下降了 减少了 降低了 降幅 降幅达 降幅为 少增 缩减 回落了 压降 缩小了 负增长 下调 放缓 减产 减支 短收 减收 后移 降 跌
`);

/** Verbs of change that are one only before a percentage: 同比增13%. */
export const SHORT_CHANGES: readonly string[] = words(`
  增 涨 降 跌
`);

/** A short verb of change is part of a word after these characters: 新增. */
export const CHANGE_GUARDS: Readonly<Record<string, string>> = { 增: '新净激递倍', 涨: '上', 降: '下普', 跌: '下' };

/** Verbs of change that are said of a growth rate alone, in percentage points: 增速较8月加快2.1个百分点. */
export const SPEED_VERBS: readonly string[] = words(`
  加快 提速 放缓
`);

/** Verbs of a saving: a fall that is told as an achievement, never against last year. */
export const SAVING_VERBS: readonly string[] = words(`
  节省 节约 节约了 节省了 缩短 缩短了 压缩
`);

/** Adverbs that stand between a comparison and the verb of change: 同比实际增长. */
export const CHANGE_ADVERBS: readonly string[] = words(`
  扣除价格因素 扣除价格因素后 剔除价格因素 实际 名义 大幅 平均 只 仅 分别 均 小幅 略 又 再 共 预期 预计 合计 则 快速 逆势 稳定 有望 也 都 将 已 明显 显著 双双 各 约 保持 实现 力争
  稳步 进一步 整体 计划 目标 可比
`);

/** Verbs that place a thing in an order: 居全国第四. */
export const RANK_VERBS: readonly string[] = words(`
  位居 位列 居 列 位于 排名 排 稳居 名列 跃居 跻身 跃升至 跃升到 上升至 上升到 升至 升到 提升至 提升到 保持 位次 为 达到 继续位居 蝉联
  进位至 跃至 均 都 分别 双双 继续 连续 仍 首次 总量 已 又 稳定 再次 领跑 入围 入选 进入 创 进 在 获 获得 荣获 并列 前移至 晋升至 升为
  分居 分列 分获 位居全 处于 稳 始终 排在 排到 再 夺得 前进至 进位到 登上 连年
`);

/** Words that make a phrase a metric by themselves when they end it; bare, they need an owner (总规模 of the fund). */
export const MEASURE_WORDS: readonly string[] = words(`
  时速 竞争力 影响力 综合实力 实力 活力
  增长面 亩产 时间 时限 气温
  总产值 产值 增加值 净增加值 总产量 产量 总产 单产 营业总收入 营业收入 主营业务收入 营收 销售收入 业务收入 总收入 净收入 收入 财政收入
  税收收入 可支配收入 消费支出 总支出 支出 利润总额 净利润 利润 税收 利税 销售产值 销售额 总销售额 零售额 零售总额 成交额 交易额 交易总额
  营业额 总额 金额 总金额 出口额 进口额 出口总额 进口总额 进出口总额 进出口额 进出口 出口 进口 出口交货值 合同额 合同总额 执行额 总投资
  投资额 投资总额 总投资额 投资 完成投资 投资完成额 注册资本 总规模 规模 首期规模 资产总额 总资产 净资产 资产 总市值 市值 存款余额 贷款余额
  余额 存款 贷款 保费收入 保费 赔付支出 赔付额 经费 费用 成本 资金 总量 数量 总数 个数 家数 参保人数 贡献度 人数 总人数 人次 户数 件数
  吞吐量 客运量 货运量 运输量 周转量 业务量 发电量 用电量 用水量 供水量 用气量 排放量 存栏 存栏量 出栏 出栏量 出笼 保有量 拥有量 授权量
  申请量 储量 存储量 处理量 销量 销售量 藏书量 接待量 播种面积 种植面积 施工面积 竣工面积 销售面积 建筑面积 占地面积 总面积 面积 里程 总里程
  运营里程 通车里程 长度 总长度 装机容量 装机 总动力 容量 能力 产能 浓度 指数 能耗 总能耗 能源消费量 水耗 强度 密度 标准 水平 价格 均价 寿命
  预期寿命 天数 年限 率 比率 比例 比重 占比 增速 增幅 降幅 涨幅 增长率 速度 贡献率 普及率 覆盖率 覆盖面 占有率 渗透率 人口 产出 总产出
  客流量 流量 采购额 融资额 募集资金 股权融资 债权融资 融资 合同金额 补贴 奖补 补助 工资 薪酬 平均工资 最低工资 均值 得分 总分 分值 评分
  满意度 集中度 自给率 转化率 系数 弹性 生产率 物价 指标 销售 招生 在校生 在校学生 毕业生 床位 库容 总库容 用户 用地 房源 算力 总算力
  算力规模 次数 频次 频率 比值 差距 额度 授信 缺口 总值 进出口总值 出口总值 进口总值 消费额 消费 花费 总花费 盈利 亏损 电量 热量 供应量
  需求量 储备 产出率 利用率 达标率 优良率 合格率 完好率 开工率 再就业 品牌价值 资本 成交面积 贷款额 存款额 发行额 债券 补贴资金 票房 载客量
  搭载量 跨境结算量 结算量 结算额 债务 债务余额 结余 年末结余
`);

/** Measure words that hold when they stand alone after their owner: 小学115所，在校学生16.88万人. */
export const DEPENDENT_WORDS: readonly string[] = words(`
  招生 在校生 在校学生 在园幼儿 毕业生 床位 总投资 投资总额 总面积 面积 总规模 规模 首期规模 注册资本 总额 金额 总金额 产值 营业收入 营收
  销售收入 销售额 收入 利润 利润总额 净利润 税收 总量 数量 总数 增速 增幅 占比 比重 总里程 里程 总长度 长度 建筑面积 总建筑面积 占地面积
  完成投资 投资 年度计划投资 产业规模 合同额 成交额 成交金额 交易额 浓度 产量 存栏 出栏 参保人数 人数 余额 单产 总产量 总产 计划总投资
  协议总投资 协议投资 投资额 总投资额 销量 出口 进口 出口额 进口额 发电量 装机 产能 算力 注册资金 融资额 贷款余额 总建面 累计 金额达 贷款
  容量 市值 总市值 总资产 均价 个数 家数 件数 次数 年均增速 客流量 赔付 存量 总库容 增量 数 全年 总 品牌价值 营业额 实现产值 观众 均值
  研发投入 毕业 死亡 受伤 总装机 总装机容量 总容量 总产能 税收收入 年度投资 计划投资 年度计划投资规模 计划投资规模 完成率 全部建成后 就业人数 从业人员 授信额度 年产能 年产量 年产值 使用面积 用地面积 总收入 支出 补贴金额 资金规模 基金规模
`);

/** A branch is named by these alone under its total: 农业龙头企业269个，其中国家级4个. */
export const BRANCH_MODIFIERS: readonly string[] = words(`
  新购 新辟优化 新辟 国家级 省级 市级 县级 区级 部级 世界级 全国 国家 省 省部级 国家级和省级 省级以上 市级以上 省级及以上 国家级以上
  国地联合 城市 农村 城镇 乡村 城乡 男性 女性 境内 境外 国内 国外 入境 公路 水路 铁路 民航 航空 水运 公共 民办 公办 公立 私立 民营 国有 外资
  内资 五星级 四星级 三星级 5A级 4A级 3A级 甲级 乙级 三级 二级 一级 三甲 重点 新建 续建 在建 竣工 发明 实用新型 外观设计 夏 秋 早 陆路 海路
  本市 市外 省外 省内 市内 外地 外省 5A 4A 3A 新增 新开工 已建成 财产险 人身险 寿险 健康险 专精特新 规上 限上 中央 地方 大型 中型 小型 微型
  中小 民间 高速 普通 市属 区属 省属 央属 住户 企业 常住 户籍 大运河 户外 室内 室外 轨道 常规公交 特级 全球 全省 A股 港股 科创板 创业板
  北交所 主板 新三板 国际 地区 国省 直播 新竣工 新签约 新投产 新落地 新引进 新建成
`);

/** Class words behind the last name of a list that are said of all its short names: 失业、工伤保险人数; 汽车、家电以旧换新. */
export const LIST_TAILS: readonly string[] = words(`
  保险 贷款 存款 工程 支出 以旧换新 综合人口 综合覆盖 产业链 用电 用水 消费
`);

/** Ranks of issuing or level that a list passes on: 国家级绿色工厂56家、绿色园区4家. */
export const LEVEL_PREFIXES: readonly string[] = words(`
  省级及以上 市级及以上 国家级及以上 国家级 省级 市级 部级 省部级 世界级 国家 全国 省 市 全省 省级以上 市级以上 国家级和省级
`);

/** New ones against the stock: a list passes them on, and they make another metric (新增上市公司数 ≠ 上市公司数). */
export const FLOW_PREFIXES: readonly string[] = words(`
  新推广 新接入 新落地 新开展 新出让 新获 新选育 新增设 新引育 新开发 新增 新认定 新获评 新获批 新引进 新建 新建成 新开工 新入选 新设立 新设
  新登记 新注册 新成立 净增 新培育 新落户 新备案 新立项 新签约 新上市 新改建 新(改)建 新（改）建 新开通 新推出 新批 新签 新开 新投产 新创
  新获认定 新组建 新竣工 新改扩建 新建改造 改造 修复 排查 新推荐认定 新招引 新创成 新辟
`);
