/** Where things stand in the reader. In: the size of the view. Out: columns of outline, text and figures, and rows of text. */
import type { Scene } from '../../app/outcome.ts';
import type { ReaderPlace, Size } from '../../app/state.ts';

/** 44 Chinese characters: longer lines are hard for the eye to find its way back from. */
const MEASURE = 88;
/** From this width on, the outline stands beside the text all the time. */
const WIDE = 110;
const MARGIN = 2;
/** From this width on, the raw text stands beside the cleaned one, and moves with it; below, it takes its place. */
const BOTH = 110;

export interface Geometry {
  /** Columns of the outline with its rule; 0 where it is not shown. */
  readonly outline: number;
  /** Columns of text, without margins. */
  readonly text: number;
  readonly margin: number;
  /** Columns of the figures beside the text with its rule; 0 where there is no room. */
  readonly side: number;
  /** Columns of the raw text beside the cleaned one, with its rule; 0 where it is not there. */
  readonly raw: number;
  /** Rows of text. */
  readonly rows: number;
}

/** Rows of the view between the tabs and the hints. */
export function bodyRows(size: Size): number {
  return Math.max(1, size.rows - 2);
}

export function readerGeometry(
  { state: { size }, world }: Pick<Scene, 'state' | 'world'>,
  place: Pick<ReaderPlace, 'doc' | 'outline' | 'raw'>,
): Geometry {
  // One row of title above, one of where-am-I below.
  const rows = Math.max(1, bodyRows(size) - 2);
  if (place.raw !== null && size.columns >= BOTH && place.outline === null) {
    const half = Math.floor(size.columns / 2);
    return { outline: 0, text: Math.min(MEASURE, half - 2 * MARGIN), margin: MARGIN, side: 0, raw: size.columns - half, rows };
  }
  const narrow = size.columns < WIDE;
  // In a narrow window an open outline takes the place of the text, whose measure stays as it was.
  const bare = place.outline === null && world.document(place.doc).sections.length === 0;
  const outline = narrow || bare ? 0 : Math.min(38, Math.floor(size.columns * 0.26));
  const open = narrow && place.outline !== null ? size.columns : outline;
  const room = size.columns - outline - 2 * MARGIN;
  const text = Math.max(10, Math.min(MEASURE, room));
  const left = room - text;
  return { outline: open, text, margin: MARGIN, side: left >= 32 ? Math.min(64, left) : 0, raw: 0, rows };
}
