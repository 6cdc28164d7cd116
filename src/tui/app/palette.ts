/** The command palette: everything that can be done or gone to from here, found by name, pinyin or initials. In: what is typed. Out: entries, best first. */
import { ACTIONS } from './actions.ts';
import { contextsOf } from './contexts.ts';
import { helpFor, keyLabel, keysFor } from './keymap.ts';
import type { Scene } from './outcome.ts';
import { type Choice, hereOf, type State, wordsOf } from './state.ts';

export interface PaletteEntry {
  /** What Tab writes into the box. */
  readonly command: string;
  readonly label: string;
  /** Keys that do the same, or what kind of thing it is. */
  readonly note: string;
  readonly choice: Choice;
}

/** Most entries shown for one text: nobody scrolls further. */
const MOST = 60;

/** Actions that make no sense as a command: movements, and the palette itself. */
const SILENT = new Set([
  'palette',
  'mark',
  'go-to-mark',
  'remove',
  'accept',
  'complete',
  'cancel',
  'down',
  'up',
  'left',
  'right',
  'page-down',
  'page-up',
  'half-down',
  'half-up',
]);

/** @returns entries that hold every word of `text`; at the end always the search for it */
export function paletteEntries(text: string, scene: Scene): readonly PaletteEntry[] {
  const { state, world } = scene;
  const wanted = text.trim();
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const all = world.recent(`palette ${contextsOf({ ...state, overlay: null }).join(' ')} ${state.settings.lang}`, () => allEntries(scene));
  const found: PaletteEntry[] = [...paragraphEntry(wanted, scene)];
  for (const entry of all) {
    if (found.length >= MOST) break;
    if (words.every((word) => holds(`${entry.command} ${entry.label}`, word, scene))) found.push(entry);
  }
  // A command whose name is typed comes before those that only mention it.
  found.sort((a, b) => Number(b.command.startsWith(wanted)) - Number(a.command.startsWith(wanted)));
  if (wanted !== '')
    found.push({
      command: `find ${wanted}`,
      label: wordsOf(state).palette.find(wanted),
      note: '',
      choice: { type: 'go', address: `find ${wanted}` },
    });
  return found;
}

/** `12`, `p12`, `#p12` in a document: its paragraph. */
function paragraphEntry(wanted: string, { state, world }: Scene): PaletteEntry[] {
  const place = hereOf(state);
  const number = /^#?p?(\d+)$/i.exec(wanted)?.[1];
  if (place.view !== 'reader' || number === undefined) return [];
  const n = Number(number);
  if (!world.document(place.doc).paragraphs.some((one) => one.n === n)) return [];
  const { reader, tabs } = wordsOf(state);
  return [{ command: `p${n}`, label: reader.paragraph(n), note: tabs.documents, choice: { type: 'go', address: `open ${place.doc}#p${n}` } }];
}

function holds(text: string, word: string, { world }: Scene): boolean {
  return text.includes(word) || world.find(text, word).length > 0;
}

function allEntries(scene: Scene): PaletteEntry[] {
  const { state, world } = scene;
  const words = wordsOf(state);
  const go = (address: string, label: string, note: string): PaletteEntry => ({ command: address, label, note, choice: { type: 'go', address } });
  return [
    ...actionEntries(state),
    ...world.library.documents.map(({ id, title }) => go(`open ${id}`, title, words.tabs.documents)),
    ...world.library.metrics.map(({ name }) => go(`compare ${name}`, name, words.tabs.metrics)),
    ...world.library.terms.map(({ name }) => go(`terms ${name}`, name, words.tabs.terms)),
    { command: 'lang zh', label: '中文界面', note: '', choice: { type: 'lang', lang: 'zh' } },
    { command: 'lang en', label: 'English', note: '', choice: { type: 'lang', lang: 'en' } },
  ];
}

function actionEntries(state: State): PaletteEntry[] {
  const words = wordsOf(state);
  const contexts = contextsOf({ ...state, overlay: null });
  return ACTIONS.flatMap((action): PaletteEntry[] => {
    const keys = keysFor(action, contexts);
    if (keys.length === 0 || SILENT.has(action)) return [];
    return [{ command: action, label: words.actions[action].long, note: keys.map(keyLabel).join(' '), choice: { type: 'action', action } }];
  });
}

/** @returns the help on the keys that hold now: groups in the order of nearness */
export function helpGroups(state: State): { readonly title: string; readonly rows: readonly { readonly keys: string; readonly words: string }[] }[] {
  const { lang } = state.settings;
  const words = wordsOf(state);
  return contextsOf({ ...state, overlay: null }).map((context) => ({ title: words.contexts[context], rows: helpFor(context, lang) }));
}
