import type { Reading } from '../../domain/reading.ts';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import type { BelievedReading, Page, PageRequest } from '../store.ts';
import { currentReadings } from './current-readings.ts';
import type { Run } from './database.ts';

interface Placed {
  readonly key: readonly [article: string, believedFrom: string, believedTo: string, fingerprint: string];
  /** As JSON; `null` for a current reading, which is put together from the graph. */
  readonly past: string | null;
}

/** Sorts after every time: the current reading is the last of its article. */
const TODAY = '~';

const CURRENT = `
  MATCH (article:Article) WHERE article.id >= $from
  WITH article, [article.id, article.believedFrom, '${TODAY}', article.fingerprint] AS key WHERE key > $after
  RETURN key, null AS past ORDER BY article.id LIMIT $limit`;

const PAST = `
  MATCH (node:PastReading) WHERE node.article >= $from
  WITH node, [node.article, node.believedFrom, node.believedTo, node.fingerprint] AS key WHERE key > $after
  RETURN key, node.reading AS past ORDER BY node.article, key LIMIT $limit`;

/** A page of all readings with their periods; see `GraphReader.readings`. Throws BAD_CURSOR. */
export async function readReadings(run: Run, { first, after }: PageRequest): Promise<Page<BelievedReading>> {
  const cursor = decodeCursor('readings', after, 4) ?? ['', '', '', ''];
  const parameters = { after: cursor, from: cursor[0], limit: first + 1 };
  const [current, past] = await Promise.all([run<Placed>(CURRENT, parameters), run<Placed>(PAST, parameters)]);
  const placed = [...current, ...past].sort((a, b) => compare(a.key, b.key));
  const page = placed.slice(0, first);
  const ids = page.filter((item) => item.past === null).map((item) => item.key[0]);
  const readings = new Map((await currentReadings(run, ids)).map(({ reading }) => [reading.article.id, reading]));
  return {
    items: page.flatMap(({ key, past: text }) => {
      const [article, believedFrom, believedTo] = key;
      const reading = text === null ? readings.get(article) : (JSON.parse(text) as Reading);
      if (reading === undefined) return [];
      return { node: { reading, believedFrom, believedTo: text === null ? null : believedTo }, cursor: encodeCursor('readings', key) };
    }),
    hasNextPage: placed.length > first,
  };
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
