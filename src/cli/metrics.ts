/** A metric as a user names it: its name, a wording of the documents, a part of the name, pinyin or initials. */
import { UserError } from '../corpus/errors.ts';
import type { Metric } from '../facts/model.ts';
import type { Library } from '../library/model.ts';

/** Longer than any name, in any spelling: not worth a search. */
export const LONGEST = 200;

const norm = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’《》「」]/g, '')
    .replaceAll('规模以上', '规上');

/**
 * @returns the metric of this name or wording; else all whose name contains it, those with most facts first
 * @throws UserError `unknown-metric` with the nearest
 */
export async function findMetric(name: string, library: Library): Promise<readonly Metric[]> {
  const wanted = norm(name);
  const exact =
    library.metrics.find((metric) => norm(metric.name) === wanted) ??
    library.metrics.find((metric) => metric.aliases.some((alias) => norm(alias) === wanted));
  if (exact) return [exact];
  const parts = wanted === '' ? [] : library.metrics.filter((metric) => norm(metric.name).includes(wanted));
  if (parts.length > 0) return parts;
  if (name.length > LONGEST) throw new UserError('unknown-metric', { name });
  const { createSearcher } = await import('../search/searcher.ts');
  const hits = createSearcher(library)
    .search(name, { types: ['metric'], limit: 5 })
    .hits.filter((hit) => hit.type === 'metric');
  const sure = hits.filter((hit) => hit.reason !== 'near').map((hit) => library.metrics[hit.ref]);
  const best = sure[0];
  if (best) return [best];
  const { nearest } = await import('./nearest.ts');
  const suggestion =
    library.metrics[hits[0]?.ref ?? -1]?.name ??
    nearest(
      name,
      library.metrics.map((metric) => metric.name),
    );
  throw new UserError('unknown-metric', { name, ...(suggestion ? { suggestion } : {}) });
}
