import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { ActorKind } from '../../../domain/actor.ts';
import type { Modality } from '../../../domain/event.ts';
import type { EventDate } from '../../../domain/event-date.ts';
import { evidenceId } from '../../../domain/evidence-id.ts';
import { NO_TALKS } from '../../../domain/talks.ts';
import { type FoundDate, findDates } from '../../dates/find-dates.ts';
import { daysBetween, HISTORICAL_DAYS, LONG_SINCE_DAYS } from '../../dates/historical.ts';
import type { WordClass } from '../../lexicon/word-classes.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import { takesPlace } from '../../syntax/boundaries.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { FoundCue, Item } from '../../syntax/item.ts';
import { parseSentence } from '../../syntax/items.ts';
import { type Layout, layOut } from '../../syntax/parse-sentence.ts';
import type { Place } from '../../syntax/position.ts';
import type { Sentence } from '../../text/token.ts';
import { type Citation, findCitations } from '../assemble/attribution.ts';
import { confidenceFeatures, type Surroundings } from '../assemble/confidence.ts';
import { countryAround } from '../assemble/country-around.ts';
import { dateOfEvent } from '../assemble/date-of-event.ts';
import { findCues, isRefused, modalityOf, stronger } from '../assemble/modality.ts';
import { joinSame } from '../assemble/same-event.ts';
import { SentenceActors } from '../assemble/sides.ts';
import { typeAsTold } from '../assemble/type-as-told.ts';
import type { FeaturedEvent, UnweighedEvent } from '../coded-event.ts';
import type { CodingContext } from '../coding-context.ts';
import { withThoseAmong } from './among.ts';
import { isConcrete, isHabitual, lacksVictim, tells } from './ar/particular.ts';
import { doersByCause, doersByMeans } from './means.ts';
import { type FoundEvent, noteworthy } from './noteworthy.ts';
import { directlyNamed, nounParticipants, verbParticipants } from './participants.ts';
import type { Participants } from './prepositional.ts';
import { findToward } from './toward.ts';

/** The events of one sentence, in the order of their words, and whom unnamed people and institutions in it turned out to be. */
export interface CodedSentence {
  readonly events: readonly FeaturedEvent[];
  readonly placed: ReadonlyMap<string, string>;
}

/** Codes the events of one sentence; how sure they are is estimated from the whole (confidence.ts). */
export function codeSentence(
  sentence: Sentence,
  phrases: readonly NounPhrase[],
  classes: readonly (WordClass | null)[],
  context: CodingContext,
): CodedSentence {
  const dates = findDates(sentence.tokens, context.day, context.words, context.months, context.hijriMonths);
  const items = parseSentence(sentence, phrases, classes, context.words, dates, context.language === 'ar');
  const coder = new SentenceCoder(sentence, items, layOut(items, sentence.tokens, context), dates, context);
  return { events: coder.code(), placed: coder.placed };
}

class SentenceCoder {
  readonly #sentence: Sentence;
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #frames: FrameFinder;
  readonly #context: CodingContext;
  readonly #arabic: boolean;
  readonly #actors: SentenceActors;
  readonly #cues: readonly FoundCue[];
  readonly #dates: readonly FoundDate[];
  readonly #citations: readonly Citation[];
  /** Phrases that name who is cited. */
  readonly #cited: ReadonlySet<number>;
  readonly #speakersBefore: readonly string[];
  /** Actors who turned out to belong to a state, by the id that their words alone gave. */
  readonly placed = new Map<string, string>();

  constructor(sentence: Sentence, items: readonly Item[], { places, frames }: Layout, dates: readonly FoundDate[], context: CodingContext) {
    this.#sentence = sentence;
    this.#items = items;
    this.#places = places;
    this.#frames = frames;
    this.#context = context;
    this.#arabic = context.language === 'ar';
    this.#cues = findCues(sentence.tokens, context.words.cues);
    this.#dates = dates;
    this.#actors = new SentenceActors(sentence.tokens, items, places, context);
    const names = (kind: ActorKind) => (one: number) => this.#actors.of([one]).some((id) => context.actors.get(id)?.kind === kind);
    this.#citations = findCitations(items, places, frames, names('MEDIA'), names('STATE'));
    this.#cited = new Set(this.#citations.flatMap((citation) => citation.speakers));
    this.#speakersBefore = context.lastSpeakers;
  }

  code(): readonly FeaturedEvent[] {
    const found = noteworthy(
      joinSame(
        this.#items.flatMap((item, at) => this.#codeItem(item, at)),
        (id) => this.#context.actors.isUnnamed(id),
      ),
      this.#items,
      this.#arabic,
    );
    const around = this.#surroundings();
    const events = found.map((one) => ({ ...one.event, features: confidenceFeatures(one, around) }));
    for (const group of this.#actors.groups()) this.#context.memory.rememberGroup(group);
    this.#context.memory.nextSentence();
    const spoken = this.#citations.findLast((citation) => citation.speakers.length > 0);
    if (spoken !== undefined) this.#context.lastSpeakers = this.#actors.of(spoken.speakers);
    return events;
  }

  #surroundings(): Surroundings {
    const { language, actors } = this.#context;
    return {
      sentence: this.#sentence,
      language,
      items: this.#items,
      namedBy: (item) => (item.kind === 'PHRASE' ? item.phrase.actors.map((id) => this.placed.get(id) ?? id) : []),
      actorOf: (id) => actors.get(id),
      isUnnamed: (id) => actors.isUnnamed(id),
    };
  }

  #codeItem(item: Item, at: number): readonly FoundEvent[] {
    if (item.kind !== 'VERB' && item.kind !== 'NOUN') return [];
    const use = item.uses.find((one) => one.predicate !== null);
    if (use === undefined || use.predicate === null) return [];
    const { predicate } = use;
    // A verb that reports or carries is that first, unless what it asks for beside it makes it an event of its own.
    if (item.kind === 'VERB' && item.uses[0] !== use && predicate.requires.with === undefined) return [];
    if (this.#isCompanion(at) || (predicate.arguments.reciprocal && this.#speaks(at))) return [];
    // A question tells nothing.
    if (this.#sentence.tokens.at(-1)?.text === '؟') return [];
    const found =
      item.kind === 'VERB'
        ? verbParticipants(at, predicate, this.#items, this.#places, this.#frames)
        : nounParticipants(at, predicate, this.#items, this.#places, this.#frames, this.#arabic);
    const named = directlyNamed(found, this.#places, this.#context.eventTypes.get(predicate.type)?.deeds ?? false);
    const doerless = named.initiators.length === 0 && this.#arabic && predicate.arguments.agentless;
    const doers = doerless ? this.#doersAround(at, predicate).filter((one) => !named.recipients.includes(one)) : [];
    const all = doers.length > 0 ? { ...named, initiators: doers } : named;
    const alone = all.recipients.length === 0 && !predicate.arguments.reciprocal;
    const takenUp = alone
      ? this.#frames.behindPreposition(at, predicate.arguments.to ?? []).filter((one) => !all.initiators.includes(one))
      : [];
    const recipients = takenUp.length > 0 ? takenUp : withThoseAmong(all.recipients, this.#items, this.#places);
    const participants = { ...all, recipients };
    if (predicate.arguments.newDoers && participants.initiators.some((one) => this.#isKnownCrowd(one))) return [];
    const directed =
      participants.recipients.length === 0 && predicate.arguments.toward !== undefined ? this.#toward(at, predicate, participants) : [];
    const event = this.#event(item, at, predicate, { ...participants, recipients: [...participants.recipients, ...directed] });
    return event === null ||
      (use.needsWhom && event.recipients.length === 0 && !(predicate.arguments.reciprocal && event.initiators.length > 1))
      ? []
      : [
          {
            event,
            at,
            told: item.kind === 'VERB' || participants.subject.length > 0 || this.#isCarried(at),
            mutual: predicate.arguments.reciprocal ?? false,
            nonFinite: this.#frames.isInfinitive(at),
          },
        ];
  }

  /** Who did what a sentence tells by its victims: whoever else in it the means or the cause of it names. */
  #doersAround(at: number, predicate: Predicate): readonly number[] {
    const means = doersByMeans(at, predicate, this.#items, this.#places, this.#frames);
    return means.length > 0 ? means : doersByCause(at, this.#items, this.#places, this.#frames);
  }

  /** «المتظاهرون»: people of whom the article has told already. */
  #isKnownCrowd(phrase: number): boolean {
    const item = this.#items[phrase];
    const before = this.#items[phrase - 1];
    if (item?.kind !== 'PHRASE' || !item.phrase.crowd || (before?.kind === 'WORD' && before.number)) return false;
    return this.#sentence.tokens[item.from]?.segmentations.some((one) => one.definite) ?? false;
  }

  #toward(at: number, predicate: Predicate, { initiators, where }: Participants): readonly number[] {
    const { tokens } = this.#sentence;
    return findToward(at, predicate, [...initiators, ...where], this.#items, this.#places, tokens, this.#context.words);
  }

  /** Whether a verb that only carries nouns stands over a noun: "the strike began", "launched an attack". */
  #isCarried(at: number): boolean {
    const governor = this.#frames.governor(at);
    const verb = governor === null ? undefined : this.#items[governor];
    return verb !== undefined && takesPlace(verb);
  }

  /** «أدانت القمة …»: who speaks there is no meeting told of. */
  #speaks(at: number): boolean {
    const [noun, verb] = [this.#items[at], this.#items[at - 1]];
    if (!this.#arabic || noun?.kind !== 'NOUN' || !noun.definite || noun.particle !== '' || verb?.kind !== 'VERB') return false;
    return verb.uses.every((use) => use.carrier === null && (use.report !== null || use.predicate?.speech !== undefined));
  }

  /** The noun of «علّق المفاوضات» is part of the verb's event, not one of its own. */
  #isCompanion(at: number): boolean {
    const noun = this.#items[at];
    if (noun?.kind !== 'NOUN') return false;
    const governor = this.#frames.governor(at);
    const verb = governor === null ? undefined : this.#items[governor];
    if (governor === null || verb?.kind !== 'VERB') return false;
    const predicate = verb.uses.find((use) => use.predicate?.requires.with !== undefined)?.predicate;
    const wanted = predicate == null ? undefined : this.#context.words.companions.get(predicate);
    return (
      wanted !== undefined &&
      this.#sentence.tokens
        .slice(noun.from, noun.to)
        .some((token) => token.segmentations.some((one) => wanted.has(one.stem)) || wanted.has(token.norm))
    );
  }

  #event(item: Item, at: number, predicate: Predicate, participants: Participants): UnweighedEvent | null {
    const ontology = this.#context.eventTypes.get(predicate.type);
    if (ontology === undefined) throw new RangeError(`no event type ${predicate.type}`);
    const ownRelation = predicate.relation === undefined ? ontology.relation : predicate.relation;
    const parties =
      predicate.speech?.cited || participants.spoken
        ? this.#attribution(at, false, []).slice(-1)
        : this.#actors.parties(item, at, predicate, participants, ownRelation);
    if (predicate.speech?.cited && (parties.length === 0 || participants.recipients.length === 0)) return null;
    const mediators = this.#actors
      .mediators(at, participants)
      .filter((id) => !parties.some((party) => party === id || this.#context.areAtConflict(party, id)));
    const where = this.#actors.place(participants.where);
    const named = this.#actors.recipients(participants, predicate);
    const others = named.length > 0 || this.#arabic ? named : this.#actors.states(participants.recipients);
    const country = where?.country ?? countryAround([...parties, ...others], this.#items, this.#places, this.#cited, this.#context.actors);
    // Where people of several countries meet tells of none of them.
    const state = this.#arabic && predicate.type === 'CONSULT' ? null : this.#context.actors.stateOf(country);
    const local = (id: string) => {
      const placed = state === null ? id : this.#context.actors.placed(id, state);
      if (placed !== id) this.placed.set(id, placed);
      return placed;
    };
    const initiators = parties.map(local);
    const all = others.map(local).filter((id) => !initiators.includes(id) && !mediators.includes(id));
    // «رحب مجلس الوزراء السعودي بتجاوب تركيا مع المملكة»: beside another, a state does not deal with a body of its own.
    const foreign = all.filter((id) => !initiators.some((doer) => this.#context.actors.isBodyOf(doer, id)));
    const recipients = foreign.length > 0 ? foreign : all;
    // A deed without its doer: whom the sentence names for it is not known, so that nothing can be told of who did what.
    const doerless = initiators.length + mediators.length === 0;
    if (
      doerless &&
      this.#arabic &&
      !predicate.arguments.agentless &&
      (participants.strange || !(predicate.arguments.passive || predicate.arguments.subject))
    )
      return null;
    const someone = initiators.length + recipients.length + mediators.length > 0;
    if (!someone && !(predicate.arguments.agentless && isConcrete(at, predicate, this.#items, this.#arabic))) return null;
    if (!someone && this.#arabic && predicate.type !== 'PROTEST' && this.#namesOthers()) return null;
    if (this.#arabic && ontology.directed && !predicate.arguments.reciprocal && recipients.length === 0) return null;
    if (this.#arabic && initiators.length === 0 && lacksVictim(at, predicate, recipients, this.#items)) return null;
    const complete =
      (predicate.arguments.reciprocal && initiators.length > 1) || (initiators.length > 0 && recipients.length > 0) || mediators.length > 0;
    if (
      !complete &&
      this.#arabic &&
      (!tells(at, predicate, this.#items, this.#sentence.headline) || isHabitual(at, predicate, this.#items, this.#sentence.headline))
    )
      return null;
    // Of a mutual event with one party the other stands in the sentence unread, or is known to the reader.
    const fewest = this.#arabic ? 2 : 1;
    if (predicate.arguments.reciprocal && initiators.length < fewest && mediators.length === 0 && !predicate.arguments.agentless)
      return null;

    const date = this.#date(at);
    const plain = this.#modality(at, date);
    const told =
      initiators.length > 0 && ownRelation !== null
        ? typeAsTold(ontology, plain, isRefused(at, this.#items, this.#cues), this.#context.eventTypes)
        : { entry: ontology, modality: plain };
    const { modality, entry } = told;
    // «نفى الاتهامات»: to deny an accusation is none.
    if (item.kind === 'NOUN' && predicate.speech !== undefined && plain === 'NEGATED') return null;
    const asNamed = entry === ontology;
    const relationType = asNamed ? ownRelation : entry.relation;
    if (!someone && this.#arabic && modality === 'NEGATED') return null;
    if (
      this.#arabic &&
      predicate.arguments.agentless &&
      isUncertain(modality) &&
      !(complete && tells(at, predicate, this.#items, this.#sentence.headline))
    )
      return null;
    const attributedTo = this.#attribution(at, predicate.speech !== undefined || !asNamed, initiators);
    const [first, last] = [this.#sentence.tokens[item.from], this.#sentence.tokens[item.to - 1]];
    const trigger = { start: first?.start ?? this.#sentence.start, end: last?.end ?? this.#sentence.end };
    const relation = initiators.length + recipients.length === 0 ? (mediators.length > 0 ? 'MEDIATES' : null) : relationType;
    const coding = {
      type: entry.type,
      mode: asNamed ? (predicate.mode ?? null) : null,
      contexts: [...new Set([...entry.contexts, ...(predicate.contexts ?? [])])].sort(),
      relation,
      cameo: asNamed ? (predicate.cameo ?? entry.cameo) : entry.cameo,
      score: entry.score,
      quad: entry.quad,
      modality,
      initiators: sorted(initiators),
      recipients: sorted(recipients),
      mediators: sorted(mediators),
      ...NO_TALKS,
      date,
      place: where,
      sentence: { start: this.#sentence.start, end: this.#sentence.end },
      trigger,
      attributedTo,
      chains: attributedTo.length === 0 ? [] : [attributedTo],
      foundBy: 'rules',
      told: null,
    } as const;
    if (modality === 'ASSERTED') this.#context.memory.remember(relation, this.#actors.doers(participants.subject), initiators);
    return { id: evidenceId(this.#context.article, coding), ...coding };
  }

  /** Whether the sentence names anybody but who is cited: an event in it without anybody is one that they had a part in. */
  #namesOthers(): boolean {
    return this.#items.some(
      (item, at) => item.kind === 'PHRASE' && !this.#cited.has(at) && item.phrase.place === null && !item.phrase.canBePlace,
    );
  }

  #modality(at: number, date: EventDate | null): Modality {
    const modality = modalityOf(at, this.#items, this.#cues, this.#frames);
    const { day } = this.#context;
    if (date === null || day === null) return modality;
    const item = this.#items[at];
    // «قتل 350 ألفا منذ 2011», but not «تقاتل تركيا منذ 2015».
    const goesOn = item?.kind === 'VERB' && item.uses[0]?.tense === 'PRESENT';
    const ended = date.precision === 'RANGE' && !goesOn ? daysBetween(date.from, day) > LONG_SINCE_DAYS : false;
    if (ended || daysBetween(date.to, day) > HISTORICAL_DAYS) return stronger(modality, 'HISTORICAL');
    return date.from > day ? stronger(modality, 'FUTURE') : modality;
  }

  /** The date that the sentence gives the event, or else the day of publication. */
  #date(at: number): EventDate | null {
    const { day } = this.#context;
    const found = dateOfEvent(at, this.#items, this.#dates, day);
    if (found?.next !== undefined && modalityOf(at, this.#items, this.#cues, this.#frames) === 'FUTURE') return found.next;
    if (found !== undefined) return found.date;
    return day === null ? null : { from: day, to: day, precision: 'DAY' };
  }

  #attribution(at: number, speaker: boolean, initiators: readonly string[]): readonly string[] {
    const ids = this.#citations
      .filter((citation) => citation.at !== at && citation.from <= at && at <= citation.to)
      .flatMap((citation) => (citation.goesOn ? this.#speakersBefore : this.#actors.of(citation.speakers)));
    return [...new Set(ids)].filter((id) => !(speaker && initiators.includes(id)));
  }
}

function isUncertain(modality: Modality): boolean {
  return modality === 'HYPOTHETICAL' || modality === 'FUTURE';
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort();
}
