import type { Reading } from '../src/domain/reading.ts';
import type { Span } from '../src/domain/span.ts';
import { findWords } from './find-words.ts';
import type { GoldRecord } from './gold-record.ts';

/** A shorter mention names something inside the words ("Palestinian" in "Palestinian official"), not the actor itself. */
const LEAST_COVER = 2 / 3;

/** Whether the actor that a reading found is the one that the gold's words name. */
export type ActorMatcher = (words: string, actorId: string) => boolean;

/**
 * An actor is the one that the gold names if the gold gives an id and it is the same; without an id, if one of the
 * actor's mentions covers at least two thirds of a place where the words stand and the countries do not differ (`null`
 * differs from none).
 */
export function createActorMatcher(record: GoldRecord, reading: Reading): ActorMatcher {
  const labels = new Map(record.gold.actors.map((actor) => [actor.text, actor]));
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const mentions = Map.groupBy(reading.mentions, (mention) => mention.actor);
  const places = new Map<string, readonly Span[]>();
  const placesOf = (words: string): readonly Span[] => {
    const known = places.get(words) ?? findWords(record.text, words, record.language);
    places.set(words, known);
    return known;
  };
  return (words, actorId) => {
    const label = labels.get(words);
    if (label !== undefined && label.id !== null) return label.id === actorId;
    const [wanted, country] = [label?.country ?? null, actors.get(actorId)?.country ?? null];
    if (wanted !== null && country !== null && wanted !== country) return false;
    return placesOf(words).some((place) => (mentions.get(actorId) ?? []).some((mention) => covers(mention, place)));
  };
}

function covers(mention: Span, place: Span): boolean {
  const shared = Math.min(mention.end, place.end) - Math.max(mention.start, place.start);
  return shared >= LEAST_COVER * (place.end - place.start);
}
