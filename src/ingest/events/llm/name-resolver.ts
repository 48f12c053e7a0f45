import type { ActorKind, Mention } from '../../../domain/actor.ts';
import { slug } from '../../../domain/fold.ts';
import { LANGUAGES, type Language } from '../../../domain/language.ts';
import type { Span } from '../../../domain/span.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import type { PartOfSpeech } from '../../text/token.ts';
import { type FoldedText, foldWords } from './folded-text.ts';

/** What a name is made of; anything else (markup, braces) is no name. */
const NAME = /^[\p{L}\p{M}\p{N}\s.,'’‘"“”«»()&/-]+$/u;
const LONGEST_NAME_WORDS = 10;
/** Words of these kinds name nobody; Arabic ones are known by the lexicon's function words. */
const CLOSED: ReadonlySet<PartOfSpeech> = new Set(['PUNCT', 'PRON', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART']);

/** Who a name stands for: one actor, or several where one noun has several nationalities. */
export interface ResolvedName {
  readonly actors: readonly string[];
  /** Set where no rule had found the name in the text. */
  readonly mention: Mention | null;
}

/**
 * Resolves names that a model gives to the actors that the rules resolve them to: as mentioned in the article, else as the
 * codebook names them. A name that the codebook lacks becomes an actor of its own, if it stands in the article.
 */
export class NameResolver {
  readonly #text: string;
  readonly #language: Language;
  readonly #named: NamedArticle;
  readonly #sentences: readonly NamedSentence[];
  readonly #folded: FoldedText;
  readonly #mentioned: ReadonlySet<string>;
  /** By folded name. */
  readonly #kinds: ReadonlyMap<string, ActorKind>;

  constructor(
    { text, language }: { readonly text: string; readonly language: Language },
    named: NamedArticle,
    sentences: readonly NamedSentence[],
    folded: FoldedText,
    kinds: readonly { readonly name: string; readonly kind: ActorKind }[],
  ) {
    this.#text = text;
    this.#language = language;
    this.#named = named;
    this.#sentences = sentences;
    this.#folded = folded;
    this.#mentioned = new Set(sentences.flatMap(({ mentions }) => mentions.map(({ actor }) => actor)));
    this.#kinds = new Map(kinds.map(({ name, kind }) => [foldWords(name), kind]));
  }

  /** @param quote where the event is told: of several places with the name, one there is meant. `null` if the article names nobody so. */
  resolve(name: string, quote: Span): ResolvedName | null {
    const proclitics = this.#language === 'ar';
    const inQuote = this.#folded.find(name, { within: quote, proclitics });
    const places = [...inQuote, ...this.#folded.find(name, { proclitics })];
    const known = this.#known(name, places);
    if (known !== null) return { actors: known, mention: null };
    const [place] = places;
    return place === undefined ? null : this.#ofItsOwn(name, place);
  }

  /** A place that the codebook knows, named by these words in the quote. */
  place(name: string, quote: Span): { readonly name: string; readonly country: string | null } | null {
    for (const span of this.#folded.find(name, { within: quote, proclitics: this.#language === 'ar' })) {
      for (const { place, actors, canBePlace } of this.#phrasesAt(span)) {
        const actor = canBePlace && actors[0] !== undefined ? this.#named.actors.get(actors[0]) : undefined;
        if (place !== null) return { name: place.names.en[0] ?? place.id, country: place.country };
        if (actor !== undefined) return { name: actor.names.en[0] ?? actor.id, country: actor.country };
      }
    }
    return null;
  }

  #known(name: string, places: readonly Span[]): readonly string[] | null {
    const mentioned = this.#asMentioned(places);
    if (mentioned !== null) return mentioned;
    const alone = this.#alone(name, places.length > 0);
    // "official" says less by itself than where it stands: in "an official of the ministry".
    return alone !== null && !alone.vague ? alone.actors : (this.#asPart(places) ?? alone?.actors ?? null);
  }

  /** Those whom a mention names that is the name itself, but for function words. */
  #asMentioned(places: readonly Span[]): readonly string[] | null {
    for (const place of places) {
      const sentence = this.#sentenceAt(place);
      if (sentence === undefined) continue;
      const [from, to] = tokensOf(place, sentence);
      const phrase = sentence.phrases.find((one) => one.actors.length > 0 && from <= one.from && one.to <= to);
      if (phrase !== undefined && isNothingElse(phrase, from, to, sentence)) return phrase.actors;
    }
    return null;
  }

  /** Those whom the words name by themselves, in either language: a model may translate. Vague: by a nationality or a role alone. */
  #alone(name: string, isInText: boolean): { readonly actors: readonly string[]; readonly vague: boolean } | null {
    for (const language of [this.#language, ...LANGUAGES.filter((other) => other !== this.#language)]) {
      const { sentences, actors } = this.#named.nameAlone(name, language);
      const [sentence] = sentences;
      const [phrase] = sentence?.phrases ?? [];
      if (sentence === undefined || sentences.length > 1 || phrase === undefined || phrase.actors.length === 0) continue;
      if (!isNothingElse(phrase, 0, sentence.sentence.tokens.length, sentence)) continue;
      if (!isInText && !phrase.actors.every((id) => this.#mentioned.has(id))) continue;
      for (const id of phrase.actors) {
        const actor = actors.get(id);
        if (actor !== undefined) this.#named.actors.add(actor);
      }
      return { actors: phrase.actors, vague: phrase.adjective || phrase.actors.every((id) => actors.isUnnamed(id)) };
    }
    return null;
  }

  /** Whom a longer mention names that the name is part of, or the one person named within it. */
  #asPart(places: readonly Span[]): readonly string[] | null {
    for (const place of places) {
      const sentence = this.#sentenceAt(place);
      if (sentence === undefined) continue;
      const [from, to] = tokensOf(place, sentence);
      const around = sentence.phrases.find((one) => one.actors.length === 1 && one.from <= from && to <= one.to);
      if (around !== undefined) return around.actors;
      const within = sentence.phrases.filter((one) => from <= one.from && one.to <= to).flatMap(({ actors }) => actors);
      const people = new Set(within.filter((id) => this.#named.actors.get(id)?.kind === 'PERSON'));
      if (people.size === 1) return [...people];
    }
    return null;
  }

  #ofItsOwn(wanted: string, { start, end }: Span): ResolvedName | null {
    const written = this.#text.slice(start, end);
    // Without marks that show nothing or turn the direction of writing.
    const name = written.replace(/\p{Cf}+/gu, '').replace(/\s+/gu, ' ');
    if (!NAME.test(name) || name.split(' ').length > LONGEST_NAME_WORDS || this.#isFunctionWords(name)) return null;
    const kind = this.#kinds.get(foldWords(wanted)) ?? 'GENERIC';
    const { actors } = this.#named;
    const id = kind === 'PERSON' ? actors.unknownPerson(name, { role: null, of: null }) : `actor.${slug(foldWords(name))}`;
    if (kind !== 'PERSON') {
      const names = { ar: this.#language === 'ar' ? [name] : [], en: this.#language === 'en' ? [name] : [] };
      const nothing = { country: null, sectors: [], wikidata: null, memberOf: [], offices: [] };
      actors.add({ id, kind, names, known: false, ...nothing });
    }
    return { actors: [id], mention: { actor: id, text: written, start, end } };
  }

  /** "they", «هو»: words that point at somebody and name nobody. */
  #isFunctionWords(name: string): boolean {
    return this.#named
      .nameAlone(name, this.#language)
      .sentences.every((sentence) => onlyFunctionWords(0, Number.POSITIVE_INFINITY, sentence));
  }

  #phrasesAt(span: Span): readonly NounPhrase[] {
    const sentence = this.#sentenceAt(span);
    if (sentence === undefined) return [];
    const [from, to] = tokensOf(span, sentence);
    return sentence.phrases.filter((one) => one.from < to && from < one.to);
  }

  #sentenceAt({ start }: Span): NamedSentence | undefined {
    return this.#sentences.find(({ sentence }) => sentence.start <= start && start < sentence.end);
  }
}

/** The tokens of a sentence that a span touches, the second index exclusive. */
function tokensOf({ start, end }: Span, { sentence: { tokens } }: NamedSentence): readonly [number, number] {
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  return from === -1 ? [tokens.length, tokens.length] : [from, to];
}

function isNothingElse(phrase: NounPhrase, from: number, to: number, sentence: NamedSentence): boolean {
  return onlyFunctionWords(from, phrase.from, sentence) && onlyFunctionWords(phrase.to, to, sentence);
}

function onlyFunctionWords(from: number, to: number, { sentence: { tokens }, classes }: NamedSentence): boolean {
  return tokens.every((token, at) => at < from || at >= to || CLOSED.has(token.pos) || classes[at] !== null);
}
