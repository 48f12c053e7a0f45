import { createHash } from 'node:crypto';
import type { Actor, ActorKind } from '../../src/domain/actor.ts';
import {
  type EventType,
  type Evidence,
  type Modality,
  type Place,
  type RelationType,
  SYMMETRIC_RELATIONS,
} from '../../src/domain/event.ts';
import type { EventDate } from '../../src/domain/event-date.ts';
import type { Language } from '../../src/domain/language.ts';
import { everyPair } from '../../src/domain/pairs.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { NO_TALKS } from '../../src/domain/talks.ts';

/** What a claim tells of the table, as evidence has it. */
type Talks = Pick<Evidence, 'thirdParties' | 'talksAct' | 'channel' | 'issues' | 'proposal' | 'told'>;

/** One sentence of a test article and the event it speaks of. Sides are actor ids, in any order. */
export interface Claim extends Talks {
  readonly sentence: string;
  readonly type: EventType;
  readonly relation: RelationType | null;
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly through: readonly string[];
  /** Whom it cites, as one chain. */
  readonly citing: readonly string[];
  /** Chains beside that one. */
  readonly alsoCiting: Evidence['chains'];
  /** `null`: everybody with everybody where the relation holds both ways. */
  readonly pairs: Evidence['pairs'] | null;
  readonly date: EventDate;
  readonly modality: Modality;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly place: Place | null;
  readonly confidence: number;
}

/** What a claim says besides its kind: `on` is one day, or the first and last of several. */
export type ClaimInit = Partial<Omit<Claim, 'date'>> & { readonly on: string | EventDate | readonly [string, string] };

export function claim({ on, ...init }: ClaimInit): Claim {
  return {
    sentence: `${init.by?.join(' و') || 'جهة مجهولة'}: ${init.type ?? 'CONSULT'} ${init.to?.join(' و') ?? ''}.`,
    type: 'CONSULT',
    relation: 'NEGOTIATES_WITH',
    by: [],
    to: [],
    through: [],
    citing: [],
    alsoCiting: [],
    ...NO_TALKS,
    pairs: null,
    told: null,
    modality: 'ASSERTED',
    mode: null,
    contexts: ['diplomatic'],
    place: null,
    confidence: 0.8,
    date: toDate(on),
    ...init,
  };
}

/** The parties negotiate: a reciprocal event, all of them initiators. */
export function talks(by: readonly string[], on: ClaimInit['on'], init: Partial<Claim> = {}): Claim {
  return claim({ by, on, ...init });
}

export function attack(by: readonly string[], to: readonly string[], on: ClaimInit['on'], init: Partial<Claim> = {}): Claim {
  return claim({ type: 'ASSAULT', relation: 'ATTACKS', contexts: ['military'], by, to, on, ...init });
}

export interface ReadingInit {
  readonly title?: string | null;
  readonly publishedAt?: string | null;
  readonly language?: Language;
  readonly publisher?: string | null;
  readonly publisherActor?: string | null;
  readonly url?: string | null;
  readonly codebook?: string;
  /** Stands before the first sentence. */
  readonly opening?: string;
  /** Records to use instead of `actor(id)` for those that the claims name. */
  readonly records?: readonly Actor[];
}

/** A reading of an article whose text is the claims' sentences, one a line. Every actor named is mentioned where its id or first name stands. */
export function reading(article: string, claims: readonly Claim[], init: ReadingInit = {}): Reading {
  const publishedAt = init.publishedAt === undefined ? '2025-05-11T16:43:30Z' : init.publishedAt;
  const { publisher = null, publisherActor = null, opening = '' } = init;
  let text = opening;
  const evidence = claims.map((item): Evidence => {
    const start = text.length + 1;
    text += `\n${item.sentence}`;
    return toEvidence(article, item, start);
  });
  const named = evidence.flatMap((item) => [
    ...[...item.initiators, ...item.recipients, ...item.mediators, ...item.attributedTo],
    ...[...item.thirdParties.map((third) => third.actor), ...(item.proposal?.by ?? [])],
  ]);
  const ids = [...new Set(publisherActor === null ? named : [...named, publisherActor])].sort();
  const actors = ids.map((id) => init.records?.find((record) => record.id === id) ?? actor(id));
  return {
    article: {
      id: article,
      title: init.title ?? null,
      text,
      language: init.language ?? 'ar',
      publisher,
      publishedAt,
      url: init.url ?? null,
    },
    actors,
    mentions: actors.flatMap(mentionIn(text)).sort((a, b) => a.start - b.start),
    evidence,
    publisherActor,
    extractor: 'test-1',
    codebook: init.codebook ?? 'test-1',
  };
}

const KNOWN: Readonly<
  Record<string, { kind: ActorKind; ar: readonly string[]; en: readonly string[]; country: string | null; sectors: readonly string[] }>
> = {
  hamas: { kind: 'ARMED_GROUP', ar: ['حماس', 'حركة المقاومة الإسلامية'], en: ['Hamas'], country: 'PSE', sectors: ['REB', 'PTY'] },
  'us-government': {
    kind: 'STATE',
    ar: ['الإدارة الأميركية', 'الولايات المتحدة'],
    en: ['United States', 'US administration'],
    country: 'USA',
    sectors: ['GOV'],
  },
  israel: { kind: 'STATE', ar: ['إسرائيل'], en: ['Israel'], country: 'ISR', sectors: ['GOV'] },
  qatar: { kind: 'STATE', ar: ['قطر'], en: ['Qatar'], country: 'QAT', sectors: ['GOV'] },
  egypt: { kind: 'STATE', ar: ['مصر'], en: ['Egypt'], country: 'EGY', sectors: ['GOV'] },
  reuters: { kind: 'MEDIA', ar: ['رويترز'], en: ['Reuters'], country: 'GBR', sectors: ['MED'] },
  kan: { kind: 'MEDIA', ar: ['هيئة البث الإسرائيلية', 'كان'], en: ['Kan'], country: 'ISR', sectors: ['MED'] },
  'al-jazeera': { kind: 'MEDIA', ar: ['الجزيرة'], en: ['Al Jazeera'], country: 'QAT', sectors: ['MED'] },
};

/** An actor without a name. */
const UNNAMED = 'official';

/** A test actor: one of a few that the codebook would know, or else a person that only articles name, whose name is the id; or an unnamed official. */
export function actor(id: string, change: Partial<Actor> = {}): Actor {
  const unknown = { kind: id === UNNAMED ? 'GENERIC' : 'PERSON', ar: [], en: [id], country: null, sectors: [] } as const;
  const { kind, ar, en, country, sectors } = KNOWN[id] ?? unknown;
  return { id, kind, names: { ar, en }, country, sectors, wikidata: null, known: id in KNOWN, memberOf: [], offices: [], ...change };
}

function toEvidence(article: string, item: Claim, start: number): Evidence {
  const id = createHash('sha256')
    .update(JSON.stringify([article, item]))
    .digest('hex')
    .slice(0, 16);
  const violent = item.type === 'ASSAULT';
  const { type, relation, modality, mode, date, place, confidence, thirdParties, talksAct, channel, issues, proposal, told } = item;
  const initiators = [...item.by].sort();
  const isMutual = relation !== null && SYMMETRIC_RELATIONS.has(relation) && item.to.length === 0;
  const chains = item.citing.length === 0 ? item.alsoCiting : [item.citing, ...item.alsoCiting];
  return {
    ...{ id, type, mode, contexts: [...item.contexts].sort(), relation, modality, date, place, confidence },
    ...{ thirdParties, talksAct, channel, issues, proposal, told },
    ...(violent ? { cameo: '190', score: -10, quad: 'MATERIAL_CONFLICT' } : { cameo: '036', score: 1, quad: 'VERBAL_COOPERATION' }),
    initiators,
    pairs: item.pairs ?? (isMutual ? everyPair(initiators) : []),
    recipients: [...item.to].sort(),
    mediators: [...item.through].sort(),
    attributedTo: [...new Set(chains.flat())],
    chains,
    foundBy: 'test.claim',
    sentence: { start, end: start + item.sentence.length },
    trigger: { start, end: start + Math.max(1, item.sentence.indexOf(' ')) },
  };
}

function mentionIn(text: string): (actor: Actor) => Reading['mentions'] {
  return ({ id, names }) => {
    const found = [...names.ar, ...names.en, id].find((name) => text.includes(name));
    if (found === undefined) return [];
    const start = text.indexOf(found);
    return [{ actor: id, text: found, start, end: start + found.length }];
  };
}

function toDate(on: ClaimInit['on']): EventDate {
  if (typeof on === 'string') return { from: on, to: on, precision: 'DAY' };
  return 'from' in on ? on : { from: on[0], to: on[1], precision: 'RANGE' };
}
