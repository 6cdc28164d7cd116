/** Bundles the demo once for a test file, as the program itself is bundled. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleOptions } from '../../build.mjs';

/** @returns a command line that runs the demo, and what takes it away */
export async function buildDemo(): Promise<{ readonly command: readonly string[]; remove(): void }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // Inside the checkout, so that Node finds "type": "module" by the nearest package.json.
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, 'node_modules/.cache/demo-'));
  await build({
    ...(bundleOptions as object),
    absWorkingDir: root,
    entryPoints: { demo: 'tests/terminal/demo.tsx' },
    jsx: 'automatic',
    outdir: folder,
  });
  return { command: [process.execPath, join(folder, 'demo.js')], remove: () => rmSync(folder, { recursive: true, force: true }) };
}
