import type { Role, State } from '../../../codebook/actors/actor-book.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import { endsInAlef } from '../../text/ar/accusative.ts';
import type { Token } from '../../text/token.ts';
import type { ActorIndex } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import { type NounPhrase, nounPhrase, type Owner } from '../noun-phrase.ts';
import { ArabicBareRoles } from './bare-roles.ts';
import type { ArabicPeople, PersonName } from './people.ts';
import type { ArabicQuotes } from './quotes.ts';
import { type ArabicWords, isComma, OWNER_PREPOSITIONS, SOUND_PLURAL } from './words.ts';

const OWNER_PARTICLES = new Set(['ل', 'ب']);
/** Before where somebody is posted: «سفير روسيا في لبنان فلان», «لدى الأمم المتحدة». */
const POSTED = new Set(['في', 'لدي']);
/** Forms of several people, after which no one's name stands: «الصحفيين», «مسؤولون». */
const SEVERAL = /...(?:ون|يين|ولين|مين|رين|فين|بين)$/;
/** «السابق», «الأسبق», «الراحل» and their feminines, folded. */
const FORMER = /^ال(?:سابق|اسبق|راحل)ه?$/;
/** A sound plural without its nun has a genitive: «مسلحي». */
const CONSTRUCT_PLURAL = /...[يو]$/;
/** A sound plural that keeps its nun has no genitive: «مسلحون», but «مسلحو الحركة». */
const FULL_PLURAL = /ون$/;

/** Roles with what belongs to them: «وزير الخارجية المصري فلان», «مسلحو الحركة», «زعماء روسيا وفرنسا», «الحركة». */
export class ArabicRoles {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #words: ArabicWords;
  readonly #quotes: ArabicQuotes;
  readonly #people: ArabicPeople;
  readonly #bare: ArabicBareRoles;

  constructor(
    index: ActorIndex,
    actors: ArticleActors,
    tokens: readonly Token[],
    words: ArabicWords,
    quotes: ArabicQuotes,
    people: ArabicPeople,
  ) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#words = words;
    this.#quotes = quotes;
    this.#people = people;
    this.#bare = new ArabicBareRoles(actors, tokens, words);
  }

  /** The phrase of the role whose name stands at a token, with nationality, owner and name as far as they follow; `null` if it names nobody. */
  phraseAt(at: number, match: PhraseMatch<Role>): NounPhrase | null {
    const [noun] = match.values;
    if (noun === undefined) return null;
    const role = noun.counterpart ? (this.#actors.latestOffice() ?? noun) : noun;
    let to = at + match.length;
    const quoted = this.#quotes.quotedName(to);
    if (quoted !== null && (role.kind === 'organisation' || role.kind === 'media' || role.kind === 'group')) {
      return nounPhrase(this.#tokens, at, quoted.to, [quoted.actor], match.first);
    }
    const partly = this.#quotes.partlyQuoted(at, to);
    if (partly !== null) return nounPhrase(this.#tokens, at, partly.to, [partly.actor], match.first);
    const unknown = role.proper ? this.#quotes.quotedWords(to) : null;
    if (unknown !== null) {
      const of = this.#words.nationality(unknown.to, false);
      const id = this.#actors.organisation(unknown.name, role, of?.state.actor ?? null);
      return nounPhrase(this.#tokens, at, unknown.to + (of?.length ?? 0), [id], match.first);
    }
    const several = SEVERAL.test(this.#tokens[at + match.length - 1]?.norm ?? '');
    let owners: readonly string[] = [];
    let owned = false;
    const states: State[] = [];
    for (;;) {
      // «زعماء روسيا», but «مسؤولا روسيا»: the name of a state, which an accusative of its nationality looks like.
      const construct = to === at + match.length && !match.first.definite && !this.#isAccusative(at, match);
      const nationality = construct && this.#stateAt(to) ? null : this.#words.nationality(to, states.length > 0);
      if (nationality !== null) {
        // «المسلحون الحوثيون اليمنيون»: of a group, whatever country it is of.
        const ofGroup = states.length > 0 && !this.#isState(states.at(-1)?.actor ?? '') && this.#isState(nationality.state.actor);
        if (!ofGroup || nationality.joined) states.push(nationality.state);
        to += nationality.length;
        continue;
      }
      if (states.length === 0 && owners.length === 0) {
        const owner = this.#owner(
          to,
          to === at + match.length &&
            (!match.first.definite || OWNER_PREPOSITIONS.has(this.#tokens[to - 1]?.norm ?? '')) &&
            !FULL_PLURAL.test(this.#tokens[to - 1]?.norm ?? ''),
          role,
        );
        if (owner !== null) {
          const [only] = owner.of;
          const actor = only === undefined ? undefined : this.#actors.get(only);
          // «وزير الدفاع ماتيس»: who holds the office, not whose it is.
          // «رجل الدين فلان»: nor with a title that has its article.
          const titled = match.length > 1 && (this.#tokens[at + match.length - 1]?.norm.startsWith('ال') ?? false);
          const isHolder = (role.unique && (match.first.definite || titled)) || titled;
          const held = actor?.kind === 'PERSON' && role.kind === 'person' && isHolder && owner.of.length === 1;
          if (held) return nounPhrase(this.#tokens, at, owner.to, owner.of, match.first);
          const apposed =
            owner.of.length === 1 &&
            actor !== undefined &&
            actor.kind !== 'STATE' &&
            actor.kind !== 'GOVERNMENT' &&
            actor.kind !== 'PERSON';
          if (
            apposed &&
            (role.kind === 'organisation' || role.kind === 'media') &&
            to === at + match.length &&
            this.#tokens[to]?.norm !== 'باسم'
          ) {
            return nounPhrase(this.#tokens, at, this.#words.afterNationality(owner.to), owner.of, match.first);
          }
          owned = !OWNER_PREPOSITIONS.has(this.#tokens[to]?.norm ?? '');
          owners = owner.of;
          to = this.#quotes.afterShortForm(owner.to, only ?? '');
          // «مسؤولين من واشنطن وبيونغ يانغ», «وزراء خارجية مصر والأردن», «أنصار حزب الله وحركة أمل»
          const ofState = this.#isState(only ?? '');
          for (
            let next = this.#ownerBehindAnd(to, ofState);
            (several || !this.#words.isSingularOf(at, role)) && next !== null;
            next = this.#ownerBehindAnd(to, ofState)
          ) {
            owners = [...owners, next.actor];
            to = next.to;
          }
          continue;
        }
      }
      const place = states.length + owners.length > 0 ? this.#placeAfterIn(to) : 0;
      if (place > 0 && this.#people.personName(to + place) !== null) {
        to += place;
        continue;
      }
      // «رئيس الوزراء اللبناني الأسبق فلان»: an adjective agrees with the whole of the office.
      const definite = match.first.definite || (this.#tokens[to - 1]?.norm.startsWith('ال') ?? false);
      // «بحث مع الرئيس الفرنسي الأزمة السورية»: nor does a feminine one describe a man.
      const feminine = [at, to - 1].some((one) => this.#tokens[one]?.text.endsWith('ة'));
      // «استهدف انتحاري مقرا في العاصمة»: an accusative describes an accusative.
      const object = !definite && endsInAlef(this.#tokens[to], 3) && !endsInAlef(this.#tokens[to - 1], 3);
      // «هاجم مستوطنون قرية في الضفة»: nor men.
      const men = role.kind === 'person' || SOUND_PLURAL.test(this.#tokens[to - 1]?.text ?? '');
      const agrees = !object && (!men || feminine || !(this.#tokens[to]?.text.endsWith('ة') ?? false));
      if (agrees && this.#words.isAdjective(to, definite) && this.#people.followedByModifier(to + 1, definite)) {
        to += 1;
        continue;
      }
      break;
    }
    const of = states.length > 0 ? states.map((state) => state.actor) : owners;
    const person = several && to === at + match.length ? null : (this.#nameOfHolder(role, to) ?? this.#nameBehindComma(role, to));
    // Names stand after definite nouns only: «المسؤول الفلسطيني محمد …», «وزير خارجية مصر سامح …».
    const definite =
      match.first.definite ||
      (match.length > 1 && (this.#tokens[at + match.length - 1]?.norm.startsWith('ال') ?? false)) ||
      owned ||
      (states.length > 0 && (this.#tokens[to - 1]?.norm.startsWith('ال') ?? false));
    if (person !== null && definite) {
      const told = { role, of: of[0] ?? null, woman: this.#tokens[at]?.text.endsWith('ة') ?? false };
      const id = this.#actors.people.person(person, told);
      // «كبير مستشاري ترامب البرهان»: a known name that cannot be the holder's is somebody else's.
      const namesake = told.woman && this.#actors.known(person.known ?? '')?.woman === false;
      if (person.known === null || person.known === id || namesake) return nounPhrase(this.#tokens, at, person.to, [id], match.first);
    }
    if (of.length === 0) return this.#bare.phraseOf(at, to, role, match);
    // «رئيس الوزراء الماليزي السابق»: not who holds the office now.
    const former = FORMER.test(this.#tokens[to]?.norm ?? '');
    // «مستشار ترامب»: who belongs to a person holds no office of a state.
    const ofPerson = of.every((owner) => this.#actors.get(owner)?.kind === 'PERSON');
    const meant = ofPerson && role.unique ? (match.values.find(({ unique }) => !unique) ?? role) : role;
    const actors = [...new Set(of.map((owner) => this.#actors.ofRole({ role: meant, of: owner }, former)))];
    return nounPhrase(this.#tokens, at, to, actors, match.first, {
      crowd: role.kind === 'group',
      accusative: this.#isAccusative(at, match),
    });
  }

  #isState(id: string): boolean {
    const kind = this.#actors.get(id)?.kind;
    return kind === 'STATE' || kind === 'GOVERNMENT';
  }

  #stateAt(at: number): boolean {
    const name = this.#words.name(at, true);
    return name?.first.conjunction === false && name.first.particle === '' && this.#isState(name.values[0]?.actor ?? '');
  }

  /** A further state, or a further organisation, in a list of those that people belong to. */
  #ownerBehindAnd(at: number, state: boolean): { readonly actor: string; readonly to: number } | null {
    const name = this.#words.name(at, false);
    const [entry] = name?.values ?? [];
    if (name === null || entry === undefined || !name.first.conjunction || name.first.particle !== '') return null;
    if (this.#isState(entry.actor) !== state || this.#actors.get(entry.actor)?.kind === 'PERSON') return null;
    return { actor: entry.actor, to: at + name.length };
  }

  #isAccusative(at: number, { first }: PhraseMatch<Role>): boolean {
    return !first.definite && endsInAlef(this.#tokens[at], 3);
  }

  /** The name after a role. Members of a group («الجندي») are recognised by names of the codebook alone. */
  #nameOfHolder(role: Role, at: number): PersonName | null {
    // Reports and sources have no names, witnesses and analysts have.
    if (role.kind !== 'person' && role.kind !== 'group' && !(role.kind === 'source' && role.sectors.length > 0)) return null;
    const person = this.#people.personName(at);
    return person !== null && role.kind === 'group' && person.known === null ? null : person;
  }

  /** «وزير الداخلية البلغاري، مالدين مارينوف، …»: the name of a person's office between commas. */
  #nameBehindComma(role: Role, at: number): PersonName | null {
    if (role.kind !== 'person' || !isComma(this.#tokens[at])) return null;
    const person = this.#people.personName(at + 1);
    const end = person === null ? undefined : this.#tokens[person.to];
    return person !== null && (isComma(end) || end === undefined || end.text === '.') ? person : null;
  }

  /** «رئيس الحركة في غزة خليل …»: how many tokens say where the office is held. */
  #placeAfterIn(at: number): number {
    if (!POSTED.has(this.#tokens[at]?.norm ?? '')) return 0;
    const place = this.#index.places.match(this.#tokens, at + 1) ?? this.#words.name(at + 1, false);
    return place === null || place.first.particle !== '' ? 0 : 1 + place.length;
  }

  /** Whom a role belongs to: a genitive right after it, or a noun after one of the prepositions of belonging. */
  #owner(at: number, adjacent: boolean, role: Role): Owner | null {
    const token = this.#tokens[at];
    if (token === undefined) return null;
    const preposition = OWNER_PREPOSITIONS.has(token.norm);
    // «جرحى في صفوف الميليشيا»
    let start = preposition ? at + 1 : at;
    if (preposition && this.#tokens[start]?.norm === 'صفوف') start += 1;
    const clitic = this.#tokens[start]?.segmentations.some((segmentation) => OWNER_PARTICLES.has(segmentation.particle)) ?? false;
    if (!preposition && !adjacent && !clitic) return null;
    // «عنصر من «القاعدة»»
    const quoted = preposition ? this.#quotes.quotedName(start) : null;
    if (quoted !== null) return { of: [quoted.actor], to: quoted.to };
    const name = this.#words.name(start, preposition || adjacent);
    if (name !== null) {
      const { particle, conjunction } = name.first;
      if (conjunction || (particle !== '' && !OWNER_PARTICLES.has(particle)) || (particle === '' && !preposition && !adjacent)) return null;
      const [entry] = name.values;
      // «قال مسؤول لصحيفة …»: whom somebody speaks to.
      if (entry === undefined || this.#isAddressee(entry.actor, preposition, particle, role)) return null;
      return { of: [entry.actor], to: start + name.length };
    }
    const noun = this.#words.role(start);
    if (noun === null || noun.first.conjunction || (!preposition && noun.first.particle === '' && !adjacent)) return null;
    const inner = this.phraseAt(start, noun);
    if (inner === null || inner.place !== null) return null;
    const owners = inner.actors.filter(
      (id) => this.#actors.get(id)?.country != null || this.#actors.get(id)?.known || this.#actors.isOwnName(id),
    );
    if (owners.some((id) => this.#isAddressee(id, preposition, noun.first.particle, role))) return null;
    // «مسلحي النظام», «المتحدث باسم الوفد»: of an institution that the text does not name.
    const inName =
      token.norm === 'باسم' ||
      this.#tokens[at - 1]?.norm === 'باسم' ||
      (CONSTRUCT_PLURAL.test(this.#tokens[at - 1]?.norm ?? '') && adjacent);
    if (owners.length === 0) return inName ? { of: [], to: inner.to } : null;
    return { of: owners, to: inner.to };
  }

  /** «لصحيفة …» behind people other than those who work for it. */
  #isAddressee(owner: string, preposition: boolean, particle: string, role: Role): boolean {
    const speaks = (role.kind === 'person' || role.kind === 'source') && !role.unique && !role.sectors.includes('JRN');
    return speaks && !preposition && particle === 'ل' && this.#actors.get(owner)?.kind === 'MEDIA';
  }
}
