/** Where things stand in the list of documents. */

import type { Size } from '../../app/state.ts';
import { bodyRows } from '../reader/geometry.ts';

/** Rows of one document in the list: its title, and what is known of it. */
export const ITEM_ROWS = 2;

/** @returns columns of the list and how many documents it shows at a time */
export function documentsGeometry(size: Size): { readonly list: number; readonly items: number; readonly rows: number } {
  const rows = bodyRows(size);
  const list = Math.max(28, Math.min(48, Math.floor(size.columns * 0.46)));
  return { list, items: Math.max(1, Math.floor((rows - 1) / ITEM_ROWS)), rows };
}
