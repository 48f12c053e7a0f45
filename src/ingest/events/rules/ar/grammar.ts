import type { Item } from '../../../syntax/item.ts';
import { canAct } from '../../../syntax/position.ts';
import { carriedAfter, isDoneByOther } from '../carriers.ts';
import { behindInset, NOBODY } from '../prepositional.ts';
import type { EventNoun, RuleGrammar, TakingPart } from '../rule-grammar.ts';
import { ARABIC_REASONS } from './keep.ts';
import { doersByCause, doersByMeans } from './means.ts';
import { ARABIC_TABLE } from './table.ts';
import { isTold } from './told.ts';

/** What Arabic decides of who takes part. */
export const ARABIC: RuleGrammar = {
  table: ARABIC_TABLE,
  reasons: ARABIC_REASONS,
  // Arabic news tells its events in verbal nouns and in relative clauses as much as in main verbs.
  isBeside: () => false,
  clues: [],
  isActive: (_, { subject }, places) => subject.some((one) => places[one]?.slot !== 'by'),
  isDoer: () => false,
  speaksOfOthers: true,

  victimBehindGenitive({ predicate, items, constructs }) {
    const behind = (constructs.at(-1) ?? items.length) + 1;
    const object = items[behind];
    return predicate.arguments.genitive === 'recipient' && object?.kind === 'PHRASE' && object.particle === 'ل' ? [behind] : [];
  },
  genitiveRole({ at, predicate, items, places, found, constructs }, victim) {
    const takesObject = predicate.arguments.to?.includes('object') ?? false;
    const before = items[at - 1];
    // «اتهم X إسرائيل بقصف غزة»: where another is said to do it, the genitive is whom it is done to.
    const doneByOther = predicate.arguments.genitive === 'initiator' && takesObject && isDoneByOther(found, at, places);
    const wasDone = takesObject && before?.kind === 'VERB' && before.uses.some((use) => use.carrier?.suffered);
    if (doneByOther || wasDone) return 'recipient';
    // «تفجير الحوثيين 19 منزلا», «تعذيب السلطات لمتهمين»: before an object the genitive is who does it.
    return (takesObject && isCount(items[(constructs.at(-1) ?? items.length) + 1])) || victim.length > 0 ? 'initiator' : null;
  },
  possessors: () => [],
  byNationality({ predicate, items, places }, described) {
    // «اعتقال ليبي»: behind a noun that is done to somebody a nationality in the masculine says to whom.
    // «استهداف سيارة إسرائيلية»: and so does the nationality of what is theirs.
    const theirs = (one: number) => places[one]?.behind?.has('asset') ?? false;
    const suffers = (one: number) => predicate.arguments.genitive === 'recipient' && (isMasculine(items[one]) || theirs(one));
    return [described.filter(suffers), described.filter((one) => !suffers(one))];
  },
  secondSide({ at, predicate, items, places, right }) {
    const between = right.filter((one) => places[one]?.slot === 'between');
    return predicate.arguments.reciprocal && between.length === 1 ? behindInset(between[0] ?? at, items, places) : [];
  },
  carriedAfter: ({ at, predicate, items, places, frames }) => carriedAfter(at, predicate, items, places, frames) ?? NOBODY,
  partyBeside: (noun, parties) => (noun.predicate.arguments.reciprocal && noun.found.role === 'none' ? duringIt(noun, parties) : []),
  doersAround(at, predicate, items, places, frames) {
    if (!predicate.arguments.agentless) return [];
    const means = doersByMeans(at, predicate, items, places, frames, ARABIC);
    return means.length > 0 ? means : doersByCause(at, items, places, frames);
  },

  standsForPeople(one) {
    if (!one.people) return isNational(one);
    const { phrase, side } = one;
    // «الاحتجاجات الفلسطينية», «اعتقال ليبي».
    return (phrase.adjective && (side === 'initiators' || suffersNationality(one))) || (phrase.crowd && !phrase.adjective);
  },
  pointsBack: (at, items) => items[at]?.kind === 'NOUN' && items[at].definite,
  // Fights and agreements that a text only mentions are rarely those that it has told of last; «قال في الاجتماع»: what is only
  // mentioned is not told again.
  isToldAgain: (at, predicate, named, items) => predicate.type === 'CONSULT' && (named > 0 || isTold(at, items, false)),
  // A place there is more often where it was.
  placesSuffer: false,
  // Where people of several countries meet tells of none of them.
  locates: ({ type }) => type !== 'CONSULT',
  deedsAnywhere: true,
};

/** «قدم استقالته خلال اجتماع مع الملك»: of a meeting with one party, that a verb tells of as its circumstance, its subject is the other. */
function duringIt({ at, items, places, frames }: EventNoun, parties: readonly number[]): readonly number[] {
  const [noun, before, governor] = [items[at], items[at - 1], frames.governor(at)];
  if (noun?.kind !== 'NOUN' || noun.definite || noun.pronoun !== '' || governor === null) return [];
  if (before?.kind !== 'WORD' || before.word?.slot !== 'in' || parties.length === 0) return [];
  return parties.every((one) => places[one]?.slot === 'with') ? frames.verb(governor).subject.filter((one) => canAct(places[one])) : [];
}

/** «19 منزلا», «ما لا يقل عن …»: what begins an object behind a doer. */
function isCount(item: Item | undefined): boolean {
  // «حبس صحفيين اثنين»: a two goes with the noun before it.
  if (item?.kind !== 'WORD' || item.word?.value === 2) return false;
  return item.number || (item.word?.class === 'DETERMINER' && !item.conjunction && item.particle === '');
}

function isMasculine(item: Item | undefined): boolean {
  return item?.kind === 'PHRASE' && item.phrase.feminine === false;
}

/** «دهس فلسطيني مجموعة جنود»: a nationality alone, in the masculine and without article, is somebody of it. */
function isNational({ item, phrase, place, tokens }: TakingPart): boolean {
  if (!phrase.adjective || phrase.feminine !== false) return false;
  const definite = tokens[item.from]?.segmentations.some((one) => one.definite) ?? false;
  return !definite && place?.slot === 'bare' && place.behind === undefined;
}

/** «اعتقال ليبي»: a masculine nationality right behind what is done to people. */
function suffersNationality({ phrase, place }: TakingPart): boolean {
  return phrase.feminine === false && place?.slot === 'adjective' && place.behind === undefined;
}
