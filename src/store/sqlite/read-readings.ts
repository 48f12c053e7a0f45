import { decodeCursor } from '../cursor.ts';
import type { BelievedReading, Page, PageRequest } from '../store.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';

/** A row of `reading`. */
export interface ReadingRow {
  readonly id: number;
  readonly article: string;
  readonly fingerprint: string;
  readonly extractor: string;
  readonly codebook: string;
  readonly publisher_actor: string | null;
  readonly believed_from: string;
  readonly believed_to: string | null;
  readonly article_json: string;
  readonly mentions_json: string;
  readonly actors_json: string;
  readonly evidence_json: string;
}

/** Sorts after every time: the current reading is the last of its article. */
const TODAY = '~';

/** A page of all readings with their periods; see `GraphReader.readings`. Throws BAD_CURSOR. */
export function readReadings(db: Database, { first, after }: PageRequest): Page<BelievedReading> {
  const key = `article, believed_from, coalesce(believed_to, '${TODAY}'), fingerprint`;
  const cursor = decodeCursor('readings', after, 4) ?? ['', '', '', ''];
  const sql = `SELECT * FROM reading WHERE article >= ?1 AND (${key}) > (?1, ?2, ?3, ?4) ORDER BY ${key} LIMIT ?5`;
  const rows = db.all<ReadingRow>(sql, ...cursor, first + 1);
  return pageOf('readings', first, rows, (row) => [
    toBelieved(row),
    [row.article, row.believed_from, row.believed_to ?? TODAY, row.fingerprint],
  ]);
}

export function toBelieved(row: ReadingRow): BelievedReading {
  const reading = {
    article: JSON.parse(row.article_json),
    actors: JSON.parse(row.actors_json),
    mentions: JSON.parse(row.mentions_json),
    evidence: JSON.parse(row.evidence_json),
    publisherActor: row.publisher_actor,
    extractor: row.extractor,
    codebook: row.codebook,
  };
  return { reading, believedFrom: row.believed_from, believedTo: row.believed_to };
}
