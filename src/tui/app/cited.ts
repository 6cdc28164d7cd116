/** What is under the cursor of a place: the passage that `y` copies, `b` marks and a citation names. */
import type { Fact } from '../../facts/model.ts';
import { comparisonListing } from '../screens/comparison/columns.ts';
import { documentsListing } from '../screens/documents/state.ts';
import { cellFacts } from '../screens/matrix/state.ts';
import { metricsListing } from '../screens/metrics/state.ts';
import { sentenceAround } from '../screens/reader/find.ts';
import { anchorHere } from '../screens/reader/open.ts';
import { answerOf, stretchOf } from '../screens/search/open.ts';
import { targetsListing } from '../screens/targets/state.ts';
import { saidOf, termsListing } from '../screens/terms/state.ts';
import type { Scene } from './outcome.ts';
import type { Place, Stretch } from './state.ts';

export interface Cited {
  readonly doc: string;
  /** The passage; null for the document as a whole. */
  readonly stretch: Stretch | null;
  /** The fact it is cited for, where there is one. */
  readonly fact: Fact | null;
}

/** @returns the passage under the cursor; null where there is none (an empty list) */
export function citedAt(place: Place, scene: Scene): Cited | null {
  const { state, world } = scene;
  switch (place.view) {
    case 'documents': {
      const document = documentsListing(place, scene).rows[place.list.selected];
      return document ? { doc: document.id, stretch: null, fact: null } : null;
    }
    case 'reader': {
      const fact = place.fact === null ? null : world.fact(place.fact);
      if (fact) return ofFact(fact, scene);
      const { paragraph, offset } = anchorHere(place, scene);
      const marked = place.mark?.paragraph === paragraph && place.mark.start === offset ? place.mark : null;
      return { doc: place.doc, stretch: marked ?? sentenceAround(world, place.doc, paragraph, offset), fact: null };
    }
    case 'search': {
      const hit = answerOf(state, place)?.hits[place.list.selected];
      const fact =
        hit?.type === 'fact'
          ? world.library.facts[hit.ref]
          : latestOf(hit?.type === 'metric' ? world.library.metrics[hit.ref]?.name : undefined, scene);
      if (fact) return ofFact(fact, scene);
      const mention = hit?.type === 'term' ? world.library.terms[hit.ref]?.mentions[0] : undefined;
      if (mention) return { doc: mention.doc, stretch: sentenceAround(world, mention.doc, mention.paragraph, mention.start), fact: null };
      return hit?.doc ? { doc: hit.doc, stretch: stretchOf(world, hit), fact: null } : null;
    }
    case 'metrics':
      return ofFact(latestOf(metricsListing(place, scene).rows[place.list.selected]?.name, scene), scene);
    case 'comparison':
      return ofFact(comparisonListing(place, scene).rows[place.list.selected]?.fact, scene);
    case 'matrix':
      return ofFact(cellFacts(place, scene)[0], scene);
    case 'targets':
      return ofFact(targetsListing(place, scene).rows[place.list.selected]?.goal, scene);
    case 'terms': {
      const term = termsListing(place, scene).rows[place.list.selected];
      const mention = term ? saidOf(term)[place.detail] : undefined;
      return mention ? { doc: mention.doc, stretch: sentenceAround(world, mention.doc, mention.paragraph, mention.start), fact: null } : null;
    }
  }
}

function latestOf(name: string | undefined, { world }: Scene): Fact | null {
  const metric = name === undefined ? null : world.metric(name);
  return metric ? world.summary(metric).latest : null;
}

function ofFact(fact: Fact | undefined | null, { world }: Scene): Cited | null {
  if (!fact) return null;
  const stretch = sentenceAround(world, fact.doc, fact.paragraph, fact.start) ?? { paragraph: fact.paragraph, start: fact.start, end: fact.end };
  return { doc: fact.doc, stretch, fact };
}
