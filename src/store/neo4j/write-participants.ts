import type { Event } from '../../domain/event.ts';
import type { Run } from './database.ts';
import { inBatches } from './in-batches.ts';

/** Who takes part in an event. */
export type Participants = Pick<Event, 'initiators' | 'recipients' | 'mediators' | 'thirdParties'>;

export const participantsOf = ({ initiators, recipients, mediators, thirdParties }: Participants): Participants => {
  return { initiators, recipients, mediators, thirdParties };
};

/** An event's participants before a write (`null` for a new event) and after it (`null` where it is gone). */
export interface ParticipantsChange {
  readonly key: string;
  readonly before: Participants | null;
  readonly after: Participants | null;
}

/** How a type of relationship leads from an event's participants, with the properties that it has. */
const ROLES = {
  INITIATOR_OF: ({ initiators }) => initiators.map((actor) => ({ actor })),
  RECIPIENT_OF: ({ recipients }) => recipients.map((actor) => ({ actor })),
  MEDIATOR_OF: ({ mediators, thirdParties }) => thirdParties.filter(({ actor }) => mediators.includes(actor)),
  THIRD_PARTY_OF: ({ mediators, thirdParties }) => thirdParties.filter(({ actor }) => !mediators.includes(actor)),
} as const satisfies Record<string, (participants: Participants) => readonly { readonly actor: string }[]>;

/**
 * Draws who takes part in events anew where it changed, and keeps the actors' counts of events. Third parties have their
 * `roles` and whether they `lead` on the relationship.
 */
export async function writeParticipants(run: Run, changes: readonly ParticipantsChange[]): Promise<void> {
  const changed = changes.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  await inBatches(
    run,
    changed.filter(({ before, after }) => before !== null && after !== null).map(({ key }) => key),
    `UNWIND $rows AS key MATCH (:Event {key: key})<-[role:${Object.keys(ROLES).join('|')}]-() DELETE role`,
  );
  for (const [type, actorsOf] of Object.entries(ROLES)) {
    await inBatches(
      run,
      changed.flatMap(({ key, after }) =>
        (after === null ? [] : actorsOf(after)).map(({ actor, ...properties }) => ({ key, actor, properties })),
      ),
      `UNWIND $rows AS row
       MATCH (event:Event {key: row.key}) CALL (row) { MATCH (actor:Actor {id: row.actor}) RETURN actor }
       CREATE (actor)-[role:${type}]->(event) SET role = row.properties`,
    );
  }
  await countEvents(run, changed);
}

async function countEvents(run: Run, changes: readonly ParticipantsChange[]): Promise<void> {
  const counts = new Map<string, number>();
  const add = (participants: Participants | null, by: number) => {
    for (const actor of everybody(participants)) counts.set(actor, (counts.get(actor) ?? 0) + by);
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  await inBatches(
    run,
    [...counts].filter(([, by]) => by !== 0).map(([actor, by]) => ({ actor, by })),
    'UNWIND $rows AS row MATCH (actor:Actor {id: row.actor}) SET actor.eventCount = actor.eventCount + row.by',
  );
}

function everybody(participants: Participants | null): ReadonlySet<string> {
  if (participants === null) return new Set();
  const { initiators, recipients, mediators, thirdParties } = participants;
  return new Set([...initiators, ...recipients, ...mediators, ...thirdParties.map(({ actor }) => actor)]);
}
