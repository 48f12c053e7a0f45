import type { Slot } from '../../../codebook/lexicon/predicate.ts';
import type { HeadClass } from '../../../codebook/lexicon/schemas.ts';
import { endsInAlef } from '../../text/ar/accusative.ts';
import type { Token } from '../../text/token.ts';
import { isComma } from '../boundaries.ts';
import type { Item } from '../item.ts';
import { INSIDE_NAMES, PARTICLE_SLOTS, type Place } from '../position.ts';

/** What a noun of a group is: a phrase that names actors, an event noun, a noun of reporting, another noun, its adjective, its number. */
type Part = 'PHRASE' | 'EVENT' | 'REPORT' | 'HEAD' | 'ADJECTIVE' | 'COUNT';

interface Element {
  readonly at: number;
  readonly part: Part;
  readonly definite: boolean;
  readonly accusative: boolean;
  /** Shows no case. */
  readonly caseless?: boolean;
  /** Ends in an adjective of its own («اتصال هاتفي»). */
  readonly closed?: boolean;
  /** Named as the owner of the group by a word of belonging («التابعة للجيش»). */
  readonly owner?: boolean;
}

/** A noun with its number, genitives, adjectives and appositions: an argument, or a part of one where several are joined. */
export interface NounGroup {
  /** First item; the last is that of the last element. */
  readonly from: number;
  readonly slot: Place['slot'];
  /** The same number for groups joined by conjunctions. */
  readonly group: number;
  /** In the order of the sentence. */
  readonly elements: readonly Element[];
}

/** What the grouping asks of items. */
export interface ItemTests {
  /** Whether a phrase names a person, who may stand in apposition to any noun («الناشطة فلانة»). */
  readonly isPerson: (item: number) => boolean;
  /** Whether a word is a given name. */
  readonly isGivenName: (item: number) => boolean;
  /** Whether a phrase is a name, which is definite without an article. */
  readonly isName: (item: number) => boolean;
  /** Whether a phrase names a state or an organised force. */
  readonly isForce: (item: number) => boolean;
  /** The gender of a noun where it is sure; `null` else. */
  readonly genderOf: (item: number) => 'F' | 'M' | null;
  /** The place that the last word of an item gives to what follows, if it is a preposition. */
  readonly slotAtEnd: (item: number) => Slot | null;
  /** What a noun is to whom it belongs, by the codebook; empty if it is not known. */
  readonly headClasses: (item: number) => ReadonlySet<HeadClass>;
}

/** Possessive pronouns make a noun definite: «منزلهم». */
const POSSESSED = /...(?:ه|ها|هم|هن|هما|نا)$/;
/** Adjectives of relation, feminine, dual and plural ones («حربية», «انتحاري», «آخران», «مسلحين»), and «آخر». */
const ADJECTIVAL = /(?:..(?:يه|ي|ين|يين|ه|ان|ون)|^اخر)$/;
/** Adjectives of relation: «هاتفي», «جوية». */
const NISBA = /..(?:ي|يه)$/;
/** «المدعومة», «المنتشرة», «القادمة». */
const PARTICIPLE = /^ال(?:م..|.ا..)/;
/** «موالية», «مدعومة». */
const INDEFINITE_PARTICIPLE = /^م.{3,}(?:ه|ين)$/;
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

/** Whether a noun goes on with the group before it. */
function joinsTo({ slot, elements }: NounGroup, element: Element, items: readonly Item[], tests: ItemTests): boolean {
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
function isOwnedBy({ elements }: NounGroup, element: Element, items: readonly Item[], tests: ItemTests): boolean {
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
function isObjectInside({ slot, elements }: NounGroup, element: Element): boolean {
  const [first] = elements;
  return slot !== 'bare' && first?.part === 'EVENT' && elements.length > 1 && element.part === 'HEAD' && element.definite;
}

/** «وحدات من الجيش»: what acts for its owner is named with him by من as well. */
function isPartOf(group: NounGroup | null, tests: ItemTests): boolean {
  const last = group?.elements.at(-1);
  return last?.part === 'HEAD' && !last.definite && tests.headClasses(last.at).has('part');
}

/** «الحكومة المدعومة من …»: a definite participle takes what follows a preposition for itself. */
function isParticipial(elements: readonly Element[], items: readonly Item[], tokens: readonly Token[]): boolean {
  const last = elements.at(-1);
  if (last?.part !== 'ADJECTIVE' || elements.some(({ part }) => part === 'EVENT')) return false;
  const norm = tokens[items[last.at]?.from ?? -1]?.norm ?? '';
  return last.definite ? PARTICIPLE.test(norm) : INDEFINITE_PARTICIPLE.test(norm);
}

/** The place of every phrase item; `null` for other items. */
export function placesOf(groups: readonly NounGroup[], items: readonly Item[], tests: ItemTests): readonly (Place | null)[] {
  const places: (Place | null)[] = items.map((item, at) =>
    item.kind === 'PHRASE' ? { slot: 'none', anchor: -1, start: at, group: at } : null,
  );
  for (const [number, group] of groups.entries()) {
    for (const [index, { at, part }] of group.elements.entries()) {
      if (part !== 'PHRASE') continue;
      // «غارات إسرائيل وحلفائها», «وساطة قطرية ومصرية»: joined to a genitive is a genitive.
      const before = index === 0 && group.group !== at ? places[groups[number - 1]?.elements.at(-1)?.at ?? -1] : null;
      places[at] = before != null && before.anchor >= 0 ? withoutHeads(before) : placeOf(group, index, items, tests);
    }
  }
  return places;
}

function withoutHeads({ behind: _, ...place }: Place): Place {
  return place;
}

function placeOf({ from: start, slot, group, elements }: NounGroup, index: number, items: readonly Item[], tests: ItemTests): Place {
  const before = elements.slice(0, index);
  const item = items[elements[index]?.at ?? -1];
  const adjective = item?.kind === 'PHRASE' && item.phrase.adjective;
  const noun = before.findLastIndex(({ part }) => part === 'EVENT' || part === 'REPORT');
  const anchor = before[noun];
  const between = before.slice(noun + 1);
  const own = behind(between, elements[index], adjective, tests);
  if (anchor === undefined) return { slot, anchor: -1, start, group, ...own };
  const at = elements[index]?.at ?? -1;
  if (anchor.part === 'REPORT') return { slot: 'source', anchor: anchor.at, start, group: at, ...own };
  return { slot: adjective ? 'adjective' : 'genitive', anchor: anchor.at, start: anchor.at, group: at, ...own };
}

/** What the nouns before a phrase are to it; nothing to tell if it is named directly or in apposition. */
function behind(
  before: readonly Element[],
  phrase: Element | undefined,
  adjective: boolean,
  tests: ItemTests,
): { behind?: ReadonlySet<HeadClass> } {
  const nouns = before.filter(({ part }) => part === 'HEAD' || part === 'PHRASE');
  const last = nouns.at(-1);
  if (last === undefined || phrase === undefined) return {};
  if (!adjective && !phrase.owner && last.definite && tests.isPerson(phrase.at)) return {};
  const classes = nouns.map(({ at, part }) => (part === 'HEAD' ? tests.headClasses(at) : NOTHING));
  return { behind: classes.reduce((all, one) => all.intersection(one)) };
}

const NOTHING: ReadonlySet<HeadClass> = new Set();
