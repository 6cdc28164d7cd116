/** The commands that print, but for `find`, together: they are one file of the bundle, which neither the app nor `find` reads at its start. */
export { command as compare } from './compare.ts';
export { command as completion } from './completion.ts';
export { command as conflicts } from './conflicts.ts';
export { command as docs } from './docs.ts';
export { command as facts } from './facts.ts';
export { command as help } from './help.ts';
export { command as metrics } from './metrics.ts';
export { command as show } from './show.ts';
export { command as targets } from './targets.ts';
export { command as terms } from './terms.ts';
