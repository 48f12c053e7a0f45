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
