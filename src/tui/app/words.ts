/** The words of the language in use. */
import { type AppText, appText } from '../../text/app.ts';
import type { State } from './state.ts';

export const wordsOf = (state: State): AppText => appText[state.settings.lang];
