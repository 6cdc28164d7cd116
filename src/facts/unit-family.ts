/** What a unit measures. In: a unit (元, 家, 吨公里, 亿元). Out: the family that indicators are declared in. */
import type { UnitFamily } from '../lexicon/indicators.ts';

const FAMILIES: readonly (readonly [RegExp, UnitFamily])[] = [
  [/^(?:%|‰|百分点|个百分点|成)$/, 'percent'],
  [/\/|每|吨公里|人公里|吨海里/, 'rate'],
  [/^(?:元|美元|港元|欧元|日元|英镑|人民币|港币|澳元|卢布|韩元)/, 'money'],
  [/^(?:人|人次|名|位|人天|班次人)$/, 'person'],
  [/^(?:亩|公顷|平方米|平方公里|平方千米|㎡|km²|平方|千公顷|顷|立方千米)$/, 'area'],
  [/^(?:吨|千克|公斤|克|斤|吨标准煤|标准吨|载重吨|蒸吨|tce|毫克|微克)$/i, 'weight'],
  [/^(?:公里|千米|米|里|海里|厘米|毫米|纳米|km|m|车道公里)$/i, 'length'],
  [/^(?:立方米|升|方|毫升|m³|标准立方米|立方)$/i, 'volume'],
  [/^(?:千瓦|千瓦时|瓦|瓦时|度|焦耳|kW|kWh|MW|GW|千伏安|伏安|马力|兆瓦|吉瓦)$/i, 'energy'],
  [/^(?:年|个?月|天|日|小时|分钟|秒|岁|周|季度|个季度|周岁)$/, 'time'],
  [/^倍$/, 'rate'],
  [/^$/, 'index'],
];

export function familyOf(unit: string): UnitFamily {
  const base = unit.replace(/^[万亿]+(?=.)/, '');
  return FAMILIES.find(([pattern]) => pattern.test(base))?.[1] ?? 'count';
}
