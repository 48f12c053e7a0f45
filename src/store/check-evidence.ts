import type { Evidence } from '../domain/event.ts';
import type { EventDate } from '../domain/event-date.ts';
import { MEDIATING_ROLES, THIRD_PARTY_ROLES } from '../domain/talks.ts';

/** Tells what is wrong with a field, as `evidence[3].pairs`, and never returns. */
type Refuse = (field: string, problem: string) => never;

/**
 * Refuses a piece of evidence that contradicts itself: sides, pairs, third parties or sources out of order or beside each
 * other, a date that is none. That its spans lie in the text is the reading's to check.
 * @param checkActor refuses an id that is not among the reading's actors
 */
export function checkEvidence(item: Evidence, field: string, checkActor: (field: string, id: string) => void, refuse: Refuse): void {
  const checkIds = (name: string, ids: readonly string[]) => {
    for (const id of ids) checkActor(`${field}.${name}`, id);
    if (!isSortedSet(ids)) refuse(`${field}.${name}`, 'must be sorted and without repeats');
  };
  for (const side of SIDES) checkIds(side, item[side]);
  checkPairs(item, `${field}.pairs`, refuse);
  checkIds(
    'thirdParties',
    item.thirdParties.map(({ actor }) => actor),
  );
  for (const { actor, roles } of item.thirdParties) {
    const inOrder = THIRD_PARTY_ROLES.filter((role) => roles.includes(role));
    if (roles.length > 0 && JSON.stringify(roles) === JSON.stringify(inOrder)) continue;
    refuse(`${field}.thirdParties`, `"${actor}" has the roles [${roles}]; right is at least one, in the order ${THIRD_PARTY_ROLES}`);
  }
  checkMediators(item, `${field}.mediators`, refuse);
  if (!isSortedSet(item.issues)) refuse(`${field}.issues`, 'must be sorted and without repeats');
  if (item.proposal !== null) checkIds('proposal.by', item.proposal.by);
  checkSources(item, field, checkActor, refuse);
  if (item.told !== null && !(Number.isInteger(item.told) && item.told >= 0)) {
    refuse(`${field}.told`, `${item.told} is no number of an event; right is 0, 1, 2, … or null`);
  }
  if (!isPeriod(item.date))
    refuse(`${field}.date`, `${item.date.from} to ${item.date.to} is no period of days such as 2025-05-10 to 2025-05-11`);
}

const SIDES = ['initiators', 'recipients', 'mediators'] as const satisfies readonly (keyof Evidence)[];

function checkPairs({ pairs, initiators }: Evidence, field: string, refuse: Refuse): void {
  for (const [one, other] of pairs) {
    if (one >= other) refuse(field, `["${one}", "${other}"] must name two, the smaller id first`);
    if (!initiators.includes(one) || !initiators.includes(other)) refuse(field, `["${one}", "${other}"] must both be initiators`);
  }
  if (!isSortedSet(pairs.map((pair) => pair.join('\0')))) refuse(field, 'must be sorted and without repeats');
}

/** Readers of before there were roles give mediators and no third parties. */
function checkMediators({ mediators, thirdParties }: Evidence, field: string, refuse: Refuse): void {
  if (thirdParties.length === 0) return;
  for (const mediator of mediators) {
    const roles = thirdParties.find(({ actor }) => actor === mediator)?.roles ?? [];
    if (!roles.some((role) => MEDIATING_ROLES.has(role)))
      refuse(field, `"${mediator}" must be among thirdParties, with one of the roles ${[...MEDIATING_ROLES]}`);
  }
}

function checkSources(
  { attributedTo, chains }: Evidence,
  field: string,
  checkActor: (field: string, id: string) => void,
  refuse: Refuse,
): void {
  for (const id of attributedTo) checkActor(`${field}.attributedTo`, id);
  for (const chain of chains) {
    if (chain.length === 0 || new Set(chain).size < chain.length)
      refuse(`${field}.chains`, `[${chain}] must name somebody, and nobody twice`);
  }
  const cited = [...new Set(chains.flat())];
  if (JSON.stringify(cited) !== JSON.stringify(attributedTo))
    refuse(`${field}.attributedTo`, `must name those of chains in their order, each once: [${cited}]`);
}

const isSortedSet = (ids: readonly string[]) => ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);

const isPeriod = ({ from, to }: EventDate) => isDay(from) && isDay(to) && from <= to;

const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day;
