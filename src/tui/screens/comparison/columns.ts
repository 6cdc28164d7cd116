/** Columns of the comparison, in order. */

export const COLUMNS = ['period', 'value', 'surface', 'growth', 'kind', 'scope', 'source', 'verdict'] as const;
export type Column = (typeof COLUMNS)[number];

export const VALUE_COLUMN = COLUMNS.indexOf('value');
