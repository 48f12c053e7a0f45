import type { Codebook } from '../../../codebook/codebook.ts';
import type { TalksActEntry } from '../../../codebook/talks-acts.ts';
import type { Mention } from '../../../domain/actor.ts';
import type { Article } from '../../../domain/article.ts';
import type { EventType, Place, RelationType } from '../../../domain/event.ts';
import type { Span } from '../../../domain/span.ts';
import { MEDIATING_ROLES, THIRD_PARTY_ROLES } from '../../../domain/talks.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { DraftEvidence, DraftPhrase, DraftThirdParty, EventDraft } from '../event-draft.ts';
import type { Drop, FoundEvents } from '../event-finder.ts';
import { FoldedText, foldWords } from './folded-text.ts';
import { ActorIdentifier } from './identify-actor.ts';
import type { ModelReport } from './model-report.ts';
import { isName } from './name-form.ts';
import { periodOf } from './period.ts';
import { findPlace } from './place-of.ts';
import { type ReplyActor, ReplyActors } from './reply-actors.ts';
import { toldOnce, usedNames } from './reply-events.ts';
import { NONE, type RawActor, type RawEvent } from './reply-schema.ts';
import { findTrigger } from './trigger-of.ts';

const FOUND_BY = 'llm';
/** Whose speaker is the initiator. (Who tells of an agreement need not have been asked to make it.) */
const SPEECH: ReadonlySet<EventType> = new Set(['SUPPORT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);
/** What several do with each other unless the reply says otherwise. */
const MUTUAL: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

type TalksActs = Codebook['talksActs'];

/** All that a model said of an article, of the right form. */
export interface ArticleReply {
  readonly events: readonly RawEvent[];
  readonly actors: readonly RawActor[];
}

export interface GroundedReply extends FoundEvents {
  readonly left: Omit<ModelReport['dropped'], 'invalid'>;
}

/**
 * Makes drafts of a reply: each event found in the article's own sentences, between actors that its text names. Whatever is not
 * there is left out and counted.
 * @param numbered the sentences by the numbers that the model knew them by
 * @param offered ids of the candidates that it could choose from
 * @param acts what follows from acts at the table
 */
export function groundReply(
  reply: ArticleReply,
  article: Article,
  named: NamedArticle,
  numbered: ReadonlyMap<number, NamedSentence>,
  offered: ReadonlySet<string>,
  acts: TalksActs,
): GroundedReply {
  return new Grounding(reply, article, named, numbered, offered, acts).ground();
}

class Grounding {
  readonly #article: Article;
  readonly #named: NamedArticle;
  readonly #numbered: ReadonlyMap<number, NamedSentence>;
  readonly #body: FoldedText;
  readonly #events: readonly RawEvent[];
  readonly #actors: ReplyActors;
  readonly #acts: TalksActs;
  /** What the names stage found. */
  readonly #staged: readonly Mention[];
  readonly #missingNames = new Set<string>();

  constructor(
    { events, actors }: ArticleReply,
    article: Article,
    named: NamedArticle,
    numbered: ReadonlyMap<number, NamedSentence>,
    offered: ReadonlySet<string>,
    acts: TalksActs,
  ) {
    const { text, title, language } = article;
    const sentences = [...new Set(numbered.values())];
    this.#article = article;
    this.#acts = acts;
    this.#named = named;
    this.#numbered = numbered;
    this.#body = new FoldedText(
      text,
      sentences.map(({ sentence }) => sentence),
    );
    this.#events = toldOnce(events);
    this.#staged = sentences.flatMap(({ mentions }) => mentions);
    const where = {
      body: this.#body,
      title: title === null ? null : new FoldedText(title, [{ start: 0, end: title.length }]),
      proclitics: language === 'ar',
      sentence: (number: number) => numbered.get(number)?.sentence,
      mentioned: (id: string) => this.#staged.filter(({ actor }) => actor === id),
    };
    const identifier = new ActorIdentifier(article, named, sentences, offered);
    this.#actors = new ReplyActors(text, actors, usedNames(this.#events), where, identifier);
  }

  ground(): GroundedReply {
    const drafts = new Map<string, EventDraft>();
    const dropped: Drop[] = [];
    for (const [at, event] of this.#events.entries()) {
      const draft = this.#draft(event, at);
      if ('reason' in draft) dropped.push(draft);
      else join(drafts, draft);
    }
    const inOrder = [...drafts.values()].sort((a, b) => a.evidence[0].trigger.start - b.evidence[0].trigger.start);
    return { drafts: inOrder, dropped, mentions: this.#mentions(), left: { ungrounded: dropped.length, names: this.#missingNames.size } };
  }

  #draft(event: RawEvent, told: number): EventDraft | Drop {
    const sentences = event.evidence.flatMap(({ sentence }) => this.#numbered.get(sentence)?.sentence ?? []);
    const phrases = (names: readonly string[]) => this.#phrases(names, sentences);
    const initiators = phrases(event.initiators);
    const thirdParties = this.#thirdParties(event, sentences).filter(({ phrase }) => !isAmong(phrase, initiators));
    const recipients = phrases(event.recipients).filter(
      (phrase) => !isAmong(phrase, initiators) && !thirdParties.some((third) => isAmong(phrase, [third.phrase])),
    );
    const sides = [...initiators, ...recipients, ...thirdParties.map(({ phrase }) => phrase)];
    if (sides.length === 0 && event.initiators.length + event.recipients.length + event.thirdParties.length > 0) {
      return { foundBy: FOUND_BY, trigger: null, reason: 'the text names nobody who is said to take part' };
    }
    const [first, ...more] = this.#evidence(event, sides);
    if (first === undefined) return { foundBy: FOUND_BY, trigger: null, reason: 'no sentence tells it' };
    const pairs = event.pairs.flatMap(([a = '', b = '']): (readonly [DraftPhrase, DraftPhrase])[] => {
      const [one] = phrases([a]);
      const [other] = phrases([b]);
      return one !== undefined && other !== undefined && isAmong(one, initiators) && isAmong(other, initiators) ? [[one, other]] : [];
    });
    const mutual = recipients.length === 0 && initiators.length > 1 && (pairs.length > 0 || MUTUAL.has(event.type));
    return {
      foundBy: FOUND_BY,
      type: event.type,
      mode: event.mode === NONE ? null : event.mode,
      contexts: [],
      relation: relationOf(event, thirdParties, this.#actOf(event)),
      cameo: this.#actOf(event)?.cameo ?? null,
      evidence: [first, ...more],
      mutual,
      initiators,
      recipients,
      pairs: mutual && pairs.length > 0 ? pairs : null,
      thirdParties,
      talksAct: event.talksAct === NONE ? null : event.talksAct,
      channel: event.channel === NONE ? null : event.channel,
      issues: event.issues,
      proposal: this.#proposal(event, phrases),
      modality: event.modality,
      refused: false,
      announces: false,
      // Who denies a speech act is cited for that.
      speech: SPEECH.has(event.type) && event.modality !== 'NEGATED',
      date: periodOf(event.from, event.to),
      goesOn: event.modality === 'ASSERTED',
      place: this.#place(event, sentences),
      country: null,
      told,
      clues: ['language model'],
    };
  }

  /** What follows from what it does at the table, where it is of that act's usual type. */
  #actOf({ type, talksAct }: RawEvent): TalksActEntry | undefined {
    const act = talksAct === NONE ? undefined : this.#acts.get(talksAct);
    return act?.type === type ? act : undefined;
  }

  /** As the text has its words. */
  #proposal({ proposal, proposalBy }: RawEvent, phrases: (names: readonly string[]) => readonly DraftPhrase[]): EventDraft['proposal'] {
    const [span] = this.#body.find(proposal, { proclitics: this.#article.language === 'ar' });
    const words = span === undefined ? '' : this.#article.text.slice(span.start, span.end);
    return isName(proposal) && isName(words) ? { words, by: phrases(proposalBy) } : null;
  }

  #thirdParties({ thirdParties }: RawEvent, sentences: readonly Span[]): readonly DraftThirdParty[] {
    return thirdParties.flatMap(({ actor, roles, lead }) =>
      this.#phrases([actor], sentences).map((phrase) => ({
        phrase,
        roles: THIRD_PARTY_ROLES.filter((role) => roles.includes(role)),
        lead,
      })),
    );
  }

  /** Those whom names stand for, without repeats, each where a sentence of the event names it, else where the text does first. */
  #phrases(names: readonly string[], sentences: readonly Span[]): readonly DraftPhrase[] {
    const actors = new Map<string, ReplyActor>();
    for (const name of names) {
      const actor = this.#actors.get(name);
      if (actor === null) this.#missingNames.add(name);
      else if (!actors.has(actor.id)) actors.set(actor.id, actor);
    }
    return [...actors.values()].map(({ id, places }) => {
      const span = sentences.flatMap((around) => places.find((place) => isWithin(place, around)) ?? [])[0] ?? places[0] ?? null;
      return { actors: [id], span: span === null ? null : this.#inFull(id, span), people: false };
    });
  }

  /** As the names stage has it, where that finds the same actor in more words. */
  #inFull(actor: string, span: Span): Span {
    const longer = this.#staged.find((one) => one.actor === actor && isWithin(span, one));
    return longer === undefined ? span : { start: longer.start, end: longer.end };
  }

  /** The sentences that tell it, each once, with all whose word it is. */
  #evidence({ evidence }: RawEvent, sides: readonly DraftPhrase[]): readonly DraftEvidence[] {
    const bySentence = new Map<NamedSentence, DraftEvidence>();
    for (const { sentence: number, trigger: words, attributedTo } of evidence) {
      const found = this.#where(number, words, sides);
      if (found === null) continue;
      const chain = this.#phrases(attributedTo, [found.sentence.sentence]);
      const known = bySentence.get(found.sentence);
      const chains = [...(known?.chains ?? []), ...(chain.length === 0 ? [] : [chain])];
      bySentence.set(found.sentence, { sentence: found.sentence, trigger: known?.trigger ?? found.trigger, chains });
    }
    return [...bySentence.values()];
  }

  /** Where words tell an event: in the sentence of that number; a number that is one off is put right where the words are in one other alone. */
  #where(
    number: number,
    words: string,
    sides: readonly DraftPhrase[],
  ): { readonly sentence: NamedSentence; readonly trigger: Span } | null {
    const sentence = this.#numbered.get(number);
    const trigger = sentence === undefined ? null : findTrigger(words, sentence.sentence, this.#body);
    if (sentence !== undefined && trigger !== null) return { sentence, trigger };
    const [elsewhere, more] = foldWords(words).includes(' ') ? this.#body.find(words) : [];
    const other = elsewhere === undefined || more !== undefined ? undefined : this.#sentenceAround(elsewhere);
    if (other !== undefined && elsewhere !== undefined) return { sentence: other, trigger: elsewhere };
    if (sentence === undefined) return null;
    const { start, end } = sentence.sentence;
    const namesSomebody = sides.some(({ span }) => span !== null && isWithin(span, sentence.sentence));
    return namesSomebody ? { sentence, trigger: { start, end } } : null;
  }

  #sentenceAround(span: Span): NamedSentence | undefined {
    return [...this.#numbered.values()].find(({ sentence }) => isWithin(span, sentence));
  }

  #place({ place, evidence }: RawEvent, sentences: readonly Span[]): Place | null {
    if (place === '') return null;
    const spans = this.#body.find(place, { proclitics: this.#article.language === 'ar' });
    const [span = null] = [...spans].sort((a, b) => Number(isIn(b, sentences)) - Number(isIn(a, sentences)));
    if (span === null) return null;
    const sentence = this.#sentenceAround(span) ?? this.#numbered.get(evidence[0]?.sentence ?? 0);
    return findPlace(this.#article.text.slice(span.start, span.end), span, sentence, this.#article.language, this.#named);
  }

  /** Without those that repeat, inside longer words, whom the names stage names there already. */
  #mentions(): readonly Mention[] {
    return this.#actors.mentions().filter((own) => !this.#staged.some((one) => one.actor === own.actor && isWithin(own, one)));
  }
}

/** Two drafts of one coding in the same words are one. */
function join(drafts: Map<string, EventDraft>, draft: EventDraft): void {
  const ids = (phrases: readonly DraftPhrase[]) =>
    phrases
      .flatMap(({ actors }) => actors)
      .sort()
      .join(' ');
  const { type, modality, initiators, recipients, thirdParties, evidence } = draft;
  const sides = [initiators, recipients, thirdParties.map(({ phrase }) => phrase)].map(ids);
  const key = [type, modality, ...sides, evidence[0].trigger.start].join('|');
  const known = drafts.get(key);
  const more = evidence.filter(({ sentence }) => !known?.evidence.some((one) => one.sentence === sentence));
  drafts.set(key, known === undefined ? draft : { ...known, evidence: [...known.evidence, ...more] });
}

/** What the act at the table says of its parties; of other talks, whether these deal with each other over something or only meet. */
function relationOf(
  { type, talksAct, channel }: RawEvent,
  thirdParties: readonly DraftThirdParty[],
  act: TalksActEntry | undefined,
): RelationType | null | undefined {
  if (act?.relation !== undefined) return act.relation;
  const mediated = thirdParties.some(({ roles }) => roles.some((role) => MEDIATING_ROLES.has(role)));
  return type === 'CONSULT' && (talksAct !== NONE || channel !== NONE || mediated) ? 'NEGOTIATES_WITH' : undefined;
}

function isAmong({ actors: [id] }: DraftPhrase, phrases: readonly DraftPhrase[]): boolean {
  return phrases.some(({ actors }) => id !== undefined && actors.includes(id));
}

function isIn(span: Span, sentences: readonly Span[]): boolean {
  return sentences.some((sentence) => isWithin(span, sentence));
}

function isWithin(span: Span, around: Span): boolean {
  return around.start <= span.start && span.end <= around.end;
}
