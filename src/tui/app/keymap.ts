/**
 * The one table of keys. Key handling and the hint line are made from it here, `?` help and the key table of the README in `key-help.ts`.
 *
 * In: the contexts that hold at the moment, nearest first, and a key. Out: the action it asks for.
 * A key is written as its character (`j`, `?`, `]f` for two in a row) or by name (`ctrl-d`, `enter`, `page-down`).
 */
import type { Phrase, PhraseName } from '../../text/actions.ts';
import { appText } from '../../text/app.ts';
import type { Lang } from '../../text/labels.ts';
import type { ActionName } from './actions.ts';

/**
 * Where an entry holds. `box` is any text box, `everywhere` all but text boxes and pop-ups; `move` wherever something is scrolled or selected,
 * `list` a list or table that can be filtered and sorted, `grid` a table one moves in by cell, `root` a view that was opened from nowhere.
 */
export type Context =
  | 'everywhere'
  | 'root'
  | 'move'
  | 'list'
  | 'grid'
  | 'documents'
  | 'reader'
  | 'raw'
  | 'outline'
  | 'search'
  | 'metrics'
  | 'comparison'
  | 'matrix'
  | 'targets'
  | 'terms'
  | 'box'
  | 'search-box'
  | 'overlay'
  | 'whole'
  | 'help'
  | 'bookmarks'
  | 'palette';

export interface Binding {
  readonly action: ActionName;
  readonly keys: readonly string[];
  readonly in: readonly Context[];
  /** Place in the hint line, the smallest first; without one it is in the help only. */
  readonly hint?: number;
  /** Named in the hint line whatever else has no room there: the ways out, and the help. */
  readonly keep?: true;
  /** What it does there, where that is more than the action's own words say. */
  readonly as?: PhraseName;
}

export const KEYMAP: readonly Binding[] = [
  { action: 'down', keys: ['j', 'down', 'ctrl-n'], in: ['move'], hint: 20 },
  { action: 'up', keys: ['k', 'up', 'ctrl-p'], in: ['move'] },
  { action: 'page-down', keys: ['space', 'page-down', 'ctrl-f'], in: ['move'], hint: 21 },
  { action: 'page-down', keys: ['f'], in: ['reader', 'raw'] },
  { action: 'page-up', keys: ['page-up', 'ctrl-b'], in: ['move'] },
  { action: 'half-down', keys: ['d', 'ctrl-d'], in: ['move'] },
  { action: 'half-up', keys: ['u', 'ctrl-u'], in: ['move'] },
  { action: 'first', keys: ['g', 'home', '<'], in: ['move'] },
  { action: 'last', keys: ['G', 'end', '>'], in: ['move'] },
  { action: 'left', keys: ['h', 'left'], in: ['grid'] },
  { action: 'right', keys: ['l', 'right'], in: ['grid'] },
  { action: 'row-start', keys: ['0', '^'], in: ['grid'] },
  { action: 'row-end', keys: ['$'], in: ['grid'] },

  { action: 'open', keys: ['enter', 'l', 'right'], in: ['documents'], hint: 1, as: 'open-document' },
  { action: 'open', keys: ['enter', 'l', 'right'], in: ['search'], hint: 1, as: 'open-hit' },
  { action: 'open', keys: ['enter', 'l', 'right'], in: ['metrics'], hint: 1, as: 'open-metric' },
  { action: 'open', keys: ['enter', 'l', 'right'], in: ['targets'], hint: 1, as: 'open-goal' },
  { action: 'open', keys: ['enter', 'l', 'right'], in: ['terms'], hint: 1, as: 'open-mention' },
  { action: 'open', keys: ['enter', 'l', 'right'], in: ['outline'], hint: 1, as: 'open-section' },
  { action: 'open', keys: ['enter'], in: ['comparison', 'matrix'], hint: 1, as: 'open-sentence' },
  { action: 'open', keys: ['enter'], in: ['search-box'], hint: 1, as: 'open-hit' },
  { action: 'whole', keys: ['v'], in: ['documents', 'metrics', 'comparison', 'matrix', 'targets'], hint: 4 },
  { action: 'outline', keys: ['o'], in: ['reader'], hint: 1 },
  { action: 'outline', keys: ['o'], in: ['outline'], hint: 3, as: 'close-outline' },
  { action: 'next-fact', keys: [']f'], in: ['reader'], hint: 3 },
  { action: 'previous-fact', keys: ['[f'], in: ['reader'] },
  { action: 'next-section', keys: [']s', '}'], in: ['reader'] },
  { action: 'previous-section', keys: ['[s', '{'], in: ['reader'] },
  { action: 'compare', keys: ['enter'], in: ['reader'], hint: 4, as: 'compare-figure' },
  { action: 'compare', keys: ['m'], in: ['targets', 'search'], hint: 3 },
  { action: 'open-latest', keys: ['a'], in: ['targets'], hint: 2 },
  { action: 'next-match', keys: ['n'], in: ['reader', 'raw'], hint: 5 },
  { action: 'previous-match', keys: ['N'], in: ['reader', 'raw'] },
  { action: 'next-mention', keys: ['n'], in: ['terms'], hint: 2 },
  { action: 'previous-mention', keys: ['N'], in: ['terms'] },
  { action: 'raw', keys: ['r'], in: ['reader'], hint: 6 },
  { action: 'raw', keys: ['r'], in: ['raw'], hint: 1, as: 'cleaned' },
  { action: 'mark', keys: ['m{letter}'], in: ['reader'] },
  { action: 'go-to-mark', keys: ["'{letter}"], in: ['everywhere'] },

  { action: 'edit', keys: ['i', 'a'], in: ['search'], hint: 3 },
  { action: 'find', keys: ['/'], in: ['search'], hint: 2, as: 'find-all' },
  { action: 'facets', keys: ['f'], in: ['search'], hint: 4 },
  { action: 'facets', keys: ['ctrl-t'], in: ['search-box'], hint: 4 },
  { action: 'synonyms', keys: ['s'], in: ['search'], hint: 5 },
  { action: 'synonyms', keys: ['ctrl-s'], in: ['search-box'], hint: 5 },
  { action: 'results', keys: ['esc'], in: ['search-box'], hint: 2 },
  { action: 'complete', keys: ['tab'], in: ['search-box'], hint: 6, as: 'complete-filter' },
  { action: 'older-query', keys: ['ctrl-r', 'alt-p'], in: ['search-box'] },
  { action: 'newer-query', keys: ['alt-n'], in: ['search-box'] },

  { action: 'matrix', keys: ['m'], in: ['metrics', 'comparison'], hint: 2 },
  { action: 'matrix', keys: ['m'], in: ['matrix'], hint: 2, as: 'compare' },
  { action: 'turn', keys: ['t'], in: ['matrix'], hint: 5 },
  { action: 'next-conflict', keys: [']c'], in: ['metrics', 'comparison', 'matrix'], hint: 3 },
  { action: 'previous-conflict', keys: ['[c'], in: ['metrics', 'comparison', 'matrix'] },

  { action: 'find-all', keys: ['/'], in: ['documents'], hint: 2 },
  { action: 'filter', keys: ['/'], in: ['list'], hint: 3.5 },
  { action: 'filter', keys: ['f'], in: ['list'], hint: 3.5 },
  { action: 'find', keys: ['/'], in: ['outline'], hint: 5, as: 'filter' },
  { action: 'sort', keys: ['s'], in: ['list'], hint: 6 },
  { action: 'reverse', keys: ['S'], in: ['list'] },
  { action: 'find', keys: ['/'], in: ['reader', 'raw'], hint: 2, as: 'find-in-document' },
  { action: 'copy', keys: ['y'], in: ['everywhere'], hint: 10 },
  { action: 'export', keys: ['e'], in: ['everywhere'], hint: 12 },
  { action: 'bookmark', keys: ['b'], in: ['everywhere'], hint: 13 },
  { action: 'bookmarks', keys: ['B'], in: ['everywhere'] },
  { action: 'command-line', keys: ['c'], in: ['everywhere'], hint: 14 },
  { action: 'palette', keys: [':'], in: ['everywhere'], hint: 11 },
  { action: 'leave', keys: ['q'], in: ['root'], hint: 9, keep: true, as: 'leave-program' },
  { action: 'leave', keys: ['h', 'left'], in: ['reader', 'raw', 'outline'], as: 'leave-document' },
  { action: 'leave', keys: ['q'], in: ['everywhere'], hint: 9, keep: true },
  { action: 'leave', keys: ['q'], in: ['overlay'], hint: 9, keep: true, as: 'close' },
  { action: 'cancel', keys: ['esc'], in: ['everywhere'], as: 'up-one' },
  { action: 'cancel', keys: ['esc'], in: ['overlay'], as: 'close' },
  { action: 'help', keys: ['?', 'f1'], in: ['everywhere'], hint: 8, keep: true },
  { action: 'help', keys: ['f1'], in: ['search-box', 'box'], hint: 8, keep: true },
  { action: 'back', keys: ['H', 'backspace', 'ctrl-o', 'alt-left', "''"], in: ['everywhere'], hint: 9.5, keep: true },
  { action: 'forward', keys: ['L', 'alt-right'], in: ['everywhere'] },
  { action: 'documents', keys: ['1'], in: ['everywhere'] },
  { action: 'search', keys: ['2'], in: ['everywhere'] },
  { action: 'metrics', keys: ['3'], in: ['everywhere'] },
  { action: 'targets', keys: ['4'], in: ['everywhere'] },
  { action: 'terms', keys: ['5'], in: ['everywhere'] },
  { action: 'next-view', keys: ['tab'], in: ['everywhere'] },
  { action: 'previous-view', keys: ['shift-tab'], in: ['everywhere', 'search-box'] },
  { action: 'redraw', keys: ['ctrl-l'], in: ['everywhere', 'box', 'overlay'] },
  { action: 'quit', keys: ['Q', 'ctrl-c'], in: ['everywhere', 'overlay'] },
  { action: 'quit', keys: ['ctrl-c'], in: ['box'] },

  { action: 'accept', keys: ['enter'], in: ['whole'], hint: 1, as: 'open-sentence' },
  { action: 'leave', keys: ['enter', '?', 'f1'], in: ['help'], as: 'close' },
  { action: 'remove', keys: ['x', 'delete'], in: ['bookmarks'], hint: 2 },
  { action: 'accept', keys: ['enter'], in: ['overlay'], hint: 1, as: 'choose' },
  { action: 'accept', keys: ['enter'], in: ['palette'], hint: 1, as: 'run' },
  { action: 'complete', keys: ['tab'], in: ['palette'], hint: 3 },
  { action: 'cancel', keys: ['esc'], in: ['palette'], hint: 2, as: 'close' },
  { action: 'accept', keys: ['enter'], in: ['box'], hint: 1, as: 'keep-filter' },
  { action: 'cancel', keys: ['esc'], in: ['box'], hint: 2, as: 'drop-filter' },
  { action: 'down', keys: ['down', 'ctrl-n', 'ctrl-j'], in: ['box'], hint: 3 },
  { action: 'up', keys: ['up', 'ctrl-p'], in: ['box'] },
  { action: 'page-down', keys: ['page-down'], in: ['box'] },
  { action: 'page-up', keys: ['page-up'], in: ['box'] },
  { action: 'erase', keys: ['backspace', 'ctrl-h'], in: ['box'] },
  { action: 'erase-forward', keys: ['delete', 'ctrl-d'], in: ['box'] },
  { action: 'erase-word', keys: ['ctrl-w', 'alt-backspace'], in: ['box'] },
  { action: 'erase-line', keys: ['ctrl-u'], in: ['box'] },
  { action: 'erase-rest', keys: ['ctrl-k'], in: ['box'] },
  { action: 'cursor-left', keys: ['left', 'ctrl-b'], in: ['box'] },
  { action: 'cursor-right', keys: ['right', 'ctrl-f'], in: ['box'] },
  { action: 'word-left', keys: ['alt-b'], in: ['box'] },
  { action: 'word-right', keys: ['alt-f'], in: ['box'] },
  { action: 'cursor-start', keys: ['home', 'ctrl-a'], in: ['box'] },
  { action: 'cursor-end', keys: ['end', 'ctrl-e'], in: ['box'] },
];

/** Any letter as the second of two keys. */
const LETTER = '{letter}';

const byContext = new Map<Context, Map<string, ActionName>>();
/** First keys of two-key commands, by context. */
const prefixes = new Map<Context, Set<string>>();
for (const binding of KEYMAP) {
  for (const context of binding.in) {
    const keys = byContext.get(context) ?? new Map<string, ActionName>();
    byContext.set(context, keys);
    for (const key of binding.keys) {
      // The first entry wins, so that the table reads from the particular to the general.
      if (!keys.has(key)) keys.set(key, binding.action);
      if (isSequence(key)) prefixes.set(context, (prefixes.get(context) ?? new Set()).add(key.slice(0, 1)));
    }
  }
}

/** `]f` and `m{letter}` are two keys in a row; `page-down` is one. */
function isSequence(key: string): boolean {
  return /^[^a-z].$/.test(key) || key.endsWith(LETTER);
}

/**
 * @param contexts that hold now, nearest first
 * @param pending first key of a two-key command already typed, or ''
 * @returns the action asked for; `wait` when it may be the first of two keys; null when the key means nothing here
 */
export function lookUp(contexts: readonly Context[], pending: string, key: string): ActionName | 'wait' | null {
  const asLetter = pending !== '' && /^[A-Za-z]$/.test(key) ? pending + LETTER : null;
  for (const context of contexts) {
    const keys = byContext.get(context);
    const action = keys?.get(pending + key) ?? (asLetter === null ? undefined : keys?.get(asLetter));
    if (action) return action;
    if (pending === '' && prefixes.get(context)?.has(key)) return 'wait';
  }
  return null;
}

/** What a key asks for where these contexts hold, a two-key command taken whole. */
function asks(key: string, contexts: readonly Context[]): ActionName | 'wait' | null {
  return isSequence(key) ? lookUp(contexts, key.slice(0, 1), key.slice(1).replace(LETTER, 'a')) : lookUp(contexts, '', key);
}

/** @returns the keys that ask for an action in these contexts, nearest context first */
export function keysFor(action: ActionName, contexts: readonly Context[]): string[] {
  const keys = new Set<string>();
  for (const context of contexts) {
    for (const [key, name] of byContext.get(context) ?? []) if (name === action && asks(key, contexts) === name) keys.add(key);
  }
  return [...keys];
}

export interface Hint {
  readonly key: string;
  readonly words: string;
  /** Shown before all that is not, where there is room for some only. */
  readonly keep?: true;
}

/**
 * @param idle actions that would do nothing at the moment
 * @returns the hint line of these contexts, most useful first: one key and a word or two each
 */
export function hintsFor(contexts: readonly Context[], lang: Lang, idle: readonly ActionName[] = []): Hint[] {
  const seen = new Set(idle);
  const found: { order: number; hint: Hint }[] = [];
  for (const [depth, context] of contexts.entries()) {
    for (const binding of KEYMAP) {
      if (binding.hint === undefined || seen.has(binding.action) || !binding.in.includes(context)) continue;
      const key = binding.keys.find((one) => asks(one, contexts) === binding.action);
      if (key === undefined) continue;
      seen.add(binding.action);
      const hint = { key: keyLabel(key), words: phraseOf(binding, lang).short };
      found.push({ order: binding.hint + depth / 10, hint: binding.keep ? { ...hint, keep: true } : hint });
    }
  }
  return found.sort((a, b) => a.order - b.order).map((entry) => entry.hint);
}

/** @returns the two-key commands that a first key may become in these contexts */
export function sequencesFor(contexts: readonly Context[], first: string, lang: Lang): Hint[] {
  const found = new Map<string, Hint>();
  for (const context of contexts) {
    for (const binding of KEYMAP) {
      if (!binding.in.includes(context)) continue;
      for (const key of binding.keys) {
        if (isSequence(key) && key.startsWith(first) && !found.has(key)) found.set(key, { key: keyLabel(key), words: phraseOf(binding, lang).long });
      }
    }
  }
  return [...found.values()];
}

/** @returns what a key does where its entry holds */
export function phraseOf({ action, as }: Binding, lang: Lang): Phrase {
  return appText[lang].actions[as ?? action];
}

const NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  backspace: 'Backspace',
  space: 'Space',
  'page-down': 'PgDn',
  'page-up': 'PgUp',
  home: 'Home',
  end: 'End',
  delete: 'Del',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  f1: 'F1',
};

/** @returns a key as a reader knows it: `ctrl-d` → `Ctrl-D`, `down` → `↓` */
export function keyLabel(key: string): string {
  const modified = /^(ctrl|alt)-(.+)$/.exec(key);
  if (modified) {
    const [, modifier = '', rest = ''] = modified;
    return `${modifier === 'ctrl' ? 'Ctrl' : 'Alt'}-${NAMES[rest] ?? (modifier === 'ctrl' ? rest.toUpperCase() : rest)}`;
  }
  return NAMES[key] ?? key.replace(LETTER, '+a…z');
}
