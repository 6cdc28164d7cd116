/** The whole screen in Ink. A pure function of state and world. */
import { Box } from 'ink';
import { Rows } from '../components/painted.tsx';
import { type Stage, stageOf } from '../screens/stage.ts';
import { hintLine, overlayLines, tabLine } from './chrome.ts';
import { menuRows } from './overlays.ts';
import { plainLines } from './plain.ts';
import { hereOf, type State } from './state.ts';
import { viewLines } from './view.ts';
import type { World } from './world.ts';

export interface AppProps {
  readonly state: State;
  readonly world: World;
}

/** How wide Ink is to take the screen for. It fills a grid of rows × columns for every frame, and all it sees is tokens, one or two a row. */
export const INK_COLUMNS = 12;

export function App({ state, world }: AppProps) {
  const stage = stageOf({ state, world });
  const lines = plainLines(stage);
  if (lines) return <Rows lines={lines} theme={stage.theme} />;
  return (
    <Box flexDirection="column">
      <Rows lines={[tabLine(stage)]} theme={stage.theme} />
      <Body stage={stage} />
      <Rows lines={[hintLine(stage)]} theme={stage.theme} />
    </Box>
  );
}

/** A view with a table, a menu, or both. */
function Body({ stage }: { readonly stage: Stage }) {
  const { overlay } = stage.state;
  const menu = overlay?.type === 'menu' ? overlay : null;
  const popup = overlay && !menu ? overlayLines(overlay, stage) : [];
  const { MenuView } = stage.world.views();
  return (
    <>
      <View stage={stage} rows={Math.max(0, stage.rows - popup.length - (menu ? menuRows(menu) + 1 : 0))} />
      {menu ? <MenuView menu={menu} stage={stage} /> : null}
      <Rows lines={popup} theme={stage.theme} />
    </>
  );
}

function View({ stage, rows }: { readonly stage: Stage; readonly rows: number }) {
  const place = hereOf(stage.state);
  const { ComparisonView, MatrixView } = stage.world.views();
  if (place.view === 'comparison') return <ComparisonView place={place} stage={stage} rows={rows} />;
  if (place.view === 'matrix') return <MatrixView place={place} stage={stage} rows={rows} />;
  return <Rows lines={viewLines(place, stage).slice(0, rows)} theme={stage.theme} />;
}
