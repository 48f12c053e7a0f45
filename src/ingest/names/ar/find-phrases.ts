import type { Role, State } from '../../../codebook/actors/actor-book.ts';
import type { ActorKind } from '../../../domain/actor.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { WordClass } from '../../lexicon/word-classes.ts';
import type { Token } from '../../text/token.ts';
import type { ActorIndex, NameEntry } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import { type NounPhrase, nounPhrase } from '../noun-phrase.ts';
import { joinAppositions } from './appositions.ts';
import { ArabicPeople } from './people.ts';
import { ArabicQuotes } from './quotes.ts';
import { ArabicRoles } from './roles.ts';
import { ArabicWords, type LexiconTests, PLAIN, SOUND_PLURAL } from './words.ts';

/** «بلاده», «ولبلادنا»; «نحن». */
const OWN = /^(?:([وف]?[بل]?)(بلاد)(?:ه|ها|هم|نا|ي)|نحن)$/u;
/** A phrase behind no more words than these begins a sentence, or stands behind its verb. */
const FIRST_WORDS = 2;
/** «أن», «إن», «لكن» and the like, behind which a subject stands. */
const SUBORDINATE: ReadonlySet<string> = new Set(['ان', 'بان', 'لكن', 'فيما', 'بينما', 'وان']);
/** Prepositions of place, folded. */
const PLACED: ReadonlySet<string> = new Set(['في', 'داخل', 'قرب', 'شمال', 'جنوب', 'شرق', 'غرب', 'شمالي', 'جنوبي', 'شرقي', 'غربي', 'وسط']);
/** Bodies and things: a plural of people does not agree with them. */
const NO_PEOPLE = /(?:ه|ات)$/;
/** Two or more people of a nationality, as no noun in the singular is described («قتل فلسطينيان»). */
const SEVERAL_NATIONALS = /ي(?:ان|ين|ون)$/;

/** Finds what an Arabic sentence names, left to right, without overlaps: names, nationalities, roles with owners, people after titles. */
export class ArabicFinder {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #classes: readonly (WordClass | null)[];
  readonly #lexicon: LexiconTests;
  readonly #words: ArabicWords;
  readonly #quotes: ArabicQuotes;
  readonly #people: ArabicPeople;
  readonly #roles: ArabicRoles;

  constructor(
    index: ActorIndex,
    actors: ArticleActors,
    tokens: readonly Token[],
    classes: readonly (WordClass | null)[],
    lexicon: LexiconTests,
  ) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#classes = classes;
    this.#lexicon = lexicon;
    this.#words = new ArabicWords(index, actors, tokens, classes, lexicon);
    this.#quotes = new ArabicQuotes(index, tokens, classes, this.#words);
    this.#people = new ArabicPeople(index, actors, tokens, lexicon, this.#words);
    this.#roles = new ArabicRoles(index, actors, tokens, this.#words, this.#quotes, this.#people);
  }

  find(): readonly NounPhrase[] {
    const phrases: NounPhrase[] = [];
    for (let at = 0; at < this.#tokens.length; ) {
      const beyond = Math.max(this.#afterPlace(at), this.#afterTitle(at));
      if (beyond > at) {
        at = beyond;
        continue;
      }
      const phrase = this.#sameBody(this.#pronoun(at) ?? this.#phraseAt(at), phrases.at(-1));
      if (this.#lexicon.speaks(at)) this.#actors.memory.spoke();
      if (phrase === null || this.#describesPhrase(phrase, phrases.at(-1)))
        at += Math.max(1, this.#classes[at]?.length ?? 1, phrase === null ? (this.#words.role(at)?.length ?? 1) : 1);
      else {
        for (const actor of phrase.pronoun ? [] : phrase.actors) this.#actors.memory.named(actor, this.#standing(phrase));
        phrases.push(phrase);
        at = phrase.to;
      }
    }
    return joinAppositions(phrases, this.#tokens, this.#classes, this.#words, this.#people, this.#actors);
  }

  /** Behind its verb a phrase may be the subject; a state or capital in «في» is where something is. */
  #standing({ from, adjective, canBePlace, particle }: NounPhrase): 'SUBJECT' | 'OTHER' | 'ASIDE' {
    if (adjective || (canBePlace && (particle === 'ب' || PLACED.has(this.#tokens[from - 1]?.norm ?? '')))) return 'ASIDE';
    const first = from <= FIRST_WORDS && !this.#tokens.slice(0, from).some(({ pos }) => pos === 'PUNCT');
    const behindVerb =
      this.#lexicon.isVerb(from - 1) || this.#lexicon.speaks(from - 1) || SUBORDINATE.has(this.#tokens[from - 1]?.norm ?? '');
    return particle === '' && (first || behindVerb) ? 'SUBJECT' : 'OTHER';
  }

  /** «عملية "حارس الازدهار"»: the token behind what only the name of a thing in quotes is. */
  #afterTitle(at: number): number {
    const before = this.#tokens[at - 1];
    if (before?.pos !== 'X' || this.#classes[at - 1] !== null || this.#lexicon.isVerb(at - 1)) return at;
    return this.#quotes.quotedName(at) !== null || this.#words.name(at + 1, true) !== null ? at : (this.#quotes.quotedWords(at)?.to ?? at);
  }

  /** «حي الشيخ مقصود», «مطار الملك خالد»: the token behind a place that bears somebody's name. */
  #afterPlace(at: number): number {
    if (!this.#words.isPlaceNoun(at)) return at;
    const title = this.#index.titles.match(this.#tokens, at + 1) ?? this.#words.role(at + 1);
    const name = at + 1 + (title?.length ?? 0);
    const known = this.#words.name(name, false);
    const isPerson = known !== null && this.#actors.get(known.values[0]?.actor ?? '')?.kind === 'PERSON';
    if (isPerson) return name + known.length;
    return title !== null && !title.first.conjunction && this.#words.canBeNamePart(name, false) ? name + 1 : at;
  }

  /** «نحن» and «بلاده»: who speaks, and the state of who speaks or acts. */
  #pronoun(at: number): NounPhrase | null {
    const [whole = '', particle = '', noun] = OWN.exec(this.#tokens[at]?.norm ?? '') ?? [];
    if (whole === '') return null;
    const own = noun === undefined ? this.#actors.references.speaker() : this.#actors.references.ownState();
    if (own === null) return null;
    const first = { ...PLAIN, conjunction: /^[وف]/u.test(particle), particle: particle.replace(/^[وف]/u, '') };
    return nounPhrase(this.#tokens, at, at + 1, [own], first, { pronoun: noun === undefined, canBePlace: noun !== undefined });
  }

  /** «الجندي المحتجز»: a definite participle right after a definite phrase that it agrees with describes it. */
  #describesPhrase(phrase: NounPhrase, before: NounPhrase | undefined): boolean {
    const { from, to, crowd, conjunction, particle } = phrase;
    if (!crowd || before?.to !== from || to !== from + 1 || conjunction || particle !== '') return false;
    const definite = this.#tokens[from]?.norm.startsWith('ال') ?? false;
    const plural = SOUND_PLURAL.exec(this.#tokens[from]?.text ?? '')?.[0];
    if (plural === undefined) return definite;
    // «طالبت ميركل المتظاهرين», «فرقت الشرطة المحتجين», «هاجم المسلحون المعتصمين»: nobody that a plural of people in this case describes.
    const last = this.#tokens[from - 1];
    const other = SOUND_PLURAL.exec(last?.text ?? '')?.[0];
    const agrees = definite || !(last?.norm.startsWith('ال') ?? false);
    return (
      agrees &&
      (before.crowd || other === plural) &&
      !NO_PEOPLE.test(this.#tokens[before.from]?.norm ?? '') &&
      (other === undefined || other === plural)
    );
  }

  /** «القوات الأميركية والبريطانية»: a nationality joined to a body of a state is the same body of another. */
  #sameBody(phrase: NounPhrase | null, before: NounPhrase | undefined): NounPhrase | null {
    if (phrase === null || before?.to !== phrase.from || !phrase.conjunction || !phrase.crowd || before.actors.length === 0) return phrase;
    if (!(this.#tokens[phrase.from]?.segmentations.some((one) => one.definite) ?? false)) return phrase;
    const bodies = phrase.actors.map((state) => this.#actors.bodyLike(before.actors.at(-1) ?? '', state));
    return bodies.includes(null) ? phrase : { ...phrase, actors: bodies.filter((one) => one !== null), crowd: before.crowd };
  }

  #phraseAt(at: number): NounPhrase | null {
    const name = this.#words.name(at, false);
    const role = this.#words.role(at);
    const isNamed =
      name !== null && (name.length > (role?.length ?? 0) || (name.length === role?.length && name.values[0]?.use === 'FULL'));
    if (role !== null && !isNamed) {
      const phrase = this.#roles.phraseAt(at, role);
      if (phrase !== null) return phrase;
    }
    if (name !== null) return this.#namePhrase(at, name);
    const place = this.#index.places.match(this.#tokens, at, this.#words.notFunctionWord(at));
    if (place !== null) {
      return nounPhrase(this.#tokens, at, at + place.length, [], place.first, { place: place.values[0] ?? null, canBePlace: true });
    }
    const title = this.#index.titles.match(this.#tokens, at);
    const [titled] = title?.values ?? [];
    if (title !== null && titled !== undefined) {
      const name = at + title.length;
      const person = this.#people.personName(name) ?? (titled.role === null ? this.#people.loneName(name) : null);
      if (person !== null) {
        const role = this.#roleById(titled.role);
        const woman = titled.woman || (this.#tokens[at]?.text.endsWith('ة') ?? false);
        return nounPhrase(this.#tokens, at, person.to, [this.#actors.people.person(person, { role, of: null, woman })], title.first);
      }
    }
    const speaker = this.#people.speaker(at) ?? this.#people.fullName(at);
    if (speaker !== null) {
      return nounPhrase(this.#tokens, at, speaker.to, [this.#actors.people.person(speaker, { role: null, of: null })], PLAIN);
    }
    return this.#nationalityPhrase(at);
  }

  #namePhrase(at: number, match: PhraseMatch<NameEntry>): NounPhrase | null {
    const [entry] = match.values;
    if (entry === undefined) return null;
    const actor = this.#actors.get(entry.actor);
    const state = actor?.kind === 'STATE' || actor?.kind === 'GOVERNMENT';
    const end = at + match.length;
    const to = actor?.kind === 'PERSON' ? this.#people.afterHouse(end) : this.#afterHolder(at, end, actor?.kind ?? 'PERSON');
    return nounPhrase(this.#tokens, at, to, [entry.actor], match.first, { canBePlace: entry.use === 'METONYM' || state });
  }

  /** «مكتب رئيس الوزراء … فلان»: the name of an organisation that ends with an office goes on with who holds it. */
  #afterHolder(from: number, to: number, kind: ActorKind): number {
    if (kind === 'PERSON' || to - from < 3) return to;
    const named = this.#tokens
      .slice(from, to)
      .some((_, index) => index > 0 && this.#index.roles.match(this.#tokens, from + index)?.values[0]?.unique);
    const person = named ? this.#people.personName(to) : null;
    return person?.known == null ? to : person.to;
  }

  #nationalityPhrase(at: number): NounPhrase | null {
    const states: State[] = [];
    let to = at;
    const first = this.#index.nationalities.match(
      this.#tokens,
      at,
      ({ name }, segmentation, length) => segmentation.pronoun === '' && this.#words.isSpelled(at, length, name),
    );
    const [entry] = first?.values ?? [];
    if (first === null || entry === undefined) return null;
    states.push(entry.state);
    to += first.length;
    for (let next = this.#words.nationality(to, true); next !== null; next = this.#words.nationality(to, true)) {
      states.push(next.state);
      to += next.length;
    }
    // A nationality before a person's name says who that is: «الفلسطيني الأميركي فلان».
    const person = first.first.definite ? this.#people.personName(to) : null;
    if (person?.known != null) return nounPhrase(this.#tokens, at, person.to, [person.known], first.first);
    const before = this.#tokens[at - 1];
    const describes =
      before !== undefined &&
      before.pos === 'X' &&
      this.#classes[at - 1] === null &&
      !first.first.conjunction &&
      first.first.particle === '' &&
      !this.#words.inFunctionPhrase(at - 1) &&
      !this.#words.isOnlyVerb(at - 1) &&
      !(SEVERAL_NATIONALS.test(this.#tokens[to - 1]?.norm ?? '') && this.#words.isVerb(at - 1));
    // «ثلاثة فلسطينيين», «تونسي»: some people, while «الأميركيون» are the state more often than not.
    const counted = this.#classes[at - 1]?.word.value !== undefined || before?.pos === 'NUM';
    const feminine = this.#tokens[to - 1]?.text.endsWith('ة') ?? false;
    // «ترحيل التونسي»: one person; the state is called by the plural at most («الأميركيون»).
    const single = this.#tokens[to - 1]?.norm.endsWith('ي') ?? false;
    const people = !describes && !feminine && (counted || !first.first.definite || (single && !first.first.conjunction));
    const actors = states.map(({ actor }) => (people ? this.#actors.nationalsOf(actor) : actor));
    return nounPhrase(this.#tokens, at, to, actors, first.first, { adjective: describes, crowd: !describes });
  }

  #roleById(id: string | null): Role | null {
    return id === null ? null : (this.#actors.role(id) ?? null);
  }
}
