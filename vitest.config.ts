import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { inkTableAsModule } from './build.mjs';

export default defineConfig({
  plugins: [
    {
      name: 'ink-table-as-module',
      enforce: 'pre',
      load(id) {
        return /ink-table[\\/]dist[\\/]index\.js$/.test(id) ? inkTableAsModule(readFileSync(id, 'utf8')) : null;
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    server: { deps: { inline: ['ink-table'] } },
    testTimeout: 30_000,
    pool: 'forks',
  },
});
