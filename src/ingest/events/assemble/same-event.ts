import type { AssembledEvent } from './assembled-event.ts';

type Sides = readonly string[];

/**
 * Joins what one sentence tells twice: "attacked a camp, killing five", "killed two and wounded four", "demonstrated in a
 * protest". Events are one where type and modality agree and no side speaks against it; the first word that names it stays.
 * What a finder keeps apart (`told`) stays apart.
 * @param isUnnamed tells of an actor id whether it stands for people of no known belonging, who agree with anybody
 */
export function joinSame(events: readonly AssembledEvent[], isUnnamed: (id: string) => boolean): readonly AssembledEvent[] {
  const joined: AssembledEvent[] = [];
  for (const one of events) {
    const same = joined.findIndex((other) => isSame(other, one, isUnnamed));
    const first = joined[same];
    if (first === undefined) joined.push(one);
    else joined[same] = join(first, one, isUnnamed);
  }
  return joined;
}

function join(first: AssembledEvent, { coding }: AssembledEvent, isUnnamed: (id: string) => boolean): AssembledEvent {
  const initiators = union(first.coding.initiators, coding.initiators, isUnnamed);
  return {
    ...first,
    coding: {
      ...first.coding,
      mode: first.coding.mode ?? coding.mode,
      relation: first.coding.relation ?? coding.relation,
      initiators,
      recipients: union(first.coding.recipients, coding.recipients, isUnnamed),
      pairs:
        first.coding.pairs.length > 0 ? first.coding.pairs : coding.pairs.filter((pair) => pair.every((id) => initiators.includes(id))),
      talksAct: first.coding.talksAct ?? coding.talksAct,
      channel: first.coding.channel ?? coding.channel,
      issues: [...new Set([...first.coding.issues, ...coding.issues])].sort(),
      proposal: first.coding.proposal ?? coding.proposal,
      place: first.coding.place ?? coding.place,
    },
  };
}

function isSame(one: AssembledEvent, other: AssembledEvent, isUnnamed: (id: string) => boolean): boolean {
  const [a, b] = [one.coding, other.coding];
  return (
    one.told === null &&
    other.told === null &&
    one.pieces[0].sentence.start === other.pieces[0].sentence.start &&
    a.type === b.type &&
    (a.relation === b.relation || a.relation === null || b.relation === null) &&
    a.modality === b.modality &&
    a.thirdParties.length + b.thirdParties.length === 0 &&
    (a.talksAct === b.talksAct || a.talksAct === null || b.talksAct === null) &&
    agree(a.initiators, b.initiators, isUnnamed) &&
    agree(a.recipients, b.recipients, isUnnamed) &&
    !a.initiators.some((id) => b.recipients.includes(id)) &&
    !b.initiators.some((id) => a.recipients.includes(id))
  );
}

function agree(a: Sides, b: Sides, isUnnamed: (id: string) => boolean): boolean {
  const named = [a, b].map((side) => side.filter((id) => !isUnnamed(id)));
  const [left = [], right = []] = named;
  return left.every((id) => right.includes(id)) || right.every((id) => left.includes(id));
}

function union(a: Sides, b: Sides, isUnnamed: (id: string) => boolean): Sides {
  const all = [...new Set([...a, ...b])].sort();
  const named = all.filter((id) => !isUnnamed(id));
  return named.length > 0 ? named : all;
}

/** Within how many sentences of each other two reports of one article are taken for one event, where one of them says less. */
const NEAR = 3;

/**
 * Makes a second report of a deed already found evidence of it: same type, modality and day, and one of the two names nobody
 * beyond the other. (Who asks or accuses twice in an article mostly speaks of two things.) The one that says more gives the coding; what a finder keeps apart (`told`) stays apart.
 * @param sentences where the sentences of the article begin, in order
 * @param isNamed tells of an actor id whether it stands for somebody in particular
 */
export function joinReports(
  events: readonly AssembledEvent[],
  sentences: readonly number[],
  isNamed: (id: string) => boolean,
): readonly AssembledEvent[] {
  const order = new Map(sentences.map((start, at) => [start, at]));
  const at = ({ sentence }: AssembledEvent['pieces'][number]) => order.get(sentence.start) ?? 0;
  const joined: AssembledEvent[] = [];
  for (const one of events) {
    const same = joined.findLastIndex(
      (other) => isReport(other, one, isNamed) && other.pieces.some((piece) => Math.abs(at(piece) - at(one.pieces[0])) <= NEAR),
    );
    const first = joined[same];
    if (first === undefined) joined.push(one);
    else joined[same] = saysLess(one, first, isNamed) ? withPieces(first, one) : withPieces(one, first);
  }
  return joined;
}

function withPieces(event: AssembledEvent, report: AssembledEvent): AssembledEvent {
  const [first, ...more] = event.pieces;
  const others = report.pieces.filter((piece) => !event.pieces.some(({ sentence }) => sentence.start === piece.sentence.start));
  return { ...event, coding: withTalks(event.coding, report.coding), pieces: [first, ...more, ...others] };
}

/** What is told of talks by either of two reports. */
function withTalks(coding: AssembledEvent['coding'], report: AssembledEvent['coding']): AssembledEvent['coding'] {
  const told = coding.thirdParties.map(({ actor }) => actor);
  return {
    ...coding,
    relation: coding.talksAct === null && report.talksAct !== null ? report.relation : coding.relation,
    talksAct: coding.talksAct ?? report.talksAct,
    thirdParties: [...coding.thirdParties, ...report.thirdParties.filter(({ actor }) => !told.includes(actor))].toSorted((a, b) =>
      a.actor < b.actor ? -1 : 1,
    ),
    channel: coding.channel ?? report.channel,
    issues: [...new Set([...coding.issues, ...report.issues])].sort(),
    proposal: coding.proposal ?? report.proposal,
  };
}

function isReport(one: AssembledEvent, other: AssembledEvent, isNamed: (id: string) => boolean): boolean {
  const [a, b] = [one.coding, other.coding];
  return (
    one.told === null &&
    other.told === null &&
    a.type === b.type &&
    a.modality === b.modality &&
    one.mutual === other.mutual &&
    !one.speech &&
    !other.speech &&
    a.date?.from === b.date?.from &&
    a.date?.to === b.date?.to &&
    (a.talksAct === b.talksAct || a.talksAct === null || b.talksAct === null) &&
    (saysLess(one, other, isNamed) || saysLess(other, one, isNamed))
  );
}

/** Whether a report names nobody in particular on either side whom the other does not name there. */
function saysLess(less: AssembledEvent, more: AssembledEvent, isNamed: (id: string) => boolean): boolean {
  const within = (side: 'initiators' | 'recipients' | 'mediators') =>
    less.coding[side].every((id) => !isNamed(id) || more.coding[side].includes(id));
  return within('initiators') && within('recipients') && within('mediators');
}
