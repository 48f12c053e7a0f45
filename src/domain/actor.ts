import type { Language } from './language.ts';

export const ACTOR_KINDS = [
  'PERSON',
  'STATE',
  'GOVERNMENT',
  'ORGANISATION',
  'ARMED_GROUP',
  'INTERGOVERNMENTAL',
  'MEDIA',
  'GENERIC',
] as const;

/** What an actor is. A state and the government that acts for it are one actor; GENERIC is an unnamed person or group. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** An office that a person holds or held. Days are ISO 8601 (`2025-01-20`), both inclusive; `null` means open or not known. */
export interface Office {
  readonly title: Readonly<Record<Language, string>>;
  /** The actor that the office belongs to (a state, a movement, an organisation); `null` if none is in the codebook. */
  readonly of: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** An actor as one reading knows it, and as the graph shows it. */
export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  /** Names by language; the first of a list is the one to show. At least one list has an entry. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** ISO 3166-1 alpha-3; `null` where no country applies or none is known. */
  readonly country: string | null;
  /** PLOVER sector codes (GOV, MIL, REB, …), most telling first. */
  readonly sectors: readonly string[];
  /** Wikidata item (`Q38799`), only where sure. */
  readonly wikidata: string | null;
  /** Whether the codebook has the actor; `false` for people and groups that only articles name. */
  readonly known: boolean;
  /** Ids of the actors that this one belongs to (a ministry to its state, a wing to its movement). */
  readonly memberOf: readonly string[];
  readonly offices: readonly Office[];
}

/** One place in an article that names an actor. */
export interface Mention {
  readonly actor: string;
  /** The words exactly as they stand in the article. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
