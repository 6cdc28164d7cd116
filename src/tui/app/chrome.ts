/** What is around every view: tabs above, hints or a notice below, pop-ups over it. In: scene. Out: rows. */
import { safeLine } from '../../text/safe.ts';
import { cut } from '../../text/width.ts';
import { type Line, span } from '../screens/line.ts';
import { readerGeometry } from '../screens/reader/geometry.ts';
import { boxLine, boxView, cutTo, fitAll, fitTo, listLine, rule, type Stage, spreadTo, widthOf } from '../screens/stage.ts';
import { type ActionName, TABS } from './actions.ts';
import { contextsOf } from './contexts.ts';
import { type Hint, hintsFor, sequencesFor } from './keymap.ts';
import { helpColumns, helpKeys, helpLines, helpRows, helpWidth, popupRows } from './overlays.ts';
import { paletteEntries } from './palette.ts';
import { hereOf, type Input, type Overlay, tabOf } from './state.ts';
import { wholeLines } from './whole.ts';

/** @returns the line of tabs, with the corpus at its right end */
export function tabLine(stage: Stage): Line {
  const { state, words, world, columns } = stage;
  const here = tabOf(hereOf(state));
  const tabs = TABS.map((tab, i) => span(` ${i + 1}${words.tabs[tab]} `, tab === here ? 'tab' : 'dim'));
  // The views are worth more room than the corpus's name, which is a folder's and may be any text.
  const room = columns - tabs.reduce((sum, tab) => sum + widthOf(stage, tab.text), 0) - 2;
  const name = room < 4 ? '' : ` ${cutTo(stage, safeLine(world.library.name), room)} `;
  return spreadTo(stage, tabs, [span(name, 'dim')], columns);
}

/** @returns the line below: what was just done, what the first of two keys may become, or the keys of this view */
export function hintLine(stage: Stage): Line {
  const { state, lang } = stage;
  const { notice, pending } = state;
  if (notice) return fitTo(stage, [span(` ${notice.text}`, notice.tone === 'bad' ? 'bad' : 'accent')]);
  const contexts = contextsOf(state);
  const hints = pending === '' ? hintsFor(contexts, lang, idleIn(state)) : [...marksFor(pending, state), ...sequencesFor(contexts, pending, lang)];
  let room = stage.columns - 1;
  const fits = ({ key, words }: Hint): boolean => {
    const width = widthOf(stage, key) + widthOf(stage, words) + 3;
    // A hint is shown whole or not at all.
    if (width > room) return false;
    room -= width;
    return true;
  };
  const shown = new Set([...hints.filter(({ keep }) => keep), ...hints.filter(({ keep }) => !keep)].filter(fits));
  const spans = hints.filter((hint) => shown.has(hint)).flatMap(({ key, words }) => [span(key, 'key'), span(` ${words}  `, 'dim')]);
  return fitTo(stage, [span(' '), ...spans]);
}

/** What a key would find nothing for: nowhere to go back to, nothing looked for. */
function idleIn(state: Stage['state']): ActionName[] {
  const place = hereOf(state);
  const sought = place.view !== 'reader' || place.find.text !== '' || place.hit !== null;
  return [...(state.at === 0 ? ['back' as const] : []), ...(sought ? [] : ['next-match' as const])];
}

/** The marks one can go to, once the key for that is pressed. */
function marksFor(pending: string, { bookmarks }: Stage['state']): Hint[] {
  if (pending !== "'") return [];
  return bookmarks.flatMap(({ letter, label }) =>
    letter === undefined ? [] : [{ key: letter, words: cut(label.split(' · ').at(-1) ?? label, 16) }],
  );
}

/** @returns rows of a pop-up, as wide as the screen; they take the place of the lowest rows of the view */
export function overlayLines(overlay: Overlay, stage: Stage): Line[] {
  switch (overlay.type) {
    case 'help':
      return helpOverlay(overlay.top, stage);
    case 'whole':
      return wholeOverlay(overlay.top, stage);
    case 'palette':
      return paletteOverlay(overlay, stage);
    case 'menu':
      return [];
  }
}

function helpOverlay(top: number, stage: Stage): Line[] {
  const { words, state, columns, marks } = stage;
  const rows = helpRows(state);
  const count = helpColumns(state);
  const width = helpWidth(state);
  const lines = helpLines(state);
  const height = Math.ceil(lines.length / count);
  const shown = Array.from({ length: rows }, (_, i) => {
    // Read down one column, then the next.
    const across = Array.from({ length: count }, (_, column) => (top + i < height ? lines[top + i + column * height] : undefined));
    return fitTo(
      stage,
      across.flatMap((line) => helpCell(line, width, stage)),
    );
  });
  const position = height > rows ? ` ${Math.min(height, top + rows)}/${height}` : '';
  return [fitTo(stage, rule(stage, columns, `${words.help.title} ${marks.dot} ${words.help.close}${position}`)), ...shown];
}

function wholeOverlay(top: number, stage: Stage): Line[] {
  const { words, state, columns, marks } = stage;
  const lines = wholeLines(hereOf(state), stage);
  const rows = helpRows(state);
  const shown = Math.min(rows, Math.max(1, lines.length));
  const position = lines.length > rows ? ` ${Math.min(lines.length, top + rows)}/${lines.length}` : '';
  return [
    fitTo(stage, rule(stage, columns, `${words.whole.title} ${marks.dot} ${words.whole.close}${position}`)),
    ...fitAll(stage, lines.slice(top, top + rows), shown),
  ];
}

function helpCell(line: ReturnType<typeof helpLines>[number] | undefined, width: number, stage: Stage): Line {
  if (!line) return fitTo(stage, [], width);
  if ('title' in line) return fitTo(stage, [span(` ${line.title}`, 'title')], width);
  return fitTo(stage, [span('   '), ...fitTo(stage, [span(line.keys, 'key')], helpKeys(width)), span('  '), span(line.words)], width);
}

function paletteOverlay(overlay: Extract<Overlay, { type: 'palette' }>, stage: Stage): Line[] {
  const { columns, words, state } = stage;
  const entries = paletteEntries(overlay.input.text, stage);
  const rows = popupRows(state);
  const { top, selected } = overlay.list;
  const shown = entries.slice(top, top + rows).map((entry, i) => {
    const label = entry.label === entry.command || entry.command.endsWith(` ${entry.label}`) ? '' : entry.label;
    const left: Line = [span(entry.command, 'strong'), span(label === '' ? '' : `  ${label}`)];
    return listLine(
      stage,
      spreadTo(stage, left, [span(entry.note === '' ? '' : ` ${entry.note} `, 'dim')], columns - 2),
      top + i === selected,
      columns,
    );
  });
  const count = [span(`${entries.length} `, 'dim')];
  return [
    fitTo(stage, rule(stage, columns, words.palette.title)),
    ...Array.from({ length: rows }, (_, i) => shown[i] ?? fitTo(stage, [])),
    boxLine(stage, ` ${words.palette.prompt}`, overlay.input, true, columns, count),
  ];
}

/** @returns where the terminal's cursor belongs: in the box that takes text; null where none does */
export function cursorOf(stage: Stage): { readonly row: number; readonly column: number } | null {
  const { state, columns, rows, words } = stage;
  const { overlay } = state;
  const at = (row: number, label: string, input: Input, width = columns, left = 0): { row: number; column: number } => ({
    row,
    column: left + boxView(stage, label, input, width).cursor,
  });
  if (overlay?.type === 'palette') return at(rows, ` ${words.palette.prompt}`, overlay.input);
  if (overlay) return null;
  const place = hereOf(state);
  if (place.view === 'search') return place.typing ? at(1, ` ${words.search.label} `, place.query) : null;
  if (place.view === 'reader') {
    const { outline } = place;
    if (outline?.typing) return at(2, ' /', outline.filter, readerGeometry(stage, place).outline - 1);
    return place.typing && !outline ? at(rows, ' /', place.find) : null;
  }
  return 'typing' in place && place.typing ? at(1, ' /', place.filter) : null;
}
