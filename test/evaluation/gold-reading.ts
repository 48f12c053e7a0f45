import type { GoldActor, GoldEvent, GoldRecord } from '../../evaluation/gold-record.ts';
import type { Actor, Mention } from '../../src/domain/actor.ts';
import type { Evidence } from '../../src/domain/event.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { NO_TALKS } from '../../src/domain/talks.ts';

export const TEXT = 'Hamas and Israel held talks on Monday, Reuters said. A Palestinian official denied it.';

/** A gold event: an asserted meeting on the day of publication, changed as given. */
export function goldEvent(changes: Partial<GoldEvent> = {}): GoldEvent {
  return {
    type: 'CONSULT',
    modality: 'ASSERTED',
    initiators: ['Hamas', 'Israel'],
    recipients: [],
    mediators: [],
    attributedTo: ['Reuters'],
    date: { from: '2025-07-07', to: '2025-07-07' },
    ...changes,
  };
}

export function goldRecord(events: GoldEvent[], actors: GoldActor[] = []): GoldRecord {
  return { id: 'r', split: 'dev', language: 'en', publishedAt: '2025-07-07T12:00:00Z', text: TEXT, gold: { events, actors } };
}

/** What a reader found: the event of `goldEvent()` word for word, changed as given. */
export function evidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    id: 'e',
    type: 'CONSULT',
    mode: null,
    contexts: [],
    relation: 'NEGOTIATES_WITH',
    cameo: '036',
    score: 2.5,
    quad: 'VERBAL_COOPERATION',
    modality: 'ASSERTED',
    initiators: ['hamas', 'israel'],
    recipients: [],
    mediators: [],
    attributedTo: ['reuters'],
    chains: [['reuters']],
    foundBy: 'rules',
    told: null,
    ...NO_TALKS,
    date: { from: '2025-07-07', to: '2025-07-07', precision: 'DAY' },
    place: null,
    confidence: 0.9,
    sentence: { start: 0, end: 52 },
    trigger: { start: 22, end: 27 },
    ...changes,
  };
}

const COUNTRIES: Readonly<Record<string, string | null>> = { hamas: 'PSE', israel: 'ISR', reuters: null, 'official.palestine': 'PSE' };

/** A reading of `TEXT` with mentions given as [actor id, words]. */
export function reading(pieces: readonly Evidence[], mentioned: readonly (readonly [string, string])[] = MENTIONED): Reading {
  const mentions = mentioned.map(([actor, words]): Mention => {
    const start = TEXT.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { actor, text: words, start, end: start + words.length };
  });
  const actors = mentioned.map(
    ([id]): Actor => ({
      id,
      kind: 'GENERIC',
      names: { ar: [], en: [id] },
      country: COUNTRIES[id] ?? null,
      sectors: [],
      wikidata: null,
      known: true,
      memberOf: [],
      offices: [],
    }),
  );
  const article = {
    id: 'r',
    title: null,
    text: TEXT,
    language: 'en',
    publisher: null,
    publishedAt: '2025-07-07T12:00:00Z',
    url: null,
  } as const;
  return { article, actors, mentions, evidence: pieces, publisherActor: null, extractor: 'test', codebook: 'test' };
}

const MENTIONED = [
  ['hamas', 'Hamas'],
  ['israel', 'Israel'],
  ['reuters', 'Reuters'],
] as const;
