import type { OtherMatter } from '../../../codebook/lexicon/other-matters.ts';
import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { ActorKind } from '../../../domain/actor.ts';
import type { Span } from '../../../domain/span.ts';
import { findDates } from '../../dates/find-dates.ts';
import type { FoundDate } from '../../dates/found-date.ts';
import type { NamedSentence } from '../../names/name-article.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { FoundCue, Item } from '../../syntax/item.ts';
import { type ParsedSentence, parseSentence } from '../../syntax/parse-sentence.ts';
import type { Place } from '../../syntax/position.ts';
import type { DraftPhrase, EventDraft } from '../event-draft.ts';
import type { Drop, FoundEvents } from '../event-finder.ts';
import { withThoseAmong } from './among.ts';
import { type Citation, findCitations } from './attribution.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { cluesOf } from './clues.ts';
import { countryAround } from './country-around.ts';
import { dateOfEvent } from './date-of-event.ts';
import { reasonToDrop } from './keep.ts';
import { mattersOf } from './matters.ts';
import { findCues, isRefused, modalityOf } from './modality.ts';
import { noteworthy } from './noteworthy.ts';
import { nounParticipants } from './noun-participants.ts';
import type { Participants } from './prepositional.ts';
import type { RuleContext } from './rule-context.ts';
import { idsOf, SentenceActors } from './sentence-actors.ts';
import { findToward } from './toward.ts';
import { directlyNamed, verbParticipants } from './verb-participants.ts';

const MOST_CHAINS = 8;

/** Finds the events of one sentence, in the order of its words. */
export function codeSentence(named: NamedSentence, context: RuleContext): Omit<FoundEvents, 'mentions'> {
  const dates = findDates(named.sentence.tokens, context.day, context.words, context.months, context.hijriMonths);
  return new SentenceCoder(named, parseSentence(named, dates, context), dates, context).code();
}

class SentenceCoder {
  readonly #named: NamedSentence;
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #frames: FrameFinder;
  readonly #context: RuleContext;
  readonly #actors: SentenceActors;
  readonly #cues: readonly FoundCue[];
  readonly #dates: readonly FoundDate[];
  readonly #citations: readonly Citation[];
  /** Phrases that name who is cited. */
  readonly #cited: ReadonlySet<number>;
  readonly #speakersBefore: readonly DraftPhrase[];
  readonly #around: Surroundings;
  #matters: readonly OtherMatter[] | undefined;

  constructor(named: NamedSentence, { items, places, frames }: ParsedSentence, dates: readonly FoundDate[], context: RuleContext) {
    const { sentence } = named;
    this.#named = named;
    this.#items = items;
    this.#places = places;
    this.#frames = frames;
    this.#context = context;
    this.#cues = findCues(sentence.tokens, context.words.cues);
    this.#dates = dates;
    this.#actors = new SentenceActors(sentence, items, places, context);
    const names = (kind: ActorKind) => (one: number) => this.#actors.of([one]).some((id) => context.actors.get(id)?.kind === kind);
    this.#citations = findCitations(items, places, frames, names('MEDIA'), names('STATE'));
    this.#cited = new Set(this.#citations.flatMap((citation) => citation.speakers));
    this.#speakersBefore = context.lastSpeakers;
    this.#around = {
      ...{
        sentence,
        items,
        frames,
        words: context.words,
        eventTypes: context.eventTypes,
        clues: context.grammar.clues,
        cited: this.#cited,
      },
      matters: () => (this.#matters ??= mattersOf(sentence.tokens, context.words)),
      actorOf: (id) => context.actors.get(id),
      isUnnamed: (id) => context.actors.isUnnamed(id),
    };
  }

  code(): Omit<FoundEvents, 'mentions'> {
    const dropped: Drop[] = [];
    const drop = (at: number, { foundBy }: Candidate, reason: string) => dropped.push({ foundBy, trigger: this.#trigger(at), reason });
    const kept = this.#items.flatMap((item, at): Candidate[] => {
      const candidate = this.#candidate(item, at);
      if (candidate === null) return [];
      const reason = reasonToDrop(candidate, this.#around, this.#context.grammar.reasons);
      if (reason !== null) {
        drop(at, candidate, reason);
        return [];
      }
      this.#remember(candidate);
      return [candidate];
    });
    const worthy = noteworthy(kept, this.#items, this.#context.grammar.isBeside);
    for (const one of kept) if (!worthy.includes(one)) drop(one.at, one, 'only touched on beside what the sentence tells');
    const drafts = worthy.map((one) => this.#draft(one));
    for (const group of this.#actors.groups()) this.#context.memory.rememberGroup(group);
    this.#context.memory.nextSentence();
    const spoken = this.#citations.findLast((citation) => citation.speakers.length > 0);
    if (spoken !== undefined) this.#context.lastSpeakers = this.#actors.phrases(spoken.speakers);
    return { drafts, dropped };
  }

  /** What the word at an item names, with who takes part; `null` where it is no word of an event. */
  #candidate(item: Item, at: number): Candidate | null {
    if (item.kind !== 'VERB' && item.kind !== 'NOUN') return null;
    const use = item.uses.find((one) => one.predicate !== null);
    if (use === undefined || use.predicate === null) return null;
    const { predicate } = use;
    const entry = this.#context.eventTypes.get(predicate.type);
    if (entry === undefined) throw new RangeError(`no event type ${predicate.type}`);
    const participants = this.#participants(item, at, predicate, entry.deeds ?? false);
    const relation = predicate.relation === undefined ? entry.relation : predicate.relation;
    const speaker = predicate.speech?.cited || participants.spoken;
    const parties = speaker
      ? {
          phrases: this.#speakers(at)
            .slice(-1)
            .flatMap((chain) => chain.slice(-1)),
          pairs: null,
        }
      : this.#actors.parties(item, at, predicate, participants, relation);
    const ids = idsOf(parties.phrases);
    const mediators = this.#actors
      .mediators(at, participants)
      .filter(({ actors }) => actors.every((id) => !ids.some((party) => party === id || this.#context.areAtConflict(party, id))));
    const mediating = idsOf(mediators);
    const named = this.#actors.recipients(participants, predicate);
    const placed = named.length === 0 && this.#context.grammar.placesSuffer;
    const others = placed ? this.#actors.states(participants.recipients) : named;
    const recipients = others.flatMap((one) => {
      const actors = one.actors.filter((id) => !ids.includes(id) && !mediating.includes(id));
      return actors.length === 0 ? [] : [{ ...one, actors }];
    });
    return {
      ...{ at, item, use, predicate, entry, relation, participants, mediators, recipients },
      foundBy: predicate.id,
      initiators: parties.phrases,
      pairs: parties.pairs,
      nonFinite: this.#frames.isInfinitive(at),
      companion: this.#isCompanion(at),
      modality: modalityOf(at, this.#items, this.#cues, this.#frames),
    };
  }

  #participants(item: Extract<Item, { kind: 'VERB' | 'NOUN' }>, at: number, predicate: Predicate, deeds: boolean): Participants {
    const { grammar } = this.#context;
    const found =
      item.kind === 'VERB'
        ? verbParticipants(at, predicate, this.#items, this.#places, this.#frames, grammar)
        : nounParticipants(at, predicate, this.#items, this.#places, this.#frames, grammar);
    const named = directlyNamed(found, this.#places, deeds);
    const doerless = named.initiators.length === 0;
    const around = doerless ? grammar.doersAround(at, predicate, this.#items, this.#places, this.#frames) : [];
    const doers = around.filter((one) => !named.recipients.includes(one));
    const all = doers.length > 0 ? { ...named, initiators: doers } : named;
    const alone = all.recipients.length === 0 && !predicate.arguments.reciprocal;
    const takenUp = alone
      ? this.#frames.behindPreposition(at, predicate.arguments.to ?? []).filter((one) => !all.initiators.includes(one))
      : [];
    const recipients = takenUp.length > 0 ? takenUp : withThoseAmong(all.recipients, this.#items, this.#places);
    const participants = { ...all, recipients };
    const directed = recipients.length === 0 && predicate.arguments.toward !== undefined ? this.#toward(at, predicate, participants) : [];
    return { ...participants, recipients: [...recipients, ...directed] };
  }

  #toward(at: number, predicate: Predicate, { initiators, where }: Participants): readonly number[] {
    const { tokens } = this.#named.sentence;
    return findToward(at, predicate, [...initiators, ...where], this.#items, this.#places, tokens, this.#context.words);
  }

  /** The noun of «علّق المفاوضات» is part of the verb's event, not one of its own. */
  #isCompanion(at: number): boolean {
    const noun = this.#items[at];
    if (noun?.kind !== 'NOUN') return false;
    const governor = this.#frames.governor(at);
    const verb = governor === null ? undefined : this.#items[governor];
    if (verb?.kind !== 'VERB') return false;
    const predicate = verb.uses.find((use) => use.predicate?.requires.with !== undefined)?.predicate;
    const wanted = predicate == null ? undefined : this.#context.words.companions.get(predicate);
    return (
      wanted !== undefined &&
      this.#named.sentence.tokens
        .slice(noun.from, noun.to)
        .some((token) => token.segmentations.some((one) => wanted.has(one.stem)) || wanted.has(token.norm))
    );
  }

  #draft(candidate: Candidate): EventDraft {
    const { at, item, predicate, initiators, recipients, mediators, participants } = candidate;
    const place = this.#actors.place(participants.where);
    const date = this.#date(candidate);
    return {
      foundBy: candidate.foundBy,
      type: predicate.type,
      mode: predicate.mode ?? null,
      contexts: predicate.contexts ?? [],
      relation: predicate.relation,
      cameo: predicate.cameo ?? null,
      evidence: [{ sentence: this.#named, trigger: this.#trigger(at), chains: this.#speakers(at) }],
      mutual: predicate.arguments.reciprocal ?? false,
      ...{ initiators, recipients, place, date },
      pairs: candidate.pairs,
      thirdParties: mediators.map((phrase) => ({ phrase, roles: ['MEDIATOR'], lead: false })),
      talksAct: null,
      channel: null,
      issues: [],
      proposal: null,
      modality: candidate.modality,
      refused: isRefused(at, this.#items, this.#cues),
      announces: true,
      speech: predicate.speech !== undefined,
      goesOn: item.kind === 'VERB' && item.uses[0]?.tense === 'PRESENT',
      country: this.#country(candidate, place),
      told: null,
      clues: cluesOf(candidate, this.#around),
    };
  }

  #country({ predicate, initiators, recipients }: Candidate, place: EventDraft['place']): string | null {
    const { grammar, actors } = this.#context;
    if (!grammar.locates(predicate)) return null;
    if (place?.country != null) return place.country;
    const participants = idsOf([...initiators, ...recipients]);
    return countryAround(participants, this.#items, this.#places, this.#cited, actors, grammar.deedsAnywhere);
  }

  #trigger(at: number): Span {
    const { sentence } = this.#named;
    const item = this.#items[at];
    const [first, last] = [sentence.tokens[item?.from ?? -1], sentence.tokens[(item?.to ?? 0) - 1]];
    return { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
  }

  #remember({ modality, relation, initiators, participants, pairs }: Candidate): void {
    if (modality !== 'ASSERTED') return;
    const parties = idsOf(initiators);
    const subject = this.#actors.doers(participants.subject);
    const dealing = pairs?.flatMap(([one, other]) => one.actors.flatMap((a) => other.actors.map((b) => [a, b] as const))) ?? null;
    this.#context.memory.remember({ relation, subject, parties, pairs: dealing });
  }

  /** The date that the sentence gives the event. */
  #date({ at, modality }: Candidate): EventDraft['date'] {
    const found = dateOfEvent(at, this.#items, this.#dates, this.#context.day);
    return found?.next !== undefined && modality === 'FUTURE' ? found.next : (found?.date ?? null);
  }

  /** Who is cited for what the item names, each chain outermost first; sources named side by side are chains of their own. */
  #speakers(at: number): readonly (readonly DraftPhrase[])[] {
    const levels = this.#citations
      .filter((citation) => citation.at !== at && citation.from <= at && at <= citation.to)
      .flatMap((citation) =>
        citation.goesOn
          ? this.#speakersBefore.map((one) => [one])
          : [...Map.groupBy(citation.speakers, (one) => this.#places[one]?.group ?? -1 - one).values()].map((group) =>
              this.#actors.phrases(group),
            ),
      )
      .filter((level) => level.length > 0);
    if (levels.length === 0) return [];
    const several = levels.reduce((product, level) => product * level.length, 1);
    // So many that they are hardly all combined in the text.
    if (several > MOST_CHAINS) return [levels.flat()];
    return levels.reduce<readonly (readonly DraftPhrase[])[]>(
      (chains, level) => chains.flatMap((chain) => level.map((one) => [...chain, one])),
      [[]],
    );
  }
}
