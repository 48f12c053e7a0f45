import type { Role } from '../../../codebook/actors/actor-book.ts';
import type { Actor } from '../../../domain/actor.ts';
import { fold } from '../../../domain/fold.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import { endsInAlef } from '../../text/ar/accusative.ts';
import type { Token } from '../../text/token.ts';
import type { ArticleActors } from '../article-actors.ts';
import { type NounPhrase, nounPhrase } from '../noun-phrase.ts';
import type { ArabicWords } from './words.ts';

/** Broken and feminine plurals of bodies, folded: «فصائل», «أحزاب», «محاكم», «أجهزة», «شركات». */
const PLURAL = /(?:ات|ايل)$|^ا..ا.$|^م.ا..$|^ا...ه$/;
/** Sectors of a state's institutions: government, army, police, intelligence, courts, parliament. */
const OF_STATES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);

/** Sectors of bodies that act or are cited without a name: opposition, rebels, militias, organisations, media. */
const SPEAKING: ReadonlySet<string> = new Set(['OPP', 'REB', 'PRM', 'NGO', 'JRN', 'CRM']);

const bareWord = (word: string) => (word.startsWith('ال') ? word.slice(2) : word);

/** The folded first words of an actor's names of several words, without article: «حركة …» is «الحركة» later. */
const HEADS = new WeakMap<Actor, ReadonlySet<string>>();

function headsOf(actor: Actor): ReadonlySet<string> {
  let heads = HEADS.get(actor);
  if (heads === undefined) {
    heads = new Set(actor.names.ar.filter((name) => name.includes(' ')).map((name) => bareWord(fold(name.split(' ')[0] ?? ''))));
    HEADS.set(actor, heads);
  }
  return heads;
}

/** Roles that belong to nobody in the text: «الحركة», «الجيش», «الطرفان», «مسلحون». */
export class ArabicBareRoles {
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #words: ArabicWords;

  constructor(actors: ArticleActors, tokens: readonly Token[], words: ArabicWords) {
    this.#actors = actors;
    this.#tokens = tokens;
    this.#words = words;
  }

  /** A role without owner: «الحركة» is the organisation that the article named before; people stay unnamed; else nothing. */
  phraseOf(at: number, to: number, role: Role, match: PhraseMatch<Role>): NounPhrase | null {
    const isHead = (actor: Actor) => headsOf(actor).has(match.first.stem);
    if (this.#words.isOwned(at, match)) {
      const whole = match.first.definite ? this.#actors.references.headed(role, isHead) : null;
      return whole === null ? null : nounPhrase(this.#tokens, at, to, [whole], match.first);
    }
    // «قوات الأمن»: the article of the last word makes the whole definite.
    const definite = match.first.definite || this.#tokens.slice(at + 1, to).some((token) => token.norm.startsWith('ال'));
    const canBeTwo = role.kind !== 'person' || role.sectors.some((sector) => OF_STATES.has(sector)) || role.head;
    if (definite && canBeTwo && this.#isDual(at + match.length - 1, role)) {
      const two = this.#actors.references.two(role);
      if (two !== null) return nounPhrase(this.#tokens, at, to, two, match.first);
    }
    if (role.pair !== null) return null;
    const named =
      definite && !this.#isPlural(at, role) ? this.#actors.references.described(role, isHead, PLURAL.test(match.first.stem)) : null;
    if (named !== null) return nounPhrase(this.#tokens, at, to, [named], match.first, { crowd: role.kind === 'group' });
    if (role.kind === 'organisation' || role.kind === 'government' || role.kind === 'media') {
      // «أمرت محكمة جنح … بحبسهم»: courts are named by what they judge.
      const court = role.sectors.includes('JUD') && role.kind === 'organisation';
      // «ذكرت وسائل إعلام محلية», «15 منظمة غير حكومية»
      const some = (role.kind === 'media' && !role.proper) || this.#words.isCounted(at);
      if (!definite && match.first.pronoun === '' && !court && !some) return null;
      // «الشرطة», «السلطات»: of the state that the text is about, which what happens will tell. «المعارضة», «المنظمات غير الحكومية».
      // «عبر هذه القنوات»: outlets in the plural are not only media.
      const media = role.kind === 'media' && role.proper && PLURAL.test(match.first.stem);
      const isBody = !media && (definite || court || some) && role.sectors.some((sector) => OF_STATES.has(sector) || SPEAKING.has(sector));
      return isBody ? nounPhrase(this.#tokens, at, to, [this.#actors.ofRole({ role, of: null })], match.first) : null;
    }
    // «انتخب … رئيسا»: what somebody becomes is nobody yet.
    if (role.unique && role.kind === 'person' && !definite && match.first.pronoun === '') return null;
    return nounPhrase(this.#tokens, at, to, [this.#actors.ofRole({ role, of: null })], match.first, {
      crowd: role.kind === 'group',
      accusative: !match.first.definite && endsInAlef(this.#tokens[at], 3),
    });
  }

  /** «الزعيمان», «الطرفين»: -ين is a dual where the noun has no sound plural. */
  #isDual(at: number, { names }: Role): boolean {
    const word = this.#tokens[at]?.norm.replace(/^(?:[وف]?[بل]?)?ال/u, '') ?? '';
    if (/..ان$/u.test(word))
      return names.ar.some((name) => fold(name) === word) && names.ar.some((name) => fold(name) === `${word.slice(0, -2)}ين`);
    return (
      /..ين$/u.test(word) &&
      names.ar.some((name) => fold(name) === `${word.slice(0, -2)}ان`) &&
      !names.ar.some((name) => fold(name) === `${word.slice(0, -2)}ون`)
    );
  }

  /** An institution in the plural is none in particular; of people, several can be those named before. */
  #isPlural(at: number, role: Role): boolean {
    return role.kind === 'person' && !this.#words.isSingularOf(at, role);
  }
}
