import { type ConcludedEvent, concludeEvents } from '../../conclude/conclude-events.ts';
import { eventRelations } from '../../conclude/event-relations.ts';
import type { Run } from './database.ts';
import type { EventShare, ShareChange } from './event-share.ts';
import { type EvidenceNode, toEvidence } from './from-graph.ts';
import { epoch, eventProperties, relationKey, shareProperties } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';

interface Touched {
  readonly key: string;
  readonly id: string | null;
  readonly sides: readonly (readonly string[])[] | null;
  readonly shares: readonly EventShare[];
  readonly pieces: readonly (EvidenceNode & { readonly publishedAt: string | null; readonly publisherActor: string | null })[];
}

const ROLES = ['INITIATOR_OF', 'RECIPIENT_OF', 'MEDIATOR_OF'] as const;

/**
 * Concludes events again from their pieces and stores them with their participants and what they add to relations; an
 * event without pieces is gone. Keeps the actors' event counts. Returns each event's change, for the relations.
 */
export async function writeEvents(run: Run, keys: readonly string[]): Promise<readonly ShareChange[]> {
  const touched = await inBatches<Touched>(run, keys, LOAD);
  const gone = touched.filter((event) => event.pieces.length === 0).map((event) => event.key);
  const kept = touched.filter((event) => event.pieces.length > 0).map((event) => ({ was: event, is: conclude(event) }));

  await inBatches(run, gone, 'UNWIND $rows AS key MATCH (event:Event {key: key}) DETACH DELETE event');
  // Ids move between events, and must be unique at every moment.
  const renamed = kept.filter(({ was, is }) => was.id !== null && was.id !== is.event.id).map(({ was }) => was.key);
  await inBatches(run, renamed, 'UNWIND $rows AS key MATCH (event:Event {key: key}) SET event.id = null');
  await inBatches(
    run,
    kept.map(({ was, is }) => eventProperties(is.event, was.key)),
    'UNWIND $rows AS row MATCH (event:Event {key: row.key}) SET event = row',
  );

  const moved = kept.filter(({ was, is }) => JSON.stringify(was.sides) !== JSON.stringify(sides(is)));
  await writeParticipants(run, moved);
  const changes = kept.map(({ was, is }) => ({ key: was.key, before: was.shares, after: shares(is, was.pieces) }));
  await writeShares(
    run,
    changes.filter(({ before, after }) => canonical(before) !== canonical(after)),
  );
  await countEvents(run, touched, kept);
  return [...changes, ...touched.filter((event) => event.pieces.length === 0).map(({ shares }) => ({ before: shares, after: [] }))];
}

const LOAD = `
  UNWIND $rows AS key
  MATCH (event:Event {key: key})
  RETURN key, event.id AS id,
    CASE WHEN event.id IS NULL THEN null ELSE [event.initiators, event.recipients, event.mediators] END AS sides,
    COLLECT {
      MATCH (event)-[share:ADDS_TO]->(target:Actor)
      RETURN share {.relation, .type, .source, target: target.id, .articles, .from, .to}
    } AS shares,
    COLLECT {
      MATCH (event)<-[:SUPPORTS]-(piece:Evidence)-[:STATED_IN]->(article:Article)
      RETURN piece {.id, .article, .sentenceStart, .sentenceEnd, .triggerStart, .triggerEnd, .attributedTo, .type, .mode, .contexts,
        .relation, .cameo, .score, .quad, .modality, .initiators, .recipients, .mediators, .from, .to, .precision, .placeName,
        .placeCountry, .confidence, publishedAt: article.publishedAt, publisherActor: article.publisherActor}
    } AS pieces`;

function conclude({ key, pieces }: Touched): ConcludedEvent {
  const concluded = concludeEvents(
    pieces.map((piece) => ({ evidence: toEvidence(piece), article: piece.article, publishedAt: epoch(piece.publishedAt) })),
  );
  const [only, ...others] = concluded;
  if (only === undefined || others.length > 0) throw new TypeError(`the pieces of ${key} are ${concluded.length} events`);
  return only;
}

const sides = ({ event }: ConcludedEvent) => [event.initiators, event.recipients, event.mediators];

function shares(concluded: ConcludedEvent, pieces: Touched['pieces']): readonly EventShare[] {
  const publishers = new Map(pieces.map((piece) => [piece.article, piece.publisherActor]));
  const { date } = concluded.event;
  return eventRelations(concluded, (article) => publishers.get(article) ?? null).map((share) => ({
    relation: relationKey(share),
    type: share.type,
    source: share.from,
    target: share.to,
    articles: share.articles,
    from: date.from,
    to: date.to,
  }));
}

const canonical = (list: readonly EventShare[]): string =>
  JSON.stringify(
    list.map(({ relation, articles, from, to }) => [relation, articles, from, to]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

async function writeParticipants(run: Run, moved: readonly { readonly was: Touched; readonly is: ConcludedEvent }[]): Promise<void> {
  await inBatches(
    run,
    moved.filter(({ was }) => was.sides !== null).map(({ was }) => was.key),
    `UNWIND $rows AS key MATCH (:Event {key: key})<-[role:${ROLES.join('|')}]-() DELETE role`,
  );
  for (const [index, role] of ROLES.entries()) {
    await inBatches(
      run,
      moved.flatMap(({ was, is }) => (sides(is)[index] ?? []).map((actor) => ({ event: was.key, actor }))),
      `UNWIND $rows AS row
       MATCH (event:Event {key: row.event}) CALL (row) { MATCH (actor:Actor {id: row.actor}) RETURN actor }
       CREATE (actor)-[:${role}]->(event)`,
    );
  }
}

async function writeShares(run: Run, changes: readonly (ShareChange & { readonly key: string })[]): Promise<void> {
  await inBatches(
    run,
    changes.filter(({ before }) => before.length > 0).map(({ key }) => key),
    'UNWIND $rows AS key MATCH (:Event {key: key})-[share:ADDS_TO]->() DELETE share',
  );
  await inBatches(
    run,
    changes.flatMap(({ key, after }) => after.map((share) => ({ event: key, target: share.target, share: shareProperties(share) }))),
    `UNWIND $rows AS row
     MATCH (event:Event {key: row.event}) CALL (row) { MATCH (target:Actor {id: row.target}) RETURN target }
     CREATE (event)-[share:ADDS_TO]->(target) SET share = row.share`,
  );
}

async function countEvents(run: Run, touched: readonly Touched[], kept: readonly { readonly is: ConcludedEvent }[]): Promise<void> {
  const counts = new Map<string, number>();
  const add = (lists: readonly (readonly string[])[], by: number) => {
    for (const actor of new Set(lists.flat())) counts.set(actor, (counts.get(actor) ?? 0) + by);
  };
  for (const { sides: before } of touched) add(before ?? [], -1);
  for (const { is } of kept) add(sides(is), 1);
  await inBatches(
    run,
    [...counts].filter(([, by]) => by !== 0).map(([actor, by]) => ({ actor, by })),
    'UNWIND $rows AS row MATCH (actor:Actor {id: row.actor}) SET actor.eventCount = actor.eventCount + row.by',
  );
}
