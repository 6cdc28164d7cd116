/**
 * How each tone looks. In: what a piece of text is. Out: SGR sequences. Every distinction is also made by weight, underline, inversion or a
 * mark in the text, so that nothing is told by colour alone.
 */
import type { Line, Tone } from '../screens/line.ts';

/** `none`: no colour (NO_COLOR), only weight and underline. `basic`: the 16 colours. `full`: 256 and more. */
export type ColourDepth = 'none' | 'basic' | 'full';

export interface ThemeOptions {
  readonly color: boolean;
  /** What the terminal answered; null where it did not: the 16 colours, which the user's own theme makes readable. */
  readonly background?: 'dark' | 'light' | null;
  readonly depth?: ColourDepth;
}

export interface Theme {
  readonly name: 'dark' | 'light' | 'basic' | 'plain';
  /** Sequence before and after a piece of text; both '' for a tone without a look. */
  sgr(tone: Tone): readonly [open: string, close: string];
}

/** SGR parameters by tone. A selected row is told by its mark and by the weight of its name: inverting whole rows costs hundreds of bytes a key. */
type Looks = Readonly<Partial<Record<Tone, string>>>;

const PLAIN: Looks = {
  dim: '2',
  strong: '1',
  title: '1',
  accent: '1',
  fact: '4',
  current: '7',
  match: '1;4',
  mark: '1',
  bad: '1',
  warn: '4',
  selected: '7',
  'selected-match': '7;4',
  dropped: '2;9',
  tab: '1;7',
  key: '1',
  rule: '2',
};

/** The 16 colours only: readable on dark and light alike. */
const BASIC: Looks = {
  ...PLAIN,
  title: '1;36',
  accent: '36',
  fact: '32',
  current: '1;7',
  match: '30;43',
  mark: '4',
  good: '32',
  bad: '1;31',
  warn: '33',
  'selected-match': '1;7;4',
};

/** For dark backgrounds; contrast of each at least 4.5:1 against #1e1e1e (WCAG 2.1, 1.4.3). */
const DARK: Looks = {
  ...BASIC,
  dim: '38;5;246',
  title: '1;38;5;117',
  accent: '38;5;117',
  fact: '38;5;150',
  match: '30;48;5;222',
  good: '38;5;114',
  bad: '1;38;5;210',
  warn: '38;5;222',
  dropped: '9;38;5;246',
  rule: '38;5;240',
};

/** For light backgrounds; contrast of each at least 4.5:1 against #ffffff. */
const LIGHT: Looks = {
  ...BASIC,
  dim: '38;5;240',
  title: '1;38;5;24',
  accent: '38;5;24',
  fact: '38;5;22',
  match: '30;48;5;222',
  good: '38;5;22',
  bad: '1;38;5;124',
  warn: '38;5;94',
  dropped: '9;38;5;243',
  rule: '38;5;250',
};

/** @returns how many colours the environment says the terminal has */
export function colourDepth(env: Readonly<Record<string, string | undefined>>): ColourDepth {
  if (/truecolor|24bit/.test(env.COLORTERM ?? '') || /256|direct|kitty|alacritty|ghostty|wezterm/.test(env.TERM ?? '')) return 'full';
  return 'basic';
}

export function createTheme({ color, background = null, depth = 'full' }: ThemeOptions): Theme {
  if (!color || depth === 'none') return themeOf('plain', PLAIN);
  if (background === null || depth === 'basic') return themeOf('basic', BASIC);
  return background === 'dark' ? themeOf('dark', DARK) : themeOf('light', LIGHT);
}

const NO_LOOK = ['', ''] as const;

function themeOf(name: Theme['name'], looks: Looks): Theme {
  const sequences = new Map<Tone, readonly [string, string]>();
  return {
    name,
    sgr(tone) {
      const known = sequences.get(tone);
      if (known) return known;
      const look = looks[tone];
      const made = look === undefined ? NO_LOOK : ([`\u001b[${look}m`, closing(look)] as const);
      sequences.set(tone, made);
      return made;
    },
  };
}

/** Each parameter's own end: Ink takes rows apart by these, and knows no common reset within one. */
function closing(look: string): string {
  const ends = new Set<string>();
  if (/(^|;)3[0-8]/.test(look)) ends.add('39');
  if (/(^|;)4[0-8]/.test(look)) ends.add('49');
  for (const parameter of look.replace(/[34]8;5;\d+/g, '').split(';')) {
    if (parameter === '1' || parameter === '2') ends.add('22');
    if (parameter === '4') ends.add('24');
    if (parameter === '7') ends.add('27');
    if (parameter === '9') ends.add('29');
  }
  return [...ends].map((end) => `\u001b[${end}m`).join('');
}

/** @returns a line as one string with its looks */
export function paintLine(line: Line, theme: Theme): string {
  let painted = '';
  for (const { text, tone } of line) {
    const [open, close] = theme.sgr(tone);
    painted += open + text + close;
  }
  return painted;
}
