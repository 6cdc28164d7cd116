/**
 * Verbs as the reports of governments and statistics offices use them around a counted thing. Data only.
 */
import { words } from './words.ts';

/** Verbs before the counted thing that say it exists or was brought about; they are no part of a metric's name: 累计建成5G基站3.86万个. Longest first is not needed, the reader sorts. */
export const LEADING_VERBS: readonly string[] = words(`
  签约 焕新 上市 引育 发行 利用 收治 搬迁 下放 抓好 建好 做好 培优 配建 增殖放流 新开 获授 建成开放 建成启用 谋划实施 用好 用足 办好 实现
  完成 拥有 共有 建有 现有 设有 具有 累计 累计建成 累计完成 累计培育 累计创建 累计获评 累计入选 累计拥有 累计落户 累计认定 累计实施 累计引进
  累计获批 累计集聚 累计发放 累计注册 累计签订 累计提供 累计举办 累计实现 已建成 已累计 已有 已组建 已接入 已实施 已累计实施 已集聚 已形成
  已培育 建成 建成投用 培育 培育形成 认定培育 创建 创成 获评 获批 获批建设 获批共建 获得 获 荣获 引进 集聚 汇聚 聚集 汇集 组建 成立 设立
  评选 评选出 遴选 认定 评定 打造 建设 布局 布局建设 实施 推进 推进实施 推动 推出 发布 出台 落户 落地 签订 举办 开展 组织 组织实施 组织开展
  接待 吸引 提供 发放 投放 投入 安排 统筹 统筹投入 争取 筹集 筹集建设 募集 征集 收集 归集 办理 受理 办结 制定 修订 制定修改 参与制定 主导
  主导或参与制定 承办 承接 开通 开行 开工 开工建设 启动 启动建设 入选 入围 上榜 登记 登记在册 有 达 达到 形成 涵盖 覆盖 包括 包含 含 为 是
  由 使 让 将 力争 力争形成 确保 预计 计划 规划 安装 修复 改造 改造提升 更新改造 更新 整治 新增 新建 享受 享有 参加 参与 接入 链接 联动 打通
  增设 建立 推广 配备 供应 新供应 储备 出让 收储 收购 盘活 转化 促成 达成 助力 汇编 保有 存有 构建 聚焦 围绕 开发 打响 升级 招引 招引落地
  成功 成功举办 成功入围 成功招引 全面建成 全面完成 全力推进 加快推进 加快建设 排查 新招引 筛选 推送 开放 开设 投运 建成投运 建成运营 通车
  竣工 投产 竣工投产 达产 立项 承担 牵头 收获 斩获 夺得 取得 销售 实有 挂牌 合计有 化解 处置 改造提升和处置 淘汰 关停 腾退 收养 救助
  资助 共有营收 走访 惠企 受益 减免 减负 兑现 下达 拨付 争创 着力培育 大力培育 加快培育 发展 发展壮大 壮大 设置 编制 绘制 梳理 梳理出 审核
  审批 提请 提请审议 取消 调整 精简 重点推进 持续推进 谋划 储备实施 共计 累计为 使用 运营 管理 辐射 连接 通达 直达 归 招录 招聘 招收 输送
  培养 培训 选派 选聘 吸纳 留下 集纳 纳入 列入 录入 入驻 进驻 投用 投入使用 试点 试运行 占地 创新开发 建设运营 全年共 先后出台 先后获评
  先后接管 接管 累计新增 争取到 到账 到位 产生 解决 修建 整改 查处 立案 破获 抓获 播出 播放 创作 演出 出版 推行 招引到 实施完成 联合
  联合开展 联合发布 评出 共获得 共获 共获评 再获 再添 新添 增加 减少 提高 扩大 成为 系统建设 铺设 敷设 铺开完成 全面铺开完成 深化 优化 强化
  加强 分布 扎实推进 高标准建设 高质量建设 高水平建设 高质量完成 高水平打造 高标准打造 全面实施 全面落实 滚动实施 滚动推进 深入实施 加快实施
  稳步推进 有序推进 统筹推进 统筹实施 同步推进 协同推进 积极争取 全力争取 精准投放 建 创 办 办成 开 购置 购买 购 配置 投 引 育 招 聘
  新培育认定 推荐 申报 拓展 紧扣 瞄准 锚定 带动形成 合作 聚 聚力打造 升至 提升至 拿到 已拿到 占得 摘得 蝉联 容纳 规划容纳
`);

/** A leading verb is the beginning of a word before these characters: 建设用地, 开户人数, 储备粮. */
export const LEADING_VERB_GUARDS: Readonly<Record<string, string>> = {
  开: '户办业发放源支',
  建成: '区',
  建设: '用',
  储备: '粮库',
  创: '新业投',
  育: '婴儿种',
  引: '水导擎',
  办: '公学理',
  招: '标商',
  投: '资',
  建: '筑设制',
  完成: '率额量',
  使用: '面',
  达: '标产',
  登记: '失',
  通车: '里',
  运营: '里',
  办理: '量',
  受理: '量',
};

/** A thing and its predicate after its figure: 3家企业入选…500强. The object names the set, the thing is counted in it. */
export const SET_PREDICATES: readonly string[] = words(`
  入选 入围 上榜 跻身 进入 列入 纳入 获评 被评为 被认定为 获批 荣获 获得 获 斩获 通过 上市 位列
`);

/** Other predicates that end the noun phrase after a figure: 14家平台落户苏州. */
export const STOP_PREDICATES: readonly string[] = words(`
  成立 启用 组建 开业 获准 签约 实施 竣工 通车 落户 落地 设立 集中 来源 出自 实现 完成 达到 达 超过 超 突破 增长 下降 营收 参加 参与 开工 建成 投产
  投用 挂牌 组成 构成 缓解 解决 提供 开展 推进 加快 接入 入驻 入网 入库 建立 成为 位居 居 列 均 全部 分别 成功 正式 已 被 将 为 是 在 向 由
  用于 形成 开通 保持 有序 顺利 全面 享受 受益 覆盖 分布 得到 取得 占 累计 新增 发布 启动 获颁 接受 创历史 创下 创新高 创纪录 上线  首次 首创  稳定
  达标 符合 连续 纷纷 相继 陆续  集聚  助力 围绕 推动 促进 进行 制定 出台 试运行 揭牌 销号 高于 低于 快于 位于 生效 办理 达产 加速
  投向 来自 属于 拥有 具备 存在 登陆 回流 当选 亮相 齐聚 到达 获国家 获省 获中国 获全国 获批国家 包括 包含 涵盖 未 实行 采用 前来 同比 比上年 较上年 每年
  每天 每月 年均 日均 作为 达成 举行 进驻 投入  有效 顺畅 如期 按期 提前 悉数 不断 持续 深耕 处于 显示 扩大 全力 大力 着力
`);

/** A predicate is part of a word after (`before`) or before (`after`) these characters: 宜居社区, 集聚区. */
export const STOP_GUARDS: Readonly<Record<string, { readonly before?: string; readonly after?: string }>> = {
  居: { before: '宜民安旧定移邻', after: '民住家室委' },
  集聚: { after: '区地度园' },
  集中: { after: '区地度式供' },
  在: { before: '存潜', after: '校园建岗职线' },
  为: { before: '行作' },
  扩大: { after: '开内' },
  解决: { after: '方' },
  达: { before: '发雷到通', after: '峰标' },
  均: { before: '人年户地平亩', after: '衡' },
};

/** Phrases that open a statement and are no part of what is measured. */
export const OPENINGS: readonly string[] = words(`
  初步核算 据初步核算 经初步核算 据统计 数据显示 据介绍 截至目前 目前 当前 同时 此外 另外 其中 一方面 另一方面 总体上 截至年底 截至年末
  截至期末 截至 截止 进一步 全年 年末 年底 期末 年内 全年共 累计 全市 全省 全区 全县 本市 我市 我省 我区 全市共 全市共有 全市累计 分别 预期
  主要预期目标是 经济社会发展主要预期目标是 主要目标是 过去五年 五年来 一年来 十年来 十年间 近年来 过去一年 会上 首次 成功 当年 本年 上年
  去年 今年 明年 至少 至今 至此 如今 现在 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一季度 二季度 三季度 四季度 上半年 下半年
  前三季度 以来 达产后 投产后 建成后 满产后 全部达产后 全面达产后 建成达产后 项目达产后 项目建成后 项目投产后 全部建成后 超额完成 提前完成 圆满完成 人流方面 物流方面 资金流方面 总共 包括 包含 尤其是 特别是 比如 例如 共计 总计 合计 累积 预计可 更是 还有 另有 历史性 连续 事实上 实际上 真实的 三年后 五年后 十年后 我们公司 本公司 该公司 这是继 加上 此前 此前的 除了 加之 在苏 在杭 在穗 在深 在宁 在甬 在锡 在汉 在蓉
  确保 争取 力争 努力 着力 预计 计划 将会 已经 并且 以及 截至去年底 截至本年末 全域 率先 其他方面 按照 根据 也 还 且 并 将 共 已 达 现 近 约
  超 在 到 至 而 有 即 由 使 让 与 和 及 年 末 底 要 中 我们 全部 市 从 的 间
`);

/** What may follow a short opening when it is really the beginning of a word: 在校生, 现代服务业, 共享单车. */
export const OPENING_GUARDS: Readonly<Record<string, string>> = {
  在: '校园岗册建营线外院职读研编轨途训孵',
  到: '位期港达账',
  至: '臻',
  共: '享建同青产',
  已: '',
  达: '标产',
  现: '代金货场役汇',
  近: '零视海岸郊',
  约: '',
  超: '0123456789百千万级高低大长市算声重充薄净导强',
  将: '军',
  还: '款迁建原',
  且: '',
  并: '购网联',
  也: '',
  而: '',
  有: '效机色限轨组线关毒害偿形氧',
  即: '时买',
  由: '',
  使: '用领',
  让: '',
  与: '会',
  和: '美平谐',
  及: '时',
  年: '均度产货轻人龄销末底接处吞输用新发进',
  末: '端',
  底: '层盘',
  要: '素约客',
  中: '国小央等西科欧心型高低药医外央长山共试信期介职转端青华部成资度营低',
  市: '场级区属民政域值县辖外内直容立郊中控',
  省: '控',
  从: '业事',
  的: '士',
  间: '接',
};

/** Verbs that are part of what is counted: 服务企业, 帮助企业. */
export const KEPT_VERBS: readonly string[] = words(`
  服务 帮助 协助 惠及 横跨 支持 带动 撬动 签约 覆盖 通达
`);

/** Heads that say nothing alone: a stripped verb comes back before them (落户项目), or the thing named just before is meant (…项目1.06万个, 推进实施项目9493个). */
export const GENERIC_HEADS: readonly string[] = words(`
  项目 企业 平台 活动 客户 产品 人员 机构 基地 单位 工程 政策 措施 部门 用户 学校 场所 设施 站点 案件 资金 面积 土地 房屋 人次 车辆 线路
  公司 工厂 园区 小区 任务 事项 标准 成果 人才 订单 合同 举措 场景 金牌 银牌 铜牌 奖牌
`);

/** Heads too vague to be counted as a metric: a text's own way of telling, not a figure of the place. */
export const VAGUE_HEADS: readonly string[] = words(`
  方面 点 层面 维度 阶段 环节 步 角度 要点 大类问题 原则 关键 导向 字 关系 结合 抓手 主线 坚持 统筹 聚焦 支柱 时期 年头 周年 世纪 篇章 文章
  部分 特点 特征 意识 自信 维护 确立
`);
