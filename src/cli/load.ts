/** Where the code of each command is: loaded only when it runs, so that a command's start costs its own code alone. */
import type { Command } from './command.ts';
import type { CommandName } from './registry.ts';

export const load: Readonly<Record<CommandName, () => Promise<{ readonly command: Command }>>> = {
  app: () => import('./commands/app.ts'),
  find: () => import('./commands/find.ts'),
  docs: () => import('./commands/docs.ts'),
  show: () => import('./commands/show.ts'),
  facts: () => import('./commands/facts.ts'),
  metrics: () => import('./commands/metrics.ts'),
  compare: () => import('./commands/compare.ts'),
  conflicts: () => import('./commands/conflicts.ts'),
  targets: () => import('./commands/targets.ts'),
  terms: () => import('./commands/terms.ts'),
  open: () => import('./commands/open.ts'),
  build: () => import('./commands/build.ts'),
  completion: () => import('./commands/completion.ts'),
  help: () => import('./commands/help.ts'),
};
