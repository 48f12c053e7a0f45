import { type Evidence, SYMMETRIC_RELATIONS } from '../domain/event.ts';
import { everyPair } from '../domain/pairs.ts';

/** What evidence of version 1 of the stores and of exports lacks. */
type Added = 'pairs' | 'thirdParties' | 'talksAct' | 'channel' | 'issues' | 'proposal' | 'chains' | 'foundBy' | 'told';

/** What fills in for it follows from these. */
type Told = Pick<Evidence, 'relation' | 'initiators' | 'recipients' | 'attributedTo'> & {
  readonly [field in Added]?: Evidence[field] | undefined;
};

/** Evidence as this version or an earlier one wrote it. */
export type StoredSomeTime = Omit<Evidence, Added> & Told;

/** Evidence with all that this version knows of it. */
export function completeEvidence(found: StoredSomeTime, extractor: string): Evidence {
  return { ...found, ...added(found, extractor) };
}

/**
 * What evidence lacks, as it was meant at its time: all parties of an event whose relation holds both ways dealt with each
 * other, all who are cited were one chain, and `extractor`, the version that made the reading, is the most that is known of
 * what found it.
 */
export function added(found: Told, extractor: string): Pick<Evidence, Added> {
  const { relation, initiators, recipients, attributedTo } = found;
  const isMutual = relation !== null && SYMMETRIC_RELATIONS.has(relation) && recipients.length === 0;
  return {
    pairs: found.pairs ?? (isMutual ? everyPair(initiators) : []),
    thirdParties: found.thirdParties ?? [],
    talksAct: found.talksAct ?? null,
    channel: found.channel ?? null,
    issues: found.issues ?? [],
    proposal: found.proposal ?? null,
    chains: found.chains ?? (attributedTo.length === 0 ? [] : [attributedTo]),
    foundBy: found.foundBy ?? extractor,
    told: found.told ?? null,
  };
}
