import type { Predicate } from '../../../../codebook/lexicon/predicate.ts';
import type { Item } from '../../../syntax/item.ts';
import { isDescribing, isTold } from './told.ts';

/** How many items behind a word its victims are counted. */
const COUNT_REACH = 4;
/** The same behind a verb in the present, whose subject may stand between. */
const PRESENT_COUNT_REACH = 5;

/** «مقتله», «اعتقلته الشرطة»: whom a pronoun stands for is not known, so that whom it was done to is missing. */
export function lacksVictim(at: number, predicate: Predicate, recipients: readonly string[], items: readonly Item[]): boolean {
  const item = items[at];
  if (recipients.length > 0 || predicate.arguments.reciprocal || (item?.kind !== 'NOUN' && item?.kind !== 'VERB') || !item.pronoun)
    return false;
  return item.kind === 'NOUN'
    ? predicate.arguments.genitive === 'recipient'
    : (predicate.arguments.to ?? []).includes('object') && !isDescribing(at, items);
}

/** Whether a number stands right behind («قتل 12 شخصا», «مقتل ثلاثة»). */
function isCounted(at: number, items: readonly Item[], reach = COUNT_REACH): boolean {
  return items.slice(at + 1, at + 1 + reach).some((one) => one.kind === 'WORD' && one.number);
}

/** Whether an Arabic verb or noun that names not both its sides is told as having happened, not asked about or mentioned. */
export function tells(at: number, predicate: Predicate, items: readonly Item[], headline: boolean): boolean {
  const item = items[at];
  if (item?.kind === 'VERB') return !predicate.arguments.agentless || !isDescribing(at, items);
  // «اعتصامهم», «قصفهم»: a deed that somebody has is known already.
  if (item?.kind === 'NOUN' && item.pronoun && predicate.arguments.agentless && predicate.arguments.genitive !== 'recipient') return false;
  return isTold(at, items, headline);
}

/** «يقتلون المدنيين»: outside headlines the Arabic present tells what is usual, unless victims are counted. */
export function isHabitual(at: number, predicate: Predicate, items: readonly Item[], headline: boolean): boolean {
  const item = items[at];
  if (item?.kind !== 'VERB' || !predicate.arguments.agentless || headline || item.uses[0]?.tense !== 'PRESENT' || item.particle === 'س')
    return false;
  return !isCounted(at, items, PRESENT_COUNT_REACH);
}
