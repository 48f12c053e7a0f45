import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { Place as EventPlace, RelationType } from '../../../domain/event.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import { endsClause, takesPlace } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import type { Place } from '../../syntax/position.ts';
import type { Token } from '../../text/token.ts';
import type { CodingContext } from '../coding-context.ts';
import { isTold } from '../rules/ar/told.ts';
import type { Participants } from '../rules/prepositional.ts';

/** Who stands behind the phrases of one sentence: as named, or as the article has told before. */
export class SentenceActors {
  readonly #tokens: readonly Token[];
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #context: CodingContext;

  constructor(tokens: readonly Token[], items: readonly Item[], places: readonly (Place | null)[], context: CodingContext) {
    this.#tokens = tokens;
    this.#items = items;
    this.#places = places;
    this.#context = context;
  }

  /** The latest actors named together before an item. */
  #groupBefore(at: number): readonly string[] {
    const before = this.groups(at).findLast((group) => group.length > 1);
    return before ?? this.#context.memory.group;
  }

  /** Actors joined by conjunctions, in the order of the sentence. */
  groups(until = this.#items.length): readonly (readonly string[])[] {
    const phrases = this.#places.slice(0, until).flatMap((place, at) => (place === null ? [] : [{ place, at }]));
    return [...Map.groupBy(phrases, ({ place }) => place.group).values()].map((group) => this.of(group.map(({ at }) => at)));
  }

  /** Who does it; for «المحادثات» and the like that name not all their parties, with the others from what was told before. */
  parties(item: Item, at: number, predicate: Predicate, participants: Participants, relation: RelationType | null): readonly string[] {
    const named = this.#side('initiators', participants.initiators, predicate).filter((id) => !this.#isCited(id));
    if (!predicate.arguments.reciprocal || named.length > 1 || item.kind !== 'NOUN' || !this.#pointsBack(item, at)) return named;
    // Fights and agreements that a text only mentions are rarely those that it has told of last.
    if (this.#context.language === 'ar' && predicate.type !== 'CONSULT') return named;
    // «قال في الاجتماع»: what is only mentioned is not told again.
    if (this.#context.language === 'ar' && named.length === 0 && !isTold(at, this.#items, false)) return named;
    return this.#context.memory.complete(relation, named);
  }

  /** Whom it is done to. */
  recipients(participants: Participants, predicate: Predicate): readonly string[] {
    return this.#side('recipients', participants.recipients, predicate).filter((id) => !this.#context.actors.isSource(id));
  }

  /** The actors of one side; where people do or suffer it, not states, an Arabic nationality names those. */
  #side(side: 'initiators' | 'recipients', phrases: readonly number[], predicate: Predicate): readonly string[] {
    if (this.#context.language === 'en') return this.of(phrases);
    if (predicate.arguments.reciprocal || this.#context.eventTypes.get(predicate.type)?.people !== side)
      return unique(
        phrases.flatMap((one) => this.of([one]).map((id) => (this.#isNational(one) ? this.#context.actors.nationalsOf(id) : id))),
      );
    return unique(
      phrases.flatMap((one) => {
        const item = this.#items[one];
        // «الاحتجاجات الفلسطينية», «اعتقال ليبي».
        const adjective = item?.kind === 'PHRASE' && item.phrase.adjective && (side === 'initiators' || this.#suffers(one, item.phrase));
        const national = adjective || (item?.kind === 'PHRASE' && item.phrase.crowd && !item.phrase.adjective);
        return this.of([one]).map((id) => (national ? this.#context.actors.nationalsOf(id) : id));
      }),
    );
  }

  /** «دهس فلسطيني مجموعة جنود»: a nationality alone, in the masculine and without article, is somebody of it. */
  #isNational(at: number): boolean {
    const [item, place] = [this.#items[at], this.#places[at]];
    if (item?.kind !== 'PHRASE' || !item.phrase.adjective || item.phrase.feminine !== false) return false;
    const definite = this.#tokens[item.from]?.segmentations.some((one) => one.definite) ?? false;
    return !definite && place?.slot === 'bare' && place.behind === undefined;
  }

  /** «اعتقال ليبي»: a masculine nationality right behind what is done to people. */
  #suffers(at: number, { feminine }: NounPhrase): boolean {
    const place = this.#places[at];
    return feminine === false && place?.slot === 'adjective' && place.behind === undefined;
  }

  /** «المحادثات», «هذه المحادثات», "the talks": known from before. */
  #pointsBack(item: Extract<Item, { kind: 'NOUN' }>, at: number): boolean {
    if (item.definite) return true;
    const before = this.#items.slice(Math.max(0, at - 3), at).findLast((one) => one.kind !== 'WORD' || one.word !== null);
    const token = before === undefined ? undefined : this.#tokens[before.from];
    return (
      this.#context.language === 'en' &&
      before?.kind === 'WORD' &&
      before.word?.class === 'DETERMINER' &&
      /^(?:the|these|those|this|that)$/.test(token?.norm ?? '')
    );
  }

  /** Who mediates: as named, or for "through these channels", «عبرهم» those named together before. */
  mediators(at: number, participants: Participants): readonly string[] {
    const named = this.doers(participants.mediators);
    if (named.length > 0) return named;
    for (let next = at + 1; next < this.#items.length; next += 1) {
      const item = this.#items[next];
      if (item === undefined || (endsClause(item) && !takesPlace(item))) return [];
      if (item.kind !== 'WORD' || item.word?.slot !== 'through') continue;
      const after = this.#items.slice(next + 1, next + 4);
      const demonstrative = after[0]?.kind === 'WORD' && after[0].word?.class === 'DETERMINER';
      return (item.pronoun || demonstrative) && !after.some((one) => one.kind === 'PHRASE') ? this.#groupBefore(at) : [];
    }
    return [];
  }

  /** Outlets report on others: as doers of political events they are left out. */
  doers(phrases: readonly number[]): readonly string[] {
    return this.of(phrases).filter((id) => !this.#isCited(id));
  }

  #isCited(id: string): boolean {
    return this.#context.actors.get(id)?.kind === 'MEDIA' || this.#context.actors.isSource(id);
  }

  /** The actors that phrases name, without repeats, in their order. */
  of(phrases: readonly number[]): readonly string[] {
    return unique(
      phrases.flatMap((one) => {
        const item = this.#items[one];
        return item?.kind === 'PHRASE' ? item.phrase.actors : [];
      }),
    );
  }

  /** The states of places that suffer something: "the invasion of South Lebanon". (In Arabic a place there is more often where it was.) */
  states(phrases: readonly number[]): readonly string[] {
    return phrases.flatMap((one) => {
      const item = this.#items[one];
      const country = item?.kind === 'PHRASE' ? (item.phrase.place?.country ?? null) : null;
      return this.#context.actors.stateOf(country) ?? [];
    });
  }

  /** Where it was, as the first of the phrases that names a place says. */
  place(where: readonly number[]): EventPlace | null {
    for (const one of where) {
      const item = this.#items[one];
      if (item?.kind !== 'PHRASE') continue;
      const { place, actors, canBePlace } = item.phrase;
      if (place !== null) return { name: place.names.en[0] ?? place.id, country: place.country };
      const actor = canBePlace && actors[0] !== undefined ? this.#context.actors.get(actors[0]) : undefined;
      if (actor !== undefined) return { name: actor.names.en[0] ?? actor.id, country: actor.country };
    }
    return null;
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
