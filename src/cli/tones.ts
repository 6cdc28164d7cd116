/** Colours of verdicts; the word beside them says the same. */
import type { TargetVerdict, Verdict } from '../compare/model.ts';
import type { Tone } from './command.ts';

export const verdictTone: Readonly<Record<Verdict | TargetVerdict, Tone>> = {
  agree: 'good',
  'other-period': 'dim',
  'other-definition': 'warn',
  conflict: 'bad',
  met: 'good',
  missed: 'bad',
  open: 'warn',
  undecidable: 'dim',
};
