import { describe, expect, it } from 'vitest';
import { answersFrom } from '../../src/cli/best.ts';
import type { Fact } from '../../src/facts/model.ts';
import type { Library } from '../../src/library/model.ts';
import { library, run } from './fixture.ts';

const first = library.facts[0] as Fact;

/** A library that states one metric so often. */
function withFacts(...facts: Partial<Fact>[]): Library {
  const all = facts.map((fact, n): Fact => ({ ...first, id: `x:${n}`, start: n, ...fact }));
  const metric = { name: '产值', aliases: [], units: ['元'], facts: all.map((_, n) => n), docs: ['010_report'], definition: null, related: [] };
  return { ...library, facts: all.map((fact) => ({ ...fact, metric: '产值' })), metrics: [metric] };
}

const answer = (own: Library, query = '产值') => {
  const [metric] = own.metrics;
  return metric ? answersFrom(own, query).best(metric) : null;
};

describe('the best answer', () => {
  it('is the latest value, never a goal where there is a result', () => {
    expect(answer(withFacts({ period: '2020' }, { period: '2022' }, { period: '2021' }, { period: '2030', kind: 'target' }))?.fact.period).toBe(
      '2022',
    );
    expect(answer(withFacts({ period: '2030', kind: 'target' }))?.fact.period).toBe('2030');
  });

  it('is of the year or the place that the query names', () => {
    const own = withFacts({ period: '2020' }, { period: '2022' }, { period: '2021', scope: '全国' });
    expect(answer(own, '产值 2020')?.fact.period).toBe('2020');
    expect(answer(own, '全国产值')?.fact.scope).toBe('全国');
    expect(answer(own, '产值 1999')?.fact.period).toBe('2022');
  });

  it('is of the place most facts speak of', () => {
    expect(answer(withFacts({ period: '2020' }, { period: '2021' }, { period: '2022', scope: '全国' }))?.fact.scope).toBe('明州');
  });

  it('is the exact one of several for one time', () => {
    expect(answer(withFacts({ bound: 'gt', surface: '超4万亿元' }, { surface: '4.2万亿元' }))?.fact.surface).toBe('4.2万亿元');
  });

  it('is held against facts of the same place only, the gravest first', () => {
    const alone = answer(withFacts({ period: '2022' }, { period: '2022', scope: '全国', value: 1 }));
    expect(alone).toMatchObject({ agreement: null, against: null, docs: ['010_report'] });
    const own = withFacts({ period: '2022' }, { period: '2021', doc: '011_news' }, { period: '2022', doc: '011_news' });
    expect(answer(own)).toMatchObject({ agreement: { verdict: 'agree' }, docs: ['010_report', '011_news'] });
  });

  it('takes no repetition within its document for an agreement of sources', () => {
    expect(answer(withFacts({ period: '2022' }, { period: '2022', paragraph: 9 }))?.agreement).toBeNull();
  });

  it('says the date of the document where the fact has none', () => {
    expect(answer(withFacts({ period: 'asof' }))?.published).toMatch(/^202[23]/);
    expect(answer(withFacts({ period: '2022' }))?.published).toBeNull();
  });

  it('says that two other statements conflict where the latest has no rival of its time', () => {
    const made = withFacts(
      { period: '2022' },
      { period: '2021', value: 3e12, surface: '3.0万亿元' },
      { period: '2021', value: 2e12, surface: '2.0万亿元', doc: '011_news' },
    );
    // 产值 alone is too vague a name to charge anyone with.
    const name = '规上工业总产值';
    const own = {
      ...made,
      facts: made.facts.map((fact) => ({ ...fact, metric: name })),
      metrics: made.metrics.map((metric) => ({ ...metric, name })),
    };
    const found = answer(own);
    expect(found?.agreement?.verdict).toBe('other-period');
    expect(found?.dispute?.map((fact) => fact.value).sort()).toEqual([2e12, 3e12]);
    expect(answer(withFacts({ period: '2022' }, { period: '2021' }))?.dispute).toBeNull();
  });
});

describe('filters of a query', () => {
  const answered = async (query: string) => JSON.parse((await run(['find', query, '--format', 'ndjson'])).out.split('\n')[0] ?? '{}');

  it('leave nothing to answer with but what passes them', async () => {
    expect((await answered('doc:011 灯塔工厂数')).fact).toMatchObject({ doc: '011_news', value: 13 });
    expect((await answered('doc:010 灯塔工厂数')).fact).toMatchObject({ doc: '010_report', value: 12 });
    expect((await answered('year:2025 规上工业总产值')).fact).toMatchObject({ period: '2025', kind: 'target' });
  });
});
