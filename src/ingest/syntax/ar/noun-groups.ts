import type { Slot } from '../../../codebook/lexicon/predicate.ts';
import { endsInAlef } from '../../text/ar/accusative.ts';
import type { Token } from '../../text/token.ts';
import { isComma } from '../boundaries.ts';
import type { Item } from '../item.ts';
import { INSIDE_NAMES, type Place } from '../position.ts';
import type { ItemTests } from './item-tests.ts';
import { isObjectInside, isOwnedBy, isParticipial, isPartOf, joinsTo } from './joining.ts';
import type { Element, NounGroup } from './noun-group.ts';

/** Possessive pronouns make a noun definite: «منزلهم». */
const POSSESSED = /...(?:ه|ها|هم|هن|هما|نا)$/;
/** Adjectives of relation, feminine, dual and plural ones («حربية», «انتحاري», «آخران», «مسلحين»), and «آخر». */
const ADJECTIVAL = /(?:..(?:يه|ي|ين|يين|ه|ان|ون)|^اخر)$/;
/** Adjectives of relation: «هاتفي», «جوية». */
const NISBA = /..(?:ي|يه)$/;
/** Prepositions written onto a noun. */
const PARTICLE_SLOTS: Readonly<Record<string, Slot>> = { ل: 'for', ب: 'at' };
/** How many items a bracket may hold to be passed over. */
const BRACKET_REACH = 15;

/**
 * The noun groups of an Arabic sentence, in order. A noun without article is the head of a definite noun behind it, what
 * agrees in definiteness describes, and a noun without article behind a definite one begins a new group: so subject and
 * object are told apart where no case is written (the rules of the construct and of agreement in Ryding, "A Reference
 * Grammar of Modern Standard Arabic", 2005).
 */
export function groupNouns(items: readonly Item[], tokens: readonly Token[], tests: ItemTests): readonly NounGroup[] {
  const groups: NounGroup[] = [];
  let open: { from: number; slot: Place['slot']; group: number; elements: Element[] } | null = null;
  /** The place that a preposition gives to the next group, and the group that a conjunction joins it to. */
  let pending: Place['slot'] | null = null;
  let joint: NounGroup | null = null;
  /** Whether the next noun owns the open group («قوات تابعة للأمم المتحدة»). */
  let owned = false;
  let afterBracket = -1;

  for (const [at, item] of items.entries()) {
    if (at <= afterBracket) continue;
    switch (item.kind) {
      case 'PHRASE':
      case 'NOUN':
        add(elementOf(at, item), item);
        break;
      case 'WORD':
        word(at, item);
        break;
      case 'MARK':
        mark(at, item);
        break;
      default:
        close();
    }
  }
  return groups;

  function close(): void {
    owned = false;
    open = null;
    pending = null;
    joint = null;
  }

  function word(at: number, item: Extract<Item, { kind: 'WORD' }>): void {
    const { word: known } = item;
    if (known === null) add(elementOf(at, item), item);
    // «فلسطينيان اثنان»: one and two stand behind what they count.
    else if (known.value !== undefined && known.value <= 2 && item.particle === '' && !item.conjunction && countsBefore(at)) return;
    else if (known.class === 'NUMBER' || known.class === 'DETERMINER') add({ at, part: 'COUNT', definite: false, accusative: false }, item);
    else if (known.class === 'CONJUNCTION') {
      const last = groups.at(-1) ?? null;
      close();
      joint = last;
    } else if (known.class === 'PREPOSITION') {
      // «سبعة من عناصر الشرطة»: a number of them is them.
      if (known.slot === 'from' && open?.elements.at(-1)?.part === 'COUNT') return;
      if ((known.slot === 'of' || (known.slot === 'from' && isPartOf(open, tests))) && open !== null) {
        owned = true;
        return;
      }
      const described = open !== null && isParticipial(open.elements, items, tokens);
      close();
      if (!item.pronoun) pending = described && known.slot !== 'in' ? 'none' : (known.slot ?? 'none');
    } else if (known.class !== 'ADVERB') close();
  }

  function countsBefore(at: number): boolean {
    const [last, next] = [open?.elements.at(-1), items[at + 1]];
    return (last?.part === 'PHRASE' || last?.part === 'HEAD') && !(next?.kind === 'WORD' && next.word?.slot === 'from');
  }

  function mark(at: number, item: Extract<Item, { kind: 'MARK' }>): void {
    if (item.text === '(') {
      const end = items.findIndex((one, index) => index > at && one.kind === 'MARK' && one.text === ')');
      if (end > 0 && end - at <= BRACKET_REACH) afterBracket = end;
      return;
    }
    if (INSIDE_NAMES.has(item.text)) return;
    // «سبتمبر/أيلول»: another word for the same.
    if (item.text === '/' && open !== null) {
      owned = true;
      return;
    }
    const last = groups.at(-1) ?? null;
    const [before, after] = [items[at - 1], items[at + 1]];
    const list = isComma(item) && before?.kind === 'PHRASE' && after?.kind === 'PHRASE' && listGoesOn(items, at);
    const goesOn = isComma(item) && after !== undefined && after.kind !== 'MARK' && after.conjunction;
    close();
    if (list || goesOn) joint = last;
    // «ديفيد ديفيز، الوزير المسؤول»: between commas stands what describes, but for lists that end in و.
    else if (
      isComma(item) &&
      before?.kind === 'PHRASE' &&
      after?.kind === 'PHRASE' &&
      tests.isPerson(at - 1) &&
      !tests.isPerson(at + 1) &&
      !tests.isName(at + 1)
    )
      pending = 'none';
  }

  function add(element: Element, item: Item): void {
    const joins = item.particle === '' ? joinsTo : isOwnedBy;
    // «قوات موالية للنظام»: a participle has it for itself.
    const taken = open !== null && item.particle === 'ل' && isParticipial(open.elements, items, tokens);
    if (open !== null && !item.conjunction && !taken && (owned || joins(open, element, items, tests))) {
      open.elements.push(owned ? { ...element, owner: true } : element);
      owned = false;
      return;
    }
    const before = item.conjunction ? joinedBy(item) : joint;
    const joined = before !== null && (open !== null || joint !== null) && (item.particle === '' ? pending : item.particle) === null;
    const object = open !== null && item.particle === '' && isObjectInside(open, element);
    const slot = item.particle === '' ? (object ? 'none' : pending) : taken ? 'none' : (PARTICLE_SLOTS[item.particle] ?? 'none');
    const group = joined && element.part !== 'EVENT' ? before.group : element.at;
    open = { from: element.at, slot: slot ?? (joined ? before.slot : 'bare'), group, elements: [element] };
    groups.push(open);
    // «إلقاء القبض على»: a fixed phrase may end in the preposition that leads on.
    const leads = item.kind === 'NOUN' ? tests.slotAtEnd(element.at) : null;
    if (leads !== null) open = null;
    pending = leads;
    joint = null;
    owned = false;
  }

  /** The group that و goes on with: behind a place in it people go on with who was named before («النظام في بورما والمتظاهرين»). */
  function joinedBy(item: Item): NounGroup | null {
    const [last, before] = [groups.at(-1), groups.at(-2)];
    const place = last?.slot === 'in' && isPlace(items[last.elements.at(-1)?.at ?? -1]);
    const people = item.kind === 'PHRASE' && item.particle === '' && item.phrase.crowd;
    return (place && people && before?.slot === 'bare' ? before : last) ?? null;
  }

  function elementOf(at: number, item: Extract<Item, { kind: 'PHRASE' | 'NOUN' | 'WORD' }>): Element {
    const last = tokens[item.to - 1];
    const first = tokens[item.from];
    const article = tokens.slice(item.from, item.to).some((token) => token.segmentations[0]?.definite);
    // «استدعاء» loses its hamza in normal spelling.
    const accusative = endsInAlef(last, 2) && !article;
    if (item.kind === 'PHRASE')
      return { at, part: 'PHRASE', definite: article || tests.isName(at), accusative: item.phrase.accusative ?? false };
    if (item.kind === 'NOUN') {
      const part = item.uses.some((use) => use.predicate !== null) ? 'EVENT' : 'REPORT';
      const closed = item.to - item.from > 1 && !item.definite && NISBA.test(last?.norm ?? '');
      return { at, part, definite: item.definite || item.pronoun !== '', accusative, closed };
    }
    if (item.number) return { at, part: 'COUNT', definite: false, accusative: false };
    const possessed = !(first?.text.endsWith('ة') ?? false) && POSSESSED.test(first?.norm ?? '');
    const definite = item.definite || article || possessed || (item.word === null && tests.isGivenName(at));
    if (open === null || !describes(open.elements, at, definite, first)) return { at, part: 'HEAD', definite, accusative };
    // «مواقعا عسكرية»: a feminine adjective shows no case.
    return { at, part: 'ADJECTIVE', definite, accusative, caseless: first?.text.endsWith('ة') ?? false };
  }

  /** Whether a noun that no list knows describes the group before it. */
  function describes(elements: readonly Element[], at: number, definite: boolean, token: Token | undefined): boolean {
    const last = elements.at(-1);
    if (last === undefined || last.part === 'COUNT') return false;
    if (last.definite) return definite;
    // «استهداف سيارة», «هاجم مسلحون مقر …»: a noun that the codebook knows describes nothing; but «رئيسة بعثة».
    const office = items[last.at];
    const single = office?.kind === 'PHRASE' && !office.phrase.crowd && office.to - office.from === 1;
    if (!definite && !single && tests.headClasses(at).size > 0) return false;
    // «مسؤول بارز سابق»: an object without article would be in the accusative.
    const people = elements.some(({ part }) => part === 'PHRASE');
    // «فجر انتحاري سيارة»: a feminine does not describe a man.
    if (last.part === 'PHRASE' && token?.text.endsWith('ة') && tests.genderOf(last.at) === 'M') return false;
    if (people && !definite && !/(?:ا|ه|ات)$/.test(token?.norm ?? '')) return true;
    return !definite && ADJECTIVAL.test(token?.norm ?? '');
  }
}

function isPlace(item: Item | undefined): boolean {
  return item?.kind === 'PHRASE' && item.phrase.canBePlace;
}

/** «روسيا، الصين، وإيران»: a list without و between its first members has one before its last. */
function listGoesOn(items: readonly Item[], comma: number): boolean {
  for (let next = comma + 2; next < items.length; next += 2) {
    const item = items[next];
    if (item === undefined) return false;
    if (item.kind === 'PHRASE' && item.conjunction) return true;
    if (!isComma(item) || items[next + 1]?.kind !== 'PHRASE') return false;
    if (items[next + 1]?.conjunction) return true;
  }
  return false;
}
