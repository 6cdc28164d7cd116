/**
 * Standard indicators as the National Bureau of Statistics defines them (《主要统计指标解释》, 《国家统计调查制度》, the notes of the yearly 统计公报),
 * with the wordings that documents use for them. One name for one metric in every document.
 * Each field's rows stand in a file of their own (`indicators-*.ts`): name | unit family | definition | synonyms | not to be mixed with | whole of a bare 占比.
 */
import { ACCOUNTS } from './indicators-accounts.ts';
import { AGRICULTURE } from './indicators-agriculture.ts';
import { ENTERPRISE } from './indicators-enterprise.ts';
import { ENVIRONMENT } from './indicators-environment.ts';
import { FINANCE } from './indicators-finance.ts';
import { INDUSTRY } from './indicators-industry.ts';
import { INVESTMENT } from './indicators-investment.ts';
import { LIVING } from './indicators-living.ts';
import { SERVICES } from './indicators-services.ts';
import { SOCIETY } from './indicators-society.ts';
import { TRADE } from './indicators-trade.ts';
import { TRANSPORT } from './indicators-transport.ts';

/** money 元, 美元 · percent %, ‰ · count 家, 个 … · person 人, 人次 · area · weight · length · volume · energy · time · index · rate: one unit by another (元/亩) · any */
export type IndicatorFamily =
  | 'money'
  | 'percent'
  | 'count'
  | 'person'
  | 'area'
  | 'weight'
  | 'length'
  | 'volume'
  | 'energy'
  | 'time'
  | 'index'
  | 'rate'
  | 'any';

export interface Indicator {
  readonly name: string;
  readonly family: IndicatorFamily;
  readonly definition: string;
  readonly synonyms: readonly string[];
  /** Names of metrics it must not be mixed with. */
  readonly related: readonly string[];
  /** What a bare 占比 of it is a share of; null where usage varies. */
  readonly whole: string | null;
}

const words = (cell: string | undefined): string[] => (cell ?? '').split(' ').filter((word) => word !== '');

const parse = (table: string): Indicator[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', family = 'any', definition = '', synonyms, related, whole] = line.split('|').map((cell) => cell.trim());
      return {
        name,
        family: family as IndicatorFamily,
        definition,
        synonyms: words(synonyms),
        related: words(related),
        whole: whole === undefined || whole === '' ? null : whole,
      };
    });

/** All standard indicators, field by field. */
export const INDICATORS: readonly Indicator[] = [
  ACCOUNTS,
  INDUSTRY,
  ENTERPRISE,
  INVESTMENT,
  TRADE,
  FINANCE,
  SERVICES,
  TRANSPORT,
  AGRICULTURE,
  LIVING,
  SOCIETY,
  ENVIRONMENT,
].flatMap(parse);
