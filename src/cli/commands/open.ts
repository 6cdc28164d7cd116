/** `open <doc>#p<n>`: the app, at that place. */
import type { Command } from '../command.ts';
import { findPlace } from '../lookup.ts';
import { missingTerminal, startApp } from './app.ts';

export const command: Command = {
  async run(context) {
    // The name is checked first: a wrong one is wrong in any terminal.
    const { doc, paragraphs } = await findPlace(context.args[0] ?? '', await context.library());
    const missing = missingTerminal(context);
    if (missing) throw missing;
    return startApp(context, { doc: doc.id, paragraph: paragraphs?.[0] ?? 1 });
  },
};
