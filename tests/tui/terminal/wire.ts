/** A screen on an emulator, in process. */
import { expect } from 'vitest';
import type { Output } from '../../../src/tui/terminal/output.ts';
import { createScreen, type Screen } from '../../../src/tui/terminal/screen.ts';
import type { Ambiguous } from '../../../src/tui/terminal/width.ts';
import { Emulator } from './emulator.ts';

/** An output into an emulator. `hold` keeps writes unfinished until `release`. */
export class Wire implements Output {
  readonly chunks: string[] = [];
  hold = false;
  #done: ((error: Error | null) => void) | null = null;
  readonly emulator: Emulator;

  constructor(emulator: Emulator) {
    this.emulator = emulator;
  }

  write(bytes: Uint8Array, done: (error: Error | null) => void): void {
    expect(this.#done).toBeNull();
    this.chunks.push(Buffer.from(bytes).toString());
    this.#done = done;
    if (!this.hold) void this.release();
  }

  async release(): Promise<void> {
    const done = this.#done;
    await this.emulator.write(this.chunks.at(-1) ?? '');
    this.#done = null;
    done?.(null);
  }

  writeNow(text: string): void {
    this.chunks.push(text);
    void this.emulator.write(text);
  }

  get bytes(): number {
    return this.chunks.reduce((sum, chunk) => sum + Buffer.byteLength(chunk), 0);
  }
}

export async function screenOf(columns: number, rows: number, ambiguous: Ambiguous = 1): Promise<{ screen: Screen; wire: Wire; emulator: Emulator }> {
  const emulator = new Emulator(columns, rows);
  const wire = new Wire(emulator);
  const screen = createScreen({ output: wire, size: { columns, rows }, ambiguous });
  screen.enter();
  await screen.settled();
  return { screen, wire, emulator };
}
