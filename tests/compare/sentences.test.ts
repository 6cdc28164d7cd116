import { describe, expect, it } from 'vitest';
import type { Cause, TargetReason } from '../../src/compare/model.ts';
import { causeSentence, reasonSentence } from '../../src/text/verdicts.ts';

const CAUSES: readonly Cause[] = [
  'same-value',
  'within-rounding',
  'within-bound',
  'period-differs',
  'period-unknown',
  'within-span',
  'target-actual',
  'kind-differs',
  'unit-differs',
  'name-unclear',
  'definition-differs',
  'scope-differs',
  'order-of-magnitude',
  'digit',
  'rounding',
  'wrong-set',
  'revised',
  'change-mismatch',
  'ratio-mismatch',
  'part-year-exceeds',
  'cumulative-falls',
  'growth-mismatch',
  'share-mismatch',
  'items-share',
  'parts-exceed-whole',
  'sum-mismatch',
  'unexplained',
];
const REASONS: readonly TargetReason[] = [
  'reached',
  'short',
  'short-cumulative',
  'due-later',
  'no-date',
  'no-later-value',
  'no-value-for-year',
  'no-actual',
  'other-definition',
  'bound-undecided',
  'sources-disagree',
  'reached-late-or-unknown',
  'short-later',
];

describe('sentences of verdicts', () => {
  it('are there in both languages for every cause and reason, also where a detail is missing', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const sentence of [...CAUSES.map((c) => causeSentence(c, {}, lang)), ...REASONS.map((r) => reasonSentence(r, {}, lang))]) {
        expect(sentence.length).toBeGreaterThan(3);
        expect(sentence).not.toMatch(/undefined|null|NaN|[。.]$/);
        if (lang === 'en') expect(sentence.replace(/万|超|近/g, '')).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  it.each([
    [causeSentence('period-differs', { a: '2022-01..2022-08', b: '2023H1' }, 'zh'), '时点不同：2022年1—8月与2023年上半年'],
    [causeSentence('definition-differs', { a: '规上', b: '' }, 'zh'), '口径不同：规上 与 （无此限定）'],
    [causeSentence('kind-differs', { a: 'actual', b: 'growth' }, 'zh'), '类型不同：实绩与变化'],
    [
      causeSentence('cumulative-falls', { earlier: '172家', later: '171家' }, 'en'),
      'a cumulative count cannot fall, yet the later 171家 is below the earlier 172家',
    ],
    [
      causeSentence(
        'growth-mismatch',
        { before: '2021', earlier: '2100亿元', after: '2022', value: '2290亿元', recomputed: '9.0', redrawn: 'yes' },
        'zh',
      ),
      '按2021年的2100亿元和2022年的2290亿元推算应为9.0%；规上、限上名单逐年调整，可能是口径不同',
    ],
    [causeSentence('within-bound', { sayA: '超5万亿元', sayB: '5.2万亿元' }, 'zh'), '“超5万亿元”与“5.2万亿元”所许的范围相合'],
    [causeSentence('within-bound', { sayA: '约7%', sayB: '7.1%' }, 'en'), '“约7%” and “7.1%” allow the same values'],
    [causeSentence('digit', { apart: '1家' }, 'zh'), '只差一位数字，可能有一处误写，相差1家'],
    [
      causeSentence('order-of-magnitude', { times: '12', apart: '14.16万家', least: 'yes' }, 'en'),
      'about 12 times apart, another order of magnitude: a misplaced 万 or decimal point, at least 14.16万家 apart',
    ],
    [causeSentence('unexplained', { target: 'yes', apart: '2000亿元' }, 'zh'), '同一期限的目标不同，可能后来作了调整，相差2000亿元'],
    [reasonSentence('short', { goal: '6%', value: '2.5%', at: '2023', apart: '3.5个百分点' }, 'zh'), '2023年为2.5%，低于目标6%，差3.5个百分点'],
    [
      reasonSentence('short', { goal: '5%以内', value: '5.4%', at: '2023', apart: '0.4个百分点', ceiling: 'yes' }, 'zh'),
      '2023年为5.4%，高于目标5%以内，差0.4个百分点',
    ],
    [
      reasonSentence('bound-undecided', { goal: '54%', value: '超50%', at: '2020' }, 'en'),
      '“超50%” does not decide whether the goal of 54% was reached',
    ],
    [
      reasonSentence('due-later', { due: '2025', now: '2024-01-04', value: '401家', at: 'asof', published: '2023-08-08', apart: '99家' }, 'zh'),
      '2025年到期，最新文档为2024-01-04，尚未到期，还差99家',
    ],
    [
      reasonSentence('no-value-for-year', { due: '2020', value: '401家', at: 'asof', published: '2023-08-08' }, 'zh'),
      '没有2020年的同口径数值；2023年8月8日文档所载为401家，不能代替',
    ],
    [reasonSentence('due-later', { due: '2025', now: '2024-01-04' }, 'zh'), '2025年到期，最新文档为2024-01-04，尚未到期'],
    [
      reasonSentence('other-definition', { near: '科创板上市公司数', nearValue: '51家', nearPeriod: 'asof' }, 'zh'),
      '没有同口径的数值；相近而口径不同的有：科创板上市公司数 51家（发布时）',
    ],
  ])('%s', (sentence, expected) => {
    expect(sentence).toBe(expected);
  });
});
