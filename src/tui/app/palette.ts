/** The command palette: everything that can be done or gone to from here, found by name, pinyin or initials. In: what is typed. Out: entries, best first. */
import type { DocumentInfo } from '../../corpus/model.ts';
import { ACTIONS } from './actions.ts';
import { placeAt } from './address.ts';
import { contextsOf } from './contexts.ts';
import { keyLabel, keysFor } from './keymap.ts';
import type { Scene } from './outcome.ts';
import { type Choice, hereOf, type State, tabOf, wordsOf } from './state.ts';

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
  // What a shell calls `show` is `open` here.
  const wanted = text.trim().replace(/^show(?=\s)/, 'open');
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const all = world.recent(`palette ${contextsOf({ ...state, overlay: null }).join(' ')} ${state.settings.lang}`, () => allEntries(scene));
  const paragraphs = paragraphEntries(wanted, scene);
  const found = [...paragraphs];
  for (const entry of all) {
    if (found.length >= MOST) break;
    if (words.every((word) => holds(`${entry.command} ${entry.label}`, word, scene))) found.push(entry);
  }
  // A command whose name is typed comes before those that begin with what is typed, these before those that only mention it.
  const ranks = new Map(found.map((entry) => [entry, rankOf(entry, wanted, scene)]));
  found.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  if (paragraphs.length === 0 && !found.some(({ command }) => command.startsWith(wanted))) found.unshift(...addressEntry(wanted, scene));
  const sought = text.trim().replace(/^(?:find|search)\s+/, '');
  if (sought !== '')
    found.push({
      command: `find ${sought}`,
      label: wordsOf(state).palette.find(sought),
      note: '',
      choice: { type: 'go', address: `find ${sought}` },
    });
  return found;
}

/** An address that no entry begins with: a metric by another name, `docs`. */
function addressEntry(wanted: string, scene: Scene): PaletteEntry[] {
  const place = placeAt(wanted, scene);
  if (place === null || place.view === 'search') return [];
  const { tabs, actions } = wordsOf(scene.state);
  const tab = tabs[tabOf(place)];
  const entry = (label: string): PaletteEntry => ({ command: wanted, label, note: tab, choice: { type: 'go', address: wanted } });
  if (place.view === 'reader') return [entry(scene.world.info(place.doc)?.title ?? place.doc)];
  if (place.view === 'comparison') return [entry(place.metric)];
  return [entry(place.view === 'matrix' ? actions.matrix.long : tab)];
}

/** `open 004#p12`, `004#12`: a paragraph of a document by its id, the beginning of it, or words of its title; `12`, `p12`, `#p12` of the one that is open. */
function paragraphEntries(wanted: string, scene: Scene): PaletteEntry[] {
  const { state, world } = scene;
  const [, open, name = '', sign, number] = /^(?:(open)\s+)?(?:(.*?)\s*(?=[#＃]))?([#＃]?p?)(\d+)$/i.exec(wanted) ?? [];
  if (number === undefined || (name === '' && open !== undefined)) return [];
  const n = Number(number);
  const { reader, tabs } = wordsOf(state);
  const entry = (doc: string, label: string): PaletteEntry => {
    const command = name === '' ? `p${n}` : `open ${world.short(doc)}#p${n}`;
    return { command, label, note: tabs.documents, choice: { type: 'go', address: `open ${doc}#p${n}` } };
  };
  const meant = documentsCalled(name, scene);
  const having = meant.filter(({ paragraphCount }) => n >= 1 && n <= paragraphCount).slice(0, MOST);
  if (having.length > 0) return having.map(({ id, title }) => entry(id, name === '' ? reader.paragraph(n) : `${reader.paragraph(n)} ${title}`));
  // Better told than searched for; a long number alone may well be a year.
  const [only, ...others] = name === '' && sign === '' && number.length > 3 ? [] : meant;
  return only && others.length === 0 ? [entry(only.id, reader.noParagraph(n, only.paragraphCount))] : [];
}

/** The documents that a name may mean; for none, the one that is open. */
function documentsCalled(name: string, scene: Scene): DocumentInfo[] {
  const { documents } = scene.world.library;
  const place = hereOf(scene.state);
  if (name === '') return documents.filter(({ id }) => place.view === 'reader' && id === place.doc);
  const exact = documents.filter(({ id }) => id === name);
  if (exact.length > 0) return exact;
  const begun = documents.filter(({ id }) => id.toLowerCase().startsWith(name.toLowerCase()));
  return begun.length > 0 ? begun : documents.filter(({ title }) => name.split(/\s+/).every((word) => holds(title, word, scene)));
}

function rankOf({ command, label }: PaletteEntry, wanted: string, { world }: Scene): number {
  if (command.startsWith(wanted)) return 0;
  return label.startsWith(wanted) || world.find(label, wanted)[0]?.start === 0 ? 1 : 2;
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
