/** Moving a selection in a list of which a window is visible. Pure. */
import type { ActionName } from './actions.ts';
import type { Scroll } from './state.ts';

/**
 * @param count rows of the list
 * @param height visible rows, at least 1
 * @returns the selection within the list and the window moved no more than needed to hold it
 */
export function settle(list: Scroll, count: number, height: number): Scroll {
  const selected = Math.max(0, Math.min(list.selected, count - 1));
  const rows = Math.max(1, height);
  let top = Math.max(0, Math.min(list.top, count - rows));
  if (selected < top) top = selected;
  if (selected >= top + rows) top = selected - rows + 1;
  return selected === list.selected && top === list.top ? list : { selected, top };
}

/** @returns the list after a movement; the same object where the action moves nothing */
export function move(list: Scroll, action: ActionName, count: number, height: number): Scroll {
  const page = Math.max(1, height - 1);
  const half = Math.max(1, height >> 1);
  const by = { down: 1, up: -1, 'page-down': page, 'page-up': -page, 'half-down': half, 'half-up': -half }[action as string];
  if (by !== undefined) {
    // A whole page moves the window as well, as a pager does: the eye finds the next rows where it left off.
    const shift = Math.abs(by) > 1 ? by : 0;
    return settle({ selected: list.selected + by, top: list.top + shift }, count, height);
  }
  if (action === 'first') return settle({ selected: 0, top: 0 }, count, height);
  if (action === 'last') return settle({ selected: count - 1, top: list.top }, count, height);
  return settle(list, count, height);
}

/** @returns the first visible row of a text after a movement; `count` rows in all */
export function moveText(top: number, action: ActionName, count: number, height: number): number {
  const page = Math.max(1, height - 1);
  const half = Math.max(1, height >> 1);
  const last = Math.max(0, count - height);
  const by = { down: 1, up: -1, 'page-down': page, 'page-up': -page, 'half-down': half, 'half-up': -half }[action as string];
  if (by !== undefined) return Math.max(0, Math.min(last, top + by));
  if (action === 'first') return 0;
  if (action === 'last') return last;
  return Math.max(0, Math.min(last, top));
}
