import type { IngestReport } from '../ingest/pipeline.ts';
import type { GraphTotals } from '../store/store.ts';

const count = new Intl.NumberFormat('en-GB');
const rate = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/**
 * The report for people: what was read now and what the graph holds.
 * @param totals `null` for a dry run, which tells what was found in place of what the graph holds
 */
export function reportText(
  { articles, actors, events, seconds, articlesPerSecond, problemCount }: IngestReport,
  totals: GraphTotals | null,
): string {
  const speed = `in ${rate.format(seconds)} s (${rate.format(articlesPerSecond)} a second)`;
  const lines =
    totals === null
      ? [`Articles read  ${count.format(articles.found)} ${speed}; nothing was written`, `Actors         ${count.format(actors)}`]
      : [
          `Articles read  ${count.format(articles.found)} ${speed}: ${count.format(articles.added)} new, ` +
            `${count.format(articles.replaced)} changed, ${count.format(articles.unchanged)} stored already`,
          `In the graph   ${count.format(totals.articles)} articles, ${count.format(totals.actors)} actors, ${count.format(totals.events)} events`,
        ];
  const relations =
    totals === null ? Object.entries(events.byRelation).map(([type, number]) => ({ type, events: number })) : totals.relations;
  const width = Math.max(0, ...relations.map(({ type }) => type.length));
  return [
    ...lines,
    'Events by relation',
    ...[...relations]
      .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1))
      .map(({ type, events: number }) => `  ${type.padEnd(width)}  ${count.format(number).padStart(6)}`),
    `Problems       ${problemCount === 0 ? 'none' : count.format(problemCount)}`,
  ].join('\n');
}
