import type { Event } from '../../domain/event.ts';
import { decodeCursor } from '../cursor.ts';
import type { EventFilter, EventQuery, EvidenceQuery, Page, StoredEvidence } from '../store.ts';
import type { Run } from './database.ts';
import { EVENT_ORDERS, eventMatch, eventPage } from './event-filter.ts';
import { type EventNode, type EvidenceNode, toEvent, toStoredEvidence } from './from-graph.ts';
import { inBatches } from './in-batches.ts';
import { countItems, findPages, type PageQuestion } from './page.ts';
import { resolveEvents } from './resolve-events.ts';

export async function readEvents(run: Run, ids: readonly string[]): Promise<readonly (Event | null)[]> {
  const found = await resolveEvents(run, ids);
  return ids.map((id) => {
    const node = found.get(id);
    return node === undefined ? null : toEvent(node);
  });
}

export async function findEvents(run: Run, queries: readonly EventQuery[]): Promise<readonly Page<Event>[]> {
  return await findPages<EventNode, Event>(run, queries.map(eventPage), {
    node: toEvent,
    key: (event, question) => EVENT_ORDERS[queries[question]?.orderBy ?? 'DATE_ASC'].key(event),
  });
}

export async function countEvents(run: Run, filters: readonly EventFilter[]): Promise<readonly number[]> {
  return await countItems(
    run,
    filters.map((filter) => eventMatch(filter)),
  );
}

export async function readEvidence(run: Run, ids: readonly string[]): Promise<readonly (StoredEvidence | null)[]> {
  const rows = await inBatches<{ piece: EvidenceNode; event: string }>(
    run,
    [...new Set(ids)],
    `UNWIND $rows AS id MATCH (piece:Evidence {id: id})-[:EVIDENCE_FOR]->(event:Event)
     RETURN piece {.*, words: null} AS piece, event.id AS event`,
  );
  const found = new Map(rows.map(({ piece, event }) => [piece.id, toStoredEvidence(piece, event)]));
  return ids.map((id) => found.get(id) ?? null);
}

type PieceRow = EvidenceNode & { readonly published: number };

/** Throws BAD_CURSOR. */
export async function findEvidence(run: Run, queries: readonly EvidenceQuery[]): Promise<readonly Page<StoredEvidence>[]> {
  const cursors = queries.map(({ after }) => decodeCursor('evidence', after, 5));
  const events = await resolveEvents(
    run,
    queries.map((query) => query.event),
  );
  const questions = queries.map(({ event, first }, index): PageQuestion => {
    const node = events.get(event);
    const after = cursors[index] ?? null;
    const where = after === null ? '' : 'WHERE [published, article, sentence, trigger, id] > q.after';
    return {
      match: node === undefined ? null : `${PIECES} ${where}`,
      item: 'piece {.*, words: null, published}',
      orderBy: 'published, article, sentence, trigger, id',
      parameters: { event: node?.key, after },
      first,
      list: 'evidence',
    };
  });
  return await findPages<PieceRow, StoredEvidence>(run, questions, {
    node: (piece, question) => toStoredEvidence(piece, events.get(queries[question]?.event ?? '')?.id ?? ''),
    key: ({ published, article, sentenceStart, triggerStart, id }) => [published, article, sentenceStart, triggerStart, id],
  });
}

const PIECES = `
  MATCH (event:Event {key: q.event})<-[:EVIDENCE_FOR]-(piece:Evidence)-[:STATED_IN]->(article:Article)
  WITH q, piece, article.oldestFirst AS published, article.id AS article, piece.sentenceStart AS sentence,
    piece.triggerStart AS trigger, piece.id AS id`;
