import type { Evidence } from '../domain/event.ts';
import { unnamedKind } from '../domain/unnamed.ts';

/**
 * The key of the group within which pieces of evidence may be one event: same type, relation, modality and sides.
 * Doers who are not named say little, so such pieces need the same place as well, and without a place they meet only
 * within one article. A denial or a plan never joins what is asserted, since the modality is part of the key.
 */
export function eventGroup(evidence: Evidence, article: string): string {
  const { type, relation, modality, mediators, place } = evidence;
  const [initiators, recipients] = [evidence.initiators.map(unnamedKind), evidence.recipients.map(unnamedKind)];
  const key: unknown[] = [type, relation, modality, initiators, recipients];
  const told = initiators.some((id) => !id.endsWith('.unnamed'));
  if (!told) {
    if (initiators.length + recipients.length === 0) key.push(mediators);
    if (mediators.length === 0 || initiators.length + recipients.length > 0)
      key.push(place === null ? { article } : [place.country, place.name]);
  }
  return JSON.stringify(key);
}
