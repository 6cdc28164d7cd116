/** Words around a number that tell a figure from a name, a threshold or a manner of speaking. Lists of words separated by spaces. */

const words = (list: string): readonly string[] => list.split(' ');

/** Right before a number without a unit: it states a value all the same (指数达到90). */
export const STATING_ENDINGS = words(
  '达 达到 达了 达到了 为 至 是 到 指数 系数 得分 评分 总分 均分 比值 比率 合计 总计 共计 于 在 稳定在 保持在 ： :',
);

/** Right before a difference without a unit: 收入比值比上年缩小0.02. */
export const CHANGE_ENDINGS = words('缩小 扩大 提高 下降 上升 降低 增加 减少 回落 收窄');

/** Right behind the first of two levels: 从1.77缩小至1.62, but 从2.0向3.0迭代. */
export const CHANGE_OPENINGS = words('缩小 扩大 提高 提升 下降 上升 降低 增加 减少 回落 增至 降至 升至 收窄');

/** A fraction in figures is one only near these: 约占全国1/8. */
export const SHARE_WORDS = words('占 约 近 超 过 达 为 全国 全省 全球 世界 总 的 不足 不到');

/** Before a:b or a:b:c: the colons stand for a ratio and not for a time. */
export const RATIO_WORDS = words('比 结构 构成 占 差距 调整为 优化为 变为');

/** Wholes of which a part may be told between a bound and its fraction: 超过全省的三分之一. */
export const WHOLES = words('全国 全省 全市 全球 世界 全区 全州 全县 国内 省内 同期');

/** No class of things begins at so many yuan: 45个集群产值超20万亿元 is told of all together. */
export const LARGEST_CLASS = 1e13;

/** What an amount with a bound picks out by its size: 营收超百亿元企业, 亿元以上项目. */
export const SIZED_THINGS = words(
  '企业 项目 产业 产业链 行业 集群 工程 镇 乡村 村 园区 楼宇 城市 港口 大港 街道 公司 龙头 商圈 载体 强县 独角兽 平台企业 地标 品牌 单品 客户 商户',
);
/** Behind such a thing: the amount is said of it after all (超3000亿元产业基金). */
export const SIZED_THING_GUARDS = words('规模 基金 投资 产值 总 数 投入 的投入 技术 贷款 融资 债');
/** Things that a count before the amount can count: 45家工业企业营收超百亿元. */
export const COUNTED_THINGS = words('企业 项目 产业 行业 集群 镇 园区 公司 平台 商圈 综合体 楼宇 街道 城市');
/** Counting words right behind a threshold: 10亿元以上55个. */
export const COUNTERS_OF_SIZED = words('个 家 项 条 户 只 宗 座 件');
/** By what a thing is sized. */
export const SIZE_MEASURES = words('营收 营业收入 产值 销售 收入 投资 投资额 总投资 市值 估值 规模 产出 税收 纳税 交易额 成交额');
/** With one of these the amount is what all of them together reach: 851个项目实现投资3800亿元以上. */
export const TOTAL_WORDS = words('实现 完成 总 共 合计 累计 达 年度 预计 计划');

/** Behind 余 or 多 these make another word of it: 多元, 多功能. */
export const REMAINDER_GUARDS = '元样种功少媒极边维层样面级发方达数年';
/** Behind 成 these make another word of it: 三成功, 建成立. */
export const TENTH_GUARDS = '立功果员为绩本熟型品套交都就语长分';
/** Behind 折 these make another word of it. */
export const DISCOUNT_GUARDS = '叠旧算合射腾磨线扣返服桥';
