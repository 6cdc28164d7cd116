/** Tables → facts: one for each cell of figures. In: a paragraph of rows. Out: facts named by the row's head and the column's. */
import type { Document, Paragraph } from '../corpus/model.ts';
import type { Setting } from './context.ts';
import type { Fact } from './model.ts';

export function readTable(_document: Document, _paragraph: Paragraph, _setting: Setting): Omit<Fact, 'id'>[] {
  return [];
}
