/**
 * The whole screen as lines: tabs, the view, a pop-up, hints; or one sentence where the terminal is too small.
 * In: stage. Out: lines, unless the view or its menu is drawn by a library.
 */
import { type Line, span } from '../screens/line.ts';
import { fitTo, type Stage, wrapTo } from '../screens/stage.ts';
import { hintLine, overlayLines, tabLine } from './chrome.ts';
import { hereOf, type Size, SMALLEST } from './state.ts';
import { viewLines } from './view.ts';

/** @returns the lines from the top, each as wide as the screen; null where a table or a menu is among them */
export function plainLines(stage: Stage): Line[] | null {
  const { state, rows } = stage;
  if (isTooSmall(state.size)) return tooSmall(stage);
  const place = hereOf(state);
  if (place.view === 'comparison' || place.view === 'matrix' || state.overlay?.type === 'menu') return null;
  // A pop-up takes the lowest rows of the view, which stays as it is above it.
  const popup = state.overlay ? overlayLines(state.overlay, stage) : [];
  return [tabLine(stage), ...viewLines(place, stage).slice(0, Math.max(0, rows - popup.length)), ...popup, hintLine(stage)];
}

const isTooSmall = ({ columns, rows }: Size): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows;

function tooSmall(stage: Stage): Line[] {
  const { columns, rows } = stage.state.size;
  const lines = wrapTo(stage, stage.words.tooSmall(columns, rows, SMALLEST.columns, SMALLEST.rows), columns);
  return lines.slice(0, rows).map((text) => fitTo(stage, [span(text)]));
}
