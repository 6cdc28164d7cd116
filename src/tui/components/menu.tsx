/**
 * A short menu by ink-select-input, driven by properties: the app's own reducer moves the selection, so the library's key handling is off
 * (`isFocused={false}`) and it is given the window of items with the selected one as its first state.
 */
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { createContext, useContext } from 'react';
import type { Line } from '../screens/line.ts';
import { Painted, tokenOf } from './painted.tsx';
import { paintLine, type Theme } from './theme.ts';

export interface MenuProps {
  /** Labels, each fitted to the menu's width less two columns for the pointer. */
  readonly items: readonly Line[];
  readonly selected: number;
  /** Most items shown at once. */
  readonly limit: number;
  readonly theme: Theme;
  /** Stands before the selected item; one column. */
  readonly pointer: string;
}

interface MenuLook {
  readonly theme: Theme;
  readonly pointer: string;
  readonly labels: ReadonlyMap<string, Line>;
}

const Look = createContext<MenuLook | null>(null);

export function Menu({ items, selected, limit, theme, pointer }: MenuProps) {
  const shown = Math.max(1, Math.min(limit, items.length));
  const top = Math.max(0, Math.min(selected - shown + 1, items.length - shown));
  const entries = items.slice(top, top + shown).map((_, i) => ({ label: String(top + i), value: top + i }));
  const labels = new Map(items.map((item, i) => [String(i), item]));
  return (
    <Look.Provider value={{ theme, pointer, labels }}>
      <SelectInput
        key={`${top} ${selected} ${items.length}`}
        items={entries}
        initialIndex={selected - top}
        limit={shown}
        isFocused={false}
        indicatorComponent={Pointer}
        itemComponent={Item}
      />
    </Look.Provider>
  );
}

function Pointer({ isSelected = false }: IndicatorProps) {
  const look = useContext(Look);
  if (!look) return null;
  return <Painted token={tokenOf(isSelected ? `${paintLine([{ text: look.pointer, tone: 'selected' }], look.theme)} ` : '  ')} />;
}

/** The selected one is told by its pointer alone, as in the lists: a label drawn anew costs hundreds of bytes a key. */
function Item({ label }: ItemProps) {
  const look = useContext(Look);
  const line = look?.labels.get(label);
  if (!look || !line) return null;
  return <Painted token={tokenOf(paintLine(line, look.theme))} />;
}
