import type { Actor } from '../../src/domain/actor.ts';
import { EVENT_TYPES, type Evidence } from '../../src/domain/event.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { NO_TALKS } from '../../src/domain/talks.ts';

const ACTORS = 500;
const EVENTS_AN_ARTICLE = 10;
const DAYS = 3_650;

const actors: readonly Actor[] = Array.from({ length: ACTORS }, (_, number) => ({
  id: `actor-${number}`,
  kind: 'STATE',
  names: { ar: [`فاعل ${number}`], en: [`Actor ${number}`] },
  country: null,
  sectors: ['GOV'],
  wikidata: null,
  known: true,
  memberOf: [],
  offices: [],
}));

/** Made-up readings, ten events each, spread evenly over actors and ten years; the same for the same numbers. */
export function* syntheticReadings(events: number): Generator<Reading> {
  for (let article = 0; article * EVENTS_AN_ARTICLE < events; article += 1) {
    const day = new Date(Date.UTC(2015, 0, 1 + ((article * 13) % DAYS))).toISOString().slice(0, 10);
    const sentences = Array.from({ length: EVENTS_AN_ARTICLE }, (_, index) => `Sentence ${index} of article ${article}.`);
    const evidence = sentences.map((sentence, index): Evidence => {
      const seed = article * EVENTS_AN_ARTICLE + index;
      const [one, other] = [actor(seed * 7), actor(seed * 11 + 1)];
      const start = sentences.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
      return {
        id: `e${seed}`,
        type: EVENT_TYPES[seed % EVENT_TYPES.length] ?? 'CONSULT',
        mode: null,
        contexts: [],
        relation: seed % 2 === 0 ? 'ACCUSES' : 'ATTACKS',
        cameo: '11',
        score: -2,
        quad: 'VERBAL_CONFLICT',
        modality: 'ASSERTED',
        initiators: [one.id],
        recipients: one === other ? [] : [other.id],
        mediators: [],
        date: { from: day, to: day, precision: 'DAY' },
        place: null,
        confidence: 0.7,
        sentence: { start, end: start + sentence.length },
        trigger: { start, end: start + 8 },
        attributedTo: [],
        chains: [],
        foundBy: 'made up',
        told: null,
        ...NO_TALKS,
      };
    });
    const named = new Set(evidence.flatMap((one) => [...one.initiators, ...one.recipients]));
    yield {
      article: {
        id: `article-${article}`,
        title: `Article ${article}`,
        text: sentences.join(' '),
        language: 'en',
        publisher: 'Bench',
        publishedAt: `${day}T12:00:00Z`,
        url: null,
      },
      actors: actors.filter(({ id }) => named.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      mentions: [],
      evidence,
      publisherActor: null,
      extractor: 'bench',
      codebook: 'bench',
    };
  }
}

function actor(seed: number): Actor {
  const found = actors[seed % ACTORS];
  if (found === undefined) throw new RangeError('no actor');
  return found;
}
