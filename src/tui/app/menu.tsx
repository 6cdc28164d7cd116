/** A short menu over the view: its title, its items, the selected one. */
import { Menu } from '../components/menu.tsx';
import { Rows } from '../components/painted.tsx';
import { POINTER_WIDTH, span } from '../screens/line.ts';
import { fitTo, rule, type Stage } from '../screens/stage.ts';
import { menuRows } from './overlays.ts';
import type { Overlay } from './state.ts';

export function MenuView({ menu, stage }: { readonly menu: Extract<Overlay, { type: 'menu' }>; readonly stage: Stage }) {
  const items = menu.items.map((item) => fitTo(stage, [span(item.label)], stage.columns - POINTER_WIDTH));
  return (
    <>
      <Rows lines={[fitTo(stage, rule(stage, stage.columns, menu.title))]} theme={stage.theme} />
      <Menu items={items} selected={menu.selected} limit={menuRows(menu)} theme={stage.theme} pointer={stage.marks.pointer} />
    </>
  );
}
