/** What the list of documents does on each action. */
import type { DocumentInfo } from '../../../corpus/model.ts';
import { rowText } from '../../../text/rows.ts';
import type { Act, Scene } from '../../app/outcome.ts';
import { type DocumentsPlace, wordsOf } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { actFiltered, type Listing } from '../filtered.ts';
import { openDocument } from '../reader/open.ts';
import { arranged, type ColumnKey, sortsOf } from '../sorting.ts';
import { documentsGeometry } from './geometry.ts';

/** @returns the documents that the filter lets through, in the order chosen */
export function documentsListing(place: Pick<DocumentsPlace, 'filter' | 'sort'>, { state, world }: Scene): Listing<DocumentInfo> {
  const keys = sortKeys(world);
  const rows = arranged(world, 'documents', world.library.documents, place, rowText.document, keys);
  return { rows, height: documentsGeometry(state.size).items, sorts: sortsOf(keys, wordsOf(state)) };
}

function sortKeys(world: World): ColumnKey<DocumentInfo>[] {
  return [
    { column: 'date', value: ({ date }) => date },
    { column: 'title', value: ({ title }) => title },
    { column: 'publisher', value: ({ publisher }) => publisher },
    { column: 'length', value: ({ length }) => length },
    { column: 'facts', value: ({ id }) => world.factsOf(id).length },
  ];
}

export const actDocuments: Act<DocumentsPlace> = (place, action, scene) => {
  const { rows, height } = documentsListing(place, scene);
  if (action === 'open') {
    const document = rows[place.list.selected];
    return document ? { visit: openDocument(scene.state, document.id, place) } : {};
  }
  return actFiltered(place, action, rows.length, height);
};
