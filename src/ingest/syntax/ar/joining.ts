import type { HeadClass } from '../../../codebook/lexicon/schemas.ts';
import type { Token } from '../../text/token.ts';
import type { Item } from '../item.ts';
import type { ItemTests } from './item-tests.ts';
import type { Element, NounGroup } from './noun-group.ts';

/** «المدعومة», «المنتشرة», «القادمة». */
const PARTICIPLE = /^ال(?:م..|.ا..)/;
/** «موالية», «مدعومة». */
const INDEFINITE_PARTICIPLE = /^م.{3,}(?:ه|ين)$/;

/** Whether a noun goes on with the group before it. */
export function joinsTo({ slot, elements }: NounGroup, element: Element, items: readonly Item[], tests: ItemTests): boolean {
  const last = elements.at(-1);
  if (last === undefined) return false;
  if (last.part === 'COUNT') return true;
  // «مقتل ستة مدنيين»: a number behind a noun that it does not agree with is its genitive.
  if (element.part === 'COUNT')
    return !last.definite && !last.accusative && last.part !== 'PHRASE' && !isCountedObject(last, items, items[element.at]);
  const item = items[element.at];
  if (item?.kind === 'PHRASE' && item.phrase.adjective) return true;
  // «في اتصال هاتفي نظيره»: an adjective closes what a noun can be the construct of.
  if (last.closed && element.part !== 'ADJECTIVE') return false;
  if (last.definite) {
    if (element.part === 'ADJECTIVE') return !(last.part === 'PHRASE' && tests.isName(last.at));
    if (element.part !== 'PHRASE' || last.part === 'PHRASE' || last.part === 'EVENT') return false;
    // «الناشطة فلانة»; «في العاصمة دمشق», where no subject can stand before its object.
    return tests.isPerson(element.at) || (slot !== 'bare' && tests.isName(element.at));
  }
  // «قادة البلدين»: the owner of a role that no list knows.
  if (last.part === 'PHRASE') return element.part === 'ADJECTIVE' || (element.part === 'HEAD' && element.definite);
  if (last.accusative) return element.part === 'ADJECTIVE' && (element.accusative || (element.caseless ?? false));
  return !element.accusative;
}

/**
 * «أوقع هجوم خمسة قتلى»: a number is the genitive of what is done to people, not of what they do; nor does one go on behind an
 * adjective («انفجار سيارة مفخخة 68 قتيلا»).
 */
function isCountedObject({ at, part }: Element, items: readonly Item[], number: Item | undefined): boolean {
  const noun = items[at];
  if (number?.kind !== 'WORD' || !number.number) return false;
  if (part === 'ADJECTIVE') return true;
  return noun?.kind === 'NOUN' && noun.uses.every(({ predicate }) => predicate !== null && predicate.arguments.genitive !== 'recipient');
}

/** Whether a noun after ل is the owner of the group before it: «قافلة لقوات الأمم المتحدة», «غارة لطائرات التحالف». */
export function isOwnedBy({ elements }: NounGroup, element: Element, items: readonly Item[], tests: ItemTests): boolean {
  // «هجوم بري لقوات …»: adjectives stand between.
  const [last, item] = [elements.findLast(({ part }) => part !== 'ADJECTIVE'), items[element.at]];
  if (item?.particle !== 'ل' || last === undefined || last.definite) return false;
  const classes = element.part === 'HEAD' ? tests.headClasses(element.at) : new Set<HeadClass>();
  const noun = items[last.at];
  if (noun?.kind === 'NOUN') {
    const deed = noun.uses.some(({ predicate }) => predicate?.arguments.agentless && predicate.arguments.genitive !== 'recipient');
    return deed && (element.part === 'PHRASE' ? tests.isForce(element.at) : classes.has('part'));
  }
  const head = elements.findLast(({ part }) => part === 'HEAD');
  if (head === undefined) return false;
  const thing = tests.headClasses(head.at);
  return thing.has('asset') || thing.has('part');
}

/** «جراء إطلاق الحراس النار»: what an event noun behind a preposition does, done by whom it names. */
export function isObjectInside({ slot, elements }: NounGroup, element: Element): boolean {
  const [first] = elements;
  return slot !== 'bare' && first?.part === 'EVENT' && elements.length > 1 && element.part === 'HEAD' && element.definite;
}

/** «وحدات من الجيش»: what acts for its owner is named with him by من as well. */
export function isPartOf(group: NounGroup | null, tests: ItemTests): boolean {
  const last = group?.elements.at(-1);
  return last?.part === 'HEAD' && !last.definite && tests.headClasses(last.at).has('part');
}

/** «الحكومة المدعومة من …»: a definite participle takes what follows a preposition for itself. */
export function isParticipial(elements: readonly Element[], items: readonly Item[], tokens: readonly Token[]): boolean {
  const last = elements.at(-1);
  if (last?.part !== 'ADJECTIVE' || elements.some(({ part }) => part === 'EVENT')) return false;
  const norm = tokens[items[last.at]?.from ?? -1]?.norm ?? '';
  return last.definite ? PARTICIPLE.test(norm) : INDEFINITE_PARTICIPLE.test(norm);
}
