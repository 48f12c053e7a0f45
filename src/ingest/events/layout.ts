import type { Role } from '../../codebook/actors/actor-book.ts';
import type { HeadClass } from '../../codebook/lexicon/schemas.ts';
import type { Actor } from '../../domain/actor.ts';
import { fold } from '../../domain/fold.ts';
import type { Token } from '../text/token.ts';
import { ArabicFrames } from './arabic-frames.ts';
import type { CodingContext } from './coding-context.ts';
import { EnglishFrames } from './english-frames.ts';
import { placeEnglish } from './english-places.ts';
import type { FrameFinder } from './frames.ts';
import type { Item } from './item.ts';
import { groupNouns, placesOf } from './noun-groups.ts';
import type { Place } from './place.ts';

/** Where the phrases of a sentence stand, and who does what by it. */
export interface Layout {
  readonly places: readonly (Place | null)[];
  readonly frames: FrameFinder;
}

const UNKNOWN_HEAD: ReadonlySet<HeadClass> = new Set();

/** Lays out a sentence by the grammar of its language. */
export function layOut(items: readonly Item[], tokens: readonly Token[], context: CodingContext): Layout {
  if (context.language === 'en') {
    const places = placeEnglish(items);
    return { places, frames: new EnglishFrames(items, places, tokens) };
  }
  const { actors, words } = context;
  const idsOf = (at: number) => {
    const item = items[at];
    return item?.kind === 'PHRASE' ? item.phrase.actors : [];
  };
  const tests = {
    isPerson: (at: number) => idsOf(at).length > 0 && idsOf(at).every((id) => actors.get(id)?.kind === 'PERSON'),
    isGivenName: (at: number) => actors.isGivenName(tokens[items[at]?.from ?? -1]?.norm ?? ''),
    isName: (at: number) => {
      const item = items[at];
      if (item?.kind !== 'PHRASE') return false;
      return (
        item.phrase.place !== null ||
        (!item.phrase.crowd && !item.phrase.adjective && item.phrase.actors.some((id) => actors.get(id)?.kind !== 'GENERIC'))
      );
    },
    isForce: (at: number) => idsOf(at).some((id) => actors.isForce(id)),
    slotAtEnd: (at: number) => {
      const item = items[at];
      const last = item !== undefined && item.to - item.from > 1 ? words.functionWords.match(tokens, item.to - 1) : null;
      return last?.values[0]?.slot ?? null;
    },
    headClasses: (at: number) => words.heads.match(tokens, items[at]?.from ?? -1)?.values[0] ?? UNKNOWN_HEAD,
  };
  const groups = groupNouns(items, tokens, tests);
  const places = placesOf(groups, items, tests);
  const frames = new ArabicFrames(items, places, groups, tokens, {
    isForce: tests.isForce,
    isOblique: (at) => isOblique(items[at], tokens, context),
    genderOf: (at) => genderOf(items[at], tokens, context),
    pronounsOf: (at) => pronounsOf(items[at], tokens, context),
  });
  return { places, frames };
}

const ROLE_NAMES = new WeakMap<Role, ReadonlySet<string>>();
const NO_NAMES: ReadonlySet<string> = new Set();

/** The folded Arabic names of a role, its citation form first. */
function namesOf(role: Role | undefined): ReadonlySet<string> {
  if (role === undefined) return NO_NAMES;
  const names = ROLE_NAMES.get(role) ?? new Set(role.names.ar.map(fold));
  ROLE_NAMES.set(role, names);
  return names;
}

const OWN_NAMES = new WeakMap<Actor, ReadonlySet<string>>();

/** The folded first words of an actor's Arabic names. */
function ownNames(actor: Actor): ReadonlySet<string> {
  const names = OWN_NAMES.get(actor) ?? new Set(actor.names.ar.map((name) => fold(name).split(' ')[0] ?? ''));
  OWN_NAMES.set(actor, names);
  return names;
}

/** The grammatical gender of an Arabic noun where it is sure: words in ة, and titles in their masculine singular. */
function genderOf(item: Item | undefined, tokens: readonly Token[], { actors }: CodingContext): 'F' | 'M' | null {
  const token = item === undefined ? undefined : tokens[item.from];
  if (item === undefined || token === undefined) return null;
  // A sound feminine plural («قوات», «ميليشيات»), and a plural of things, agree as a feminine singular.
  const plural = /..ات$/.test(token.norm);
  const feminine = plural || token.text.endsWith('ة');
  if (item.kind !== 'PHRASE') return feminine && !(item.kind === 'WORD' && item.word !== null) ? 'F' : null;
  const [id] = item.phrase.actors;
  const actor = id === undefined ? undefined : actors.get(id);
  if (id === undefined || actor === undefined) return null;
  // Cities that stand for a government are feminine («موسكو»), as are the names of states in alef.
  if (actor.kind === 'STATE' && item.phrase.canBePlace && (token.norm.endsWith('ا') || !ownNames(actor).has(token.norm))) return 'F';
  if (actor.kind !== 'GENERIC' && actor.kind !== 'PERSON') return feminine ? 'F' : null;
  // «الرئيس فلان»: a title with the article.
  const titled = item.phrase.to - item.phrase.from > 1 && (token.segmentations[0]?.definite ?? false);
  if (actor.kind === 'PERSON' && titled) return feminine ? 'F' : 'M';
  // «قادة» is a plural, «قائدة» a woman.
  const names = namesOf(actors.roleOf(id));
  const stem = token.segmentations.find((one) => names.has(one.stem))?.stem;
  if (stem === undefined) return null;
  if (feminine) return plural || names.has(stem.slice(0, -1)) ? 'F' : null;
  return stem === [...names][0] ? 'M' : null;
}

/** The pronouns that can stand for a phrase: of people by number and gender, of states and organisations the singular. */
function pronounsOf(item: Item | undefined, tokens: readonly Token[], context: CodingContext): readonly string[] {
  if (item?.kind !== 'PHRASE' || item.phrase.adjective || item.phrase.place !== null) return [];
  const [id, ...more] = item.phrase.actors;
  const actor = id === undefined ? undefined : context.actors.get(id);
  if (actor === undefined) return [];
  if (more.length > 0) return ['هم', 'هما', 'ها'];
  const gender = genderOf(item, tokens, context);
  if (gender === 'F') return ['ها'];
  if (actor.kind === 'PERSON') return ['ه'];
  if (actor.kind === 'GENERIC' && context.actors.roleOf(actor.id)?.kind !== 'organisation') return gender === 'M' ? ['ه'] : ['هم'];
  return actor.kind === 'STATE' ? ['ها'] : ['ها', 'ه'];
}

/** «دبلوماسيين», «المسلحين»: a sound plural or dual of people in ين is never a subject. */
function isOblique(item: Item | undefined, tokens: readonly Token[], { actors, words }: CodingContext): boolean {
  const norm = tokens[item?.from ?? -1]?.norm ?? '';
  if (item?.kind === 'PHRASE' && norm.endsWith('ي')) {
    // «انفصاليي كاتالونيا»: the same before its genitive.
    const stems = tokens[item.from]?.segmentations ?? [];
    return item.phrase.actors.every((id) => stems.some(({ stem }) => namesOf(actors.roleOf(id)).has(`${stem}ن`)));
  }
  if (item === undefined || !/..ين$/.test(norm)) return false;
  if (item.kind === 'WORD') return !item.definite && words.heads.match(tokens, item.from) !== null;
  if (item.kind !== 'PHRASE') return false;
  return item.phrase.actors.every((id) => actors.get(id)?.kind === 'GENERIC');
}
