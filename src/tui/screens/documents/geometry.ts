/** Where things stand in the list of documents. */

import type { Size } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';

/** Rows of one document in the list: its title, and what is known of it. */
export const ITEM_ROWS = 2;

/** @returns how many documents the list shows at a time */
export function documentsGeometry(size: Size): { readonly items: number; readonly rows: number } {
  const rows = bodyRows(size);
  return { items: Math.max(1, Math.floor((rows - 1) / ITEM_ROWS)), rows };
}
