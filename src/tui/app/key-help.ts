/** Help on keys, in the app and in the README. In: the key table. Out: rows of keys with what they do. */
import { appText } from '../../text/app.ts';
import type { Lang } from '../../text/labels.ts';
import { contextsOf } from './contexts.ts';
import { type Context, KEYMAP, keyLabel, phraseOf } from './keymap.ts';
import { type State, wordsOf } from './state.ts';

export interface HelpRow {
  readonly keys: string;
  readonly words: string;
}

/** @returns what the keys do in one context, in the order of the table */
export function helpFor(context: Context, lang: Lang): HelpRow[] {
  const rows = new Map<string, string[]>();
  for (const binding of KEYMAP) {
    if (!binding.in.includes(context)) continue;
    const words = phraseOf(binding, lang).long;
    rows.set(words, [...(rows.get(words) ?? []), ...binding.keys]);
  }
  return [...rows].map(([words, keys]) => ({ keys: [...new Set(keys)].map(keyLabel).join(' '), words }));
}

/** @returns the help on the keys that hold now: groups in the order of nearness */
export function helpGroups(state: State): { readonly title: string; readonly rows: readonly HelpRow[] }[] {
  const { lang } = state.settings;
  const words = wordsOf(state);
  return contextsOf({ ...state, overlay: null }).map((context) => ({ title: words.contexts[context], rows: helpFor(context, lang) }));
}

/** Contexts in the order of the help and of the README. */
export const HELP_ORDER: readonly Context[] = [
  'everywhere',
  'move',
  'list',
  'grid',
  'documents',
  'reader',
  'raw',
  'outline',
  'search',
  'search-box',
  'metrics',
  'comparison',
  'matrix',
  'targets',
  'terms',
  'box',
  'palette',
  'overlay',
  'whole',
  'help',
  'bookmarks',
];

/** @returns the key table of the README, as Markdown: a row a place, what does the same side by side */
export function keyTableMarkdown(lang: Lang): string {
  const words = appText[lang];
  const lines = [`| ${words.keyTable.where} | ${words.keyTable.keys} |`, '| --- | --- |'];
  for (const context of HELP_ORDER) {
    const entries = helpFor(context, lang).map(({ keys, words: what }) => {
      const marked = keys.split(' ').map((key) => `\`${key.replace('|', '\\|')}\``);
      return `${marked.join(' ')} ${what}`;
    });
    lines.push(`| ${words.contexts[context]} | ${entries.join('<br>')} |`);
  }
  return lines.join('\n');
}
