import type { ModelReport } from '../ingest/events/llm/model-report.ts';
import type { IngestReport } from '../ingest/pipeline.ts';
import type { GraphTotals } from '../store/store.ts';

const count = new Intl.NumberFormat('en-GB');
const rate = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/**
 * The report for people: what was read now and what the graph holds.
 * @param totals `null` for a dry run, which tells what was found in place of what the graph holds
 */
export function reportText(
  { articles, actors, events, extractors, llm, dating, seconds, articlesPerSecond, problemCount }: IngestReport,
  totals: GraphTotals | null,
): string {
  const speed = `in ${rate.format(seconds)} s (${rate.format(articlesPerSecond)} a second)`;
  const read = Object.entries(extractors).map(([version, number]) => `${version} (${count.format(number)})`);
  const readBy = read.length === 0 ? [] : [`Read by        ${read.join(', ')}`];
  const lines =
    totals === null
      ? [
          `Articles read  ${count.format(articles.found)} ${speed}; nothing was written`,
          ...readBy,
          `Actors         ${count.format(actors)}`,
        ]
      : [
          `Articles read  ${count.format(articles.found)} ${speed}: ${count.format(articles.added)} new, ` +
            `${count.format(articles.replaced)} changed, ${count.format(articles.unchanged)} stored already`,
          ...readBy,
          `In the graph   ${count.format(totals.articles)} articles, ${count.format(totals.actors)} actors, ${count.format(totals.events)} events`,
        ];
  const relations =
    totals === null ? Object.entries(events.byRelation).map(([type, number]) => ({ type, events: number })) : totals.relations;
  const width = Math.max(0, ...relations.map(({ type }) => type.length));
  const dated = Object.entries(dating).sort(([, a], [, b]) => b - a);
  return [
    ...lines,
    ...(dated.length === 0 ? [] : [`Dated by       ${dated.map(([place, number]) => `${place} (${count.format(number)})`).join(', ')}`]),
    'Events by relation',
    ...[...relations]
      .sort((a, b) => b.events - a.events || (a.type < b.type ? -1 : 1))
      .map(({ type, events: number }) => `  ${type.padEnd(width)}  ${count.format(number).padStart(6)}`),
    ...(llm === null ? [] : modelLines(llm)),
    `Problems       ${problemCount === 0 ? 'none' : count.format(problemCount)}`,
  ].join('\n');
}

const cost = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** What was asked of a language model, what it cost and what of its replies was left out. */
export function modelLines(report: ModelReport): readonly string[] {
  const { model, articles, tokens, unmetered, dropped } = report;
  const unknown = unmetered === 0 ? '' : `; ${count.format(unmetered)} replies without a count of tokens`;
  return [
    `Model          ${model}: ${count.format(articles.asked)} articles asked about, ${count.format(articles.kept)} from kept replies, ` +
      `${count.format(articles.failed)} failed`,
    `Tokens         ${count.format(tokens.input)} in, ${count.format(tokens.output)} out` +
      `${report.cost === undefined ? '' : `; cost ${cost.format(report.cost)}`}${unknown}`,
    ...(articles.asked === 0 ? [] : [`An article     ${perArticle(report)}`]),
    `Left out       ${count.format(dropped.ungrounded)} events not in the text, ${count.format(dropped.invalid)} against the schema; ` +
      `${count.format(dropped.names)} names not in the text`,
  ];
}

/** What one article that the model was asked about took, on average. */
function perArticle({ articles: { asked }, tokens, seconds, cost: all }: ModelReport): string {
  const share = `${count.format(Math.round(tokens.input / asked))} tokens in, ${count.format(Math.round(tokens.output / asked))} out`;
  return `${share}, ${rate.format(seconds / asked)} s${all === undefined ? '' : `, cost ${cost.format(all / asked)}`} on average`;
}
