/** What a command gets and gives: arguments and the library in, rows with their columns out. Printing is `print.ts`. */
import type { Library } from '../library/model.ts';
import type { Lang } from '../text/labels.ts';
import type { Io } from './io.ts';
import type { Format } from './registry.ts';

/** Opens a compiled corpus or a folder; null for the bundled one. */
export type OpenLibrary = (path: string | null) => Promise<Library>;

export interface Options {
  readonly format: Format;
  readonly lang: Lang;
  /** Most rows; null where not asked for, Infinity for all. */
  readonly limit: number | null;
  /** File or folder; null for the bundled corpus. */
  readonly corpus: string | null;
  /** Colours on stdout. */
  readonly color: boolean;
  /** The command's own options. */
  flag(name: string): boolean;
  value(name: string): string | null;
  values(name: string): readonly string[];
}

export interface Context {
  readonly args: readonly string[];
  readonly options: Options;
  readonly io: Io;
  /** Opens the corpus, once. */
  library(): Promise<Library>;
  /** One line on stderr. */
  tell(sentence: string): void;
}

export interface Command {
  /** @returns rows to print, or the exit code of a command that printed by itself */
  run(context: Context): Promise<Answer | number>;
}

/** A mark that a colour terminal shows; the meaning is always in the words too. */
export type Tone = 'strong' | 'dim' | 'good' | 'bad' | 'warn' | 'match';

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface Head {
  readonly title: string;
  readonly align?: 'right';
  /** What happens where the terminal is too narrow: `keep` never shortened, `cut` ends in …, `wrap` goes on below, `under` stands under its row, over the whole width. */
  readonly flow: 'keep' | 'cut' | 'wrap' | 'under';
  /** In `text`, rows with the same word here stand together under it, and the column goes. */
  readonly group?: true;
}

/** One line of a layout of its own: pieces that may carry a tone; `indent` holds for the lines it wraps to. */
export interface TextLine {
  readonly indent?: number;
  /** Columns by which wrapped lines stand further in. */
  readonly hang?: number;
  readonly cells: readonly Cell[];
}

/** The rows of one answer. What `json`, `ndjson` and `csv` print is `rows`; `text` and `md` print the cells. */
export interface Answer {
  /** Rows, JSON-ready; already at most `limit`. */
  readonly rows: readonly object[];
  /** How many there are in all. */
  readonly total: number;
  readonly heads: readonly Head[];
  /** Cells of row `index`, one for each head. */
  readonly cells: (index: number) => readonly Cell[];
  /** Replaces the table in `text`. */
  readonly page?: () => readonly TextLine[];
  /** Further fields of the JSON envelope. */
  readonly envelope?: Readonly<Record<string, unknown>>;
  /** Sentences for stderr. */
  readonly notes?: readonly string[];
  /** Where it is not 0 for rows and 1 for none. */
  readonly exit?: number;
}

export interface Column<Row> extends Head {
  readonly cell: (row: Row) => Cell | string;
}

/**
 * Makes an answer of rows of one type.
 * @param limit most rows; Infinity for all
 * @param json what one row is in JSON
 */
export function answer<Row>(
  rows: readonly Row[],
  limit: number,
  json: (row: Row) => object,
  columns: readonly Column<Row>[],
  more: Pick<Answer, 'page' | 'envelope' | 'notes' | 'exit'> = {},
): Answer {
  const shown = limit < rows.length ? rows.slice(0, limit) : rows;
  return {
    rows: shown.map(json),
    total: rows.length,
    heads: columns,
    cells: (index) => {
      const row = shown[index] as Row;
      return columns.map((column) => {
        const cell = column.cell(row);
        return typeof cell === 'string' ? { text: cell } : cell;
      });
    },
    ...more,
  };
}
