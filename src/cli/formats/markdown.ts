/** Heads and cells → a Markdown table (GFM); what Markdown or HTML would take for a mark is escaped. */
import { safeLine } from '../../text/safe.ts';
import type { Cell, Head } from '../command.ts';

/** @returns a table with its trailing line break; '' for no rows */
export function markdown(heads: readonly Head[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  const rule = heads.map((head) => (head.align === 'right' ? '---:' : '---'));
  return line(heads.map((head) => escaped(head.title))) + line(rule) + rows.map((cells) => line(cells.map((cell) => escaped(cell.text)))).join('');
}

function escaped(text: string): string {
  return safeLine(text)
    .replace(/[\\|*_`[\]<>~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}
