import type { BeforeAfter, RereadReport } from '../ingest/reread.ts';
import { modelLines } from './report-text.ts';

const count = new Intl.NumberFormat('en-GB');

/** The report of `reread` for people. */
export function rereadText({ articles, events, byType, llm, problemCount }: RereadReport, dryRun: boolean): string {
  const change = ({ before, after }: BeforeAfter) => `${count.format(before)} → ${count.format(after)}`;
  const types = Object.entries(byType);
  const width = Math.max(0, ...types.map(([type]) => type.length));
  return [
    `Articles       ${count.format(articles.stored)}: ${count.format(articles.current)} read by this version already, ` +
      `${count.format(articles.read)} read again${dryRun ? '; nothing was written' : ''}`,
    `Changed        ${count.format(articles.changed)} of these`,
    ...(articles.kept === 0
      ? []
      : [`Left as is     ${count.format(articles.kept)} that need a language model's answer (LLM_MODEL names one, --ask asks it)`]),
    `Events         ${change(events)}, pieces of evidence in what was read again`,
    ...types.map(([type, counts]) => `  ${type.padEnd(width)}  ${change(counts)}`),
    ...(llm === null ? [] : modelLines(llm)),
    `Problems       ${problemCount === 0 ? 'none' : count.format(problemCount)}`,
  ].join('\n');
}
