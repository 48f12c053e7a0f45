import type { Codebook } from '../../codebook/codebook.ts';
import type { Actor, Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { createArticleNamer } from '../names/name-article.ts';
import { confidenceOf } from './assemble/confidence.ts';
import { settlePeople } from './assemble/settle-people.ts';
import type { CodedEvent, WeighedEvent } from './coded-event.ts';
import type { CodingContext } from './coding-context.ts';
import { EventMemory } from './rules/event-memory.ts';
import { codeSentence } from './rules/rule-finder.ts';

/** What an extractor finds in one article. Actors by id, mentions and events in the order of the text. */
export interface CodedArticle {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly events: readonly CodedEvent[];
  /** Actor id of the publisher, if the codebook knows it. */
  readonly publisherActor: string | null;
}

export type ArticleCoder = (article: Article) => CodedArticle;

/**
 * Builds the extractor: text to sentences, sentences to mentions, mentions to events. It knows no store and keeps nothing
 * between articles.
 * @param watch is shown every event with the features that its confidence follows from
 */
export function createArticleCoder(codebook: Codebook, watch?: (event: WeighedEvent) => void): ArticleCoder {
  const name = createArticleNamer(codebook);
  return (article) => {
    const { day, actors, words, sentences, publisherActor, actorsOf } = name(article);
    const context: CodingContext = {
      article: article.id,
      language: article.language,
      day,
      actors,
      words,
      eventTypes: codebook.eventTypes,
      months: codebook.months,
      hijriMonths: codebook.hijriMonths,
      lastSpeakers: [],
      memory: new EventMemory(),
      areAtConflict: codebook.areAtConflict,
    };
    const mentions: Mention[] = [];
    const weighed: WeighedEvent[] = [];
    for (const { sentence, classes, phrases, mentions: found } of sentences) {
      const coded = codeSentence(sentence, phrases, classes, context);
      const named = found.map((mention) => ({ ...mention, actor: coded.placed.get(mention.actor) ?? mention.actor }));
      mentions.push(...named);
      for (const event of coded.events) {
        weighed.push({ ...event, confidence: confidenceOf(event.features, codebook.confidence) });
      }
    }
    const settled = settlePeople(article.id, { mentions, events: weighed }, actors);
    if (watch !== undefined) settled.events.forEach(watch);
    const events = settled.events.map(({ features: _, ...event }) => event);
    return { actors: actorsOf(actorIds(settled.mentions, events)), mentions: settled.mentions, events, publisherActor };
  };
}

/** Every actor id that mentions and events name. */
export function actorIds(mentions: readonly Mention[], events: readonly CodedEvent[]): readonly string[] {
  return [
    ...mentions.map((mention) => mention.actor),
    ...events.flatMap((event) => [...event.initiators, ...event.recipients, ...event.mediators, ...event.attributedTo]),
  ];
}
