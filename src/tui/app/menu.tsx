/** A short menu over the view. */
import type { Line } from '../screens/line.ts';
import { span } from '../screens/line.ts';
import { fitTo, listLine, rule, type Stage } from '../screens/stage.ts';
import { Rows } from './rows.tsx';
import type { Overlay } from './state.ts';

export function MenuView({ menu, stage }: { readonly menu: Extract<Overlay, { type: 'menu' }>; readonly stage: Stage }) {
  const rows = Math.min(menu.items.length, 12);
  const top = Math.max(0, menu.selected - rows + 1);
  const lines: Line[] = [
    fitTo(stage, rule(stage, stage.columns, menu.title)),
    ...menu.items.slice(top, top + rows).map((item, i) => listLine(stage, [span(item.label)], top + i === menu.selected, stage.columns)),
  ];
  return <Rows lines={lines} color={stage.state.settings.color} />;
}
