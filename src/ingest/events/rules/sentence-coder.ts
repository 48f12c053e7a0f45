import type { OtherMatter } from '../../../codebook/lexicon/other-matters.ts';
import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { EventTypeEntry } from '../../../codebook/ontology.ts';
import type { ActorKind } from '../../../domain/actor.ts';
import type { EventType } from '../../../domain/event.ts';
import type { Span } from '../../../domain/span.ts';
import { stronger } from '../../../domain/stronger-modality.ts';
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
import { type Candidate, isComplete, type Surroundings } from './candidate.ts';
import { cluesOf } from './clues.ts';
import { countryAround } from './country-around.ts';
import { dateOfEvent } from './date-of-event.ts';
import { reasonToDrop } from './keep.ts';
import { mattersOf } from './matters.ts';
import { findCues, isNegated, isRefused, modalityOf } from './modality.ts';
import { noteworthy } from './noteworthy.ts';
import { nounParticipants } from './noun-participants.ts';
import type { Participants } from './prepositional.ts';
import type { RuleContext } from './rule-context.ts';
import { idsOf, SentenceActors } from './sentence-actors.ts';
import { type SaysNo, type TableEvent, TableReader } from './table/read-table.ts';
import { channelOf, issuesOf, proposalOf } from './table/table-attributes.ts';
import { TableText } from './table/table-text.ts';
import { mediates } from './table/third-parties.ts';
import { findToward } from './toward.ts';
import { directlyNamed, verbParticipants } from './verb-participants.ts';

const MOST_CHAINS = 8;
/** Events that third parties help about beside acts at the table: what is agreed, and what of it is carried out. */
const WITH_THIRD_PARTIES: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'CONCEDE', 'RETREAT', 'AID']);

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
  readonly #table: TableReader;
  #matters: readonly OtherMatter[] | undefined;
  readonly #saysNo: SaysNo = {
    isNegated: (at) => isNegated(at, this.#items, this.#cues),
    isRefused: (at) => isRefused(at, this.#items, this.#cues),
  };

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
    this.#table = new TableReader(
      new TableText(named, items, context.words.table, context.grammar.table),
      places,
      frames,
      context.talksActs,
      {
        sectorsOf: (phrase) => this.#actors.of([phrase]).flatMap((id) => context.actors.get(id)?.sectors ?? []),
        isNamed: (phrase) => this.#actors.of([phrase]).some((id) => !context.actors.isUnnamed(id)),
      },
    );
  }

  code(): Omit<FoundEvents, 'mentions'> {
    const dropped: Drop[] = [];
    const drop = (at: number, { foundBy }: Candidate, reason: string) => dropped.push({ foundBy, trigger: this.#trigger(at), reason });
    const kept = this.#items.flatMap((item, at): Candidate[] => {
      const event = this.#table.eventAt(at, this.#saysNo);
      const named = this.#candidate(item, at);
      const act = event === null ? null : this.#act(event, item, at, named);
      const candidate = act === null || (event?.weak && !isComplete(act)) ? named : act;
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
    const entry = this.#entryOf(predicate);
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
      table: null,
      ...{ at, item, use, predicate, entry, relation, participants, mediators, recipients },
      foundBy: predicate.id,
      initiators: parties.phrases,
      pairs: parties.pairs,
      nonFinite: this.#frames.isInfinitive(at),
      companion: this.#isCompanion(at) || this.#table.isPart(at),
      modality: modalityOf(at, this.#items, this.#cues, this.#frames),
    };
  }

  /** An act at the table; where its words or its noun name the same by themselves, with whom these find. */
  #act(table: TableEvent, item: Item, at: number, named: Candidate | null): Candidate {
    const { predicate, participants: found } = table;
    const entry = this.#entryOf(predicate);
    const relation = predicate.relation === undefined ? entry.relation : predicate.relation;
    const noun = this.#items[table.noun];
    const others = [named, noun === undefined || table.noun === at ? null : this.#candidate(noun, table.noun)];
    const same = others.find((one) => one !== null && one.predicate.type === predicate.type && isComplete(one));
    const own = table.entry?.modality ?? 'ASSERTED';
    if (same != null) {
      const coded = { ...predicate, arguments: same.predicate.arguments };
      return { ...same, table, modality: stronger(same.modality, own), foundBy: predicate.id, predicate: coded, companion: false };
    }
    const plain = modalityOf(at, this.#items, this.#cues, this.#frames);
    const said = table.purpose ? stronger(plain, 'HYPOTHETICAL') : plain;
    const modality = stronger(table.denies && said === 'NEGATED' ? 'ASSERTED' : said, own);
    const participants = directlyNamed(found, this.#places, entry.deeds ?? false);
    const parties = this.#actors.parties(noun ?? item, table.noun, predicate, participants, relation);
    const ids = idsOf(parties.phrases);
    const apart = (phrases: readonly DraftPhrase[]) => phrases.filter(({ actors }) => actors.every((id) => !ids.includes(id)));
    return {
      ...{ at, item, predicate, entry, relation, modality, table, participants },
      use: null,
      foundBy: predicate.id,
      initiators: parties.phrases,
      pairs: parties.pairs,
      recipients: apart(this.#actors.recipients(participants, predicate)),
      mediators: apart(this.#actors.mediators(at, participants)),
      nonFinite: this.#frames.isInfinitive(at),
      companion: false,
    };
  }

  #entryOf({ type }: Predicate): EventTypeEntry {
    const entry = this.#context.eventTypes.get(type);
    if (entry === undefined) throw new RangeError(`no event type ${type}`);
    return entry;
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
    const { at, item, predicate, initiators, recipients, participants } = candidate;
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
      ...this.#atTable(candidate),
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

  /** What the sentence tells of talks beside the event's type and parties. */
  #atTable(candidate: Candidate): Pick<EventDraft, 'initiators' | 'thirdParties' | 'talksAct' | 'channel' | 'issues' | 'proposal'> {
    const { predicate, table, mediators } = candidate;
    const talksAct = table === null ? (predicate.talksAct ?? null) : table.act;
    const others = mediators.map((phrase) => ({ phrase, roles: ['MEDIATOR'] as const, lead: false }));
    if (table === null && !WITH_THIRD_PARTIES.has(predicate.type))
      return { initiators: candidate.initiators, thirdParties: others, talksAct, channel: null, issues: [], proposal: null };
    const { initiators, thirdParties } = this.#apart(candidate);
    const known = new Set(idsOf(thirdParties.map(({ phrase }) => phrase)));
    const talks = talksAct !== null || candidate.relation === 'NEGOTIATES_WITH' || predicate.type === 'AGREE';
    const { text } = this.#table;
    const act = table === null ? undefined : this.#table.foundAt(table.head);
    const proposal = table === null ? null : proposalOf(text, act, this.#places, this.#frames);
    return {
      initiators,
      thirdParties: [...thirdParties, ...others.filter(({ phrase }) => !phrase.actors.some((id) => known.has(id)))],
      talksAct,
      channel: talks ? channelOf(text) : null,
      issues: talks ? issuesOf(text, act) : [],
      proposal: proposal === null ? null : { words: this.#words(proposal), by: this.#actors.phrases(proposal.by) },
    };
  }

  #words({ from, to }: { readonly from: number; readonly to: number }): string {
    const { tokens } = this.#named.sentence;
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first === undefined || last === undefined ? '' : this.#context.text.slice(first.start, last.end);
  }

  /**
   * Parties and third parties: who does nothing but mediate, host, … is no party. Who watches or witnesses what names nobody else
   * is one: "a meeting attended by X and Y".
   */
  #apart({ initiators }: Candidate): Pick<EventDraft, 'initiators' | 'thirdParties'> {
    const found = this.#table.thirdParties.flatMap((one) => {
      const phrase = this.#actors.phrase(one.phrase);
      return phrase === null ? [] : [{ ...one, phrase }];
    });
    const without = (some: typeof found) => {
      const ids = new Set(some.flatMap(({ by, phrase }) => (by === 'NOUN' ? [] : phrase.actors)));
      return initiators.filter(({ actors }) => !actors.some((id) => ids.has(id)));
    };
    const all = without(found);
    const third = all.length > 0 || initiators.length === 0 ? found : found.filter(({ entry }) => mediates(entry));
    return {
      initiators: all.length > 0 ? all : without(third),
      thirdParties: third.map(({ phrase, entry }) => ({ phrase, roles: entry.roles, lead: entry.lead ?? false })),
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
