/** Units of measure by which a number may be asked for, as written and as meant; a longer word comes before one that begins it. */
export const MEASURES: readonly { readonly word: string; readonly unit: string }[] =
  `个百分点=百分点 百分点 个千分点=千分点 千分点 美元 美金=美元 亩 元 块钱=元 家 户 个 件 人次 人 名=人 项 次 条 座 平方公里 平方千米=平方公里 平方米 公里 千米=公里 公顷 标准箱=TEU 标箱=TEU TEU
吨标准煤 吨 千瓦时 千瓦 位 所 辆 台 艘 架 套 款 只 支 倍 级 %  ％=%`
    .split(/\s+/)
    .map((entry) => ({ word: entry.split('=')[0] ?? '', unit: entry.split('=').at(-1) ?? '' }));
