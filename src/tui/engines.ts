/** What is needed after the first frame only: comparison and the finder, with the lexicon they bring along. Loaded as one, apart from the app. */

export { compareFacts } from '../compare/agreement.ts';
export { conflictSteps } from '../compare/conflicts.ts';
export { contextOf } from '../compare/context.ts';
export { latestOf } from '../compare/latest.ts';
export { matrixColumns, matrixRow } from '../compare/matrix.ts';
export { seriesOf } from '../compare/series.ts';
export { workOf } from '../compare/steps.ts';
export { targetSteps } from '../compare/targets.ts';
export { spokenOf } from '../compare/unit.ts';
export { createHighlighter } from '../search/highlight.ts';
