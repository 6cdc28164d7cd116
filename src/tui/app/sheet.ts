/** A view as a table of data, for export: everything the view lists under its filter, not only what fits the screen. */

import type { Fact } from '../../facts/model.ts';
import { dateText, labels, periodText } from '../../text/labels.ts';
import { comparisonListing, verdictOf, verdictWord } from '../screens/comparison/columns.ts';
import { documentsListing } from '../screens/documents/state.ts';
import { cellText } from '../screens/matrix/rows.ts';
import { columnTitle, matrixListing } from '../screens/matrix/state.ts';
import { metricsListing } from '../screens/metrics/state.ts';
import { answerOf } from '../screens/search/open.ts';
import { stageOf } from '../screens/stage.ts';
import { targetsListing } from '../screens/targets/state.ts';
import { saidOf, termsListing } from '../screens/terms/state.ts';
import type { Scene } from './outcome.ts';
import { type Place, type Sheet, type SheetRow, wordsOf } from './state.ts';

/** @returns the view as data */
export function sheetOf(place: Place, scene: Scene): Sheet {
  const { state, world } = scene;
  const { lang } = state.settings;
  const words = wordsOf(state).column;
  const titled = (name: string, keys: readonly (keyof typeof words)[], rows: readonly SheetRow[]): Sheet => ({
    name,
    columns: keys.map((key) => ({ key, title: words[key] })),
    rows,
  });
  const said = labels[lang];
  switch (place.view) {
    case 'documents':
      return titled(
        'documents',
        ['doc', 'title', 'date', 'publisher', 'author', 'length', 'facts', 'file'],
        documentsListing(place, scene).rows.map(({ id, title, date, publisher, author, length, file }) => ({
          doc: id,
          title,
          date,
          publisher,
          author,
          length,
          facts: world.factsOf(id).length,
          file,
        })),
      );
    case 'reader':
      return titled(
        `facts-${place.doc.slice(0, 24)}`,
        FACT_KEYS,
        world.factsOf(place.doc).map((fact) => factRow(fact, scene)),
      );
    case 'search': {
      const hits = answerOf(state, place)?.hits ?? [];
      return titled(
        'search',
        ['type', 'text', 'reason', 'doc', 'paragraph'],
        hits.map((hit) => ({ type: said.hit[hit.type], text: hit.text, reason: said.reason[hit.reason], doc: hit.doc, paragraph: hit.paragraph })),
      );
    }
    case 'metrics':
      return titled(
        'metrics',
        ['metric', 'sources', 'periods', 'facts', 'unit', 'latest', 'period', 'scope'],
        metricsListing(place, scene).rows.map((metric) => {
          const { latest, periods } = world.summary(metric);
          return {
            metric: metric.name,
            sources: metric.docs.length,
            periods,
            facts: metric.facts.length,
            unit: metric.units[0] ?? '',
            latest: latest ? world.spoken(latest) : null,
            period: latest ? periodText(latest.period, lang) : null,
            scope: latest?.scope ?? null,
          };
        }),
      );
    case 'comparison': {
      const { unit } = world.series(place.metric);
      return titled(
        `compare-${place.metric}`,
        ['metric', 'period', 'value', 'unit', 'surface', 'kind', 'scope', 'verdict', 'growth', ...SOURCE_KEYS],
        comparisonListing(place, scene).rows.map((row) => {
          const verdict = verdictOf(row, world);
          return {
            ...factRow(row.fact, scene),
            value: row.shown,
            unit: unit.name,
            verdict: verdict === null ? null : verdictWord(row, verdict, said),
            growth: row.growth ? `${row.growth.percent.toFixed(1)}%` : null,
          };
        }),
      );
    }
    case 'matrix': {
      const keys = world.columns(place.by);
      const stage = stageOf(scene);
      return {
        name: 'matrix',
        columns: [
          { key: 'metric', title: words.metric },
          { key: 'unit', title: words.unit },
          ...keys.map((key, i) => ({ key, title: columnTitle(place, i, scene) })),
        ],
        rows: matrixListing(place, scene).rows.map((metric) => {
          const row = world.matrixRow(metric, place.by);
          return {
            metric: metric.name,
            unit: row.unit.name,
            ...Object.fromEntries(keys.map((key, i) => [key, row.cells[i] ? cellText(row.cells[i], stage) : ''])),
          };
        }),
      };
    }
    case 'targets':
      return titled(
        'targets',
        ['metric', 'goal', 'due', 'latest', 'latestPeriod', 'verdict', 'scope', ...SOURCE_KEYS],
        targetsListing(place, scene).rows.map(({ goal, latest, verdict }) => ({
          ...factRow(goal, scene),
          goal: world.spoken(goal),
          due: periodText(goal.period, lang),
          latest: latest ? world.spoken(latest) : null,
          latestPeriod: latest ? periodText(latest.period, lang) : null,
          verdict: said.target[verdict],
        })),
      );
    case 'terms':
      return titled(
        'terms',
        ['term', 'type', 'doc', 'paragraph', 'quote'],
        termsListing(place, scene).rows.flatMap((term) =>
          saidOf(term).map(({ doc, paragraph, quote }) => ({ term: term.name, type: said.term[term.type], doc, paragraph, quote })),
        ),
      );
  }
}

/** Who says it, so that a row can be cited without the corpus. */
const SOURCE_KEYS = ['source', 'paragraph', 'title', 'publisher', 'date', 'quote'] as const;
const FACT_KEYS = ['metric', 'period', 'surface', 'value', 'unit', 'kind', 'scope', ...SOURCE_KEYS] as const;

function factRow(fact: Fact, { state, world }: Scene): SheetRow {
  const { lang } = state.settings;
  const info = world.info(fact.doc);
  return {
    metric: fact.metric,
    period: periodText(fact.period, lang),
    surface: fact.surface,
    value: typeof fact.value === 'number' ? fact.value : fact.value.join('–'),
    unit: fact.unit,
    kind: labels[lang].kind[fact.kind],
    scope: fact.scope,
    source: fact.doc,
    paragraph: fact.paragraph,
    title: info?.title ?? null,
    publisher: info?.publisher ?? null,
    date: info ? dateText(info) : null,
    quote: fact.quote,
  };
}
