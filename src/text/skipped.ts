/** Files of a folder that are not in its corpus, in words: those that failed by name with the reason, the others counted. */
import type { UserError } from '../corpus/errors.ts';
import { cli } from './cli.ts';
import { errorText } from './errors.ts';
import type { Lang } from './labels.ts';

/** A file that was left out; one that is no text by its name is no failure. */
interface LeftOut {
  readonly code: UserError['code'] | 'unknown-type';
  readonly params: Readonly<Record<string, string>>;
}

/** Most files named: a folder of pictures would fill the screen. */
const NAMED = 20;

/**
 * @param most files named
 * @returns sentences, none where nothing was left out
 */
export function skippedSentences(skipped: readonly LeftOut[], lang: Lang, most = NAMED): string[] {
  const words = cli[lang];
  const failed = skipped.flatMap(({ code, params }) => (code === 'unknown-type' ? [] : [errorText({ code, params }, lang)]));
  const others = skipped.length - Math.min(failed.length, most);
  return [...failed.slice(0, most).map(words.skipped), ...(others > 0 ? [words.skippedMore(others)] : [])];
}
