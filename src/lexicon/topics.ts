/** Names that say nothing without what they belong to, and the words that name what they belong to. Data only. */
import { words } from './words.ts';

/** Things counted of a platform, a fund or an event; bare, they cannot be compared across documents. */
export const VAGUE_THINGS: readonly string[] = words(`
  企业 项目 政策 部门 客户 用户 机构 产品 商户 办事指南 人才 订单 团队 事项 场景 数据 成果 服务 行业 匹配 单位 活动 嘉宾 展商 参展商 观众 会员
  交易 融资 访问 下载 咨询 赔付 参保 理赔 减负
`);

/** What was done with them; it stays in the name. */
export const VAGUE_DEEDS: readonly string[] = words(`
  服务 帮助 注册 入库 落户 入驻 签约 授权 认定 匹配 惠及 参与 覆盖 接入 上线 汇集 累计 汇聚 集聚 对接 达成 意向 合作 孵化 受理 办理
`);

/** How a text brings in what the next clauses tell of: 打造兴业“苏商通”品牌APP，…. */
export const TOPIC_VERBS: readonly string[] = words(`
  打造 建立 搭建 开发 推出 上线 建成 建设 设立 成立 发布 启用 举办 承办 开展 创建 运行 依托 通过 用好 组建 启动 运营 实施 推广
`);

/** Kinds of such things; a phrase that ends so is a name of one. */
export const TOPIC_HEADS: readonly string[] = words(`
  库 平台 基金 周 大会 博览会 交易会 洽谈会 展会 展览会 系统 APP 小程序 论坛 大赛 创新大赛 行动 计划 工程 专项 市场 交易所 交易中心 服务中心
  联盟 集市 产品 保险
`);

/** Words before 产业 that do not say which. */
export const UNNAMED_INDUSTRIES: readonly string[] = words(`
  全 各 新兴 主导 先导 支柱 未来 优势 特色 现代 重点 传统 战略性 战略性新兴 新 高新技术 科技 相关 该 本 实体 大 主要 核心 龙头 高端 第一 第二
  第三 配套 上下游 关键 万亿级 千亿级 百亿级 创新 重大 融合 地方 区域 基础
`);
