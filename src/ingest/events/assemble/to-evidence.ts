import { evidenceId } from '../../../domain/evidence-id.ts';
import { inOrder } from '../../../domain/pairs.ts';
import { uniteThirdParties } from '../../../domain/unite-third-parties.ts';
import type { AssembledEvent, CodedEvent } from './assembled-event.ts';

/**
 * The pieces of evidence of an event, one for each of its sentences.
 * @param final the ids that actors have once the whole article is read
 */
export function toEvidence(
  article: string,
  event: AssembledEvent,
  confidence: number,
  final: (actor: string) => string,
): readonly CodedEvent[] {
  const { coding, pieces, foundBy, told } = event;
  const side = (ids: readonly string[]) => [...new Set(ids.map(final))].sort();
  const settled = {
    ...coding,
    initiators: side(coding.initiators),
    recipients: side(coding.recipients),
    mediators: side(coding.mediators),
    pairs: inOrder(coding.pairs.map(([one, other]) => [final(one), final(other)] as const)),
    thirdParties: uniteThirdParties(coding.thirdParties.map((one) => ({ ...one, actor: final(one.actor) }))),
    proposal: coding.proposal === null ? null : { ...coding.proposal, by: side(coding.proposal.by) },
  };
  return pieces.map(({ sentence, trigger, chains: cited }) => {
    const chains = cited.map((chain) => [...new Set(chain.map(final))]);
    const attributedTo = [...new Set(chains.flat())];
    const id = evidenceId(article, { ...settled, sentence, trigger });
    return { id, ...settled, confidence, sentence, trigger, attributedTo, chains, foundBy, told };
  });
}
