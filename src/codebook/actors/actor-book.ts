import type { Actor } from '../../domain/actor.ts';
import type { Language } from '../../domain/language.ts';
import type { ROLE_KINDS } from './role-entry.ts';

export type NamesByLanguage = Readonly<Record<Language, readonly string[]>>;

/** What the actor is of another: an office, for "who was foreign minister of Egypt on that day"; a body, for "Israel's army". Days as in `Office`. */
export interface Holding {
  readonly role: string;
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An actor of the codebook, with the names that the graph does not show but a reader of texts needs. */
export interface BookActor extends Actor {
  /** Surnames and by-names that are safe alone. Several people may share one. */
  readonly short: NamesByLanguage;
  /** Names that count only in quotes or after a noun that says what is named. Several actors may share one. */
  readonly weak: NamesByLanguage;
  /** Whether it is a person who is known to be a woman. */
  readonly woman: boolean;
  /** A person's `offices`, one for one, by role; what an organisation is of the actor it belongs to. */
  readonly holds: readonly Holding[];
}

/**
 * How a state gives its name to others: its nationality, and the places that stand for its government. Bodies and peoples
 * that compose as a state does are among them (المبعوث الأممي, a Houthi official); `actor` tells which is which.
 */
export interface State {
  readonly actor: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** Lists may be empty, see the field of that name. */
  readonly nationality: { readonly ar: readonly string[]; readonly arIrregular: readonly string[]; readonly en: readonly string[] };
  readonly metonyms: NamesByLanguage;
}

/** A noun that composes with a nationality, place or organisation. */
export interface Role {
  readonly id: string;
  readonly kind: (typeof ROLE_KINDS)[number];
  /** Whether a state or organisation has one holder at a time. */
  readonly unique: boolean;
  /** Whether the noun stands for the office that was named last («نظيره»). */
  readonly counterpart: boolean;
  /** Whether its Arabic name describes the noun before it, if one is there («الائتلاف الحاكم»). */
  readonly adjective: boolean;
  /** Whether a nationality alone makes it of people («ثلاثة فلسطينيين»). */
  readonly nationals: boolean;
  /** Whether its country is not where it works or lives. */
  readonly abroad: boolean;
  /** Whether it is at the head of a body, whatever that calls it. */
  readonly head: boolean;
  /** Whether bodies of its kind have names of their own, for which the noun alone can stand. */
  readonly proper: boolean;
  /** Whether what it says or does is whose it is. */
  readonly forOwner: boolean;
  /** Set where its names stand for two whom the text has named: for states, or for parties of any kind. */
  readonly pair: 'STATE' | 'ANY' | null;
  readonly sectors: readonly string[];
  readonly names: NamesByLanguage;
  /** English names of it that only women bear. */
  readonly women: readonly string[];
  /** Further names, which count only with whom it belongs to. */
  readonly owned: NamesByLanguage;
}

/** Words that introduce a person's name; `role` is what they tell of the person. */
export interface Title {
  readonly names: NamesByLanguage;
  readonly role: string | null;
  readonly woman: boolean;
}

export interface BookPlace {
  readonly id: string;
  readonly names: NamesByLanguage;
  readonly weak: NamesByLanguage;
  /** ISO 3166-1 alpha-3; `null` where the place belongs to several countries or its status is contested. */
  readonly country: string | null;
}

/** Spellings of given names in either script, folded, each with the usual Latin one of its name. */
export type GivenNames = ReadonlyMap<string, string>;

/** The actor half of the codebook. */
export interface ActorBook {
  /** By id. */
  readonly actors: ReadonlyMap<string, BookActor>;
  readonly roles: readonly Role[];
  readonly titles: readonly Title[];
  readonly places: readonly BookPlace[];
  readonly states: readonly State[];
  /** Common nouns that make a place of the name beside them. */
  readonly placeNouns: NamesByLanguage;
  readonly givenNames: GivenNames;
  /** Cities that no list of the codebook has, by folded English name. */
  readonly cities: ReadonlyMap<string, BookPlace>;
}
