import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { Place as EventPlace, RelationType } from '../../../domain/event.ts';
import { endsClause, takesPlace } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import type { Place } from '../../syntax/position.ts';
import type { Sentence } from '../../text/token.ts';
import type { DraftPhrase } from '../event-draft.ts';
import type { Participants } from './prepositional.ts';
import type { RuleContext } from './rule-context.ts';

/** The parties of an event, and of a mutual one who is told as dealing with whom; `null`: everybody with everybody. */
export interface Parties {
  readonly phrases: readonly DraftPhrase[];
  readonly pairs: readonly (readonly [DraftPhrase, DraftPhrase])[] | null;
}

/** The actors of phrases, without repeats, in their order. */
export function idsOf(phrases: readonly DraftPhrase[]): readonly string[] {
  return unique(phrases.flatMap(({ actors }) => actors));
}

/** An actor for whom no words of the sentence stand. */
export function unspoken(actor: string): DraftPhrase {
  return { actors: [actor], span: null, people: false };
}

function withActors(phrase: DraftPhrase, test: (id: string) => boolean): readonly DraftPhrase[] {
  const actors = phrase.actors.filter(test);
  return actors.length === 0 ? [] : [{ ...phrase, actors }];
}

/** Who stands behind the phrases of one sentence: as named, or as the article has told before. */
export class SentenceActors {
  readonly #sentence: Sentence;
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #context: RuleContext;

  constructor(sentence: Sentence, items: readonly Item[], places: readonly (Place | null)[], context: RuleContext) {
    this.#sentence = sentence;
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

  /**
   * Who does it; for «المحادثات» and the like that name not all their parties, with the others from what was told before. Of a
   * mutual event its subject deals with each of the others («أجرى X محادثات مع Y وZ»), unless the text puts them all together.
   */
  parties(item: Item, at: number, predicate: Predicate, participants: Participants, relation: RelationType | null): Parties {
    const named = this.#side('initiators', participants.initiators, predicate).flatMap((one) => this.#uncited(one));
    const ids = idsOf(named);
    const { grammar } = this.#context;
    const back = item.kind === 'NOUN' && grammar.pointsBack(at, this.#items, this.#sentence.tokens);
    if (!predicate.arguments.reciprocal || ids.length > 1 || !back)
      return { phrases: named, pairs: predicate.arguments.reciprocal ? this.#pairs(participants, predicate) : null };
    if (!grammar.isToldAgain(at, predicate, named.length, this.#items)) return { phrases: named, pairs: null };
    const { parties, pairs } = this.#context.memory.complete(relation, ids);
    const absent = parties.filter((id) => !ids.includes(id)).map(unspoken);
    return {
      phrases: [...named, ...absent],
      pairs: pairs === null ? null : pairs.map(([one, other]) => [unspoken(one), unspoken(other)] as const),
    };
  }

  #pairs({ initiators, subject }: Participants, predicate: Predicate): Parties['pairs'] {
    const others = initiators.filter((one) => !subject.includes(one));
    if (subject.length === 0 || others.length === 0) return null;
    const phrases = (some: readonly number[]) => this.#side('initiators', some, predicate).flatMap((one) => this.#uncited(one));
    return phrases(subject).flatMap((one) => phrases(others).map((other) => [one, other] as const));
  }

  /** Whom it is done to. */
  recipients(participants: Participants, predicate: Predicate): readonly DraftPhrase[] {
    return this.#side('recipients', participants.recipients, predicate).flatMap((one) =>
      withActors(one, (id) => !this.#context.actors.isSource(id)),
    );
  }

  /** The phrases of one side; where people do or suffer it, not states, a nationality may name those. */
  #side(side: 'initiators' | 'recipients', phrases: readonly number[], predicate: Predicate): readonly DraftPhrase[] {
    const people = !predicate.arguments.reciprocal && this.#context.eventTypes.get(predicate.type)?.people === side;
    return phrases.flatMap((at) => {
      const one = this.phrase(at);
      const item = this.#items[at];
      if (one === null || item?.kind !== 'PHRASE') return [];
      const place = this.#places[at] ?? null;
      const part = { item, phrase: item.phrase, place, tokens: this.#sentence.tokens, side, people };
      return [{ ...one, people: this.#context.grammar.standsForPeople(part) }];
    });
  }

  /** Who mediates: as named, or for "through these channels", «عبرهم» those named together before. */
  mediators(at: number, participants: Participants): readonly DraftPhrase[] {
    const named = this.phrases(participants.mediators).flatMap((one) => this.#uncited(one));
    if (named.length > 0) return named;
    for (let next = at + 1; next < this.#items.length; next += 1) {
      const item = this.#items[next];
      if (item === undefined || (endsClause(item) && !takesPlace(item))) return [];
      if (item.kind !== 'WORD' || item.word?.slot !== 'through') continue;
      const after = this.#items.slice(next + 1, next + 4);
      const demonstrative = after[0]?.kind === 'WORD' && after[0].word?.class === 'DETERMINER';
      return (item.pronoun || demonstrative) && !after.some((one) => one.kind === 'PHRASE') ? this.#groupBefore(at).map(unspoken) : [];
    }
    return [];
  }

  /** Outlets report on others: as doers of political events they are left out. */
  doers(phrases: readonly number[]): readonly string[] {
    return this.of(phrases).filter((id) => !this.#isCited(id));
  }

  #uncited(phrase: DraftPhrase): readonly DraftPhrase[] {
    return withActors(phrase, (id) => !this.#isCited(id));
  }

  #isCited(id: string): boolean {
    return this.#context.actors.get(id)?.kind === 'MEDIA' || this.#context.actors.isSource(id);
  }

  /** The phrase at an item as a draft has it; `null` if nothing is named there. */
  phrase(at: number): DraftPhrase | null {
    const item = this.#items[at];
    const { tokens } = this.#sentence;
    const [first, last] = [tokens[item?.from ?? -1], tokens[(item?.to ?? 0) - 1]];
    if (item?.kind !== 'PHRASE' || first === undefined || last === undefined) return null;
    const span = item.phrase.pronoun ? null : { start: first.start, end: last.end };
    return { actors: item.phrase.actors, span, people: false };
  }

  /** The phrases at items, in their order. */
  phrases(items: readonly number[]): readonly DraftPhrase[] {
    return items.flatMap((at) => this.phrase(at) ?? []);
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
  states(phrases: readonly number[]): readonly DraftPhrase[] {
    return phrases.flatMap((one) => {
      const item = this.#items[one];
      const country = item?.kind === 'PHRASE' ? (item.phrase.place?.country ?? null) : null;
      const state = this.#context.actors.stateOf(country);
      return state === null ? [] : [unspoken(state)];
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
