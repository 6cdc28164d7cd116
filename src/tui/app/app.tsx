/** The whole screen: tabs, the view, hints; or one sentence where the terminal is too small. A pure function of state and world. */
import { Box } from 'ink';
import { Rows } from '../components/painted.tsx';
import { type Line, span } from '../screens/line.ts';
import { fitTo, type Stage, stageOf } from '../screens/stage.ts';
import { hintLine, overlayLines, tabLine } from './chrome.ts';
import { menuRows } from './overlays.ts';
import { hereOf, type Overlay, type Place, type Size, SMALLEST, type State } from './state.ts';
import { type TablePlace, viewLines } from './view.ts';
import type { World } from './world.ts';

export interface AppProps {
  readonly state: State;
  readonly world: World;
}

/** Columns that a token takes at most, with one to spare. */
const TOKEN_COLUMNS = 6;
/** Columns of the screen that a column of a table takes at least, with its rule. */
const NARROWEST_CELL = 11;

/**
 * @returns how wide Ink is to take the screen for. It fills a grid of rows × columns for every frame, and all it sees is tokens: one a row,
 * or one a cell, so a narrow screen will do
 */
export function inkColumns({ size }: State): number {
  return TOKEN_COLUMNS * (2 + Math.ceil(size.columns / NARROWEST_CELL));
}

export function App({ state, world }: AppProps) {
  const stage = stageOf({ state, world });
  const { rows } = state.size;
  if (isTooSmall(state.size)) return <Rows lines={tooSmall(stage)} theme={stage.theme} />;
  return (
    <Box flexDirection="column" height={rows}>
      <Rows lines={[tabLine(stage)]} theme={stage.theme} />
      <Body stage={stage} />
      <Rows lines={[hintLine(stage)]} theme={stage.theme} />
    </Box>
  );
}

function Body({ stage }: { readonly stage: Stage }) {
  const { overlay } = stage.state;
  // A pop-up takes the lowest rows of the view, which stays as it is above it.
  const popup = overlay && overlay.type !== 'menu' ? overlayLines(overlay, stage) : [];
  const menu = overlay?.type === 'menu' ? overlay : null;
  const left = stage.rows - popup.length - (menu ? menuRows(menu) + 1 : 0);
  return (
    <>
      <View place={hereOf(stage.state)} stage={stage} rows={Math.max(0, left)} />
      {menu ? <Menu menu={menu} stage={stage} /> : null}
      <Rows lines={popup} theme={stage.theme} />
    </>
  );
}

function View({ place, stage, rows }: { readonly place: Place; readonly stage: Stage; readonly rows: number }) {
  if (place.view === 'comparison' || place.view === 'matrix') return <TableView place={place} stage={stage} rows={rows} />;
  return <Rows lines={viewLines(place, stage).slice(0, rows)} theme={stage.theme} />;
}

function TableView({ place, stage, rows }: { readonly place: TablePlace; readonly stage: Stage; readonly rows: number }) {
  const { ComparisonView, MatrixView } = stage.world.views();
  return place.view === 'comparison' ? (
    <ComparisonView place={place} stage={stage} rows={rows} />
  ) : (
    <MatrixView place={place} stage={stage} rows={rows} />
  );
}

function Menu({ menu, stage }: { readonly menu: Extract<Overlay, { type: 'menu' }>; readonly stage: Stage }) {
  const { MenuView } = stage.world.views();
  return <MenuView menu={menu} stage={stage} />;
}

const isTooSmall = ({ columns, rows }: Size): boolean => columns < SMALLEST.columns || rows < SMALLEST.rows;

function tooSmall(stage: Stage): Line[] {
  const { columns, rows } = stage.state.size;
  return [fitTo(stage, [span(stage.words.tooSmall(columns, rows, SMALLEST.columns, SMALLEST.rows))])];
}
