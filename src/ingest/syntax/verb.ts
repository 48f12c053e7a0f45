import type { Item } from './item.ts';

/** A verb of a sentence. */
export type Verb = Extract<Item, { kind: 'VERB' }>;

/** Whether a word is a participle that stands for a verb («متهما»). */
export function isParticiple(verb: Verb): boolean {
  return verb.uses.length > 0 && verb.uses.every((use) => use.participle);
}

/** Whether a verb says what something led to («أسفر عن»). */
export function leads(item: Item | undefined): boolean {
  return item?.kind === 'VERB' && item.uses.some((use) => use.carrier?.subject === 'none');
}
