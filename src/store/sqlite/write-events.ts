import { type ConcludedEvent, concludeEvents } from '../../conclude/conclude-events.ts';
import { eventRelations } from '../../conclude/event-relations.ts';
import { eventReports } from '../../conclude/event-reports.ts';
import type { Piece } from '../../conclude/piece.ts';
import type { Event, Evidence } from '../../domain/event.ts';
import type { Report } from '../../domain/report.ts';
import { addTo, type Bucket, type Change } from './change.ts';
import type { Database } from './database.ts';
import { AFTER_ALL } from './undated.ts';
import { RelationChange } from './write-relations.ts';

/** Concludes the events of every day that the write has touched again, with their links and their share in relations. */
export function concludeTouchedEvents(change: Change): void {
  const relations = new RelationChange(change.db);
  const buckets = [...change.buckets.values()];
  // All old ones go first: an id may move from one day to another.
  for (const bucket of buckets) removeEvents(change, relations, bucket);
  for (const bucket of buckets) addEvents(change, relations, bucket);
  relations.finish();
}

function removeEvents(change: Change, relations: RelationChange, { group, day }: Bucket): void {
  const { db } = change;
  for (const old of db.all<{ row: number; json: string }>('SELECT row, json FROM event WHERE grp = ? AND day = ?', group, day)) {
    const event = JSON.parse(old.json) as Event;
    for (const actor of participantsOf(event)) addTo(change.eventCounts, actor, -1);
    relations.remove(old.row, event);
    db.run('DELETE FROM event WHERE row = ?', old.row);
  }
}

function addEvents(change: Change, relations: RelationChange, { group, day }: Bucket): void {
  const { db } = change;
  const stored = db.all<PieceRow>(
    'SELECT row, slot, article, published_at, publisher_actor, json FROM evidence WHERE grp = ? AND day = ?',
    group,
    day,
  );
  const publishers = new Map(stored.map((row) => [row.article, row.publisher_actor]));
  const publisherOf = (article: string) => publishers.get(article) ?? null;
  const rows = new Map(stored.map((row): [Piece, PieceRow] => [toPiece(row), row]));
  for (const concluded of concludeEvents([...rows.keys()])) {
    const { event, slot } = concluded;
    const { row } = db.one<{ row: number }>(
      `INSERT INTO event (id, grp, day, slot, date_from, date_to, type, relation, modality, confidence, article_count, json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING row`,
      ...[event.id, group, day, slot, event.date.from, event.date.to, event.type, event.relation, event.modality],
      ...[event.confidence, event.articleCount, JSON.stringify(event)],
    );
    for (const piece of concluded.pieces) {
      const evidence = rows.get(piece);
      if (evidence === undefined) throw new TypeError(`event ${event.id} has evidence that nobody gave`);
      if (evidence.slot !== slot) db.run('UPDATE evidence SET slot = ? WHERE row = ?', slot, evidence.row);
      db.run('INSERT INTO evidence_event (evidence, event) VALUES (?, ?)', evidence.row, row);
    }
    for (const report of eventReports(concluded, publisherOf)) addReport(db, row, report);
    const shared = relations.add(row, event, eventRelations(concluded, publisherOf));
    link(db, row, [...linksOf(concluded), ...shared.map((relation): Link => ['relation', String(relation)])]);
    for (const actor of participantsOf(event)) addTo(change.eventCounts, actor, 1);
  }
}

function addReport(db: Database, event: number, { source, event: id, article, publishedAt, depth, evidence }: Report): void {
  const time = publishedAt === null ? null : Date.parse(publishedAt);
  db.run(
    `INSERT INTO report (event, oldest_first, article, depth, source, newest_first, event_id, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[event, time ?? AFTER_ALL, article, depth, source, time === null ? AFTER_ALL : -time, id, evidence],
  );
}

type Kind = 'participant' | 'mediator' | 'third party' | 'role' | 'act' | 'channel' | 'issue' | 'source' | 'article' | 'place' | 'relation';
type Link = readonly [kind: Kind, target: string];

/** What an event is found by, relations aside. */
function linksOf({ event, pieces }: ConcludedEvent): readonly Link[] {
  const links = (kind: Kind, targets: Iterable<string>) => [...new Set(targets)].map((target): Link => [kind, target]);
  return [
    ...links('participant', participantsOf(event)),
    ...links('mediator', event.mediators),
    ...links(
      'third party',
      event.thirdParties.map(({ actor }) => actor),
    ),
    ...links(
      'role',
      event.thirdParties.flatMap(({ actor, roles }) => roles.flatMap((role) => [role, `${role} ${actor}`])),
    ),
    ...links('act', event.talksAct === null ? [] : [event.talksAct]),
    ...links('channel', event.channel === null ? [] : [event.channel]),
    ...links('issue', event.issues),
    ...links(
      'source',
      pieces.flatMap((piece) => piece.evidence.attributedTo),
    ),
    ...links(
      'article',
      pieces.map((piece) => piece.article),
    ),
    ...links('place', event.place?.country ? [event.place.country] : []),
  ];
}

function link(db: Database, row: number, links: readonly Link[]): void {
  db.run(
    `INSERT INTO event_link (kind, target, date_from, id, row, date_to, type, relation, modality, confidence, article_count)
     SELECT value ->> 0, value ->> 1, date_from, e.id, row, date_to, e.type, relation, modality, confidence, article_count
     FROM event e CROSS JOIN json_each(?) WHERE row = ?`,
    ...[JSON.stringify(links), row],
  );
}

interface PieceRow {
  readonly row: number;
  readonly slot: number;
  readonly article: string;
  readonly published_at: number;
  readonly publisher_actor: string | null;
  readonly json: string;
}

function toPiece({ article, published_at, json }: PieceRow): Piece {
  const publishedAt = published_at === AFTER_ALL ? null : published_at;
  return { article, publishedAt, evidence: JSON.parse(json) as Evidence };
}

function participantsOf({ initiators, recipients, thirdParties }: Event): ReadonlySet<string> {
  return new Set([...initiators, ...recipients, ...thirdParties.map(({ actor }) => actor)]);
}
