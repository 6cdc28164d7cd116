/** A terminal without a window: what bytes come to on a screen. */
import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

/** Styles of a cell as text, for comparing: attributes and colours. */
export function lookOf(cell: { [name: string]: unknown } & import('@xterm/headless').IBufferCell): string {
  const flags = [cell.isBold(), cell.isDim(), cell.isItalic(), cell.isUnderline(), cell.isInverse(), cell.isStrikethrough()].map((on) =>
    on ? 1 : 0,
  );
  return `${flags.join('')} ${cell.getFgColorMode()}:${cell.getFgColor()} ${cell.getBgColorMode()}:${cell.getBgColor()}`;
}

export class Emulator {
  readonly terminal: import('@xterm/headless').Terminal;

  constructor(columns: number, rows: number) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100 });
    this.terminal.loadAddon(new unicode11.Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
  }

  write(bytes: string | Uint8Array): Promise<void> {
    return new Promise((resolve) => this.terminal.write(bytes, resolve));
  }

  /** Text of every row, as wide as the screen. */
  rows(): string[] {
    const buffer = this.terminal.buffer.active;
    return Array.from(
      { length: this.terminal.rows },
      (_, row) => buffer.getLine(buffer.baseY + row)?.translateToString(false, 0, this.terminal.cols) ?? '',
    );
  }

  /** Every cell of a row: its characters and look. */
  cells(row: number): { text: string; width: number; look: string }[] {
    const buffer = this.terminal.buffer.active;
    const line = buffer.getLine(buffer.baseY + row);
    return Array.from({ length: this.terminal.cols }, (_, column) => {
      const cell = line?.getCell(column);
      if (!cell) throw new RangeError(`no cell ${column} in row ${row}`);
      return { text: cell.getChars(), width: cell.getWidth(), look: lookOf(cell as never) };
    });
  }

  get cursor(): { row: number; column: number } {
    const { cursorX, cursorY } = this.terminal.buffer.active;
    return { row: cursorY, column: cursorX };
  }

  get alternate(): boolean {
    return this.terminal.buffer.active.type === 'alternate';
  }

  resize(columns: number, rows: number): void {
    this.terminal.resize(columns, rows);
  }
}
