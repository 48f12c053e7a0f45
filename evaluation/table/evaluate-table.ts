import type { Codebook } from '../../src/codebook/codebook.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Modality } from '../../src/domain/event.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Span } from '../../src/domain/span.ts';
import type { FoundInArticle } from '../../src/ingest/read-article.ts';
import type { Find } from '../find-or-nothing.ts';
import type { TableRecord } from './table-record.ts';

/** How many sentences ask for something, and how many of them are answered right. */
export interface TableTally {
  readonly asked: number;
  readonly right: number;
}

/** By language, then by act or by role (`role MEDIATOR`). */
export type TableScore = Readonly<Partial<Record<Language, Readonly<Record<string, TableTally>>>>>;

/**
 * Reads each sentence as an article of its own. An act is right where some event has it with the modality that is asked for (ASSERTED:
 * or the one that the codebook gives the act, as an offer is HYPOTHETICAL); a role where some event has a third party in it whose mention overlaps the name that the sentence gives.
 */
export async function evaluateTable(
  records: readonly TableRecord[],
  toArticle: (record: TableRecord) => Article,
  find: Find,
  { talksActs }: Pick<Codebook, 'talksActs'>,
): Promise<TableScore> {
  const score = new Map<string, Map<string, { asked: number; right: number }>>();
  for (const record of records) {
    const coded = await find(toArticle(record));
    const isRole = record.id.includes('-role-');
    const asked = isRole ? `role ${roleOf(record)}` : (record.talksAct ?? 'none');
    const tallies = score.get(record.language) ?? new Map<string, { asked: number; right: number }>();
    const tally = tallies.get(asked) ?? { asked: 0, right: 0 };
    tally.asked += 1;
    if (
      isRole
        ? hasRole(record, coded)
        : hasAct(record, coded, record.talksAct === null ? undefined : talksActs.get(record.talksAct)?.modality)
    )
      tally.right += 1;
    tallies.set(asked, tally);
    score.set(record.language, tallies);
  }
  return Object.fromEntries([...score].map(([language, tallies]) => [language, Object.fromEntries(tallies)]));
}

/** The role that the id of a sentence asks for: "en-role-good-offices-2". */
function roleOf({ id }: TableRecord): string {
  return id
    .replace(/^\w+-role-/u, '')
    .replace(/-\d+$/u, '')
    .replaceAll('-', '_')
    .toUpperCase();
}

function hasAct({ talksAct, modality }: TableRecord, { events }: FoundInArticle, ofAct: Modality | undefined): boolean {
  const allowed = modality === 'ASSERTED' ? [modality, ofAct] : [modality];
  return events.some((event) => event.talksAct === talksAct && allowed.includes(event.modality));
}

function hasRole(record: TableRecord, { events, mentions }: FoundInArticle): boolean {
  const role = roleOf(record);
  const named = record.thirdParties.filter(({ roles }) => roles.some((one) => one === role));
  const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
  return named.every(({ name }) => {
    const start = record.text.indexOf(name);
    const place = { start, end: start + name.length };
    const meant = new Set(mentions.filter((mention) => overlap(mention, place)).map(({ actor }) => actor));
    return events.some(({ thirdParties }) =>
      thirdParties.some(({ actor, roles }) => meant.has(actor) && roles.some((one) => one === role)),
    );
  });
}
