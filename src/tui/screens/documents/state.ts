/** What the list of documents does on each action. */
import type { DocumentInfo } from '../../../corpus/model.ts';
import type { Act } from '../../app/outcome.ts';
import type { DocumentsPlace } from '../../app/state.ts';
import type { World } from '../../app/world.ts';
import { actFiltered } from '../filtered.ts';
import { openDocument } from '../reader/open.ts';
import { documentsGeometry } from './geometry.ts';

/** @returns the documents that the filter lets through */
export function documentsOf(world: World, place: Pick<DocumentsPlace, 'filter'>): readonly DocumentInfo[] {
  return world.filter(
    'documents',
    world.library.documents,
    place.filter.text,
    (document) => `${document.title} ${document.publisher ?? ''} ${document.id}`,
  );
}

export const actDocuments: Act<DocumentsPlace> = (place, action, { state, world }) => {
  const documents = documentsOf(world, place);
  if (action === 'open') {
    const document = documents[place.list.selected];
    return document ? { visit: openDocument(state, document.id, place) } : {};
  }
  return actFiltered(place, action, documents.length, documentsGeometry(state.size).items);
};
