import type { Codebook } from '../../../codebook/codebook.ts';
import type { Mention } from '../../../domain/actor.ts';
import type { Article } from '../../../domain/article.ts';
import type { EventCoding } from '../../../domain/event.ts';
import type { EventDate } from '../../../domain/event-date.ts';
import { evidenceId } from '../../../domain/evidence-id.ts';
import type { Span } from '../../../domain/span.ts';
import { NO_TALKS } from '../../../domain/talks.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { CodedEvent } from '../assemble/assembled-event.ts';
import { actorIds, type CodedArticle } from '../code-article.ts';
import { FoldedText, foldWords } from './folded-text.ts';
import type { ModelReport } from './model-report.ts';
import { NameResolver } from './name-resolver.ts';
import { periodOf } from './period.ts';
import type { CheckedReply, RawEvent } from './reply-schema.ts';
import { settlePeople } from './settle-people.ts';

/** A quote of one word would be found in any text. */
const LEAST_QUOTE_WORDS = 2;
/** No model says how sure it is in a way that can be compared; `evaluate` tells how often events of this model are right. */
const CONFIDENCE = 0.5;

export interface GroundedReply {
  readonly coded: CodedArticle;
  readonly dropped: ModelReport['dropped'];
}

/**
 * Makes of a reply what the rules make of a text: events with offsets, found by their quotes, between the actors of the
 * codebook and the article. Whatever is not in the sentences of this article is left out and counted.
 */
export function groundReply(
  { actors: kinds, events: raw, invalid }: CheckedReply,
  article: Article,
  named: NamedArticle,
  sentences: readonly NamedSentence[],
  { eventTypes, eventModes }: Pick<Codebook, 'eventTypes' | 'eventModes'>,
): GroundedReply {
  const folded = new FoldedText(
    article.text,
    sentences.map(({ sentence }) => sentence),
  );
  const resolver = new NameResolver(article, named, sentences, folded, kinds);
  const mentions: Mention[] = sentences.flatMap((sentence) => [...sentence.mentions]);
  const events = new Map<string, CodedEvent>();
  let ungrounded = 0;
  let names = 0;
  for (const one of raw) {
    const event = ground(one);
    if (event === null) ungrounded += 1;
    else events.set(event.id, event);
  }
  const inOrder = {
    mentions: withoutRepeats(mentions),
    events: [...events.values()].sort((a, b) => a.trigger.start - b.trigger.start || (a.id < b.id ? -1 : 1)),
  };
  const settled = settlePeople(article.id, inOrder, named.actors);
  const actors = named.actorsOf(actorIds(settled.mentions, settled.events));
  return {
    coded: { actors, ...settled, publisherActor: named.publisherActor, features: new Map() },
    dropped: { ungrounded, invalid, names },
  };

  function ground(event: RawEvent): CodedEvent | null {
    const quote = foldWords(event.quote).split(' ').length < LEAST_QUOTE_WORDS ? undefined : folded.find(event.quote)[0];
    if (quote === undefined) return null;
    const trigger = folded.find(event.trigger, { within: quote, proclitics: article.language === 'ar' })[0] ?? quote;
    const sentence = sentences.find((one) => one.sentence.start <= trigger.start && trigger.start < one.sentence.end)?.sentence;
    const ontology = eventTypes.get(event.type);
    if (sentence === undefined || ontology === undefined) return null;

    const found: Mention[] = [];
    const resolve = (some: readonly string[]) => some.flatMap((name) => resolveName(name, quote, found));
    const initiators = sortedSet(resolve(event.initiators));
    const mediators = sortedSet(resolve(event.mediators)).filter((id) => !initiators.includes(id));
    const recipients = sortedSet(resolve(event.recipients)).filter((id) => !initiators.includes(id) && !mediators.includes(id));
    const attributedTo = [...new Set(resolve(event.attributedTo))];
    const given = event.initiators.length + event.recipients.length + event.mediators.length;
    if (given > 0 && initiators.length + recipients.length + mediators.length === 0) return null;
    mentions.push(...found);

    const coding = {
      type: event.type,
      mode: event.mode !== null && eventModes.get(event.type)?.has(event.mode) ? event.mode : null,
      contexts: sortedSet([...ontology.contexts, ...event.contexts]),
      relation: relationOf(event, ontology.relation, initiators.length + recipients.length, mediators.length),
      cameo: ontology.cameo,
      score: ontology.score,
      quad: ontology.quad,
      modality: event.modality,
      initiators,
      recipients,
      mediators,
      ...NO_TALKS,
      date: dateOf(event.date, named.day),
      place: event.place === null ? null : resolver.place(event.place, quote),
      confidence: CONFIDENCE,
      sentence: { start: sentence.start, end: sentence.end },
      trigger: { start: trigger.start, end: Math.min(trigger.end, sentence.end) },
      attributedTo,
      chains: attributedTo.length === 0 ? [] : [attributedTo],
      foundBy: 'llm',
      told: null,
    };
    return { id: evidenceId(article.id, coding), ...coding };
  }

  function resolveName(name: string, quote: Span, found: Mention[]): readonly string[] {
    const resolved = resolver.resolve(name, quote);
    if (resolved === null) names += 1;
    if (resolved?.mention) found.push(resolved.mention);
    return resolved?.actors ?? [];
  }
}

/** As for events of the rules: none without a party, and MEDIATES where only mediators are named. */
function relationOf(
  { type, relation }: RawEvent,
  byDefault: EventCoding['relation'],
  parties: number,
  mediators: number,
): EventCoding['relation'] {
  if (parties === 0) return mediators > 0 ? 'MEDIATES' : null;
  return type === 'CONSULT' && relation !== null ? relation : byDefault;
}

function dateOf(date: RawEvent['date'], day: string | null): EventDate | null {
  if (date !== null) return periodOf(date);
  return day === null ? null : { from: day, to: day, precision: 'DAY' };
}

function sortedSet(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const byPlace = new Map(mentions.map((mention) => [`${mention.start} ${mention.end} ${mention.actor}`, mention]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start);
}
