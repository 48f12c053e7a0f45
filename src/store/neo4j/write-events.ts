import { type ConcludedEvent, concludeEvents } from '../../conclude/conclude-events.ts';
import { eventRelations } from '../../conclude/event-relations.ts';
import { eventReports } from '../../conclude/event-reports.ts';
import type { Run } from './database.ts';
import { eventKey } from './event-key.ts';
import type { EventShare, ShareChange } from './event-share.ts';
import { type EventNode, type EvidenceNode, toEvidence, toTalks } from './from-graph.ts';
import { epoch, eventProperties, relationKey, shareProperties } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';
import { participantsOf, writeParticipants } from './write-participants.ts';
import { type StoredReport, writeReports } from './write-reports.ts';

/** An event of a day that is concluded again, as the graph holds it; one that pieces were just tied to has no more than its key. */
interface Stored {
  readonly day: string;
  readonly event: { readonly key: string; readonly id: null } | EventNode;
  readonly shares: readonly EventShare[];
  readonly reports: readonly StoredReport[];
  readonly pieces: readonly PieceNode[];
}

type PieceNode = EvidenceNode & { readonly publishedAt: string | null; readonly publisherActor: string | null };

/** An event before and after a write; `null` where there is none. */
interface EventChange {
  readonly key: string;
  readonly was: Stored | null;
  readonly is: ConcludedEvent | null;
}

/**
 * Concludes the events of days (see `dayKey`) again from their pieces and stores them with their participants and what they
 * add to relations; an event without pieces is gone. Returns each event's change, for the relations.
 */
export async function writeEvents(run: Run, days: readonly string[]): Promise<readonly ShareChange[]> {
  const stored = await inBatches<Stored>(run, days, LOAD);
  const changes = [...Map.groupBy(stored, ({ day }) => day).values()].flatMap(changesOf);
  await storeEvents(run, changes);
  await writeParticipants(
    run,
    changes.map(({ key, was, is }) => ({
      key,
      before: was === null || was.event.id === null ? null : participantsOf({ ...was.event, ...toTalks(was.event) }),
      after: is === null ? null : participantsOf(is.event),
    })),
  );
  const publishers = new Map(stored.flatMap(({ pieces }) => pieces.map((piece) => [piece.article, piece.publisherActor])));
  const publisherOf = (article: string) => publishers.get(article) ?? null;
  await writeReports(
    run,
    changes.map(({ key, was, is }) => ({ key, before: was?.reports ?? [], after: is === null ? [] : eventReports(is, publisherOf) })),
  );
  const shared = changes.map(({ key, was, is }) => ({
    key,
    before: was?.shares ?? [],
    after: is === null ? [] : sharesOf(is, publisherOf),
  }));
  await writeShares(
    run,
    shared.filter(({ before, after }) => canonical(before) !== canonical(after)),
  );
  return shared;
}

const LOAD = `
  UNWIND $rows AS day
  MATCH (event:Event) WHERE event.key STARTS WITH day
  RETURN day, event {.key, .id, .initiators, .recipients, .mediators, .thirdParties, .thirdPartyRoles, .leads, .pairs, .issues} AS event,
    COLLECT {
      MATCH (event)-[share:ADDS_TO]->(target:Actor)
      RETURN share {.relation, .type, .source, target: target.id, .between, .articles, .from, .to}
    } AS shares,
    COLLECT {
      MATCH (event)<-[report:REPORTS]-(source:Actor)
      RETURN report {.article, .publishedAt, .depth, .evidence, source: source.id}
    } AS reports,
    COLLECT {
      MATCH (event)<-[:EVIDENCE_FOR]-(piece:Evidence)-[:STATED_IN]->(article:Article)
      RETURN piece {.id, .article, .sentenceStart, .sentenceEnd, .triggerStart, .triggerEnd, .attributedTo, .chains, .foundBy, .told,
        .type, .mode, .contexts, .relation, .cameo, .score, .quad, .modality, .initiators, .recipients, .mediators, .pairs,
        .thirdParties, .thirdPartyRoles, .leads, .talksAct, .channel, .issues, .proposal, .proposalBy, .from, .to, .precision,
        .placeName, .placeCountry, .confidence, publishedAt: article.publishedAt, publisherActor: article.publisherActor}
    } AS pieces`;

/** What becomes of the events of one day. */
function changesOf(events: readonly Stored[]): readonly EventChange[] {
  const before = new Map(events.map((stored) => [stored.event.key, stored]));
  const day = events[0]?.day ?? '';
  const concluded = concludeEvents(
    events
      .flatMap(({ pieces }) => pieces)
      .map((piece) => ({ evidence: toEvidence(piece), article: piece.article, publishedAt: epoch(piece.publishedAt) })),
  );
  const after = new Map(concluded.map((event) => [eventKey(day, event.slot), event]));
  if (concluded.some((event) => !day.endsWith(event.day))) throw new TypeError(`the pieces of ${day} belong to other days as well`);
  return [...new Set([...before.keys(), ...after.keys()])].map((key) => ({
    key,
    was: before.get(key) ?? null,
    is: after.get(key) ?? null,
  }));
}

/** Stores events and ties their pieces to them. Ids move between events, and must be unique at every moment. */
async function storeEvents(run: Run, changes: readonly EventChange[]): Promise<void> {
  const renamed = changes.filter(({ was, is }) => was !== null && was.event.id !== null && was.event.id !== is?.event.id);
  await inBatches(
    run,
    renamed.map(({ key }) => key),
    'UNWIND $rows AS key MATCH (event:Event {key: key}) SET event.id = null',
  );
  await inBatches(
    run,
    changes.flatMap(({ key, is }) => (is === null ? [] : eventProperties(is.event, key))),
    'UNWIND $rows AS row MERGE (event:Event {key: row.key}) SET event = row',
  );
  const ties = new Map(changes.flatMap(({ key, was }) => (was?.pieces ?? []).map((piece) => [piece.id, key])));
  await inBatches(
    run,
    changes
      .flatMap(({ key, is }) => (is?.pieces ?? []).map(({ evidence }) => ({ id: evidence.id, key })))
      .filter(({ id, key }) => ties.get(id) !== key),
    `UNWIND $rows AS row
     MATCH (piece:Evidence {id: row.id})-[old:EVIDENCE_FOR]->()
     DELETE old
     WITH row, piece
     MATCH (event:Event {key: row.key})
     CREATE (piece)-[:EVIDENCE_FOR]->(event)`,
  );
  await inBatches(
    run,
    changes.filter(({ is }) => is === null).map(({ key }) => key),
    'UNWIND $rows AS key MATCH (event:Event {key: key}) DETACH DELETE event',
  );
}

function sharesOf(concluded: ConcludedEvent, publisherOf: (article: string) => string | null): readonly EventShare[] {
  const { date } = concluded.event;
  return eventRelations(concluded, publisherOf).map((share) => ({
    relation: relationKey(share),
    type: share.type,
    source: share.from,
    target: share.to,
    between: share.between,
    articles: share.articles,
    from: date.from,
    to: date.to,
  }));
}

const canonical = (list: readonly EventShare[]): string =>
  JSON.stringify(
    list
      .map(({ relation, between, articles, from, to }) => [relation, between, articles, from, to])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );

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
