/** How verdicts look: a tone and a mark beside the word, so that nothing is told by colour alone. */
import type { TargetVerdict, Verdict } from '../../compare/model.ts';
import type { Tone } from './line.ts';

export const VERDICT_TONE: Readonly<Record<Verdict, Tone>> = { agree: 'good', 'other-period': 'dim', 'other-definition': 'warn', conflict: 'bad' };
export const VERDICT_MARK: Readonly<Record<Verdict, string>> = { agree: '=', 'other-period': ' ', 'other-definition': '~', conflict: '!' };

export const TARGET_TONE: Readonly<Record<TargetVerdict, Tone>> = { met: 'good', missed: 'bad', open: 'accent', undecidable: 'dim' };
export const TARGET_MARK: Readonly<Record<TargetVerdict, string>> = { met: '+', missed: '!', open: '>', undecidable: '?' };
