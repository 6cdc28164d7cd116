/** How each tone looks, as properties of Ink's Text. Without colour every distinction is kept by weight, underline or inversion. */
import type { Tone } from '../screens/line.ts';

export interface Look {
  readonly color?: string;
  readonly backgroundColor?: string;
  readonly bold?: boolean;
  readonly dimColor?: boolean;
  readonly underline?: boolean;
  readonly inverse?: boolean;
  readonly strikethrough?: boolean;
}

/** Of the 16 colours, which every theme of the user's own makes readable; black on yellow reads on light and dark alike. */
export const COLOURED: Readonly<Record<Tone, Look>> = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  title: { bold: true, color: 'cyan' },
  accent: { color: 'cyan' },
  fact: { color: 'green' },
  current: { inverse: true, bold: true },
  match: { color: 'black', backgroundColor: 'yellow' },
  mark: { underline: true },
  good: { color: 'green' },
  bad: { color: 'red', bold: true },
  warn: { color: 'yellow' },
  selected: { inverse: true },
  'selected-match': { inverse: true, bold: true, underline: true },
  cursor: { inverse: true },
  dropped: { dimColor: true, strikethrough: true },
  tab: { inverse: true, bold: true },
  key: { bold: true },
  rule: { dimColor: true },
};

export const COLOURLESS: Readonly<Record<Tone, Look>> = {
  ...COLOURED,
  title: { bold: true },
  accent: { bold: true },
  fact: { underline: true },
  match: { bold: true, underline: true },
  mark: { bold: true },
  good: {},
  bad: { bold: true },
  warn: { underline: true },
};
