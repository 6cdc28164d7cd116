import { describe, expect, it } from 'vitest';
import type { Cause, TargetReason } from '../../src/compare/model.ts';
import { causeSentence, reasonSentence } from '../../src/text/verdicts.ts';

const CAUSES: readonly Cause[] = [
  'same-value',
  'within-rounding',
  'within-bound',
  'period-differs',
  'period-unknown',
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
      causeSentence('growth-mismatch', { before: '2021', earlier: '2100亿元', after: '2022', value: '2290亿元', recomputed: '9.0' }, 'zh'),
      '按2021年的2100亿元和2022年的2290亿元推算应为9.0%；规上、限上名单逐年调整或数据修订时，可能是口径不同',
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
