/** What a table takes besides its cells; apart from the table itself, so that a window can be shared out without loading it. */

/** A pointer and a blank before the first column. */
export const POINTER_WIDTH = 2;
/** What stands between two columns: a rule with a blank on either side. */
export const TABLE_GAP = 3;
