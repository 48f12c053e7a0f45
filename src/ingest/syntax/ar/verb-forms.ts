import type { Item } from '../item.ts';
import type { Verb } from '../verb.ts';

/** Whether a verb that can be passive takes a direct object, without which it is. */
export function takesObject(verb: Verb): boolean {
  return verb.uses.some((use) => use.predicate?.arguments.passive && use.predicate.arguments.to?.includes('object'));
}

/** Whether what a verb tells is done to nobody, or to somebody behind a preposition. */
export function hasNoObject(verb: Verb): boolean {
  const told = verb.uses.filter((use) => use.predicate !== null);
  return told.length > 0 && told.every((use) => !use.predicate?.arguments.to?.includes('object'));
}

/** Whether a verb looks the same in the passive. */
export function canBePassive(verb: Verb): boolean {
  return verb.uses.some((use) => use.predicate?.arguments.passive);
}

/** An Arabic verb before its subject stays singular: after a plural verb comes its object («خطفوا القنصل»). */
export function isPlural(verb: Verb): boolean {
  return verb.uses.length > 0 && verb.uses.every((use) => use.plural);
}

/** Whether two verbs can have the same subject by their gender. */
export function sameGender(a: Item, b: Item): boolean {
  if (a.kind !== 'VERB' || b.kind !== 'VERB' || a.uses.length === 0 || b.uses.length === 0) return true;
  return a.uses.some((one) => b.uses.some((other) => one.feminine === other.feminine)) || isPlural(a) || isPlural(b);
}
