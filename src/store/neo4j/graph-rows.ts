import { createHash } from 'node:crypto';
import { eventGroup } from '../../conclude/event-group.ts';
import type { RelationShare } from '../../conclude/event-relations.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Event, EventCoding, Evidence } from '../../domain/event.ts';
import { searchWords } from '../../domain/fold.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Report } from '../../domain/report.ts';
import type { EventShare } from './event-share.ts';
import { toDate } from './values.ts';

/** Largest whole number that Neo4j and JavaScript both keep exactly: an article without a publication time sorts last. */
export const NEVER = Number.MAX_SAFE_INTEGER;

/** A short key for values of any length: index keys in Neo4j are limited to about 8 kB. */
export const shortKey = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Epoch milliseconds of a publication time; `null` stays `null`. */
export const epoch = (publishedAt: string | null): number | null => (publishedAt === null ? null : Date.parse(publishedAt));

/** The words of texts as the full-text indexes hold them. */
export const indexedWords = (texts: readonly string[]): string => texts.flatMap(searchWords).join(' ');

/** The properties of `(:Article)`: the article and what its current reading says of it as a whole. */
export function articleProperties(reading: Reading, fingerprint: string, believedFrom: string) {
  const { article, publisherActor, extractor, codebook } = reading;
  const { id, title, text, language, publisher, publishedAt, url } = article;
  const whole = { id, title, text, language, publisher, publishedAt, url, publisherActor, extractor, codebook };
  return { ...whole, fingerprint, believedFrom, ...times(publishedAt) };
}

/** A time for lists that begin with the earliest, and for those that begin with the latest: without one it comes last, either way. */
function times(publishedAt: string | null) {
  const published = epoch(publishedAt);
  return { oldestFirst: published ?? NEVER, newestFirst: published === null ? NEVER : -published };
}

/** One actor record, the same text for the same record whatever the order of its properties. */
export function actorJson({ id, kind, names, country, sectors, wikidata, known, memberOf, offices }: Actor): string {
  return JSON.stringify({ id, kind, names: { ar: names.ar, en: names.en }, country, sectors, wikidata, known, memberOf, offices });
}

/** The properties of `(:Actor)`, its counts aside. */
export function actorProperties({ id, kind, names, country, sectors, wikidata, known, memberOf, offices }: Actor) {
  return {
    id,
    kind,
    name: names.en[0] ?? names.ar[0] ?? id,
    namesAr: names.ar,
    namesEn: names.en,
    country,
    sectors,
    wikidata,
    known,
    memberOf,
    offices: JSON.stringify(offices),
    words: indexedWords([...names.ar, ...names.en]),
  };
}

/** The properties of `(:Evidence)`. A piece with an exact day and one with a period are found by different indexes. */
export function evidenceProperties(evidence: Evidence, reading: Reading, position: number) {
  const quote = reading.article.text.slice(evidence.sentence.start, evidence.sentence.end);
  const group = shortKey(eventGroup(evidence, reading.article.id));
  const exact = evidence.date.from === evidence.date.to;
  return {
    id: evidence.id,
    article: reading.article.id,
    position,
    group,
    exactGroup: exact ? group : null,
    rangeGroup: exact ? null : group,
    quote,
    words: indexedWords([quote]),
    sentenceStart: evidence.sentence.start,
    sentenceEnd: evidence.sentence.end,
    triggerStart: evidence.trigger.start,
    triggerEnd: evidence.trigger.end,
    ...sourceProperties(evidence),
    ...codingProperties(evidence),
  };
}

/** The properties of `(:Event)`; `key` is its group and day. */
export function eventProperties(event: Event, key: string) {
  return { key, id: event.id, evidenceCount: event.evidenceCount, articleCount: event.articleCount, ...codingProperties(event) };
}

/** The properties of `[:ADDS_TO]`, from an event to the actor that the relation leads to. */
export function shareProperties({ relation, type, source, between, articles, from, to }: EventShare) {
  return { relation, type, source, between, articles, from: toDate(from), to: toDate(to) };
}

/** The properties of `[:REPORTS]`, from a source to an event. The time stands there thrice: to be read, and for lists either way. */
export function reportProperties({ article, publishedAt, depth, evidence }: Omit<Report, 'event' | 'source'>) {
  return { article, publishedAt, depth, evidence, ...times(publishedAt) };
}

/** One text for a relation's type and actors. */
export function relationKey({ type, from, to }: Pick<RelationShare, 'type' | 'from' | 'to'>): string {
  return JSON.stringify([type, from, to]);
}

/** Of `(:Evidence)`: on whose word, and by what means, it is there. Neo4j holds no lists of lists, so chains are JSON. */
export function sourceProperties({ attributedTo, chains, foundBy, told }: Pick<Evidence, 'attributedTo' | 'chains' | 'foundBy' | 'told'>) {
  return { attributedTo, chains: JSON.stringify(chains), foundBy, told };
}

/** Of `(:Evidence)` and `(:Event)`: pairs one after another, third parties with each role as "ROLE id". */
export function talksProperties({ pairs, thirdParties, talksAct, channel, issues, proposal }: TalksCoding) {
  return {
    pairs: pairs.flat(),
    thirdParties: thirdParties.map(({ actor }) => actor),
    thirdPartyRoles: thirdParties.flatMap(({ actor, roles }) => roles.map((role) => `${role} ${actor}`)),
    leads: thirdParties.filter(({ lead }) => lead).map(({ actor }) => actor),
    ...{ talksAct, channel, issues },
    proposal: proposal?.words ?? null,
    proposalBy: proposal?.by ?? null,
  };
}

export type TalksCoding = Pick<EventCoding, 'pairs' | 'thirdParties' | 'talksAct' | 'channel' | 'issues' | 'proposal'>;

function codingProperties({ date, place, ...coding }: EventCoding) {
  const { type, mode, contexts, relation, cameo, score, quad, modality, initiators, recipients, mediators, confidence } = coding;
  const sides = { initiators, recipients, mediators, ...talksProperties(coding) };
  const when = { from: toDate(date.from), to: toDate(date.to), precision: date.precision };
  const where = { placeName: place?.name ?? null, placeCountry: place?.country ?? null };
  return { type, mode, contexts, relation, cameo, score, quad, modality, ...sides, ...when, ...where, confidence };
}
