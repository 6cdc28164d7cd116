/** Where the code of each command is: loaded only when it runs, so that the app's start does not pay for the commands, nor they for it. */
import type { Command } from './command.ts';
import type { CommandName } from './registry.ts';

const printing = (name: keyof typeof import('./commands/printing.ts')) => async (): Promise<Command> =>
  (await import('./commands/printing.ts'))[name];

export const load: Readonly<Record<CommandName, () => Promise<Command>>> = {
  app: async () => (await import('./commands/app.ts')).command,
  open: async () => (await import('./commands/open.ts')).command,
  build: async () => (await import('./commands/build.ts')).command,
  find: async () => (await import('./commands/find.ts')).command,
  docs: printing('docs'),
  show: printing('show'),
  facts: printing('facts'),
  metrics: printing('metrics'),
  compare: printing('compare'),
  conflicts: printing('conflicts'),
  targets: printing('targets'),
  terms: printing('terms'),
  completion: printing('completion'),
  help: printing('help'),
};
