import type { Actor, ActorKind } from '../../../domain/actor.ts';
import { slug } from '../../../domain/fold.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { Span } from '../../../domain/span.ts';
import { articleMark } from '../../../domain/unnamed.ts';
import type { ArticleActors } from '../../names/article-actors.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import { foldWords } from './folded-text.ts';
import { isNothingElse, onlyFunctionWords, tokensOf } from './function-words.ts';
import { isName, plainName } from './name-form.ts';
import type { RawActor } from './reply-schema.ts';

/** Words that tell no actor from another. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'al', 'el', 'a', 'an', 'and', 'in', 'for', 'de']);

/** An actor of a reply; the kind is `null` where an event names somebody who is not among the reply's actors. */
export type GivenActor = Omit<RawActor, 'kind'> & { readonly kind: ActorKind | null };

/**
 * Says who the actors of a reply are: the candidate that the model chose if it can be that, else whom the codebook knows by the
 * name on the article's day, else whom the names stage found in just these words, else an actor of its own.
 */
export class ActorIdentifier {
  readonly #article: string;
  readonly #language: Language;
  readonly #named: NamedArticle;
  readonly #sentences: readonly NamedSentence[];
  readonly #offered: ReadonlySet<string>;
  /** Unnamed people, by whom in the reply they are. */
  readonly #taken = new Map<string, string>();

  /** @param offered ids of the candidates that the model could choose from */
  constructor(
    { id, language }: { readonly id: string; readonly language: Language },
    named: NamedArticle,
    sentences: readonly NamedSentence[],
    offered: ReadonlySet<string>,
  ) {
    this.#article = articleMark(id);
    this.#language = language;
    this.#named = named;
    this.#sentences = sentences;
    this.#offered = offered;
  }

  /**
   * @param places where the text writes the actor's names
   * @returns the actor's id, which the article's actors know; `null` for words that name nobody
   */
  identify(given: GivenActor, places: readonly Span[]): string | null {
    const id =
      given.kind === null
        ? (this.#asFound(given, places) ?? this.#byName(given))
        : (this.#chosen(given) ?? this.#byName(given) ?? this.#asFound(given, places) ?? this.#state(given));
    if (id !== null && this.#isFree(id, given)) return id;
    return this.#ofItsOwn(given);
  }

  get #actors(): ArticleActors {
    return this.#named.actors;
  }

  #chosen(given: GivenActor): string | null {
    const actor = given.id === '' ? undefined : this.#actors.get(given.id);
    if (actor === undefined) return null;
    if (areNamedAlike(given, actor, sameWords) && (given.kind === 'PERSON') === (actor.kind === 'PERSON')) return actor.id;
    if (!sortsAgree(given.kind, actor)) return null;
    if (areNamedAlike(given, actor, shareWords)) return actor.id;
    // Somebody with a name is nobody in particular no more («متشدد بلجيكي»).
    if (given.kind === 'PERSON' && actor.kind !== 'PERSON') return null;
    if (!this.#offered.has(actor.id) || countriesClash(given, actor)) return null;
    // Another name for it that the codebook lacks, but not the state for its army.
    return given.kind === null || given.kind === actor.kind || !actor.known ? actor.id : null;
  }

  /** By the canonical name, then as the text writes it. */
  #byName(given: GivenActor): string | null {
    const forms: readonly (readonly [string, Language])[] = [
      [given.name, 'en'],
      ...given.written.map((words) => [words, this.#language] as const),
      ...LANGUAGES.filter((language) => language !== 'en').map((language) => [given.name, language] as const),
    ];
    for (const [words, language] of forms) {
      const id = this.#alone(words, language, given);
      if (id !== null) return id;
    }
    return null;
  }

  #alone(words: string, language: Language, given: GivenActor): string | null {
    const { sentences, actors } = this.#named.nameAlone(words, language);
    const [sentence] = sentences;
    const [phrase] = sentence?.phrases ?? [];
    if (sentence === undefined || phrase === undefined || sentences.length > 1 || phrase.actors.length !== 1 || phrase.adjective)
      return null;
    if (!isNothingElse(phrase, 0, sentence.sentence.tokens.length, sentence)) return null;
    const [id = ''] = phrase.actors;
    const actor = actors.get(id);
    if (
      actor === undefined ||
      actors.isUnnamed(id) ||
      actors.isOwnName(id) ||
      !sortsAgree(given.kind, actor) ||
      countriesClash(given, actor)
    )
      return null;
    // An office alone may be somebody's of another day: the model knows whom the text means.
    if (actor.kind === 'PERSON' && !areNamedAlike(given, actor, shareWords)) return null;
    if (given.kind === 'PERSON' && actor.kind !== 'PERSON') return null;
    return this.#actors.add(actor);
  }

  /** Whom the names stage found in exactly the words of a name; of an actor of whom the model says no more, whoever that is. */
  #asFound(given: GivenActor, places: readonly Span[]): string | null {
    for (const place of places) {
      const phrase = this.#phraseAt(place);
      const [id, more] = phrase?.actors ?? [];
      const actor = id === undefined || more !== undefined ? undefined : this.#actors.get(id);
      if (actor === undefined || this.#actors.isUnnamed(actor.id) || !sortsAgree(given.kind, actor) || countriesClash(given, actor))
        continue;
      if (given.kind === null) return actor.id;
      // Of a body that only the article names the model tells more.
      if (this.#actors.isOwnName(actor.id)) continue;
      // "Coalition against X" is not X: of what is no person, all words must belong to the actor's name.
      const isPerson = given.kind === 'PERSON';
      if ((actor.kind === 'PERSON') === isPerson && areNamedAlike(given, actor, isPerson ? shareWords : isPartOf)) return actor.id;
    }
    return null;
  }

  #phraseAt(place: Span): NounPhrase | undefined {
    const sentence = this.#sentences.find((one) => one.sentence.start <= place.start && place.end <= one.sentence.end);
    if (sentence === undefined) return undefined;
    const [from, to] = tokensOf(place, sentence.sentence);
    const phrase = sentence.phrases.find((one) => one.from >= from && one.to <= to && one.actors.length > 0);
    return phrase !== undefined && isNothingElse(phrase, from, to, sentence) ? phrase : undefined;
  }

  #state({ kind, country }: GivenActor): string | null {
    return kind === 'STATE' && country !== '' ? this.#actors.stateOf(country) : null;
  }

  /** Two that a reply keeps apart and that have no names are two, though the same words compose them. */
  #isFree(id: string, { name }: GivenActor): boolean {
    const actor = this.#actors.get(id);
    if (actor === undefined || actor.known || actor.kind === 'PERSON') return true;
    const taken = this.#taken.get(id);
    if (taken === undefined) this.#taken.set(id, name);
    return taken === undefined || taken === name;
  }

  #ofItsOwn(given: GivenActor): string | null {
    const ofName = isName(given.name) && !this.#isFunctionWords(given.name, 'en') && !this.#isFunctionWords(given.name, this.#language);
    const name = ofName ? given.name : given.written.find((words) => isName(words) && !this.#isFunctionWords(words, this.#language));
    if (name === undefined) return null;
    const kind = given.kind ?? 'GENERIC';
    const id = this.#ownId(name, kind, given.country);
    const written = given.written.find((words) => isName(words)) ?? name;
    const owner = kind === 'GOVERNMENT' ? this.#actors.stateOf(given.country || null) : null;
    return this.#actors.add({
      id,
      kind,
      names: { ar: this.#language === 'ar' ? [plainName(written)] : [], en: [plainName(name)] },
      country: given.country === '' ? null : given.country,
      sectors: owner === null ? [] : ['GOV'],
      wikidata: null,
      known: false,
      memberOf: owner === null ? [] : [owner],
      offices: [],
    });
  }

  /** Full names and bodies are the same in all articles; people without a name, and lone names, belong to theirs. */
  #ownId(name: string, kind: ActorKind, country: string): string {
    const words = slug(foldWords(name));
    if (kind === 'PERSON') return words.includes('-') ? `person.${words}` : `person.${words}.${this.#article}`;
    if (kind === 'GENERIC') return `actor.${words}.${this.#article}`;
    return country === '' ? `actor.${words}` : `actor.${words}.${country.toLowerCase()}`;
  }

  /** "they", «هو»: a word that points at somebody and names nobody, unlike "six of them". */
  isPronoun(words: string): boolean {
    return !/\s/u.test(words.trim()) && this.#isFunctionWords(words, this.#language);
  }

  #isFunctionWords(words: string, language: Language): boolean {
    const { sentences } = this.#named.nameAlone(words, language);
    return sentences.every((sentence) => onlyFunctionWords(0, Number.POSITIVE_INFINITY, sentence));
  }
}

/** People, bodies and the unnamed are never each other; what is composed of a role counts as unnamed people too. */
function sortsAgree(kind: ActorKind | null, actor: Actor): boolean {
  if (kind === null) return true;
  if (kind === 'GENERIC') return actor.kind === 'GENERIC' || !actor.known;
  if (actor.kind === 'GENERIC') return true;
  return (kind === 'PERSON') === (actor.kind === 'PERSON');
}

function countriesClash({ country }: GivenActor, actor: Actor): boolean {
  return country !== '' && actor.country !== null && country !== actor.country;
}

type Comparison = (one: ReadonlySet<string>, other: ReadonlySet<string>) => boolean;

/** One name has all the words of the other. */
const shareWords: Comparison = (one, other) => one.size > 0 && other.size > 0 && (one.isSubsetOf(other) || other.isSubsetOf(one));
const isPartOf: Comparison = (one, other) => one.size > 0 && one.isSubsetOf(other);
const sameWords: Comparison = (one, other) => one.size === other.size && shareWords(one, other);

function areNamedAlike({ name, written }: GivenActor, { names }: Actor, compare: Comparison): boolean {
  const known = [...names.en, ...names.ar].map(wordsOf);
  return [name, ...written].map(wordsOf).some((one) => known.some((other) => compare(one, other)));
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    foldWords(name)
      .split(' ')
      .map((word) => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
      .filter((word) => word !== '' && !EMPTY_WORDS.has(word)),
  );
}
