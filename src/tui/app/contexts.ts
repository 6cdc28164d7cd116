/** Where one is, as the key table names it. In: the state. Out: contexts. */
import type { Context } from './keymap.ts';
import { hereOf, type Overlay, type ReaderPlace, type State } from './state.ts';

/** @returns the contexts whose keys hold now, nearest first */
export function contextsOf(state: State): Context[] {
  if (state.overlay?.type === 'palette') return ['palette', 'box'];
  if (state.overlay) return overlayContexts(state.overlay);
  const place = hereOf(state);
  const top: Context[] = place.from === null ? ['root', 'everywhere'] : ['everywhere'];
  if (place.view === 'search') return place.typing ? ['search-box', 'box'] : ['search', 'move', ...top];
  if ('typing' in place && place.typing) return ['box'];
  if (place.view === 'reader') return readerContexts(place);
  if (place.view === 'comparison' || place.view === 'matrix') return [place.view, 'grid', 'list', 'move', ...top];
  return [place.view, 'list', 'move', ...top];
}

function overlayContexts(overlay: Overlay): Context[] {
  const rest: Context[] = ['overlay', 'move'];
  if (overlay.type === 'whole' || overlay.type === 'help') return [overlay.type, ...rest];
  return overlay.type === 'menu' && overlay.of ? [overlay.of, ...rest] : rest;
}

function readerContexts({ outline, raw }: ReaderPlace): Context[] {
  if (outline) return outline.typing ? ['box'] : ['outline', 'move', 'everywhere'];
  return [raw === null ? 'reader' : 'raw', 'move', 'everywhere'];
}
