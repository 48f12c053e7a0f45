import type { ActorBook, BookPlace, Role, State, Title } from '../../codebook/actors/actor-book.ts';
import type { Language } from '../../domain/language.ts';
import { FORMS_OF } from '../lexicon/forms-of.ts';
import { PhraseIndex } from '../lexicon/phrase-index.ts';
import { inflectNisba } from './ar/inflect-nisba.ts';
import { singularNouns } from './ar/singular-nouns.ts';

/** What a name stands for. */
export interface NameEntry {
  readonly actor: string;
  /** WEAK counts only in quotes or after a noun that says what is named; SHORT is a surname; METONYM a capital or seat. */
  readonly use: 'FULL' | 'SHORT' | 'WEAK' | 'METONYM';
  /** As in the codebook, for comparing capitals. */
  readonly name: string;
}

/** The codebook's names in one language, ready to be found in a text. */
export interface ActorIndex {
  readonly names: PhraseIndex<NameEntry>;
  readonly nationalities: PhraseIndex<{ readonly state: State; readonly name: string }>;
  readonly roles: PhraseIndex<Role>;
  /** Names of roles that count only with whom they belong to. */
  readonly owned: PhraseIndex<Role>;
  readonly titles: PhraseIndex<Title>;
  /** Nouns in the names of roles that are singulars, folded; none where the text itself tells. */
  readonly singulars: ReadonlySet<string>;
  readonly places: PhraseIndex<BookPlace>;
  readonly placeNouns: PhraseIndex<true>;
  /** Of the gazetteer, by folded name. */
  readonly cities: ReadonlyMap<string, BookPlace>;
}

/** Files every name of the codebook in one language. */
export function buildActorIndex(book: ActorBook, language: Language): ActorIndex {
  const index: ActorIndex = {
    names: new PhraseIndex('EXACT', false),
    nationalities: new PhraseIndex('ANY', false),
    roles: new PhraseIndex('ANY', false),
    owned: new PhraseIndex('ANY', false),
    titles: new PhraseIndex('EXACT', false),
    singulars: language === 'ar' ? singularNouns(book.roles) : new Set(),
    places: new PhraseIndex('EXACT', false),
    placeNouns: new PhraseIndex('ANY', false),
    cities: language === 'en' ? book.cities : new Map(),
  };
  const words = (name: string) => FORMS_OF[language].phrase(name);
  for (const actor of book.actors.values()) {
    for (const name of actor.names[language]) index.names.add(words(name), { actor: actor.id, use: 'FULL', name });
    for (const name of actor.short[language]) index.names.add(words(name), { actor: actor.id, use: 'SHORT', name });
    for (const name of actor.weak[language]) index.names.add(words(name), { actor: actor.id, use: 'WEAK', name });
  }
  for (const state of book.states) {
    for (const name of state.metonyms[language]) index.names.add(words(name), { actor: state.actor, use: 'METONYM', name });
    const { ar, arIrregular, en } = state.nationality;
    const nationalities = language === 'ar' ? [...new Set([...ar.flatMap(inflectNisba), ...arIrregular])] : en;
    for (const name of nationalities) index.nationalities.add(words(name), { state, name }, name);
  }
  for (const role of book.roles) for (const name of new Set(role.names[language])) index.roles.add(words(name), role, name);
  for (const role of book.roles) for (const name of role.owned[language]) index.owned.add(words(name), role, name);
  for (const noun of book.placeNouns[language]) index.placeNouns.add(words(noun), true);
  for (const title of book.titles) for (const name of title.names[language]) index.titles.add(words(name), title);
  for (const place of book.places) for (const name of place.names[language]) index.places.add(words(name), place);
  return index;
}
