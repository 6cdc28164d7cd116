/** What a metric counts, and what it must not be mixed with. */
import { type Line, span } from '../line.ts';
import { type Stage, wrapTo } from '../stage.ts';

/** @returns the definition and the metrics of near names, wrapped; nothing where neither is known */
export function noteLines(metric: string, columns: number, stage: Stage): Line[] {
  const { words, world, marks, ambiguous } = stage;
  return world.recent(`notes ${metric} ${columns} ${ambiguous} ${stage.lang} ${marks.dot}`, () => {
    const { definition, related } = world.series(metric);
    return [
      ...(definition === null ? [] : wrapTo(stage, `${words.comparison.definition} ${definition}`, columns)),
      ...(related.length === 0 ? [] : wrapTo(stage, `${words.comparison.related} ${related.join(` ${marks.dot} `)}`, columns)),
    ].map((text): Line => [span(` ${text}`, 'dim')]);
  });
}
