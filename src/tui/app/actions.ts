/**
 * The vocabulary of the app: everything a user can ask for by a key or in the palette, each once, by name.
 * `keymap.ts` says which keys ask for it and where; `text/app.ts` says it in words; the reducer does it.
 */

export const ACTIONS = [
  // Which view.
  'documents',
  'search',
  'metrics',
  'targets',
  'terms',
  'next-view',
  'previous-view',
  // Moving in whatever is shown.
  'down',
  'up',
  'page-down',
  'page-up',
  'half-down',
  'half-up',
  'first',
  'last',
  'left',
  'right',
  'row-start',
  'row-end',
  // Going somewhere and back.
  'open',
  'leave',
  'back',
  'forward',
  'quit',
  // In the reader.
  'outline',
  'raw',
  'next-fact',
  'previous-fact',
  'next-section',
  'previous-section',
  'next-match',
  'previous-match',
  'compare',
  'mark',
  'go-to-mark',
  // In lists and tables.
  'sort',
  'reverse',
  'whole',
  // In the targets and terms.
  'open-latest',
  'next-mention',
  'previous-mention',
  // In the search.
  'edit',
  'facets',
  'synonyms',
  'results',
  'older-query',
  'newer-query',
  // In the comparison and the matrix.
  'matrix',
  'turn',
  'next-conflict',
  'previous-conflict',
  // Everywhere.
  'find',
  'filter',
  'find-all',
  'palette',
  'help',
  'copy',
  'export',
  'bookmark',
  'bookmarks',
  'command-line',
  'redraw',
  // In a text box or an overlay.
  'accept',
  'remove',
  'complete',
  'cancel',
  'erase',
  'erase-forward',
  'erase-word',
  'erase-line',
  'erase-rest',
  'cursor-left',
  'cursor-right',
  'word-left',
  'word-right',
  'cursor-start',
  'cursor-end',
] as const;

export type ActionName = (typeof ACTIONS)[number];

/** The five views of the tab line, in its order. */
export const TABS = ['documents', 'search', 'metrics', 'targets', 'terms'] as const;
export type Tab = (typeof TABS)[number];

export function isTab(name: string): name is Tab {
  return (TABS as readonly string[]).includes(name);
}
