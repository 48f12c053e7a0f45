import type { Evidence } from '../domain/event.ts';

/**
 * The key of the group within which pieces of evidence may be one event: same type, relation, modality and sides.
 * A doer who is not named says little, so such pieces need the same place as well, and without a place they meet only
 * within one article. A denial or a plan never joins what is asserted, since the modality is part of the key.
 */
export function eventGroup(evidence: Evidence, article: string): string {
  const { type, relation, modality, initiators, recipients, mediators, place } = evidence;
  const key: unknown[] = [type, relation, modality, initiators, recipients];
  if (initiators.length === 0) {
    if (recipients.length === 0) key.push(mediators);
    if (mediators.length === 0 || recipients.length > 0) key.push(place === null ? { article } : [place.country, place.name]);
  }
  return JSON.stringify(key);
}
