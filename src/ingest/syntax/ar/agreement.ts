import type { Role } from '../../../codebook/actors/actor-book.ts';
import type { Actor } from '../../../domain/actor.ts';
import { fold } from '../../../domain/fold.ts';
import type { Token } from '../../text/token.ts';
import type { Item } from '../item.ts';
import type { SyntaxContext } from '../syntax-context.ts';

/** What the word order of Arabic asks of phrases. */
export interface AgreementTests {
  /** Whether a phrase names a state or an organised force, which acts more often than it suffers. */
  readonly isForce: (item: number) => boolean;
  /** Whether a phrase names people of no office, who suffer more often than they act. */
  readonly isCrowd: (item: number) => boolean;
  /** Whether a phrase names people by a plural that cannot be a subject («دبلوماسيين», «المسلحين»). */
  readonly isOblique: (item: number) => boolean;
  /** The gender that a verb right before the noun at an item must have if that is its subject; `null` if either may be. */
  readonly genderOf: (item: number) => 'F' | 'M' | null;
  /** The pronouns that can stand for the phrase at an item, folded. */
  readonly pronounsOf: (item: number) => readonly string[];
}

/** The tests of one sentence. */
export function agreementTests(items: readonly Item[], tokens: readonly Token[], context: SyntaxContext): AgreementTests {
  return {
    isForce: (at) => {
      const item = items[at];
      return item?.kind === 'PHRASE' && item.phrase.actors.some((id) => context.actors.isForce(id));
    },
    isCrowd: (at) => {
      const item = items[at];
      return item?.kind === 'PHRASE' && item.phrase.crowd;
    },
    isOblique: (at) => isOblique(items[at], tokens, context),
    genderOf: (at) => genderOf(items[at], tokens, context),
    pronounsOf: (at) => pronounsOf(items[at], tokens, context),
  };
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
function genderOf(item: Item | undefined, tokens: readonly Token[], { actors }: SyntaxContext): 'F' | 'M' | null {
  const token = item === undefined ? undefined : tokens[item.from];
  if (item === undefined || token === undefined) return null;
  // A sound feminine plural («قوات», «ميليشيات»), and a plural of things, agree as a feminine singular.
  const plural = /..ات$/.test(token.norm);
  const feminine = plural || token.text.endsWith('ة');
  if (item.kind !== 'PHRASE') return feminine && !(item.kind === 'WORD' && item.word !== null) ? 'F' : null;
  const [id] = item.phrase.actors;
  const actor = id === undefined ? undefined : actors.get(id);
  if (id === undefined || actor === undefined) return null;
  // Cities that stand for a government are feminine («موسكو»), as are the names of states in alef; with the article it may be a building.
  const city = !ownNames(actor).has(token.norm) && !token.norm.startsWith('ال');
  if (actor.kind === 'STATE' && item.phrase.canBePlace && (token.norm.endsWith('ا') || city)) return 'F';
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
function pronounsOf(item: Item | undefined, tokens: readonly Token[], context: SyntaxContext): readonly string[] {
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
function isOblique(item: Item | undefined, tokens: readonly Token[], { actors, words }: SyntaxContext): boolean {
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
