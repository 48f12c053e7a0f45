import type { FoundEvent } from '../rules/noteworthy.ts';

type Sides = readonly string[];

/**
 * Joins what one sentence tells twice: "attacked a camp, killing five", "killed two and wounded four", "demonstrated in a
 * protest". Events are one where type and modality agree and no side speaks against it; the first word that names it stays.
 * `isUnnamed` tells of an actor id whether it stands for people of no known belonging, who agree with anybody.
 */
export function joinSame(found: readonly FoundEvent[], isUnnamed: (id: string) => boolean): readonly FoundEvent[] {
  const joined: FoundEvent[] = [];
  for (const one of found) {
    const same = joined.findIndex((other) => isSame(other, one, isUnnamed));
    const first = joined[same];
    if (first === undefined) joined.push(one);
    else {
      const event = {
        ...first.event,
        mode: first.event.mode ?? one.event.mode,
        relation: first.event.relation ?? one.event.relation,
        initiators: union(first.event.initiators, one.event.initiators, isUnnamed),
        recipients: union(first.event.recipients, one.event.recipients, isUnnamed),
        place: first.event.place ?? one.event.place,
      };
      joined[same] = { ...first, event, told: first.told || one.told };
    }
  }
  return joined;
}

function isSame({ event: a }: FoundEvent, { event: b }: FoundEvent, isUnnamed: (id: string) => boolean): boolean {
  return (
    a.type === b.type &&
    (a.relation === b.relation || a.relation === null || b.relation === null) &&
    a.modality === b.modality &&
    a.mediators.length + b.mediators.length === 0 &&
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
